"""SMEs beside their clusters in a table without headings, under a title that says what they are.

"SMEs that benefited" over "Some Cluster | Foo, Bar": the clusters are known from other tables.
"""

import dataclasses
from collections.abc import Set

from clew.graph.statement import slug
from clew.loaders.prose.names import benefit
from clew.loaders.tabular.cells import marks
from clew.loaders.tabular.grids.table import Row, Table
from clew.loaders.vocabulary import Vocabulary

_HEADINGS = ("Cluster", "SMEs that benefited")
_FEWEST = 2


def headed(vocabulary: Vocabulary, table: Table, names: Set[str]) -> Table:
    """Return such a table with headings; `names` are slugs of clusters. Any other is returned as it is."""
    if table.headings == _HEADINGS:
        return table  # it has them already
    first = Row(0, tuple(table.heading_cells[: len(table.headings)]))
    if len(table.headings) != len(_HEADINGS) or table.doubt or not _is_of_smes(vocabulary, table):
        return table
    data = [first] if any(cell.clean for cell in first.cells) else []
    rows = [row for row in (*data, *table.rows) if not marks.is_aside(row, vocabulary)]
    if len(rows) < _FEWEST or not all(_is_of_cluster(row, names) for row in rows):
        return table
    printed = tuple("" for _ in _HEADINGS)
    made = [dataclasses.replace(row, headings=row.headings or printed) for row in (*data, *table.rows)]
    return dataclasses.replace(table, headings=_HEADINGS, rows=made)


def _is_of_smes(vocabulary: Vocabulary, table: Table) -> bool:
    """Tell whether the words over a table say that it is of SMEs that benefited."""
    above = table.caption.clean if table.caption else table.section or ""
    return "SME" in vocabulary.all("kinds", above) and benefit.is_sure(vocabulary, above)


def _is_of_cluster(row: Row, names: Set[str]) -> bool:
    return len(row.cells) == len(_HEADINGS) and not (row.items or row.spans) and slug(row.cells[0].clean) in names
