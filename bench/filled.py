"""An embedded database full of invented missions, made once and kept for every benchmark that reads one."""

from pathlib import Path

from portfolio import missions
from stating import statements
from work import kept

from clew.graph.build import build
from clew.graph.statement import Statement
from clew.graph.store import connect

PATIENCE = 600.0
"""Seconds that one command may take on a machine that does other things too."""
_THREADS = 18
"""Threads that a mission has, a little less."""


def stated(count: int) -> list[Statement]:
    """Return what the reports of so many missions state."""
    return [statement for each in missions(count) for statement in statements(each)]


def missions_of(threads: int) -> int:
    """Return how many missions have so many threads."""
    return -(-threads // _THREADS)


def filled(count: int) -> Path:
    """Return the folder of a database with so many missions."""

    def make(folder: Path) -> None:
        with connect(str(folder / "database"), write=True, timeout=PATIENCE) as store:
            store.write(build(stated(count)))

    return kept(f"database-{count}", make) / "database"
