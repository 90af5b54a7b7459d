"""How many threads survived: strict, broad and as claimed, each with its 95 % interval (Wilson's)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import sqrt

from clew.graph.around import Around
from clew.graph.content import Node
from clew.graph.pair import PAIRS

STRICT = ("formalised", "active")
BROAD = (*STRICT, "intended", "nominal")
OPEN = ("contested", "unknown")
CENSORED = "not observed"
_Z = 1.959963984540054


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many, and between which shares the truth may well lie."""

    measure: str
    pair: str
    alive: int
    of: int

    @property
    def share(self) -> float | None:
        """The fraction, or None where there is no base."""
        return self.alive / self.of if 0 < self.of >= self.alive else None

    @property
    def interval(self) -> tuple[float, float] | None:
        """The ends of the interval."""
        return None if self.share is None else wilson(self.share, self.of)


@dataclass(frozen=True, slots=True)
class Claim:
    """What reports state of one mission: agreements at the event and at the mid-term, and the two figures."""

    began: Node
    remained: Node

    @property
    def of(self) -> int:
        """How many began."""
        return _count(self.began)

    @property
    def alive(self) -> int:
        """How many remained."""
        return _count(self.remained)


def wilson(share: float, of: int) -> tuple[float, float]:
    """Return the ends of Wilson's interval at 95 %."""
    square = _Z * _Z
    middle = (share + square / (2 * of)) / (1 + square / of)
    half = _Z * sqrt(share * (1 - share) / of + square / (4 * of * of)) / (1 + square / of)
    return 0.0 if share == 0 else middle - half, 1.0 if share == 1 else middle + half


def shares(threads: Iterable[tuple[str, str]]) -> list[Share]:
    """Return strict and broad, for all and for each pair of which there is a thread; given are pair and outcome."""
    seen = [(pair, outcome) for pair, outcome in threads if outcome != CENSORED]
    return [
        Share(measure, pair, sum(outcome in living for _, outcome in of), len(of))
        for measure, living in (("strict", STRICT), ("broad", BROAD))
        for pair in ("all", *PAIRS)
        if (of := [each for each in seen if pair in ("all", each[0])]) or pair == "all"
    ]


def claim(around: Around, mission: Node) -> Claim | None:
    """Return what the reports on a mission claim: of several pairs of figures, the two that stand on one line."""
    figures = [
        each
        for report in around.starts(mission, "REPORTS_ON")
        for each in around.starts(report, "STATED_IN")
        if each.properties.get("measure") == "cooperation-agreements" and _is_count(each)
    ]
    began = [each for each in figures if each.properties.get("scope") == "event"]
    remained = [each for each in figures if each.properties.get("scope") == "mid-term"]
    found = [Claim(first, last) for first in began for last in remained]
    return max(found, key=lambda each: (_together(around, each), each.of, each.alive), default=None)


def claimed(claims: Sequence[Claim]) -> Share | None:
    """Return the claims of several missions as one."""
    total = Share("claimed", "all", sum(each.alive for each in claims), sum(each.of for each in claims))
    return total if claims else None


def _is_count(figure: Node) -> bool:
    return figure.properties.get("value") is not None and figure.properties.get("unit", "count") == "count"


def _count(figure: Node) -> int:
    value = figure.properties["value"]
    return int(value) if isinstance(value, int | float) else 0


def _together(around: Around, claim: Claim) -> bool:
    return bool(_places(around, claim.began) & _places(around, claim.remained))


def _places(around: Around, figure: Node) -> set[tuple[str, object]]:
    return {
        (report.id, passage.properties.get("line"))
        for passage in around.ends(figure, "BASED_ON")
        for report in around.ends(passage, "IN_REPORT")
    }
