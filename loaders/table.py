"""Tables repaired: heading lines joined, pages put together, each cell with its place."""

import re
from dataclasses import dataclass, field

from clew.graph.statement import slug
from clew.loaders.text import Text

_ITEM = re.compile(r"<li>(.*?)</li>", re.IGNORECASE | re.DOTALL)
_PIPES = re.compile(r"\|.*\|")
_RULE = re.compile(r"\|(?:\s*:?-+:?\s*\|)+")
"""The line of dashes under the headings of a table with pipes."""
_BULLET = re.compile(r"[•‣▪\-*\s]*")


@dataclass(frozen=True, slots=True)
class Row:
    """A data row: its number in the table (from 1) and its cells; a cell that holds a list has items."""

    number: int
    cells: tuple[Text, ...]
    items: tuple[Text, ...] = ()

    @property
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

    def continued_by(self, other: "Table") -> bool:
        """Tell whether the other is this table on a further page: the same label, the headings repeated."""
        same = [slug(h) for h in self.headings] == [slug(h) for h in other.headings]
        return same and self.label == other.label and self.section == other.section

    def extend(self, other: "Table") -> None:
        """Take over the rows of the further page, numbered on."""
        for row in other.rows:
            self.rows.append(Row(len(self.rows) + 1, row.cells, row.items))


def is_table_line(raw: str) -> bool:
    """Tell whether a line is a row: cells set apart by tabs or pipes, or a cell with a list in it."""
    return "\t" in raw or "<li>" in raw.lower() or _PIPES.fullmatch(raw.strip()) is not None


def read_table(lines: list[Text], label: str | None, caption: Text | None, section: str | None) -> Table:
    """Put the lines of one page of a table together."""
    lines = [line for line in lines if not _RULE.fullmatch(line.raw.strip())] or lines
    if "<li>" in lines[0].raw.lower() and "\t" not in lines[0].raw:
        return _lists(lines, Table(label, caption, section, ()))
    cells = [split(line) for line in lines]
    headings = [[cell.clean] for cell in cells[0]]
    body = 1
    while body < len(cells) and _is_further_heading(headings, cells[body]):
        for place, cell in enumerate(cells[body][: len(headings)]):
            headings[place].append(cell.clean)
        body += 1
    table = Table(label, caption, section, tuple(" ".join(filter(None, parts)) for parts in _spread(headings)))
    table.rows = [Row(number, _fill(row, len(headings))) for number, row in enumerate(cells[body:], 1)]
    return table


def split(line: Text) -> list[Text]:
    """Cut a line at its tabs, or at the pipes between its first and its last, each cell with its place."""
    piped = "\t" not in line.raw and _PIPES.fullmatch(line.raw.strip())
    cells, start = [], 0
    if piped:
        first, last = line.raw.index("|") + 1, line.raw.rindex("|")
        line = Text(line.raw[first:last], line.line, line.offset + first)
    for raw in line.raw.split("|" if piped else "\t"):
        cells.append(Text(raw, line.line, line.offset + start).stripped())
        start += len(raw) + 1
    return cells


def _is_further_heading(headings: list[list[str]], row: list[Text]) -> bool:
    """A second heading line leaves the first column blank and fills a column that has no heading yet."""
    filled = {place for place, cell in enumerate(row) if cell.clean}
    unnamed = {place for place, parts in enumerate(headings) if not any(parts)}
    return 0 not in filled and bool(filled & unnamed)


def _spread(headings: list[list[str]]) -> list[list[str]]:
    """A heading over several columns stands in the first of them: the unnamed to its right take it too."""
    spread: list[list[str]] = []
    for parts in headings:
        over = spread[-1][0] if spread and not parts[0] and len(parts) > 1 else parts[0]
        spread.append([over, *parts[1:]])
    return spread


def _fill(row: list[Text], width: int) -> tuple[Text, ...]:
    end = Text("", row[-1].line, row[-1].offset + len(row[-1].raw))
    return tuple(row + [end] * (width - len(row)))


def _lists(lines: list[Text], table: Table) -> Table:
    for number, line in enumerate(lines, 1):
        found = list(_ITEM.finditer(line.raw))
        head = Text(line.raw[: re.search(r"<[uo]l|<li", line.raw).start()], line.line, line.offset)  # type: ignore[union-attr]
        items = [Text(item[1], line.line, line.offset + item.start(1)) for item in found]
        cut = tuple(item.cut(_BULLET.match(item.clean).end(), len(item.clean)) for item in items)  # type: ignore[union-attr]
        table.rows.append(Row(number, (head.stripped(),), cut))
    return table
