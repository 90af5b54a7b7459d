"""A difference into a database, transaction by transaction; each can be sent again without harm."""

from collections import Counter
from collections.abc import Callable, Collection
from typing import Any

from clew.graph.bolt import cypher
from clew.graph.bolt.creation import creation, statements
from clew.graph.bolt.work import Batch, work
from clew.graph.content import Graph
from clew.graph.difference import Difference
from clew.graph.errors import StoreError

Progress = Callable[[str, int, int], None]
"""Called with what is written, how many of it are done, and how many there are."""
Together = Callable[[list[tuple[str, dict[str, Any]]]], None]
"""Runs statements with their parameters in one transaction, and that again where nobody can know what became of it."""


def write(changes: Difference, unique: Collection[str], together: Together, progress: Progress | None = None) -> None:
    """Write a difference into a database in which the ids of some kinds of nodes are known to be unique."""
    new, done = creation(changes, unique), Counter[str]()
    _merge(new.first, together, progress)
    for part in new.parts:
        created = statements(part)
        _create(part, created, together)
        for what, _, rows in created:
            done[what] += len(rows)
            if progress:
                progress(what, done[what], new.number[what])
    _merge(new.last, together, progress)


def send(batch: Batch, together: Together, progress: Progress | None = None) -> None:
    """Run a statement on its rows, so many in a transaction."""
    what, text, rows = batch
    for start in range(0, len(rows), cypher.BATCH):
        together([(text, {"rows": rows[start : start + cypher.BATCH]})])
        if progress:
            progress(what, min(start + cypher.BATCH, len(rows)), len(rows))


def _create(part: Graph, created: list[Batch], together: Together) -> None:
    """Create a part, or merge it where any of its nodes is there already: made by an attempt whose answer was lost."""
    try:
        together([(text, {"rows": rows}) for _, text, rows in created])
    except StoreError as error:
        if "ConstraintValidation" not in str(getattr(error.__cause__, "code", "")):
            raise
        _merge(Difference(part), together)


def _merge(changes: Difference, together: Together, progress: Progress | None = None) -> None:
    for batch in work(changes):
        send(batch, together, progress)
