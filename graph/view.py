"""A graph into an interactive page: the only file that imports pyvis, which holds the network and brings vis-network.

What pyvis 0.3.2 gets wrong is put right by not using it: its template fetches from elsewhere even when told to be
inline, escapes neither headings nor options, runs titles that contain "href" as HTML, and writes folders into the
working directory; so the page is ours (`page.py`), without titles. Its networks are directed here, for parallel edges
vanish in undirected ones.
"""

import json
from collections import defaultdict
from importlib.resources import files
from typing import Any

from pyvis.network import Network  # type: ignore[import-untyped]

from clew.graph.content import Graph
from clew.graph.page import chronicle, html, layout
from clew.graph.page.facts import Facts
from clew.graph.page.material import Material

_LIBRARY = "lib/vis-9.1.2/vis-network.min.js"
_OPTIONS = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False, "randomSeed": 1},
    "interaction": {"hover": True, "multiselect": False, "tooltipDelay": 200, "keyboard": False},
}
_SIZES = {"cluster": 17, "organisation": 12, "sme": 8, "country": 10}
_SHAPES = {"cluster": "hexagon", "organisation": "square", "sme": "triangle", "country": "box"}
_NO_COUNTRY = "Country not stated"


class _Ids(list[int]):
    """The ids of a network: pyvis looks each of them up in a list, which takes minutes for twenty thousand."""

    def __init__(self) -> None:
        super().__init__()
        self._known: set[int] = set()

    def append(self, id_: int) -> None:
        """Add an id."""
        self._known.add(id_)
        super().append(id_)

    def __contains__(self, id_: object) -> bool:
        return id_ in self._known


def view(graph: Graph, mission: str | None = None) -> str:
    """Return the page, the same for the same graph byte for byte; raises ParameterError for an unknown mission."""
    facts = Facts(graph, mission)
    tree = Material(facts).tree()
    return html.page(facts, tree | {"network": network(tree)}, library())


def library() -> str:
    """Return the script of vis-network, as pyvis ships it."""
    return files("pyvis").joinpath(_LIBRARY).read_text("utf-8")


def network(tree: dict[str, Any]) -> dict[str, Any]:
    """Return nodes, edges and options as pyvis holds them, every node with its place and its home."""
    homes = _homes(tree)
    net = Network(directed=True)
    net.node_ids = _Ids()
    net.set_options(json.dumps(_OPTIONS))
    _add_nodes(net, tree["organisations"], homes)
    _add_edges(net, tree)
    nodes, edges, *_, options = net.get_network_data()
    return {"nodes": nodes, "edges": edges, "options": json.loads(options), "missions": _missions(tree, len(nodes))}


def _missions(tree: dict[str, Any], known: int) -> dict[str, Any]:
    """Return the missions as signs on a line of time, joined where clusters came again: the first of all levels."""
    missions, first = tree["missions"], max(known, len(tree["organisations"])) + len(tree["organisations"])
    net = Network(directed=True)
    sizes, positions = chronicle.sizes(missions, tree["threads"]), chronicle.positions(missions)
    for place, each in enumerate(missions if len(missions) > 1 else ()):
        x, y = positions[place]
        net.add_node(first + place, each["name"], shape="dot", group="mission", size=sizes[place], x=x, y=y,
                     mission=place)  # fmt: skip
    for (one, other), clusters in chronicle.returns(missions, tree["organisations"]).items():
        net.add_edge(first + one, first + other, id=f"y{one}-{other}", clusters=clusters)
    return {"nodes": net.nodes, "edges": net.edges}


def _homes(tree: dict[str, Any]) -> dict[str, dict[int, list[int]]]:
    """Return country -> hub -> leaves: a counterpart without threads of its own stands with the first cluster's."""
    organisations, hubs = tree["organisations"], {each["cluster"] for each in tree["threads"]}
    hubs |= {place for place, each in enumerate(organisations) if _hub(each)}
    parent: dict[int, int] = {}
    for thread in tree["threads"]:
        parent.setdefault(thread["organisation"], thread["cluster"])
    for place, each in enumerate(organisations):
        for cluster in each["of"]:
            parent.setdefault(place, cluster)
    leaves: dict[int, list[int]] = defaultdict(list)
    for place in sorted(set(parent) - hubs, key=lambda each: (organisations[each]["shape"] == "sme", each)):
        leaves[parent[place]].append(place)
    homes: dict[str, dict[int, list[int]]] = defaultdict(dict)
    for hub in sorted(hubs | set(leaves)):
        homes[_country(organisations[hub])][hub] = leaves[hub]
    return dict(sorted(homes.items()))


def _hub(organisation: dict[str, Any]) -> bool:
    """Tell whether it stands on its own: a cluster that was there, whether or not it reports anything."""
    return organisation["shape"] == "cluster" and any(role == "delegate" for role, _ in organisation["roles"])


def _country(organisation: dict[str, Any]) -> str:
    return organisation["country"][0] if organisation["country"] else _NO_COUNTRY


def _add_nodes(net: Network, organisations: list[dict[str, Any]], homes: dict[str, dict[int, list[int]]]) -> None:
    small = {place for place, each in enumerate(organisations) if each["shape"] == "sme"}
    islands: list[layout.Disc] = []
    reach: dict[int, int] = {}
    first = len(organisations)
    for number, hubs in enumerate(homes.values(), first):
        fans = {hub: layout.fan(hub, leaves, small) for hub, leaves in hubs.items()}
        islands.append(layout.pack(number, list(fans.values())))
        reach |= {hub: round(each.radius) for hub, each in fans.items()} | {number: round(islands[-1].radius)}
    positions = layout.whole(islands).positions()
    for number, (country, hubs) in enumerate(homes.items(), first):
        middle = positions[number][1] + reach[number] - layout.GAP
        _add(net, number, country, "country", positions, radius=reach[number], middle=middle)
        for hub, leaves in hubs.items():
            _add_one(net, hub, organisations[hub], positions, up=number, reach=reach[hub])
            for place in leaves:
                _add_one(net, place, organisations[place], positions, up=hub)


def _add_one(
    net: Network, id_: int, organisation: dict[str, Any], positions: dict[int, tuple[int, int]], **more: int
) -> None:
    _add(net, id_, organisation["name"] or "(no name)", organisation["shape"], positions, **more)


def _add(net: Network, id_: int, label: str, kind: str, positions: dict[int, tuple[int, int]], **more: int) -> None:
    x, y = positions[id_]
    net.add_node(id_, label or " ", shape=_SHAPES[kind], group=kind, size=_SIZES[kind], x=x, y=y, **more)


def _add_edges(net: Network, tree: dict[str, Any]) -> None:
    parallel: dict[tuple[int, ...], int] = defaultdict(int)
    for number, thread in enumerate(tree["threads"]):
        ends = thread["cluster"], thread["organisation"]
        if min(ends) < 0:
            continue
        pair = tuple(sorted(ends))
        net.add_edge(*ends, id=f"t{number}", thread=number, bend=parallel[pair] * (1 if ends == pair else -1))
        parallel[pair] += 1
    for place, each in enumerate(tree["organisations"]):
        for cluster in each["of"]:
            net.add_edge(place, cluster, id=f"m{place}-{cluster}")
    places = {each["label"]: each["id"] for each in net.nodes if each["group"] == "country"}
    for place, each in enumerate(tree["organisations"]):
        for country in each["country"]:
            if place in net.node_ids and country in places:
                net.add_edge(place, places[country], id=f"c{place}-{country}")
