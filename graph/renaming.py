"""The nodes that hang on some missions, under the ids that they have in a database where there are other missions too.

An id is made of names, and which spelling names an organisation is decided by all reports. Nodes are known by what
they hold, their sources above all, and each must be known for certain.
"""

from collections.abc import Iterable, Mapping

from clew.graph.content import Graph, Node, Property

HUNG = ("Thread", "Agreement", "Observation", "Answer", "StatedFigure")
"""Labels of nodes whose id begins with that of their mission."""
_FIXED = ("Passage", "Report", "Mission", "CooperationType", "Country")
"""Labels of nodes whose ids no other mission decides."""


class NotOne(Exception):  # noqa: N818 -- no error: somebody goes another way
    """What is looked at differs in more than names."""


class Renaming:
    """From the ids of a graph to those of the database; raises NotOne where it cannot be told for certain."""

    def __init__(self, before: Graph, there: Mapping[str, Iterable[Node]], nameless: Iterable[str]) -> None:
        """Compare all nodes of `before` that hang on missions with those `there`; some ids have no names in them."""
        self.before, self._nameless = before, set(nameless)
        self._known: dict[str, Node] = {}
        self._words: dict[str, str] = {}
        for label in HUNG:
            here = (node for node in before.nodes.values() if node.label == label)
            self._pair(_once(here), _once(there[label]))
        if len(set(self._words.values())) != len(self._words):
            raise NotOne

    def _pair(self, here: Mapping[str, Node], there: Mapping[str, Node]) -> None:
        if here.keys() != there.keys():
            raise NotOne
        for what, node in here.items():
            self._known[node.id] = there[what]
            ours, theirs = node.id.split("--"), there[what].id.split("--")
            if len(ours) != len(theirs):
                raise NotOne
            for word, other in zip(ours, theirs, strict=True):
                if self._words.setdefault(word, other) != other:
                    raise NotOne

    def id(self, node: Node) -> str:
        """Return the id that a node has, or will have, in the database."""
        if node.id in self._known:
            return self._known[node.id].id
        if node.label in _FIXED or node.id in self._nameless:
            return node.id
        words = node.id.split("--")
        if node.label not in HUNG or node.label == "StatedFigure" or not all(word in self._words for word in words):
            raise NotOne
        return "--".join(self._words[word] for word in words)

    def node(self, node: Node) -> Node:
        """Return a node as the database has it, or shall have it."""
        id_ = self.id(node)
        properties = {**node.properties, "id": id_} | self._scope(node)
        return Node(node.labels, id_, properties)

    def _scope(self, node: Node) -> dict[str, Property]:
        """A figure about an organisation has its name in the database for a scope."""
        known, before = self._known.get(node.id), self.before.nodes.get(node.id)
        if known is None or before is None or known.properties.get("scope") == before.properties.get("scope"):
            return {}
        if node.properties.get("scope") != before.properties.get("scope"):
            raise NotOne
        return {"scope": known.properties["scope"]}


def _once(nodes: Iterable[Node]) -> dict[str, Node]:
    """Return nodes by what they hold, their names left out."""
    found: dict[str, Node] = {}
    for node in nodes:
        told = repr(sorted((name, each) for name, each in node.properties.items() if name not in ("id", "scope")))
        if told in found:
            raise NotOne
        found[told] = node
    return found
