"""A graph into the database and a query out of it, over Bolt: the only file that imports neo4j.

What speaks Bolt is served alike: Neo4j, and the embedded default. Every batch can be written twice without harm: one
whose commit got no answer is sent again, by us, for the driver cannot know.
"""

import logging
import time
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import neo4j
import neo4j.exceptions as refused
import neo4j.graph
from neo4j.time import Date, DateTime, Duration, Time

from clew.graph import embedded, schema
from clew.graph.bolt import cypher, permitted, rows, seals, writing
from clew.graph.bolt.address import address, is_neo4j, is_url, obstacle, shown
from clew.graph.bolt.again import again
from clew.graph.bolt.constraints import constrain
from clew.graph.bolt.cutoff import cut_off
from clew.graph.bolt.refusal import first_line, refusal
from clew.graph.bolt.routing import Sessions
from clew.graph.content import Graph, Record, in_order
from clew.graph.difference import Difference, difference
from clew.graph.errors import CannotConnect, DatabaseBusy, StoreError, TimedOut, WriteRefused, WrongCredentials
from clew.graph.folder.endpoint import Endpoint

GRACE = 5.0
"""Seconds beyond the timeout in which a server may still say itself that it gave up; Neo4j looks every other second."""
_PAUSE, _ALONE_SECONDS = 0.5, 6 * 60 * 60.0
_PASSING = (refused.ServiceUnavailable, refused.SessionExpired, refused.TransientError, OSError)
_REFUSED_USER = "the server refuses the user or the password; set NEO4J_USERNAME and NEO4J_PASSWORD"
# What the driver has to say reaches the user as one of clew's errors, or not at all.
logging.getLogger("neo4j").addHandler(logging.NullHandler())

Progress = writing.Progress
Table = tuple[list[str], list[dict[str, Any]]]


@contextmanager
def connect(
    where: str, *, timeout: float = embedded.PATIENCE, write: bool = False, told: embedded.Told | None = None
) -> Iterator["Store"]:
    """Open the database at an address or in a folder; `write` makes a folder that is not there yet.

    Raises CannotConnect, WrongCredentials, NoDatabase, FolderBusy or DamagedFolder, each in one line; `timeout` is in
    seconds; `told` is called with what is waited for, once it is not there at once.
    """
    if is_url(where):
        with entered(address(where), where, timeout=timeout, write=write, told=told) as store:
            yield store
    else:
        with (
            embedded.serve(Path(where), timeout=timeout, create=write, write=write, told=told) as endpoint,
            entered(endpoint, where, timeout=timeout, write=write) as store,
        ):
            yield store


@contextmanager
def entered(
    endpoint: Endpoint, where: str, *, timeout: float, write: bool = False, told: embedded.Told | None = None
) -> Iterator["Store"]:
    """Open the database that listens at an endpoint, as its writer or as its reader; errors call it `where`."""
    user = (endpoint.username, endpoint.password) if write else (endpoint.reader, endpoint.reader_password)
    with _mapped(shown(where), timeout):
        driver = neo4j.GraphDatabase.driver(
            endpoint.uri,
            auth=user,
            connection_timeout=timeout,
            connection_acquisition_timeout=timeout,
            max_transaction_retry_time=timeout,
            notifications_min_severity="OFF",
        )
    with driver:
        sessions = Sessions(driver.session, endpoint.uri, endpoint.database, neo4j.GraphDatabase.bookmark_manager)
        store = Store(driver, sessions, shown(where), timeout)
        store.wait(endpoint.uri, told)
        yield store


@contextmanager
def _mapped(where: str, timeout: float) -> Iterator[None]:
    """Turn what the driver raises into clew's own errors."""
    try:
        yield
    except refused.AuthError as error:
        if error.code and "Forbidden" in error.code:
            raise WriteRefused(f"{where}: this command may only read, and the query writes; use clew build") from error
        raise WrongCredentials(f"{where}: {_REFUSED_USER}") from error
    except refused.ConfigurationError as error:
        raise CannotConnect(f"{where}: {error}; give bolt://host:port or neo4j://host:port") from error
    except (refused.ServiceUnavailable, refused.SessionExpired, OSError) as error:
        raise CannotConnect(f"{where}: nobody answers there ({first_line(error)}); is the server running?") from error
    except refused.Neo4jError as error:
        raise refusal(where, timeout, error.code or "", first_line(error.message or error)) from error
    except refused.DriverError as error:
        raise StoreError(f"{where}: {first_line(error)}") from error
    except (ValueError, OverflowError, RecursionError) as error:
        raise StoreError(f"{where}: a value or a text that no database takes: {first_line(error)}") from error


class Store:
    """An open database: queries out of it and, where it was opened for writing, graphs into it."""

    def __init__(self, driver: neo4j.Driver, sessions: Sessions, where: str, timeout: float) -> None:
        self._driver, self._sessions, self.where, self._timeout = driver, sessions, where, timeout

    def wait(self, url: str, told: embedded.Told | None = None) -> None:
        """Wait until the database answers, up to the timeout: a server that is starting does not at first."""
        deadline = time.monotonic() + self._timeout
        while True:
            try:
                self.query("RETURN 1 AS answer")
                return
            except StoreError as error:
                if not isinstance(error.__cause__, _PASSING):
                    raise
                if what := obstacle(url):
                    raise CannotConnect(f"{self.where}: {what}") from error
                if time.monotonic() + _PAUSE >= deadline:
                    raise
            if told:
                told(f"{self.where}: no answer yet; waiting for {self._timeout:g} s at most")
                told = None
            time.sleep(_PAUSE)

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Keep every other build out of a Neo4j during the block: what is read there and then written is one step.

        The lock is a node that is never committed: nobody sees it, its unique id keeps a second build waiting, and the
        server takes it back when we end or die. A folder has a lock of its own.
        """
        if not is_neo4j(self.server()):
            yield
            return
        constrain(self._run, self.query)
        session = self._sessions.open(neo4j.WRITE_ACCESS)
        try:
            lock = self._take(session)
            yield
            with self._bounded():
                lock.run("RETURN 1 AS answer").consume()
        except CannotConnect as error:
            raise CannotConnect(
                f"{error}; what was under way is half done, and made good when it is run again"
            ) from error
        finally:
            with suppress(StoreError), self._bounded():
                session.close()

    def _take(self, session: neo4j.Session) -> neo4j.Transaction:
        try:
            with self._bounded(0):
                lock = session.begin_transaction(timeout=_ALONE_SECONDS)
                lock.run(cypher.LOCK).consume()
                return lock
        except TimedOut as error:
            raise DatabaseBusy(
                f"{self.where}: another `clew build` has been writing there for {self._timeout:g} s; "
                "wait for it to end, or give a longer --timeout"
            ) from error

    def query(self, text: str, parameters: Mapping[str, object] | None = None) -> list[dict[str, Any]]:
        """Run a query that may only read, and return its rows; raises QueryError, WriteRefused or TimedOut."""
        return self.table(text, parameters)[1]

    def table(self, text: str, parameters: Mapping[str, object] | None = None) -> Table:
        """Run a query that may only read, and return its columns and its rows."""
        query, given = neo4j.Query(text, timeout=self._timeout), dict(parameters or {})
        with self._bounded():
            return self._sessions.read(lambda session: _table(session.run(query, given)), self._timeout)

    def refuse_loading(self, text: str, parameters: Mapping[str, object] | None = None) -> None:
        """Ask for the plan first; raises WriteRefused where it does what is no write to a server: loads, or manages."""
        permitted.check_text(text)
        with self._bounded(), self._sessions.open(neo4j.READ_ACCESS) as session:
            plan = session.run("EXPLAIN " + text, dict(parameters or {})).consume().plan
        permitted.check_plan(plan)

    def read(self) -> Graph:
        """Return the whole graph that the database holds."""
        return rows.whole(self.query)

    def stream(self) -> Iterator[Record]:
        """Yield every node with the relationships out of it, as `Graph.walk` does; one page is in memory at a time."""
        for label in schema.first_labels():
            for page in self.pages(label):
                for labels, properties, leaving in page:
                    node = rows.node(label, labels, properties)
                    yield node, in_order(filter(None, (rows.relationship(node, each) for each in leaving)))

    def pages(self, label: str) -> Iterator[list[rows.Found]]:
        """Yield the nodes of a kind by id, page by page, each with whatever leaves it, the schema's or not."""
        after, number = cypher.begin(label), cypher.PAGE
        while number >= cypher.PAGE:
            first = after == cypher.begin(label)
            (step,) = self.query(cypher.step(label, first=first), {"after": after})
            if number := step["number"]:
                (page,) = self.query(cypher.page(label, first=first), {"after": after, "last": step["last"]})
                yield rows.found(page["nodes"])
                after = step["last"]

    def known(self, label: str, ids: list[str]) -> list[str]:
        """Return those of the ids that nodes of a kind have."""
        return [row["id"] for row in self.query(cypher.known(label), {"ids": ids})] if ids else []

    def nameless(self, label: str) -> list[dict[str, Any]]:
        """Return the properties of nodes of a kind that look like clew's and have no id of clew's."""
        return [row["properties"] for row in self.query(cypher.nameless(label))]

    def server(self) -> str:
        """Return name and version of the server, as it tells them."""
        with self._bounded():
            return str(self._driver.get_server_info().agent)

    def seal(self, by_id: Mapping[str, str]) -> None:
        """Set the seals of reports; whatever is written afterwards breaks them all."""
        rows_ = [{"id": id_, "seal": seal} for id_, seal in by_id.items()]
        writing.send(("", seals.SET, rows_), self._together)

    def write(self, graph: Graph, progress: Progress | None = None, before: Graph | None = None) -> Difference:
        """Make the database hold this graph and no other of the schema, such as that `before`; return the change."""
        unique = constrain(self._run, self.query)
        return self.change(difference(self.read() if before is None else before, graph), progress, unique)

    def change(self, changes: Difference, progress: Progress | None = None, unique: Collection[str] = ()) -> Difference:
        """Write and return a difference, the seals broken first: who breaks off here is found out by the next.

        New nodes are made the quick way, where they are of a kind whose ids are known to be `unique`.
        """
        if changes:
            self._run(seals.BREAK)
        writing.write(changes, unique, self._together, progress)
        return changes

    @contextmanager
    def _bounded(self, grace: float = GRACE) -> Iterator[None]:
        """Turn what the driver raises into clew's own errors, and cut off what the server does not end in time."""
        with cut_off(self._timeout + grace, self._cut) as cut:
            try:
                with _mapped(self.where, self._timeout):
                    yield
            except StoreError as error:
                if not cut.is_set():
                    raise
                raise TimedOut(
                    f"{self.where}: no answer for {self._timeout:g} s; is it full or busy, or the network slow? "
                    "try a longer --timeout"
                ) from error

    def _cut(self) -> None:
        with suppress(Exception):  # whatever state the connections are in: whoever waits for them shall wake up
            self._driver.close()

    def _run(self, text: str, parameters: dict[str, Any] | None = None) -> None:
        self._together([(text, parameters or {})])

    def _together(self, statements: Iterable[tuple[str, dict[str, Any]]]) -> None:
        """Run statements in one transaction, again where it failed in passing, or its commit got no answer."""

        def attempt() -> None:
            with self._sessions.open(neo4j.WRITE_ACCESS) as to, to.begin_transaction(timeout=self._timeout) as batch:
                for text, parameters in statements:
                    batch.run(text, parameters).consume()
                batch.commit()

        with self._bounded():
            again(attempt, self._timeout, (refused.IncompleteCommit,))


def _table(result: neo4j.Result) -> Table:
    return list(keys := result.keys()), [{key: _plain(record[key]) for key in keys} for record in result]


_AS_IT_IS = frozenset({str, int, float, bool, type(None)})


def _plain(value: object) -> Any:
    """Turn the driver's dates into Python's, in lists and maps too."""
    if isinstance(value, list):
        return [each if type(each) in _AS_IT_IS else _plain(each) for each in value]
    if isinstance(value, dict | neo4j.graph.Entity):
        return {key: each if type(each) in _AS_IT_IS else _plain(each) for key, each in value.items()}
    if isinstance(value, Date | DateTime | Time):
        return value.to_native()
    if isinstance(value, Duration):
        return value.iso_format()
    if isinstance(value, neo4j.graph.Path):
        return [_plain(each) for each in value.nodes]
    return value
