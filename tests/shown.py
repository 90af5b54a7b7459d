"""Commands that a page shows, each with the output that it shows; `python tests/shown.py PAGE` puts in what is true.

A block of the language `console` holds commands, each after `$ ` and perhaps on several lines; what follows up to the
next command is its output. A block of the language `sparql` is followed by a block `csv` with its answer. Both are
asked of the bundled example.
"""

import csv
import io
import re
import shlex
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph
import rdflib

_BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_SPARQL = re.compile(
    r"^```sparql\n(?P<question>.*?)^```\n(?:\n```csv\n(?P<answer>.*?)```\n)?", re.MULTILINE | re.DOTALL
)
EXAMPLE = Path(__file__).resolve().parent.parent / "examples" / "eu-mexico-2016"


@dataclass(frozen=True, slots=True)
class Shown:
    """A command as the page shows it, and the output that the page shows."""

    command: str
    output: str

    @property
    def words(self) -> list[str]:
        """The command as the shell would split it, without the name of the program."""
        return shlex.split(self.command)[1:]


def asked(page: str) -> list[tuple[str, str]]:
    """Return the questions in SPARQL of a page with their answers, in order."""
    return [(found["question"], found["answer"] or "") for found in _SPARQL.finditer(page)]


def answer(question: str, exported: Path) -> str:
    """Return the answer of a file of RDF, as CSV."""
    store, out = pyoxigraph.Store(), io.StringIO()
    store.bulk_load(path=str(exported))
    found = store.query(question)
    assert isinstance(found, pyoxigraph.QuerySolutions)
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(each.value for each in found.variables)
    writer.writerows([each.value if each else "" for each in row] for row in found)
    return out.getvalue()


def answer_of_rdflib(question: str, graph: rdflib.Graph) -> str:
    """Return the answer of the other library, as CSV."""
    found, out = graph.query(question), io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(found.vars or ())
    writer.writerows(["" if each is None else str(each) for each in row] for row in found)  # type: ignore[union-attr]
    return out.getvalue()


def shown(page: str) -> list[Shown]:
    """Return the commands of a page, in order."""
    return [each for block in _BLOCK.findall(page) for each in _commands(block)]


def _commands(block: str) -> list[Shown]:
    found = []
    for text in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        lines = text.splitlines(keepends=True)
        size = next(size for size in range(1, len(lines) + 1) if _is_whole("".join(lines[:size])))
        found.append(Shown("".join(lines[:size]).rstrip("\n"), "".join(lines[size:])))
    return found


def _is_whole(command: str) -> bool:
    """Tell whether no quotation mark is open."""
    try:
        return bool(shlex.split(command))
    except ValueError:
        return False


def _refresh(path: Path) -> None:
    """Rewrite the outputs of a page."""
    with tempfile.TemporaryDirectory() as folder:
        database = [str(Path(sys.executable).with_name("clew")), "--db", str(Path(folder, "clew"))]
        subprocess.run([*database, "build", str(EXAMPLE)], check=True, capture_output=True)

        def run(each: Shown) -> str:
            done = subprocess.run([*database, *each.words], check=True, capture_output=True, text=True)
            return f"$ {each.command}\n{done.stdout}"

        def block(found: re.Match[str]) -> str:
            return f"```console\n{''.join(map(run, _commands(found[1])))}```"

        def replied(found: re.Match[str]) -> str:
            return f"```sparql\n{found['question']}```\n\n```csv\n{answer(found['question'], exported)}```\n"

        exported = Path(folder, "graph.ttl")
        subprocess.run([*database, "export", "-o", str(exported)], check=True)
        path.write_text(_SPARQL.sub(replied, _BLOCK.sub(block, path.read_text("utf-8"))), "utf-8")


if __name__ == "__main__":
    for name in sys.argv[1:]:
        _refresh(Path(name))
