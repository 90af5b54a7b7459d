"""What a follow-up report states: who answered, what was agreed, what became of it, and the figures."""

from collections.abc import Iterator

from clew.graph.statement import Statement
from clew.loaders.numeric import claims, figures
from clew.loaders.prose import (
    belonging,
    benefits,
    by_answer,
    declared,
    informants,
    listed,
    members,
    memberships,
    polled,
    reporting,
    respondents,
    speakers,
    told,
    travellers,
)
from clew.loaders.reading import Reading
from clew.loaders.tabular import tables

STAGE = "mid-term"


def states(reading: Reading) -> Iterator[Statement]:
    """Yield what the report states beside its mission."""
    known = [*tables.read(reading), *listed.state(reading)]
    known += travellers.state(reading, known)
    threads = [*told.state(reading, known)]
    known += [*threads, *members.state(reading, known, threads)]
    known += memberships.state(reading, known)
    known += belonging.state(reading, known)
    known += polled.state(reading)
    known += declared.state(reading, known)
    known += by_answer.state(reading, known)
    yield from known
    yield from speakers.state(reading, known)
    yield from informants.state(reading, known)
    yield from benefits.state(reading, known)
    said = [*respondents.state(reading, known)]
    yield from said
    yield from reporting.state(reading, known, said)
    yield from figures.state(reading, known)
    yield from claims.state(reading, known)
