"""Agreements that two tables tell under the same numbers: one says whose each is, the other how it went on.

A number may count the rows of any table: the side that the second table names as well must be that of the first. Where
it names none, both have the same numbers, and the second is of nothing but what was agreed.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from clew.graph.statement import slug
from clew.loaders.tabular.cells import marks
from clew.loaders.tabular.cells.concepts import AGREED, PARTIES
from clew.loaders.tabular.grids.table import Table
from clew.loaders.tabular.tidy.registered import Entry, Register, entries, once_for_many, places_of, with_entries
from clew.loaders.vocabulary import Vocabulary

_NUMBER = re.compile(
    r"(?:(?:no|nr|n[°º]|line|row|case|thread|entry|ref)\.?\s?|#\s?)?\(?0{0,3}(?P<number>\d{1,3})[.):]?", re.IGNORECASE
)
_FEWEST = 2
_FEWEST_ALONE = 3
_ALONE = {"country", *AGREED}
"""What a table is of where the numbers alone tell whose its rows are."""


@dataclass(frozen=True, slots=True)
class _Numbered:
    """A table whose rows are numbered: in which column, and the numbers; "" of a sum or a note."""

    table: Table
    place: int
    numbers: Sequence[str]

    @property
    def told(self) -> list[str]:
        """The numbers of its rows, without the sums."""
        return [*filter(None, self.numbers)]


def joined(vocabulary: Vocabulary, tables: Sequence[Table]) -> list[Table]:
    """Return the tables, those of numbered agreements with the sides that they leave to another table."""
    found = {n: each for n, table in enumerate(tables) if (each := _numbered(vocabulary, table))}
    registers = [told for numbered in found.values() if (told := _register(vocabulary, numbered))]
    return [_joined(vocabulary, found[n], registers) if n in found else table for n, table in enumerate(tables)]


def _numbered(vocabulary: Vocabulary, table: Table) -> _Numbered | None:
    """Return a table with the numbers of its rows, each once: in its first column, or under a heading of numbers."""
    for place in dict.fromkeys((0, *places_of(vocabulary, table, "ordinal"))):
        cells = [
            "" if marks.is_aside(row, vocabulary) else row.cells[place].clean if place < len(row.cells) else "-"
            for row in table.rows
        ]
        numbers = [match["number"] if (match := _NUMBER.fullmatch(each)) else each for each in cells]
        filled = [*filter(None, numbers)]
        if not table.doubt and len(filled) == len({*filled}) >= _FEWEST and all(map(str.isdecimal, filled)):
            return _Numbered(table, place, numbers)
    return None


def _register(vocabulary: Vocabulary, numbered: _Numbered) -> Register:
    """Return both sides by the number, of a table that names them."""
    found: dict[int, Entry] = {id(row): entry for row, entry in entries(vocabulary, numbered.table)}
    rows = zip(numbered.numbers, numbered.table.rows, strict=True)
    return {number: found[id(row)] for number, row in rows if number and id(row) in found}


def _joined(vocabulary: Vocabulary, numbered: _Numbered, registers: Sequence[Register]) -> Table:
    """Return a table with the sides of the only register that its numbers and names are those of."""
    table, told = numbered.table, numbered.told
    agreed = any(places_of(vocabulary, table, each) for each in AGREED)
    if not agreed or not (_names_sides(vocabulary, table) or _is_alone(vocabulary, numbered, registers)):
        return table
    fitting = (each for each in registers if {*told} <= {*each})
    made = (with_entries(vocabulary, table, numbered.place, numbered.numbers, each) for each in fitting)
    found = [each for each in made if each is not table]
    return found[0] if len(found) == 1 else table


def _names_sides(vocabulary: Vocabulary, table: Table) -> bool:
    """Tell whether a table names counterparts, or clusters of which one returns: where none does, they are counted."""
    own, other = (places_of(vocabulary, table, each) for each in PARTIES)
    if other:
        names = {slug(row.cells[other[0]].clean) for row in table.rows if other[0] < len(row.cells)}
        return len(names) >= _FEWEST
    named = [slug(each.clean) for place in own for each in once_for_many(vocabulary, table, place) if each.clean]
    return len({*named}) < len(named)


def _is_alone(vocabulary: Vocabulary, numbered: _Numbered, registers: Sequence[Register]) -> bool:
    """Tell whether a table of agreements that names no side has the very numbers of the only one that does."""
    table = numbered.table
    columns = [vocabulary.column(each) for place, each in enumerate(table.headings) if place != numbered.place]
    agreed = {state for each in columns if each for state in each.states}
    plain = all(each and each.concept in _ALONE for each in columns) and len(agreed) >= _FEWEST
    same = len(registers) == 1 and {*registers[0]} == {*numbered.told} and len(numbered.told) >= _FEWEST_ALONE
    return plain and same
