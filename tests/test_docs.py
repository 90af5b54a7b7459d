"""The pages of docs/: what they show is what happens, and what is made from the table is the table's."""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import neo4j
import pytest
import rdflib
import schema_page
import shown
from commands import PROGRAM, clew, content, environment, user
from databases import empty
from documents import BUNDLED, ROOT

from clew.graph import schema
from clew.graph.bolt import cypher
from clew.graph.folder.endpoint import Endpoint

DOCS = ROOT / "docs"
PAGES = sorted(DOCS.glob("*.md"))


def text(name: str) -> str:
    """Return a page."""
    return (DOCS / f"{name}.md").read_text("utf-8")


def block(page: str, language: str, number: int = 0) -> str:
    """Return a block of a language on a page."""
    return re.findall(rf"^```{language}\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)[number]


def run_as_shown(page: str, place: Path) -> Iterator[tuple[shown.Shown, str]]:
    """Run the commands of a page in a shell, in order, and yield each with what it printed."""
    variables = environment(PATH=f"{PROGRAM.parent}:/usr/bin:/bin", CLEW_DB="database")
    for each in shown.shown(page):
        done = subprocess.run(
            ["bash", "-c", each.command], cwd=place, env=variables, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, (each.command, done.stderr)
        yield each, done.stdout


# ---------------------------------------------------------------- all pages


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_links_lead_somewhere(page: Path) -> None:
    """Every link to a file of the repository leads to one, and every part of a page that is linked is there."""
    found = re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", re.sub(r"```.*?```", "", page.read_text("utf-8"), flags=re.DOTALL))
    for link in found:
        assert link.startswith("https://") or (page.parent / link).exists(), link


def test_the_index_has_every_page() -> None:
    """No page is left out of the index."""
    assert {f"{page.name}" for page in PAGES} - {"README.md"} <= set(re.findall(r"\]\(([\w.]+)\)", text("README")))


def test_the_commands_of_the_pages_are_the_programs() -> None:
    """A command that a page names in passing is one of the program."""
    known = set(re.findall(r"^  (\w+) ", clew("--help").out.partition("Commands:")[2], re.MULTILINE))
    for page in PAGES:
        for named in re.findall(r"`clew (?:--db \S+ )?([a-z]+)\b", page.read_text("utf-8")):
            assert named in known, (page.name, named)


# ---------------------------------------------------------------- schema.md


def test_the_schema_page_is_the_tables() -> None:
    """The page and its picture are those that the table gives; see the head of schema_page.py."""
    assert schema_page.PAGE.read_text("utf-8") == schema_page.page()
    assert schema_page.PICTURE.read_text("utf-8") == schema_page.picture()


def test_the_schema_page_has_everything() -> None:
    """Every label, property, closed value and relationship of the table is on it."""
    page = text("schema")
    for kind in schema.NODES:
        part = page.partition(f"\n### {kind.label}\n")[2].partition("\n### ")[0]
        assert kind.meaning in part
        assert all(f"| `{each.name}` |" in part and each.meaning in part for each in kind.properties)
        assert all(f"`{value}`" in part for each in kind.properties for value in each.values)
    assert all(f"`(:{r.start})-[:{r.type}]->(:{r.end})`" in page for r in schema.RELATIONSHIPS)


def test_the_picture_is_clear() -> None:
    """It has a box for each label; no line runs through a box that is not its own, and no words lie on others."""
    assert set(schema_page.PLACES) == {kind.label for kind in schema.NODES}
    assert len(set(schema_page.PLACES.values())) == len(schema.NODES)
    wide, high = (160 / 2 + 2, 44 / 2 + 2)
    for start, end in schema_page.pairs():
        (x1, y1), (x2, y2) = schema_page.segment(start, end)
        for label in set(schema_page.PLACES) - {start, end}:
            x, y = schema_page.middle(label)
            steps = ((x1 + (x2 - x1) * n / 200, y1 + (y2 - y1) * n / 200) for n in range(201))
            assert not any(abs(a - x) < wide and abs(b - y) < high for a, b in steps), (start, end, label)
    places = re.findall(
        r'<text class="type" x="([\d.]+)" y="([\d.]+)"><title>[^<]*</title>(\w+)<', schema_page.picture()
    )
    assert sorted(word for *_, word in places) == sorted(kind.type for kind in schema.RELATIONSHIPS)
    words = [(float(x), float(y), len(word) * 3.5) for x, y, word in places]
    for (x, y, half), (a, b, other) in combinations(words, 2):
        assert abs(x - a) > half + other or abs(y - b) >= 11


# ---------------------------------------------------------------- cookbook.md


def test_the_cookbook_has_twenty_questions() -> None:
    """Twenty questions, numbered, each with a command and an answer with rows."""
    page = text("cookbook")
    assert re.findall(r"^\*\*(\d+)\. .*\?\*\*", page, re.MULTILINE) == [str(n) for n in range(1, 21)]
    assert len(shown.shown(page)) == 20
    assert all(each.words[0] == "cypher" and len(each.output.splitlines()) >= 3 for each in shown.shown(page))


def test_the_cookbook_is_what_both_databases_print(database: Endpoint) -> None:
    """Each command prints what the page shows, on the embedded default and on Neo4j alike."""
    assert clew("build", BUNDLED.folder, db=database.uri, env=user(database)).code == 0
    for each in shown.shown(text("cookbook")):
        ran = clew(*each.words, db=database.uri, env=user(database))
        assert (ran.code, ran.err) == (0, ""), each.command
        assert ran.out.rstrip() == each.output.rstrip(), each.command


def test_a_command_on_several_lines_is_read_whole() -> None:
    """A command ends where its quotation marks do; what follows is its output."""
    page = "```console\n$ clew cypher 'A\n  B' -p x=1\nout\n$ clew threads\n```\n"
    assert shown.shown(page) == [
        shown.Shown("clew cypher 'A\n  B' -p x=1", "out\n"),
        shown.Shown("clew threads", ""),
    ]
    assert shown.shown(page)[0].words == ["cypher", "A\n  B", "-p", "x=1"]


# ---------------------------------------------------------------- vocabulary.md


def test_the_vocabulary_page_is_the_tables() -> None:
    """The tables of terms are those that the schema gives."""
    page = text("vocabulary")
    assert schema_page.vocabulary(page) == page
    assert schema_page.terms() in page


@pytest.fixture(scope="module")
def turtle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Have the export of the bundled example."""
    folder = tmp_path_factory.mktemp("vocabulary")
    assert clew("build", BUNDLED.folder, db=folder / "clew").code == 0
    assert clew("export", "-o", folder / "graph.ttl", db=folder / "clew").code == 0
    return folder / "graph.ttl"


def test_the_questions_in_sparql_have_the_answers_shown(turtle: Path) -> None:
    """Each question is asked of the export of the bundled example, in two libraries, and both answer what is shown."""
    asked, graph = shown.asked(text("vocabulary")), rdflib.Graph().parse(turtle)
    assert len(asked) == 9
    for question, expected in asked:
        assert shown.answer(question, turtle) == expected, question
        assert shown.answer_of_rdflib(question, graph) == expected, question
        assert len(expected.splitlines()) >= 2


def test_the_vocabulary_page_tells_every_outcome_and_unit(turtle: Path) -> None:
    """How each outcome counts stands on the page, and what each verdict, and each unit of a claim, means."""
    told = text("vocabulary").partition("## Questions in SPARQL")[2]
    for each in (*schema.OUTCOMES, *schema.VERDICTS):
        assert f"`{each.replace('not observed', 'not-observed')}`" in told
    units = "PREFIX schema: <https://schema.org/> SELECT DISTINCT ?unit { ?figure schema:unitText ?unit }"
    for each in shown.answer(units, turtle).splitlines()[1:]:
        assert f"`{re.sub('^more than .*', 'more than M', each)}`" in told, each


# ---------------------------------------------------------------- loading.md


def test_the_constraints_are_those_that_are_made(neo4j_url: Endpoint) -> None:
    """The list for an administrator is what a build makes in a Neo4j, and nothing else is made there."""
    empty(neo4j_url)
    listed = block(text("loading"), "cypher")
    assert listed == "".join(f"{each};\n" for each in cypher.constraints())
    assert clew("build", BUNDLED.folder, db=neo4j_url.uri, env=user(neo4j_url)).code == 0
    with neo4j.GraphDatabase.driver(neo4j_url.uri, auth=(neo4j_url.username, neo4j_url.password)) as driver:
        made = driver.execute_query("SHOW CONSTRAINTS YIELD name RETURN name").records
        indexes = driver.execute_query("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name").records
    names = sorted(re.findall(r"CREATE CONSTRAINT (\w+)", listed))
    assert sorted(name for (name,) in made) == sorted(name for (name,) in indexes) == names


def test_what_is_yours_stays_yours(database: Endpoint) -> None:
    """Nodes of somebody else, under labels of clew's too, and their relationships outlive builds and removals."""
    theirs = (
        "CREATE (:Country {id: 'mine', name: 'Narnia'}) CREATE (:Country {name: 'Oz'}) CREATE (:Contact {email: 'x'})"
    )
    kept = "MATCH (n) WHERE n.name IN ['Narnia', 'Oz'] OR n:Contact RETURN count(n) AS n"
    reports = sorted(BUNDLED.folder.glob("*.txt"))
    login = database.username, database.password
    with neo4j.GraphDatabase.driver(database.uri, auth=login) as driver:
        driver.execute_query(theirs, database_=database.database)
        assert clew("build", *reports, db=database.uri, env=user(database)).code == 0
        join = "MATCH (o:Organisation {id: 'organisation--archenerg'}), (c:Contact) CREATE (c)-[:WORKS_FOR]->(o)"
        driver.execute_query(join, database_=database.database)
        assert "nothing changed" in clew("build", *reports, db=database.uri, env=user(database)).out
        joined = "MATCH (:Contact)-[r:WORKS_FOR]->(:Organisation) RETURN count(r) AS n"
        assert driver.execute_query(joined, database_=database.database).records[0]["n"] == 1
        assert "Narnia" not in content(database)
        for report in reports:
            assert clew("remove", report.name, db=database.uri, env=user(database)).code == 0
        assert driver.execute_query(kept, database_=database.database).records[0]["n"] == 3
        left = driver.execute_query("MATCH (n) RETURN count(n) AS n", database_=database.database)
        assert left.records[0]["n"] == 3


def test_the_dry_run_runs(tmp_path: Path) -> None:
    """The commands of the page run in order, and leave nothing but the folder of the trial and the statements."""
    shutil.copytree(BUNDLED.folder, tmp_path / "examples" / BUNDLED.folder.name)
    for each, printed in run_as_shown(text("loading"), tmp_path):
        assert not each.output
        assert printed or ">" in each.command
    assert {path.name for path in tmp_path.iterdir()} == {"examples", "trial", "statements.jsonl"}


# ---------------------------------------------------------------- loaders.md, statements.md


@pytest.fixture
def changed(tmp_path: Path) -> Path:
    """Make the four changes of the page in a copy of the package."""
    for part in ("graph", "loaders", "queries", "cli.py", ".typing"):
        copy = shutil.copytree if (ROOT / part).is_dir() else shutil.copy
        copy(ROOT / part, tmp_path / part, **({"symlinks": True} if part == ".typing" else {}))
    page = text("loaders")
    value, loader, kind = (block(page, "python", number) for number in range(3))
    (tmp_path / "minutes.md").write_text(block(page, "markdown"), "utf-8")
    (tmp_path / "loaders" / "minutes.py").write_text(loader, "utf-8")
    swap(tmp_path / "loaders" / "vocabulary.toml", "[kind-of-report]\n", f"[kind-of-report]\n{block(page, 'toml')}")
    swap(tmp_path / "graph" / "schema.py", value.strip().replace('"minutes", ', ""), value.strip())
    swap(tmp_path / "loaders" / "report.py", " event, follow_up,", " event, follow_up, minutes,")
    swap(tmp_path / "loaders" / "report.py", '    "event": event.states,\n', f'    "event": event.states,\n    {kind}')
    return tmp_path


def swap(file: Path, old: str, new: str) -> None:
    """Replace what stands in a file once."""
    before = file.read_text("utf-8")
    assert before.count(old) == 1, old
    file.write_text(before.replace(old, new), "utf-8")


def test_the_example_of_a_loader_works(changed: Path) -> None:
    """With the four changes of the page, the minutes of the page give what the page shows; without, they do not."""
    program = "import sys; from clew.cli import main; main(sys.argv[1:])"
    variables = environment(PYTHONPATH=str(changed / ".typing"), CLEW_DB="database")
    page = text("loaders")
    assert len(shown.shown(page)) == 3
    for each in shown.shown(page):
        command = [sys.executable, "-c", program, *each.words]
        done = subprocess.run(command, cwd=changed, env=variables, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        assert not each.output or done.stdout == each.output
    before = clew("read", changed / "minutes.md")
    assert '"minutes"' not in before.out


def test_another_program_feeds_clew_through_a_pipe(tmp_path: Path) -> None:
    """The program of statements.md, which needs nothing but Python, pipes its statements into a build."""
    page = text("statements")
    (tmp_path / "meetings.csv").write_text(block(page, "csv"), "utf-8")
    (tmp_path / "meetings.py").write_text(block(page, "python"), "utf-8")
    command = f"'{sys.executable}' -I -X utf8 meetings.py | clew build -"
    assert "python meetings.py | clew build -" in page
    variables = environment(PATH=f"{PROGRAM.parent}:/usr/bin:/bin", CLEW_DB="database")
    done = subprocess.run(["bash", "-c", command], cwd=tmp_path, env=variables, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    rows = clew("threads", "-f", "json", db=tmp_path / "database").json
    assert sorted(row["outcome"] for row in rows) == ["ended", "formalised", "intended", "unknown"]
