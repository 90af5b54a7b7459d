"""Tables of agreements: who cooperates with whom, on what, and what came of it."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from clew.graph import schema
from clew.graph.statement import Referent, Statement
from clew.loaders.organisation import Named, read_name, type_in
from clew.loaders.reading import Cell
from clew.loaders.row import ClusterRow
from clew.loaders.vocabulary import Column, mend


@dataclass(slots=True)
class Agreements:
    """Reads the rows of one table; counts the pairs, for one pair may have several rows, and the unnamed."""

    kind: str
    rows_of: Counter[str] = field(default_factory=Counter)
    unnamed: Counter[str] = field(default_factory=Counter)

    def read(self, row: ClusterRow) -> Iterator[Statement]:
        """State the thread of a row, its counterpart and its agreement; a row without a counterpart has none."""
        own = row.first("organisation")
        if not own or not row.reading.mission:
            return
        named = read_name(own.text, row.reading.vocabulary)
        thread, counterpart = self._pair(row, named)
        yield row.named.state(row.cluster, "kind", "cluster")
        yield row.named.state(row.cluster, "OPENED", thread)
        yield own.state(thread, "BEGAN_AT", row.reading.mission)
        yield own.state(thread, "WITH", counterpart)
        yield from named.state(own, counterpart)
        agreement = Referent("Agreement", (thread, self.kind, self.rows_of[thread.id]))
        yield own.state(thread, "HAS_AGREEMENT", agreement)
        yield own.state(agreement, "kind", self.kind)
        yield from _Details(row, agreement, counterpart).read()

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


@dataclass(frozen=True, slots=True)
class _Details:
    """The cells of a row that say more of its agreement, or of the counterpart."""

    row: ClusterRow
    agreement: Referent
    counterpart: Referent

    def read(self) -> Iterator[Statement]:
        before: Column | None = None
        for column, cell in self.row.cells:
            if cell.text.clean:
                yield from self._cell(cell, column, before)
            before = column

    def _cell(self, cell: Cell, column: Column, before: Column | None) -> Iterator[Statement]:
        match column.concept:
            case "agreement":
                for name in column.states:
                    yield from self._value(name, cell)
            case "note" if before and before.concept == "agreement":
                yield from self._value(before.note or before.states[-1], cell)
            case "cooperation type":
                yield from self._types(cell)
            case "organisation type":
                yield from type_in(cell.text, self.row.reading.vocabulary).state_type(cell, self.counterpart)
            case "country":
                yield from cell.state_country(self.counterpart, "LOCATED_IN")

    def _types(self, cell: Cell) -> Iterator[Statement]:
        for word in self.row.reading.vocabulary.words("cooperation-types", cell.text.clean):
            about, text = Referent("CooperationType", (word.name,)), cell.text.cut(word.start, word.end)
            yield cell.state(about, "name", word.name, text)
            yield cell.state(self.agreement, "COVERS", about, text)

    def _value(self, name: str, cell: Cell) -> Iterator[Statement]:
        expected, printed = schema.properties("Agreement")[name], cell.text.clean
        answer = self.row.reading.vocabulary.meaning("answers", printed)
        if expected.values:
            if answer:
                yield cell.state(self.agreement, name, answer)
        elif answer == "not available":
            yield cell.state(self.agreement, name, None)
        elif expected.type != "integer":
            yield cell.state(self.agreement, name, mend(printed, self.row.reading.document.words))
        elif printed.isdecimal():
            yield cell.state(self.agreement, name, int(printed))
