"""What the columns of a table are told by: their headings, and a sample of what fills each, with the kinds of cells."""

from collections.abc import Sequence, Set
from dataclasses import dataclass
from itertools import islice

from clew.loaders.tabular.cells import clues, marks
from clew.loaders.tabular.columns.content import ENOUGH, Cells
from clew.loaders.tabular.grids.table import Row, Table
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import Vocabulary

_FIRST = 300
"""How many filled cells of a column are looked at."""


@dataclass(frozen=True, slots=True)
class Sample:
    """What there is to tell the columns of one table by."""

    vocabulary: Vocabulary
    table: Table
    cells: Cells
    rows: int
    """How many rows are of somebody or something for certain."""
    columns: Sequence[Sequence[Text]]
    """The first filled cells of each column."""

    @classmethod
    def of(cls, vocabulary: Vocabulary, table: Table, cells: Cells) -> "Sample":
        """Return the sample of a table."""
        rows = [row for row in table.rows if not row.unsure and not marks.is_aside(row, vocabulary)]
        columns = [_filled(rows, place) for place in range(len(table.headings))]
        return cls(vocabulary, table, cells, len(rows), columns)

    @property
    def headings(self) -> Sequence[str]:
        """The heading of each column."""
        return self.table.headings

    @property
    def caption(self) -> str:
        """The words of the caption; none without one."""
        return self.table.caption.clean if self.table.caption else ""

    def key_words(self, place: int) -> Set[str]:
        """Return the key words of the heading of a column."""
        return clues.key_words(self.vocabulary, self.headings[place])

    def are(self, kind: str, place: int) -> bool:
        """Tell whether most cells of a column are of the kind, or there are none."""
        return self.cells.are(kind, self.columns[place])

    def surely(self, kind: str, place: int, enough: float = ENOUGH) -> bool:
        """Tell whether enough cells of a column are of the kind to know it by them."""
        return self.cells.surely(kind, self.columns[place], enough)


def _filled(rows: Sequence[Row], place: int) -> list[Text]:
    filled = (r.cells[place] for r in rows if place < len(r.cells) and r.cells[place].clean and not r.over_all)
    return list(islice(filled, _FIRST))
