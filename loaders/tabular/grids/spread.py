"""Cells that reach over several columns and rows, put into rows of equal length."""

import re
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from clew.loaders import limits

_NUMBER = re.compile(r"\s*[\d.,\s]*\d\s*%?\s*")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: its words, over how many columns and rows it reaches, and its name in the sheet ("B7")."""

    text: str
    across: int = 1
    down: int = 1
    reference: str | None = None
    over_all: bool = False
    """The row is this one cell, between rows of several: it says something of the rows below, and is none itself."""


Printed = Sequence[Sequence[Cell]]
"""The rows of a table as a file holds them: what a cell above reaches over is left out."""


def parts(printed: Printed) -> tuple[Printed, Printed, Printed]:
    """Cut a table into what stands over all its columns at the top, its rows, and the same at the bottom."""
    printed = [row for row in printed if row]
    width = max((sum(cell.across for cell in row) for row in printed), default=0)
    if width > limits.COLUMNS:
        raise limits.beyond(f"a table of more than {limits.COLUMNS:,} columns; give a report", "COLUMNS")
    over_all = [len(row) == 1 and row[0].across >= width for row in printed]
    first = next((number for number, over in enumerate(over_all) if not over), len(printed))
    last = len(printed) - next((number for number, over in enumerate(reversed(over_all)) if not over), 0)
    return printed[:first], printed[first:last], printed[max(first, last) :]


def rows(printed: Printed) -> Iterator[list[Cell]]:
    """Yield the rows, a cell for each column.

    A cell over several columns stands in the first; one over several rows holds for each of them and is repeated,
    unless it is a number (said of all rows together) or a heading.
    """
    heads = max((cell.down for cell in printed[0]), default=1) if printed else 1
    width = max((sum(cell.across for cell in row) for row in printed), default=0)
    below: dict[int, tuple[int, Cell]] = {}
    for number, row in enumerate(printed):
        if len(row) == 1 and row[0].across >= width:
            yield [Cell(row[0].text, reference=row[0].reference, over_all=True), *[Cell("")] * (width - 1)]
            continue
        placed = _placed(row, below, repeats=number >= heads)
        yield placed + [Cell("")] * (width - len(placed))


def _placed(row: Sequence[Cell], below: dict[int, tuple[int, Cell]], *, repeats: bool) -> list[Cell]:
    """Put the cells of a row beside those that reach down into it, and note which reach further."""
    placed: list[Cell] = []
    waiting = deque(row)
    while waiting or len(placed) in below:
        if (column := len(placed)) in below:
            left, cell = below.pop(column)
            if left > 1:
                below[column] = (left - 1, cell)
            repeated = cell.text if repeats and not _NUMBER.fullmatch(cell.text) else ""
            placed.append(Cell(repeated, reference=cell.reference))
        else:
            cell = waiting.popleft()
            placed.append(cell)
            if cell.down > 1:
                below[column] = (cell.down - 1, cell)
        placed += [Cell("")] * (cell.across - 1)
    return placed
