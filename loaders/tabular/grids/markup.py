"""HTML tables inside a text: which cell stands in which row and column, and where in the document."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from html.parser import HTMLParser

from clew.loaders.tabular.grids.grid import Grid
from clew.loaders.text.text import Text

_TABLE = re.compile(r"<(/?)table\b[^<>]*>", re.IGNORECASE)
_OPENS = re.compile(r"<table\b", re.IGNORECASE)
_LAST_TAG = re.compile(r"</(?:tr|td|th|tbody|thead)\s*>", re.IGNORECASE)
_NEXT_HEADING = re.compile(r"\n\s*#{1,6}\s")
_WIDEST = 1000
"""How many columns a cell may reach over (the HTML standard's own limit)."""


@dataclass(frozen=True)
class Markup(Text):
    """A stretch of the document from the start tag of a table to its end tag."""


@dataclass(slots=True)
class _Cell:
    start: int
    rowspan: int
    colspan: int
    heading: bool
    end: int = -1


@dataclass(slots=True)
class _Rows:
    """A table while it is being read: its rows of cells, how many are headings by `thead`, and its caption."""

    rows: list[list[_Cell]] = field(default_factory=list)
    in_head: bool = False
    head: int = 0
    cell: _Cell | None = None
    caption: tuple[int, int] | None = None
    caption_start: int = -1


class _Reader(HTMLParser):
    """Notes where the cells of every table start and end; what is missing or left open is taken as HTML takes it."""

    _position = -1

    def __init__(self, text: Text) -> None:
        super().__init__(convert_charrefs=False)
        self._lines = [0, *(match.end() for match in re.finditer("\n", text.raw))]
        self._open: list[_Rows] = []
        self.tables: list[_Rows] = []
        self.feed(text.raw)
        self.close()
        self._position = len(text.raw)
        while self._open:
            self._end_table()

    def _place(self) -> int:
        line, column = self.getpos()
        return self._position if self._position >= 0 else self._lines[line - 1] + column

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open a table, a row, a cell or a caption."""
        if tag == "table":
            self._open.append(_Rows())
            self.tables.append(self._open[-1])
        elif self._open and tag in ("thead", "tbody", "tfoot", "tr", "td", "th", "caption"):
            self._start(self._open[-1], tag, dict(attrs), self._place() + len(self.get_starttag_text() or ""))

    def handle_endtag(self, tag: str) -> None:
        """Close what the tag closes."""
        if self._open and tag == "table":
            self._end_table()
        elif self._open and tag in ("td", "th", "tr", "thead", "tbody", "caption"):
            table = self._open[-1]
            self._end_cell(table)
            table.in_head = table.in_head and tag != "thead"
            if tag == "caption" and table.caption_start >= 0:
                table.caption, table.caption_start = (table.caption_start, self._place()), -1

    def _start(self, table: _Rows, tag: str, attributes: dict[str, str | None], after: int) -> None:
        self._end_cell(table)
        if tag in ("thead", "tbody", "tfoot"):
            table.in_head = tag == "thead"
        elif tag == "caption":
            table.caption_start = after
        elif tag == "tr" or not table.rows:
            table.rows.append([])
            table.head += table.in_head
        if tag in ("td", "th"):
            table.cell = _Cell(
                after, _number(attributes.get("rowspan")), min(_number(attributes.get("colspan")), _WIDEST), tag == "th"
            )
            table.rows[-1].append(table.cell)

    def _end_cell(self, table: _Rows) -> None:
        if table.cell:
            table.cell.end = self._place()
            table.cell = None

    def _end_table(self) -> None:
        self._end_cell(self._open.pop())


def cut_out(lines: Sequence[Text]) -> list[Text]:
    """Return the lines with every HTML table in one piece, as Markup; what stands beside it on a line is kept."""
    found: list[Text] = []
    place = 0
    rest = list(lines)
    raw = "\n".join(line.raw for line in lines)
    if not _OPENS.search(raw):
        return rest
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line.raw) + 1)
    for start, end in _stretches(raw):
        first, last = bisect_right(starts, start) - 1, bisect_right(starts, end - 1) - 1
        found += rest[place:first]
        before, after = raw[starts[first] : start], raw[end : starts[last] + len(lines[last].raw)]
        if found and first < place:  # a second table on the line on which one ended
            kept = found.pop()
            before = raw[_start_of(kept, starts) : start]
            found += [Text(before, kept.line, kept.offset)] if before.strip() else []
        elif before.strip():
            found.append(Text(before, lines[first].line, lines[first].offset))
        found.append(Markup(raw[start:end], lines[first].line, lines[first].offset + start - starts[first]))
        found.append(Text(after, lines[last].line, lines[last].offset + end - starts[last]))
        place = last + 1
    return found + rest[place:]


def _start_of(text: Text, starts: Sequence[int]) -> int:
    return starts[text.line - 1] + text.offset - 1


def grids(text: Markup) -> Iterator[Grid]:
    """Yield the cells of every table in the stretch; a table in a cell of another is one of its own."""
    lines = [0, *(match.end() for match in re.finditer("\n", text.raw))]
    for table in _Reader(text).tables:
        rows = [[(cell, _text(text, lines, cell.start, cell.end)) for cell in row] for row in table.rows]
        yield _grid(rows, table.head, _text(text, lines, *table.caption) if table.caption else None)


def _stretches(raw: str) -> Iterator[tuple[int, int]]:
    """Yield where the outermost tables start and end; one that is not closed ends with its last row."""
    depth, start = 0, 0
    for match in _TABLE.finditer(raw):
        if not match[1]:
            start = start if depth else match.start()
            depth += 1
        elif depth:
            depth -= 1
            if not depth:
                yield start, match.end()
    if depth:
        stop = _NEXT_HEADING.search(raw, start)
        ends = [match.end() for match in _LAST_TAG.finditer(raw, start, stop.start() if stop else len(raw))]
        if ends:
            yield start, ends[-1]


def _text(text: Text, lines: Sequence[int], start: int, end: int) -> Text:
    line = bisect_right(lines, start) - 1
    offset = start - lines[line] + (text.offset if line == 0 else 1)
    return Text(text.raw[start:end], text.line + line, offset).stripped()


def _grid(rows: Sequence[Sequence[tuple[_Cell, Text]]], head: int, caption: Text | None) -> Grid:
    """Give every cell its columns: one that reaches down stands in each row, one that reaches right in its first."""
    grid = Grid([], caption=caption)
    widest = 2 * max(map(len, rows), default=0)  # what a cell claims to reach over is not what there is
    down: dict[int, tuple[int, Text, bool]] = {}
    for number, row in enumerate(rows):
        cells: dict[int, Text] = {}
        spans: set[int] = set()
        for place, (left, cell, covered) in list(down.items()):
            cells[place] = cell
            spans |= {place} if covered else set()
            down[place] = (left - 1, cell, covered)
        down = {place: each for place, each in down.items() if each[0]}
        place = 0
        for own, words in row:
            while place in cells:
                place += 1
            for over in range(min(own.colspan, widest)):
                if over and place in cells:
                    break
                printed = words if not over else Text("", words.line, words.offset)
                cells[place] = printed
                spans |= {place} if over else set()
                if own.rowspan > 1:
                    down[place] = (own.rowspan - 1, printed, bool(over))
                place += 1
        end = Text("", 1) if not cells else Text("", next(iter(cells.values())).line)
        grid.rows.append([cells.get(each, end) for each in range(max(cells, default=-1) + 1)])
        grid.spans[number] = frozenset(spans)
    _narrow(grid)
    return _headed(grid, rows, head)


def _headed(grid: Grid, rows: Sequence[Sequence[tuple[_Cell, Text]]], head: int) -> Grid:
    """The headings are the rows of `thead`, or those of `th` alone; a title over all columns is none of them."""
    while head < len(rows) and rows[head] and all(cell.heading for cell, _ in rows[head]):
        head += 1
    kept = [number for number, row in enumerate(grid.rows) if any(cell.clean for cell in row)]
    titles = [number for number in kept[:1] if len(grid.rows) > 1 and len(rows[number]) == 1 and number < max(head, 1)]
    titles = [number for number in titles if len(grid.rows[number]) > 1]
    if titles:
        grid.caption = grid.caption or grid.rows[titles[0]][0]
    head = sum(number < head and number not in titles for number in kept)
    kept = [number for number in kept if number not in titles]
    spans = {new: grid.spans[old] for new, old in enumerate(kept)}
    return Grid(
        [grid.rows[number] for number in kept],
        head or None,
        spans,
        spread=not (head and any(spans.values())),
        caption=grid.caption,
    )


def _narrow(grid: Grid) -> None:
    """Leave out the columns at the right in which no cell begins: a cell may claim to reach over a thousand."""
    width = 0
    for number, row in enumerate(grid.rows):
        width = max(width, max((place + 1 for place in range(len(row)) if place not in grid.spans[number]), default=0))
    grid.rows = [row[:width] for row in grid.rows]
    grid.spans = {n: frozenset(place for place in spans if place < width) for n, spans in grid.spans.items()}


def _number(value: str | None) -> int:
    """Read a span; 0 and nonsense are 1 (HTML: 0 is "to the end" for rows, which no report uses)."""
    digits = re.match(r"\s*(\d{1,9})", value or "")
    return max(int(digits[1]), 1) if digits else 1
