"""What an event report states: the programme, the people, and the figures of the days."""

from collections.abc import Iterator

from clew.graph.statement import Statement
from clew.loaders.figures import claims, figures
from clew.loaders.prose.lists import listed
from clew.loaders.prose.participants import brought, members, programme, representatives, speakers
from clew.loaders.prose.threads import own_members, told
from clew.loaders.reading import Reading
from clew.loaders.roster import smes
from clew.loaders.roster import state as roster
from clew.loaders.tabular import tables

STAGE = "event"


def states(reading: Reading) -> Iterator[Statement]:
    """Yield what the report states beside its mission."""
    known = [*tables.read(reading, surveyed=False), *listed.state(reading)]
    known += roster.state(reading, known, surveyed=False)
    threads, listed_members = [*told.state(reading, known, event=True)], [*members.state(reading, known)]
    known += [*own_members.left_out(threads, [*known, *listed_members]), *listed_members]
    known += smes.state(reading, known)
    known += brought.state(reading, known)
    yield from programme.state(reading, known)
    yield from speakers.state(reading, known)
    yield from representatives.state(reading, known)
    yield from known
    yield from figures.state(reading, known)
    yield from claims.state(reading, known)
