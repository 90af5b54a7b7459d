"""A graph into the database and a query out of it, over Bolt: the only file that imports neo4j.

What speaks Bolt is served alike: Neo4j, and the embedded default. Every batch can be written twice without harm, so
that a commit whose answer was lost is simply sent again; the driver itself must not retry it, for it cannot know.
"""

import logging
import os
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import SplitResult, urlsplit

import neo4j
import neo4j.exceptions as refused
import neo4j.graph
from neo4j.time import Date, DateTime, Duration, Time

from clew.graph import cypher, embedded, schema
from clew.graph.content import Graph, Node, Relationship
from clew.graph.difference import Difference, difference
from clew.graph.endpoint import Endpoint
from clew.graph.errors import CannotConnect, QueryError, StoreError, TimedOut, WriteRefused, WrongCredentials
from clew.graph.work import work

SCHEMES = ("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc")
_REFUSED_USER = "the server refuses the user or the password; set NEO4J_USERNAME and NEO4J_PASSWORD"
_LOADING = ("loadcsv", "apoc.load.", "apoc.import.", "apoc.export.", "apoc.cypher.")
# What the driver has to say reaches the user as one of clew's errors, or not at all.
logging.getLogger("neo4j").addHandler(logging.NullHandler())

Progress = Callable[[str, int, int], None]
"""Called with what is written, how many of it are done, and how many there are."""


def is_url(where: str) -> bool:
    """Tell whether a place is an address and not a folder."""
    return "://" in where


@contextmanager
def connect(where: str, *, timeout: float = embedded.PATIENCE, write: bool = False) -> Iterator["Store"]:
    """Open the database at an address or in a folder; `write` makes a folder that is not there yet.

    Raises CannotConnect, WrongCredentials, NoDatabase or FolderBusy, each in one line; `timeout` is in seconds.
    """
    if is_url(where):
        with _driven(_neo4j_endpoint(where), where, timeout, write) as store:
            yield store
    else:
        with (
            embedded.serve(Path(where), timeout=timeout, create=write, write=write) as endpoint,
            _driven(endpoint, where, timeout, write) as store,
        ):
            yield store


def _neo4j_endpoint(url: str) -> Endpoint:
    name, password = os.environ.get("NEO4J_USERNAME", "neo4j"), os.environ.get("NEO4J_PASSWORD", "")
    parts = urlsplit(url)
    if parts.scheme not in SCHEMES:
        raise CannotConnect(f"{_shown(url)}: give bolt://, neo4j:// or neo4j+s://, or a folder")
    if "@" in parts.netloc:
        raise CannotConnect(f"{_shown(url)}: set NEO4J_USERNAME and NEO4J_PASSWORD; an address is seen by others")
    if not _has_address(parts):
        raise CannotConnect(f"{url}: no address; give bolt://host:port or neo4j://host:port")
    return Endpoint(name, password, name, password, url, os.environ.get("NEO4J_DATABASE", "neo4j"))


def _has_address(parts: SplitResult) -> bool:
    try:
        return parts.port != 0 and bool(parts.hostname)
    except ValueError:
        return False


def _shown(url: str) -> str:
    """Return the address without a password that somebody may have put into it."""
    parts = urlsplit(url)
    return parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl()


@contextmanager
def _driven(endpoint: Endpoint, where: str, timeout: float, write: bool) -> Iterator["Store"]:
    user = (endpoint.username, endpoint.password) if write else (endpoint.reader, endpoint.reader_password)
    with _mapped(_shown(where) if is_url(where) else where, timeout):
        driver = neo4j.GraphDatabase.driver(
            endpoint.uri,
            auth=user,
            connection_timeout=timeout,
            connection_acquisition_timeout=timeout,
            max_transaction_retry_time=timeout,
            notifications_min_severity="OFF",
        )
    with driver:
        store = Store(driver, endpoint.database, _shown(where) if is_url(where) else where, timeout)
        with _mapped(store.where, timeout):
            driver.verify_connectivity()
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
        raise CannotConnect(f"{where}: nobody answers there ({_first_line(error)}); is the server running?") from error
    except refused.Neo4jError as error:
        raise _refusal(where, timeout, error) from error
    except refused.DriverError as error:
        raise StoreError(f"{where}: {_first_line(error)}") from error
    except (ValueError, OverflowError, RecursionError) as error:
        raise StoreError(f"{where}: a value or a text that no database takes: {_first_line(error)}") from error


def _refusal(where: str, timeout: float, error: refused.Neo4jError) -> StoreError | QueryError:
    code, message = error.code or "", _first_line(error.message or error)
    if "AccessMode" in code or "Forbidden" in code or "read access mode" in message.lower():
        return WriteRefused(f"{where}: this command may only read, and the query writes; use clew build")
    if "TimedOut" in code or "timeout" in message.lower():
        return TimedOut(f"{where}: not finished after {timeout:g} s; give a longer --timeout")
    if "Statement" in code:
        return QueryError(f"the database refuses the query: {message}")
    if "DatabaseNotFound" in code:
        return CannotConnect(f"{where}: {message} set NEO4J_DATABASE")
    return StoreError(f"{where}: {message}")


def _first_line(error: object) -> str:
    return str(error).strip().partition("\n")[0].strip()


class Store:
    """An open database: queries out of it and, where it was opened for writing, graphs into it."""

    def __init__(self, driver: neo4j.Driver, database: str, where: str, timeout: float) -> None:
        self._driver, self._database, self.where, self._timeout = driver, database, where, timeout

    def query(self, text: str, parameters: Mapping[str, object] | None = None) -> list[dict[str, Any]]:
        """Run a query that may only read, and return its rows; raises QueryError, WriteRefused or TimedOut."""
        return self.table(text, parameters)[1]

    def table(
        self, text: str, parameters: Mapping[str, object] | None = None
    ) -> tuple[list[str], list[dict[str, Any]]]:
        """Run a query that may only read, and return its columns and its rows."""
        with _mapped(self.where, self._timeout), self._session(neo4j.READ_ACCESS) as session:
            result = session.run(neo4j.Query(text, timeout=self._timeout), dict(parameters or {}))
            keys = list(result.keys())
            return keys, [{key: _plain(record[key]) for key in keys} for record in result]

    def refuse_loading(self, text: str, parameters: Mapping[str, object] | None = None) -> None:
        """Ask for the plan first; raises WriteRefused where it reads a file or a URL, which is no write to a server."""
        with _mapped(self.where, self._timeout), self._session(neo4j.READ_ACCESS) as session:
            plan = session.run("EXPLAIN " + text, dict(parameters or {})).consume().plan
        if any(word in str(plan).lower().replace(" ", "") for word in _LOADING):
            raise WriteRefused("the query loads a file or a URL, which no query may; give clew build the file instead")

    def read(self) -> Graph:
        """Return the whole graph that the database holds."""
        graph = Graph()
        second = set(schema.KIND_LABELS.values())
        for label in [kind.label for kind in schema.NODES if kind.label not in second]:
            for row in self.query(cypher.read_nodes(label)):
                labels = (label, *sorted(second & set(row["labels"])))
                graph.nodes[row["properties"]["id"]] = Node(labels, row["properties"]["id"], row["properties"])
        for kind in schema.RELATIONSHIPS:
            for row in self.query(cypher.read_relationships(kind)):
                key = tuple((name, row["properties"][name]) for name in kind.key if name in row["properties"])
                ends = graph.nodes[row["start"]], graph.nodes[row["end"]]
                graph.add(Relationship(kind.type, *ends, key, row["properties"]))
        return graph

    def passages(self) -> list[dict[str, Any]]:
        """Return the properties of every passage, with the name of its report."""
        text = (
            "MATCH (p:Passage)-[:IN_REPORT]->(r:Report) WHERE p.states IS NOT NULL "
            "RETURN properties(p) AS passage, r.fileName AS document"
        )
        return [row["passage"] | {"document": row["document"]} for row in self.query(text)]

    def write(self, graph: Graph, progress: Progress | None = None) -> Difference:
        """Make the database hold this graph and nothing else of the schema; return what changed."""
        self._constrain()
        changes = difference(self.read(), graph)
        for what, text, rows in work(changes):
            for start in range(0, len(rows), cypher.BATCH):
                self._run(text, {"rows": rows[start : start + cypher.BATCH]})
                if progress:
                    progress(what, min(start + cypher.BATCH, len(rows)), len(rows))
        return changes

    def _session(self, access: str) -> neo4j.Session:
        return self._driver.session(database=self._database, default_access_mode=access)

    def _constrain(self) -> None:
        for text in cypher.constraints():
            self._run(text, {})

    def _run(self, text: str, parameters: dict[str, Any]) -> None:
        """Run one idempotent batch in a managed transaction; one whose commit got no answer is sent again."""
        deadline = time.monotonic() + self._timeout
        batch = neo4j.unit_of_work(timeout=self._timeout)(lambda tx: tx.run(text, parameters).consume())
        with _mapped(self.where, self._timeout):
            while True:
                try:
                    with self._session(neo4j.WRITE_ACCESS) as session:
                        session.execute_write(batch)
                    return
                except refused.IncompleteCommit:
                    if time.monotonic() >= deadline:
                        raise


def _plain(value: object) -> Any:
    """Turn the driver's dates into Python's, in lists and maps too."""
    if isinstance(value, Date | DateTime | Time):
        return value.to_native()
    if isinstance(value, Duration):
        return value.iso_format()
    if isinstance(value, list):
        return [_plain(each) for each in value]
    if isinstance(value, dict | neo4j.graph.Entity):
        return {key: _plain(each) for key, each in value.items()}
    if isinstance(value, neo4j.graph.Path):
        return [_plain(each) for each in value.nodes]
    return value
