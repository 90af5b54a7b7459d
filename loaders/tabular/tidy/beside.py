"""Tables whose first column holds labels, and each other column a record: clusters, or what one of them agreed on.

The head row may name the records ("Aqua Net | Sol Verde"), count them ("Contact A | Contact B"), hold the first label
with its values ("Partner | Some Ltd | Other AG"), or be blank. A value that reaches over several columns is each one's.
"""

import dataclasses
import re
from collections.abc import Iterable, Sequence, Set

from clew.graph.statement import slug
from clew.loaders.setting import country
from clew.loaders.tabular.cells import marks
from clew.loaders.tabular.cells.concepts import PARTIES
from clew.loaders.tabular.cells.neutral import is_neutral
from clew.loaders.tabular.grids.table import Row, Table
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import Column, Vocabulary


def turned(vocabulary: Vocabulary, table: Table, told: Set[str]) -> Table:
    """Return the table with a row for each record; itself where it cannot be told what the columns are.

    `told` are the concepts of its labels.
    """
    first, *over = table.heading_cells
    rows = [_spread(row) for row in table.rows if row.cells[0].clean]
    rows = [row for row in rows if not _counts(row)]
    own = vocabulary.column(first.clean)
    numbered = all(is_neutral(cell.clean) for cell in over)
    if not numbered and own and _is_label(first.clean, own, told):
        rows = [[first, *over], *rows]
    elif not numbered and not all(_may_be_named(cell, vocabulary) for cell in over):
        return table
    elif not numbered:
        rows = [[_label(first, "" if _are_partners(told) else "Cluster"), *over], *rows]
    keys = [row[0].clean for row in rows]
    if len(set(map(slug, keys))) < len(keys):
        return table
    return made(table, keys, [[at(row, place) for row in rows] for place in range(1, len(over) + 1)])


def made(table: Table, headings: Sequence[str], rows: Iterable[Sequence[Text | None]]) -> Table:
    """Return a table with other headings and rows, made of its cells."""

    def cells(row: Sequence[Text | None]) -> tuple[Text, ...]:
        shown = next(cell for cell in row if cell)
        return tuple(cell if cell else Text("", shown.line, shown.offset) for cell in row)

    found = [Row(number, cells(row)) for number, row in enumerate(rows, 1) if any(row)]
    return dataclasses.replace(table, headings=tuple(headings), rows=found, groups=())


def _spread(row: Row) -> list[Text]:
    """Return the cells of a row; what reaches over several columns stands in each."""
    found = list[Text]()
    for place, cell in enumerate(row.cells):
        found.append(found[-1] if place in row.spans and place > 1 else cell)
    return found


def at(row: Sequence[Text], place: int) -> Text | None:
    """Return a cell of a row; None where the row is too short."""
    return row[place] if place < len(row) else None


def _counts(row: Sequence[Text]) -> bool:
    """Tell whether a row does nothing but count the records: "Contact | A | B"."""
    return all(is_neutral(cell.clean) for cell in row)


def _is_label(heading: str, column: Column, told: Set[str]) -> bool:
    """Tell whether a heading is the first of the labels, and not what all of them are."""
    other = column.concept not in {"question", *(told & {*PARTIES})}
    return other and (column.concept in PARTIES or not is_neutral(heading))


def _label(cell: Text, words: str) -> Text:
    return Text(words, cell.line, cell.offset)


def _are_partners(told: Set[str]) -> bool:
    """Tell whether names over the records are those of counterparts, whose type and country the labels ask."""
    return not told & {*PARTIES, "question"}


def _may_be_named(cell: Text, vocabulary: Vocabulary) -> bool:
    words = cell.clean
    capital = any(len(word) > 1 and word[0].isupper() for word in words.split())
    return marks.is_name(words, vocabulary) and capital and not country.find(words) and not re.search(r"\d{4}", words)
