"""The table of a delegation: which clusters took part, where they are at home, what they work on."""

from collections.abc import Iterator, Sequence

from clew.graph.statement import Referent, Statement
from clew.loaders.reading import Cell, Reading
from clew.loaders.setting.country import find
from clew.loaders.tabular.cells import marks, values
from clew.loaders.tabular.grids.table import Table
from clew.loaders.tabular.kinds.row import ClusterRow
from clew.loaders.vocabulary import Column


def read(row: ClusterRow) -> Iterator[Statement]:
    """State what a row of the delegation says."""
    cluster, named = row.cluster, row.named
    yield named.state(cluster, "name", named.text.clean)
    yield named.state(cluster, "kind", "cluster")
    yield from _origin(row)
    if row.reading.mission:
        yield named.state(cluster, "TOOK_PART_IN", row.reading.mission, role="delegate")
    for column, cell in row.cells:
        if column.concept == "country":
            yield from _country(row, cell)
        elif column.concept == "field":
            yield from _fields(row, cell)


def is_of_hosts(reading: Reading, table: Table, columns: Sequence[Column]) -> bool:
    """Tell whether all clusters of a table are of the host country: these are whom the delegation came to meet."""
    places = [place for place, column in enumerate(columns) if column.concept == "country"]
    printed = {row.cells[place].clean for row in table.rows for place in places if place < len(row.cells)} - {""}
    found = {country[0] for each in printed if (country := find(each))}
    return reading.mission is not None and found == {str(reading.mission.parts[0])}


def _country(row: ClusterRow, cell: Cell) -> Iterator[Statement]:
    yield from cell.state_country(row.cluster, "LOCATED_IN")
    if row.reading.mission:
        yield from cell.state_country(row.reading.mission, "DELEGATION_FROM")


def _fields(row: ClusterRow, cell: Cell) -> Iterator[Statement]:
    for part in values.fields(cell.text):
        if marks.is_name(part.clean, row.reading.vocabulary):
            about = Referent("Field", (part.clean,))
            yield cell.state(about, "name", part.clean, part)
            yield cell.state(row.cluster, "ACTIVE_IN", about, part)


def _origin(row: ClusterRow) -> Iterator[Statement]:
    """The caption may say where a delegation is from ("EU cluster delegation")."""
    caption = row.named.table.caption
    word = row.reading.vocabulary.delegation_origin(caption.clean) if caption else None
    if caption and word:
        text = caption.cut(word.start, word.end)
        source = row.reading.document.source(text, row.named.table.section)
        yield Statement(row.cluster, "origin", word.name, text.quote, source)
