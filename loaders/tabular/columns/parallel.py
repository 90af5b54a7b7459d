"""Rows that hold several things side by side: counterparts below each other in one cell, in the next what each is.

Such a row is read as one row for each of them. A cell with as many parts gives one to each; one with a single part is
for all, but for numbers, which may be a sum. Where a cell has another number of parts, whose they are is not known.
"""

import dataclasses
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from clew.loaders.setting import country
from clew.loaders.tabular.cells import keyed, marks, pieces
from clew.loaders.tabular.cells.concepts import PARTIES
from clew.loaders.tabular.cells.pieces import Pieces
from clew.loaders.tabular.columns.content import is_typed
from clew.loaders.tabular.grids.joined import Joined
from clew.loaders.tabular.grids.table import Row, Table
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import Vocabulary

_OF_CLUSTER = {"cluster", "representative", "post", "question", "number", "responded", "sme", "ordinal", "field"}
"""What is said of the cluster, whatever counterparts it has."""
_TOLD = {"agreement", "unknown"}
"""What tells what became of a cooperation; where it cannot be told whose it is, nothing can."""
_AND = re.compile(r"[/;,|+&]|\band\b", re.IGNORECASE)
_NUMBERS = re.compile(r"(?:\d++|n/?a|[\s/;,|+–-])++", re.IGNORECASE)
_MARKED = ("numbers", "dashes", "bullets")
"""What sets things apart for certain."""
_LOOSE = ("strokes", "commas", "words")
"""What may stand inside a text, or a list of what one has: beside it, what may not sets other cells apart."""
_SEVERAL = re.compile(r"(?i:partner|counterpart|organi[sz]ation|compan)\w*(?:s|\((?:s|y/ies|ies)\))(?!\w)")
"""A heading in the plural, over cells that may name several."""
_UNIT = re.compile(
    r"\b(?:facult|department|division|school|section|directorate|unit|branch|office|subsidiar|laborator|campus)|[()\d]",
    re.IGNORECASE,
)
"""What may be a part of what stands before a stroke: "Some University / Faculty of Law"."""

_WORD, _ALIKE = re.compile(r"[^\W\d_]{5,}"), 5
"""Words that begin alike may be of one name in two languages: "University of Lima / Universidad de Lima"."""


def every(vocabulary: Vocabulary, tables: Iterable[Table], *, shared: bool) -> Sequence[Table]:
    """Return the tables, each apart; names that a stroke sets apart in one are those of two in the others too.

    `shared` tells that a row holds for each of those whom it names, by what the document says.
    """
    own, told = list(tables), Told(shared)
    found = [apart(vocabulary, each, told) for each in own]
    return [apart(vocabulary, each, told) for each in own] if told.cut else found


@dataclass(slots=True)
class Told:
    """What the rest of a document tells of rows that name several."""

    shared: bool = False
    """Whether it says that such a row holds for each of them."""
    cut: set[str] = field(default_factory=set)
    """The cells of names that a stroke is known to cut; those of each table are taken in."""


def apart(vocabulary: Vocabulary, table: Table, told: Told | None = None) -> Table:
    """Return the table with a row for each of those whom a row names; itself where no row names several."""
    if table.doubt or not table.rows:
        return table
    reader = _Rows(vocabulary, table, told or Told())
    found = [reader.apart(row) for row in table.rows]
    if reader.usual:
        found = [rows if len(rows) > 1 else reader.apart(rows[0]) for rows in found]
    rows = [each for rows in found for each in rows]
    return table if len(rows) == len(table.rows) else dataclasses.replace(table, rows=rows)


@dataclass(slots=True)
class _Rows:
    """The rows of a table; `usual` are the ways in which those read so far set several things apart."""

    vocabulary: Vocabulary
    table: Table
    told: Told
    usual: set[str] = field(default_factory=set)
    listing: dict[tuple[int, int, str], bool] = field(default_factory=dict)
    """What `lists` has told."""

    def apart(self, row: Row) -> Sequence[Row]:
        """Return the rows that a row is."""
        if row.unsure or row.items or row.spans or marks.is_aside(row, self.vocabulary):
            return (row,)
        for hub in self._hubs(row):
            for kind in pieces.KINDS:
                own = pieces.of(row.cells[hub], kind)
                if 1 < len(own) == max(own) and self._are_names(own):
                    split = _Split(self.vocabulary, self, row, hub, kind, list(own.values()))
                    if split.is_sure():
                        self.usual.add(kind)
                        self.told.cut |= {row.cells[hub].clean} if kind == "strokes" else set()
                        return split.rows()
                    break
        return (row,)

    def concept(self, place: int) -> str:
        """Return what a column is by the words of its heading."""
        heading = self.table.headings[place] if place < len(self.table.headings) else ""
        column = self.vocabulary.column(heading)
        return column.concept if column else "unknown"

    def asks_for(self, place: int, many: int) -> bool:
        """Tell whether a heading names as many things, of which a cell then holds one each."""
        return len(_AND.split(self.table.headings[place])) == many

    def lists(self, place: int, hub: int, kind: str) -> bool:
        """Tell whether a column sets several things apart in this way for one name too."""
        if (place, hub, kind) not in self.listing:
            self.listing[place, hub, kind] = any(
                len(pieces.of(row.cells[place], kind)) > 1 and len(pieces.of(row.cells[hub], kind)) == 1
                for row in self.table.rows
                if max(place, hub) < len(row.cells)
            )
        return self.listing[place, hub, kind]

    def _hubs(self, row: Row) -> Iterator[int]:
        places = [(n, {each.concept for each in self.vocabulary.columns(h)}) for n, h in enumerate(self.table.headings)]
        for concept in PARTIES:
            yield from (n for n, said in places if concept in said and n < len(row.cells) and row.cells[n].clean)
        yield from (n for n, said in places if n < len(row.cells) and row.cells[n].clean and not said)

    def _are_names(self, own: Pieces) -> bool:
        named = (each.clean for each in own.values())
        return all(marks.is_name(each, self.vocabulary) and not each[:1].islower() for each in named)


@dataclass(slots=True)
class _Split:
    """A row that may name several: the place of the names, how they are set apart, and the names."""

    vocabulary: Vocabulary
    table: _Rows
    row: Row
    hub: int
    kind: str
    own: Sequence[Text]

    def is_sure(self) -> bool:
        """Tell whether the names are several, and none a name of two lines or with a comma in it."""
        wrapped = isinstance(self.row.cells[self.hub], Joined) and self.kind == "lines"
        named = self.table.concept(self.hub) != "unknown" and not wrapped
        if (named and self.kind in _MARKED) or all(is_typed(each, self.vocabulary) for each in self.own):
            return True
        alike = [place for place in range(len(self.row.cells)) if place != self.hub and self._each(place)]
        if self.table.concept(self.hub) == "unknown":
            return False
        if self.kind == "strokes" and self._are_beside_a_stroke():
            return True
        if wrapped or self.kind in _LOOSE:
            told = (keyed.by_name(self.row.cells[place], self.own) for place in alike)
            return any(told) or any(self._are_of_a_kind(self._each(place)) for place in alike)
        return bool(alike) or self.kind in self.table.usual - {*_LOOSE}

    def _are_beside_a_stroke(self) -> bool:
        """Tell whether a stroke is between two names: it is elsewhere, or other cells of such a column name several."""
        if self.row.cells[self.hub].clean in self.table.told.cut:
            return True
        whole = not any(_UNIT.search(each.clean) for each in self.own)
        begun = [{word[:_ALIKE].casefold() for word in _WORD.findall(each.clean)} for each in self.own]
        told_again = any(one & other for one, other in combinations(begun, 2))
        several = _SEVERAL.search(self.table.table.headings[self.hub])
        return whole and not told_again and several is not None and bool(self.table.usual - {*_LOOSE})

    def rows(self) -> Sequence[Row]:
        """Return a row for each name."""
        cells = [self._cells(place) for place in range(len(self.row.cells))]
        unknown = {place for place, each in enumerate(cells) if not each}
        unsure = frozenset(place for place in unknown if self._tells(place))
        blank = [Text("", cell.line, cell.offset) for cell in self.row.cells]
        return [
            dataclasses.replace(
                self.row,
                cells=tuple(each[number] if each else blank[place] for place, each in enumerate(cells)),
                unsure=unsure,
            )
            for number in range(len(self.own))
        ]

    def _tells(self, place: int) -> bool:
        """Tell whether a cell says what became of a cooperation: not where all its parts are types."""
        types = ("cooperation-types", "kinds")
        parts = pieces.of(self.row.cells[place], self.kind).values()
        of_types = all(any(any(self.vocabulary.words(each, part.clean)) for each in types) for part in parts)
        return self.table.concept(place) in _TOLD and not (self.table.concept(place) == "unknown" and of_types)

    def _cells(self, place: int) -> Sequence[Text]:
        """Return what a cell says of each name; nothing where it cannot be told."""
        cell, many = self.row.cells[place], len(self.own)
        if place == self.hub:
            return self.own
        if not self._is_of_each(place) or self._says_nothing(cell):
            return [cell] * many
        if each := self._each(place):
            of_all = self.table.told.shared or self._is_told_of_all()
            return each if not self._is_doubtful(place) else [cell] * many if of_all else ()
        if self._is_number(cell) or _NUMBERS.fullmatch(cell.clean):
            return [Text("", cell.line, cell.offset)] * many
        is_list = len(pieces.of(cell, self.kind)) > 1
        loose = self.kind in _LOOSE or (self.kind == "semicolons" and self.table.concept(place) in _TOLD)
        return () if is_list and not loose and not self._is_of_all(place) else [cell] * many

    def _is_of_each(self, place: int) -> bool:
        own = self.table.concept(self.hub)
        return place < len(self.table.table.headings) and (
            own == "cluster" or self.table.concept(place) not in _OF_CLUSTER
        )

    def _each(self, place: int) -> Sequence[Text]:
        """Return the part of a cell for each name, where it has as many, or names them by their names or numbers."""
        cell = self.row.cells[place]
        if not self._is_of_each(place) or not cell.clean or self._is_of_all(place):
            return ()
        if named := self._named(cell):
            return [named.get(number, Text("", cell.line, cell.offset)) for number in range(len(self.own))]
        return self._apart(cell, place)

    def _is_of_all(self, place: int) -> bool:
        """Tell whether the parts are the things that the heading names ("Type; country"), as they are of one name."""
        many = len(pieces.of(self.row.cells[place], self.kind))
        asked = many == len(self.own) and self._is_of_each(place) and self.table.asks_for(place, many)
        return asked and self.kind == "semicolons" and self.table.lists(place, self.hub, self.kind)

    def _is_told_of_all(self) -> bool:
        """Tell whether another cell of the row tells all that it does of each name."""
        return any(self._is_of_all(place) for place in range(len(self.row.cells)) if place != self.hub)

    def _named(self, cell: Text) -> Mapping[int, Text]:
        """Return what a cell says of names, by their places, where it repeats them or their numbers."""
        if found := keyed.by_name(cell, self.own):
            return found
        numbered = pieces.numbered(cell) if self.kind == "numbers" else {}
        return {n - 1: each for n, each in numbered.items()} if max(numbered, default=0) <= len(self.own) else {}

    def _apart(self, cell: Text, place: int) -> Sequence[Text]:
        """Return as many parts as there are names; nothing where what sets those apart cuts it otherwise."""
        many = len(self.own)
        if self.kind == "lines" and (found := pieces.beside(cell, dict(enumerate(self.own)))):
            return list(found.values())
        if self.kind not in _LOOSE and not {len(pieces.of(cell, self.kind)), len(self._lines(cell))} & {1, many}:
            return ()
        for kind in (self.kind, *pieces.KINDS):
            for way in (pieces.of(cell, kind), pieces.lines(cell) if kind == "lines" else {}):
                fits = len(way) == max(way, default=0) == many
                own = kind in self._alike() or (self._are_of_a_kind(way) and not self.table.asks_for(place, many))
                if fits and own:
                    return list(way.values())
        return ()

    def _lines(self, cell: Text) -> Pieces:
        return pieces.lines(cell) if self.kind == "lines" else {}

    def _alike(self) -> Sequence[str]:
        """Return the ways that set the texts beside the names apart: the same, or a surer one beside commas."""
        if self.kind in ("commas", "words"):
            return (*_MARKED, "lines", "semicolons")
        return (*_MARKED, "lines", "semicolons", "strokes") if self.kind == "strokes" else (self.kind, *_MARKED)

    def _is_doubtful(self, place: int) -> bool:
        """Tell whether the parts may be all of all: one name has several types elsewhere, and nothing else is apart."""
        if self.kind != "semicolons" or self.table.concept(place) not in ("cooperation type", "field"):
            return False
        others = (each for each in range(len(self.row.cells)) if each not in (place, self.hub) and self._each(each))
        return not any(others) and self.table.lists(place, self.hub, self.kind)

    def _are_of_a_kind(self, found: Pieces | Sequence[Text]) -> bool:
        """Tell whether parts are numbers, types of organisation, or countries, each of them one."""
        each = list(found.values() if isinstance(found, dict) else found)
        said = [text for text in each if not self._says_nothing(text)]
        tests = (
            self._is_number,
            lambda text: self.vocabulary.organisation_type(text.clean)[1] is not None,
            lambda text: country.find(text.clean) is not None,
        )
        return bool(said) and any(all(map(test, said)) for test in tests)

    def _is_number(self, text: Text) -> bool:
        return marks.is_number(text.clean) or marks.count(text.clean, self.vocabulary) is not None

    def _says_nothing(self, text: Text) -> bool:
        mark = marks.mark(text.clean, self.vocabulary)
        return not text.clean or mark is not None or marks.answer(text.clean, self.vocabulary) == "not available"
