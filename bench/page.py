"""The page of a large network, until it is painted in headless Chromium, beside pyvis as it comes.

The size is how many organisations there are, made up: clusters in thirty countries, each with counterparts and members.
What counts is the time from opening the file to the first frame in which the network is drawn; `opened` is that from a
click on a mission, which opens its countries, to the next frame, `made` what writing the page took. For pyvis the same
nodes and relationships are given to `Network()` with its own settings; it is waited for a minute at most, and the
start of Chromium counts there, half a second.
"""

import os
import sys
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parent.parent / "tests"))

from browser import ARGUMENTS, PROGRAMS
from playwright.sync_api import Page, TimeoutError, sync_playwright
from pyvis.network import Network
from work import Goal, Numbers, Plan, Work, timed

from clew.graph.content import Graph, Node, Relationship
from clew.graph.schema import OUTCOMES
from clew.graph.view import view

SIZES = (5_000, 20_000)
TINY = 200
_PATIENCE = 60.0
_LIMITS = {5_000: 2.0, 20_000: 3.0}
_DRAWN = """() => {
    const canvas = document.querySelector("canvas");
    return canvas && canvas.width && new Uint32Array(
        canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data.buffer).some((each) => each); }"""
COUNTRIES, MISSIONS, LEAVES = 30, 12, 9
PAINTED = """() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(
    { mark: performance.getEntriesByName("network")[0].startTime, now: performance.now() }))))"""


def measure(size: int) -> Plan:
    """Return the page of so many organisations, ours and that of pyvis."""
    ours, theirs = f"clew view, {size:,} nodes", "pyvis as it comes"
    return Plan(
        [Work(ours, "page.py:painted", (size,)), Work(theirs, "page.py:pyvis", (size,), runs=1)],
        [
            Goal(ours, _LIMITS.get(size, 3.0), what="seconds until it is painted"),
            Goal(ours, 1, theirs, what="clew view / pyvis"),
        ],
    )


def graph(nodes: int) -> Graph:
    """Return a graph of about so many organisations: of each ten one a cluster, six counterparts, three SMEs."""
    made = Graph()
    report = _node(made, "Report", "report", kind="follow-up", fileName="report.txt", title="A large survey")
    missions = [
        _node(made, "Mission", f"m{n}", name=f"Mission {n}", startDate=date(2015 + n // 3, 1 + n, 2))
        for n in range(MISSIONS)
    ]
    countries = [_node(made, "Country", f"l{n}", name=f"Country {n}") for n in range(COUNTRIES)]
    for mission in missions:
        _join(made, "REPORTS_ON", report, mission)
    for number in range(nodes // (LEAVES + 1)):
        mission, country = missions[number % MISSIONS], countries[number * number % COUNTRIES]
        cluster = _node(made, "Organisation", f"c{number}", "Cluster", name=f"Cluster of the region {number}")
        _join(made, "LOCATED_IN", cluster, country)
        _join(made, "TOOK_PART_IN", cluster, mission).properties["role"] = "delegate"
        for leaf in range(LEAVES):
            _leaf(made, (number, leaf), cluster, mission, report)
    return made


def _leaf(made: Graph, place: tuple[int, int], cluster: Node, mission: Node, report: Node) -> None:
    number, leaf = place
    if leaf % 3 == 2:
        member = _node(made, "Organisation", f"s{number}-{leaf}", "SME", name=f"Member {number}-{leaf}")
        _join(made, "MEMBER_OF", member, cluster)
    else:
        other = _node(made, "Organisation", f"o{number}-{leaf}", name=f"Counterpart {number}-{leaf}", origin="non-EU")
        if leaf == 0 and number:
            other = made.nodes[f"c{number // 2}"]  # some threads join two clusters, of two countries
        thread = _thread(made, f"{number}-{leaf}", OUTCOMES[(number + leaf) % len(OUTCOMES)], report)
        for type_, start, end in (("OPENED", cluster, thread), ("WITH", thread, other), ("BEGAN_AT", thread, mission)):
            _join(made, type_, start, end)


def _thread(made: Graph, name: str, outcome: str, report: Node) -> Node:
    thread = _node(made, "Thread", f"t{name}", stage="mid-term", outcome=outcome)
    quote = f"They organised a workshop with number {name} and plan another for the members of the cluster."
    passage = _node(made, "Passage", f"p{name}", quote=quote, line=1, table="Annex 1", column=name)
    seen = _node(made, "Observation", f"x{name}", stage="mid-term", outcome=outcome, rule="act-held")
    _join(made, "OBSERVED_AS", thread, seen)
    _join(made, "IN_REPORT", passage, report)
    _join(made, "BASED_ON", seen, passage).properties["wordsFor"] = ["organised a workshop"]
    return thread


def _node(made: Graph, label: str, id_: str, *more: str, **properties: object) -> Node:
    return made.nodes.setdefault(id_, Node((label, *more), id_, {"id": id_, **properties}))  # type: ignore[arg-type]


def _join(made: Graph, type_: str, start: Node, end: Node) -> Relationship:
    return made.add(Relationship(type_, start, end))


def painted(nodes: int) -> Numbers:
    """Open clew's page of so many organisations, and click on a mission."""
    found: Numbers = {}
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "page.html"
        with timed(found, "made"):
            file.write_text(view(graph(nodes)), "utf-8")
        found["MB"] = file.stat().st_size / 1e6
        with _opened(file) as page:
            shown = page.evaluate(PAINTED)
            found |= {"seconds": shown["now"] / 1000, "network": shown["mark"] / 1000}
            with timed(found, "opened"):
                page.evaluate("clew.enter(clew.scene.nodes[0].id)")
                page.evaluate(PAINTED)
    return found


def pyvis(nodes: int) -> Numbers:
    """Open the page that pyvis makes of the same nodes and relationships."""
    found: Numbers = {}
    made = graph(nodes)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "page.html"
        with timed(found, "made"):
            file.write_text(_network(made).generate_html(notebook=False), "utf-8")
        found["MB"] = file.stat().st_size / 1e6
        with timed(found), suppress(TimeoutError), _opened(file) as page:
            page.wait_for_function(_DRAWN, timeout=_PATIENCE * 1000)
    return found


def _network(made: Graph) -> Network:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        network = Network(cdn_resources="in_line")
    shown = {id_: node for id_, node in made.nodes.items() if node.label != "Passage"}
    for id_, node in shown.items():
        network.add_node(id_, label=str(node.properties.get("name", id_)))
    for each in made.relationships.values():
        if each.start.id in shown and each.end.id in shown:
            network.add_edge(each.start.id, each.end.id)
    return network


@contextmanager
def _opened(file: Path) -> Iterator[Page]:
    program = os.environ.get("CLEW_CHROMIUM") or next(each for each in PROGRAMS if Path(each).exists())
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=list(ARGUMENTS))
        page = browser.new_context(offline=True, viewport={"width": 1440, "height": 1000}).new_page()
        page.set_default_timeout(_PATIENCE * 1000)
        page.goto(file.as_uri())
        yield page
        browser.close()
