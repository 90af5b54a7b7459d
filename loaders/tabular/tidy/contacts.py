"""Columns of which each cell is a counterpart with what came of it: a row for each of them.

"Still in touch with: Some Mill (firm; technology transfer). A trial is under way." says what four columns would, and so
does a label that names the counterpart itself. What such a column is called may be anything.
"""

import dataclasses
from collections.abc import Iterator, Mapping, Sequence

from clew.loaders.tabular.cells import contact, marks
from clew.loaders.tabular.cells.contact import Contact
from clew.loaders.tabular.grids.table import Row, Table
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import Vocabulary

_HEADINGS = ("Partner", "Type of counterpart", "Type of cooperation", "Current status")
_PARTS = len(_HEADINGS)
_WHOSE = {"cluster", "country"}
_OWN = {"cluster", "sme", "benefited"}
"""What a cluster says of itself and its members."""
Found = Mapping[int, Mapping[int, Contact]]
"""The counterparts by the number of the row, and by the place of the column."""


def apart(vocabulary: Vocabulary, table: Table) -> Table:
    """Return the table with a row for each counterpart; itself where no column holds any in this way."""
    if table.doubt or not vocabulary.columns(_HEADINGS[0]) or any(r.items or r.spans or r.unsure for r in table.rows):
        return table
    concepts = [{each.concept for each in vocabulary.columns(heading)} for heading in table.headings]
    places = [place for place, each in enumerate(concepts) if not each & _OWN]
    columns = {place: found for place in places if (found := _column(vocabulary, table, place))}
    others = any("organisation" in each for place, each in enumerate(concepts) if place not in columns)
    if not columns or others or not any(_is_full(each) for found in columns.values() for each in found.values()):
        return table
    return _made(vocabulary, table, columns)


def _is_full(found: Contact) -> bool:
    """Tell whether more is said of a counterpart than what it is, which a column of names may hold."""
    return bool(found.type.clean or found.told.clean)


def _column(vocabulary: Vocabulary, table: Table, place: int) -> dict[int, Contact]:
    """Return the counterparts of a column by the row's place; nothing where a cell holds anything else."""
    found = dict[int, Contact]()
    for number, row in enumerate(table.rows):
        text = row.cells[place] if place < len(row.cells) else None
        if text is None or not text.clean or _is_silent(vocabulary, text.clean):
            continue
        if not (read := contact.read(text, vocabulary)):
            return _headed(vocabulary, table, place)
        found[number] = read
    return found or _headed(vocabulary, table, place)


def _headed(vocabulary: Vocabulary, table: Table, place: int) -> dict[int, Contact]:
    """Return the counterpart that a label names: the value beside it is what came of it."""
    if len(table.rows) != 1 or len(table.heading_cells) != len(table.headings) or place >= len(table.rows[0].cells):
        return {}
    named = contact.read(table.heading_cells[place], vocabulary)
    return {0: dataclasses.replace(named, told=table.rows[0].cells[place])} if named and not named.told.clean else {}


def _is_silent(vocabulary: Vocabulary, words: str) -> bool:
    return marks.mark(words, vocabulary) is not None or marks.answer(words, vocabulary) is not None


def _made(vocabulary: Vocabulary, table: Table, columns: Mapping[int, Mapping[int, Contact]]) -> Table:
    common = [place for place in range(len(table.headings)) if place not in columns]
    whose = [p for p in common if {each.concept for each in vocabulary.columns(table.headings[p])} & _WHOSE]
    rows = [
        made
        for number, row in enumerate(table.rows)
        for made in _rows(
            table, row, [(p, each[number]) for p, each in columns.items() if number in each], common, whose
        )
    ]
    headings = (*(table.headings[place] for place in common), *_HEADINGS)
    return dataclasses.replace(table, headings=headings, rows=rows, groups=())


def _rows(
    table: Table, row: Row, found: Sequence[tuple[int, Contact]], common: Sequence[int], whose: Sequence[int]
) -> Iterator[Row]:
    """Yield the rows of one: what the cluster says of itself stands by itself, unless it has one counterpart."""
    if len(found) != 1:
        yield _row(table, row, common, common, None)
    for each in found:
        yield _row(table, row, common, common if len(found) == 1 else whose, each)


def _row(table: Table, row: Row, common: Sequence[int], kept: Sequence[int], found: tuple[int, Contact] | None) -> Row:
    blank, printed = Text("", row.cells[0].line, row.cells[0].offset), row.headings or table.headings
    own = [row.cells[place] if place in kept and place < len(row.cells) else blank for place in common]
    told = (found[1].name, found[1].kind, found[1].type, found[1].told) if found else (blank,) * _PARTS
    over = (printed[found[0]] if found else "",) * _PARTS
    return Row(row.number, (*own, *told), headings=(*(printed[place] for place in common), *over))
