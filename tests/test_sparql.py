"""The main questions in SPARQL over the export: the same rows as Cypher gives over the database."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pyoxigraph
import pytest
import rdflib
from exported import exported, filled

from clew.graph.folder.endpoint import Endpoint
from clew.graph.publication.terms import NAMESPACE
from clew.graph.store import Store
from clew.queries import library

FOLDER = library.FOLDER / "sparql"
FILES = sorted(FOLDER.glob("*.rq"))
LISTS = {"types", "names", "wordsFor", "wordsAgainst"}
Row = dict[str, Any]


@pytest.fixture(scope="module")
def store(embedded: Endpoint) -> Iterator[Store]:
    """Have the bundled edition in the embedded database."""
    with filled(embedded) as opened:
        yield opened


@pytest.fixture(scope="module")
def oxigraph(store: Store) -> pyoxigraph.Store:
    """Have its export in pyoxigraph."""
    loaded = pyoxigraph.Store()
    loaded.load(exported(store.stream(), "nt"), pyoxigraph.RdfFormat.N_TRIPLES)
    return loaded


@pytest.fixture(scope="module")
def graph(store: Store) -> rdflib.Graph:
    """Have its export in rdflib."""
    return rdflib.Graph().parse(exported(store.stream(), "ttl"), format="turtle")


@cache
def text(name: str) -> str:
    """Return a query of the folder."""
    return (FOLDER / f"{name}.rq").read_text("utf-8")


def columns(name: str) -> list[str]:
    """Return the columns that a query's header declares."""
    return re.findall(r"^#   (\w+): ", text(name).partition("# Columns\n")[2], re.MULTILINE)


def by_oxigraph(store_: pyoxigraph.Store, name: str, thread: str = "") -> list[Row]:
    """Return the rows of a query as pyoxigraph finds them."""
    found = store_.query(text(name).replace("THREAD", thread))
    names = [each.value for each in found.variables]
    assert names == columns(name)
    return [_row({each: _literal(row[each]) for each in names}) for row in found]


def _literal(value: pyoxigraph.Literal | None) -> object:
    return None if value is None else rdflib.Literal(value.value, datatype=value.datatype.value).toPython()


def by_rdflib(graph_: rdflib.Graph, name: str, thread: str = "") -> list[Row]:
    """Return the rows of a query as rdflib finds them."""
    found = graph_.query(text(name).replace("THREAD", thread))
    names = [str(each) for each in found.vars]
    return [_row({each: None if row[each] is None else row[each].toPython() for each in names}) for row in found]


def _row(row: Row) -> Row:
    """Return a row as Cypher has it: lists as sorted lists, whole numbers as such."""
    plain = {name: value.value if isinstance(value, rdflib.Literal) else value for name, value in row.items()}
    texts = {name: str(value) if isinstance(value, str) else value for name, value in plain.items()}
    split = {name: sorted(filter(None, str(texts[name] or "").split("|"))) for name in LISTS & texts.keys()}
    return {name: float(each) if isinstance(each, int | float) else each for name, each in (texts | split).items()}


def by_cypher(store_: Store, name: str, only: list[str], **given: str) -> list[Row]:
    """Return these columns of the rows of the library's query of that name."""
    asked = library.load(name)
    found = store_.query(asked.text, asked.bind(given))
    joined = [{each: "|".join(row[each]) if each in LISTS else row[each] for each in only} for row in found]
    return [_row(row) for row in joined]


def test_there_are_five() -> None:
    """The main questions are there, each with a header that says title, columns, and which graph."""
    assert [file.stem for file in FILES] == ["audit", "delegation", "evidence", "survival", "threads"]
    for file in FILES:
        said = text(file.stem)
        assert said.startswith("# ")
        assert "without named graphs" in said
        assert columns(file.stem)
        assert library.load(file.stem).title == said.partition("\n")[0].removeprefix("# ")
        assert f"PREFIX clew: <{NAMESPACE}>" in said
        assert max(map(len, said.splitlines())) <= 120


@pytest.mark.parametrize("name", ["survival", "threads", "audit", "delegation"])
def test_both_languages_give_the_same_rows(
    store: Store, oxigraph: pyoxigraph.Store, graph: rdflib.Graph, name: str
) -> None:
    """Row by row, in the same order, in both libraries."""
    expected = by_cypher(store, name, columns(name))
    assert len(expected) >= 8
    assert by_oxigraph(oxigraph, name) == expected
    assert by_rdflib(graph, name) == expected


def test_evidence_of_every_thread(store: Store, oxigraph: pyoxigraph.Store, graph: rdflib.Graph) -> None:
    """The passages of each thread are the same in both languages, and so are the words that decided."""
    threads = [row["id"] for row in store.query("MATCH (t:Thread) RETURN t.id AS id ORDER BY id")]
    assert len(threads) == 21
    for number, thread in enumerate(threads):
        expected = by_cypher(store, "evidence", columns("evidence"), thread=thread)
        assert expected
        assert by_oxigraph(oxigraph, "evidence", thread) == expected
        if number < 3:  # rdflib takes its time
            assert by_rdflib(graph, "evidence", thread) == expected


def test_they_are_in_the_package() -> None:
    """The files stand where the package has its data."""
    assert '"sparql/*.rq"' in (Path(__file__).parent.parent / "pyproject.toml").read_text("utf-8")
