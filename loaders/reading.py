"""What every part of a reader needs: the document, the mission it is about, and the words of its language."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from clew.graph.statement import Referent, Source, Statement, Value
from clew.loaders import language
from clew.loaders.document import Document
from clew.loaders.setting import country, date_order
from clew.loaders.tabular.cells import marks
from clew.loaders.tabular.grids.table import Row, Table
from clew.loaders.text.lazy import lazy
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import Vocabulary, speaking


@contextmanager
def words_of(document: Document) -> Iterator[Vocabulary]:
    """Read in the language of a document, and its days in the order that it tells, from here on."""
    with speaking(language.spoken(document)) as vocabulary, date_order.told_by(line.raw for line in document.lines):
        yield vocabulary


@dataclass(frozen=True, slots=True)
class Reading:
    """A document that is being read; `mission` is None for one that reports on no mission."""

    document: Document
    vocabulary: Vocabulary
    mission: Referent | None
    worked_out: dict[object, Any] = field(default_factory=dict, compare=False, repr=False)
    """What `once` keeps of it."""

    @property
    def report(self) -> Referent:
        """The document as a referent."""
        return Referent("Report", (self.document.name,))

    def about(self, label: str, *parts: str | int | Referent) -> Referent:
        """Return a referent whose parts begin with the mission, where there is one."""
        return Referent(label, (self.mission, *parts) if self.mission else parts)


@dataclass(frozen=True)
class Cell:
    """A cell that is being read: its text, and the row that says where it stands; None for what is over the table."""

    document: Document
    table: Table
    row: Row | None
    column: str | None
    text: Text

    def source(self, text: Text | None = None) -> Source:
        """Return the place of the cell, or of a part of it; a blank one is shown by the row's first filled cell."""
        return self._source(text) if text and text is not self.text and text.clean else self._own

    @lazy
    def _own(self) -> Source:
        return self._source(self.text if self.text.clean else None)

    def _source(self, shown: Text | None) -> Source:
        if self.row is None or not self.row.number:
            return self.document.source(shown or self.text, self.table.section)
        shown = shown or self.row.first_filled
        return self.document.cell_source(self.table, self.row, shown or self.text, self.column)

    def state(
        self, subject: Referent, name: str, value: Value, text: Text | None = None, **more: str | bool
    ) -> Statement:
        """State a value of the subject, as the cell (or a part of it) prints it."""
        source = self.source(text)
        return Statement(subject, name, value, (text or self.text).printed, source, more)

    def state_country(self, subject: Referent, relationship: str) -> Iterator[Statement]:
        """State that the subject stands in this relationship to each country of the cell, and the country's codes."""
        for text in marks.places(self.text):
            if about := country.referent(text.clean):
                source = self.source(text)
                yield Statement(subject, relationship, about, text.printed, source, {})
                yield from country.state(text.clean, source)
