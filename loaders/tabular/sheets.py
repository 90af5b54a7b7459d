"""Labels with their values right below a title: in lines, or in a table of two columns."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import islice

from clew.loaders.reading import Reading
from clew.loaders.structure.flow import Block
from clew.loaders.tabular import cards
from clew.loaders.tabular.card_rows import Line
from clew.loaders.tabular.neutral import is_neutral

_COLUMNS = 2
_NEAR = 4
"""How many lines below a title its table begins at most."""


class Sheets:
    """Finds the labels below the titles of a document."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._headings = sorted(each.text.line for each in reading.document.headings)
        self._tables = {min(each.lines, default=0): each for each in reading.document.tables}

    def below(self, title: Block) -> Sequence[Line]:
        """Return the labels with their values right below a title, up to the next heading."""
        return self._of_table(title) or self._of_lines(title)

    def at(self, block: Block) -> Sequence[Line]:
        """Return the labels with their values that begin on the first line of a part, over blank lines."""
        return self._before_heading(block.text.line - 1, block)

    def _of_lines(self, title: Block) -> Sequence[Line]:
        return self._before_heading(title.last_line, title)

    def _before_heading(self, start: int, block: Block) -> Sequence[Line]:
        lines, following = self._reading.document.lines, bisect_right(self._headings, block.text.line)
        until = self._headings[following] if following < len(self._headings) else len(lines) + 1
        return [line for line in cards.below(lines, start) if line.value.line < until]

    def _of_table(self, title: Block) -> Sequence[Line]:
        near = islice(self._reading.document.lines, title.last_line, title.last_line + _NEAR)
        table = self._tables.get(next((line.line for line in near if line.raw.strip()), 0))
        if not table or len(table.headings) != _COLUMNS or len(table.heading_cells) != _COLUMNS:
            return ()
        rows = [row.cells for row in table.rows if len(row.cells) == _COLUMNS and row.cells[0].clean]
        rows = rows if all(map(is_neutral, table.headings)) else [tuple(table.heading_cells), *rows]
        return [Line(label, value, self._reading.vocabulary.column(label.clean)) for label, value in rows]
