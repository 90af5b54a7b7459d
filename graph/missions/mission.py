"""Which mission a document is about: the same host country and overlapping days make one mission.

A document whose days overlap those of two documents that are apart fits two missions: somebody must say which. What
was said so (`--mission`) stands on its REPORTS_ON as `given`; such a document moves no mission's days.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from clew.graph.errors import MissionError
from clew.graph.statement import Referent, Statement, slug


@dataclass(frozen=True, slots=True)
class Span:
    """The days on which one document puts a mission."""

    document: str
    mission: Referent
    first: date
    last: date

    @property
    def country(self) -> str:
        """The host country, as a slug."""
        return slug(str(self.mission.parts[0]))

    def overlaps(self, other: "Span") -> bool:
        """Tell whether two spans are in one country and have a day in common."""
        return self.country == other.country and self.first <= other.last and other.first <= self.last


@dataclass(frozen=True, slots=True)
class Known:
    """A mission that the statements tell of: its canonical referent, its days, and every name of it."""

    mission: Referent
    first: date
    last: date
    names: tuple[str, ...]


def given(statements: Iterable[Statement]) -> set[str]:
    """Return the documents whose mission a person gave, because they do not say it alone."""
    return {s.source.document for s in statements if s.property == "REPORTS_ON" and s.qualifiers.get("given") is True}


def spans(statements: Iterable[Statement]) -> list[Span]:
    """Return where documents put missions, in a fixed order; documents whose mission was given put none."""
    heard = list(statements)
    days: dict[tuple[str, Referent], list[date]] = defaultdict(list)
    for statement in heard:
        for mission in _missions(statement):
            days[statement.source.document, mission] += _days(statement) if mission == statement.subject else ()
    decided = given(heard)
    found = [
        Span(document, mission, min([start, *told]), max([start, *told]))
        for (document, mission), told in days.items()
        if document not in decided and (start := first_day(mission))
    ]
    return sorted(found, key=lambda span: (span.country, span.first, span.last, str(span.mission), span.document))


def first_day(mission: Referent) -> date | None:
    """Return the day that a mission's id is made of, None where it is none."""
    try:
        return date.fromisoformat(str(mission.parts[-1]))
    except ValueError:
        return None


def _missions(statement: Statement) -> Iterator[Referent]:
    """Yield the missions that a statement puts somewhere or reports on."""
    if statement.subject.label == "Mission":
        yield statement.subject
    if statement.property == "REPORTS_ON" and isinstance(statement.value, Referent):
        yield statement.value


def _days(statement: Statement) -> list[date]:
    told = statement.value if statement.property in ("startDate", "endDate") else None
    return [date.fromisoformat(told)] if isinstance(told, str) else []


class Missions:
    """The missions of a set of statements: which referents are one, and what they are called."""

    def __init__(self, statements: Iterable[Statement]) -> None:
        heard = list(statements)
        self.spans = spans(heard)
        kinds = (s for s in heard if s.property == "kind" and s.subject.label == "Report")
        self._kinds = {each.source.document: each.value for each in kinds}
        self.known = list(self._joined())
        self._canonical: dict[Referent, Referent] = {}
        self._name(heard)

    def canonical(self, mission: Referent) -> Referent:
        """Return the mission that a referent belongs to: that of its country on its day, else itself."""
        if mission not in self._canonical:
            known = self.find(mission)
            self._canonical[mission] = known.mission if known else mission
        return self._canonical[mission]

    def find(self, mission: Referent) -> Known | None:
        """Return the known mission that has a referent's country and day; None where there is none."""
        day, country = first_day(mission), slug(str(mission.parts[0]))
        held = (k for k in self.known if slug(str(k.mission.parts[0])) == country)
        return next((k for k in held if day and k.first <= day <= k.last), None)

    def doubts(self) -> Iterator[tuple[Span, Span, Span]]:
        """Yield each span that overlaps two which are apart, with these two."""
        by_country: dict[str, list[Span]] = defaultdict(list)
        for span in self.spans:
            by_country[span.country].append(span)
        for span in self.spans:
            near = [each for each in by_country[span.country] if each.document != span.document and span.overlaps(each)]
            if near:
                one, other = min(near, key=lambda each: each.last), max(near, key=lambda each: each.first)
                if not one.overlaps(other):
                    yield span, one, other

    def refuse_doubt(self) -> None:
        """Raise MissionError where a document fits two missions."""
        for span, one, other in self.doubts():
            raise MissionError(
                f"fits two missions, {one.mission.id} ({one.document}) and {other.mission.id} ({other.document}); "
                "say which with clew build --mission ID",
                file=span.document,
            )

    def _joined(self) -> Iterator[Known]:
        """Join spans that overlap; the earliest day makes the id, of what names a city and is an event report first."""
        group: list[Span] = []
        for span in self.spans:
            if group and not (span.country == group[0].country and span.first <= max(each.last for each in group)):
                yield self._one(group)
                group = []
            group.append(span)
        if group:
            yield self._one(group)

    def _one(self, group: list[Span]) -> Known:
        def place(span: Span) -> tuple[object, ...]:
            country, city, *_ = span.mission.parts
            unplaced = country == city and any(each.mission.parts[1] != city for each in group)
            return unplaced, first_day(span.mission), self._kinds.get(span.document) != "event", str(span.mission)

        chosen = min(group, key=place)
        return Known(chosen.mission, group[0].first, max(each.last for each in group), ())

    def _name(self, heard: Iterable[Statement]) -> None:
        names: dict[Referent, set[str]] = defaultdict(set)
        for statement in heard:
            if statement.subject.label == "Mission" and statement.property == "name" and statement.value:
                names[self.canonical(statement.subject)].add(str(statement.value))
        self.known = [Known(k.mission, k.first, k.last, tuple(sorted(names[k.mission]))) for k in self.known]

    def named(self, text: str) -> Referent:
        """Return the mission of an id or a name; raises MissionError that lists those there are."""
        called = text.casefold()
        found = [k.mission for k in self.known if called in (k.mission.id, *(name.casefold() for name in k.names))]
        if len(found) != 1:
            raise MissionError(unknown(text, [(k.mission.id, k.names) for k in self.known], len(found)))
        return found[0]


def unknown(text: str, missions: Iterable[tuple[str, Iterable[str]]], found: int = 0) -> str:
    """Return what to say of a mission that is none of these, or of a name that several have."""
    listed = "; ".join(f"{id_} ({', '.join(names)})" if names else id_ for id_, names in missions)
    told = f"{found} missions are called so: give the id" if found else "no mission of that name"
    return f"--mission {text}: {told}; there are: {listed or 'none'}"
