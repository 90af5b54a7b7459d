"""A graph as GraphML, for Gephi and yEd."""

from collections.abc import Iterable
from datetime import date
from typing import BinaryIO

import networkx  # type: ignore[import-untyped]

from clew.graph.content import Property, Record
from clew.graph.publication.characters import clean

SEPARATOR = "; "
"""Between the values of a list, which GraphML has no place for."""
_LEFT_OUT = {"states"}
"""Properties that only clew reads."""


def write(records: Iterable[Record], file: BinaryIO) -> None:
    """Write a graph in the order of its records: nodes by id, edges by type, ends and key; all of it is in memory."""
    graph = networkx.MultiDiGraph()
    edges = []
    for node, relationships in records:
        label = str(node.properties.get("name", node.id))
        graph.add_node(node.id, kind=node.label, labels=SEPARATOR.join(node.labels), label=clean(label))
        graph.nodes[node.id].update(_plain(node.properties, taken=("kind", "label", "labels")))
        edges += [(each, ":".join([each.type, *(str(value) for _, value in each.key)])) for each in relationships]
    for each, key in edges:
        if each.end.id in graph:
            plain = _plain(each.properties, taken=("label",))
            graph.add_edge(each.start.id, each.end.id, key=clean(key), label=each.type, **plain)
    networkx.write_graphml_xml(graph, file, named_key_ids=True)


def _plain(properties: dict[str, Property], taken: tuple[str, ...]) -> dict[str, str | int | float | bool]:
    """Return the properties, lists joined and dates written out; `kind` of an organisation is not the node's."""
    plain: dict[str, str | int | float | bool] = {}
    for name, value in sorted(properties.items()):
        if name not in _LEFT_OUT:
            key = f"{name}Printed" if name in taken else name
            plain[key] = _value(value)
    return plain


def _value(value: Property) -> str | int | float | bool:
    if isinstance(value, list):
        return clean(SEPARATOR.join(value))
    if isinstance(value, date):
        return value.isoformat()
    return clean(value) if isinstance(value, str) else value
