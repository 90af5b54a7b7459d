"""First names and surnames in columns of their own: the two are one column of names."""

import dataclasses

from clew.loaders.tabular.cells import spanning
from clew.loaders.tabular.grids.joined import join
from clew.loaders.tabular.grids.table import Row, Table
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import Vocabulary

_HEADING = "Name"


def joined(vocabulary: Vocabulary, table: Table) -> Table:
    """Return the table with the full names in the place of the first; itself where it has not both parts of them."""
    if "parts-of-names" not in vocabulary.tables:
        return table
    said = [
        vocabulary.meaning("parts-of-names", spanning.own_words(table, place)) for place in range(len(table.headings))
    ]
    if said.count("first") != 1 or said.count("last") != 1 or abs(said.index("first") - said.index("last")) != 1:
        return table
    first, last = said.index("first"), said.index("last")
    kept = [place for place in range(len(said)) if place != max(first, last)]
    rows = [_row(row, kept, first, last) for row in table.rows]
    group = spanning.over(table, first)
    headings = [table.headings[each] if each not in (first, last) else f"{group} {_HEADING}".strip() for each in kept]
    groups = tuple(table.groups[each] for each in kept) if table.groups else ()
    return dataclasses.replace(table, headings=tuple(headings), rows=rows, groups=groups)


def _row(row: Row, kept: list[int], first: int, last: int) -> Row:
    if len(row.cells) <= max(first, last):
        return row
    pieces = [row.cells[each] for each in (first, last) if row.cells[each].clean]
    name = join(pieces) if pieces else Text("", row.cells[first].line, row.cells[first].offset)
    cells = tuple(name if each in (first, last) else row.cells[each] for each in kept)
    unsure, spans = (frozenset(kept.index(each) for each in told if each in kept) for told in (row.unsure, row.spans))
    headings = tuple(row.headings[each] for each in kept) if row.headings else ()
    return dataclasses.replace(row, cells=cells, unsure=unsure, spans=spans, headings=headings)
