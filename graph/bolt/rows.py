"""What a database answers, row by row, made into the nodes and relationships of a graph."""

from collections.abc import Callable, Mapping
from typing import Any

from clew.graph import schema
from clew.graph.bolt import cypher
from clew.graph.content import Graph, Node, Relationship

Query = Callable[[str], list[dict[str, Any]]]


def whole(query: Query) -> Graph:
    """Return the whole graph, as queries of all kinds of nodes and relationships give it."""
    graph = Graph()
    for label in schema.first_labels():
        for row in query(cypher.read_nodes(label)):
            found = node(label, row)
            graph.nodes[found.id] = found
    for kind in schema.RELATIONSHIPS:
        for row in query(cypher.read_relationships(kind)):
            ends = graph.nodes[row["start"]], graph.nodes[row["end"]]
            graph.add(Relationship(kind.type, *ends, _key(kind, row), row["properties"]))
    return graph


def node(label: str, row: Mapping[str, Any]) -> Node:
    """Return the node of a kind that a row of labels and properties tells of."""
    second = set(schema.KIND_LABELS.values()) & set(row["labels"])
    return Node((label, *sorted(second)), row["properties"]["id"], row["properties"])


def relationship(start: Node, row: Mapping[str, Any]) -> Relationship | None:
    """Return the relationship of the schema that a row tells of; None where the schema has none such."""
    for kind in schema.relationship_types().get(row["type"], ()):
        end = schema.first_label(kind.end)
        own = isinstance(row["end"], str) and row["end"].startswith(f"{end.lower()}--")
        if schema.first_label(kind.start) == start.label and end in row["labels"] and own:
            return Relationship(kind.type, start, Node((end,), row["end"]), _key(kind, row), row["properties"])
    return None


def _key(kind: schema.Relationship, row: Mapping[str, Any]) -> tuple[tuple[str, Any], ...]:
    return tuple((name, row["properties"][name]) for name in kind.key if name in row["properties"])
