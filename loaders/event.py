"""What an event report states: the programme, the people, and the figures of the days."""

from collections.abc import Iterator

from clew.graph.statement import Statement
from clew.loaders import figures, programme, tables
from clew.loaders.reading import Reading

STAGE = "event"


def states(reading: Reading) -> Iterator[Statement]:
    """Yield what the report states beside its mission."""
    yield from programme.state(reading)
    yield from tables.read(reading)
    yield from figures.state(reading)
