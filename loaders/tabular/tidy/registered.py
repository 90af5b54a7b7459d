"""Codes of agreements: one table says whose each code is, and other tables and the prose name the code alone."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from clew.graph.statement import slug
from clew.loaders.tabular.cells import marks
from clew.loaders.tabular.cells.concepts import PARTIES
from clew.loaders.tabular.grids.table import Row, Table
from clew.loaders.text.edited import Edited
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import Vocabulary

CODE = re.compile(r"[A-Z]{1,5}(?:[-–./ ]?\d{1,4}){1,2}")
"""A number alone may count the rows of any table."""
_SIDES = ("cluster", "counterpart")
_FEWEST = 2
_NOBODY = Text("", 0)


@dataclass(frozen=True, slots=True)
class Entry:
    """The two sides of the agreement that a code stands for, as the register prints them."""

    cluster: Text
    counterpart: Text


Register = Mapping[str, Entry]


def find(vocabulary: Vocabulary, tables: Sequence[Table]) -> Register:
    """Return the codes that tables give to pairs; nothing where two pairs share a code, or two codes a pair."""
    found = register_of(vocabulary, tables)
    return found if len({*map(_key, found.values())}) == len(found) else {}


def register_of(vocabulary: Vocabulary, tables: Sequence[Table]) -> Register:
    """Return the codes that tables give to pairs; nothing where two pairs share a code."""
    found: dict[str, Entry] = {}
    for code, entry in (each for table in tables for each in _entries(vocabulary, table)):
        if code in found and _key(found[code]) != _key(entry):
            return {}
        found.setdefault(code, entry)
    return found


def joined(vocabulary: Vocabulary, tables: Sequence[Table]) -> list[Table]:
    """Return the tables, those of codes alone with the columns of both sides, as the register names them."""
    register = register_of(vocabulary, tables)
    return [_joined(vocabulary, table, register) if register else table for table in tables]


def _key(entry: Entry) -> tuple[str, str]:
    return slug(entry.cluster.clean), slug(entry.counterpart.clean)


def _entries(vocabulary: Vocabulary, table: Table) -> Iterator[tuple[str, Entry]]:
    if (code := coded(table)) is not None:
        yield from ((row.cells[code].clean, entry) for row, entry in entries(vocabulary, table))


def entries(vocabulary: Vocabulary, table: Table) -> Iterator[tuple[Row, Entry]]:
    """Yield the rows of a table of both sides that has both, with these; a cluster may be printed once for many."""
    own, other = (places_of(vocabulary, table, each) for each in PARTIES)
    if len(own) != 1 or len(other) != 1 or table.doubt:
        return
    for row, cluster in zip(table.rows, once_for_many(vocabulary, table, own[0]), strict=True):
        counterpart = _cell(row, other[0])
        if cluster.clean and counterpart.clean:
            yield row, Entry(cluster, counterpart)


def once_for_many(vocabulary: Vocabulary, table: Table, place: int) -> list[Text]:
    """Return the cells of a column of clusters: a blank one, or a ditto mark, stands for the one above."""
    found = list[Text]()
    for row in table.rows:
        cell = _cell(row, place)
        again = not cell.clean or marks.mark(cell.clean, vocabulary) == "ditto"
        found.append(found[-1] if again and found and not row.unsure else cell)
    return found


def _cell(row: Row, place: int) -> Text:
    return row.cells[place] if place < len(row.cells) else Text("", 0)


def places_of(vocabulary: Vocabulary, table: Table, concept: str) -> list[int]:
    """Return the columns whose heading, as it is first understood, is of a concept."""
    columns = [vocabulary.column(each) for each in table.headings]
    return [place for place, each in enumerate(columns) if each and each.concept == concept]


def coded(table: Table) -> int | None:
    """Return the only column with a code in every row, each once."""
    found = [place for place in range(len(table.headings)) if _is_coded(table, place)]
    return found[0] if len(found) == 1 else None


def _is_coded(table: Table, place: int) -> bool:
    cells = [row.cells[place].clean if place < len(row.cells) else "" for row in table.rows]
    return len(cells) >= _FEWEST and len({*cells}) == len(cells) and all(map(CODE.fullmatch, cells))


def _joined(vocabulary: Vocabulary, table: Table, register: Register) -> Table:
    code = coded(table)
    if code is None or any(row.cells[code].clean not in register for row in table.rows):
        return table
    return with_entries(vocabulary, table, code, [row.cells[code].clean for row in table.rows], register)


def with_entries(vocabulary: Vocabulary, table: Table, place: int, codes: Sequence[str], register: Register) -> Table:
    """Return a table with the sides that the codes of its rows stand for; itself where it has both, or others.

    `place` is the column of the codes; a row without one ("") has no sides.
    """
    places = {side: places_of(vocabulary, table, concept) for side, concept in zip(_SIDES, PARTIES, strict=True)}
    names = {side: [getattr(register[each], side) if each else _NOBODY for each in codes] for side in _SIDES}
    printed = {side: place for side, place in places.items() if place}
    named = all(len(of) == 1 and _are_named(vocabulary, table, of[0], names[side]) for side, of in printed.items())
    if len(printed) == len(_SIDES) or not named or not _in_order([*filter(None, codes)], register):
        return table
    for side, (own,) in printed.items():
        table = _renamed(table, own, names[side])
    return with_sides(table, place, {side.title(): names[side] for side in _SIDES if side not in printed})


def _are_named(vocabulary: Vocabulary, table: Table, place: int, names: Sequence[Text]) -> bool:
    """Tell whether a column has these names, be it that either leaves words out, or both have none."""
    of_clusters = place in places_of(vocabulary, table, PARTIES[0])
    cells = once_for_many(vocabulary, table, place) if of_clusters else [_cell(row, place) for row in table.rows]
    for cell, name in zip(cells, names, strict=True):
        words, others = ({*slug(each.clean).split("-")} for each in (cell, name))
        if not any(marks.is_name(each.clean, vocabulary) for each in (cell, name)):
            continue
        if name.clean and (not cell.clean or not (words <= others or others <= words)):
            return False
    return True


def _renamed(table: Table, place: int, names: Sequence[Text]) -> Table:
    """Return a table with the names of the register in a column that leaves words out."""
    rows = [
        replace(row, cells=(*row.cells[:place], _read(row.cells[place], name), *row.cells[place + 1 :]))
        if name.clean and (cell := _cell(row, place).clean) and slug(cell) != slug(name.clean)
        else row
        for row, name in zip(table.rows, names, strict=True)
    ]
    return replace(table, rows=rows)


def _in_order(codes: Sequence[str], register: Register) -> bool:
    """Tell whether the codes of one pair are all there, as in the register: their order tells its agreements apart."""
    ours, theirs = _by_pair(codes, register), _by_pair(register, register)
    return all(len(theirs[pair]) == 1 or theirs[pair] == found for pair, found in ours.items())


def _by_pair(codes: Iterable[str], register: Register) -> dict[tuple[str, str], list[str]]:
    found = defaultdict[tuple[str, str], list[str]](list)
    for code in codes:
        found[_key(register[code])].append(code)
    return found


def with_sides(table: Table, place: int, names: Mapping[str, Sequence[Text]]) -> Table:
    """Return a table with columns before its own: their headings, and a name a row, which the cell at `place` tells."""
    printed, more = tuple(table.headings), len(names)
    rows = [_row(row, place, each, printed) for row, *each in zip(table.rows, *names.values(), strict=True)]
    groups = (*[""] * more, *table.groups) if table.groups else ()
    return replace(table, headings=(*names, *printed), rows=rows, groups=groups)


def _row(row: Row, code: int, names: Sequence[Text], printed: tuple[str, ...]) -> Row:
    """Return a row with the names of sides before its cells: what is printed for them is the code."""
    cell, own, more = row.cells[code], row.headings or printed, len(names)
    sides = [_read(cell, name) for name in names]
    spans, unsure = (frozenset(place + more for place in each) for each in (row.spans, row.unsure))
    headings = (*[printed[code]] * more, *own)
    return replace(row, cells=(*sides, *row.cells), spans=spans, unsure=unsure, headings=headings)


def _read(cell: Text, name: Text) -> Text:
    """Return the cell of a code, read as a name."""
    if not name.clean:
        return Text("", cell.line, cell.offset)
    places = cell.spans_of_words()
    return Edited(cell.raw, cell.line, cell.offset, name.clean, [(places[0][0], places[-1][1])] * len(name.clean))
