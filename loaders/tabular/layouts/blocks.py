"""Tables printed cell by cell, one a line, whose rows blank lines set apart, each of as many lines as the headings.

A block of other lines that begins with a cluster's name is a row of which a cell is left out, or goes on in a second
line: which one cannot be told, so that the row is unsure, and the table goes on.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import takewhile

from clew.loaders.tabular.grids.grid import Grid
from clew.loaders.text.text import Text

_MOST = 60
"""How many lines a block has at most."""
_BLANK = 2
"""How many blank lines stand between two rows at most."""
_PAGE = re.compile(r"\W*(?:page\s)?\d{1,3}\W*", re.IGNORECASE)
"""A number of a page, which stands alone."""
_FEED = "\f"
_Block = list[int]
"""The places of the lines that stand one below the other."""


def find(lines: Sequence[Text], start: int, is_cell: Callable[[Text], bool]) -> Iterator[_Block]:
    """Yield the headings and the rows, as far as blank lines set them apart and all lines may be cells."""
    block, begins = _block(lines, start), start
    while len(block) > 1 and all(is_cell(lines[place]) for place in block):
        yield block
        begins = _below(lines, block[-1])
        if begins < len(lines) and _PAGE.fullmatch(lines[begins].clean) and len(_block(lines, begins)) == 1:
            begins = _below(lines, begins)
        block = _block(lines, begins)


def grid(lines: Sequence[Text], rows: Sequence[_Block], fits: Callable[[_Block], bool | None]) -> tuple[Grid, int]:
    """Return the table of these rows, the headings first, and the place after it; it ends before what fits not at all.

    `fits` tells of a row whether each cell is what is due there; None: it is a row, but which cell is which is unsure.
    """
    told = [(row, fit) for row in rows[1:] for fit in [fits(row)]]
    kept = [*takewhile(lambda each: each[1] is not False, told)]
    while kept and kept[-1][1] is None:
        kept.pop()
    width = len(rows[0])
    unsure = {place: frozenset(range(width)) for place, (_, fit) in enumerate(kept, 1) if fit is None}
    cells = [[*_cells(lines, row, width)] for row in (rows[0], *(row for row, _ in kept))]
    return Grid(cells, 1, unsure=unsure), (kept[-1][0] if kept else rows[0])[-1] + 1


def _cells(lines: Sequence[Text], row: _Block, width: int) -> Iterator[Text]:
    """Yield as many cells: those that a row lacks are blank, and what it has more stands in the last."""
    for place in row[: width - 1]:
        yield lines[place].stripped()
    if len(row) >= width:
        first = lines[row[width - 1]]
        yield Text("\n".join(lines[place].raw for place in row[width - 1 :]), first.line, first.offset).stripped()
    yield from (Text("", lines[row[-1]].line) for _ in range(len(row), width))


def _block(lines: Sequence[Text], start: int) -> _Block:
    return [*takewhile(lambda place: lines[place].clean, range(start, min(start + _MOST, len(lines))))]


def _below(lines: Sequence[Text], place: int) -> int:
    """Return the place of the next line with words; the end where more lines than may be are blank before it.

    Where a page ends, the blank lines before its end and those behind it are counted apart.
    """
    blank = 0
    for each in range(place + 1, len(lines)):
        if lines[each].clean:
            return each
        blank = 0 if _FEED in lines[each].raw else blank + 1
        if blank > _BLANK:
            break
    return len(lines)
