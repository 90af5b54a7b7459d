"""The export for Neo4j's own importer: what it writes, and that the importer makes the same graph of it."""

import csv
import io
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import neo4j
import neo4j_server
import pytest
from commands import clew, opened
from databases import empty
from documents import BUNDLED, statements
from hostile import TEXTS as CORPUS

from clew.graph.build import build
from clew.graph.content import Graph, Node, Relationship
from clew.graph.content_hash import content_hash
from clew.graph.errors import OutputError
from clew.graph.folder.endpoint import Endpoint
from clew.graph.names import judgement
from clew.graph.publication import importer
from clew.graph.publication.finishing import text

TEXTS = (
    *[each for each in CORPUS if "\ud800" not in each], "", " ", " a ", ";", ",", '"', '""', "\\", '\\"', "a\\", "\t",
    "\n", "\r", "\r\n", 'a"\n",b', "\x00", "\uffff", "\ufffe", "\x1a", "U+001F", "NULL", "[]", "true", "1",
)  # fmt: skip
QUICK = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
"""Options for a Java that runs for some seconds only."""
SOURCE = ["passage--x--1--0"]


def hostile(*more: str) -> Graph:
    """Return a graph of nodes and relationships with every hostile text alone, in lists, and in lists beside others."""
    made = Graph()
    type_ = node(made, "CooperationType", "cooperationtype--x", name="x")
    person, other = node(made, "Person", "person--x", name="x"), node(made, "Organisation", "organisation--x", name="x")
    for number, each in enumerate((*TEXTS, *more)):
        lists = {"objective": [each], "nextSteps": [each, each], "focus": ["", each, ""], "benefit": []}
        agreement = node(made, "Agreement", f"agreement--{number}", **lists)
        seen = node(made, "Observation", f"observation--{number}", rule=each, evidenceFor=[], evidenceAgainst=[""])
        passage = node(made, "Passage", f"passage--x--{number}--0", quote=each, line=-(2**63), column=each)
        made.add(Relationship("COVERS", agreement, type_, (), {"sources": SOURCE}))
        made.add(
            Relationship("BASED_ON", seen, passage, (), {"sources": SOURCE, "wordsFor": [each], "wordsAgainst": []})
        )
        if each:
            key = {"role": each, "sources": [] if number % 2 else [""]}
            made.add(Relationship("REPRESENTED", person, other, (("role", each),), key))
    node(made, "Agreement", "agreement--x", technology=[*TEXTS, *more])
    node(made, "StatedFigure", "statedfigure--x", value=1e-300)
    node(made, "Check", "check--x", recomputed=86.0)
    return made


def node(made: Graph, label: str, id_: str, **properties: object) -> Node:
    """Put a node into a graph."""
    return made.nodes.setdefault(id_, Node((label,), id_, {"id": id_, "sources": SOURCE, **properties}))  # type: ignore[arg-type]


def rows(path: Path) -> list[dict[str, str]]:
    """Return the rows of a file, as another reader of such files has them."""
    return list(csv.DictReader(io.StringIO(path.read_bytes().decode(), newline="")))


@pytest.fixture(scope="module")
def imported(embedded: Endpoint, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Endpoint]]:
    """Have both in the embedded default, and in a server on what the importer made of the export; give its hash."""
    folder, home = tmp_path_factory.mktemp("export") / "it's", tmp_path_factory.mktemp("neo4j")
    empty(embedded)
    graph, more = build(statements(BUNDLED), judgement.shipped()), hostile("\x1f", "a\x1eb")
    graph.nodes |= more.nodes
    graph.relationships |= more.relationships
    with opened(embedded) as store:
        store.write(graph)
        before = content_hash(store.stream())
        importer.export(store.stream, str(folder))
    empty(embedded)
    try:
        port = neo4j_server._configure(home, "dbms.security.auth_enabled=false\n")
        endpoint = Endpoint("neo4j", "", "neo4j", "", f"bolt://127.0.0.1:{port}", "neo4j")
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("JAVA_TOOL_OPTIONS", QUICK)
            done = run(folder, home)
            assert "IMPORT DONE" in done, done
            with neo4j_server.started(home):
                finish(endpoint, folder / importer.FINISH)
                yield before, endpoint
    except neo4j_server.CannotRun as reason:
        assert os.environ.get("CLEW_REQUIRE_NEO4J") != "1", reason
        pytest.skip(f"NOT TESTED ON NEO4J: {reason}")
    finally:
        shutil.rmtree(home, ignore_errors=True)


def run(folder: Path, home: Path) -> str:
    """Run the script beside the files with the importer from the jars of the test server."""
    admin = home / "neo4j-admin"
    command = f'{neo4j_server._java()} -cp "{neo4j_server._jars()}/*" org.neo4j.cli.AdminTool'
    admin.write_text(f'#!/bin/sh\nexec {command} "$@"\n')
    admin.chmod(0o700)
    places = {"NEO4J_HOME": str(home), "NEO4J_CONF": str(home / "conf"), "NEO4J_ADMIN": str(admin)}
    done = subprocess.run(
        ["sh", folder / importer.SCRIPT], env=os.environ | places, capture_output=True, text=True, check=False
    )
    return done.stdout + done.stderr


def finish(endpoint: Endpoint, file: Path) -> None:
    """Run the statements that finish an import, one after the other."""
    with neo4j.GraphDatabase.driver(endpoint.uri, auth=(endpoint.username, endpoint.password)) as driver:
        for statement in filter(str.strip, file.read_text("utf-8").split(";\n")):
            driver.execute_query(statement, database_=endpoint.database)


def test_the_importer_makes_the_same_graph(imported: tuple[str, Endpoint]) -> None:
    """What Neo4j's own importer makes of the files is the graph to the last character, with its constraints."""
    before, endpoint = imported
    with opened(endpoint) as store:
        assert content_hash(store.stream()) == before
        assert len(store.query("SHOW CONSTRAINTS YIELD name RETURN name")) == 15


# ---------------------------------------------------------------- the files


def test_every_text_is_in_its_cell(tmp_path: Path) -> None:
    """Another reader finds every text where it belongs, lists between separators, and the types in the first line."""
    graph = hostile()
    command = importer.export(graph.walk, str(tmp_path / "x"))
    assert command.startswith("neo4j-admin database import full --nodes=nodes-Agreement.csv ")
    assert "--array-delimiter=U+001F" in command
    assert "--multiline-fields=true" in command
    found = {row["id:ID"]: row for row in rows(tmp_path / "x" / "nodes-Agreement.csv")}
    for number, each in enumerate(TEXTS):
        row = found[f"agreement--{number}"]
        assert row["nextSteps:string[]"] == f"{each}\x1f{each}"
        assert (row[":LABEL"], row["benefit:string[]"], row["smesBenefited:long"]) == ("Agreement", "", "")
    assert [row["rule:string"] for row in rows(tmp_path / "x" / "nodes-Observation.csv")] == [
        graph.nodes[id_].properties["rule"] for id_ in sorted(graph.nodes) if id_.startswith("observation--")
    ]
    assert len(rows(tmp_path / "x" / "relationships-REPRESENTED-Person-Organisation.csv")) == len(set(TEXTS)) - 1


def test_an_empty_text_is_not_an_absent_one(tmp_path: Path) -> None:
    """An empty text stands in quotes, nothing stands for what is absent, and Cypher makes good what no row tells."""
    made = Graph()
    node(made, "Organisation", "organisation--a", name="", aliases=[])
    node(made, "Organisation", "organisation--b", aliases=[""], named=False)
    importer.export(made.walk, str(tmp_path / "x"))
    lines = (tmp_path / "x" / "nodes-Organisation.csv").read_text("utf-8").splitlines()
    assert lines[1] == f'"organisation--a","Organisation","{SOURCE[0]}",,,"",,,,'
    assert lines[2] == f'"organisation--b","Organisation","{SOURCE[0]}",,,,,,,false'
    finishing = (tmp_path / "x" / importer.FINISH).read_text("utf-8")
    assert "UNWIND ['organisation--a'] AS row MATCH (n:Organisation {id: row}) SET n.aliases = [];\n" in finishing
    assert "UNWIND ['organisation--b'] AS row MATCH (n:Organisation {id: row}) SET n.aliases = [''];\n" in finishing


def test_no_separator_stands_in_an_item(tmp_path: Path) -> None:
    """Where an item of a list holds the separator, all files are written again with the next."""
    command = importer.export(hostile("\x1f", "\x1e\x1d").walk, str(tmp_path / "x"))
    assert "--array-delimiter=U+001C" in command
    assert "\x1f" in {row["quote:string"] for row in rows(tmp_path / "x" / "nodes-Passage.csv")}


def test_a_long_row_gets_a_larger_buffer(tmp_path: Path) -> None:
    """The importer is told of a buffer that the longest row fits into twice, and of line ends only where there are."""
    made = Graph()
    node(made, "Field", "field--x", name="ä" * 3_000_000)
    command = importer.export(made.walk, str(tmp_path / "x"))
    assert "--read-buffer-size=16777216" in command
    assert "--multiline-fields=false" in command


@pytest.mark.parametrize("each", TEXTS)
def test_a_text_in_cypher_is_one_text(each: str) -> None:
    """A text in a statement ends where it shall, and holds no escape but of quotes and backslashes."""
    written = text(each)
    plain = written.replace("\\\\' + '", "\0\0").replace("\\'", "'").replace("\\n", "\n").replace("\\r", "\r")
    assert plain.replace("\0\0", "\\")[1:-1] == each
    assert "\\u" not in written
    assert len(written.split("\n")) == 1


# ---------------------------------------------------------------- the folder


def test_a_folder_is_whole_or_not_there(tmp_path: Path) -> None:
    """A value of another type, an empty database and a broken stream end in an error and leave nothing behind."""
    made = Graph()
    node(made, "Field", "field--x", name=1)
    with pytest.raises(OutputError, match="field--x: name is 1, no string"):
        importer.export(made.walk, str(tmp_path / "x"))
    with pytest.raises(OutputError, match="holds no graph"):
        importer.export(Graph().walk, str(tmp_path / "x"))
    with pytest.raises(ZeroDivisionError):
        importer.export(lambda: (1 // 0 for _ in "x"), str(tmp_path / "x"))  # type: ignore[arg-type]
    assert list(tmp_path.iterdir()) == []


def test_what_stands_there_stays(tmp_path: Path) -> None:
    """A folder with something in it, a file, or a place in no folder is refused; an empty folder is taken."""
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "mine").touch()
    (tmp_path / "file").touch()
    (tmp_path / "empty").mkdir()
    graph = hostile()
    for name in ("full", "file", "none/x"):
        with pytest.raises(OutputError, match="name a"):
            importer.export(graph.walk, str(tmp_path / name))
    importer.export(graph.walk, str(tmp_path / "empty"))
    assert (tmp_path / "empty" / importer.SCRIPT).is_file()
    assert sorted(each.name for each in tmp_path.iterdir()) == ["empty", "file", "full"]


def test_what_was_killed_is_swept(tmp_path: Path) -> None:
    """What a program that was killed left beside the place goes with the next export; other folders stay."""
    for name in (".x.abc.part", ".y.abc.part"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "held").touch()
    importer.export(hostile().walk, str(tmp_path / "x"))
    assert sorted(each.name for each in tmp_path.iterdir()) == [".y.abc.part", "x"]


def test_the_command(folder: Path, tmp_path: Path) -> None:
    """The command prints what to run, and refuses what does not go together; people are left out where asked."""
    done = clew("export", "--neo4j-admin", tmp_path / "x", "--without-persons", db=folder)
    assert (done.code, done.out.startswith("neo4j-admin database import full --nodes="), done.out.count("\n")) == (
        0,
        True,
        1,
    )
    assert "cypher-shell -f finish.cypher" in done.err
    assert not (tmp_path / "x" / "nodes-Person.csv").exists()
    assert os.access(tmp_path / "x" / "import.sh", os.X_OK)
    assert clew("export", "--neo4j-admin", tmp_path / "x", db=folder).code == 1
    for more in (("--graphml",), ("-o", "y.ttl"), ("--format", "nt")):
        assert clew("export", "--neo4j-admin", tmp_path / "y", *more, db=folder).code == 2
