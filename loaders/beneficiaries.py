"""The list of SMEs that benefited, under the name of the cluster that they belong to."""

from collections.abc import Iterator

from clew.graph.statement import Referent, Statement
from clew.loaders.reading import Cell, Reading
from clew.loaders.table import Row, Table


def read(reading: Reading, table: Table) -> Iterator[Statement]:
    """State the SMEs of every row, where the caption calls them SMEs."""
    caption = table.caption.clean if table.caption else ""
    if "SME" in reading.vocabulary.all("kinds", caption):
        benefited = "benefit" in caption.casefold()
        for row in table.rows:
            yield from _row(reading, table, row, benefited)


def _row(reading: Reading, table: Table, row: Row, benefited: bool) -> Iterator[Statement]:
    named = Cell(reading.document, table, row, None, row.cells[0])
    cluster = Referent("Organisation", (named.text.clean,))
    yield named.state(cluster, "name", named.text.clean)
    for text in row.items:
        cell, sme = Cell(reading.document, table, row, None, text), Referent("Organisation", (text.clean,))
        yield cell.state(sme, "name", text.clean)
        yield cell.state(sme, "kind", "SME")
        yield cell.state(sme, "MEMBER_OF", cluster)
        if benefited and reading.mission:
            yield cell.state(sme, "BENEFITED_FROM", reading.mission)
