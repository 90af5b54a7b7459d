"""What must change for one graph to become another; nothing where they are the same."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from clew.graph.content import Graph, Node, Relationship


@dataclass(frozen=True, slots=True)
class Difference:
    """Nodes and relationships to add, to change (as they shall be) and to remove (as they are); labels old and new."""

    added: Graph = field(default_factory=Graph)
    changed: Graph = field(default_factory=Graph)
    removed: Graph = field(default_factory=Graph)
    relabelled: list[tuple[Node, Node]] = field(default_factory=list)

    def counts(self) -> dict[str, Counter[str]]:
        """Return how many of each kind are added, changed and removed."""
        return {name: _counts(getattr(self, name)) for name in ("added", "changed", "removed")}

    def __or__(self, other: "Difference") -> "Difference":
        """Return both together."""
        pairs = ((getattr(self, name), getattr(other, name)) for name in ("added", "changed", "removed"))
        added, changed, removed = (
            Graph(one.nodes | two.nodes, one.relationships | two.relationships) for one, two in pairs
        )
        return Difference(added, changed, removed, [*self.relabelled, *other.relabelled])

    def __bool__(self) -> bool:
        """Tell whether anything changes."""
        return any(part.nodes or part.relationships for part in (self.added, self.changed, self.removed))


def difference(current: Graph, target: Graph) -> Difference:
    """Return what turns the current graph into the target."""
    result = Difference()
    for id_, node in target.nodes.items():
        known = current.nodes.get(id_)
        if known is None:
            result.added.nodes[id_] = node
        elif known.properties != node.properties or set(known.labels) != set(node.labels):
            result.changed.nodes[id_] = node
            if set(known.labels) != set(node.labels):
                result.relabelled.append((known, node))
    for place, relationship in target.relationships.items():
        before = current.relationships.get(place)
        if before is None:
            result.added.relationships[place] = relationship
        elif before.properties != relationship.properties:
            result.changed.relationships[place] = relationship
    result.removed.nodes.update(_missing(current.nodes.values(), target))
    for place, relationship in current.relationships.items():
        if place not in target.relationships:
            result.removed.relationships[place] = relationship
    return result


def _missing(nodes: Iterable[Node], target: Graph) -> dict[str, Node]:
    return {node.id: node for node in nodes if node.id not in target.nodes}


def _counts(graph: Graph) -> Counter[str]:
    nodes = Counter(node.labels[-1] for node in graph.nodes.values())
    return nodes + Counter(each.type for each in _relationships(graph))


def _relationships(graph: Graph) -> Iterable[Relationship]:
    return graph.relationships.values()
