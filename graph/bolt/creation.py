"""What is new, as transactions that CREATE, which is less work than MERGE, and as safe to send again.

Of a transaction that was made already the server refuses all, for the ids of its nodes are unique. A relationship has
no id, so it stands in one transaction with a node that it joins, the later of its two, and is refused with that. So
nothing is there twice, whatever answer is lost, and whoever else writes; what is refused is merged instead.
"""

from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from typing import Any

from clew.graph.bolt import cypher
from clew.graph.bolt.work import Batch, grouped
from clew.graph.content import Graph, Node, Relationship
from clew.graph.difference import Difference

Placed = tuple[Any, Relationship]
"""A relationship with its place in the graph."""


@dataclass(frozen=True, slots=True)
class Creation:
    """What is merged first, what is created then, part by part and so many of a kind, and what is merged in the end."""

    first: Difference
    parts: Iterator[Graph]
    number: Counter[str]
    last: Difference


def creation(changes: Difference, unique: Collection[str]) -> Creation:
    """Take a difference apart; what is created are the new nodes of kinds of which the ids are known to be unique."""
    added = changes.added
    first = Graph({id_: node for id_, node in added.nodes.items() if node.label not in unique})
    nodes = _in_turn([node for node in added.nodes.values() if node.label in unique])
    joining, left = _joining(nodes, added)
    number = Counter(node.label for node in nodes)
    number.update(each.type for relationships in joining for _, each in relationships)
    return Creation(Difference(first), _parts(nodes, joining), number, replace(changes, added=left))


def statements(part: Graph) -> list[Batch]:
    """Return what creates a part, in one transaction: nodes under all their labels, then relationships."""
    nodes = grouped((node.labels, node.properties) for node in part.nodes.values())
    relationships = grouped(
        ((each.type, each.start.label, each.end.label), [each.start.id, each.end.id, each.properties])
        for each in part.relationships.values()
    )
    return [
        *((labels[0], cypher.create_nodes(labels), rows) for labels, rows in nodes.items()),
        *((place[0], cypher.create_relationships(*place), rows) for place, rows in relationships.items()),
    ]


def _in_turn(nodes: list[Node]) -> list[Node]:
    """Return the kinds with few nodes first: what many are joined to then comes before these, and each has few."""
    number = Counter(node.label for node in nodes)
    return sorted(nodes, key=lambda node: (number[node.label], node.label))


def _joining(nodes: list[Node], added: Graph) -> tuple[list[list[Placed]], Graph]:
    """Return the relationships that come with each node, and those that come with none, or are too many for one."""
    turns = {node.id: turn for turn, node in enumerate(nodes)}
    joining: list[list[Placed]] = [[] for _ in nodes]
    left = Graph()
    for place, each in added.relationships.items():
        later = max(turns.get(each.start.id, -1), turns.get(each.end.id, -1))
        if later >= 0 and len(joining[later]) < cypher.BATCH:
            joining[later].append((place, each))
        else:
            left.relationships[place] = each
    return joining, left


def _parts(nodes: list[Node], joining: list[list[Placed]]) -> Iterator[Graph]:
    part, size = Graph(), 0
    for node, relationships in zip(nodes, joining, strict=True):
        more = 1 + len(relationships)
        if size and size + more > cypher.BATCH:
            yield part
            part, size = Graph(), 0
        part.nodes[node.id], size = node, size + more
        part.relationships.update(relationships)
    if size:
        yield part
