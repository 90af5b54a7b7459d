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
_CELL = re.compile(r"\b(?:cells?|fields?|boxes|spaces?|entr(?:y|ies)|rows?|lines?|columns?|tables?)\b", re.IGNORECASE)
_NEEDED = ("blank", "above", "as-above")
"""What a sentence must say, by its names in the vocabulary."""
_COLUMN = re.compile(
    r"\b(?:columns?|under|below|beneath)\s+(?:the (?:heading|title|word) |called |headed |named )?"
    r"[\"“‘'«*](?P<name>[^\"”’'»*]{2,60})[\"”’'»*]",
    re.IGNORECASE,
)
"""Of which column alone something is said: "An empty cell in the column "Country"", "A blank under "Cluster""."""
_SAME = re.compile(
    r"\bsame (?P<name>cluster|country|partner|counterpart|delegate|organi[sz]ation)\b(?!,? (?:and|or)\b)", re.IGNORECASE
)
"""Of which column alone it is said without its heading: "A blank means the same cluster as above"."""
_NAME_OF = re.compile(r"^(?:full )?names? of (?:the )?|\s+names?$")
_ALL = re.compile(r"\b(?:tables|throughout|everywhere|always|report)\b", re.IGNORECASE)


def filled(tables: Sequence[Table], texts: Iterable[Text]) -> list[Table]:
    """Return the tables, with what stands above in the empty cells of those of which one of the texts says so."""
    every, leading = set[int](), set[int]()
    named: dict[int, set[str]] = defaultdict(set)
    says = _patterns(current())
    for text in texts:
        for sentence in _telling(text, says):
            named_by = _COLUMN if _COLUMN.search(sentence) or says["leading"].search(sentence) else _SAME
            columns = {each["name"].casefold() for each in named_by.finditer(sentence)}
            everywhere = _ALL.search(text.clean if columns else sentence) is not None
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
        of_cells = len(sentence.split()) <= _SHORT or _CELL.search(sentence)
        told = all(says[each].search(sentence) for each in _NEEDED) and not says["no-blank"].search(sentence)
        if of_cells and told:
            yield sentence


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
    return not named.isdisjoint({heading, _NAME_OF.sub("", heading), heading.removesuffix("s")})


def _leading(row: Row) -> int:
    """Return with how many blank cells a row begins."""
    return next((place for place, cell in enumerate(row.cells) if cell.clean), len(row.cells))
