"""Cells in rows, of whatever layout, put together to a table: headings joined, and left out where repeated."""

import dataclasses
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from clew.graph.statement import slug
from clew.loaders.tabular.grids import head as heads
from clew.loaders.tabular.grids.cut import mended
from clew.loaders.tabular.grids.table import Row, Table
from clew.loaders.text.text import Text


@dataclass(slots=True)
class Grid:
    """The cells of a table, row by row; `head` tells how many rows are headings, where the layout says so."""

    rows: list[list[Text]]
    head: int | None = None
    spans: dict[int, frozenset[int]] = field(default_factory=dict)
    """By row: the places that a cell further left reaches over."""
    unsure: dict[int, frozenset[int]] = field(default_factory=dict)
    """By row: the places that may be of the row below."""
    spread: bool = True
    """Whether a heading over several columns leaves those to its right blank, for want of another sign."""
    caption: Text | None = None
    doubt: str = ""
    told: tuple[str, ...] = ()
    """What the first columns hold, where no heading is printed over them and the layout tells."""


def assemble(grid: Grid, label: str | None, caption: Text | None, section: str | None) -> Table:
    """Return the table; every row has a cell for each column."""
    head = min(grid.head if grid.head is not None else heads.count(grid.rows), len(grid.rows))
    parts = _headings(grid, head)
    headings = tuple(" ".join(filter(None, each)) for each in parts)
    headings = (*grid.told, *headings[len(grid.told) :])
    table = Table(label, grid.caption or caption, section, headings, doubt=grid.doubt, groups=_groups(parts))
    table.heading_cells = [cell for row in grid.rows[:head] for cell in row]
    first = [_slugs(row) for row in grid.rows[:head]]
    again = False
    for place, row in enumerate(grid.rows[head:], head):
        below, again = again, any(row_slugs := _slugs(row)) and row_slugs in first
        if again:
            table.heading_cells += row
        elif below and table.rows and (whole := mended(table.rows[-1].cells, _fill(row, len(headings)), headings)):
            table.rows[-1] = dataclasses.replace(table.rows[-1], cells=whole)
        else:
            cells = _fill(row, len(table.headings))
            spans, unsure = (each.get(place, frozenset()) for each in (grid.spans, grid.unsure))
            table.rows.append(Row(len(table.rows) + 1, cells, (), spans, unsure))
    table.lines = {line for row in grid.rows for cell in row for line in _lines(cell)}
    return table


def _lines(cell: Text) -> Iterator[int]:
    """Yield the lines on which a cell stands; one of several pieces has the line of its first."""
    yield from range(cell.line, cell.line + 1 + cell.raw.count("\n"))


def _headings(grid: Grid, head: int) -> list[list[str]]:
    """Return the headings of each column, line by line."""
    width = max((len(row) for row in grid.rows[:head]), default=max(map(len, grid.rows), default=0))
    parts: list[list[str]] = [[] for _ in range(width)]
    for number, row in enumerate(grid.rows[:head]):
        over: Text | None = None
        for place in range(width):
            own = row[place] if place < len(row) else None
            over = over if place in grid.spans.get(number, ()) else own
            above = grid.rows[number - 1][place].clean if number and place < len(grid.rows[number - 1]) else ""
            same = own is not None and above != "" and own.clean == above  # one cell over several lines, or said twice
            parts[place].append(over.clean if over and not same and not (number and heads.is_open(over)) else "")
    return _spread(parts) if grid.spread else parts


def _groups(headings: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """Return what stands above the last line of headings, where it is a column's and another's beside it."""
    above = [" ".join(filter(None, each[:-1])) if len(each) > 1 and each[-1] else "" for each in headings]
    beside = [{*above[max(place - 1, 0) : place], *above[place + 1 : place + 2]} for place in range(len(above))]
    return tuple(each if each in others else "" for each, others in zip(above, beside, strict=True))


def _spread(headings: list[list[str]]) -> list[list[str]]:
    """A heading over several columns stands in the first of them: the unnamed to its right take it too."""
    spread: list[list[str]] = []
    for parts in headings:
        under = len(parts) > 1 and any(parts[1:])
        over = spread[-1][0] if spread and under and not parts[0] else parts[0]
        spread.append([over, *parts[1:]])
    return spread


def _slugs(row: Sequence[Text]) -> list[str]:
    return [slug(cell.clean) if cell.clean else "" for cell in row]


def _fill(row: Sequence[Text], width: int) -> tuple[Text, ...]:
    end = Text("", row[-1].line, row[-1].offset + len(row[-1].raw)) if row else Text("", 1)
    return tuple(row) + (end,) * (width - len(row))
