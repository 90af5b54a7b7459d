"""The rows of tables about clusters: whose row it is, and what each cell holds."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from clew.graph.statement import Referent, Statement, slug
from clew.loaders.reading import Cell, Reading
from clew.loaders.structure.text import Text
from clew.loaders.tabular import marks
from clew.loaders.tabular.table import Row, Table
from clew.loaders.vocabulary import Column


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


def rows(
    reading: Reading, table: Table, columns: Sequence[Column], names: Set[str] = frozenset()
) -> Iterator[ClusterRow]:
    """Yield the rows that are about a cluster; a row whose cluster cell is blank is about the one above.

    Sums and notes are no rows. In a table without a column of clusters, a name alone in its row is over the rows below
    it, if it is a cluster's; `names` are the slugs of those that the document knows.
    """
    own = next((place for place, column in enumerate(columns) if column.concept == "cluster"), None)
    named: Cell | None = None
    above: list[Text] = []
    for row in table.rows:
        if row.unsure:
            named = named if own is not None and not row.cells[own].clean else _sure(reading, table, row, own)
            continue
        texts = above = _without_dittos(reading, row, above)
        if marks.is_aside(row, reading.vocabulary):
            continue
        cells = tuple(
            (column, Cell(reading.document, table, row, heading or None, text))
            for column, heading, text in zip(columns, row.headings or table.headings, texts, strict=False)
        )
        if own is not None and own < len(cells) and cells[own][1].text.clean:
            cell = cells[own][1]
            named = cell if marks.is_name(cell.text.clean, reading.vocabulary) else None
        elif own is None and len(texts) > 1 and [text for text in texts if text.clean] == [texts[0]]:
            named = cells[0][1] if slug(texts[0].clean) in names else None
            continue
        if named:
            yield ClusterRow(reading, named, cells)


def _sure(reading: Reading, table: Table, row: Row, own: int | None) -> Cell | None:
    """Return the cluster that a row of which the rest is unsure names for those below it."""
    if own is None or own in row.unsure or not marks.is_name(row.cells[own].clean, reading.vocabulary):
        return None
    return Cell(reading.document, table, row, table.headings[own] or None, row.cells[own])


def _without_dittos(reading: Reading, row: Row, above: Sequence[Text]) -> list[Text]:
    """A ditto mark stands for the cell above; an answer in a cell over several columns is given in each of them."""
    texts = list(row.cells)
    for place, text in enumerate(texts):
        if place < len(above) and marks.mark(text.clean, reading.vocabulary) == "ditto":
            texts[place] = above[place]
        elif place in row.spans and place and marks.answer(texts[place - 1].clean, reading.vocabulary):
            texts[place] = texts[place - 1]
        elif place + 1 in row.spans and place not in row.spans and marks.is_number(text.clean):
            texts[place] = Text("", text.line, text.offset)  # a number for two columns is that of neither
    return texts
