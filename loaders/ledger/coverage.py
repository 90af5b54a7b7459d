"""The coverage ledger: every cell, list item and number of a document, and what became of it.

It is made from the lines of the document and the statements read from it, not by the readers themselves: what a
reader drops in silence shows here as not understood.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from operator import attrgetter

from clew.graph.statement import Source, Statement
from clew.loaders.document import Document, Item, Paragraph
from clew.loaders.ledger.located import Located, start_of
from clew.loaders.ledger.occurrence import numbers
from clew.loaders.reading import words_of
from clew.loaders.tabular.grids.table import Row, Table
from clew.loaders.tabular.tidy.turned import turn
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import current

KINDS = ("cell", "item", "number")
STATUSES = ("stated", "ignored", "not understood")


@dataclass(frozen=True, slots=True)
class Entry:
    """A cell, list item or number as printed, its status, why (the reason, or what is stated), and its place."""

    kind: str
    status: str
    reason: str
    text: str
    source: Source
    stating: Sequence[Statement] = ()

    @property
    def statements(self) -> tuple[str, ...]:
        """The ids of the subjects with the properties that are stated of them."""
        return tuple(sorted({f"{each.subject.id} {each.property}" for each in self.stating}))

    @property
    def why(self) -> str:
        """The reason, or what is stated."""
        return self.reason or ", ".join(sorted({f"{each.subject.label} {each.property}" for each in self.stating}))

    def row(self) -> dict[str, object]:
        """Return the entry as a row of a table."""
        return {
            "kind": self.kind, "status": self.status, "why": self.why, "text": self.text,
            "source": str(self.source), "statements": list(self.statements),
        }  # fmt: skip


COLUMNS = ("kind", "status", "why", "text", "source")


def ledger(document: Document, statements: Iterable[Statement]) -> list[Entry]:
    """Return an entry for every cell, list item and number of the document, in the order of its lines.

    A number in a cell is accounted for with its cell; every number elsewhere has an entry of its own.
    """
    known = Located(statements, document.lines)
    with words_of(document):
        entries = [*_cells(document, known), *_items(document, known), *_numbers(document, known)]
    return sorted(entries, key=attrgetter("source.line", "source.offset"))


def counts(entries: Iterable[Entry]) -> dict[str, Counter[str]]:
    """Return how many entries of each kind have each status."""
    found: dict[str, Counter[str]] = {kind: Counter() for kind in KINDS}
    for entry in entries:
        found[entry.kind][entry.status] += 1
    return found


def in_short(entries: Iterable[Entry]) -> str:
    """Return the counts as one line: of each kind how many there are, and how many were not understood."""
    parts = []
    for kind, found in counts(entries).items():
        if total := found.total():
            unread = found["not understood"]
            parts.append(f"{total} {kind}{'s' * (total != 1)}{f' ({unread} not understood)' * bool(unread)}")
    return ", ".join(parts)


def _cells(document: Document, known: Located) -> Iterator[Entry]:
    for table in document.tables:
        on_its_side = turn(current(), table) is not table
        for cell in table.heading_cells:
            source = document.cell_source(table, Row(0, ()), cell, None)
            stating = list(known.within(cell)) if on_its_side else []
            yield (
                _judged("cell", cell, source, stating)
                if stating
                else _entry("cell", cell, source, "ignored", "heading")
            )
        counting, named = _counting(table), dict(enumerate(table.headings))
        for row in table.rows:
            for place, cell in enumerate((*row.cells, *row.items)):
                source = document.cell_source(table, row, cell, named.get(place) or None)
                if on_its_side and not place and cell.clean:
                    yield _entry("cell", cell, source, "ignored", "heading")
                else:
                    yield _cell(cell, source, known, counts=place in counting)


def _cell(cell: Text, source: Source, known: Located, *, counts: bool) -> Entry:
    if not cell.clean:
        return _entry("cell", cell, source, "ignored", "blank")
    if counts:
        return _entry("cell", cell, source, "ignored", "row number")
    return _judged("cell", cell, source, list(known.within(cell)))


def _counting(table: Table) -> set[int]:
    """Return the columns that number the rows: 1, 2, 3, with nothing else in them."""
    found = set()
    for place in range(len(table.headings)):
        cells = [row.cells[place].clean.rstrip(".") for row in table.rows if place < len(row.cells)]
        told = [each for each in cells if each]
        if len(told) > 1 and told == [str(number) for number in range(1, len(told) + 1)]:
            found.add(place)
    return found


def _items(document: Document, known: Located) -> Iterator[Entry]:
    for item, below in zip_longest(document.items, document.items[1:]):
        source, stating = document.source(item.text, item.section), list(known.within(item.text))
        if not stating and below and below.depth > item.depth and any(known.within(below.text)):
            yield _entry("item", item.text, source, "ignored", "names what the items under it are about")
        else:
            yield _judged("item", item.text, source, stating)


def _numbers(document: Document, known: Located) -> Iterator[Entry]:
    in_tables = {line for table in document.tables for line in table.lines}
    parts: list[Paragraph | Item] = [*document.headings, *document.paragraphs, *document.items]
    section = {part.text.line: part.section for part in parts}
    for line in document.lines:
        if line.line in in_tables:
            continue
        for number in numbers(line):
            source = document.source(number.text, section.get(line.line))
            stating = [each for each in known.over(start_of(number.text)) if number.is_in(each)]
            if number.reason and not any(each.subject.label != "StatedFigure" for each in stating):
                yield _entry("number", number.text, source, "ignored", number.reason)
            else:
                yield _judged("number", number.text, source, stating)


def _judged(kind: str, text: Text, source: Source, stating: Sequence[Statement]) -> Entry:
    if not stating:
        return _entry(kind, text, source, "not understood", "nothing was read from it")
    return Entry(kind, "stated", "", text.quote, source, stating)


def _entry(kind: str, text: Text, source: Source, status: str, why: str) -> Entry:
    return Entry(kind, status, why, text.quote, source)
