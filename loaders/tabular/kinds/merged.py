"""Merged cells: what stands once for the rows below it, a country for several clusters.

A key is merged where it stands left of what it is said of and is blank below; where it is printed twice running,
whoever made the table repeated it, and a blank is one.
"""

import itertools
from collections.abc import Iterator, Sequence

from clew.loaders.reading import Cell
from clew.loaders.setting import country
from clew.loaders.tabular.cells import marks
from clew.loaders.tabular.grids.table import Row, Table
from clew.loaders.vocabulary import Column, Vocabulary

HOME = Column("country", of="cluster")
"""The country that is over the clusters below it, in a row of its own."""


def leading(table: Table, columns: Sequence[Column], vocabulary: Vocabulary) -> frozenset[int]:
    """Return the places of the countries that stand once for many clusters."""
    own = next((place for place, column in enumerate(columns) if column.concept == "cluster"), 0)
    rows = [row for row in table.rows if not row.unsure and not marks.is_aside(row, vocabulary)]
    return frozenset(place for place in range(own) if columns[place].concept == "country" and _is_merged(rows, place))


def _is_merged(rows: Sequence[Row], place: int) -> bool:
    printed = [row.cells[place].clean for row in rows if place < len(row.cells)]
    twice = any(first and first == second for first, second in itertools.pairwise(printed))
    return bool(printed and printed[0]) and not twice


def is_home(cells: Sequence[tuple[Column, Cell]], own: int | None) -> bool:
    """Tell whether a row is nothing but a country over the clusters below it."""
    filled = [(place, cell) for place, (_, cell) in enumerate(cells) if cell.text.clean]
    if own is None or len(cells) < 2 or len(filled) != 1:
        return False
    place, cell = filled[0]
    above = place == own or (place < own and cells[place][0].concept == "country")
    return above and country.find(cell.text.clean.rstrip(" :")) is not None


def has_homes(table: Table, columns: Sequence[Column]) -> bool:
    """Tell whether rows of a table are nothing but a country over the clusters below."""
    own = next((place for place, column in enumerate(columns) if column.concept == "cluster"), None)
    return own is not None and any(_is_country_alone(row, own) for row in table.rows)


def _is_country_alone(row: Row, own: int) -> bool:
    filled = [place for place, cell in enumerate(row.cells) if cell.clean]
    return filled == [own] and len(row.cells) > 1 and country.find(row.cells[own].clean.rstrip(" :")) is not None


def filled(
    cells: Sequence[tuple[Column, Cell]], above: dict[int, Cell], places: frozenset[int]
) -> Iterator[tuple[Column, Cell]]:
    """Yield the cells, a blank one of these places replaced by that above, which is kept for the rows below."""
    for place, (column, cell) in enumerate(cells):
        if place in places and cell.text.clean:
            above[place] = cell
        yield column, above.get(place, cell) if place in places and not cell.text.clean else cell
