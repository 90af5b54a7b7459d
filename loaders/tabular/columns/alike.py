"""Headings that one table of a document explains to another: what a heading says does not change from table to table.

A table of one row shows too little to know a column by its cells; where the same heading stands over many cells of one
kind elsewhere, and over nothing else, it is known here too.
"""

import dataclasses
from collections.abc import Iterable, Sequence

from clew.graph.statement import slug
from clew.loaders.tabular.cells import marks
from clew.loaders.tabular.columns.content import Cells
from clew.loaders.tabular.columns.decision import Decision
from clew.loaders.tabular.grids.table import Table
from clew.loaders.vocabulary import Column, Vocabulary

_KINDS = {"cooperation type": "cooperation-types", "organisation type": "organisation-types"}
"""What a column may be taken for in this way, and the kind of its cells."""
_SMALL = 3
"""Of so few rows, each table alone shows too little."""
_UNTOLD = "not understood"
_ELSEWHERE = "as another table of the document has it"
_HOW_MANY = ("smesBenefited",)

Decided = tuple[Table, tuple[Decision, ...]]


def pooled(tables: Sequence[Table]) -> list[Table]:
    """Return for each table what its columns are told by: small ones of the same headings show their rows together."""
    alike: dict[tuple[str, ...], list[Table]] = {}
    for table in tables:
        if len(table.rows) <= _SMALL and not table.doubt:
            alike.setdefault(tuple(map(slug, table.headings)), []).append(table)
    whole = {key: _together(group) for key, group in alike.items() if len(group) > 1}
    small = ((table, len(table.rows) <= _SMALL and not table.doubt) for table in tables)
    return [whole.get(tuple(map(slug, table.headings)), table) if is_small else table for table, is_small in small]


def _together(group: Sequence[Table]) -> Table:
    return dataclasses.replace(group[0], rows=[row for table in group for row in table.rows])


def settle(vocabulary: Vocabulary, decided: Sequence[Decided]) -> tuple[Decided, ...]:
    """Return the tables with what other tables tell of their headings."""
    said: dict[str, set[Column]] = {}
    for table, decisions in decided:
        for heading, each in zip(table.headings, decisions, strict=True):
            if each.concept != "unknown":
                said.setdefault(slug(heading), set()).add(each.column)
    cells = Cells(vocabulary)
    return tuple((table, tuple(_settled(cells, table, decisions, said))) for table, decisions in decided)


def _settled(
    cells: Cells, table: Table, decisions: Sequence[Decision], said: dict[str, set[Column]]
) -> Sequence[Decision]:
    known = {each.concept for each in decisions}
    found = list(decisions)
    for place, (heading, each) in enumerate(zip(table.headings, decisions, strict=True)):
        if each.column.states == _HOW_MANY and (named := _naming(said[slug(heading)])) and _counts_none(table, place):
            found[place] = Decision(named, _ELSEWHERE)
        columns = said.get(slug(heading), set()) if each.reason == _UNTOLD and "organisation" in known else set()
        if len(columns) == 1 and (column := next(iter(columns))).concept in _KINDS.keys() - known:
            texts = [row.cells[place] for row in table.rows if place < len(row.cells) and row.cells[place].clean]
            if cells.are(_KINDS[column.concept], texts):
                found[place] = Decision(column, _ELSEWHERE)
    return found


def _naming(columns: Iterable[Column]) -> Column | None:
    """Return the column of SMEs by their names, where a heading stands over one somewhere."""
    return next((each for each in columns if each.concept == "sme"), None)


def _counts_none(table: Table, place: int) -> bool:
    """Tell whether no number is printed in a column: "none" stands where another table names SMEs."""
    return not any(place < len(row.cells) and marks.is_number(row.cells[place].clean) for row in table.rows)
