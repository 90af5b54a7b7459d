"""The command line: what each command prints and where, its exit code, and what it leaves alone."""

import ctypes
import json
import os
import pty
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from commands import PROGRAM, Ran, clew, content, environment, process, user
from databases import empty
from documents import BUNDLED, EVENT, FOLLOW_UP, dump, statements

from clew import cli
from clew.graph import exchange
from clew.graph.embedded import serve
from clew.graph.folder.endpoint import Endpoint
from clew.graph.store import connect
from clew.queries import library
from clew.queries.table import FORMS

COMMANDS = sorted(cli.main.commands)
REPORTS = str(BUNDLED.folder)
MISSION = "mission--mexico--mexico-city--2016-10-25"
THREAD_COLUMNS = [
    "id", "mission", "cluster", "clusterCountry", "organisation", "organisationKind", "organisationOrigin", "pair",
    "types", "agreements", "outcome", "alive", "rule", "evidenceFor", "evidenceAgainst", "sources",
]  # fmt: skip
SURVIVAL_COLUMNS = ["measure", "pair", "alive", "of", "share", "low", "high", "open", "censored"]
AUDIT_COLUMNS = [
    "measure", "scope", "stated", "unit", "qualifier", "recomputed", "base", "verdict", "quote", "source", "conflicts",
    "query", "why",
]  # fmt: skip
TABLES = [
    ["threads"], ["query"], ["query", "survival"], ["cypher", "RETURN 1 AS one"], ["audit"], ["status"], ["judge"],
]  # fmt: skip
READING = [
    ["threads"], ["query", "survival"], ["cypher", "RETURN 1 AS one"], ["audit"], ["status"], ["judge"],
    ["remove", "report.txt"], ["serve"],
]  # fmt: skip
SLOW = "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a + b AS c RETURN max(c) AS c"
STATEMENT = {
    "subject": ["Organisation", "Beta Ltd"],
    "property": "name",
    "value": "Beta Ltd",
    "printed": "Beta Ltd",
    "source": {"document": "meetings.csv", "line": 2, "quote": "Beta Ltd"},
}


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, Endpoint]]:
    """Have the bundled edition in a folder that is open in this process: commands come in as beside `clew serve`."""
    folder = tmp_path_factory.mktemp("cli") / "clew"
    with serve(folder, publish=True) as endpoint:
        assert clew("build", REPORTS, db=folder).code == 0
        yield folder, endpoint


@pytest.fixture(scope="session")
def built(served: tuple[Path, Endpoint]) -> Path:
    """Name the folder with the bundled edition."""
    return served[0]


@pytest.fixture(scope="module")
def in_neo4j(neo4j_url: Endpoint) -> Endpoint:
    """Have the bundled edition in Neo4j, put there by the command."""
    empty(neo4j_url)
    done = clew("build", REPORTS, db=neo4j_url.uri, env=user(neo4j_url))
    assert (done.code, done.err.count("\n")) == (0, 1)
    return neo4j_url


@pytest.fixture(scope="module")
def whole(served: tuple[Path, Endpoint]) -> str:
    """Return the content of the bundled edition, which no mistake may change."""
    return content(served[1])


def one_line(done: Ran, code: int = 1) -> str:
    """Return the only line on stderr of a command that failed."""
    assert done.code == code, done
    assert done.out == ""
    assert re.fullmatch(r"clew: [^\n]+\n", done.err), done.err
    return done.err


# ---------------------------------------------------------------- help


@pytest.mark.parametrize("command", COMMANDS)
def test_help_shows_an_example(command: str) -> None:
    """The help of every command says what it does, and shows at least one line to copy."""
    done = clew(command, "--help")
    assert (done.code, done.err) == (0, "")
    assert re.search(rf"^  clew {command}\b", done.out, re.MULTILINE)
    assert done.out == clew(command, "-h").out


def test_help_names_every_command() -> None:
    """The help of the program lists its commands, each with a sentence; without a command it is shown as well."""
    done = clew("--help")
    assert done.code == 0
    assert all(re.search(rf"^  {command} +\w", done.out, re.MULTILINE) for command in COMMANDS)
    alone = clew()
    assert (alone.code, alone.out) == (2, "")
    assert "Commands:" in alone.err


def test_version() -> None:
    """The version is that of the installed package."""
    assert re.fullmatch(r"clew, version \d+\.\d+\.\d+\S*\n", clew("--version").out)


# ---------------------------------------------------------------- build and read


def test_build_says_what_was_read_and_changed(tmp_path: Path) -> None:
    """The first build says what it read and added, the second that nothing changed; what was skipped is on stderr."""
    first, second = (clew("build", REPORTS, db=tmp_path / "clew") for _ in range(2))
    read = [
        f"read {name}: {sum(s.source.document == name for s in statements(BUNDLED))} statements"
        for name in (EVENT, FOLLOW_UP)
    ]
    assert first.code == second.code == 0
    told = [line.partition(";")[0] for line in first.out.splitlines()[:2]]
    assert first.out.splitlines()[:2] == second.out.splitlines()[:2]
    assert told == read
    assert re.fullmatch(r"added \d+: .*\bThread 21\b.*", first.out.splitlines()[2])
    assert second.out.splitlines()[2:] == ["nothing changed"]
    assert first.err == second.err == f"skipped {REPORTS}/README.md: about the folder; name it to have it read\n"


def test_read_prints_statements() -> None:
    """Every line on stdout is a statement; how many each report makes is on stderr."""
    done = clew("read", REPORTS)
    assert done.code == 0
    assert done.out == "".join(f"{exchange.dumps(statement)}\n" for statement in statements(BUNDLED))
    assert f"{EVENT}: " in done.err


def test_reading_elsewhere_gives_the_same_graph(tmp_path: Path, built: Path) -> None:
    """Statements that were read on another machine, through a pipe or a file, give the graph of the reports."""
    lines = clew("read", REPORTS).out
    (tmp_path / "statements.jsonl").write_text(lines, encoding="utf-8")
    piped = clew("build", "-", db=tmp_path / "piped", stdin=lines)
    assert (piped.code, piped.err) == (0, "")
    with connect(str(tmp_path / "piped"), write=True) as there, connect(str(built)) as here:
        assert dump(there.read()) == dump(here.read())
    again = clew("build", tmp_path / "statements.jsonl", db=tmp_path / "piped")
    assert again.out.splitlines()[-1] == "nothing changed"


def test_a_byte_order_mark_is_no_statement(tmp_path: Path) -> None:
    """Some programs begin a file or a pipe with a byte order mark; it is left out."""
    line = f"\ufeff{json.dumps(STATEMENT)}\n"
    (tmp_path / "a.jsonl").write_text(line, encoding="utf-8")
    for done in (clew("read", tmp_path / "a.jsonl"), clew("read", "-", stdin=line)):
        assert (done.code, json.loads(done.out)["printed"]) == (0, "Beta Ltd")


def test_a_file_named_twice_is_read_once(tmp_path: Path) -> None:
    """A report that is named twice, by another path, or with its folder, is read once."""
    once = clew("read", f"{REPORTS}/{EVENT}").out
    assert clew("read", f"{REPORTS}/{EVENT}", f"{REPORTS}/../{BUNDLED.folder.name}/{EVENT}").out == once
    assert clew("read", REPORTS, f"{REPORTS}/{EVENT}", f"{REPORTS}/.").out == clew("read", REPORTS).out


def test_what_a_folder_holds_beside_reports(tmp_path: Path) -> None:
    """What is no report in a folder is skipped and named with the reason; hidden files and judgements are no news."""
    for name in (EVENT, FOLLOW_UP):
        (tmp_path / "below").mkdir(exist_ok=True)
        (tmp_path / "below" / name).write_bytes((BUNDLED.folder / name).read_bytes())
    for name, data in {
        "a.xyz": b"x",
        "b.txt": b"\xff\xfe",
        "c.md": b"Hello.",
        ".d.txt": b"x",
        "judgements.tsv": b"",
        "e.doc": b"x",
    }.items():
        (tmp_path / name).write_bytes(data)
    known = ".txt, .md, .html, .htm, .docx, .pdf, .xlsx, .csv, .tsv"
    done = clew("read", tmp_path)
    assert done.code == 0
    assert [line for line in done.err.splitlines() if line.startswith("skipped")] == [
        f"skipped {tmp_path}/a.xyz: no kind of file that can be read; give one of {known}, .jsonl",
        f"skipped {tmp_path}/b.txt:1: no UTF-8 text; save the file as UTF-8 and try again",
        f"skipped {tmp_path}/c.md: no report: it names no mission and states no figure",
        f"skipped {tmp_path}/e.doc: a .doc file cannot be read; save it as .docx and give that",
    ]


def test_progress_is_for_terminals(tmp_path: Path) -> None:
    """On a terminal long work shows where it is; in a pipe it is silent."""
    primary, secondary = pty.openpty()
    done = subprocess.run(
        [PROGRAM, "--db", tmp_path / "clew", "build", REPORTS],
        stdout=subprocess.PIPE, stderr=secondary, env=environment(), check=True,
    )  # fmt: skip
    os.close(secondary)
    shown = os.read(primary, 1_000_000).decode()
    os.close(primary)
    assert "writing Thread: 21 of 21" in shown
    assert b"writing" not in done.stdout
    assert "writing" not in clew("build", REPORTS, db=tmp_path / "clew").err


# ---------------------------------------------------------------- tables


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("command", TABLES, ids=" ".join)
def test_every_table_takes_every_format(built: Path, command: list[str], form: str) -> None:
    """Whatever prints a table takes every format, and prints nothing but the table on stdout."""
    done = clew(*command, "-f", form, db=built)
    assert (done.code, done.err) == (0, "")
    assert done.out.endswith("\n")
    assert clew(*command, "--format", form, db=built) == done
    if form == "json":
        assert all(isinstance(row, dict) for row in done.json)
    if form == "table":
        assert clew(*command, db=built) == done


def test_threads(built: Path) -> None:
    """A thread is an object with the columns that others rely on, in their order, and with values of those allowed."""
    rows = clew("threads", "-f", "json", db=built).json
    assert len(rows) == 21
    for row in rows:
        assert list(row) == THREAD_COLUMNS
        assert row["id"].startswith("thread--")
        assert row["pair"] in ("EU-EU", "EU-host", "unknown")
        assert row["alive"] in ("yes", "weakly", "no", "open", "censored")
        assert row["organisationOrigin"] in ("EU", "non-EU", None)
        assert row["agreements"]
        assert all(kind in ("cooperation", "formal") for kind in row["agreements"])
        assert row["types"] == sorted(set(row["types"]))
        for evidence in (*row["evidenceFor"], *row["evidenceAgainst"]):
            assert list(evidence) == ["quote", "source"]
        for source in (*row["sources"], *(each["source"] for each in row["evidenceFor"])):
            assert re.match(r"eu-mexico-2016-[\w-]+\.txt:\d+(, |$)", source)
        assert row["sources"]
    assert any(row["organisation"] is None for row in rows)


def test_threads_for_people(built: Path) -> None:
    """On a terminal a thread tells the parties, the outcome, and the words that decided with their place."""
    done = clew("threads", db=built).out
    assert re.match(r" cluster +with +pair +outcome +alive +words that decided, and where\n", done)
    assert re.search(r"ended +no .*\n", done)
    assert max(map(len, done.splitlines())) <= 120


def test_survival(built: Path) -> None:
    """The answer is one object a measure and pair: strict, broad and claimed, with Wilson's interval."""
    rows = clew("query", "survival", "-f", "json", db=built).json
    assert all(list(row) == SURVIVAL_COLUMNS for row in rows)
    found = {(row["measure"], row["pair"]): row for row in rows}
    pairs = ("all", "EU-EU", "EU-host", "unknown")
    assert list(found) == [
        *(("strict", pair) for pair in pairs),
        *(("broad", pair) for pair in pairs),
        ("claimed", "all"),
    ]
    claimed = found["claimed", "all"]
    assert (claimed["alive"], claimed["of"], claimed["open"], claimed["censored"]) == (20, 44, None, None)
    for row in rows:
        assert row["share"] == pytest.approx(row["alive"] / row["of"])
        assert 0 <= row["low"] <= row["share"] <= row["high"] <= 1
    for measure in ("strict", "broad"):
        assert sum(found[measure, pair]["of"] for pair in pairs[1:]) == found[measure, "all"]["of"] == 21
    assert found["strict", "all"]["alive"] < found["broad", "all"]["alive"]


def test_audit(built: Path) -> None:
    """A figure is an object with the columns that others rely on; what was asked for is all that is listed."""
    rows = clew("audit", "-f", "json", db=built).json
    assert all(list(row)[: len(AUDIT_COLUMNS)] == AUDIT_COLUMNS for row in rows)
    verdicts = {row["verdict"] for row in rows}
    assert verdicts <= {"reproduced", "differs", "contradicted", "not recomputable"}
    assert all(isinstance(row["stated"], int | float) or row["stated"] is None for row in rows)
    some = clew("audit", "--verdict", "reproduced", "-f", "json", db=built).json
    assert some == [row for row in rows if row["verdict"] == "reproduced"] != []
    assert clew("audit", "--fail-on", "reproduced", "-f", "json", db=built).code == 1
    assert "--verdict good" in one_line(clew("audit", "--verdict", "good", db=built), 2)


def test_the_library_is_listed(tmp_path: Path) -> None:
    """Without a name, `query` lists the library, and needs no database for it."""
    rows = clew("query", "-f", "json", db=tmp_path / "none").json
    assert [row["name"] for row in rows] == library.names()
    assert {"survival", "threads"} <= {row["name"] for row in rows}
    for row in rows:
        assert list(row) == ["name", "title", "parameters", "columns"]
        assert row["title"]
        assert all({"name", "type", "required", "meaning"} <= set(each) for each in row["parameters"])
        assert row["columns"]
        assert all(list(each) == ["name", "meaning"] for each in row["columns"])
    assert not (tmp_path / "none").exists()


def test_a_query_returns_the_columns_it_declares(built: Path) -> None:
    """What the library says of a query is what the query prints, in every format."""
    for row in clew("query", "-f", "json", db=built).json[:40]:
        if not any(each["required"] for each in row["parameters"]):
            printed = clew("query", row["name"], "-f", "csv", db=built).out.split("\n")[0]
            assert printed == ",".join(each["name"] for each in row["columns"])


@pytest.mark.parametrize(
    "name", [MISSION, MISSION.upper(), "eu-mexico cluster & business cooperation seminar and matchmaking event"]
)
def test_a_mission_narrows(built: Path, name: str) -> None:
    """A mission is named by its id or by any of its names, in capitals or not; another one is an error."""
    assert (
        clew("threads", "--mission", name, "-f", "json", db=built).json == clew("threads", "-f", "json", db=built).json
    )
    assert clew("query", "threads", "--mission", name, "-f", "json", db=built).json != []
    told = one_line(clew("threads", "--mission", "Atlantis 1900", "-f", "json", db=built))
    assert f"--mission Atlantis 1900: no mission of that name; there are: {MISSION} (" in told


def test_dates_are_iso(built: Path) -> None:
    """A date in JSON, CSV and Markdown is written by ISO 8601, wherever it stands."""
    text = (
        "MATCH (m:Mission) RETURN m.startDate AS day, [m.endDate] AS days, {of: m.startDate} AS map, "
        "duration('P1D') AS long"
    )
    assert clew("cypher", text, "-f", "json", db=built).json == [
        {"day": "2016-10-25", "days": ["2016-10-27"], "map": {"of": "2016-10-25"}, "long": "P1D"}
    ]
    assert (
        clew("cypher", text, "-f", "csv", db=built).out
        == "day,days,map,long\n2016-10-25,2016-10-27,of: 2016-10-25,P1D\n"
    )
    assert "| 2016-10-25 | 2016-10-27 |" in clew("cypher", text, "-f", "md", db=built).out


def test_cypher_takes_parameters_and_stdin(built: Path) -> None:
    """Cypher may come through a pipe; a parameter is JSON where it is JSON, else a text."""
    text = "RETURN $n + 1 AS n, $text AS text, $list AS list, $map.a AS map, $none AS none"
    given = ["n=41", "text=it's", 'list=["a", 2]', 'map={"a": true}', "none=null"]
    done = clew("cypher", "-", *(each for pair in given for each in ("-p", pair)), "-f", "json", db=built, stdin=text)
    assert done.json == [{"n": 42, "text": "it's", "list": ["a", 2], "map": True, "none": None}]
    assert clew("cypher", "RETURN $x AS x", "-p", "x=a=b", "-f", "json", db=built).json == [{"x": "a=b"}]


def test_columns_without_rows(built: Path) -> None:
    """A query that finds nothing still prints its columns."""
    text = "MATCH (n:Mission {name: 'none'}) RETURN n.name AS name, n.city AS city"
    assert clew("cypher", text, "-f", "csv", db=built).out == "name,city\n"
    assert clew("cypher", text, "-f", "json", db=built).json == []


# ---------------------------------------------------------------- whoever reads the output


def test_a_reader_may_go(built: Path) -> None:
    """Whoever reads the output may close the pipe early: no traceback, no message."""
    command = f"{PROGRAM} --db {built} cypher 'UNWIND range(1, 50000) AS n RETURN n' -f csv | head -n 1"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, env=environment(), check=True)
    assert (done.stdout, done.stderr) == ("n\n", "")


def test_a_full_disk_is_told(built: Path) -> None:
    """Output that cannot be written is one line, and no success."""
    with Path("/dev/full").open("w") as full:
        command = [PROGRAM, "--db", built, "threads"]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, env=environment(), check=False)
    assert (done.returncode, done.stderr) == (1, "clew: the output: No space left on device\n")


@pytest.mark.parametrize("encoding", ["latin-1", "ascii", "cp1252"])
def test_pipes_are_utf8(built: Path, encoding: str) -> None:
    """In a pipe, whatever the locale, output and input are UTF-8."""
    done = process("--db", built, "threads", PYTHONIOENCODING=encoding)
    assert done == clew("threads", db=built)
    text = "RETURN 'Orquídea → 桜' AS x"
    done = process("--db", built, "cypher", "-", "-f", "csv", stdin=text.encode(), PYTHONIOENCODING=encoding)
    assert done.out == "x\nOrquídea → 桜\n"


# ---------------------------------------------------------------- serve


@contextmanager
def serving(folder: Path) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """Run `clew serve` as a program during the block, with the line that it prints."""
    command = [PROGRAM, "--db", folder, "serve"]
    streams = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    with subprocess.Popen(command, env=environment(), **streams) as running:
        try:
            yield running, running.stderr.readline()
        finally:
            running.kill()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_serve(tmp_path: Path, number: signal.Signals) -> None:
    """While `serve` runs, others read and build; a signal ends it in peace, and takes the address back."""
    folder = tmp_path / "clew"
    assert clew("build", f"{REPORTS}/{EVENT}", db=folder).code == 0
    with serving(folder) as (running, line):
        assert re.match(rf"bolt://127\.0\.0\.1:\d+  \(.*{folder}/address\.json; Ctrl-C ends\)\n", line)
        secrets = [
            value for key, value in json.loads((folder / "address.json").read_text()).items() if "password" in key
        ]
        assert clew("query", "reports", "-f", "json", db=folder).json
        assert clew("build", f"{REPORTS}/{EVENT}", db=folder).out.endswith("nothing changed\n")
        assert line.split()[0] in one_line(clew("serve", db=folder))
        running.send_signal(number)
        out, err = running.communicate(timeout=20)
    assert (running.returncode, out, err) == (0, "", "")
    assert not any(secret in line for secret in secrets)
    assert not (folder / "address.json").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux lets a signal be sent to one thread")
def test_serve_ends_whichever_thread_hears_the_signal(tmp_path: Path) -> None:
    """The system may give a signal to any thread, one of the engine's too, which wakes nobody."""
    folder = tmp_path / "clew"
    assert clew("build", f"{REPORTS}/{EVENT}", db=folder).code == 0
    with serving(folder) as (running, _):
        last = max(int(each.name) for each in Path(f"/proc/{running.pid}/task").iterdir())
        assert last != running.pid
        assert ctypes.CDLL(None).tgkill(running.pid, last, signal.SIGTERM) == 0
        assert running.wait(timeout=20) == 0


def test_a_busy_folder_is_waited_for(tmp_path: Path) -> None:
    """A folder that another command has open is waited for as long as `--timeout` says."""
    with serve(tmp_path / "clew"):
        begun = time.monotonic()
        assert "after 0.3 s" in one_line(clew("--timeout", "0.3", "threads", db=tmp_path / "clew"))
        assert time.monotonic() - begun < 5


# ---------------------------------------------------------------- what is wrong

BAD = {
    "a missing file": (["build", "missing.txt"], 1, r"missing\.txt: No such file or directory; give"),
    "a missing file of statements": (["build", "missing.jsonl"], 1, r"missing\.jsonl: No such file"),
    "a missing file beside a good one": (["build", f"{REPORTS}/{EVENT}", "missing.txt"], 1, r"missing\.txt"),
    "an empty folder": (["build", "empty"], 1, r"empty: no report in this folder; give"),
    "a folder without reports": (["build", "other"], 1, r"other: no report in this folder"),
    "an empty file": (["build", "empty.txt"], 1, r"empty\.txt: no report"),
    "a text that is no report": (["build", "other/note.txt"], 1, r"note\.txt: no report: it names no mission"),
    "a binary file": (["build", "binary.txt"], 1, r"binary\.txt:3: no UTF-8"),
    "an unknown suffix": (["build", "report.xyz"], 1, r"report\.xyz: no kind of file.*\.txt, \.md, .*\.jsonl"),
    "another encoding": (["build", "latin.txt"], 1, r"latin\.txt:2: no UTF-8 text; save"),
    "two files of one name": (["build", "one", "two"], 1, rf"{EVENT}, as .*; rename"),
    "no statement": (["build", "empty.jsonl"], 1, r"empty\.jsonl: no statement"),
    "bad JSON": (["build", "bad.jsonl"], 1, r"bad\.jsonl:2: no JSON"),
    "bad JSON in a folder": (["build", "lines"], 1, r"lines/bad\.jsonl:2: no JSON"),
    "a statement of nothing": (["read", "wrong.jsonl"], 1, r"wrong\.jsonl:1: .*nickname"),
    "binary statements": (["build", "binary.jsonl"], 1, r"binary\.jsonl: no UTF-8"),
    "half a character": (["build", "half.jsonl"], 1, r"half\.jsonl: half a character"),
    "bad judgements": (["build", "judged"], 1, r"judged/judgements\.tsv:1: give label"),
    "no path": (["build"], 2, r"PATH.*clew build --help"),
    "an unknown command": (["bild"], 2, r"'bild'.*clew --help"),
    "an unknown option": (["threads", "--colour"], 2, r"--colour.*clew threads --help"),
    "an unknown format": (["threads", "-f", "xml"], 2, r"'xml' is not one of 'table', 'json', 'csv', 'md'"),
    "an unknown query": (["query", "survivl"], 1, r"no query 'survivl'; did you mean survival"),
    "a query of another kind": (["query", "zzz"], 1, r"no query 'zzz'; `clew query` lists them"),
    "an unknown parameter": (["query", "survival", "-p", "x=1"], 1, r"no parameter 'x'; it has mission"),
    "a missing parameter": (["query", "threads-of-cluster"], 1, r"needs cluster"),
    "a parameter without =": (["query", "survival", "-p", "mission"], 2, r"-p mission: give name=value"),
    "a parameter without a name": (["cypher", "RETURN 1 AS x", "-p", "=1"], 2, r"-p =1: give name=value"),
    "bad Cypher": (["cypher", "MATCH (n) RETRUN n"], 1, r"RETRUN"),
    "Cypher without its parameter": (["cypher", "RETURN $x AS x"], 1, r"parameter.*\bx\b"),
    "no Cypher": (["cypher", ""], 1, r"the database refuses the query"),
    "a write": (["cypher", "MATCH (n) DETACH DELETE n"], 1, r"may only read"),
    "a new node": (["cypher", "CREATE (n:Mission {id: 'mission--x'}) RETURN n"], 1, r"may only read"),
    "a new constraint": (["cypher", "CREATE CONSTRAINT c FOR (n:X) REQUIRE n.id IS UNIQUE"], 1, r"may only read"),
    "a file": (["cypher", "LOAD CSV FROM 'file:///etc/passwd' AS x RETURN x"], 1, r"loads a file or a URL"),
    "a number too large": (["cypher", "RETURN $x AS x", "-p", "x=99999999999999999999"], 1, r"no database takes"),
    "a value too deep": (["cypher", "RETURN $x AS x", "-p", f"x={'[' * 100_000}"], 0, r""),
    "a verdict that is none": (["audit", "--fail-on", "bad"], 2, r"--fail-on bad: give of contradicted"),
    "an unknown scheme": (["--db", "http://localhost", "threads"], 2, r"http://.*bolt://, neo4j://"),
    "a wrong port": (
        ["--db", "bolt://127.0.0.1:1", "--timeout", "1", "threads"],
        1,
        r"bolt://127\.0\.0\.1:1: nobody answers there",
    ),
    "no port": (["--db", "bolt://localhost:port", "threads"], 1, r"bolt://localhost:port: no address"),
    "a password in the address": (["--db", "neo4j://ann:secret@localhost", "threads"], 1, r"NEO4J_PASSWORD"),
    "a database to serve elsewhere": (["--db", "bolt://localhost", "serve"], 2, r"served already"),
    "no time": (["--timeout", "0", "threads"], 2, r"--timeout 0: give seconds"),
    "a time without an end": (["--timeout", "inf", "threads"], 2, r"--timeout inf: give seconds"),
    "no number of seconds": (["--timeout", "nan", "threads"], 2, r"--timeout nan: give seconds"),
    "a time in words": (["--timeout", "long", "threads"], 2, r"'long' is not a valid float"),
    "a folder of other files": (["--db", "other", "build", f"{REPORTS}/{EVENT}"], 1, r"other: holds other files"),
    "a file for a database": (["--db", "empty.txt", "build", f"{REPORTS}/{EVENT}"], 1, r"empty\.txt: cannot be opened"),
}
"""What is asked, the exit code, and what the only line must say."""


@pytest.fixture
def mess(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Go to a folder with everything that a person may give by mistake."""
    line = json.dumps(STATEMENT)
    files = {
        "empty.txt": b"",
        "other/note.txt": b"Hello.\n",
        "binary.txt": b"\x00\n\x01\n\xff\xfe\x9d",
        "report.xyz": b"PK",
        "latin.txt": "Report\nM\xe9xico\n".encode("latin-1"),
        "empty.jsonl": b"\n\n",
        "bad.jsonl": f"{line}\n{{\n".encode(),
        "lines/bad.jsonl": f"{line}\n{{\n".encode(),
        "wrong.jsonl": json.dumps(STATEMENT | {"property": "nickname"}).encode(),
        "binary.jsonl": b"\xff\xfe\x00",
        "half.jsonl": line.replace("Beta Ltd", "Beta \\ud800").encode(),
        "judged/judgements.tsv": b"Organisation\tAlpha\n",
        f"judged/{EVENT}": (BUNDLED.folder / EVENT).read_bytes(),
        f"one/{EVENT}": (BUNDLED.folder / EVENT).read_bytes(),
        f"two/{EVENT}": (BUNDLED.folder / EVENT).read_bytes(),
    }
    (tmp_path / "empty").mkdir()
    for name, data in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(data)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def unchanged(served: tuple[Path, Endpoint], whole: str, mess: Path) -> Iterator[Path]:
    """Name the folder with the bundled edition; after the test its graph is the same, and so are the files here."""
    before = sorted(mess.rglob("*"))
    yield served[0]
    assert content(served[1]) == whole
    assert [path for path in sorted(mess.rglob("*")) if path.name != "lock"] == before


@pytest.mark.parametrize(("asked", "code", "said"), BAD.values(), ids=BAD)
def test_a_mistake_is_one_line(unchanged: Path, asked: list[str], code: int, said: str) -> None:
    """A mistake is one line that says what is wrong, where and what to do; graph and folder stay as they were."""
    done = clew(*asked, db=unchanged)
    if code:
        assert re.search(said, one_line(done, code))
        assert "secret" not in done.err
    else:
        assert (done.code, done.err) == (0, "")


@pytest.mark.parametrize(
    "data", [b"\xff\xfe\x00", b"{}\n\xff\n", json.dumps(STATEMENT).encode().replace(b"Beta", b"B\xe9ta")]
)
def test_statements_on_stdin_that_are_no_text(tmp_path: Path, data: bytes) -> None:
    """What comes through a pipe and is no UTF-8 is one line, and makes no database."""
    one_line(clew("build", "-", db=tmp_path / "clew", stdin=data))
    one_line(process("--db", tmp_path / "clew", "build", "-", stdin=data, PYTHONIOENCODING="utf-8:strict"))
    assert not (tmp_path / "clew").exists()


@pytest.mark.parametrize("command", READING, ids=" ".join)
def test_reading_makes_no_database(tmp_path: Path, command: list[str]) -> None:
    """A command that only reads says that there is no database, and makes neither folder nor file."""
    assert re.search(r"no database here; make one with `clew build`", one_line(clew(*command, db=tmp_path / "none")))
    assert list(tmp_path.iterdir()) == []


def test_the_default_is_a_folder_here(tmp_path: Path) -> None:
    """Without `--db` and CLEW_DB the database is `.clew` in the working directory; CLEW_DB names another."""
    here = process("threads", cwd=tmp_path)
    assert one_line(here).startswith("clew: .clew: no database here")
    assert one_line(process("threads", cwd=tmp_path, CLEW_DB="there")).startswith("clew: there: ")
    assert one_line(process("--db", "elsewhere", "threads", cwd=tmp_path, CLEW_DB="there")).startswith(
        "clew: elsewhere: "
    )
    assert one_line(process("threads", cwd=tmp_path, CLEW_DB="ftp://there"), 2)
    assert list(tmp_path.iterdir()) == []


def test_an_argument_that_is_no_text(built: Path) -> None:
    """What a terminal gives as broken bytes is one line, too."""
    for command in (
        ["cypher", "RETURN '\udcff' AS x"],
        ["cypher", "RETURN $x AS x", "-p", "x=\udcff"],
        ["threads", "--mission", "\udcff"],
    ):
        one_line(clew(*command, db=built))
    one_line(clew("build", "\udcff.txt", db=built))


# ---------------------------------------------------------------- the same through Neo4j


@pytest.mark.parametrize("command", [["threads"], ["query", "survival"], ["audit"], ["query", "reports"]], ids=" ".join)
def test_neo4j_prints_the_same(in_neo4j: Endpoint, built: Path, command: list[str]) -> None:
    """Neo4j and the embedded default print the same, to the last character."""
    for form in ("json", "table"):
        there = clew(*command, "-f", form, db=in_neo4j.uri, env=user(in_neo4j))
        assert (there.code, there.err) == (0, "")
        assert there == clew(*command, "-f", form, db=built)


def test_neo4j_a_second_time(in_neo4j: Endpoint, served: tuple[Path, Endpoint]) -> None:
    """A second build changes nothing there either; both databases hold one graph."""
    assert clew("build", REPORTS, db=in_neo4j.uri, env=user(in_neo4j)).out.endswith("\nnothing changed\n")
    assert content(in_neo4j) == content(served[1])


def test_neo4j_by_routing(in_neo4j: Endpoint) -> None:
    """A server that routes is asked the same way."""
    uri = in_neo4j.uri.replace("bolt://", "neo4j://")
    assert len(clew("threads", "-f", "json", db=uri, env=user(in_neo4j)).json) == 21


BAD_THERE = {
    "a wrong password": (["threads"], {"NEO4J_PASSWORD": "a-wrong-one"}, r"NEO4J_USERNAME and NEO4J_PASSWORD"),
    "no password": (["threads"], {"NEO4J_PASSWORD": ""}, r"refuses the user or the password"),
    "a wrong user": (["threads"], {"NEO4J_USERNAME": "nobody"}, r"refuses the user or the password"),
    "another database": (["threads"], {"NEO4J_DATABASE": "other"}, r"NEO4J_DATABASE"),
    "a wrong password to build": (
        ["build", f"{REPORTS}/{EVENT}"],
        {"NEO4J_PASSWORD": "a-wrong-one"},
        r"NEO4J_PASSWORD",
    ),
    "bad Cypher": (["cypher", "MATCH (n) RETRUN n"], {}, r"RETRUN"),
    "no Cypher": (["cypher", ""], {}, r"the database refuses the query"),
    "a write": (["cypher", "MATCH (n) DETACH DELETE n"], {}, r"may only read"),
    "a write in parts": (["cypher", "CALL { CREATE (:Known) } IN TRANSACTIONS"], {}, r"may only read"),
    "a new user": (["cypher", "CREATE USER ann SET PASSWORD 'a-good-one'"], {}, r"manages the server"),
    "a file": (["cypher", "LOAD CSV FROM 'file:///etc/passwd' AS x RETURN x"], {}, r"loads a file or a URL"),
    "a URL": (["cypher", "CYPHER 5 LOAD CSV FROM 'http://127.0.0.1:9/' AS x RETURN x"], {}, r"loads a file or a URL"),
    "a file, profiled": (
        ["cypher", "PROFILE LOAD CSV FROM 'file:///etc/passwd' AS x RETURN x"],
        {},
        r"loads a file or a URL",
    ),
    "too long": (["--timeout", "0.5", "cypher", SLOW], {}, r"not finished after 0\.5 s; give a longer --timeout"),
}


@pytest.mark.parametrize(("asked", "changed", "said"), BAD_THERE.values(), ids=BAD_THERE)
def test_neo4j_a_mistake_is_one_line(
    in_neo4j: Endpoint, whole: str, asked: list[str], changed: dict[str, str], said: str
) -> None:
    """A mistake is one line there, too, without any password; the graph stays as it was."""
    done = clew(*asked, db=in_neo4j.uri, env=user(in_neo4j) | changed)
    assert re.search(said, one_line(done))
    assert not any(word in done.err for word in (in_neo4j.password, "a-wrong-one"))
    assert content(in_neo4j) == whole
