"""An invented mission as statements, made without printing and reading it: what its two reports state."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import timedelta
from functools import cache
from hashlib import sha256
from typing import Any

import pycountry
from portfolio import Delegate, Mission, Thread
from printing import days, title

from clew.graph.statement import Referent, Source, Statement, Value

_NUMBERS = ("smesBenefited", "smesCouldBenefitDirectly", "smesCouldBenefitIndirectly")


def statements(mission: Mission) -> Iterator[Statement]:
    """Yield what the event report states, then what the follow-up report does."""
    for name, kind in zip(mission.reports, ("event", "follow-up"), strict=True):
        yield from _Report(mission, name, kind).statements()


class _Report:
    """One report, stated line by line as the reader goes through it."""

    def __init__(self, mission: Mission, name: str, kind: str) -> None:
        self.mission, self.name, self.kind = mission, name, kind
        self.about = Referent("Mission", (mission.host[0], mission.host[2], mission.start.isoformat()))
        self.line, self.table, self.row = 1, None, None
        self.unnamed: dict[str, int] = {}

    def statements(self) -> Iterator[Statement]:
        yield from self._opening()
        self.table = "Table 1"
        yield from self._rows(self.mission.delegates, self._delegate)
        if self.kind == "follow-up":
            yield from self._follow_up()

    def _follow_up(self) -> Iterator[Statement]:
        for number, table, rows, stated in (
            (2, "Table 2", self.mission.threads, self._thread),
            (3, "Table 3", [each for each in self.mission.delegates if each.answered], self._agenda),
            (4, "Table 4", self.mission.smes, self._members),
        ):
            self.line, self.table = 100 * number, table
            yield from self._rows(rows, stated)
        self.line, self.table, self.row = 500, None, None
        yield from self._silent()
        yield from self._figure("respondents", "delegation", sum(each.answered for each in self.mission.delegates))
        yield from self._figure("cooperation-agreements", "event", len(self.mission.threads) * 2)

    def _rows(self, rows: Iterable[Any], stated: Callable[[Any], Iterator[Statement]]) -> Iterator[Statement]:
        for number, each in enumerate(rows, 1):
            self.line, self.row = self.line + 1, number
            yield from stated(each)

    def say(
        self,
        subject: Referent,
        property_: str,
        value: Value,
        printed: str,
        column: str | None = None,
        **more: str | bool,
    ) -> Statement:
        """Return a statement, the place of its quote in the line made from the words."""
        offset = 1 + sum(map(ord, column or "")) % 97
        source = Source(self.name, self.line, printed, offset, None, self.table, self.row, column)
        return Statement(subject, property_, value, printed, source, more)

    def _opening(self) -> Iterator[Statement]:
        report, called = Referent("Report", (self.name,)), title(self.mission)
        for property_, value in (("title", called), ("kind", self.kind), ("fileName", self.name)):
            yield self.say(report, property_, value, called)
        yield self.say(report, "sha256", sha256(self.name.encode()).hexdigest(), called)
        yield self.say(report, "REPORTS_ON", self.about, called)
        yield self.say(self.about, "name", called, called)
        self.line = 5
        country, _, city = self.mission.host
        printed, end = days(self.mission.start), self.mission.start + timedelta(days=1)
        told = (("city", city), ("startDate", self.mission.start.isoformat()), ("endDate", end.isoformat()))
        for property_, value in told:
            yield self.say(self.about, property_, value, printed)
        yield from self._country(self.about, "HELD_IN", country)
        if self.kind == "event":
            yield from (f for each in self.mission.fields for f in self._field(self.about, "SUPPORTS", each, each))
            yield from self._figure("meetings", "delegation", len(self.mission.delegates) * 14)
        yield from self._figure("clusters", "delegation", len(self.mission.delegates))

    def _country(self, subject: Referent, property_: str, name: str, printed: str = "") -> Iterator[Statement]:
        country, printed = Referent("Country", (name,)), printed or name
        yield self.say(subject, property_, country, printed, "Country")
        for key, value in zip(("name", "alpha2", "alpha3"), (name, *_codes(name)), strict=True):
            yield self.say(country, key, value, printed, "Country")

    def _field(self, subject: Referent, property_: str, name: str, column: str) -> Iterator[Statement]:
        field = Referent("Field", (name,))
        yield self.say(field, "name", name, name, column)
        yield self.say(subject, property_, field, name, column)

    def _organisation(self, name: str, kind: str, column: str) -> Iterator[Statement]:
        organisation = Referent("Organisation", (name,))
        yield self.say(organisation, "name", name, name, column)
        if kind:
            yield self.say(organisation, "kind", kind, name, column)

    def _delegate(self, delegate: Delegate) -> Iterator[Statement]:
        name = delegate.event if self.kind == "event" else delegate.follow_up
        organisation, country = Referent("Organisation", (name,)), delegate.organisation.country
        yield from self._organisation(name, "cluster", "Cluster")
        yield self.say(organisation, "TOOK_PART_IN", self.about, name, "Cluster", role="delegate")
        yield from self._country(organisation, "LOCATED_IN", country)
        yield self.say(self.about, "DELEGATION_FROM", Referent("Country", (country,)), country, "Country")
        for each in delegate.organisation.fields:
            yield from self._field(organisation, "ACTIVE_IN", each, "Sectors")

    def _thread(self, thread: Thread) -> Iterator[Statement]:
        name = thread.delegate.later
        own, origin, kind = Referent("Organisation", (name,)), *thread.kind.split(" ", 1)
        if thread.counterpart:
            other = Referent("Organisation", (thread.printed,))
            told = Referent("Thread", (self.about, own, other))
        else:
            ordinal = self.unnamed[name] = self.unnamed.get(name, 0) + 1
            told = Referent("Thread", (self.about, own, "unnamed", ordinal))
            other = Referent("Organisation", (told, "counterpart"))
        yield from self._organisation(name, "cluster", "Cluster")
        yield self._answered(own, name)
        yield self.say(own, "OPENED", told, name, "Cluster")
        yield self.say(told, "BEGAN_AT", self.about, thread.printed, "Organisation")
        yield self.say(told, "WITH", other, thread.printed, "Organisation")
        if thread.counterpart:
            yield self.say(other, "name", thread.printed, thread.printed, "Organisation")
        else:
            yield self.say(other, "named", False, thread.printed, "Organisation")
        yield self.say(other, "kind", kind, thread.kind, "Type of organisation")
        yield self.say(other, "origin", origin, thread.kind, "Type of organisation")
        yield from self._agreement(told, thread)

    def _agreement(self, told: Referent, thread: Thread) -> Iterator[Statement]:
        agreement = Referent("Agreement", (told, "cooperation", 1))
        yield self.say(told, "HAS_AGREEMENT", agreement, thread.printed, "Organisation")
        yield self.say(agreement, "kind", "cooperation", thread.printed, "Organisation")
        for printed, name in thread.types:
            type_ = Referent("CooperationType", (name,))
            yield self.say(type_, "name", name, printed, "Type of cooperation")
            yield self.say(agreement, "COVERS", type_, printed, "Type of cooperation")
        yield self.say(agreement, "technology", thread.technology, thread.technology, "Technology involved")
        steps = None if thread.steps == "n.a." else thread.steps
        yield self.say(agreement, "nextSteps", steps, thread.steps, "Next steps")
        for key, number in zip(_NUMBERS, thread.numbers, strict=True):
            yield self.say(agreement, key, number, str(number), key)

    def _agenda(self, delegate: Delegate) -> Iterator[Statement]:
        own, counted = Referent("Organisation", (delegate.later,)), delegate.agenda.isdigit()
        answer = Referent("Answer", (self.about, own, "sme-agenda"))
        value = "yes" if counted else {"n.a.": "not available"}.get(delegate.agenda, delegate.agenda.lower())
        yield self._answered(own, delegate.later)
        yield self.say(own, "ANSWERED", answer, delegate.agenda, "SME agenda?")
        yield self.say(answer, "question", "sme-agenda", delegate.agenda, "SME agenda?")
        yield self.say(answer, "value", value, delegate.agenda, "SME agenda?")
        if counted:
            yield self.say(answer, "number", int(delegate.agenda), delegate.agenda, "How many SMEs?")

    def _answered(self, own: Referent, printed: str) -> Statement:
        told = {"role": "delegate", "respondedToSurvey": True}
        return self.say(own, "TOOK_PART_IN", self.about, printed, "Cluster", **told)

    def _members(self, listed: tuple[Delegate, Sequence[str]]) -> Iterator[Statement]:
        own = Referent("Organisation", (listed[0].later,))
        for name in listed[1]:
            yield from self._organisation(name, "SME", "SME")
            yield self.say(Referent("Organisation", (name,)), "MEMBER_OF", own, name, "SME")
            yield self.say(Referent("Organisation", (name,)), "BENEFITED_FROM", self.about, "Yes", "Benefit?")

    def _silent(self) -> Iterator[Statement]:
        for each in self.mission.delegates:
            if not each.answered:
                own, told = (
                    Referent("Organisation", (each.follow_up,)),
                    {"role": "delegate", "respondedToSurvey": False},
                )
                yield self.say(own, "TOOK_PART_IN", self.about, f"{each.follow_up} did not answer the survey.", **told)

    def _figure(self, measure: str, scope: str, value: int) -> Iterator[Statement]:
        figure = Referent("StatedFigure", (self.about, measure, scope, f"exactly {value} count"))
        told = {"measure": measure, "scope": scope, "value": float(value), "unit": "count", "qualifier": "exactly"}
        for property_, each in told.items():
            yield self.say(figure, property_, each, f"{value} {measure.replace('-', ' ')}")


@cache
def _codes(country: str) -> tuple[str, str]:
    found = pycountry.countries.lookup(country)
    return found.alpha_2, found.alpha_3
