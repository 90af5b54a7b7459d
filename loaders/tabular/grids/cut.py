"""A row that the end of a page has cut in two: below the repeated headings stands the rest of its cells.

The rest names nobody: its key cells are blank, and what it fills goes on with a cell of the row above, or was blank
there.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from clew.loaders.tabular.grids.joined import Joined, join
from clew.loaders.tabular.grids.table import Row, Table
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import current

_LOWER = re.compile(r"[a-zß-ÿ(\[](?![A-ZÀ-ÞĀ-Ț])")
_OPEN = re.compile(r"(?:\w\s?[,;/&-]|[(\[])$")
_LAST = re.compile(r"(\w+)$")
_SEVERAL = 2
_KEYS = {"cluster", "organisation", "sme", "country", "ordinal"}


def goes_on(first: Text, following: Text) -> bool:
    """Tell whether words go on with those before them: in lower case, or where these cannot end there."""
    if not first.clean or not following.clean or re.search(r"[.!?:]$", first.clean):
        return False
    last = _LAST.search(first.clean)
    form = last and last[1].isupper() and not first.clean.isupper()  # "Optika AS": no stop word, for its capitals
    cut = _OPEN.search(first.clean) or (last and not form and last[1].casefold() in current().stop_words)
    return bool(_LOWER.match(following.clean) or cut)


def mended(above: Sequence[Text], row: Sequence[Text], headings: Sequence[str]) -> tuple[Text, ...] | None:
    """Return the cells of a row whose rest stands on the next page; None where the second is a row of its own."""
    filled = [place for place, cell in enumerate(row) if cell.clean]
    if not filled or len(above) != len(row) or row[0].clean or any(map(_is_key, (headings[n] for n in filled))):
        return None
    told = [place for place in filled if above[place].clean]
    if not told or not all(goes_on(above[place], row[place]) for place in told):
        return None
    return tuple(
        join([first, second]) if first.clean and second.clean else second if second.clean else first
        for first, second in zip(above, row, strict=True)
    )


def extend(table: Table, other: Table) -> None:
    """Take over the rows of a further page, the first of them with the last row where it is the rest of that."""
    first, last = next(iter(other.rows), None), next(reversed(table.rows), None)
    if first and last and (cells := mended(last.cells, first.cells, table.headings)):
        table.rows[-1] = Row(last.number, cells, last.items, last.spans, last.unsure)
        other.rows = other.rows[1:]
    elif first and last and _may_be_one(last, first, [*table.rows[:-1], *other.rows[1:]]):
        table.rows[-1] = replace(last, unsure=frozenset(range(len(last.cells))))
        other.rows = [replace(first, unsure=frozenset(range(len(first.cells)))), *other.rows[1:]]
    table.extend(other)


def _may_be_one(last: Row, first: Row, others: Sequence[Row]) -> bool:
    """Tell whether a page end may have cut a row: one half lacks most of what all other rows have, or words go on."""
    if len(last.cells) != len(first.cells) or len(others) < _SEVERAL:
        return False
    if not any(isinstance(cell, Joined) for row in others for cell in row.cells):
        return False  # no row has several lines
    places = range(len(last.cells))
    always = [n for n in places if all(n < len(row.cells) and row.cells[n].clean for row in others)]
    lacks = any(2 * sum(not row.cells[n].clean for n in always) >= len(always) > 1 for row in (last, first))
    return lacks or any(_OPEN.search(last.cells[n].clean) and first.cells[n].clean for n in places)


def _is_key(heading: str) -> bool:
    column = current().column(heading)
    return column is not None and column.concept in _KEYS
