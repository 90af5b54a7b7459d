"""What a database answers, row by row, made into the nodes and relationships of a graph."""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, NamedTuple

from clew.graph import schema
from clew.graph.bolt import cypher, seals
from clew.graph.content import Graph, Node, Relationship

Query = Callable[[str], list[dict[str, Any]]]
_SECOND = set(schema.KIND_LABELS.values())


class Leaving(NamedTuple):
    """A relationship as a page has it, the schema's or not: its type, its other end, and its properties."""

    type: str
    labels: list[str]
    end: Any
    properties: dict[str, Any]


class Found(NamedTuple):
    """A node as a page has it: its labels, its properties, and whatever leaves it."""

    labels: list[str]
    properties: dict[str, Any]
    leaving: list[Leaving]


def found(page: list[list[Any]]) -> list[Found]:
    """Return the nodes of a page in the order of their ids."""
    made = [Found(labels, unsealed(labels, told), [Leaving(*each) for each in rest]) for labels, told, rest in page]
    return sorted(made, key=lambda each: each.properties["id"])


def unsealed(labels: list[str], properties: dict[str, Any]) -> dict[str, Any]:
    """Take the seal off a report: it is no part of the graph."""
    if "Report" in labels:
        properties.pop("seal", None)
    return properties


def whole(query: Query) -> Graph:
    """Return the whole graph, as queries of all kinds of nodes and relationships give it."""
    graph = Graph()
    (size,) = query(seals.SIZE[0])
    for label in schema.first_labels() if size["number"] else ():  # an empty database is not asked fifty times more
        for row in query(cypher.read_nodes(label)):
            made = node(label, row["labels"], unsealed(row["labels"], row["properties"]))
            graph.nodes[made.id] = made
    for kind in schema.RELATIONSHIPS if graph.nodes else ():
        for row in query(cypher.read_relationships(kind)):
            ends = graph.nodes[row["start"]], graph.nodes[row["end"]]
            graph.add(Relationship(kind.type, *ends, _key(kind, row["properties"]), row["properties"]))
    return graph


def node(label: str, labels: list[str], properties: dict[str, Any]) -> Node:
    """Return the node of a kind that its labels and properties tell of."""
    second = _SECOND.intersection(labels)
    return Node((label, *sorted(second)), properties["id"], properties)


def relationship(start: Node, row: Leaving) -> Relationship | None:
    """Return the relationship of the schema that a row tells of; None where the schema has none such."""
    for kind, end, prefix in _kinds(row.type, start.label):
        if end in row.labels and isinstance(row.end, str) and row.end.startswith(prefix):
            return Relationship(kind.type, start, Node((end,), row.end), _key(kind, row.properties), row.properties)
    return None


@cache
def _kinds(type_: str, start: str) -> list[tuple[schema.Relationship, str, str]]:
    """Return the kinds of a type that leave a label, with the label of the end and how its ids begin."""
    kinds = [kind for kind in schema.relationship_types().get(type_, ()) if schema.first_label(kind.start) == start]
    ends = [schema.first_label(kind.end) for kind in kinds]
    return [(kind, end, f"{end.lower()}--") for kind, end in zip(kinds, ends, strict=True)]


def _key(kind: schema.Relationship, properties: Mapping[str, Any]) -> tuple[tuple[str, Any], ...]:
    return tuple((name, properties[name]) for name in kind.key if name in properties)
