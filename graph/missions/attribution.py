"""The mission that a person gives for documents which do not say it alone: `--mission`."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import timedelta

from clew.graph.errors import MissionError
from clew.graph.missions.mission import Missions, Span, first_day, given, spans
from clew.graph.order import documents
from clew.graph.statement import Referent, Statement, Value

Documents = dict[str, list[Statement]]
UNNAMED = Referent("Mission", ("not known yet", "not known yet", "0001-01-01"))
"""Stands for the mission of a document that was read as one of it, until its name is looked up."""
_LONGEST = timedelta(days=31)
"""How long a mission is taken to last at most, where nothing but its first day is known."""


def attribute(read: Mapping[str, list[Statement]], asked: Referent | str, known: Iterable[Statement] = ()) -> Documents:
    """Return what was read, with this mission for what was read as UNNAMED, names none, or fits two.

    `asked` is a mission, or the name of one that the documents or the statements `known` tell of. Raises MissionError
    for a name that none has or several have, and for a document that clearly states another mission.
    """
    others = [statement for statement in known if statement.source.document not in read]
    doubts = list(Missions([*others, *_all(read)]).doubts())
    between = {span.document for span, *_ in doubts}
    missions = Missions([*others, *_all({name: each for name, each in read.items() if name not in between})])
    mission = missions.named(asked) if isinstance(asked, str) else missions.canonical(asked)
    concerned = {span.document for doubt in doubts for span in doubt if span.mission.id != mission.id} | between
    return {name: _one(name, each, mission, missions, name in concerned) for name, each in read.items()}


def _all(read: Mapping[str, list[Statement]]) -> list[Statement]:
    return [statement for each in read.values() for statement in each]


def _one(
    name: str, statements: list[Statement], mission: Referent, missions: Missions, doubtful: bool
) -> list[Statement]:
    stated = documents(statements)[name]
    if stated is None:
        raise MissionError("its statements are of no mission; give --mission to the clew read that reads it", file=name)
    if given(statements):
        return [_moved(each, stated, mission) for each in statements]
    for span in spans(statements):
        _refuse_other(span, mission, missions)
    if not doubtful and missions.canonical(stated).id == mission.id:
        return statements
    return [_moved(each, stated, mission) for each in statements]


def _refuse_other(span: Span, mission: Referent, missions: Missions) -> None:
    """A document in another country, or on other days, is about another mission, whatever anybody says."""
    apart = [each for each in missions.spans if each.document != span.document]
    days = [each for each in apart if each.mission.id == mission.id]
    first = first_day(mission)
    if first and not days:
        days = [Span("", mission, first, first + _LONGEST)]
    if not any(span.overlaps(each) for each in days):
        raise MissionError(
            f"states another mission than --mission {mission.id}: {span.mission.id}, "
            f"{span.first} to {span.last}; leave --mission out for it",
            file=span.document,
        )


def _moved(statement: Statement, before: Referent, mission: Referent) -> Statement:
    """Return a statement of one mission as a statement of another."""
    subject, value = _of(statement.subject, before, mission), _of(statement.value, before, mission)
    more = {"given": True} if statement.property == "REPORTS_ON" else {}
    assert isinstance(subject, Referent)
    return replace(statement, subject=subject, value=value, qualifiers={**statement.qualifiers, **more})


def _of(value: Value, before: Referent, mission: Referent) -> Value:
    if not isinstance(value, Referent):
        return value
    if value == before:
        return mission
    return Referent(value.label, tuple(_part(part, before, mission) for part in value.parts))


def _part(part: str | int | Referent, before: Referent, mission: Referent) -> str | int | Referent:
    found = _of(part, before, mission)
    assert isinstance(found, str | int | Referent)
    return found
