"""RDF as a way to hand a graph on: what `clew export` wrote, `clew build` reads, and it is the same graph."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from commands import Ran, clew, opened, user
from databases import empty
from documents import BUNDLED, HERE, dump, statements
from exported import exported, filled
from hypothesis import given, settings
from hypothesis import strategies as st

from clew.graph import rdf
from clew.graph.build import build
from clew.graph.content_hash import content_hash
from clew.graph.errors import StatementError
from clew.graph.folder.endpoint import Endpoint
from clew.graph.names import judgement
from clew.graph.publication import redaction
from clew.graph.publication.restated import restated
from clew.graph.statement import Referent, Source, Statement
from clew.graph.store import Store

KENYA = HERE / "missions" / "eu-kenya-2019"


@pytest.fixture(scope="module")
def store(embedded: Endpoint) -> Iterator[Store]:
    """Have the bundled edition in the embedded database."""
    with filled(embedded) as opened_:
        yield opened_


def lines(given_: list[Statement]) -> list[str]:
    """Return statements as sorted lines."""
    return sorted({json.dumps(each.to_json(), sort_keys=True) for each in given_})


def read(path: Path) -> list[Statement]:
    """Return the statements in a file of RDF."""
    return list(restated(rdf.read(str(path)), str(path)))


@pytest.mark.parametrize("form", rdf.WITH_REPORTS)
def test_statements_come_back(store: Store, tmp_path: Path, form: str) -> None:
    """Every statement of both reports comes back with its source, whatever the base."""
    path = tmp_path / f"x.{form}"
    path.write_bytes(exported(store.stream(), form, "urn:x:"))
    assert lines(read(path)) == lines(list(statements(BUNDLED)))


@pytest.mark.parametrize("form", rdf.WITH_REPORTS)
def test_the_graph_comes_back(tmp_path: Path, form: str) -> None:
    """Exported and built again it is the same graph: nodes, labels, lists in their order, relationships, checks."""
    one, two, file = tmp_path / "one", tmp_path / "two", tmp_path / f"x.{form}"
    for source in (BUNDLED.folder, KENYA):
        assert clew("build", source, db=one).code == 0
    assert clew("export", "-o", file, db=one).code == 0
    done = clew("build", file, db=two)
    assert (done.code, done.err) == (0, "")
    assert hashed(one) == hashed(two)
    assert whole(one) == whole(two)
    assert "CHECKED_BY" in whole(two)
    assert clew("build", file, db=one).out.endswith("nothing changed\n")
    assert clew("export", "-o", tmp_path / f"y.{form}", db=two).code == 0
    assert (tmp_path / f"y.{form}").read_bytes() == file.read_bytes()


def whole(folder: Path) -> str:
    """Return everything in a folder's database as one text."""
    from clew.graph.store import connect  # noqa: PLC0415 -- only here

    with connect(str(folder)) as opened_:
        return dump(opened_.read())


def hashed(folder: Path) -> str:
    """Return the hash that the command prints."""
    done = clew("check", "--hash", db=folder)
    assert (done.code, done.err) == (0, "")
    return done.out


def test_from_one_database_to_the_other(store: Store, neo4j_url: Endpoint, tmp_path: Path) -> None:
    """What the embedded default wrote, Neo4j holds afterwards: the hashes are equal, and so are the exports."""
    path = tmp_path / "x.trig"
    path.write_bytes(exported(store.stream(), "trig"))
    empty(neo4j_url)
    assert clew("build", path, db=neo4j_url.uri, env=user(neo4j_url)).code == 0
    with opened(neo4j_url, write=False) as there:
        assert content_hash(there.stream()) == content_hash(store.stream())
        assert exported(there.stream(), "trig") == path.read_bytes()


def test_without_people_it_builds(store: Store, tmp_path: Path) -> None:
    """What leaves without people builds, nobody is in it, and every thread and check is."""
    path = tmp_path / "x.nq"
    path.write_bytes(exported(redaction.without_persons(store.stream), "nq"))
    built, before = build(read(path), judgement.shipped()), store.read()
    labels = {node.label for node in built.nodes.values()}
    assert "Person" not in labels
    for label in ("Thread", "Session", "Answer", "StatedFigure", "Organisation", "Agreement"):
        assert {n for n, each in built.nodes.items() if each.label == label} == {
            n for n, each in before.nodes.items() if each.label == label
        }


TEXT = st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=8).filter(str.strip)


@settings(max_examples=40, deadline=None)
@given(name=TEXT, quote=TEXT, section=TEXT)
def test_hostile_statements_come_back(
    tmp_path_factory: pytest.TempPathFactory, name: str, quote: str, section: str
) -> None:
    """Whatever characters a statement and its passage hold, RDF gives them back to the last."""
    said = Statement(Referent("Organisation", (name,)), "name", name, name, Source("a.txt", 3, quote, section=section))
    for form in rdf.WITH_REPORTS:
        path = tmp_path_factory.mktemp("x") / f"x.{form}"
        path.write_bytes(exported(build([said]).walk(), form))
        assert read(path) == [said]


def test_the_hash_is_of_the_content(store: Store) -> None:
    """The hash is that of the graph in memory, in whatever order it was made; whatever changes it, shows."""
    graph = store.read()
    first = content_hash(graph.walk())
    assert content_hash(store.stream()) == first
    graph.nodes = dict(reversed(graph.nodes.items()))
    graph.relationships = dict(reversed(graph.relationships.items()))
    for node in graph.nodes.values():
        node.properties = dict(reversed(node.properties.items()))
    assert content_hash(graph.walk()) == first
    seen = {first}
    thread = next(node for node in graph.nodes.values() if node.label == "Thread")
    relationship = next(iter(graph.relationships.values()))
    for properties, name, value in (
        (thread.properties, "outcome", "ended"),
        (thread.properties, "sources", list(reversed(thread.properties["sources"]))),
        (relationship.properties, "sources", ["passage--x--1--0"]),
        (thread.properties, "value", 1),
        (thread.properties, "value", 1.0),
        (thread.properties, "value", True),
        (thread.properties, "value", "1"),
    ):
        properties[name] = value
        seen.add(content_hash(graph.walk()))
    assert len(seen) == 8


def one_line(done: Ran) -> str:
    """Return the only line on stderr of a command that failed."""
    assert (done.code, done.out, done.err.count("\n")) == (1, "", 1), done
    return done.err


BAD = {
    "x.ttl": (b"", r"x.ttl: this form of RDF does not tell reports apart; give .trig or .nq"),
    "x.jsonld": (b"[]", "give .trig or .nq"),
    "x.trig": (b"@prefix", "x.trig: no RDF of this form"),
    "x.nq": (b"<urn:a> <urn:b> <urn:c> .\n", "x.nq: no passage in it states anything"),
    "y.nq": (b'<urn:a> <https://clew.example/ns#states> "x" .\n', "y.nq: urn:a: no JSON"),
    "z.nq": (b'<urn:a> <https://clew.example/ns#states> "[1]" .\n', "a statement is a JSON object"),
    "w.nq": (b'<urn:a> <https://clew.example/ns#states> "{\\"subject\\":[\\"Field\\",\\"x\\"]}" .\n', "urn:a: the "),
}


@pytest.mark.parametrize(("name", "data", "said"), [(name, *each) for name, each in BAD.items()], ids=BAD)
def test_no_export_is_one_line(tmp_path: Path, name: str, data: bytes, said: str) -> None:
    """A file that is no export, or of another form, is told in one line, and no database is made."""
    (tmp_path / name).write_bytes(data)
    assert said in one_line(clew("build", tmp_path / name, db=tmp_path / "clew"))
    assert not (tmp_path / "clew").exists()


def test_a_missing_file_is_one_line(tmp_path: Path) -> None:
    """A file that is not there is told in one line."""
    assert "No such file" in one_line(clew("build", tmp_path / "none.trig", db=tmp_path / "clew"))
    with pytest.raises(StatementError, match="can be read"):
        read(tmp_path / "none.nq")
