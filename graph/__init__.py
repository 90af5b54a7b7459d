"""Statements into the property graph, and the graph into a database, a page or RDF; `connect` is the way in.

from clew.graph import connect
g = connect()
g.table("survival")
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from clew.graph.session import connect as connect

__all__ = ["connect"]


def __getattr__(name: str) -> Any:
    """Import the way in when somebody takes it: `clew --help` needs no database driver."""
    if name == "connect":
        from clew.graph.session import connect  # noqa: PLC0415

        return connect
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
