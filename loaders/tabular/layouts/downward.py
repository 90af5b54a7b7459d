"""Tables printed cell by cell, one a line: first the headings, then the cells of each row, as text copied from a page.

Where no blank lines do (see `blocks`), nothing sets one row apart from the next, so that every row must bear the
headings out: where a country, a type or an answer is due, there one stands, and in no other number of columns would all
of them.
"""

import itertools
import re
from collections.abc import Callable, Iterator, Sequence

from clew.loaders import described
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.tabular.cells import marks
from clew.loaders.tabular.grids.atoms import is_atomic, is_withheld
from clew.loaders.tabular.grids.grid import Grid
from clew.loaders.tabular.layouts import blocks
from clew.loaders.text import openings
from clew.loaders.text.known import Known
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import Column, current

_LONGEST = 100
"""How many characters a heading has at most."""
_COLUMNS = range(2, 26)
_FEWEST = 2
"""How many rows there are at least, or columns in which something is due if there is one row."""
_KNOWN = 0.6
"""The share of the headings whose words tell a column."""
_GAP = 6
"""How many lines are blank at most where a page ends."""
_FEED = "\f"
_Test = Callable[[Text], bool]
_DUE: dict[str, _Test] = {
    "country": lambda cell: bool(marks.places(cell)),
    "organisation type": lambda cell: bool(described.of(cell.clean, current())),
    "cooperation type": lambda cell: any(current().words("cooperation-types", cell.clean)),
    "question": lambda cell: is_atomic(cell.clean),
}
"""What a cell of a column must be, by the concept of the column."""
_KEYS = {"cluster", "organisation"}
_COUNTED = re.compile(r"smes(?:Benefited|CouldBenefit)")
"""The properties of an agreement that are numbers."""


def take(lines: Sequence[Text], start: int, known: Known) -> tuple[Grid, int] | None:
    """Return the table that begins here and the place after it, where only one number of columns fits."""
    if not _column(lines[start]) or _is_inside(lines, start):
        return None
    if apart := _apart(lines, start, known):
        return apart
    step = 1 if start + 1 < len(lines) and lines[start + 1].clean else 2
    near = [lines[place].stripped() for place in itertools.islice(_places(lines, start, step), 2 * _COLUMNS.stop)]
    widths = [width for width in _COLUMNS if any(True for _ in _fitting(near, _due(near, width, known)))]
    if not widths:
        return None  # no first row: what follows, however long, is not looked at
    places = [*_places(lines, start, step)]
    ends = [n for n, (one, other) in enumerate(itertools.pairwise(places), 1) if other - one > step]
    return next(filter(None, (_fitted(lines, places[:end], step, widths, known) for end in (None, *ends[::-1]))), None)


def _fitted(
    lines: Sequence[Text], places: Sequence[int], step: int, widths: Sequence[int], known: Known
) -> tuple[Grid, int] | None:
    """Return the table of these cells and the place after it, where only one of the numbers of columns fits."""
    cells = [lines[place].stripped() for place in places]
    counted = ((width, _rows(cells, width, known)) for width in widths)
    fits = [(width, rows) for width, rows in counted if rows and (step > 1 or width * (rows + 1) == len(cells))]
    if len(fits) != 1:
        return None
    width, rows = fits[0]
    grid = [cells[place : place + width] for place in range(0, width * (rows + 1), width)]
    return Grid(grid, 1), places[width * (rows + 1) - 1] + 1


def _apart(lines: Sequence[Text], start: int, known: Known) -> tuple[Grid, int] | None:
    """Return the table whose rows blank lines set apart; None where the first row does not bear the headings out."""
    found = blocks.find(lines, start, _is_cell)
    first = [*itertools.islice(found, 2)]
    width = len(first[0]) if first else 0
    if len(first) < _FEWEST or len(first[1]) != width or width not in _COLUMNS:
        return None
    if not any(True for _ in _fitting(*_asked(lines, first, known))):
        return None
    rows = [*first, *itertools.takewhile(lambda row: not _column(lines[row[0]]), found)]
    cells, due = _asked(lines, rows, known)
    own = range(cells[0].line, cells[-1].line + 1)
    whole = [row for row in rows[1:] if _is_whole(lines, row, due)]
    named = {lines[row[0]].clean for row in whole}

    def fits(row: list[int]) -> bool | None:
        if _is_whole(lines, row, due):
            return True
        name, column = lines[row[0]].clean, _column(cells[0])
        is_row = column and column.concept == "cluster" and (name in named or known.names(name, own))
        return None if is_row else False

    several = len(whole) >= _FEWEST or sum(map(bool, due)) >= _FEWEST
    return blocks.grid(lines, rows, fits) if several and rows[1] in whole else None


def _asked(lines: Sequence[Text], rows: Sequence[list[int]], known: Known) -> tuple[list[Text], Sequence[_Test | None]]:
    """Return the cells of rows, and what is due in each column."""
    cells = [lines[place].stripped() for row in rows for place in row]
    return cells, _due(cells, len(rows[0]), known)


def _is_whole(lines: Sequence[Text], row: Sequence[int], due: Sequence[_Test | None]) -> bool:
    """Tell whether a row has a cell for each column, and in each what is due there."""
    cells = [lines[place].stripped() for place in row]
    below = [*cells, *cells]  # the headings, whatever they are, and the row
    return len(row) == len(due) and any(True for _ in _fitting(below, due))


def _is_inside(lines: Sequence[Text], start: int) -> bool:
    """Tell whether the line above may be a heading too, or a cell: then the table did not begin here."""
    above = lines[start - 1] if start else None
    if above is None or above.clean.endswith((".", ":")) or openings.caption(above.clean):
        return False
    further = lines[start - 2] if not above.clean and start > 1 else above
    return bool(above.clean) or (_column(further) is not None and not openings.caption(further.clean))


def _places(lines: Sequence[Text], start: int, step: int) -> Iterator[int]:
    """Yield the places of the lines that stand one below the other, or with one blank line between any two.

    Lines one below the other may go on behind the end of a page.
    """
    yield start
    place = start + step
    while place < len(lines):
        place = _beyond_page(lines, place) if step == 1 else place
        if place >= len(lines) or not _is_cell(lines[place]) or (step > 1 and lines[place - 1].clean):
            break
        yield place
        place += step


def _beyond_page(lines: Sequence[Text], place: int) -> int:
    """Return the place of the next line with words where a page ends here; else the place itself."""
    blank = [*itertools.takewhile(lambda line: not line.clean, lines[place : place + _GAP])]
    return place + len(blank) if any(_FEED in line.raw for line in blank) else place


def _is_cell(line: Text) -> bool:
    return bool(line.clean) and "\t" not in line.raw and "|" not in line.raw


def _rows(cells: Sequence[Text], width: int, known: Known) -> int:
    """Return how many rows of this width bear the headings out, as many as there must be; else none."""
    due = _due(cells, width, known)
    rows = sum(1 for _ in _fitting(cells, due))
    return rows if rows >= _FEWEST or sum(map(bool, due)) >= _FEWEST else 0


def _due(cells: Sequence[Text], width: int, known: Known) -> Sequence[_Test | None]:
    """Return what is due in each column; nothing where the headings do not tell of whom the rows are."""
    columns = [_column(cell) for cell in cells[:width]]
    told = {column.concept for column in columns if column}
    if sum(map(bool, columns)) < max(2, _KNOWN * width) or not told & _KEYS:
        return ()
    due = [_due_in(column) for column in columns]
    if any(due):
        return due
    own = range(cells[0].line, cells[-1].line + 1)
    theirs = phrase(current(), "heads-their-cluster")
    of_clusters = (
        column and (column.concept == "cluster" or theirs.search(cell.clean))
        for column, cell in zip(columns, cells, strict=False)
    )
    return [(lambda cell: known.names(cell.clean, own)) if each else None for each in of_clusters]


def _due_in(column: Column | None) -> _Test | None:
    if column and any(map(_COUNTED.match, column.states)):
        return _DUE["question"]
    return _DUE.get(column.concept) if column else None


def _fitting(cells: Sequence[Text], due: Sequence[_Test | None]) -> Iterator[int]:
    width = len(due)
    for place in range(width, len(cells) - width + 1, width) if any(due) else ():
        row = cells[place : place + width]
        found = (is_withheld(cell.clean) or test(cell) for cell, test in zip(row, due, strict=True) if test)
        if not all(found) or _column(row[0]):
            return
        yield place


def _column(line: Text) -> Column | None:
    return current().column(line.clean) if 0 < len(line.clean) <= _LONGEST else None
