"""Tables of agreements: who cooperates with whom, on what, and what came of it."""

import re
from collections import Counter
from collections.abc import Iterator, Set
from dataclasses import dataclass, field, replace

from clew.graph import schema
from clew.graph.statement import Referent, Statement
from clew.loaders.organisation import Named, is_nobody, read_name, type_in
from clew.loaders.reading import Cell
from clew.loaders.tabular.cells import marks, values
from clew.loaders.tabular.kinds import answers
from clew.loaders.tabular.kinds.row import ClusterRow
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import Column, mend


@dataclass(slots=True)
class Agreements:
    """Reads the rows of one table; counts the pairs, for one pair may have several rows, and the unnamed."""

    kind: str
    homed: bool = False
    """Whether the counterparts stand with their countries in brackets."""
    rows_of: Counter[str] = field(default_factory=Counter)
    unnamed: Counter[str] = field(default_factory=Counter)
    above: tuple[ClusterRow, Cell] | None = None
    """The last row that names a counterpart, and the cell that does."""

    def read(self, row: ClusterRow) -> Iterator[Statement]:
        """State the threads of a row, one for each counterpart; a row without a counterpart has none."""
        blank = self._left_blank(row)
        own = row.first("organisation") or self._goes_on(row) or blank
        self.above = (row, own) if own else None
        if own and row.reading.mission:
            if _says_nothing(row, own):
                return
            named = [text for text in values.names(own.text) if not is_nobody(text, row.reading.vocabulary)]
            named = named or [own.text] * (answers.is_unavailable(row, own) or _is_typed_dash(row, own))
            named = [own.text] if own is blank else named
            for text in named:
                yield from self._thread(row, own, text, row.reading.mission, alone=len(named) == 1)

    def _goes_on(self, row: ClusterRow) -> Cell | None:
        """Return the counterpart above, where neither cluster nor counterpart is printed again and more is told."""
        if not self.above or self.above[0].named is not row.named or row.named.row in (None, row.cells[0][1].row):
            return None
        blank = not any(column.concept in ("cluster", "organisation") and cell.text.clean for column, cell in row.cells)
        told = {column.concept for column, cell in row.cells if cell.text.clean} & {"cooperation type", "agreement"}
        return self.above[1] if blank and len(told) > 1 else None

    def _left_blank(self, row: ClusterRow) -> Cell | None:
        """Return what a counterpart is that a row leaves blank and tells all else of; one above may go on instead."""
        told = {column.concept: cell for column, cell in row.cells if cell.text.clean}
        asked = any(column.concept == "organisation" for column, _ in row.cells) and "organisation" not in told
        if not asked or not {"cluster", "organisation type", "cooperation type", "agreement"} <= {*told}:
            return None
        again = self.above is not None and self.above[0].cluster == row.cluster
        own = told["organisation type"]
        return own if not again and type_in(own.text, row.reading.vocabulary).kind else None

    def _thread(self, row: ClusterRow, own: Cell, text: Text, mission: Referent, *, alone: bool) -> Iterator[Statement]:
        named = read_name(text, row.reading.vocabulary, homed=self.homed)
        thread, counterpart = self._pair(row, named)
        yield row.named.state(row.cluster, "kind", "cluster")
        yield row.named.state(row.cluster, "OPENED", thread)
        yield own.state(thread, "BEGAN_AT", mission, text)
        yield own.state(thread, "WITH", counterpart, text)
        yield from named.state(own, counterpart)
        own_kind = _kind(row) or self.kind
        formal = _of_formal(row) if own_kind == "cooperation" and alone else frozenset[int]()
        for kind, places in (own_kind, set(range(len(row.cells))) - formal), ("formal", formal):
            if places:
                agreement = Referent("Agreement", (thread, kind, self.rows_of[thread.id]))
                yield own.state(thread, "HAS_AGREEMENT", agreement, text)
                yield own.state(agreement, "kind", kind, text)
                yield from _Details(_only(row, places), agreement, counterpart, alone).read()

    def _pair(self, row: ClusterRow, named: Named) -> tuple[Referent, Referent]:
        if named.name:
            counterpart = Referent("Organisation", (named.name.clean,))
            thread = row.reading.about("Thread", row.cluster, counterpart)
        else:
            self.unnamed[row.cluster.id] += 1
            thread = row.reading.about("Thread", row.cluster, "unnamed", self.unnamed[row.cluster.id])
            counterpart = Referent("Organisation", (thread, "counterpart"))
        self.rows_of[thread.id] += 1
        return thread, counterpart


_UNTOLD = Column("unknown")
_OF_FORMAL = {"focus", "expectedResult"}
"""What is told of a formal agreement and of no other, where the headings say that they are of one."""
_ORIGINS = {"yes": "EU", "no": "non-EU"}
"""What the answers to the question say whether the counterpart is of the EU."""
_OF_AN_AGREEMENT = {"agreement", "cooperation type", "crossed type", "organisation type", "number"}


def _kind(row: ClusterRow) -> str | None:
    """Return of which kind the row itself says that its agreement is."""
    said = (cell.text.clean for column, cell in row.cells if column.concept == "agreement kind")
    return next((kind for each in said if (kind := row.reading.vocabulary.meaning("agreement-kinds", each))), None)


def _of_formal(row: ClusterRow) -> frozenset[int]:
    """Return the places in a row on cooperation that are of a formal agreement, by their headings, if one tells it."""
    vocabulary = row.reading.vocabulary
    found = {
        place: cell.text.clean
        for place, (column, cell) in enumerate(row.cells)
        if column.concept == "agreement"
        and _OF_FORMAL.issuperset(column.states)
        and "formal-agreement" in vocabulary.all("topics", cell.column or "")
    }
    told = any(words and not marks.mark(words, vocabulary) and not marks.answer(words, vocabulary)
               for words in found.values())  # fmt: skip
    return frozenset(found) if told else frozenset()


def _only(row: ClusterRow, places: Set[int]) -> ClusterRow:
    """Return a row of which nothing is told but what stands at these places."""
    cells = ((column if place in places else _UNTOLD, cell) for place, (column, cell) in enumerate(row.cells))
    return replace(row, cells=tuple(cells))


def _says_nothing(row: ClusterRow, own: Cell) -> bool:
    """Tell whether a row without a counterpart denies that there is an agreement, and says nothing of one."""
    if not answers.is_unavailable(row, own):
        return False
    told = (cell for column, cell in row.cells if column.concept in _OF_AN_AGREEMENT and cell.text.clean)
    asked = [
        answers.closed(row, column, cell)
        for column, cell in row.cells
        if column.concept == "question" or (column.concept == "unknown" and answers.closed(row, column, cell))
    ]
    return bool(asked) and "yes" not in asked and all(answers.is_unavailable(row, cell) for cell in told)


def _is_typed_dash(row: ClusterRow, own: Cell) -> bool:
    """Tell whether a dash stands for the name of a counterpart of which the row says what it is, and what for."""
    told = {column.concept for column, cell in row.cells if re.search(r"\w", cell.text.clean)}
    return (
        told >= {"organisation type", "cooperation type"}
        and marks.mark(own.text.clean, row.reading.vocabulary) == "dash"
    )


@dataclass(frozen=True, slots=True)
class _Details:
    """The cells of a row that say more of its agreement, or of the counterpart."""

    row: ClusterRow
    agreement: Referent
    counterpart: Referent
    alone: bool
    """Whether the row has one counterpart: numbers, types and countries of several are nobody's in particular."""

    def read(self) -> Iterator[Statement]:
        before: Column | None = None
        for place, (column, cell) in enumerate(self.row.cells):
            if column.concept == "crossed type":
                yield from self._crossed(cell, column, cell.table.headings[place])
            elif cell.text.clean:
                yield from self._cell(cell, column, before)
            before = column

    def _cell(self, cell: Cell, column: Column, before: Column | None) -> Iterator[Statement]:
        match column.concept:
            case "agreement":
                for name in column.states:
                    yield from self._value(name, cell, column)
            case "note" if before and before.concept == "agreement":
                name = before.note or before.states[-1]
                if schema.properties("Agreement")[name].type == "strings":
                    yield from self._value(name, cell, column)
            case "cooperation type":
                yield from self._types(cell)
            case "organisation type" if self.alone:
                yield from type_in(cell.text, self.row.reading.vocabulary).state_type(cell, self.counterpart)
            case "origin" if self.alone and (answer := answers.closed(self.row, column, cell)) in _ORIGINS:
                yield cell.state(self.counterpart, "origin", _ORIGINS[answer])
            case "country" if column.of == "cluster":
                yield from cell.state_country(self.row.cluster, "LOCATED_IN")
            case "country" if column.of == "organisation" and self.alone:
                yield from cell.state_country(self.counterpart, "LOCATED_IN")
                if (told := type_in(cell.text, self.row.reading.vocabulary)).origin and not told.kind:
                    yield from replace(told, country=None).state_type(cell, self.counterpart)

    def _types(self, cell: Cell) -> Iterator[Statement]:
        for word in self.row.reading.vocabulary.words("cooperation-types", cell.text.clean):
            about, text = Referent("CooperationType", (word.name,)), cell.text.cut(word.start, word.end)
            yield cell.state(about, "name", word.name, text)
            yield cell.state(self.agreement, "COVERS", about, text)

    def _crossed(self, cell: Cell, column: Column, heading: str) -> Iterator[Statement]:
        """State the type that the heading, written out, names, and that the cell marks."""
        marked = cell.text.clean and answers.closed(self.row, column, cell) == "yes"
        for word in self.row.reading.vocabulary.words("cooperation-types", heading) if marked else ():
            about = Referent("CooperationType", (word.name,))
            yield cell.state(about, "name", word.name)
            yield cell.state(self.agreement, "COVERS", about)

    def _value(self, name: str, cell: Cell, column: Column) -> Iterator[Statement]:
        expected, printed = schema.properties("Agreement")[name], cell.text.clean
        vocabulary = self.row.reading.vocabulary
        if expected.values:
            if answer := answers.closed(self.row, column, cell):
                yield cell.state(self.agreement, name, answer)
        elif answers.is_unavailable(self.row, cell):
            yield cell.state(self.agreement, name, None)
        elif expected.type == "integer":
            if self.alone and (number := marks.count(printed, vocabulary)) is not None:
                yield cell.state(self.agreement, name, number)
        elif marks.mark(printed, vocabulary) not in ("dash", "ditto", "void"):
            yield cell.state(self.agreement, name, mend(printed, self.row.reading.document.words))
