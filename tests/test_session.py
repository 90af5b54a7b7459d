"""The way into a notebook: three lines, the answers of the command line, and nothing left open."""

import html
import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import browser as chromium
import pandas
import pytest
from commands import clew, environment, process, user
from databases import empty
from documents import BUNDLED

from clew.graph import connect, ogm
from clew.graph.errors import (
    CannotConnect,
    MissionError,
    NoDatabase,
    ParameterError,
    QueryError,
    QueryNotFound,
    StoreError,
    WriteRefused,
)
from clew.graph.folder.endpoint import Endpoint
from clew.graph.session import Page, Session
from clew.queries.frame import Rows, frame

if TYPE_CHECKING:
    from playwright.sync_api import Browser

browser = chromium.browser


@pytest.fixture(scope="module")
def folder(bundled: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Have the bundled reports in an embedded database."""
    return Path(shutil.copytree(bundled, tmp_path_factory.mktemp("notebook") / "clew"))


@pytest.fixture(scope="module")
def neo4j(neo4j_url: Endpoint) -> Endpoint:
    """Have them in a Neo4j."""
    empty(neo4j_url)
    assert clew("build", BUNDLED.folder, db=neo4j_url.uri, env=user(neo4j_url)).code == 0
    return neo4j_url


@contextmanager
def chosen(**variables: str) -> Iterator[pytest.MonkeyPatch]:
    """Have these variables set, and none that somebody set for work."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("CLEW_DB", "NEO4J_USERNAME", "NEO4J_PASSWORD", "NEO4J_DATABASE"):
            patch.delenv(name, raising=False)
        for name, value in variables.items():
            patch.setenv(name, value)
        yield patch


@pytest.fixture(params=["embedded", "neo4j"])
def g(request: pytest.FixtureRequest, folder: Path) -> Iterator[Session]:
    """Open each of the two databases as a notebook does: by the environment."""
    endpoint = request.getfixturevalue("neo4j") if request.param == "neo4j" else None
    variables = {"CLEW_DB": endpoint.uri, **user(endpoint)} if endpoint else {"CLEW_DB": str(folder)}
    with chosen(**variables), connect() as opened:
        yield opened


# ---------------------------------------------------------------- answers


def test_a_table_is_the_answer_of_the_command_line(g: Session, folder: Path) -> None:
    """The rows are those that `clew query` prints, in order, and whole numbers stay whole where some are missing."""
    table = g.table("survival")
    expected = clew("query", "survival", "-f", "json", db=folder).json
    assert isinstance(table, pandas.DataFrame)
    assert list(table.columns) == list(expected[0])
    assert [[None if pandas.isna(value) else value for value in row] for row in table.itertuples(index=False)] == [
        list(row.values()) for row in expected
    ]
    assert [str(table[name].dtype) for name in ("alive", "of", "open", "share")] == [
        "Int64",
        "Int64",
        "Int64",
        "float64",
    ]


def test_parameters_are_those_of_the_query(g: Session) -> None:
    """A text, a list, or nothing; what the query has no parameter for is told."""
    cluster = g.table("threads-of-cluster", cluster="ArchEnerg")
    assert set(cluster["cluster"]) == {"ArchEnerg"}
    (mission,) = set(g.table("reports")["mission"])
    assert len(g.threads()) == len(g.threads(mission=mission)) == 21
    for ask in (g.threads, g.view):
        with pytest.raises(MissionError):
            ask(mission="nowhere")
    by_hand = "UNWIND $names AS name RETURN name, $flag AS flag, $day AS day"
    answered = g.cypher(by_hand, names=["a, b"], flag=True, day=date(2016, 10, 25))
    assert answered.to_dict("records") == [{"name": "a, b", "flag": True, "day": date(2016, 10, 25)}]
    assert g.table("survival", euMembers=["MX", "HU"]).equals(g.table("survival", euMembers="MX, HU"))
    with pytest.raises(ParameterError, match="no parameter 'country'"):
        g.table("survival", country="Mexico")
    with pytest.raises(QueryNotFound, match="did you mean survival"):
        g.table("surviva")


def test_cypher_of_ones_own_reads_and_nothing_else(g: Session) -> None:
    """It takes parameters; a write, a file and a mistake are refused in one line."""
    text = "MATCH (t:Thread) WHERE t.outcome IN $outcomes RETURN t.outcome AS outcome, count(*) AS threads"
    assert g.cypher(text, outcomes=["ended"]).to_dict("records") == [{"outcome": "ended", "threads": 1}]
    assert list(g.cypher("MATCH (t:Thread) WHERE false RETURN t.id AS id").columns) == ["id"]
    for refused in ("CREATE (:Country {id: 'x'})", "LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row"):
        with pytest.raises(WriteRefused):
            g.cypher(refused)
    with pytest.raises(QueryError, match="refuses the query"):
        g.cypher("MATCH (t:Thread RETURN t")


def test_objects_and_page_are_of_the_same_database(g: Session) -> None:
    """The clusters are objects, and the page is the one that `clew view` writes."""
    assert len(g.clusters()) == 18
    assert isinstance(g.clusters(), ogm.Things) and g.graph is g.graph
    assert "18 of 21" in g.view().html or "21 " in g.view().html
    assert {"survival", "threads"} <= set(g.queries()["name"])


def test_the_page_stands_in_a_frame_of_its_own(folder: Path, tmp_path: Path) -> None:
    """What the notebook is given is the page, escaped, in a frame that may not reach the notebook."""
    with chosen(), connect(folder) as opened:
        page = opened.view(height=500)
    shown = page._repr_html_()
    start, _, rest = shown.partition('srcdoc="')
    assert html.unescape(rest.partition('"')[0]) == page.html
    assert 'sandbox="' in shown and "allow-same-origin" not in shown and 'height="500"' in shown
    assert "<" not in rest.partition('"')[0] and start == "<iframe "
    page.save(tmp_path / "page.html")
    assert (tmp_path / "page.html").read_text("utf-8") == page.html
    assert clew("view", "-o", tmp_path / "other.html", db=folder).code == 0
    assert (tmp_path / "other.html").read_text("utf-8") == page.html
    assert len(repr(page)) < 100


def test_the_page_works_in_its_frame(browser: "Browser", folder: Path, tmp_path: Path) -> None:
    """Inside the frame the page draws, and a number opens what it counts, though its address is none of its own."""
    with chosen(), connect(folder) as opened:
        shown = opened.view()._repr_html_()
    file = tmp_path / "notebook.html"
    file.write_text(f"<!doctype html><meta charset=utf-8><title>x</title><body>{shown}", "utf-8")
    wrong: list[str] = []
    context = browser.new_context(offline=True)
    page = context.new_page()
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda message: wrong.append(message.text))
    page.goto(file.as_uri())
    frame_ = page.frames[1]
    frame_.wait_for_selector("html[data-ready]", state="attached", timeout=30_000)
    frame_.locator("button.number").first.click()
    frame_.wait_for_function("location.hash.length > 1")
    context.close()
    assert wrong == []


# ---------------------------------------------------------------- without pandas


@pytest.fixture
def without_pandas(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have no pandas."""
    monkeypatch.setitem(sys.modules, "pandas", None)


def test_without_pandas_there_is_a_table_all_the_same(without_pandas: None, folder: Path) -> None:
    """Its rows are mappings; it shows itself as text and to a notebook."""
    with chosen(), connect(folder) as opened:
        table = opened.table("survival")
    assert isinstance(table, Rows)
    assert len(table) == 9 and table[0]["measure"] == "strict" and [row["of"] for row in table][:2] == [21, 7]
    assert repr(table).splitlines()[0].split() == table.columns
    assert table._repr_html_().count("<tr>") == 10


def test_without_pandas_a_name_is_text(without_pandas: None) -> None:
    """Whatever a name holds is escaped; an absent value is an empty cell."""
    shown = frame([{"a<b": "<script>", "n": None}], ["a<b", "n"])._repr_html_()
    assert "<th>a&lt;b</th>" in shown and "<td>&lt;script&gt;</td><td></td>" in shown


def test_types_stay_what_they_are() -> None:
    """Whole numbers, truth and dates are not made into something else by a missing one."""
    rows: list[dict[str, Any]] = [
        {"n": 1, "b": True, "f": 1.0, "d": date(2016, 10, 25), "t": "x", "l": ["a"], "x": None},
        {"n": None, "b": None, "f": None, "d": None, "t": None, "l": [], "x": None},
    ]
    table = frame(rows, list(rows[0]))
    assert list(map(str, table.dtypes)) == ["Int64", "boolean", "float64", "object", "object", "object", "object"]
    assert table["t"][1] is None and table["n"][1] is pandas.NA and table["l"][0] == ["a"]
    assert list(frame([], ["a", "b"]).columns) == ["a", "b"]


# ---------------------------------------------------------------- which database, and how long


def test_the_database_is_the_one_that_the_command_line_takes(folder: Path, tmp_path: Path) -> None:
    """A folder that is named, else CLEW_DB, else .clew; what is not there is not made."""
    with chosen(CLEW_DB="nowhere"), connect(folder) as named:
        assert named.where == str(folder)
    with chosen(CLEW_DB=str(folder)), connect() as given:
        assert given.where == str(folder)
    with chosen(CLEW_DB="") as patch:
        patch.chdir(tmp_path)
        with pytest.raises(NoDatabase, match=r"^\.clew: no database here; `clew build` makes one"):
            connect()
    assert list(tmp_path.iterdir()) == []
    with chosen(), pytest.raises(CannotConnect, match="give bolt://"):
        connect("https://example.org")
    with chosen(), pytest.raises(CannotConnect, match="nobody answers"):
        connect("bolt://127.0.0.1:1", timeout=2)


def test_an_open_notebook_keeps_nobody_out(folder: Path) -> None:
    """While it is open, commands in other processes work on the same folder, and so does a second `connect`."""
    with chosen(), connect(folder) as first:
        assert len(process("threads", "-f", "json", CLEW_DB=str(folder)).json) == 21
        with connect(folder) as second:
            assert len(second.threads()) == len(first.threads()) == 21
        assert "nothing changed" in process("build", BUNDLED.folder, CLEW_DB=str(folder)).out
        assert len(first.threads()) == 21
    assert not (folder / "address.json").exists()


def test_what_is_closed_says_so(folder: Path) -> None:
    """A second close does nothing; a question after it is one line."""
    with chosen():
        opened = connect(folder)
    objects = opened.clusters()
    opened.close()
    opened.close()
    assert repr(opened) == f"<clew: {folder}, closed>"
    for ask in (opened.threads, opened.view, lambda: opened.graph, lambda: opened.cypher("RETURN 1")):
        with pytest.raises(StoreError, match=r"closed; connect\(\) opens another"):
            ask()
    with pytest.raises(CannotConnect):
        _ = objects[0].countries


def test_the_end_of_the_program_closes(folder: Path) -> None:
    """A program that forgets to close ends without a word, and leaves the folder free for the next."""
    program = "from clew.graph import connect\ng = connect()\nprint(len(g.table('threads')))\ng.clusters()"
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", program],
        env=environment(CLEW_DB=str(folder)),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "21\n", "")
    assert not (folder / "address.json").exists()
    assert process("--timeout", "1", "threads", CLEW_DB=str(folder)).code == 0


def test_a_notebook_shows_an_error_as_one_line() -> None:
    """What the command line would print is what the cell shows."""
    assert NoDatabase("x: no database here")._render_traceback_() == ["NoDatabase: x: no database here"]


def test_a_page_is_one_text() -> None:
    """No quote or tag of the page ends the attribute that it stands in."""
    assert html.escape('"><script>') in Page('"><script>')._repr_html_()
    assert json.dumps(Page("x").html) == '"x"'
