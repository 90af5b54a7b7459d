"""The table of a delegation: which clusters took part, where they are at home, what they work on."""

from collections.abc import Iterator

from clew.graph.statement import Referent, Statement
from clew.loaders.reading import Cell
from clew.loaders.row import ClusterRow
from clew.loaders.vocabulary import parts


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
            yield from _fields(cluster, cell)


def _country(row: ClusterRow, cell: Cell) -> Iterator[Statement]:
    yield from cell.state_country(row.cluster, "LOCATED_IN")
    if row.reading.mission:
        yield from cell.state_country(row.reading.mission, "DELEGATION_FROM")


def _fields(cluster: Referent, cell: Cell) -> Iterator[Statement]:
    for part in parts(cell.text):
        about = Referent("Field", (part.clean,))
        yield cell.state(about, "name", part.clean, part)
        yield cell.state(cluster, "ACTIVE_IN", about, part)


def _origin(row: ClusterRow) -> Iterator[Statement]:
    """The caption may say where a delegation is from ("EU cluster delegation")."""
    caption = row.named.table.caption
    word = row.reading.vocabulary.delegation_origin(caption.clean) if caption else None
    if caption and word:
        text = caption.cut(word.start, word.end)
        source = row.reading.document.source(text, row.named.table.section)
        yield Statement(row.cluster, "origin", word.name, text.quote, source)
