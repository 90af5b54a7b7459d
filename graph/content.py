"""The property graph in memory: nodes, relationships, and nothing of any database."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from clew.graph import schema

Property = str | int | float | bool | date | list[str]


@dataclass(slots=True)
class Node:
    """A node: its labels (the kind first), its id, and its properties, `id` and `sources` among them."""

    labels: tuple[str, ...]
    id: str
    properties: dict[str, Property] = field(default_factory=dict)

    @property
    def label(self) -> str:
        """The label under which the schema has it."""
        return self.labels[0]


@dataclass(slots=True)
class Relationship:
    """A relationship between two nodes; `key` tells it from others of its type between the same two."""

    type: str
    start: Node
    end: Node
    key: tuple[tuple[str, str | bool], ...] = ()
    properties: dict[str, Property] = field(default_factory=dict)

    @property
    def place(self) -> tuple[str, str, str, tuple[tuple[str, str | bool], ...]]:
        """What makes it this relationship and no other."""
        return self.type, self.start.id, self.end.id, self.key


@dataclass(slots=True)
class Graph:
    """Nodes by id, and relationships by what makes them unique."""

    nodes: dict[str, Node] = field(default_factory=dict)
    relationships: dict[tuple[str, str, str, tuple[tuple[str, str | bool], ...]], Relationship] = field(
        default_factory=dict
    )

    def add(self, relationship: Relationship) -> Relationship:
        """Put a relationship in, or return the one that is there already."""
        return self.relationships.setdefault(relationship.place, relationship)

    def complete_keys(self) -> None:
        """Let a relationship with less than its key be one with those of the same two that have more, which say it too.

        For whom a person stood there is printed twice, and in what capacity once.
        """
        keyed = {kind.type for kind in schema.RELATIONSHIPS if kind.key}
        between: dict[tuple[str, str, str], list[Relationship]] = defaultdict(list)
        for each in self.relationships.values():
            if each.type in keyed:
                between[each.place[:3]].append(each)
        for several in between.values():
            more = [each for each in several if each.key]
            for less in [each for each in several if more and not each.key]:
                del self.relationships[less.place]
                for each in more:
                    each.properties["sources"] = list(
                        dict.fromkeys(sources(each.properties) + sources(less.properties))
                    )

    def walk(self) -> Iterator["Record"]:
        """Yield every node with the relationships out of it, kind by kind in the schema's order and by id in each."""
        leaving: dict[str, list[Relationship]] = defaultdict(list)
        for relationship in self.relationships.values():
            leaving[relationship.start.id].append(relationship)
        ranks = {kind.label: rank for rank, kind in enumerate(schema.NODES)}
        for node in sorted(self.nodes.values(), key=lambda each: (ranks[each.label], each.id)):
            yield node, in_order(leaving[node.id])


Record = tuple[Node, list[Relationship]]
"""A node and the relationships out of it: what a graph is streamed in."""


def in_order(relationships: Iterable[Relationship]) -> list[Relationship]:
    """Return relationships in an order that depends on nothing but themselves."""
    return sorted(relationships, key=lambda each: (each.type, each.end.id, str(each.key)))


def sources(properties: Mapping[str, Any]) -> list[str]:
    """Return the ids of the passages that properties rest on."""
    found = properties.get("sources")
    return found if isinstance(found, list) else []
