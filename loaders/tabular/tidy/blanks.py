"""Empty cells that stand for the cell above, in the tables of which the document says so.

"Empty cell: as above." right below a table is of that table, as a sentence before one is of the next; where it speaks
of tables, it is of all of them.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import replace
from functools import cache

from clew.loaders.tabular.grids.table import Row, Table
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import Vocabulary, current

_NEAR = 3
"""How many lines below a table what is said is still of it."""
_SHORT = 8
_NEVER = r"(?!)"
_NEEDED = ("blank", "above", "as-above")
"""What a sentence must say, by its names in the vocabulary."""
_WORDS = (*_NEEDED, "no-blank", "leading", "once", "of-cells", "same", "every-table")
_BETWEEN_MARKS = ("in-column", "name-of")
"""What begins or ends with something else than a word."""


def filled(tables: Sequence[Table], texts: Iterable[Text]) -> list[Table]:
    """Return the tables, with what stands above in the empty cells of those of which one of the texts says so."""
    every, leading = set[int](), set[int]()
    named: dict[int, set[str]] = defaultdict(set)
    says = _patterns(current())
    for text in texts:
        for sentence in _telling(text, says):
            by_heading = says["in-column"].search(sentence) or says["leading"].search(sentence)
            named_by = says["in-column" if by_heading else "same"]
            columns = {each["name"].casefold() for each in named_by.finditer(sentence)}
            everywhere = says["every-table"].search(text.clean if columns else sentence) is not None
            of = _tables(tables, text, everywhere=everywhere)
            for number in of if columns else ():
                named[number] |= columns
            of = set() if columns else of
            (leading if says["leading"].search(sentence) else every).update(of)
        leading |= _tables(tables, text, everywhere=False) if says["once"].search(text.clean) else set()
    found = list(tables)
    for n in sorted({*every, *leading, *named}):
        of_some = None if n in every or n not in named else named[n]
        found[n] = _filled(tables[n], of_some, leading=n not in every and n not in named)
    return found


def _telling(text: Text, says: Mapping[str, re.Pattern[str]]) -> Iterator[str]:
    """Yield the sentences of a text that say what an empty cell stands for."""
    for sentence in (each.clean for each in text.sentences()) if says["blank"].search(text.clean) else ():
        of_cells = len(sentence.split()) <= _SHORT or says["of-cells"].search(sentence)
        told = all(says[each].search(sentence) for each in _NEEDED) and not says["no-blank"].search(sentence)
        if of_cells and told:
            yield sentence


@cache
def _patterns(vocabulary: Vocabulary) -> dict[str, re.Pattern[str]]:
    """Return what a sentence must say, what it must not, and of which cells and tables it may speak."""
    said = vocabulary.table("key") if "key" in vocabulary.tables else {}
    words = {name: rf"\b(?:{said[name]})\b" for name in _WORDS if name in said}
    other = {name: said.get(name, _NEVER) for name in (*_WORDS, *_BETWEEN_MARKS)}
    return {name: re.compile(pattern, re.IGNORECASE) for name, pattern in (other | words).items()}


def _tables(tables: Sequence[Table], text: Text, *, everywhere: bool) -> set[int]:
    """Return of which tables something is said that stands between them."""
    if everywhere:
        return {*range(len(tables))}
    above = [number for number, each in enumerate(tables) if max(each.lines, default=0) < text.line]
    below = [number for number, each in enumerate(tables) if min(each.lines, default=0) > text.line]
    near = above and text.line - max(tables[above[-1]].lines) <= _NEAR
    return {above[-1]} if near else {*below[:1]}


def _filled(table: Table, named: Set[str] | None, *, leading: bool = False) -> Table:
    """Return a table with the empty cells filled from above.

    `leading`: those alone with which a row begins; `named`: those alone of the columns that are called so.
    """
    if table.doubt:
        return table
    rows: list[Row] = []
    others = {n for n, each in enumerate(table.headings) if named and not _is_named(each.strip(" :").casefold(), named)}
    for row in table.rows:
        above = rows[-1].cells if rows else row.cells
        plain = not (row.over_all or row.items or row.unsure) and row.first_filled
        last = min(len(above), _leading(row) if leading else len(row.cells))
        cells = [
            above[place] if plain and not cell.clean and place < last and place not in {*others, *row.spans} else cell
            for place, cell in enumerate(row.cells)
        ]
        rows.append(replace(row, cells=tuple(cells)))
    return replace(table, rows=rows)


def _is_named(heading: str, named: Set[str]) -> bool:
    """Tell whether a heading is one of those named, or says whose names stand below ("Name of the cluster")."""
    return not named.isdisjoint({heading, _patterns(current())["name-of"].sub("", heading), heading.removesuffix("s")})


def _leading(row: Row) -> int:
    """Return with how many blank cells a row begins."""
    return next((place for place, cell in enumerate(row.cells) if cell.clean), len(row.cells))
