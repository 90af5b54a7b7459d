"""Tables that stand on their side: what others print as headings stands in the first column.

A sheet of one agreement or one cluster ("Partner | Some Firm", "Next steps | ..."), or the questions of a survey below
each other with a column for each cluster. They are turned, so that whoever reads rows reads these too.
"""

import dataclasses
import re
from collections.abc import Sequence

from clew.graph.statement import slug
from clew.loaders.setting import country
from clew.loaders.structure.text import Text
from clew.loaders.tabular import marks
from clew.loaders.tabular.table import Row, Table
from clew.loaders.vocabulary import Column, Vocabulary

_ENOUGH = 0.6
_FEWEST = 2
_KEYS = 3
_MOST = 60
"""A table on its side is a sheet: it is no long one, and no wide one."""
_LABELS = "these are labels with their values"
_NEUTRAL = re.compile(
    r"(?:(?:question|answer|item|detail|information|value|description|field|what|data|topic|subject|response|content|"
    r"point|heading)s?|(?:agreement|cooperation|partner|contact|thread|case|no\.?|nr\.?)?\s?\d{0,2})",
    re.IGNORECASE,
)
"""Headings that say nothing of their own over keys and values."""


def turn(vocabulary: Vocabulary, table: Table) -> Table:
    """Return the table with its first column as headings, where that is what it is; else the table itself."""
    if table.doubt or not _FEWEST <= len(table.headings) <= _MOST or len(table.rows) > _MOST:
        return table
    if any(row.items or row.unsure or row.spans for row in table.rows):
        return table
    first = Row(0, tuple(table.heading_cells[: len(table.headings)]))
    whole = len(table.heading_cells) == len(table.headings)
    if not whole or not _is_of_keys(vocabulary, table, first):
        return dataclasses.replace(table, doubt=_LABELS) if _is_of_labels(table) else table
    if len(table.headings) == _FEWEST:
        return _sheet(vocabulary, table, first)
    return _matrix(vocabulary, table, first)


def _is_of_keys(vocabulary: Vocabulary, table: Table, first: Row) -> bool:
    """Tell whether the first column prints what headings print, of what a cluster tells, and no other column does."""
    keys = [row.cells[0].clean for row in table.rows if row.cells[0].clean]
    known = [column for key in keys if (column := vocabulary.column(key))]
    told = {column.concept for column in (*known, *filter(None, [vocabulary.column(first.cells[0].clean)]))}
    enough = len(known) >= max(_ENOUGH * len(keys), 1) and _tells(told)
    return enough and not any(vocabulary.column(cell.clean) for cell in first.cells[1:] if not is_neutral(cell.clean))


def _is_of_labels(table: Table) -> bool:
    """Tell whether every line is a label with its value, so that the first is no heading: "Clusters: | 9"."""
    labels = (table.headings[0], *(row.cells[0].clean for row in table.rows))
    return len(table.headings) == _FEWEST and all(label.endswith(":") for label in labels)


def _tells(concepts: set[str]) -> bool:
    of_agreement = "organisation" in concepts and concepts & {"agreement", "cooperation type"}
    of_delegate = "cluster" in concepts and concepts & {"country", "field"}
    return bool(of_agreement or of_delegate or "question" in concepts)


def is_neutral(heading: str) -> bool:
    """Tell whether a heading says nothing of its own over keys and values ("Item", "Answer", or blank)."""
    return _NEUTRAL.fullmatch(heading.strip(" :")) is not None


def _sheet(vocabulary: Vocabulary, table: Table, first: Row) -> Table:
    """Turn keys and values; a key that returns begins the next row."""
    own = not (is_neutral(first.cells[0].clean) and is_neutral(first.cells[1].clean))
    rows = [*([first] if own else []), *(row for row in table.rows if row.cells[0].clean)]
    keys: dict[str, str] = {}
    for row in rows:
        keys.setdefault(slug(row.cells[0].clean), row.cells[0].clean)
    if not all(_is_fit(vocabulary.column(row.cells[0].clean), row.cells[1], vocabulary) for row in rows):
        return table
    if len(keys) < _KEYS and not any((each := vocabulary.column(key)) and each.question for key in keys.values()):
        return table
    start, records = slug(rows[0].cells[0].clean), list[dict[str, Text]]()
    for row in rows:
        key = slug(row.cells[0].clean)
        if key == start or not records:
            records.append({})
        if key in records[-1]:
            return table
        records[-1][key] = row.cells[1]
    return _turned(table, list(keys.values()), [[record.get(key) for key in keys] for record in records])


def _is_fit(column: Column | None, value: Text, vocabulary: Vocabulary) -> bool:
    """Tell whether a value is no number where a name must stand: "Clusters | 9" is a figure."""
    named = column is not None and column.concept in ("cluster", "organisation", "sme", "country")
    return not named or not marks.is_number(value.clean) or vocabulary.meaning("answers", value.clean) is not None


def _matrix(vocabulary: Vocabulary, table: Table, first: Row) -> Table:
    """Turn a table with a column for each cluster, or for each of the agreements of one."""
    over = first.cells[1:]
    rows = [row for row in table.rows if row.cells[0].clean]
    keys = [row.cells[0].clean for row in rows]
    if len(set(map(slug, keys))) < len(keys):
        return table
    numbered = all(is_neutral(cell.clean) for cell in over)
    if not numbered and not all(_may_be_cluster(cell, vocabulary) for cell in over):
        return table
    values = [
        [row.cells[place] if place < len(row.cells) else None for row in rows] for place in range(1, len(over) + 1)
    ]
    if numbered:
        return _turned(table, keys, values)
    return _turned(table, ["Cluster", *keys], [[cell, *each] for cell, each in zip(over, values, strict=True)])


def _may_be_cluster(cell: Text, vocabulary: Vocabulary) -> bool:
    words = cell.clean
    capital = any(len(word) > 1 and word[0].isupper() for word in words.split())
    return marks.is_name(words, vocabulary) and capital and not country.find(words) and not re.search(r"\d{4}", words)


def _turned(table: Table, headings: Sequence[str], rows: Sequence[Sequence[Text | None]]) -> Table:
    def cells(row: Sequence[Text | None]) -> tuple[Text, ...]:
        shown = next(cell for cell in row if cell)
        return tuple(cell if cell else Text("", shown.line, shown.offset) for cell in row)

    made = [Row(number, cells(row)) for number, row in enumerate(rows, 1) if any(row)]
    return dataclasses.replace(table, headings=tuple(headings), rows=made, groups=())
