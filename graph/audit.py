"""Every figure is a claim: what a report states, held against what the graph gives and what other passages say.

The recounts come from `queries/audit/`, one file a measure; here they are compared. Where the base of a percentage is
not stated, the base is taken that explains most of its family: the percentages of one measure of one mission.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any

from clew.graph.auditing.claim import check_claim
from clew.graph.auditing.family import Family
from clew.graph.auditing.verdict import Verdict
from clew.graph.content import Graph, Node, Relationship

Rows = Sequence[Mapping[str, Any]] | None
Recount = Callable[[str], Rows]
"""Returns the rows of a measure's query (mission, scope, base, part, whole, sources); None where there is no query."""


def audit(graph: Graph, recount: Recount) -> None:
    """Add a check to every stated figure of the graph."""
    missions = _missions(graph)
    quotes = {node.id: str(node.properties["quote"]) for node in graph.nodes.values() if node.label == "Passage"}
    families: dict[tuple[str, str], list[Node]] = defaultdict(list)
    for node in graph.nodes.values():
        if node.label == "StatedFigure":
            families[missions.get(node.id, ""), str(node.properties["measure"])].append(node)
    asked = _asked(recount)
    for (mission, measure), figures in families.items():
        family = Family(measure, figures, asked(measure, mission), quotes)
        for figure in figures:
            _attach(graph, figure, _check(figure, family, families, mission, asked), family)


def _check(
    figure: Node,
    family: Family,
    families: Mapping[tuple[str, str], Sequence[Node]],
    mission: str,
    asked: Callable[[str, str], Rows],
) -> Verdict:
    if "value" in figure.properties:
        return family.check(figure)

    def other(measure: str) -> Family:
        return Family(measure, list(families.get((mission, measure), ())), asked(measure, mission), {})

    return check_claim(figure, family, other)


def _asked(recount: Recount) -> Callable[[str, str], Rows]:
    """Return what gives the rows of a measure and a mission; each query runs once, whoever wants its rows."""

    @cache
    def by_mission(measure: str) -> Mapping[str, Sequence[Mapping[str, Any]]] | None:
        if (rows := recount(measure)) is None:
            return None
        found = defaultdict(list)
        for row in rows:
            found[row["mission"]].append(row)
        return found

    def asked(measure: str, mission: str) -> Rows:
        found = by_mission(measure)
        return None if found is None else found.get(mission, [])

    return asked


def _missions(graph: Graph) -> dict[str, str]:
    """Return the mission of each figure: that on which its reports report."""
    about = {r.start.id: r.end.id for r in graph.relationships.values() if r.type == "REPORTS_ON"}
    stated = [r for r in graph.relationships.values() if r.type == "STATED_IN" and r.end.id in about]
    return {r.start.id: about[r.end.id] for r in sorted(stated, key=lambda r: r.end.id)}


def _attach(graph: Graph, figure: Node, verdict: Verdict, family: Family) -> None:
    id_ = f"check--{figure.id.partition('--')[2]}"
    check = Node(("Check",), id_, {"id": id_, "verdict": verdict.verdict, "why": verdict.why})
    check.properties["sources"] = list(figure.properties["sources"])  # type: ignore[arg-type]
    if family.rows is not None:
        check.properties["query"] = f"audit/{family.measure}"
    if verdict.found and "value" in figure.properties:
        check.properties["recomputed"] = verdict.found.value
    if verdict.found and verdict.found.base:
        check.properties["base"] = verdict.found.base
    if verdict.conflicts:
        check.properties["conflicts"] = list(verdict.conflicts)
    graph.nodes[id_] = check
    graph.add(Relationship("CHECKED_BY", figure, check, (), {"sources": check.properties["sources"]}))
