"""What stands around a node: its relationships by type, in an order that depends on nothing but the graph."""

from collections import defaultdict

from clew.graph.content import Graph, Node, Relationship


class Around:
    """Looks up nodes by label and relationships by either end, always sorted by id."""

    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        self._out: dict[tuple[str, str], list[Relationship]] = defaultdict(list)
        self._into: dict[tuple[str, str], list[Relationship]] = defaultdict(list)
        for place in sorted(graph.relationships, key=repr):
            each = graph.relationships[place]
            self._out[each.start.id, each.type].append(each)
            self._into[each.end.id, each.type].append(each)
        self._labelled: dict[str, list[Node]] = defaultdict(list)
        for id_ in sorted(graph.nodes):
            self._labelled[graph.nodes[id_].label].append(graph.nodes[id_])

    def all(self, label: str) -> list[Node]:
        """Return the nodes of a label."""
        return self._labelled[label]

    def out(self, node: Node, type_: str) -> list[Relationship]:
        """Return the relationships of a type that leave the node."""
        return self._out.get((node.id, type_), [])

    def into(self, node: Node, type_: str) -> list[Relationship]:
        """Return the relationships of a type that reach the node."""
        return self._into.get((node.id, type_), [])

    def ends(self, node: Node, type_: str) -> list[Node]:
        """Return the nodes that its relationships of a type reach."""
        return [each.end for each in self.out(node, type_)]

    def starts(self, node: Node, type_: str) -> list[Node]:
        """Return the nodes from which relationships of a type reach it."""
        return [each.start for each in self.into(node, type_)]


def text(node: Node, name: str) -> str:
    """Return a property as text, empty where it is absent."""
    value = node.properties.get(name)
    return "" if value is None else str(value)


def texts(properties: object) -> list[str]:
    """Return a list of texts, empty where there is none."""
    return [str(each) for each in properties] if isinstance(properties, list) else []
