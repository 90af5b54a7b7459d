"""A Neo4j that is killed in a load, whose disk is full, that is starting or may not write: all is good, or one line."""

import time
from collections.abc import Iterator
from pathlib import Path

import neo4j_server
import pytest
import zygote
from campaign import Campaign
from commands import Ran, user
from databases import empty
from documents import KENYA as REPORTS
from own_server import OwnServer, own_server

from clew.graph.folder.endpoint import Endpoint
from clew.graph.store import entered

PATIENCE = 60.0
"""Seconds that a server may take to start."""
LONGEST = 8.0
"""Seconds of a load within which its server is killed."""


@pytest.fixture(scope="module")
def server(neo4j_url: Endpoint, tmp_path_factory: pytest.TempPathFactory) -> Iterator[OwnServer]:
    """Have a server of our own; `neo4j_url` is there to be skipped, or to fail, where no Neo4j can run."""
    with own_server(tmp_path_factory.mktemp("server")) as own:
        own.start()
        yield own


@pytest.fixture(scope="module")
def expected(programs: zygote.Zygote, built: Path) -> str:
    """Return the hash of what the reports state, from a folder."""
    return programs.run("check", "--hash", db=built).out


def build(programs: zygote.Zygote, server: OwnServer, timeout: float = PATIENCE) -> Ran:
    """Build the reports."""
    return programs.run("build", *REPORTS, db=server.endpoint.uri, timeout=timeout, **user(server.endpoint))


def hashed(programs: zygote.Zygote, server: OwnServer) -> str:
    """Return the hash of what is there."""
    ran = programs.run("check", "--hash", db=server.endpoint.uri, **user(server.endpoint))
    assert (ran.code, ran.err) == (0, "")
    return ran.out


def ended(ran: Ran) -> str:
    """Tell how a build ended: well, or in one line."""
    assert ran.code == 0 or (ran.code, ran.err.count("\n"), ran.err[:6]) == (1, 1, "clew: "), ran.err
    return "went on" if ran.code == 0 else "ended in one line"


@pytest.mark.parametrize("faults", [1], indirect=True)
def test_killed_in_the_middle_of_a_load(
    programs: zygote.Zygote, server: OwnServer, faults: Campaign, expected: str
) -> None:
    """A load whose server is killed goes on, or ends in one line; run again, all is there."""
    for chance in faults.rounds():
        empty(server.endpoint)
        program = programs.start("build", *REPORTS, db=server.endpoint.uri, timeout=PATIENCE, **user(server.endpoint))
        time.sleep(chance.uniform(0, LONGEST))
        before = program.code() is not None
        server.start()
        came = ended(program.wait())
        faults.came["ended before" if before else came] += 1
        assert build(programs, server).code == 0
        assert hashed(programs, server) == expected


@pytest.mark.soak
@pytest.mark.parametrize("faults", [1], indirect=True)
def test_whose_disk_is_full(programs: zygote.Zygote, server: OwnServer, faults: Campaign, expected: str) -> None:
    """A disk that fills in a load is told in one line; with room, and started again where need be, all is there."""
    if not server.disk:
        pytest.skip("NOT TESTED: nobody but root may mount a small disk")
    for chance in faults.rounds():
        empty(server.endpoint)
        with server.full(but=chance.randrange(50, 1500)):
            came = ended(build(programs, server, timeout=5))
        again = build(programs, server)
        ended(again)
        if again.code:
            server.start()
            came += ", server started again"
            assert build(programs, server).code == 0
        faults.came[came] += 1
        assert hashed(programs, server) == expected


@pytest.mark.soak
def test_that_is_starting_and_may_only_read(programs: zygote.Zygote, server: OwnServer, expected: str) -> None:
    """A server that is starting is waited for, and that is said; one whose operator lets nobody write says so."""
    assert build(programs, server).code == 0
    server.close()
    server.configure("server.databases.default_to_read_only=true")
    server.start(wait=False)
    told: list[str] = []
    with entered(server.endpoint, server.endpoint.uri, timeout=neo4j_server.START_SECONDS, told=told.append) as store:
        assert store.query("RETURN 1 AS x") == [{"x": 1}]
    assert [line for line in told if "no answer yet; waiting for 180 s at most" in line] == told
    assert len(told) == 1
    ran = build(programs, server)
    assert (ran.code, ran.err.count("\n")) == (1, 1)
    assert "the database takes no writes" in ran.err
    assert hashed(programs, server) == expected
