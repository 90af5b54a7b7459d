"""The uniqueness constraints, made once, whatever an attempt that broke off has left of them."""

from collections.abc import Callable
from typing import Any

from clew.graph import schema
from clew.graph.bolt import cypher
from clew.graph.errors import StoreError, WriteRefused

Run = Callable[[str], None]
Query = Callable[[str], list[dict[str, Any]]]


def constrain(run: Run, query: Query) -> set[str]:
    """Have the constraint on the id of every kind of node; return the kinds of which ids are known to be unique.

    That may not be all: a constraint of somebody else's may have the name, or nobody may list them.
    """
    unique = _unique(query)
    missing = [label for label in schema.first_labels() if label not in unique]
    for label in missing:
        _make(label, run, query)
    return _unique(query) if missing else unique


def _make(label: str, run: Run, query: Query) -> None:
    """Make a constraint.

    A Neo4j whose disk was full, or that died, keeps the index of a constraint that it did not finish, and refuses the
    constraint for ever after: such an index, which belongs to none, is dropped first.
    """
    try:
        run(cypher.constraint(label))
    except StoreError as error:
        if "AlreadyExists" not in str(getattr(error.__cause__, "code", "")):
            raise
        for row in query(cypher.LONE_INDEXES):
            run(f"DROP INDEX {row['name']} IF EXISTS")
        run(cypher.constraint(label))


def _unique(query: Query) -> set[str]:
    """Return the kinds that have a constraint which makes their ids unique; its type is another on newer servers."""
    try:
        return {row["label"] for row in query(cypher.UNIQUE) if "UNIQUE" in row["type"] or row["type"] == "NODE_KEY"}
    except WriteRefused:
        return set()
