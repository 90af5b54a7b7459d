"""The rows of tables about clusters: whose row it is, and what each cell holds."""

import dataclasses
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from clew.graph.statement import Referent, Statement, slug
from clew.loaders.reading import Cell, Reading
from clew.loaders.tabular.cells import homed, marks
from clew.loaders.tabular.context import grouped
from clew.loaders.tabular.grids.table import Row, Table
from clew.loaders.tabular.kinds import merged
from clew.loaders.text.lazy import lazy
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import Column


@dataclass(frozen=True)
class ClusterRow:
    """A row about a cluster: the cell that names the cluster (of an earlier row, where it stands once for many)."""

    reading: Reading
    named: Cell
    cells: tuple[tuple[Column, Cell], ...]

    @lazy
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

    def at_home(self) -> Iterator[Statement]:
        """State the country of the cluster, where a column gives it."""
        for column, cell in self.cells:
            if column.concept == "country" and column.of == "cluster" and cell.text.clean:
                yield from cell.state_country(self.cluster, "LOCATED_IN")

    def responded(self) -> Iterator[Statement]:
        """State that the cluster answered the survey, which a row of answers shows."""
        yield self.named.state(self.cluster, "name", self.named.text.clean)
        if self.reading.mission:
            about = self.reading.mission
            yield self.named.state(self.cluster, "TOOK_PART_IN", about, role="delegate", respondedToSurvey=True)


def rows(
    reading: Reading,
    table: Table,
    columns: Sequence[Column],
    names: Set[str] = frozenset(),
    over: Cell | None = None,
) -> Iterator[ClusterRow]:
    """Yield the rows that are about a cluster; a row whose cluster cell is blank is about the one above.

    Sums and notes are no rows. In a table without a column of clusters, a name alone in its row is over the rows below
    it, if it is a cluster's; `names` are the slugs of those that the document knows, `over` the name above the table.
    A country that stands once for several clusters, in its column or in a row of its own, is that of each.
    """
    own = next((place for place, column in enumerate(columns) if column.concept == "cluster"), None)
    named, home = over, None
    heads = grouped.heads(reading, table, columns, names) if own is None else {}
    with_home = own is not None and homed.is_homed(table, own)
    keys, kept = merged.leading(table, columns, reading.vocabulary), dict[int, Cell]()
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
        if merged.is_home(cells, own):
            home = next(cell for _, cell in cells if cell.text.clean)
            kept.update(dict.fromkeys(keys, home))
            named = None
            continue
        if own is not None and row.over_all and slug(row.cells[0].clean) not in names:
            continue
        cells = tuple(merged.filled(cells, kept, keys))
        if own is not None and own < len(cells) and cells[own][1].text.clean:
            cell = cells[own][1]
            named = cell if marks.is_name(cell.text.clean, reading.vocabulary) else None
            parts = homed.parted(cell.text) if with_home else None
            home = dataclasses.replace(cell, text=parts[1]) if parts else None if with_home else home
            named = dataclasses.replace(cell, text=parts[0]) if named and parts else named
        elif own is None and over and row.over_all and row.number not in heads:
            continue
        elif own is None and grouped.is_alone(texts) and (not over or row.number in heads):
            head = heads.get(row.number)
            named = dataclasses.replace(cells[0][1], text=head.name) if head else None
            home = dataclasses.replace(cells[0][1], text=head.country) if head and head.country else None
            continue
        if named:
            yield ClusterRow(reading, named, (*cells, *(((merged.HOME, home),) if home and not keys else ())))


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
