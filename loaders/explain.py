"""Why every column of every table was taken for what it was taken for, as `clew read -v` tells it."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from clew.loaders.document import load
from clew.loaders.one import STATEMENTS
from clew.loaders.reading import Reading, words_of
from clew.loaders.tabular import tables


def explain(files: Iterable[Path]) -> Iterator[str]:
    """Yield a line for each column of the tables of the reports in these files; raises DocumentError."""
    for file in sorted(each.resolve() for each in files):
        if file.suffix.lower() != STATEMENTS:
            document = load(file)
            with words_of(document) as vocabulary:
                found = list(tables.explain(Reading(document, vocabulary, None)))
            yield from found
