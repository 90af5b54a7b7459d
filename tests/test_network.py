"""A network that fails where it likes: a load ends with the same graph, or in one line; nothing hangs or doubles."""

import random
import socket
import ssl
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import faulty
import neo4j
import proxy
import pytest
from campaign import Campaign
from commands import opened
from databases import empty, empty_of_nodes
from documents import HERE

from clew.graph import store
from clew.graph.bolt import cypher
from clew.graph.bolt.address import is_neo4j
from clew.graph.bolt.refusal import first_line, refusal
from clew.graph.content import Graph
from clew.graph.content_hash import content_hash
from clew.graph.errors import CannotConnect, ClewError, DatabaseBusy, StoreError, TimedOut
from clew.graph.folder.endpoint import Endpoint
from clew.graph.names import judgement
from clew.graph.statement import Statement
from clew.graph.store import connect
from clew.graph.update import update
from clew.loaders import report
from clew.queries import library

KENYA = HERE / "missions" / "eu-kenya-2019"
TIMEOUT = 6.0
LOST = 3
FIRST_PART = 2
"""Which COMMIT is that of the first nodes that are created: one before it breaks the seals."""


@pytest.fixture(scope="module")
def statements() -> list[Statement]:
    """Return what two small reports state."""
    return [each for path in sorted(KENYA.glob("*.txt")) for each in report.read(path)]


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have a silent line cut as soon as the timeout is over."""
    monkeypatch.setattr(store, "GRACE", 1.0)


def load(endpoint: Endpoint, statements: list[Statement], uri: str | None = None, timeout: float = TIMEOUT) -> str:
    """Load reports through an address, as `clew build` does, and return the hash of what is there."""
    with opened(endpoint, uri=uri, timeout=timeout) as store_:
        update(store_, statements, judgement.shipped(), library.recounts())
        return content_hash(store_.stream())


def doubled(endpoint: Endpoint) -> int:
    """Return how many relationships of one type and one set of properties there are too many between two nodes."""
    text = "MATCH (a)-[r]->(b) WITH a, b, type(r) AS t, properties(r) AS p, count(*) AS n WHERE n > 1 RETURN n"
    with opened(endpoint, write=False) as store_:
        return len(store_.query(text))


def some_fault(chance: random.Random, undisturbed: dict[bool, int]) -> faulty.Fault:
    """Return a fault at a place of the stream that an undisturbed load has."""
    to_server = chance.random() < 0.5
    return faulty.Fault(chance.choice(faulty.KINDS), to_server, chance.randrange(undisturbed[to_server]))


@pytest.mark.parametrize("faults", [2], indirect=True)
def test_a_load_through_a_bad_network(database: Endpoint, statements: list[Statement], faults: Campaign) -> None:
    """Cut within a message, closed, silent or slow, once or twice: the graph of an undisturbed load, or one line."""
    with faulty.network(database.uri) as calm:
        begun = time.monotonic()
        expected = load(database, statements, calm.uri, timeout=60)
        seconds = time.monotonic() - begun
    for chance in faults.rounds():
        empty_of_nodes(database)
        wanted = [some_fault(chance, calm.passed) for _ in range(chance.choice((1, 1, 2)))]
        begun = time.monotonic()
        with faulty.network(database.uri, *wanted) as bad:
            try:
                assert load(database, statements, bad.uri) == expected
                came = "loaded"
            except ClewError as error:
                assert "\n" not in str(error)
                assert isinstance(error, StoreError), error
                came = "one line"
        faults.came[f"{'+'.join(sorted(each.kind for each in wanted))}: {came}"] += 1
        assert time.monotonic() - begun < 4 * seconds + len(wanted) * (2 * TIMEOUT + 3), wanted
        assert load(database, statements, timeout=60) == expected, wanted
        assert not doubled(database)


@pytest.mark.parametrize("faults", [1], indirect=True)
def test_commits_whose_answers_are_lost(
    database: Endpoint, statements: list[Statement], faults: Campaign, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whichever answers to COMMIT are lost, that of the first new nodes too, what was committed is not there twice."""
    monkeypatch.setattr(cypher, "BATCH", 200)
    with opened(database) as store_:
        store_.write(Graph())  # the constraints, which each round has before it
    with proxy.between(database.uri, ()) as calm:
        expected = load(database, statements, calm.uri, timeout=60)
    for chance in faults.rounds():
        empty_of_nodes(database)
        lost = {FIRST_PART, *chance.sample(range(1, calm.commits + 1), LOST)}
        with proxy.between(database.uri, lost) as network:
            assert load(database, statements, network.uri, timeout=60) == expected
        assert set(network.cut) == lost
        merged = network.commits - calm.commits > len(lost)
        assert merged or 1 in lost  # what is there already is merged; 1 lost, 2 breaks seals again
        faults.came["answers lost"] += len(network.cut)
        assert not doubled(database)


def test_a_silent_line_ends_with_the_timeout(database: Endpoint) -> None:
    """A query whose answer never comes ends soon after the timeout, in a line that names it."""
    with faulty.network(database.uri) as line, opened(database, write=False, uri=line.uri, timeout=1) as store_:
        line.faults.append(faulty.Fault("stall", to_server=False, at=line.passed[False] + 10))
        begun = time.monotonic()
        with pytest.raises(TimedOut, match=r"no answer for 1 s.*--timeout"):
            store_.query("UNWIND range(1, 10000) AS n RETURN n")
        assert time.monotonic() - begun < 8


def test_a_server_that_never_answers_a_write(database: Endpoint, statements: list[Statement]) -> None:
    """A server that takes every connection and answers no batch ends the load with the timeout: nothing is retried."""
    said: list[str] = []

    def run() -> None:
        try:
            load(database, statements, line.uri, timeout=2)
        except TimedOut as error:
            said.append(str(error))

    empty_of_nodes(database)
    with faulty.network(database.uri) as line:
        line.deaf = b"UNWIND $rows"
        thread = threading.Thread(target=run, daemon=True)
        thread.start()
        thread.join(40)
        assert not thread.is_alive()
    assert "no answer for 2 s" in said[0]
    assert load(database, statements, timeout=60)


# ---------------------------------------------------------------- a server that is not there yet


def test_a_server_that_is_starting_is_waited_for(database: Endpoint) -> None:
    """Where nobody listens yet, it is said what is waited for, once; as soon as somebody answers, work begins."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    late = threading.Timer(1.5, lambda: None)
    told: list[str] = []
    other = Endpoint(**{**vars(database), "uri": f"bolt://127.0.0.1:{port}"})
    with forwarded(port, database.uri, late), store.entered(other, other.uri, timeout=30, told=told.append) as store_:
        assert store_.query("RETURN 1 AS x") == [{"x": 1}]
    assert [line for line in told if "no answer yet; waiting for 30 s at most" in line] == told
    assert len(told) == 1


@contextmanager
def forwarded(port: int, uri: str, late: threading.Timer) -> Iterator[None]:
    """Let a network begin to listen on a port some time from now."""
    ended, begun = threading.Event(), threading.Event()

    def run() -> None:
        with pytest.MonkeyPatch.context() as patch:
            create = socket.create_server
            patch.setattr(faulty.socket, "create_server", lambda _: create(("127.0.0.1", port)))
            with faulty.network(uri):
                patch.undo()
                begun.set()
                ended.wait(60)

    timer = threading.Timer(late.interval, run)
    timer.start()
    try:
        yield
    finally:
        ended.set()
        timer.join()


@pytest.mark.parametrize("scheme", ["bolt", "neo4j"])
def test_nobody_is_waited_for_no_longer_than_the_timeout(scheme: str) -> None:
    """Where nobody listens, the line comes when the timeout is over."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        uri = f"{scheme}://127.0.0.1:{free.getsockname()[1]}"
    begun = time.monotonic()
    with pytest.raises(CannotConnect, match="nobody answers there"), connect(uri, timeout=2):
        pass
    assert 1 <= time.monotonic() - begun < 6


# ---------------------------------------------------------------- what waiting does not mend


@pytest.mark.parametrize(("scheme", "other"), [("bolt+s", "bolt"), ("neo4j+s", "neo4j"), ("bolt+ssc", "bolt")])
def test_tls_that_is_not_there(database: Endpoint, scheme: str, other: str) -> None:
    """An address that wants TLS of a server that speaks none is told so at once."""
    begun = time.monotonic()
    with pytest.raises(CannotConnect, match=rf"speaks no TLS there; give {other}://"):  # noqa: SIM117 -- one line each
        with connect(database.uri.replace("bolt", scheme)):
            pass
    assert time.monotonic() - begun < 10


@pytest.mark.parametrize(
    ("scheme", "told"), [("bolt", r"speaks TLS there; give bolt\+s://"), ("bolt+s", "certificate is not trusted")]
)
def test_tls_that_is_expected(tmp_path: Path, scheme: str, told: str) -> None:
    """A server that wants TLS, or whose certificate nobody trusts, is told so at once, with what to give."""
    with (
        tls_server(tmp_path) as port,
        pytest.raises(CannotConnect, match=told),
        connect(f"{scheme}://127.0.0.1:{port}"),
    ):
        pass


@contextmanager
def tls_server(folder: Path) -> Iterator[int]:
    """Listen with TLS under a certificate of our own, and say nothing more."""
    key, certificate = folder / "key.pem", folder / "certificate.pem"
    made = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", "/CN=localhost"]
    done = subprocess.run([*made, "-keyout", key, "-out", certificate], capture_output=True, check=False)
    if done.returncode:
        pytest.skip("NOT TESTED: no openssl to make a certificate with")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=_greet, args=(listener, context))
        thread.start()
        try:
            yield listener.getsockname()[1]
        finally:
            listener.shutdown(socket.SHUT_RDWR)
            thread.join()


def _greet(listener: socket.socket, context: ssl.SSLContext) -> None:
    while True:
        try:
            client, _ = listener.accept()
        except OSError:
            return
        client.settimeout(5)
        try:
            context.wrap_socket(client, server_side=True).close()
        except OSError:
            client.close()


def test_no_such_host() -> None:
    """A host that no name server knows is told at once."""
    begun = time.monotonic()
    with pytest.raises(CannotConnect, match=r"no host is called nowhere\.invalid"), connect("bolt://nowhere.invalid"):
        pass
    assert time.monotonic() - begun < 15


def test_a_database_that_is_read_only(neo4j_url: Endpoint) -> None:
    """A build into a database whose operator lets nobody write says so in one line."""
    answer = "Neo.ClientError.General.WriteOnReadOnlyAccessDatabase"
    told = refusal(neo4j_url.uri, 1, answer, "No write operations are allowed on this database.")
    assert "takes no writes (No write operations are allowed" in str(told)


def test_a_server_whose_disk_is_full_is_asked_for_it() -> None:
    """What a server says that cannot write its log comes with what may be wrong; its reason may stand a line below."""
    told = str(refusal("bolt://a", 1, "Neo.DatabaseError.Transaction.TransactionLogError", "Could not append"))
    assert told == "bolt://a: Could not append; is its disk full? make room there, and start the server again"
    assert first_line("Unable to create Constraint( name='thread_id' ):\nNo space left on device\nat x") == (
        "Unable to create Constraint( name='thread_id' ): No space left on device"
    )
    assert first_line("one\ntwo") == "one"


def test_what_is_left_of_a_constraint(neo4j_url: Endpoint, statements: list[Statement]) -> None:
    """The index of a constraint that a full disk kept from being made does not keep later builds from working."""
    empty(neo4j_url)
    with neo4j.GraphDatabase.driver(neo4j_url.uri, auth=(neo4j_url.username, neo4j_url.password)) as driver:
        driver.execute_query("CREATE INDEX thread_id FOR (n:Thread) ON (n.id)")
        driver.execute_query("CREATE INDEX theirs FOR (n:Other) ON (n.id)")
    with opened(neo4j_url) as store_:
        update(store_, statements, judgement.shipped())
        names = {row["name"] for row in store_.query("SHOW CONSTRAINTS YIELD name RETURN name")}
        assert "thread_id" in names
        assert store_.query("SHOW INDEXES YIELD name WHERE name = 'theirs' RETURN name") == [{"name": "theirs"}]
        store_._run("DROP INDEX theirs")
    empty(neo4j_url)


# ---------------------------------------------------------------- the lock of a build


def test_a_second_build_waits_and_says_so(neo4j_url: Endpoint) -> None:
    """While one build has the server to itself, another waits up to its timeout; nobody sees the lock."""
    empty(neo4j_url)
    with opened(neo4j_url) as first, opened(neo4j_url, timeout=2) as second:
        with first.alone():
            assert second.query("MATCH (n) RETURN count(n) AS n") == [{"n": 0}]
            with (
                pytest.raises(DatabaseBusy, match=r"another .clew build. has been writing there for 2 s"),
                second.alone(),
            ):
                pass
        with opened(neo4j_url) as third, third.alone():
            assert third.query("MATCH (n) RETURN count(n) AS n") == [{"n": 0}]
    empty(neo4j_url)


@pytest.mark.parametrize(
    ("agent", "is_it"),
    [
        ("Neo4j/5.26.16", True),
        ("Neo4j/5.27-aura", True),
        ("Neo4j/5.26.0 compatible (ArcadeDB 26.10.2)", False),
        ("Memgraph/3.0", False),
    ],
)
def test_who_is_neo4j(agent: str, is_it: bool) -> None:
    """A server that says it is compatible is none."""
    assert is_neo4j(agent) is is_it


def test_a_folder_needs_no_lock_of_the_server(embedded: Endpoint, monkeypatch: pytest.MonkeyPatch) -> None:
    """The embedded engine knows no such lock, and a build on its folder holds no transaction open for nothing."""
    monkeypatch.setattr(store.Store, "_take", lambda *_: pytest.fail("a transaction is held open"))
    with opened(embedded) as store_, store_.alone():
        assert not is_neo4j(store_.server())


def test_a_lock_that_was_lost_is_told(neo4j_url: Endpoint) -> None:
    """If the line of the lock breaks while a build writes, the build cannot be sure, and says so."""
    with (
        faulty.network(neo4j_url.uri) as line,
        opened(neo4j_url, uri=line.uri, timeout=5) as store_,
        pytest.raises(CannotConnect, match="half done, and made good when it is run again"),
        store_.alone(),
    ):
        line.faults.append(faulty.Fault("close", to_server=True, at=line.passed[True] + 1))
    empty(neo4j_url)
