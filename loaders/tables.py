"""Which reader a table is for: its columns tell, not its number or place."""

from collections.abc import Iterator

from clew.graph.statement import Statement
from clew.loaders import answers, beneficiaries, delegation
from clew.loaders.cooperation import Agreements
from clew.loaders.reading import Reading
from clew.loaders.row import columns, rows
from clew.loaders.table import Table


def read(reading: Reading) -> Iterator[Statement]:
    """Yield what the tables of a document state; a table that is not about clusters states nothing."""
    for table in reading.document.tables:
        if any(row.items for row in table.rows):
            yield from beneficiaries.read(reading, table)
        else:
            yield from _rows(reading, table)


def _rows(reading: Reading, table: Table) -> Iterator[Statement]:
    concepts = {column.concept for column in columns(reading, table)}
    formal = any(column.question == "formal-agreement" for column in columns(reading, table))
    agreements = Agreements("formal" if formal else "cooperation")
    responded: set[str] = set()
    for row in rows(reading, table):
        if concepts & {"organisation", "question"}:
            found = [*answers.read(row), *agreements.read(row)]
            if found and row.cluster.id not in responded:
                yield from row.responded()
                responded.add(row.cluster.id)
            yield from found or row.listed()
        elif concepts & {"field", "country"}:
            yield from delegation.read(row)
