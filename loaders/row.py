"""The rows of tables about clusters: whose row it is, and what each cell holds."""

from collections.abc import Iterator
from dataclasses import dataclass

from clew.graph.statement import Referent, Statement
from clew.loaders.reading import Cell, Reading
from clew.loaders.table import Table
from clew.loaders.vocabulary import Column

_UNKNOWN = Column("unknown")


@dataclass(frozen=True, slots=True)
class ClusterRow:
    """A row about a cluster: the cell that names the cluster (of an earlier row, where it stands once for many)."""

    reading: Reading
    named: Cell
    cells: tuple[tuple[Column, Cell], ...]

    @property
    def cluster(self) -> Referent:
        """The cluster as a referent."""
        return Referent("Organisation", (self.named.text.clean,))

    def first(self, concept: str) -> Cell | None:
        """Return the first filled cell of a concept."""
        return next((cell for column, cell in self.cells if column.concept == concept and cell.text.clean), None)

    def listed(self) -> Iterator[Statement]:
        """State that the cluster is one of the delegates, for it stands in the column of them."""
        yield self.named.state(self.cluster, "name", self.named.text.clean)
        if self.reading.mission:
            yield self.named.state(self.cluster, "TOOK_PART_IN", self.reading.mission, role="delegate")

    def responded(self) -> Iterator[Statement]:
        """State that the cluster answered the survey, which a row of answers shows."""
        yield self.named.state(self.cluster, "name", self.named.text.clean)
        if self.reading.mission:
            about = self.reading.mission
            yield self.named.state(self.cluster, "TOOK_PART_IN", about, role="delegate", respondedToSurvey=True)


def columns(reading: Reading, table: Table) -> list[Column]:
    """Return what each column of a table holds, by the words of its heading."""
    return [reading.vocabulary.column(heading) or _UNKNOWN for heading in table.headings]


def rows(reading: Reading, table: Table) -> Iterator[ClusterRow]:
    """Yield the rows that are about a cluster; a row whose cluster cell is blank is about the one above."""
    named: Cell | None = None
    for row in table.rows:
        cells = tuple(
            (column, Cell(reading.document, table, row, heading or None, text))
            for column, heading, text in zip(columns(reading, table), table.headings, row.cells, strict=False)
        )
        own = next((cell for column, cell in cells if column.concept == "cluster"), None)
        named = own if own and own.text.clean else named
        if named:
            yield ClusterRow(reading, named, cells)
