"""Who may do what: no query of somebody's own writes, loads or manages; nothing listens or tells a secret to others."""

import http.client
import json
import re
import shutil
import signal
import socket
import subprocess
import threading
import time
from base64 import b64encode
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

import neo4j
import pytest
from commands import PROGRAM, Ran, clew, content, environment, opened, process, user
from databases import empty
from test_store import small

from clew.graph import store
from clew.graph.bolt import permitted
from clew.graph.embedded import serve
from clew.graph.errors import ClewError, WriteRefused
from clew.graph.folder.endpoint import Endpoint
from clew.graph.store import Store
from clew.loaders.containers import apart

SECRET = "s3cr3t-of-nobody"
CLAUSES = [
    "CREATE (:Known {id: '2'})", "CREATE (:Mission {id: 'mission--x'})", "MERGE (:Mission {id: 'mission--x'})",
    "MERGE (m:Mission {id: 'mission--kenya'}) ON MATCH SET m.name = 'x' ON CREATE SET m.name = 'y'",
    "MATCH (n) SET n.name = 'x'", "MATCH (n) SET n += {name: 'x'}", "MATCH (n) SET n = {}", "MATCH (n) SET n:Unknown",
    "MATCH (n) REMOVE n.name", "MATCH (n:Organisation) REMOVE n:Cluster", "MATCH (n) DETACH DELETE n",
    "MATCH ()-[r]->() DELETE r", "MATCH ()-[r]->() SET r.role = 'x'", "MATCH (a), (b) CREATE (a)-[:NEXT]->(b)",
    "FOREACH (x IN [1] | CREATE (:Mission {id: 'x'}))", "MATCH (n) FOREACH (x IN [n] | SET x.name = 'x')",
    "CALL { CREATE (:Mission {id: 'x'}) }", "CALL { CREATE (:Mission {id: 'x'}) } IN TRANSACTIONS",
    "CALL { WITH 1 AS x CREATE (n:Mission {id: 'x'}) RETURN n } RETURN n",
    "PROFILE CREATE (:Mission {id: 'x'})", "PROFILE MATCH (n) SET n.name = 'x'", "EXPLAIN CREATE (:Mission {id: 'x'})",
    "CREATE /* */ (:Mission {id: 'x'}) // x", "UNWIND [1] AS x CREATE (:Mission {id: 'x'})",
    "CREATE CONSTRAINT c IF NOT EXISTS FOR (n:Known) REQUIRE n.id IS UNIQUE", "DROP CONSTRAINT mission_id",
    "CREATE INDEX i FOR (n:Mission) ON (n.name)", "DROP INDEX mission_id", "CREATE USER u SET PASSWORD 'u-password'",
    "ALTER USER neo4j SET PASSWORD 'u-password'", "ALTER CURRENT USER SET PASSWORD FROM 'a' TO 'b'", "DROP USER neo4j",
    "RENAME USER neo4j TO x", "CREATE DATABASE x", "DROP DATABASE neo4j", "STOP DATABASE neo4j",
    "GRANT ROLE admin TO x",
    "CREATE ROLE x", "CREATE ALIAS x FOR DATABASE neo4j", "USE system CREATE USER u SET PASSWORD 'u-password'",
    "RETURN 1; CREATE (:Mission {id: 'x'})", "MATCH (n) RETURN n.name AS x UNION CREATE (n:Mission) RETURN n.name AS x",
]  # fmt: skip
"""Every clause of Cypher that writes, changes the schema or administers, alone and inside others."""
ENGINE = [
    "merge.node(['Mission'], {id: 'x'}, {}, {})", "apoc.merge.node(['Mission'], {id: 'x'}, {}, {})",
    "do.when(true, 'CREATE (n:Mission {id: \"x\"}) RETURN n', '', {})",
    "apoc.do.when(true, 'CREATE (n:Mission)', '', {})",
    "db.migrateLegacyTemporals()", "merge.relationship(null, 'R', {}, {}, null)", "refactor.mergeNodes([])",
    "refactor.cloneNodesWithRelationships([])", "dbms.info()", "dbms.listDatabases()", "dbms.clientConfig()",
    "dbms.showDatabase('clew')",
]  # fmt: skip
"""The procedures of the embedded engine that do more than read; it lists none, so these are from its program."""
ABOUT_THE_SERVER = [
    "SHOW SETTINGS", "SHOW SETTING 'db.format'", "show /* */ transactions", "SHOW USERS", "SHOW CURRENT USER",
    "SHOW DATABASES", "SHOW HOME DATABASE", "SHOW ROLES", "SHOW USER x PRIVILEGES", "SHOW SERVERS",
    "SHOW ALIASES FOR DATABASE",
    "TERMINATE TRANSACTION 'neo4j-transaction-1'", "terminate // x\n transactions 'a', 'b'",
    "SHOW TRANSACTIONS YIELD transactionId AS t TERMINATE TRANSACTIONS t YIELD message RETURN message",
    "CALL dbms.listConfig()", "CALL `dbms` . `listConfig`()", "CALL/**/dbms.killConnection('bolt-1')",
    "CALL //'\n dbms.killConnection('bolt-1')", "CALL \\u0064bms.listConfig()", "CALL db.clearQueryCaches()",
    "RETURN CASE WHEN true THEN COLLECT { CALL dbms.listConfig() YIELD name RETURN name } END AS x",
    "RETURN EXISTS { CALL dbms.killConnection('x') YIELD message RETURN message } AS x",
]  # fmt: skip
LOADS = [
    "LOAD CSV FROM 'URL' AS x RETURN x", "load csv with headers from 'URL' AS x RETURN x",
    "LOAD/**/CSV FROM 'URL' AS x RETURN x", "LOAD // '\n CSV FROM 'URL' AS x RETURN x",
    "\\u004cOAD CSV FROM 'URL' AS x RETURN x", "LOAD\u00a0CSV FROM 'URL' AS x RETURN x",
    "LOAD\u2003CSV FROM 'URL' AS x RETURN x", "RETURN 'it\\'s' AS y UNION LOAD CSV FROM 'URL' AS y RETURN y",
    "CALL { LOAD CSV FROM 'URL' AS x RETURN x } RETURN x", "CALL () { LOAD CSV FROM 'URL' AS x RETURN x } RETURN x",
    "RETURN EXISTS { LOAD CSV FROM 'URL' AS x RETURN x } AS x", "PROFILE LOAD CSV FROM 'URL' AS x RETURN x",
    "RETURN CASE WHEN true THEN COLLECT { LOAD CSV FROM 'URL' AS y RETURN y } END AS x",
    "EXPLAIN LOAD CSV FROM 'URL' AS x RETURN x", "CYPHER 5 LOAD CSV FROM 'URL' AS x RETURN x",
    "WITH 'URL' AS u LOAD CSV FROM u AS x RETURN x", "CALL apoc.load.json('URL')", "CALL apoc.load.csv('URL')",
    "CALL { CALL { LOAD CSV FROM 'URL' AS x RETURN x } RETURN x } RETURN x",
    "CALL do.when(true, 'LOAD CSV FROM \"URL\" AS x RETURN x', '', {}) YIELD value RETURN value",
]  # fmt: skip
HARMLESS = [
    "CALL db.labels() YIELD label RETURN label", "CALL db.labels()", "SHOW CONSTRAINTS", "SHOW INDEXES",
    "MATCH (call:Mission) RETURN call.name AS call ORDER BY call DESC",
    "RETURN 'LOAD CSV FROM x' AS text // CALL dbms.x()",
    "MATCH (n) WITH n.name AS show RETURN show ORDER BY show", "RETURN 1 AS `LOAD CSV`",
    "CALL { MATCH (n) RETURN n.name AS name } RETURN name", "RETURN \"SHOW USERS; TERMINATE TRANSACTION\" AS text",
]  # fmt: skip


@pytest.fixture
def filled(database: Endpoint) -> Iterator[Endpoint]:
    """Have a small graph in each of the two databases."""
    with opened(database) as writer:
        writer.write(small())
    yield database
    empty(database)


def ask(reader: Store, text: str) -> str:
    """Run a query as `clew cypher` does; return what came of it."""
    try:
        reader.refuse_loading(text)
        reader.table(text)
    except ClewError as error:
        assert "\n" not in str(error)
        return type(error).__name__
    return "ran"


def test_no_clause_writes(filled: Endpoint) -> None:
    """Every clause that writes is refused or does nothing, with our check before it and without."""
    before = content(filled), constraints(filled)
    with opened(filled, write=False) as reader:
        for text in CLAUSES:
            ask(reader, text)
            with suppress(ClewError):
                reader.table(text)
            assert total(reader) == 4, text
    assert (content(filled), constraints(filled)) == before


def total(reader: Store) -> int:
    """Return how many nodes and relationships there are."""
    (found,) = reader.query(
        "MATCH (n) OPTIONAL MATCH (n)-[r]->() WITH count(DISTINCT n) AS n, count(r) AS r RETURN n + r AS x"
    )
    return int(found["x"])


def constraints(endpoint: Endpoint) -> list[str]:
    """Return the names of the constraints and indexes."""
    with opened(endpoint, write=False) as reader:
        asked = ("SHOW CONSTRAINTS YIELD name RETURN name", "SHOW INDEXES YIELD name RETURN name")
        return sorted(row["name"] for text in asked for row in reader.query(text))


def test_no_procedure_of_neo4j_writes_or_manages(neo4j_url: Endpoint) -> None:
    """Of every procedure that the server lists, those that are no reading of the graph are refused before they run."""
    empty(neo4j_url)
    with opened(neo4j_url) as writer:
        writer.write(small())
    before, came = content(neo4j_url), {}
    listed = "SHOW PROCEDURES YIELD name, mode, argumentDescription RETURN name, mode, argumentDescription AS arguments"
    with opened(neo4j_url, write=False) as reader:
        known = reader.query(listed)
        for each in known:
            given = ", ".join(_value(one["type"]) for one in each["arguments"])
            came[each["name"]] = ask(reader, f"CALL {each['name']}({given})")
            if each["mode"] in ("WRITE", "SCHEMA"):
                with pytest.raises(ClewError):
                    reader.table(f"CALL {each['name']}({given})")
            assert total(reader) == 4, each["name"]
    assert content(neo4j_url) == before
    empty(neo4j_url)
    assert len(known) > 40
    allowed = {name for name, outcome in came.items() if outcome != "WriteRefused"}
    assert {each["name"] for each in known if each["mode"] != "READ"} & allowed == {"dbms.components"}
    assert allowed == {name for name in came if permitted._READS.fullmatch(name.lower())}
    assert "db.labels" in allowed
    assert "db.resampleIndex" not in allowed


def _value(type_: str) -> str:
    values = {"STRING": "'x'", "INTEGER": "1", "FLOAT": "1.0", "BOOLEAN": "true", "MAP": "{}"}
    return "[]" if type_.startswith("LIST") else values.get(type_.partition(" ")[0], "null")


def test_no_procedure_of_the_engine_writes(embedded: Endpoint) -> None:
    """The procedures of the embedded engine that write are refused before they run; its reader is refused them too."""
    empty(embedded)
    with opened(embedded) as writer:
        writer.write(small())
    before = content(embedded)
    with opened(embedded, write=False) as reader:
        for text in ENGINE:
            assert ask(reader, f"CALL {text}") == "WriteRefused", text
            with suppress(ClewError):
                reader.table(f"CALL {text}")
            assert total(reader) == 4, text
    assert content(embedded) == before


@pytest.mark.parametrize("text", ABOUT_THE_SERVER)
def test_the_server_is_not_managed(text: str) -> None:
    """What tells of the server, ends others' work or changes its state is no reading of the graph."""
    with pytest.raises(WriteRefused, match="no query may"):
        permitted.check_text(text)


def test_the_plan_tells_it_too(neo4j_url: Endpoint) -> None:
    """What a server's own plan says is held against the same rules, however the words were hidden."""
    with neo4j.GraphDatabase.driver(neo4j_url.uri, auth=(neo4j_url.username, neo4j_url.password)) as driver:
        for text in ABOUT_THE_SERVER:
            with driver.session(default_access_mode="READ") as session:
                try:
                    plan = session.run(f"EXPLAIN {text}").consume().plan
                except neo4j.exceptions.Neo4jError:
                    continue  # not in this edition, or not in this version
            with pytest.raises(WriteRefused):
                permitted.check_plan(plan)


def test_what_reads_is_allowed(filled: Endpoint) -> None:
    """What only looks like a command, or asks for the shape of the graph, runs."""
    with opened(filled, write=False) as reader:
        for text in HARMLESS:
            assert ask(reader, text) == "ran", text


@contextmanager
def listening() -> Iterator[tuple[str, list[object]]]:
    """Have somebody listen, and count who comes."""
    came: list[object] = []

    def wait(server: socket.socket) -> None:
        with suppress(OSError):
            while True:
                connection, address = server.accept()
                came.append(address)
                connection.close()

    with socket.create_server(("127.0.0.1", 0)) as server:
        thread = threading.Thread(target=wait, args=(server,))
        thread.start()
        yield f"http://127.0.0.1:{server.getsockname()[1]}/x.csv", came
        server.shutdown(socket.SHUT_RDWR)
        thread.join()


def test_nothing_is_loaded(filled: Endpoint) -> None:
    """Nobody is asked for a URL, and no file is read, whatever the query looks like."""
    with listening() as (url, came), opened(filled, write=False) as reader:
        for text in LOADS:
            for place in (url, "file:///etc/hostname"):
                assert ask(reader, text.replace("URL", place)) in ("WriteRefused", "QueryError"), text
        assert came == []


@pytest.mark.parametrize(
    "args",
    [("status",), ("threads",), ("audit",), ("check",), ("check", "--hash"), ("query", "survival"),
     ("judge", "-f", "csv"),
     ("cypher", "MATCH (n) RETURN count(n) AS n"), ("view", "-o", "-"), ("export", "--format", "nt", "-o", "-")],
)  # fmt: skip
def test_commands_that_read_come_in_as_readers(
    args: tuple[str, ...], embedded: Endpoint, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No command that only reads opens the database to write."""
    seen, connect = [], store.connect
    monkeypatch.setattr(
        store, "connect", lambda *a, **how: (seen.append(how.get("write", False)), connect(*a, **how))[1]
    )
    empty(embedded)
    clew(*args, db=embedded.uri, env=user(embedded))
    assert seen
    assert not any(seen)


# ---------------------------------------------------------------- who listens


@contextmanager
def served(folder: Path) -> Iterator[tuple["subprocess.Popen[bytes]", dict[str, str]]]:
    """Have `clew serve` run, and the address that it published."""
    command = [str(PROGRAM), "--db", str(folder), "serve"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, env=environment(NEO4J_PASSWORD=SECRET)) as running:
        try:
            assert running.stderr
            running.stderr.readline()
            yield running, json.loads((folder / "address.json").read_text())
        finally:
            running.send_signal(signal.SIGINT)
            running.wait(30)


def listeners(pid: int) -> set[tuple[str, int]]:
    """Return the addresses (in hexadecimal, as Linux keeps them) and ports at which a process listens."""
    mine = set()
    for link in Path(f"/proc/{pid}/fd").iterdir():
        with suppress(OSError):
            mine |= set(re.findall(r"socket:\[(\d+)\]", str(link.readlink())))
    rows = [
        line.split() for name in ("tcp", "tcp6") for line in Path(f"/proc/{pid}/net/{name}").read_text().splitlines()
    ]
    found = [row[1] for row in rows if row[3] == "0A" and row[9] in mine]
    return {(each.partition(":")[0], int(each.partition(":")[2], 16)) for each in found}


LOOPBACK = {"0100007F", "0000000000000000FFFF00000100007F", "00000000000000000000000001000000"}


@pytest.mark.skipif(not Path("/proc/self/net/tcp").exists(), reason="asks Linux who listens")
def test_only_this_machine_gets_in_and_only_with_a_password(bundled: Path, tmp_path: Path) -> None:
    """All listeners of the engine are on the loopback; the one for HTTP gives nothing without the random password."""
    shutil.copytree(bundled, tmp_path / "clew")
    with served(tmp_path / "clew") as (running, address):
        found = listeners(running.pid)
        assert found
        assert {host for host, _ in found} <= LOOPBACK
        bolt = int(address["uri"].rpartition(":")[2])
        (port,) = {port for _, port in found} - {bolt}
        asked = [("POST", "/api/v1/server"), ("POST", "/api/v1/command/clew"), ("POST", "/api/v1/query/clew"),
                 ("GET", "/api/v1/databases"), ("GET", "/api/v1/exists/clew"),
                 ("POST", "/api/v1/begin/clew")]  # fmt: skip
        for method, path in asked:
            for secret in (None, "root:root", "root:playwithdata", "neo4j:neo4j"):
                assert _status(port, method, path, secret) in (400, 401, 403), (path, secret)
        reader = f"{address['reader']}:{address['reader_password']}"
        for order in ("create user {}", "drop database clew", "shutdown", "create database x"):
            assert _status(port, "POST", "/api/v1/server", reader, {"command": order}) in (400, 401, 403), order
        write = {"language": "sql", "command": "create vertex Mission set id = 'x'"}
        assert _status(port, "POST", "/api/v1/command/clew", reader, write) in (400, 401, 403, 500)
        _silent(running, address, tmp_path / "clew")
        for user_ in (("", ""), ("root", "root"), ("root", "playwithdata"), ("reader", "reader")):
            with (
                neo4j.GraphDatabase.driver(address["uri"], auth=user_) as driver,
                pytest.raises(neo4j.exceptions.Neo4jError),
            ):
                driver.execute_query("RETURN 1")


def _status(port: int, method: str, path: str, secret: str | None, body: object = None) -> int:
    headers = {"Content-Type": "application/json"}
    if secret:
        headers["Authorization"] = f"Basic {b64encode(secret.encode()).decode()}"
    with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=10)) as connection:
        connection.request(method, path, json.dumps(body or {"language": "sql", "command": "select 1"}), headers)
        return connection.getresponse().status


def _silent(running: "subprocess.Popen[bytes]", address: dict[str, str], folder: Path) -> None:
    """No password stands in the list of processes, nor in any file but the two that are its owner's alone."""
    secrets = [address["password"], address["reader_password"]]
    command = Path(f"/proc/{running.pid}/cmdline").read_bytes()
    assert not any(secret.encode() in command for secret in [*secrets, SECRET])
    holding = [
        path.name
        for path in folder.rglob("*")
        if path.is_file() and any(s.encode() in path.read_bytes() for s in secrets)
    ]
    assert set(holding) <= {"credentials.json", "address.json"}
    assert len(set(secrets)) == 2
    assert all(len(secret) >= 32 for secret in secrets)


# ---------------------------------------------------------------- secrets


WHERE = [
    f"bolt://neo4j:{SECRET}@127.0.0.1:9", f"bolt+x://neo4j:{SECRET}@127.0.0.1", f"bolt://[neo4j:{SECRET}@127.0.0.1",
    f"bolt://neo4j:{SECRET}@127.0.0.1:x", f"neo4j+s://:{SECRET}@", f"BOLT://neo4j:{SECRET}@127.0.0.1:9",
    "bolt://127.0.0.1:9", "bolt://127.0.0.1:0", "bolt://127.0.0.1:99999", "bolt://", "neo4j://no.invalid:1", "http://x",
    "bolt://[", f"http://u:{SECRET}@x", "bolt+s://127.0.0.1:9",
]  # fmt: skip


@pytest.mark.parametrize("where", WHERE)
def test_no_error_tells_the_password(where: str, tmp_path: Path) -> None:
    """Whatever is wrong with an address, the password of the environment, or one put into it, is never printed."""
    for command in (("status",), ("build", tmp_path), ("cypher", "RETURN 1")):
        _check_silent(clew("--timeout", "0.3", *command, db=where, env={"NEO4J_PASSWORD": SECRET}))


def _check_silent(done: Ran) -> None:
    assert done.code in (1, 2)
    assert SECRET not in done.out + done.err
    assert len(done.err.splitlines()) == 1, done.err


def test_a_wrong_password_is_not_told(neo4j_url: Endpoint) -> None:
    """A password that the server refuses is not printed, nor one that is right where the query is wrong."""
    _check_silent(clew("status", db=neo4j_url.uri, env=user(neo4j_url) | {"NEO4J_PASSWORD": SECRET}))
    time.sleep(0.1)
    for text in ("RETURN $nobody", "NONSENSE", "RETURN 1/0", "MATCH (n) CALL dbms.listConfig() RETURN n"):
        done = clew("cypher", text, db=neo4j_url.uri, env=user(neo4j_url))
        assert done.code == 1
        assert neo4j_url.password not in done.err + done.out


def test_a_document_finds_no_password(monkeypatch: pytest.MonkeyPatch) -> None:
    """The process that reads a PDF, which may be hostile, has no password in its environment."""
    monkeypatch.setenv("NEO4J_PASSWORD", SECRET)
    monkeypatch.setenv("NEO4J_USERNAME", "neo4j")
    assert not [name for name in apart._environment() if name.startswith("NEO4J_")]


def test_a_traceback_shows_no_password(tmp_path: Path) -> None:
    """Nor does what a library may print of the objects that hold it."""
    with serve(tmp_path / "clew") as endpoint:
        assert endpoint.password not in f"{endpoint!r}{endpoint}"
    done = process("--db", str(tmp_path / "clew"), "-v", NEO4J_PASSWORD=SECRET)
    assert SECRET not in done.out + done.err
