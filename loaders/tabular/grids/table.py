"""Tables: their headings, their rows, and each cell with its place."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from clew.graph.statement import slug
from clew.loaders.text.lazy import lazy
from clew.loaders.text.text import Text

_TAB = re.compile("\t")
PIPE = re.compile(r"(?<!\\)\|")
"""A pipe that is not escaped."""
_OPENING = re.compile(r"\s*\|")
_CLOSING = re.compile(r"(?<!\\)\|\s*$")


@dataclass(frozen=True)
class Row:
    """A data row: its number in the table (from 1) and its cells; a cell that holds a list has items.

    `spans` are the places that a cell further left reaches over; they are blank. `unsure` are the places of which it
    cannot be told whether they are of this row or of one below: such a row states nothing.
    """

    number: int
    cells: tuple[Text, ...]
    items: tuple[Text, ...] = ()
    spans: frozenset[int] = frozenset()
    unsure: frozenset[int] = frozenset()
    headings: tuple[str, ...] = ()
    """The headings above its cells as printed, where they are not those of the table."""

    def only(self, places: Sequence[int]) -> "Row":
        """Return the row with the cells at these places."""
        left, headings = [place for place in places if place < len(self.cells)], self.headings
        cells = tuple(self.cells[place] for place in left)
        spans, unsure = (
            frozenset(n for n, place in enumerate(left) if place in each) for each in (self.spans, self.unsure)
        )
        return replace(self, cells=cells, spans=spans, unsure=unsure, headings=_at(headings, places))

    @lazy
    def over_all(self) -> bool:
        """Whether it is one cell over all columns, which is no name in the column where it begins."""
        return len(self.cells) > 1 and len(self.spans) == len(self.cells) - 1

    @lazy
    def first_filled(self) -> Text | None:
        """The first cell with words in it, which is the evidence for a blank one."""
        return next((cell for cell in self.cells if cell.clean), None)


@dataclass(slots=True)
class Table:
    """A table: its label as printed ("Table 1"), caption, section, headings (one a column) and rows."""

    label: str | None
    caption: Text | None
    section: str | None
    headings: tuple[str, ...]
    rows: list[Row] = field(default_factory=list)
    heading_cells: list[Text] = field(default_factory=list)
    """Every cell that is a heading, those of further pages too."""
    lines: set[int] = field(default_factory=set)
    """The lines that the table stands on."""
    doubt: str = ""
    """Why its columns or rows cannot be told with certainty; such a table states nothing."""
    groups: tuple[str, ...] = ()
    """By column: what stands over several columns above its own heading, with which the heading begins."""

    def continued_by(self, other: "Table") -> bool:
        """Tell whether the other is this table on a further page: the same label, the headings repeated."""
        same = [slug(h) for h in self.headings] == [slug(h) for h in other.headings]
        return same and self.label == other.label and self.section == other.section

    def only(self, places: Sequence[int]) -> "Table":
        """Return the table with the columns at these places."""
        rows = [row.only(places) for row in self.rows]
        return replace(self, headings=_at(self.headings, places), groups=_at(self.groups, places), rows=rows)

    def extend(self, other: "Table") -> None:
        """Take over the rows of the further page, numbered on."""
        for row in other.rows:
            self.rows.append(Row(len(self.rows) + 1, row.cells, row.items, row.spans, row.unsure))
        self.heading_cells += other.heading_cells
        self.lines |= other.lines
        self.doubt = self.doubt or other.doubt


def _at(words: Sequence[str], places: Sequence[int]) -> tuple[str, ...]:
    return tuple(words[place] for place in places) if words else ()


def split(line: Text, *, opened: bool = True) -> list[Text]:
    r"""Cut a line at its tabs, or else at its pipes (not at `\|`), each cell with its place.

    A pipe at the end encloses, and so does one at the start, unless the table is not `opened` by any.
    """
    return list(_split(line, opened=opened))


@lru_cache(maxsize=256)
def _split(line: Text, *, opened: bool) -> Sequence[Text]:
    """Keep what the next reader of the same line asks for."""
    if "\t" in line.raw:
        return _cells(line, _TAB)
    start = _OPENING.match(line.raw) if opened else None
    end = _CLOSING.search(line.raw, start.end() if start else 0)
    first, last = start.end() if start else 0, end.start() if end else len(line.raw)
    return _cells(Text(line.raw[first:last], line.line, line.offset + first), PIPE)


def _cells(line: Text, separator: re.Pattern[str]) -> list[Text]:
    cuts = [match.start() for match in separator.finditer(line.raw)]
    starts, ends = [0, *(cut + 1 for cut in cuts)], [*cuts, len(line.raw)]
    return [line.part(start, end) for start, end in zip(starts, ends, strict=True)]
