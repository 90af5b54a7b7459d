"""Figures in the cells of a mission's fact sheet: "Delegation | 8 clusters and 23 SMEs from 7 countries"."""

from collections.abc import Iterator
from dataclasses import replace

from clew.graph.statement import Source
from clew.loaders.document import Document
from clew.loaders.figures import tabulated
from clew.loaders.figures.measure import Figure, Measures
from clew.loaders.figures.scope import Context
from clew.loaders.numeric import numbers
from clew.loaders.setting import dates
from clew.loaders.text.text import Text

_PAIR = 2


def figures(document: Document, measures: Measures, context: Context) -> Iterator[tuple[Figure, Text, Source]]:
    """Yield the figures that a cell beside a label tells in words, each with the cell and where that stands."""
    for table in document.tables:
        if len(table.headings) == _PAIR and not table.doubt and tabulated.is_of_mission(table, 0, 1):
            for row in table.rows:
                cell = row.cells[1] if len(row.cells) == _PAIR and not row.unsure else None
                if cell and not tabulated.is_whole(cell.clean) and not any(True for _ in dates.find(cell.clean)):
                    said = replace(context, sentence=cell.clean, section=table.section or "")
                    for figure in (measures.read(number, said) for number in numbers.find(cell.clean)):
                        if figure:
                            yield figure, cell, document.cell_source(table, row, cell, table.headings[1] or None)
