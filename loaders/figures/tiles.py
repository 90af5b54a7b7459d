"""Tiles of figures: a table whose every cell is a number over what it counts ("7<br>clusters | 104<br>meetings")."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from clew.graph.statement import Source
from clew.loaders.document import Document
from clew.loaders.figures.measure import Figure, Measures
from clew.loaders.figures.scope import Context
from clew.loaders.numeric import numbers
from clew.loaders.setting import dates
from clew.loaders.tabular.grids.table import Row, Table
from clew.loaders.text.text import Text

_FEWEST, _MOST = 3, 30
"""How many tiles a table has at least, and at most."""
_WORDS = 8
"""How many words a tile has at most."""
_NEAR = 12
"""How many characters stand before the number at most that say how exact it is: "more than 30"."""


def figures(document: Document, measures: Measures, context: Context) -> Iterator[tuple[Figure, Text, Source]]:
    """Yield the figures of such tables, each with what is printed and where."""
    for table in document.tables:
        tiles = [] if table.doubt else _cells(table)
        if _FEWEST <= len(tiles) <= _MOST and _are_tiles([cell.clean for _, cell in tiles]):
            for row, cell in tiles:
                yield from _figure(document, table, row, cell, (measures, context))


def _cells(table: Table) -> Sequence[tuple[Row, Text]]:
    """Return the filled cells; the first line is one of tiles too, and no numbered row."""
    rows = (Row(0, tuple(table.heading_cells)), *table.rows)
    return [(row, cell) for row in rows for cell in row.cells if cell.clean]


def _are_tiles(cells: Sequence[str]) -> bool:
    """Tell whether each cell is a number and what it counts, and the numbers do not only count the cells."""
    counted = [str(place) for place in range(1, len(cells) + 1)]
    return all(map(_is_tile, cells)) and [re.sub(r"\D.*", "", each) for each in cells] != counted


def _is_tile(words: str) -> bool:
    """Tell whether a cell is a number and a few words behind it, and no day."""
    found = list(numbers.find(words))
    if len(found) != 1 or len(words.split()) > _WORDS or next(dates.find(words), None):
        return False
    first = not found[0].start or (found[0].qualifier != "exactly" and found[0].start < _NEAR)
    return first and found[0].unit in ("count", "percent") and len(words[found[0].end :].strip()) > _FEWEST


def _figure(
    document: Document, table: Table, row: Row, cell: Text, read: tuple[Measures, Context]
) -> Iterator[tuple[Figure, Text, Source]]:
    measures, context = read
    number = next(iter(numbers.find(cell.clean)))
    if figure := measures.read(number, replace(context, sentence=cell.clean)):
        printed = cell.cut(number.start, number.end)
        source = document.cell_source(table, row, printed, None) if row.number else None
        yield figure, printed, source or document.source(printed, table.section)
