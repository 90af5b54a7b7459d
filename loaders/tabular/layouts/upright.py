"""Tables with tabs whose headings stand one below the other, a line each: so pages of the web are copied."""

from collections.abc import Sequence

from clew.loaders.tabular.grids.grid import Grid
from clew.loaders.tabular.grids.table import split
from clew.loaders.tabular.layouts import broken
from clew.loaders.text.known import Known
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import current

_LONGEST = 100
"""How many characters a heading has at most."""
_MOST = 20
"""How many headings there are at most."""
_NAMED = 2
"""How many columns the words of the headings must tell at least."""


def take(lines: Sequence[Text], start: int, known: Known) -> tuple[Grid, int] | None:
    """Return the table whose headings begin here, as many as its rows have cells, and the place after it."""
    first = _first_row(lines, start)
    heads = lines[start:first]
    if first == start or len(split(lines[first])) != len(heads):
        return None
    if len(current().concepts(head.clean for head in heads)) < _NAMED:
        return None
    end = broken.end(lines, first, known)
    rows, unsure = broken.rows(lines[first:end], known)
    below = {number + 1: places for number, places in unsure.items()}
    return Grid([[head.stripped() for head in heads], *rows], 1, unsure=below), end


def _first_row(lines: Sequence[Text], start: int) -> int:
    """Return the place of the first row below lines that may be headings; `start` itself where there is none."""
    for place in range(start, min(start + _MOST + 1, len(lines))):
        if "\t" in lines[place].raw:
            return place
        if not 0 < len(lines[place].clean) <= _LONGEST:
            break
    return start
