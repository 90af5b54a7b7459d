"""What clew is made of: bounds where versions broke, a lock to reproduce an environment, and licences that are open."""

import re
import tomllib
from importlib import metadata

import licences
import pytest
from documents import ROOT

LOCK = ROOT / ".ci" / "requirements-dev.lock"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]


def test_every_direct_dependency_has_an_open_licence() -> None:
    """The page lists each package that pyproject.toml names, with a licence that the OSI approves."""
    listed = licences.rows()
    assert listed.keys() == licences.direct().keys()
    assert {name: said for name, (said, _) in listed.items() if not licences.OSI.search(said)} == {}
    assert {name: use for name, (_, use) in listed.items()} == licences.direct()


@pytest.mark.parametrize("name", licences.direct())
def test_the_page_says_what_the_package_says(name: str) -> None:
    """A licence that changes with a new version is noticed: the page says what the installed package says."""
    try:
        said = licences.licence(name)
    except metadata.PackageNotFoundError:
        pytest.fail(f"{name} is not installed; install '.[dev]'")
    assert licences.OSI.search(said), (name, said)


def test_what_broke_before_has_an_upper_bound() -> None:
    """Everything that clew runs on is bounded above; py2neo and pycountry, whose versions are dates, alone are not."""
    unbounded = {licences.package(each) for each in PROJECT["dependencies"] if "<" not in each}
    assert unbounded <= {"py2neo", "pycountry"}
    assert all("<" in each for each in PROJECT["optional-dependencies"]["documents"])


def test_the_lock_is_whole() -> None:
    """The lock names one version of each direct dependency, within its bounds, and neither an index nor a place."""
    lines = [line for line in LOCK.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    assert all(re.fullmatch(r"[\w.-]+==[\w.+!-]+", line) for line in lines)
    pinned = {licences.package(line) for line in lines}
    assert len(pinned) == len(lines)
    assert set(licences.direct()) <= pinned
    assert "://" not in LOCK.read_text("utf-8")
