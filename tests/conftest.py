"""The databases that tests run on: the embedded default, and a real Neo4j."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NoReturn
from urllib.parse import urlsplit

import neo4j_server
import pytest
import shares
import zygote
from campaign import Campaign, campaign, options, told
from commands import clew
from databases import empty
from documents import BUNDLED, KENYA

from clew.graph.embedded import serve
from clew.graph.folder.endpoint import Endpoint

SAMPLE = 2


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let `make soak` say how many rounds each campaign has."""
    options(parser)


def pytest_configure(config: pytest.Config) -> None:
    """Let the workers of `make test` measure once, so that what is not to be measured is not."""
    if hasattr(config, "workerinput"):
        shares.measure_once(config)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Tell at the end what came of each campaign, where nothing swallows it."""
    for line in told(config):
        terminalreporter.write_line(line)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave unmeasured what is measured elsewhere; for the workers of `make test`, put what takes longest first."""
    shares.spare(items)
    if hasattr(config, "workerinput"):
        shares.arrange(items)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> shares.Shares:
    """Share the tests out among the workers."""
    return shares.Shares(config, log)


@pytest.fixture
def faults(request: pytest.FixtureRequest) -> Iterator[Campaign]:
    """Give a campaign its rounds; a test that wants another sample than SAMPLE says so in its parameter."""
    yield from campaign(request, getattr(request, "param", SAMPLE))


@pytest.fixture(scope="session")
def programs() -> Iterator[zygote.Zygote]:
    """Have commands start at once."""
    with zygote.zygote() as started:
        yield started


@pytest.fixture(scope="session")
def built(programs: zygote.Zygote, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a database once; tests copy it."""
    folder = tmp_path_factory.mktemp("built") / "clew"
    assert programs.run("build", *KENYA, db=folder).code == 0
    return folder


@pytest.fixture(scope="session")
def bundled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a database of the bundled edition once, by the command; tests copy it."""
    folder = tmp_path_factory.mktemp("bundled") / "clew"
    assert clew("build", BUNDLED.folder, db=folder).code == 0
    return folder


@pytest.fixture
def folder(built: Path, tmp_path: Path) -> Path:
    """Give a test a built database of its own."""
    return Path(shutil.copytree(built, tmp_path / "clew"))


@pytest.fixture
def embedded_folder(tmp_path: Path) -> Path:
    """Name a folder that is not there yet, for a test that opens its own embedded database."""
    return tmp_path / "clew"


@pytest.fixture(scope="session")
def embedded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Endpoint]:
    """Have the embedded default open in this process, for all tests."""
    with serve(tmp_path_factory.mktemp("embedded") / "clew") as endpoint:
        yield endpoint


@pytest.fixture(scope="session")
def neo4j_url() -> Iterator[Endpoint]:
    """Have a real Neo4j: our own, or that of CLEW_TEST_NEO4J_URL (bolt://user:password@host:port), which is EMPTIED.

    Without Java or Maven its tests are skipped, and fail if CLEW_REQUIRE_NEO4J is 1.
    """
    if given := os.environ.get("CLEW_TEST_NEO4J_URL"):
        yield _running_already(given)
        return
    try:
        with neo4j_server.running() as endpoint:
            yield endpoint
    except neo4j_server.CannotRun as reason:
        _do_without(str(reason))


@pytest.fixture(params=["embedded", "neo4j_url"])
def database(request: pytest.FixtureRequest) -> Endpoint:
    """Take each of the two in turn, empty."""
    endpoint: Endpoint = request.getfixturevalue(request.param)
    empty(endpoint)
    return endpoint


def _running_already(url: str) -> Endpoint:
    parts = urlsplit(url)
    username, password = parts.username or "neo4j", parts.password or ""
    uri = f"{parts.scheme}://{parts.hostname}:{parts.port or 7687}"
    return Endpoint(username, password, username, password, uri, "neo4j")


def _do_without(reason: str) -> NoReturn:
    if os.environ.get("CLEW_REQUIRE_NEO4J") == "1":
        pytest.fail(f"CLEW_REQUIRE_NEO4J=1, but there is no Neo4j: {reason}")
    pytest.skip(f"NOT TESTED ON NEO4J: {reason}")
