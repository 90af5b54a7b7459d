"""Hostile names and quotes through a whole run, on both databases: kept exactly, shown safely, and nothing executes."""

import csv
import io
import json
import os
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import networkx
import pytest
from commands import Ran, clew, opened, user
from databases import empty
from documents import source
from exported import FORMS, by_oxigraph, by_rdflib
from hostile import TEXTS as CORPUS
from small_documents import DOCUMENTS

from clew.graph.errors import visible
from clew.graph.exchange import dumps
from clew.graph.folder.endpoint import Endpoint
from clew.graph.publication.characters import clean
from clew.graph.statement import Referent, Statement

MORE = (
    "'}) DETACH DELETE n //", "`) SET n:Admin //", "\\u0027}) DETACH DELETE n //", "Cluster", "OPENED", "name", "id",
    "sources", "n.name", "$name", "{name: 'x'}", "NULL", "true", "1e999", "-0", "2016-10-25", "../../etc/passwd",
    "C:\\Windows\\x",
    "file:///etc/passwd", "%2e%2e%2f", "a\x00b", "\t=1+1", "\r=1+1", "\n=1+1", " =1+1", "=1+1\ttab",
    "<http://x/> a <http://y/> .", '" .\n<http://x/> <http://y/> "', '"@en', '"^^<http://x/>', "_:b0", "]] , [",
    '{"@context": "https://example.invalid/"}', "@context", "@id", "@type", "]]></data><data>", "<!DOCTYPE x>",
    "<!ENTITY x SYSTEM 'file:///etc/passwd'>", "&x;", "\x1b]0;title\x07", "\x1b[2J\x1b[1;1H", "\x9b31m", "\u061c",
    "\u200b\u200c\u200d\u2060", "\u2066\u2069\u202e", "a\u0300" * 50,
    "\u0000", "\uffff\ufffe", "\U0010ffff", "|", "a|b",
    "[x](http://y)", "![x](http://y)", "| --- |", "\\|", "*a* _b_ `c`", "#", "- ", "'", "''", "’", "'=1+1", "same",
    "\u00a0",
)  # fmt: skip
TEXTS = tuple(dict.fromkeys(text for text in (*CORPUS, *MORE) if "\ud800" not in text and text.strip()))
"""Half a character is refused when it is read; what is nothing but blanks is no name."""
UNSEEN = {"Cc", "Cf", "Cs", "Zl", "Zp"}
MISSION = Referent("Mission", ("Mexico", "Mexico City", "2016-10-25"))


def statements() -> list[Statement]:
    """Return what says that an organisation bears each text as its name, and took part, in a passage of those words."""
    made = [Statement(MISSION, "name", "Mission", "Mission", source(1, "hostile.txt"))]
    for line, text in enumerate(TEXTS, 2):
        about, place = Referent("Organisation", (f"{text} {line}",)), source(line, "hostile.txt", text)
        made.append(Statement(about, "name", f"{text} {line}", text, place))
        made.append(Statement(about, "kind", "cluster", text, place))
        made.append(Statement(about, "TOOK_PART_IN", MISSION, text, place, {"role": "delegate"}))
    return made


@pytest.fixture(scope="module", params=["embedded", "neo4j_url"])
def run(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Endpoint]:
    """Have the corpus in each of the two databases, built by the program from a file of statements."""
    endpoint: Endpoint = request.getfixturevalue(request.param)
    empty(endpoint)
    path = tmp_path_factory.mktemp("hostile") / "hostile.jsonl"
    path.write_text("".join(f"{dumps(each)}\n" for each in statements()), encoding="utf-8")
    assert ran("build", path, endpoint=endpoint).code == 0
    yield endpoint
    empty(endpoint)


def ran(*args: str | Path, endpoint: Endpoint, code: int = 0) -> Ran:
    """Run a command that ends with this code."""
    done = clew(*args, db=endpoint.uri, env=user(endpoint))
    assert done.code == code, done.err
    return done


def is_safe(text: str) -> bool:
    """Tell whether nothing in a text moves a cursor, colours a terminal, or turns the direction of writing."""
    return not [
        each for each in text if unicodedata.category(each) in UNSEEN - {"Cf"} and each != "\n"
    ] and not re.search("[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]", text)


ALL = "MATCH (p:Passage) RETURN p.quote AS quote, p.line AS line ORDER BY line"
NAMES = "MATCH (o:Organisation) RETURN o.name AS name, labels(o) AS labels, o.aliases AS aliases ORDER BY name"


def test_the_graph_keeps_what_was_said(run: Endpoint) -> None:
    """Every name and quote is in the database exactly; no label, type or property came from one."""
    quotes = {row["line"]: row["quote"] for row in ran("cypher", ALL, "-f", "json", endpoint=run).json}
    assert [quotes[line] for line in range(2, len(TEXTS) + 2)] == list(TEXTS)
    names = {row["name"] for row in ran("cypher", NAMES, "-f", "json", endpoint=run).json}
    assert names == {f"{text} {line}" for line, text in enumerate(TEXTS, 2)}
    with opened(run, write=False) as store:
        labels = {label for row in store.query("MATCH (n) RETURN DISTINCT labels(n) AS l") for label in row["l"]}
        types = {row["t"] for row in store.query("MATCH ()-[r]->() RETURN DISTINCT type(r) AS t")}
        keys = {key for row in store.query("MATCH (n:Organisation) RETURN DISTINCT keys(n) AS k") for key in row["k"]}
    assert labels == {"Mission", "Country", "Passage", "Report", "Organisation", "Cluster"} & labels
    assert types <= {"TOOK_PART_IN", "IN_REPORT", "HELD_IN", "REPORTS_ON"}
    assert keys <= {"id", "name", "aliases", "kind", "sources", "named", "origin"}


def test_a_text_finds_itself(run: Endpoint) -> None:
    """A hostile text given as a parameter is a value: it finds its own passage and does nothing else."""
    with opened(run, write=False) as store:
        for line, text in enumerate(TEXTS, 2):
            found = store.query("MATCH (p:Passage) WHERE p.quote = $text RETURN p.line AS line", {"text": text})
            assert {"line": line} in found, text


def test_a_table_is_safe(run: Endpoint) -> None:
    """A table on a terminal holds nothing that acts on it."""
    for args in (("cypher", ALL), ("cypher", NAMES), ("query", "organisations"), ("status",)):
        assert is_safe(ran(*args, endpoint=run).out)


def test_csv_is_safe(run: Endpoint) -> None:
    """No cell of CSV is a formula; without the mark, each is what was said but for its line ends."""
    rows = list(csv.DictReader(io.StringIO(ran("cypher", ALL, "-f", "csv", endpoint=run).out, newline="")))
    quotes = {int(row["line"]): row["quote"] for row in rows}
    assert not [each for each in quotes.values() if each.startswith(("=", "+", "-", "@", "\t", "\r", "\n"))]
    for line, text in enumerate(TEXTS, 2):
        ended = text.replace("\r\n", "\n").replace("\r", "\n")
        assert quotes[line] in (ended, f"'{ended}")


def test_markdown_is_safe(run: Endpoint) -> None:
    """Every row of Markdown is one line of as many cells, without a tag, a link or an image."""
    lines = ran("cypher", ALL, "-f", "md", endpoint=run).out.split("\n")[:-1]
    assert len(lines) == 2 + len(ran("cypher", ALL, "-f", "json", endpoint=run).json)
    for line in lines:
        bare = re.sub(r"\\[\\|`\[*_]", "", line)
        assert bare.count("|") == 3, line
        assert not re.search(r"<|\[|`", bare)
        assert is_safe(line.replace("\t", " "))


@pytest.mark.parametrize("form", FORMS)
def test_rdf_is_safe(run: Endpoint, form: str, tmp_path: Path) -> None:
    """In every form of RDF each text is a literal, read alike by two libraries, and no IRI, context or term is new."""
    path = tmp_path / f"x.{form}"
    ran("export", "-o", path, endpoint=run)
    data = path.read_bytes()
    triples = by_oxigraph(data, form)
    assert triples == by_rdflib(data, form)
    literals = {each[2] for each in triples if len(each) == 4}
    assert {clean(text) for text in TEXTS} <= literals
    subjects = {each[0] for each in triples}
    assert all(each.startswith(("https://clew.example/", "http")) for each in subjects)
    assert not [each for each in subjects if "example.invalid" in each or "http://x/" in each]
    if form == "jsonld":
        told = json.loads(data)
        context = told.get("@context", {}) if isinstance(told, dict) else {}
        assert "example.invalid" not in json.dumps(context)


def test_graphml_is_safe(run: Endpoint, tmp_path: Path) -> None:
    """GraphML is well-formed, and each text is the value of a node and nothing more."""
    ran("export", "--graphml", "-o", tmp_path / "x.graphml", endpoint=run)
    graph = networkx.read_graphml(tmp_path / "x.graphml")
    quotes = {data.get("quote") for _, data in graph.nodes(data=True) if data.get("kind") == "Passage"}
    assert {clean(text) for text in TEXTS} <= quotes | {(each or "").rstrip() for each in quotes}
    assert b"<!DOCTYPE" not in (tmp_path / "x.graphml").read_bytes()


def test_judgements_are_safe(run: Endpoint, tmp_path: Path) -> None:
    """Pairs as CSV run nothing; a hostile decision and reason stay one line of five cells in judgements.tsv."""
    sheet = ran("judge", "-f", "csv", endpoint=run).out
    for row in csv.reader(io.StringIO(sheet, newline="")):
        assert not [cell for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n"))]
    table = io.StringIO()
    csv.writer(table).writerows([
        ["label", "left", "right", "decision", "reason"],
        ["Organisation", f"{TEXTS[0]} 2", f"{TEXTS[1]} 3", "unsure", "=1+1\tb\nOrganisation\tc\td\tsame\te"],
    ])  # fmt: skip
    (tmp_path / "filled.csv").write_text(table.getvalue(), encoding="utf-8", newline="")
    kept = tmp_path / "judgements.tsv"
    ran("judge", "--apply", tmp_path / "filled.csv", "--judgements", kept, endpoint=run)
    rows = [line.split("\t") for line in kept.read_text("utf-8").splitlines() if not line.startswith("#")]
    assert [len(row) for row in rows if row[0] != "label"] == [5]


def test_errors_are_safe(run: Endpoint, tmp_path: Path) -> None:
    """Whatever a name of a file, a query, a report or a mission holds, the error is one line that acts on nothing."""
    for text in (*[each for each in TEXTS if "\0" not in each and len(each) < 200][::16], "\x1b[31m\u202e"):
        name = text.replace("/", "_")
        for args in (
            ("read", tmp_path / f"{name}.txt"), ("query", "--", name), ("remove", "--", text),
            ("threads", "--mission", text),
            ("cypher", "--", f"{text}"), ("view", "-o", tmp_path / "none" / name),
        ):  # fmt: skip
            done = clew(*args, db=run.uri, env=user(run))
            assert done.code in (0, 1, 2)
            assert is_safe(done.err), (args, done.err)
            assert len(done.err.splitlines()) <= 1 or args[0] == "threads", done.err


@pytest.mark.parametrize("text", TEXTS)
def test_visible(text: str) -> None:
    """What an error shows of a text can be told from what the text would do; plain text stays as it is."""
    assert is_safe(visible(text).replace("\n", "")) or not visible(text)
    assert "\x1b" not in visible(text)
    assert visible("Orquídea – 漢字 “x”") == "Orquídea – 漢字 “x”"


# ---------------------------------------------------------------- names of files, and links

EVENT, LATER = "lima.txt", "lima-later.txt"
NAMES_OF_FILES = (
    "=cmd|' .txt", "-o.txt", "--help.txt", "$(touch x).txt", "`x`.txt", "n\nl.txt", "t\tb.txt", "\x1b[31mred.txt",
    "\u202etxt.exe.txt", "\u200b.txt", "..txt", "%2e%2e%2fx.txt", "<script>.txt", "'; DROP.txt", "q '\".txt",
    "ü漢.txt",
)  # fmt: skip


def test_names_of_files_are_only_names(tmp_path: Path) -> None:
    """Whatever a file is called, its name is kept as it is, shown safely, and leads nowhere."""
    folder = tmp_path / "reports"
    folder.mkdir()
    for number, name in enumerate(NAMES_OF_FILES):
        (folder / name).write_text(DOCUMENTS[EVENT] + f"\n\nNote {number}.\n", encoding="utf-8")
    done = clew("build", folder, db=tmp_path / "db")
    assert done.code == 0, done.err
    shown = [name for name in NAMES_OF_FILES if not name.startswith(".")]
    assert is_safe(done.out)
    assert is_safe(done.err)
    kept = clew("cypher", "MATCH (r:Report) RETURN r.fileName AS name", "-f", "json", db=tmp_path / "db").json
    assert {row["name"] for row in kept} == set(shown)
    assert sorted(each.name for each in tmp_path.iterdir()) == ["db", "reports"]


def test_names_that_would_be_one_report(tmp_path: Path) -> None:
    """Two files whose names differ in signs alone would be one report of the graph: one of them is to be renamed."""
    for name in ("a b.txt", "a-b.txt"):
        (tmp_path / name).write_text(DOCUMENTS[EVENT])
    done = clew("read", tmp_path)
    (refused,) = [line for line in done.err.splitlines() if line.startswith("clew:")]
    assert done.code == 1 and "rename one of them" in refused


def test_links_in_a_folder(tmp_path: Path) -> None:
    """A link within the folder is the file itself; one out of it is skipped aloud; folders and loops are left alone."""
    folder, outside = tmp_path / "reports", tmp_path / "outside"
    folder.mkdir()
    outside.mkdir()
    (folder / EVENT).write_text(DOCUMENTS[EVENT])
    (outside / LATER).write_text(DOCUMENTS[LATER])
    (folder / "within.txt").symlink_to(folder / EVENT)
    (folder / "out.txt").symlink_to(outside / LATER)
    (folder / "secret.txt").symlink_to("/etc/passwd")
    (folder / "folder").symlink_to(outside)
    (folder / "up").symlink_to(tmp_path)
    (folder / "loop.txt").symlink_to(folder / "loop.txt")
    (folder / "gone.txt").symlink_to(folder / "nowhere.txt")
    os.mkfifo(folder / "pipe.txt")
    done = clew("read", folder)
    assert done.code == 0
    assert {json.loads(line)["source"]["document"] for line in done.out.splitlines()} == {EVENT}
    for name in ("out.txt", "secret.txt"):
        assert f"skipped {folder / name}: a link out of the folder" in done.err
    named = clew("read", folder / "out.txt")
    assert named.code == 0
    for name in ("loop.txt", "gone.txt"):
        refused = clew("read", folder / name)
        assert (refused.code, len(refused.err.splitlines())) == (1, 1)
