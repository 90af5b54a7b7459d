"""The rules of the house: who imports whom, what stands where, and that the front page tells the truth."""

import ast
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from commands import PROGRAM, environment
from documents import BUNDLED, ROOT, expected

PACKAGES = ("graph", "loaders", "queries")
FILES = sorted(path for package in PACKAGES for path in (ROOT / package).rglob("*.py"))
CODE = [*FILES, ROOT / "cli.py"]
MODULES = {".".join(each.relative_to(ROOT).with_suffix("").parts) for each in CODE}
ORDER = ("errors", "schema", "statement", "resolve", "outcome", "build")
"""What a module of the graph may import, it and what it imports itself, stands to the left of it."""
ENDS = ("store", "audit", "rdf", "view", "ogm")
"""What makes something of the graph: no module of the order imports one of these."""
ONLY = {
    "neo4j": {"graph/store.py"},
    "arcadedb": {"graph/folder/engine.py"},
    "py2neo": {"graph/ogm.py"},
    "rdflib": {"graph/rdf.py"},
    "pyoxigraph": {"graph/rdf.py"},
    "pyshacl": {"graph/rdf.py"},
    "networkx": {"graph/publication/graphml.py"},
    "pyvis": {"graph/view.py"},
    "distributed": {"loaders/many/cluster.py"},
    "pandas": {"queries/frame.py"},
    "click": {"cli.py"},
}
"""Packages of others, and the only file that may import each."""
READING = (
    "limits spelling origin beginnings vocabulary text setting described asked numeric prose.names",
    "tabular.grids tabular.cells tabular.spaced tabular.layouts containers glossary language tabular.tidy",
    "structure document parts reading occasion mission organisation",
    "prose.lists prose.tellers tabular.columns tabular.context tabular.kinds tabular",
    "prose.participants prose.survey prose.threads outline roster figures",
    "kind event follow_up report",
    "ledger one+many+given explain",
)
"""The packages of the loaders and their modules at the root, in the order in which a document goes through them: words,
tables, the document, what tables state, what prose states, the report, many reports. None imports one to its right;
what a plus joins is one step."""
WAY_IN = "graph.session"
"""What is to a notebook as the command line is to a terminal: it may import whatever it offers there, the library of
queries too. In return nobody imports it, but `clew.graph` for the name `connect`, once that is asked for."""
AT_THE_ROOT = {
    "graph", "loaders", "queries", "cli.py", "docker-compose.yml", "tests", "pyproject.toml",
    "README.md", "CHANGELOG.md", "LICENSE", "Makefile", ".ci", "docs", "examples", "bench",
    ".gitignore", ".typing", "py.typed",
}  # fmt: skip
LINES = {"cli.py": 700, "graph/schema.py": 400}
"""How long a file may be that is longer than others: all commands stand in one, and the schema is one table."""
WORDS = {"More", "Environmental", "Solery", "Crane"}
"""Names of the reports that are words as well."""


@cache
def imported(path: Path) -> frozenset[str]:
    """Return the full names of what a file imports, wherever in it."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found |= {f"{'.' * node.level}{node.module}", *(f"{node.module}.{alias.name}" for alias in node.names)}
        elif isinstance(node, ast.Call) and ast.unparse(node.func) in ("importlib.import_module", "import_module"):
            found |= {str(ast.literal_eval(node.args[0]))}
    return frozenset(found)


def ours(path: Path) -> set[str]:
    """Return the modules of clew that a file imports, as `graph.schema`."""
    return {name.removeprefix("clew.") for name in imported(path)} & MODULES


@cache
def reached(module: str) -> frozenset[str]:
    """Return the modules of clew that a module imports, itself or through others."""
    direct = ours(ROOT / f"{module.replace('.', '/')}.py")
    return frozenset(direct.union(*(reached(each) for each in direct)))


def documented(tree: ast.AST) -> Iterator[ast.AST]:
    """Yield the module, its public classes and functions, and the public methods of these classes."""
    yield tree
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.ClassDef | ast.FunctionDef) and not node.name.startswith("_"):
            yield from documented(node) if isinstance(node, ast.ClassDef) else [node]


def without_docstrings(path: Path) -> str:
    """Return what a Python file does, without the sentences and examples that explain it."""
    tree = ast.parse(path.read_text("utf-8"))
    for node in ast.walk(tree):
        body = getattr(node, "body", None)
        if isinstance(body, list):
            node.body = [each for each in body if not _is_text(each)] or [ast.Pass()]
    return ast.unparse(tree)


def _is_text(node: ast.AST) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)


def name(path: Path) -> str:
    """Return a path as the design writes it."""
    return path.relative_to(ROOT).as_posix()


# ---------------------------------------------------------------- imports


def test_imports_point_one_way() -> None:
    """Loaders and queries know no database, the graph knows neither of them, and nobody imports the command line."""
    for path in FILES:
        package, found = path.relative_to(ROOT).parts[0], ours(path)
        allowed = {
            "graph": {each for each in found if each.startswith("graph.")}
            | ({each for each in found if each.startswith("queries.")} if name(path) == "graph/session.py" else set()),
            "loaders": {"graph.statement", "graph.exchange", "graph.schema", "graph.patterns", "graph.errors"}
            | {each for each in found if each.startswith("loaders.")},
            "queries": {"graph.errors"} | {each for each in found if each.startswith("queries.")},
        }[package]
        assert found <= allowed, f"{name(path)} imports {found - allowed}"


def test_the_way_in_is_imported_by_nobody() -> None:
    """Only the package itself names what stands above it, inside a function: importing `clew.graph` imports nothing."""
    assert {name(path) for path in CODE if WAY_IN in ours(path)} == {"graph/__init__.py"}
    program = "import sys, clew.graph, clew.cli; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    heavy = {"neo4j", "py2neo", "pandas", "arcadedb", "pyvis", "rdflib", "clew.graph.session", "clew.graph.store"}
    assert not heavy & set(done.stdout.split())


def test_the_graph_has_an_order() -> None:
    """No module of the graph imports, not even through others, one that stands after it, or itself."""
    for place, module in enumerate(ORDER):
        after = {f"graph.{each}" for each in (*ORDER[place + 1 :], *ENDS)}
        assert not reached(f"graph.{module}") & after, module
    for path in FILES:
        module = ".".join(path.relative_to(ROOT).with_suffix("").parts)
        assert module not in reached(module)


def step(module: str) -> str:
    """Return what a module of the loaders is named by in their order: its package, or itself at the root."""
    _, *names = module.split(".")
    return ".".join(names[:-1] or names)


def test_a_document_goes_through_the_loaders_one_way() -> None:
    """No package of the loaders imports one that stands after it in their order, and every one has its place there."""
    places = {each: place for place, group in enumerate(" ".join(READING).split()) for each in group.split("+")}
    for path in FILES:
        package, *names = path.relative_to(ROOT).with_suffix("").parts
        if package == "loaders" and names[-1] != "__init__":
            own = step(".".join((package, *names)))
            after = {each for each in ours(path) if each.startswith("loaders.") and places[step(each)] > places[own]}
            assert not after, f"{name(path)} imports {after}"


def test_packages_of_others_have_one_place() -> None:
    """Each package of others is known to one file, so that it can be replaced there."""
    for package, allowed in ONLY.items():
        users = {name(path) for path in CODE if any(each.split(".")[0] == package for each in imported(path))}
        assert users <= allowed, f"{package} is imported by {users - allowed}"


def test_no_import_is_bare() -> None:
    """A bare `graph` belongs to others on the package index, and no import is relative."""
    bare = {*PACKAGES, "cli"}
    for path in (*CODE, *(ROOT / "tests").glob("*.py")):
        wrong = {each for each in imported(path) if each.startswith(".") or each.split(".")[0] in bare}
        assert not wrong, f"{name(path)} imports {wrong}"


# ---------------------------------------------------------------- files


@pytest.mark.parametrize("path", CODE, ids=name)
def test_what_is_public_is_explained(path: Path) -> None:
    """Every module, public class and public function has a sentence that ends as one."""
    for node in documented(ast.parse(path.read_text("utf-8"))):
        text, called = ast.get_docstring(node), getattr(node, "name", "the module")
        assert text, f"{name(path)}: {called} has no docstring"
        assert re.search(r"[.:](?:$|\n)", text), f"{name(path)}: {called}: {text}"


def test_every_package_is_installed() -> None:
    """The project lists every folder of Python that is a package, or what is installed would lack it."""
    listed = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["setuptools"]["packages"]
    found = {".".join(("clew", *path.parent.relative_to(ROOT).parts)) for path in FILES}
    assert sorted({"clew", *found}) == listed


def test_files_are_short() -> None:
    """A file that nobody can keep in mind is two files."""
    long = {name(path): text.count("\n") for path in CODE for text in [path.read_text("utf-8")]}
    assert {path: lines for path, lines in long.items() if lines > LINES.get(path, 300)} == {}


def test_the_root_holds_what_it_should() -> None:
    """The root is prescribed, and nothing else gathers there."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split("\0")
    found = {path.split("/")[0] for path in listed if path and (ROOT / path).exists()}
    assert found <= AT_THE_ROOT
    assert {"README.md", "CHANGELOG.md", "LICENSE", "Makefile", "docker-compose.yml", "cli.py"} <= found
    assert not (ROOT / "__init__.py").exists()
    assert not (ROOT / "tests" / "__init__.py").exists()


def test_the_licence_is_what_it_is_called() -> None:
    """The licence that the package names is the one in the file, and the changelog has what is new."""
    assert 'license = "Apache-2.0"' in (ROOT / "pyproject.toml").read_text("utf-8")
    assert "Apache License" in (ROOT / "LICENSE").read_text("utf-8")
    assert re.search(r"^## (Unreleased|\[?\d)", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE)


# ---------------------------------------------------------------- no mission is in the code


def names_of(found: Any, keys: tuple[str, ...]) -> Iterator[str]:
    """Yield the texts under these keys of a file of what was found by hand."""
    if isinstance(found, list):
        for each in found:
            yield from names_of(each, keys)
    elif isinstance(found, dict):
        for key, each in found.items():
            if key in keys:
                yield from [each] if isinstance(each, str) else filter(lambda one: isinstance(one, str), each)
            if not isinstance(each, str):
                yield from names_of(each, keys)


def names_of_the_mission() -> set[str]:
    """Return the names of organisations, people and missions in the two reports, as found by hand."""
    files = ("delegation", "smes", "threads", "names", "mission")
    keys = ("name", "cluster", "organisation", "organisationInAnnex1", "canonical", "smes", "text")
    found = {each for file in files for each in names_of(expected(file), keys)}
    return {each for each in found if len(each) > 3 and len(each.split()) <= 8 and not each.islower()} - WORDS


def test_no_mission_is_in_the_code() -> None:
    """Names of clusters, firms and people stand in documents, judgements and tests, never in what reads any report."""
    known = names_of_the_mission()
    assert {"Agrofood Regional Cluster", "ArchEnerg", "RECISOC", "Cegasa Portable Energy"} <= known
    words = re.compile("|".join(rf"(?<!\w){re.escape(each)}(?!\w)" for each in sorted(known)))
    data = [path for package in PACKAGES for kind in ("*.toml", "*.cypher") for path in (ROOT / package).rglob(kind)]
    named = [path for path in (*CODE, *data) if words.search(path.read_text("utf-8"))]
    texts = {name(path): path.read_text("utf-8") if path in data else without_docstrings(path) for path in named}
    assert {path: found for path, text in texts.items() if (found := words.findall(text))} == {}


# ---------------------------------------------------------------- the front page

README = (ROOT / "README.md").read_text("utf-8") if (ROOT / "README.md").exists() else ""


def blocks() -> list[tuple[str, str]]:
    """Return each command that README shows, with the lines that it shows as its output."""
    found = []
    for block in re.findall(r"^```console\n(.*?)^```$", README, re.MULTILINE | re.DOTALL):
        for command in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            line, _, output = command.partition("\n")
            found.append((line, output))
    return found


def test_the_front_page_is_there() -> None:
    """README shows how to begin, in blocks whose commands are the program's."""
    assert README
    assert len(blocks()) >= 5
    assert all(line.startswith("clew ") for line, _ in blocks())
    assert "$ clew" not in re.sub(r"^```console\n.*?^```$", "", README, flags=re.MULTILINE | re.DOTALL)


def test_the_front_page_tells_the_truth(tmp_path: Path) -> None:
    """Every command of README runs as shown, in order, in one shell; and prints what README shows, if it shows that."""
    shutil.copytree(BUNDLED.folder, tmp_path / "examples" / BUNDLED.folder.name)
    variables = environment(PATH=f"{PROGRAM.parent}:/usr/bin:/bin", CLEW_DB="database")
    for line, output in blocks():
        done = subprocess.run(
            ["bash", "-c", line], cwd=tmp_path, env=variables, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, (line, done.stderr)
        assert not output.strip() or done.stdout.rstrip() == output.rstrip(), line
