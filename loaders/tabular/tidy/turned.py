"""Tables that stand on their side: what others print as headings stands in the first column.

A sheet of one agreement or one cluster ("Partner | Some Firm", "Next steps | ..."), or the questions of a survey below
each other with a column for each cluster. They are turned, so that whoever reads rows reads these too.
"""

import dataclasses

from clew.graph.statement import slug
from clew.loaders.tabular.cells import clues, marks
from clew.loaders.tabular.cells.neutral import is_neutral
from clew.loaders.tabular.grids.table import Row, Table
from clew.loaders.tabular.tidy import beside, replies
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import Column, Vocabulary

_ENOUGH = 0.6
_FEWEST = 2
_KEYS = 3
_MOST = 60
"""A table on its side is a sheet: it is no long one, and no wide one."""
_LABELS = "these are labels with their values"


def turn(vocabulary: Vocabulary, table: Table) -> Table:
    """Return the table with its first column as headings, where that is what it is; else the table itself."""
    if not _may_be_turned(table):
        return table
    told = _told(vocabulary, table)
    if len(table.headings) > _FEWEST and told == {"question"} and (asked := replies.turned(vocabulary, table)):
        return asked
    over = (each.clean for each in table.heading_cells[1:] if not is_neutral(each.clean))
    if not told or any(vocabulary.column(each) for each in over):
        return dataclasses.replace(table, doubt=_LABELS) if _is_of_labels(table) else table
    if len(table.headings) > _FEWEST:
        return beside.turned(vocabulary, table, told)
    return table if any(row.spans for row in table.rows) else _sheet(vocabulary, table)


def _may_be_turned(table: Table) -> bool:
    """Tell whether a table has a few columns, and whole rows whose second cell is its own."""
    if table.doubt or not _FEWEST <= len(table.headings) <= _MOST or len(table.rows) > _MOST:
        return False
    return not any(row.items or row.unsure or 1 in row.spans or not row.cells for row in table.rows)


def _told(vocabulary: Vocabulary, table: Table) -> set[str]:
    """Return of what the labels in the first column are; nothing where most are not known, or of no cluster."""
    keys = [row.cells[0].clean for row in table.rows if row.cells[0].clean]
    first = vocabulary.column(table.headings[0])
    if first and first.question and all(marks.closed(key, vocabulary) for key in keys):
        return set()  # answers to the question above, not labels: "No" is no number of a row
    found = [column.concept for key in keys if (column := clues.column(vocabulary, key))]
    enough = len(found) >= max(_ENOUGH * len(keys), 1) and len(table.heading_cells) == len(table.headings)
    return set(found) if enough and _tells({*found, *([first.concept] if first else [])}) else set()


def _is_of_labels(table: Table) -> bool:
    """Tell whether every line is a label with its value, so that the first is no heading: "Clusters: | 9"."""
    labels = (table.headings[0], *(row.cells[0].clean for row in table.rows))
    return len(table.headings) == _FEWEST and all(label.endswith(":") for label in labels)


def _tells(concepts: set[str]) -> bool:
    of_agreement = concepts & {"organisation", "organisation type"} and concepts & {"agreement", "cooperation type"}
    of_delegate = "cluster" in concepts and concepts & {"country", "field"}
    return bool(of_agreement or of_delegate or "question" in concepts)


def _sheet(vocabulary: Vocabulary, table: Table) -> Table:
    """Turn keys and values; a key that returns begins the next row."""
    own = not all(is_neutral(each.clean) for each in table.heading_cells)
    rows = [*([Row(0, tuple(table.heading_cells))] if own else []), *(row for row in table.rows if row.cells[0].clean)]
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
    return beside.made(table, list(keys.values()), [[record.get(key) for key in keys] for record in records])


def _is_fit(column: Column | None, value: Text, vocabulary: Vocabulary) -> bool:
    """Tell whether a value is no number where a name must stand: "Clusters | 9" is a figure."""
    named = column is not None and column.concept in ("cluster", "organisation", "sme", "country")
    return not named or not marks.is_number(value.clean) or vocabulary.meaning("answers", value.clean) is not None
