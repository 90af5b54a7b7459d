"""The embedded default: who may do what in it, who may open it when, and what it leaves behind."""

import json
import socket
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import neo4j
import pytest
from databases import empty

from clew.graph.embedded import serve
from clew.graph.errors import FolderBusy, NoDatabase, StoreError
from clew.graph.folder import engine
from clew.graph.folder.endpoint import Endpoint, published

FORBIDDEN = "Neo.ClientError.Security.Forbidden"
LOADS = ["LOAD CSV FROM 'file:///etc/hostname' AS x RETURN x", "LOAD CSV FROM 'http://127.0.0.1:9/' AS x RETURN x"]
WRITES = [
    "CREATE (:Known {id: '2'})",
    "CREATE (:Unknown {id: '1'})",
    "MERGE (:Known {id: '3'})",
    "MATCH (n:Known) SET n.id = '4'",
    "MATCH (n:Known) SET n:Unknown",
    "MATCH (n:Known) REMOVE n.id",
    "MATCH (n:Known) DELETE n",
    "MATCH (n:Known) DETACH DELETE n",
    "MATCH (a:Known) CREATE (a)-[:NEXT]->(a)",
    "CREATE CONSTRAINT c IF NOT EXISTS FOR (n:Known) REQUIRE n.id IS UNIQUE",
    "EXPLAIN CREATE CONSTRAINT c IF NOT EXISTS FOR (n:Known) REQUIRE n.id IS UNIQUE",
    "CREATE INDEX i FOR (n:Known) ON (n.name)",
    "CREATE USER other SET PASSWORD 'other-password'",
]


def ask(endpoint: Endpoint, query: str, *, reader: bool = False) -> list[object]:
    """Return the first column of what the database answers to its writer, or to its reader."""
    user = (endpoint.reader, endpoint.reader_password) if reader else (endpoint.username, endpoint.password)
    with neo4j.GraphDatabase.driver(endpoint.uri, auth=user) as driver:
        return [row[0] for row in driver.execute_query(query, database_=endpoint.database).records]


OPENER = """
import json, sys
from dataclasses import asdict
from pathlib import Path
from clew.graph.embedded import serve
with serve(Path(sys.argv[1]), **json.loads(sys.argv[2])) as endpoint:
    print(json.dumps(asdict(endpoint)), flush=True)
    sys.stdin.read()
"""


@contextmanager
def opened_elsewhere(folder: Path, **how: object) -> Iterator[tuple[subprocess.Popen[str], Endpoint]]:
    """Have another process open the folder until the block ends, or until the test ends that process."""
    command = [sys.executable, "-c", OPENER, str(folder), json.dumps(how)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        try:
            yield process, Endpoint(**json.loads(process.stdout.readline()))
        finally:
            process.kill()


@pytest.fixture
def known(embedded: Endpoint) -> Endpoint:
    empty(embedded)
    ask(embedded, "CREATE (:Known {id: '1'})")
    return embedded


def test_the_reader_reads(known: Endpoint) -> None:
    """The reader sees what the writer wrote."""
    assert ask(known, "MATCH (n:Known) RETURN n.id", reader=True) == ["1"]


@pytest.mark.parametrize("query", WRITES + LOADS)
def test_the_reader_only_reads(known: Endpoint, query: str) -> None:
    """The reader is refused every write, every change of the schema, and every file or URL; nothing is changed."""
    with pytest.raises(neo4j.exceptions.ClientError) as refusal:
        ask(known, query, reader=True)
    assert refusal.value.code == FORBIDDEN
    assert ask(known, "MATCH (n) RETURN n.id") == ["1"]
    assert ask(known, "SHOW CONSTRAINTS YIELD name RETURN name") == []


@pytest.mark.parametrize("query", LOADS)
def test_nobody_loads_files(known: Endpoint, query: str) -> None:
    """The writer, too, is refused files and URLs."""
    with pytest.raises(neo4j.exceptions.ClientError) as refusal:
        ask(known, query)
    assert refusal.value.code == FORBIDDEN


def test_a_command_is_ended(embedded_folder: Path) -> None:
    """A command that takes longer than the timeout is ended."""
    with serve(embedded_folder, timeout=0.5) as endpoint, pytest.raises(neo4j.exceptions.ClientError) as end:
        ask(endpoint, "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a + b AS c RETURN max(c)")
    assert end.value.code == "Neo.ClientError.Transaction.TransactionTimedOut"


def test_data_stay(embedded_folder: Path) -> None:
    """What was written is there when the folder is opened again, for the same two users."""
    with serve(embedded_folder) as first:
        ask(first, "CREATE (:Known {id: '1'})")
    with serve(embedded_folder, create=False) as second:
        assert ask(second, "MATCH (n:Known) RETURN n.id", reader=True) == ["1"]
    assert (first.password, first.reader_password) == (second.password, second.reader_password)


def test_data_survive_a_kill(embedded_folder: Path) -> None:
    """After kill -9 the folder opens again, with all that was committed, and without what was half-written."""
    with opened_elsewhere(embedded_folder, publish=True) as (process, endpoint):
        ask(endpoint, "UNWIND range(1, 1000) AS i CREATE (:Known {id: toString(i)})")
        process.kill()
        process.wait()
    drafts = [embedded_folder / "config" / f"{name}.123.tmp" for name in ("server-users.jsonl", "mcp-config.json")]
    for draft in drafts:
        draft.touch()
    with serve(embedded_folder, create=False) as endpoint:
        assert not any(draft.exists() for draft in drafts)
        assert ask(endpoint, "MATCH (n:Known) RETURN count(n)") == [1000]


def test_lost_passwords_are_made_anew(embedded_folder: Path) -> None:
    """Whoever owns the folder owns the data: without the file of passwords it opens with new ones."""
    with serve(embedded_folder) as endpoint:
        ask(endpoint, "CREATE (:Known {id: '1'})")
    (embedded_folder / "credentials.json").unlink()
    with serve(embedded_folder) as endpoint:
        assert ask(endpoint, "MATCH (n:Known) RETURN n.id", reader=True) == ["1"]


def test_only_the_owner_reads_the_passwords(embedded_folder: Path) -> None:
    """The folder is its owner's alone, and so are the files with passwords; no traceback shows one."""
    with serve(embedded_folder, publish=True) as endpoint:
        assert stat.S_IMODE(embedded_folder.stat().st_mode) == 0o700
        for name in ("credentials.json", "address.json"):
            assert stat.S_IMODE((embedded_folder / name).stat().st_mode) == 0o600
        assert endpoint.password not in repr(endpoint)
        assert endpoint.reader_password not in repr(endpoint)


def test_it_is_silent_and_tidy(tmp_path: Path) -> None:
    """Opening, using and closing it prints nothing, and leaves nothing in the working directory."""
    program = OPENER.replace("print(json.dumps(asdict(endpoint)), flush=True)", "pass")
    work = tmp_path / "work"
    work.mkdir()
    command = [sys.executable, "-X", "dev", "-c", program, str(tmp_path / "clew"), "{}"]
    done = subprocess.run(command, cwd=work, input="", capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == ("", "")
    assert list(work.iterdir()) == []


def test_it_listens_on_the_loopback_only(embedded: Endpoint) -> None:
    """No other machine can reach it."""
    assert embedded.uri.startswith("bolt://127.0.0.1:")
    port = int(embedded.uri.rpartition(":")[2])
    with socket.socket() as other, pytest.raises(ConnectionRefusedError):
        other.connect(("127.0.0.2", port))


def test_a_busy_folder_is_waited_for(embedded_folder: Path) -> None:
    """Whoever finds the folder busy waits, and then says so in one line."""
    with opened_elsewhere(embedded_folder) as (process, _):
        start = time.monotonic()
        with (
            pytest.raises(FolderBusy, match=r"clew: another clew command .* --timeout$"),
            serve(embedded_folder, timeout=0.3),
        ):
            pass
        assert 0.3 <= time.monotonic() - start < 5
        process.stdin.close()
        with serve(embedded_folder, timeout=20) as endpoint:
            assert ask(endpoint, "RETURN 1") == [1]


def test_nobody_waits_for_nothing(embedded_folder: Path) -> None:
    """With a timeout of 0, a busy folder is told at once; in the same process, too."""
    with serve(embedded_folder), pytest.raises(FolderBusy), serve(embedded_folder, timeout=0):
        pass


def test_one_build_at_a_time(embedded_folder: Path) -> None:
    """A build beside a running build says so at once, also where the database is served."""
    with (
        opened_elsewhere(embedded_folder, publish=True),
        serve(embedded_folder, write=True),
        pytest.raises(FolderBusy, match="clew build"),
        serve(embedded_folder, write=True),
    ):
        pass


def test_a_served_database_is_shared(embedded_folder: Path) -> None:
    """While one process serves the database, others come in over Bolt; a second one cannot serve it."""
    with opened_elsewhere(embedded_folder, publish=True) as (_, theirs):
        with serve(embedded_folder, timeout=0) as ours:
            assert ours == theirs
            assert ask(ours, "RETURN 1", reader=True) == [1]
        with pytest.raises(FolderBusy, match=theirs.uri), serve(embedded_folder, publish=True):
            pass
        assert published(embedded_folder) == theirs


def test_a_stale_address_is_noticed(embedded_folder: Path) -> None:
    """What a killed `clew serve` published misleads nobody, even if another program now has its port."""
    with opened_elsewhere(embedded_folder, publish=True) as (process, _):
        process.kill()
        process.wait()
    kept = json.loads((embedded_folder / "address.json").read_text())
    with socket.create_server(("127.0.0.1", 0)) as other:
        kept["uri"] = f"bolt://127.0.0.1:{other.getsockname()[1]}"
        (embedded_folder / "address.json").write_text(json.dumps(kept))
        with serve(embedded_folder) as endpoint:
            assert ask(endpoint, "RETURN 1") == [1]
            assert published(embedded_folder) is None


def test_an_address_where_nobody_listens_is_stale(embedded_folder: Path) -> None:
    """A stale address does not hide that another process has the folder."""
    with serve(embedded_folder, publish=True):
        address = (embedded_folder / "address.json").read_text()
    with opened_elsewhere(embedded_folder):
        (embedded_folder / "address.json").write_text(address)
        with pytest.raises(FolderBusy), serve(embedded_folder, timeout=0.1):
            pass


def test_closing_withdraws_the_address(embedded_folder: Path) -> None:
    """An address stands in the folder only while somebody listens there."""
    with serve(embedded_folder, publish=True) as endpoint:
        assert published(embedded_folder) == endpoint
    assert not (embedded_folder / "address.json").exists()


def test_reading_creates_nothing(embedded_folder: Path) -> None:
    """A command that only reads says that there is no database, and makes none."""
    with pytest.raises(NoDatabase, match=r"clew: no database here.*clew build"), serve(embedded_folder, create=False):
        pass
    assert not embedded_folder.exists()


def test_a_folder_of_other_files_is_left_alone(tmp_path: Path) -> None:
    """A folder that holds something else does not become a database by mistake."""
    (tmp_path / "report.txt").touch()
    with pytest.raises(StoreError, match="holds other files"), serve(tmp_path):
        pass
    assert [entry.name for entry in tmp_path.iterdir()] == ["report.txt"]


def test_judgements_may_come_first(embedded_folder: Path) -> None:
    """A folder in which someone has only judged names so far may become a database."""
    embedded_folder.mkdir()
    (embedded_folder / "judgements.tsv").touch()
    with serve(embedded_folder) as endpoint:
        assert ask(endpoint, "RETURN 1") == [1]


@pytest.mark.parametrize("place", ["file", "file/below"])
def test_a_file_is_no_folder(tmp_path: Path, place: str) -> None:
    """A path that cannot be a folder is told in one line."""
    (tmp_path / "file").touch()
    with pytest.raises(StoreError, match="--db") as error, serve(tmp_path / place):
        pass
    assert "\n" not in str(error.value)


@pytest.mark.parametrize(
    ("spoilt", "told"),
    [("config/server-groups.json", "cannot be opened"), ("databases/clew/configuration.json", "damaged since")],
)
def test_a_spoilt_folder_is_told_in_one_line(embedded_folder: Path, spoilt: str, told: str) -> None:
    """Where the engine's files are damaged, one line says that the database cannot be opened."""
    with serve(embedded_folder):
        pass
    (embedded_folder / spoilt).write_text("{")
    with pytest.raises(StoreError, match=told) as error, serve(embedded_folder):
        pass
    assert "\n" not in str(error.value)


def test_a_port_that_was_taken_meanwhile_is_changed(embedded_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """If another program takes a port between its choice and the start, the engine starts on another one."""
    with socket.create_server(("127.0.0.1", 0)) as other:
        taken = {"http_port": other.getsockname()[1], "bolt_port": other.getsockname()[1]}
        choices = iter([taken, engine._free_ports()])
        monkeypatch.setattr(engine, "_free_ports", lambda: next(choices))
        with serve(embedded_folder) as endpoint:
            assert ask(endpoint, "RETURN 1") == [1]


def test_two_folders_at_once(tmp_path: Path) -> None:
    """Two databases can be open in one process, and know nothing of each other."""
    with serve(tmp_path / "one") as one, serve(tmp_path / "two") as two:
        ask(one, "CREATE (:Known {id: '1'})")
        assert ask(two, "MATCH (n) RETURN count(n)") == [0]
