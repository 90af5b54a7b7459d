"""The command line for tests: within this process, and as a program of its own; and the graph behind it."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import documents
import pytest
from click.testing import CliRunner

from clew.cli import main
from clew.graph.folder.endpoint import Endpoint
from clew.graph.store import Store, connect

PROGRAM = Path(sys.executable).with_name("clew")
OURS = ("CLEW_DB", "NEO4J_USERNAME", "NEO4J_PASSWORD", "NEO4J_DATABASE")
"""Variables that somebody may have set for work, and that tests shall not see."""


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command printed, and its exit code."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """Return what stands on stdout as JSON, once the command went well."""
        assert (self.code, self.err) == (0, "")
        return json.loads(self.out)


def clew(
    *args: str | Path, db: str | Path | None = None, stdin: str | bytes = "", env: dict[str, str] | None = None
) -> Ran:
    """Run a command in this process; an exception that would be a traceback is raised here."""
    where = ["--db", str(db)] if db else []
    environment = dict.fromkeys(OURS) | (env or {})
    done = CliRunner().invoke(main, [*where, *map(str, args)], prog_name="clew", input=stdin, env=environment)
    if done.exception and not isinstance(done.exception, SystemExit):
        raise done.exception
    return Ran(done.exit_code, done.stdout, done.stderr)


def environment(**more: str) -> dict[str, str]:
    """Return the environment of this process without what somebody set for work."""
    return {name: value for name, value in os.environ.items() if name not in OURS} | more


def process(*args: str | Path, stdin: bytes = b"", cwd: Path | None = None, **more: str) -> Ran:
    """Run the program in a process of its own; `more` are variables of its environment."""
    command = [str(PROGRAM), *map(str, args)]
    done = subprocess.run(command, input=stdin, capture_output=True, cwd=cwd, env=environment(**more), check=False)
    return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())


def user(endpoint: Endpoint) -> dict[str, str]:
    """Return the variables that let commands into a database at an address."""
    return {
        "NEO4J_USERNAME": endpoint.username,
        "NEO4J_PASSWORD": endpoint.password,
        "NEO4J_DATABASE": endpoint.database,
    }


@contextmanager
def opened(endpoint: Endpoint, *, write: bool = True, timeout: float = 30.0, uri: str | None = None) -> Iterator[Store]:
    """Open a database at its address, as its writer or as its reader, whichever of the two databases it is."""
    with pytest.MonkeyPatch.context() as patch:
        for name, value in user(endpoint).items():
            patch.setenv(name, value)
        if not write:
            patch.setenv("NEO4J_USERNAME", endpoint.reader)
            patch.setenv("NEO4J_PASSWORD", endpoint.reader_password)
        with connect(uri or endpoint.uri, timeout=timeout, write=write) as store:
            yield store


def content(endpoint: Endpoint) -> str:
    """Return everything in a database as one text."""
    with opened(endpoint, write=False) as store:
        return documents.dump(store.read())
