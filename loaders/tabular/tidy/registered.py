"""Codes of agreements: one table says whose each code is, and other tables and the prose name the code alone."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from clew.graph.statement import slug
from clew.loaders.tabular.cells.concepts import PARTIES
from clew.loaders.tabular.grids.table import Row, Table
from clew.loaders.text.edited import Edited
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import Vocabulary

CODE = re.compile(r"[A-Z]{1,5}(?:[-–./ ]?\d{1,4}){1,2}")
"""A number alone may count the rows of any table."""
_SIDES = ("cluster", "counterpart")
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class Entry:
    """The two sides of the agreement that a code stands for, as the register prints them."""

    cluster: Text
    counterpart: Text


Register = Mapping[str, Entry]


def find(vocabulary: Vocabulary, tables: Sequence[Table]) -> Register:
    """Return the codes that tables give to pairs; nothing where two pairs share a code, or two codes a pair."""
    found: dict[str, Entry] = {}
    for code, entry in (each for table in tables for each in _entries(vocabulary, table)):
        if code in found and _key(found[code]) != _key(entry):
            return {}
        found.setdefault(code, entry)
    return found if len({*map(_key, found.values())}) == len(found) else {}


def joined(vocabulary: Vocabulary, tables: Sequence[Table]) -> list[Table]:
    """Return the tables, those of codes alone with the columns of both sides, as the register names them."""
    register = find(vocabulary, tables)
    return [_joined(vocabulary, table, register) if register else table for table in tables]


def _key(entry: Entry) -> tuple[str, str]:
    return slug(entry.cluster.clean), slug(entry.counterpart.clean)


def _entries(vocabulary: Vocabulary, table: Table) -> Iterator[tuple[str, Entry]]:
    own, other = (_places(vocabulary, table, each) for each in PARTIES)
    code = _coded(table)
    if code is None or len(own) != 1 or len(other) != 1 or table.doubt:
        return
    for row in table.rows:
        entry = Entry(row.cells[own[0]], row.cells[other[0]])
        if entry.cluster.clean and entry.counterpart.clean:
            yield row.cells[code].clean, entry


def _places(vocabulary: Vocabulary, table: Table, concept: str) -> list[int]:
    """Return the columns whose heading, as it is first understood, is of a concept."""
    columns = [vocabulary.column(each) for each in table.headings]
    return [place for place, each in enumerate(columns) if each and each.concept == concept]


def _coded(table: Table) -> int | None:
    """Return the only column with a code in every row, each once."""
    found = [place for place in range(len(table.headings)) if _is_coded(table, place)]
    return found[0] if len(found) == 1 else None


def _is_coded(table: Table, place: int) -> bool:
    cells = [row.cells[place].clean if place < len(row.cells) else "" for row in table.rows]
    return len(cells) >= _FEWEST and len({*cells}) == len(cells) and all(map(CODE.fullmatch, cells))


def _joined(vocabulary: Vocabulary, table: Table, register: Register) -> Table:
    code = _coded(table)
    if code is None or any(row.cells[code].clean not in register for row in table.rows):
        return table
    entries = [register[row.cells[code].clean] for row in table.rows]
    lacking = _lacking(vocabulary, table, entries)
    if not lacking:
        return table
    printed = tuple(table.headings)
    rows = [
        _row(row, code, [getattr(entry, side) for side in lacking], printed)
        for row, entry in zip(table.rows, entries, strict=True)
    ]
    groups = (*[""] * len(lacking), *table.groups) if table.groups else ()
    return replace(table, headings=(*map(str.title, lacking), *printed), rows=rows, groups=groups)


def _lacking(vocabulary: Vocabulary, table: Table, entries: Sequence[Entry]) -> list[str]:
    """Return the sides of which a table has no column; none where what it prints of one is not the register's."""
    lacking = list[str]()
    for side, concept in zip(_SIDES, PARTIES, strict=True):
        places = _places(vocabulary, table, concept)
        if any(_named(table, place) != [slug(getattr(each, side).clean) for each in entries] for place in places):
            return []
        lacking += [] if places else [side]
    return lacking


def _named(table: Table, place: int) -> list[str]:
    return [slug(row.cells[place].clean) if place < len(row.cells) else "" for row in table.rows]


def _row(row: Row, code: int, names: Sequence[Text], printed: tuple[str, ...]) -> Row:
    """Return a row with the names of sides before its cells: what is printed for them is the code."""
    cell, own, more = row.cells[code], row.headings or printed, len(names)
    sides = [_read(cell, name) for name in names]
    spans, unsure = (frozenset(place + more for place in each) for each in (row.spans, row.unsure))
    headings = (*[printed[code]] * more, *own)
    return replace(row, cells=(*sides, *row.cells), spans=spans, unsure=unsure, headings=headings)


def _read(cell: Text, name: Text) -> Text:
    """Return the cell of a code, read as a name."""
    places = cell.spans_of_words()
    return Edited(cell.raw, cell.line, cell.offset, name.clean, [(places[0][0], places[-1][1])] * len(name.clean))
