from collections.abc import Iterator
from clew.graph.statement import Statement
from clew.loaders.reading import Reading


def state(reading: Reading) -> Iterator[Statement]:
    yield from ()
