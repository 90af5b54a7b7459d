"""A difference as batches of work: which statement, with which rows, in which order."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

from clew.graph import schema
from clew.graph.bolt import cypher
from clew.graph.content import Graph
from clew.graph.difference import Difference

Key = TypeVar("Key")
Row = TypeVar("Row")
Place = tuple[str, str, str, tuple[str, ...]]
"""The type of a relationship, the labels of its two ends, and the names of its key."""
Batch = tuple[str, str, list[Any]]
"""What is written (a label or type), the statement, and its rows."""


def work(changes: Difference) -> Iterator[Batch]:
    """Yield what to write: nodes, their second labels, relationships; what goes is taken out last.

    But a relationship goes first where one without its key may come: MERGE would take the one for the other.
    """
    parts, removed = (changes.added, changes.changed), _relationships(changes.removed)
    for part in parts:
        yield from _nodes(part)
    yield from _labels(changes)
    yield from (_deleted(place, rows) for place, rows in removed.items() if _is_mistaken(place))
    for part in parts:
        for (kind, start, end, key), rows in _relationships(part).items():
            yield kind, cypher.merge_relationships(kind, start, end, key), rows
    yield from (_deleted(place, rows) for place, rows in removed.items() if not _is_mistaken(place))
    for label, rows in grouped((node.label, {"id": node.id}) for node in changes.removed.nodes.values()).items():
        yield label, cypher.delete_nodes(label), rows


def _deleted(place: Place, rows: list[dict[str, Any]]) -> Batch:
    return place[0], cypher.delete_relationships(*place), rows


def _is_mistaken(place: Place) -> bool:
    kind = schema.relationship(*place[:3])
    return kind.key != kind.needed


def _nodes(graph: Graph) -> Iterator[Batch]:
    rows_of = grouped((node.label, {"id": node.id, "properties": node.properties}) for node in graph.nodes.values())
    for label, rows in rows_of.items():
        yield label, cypher.merge_nodes(label), rows


def _labels(changes: Difference) -> Iterator[Batch]:
    old = ((known.label, second, known.id) for known, node in changes.relabelled for second in known.labels[1:])
    for (label, second), rows in grouped(((label, second), {"id": id_}) for label, second, id_ in old).items():
        yield second, cypher.remove_label(label, second), rows
    new = [*changes.added.nodes.values(), *(node for _, node in changes.relabelled)]
    given = (((node.label, second), {"id": node.id}) for node in new for second in node.labels[1:])
    for (label, second), rows in grouped(given).items():
        yield second, cypher.set_label(label, second), rows


def _relationships(graph: Graph) -> dict[Place, list[dict[str, Any]]]:
    return grouped(
        (
            (each.type, each.start.label, each.end.label, tuple(name for name, _ in each.key)),
            {"start": each.start.id, "end": each.end.id, "key": dict(each.key), "properties": each.properties},
        )
        for each in graph.relationships.values()
    )


def grouped(pairs: Iterable[tuple[Key, Row]]) -> dict[Key, list[Row]]:
    """Return rows by their keys."""
    groups: dict[Key, list[Row]] = defaultdict(list)
    for key, row in pairs:
        groups[key].append(row)
    return groups
