"""An invented mission, stated for two dates: what the published reports do not show, the queries must still tell.

Its clusters are those of both dates, so that what one date says must not leak into the other.
"""

from collections.abc import Iterator
from itertools import count
from typing import Any

from clew.graph.statement import Referent, Source, Statement

AGENDA, FORMAL = "sme-agenda", "formal-agreement"


def organisation(name: str) -> Referent:
    """Return an organisation as a referent."""
    return Referent("Organisation", (name,))


ALPHA, BETA, GAMMA, DELTA = (organisation(f"{name} Cluster") for name in ("Alpha", "Beta", "Gamma", "Delta"))
LEEDS, FJORD, SILENT = organisation("Leeds Labs"), organisation("Fjord Works"), organisation("Quiet Ltd")
BOTH = organisation("Twofold GmbH")


class Report:
    """One invented report: each thing said stands on a line of its own, in the table and row that are given."""

    def __init__(self, date: str, kind: str, country: str = "Norway", city: str = "Bergen") -> None:
        """Begin the report on the mission of that date."""
        self.mission = Referent("Mission", (country, city, date))
        self.name = f"{city.lower()}-{date}-{kind}.txt"
        self._lines = count(1)
        self.statements: list[Statement] = []
        self.say(Referent("Report", (self.name,)), "kind", kind)
        self.say(Referent("Report", (self.name,)), "REPORTS_ON", self.mission)

    def say(self, subject: Referent, property_: str, value: Any, table: str | None = None, **qualifiers: Any) -> None:
        """State one thing."""
        printed = str(value.parts[-1]) if isinstance(value, Referent) else str(value)
        source = Source(self.name, next(self._lines), printed, table=table, row=1 if table else None)
        self.statements.append(Statement(subject, property_, value, printed, source, qualifiers))

    def delegate(self, cluster: Referent, country: str | None = None, **responded: bool) -> None:
        """State that a cluster was a delegate, from where, and then what is told of it and the survey."""
        self.say(cluster, "name", cluster.parts[0])
        self.say(cluster, "kind", "cluster")
        self.say(cluster, "TOOK_PART_IN", self.mission, role="delegate")
        if responded:
            self.say(cluster, "TOOK_PART_IN", self.mission, role="delegate", **responded)
        if country:
            self.say(cluster, "LOCATED_IN", self.country(*country.split("/")))

    def country(self, name: str, code: str) -> Referent:
        """State name and code of a country."""
        self.say(Referent("Country", (name,)), "name", name)
        self.say(Referent("Country", (name,)), "alpha2", code)
        return Referent("Country", (name,))

    def answer(self, cluster: Referent, question: str, value: str, number: int | None = None) -> None:
        """State the answer to a question."""
        answer = Referent("Answer", (self.mission, cluster, question))
        self.say(cluster, "ANSWERED", answer)
        self.say(answer, "question", question)
        self.say(answer, "value", value)
        if number is not None:
            self.say(answer, "number", number)

    def thread(self, cluster: Referent, other: Referent, table: str = "Table 1", **told: Any) -> None:
        """State a thread with an agreement on cooperation, and what is told of it."""
        self.say(other, "name", other.parts[0])
        thread = Referent("Thread", (self.mission, cluster, other))
        agreement = Referent("Agreement", (thread, "cooperation", 1))
        self.say(cluster, "OPENED", thread)
        self.say(thread, "BEGAN_AT", self.mission)
        self.say(thread, "WITH", other)
        self.say(thread, "HAS_AGREEMENT", agreement)
        self.say(agreement, "kind", "cooperation")
        for property_, value in told.items():
            self.say(agreement, property_, value, table)

    def figure(self, scope: str, value: float) -> None:
        """State a number of cooperation agreements."""
        figure = Referent("StatedFigure", (self.mission, "cooperation-agreements", scope, str(value)))
        for property_, said in (("measure", "cooperation-agreements"), ("scope", scope), ("value", value)):
            self.say(figure, property_, said)


def statements(date: str, began: float, remained: float | None) -> Iterator[Statement]:
    """Yield what both reports on the mission of that date state; `remained` is not claimed where it is None."""
    event, follow_up = Report(date, "event"), Report(date, "follow-up")
    _say_event(event, date)
    _say_survey(follow_up)
    _say_threads(follow_up)
    follow_up.figure("event", began)
    if remained is not None:
        follow_up.figure("mid-term", remained)
    yield from (*event.statements, *follow_up.statements)


def _say_event(event: Report, date: str) -> None:
    event.say(event.mission, "name", f"Bergen Days {date}")
    event.say(event.mission, "startDate", date)
    event.say(event.mission, "HELD_IN", event.country("Norway", "NO"))
    event.thread(GAMMA, SILENT, objective="Information exchange")


def _say_survey(report: Report) -> None:
    report.delegate(ALPHA, "France/FR", respondedToSurvey=True)
    report.delegate(BETA, "Spain/ES")
    report.delegate(GAMMA, respondedToSurvey=False)
    report.delegate(DELTA, respondedToSurvey=True)
    report.answer(ALPHA, AGENDA, "yes", 3)
    report.answer(ALPHA, FORMAL, "not available")
    report.answer(BETA, AGENDA, "no")
    for cluster in (ALPHA, BETA):
        report.say(BOTH, "MEMBER_OF", cluster)
    report.say(BOTH, "name", BOTH.parts[0])
    report.say(BOTH, "kind", "SME")
    report.say(BOTH, "BENEFITED_FROM", report.mission)


def _say_threads(report: Report) -> None:
    report.say(LEEDS, "LOCATED_IN", report.country("United Kingdom", "GB"))
    report.say(FJORD, "LOCATED_IN", report.country("Norway", "NO"))
    report.thread(ALPHA, LEEDS, nextSteps="Workshop held", benefit="Tech. & info transfer", smesBenefited=2)
    report.thread(ALPHA, LEEDS, "Table 2", benefit='"Technology" and information\ntransfer', smesBenefited=3)
    report.thread(ALPHA, BETA, nextSteps="Information exchange")
    report.thread(BETA, ALPHA, nextSteps="No response")
    report.thread(BETA, FJORD, technology="Boats in NO")
    report.thread(BETA, FJORD, "Table 2", technology="Ships in Norway")
