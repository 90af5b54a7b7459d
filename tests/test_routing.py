"""An address that routes (neo4j://), as far as one server can tell: it answers for a cluster of one."""

from pathlib import Path
from typing import Any

import neo4j
import pytest
from commands import clew, opened, user
from databases import empty
from documents import KENYA

from clew.graph.bolt.routing import Sessions
from clew.graph.content_hash import content_hash
from clew.graph.folder.endpoint import Endpoint


def routed(endpoint: Endpoint) -> str:
    """Return the address of a server as that of a cluster."""
    return endpoint.uri.replace("bolt://", "neo4j://")


def test_commands_work_through_a_routing_address(neo4j_url: Endpoint, tmp_path: Path) -> None:
    """What is built through neo4j:// is there for every command through it, and is what bolt:// finds."""
    empty(neo4j_url)
    where, who = routed(neo4j_url), user(neo4j_url)
    for args in (("build", *KENYA), ("threads", "-f", "json"), ("check",), ("export", "-o", tmp_path / "x.nq")):
        done = clew("--timeout", "300", *args, db=where, env=who)
        assert done.code == 0, done.err
    with opened(neo4j_url, write=False) as one, opened(neo4j_url, write=False, uri=where) as other:
        assert content_hash(one.stream()) == content_hash(other.stream())
        assert one.query("MATCH (t:Thread) RETURN count(t) AS n") == other.query(
            "MATCH (t:Thread) RETURN count(t) AS n"
        )


def test_a_reader_begins_where_the_leader_is(neo4j_url: Endpoint) -> None:
    """A first session that reads knows of what another process has written before it, and of what its own writes."""
    empty(neo4j_url)
    manager = neo4j.GraphDatabase.bookmark_manager()
    with neo4j.GraphDatabase.driver(routed(neo4j_url), auth=(neo4j_url.username, neo4j_url.password)) as driver:
        _, other, _ = driver.execute_query("CREATE (:Known)", database_=neo4j_url.database)
        sessions = Sessions(driver.session, routed(neo4j_url), neo4j_url.database, lambda: manager)
        with sessions.open("READ") as session:
            known = set(manager.get_bookmarks())
            assert known
            assert session.run("MATCH (n:Known) RETURN count(n) AS n").single(strict=True)["n"] == 1
        with sessions.open("WRITE") as session:
            session.execute_write(lambda tx: tx.run("CREATE (:Known)").consume())
        assert set(manager.get_bookmarks()) != known
    assert other.database == neo4j_url.database
    empty(neo4j_url)


class PassingError(Exception):
    """An error of a driver that says that it may be tried again."""

    def is_retryable(self) -> bool:
        """Say so."""
        return True


class Driver:
    """A driver whose members fail, so many times, and that writes down what is asked of it."""

    def __init__(self, failing: int = 0) -> None:
        self.failing, self.asked = failing, []

    def session(self, **settings: Any) -> "Driver":
        """Open a session."""
        self.asked.append(settings["default_access_mode"])
        return self

    def __enter__(self) -> "Driver":
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def run(self, _: str) -> "Driver":
        """Answer the leader."""
        return self

    def consume(self) -> None:
        """End an answer."""

    def ask(self) -> str:
        """Answer, or fail in passing."""
        if self.failing:
            self.failing -= 1
            raise PassingError
        return "answer"


def test_a_cluster_is_asked_again_and_the_leader_once() -> None:
    """Reading through a routing address is repeated where it fails in passing, and asks the leader once."""
    driver = Driver(failing=2)
    sessions = Sessions(driver.session, "neo4j+s://x", "x", object)
    assert [sessions.read(Driver.ask, 30.0) for _ in "ab"] == ["answer"] * 2
    assert driver.asked == ["WRITE", "READ", "READ", "READ", "READ"]


def test_a_server_alone_is_asked_once() -> None:
    """Elsewhere what fails has failed, and nobody asks for a leader."""
    driver = Driver(failing=1)
    with pytest.raises(PassingError):
        Sessions(driver.session, "bolt://x", "x", object).read(Driver.ask, 30.0)
    assert driver.asked == ["READ"]


def test_it_is_not_asked_for_ever() -> None:
    """What goes on failing ends with the time that there is."""
    driver = Driver(failing=99)
    with pytest.raises(PassingError):
        Sessions(driver.session, "neo4j://x", "x", object).read(Driver.ask, 0.0)
    assert driver.asked == ["WRITE", "READ"]


@pytest.mark.parametrize("scheme", ["neo4j", "neo4j+s", "neo4j+ssc"])
def test_an_address_of_nobody_is_one_line(scheme: str) -> None:
    """Nobody at a routing address is one line and exit code 1, like anywhere."""
    done = clew("--timeout", "1", "threads", db=f"{scheme}://127.0.0.1:1")
    assert (done.code, done.err.count("\n"), "nobody answers" in done.err) == (1, 1, True), done.err
