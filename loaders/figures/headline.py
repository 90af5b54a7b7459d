"""Grids of headline figures: every cell is a number with what it counts, "7 clusters | 104 meetings"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from clew.graph.statement import Source
from clew.loaders.document import Document
from clew.loaders.figures.measure import Figure, Measures
from clew.loaders.figures.scope import Context
from clew.loaders.numeric import numbers
from clew.loaders.tabular.grids.table import Table
from clew.loaders.text.text import Text

_FEWEST, _MOST = 3, 24
"""How many figures such a grid has."""
_CELL = re.compile(r"(?:[^\W\d_]+ ){0,3}?[\d.,  ]*\d\+?(?: ?%| per cent)?(?: [^\W\d_][\w’'-]*){1,6}")


def figures(document: Document, measures: Measures, context: Context) -> Iterator[tuple[Figure, Text, Source]]:
    """Yield the figures of the grids, each with its cell and where that stands."""
    for table in document.tables:
        cells = [*_cells(document, table)]
        if _FEWEST <= len(cells) <= _MOST and not table.doubt and all(_CELL.fullmatch(cell.clean) for cell, _ in cells):
            here = replace(context, section=table.section or "")
            for cell, source in cells:
                found = list(numbers.find(cell.clean))
                figure = measures.read(found[0], replace(here, sentence=cell.clean)) if len(found) == 1 else None
                if figure:
                    yield figure, cell, source


def _cells(document: Document, table: Table) -> Iterator[tuple[Text, Source]]:
    """Yield the cells that are not blank: the first line of such a grid is no heading."""
    for cell in table.heading_cells:
        if cell.clean:
            yield cell, document.source(cell, table.section)
    for row in table.rows:
        for place, cell in enumerate(row.cells):
            if cell.clean:
                yield cell, document.cell_source(table, row, cell, table.headings[place] or None)
