"""What a page tells, as plain data: the graph without its identifiers of rows, every list in a fixed order.

Passages are numbered as they are first cited, so that a page carries each quote once and none that nothing cites.
"""

from collections.abc import Iterable
from datetime import date
from typing import Any

from clew.graph.around import Around, text, texts
from clew.graph.content import Graph, Node
from clew.graph.errors import ParameterError
from clew.graph.outcome import rules

_DECIDED_OTHERWISE = {
    "formalised-and-ended": "One passage says that it was concluded, another denies it or got no response.",
    "survey-not-answered": "The cluster did not answer the follow-up survey: nobody looked.",
    "nothing-said": "The cell where the outcome would stand is blank or says N/A.",
    "no-rule-fits": "Nothing in the row says what became of it.",
}
"""What decided where no rule of outcomes.toml did."""


class Facts:
    """The graph as a page tells it, of one mission or of all."""

    def __init__(self, graph: Graph, mission: str | None = None) -> None:
        self.around = Around(graph)
        self.missions = [each for each in self.around.all("Mission") if mission is None or _called(each, mission)]
        if mission is not None and not self.missions:
            raise ParameterError(f"--mission {mission}: no mission of that name in the database; see clew status")
        self.threads = self._threads(mission is None)
        self.reports = [each for each in self.around.all("Report") if mission is None or self._told_of(each)]
        self._cited: dict[str, int] = {}

    def _threads(self, all_: bool) -> list[Node]:
        wanted = {each.id for each in self.missions}
        return [
            each
            for each in self.around.all("Thread")
            if all_ or any(end.id in wanted for end in self.around.ends(each, "BEGAN_AT"))
        ]

    def _told_of(self, report: Node) -> bool:
        return any(each in self.missions for each in self.around.ends(report, "REPORTS_ON"))

    def one(self, node: Node, type_: str, *, back: bool = False) -> Node | None:
        """Return the first node at the other end."""
        found = self.around.starts(node, type_) if back else self.around.ends(node, type_)
        return found[0] if found else None

    def cite(self, passages: Iterable[str]) -> list[int]:
        """Return the numbers of passages, those of the oldest lines first."""
        known = [self.around.graph.nodes[each] for each in dict.fromkeys(passages) if each in self.around.graph.nodes]
        known.sort(key=lambda each: (self._file(each), _number(each, "line"), _number(each, "offset"), each.id))
        return [self._cited.setdefault(each.id, len(self._cited)) for each in known]

    def cited(self) -> list[list[Any]]:
        """Return the passages that were cited: report, line, table, row, column, section, page, quote."""
        files = {each.id: place for place, each in enumerate(self.reports)}
        return [self._passage(self.around.graph.nodes[each], files) for each in self._cited]

    def _passage(self, passage: Node, files: dict[str, int]) -> list[Any]:
        report = self.one(passage, "IN_REPORT")
        names = ("line", "table", "row", "column", "section", "page", "quote")
        return [files.get(report.id, -1) if report else -1, *(passage.properties.get(name) for name in names)]

    def _file(self, passage: Node) -> str:
        report = self.one(passage, "IN_REPORT")
        return text(report, "fileName") if report else ""


def day(value: object) -> str | None:
    """Return a date as ISO 8601 prints it."""
    return value.isoformat() if isinstance(value, date) else None


def meanings() -> dict[str, str]:
    """Return every rule by its id, in plain words."""
    return {rule.id: rule.meaning for rule in rules()} | _DECIDED_OTHERWISE


def _called(mission: Node, name: str) -> bool:
    names = (mission.id, text(mission, "name"), *texts(mission.properties.get("aliases")))
    return name.casefold() in (each.casefold() for each in names)


def _number(node: Node, name: str) -> int:
    value = node.properties.get(name)
    return value if isinstance(value, int) else 0
