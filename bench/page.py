"""How long a large network takes to paint: `python bench/page.py [NODES ...]`, in headless Chromium.

The graph is made up: clusters in thirty countries, each with counterparts and members. What counts is the time from
opening the file to the first frame in which the network is drawn, and from a click on a mission, which opens its
countries, to the next frame.
"""

import sys
import tempfile
import time
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

from browser import ARGUMENTS, PROGRAMS
from playwright.sync_api import Page, sync_playwright

from clew.graph.content import Graph, Node, Relationship
from clew.graph.schema import OUTCOMES
from clew.graph.view import view

LIMITS = {5_000: 2.0, 20_000: 3.0}
COUNTRIES, MISSIONS, LEAVES = 30, 12, 9
PAINTED = """() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(
    { mark: performance.getEntriesByName("network")[0].startTime, now: performance.now() }))))"""


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


def measure(page: Page, file: Path) -> tuple[float, float, float]:
    """Return seconds to the network, to the whole page, and to a mission opened by a click."""
    page.goto(file.as_uri())
    painted = page.evaluate(PAINTED)
    start = time.perf_counter()
    page.evaluate("clew.enter(clew.scene.nodes[0].id)")
    page.evaluate(PAINTED)
    return painted["mark"] / 1000, painted["now"] / 1000, time.perf_counter() - start


def main() -> int:
    """Measure each size, and return 1 where one takes longer than it may."""
    sizes = [int(each) for each in sys.argv[1:]] or list(LIMITS)
    program = next(each for each in PROGRAMS if Path(each).exists())
    slow = 0
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        for size in sizes:
            start = time.perf_counter()
            file = Path(folder) / f"{size}.html"
            file.write_text(view(graph(size)), "utf-8")
            made = time.perf_counter() - start
            browser = playwright.chromium.launch(executable_path=program, args=list(ARGUMENTS))
            network, whole, opened = measure(browser.new_page(viewport={"width": 1440, "height": 1000}), file)
            browser.close()
            slow += whole > LIMITS.get(size, 60)
            sys.stdout.write(
                f"{size} nodes: {file.stat().st_size / 1e6:.1f} MB, made in {made:.1f} s, "
                f"network after {network:.2f} s, page after {whole:.2f} s, mission opened in {opened:.2f} s\n"
            )
    return 1 if slow else 0


if __name__ == "__main__":
    sys.exit(main())
