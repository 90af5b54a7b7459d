"""Why every column of every table was taken for what it was taken for, as `clew read -v` tells it."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from clew.loaders import tables
from clew.loaders.document import load
from clew.loaders.given import STATEMENTS
from clew.loaders.reading import Reading
from clew.loaders.vocabulary import english


def explain(files: Iterable[Path]) -> Iterator[str]:
    """Yield a line for each column of the tables of the reports in these files; raises DocumentError."""
    for file in sorted(files):
        if file.suffix.lower() != STATEMENTS:
            yield from tables.explain(Reading(load(file), english(), None))
