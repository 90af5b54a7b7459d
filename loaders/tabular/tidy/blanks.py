"""Empty cells that stand for the cell above, in the tables of which the document says so.

"Empty cell: as above." right below a table is of that table, as a sentence before one is of the next; where it speaks
of tables, it is of all of them.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache

from clew.loaders.tabular.grids.table import Row, Table
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import Vocabulary, current

_NEAR = 3
"""How many lines below a table what is said is still of it."""
_SHORT = 8
_CELL = re.compile(r"\b(?:cells?|fields?|boxes|spaces?|entr(?:y|ies)|rows?|lines?|columns?|tables?)\b", re.IGNORECASE)
_NEEDED = ("blank", "above", "as-above")
"""What a sentence must say, by its names in the vocabulary."""
_ALL = re.compile(r"\b(?:tables|throughout|everywhere|always|report)\b", re.IGNORECASE)


def filled(tables: Sequence[Table], texts: Iterable[Text]) -> list[Table]:
    """Return the tables, with what stands above in the empty cells of those of which one of the texts says so."""
    every, leading = set[int](), set[int]()
    says = _patterns(current())
    for text in texts:
        said = (each.clean for each in text.sentences()) if says["blank"].search(text.clean) else ()
        for sentence in said:
            of_cells = len(sentence.split()) <= _SHORT or _CELL.search(sentence)
            if (
                of_cells
                and all(says[each].search(sentence) for each in _NEEDED)
                and not says["no-blank"].search(sentence)
            ):
                of = leading if says["leading"].search(sentence) else every
                of |= _tables(tables, text, everywhere=_ALL.search(sentence) is not None)
        leading |= _tables(tables, text, everywhere=False) if says["once"].search(text.clean) else set()
    said_of = every | leading
    return [_filled(table, leading=n not in every) if n in said_of else table for n, table in enumerate(tables)]


@cache
def _patterns(vocabulary: Vocabulary) -> dict[str, re.Pattern[str]]:
    """Return what a sentence must say, and what it must not."""
    said = vocabulary.table("key") if "key" in vocabulary.tables else {}
    names = (*_NEEDED, "no-blank", "leading", "once")
    return {name: re.compile(rf"\b(?:{said[name]})\b" if name in said else r"(?!)", re.IGNORECASE) for name in names}


def _tables(tables: Sequence[Table], text: Text, *, everywhere: bool) -> set[int]:
    """Return of which tables something is said that stands between them."""
    if everywhere:
        return {*range(len(tables))}
    above = [number for number, each in enumerate(tables) if max(each.lines, default=0) < text.line]
    below = [number for number, each in enumerate(tables) if min(each.lines, default=0) > text.line]
    near = above and text.line - max(tables[above[-1]].lines) <= _NEAR
    return {above[-1]} if near else {*below[:1]}


def _filled(table: Table, *, leading: bool = False) -> Table:
    """Return a table with the empty cells filled from above; `leading`: those alone with which a row begins."""
    if table.doubt:
        return table
    rows: list[Row] = []
    for row in table.rows:
        above = rows[-1].cells if rows else row.cells
        plain = not (row.over_all or row.items or row.unsure) and row.first_filled
        empty = _leading(row) if leading else len(row.cells)
        cells = [
            above[place]
            if plain and not cell.clean and place < min(len(above), empty) and place not in row.spans
            else cell
            for place, cell in enumerate(row.cells)
        ]
        rows.append(replace(row, cells=tuple(cells)))
    return replace(table, rows=rows)


def _leading(row: Row) -> int:
    """Return with how many blank cells a row begins."""
    return next((place for place, cell in enumerate(row.cells) if cell.clean), len(row.cells))
