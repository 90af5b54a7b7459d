"""Tables printed cell by cell, one a line: first the headings, then the cells of each row, as text copied from a page.

Nothing sets one row apart from the next, so that every row must bear the headings out: where a country, a type or an
answer is due, there one stands, and in no other number of columns would all of them.
"""

from collections.abc import Callable, Iterator, Sequence

from clew.loaders import described
from clew.loaders.setting import country
from clew.loaders.tabular.grids.atoms import is_atomic, is_withheld
from clew.loaders.tabular.grids.grid import Grid
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import Column, current

_LONGEST = 100
"""How many characters a heading has at most."""
_COLUMNS = range(2, 16)
_FEWEST = 2
"""How many rows there are at least."""
_KNOWN = 0.6
"""The share of the headings whose words tell a column."""
_DUE: dict[str, Callable[[str], bool]] = {
    "country": lambda cell: country.find(cell) is not None,
    "organisation type": lambda cell: bool(described.of(cell, current())),
    "cooperation type": lambda cell: any(current().words("cooperation-types", cell)),
    "question": is_atomic,
}
"""What a cell of a column must be, by the concept of the column."""


def take(lines: Sequence[Text], start: int) -> tuple[Grid, int] | None:
    """Return the table that begins here and the place after it, where only one number of columns fits."""
    if not _column(lines[start]):
        return None
    stretch = _stretch(lines, start)
    cells = [lines[place].stripped() for place in stretch]
    fits = [(width, rows) for width in _COLUMNS if (rows := _rows(cells, width, whole=stretch.step == 1)) >= _FEWEST]
    if len(fits) != 1:
        return None
    width, rows = fits[0]
    grid = [cells[place : place + width] for place in range(0, width * (rows + 1), width)]
    return Grid(grid, 1), stretch[width * (rows + 1) - 1] + 1


def _stretch(lines: Sequence[Text], start: int) -> range:
    """Return the places of the lines that stand one below the other, or with one blank line between any two."""
    step = 1 if start + 1 < len(lines) and lines[start + 1].clean else 2
    end = start
    while end + step < len(lines) and _is_cell(lines[end + step]) and (step == 1 or not lines[end + 1].clean):
        end += step
    return range(start, end + 1, step)


def _is_cell(line: Text) -> bool:
    return bool(line.clean) and "\t" not in line.raw and "|" not in line.raw


def _rows(cells: Sequence[Text], width: int, *, whole: bool) -> int:
    """Return how many rows of this width bear the headings out; none where they leave a rest of what is a `whole`."""
    columns = [_column(cell) for cell in cells[:width]]
    due = [_DUE.get(column.concept) if column else None for column in columns]
    told = {column.concept for column in columns if column}
    if sum(map(bool, columns)) < max(2, _KNOWN * width) or "cluster" not in told or not any(due):
        return 0
    rows = list(_fitting(cells, due))
    return len(rows) if len(rows) >= _FEWEST and not (whole and width * (len(rows) + 1) != len(cells)) else 0


def _fitting(cells: Sequence[Text], due: Sequence[Callable[[str], bool] | None]) -> Iterator[int]:
    width = len(due)
    for place in range(width, len(cells) - width + 1, width):
        row = cells[place : place + width]
        found = [is_withheld(cell.clean) or (test(cell.clean)) for cell, test in zip(row, due, strict=True) if test]
        if not all(found) or _column(row[0]):
            return
        yield place


def _column(line: Text) -> Column | None:
    return current().column(line.clean) if 0 < len(line.clean) <= _LONGEST else None
