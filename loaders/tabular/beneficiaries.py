"""The list of SMEs that benefited, under the name of the cluster that they belong to."""

import re
from collections.abc import Iterator

from clew.graph.statement import Referent, Statement, slug
from clew.loaders.prose.phrases import phrase
from clew.loaders.reading import Cell, Reading
from clew.loaders.structure.text import Text
from clew.loaders.tabular import answers, marks, values
from clew.loaders.tabular.row import ClusterRow
from clew.loaders.tabular.table import Row, Table
from clew.loaders.vocabulary import Column

_IN_THE_PLURAL = re.compile(
    r"\b(?:SMEs|companies|firms|enterprises|members|businesses|beneficiaries|names)\b", re.IGNORECASE
)


def read(reading: Reading, table: Table) -> Iterator[Statement]:
    """State the SMEs of every row, where the caption calls them SMEs, or without one the section."""
    caption = table.caption.clean if table.caption else table.section or ""
    if "SME" in reading.vocabulary.all("kinds", caption):
        benefited = _told(reading, caption)
        for row in table.rows:
            yield from _row(reading, table, row, benefited)


def _row(reading: Reading, table: Table, row: Row, benefited: bool) -> Iterator[Statement]:
    named = Cell(reading.document, table, row, None, row.cells[0])
    cluster = Referent("Organisation", (named.text.clean,))
    yield named.state(cluster, "name", named.text.clean)
    for text in row.items:
        yield from _sme(reading, Cell(reading.document, table, row, None, text), text, cluster, benefited)


def read_row(row: ClusterRow) -> Iterator[Statement]:
    """State the SMEs that a column of a table names as members of the row's cluster."""
    caption = row.named.table.caption.clean if row.named.table.caption else ""
    asked = [_benefited(row, column, cell) for column, cell in row.cells if column.concept == "benefited"]
    for column, cell in row.cells:
        if column.concept == "sme":
            benefited = all(asked) if asked else _told(row.reading, f"{caption} {cell.column}")
            cut = values.several if _IN_THE_PLURAL.search(cell.column or "") else values.listed
            for text in cut(cell.text):
                if marks.is_name(text.clean, row.reading.vocabulary):
                    yield from _sme(row.reading, cell, text, row.cluster, benefited)


def _told(reading: Reading, words: str) -> bool:
    """Tell whether a caption or a heading says that these have benefited, and not only that they could."""
    return "benefi" in slug(words) and not phrase(reading.vocabulary, "benefit-unreached").search(words)


def _benefited(row: ClusterRow, column: Column, cell: Cell) -> bool:
    return answers.closed(row, column, cell) == "yes"


def _sme(reading: Reading, cell: Cell, text: Text, cluster: Referent, benefited: bool) -> Iterator[Statement]:
    sme = Referent("Organisation", (text.clean,))
    yield cell.state(sme, "name", text.clean, text)
    yield cell.state(sme, "kind", "SME", text)
    yield cell.state(sme, "MEMBER_OF", cluster, text)
    if benefited and reading.mission:
        yield cell.state(sme, "BENEFITED_FROM", reading.mission, text)
