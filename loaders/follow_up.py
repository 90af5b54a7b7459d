"""What a follow-up report states: who answered, what was agreed, what became of it, and the figures."""

from collections.abc import Iterator

from clew.graph.statement import Statement
from clew.loaders import benefits, claims, figures, respondents, tables
from clew.loaders.reading import Reading

STAGE = "mid-term"


def states(reading: Reading) -> Iterator[Statement]:
    """Yield what the report states beside its mission."""
    known = list(tables.read(reading))
    yield from known
    yield from benefits.state(reading, known)
    yield from respondents.state(reading)
    yield from figures.state(reading, known)
    yield from claims.state(reading, known)
