"""The uniqueness constraints, made once, whatever an attempt that broke off has left of them."""

from collections.abc import Callable
from typing import Any

from clew.graph.bolt import cypher
from clew.graph.errors import StoreError


def constrain(run: Callable[[str], None], query: Callable[[str], list[dict[str, Any]]]) -> None:
    """Have the constraint on the id of every kind of node.

    A Neo4j whose disk was full, or that died, keeps the index of a constraint that it did not finish, and refuses the
    constraint for ever after: such an index, which belongs to none, is dropped first.
    """
    for text in cypher.constraints():
        try:
            run(text)
        except StoreError as error:
            if "AlreadyExists" not in str(getattr(error.__cause__, "code", "")):
                raise
            for row in query(cypher.LONE_INDEXES):
                run(f"DROP INDEX {row['name']} IF EXISTS")
            run(text)
