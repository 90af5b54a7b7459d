"""The cluster whose name stands over a part of a document: over its tables, over its lists, over its lines.

A title that names it holds for what stands below, up to the next title; one that is of a lower level, or that returns
under other clusters ("Next steps"), only divides what is said of it, and so do a lead-in and the caption of its table.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from clew.graph.statement import slug
from clew.loaders.parts.flow import Block
from clew.loaders.prose.names import entry
from clew.loaders.prose.tellers.beneath import other_side
from clew.loaders.reading import Reading
from clew.loaders.tabular.context import subtitle
from clew.loaders.tabular.grids.table import Table
from clew.loaders.text.level import is_below, level
from clew.loaders.text.signs import ARROW, BRACKET, PLUS, between
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import current

_LABEL = re.compile(r"\b[A-Z]\.?(?=\d)|\d+")
"""The number of a title, with the letter of the part that it is of: "Cooperation B.2"."""
_TWO = re.compile(between(PLUS, ARROW))
"""What stands between the two sides of a cooperation, and in no name."""
_LABELLED = re.compile(r"[:?]\s+\S")
"""A line that says itself what it is of ("Contact: ..."), or that answers a question, is no title."""


@dataclass(frozen=True, slots=True)
class Over:
    """A cluster as the title over a part prints it, with its country where the title gives it."""

    name: Text
    section: str | None
    country: Text | None = None


Named = Callable[[Block], Over | None]
"""What tells the cluster that a title names."""


@dataclass(frozen=True, slots=True)
class Under:
    """A part of a document, the cluster over it, and the last title that names none (None right below its name)."""

    part: Block | Table
    over: Over | None
    title: Block | None


def walk(reading: Reading, found: Sequence[Block], named: Named, more: Sequence[Table] = ()) -> Iterator[Under]:
    """Yield every part and every table, in the order of the lines, with the cluster that stands over it.

    `more` are tables that other readers make of the lines.
    """
    walking = _Walking(reading, named, Counter(_plain(block) for block in found if is_title(block)))
    taken = _taken(reading, found)
    parts: Iterable[Block | Table] = sorted((*found, *taken, *reading.document.tables, *more), key=_line)
    for part in parts:
        if isinstance(part, Block):
            walking.hear(part)
        if not isinstance(part, _Taken):
            yield Under(part, walking.over, walking.title)
        if isinstance(part, Table):
            walking.pass_by(part)


class _Taken(Block):
    """A title whose line is that of a table, and no part of the prose any more."""


def _taken(reading: Reading, found: Sequence[Block]) -> Iterator[_Taken]:
    """Yield the titles that a table of labels took for its clusters, where prose stands between its rows."""
    prose = sorted(block.text.line for block in found)
    for table in reading.document.tables:
        names = [cell for cell in _clusters(table) if cell.clean and cell.line]
        lines = sorted(cell.line for cell in names)
        if names and bisect_right(prose, lines[0]) < bisect_left(prose, lines[-1]):
            printed = reading.document.lines
            alone = (each for each in names if BRACKET.sub("", printed[each.line - 1].clean) == each.clean)
            yield from (_Taken("heading", cell, table.section) for cell in alone)


def _line(part: Block | Table) -> tuple[int, int]:
    if isinstance(part, Block):
        return part.text.line, part.text.offset
    cell = part.heading_cells[0] if part.caption and part.heading_cells else None
    return (cell.line, cell.offset) if cell else (min(part.lines, default=0), 0)


def is_title(block: Block) -> bool:
    """Tell whether a part of the document may stand as a title over what follows it."""
    return block.kind == "caption" or (block.titles and block.kind != "item")


def _plain(block: Block) -> str:
    """Return a title without its numbers, by which it is known where it returns."""
    return slug(_LABEL.sub("", block.text.clean))


@dataclass(slots=True)
class _Walking:
    reading: Reading
    named: Named
    times: Counter[str]
    over: Over | None = None
    by: Block | None = None
    title: Block | None = None
    tabled: bool = False
    """Whether a table has stood below the title already."""

    def hear(self, block: Block) -> None:
        """Take note of a title."""
        if not is_title(block):
            return
        if self.by and subtitle.is_below(self.by, block) and subtitle.home(block):
            return
        if self.by and other_side(self.reading, block, self.by):
            self.title = block
            return
        if over := self.named(block):
            self.over, self.by, self.title, self.tabled = over, block, None, False
            return
        if block.kind in ("paragraph", "caption") and _LABELLED.search(block.text.clean):
            return
        if self.by and not self._divides(block, self.by):
            self.over = self.by = None
        self.title = block

    def pass_by(self, table: Table) -> None:
        """Take note of a table: below one that is of other clusters, nothing is that of the title any more.

        One that was put together from the parts below several titles has the title's own line in a cell.
        """
        self.tabled = True
        own = {cell.line for row in table.rows for cell in row.cells if cell.clean}
        if self.over and self.over.name.line not in own and _others(table) - {slug(self.over.name.clean)}:
            self.over = self.by = None

    def _divides(self, block: Block, by: Block) -> bool:
        """Tell whether a title only divides what stands under the cluster's own."""
        depth, own = (level(self.reading.document.lines, each.text) for each in (block, by))
        if depth and own and depth[0] == own[0]:
            return is_below(depth, own)
        if block.kind == "caption":
            return not self.tabled or self.times[_plain(block)] > 1
        return block.text.clean.endswith(":") or self.times[_plain(block)] > 1


def _others(table: Table) -> set[str]:
    """Return the slugs of the names in a column of clusters."""
    return {slug(cell.clean) for cell in _clusters(table)} - {""}


def _clusters(table: Table) -> list[Text]:
    own = [n for n, each in enumerate(table.headings) if any(c.concept == "cluster" for c in current().columns(each))]
    return [row.cells[n] for n in own for row in table.rows if n < len(row.cells)]


def is_printed_as_name(words: str) -> bool:
    """Tell whether words are printed as a name is, and as no title that a report has anyway, or one of two sides."""
    capital = any(len(word) > 1 and word[0].isupper() for word in words.split())
    return capital and not _TWO.search(words) and entry.is_name(words)
