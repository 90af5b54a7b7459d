"""A page of a PDF into blocks: headings, paragraphs, list items, ruled tables, and text in aligned columns."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from clew.loaders.containers.pdf_lines import Letter, Line, lines
from clew.loaders.containers.plain import ITEM
from clew.loaders.tabular.grids.spread import Cell

_BULLET = re.compile(r"[•‣▪●○◦■□–\-*\uf0b7\uf0a7\uf0d8]\s+|[oO]\s(?=[A-Z])|\d{1,2}[.)]\s+(?=[A-Z])")
_CAPTION = re.compile(r"(?:Table|Figure|Chart|Map)\s+[\dIVX]+\b", re.IGNORECASE)
BROKEN = "\ue004"
"""Stands where a cell may have cut a word in two."""
_PADDING = 7.0
"""Points between a cell's words and its edge."""
_HYPHEN, _COMPOUND = re.compile(r"(?<=\w)-$"), re.compile(r"-[^\W\d_]{2}")


@dataclass(slots=True)
class Block:
    """A part of a page; `turns` are the offsets from which its words stand on a further page."""

    kind: str
    """"heading", "item", "paragraph", "note" (in small letters), "layout" (aligned columns), or "table"."""
    text: str = ""
    level: int = 0
    left: float = 0.0
    top: float = 0.0
    bottom: float = 0.0
    page: int = 0
    rows: list[list[Cell]] = field(default_factory=list)
    unread: list[tuple[str, str]] = field(default_factory=list)
    """What of a table is none of its rows, and why."""
    edges: tuple[int, ...] = ()
    """Where the columns of a table begin and end."""
    turns: list[tuple[int, int]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Type:
    """The letters of a document: the size of most of its text."""

    body: float

    def level(self, line: Line) -> int:
        """Return 1 or 2 for a line in larger letters, 3 for a short one in bold, 0 for the rest."""
        if line.size > 1.5 * self.body:
            return 1
        if line.size > 1.12 * self.body:
            return 2
        short = len(line.text) < 100 and not re.search(r"[.,;:]\s*$", line.text)
        return 3 if line.bold and short and not _CAPTION.match(line.text) else 0


def blocks(page: Any, type_: Type) -> list[Block]:
    """Return the blocks of a page, from top to bottom."""
    tables = [each for each in page.find_tables() if _is_table(each)]
    boxes = [table.bbox for table in tables]
    outside = [letter for letter in page.chars if not any(_inside(letter, box) for box in boxes)]
    found = [_table(page, table) for table in tables]
    bounds = sorted(box[1] for box in boxes)
    printed = lines(outside)
    for top, bottom in zip([float("-inf"), *bounds], [*bounds, float("inf")], strict=True):
        stretch = [line for line in printed if top <= line.top < bottom]
        for column in _columns(stretch):
            found += _prose(column, type_)
    for block in found:
        block.page = page.page_number
    return _sorted(found, bounds)


def _sorted(found: list[Block], bounds: Sequence[float]) -> list[Block]:
    """Put tables between the text above and below; text of several columns stays in its order."""
    return sorted(found, key=lambda block: sum(bound <= block.top for bound in bounds) * 2 - (block.kind == "table"))


def _inside(letter: Letter, box: tuple[float, float, float, float]) -> bool:
    across, down = (letter["x0"] + letter["x1"]) / 2, (letter["top"] + letter["bottom"]) / 2
    return bool(box[0] <= across <= box[2] and box[1] <= down <= box[3])


def _is_table(table: Any) -> bool:
    return any(sum(cell is not None for cell in row.cells) > 1 for row in table.rows)


def _table(page: Any, table: Any) -> Block:
    """Return a ruled table; a cell reaches over the columns and rows whose edges it crosses."""
    boxes = [cell for row in table.rows for cell in row.cells if cell]
    lefts, tops = _edges([box[0] for box in boxes]), _edges([box[1] for box in boxes])
    rows: list[list[Cell]] = [[] for _ in tops]
    unread: list[tuple[str, str]] = []
    letters: dict[tuple[float, ...], list[Letter]] = {box: [] for box in boxes}
    whole = table.bbox
    for letter in page.chars:
        if _inside(letter, whole) and (box := next((box for box in boxes if _inside(letter, box)), None)):
            letters[box].append(letter)
    for box in sorted(boxes, key=lambda each: (each[1], each[0])):
        across = sum(box[0] - 1 <= left < box[2] - 1 for left in lefts)
        down = sum(box[1] - 1 <= top < box[3] - 1 for top in tops)
        number = min(range(len(tops)), key=lambda place: abs(tops[place] - box[1]))
        said = _cell(letters[box], box[2])
        if _printed_over(letters[box]):
            unread.append((said, "letters printed over one another"))
            said = ""
        rows[number].append(Cell(said, max(across, 1), max(down, 1)))
    edges = tuple(round(edge) for edge in (*lefts, table.bbox[2]))
    return Block("table", rows=rows, unread=unread, top=table.bbox[1], bottom=table.bbox[3], edges=edges)


def _edges(found: list[float]) -> list[float]:
    edges: list[float] = []
    for edge in sorted(found):
        if not edges or edge - edges[-1] > 2:
            edges.append(edge)
    return edges


def _cell(letters: Sequence[Letter], right: float) -> str:
    """Return the words of a cell: its lines are one text, but for list items, which are a line each."""
    said = ""
    before: Line | None = None
    for line in lines(letters):
        bullet = _BULLET.match(line.text)
        if bullet and not bullet[0][0].isdigit():
            said += f"\n{ITEM}{line.text[bullet.end() :]}"
        else:
            said = joined(said, line.text, broken=before is not None and _may_break(before, line, right))
        before = line
    return said


def _may_break(before: Line, line: Line, right: float) -> bool:
    """Tell whether a word may be cut in a cell that is too narrow for it: the line before is full."""
    return line.text[:1].isalnum() and right - before.right < 0.6 * before.size + _PADDING


def _printed_over(letters: Sequence[Letter]) -> bool:
    """Tell whether letters stand on one another: what a program clipped is in the file, and nobody can read it."""
    near = sorted(letters, key=lambda letter: letter["x0"])
    return any(
        other["x0"] < letter["x1"] - 0.4 * (letter["x1"] - letter["x0"])
        and abs(other["top"] - letter["top"]) < 0.5 * letter["size"]
        and other["text"].strip()
        and letter["text"].strip()
        for place, letter in enumerate(near)
        for other in near[place + 1 : place + 4]
    )


def joined(before: str, after: str, *, broken: bool = False) -> str:
    """Return a text with its next line; the hyphen at a line's end is a soft one where it may be the line's."""
    if broken and before[-1:].isalpha():
        return f"{before}{BROKEN}{after}"
    if before[-1:].isalpha() and _COMPOUND.match(after):
        return f"{before}{after}"  # "Some" over "-Cluster"
    if not _HYPHEN.search(before) or not after[:1].isalnum():
        return f"{before} {after}" if before else after
    return f"{before[:-1]}\u00ad{after}" if after[0].islower() else f"{before}{after}"


def _columns(stretch: list[Line]) -> Iterator[list[Line]]:
    """Yield the columns of text that fill their width on most lines, left before right; else the lines as they are."""
    gutter = _gutter(stretch)
    if gutter is None:
        yield stretch
        return
    for left in (True, False):
        yield [
            Line(words)
            for line in stretch
            if (words := tuple(word for word in line.words if (word.right <= gutter) == left))
        ]


def _gutter(stretch: list[Line]) -> float | None:
    """Return the middle of a blank strip down the page with full lines of text on both sides."""
    cut = [line.pieces for line in stretch]
    two = [pieces for pieces in cut if len(pieces) == 2]
    if len(two) < 6 or len(two) < 0.5 * len(stretch):
        return None
    left, right = max(pieces[0].right for pieces in two), min(pieces[1].left for pieces in two)
    if left >= right or any(line.left < left and line.right > right and len(line.pieces) == 1 for line in stretch):
        return None
    widths = [(p[0].right - p[0].left, p[1].right - p[1].left) for p in two]
    full = [sum(width[side] for width in widths) / len(two) / max(width[side] for width in widths) for side in (0, 1)]
    return (left + right) / 2 if min(full) > 0.8 and min(len(p[0].words) for p in two) > 2 else None


def _prose(printed: list[Line], type_: Type) -> Iterator[Block]:
    """Yield the headings, paragraphs, items and aligned columns among the lines of one column."""
    edge = max((line.right for line in printed), default=0.0)
    current: Block | None = None
    before: Line | None = None
    for place, line in enumerate(printed):
        kind, level, text = _kind(printed, place, type_)
        goes_on = current is not None and before is not None and _goes_on(current, (before, line), (kind, level), edge)
        if goes_on and current and before:
            current.text = f"{current.text}\n{text}" if kind == "layout" else joined(current.text, text)
            current.bottom = line.bottom
        else:
            if current:
                yield current
            current = Block(kind, text, level, line.left, line.top, line.bottom)
        before = line
    if current:
        yield current


def _kind(printed: list[Line], place: int, type_: Type) -> tuple[str, int, str]:
    line = printed[place]
    if level := type_.level(line):
        return "heading", level, line.text
    if _aligned(printed, place):
        return "layout", 0, _layout(line)
    if bullet := _BULLET.match(line.text):
        return "item", 0, line.text[0 if bullet[0][0].isdigit() else bullet.end() :]
    return ("note" if line.size < 0.9 * type_.body else "paragraph"), 0, line.text


def _goes_on(current: Block, pair: tuple[Line, Line], kind_: tuple[str, int], edge: float) -> bool:
    """A line goes on with the one before where it stands close below and its first word had no room there."""
    (before, line), (kind, level) = pair, kind_
    close = line.top - before.bottom < 0.6 * line.size
    if kind == "layout" or current.kind == "layout":
        return kind == current.kind and line.top - before.bottom < 1.5 * line.size
    if current.kind == "heading" or kind == "heading":
        return close and kind == current.kind and level == current.level
    if kind == "item" or re.search(r"\.{4,}\s*\d+\s*$", before.text):
        return False
    room = edge - before.right > line.words[0].right - line.words[0].left + 0.3 * line.size
    same = kind == current.kind or (current.kind == "item" and kind == "paragraph" and line.left > before.left - 1)
    return close and same and not room


def _aligned(printed: list[Line], place: int) -> bool:
    """Tell whether a line has columns that begin where those of a neighbour do."""
    own = {round(piece.left / 6) for piece in printed[place].pieces[1:]}
    near = printed[max(place - 2, 0) : place] + printed[place + 1 : place + 3]
    return any(own & {round(piece.left / 6) + by for piece in each.pieces[1:] for by in (-1, 0, 1)} for each in near)


def _layout(line: Line) -> str:
    """Return a line with as many blanks between its columns as stand on the page."""
    written = ""
    for piece in line.pieces:
        start = max(round(piece.left / (0.5 * piece.size)), len(written) + 2 if written else 0)
        written = written.ljust(start) + piece.text
    return written
