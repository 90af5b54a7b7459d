"""Both sides of a cooperation in one cell: "Some Cluster – Some Mill", "Some Cluster and Some Mill (non-EU firm)".

The column is read as two, where every cell has the same sign between two names, and it is told which of them is the
cluster: by its heading ("Cluster / partner"), or by the clusters that the document names elsewhere.
"""

import dataclasses
import re
from collections.abc import Sequence, Set

from clew.graph.statement import slug
from clew.loaders.tabular.cells import marks
from clew.loaders.tabular.cells.concepts import AGREED_OR_TYPED
from clew.loaders.tabular.grids.table import Row, Table
from clew.loaders.text.signs import ARROW, BRACKET, DASH, HYPHEN, JOINT, PLUS, STROKE, UNSPACED, between
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import Vocabulary

_SIGNS = (
    *map(between, (DASH, HYPHEN, STROKE)), UNSPACED,
    *map(between, (ARROW, rf"{JOINT}|{PLUS}", "with", "and")), r"\s*:\s+", r"\s*;\s+",
)  # fmt: skip
_ENOUGH = 1 / 2
_TWO = 2
_NUMBER = re.compile(r"^(?:[^\W\d_]{1,12}\s)?\d{1,3}\s*[.:)–-]\s*")


def apart(vocabulary: Vocabulary, table: Table, clusters: Set[str]) -> Table:
    """Return the table with a column for either side; itself where none holds both, or which is which is not told."""
    if table.doubt or not _is_of_agreements(vocabulary, table):
        return table
    for place, heading in enumerate(table.headings):
        said = _said(vocabulary, heading)
        if (not heading and place == 0) or said:
            found = _halves(vocabulary, table, place, clusters)
            order = said or _told(found, clusters)
            if found and order:
                return _apart(table, place, found, order)
    return table


def _is_of_agreements(vocabulary: Vocabulary, table: Table) -> bool:
    """Tell whether the table says what a cooperation is about, but in no column of its own who cooperates."""
    concepts = vocabulary.concepts(table.headings)
    return bool(concepts & AGREED_OR_TYPED) and not concepts & {"cluster", "sme"} and "organisation" not in concepts


def _said(vocabulary: Vocabulary, heading: str) -> Sequence[str]:
    """Return the two sides that a heading names, in its order."""
    for sign in _SIGNS:
        halves = re.split(sign, heading)
        concepts = [column.concept for each in halves if (column := vocabulary.column(each))]
        if len(halves) == _TWO and sorted(concepts) == ["cluster", "organisation"]:
            return halves
    return ()


def _halves(vocabulary: Vocabulary, table: Table, place: int, clusters: Set[str]) -> dict[int, tuple[Text, Text]]:
    """Return the two names of each cell that is filled, by the row's number; nothing where one has not two."""
    cells = {row.number: row.cells[place] for row in table.rows if place < len(row.cells) and row.cells[place].clean}
    for sign in _SIGNS:
        found = {number: _cut(cell, sign, clusters) for number, cell in cells.items()}
        halves = {number: each for number, each in found.items() if each}
        if len(halves) == len(cells) and all(_are_names(vocabulary, *each) for each in halves.values()):
            return halves
    return {}


def _cut(cell: Text, sign: str, clusters: Set[str]) -> tuple[Text, Text] | None:
    """Cut a cell at the sign between two names; of several signs, at the one beside a cluster that is known."""
    number = _NUMBER.match(cell.clean)
    start = number.end() if number else 0
    bare = BRACKET.sub("", cell.clean)
    cuts = [
        (cell.cut(start, start + found.start()), cell.cut(start + found.end(), len(cell.clean)))
        for found in re.finditer(sign, bare[start:])
    ]
    if len(cuts) > 1:
        cuts = [each for each in cuts if any(slug(half.clean) in clusters for half in each)]
    return cuts[0] if len(cuts) == 1 else None


def _are_names(vocabulary: Vocabulary, *halves: Text) -> bool:
    return all(marks.is_name(each.clean, vocabulary) and not each.clean[:1].islower() for each in halves)


def _told(found: dict[int, tuple[Text, Text]], clusters: Set[str]) -> Sequence[str]:
    """Return which side is the clusters', by those that the document names elsewhere."""
    shares = [sum(slug(each[side].clean) in clusters for each in found.values()) for side in range(_TWO)]
    if max(shares) < max(_TWO, _ENOUGH * len(found)) or max(shares) < _TWO * min(shares):
        return ()
    return ("Cluster", "Partner") if shares[0] > shares[1] else ("Partner", "Cluster")


def _apart(table: Table, place: int, found: dict[int, tuple[Text, Text]], order: Sequence[str]) -> Table:
    headings = (*table.headings[:place], *order, *table.headings[place + 1 :])
    rows = [_row(row, table, place, found.get(row.number)) for row in table.rows]
    groups = (*table.groups[:place], "", "", *table.groups[place + 1 :]) if table.groups else ()
    return dataclasses.replace(table, headings=headings, rows=rows, groups=groups)


def _row(row: Row, table: Table, place: int, halves: tuple[Text, Text] | None) -> Row:
    printed = row.headings or table.headings
    headings = (*printed[: place + 1], *printed[place:])
    cells = row.cells
    if place < len(cells):
        cells = (*cells[:place], *(halves or (cells[place], cells[place])), *cells[place + 1 :])
    unsure, spans = (frozenset(n if n <= place else n + 1 for n in each) for each in (row.unsure, row.spans))
    return dataclasses.replace(row, cells=cells, unsure=unsure, spans=spans, headings=headings)
