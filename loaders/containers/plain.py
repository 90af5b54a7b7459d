"""clew's plain form of any document: headings, paragraphs, list items and rows, a line each, with their places.

A heading begins with `# `, a list item with `- `, the cells of a row are set apart by tabs. A line break inside a
cell is `<br>`; what only looks like a tag, an entity or a heading is written so that it reads as printed.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Self

from clew.loaders import limits
from clew.loaders.containers.place import Place
from clew.loaders.tabular.grids import spread
from clew.loaders.tabular.grids.spread import Cell

_TAG_LIKE = re.compile(r"<(?=/?[A-Za-z])")
_ENTITY_LIKE = re.compile(r"&(?=#?\w{2,8};)")
_SUPERSCRIPT = re.compile("\ue000(.*?)\ue001", re.DOTALL)
_HEADING_LIKE = re.compile(r"^\s*#(?=#{0,5}\s)")
ITEM = "\ue003"
"""Stands before each item of a list in a cell."""
_ITEM_LIKE = re.compile(r"(\s*)[-*•‣▪]\s")
_BULLET = re.compile(r"^[•‣▪●]\s*", re.MULTILINE)
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")


class Plain:
    """The text under way; `page` and `sheet` say where what is written next stands in the file."""

    def __init__(self) -> None:
        self.page: int | None = None
        self.sheet: str | None = None
        self.places: list[Place] = []
        self._lines: list[str] = []
        self._named = ""

    @classmethod
    def of(cls, text: str, places: list[Place]) -> Self:
        """Return a text that was written elsewhere."""
        plain = cls()
        plain._lines, plain.places = text.split("\n"), places
        return plain

    @property
    def text(self) -> str:
        """Everything written so far."""
        return "\n".join(self._lines)

    def heading(self, words: str, level: int, cell: str | None = None) -> None:
        """Write a heading of a level from 1."""
        if words.strip():
            self._line(f"{'#' * min(max(level, 1), 6)} {one_line(words)}", cell=cell)
            self.blank()

    def item(self, words: str, depth: int = 0) -> None:
        """Write a list item; `depth` counts the lists that its list stands in."""
        if words.strip():
            self._line(f"{'  ' * min(depth, 20)}- {one_line(words)}")

    def paragraph(self, words: str, cell: str | None = None, turns: Sequence[tuple[int, int]] = ()) -> None:
        """Write a paragraph, each of its printed lines a line; `turns` are the offsets from which it is on a page."""
        for line in words.split("\n"):
            if line.strip():
                indent = _ITEM_LIKE.match(line)  # a list typed by hand: its indent tells how deep it is
                before = " " * min(len(indent[1]), 40) if indent else ""
                self._line(before + _HEADING_LIKE.sub("&#35;", one_line(line)), cell=cell)
        self.places += [Place(len(self._lines), offset, page, self.sheet) for offset, page in turns]
        self.blank()

    def layout(self, line: str) -> None:
        """Write a line whose columns are aligned by blanks, as they stand."""
        self._line(escaped(line).rstrip())

    def table(self, printed: Sequence[Sequence[Cell]], *, ends: bool = True) -> None:
        """Write a table; one that goes on with the next has no blank line after it.

        What stands over all columns at its top or bottom is a line above or below it, and so is a table of one column.
        """
        top, middle, bottom = spread.parts([[_with_items(cell) for cell in row] for row in printed])
        for row in top:
            self.paragraph(row[0].text)
        write = self._list if _is_lists(middle) else self._row
        for row in spread.rows(middle):
            write(row)
        if ends or bottom:
            self.blank()
        for row in bottom:
            self.paragraph(row[0].text)

    def aside(self, words: str, reason: str) -> None:
        """Write what is none of the text, so that it can be accounted for."""
        if words.strip():
            self._line(one_line(words), reason)

    def blank(self) -> None:
        """End a block."""
        if self._lines and self._lines[-1]:
            self._lines.append("")

    def _list(self, row: Sequence[Cell]) -> None:
        """Write a name with the list beside it, as a line of HTML; the headings above are no list."""
        if ITEM not in row[1].text:
            self.aside(" | ".join(cell.text for cell in row), "headings of lists")
            return
        self._named = in_cell(row[0].text) or self._named  # a list that goes on over the end of a page
        items = "".join(f"<li>{one_line(each)}</li>" for each in row[1].text.split("\n") if each.strip(f" {ITEM}"))
        self._line(f"{self._named} <ul>{items}</ul>", cell=row[0].reference)
        self.places.append(Place(len(self._lines), len(self._named) + 2, self.page, self.sheet, row[1].reference))

    def _row(self, row: Sequence[Cell]) -> None:
        if row[0].over_all and not row[0].text.strip():
            return
        written = [in_cell(cell.text) for cell in row]
        self._line("\t".join(written))
        self.places.pop()
        offset = 1
        for cell, words in zip(row, written, strict=True):
            place = Place(len(self._lines), offset, self.page, self.sheet, cell.reference, over_all=cell.over_all)
            self.places.append(place)
            offset += len(words) + 1
        if len(self.places) > limits.CELLS:
            raise limits.beyond(f"more than {limits.CELLS:,} cells; split the file", "CELLS")

    def _line(self, words: str, aside: str | None = None, cell: str | None = None) -> None:
        if len(words) > limits.LINE_CHARACTERS:
            message = f"more than {limits.LINE_CHARACTERS:,} characters in one line; break it into paragraphs"
            raise limits.beyond(message, "LINE_CHARACTERS")
        if len(self._lines) >= limits.LINES:
            raise limits.beyond(f"more than {limits.LINES:,} lines; split the file", "LINES")
        self._lines.append(words)
        self.places.append(Place(len(self._lines), 1, self.page, self.sheet, cell, aside))


def _with_items(cell: Cell) -> Cell:
    marked = _BULLET.sub(ITEM, cell.text)
    return cell if marked == cell.text else replace(cell, text=marked)


def _is_lists(printed: Sequence[Sequence[Cell]]) -> bool:
    """Tell whether a table is a list of names, each with a list beside it."""
    lists = [len(row) == 2 and ITEM in row[1].text and ITEM not in row[0].text for row in printed]
    return bool(lists) and lists[-1] and all(lists[1:]) and all(len(row) == 2 for row in printed)


def raised(words: str) -> str:
    """Mark letters that stand above the line (a footnote's number, the "th" of a date)."""
    return f"\ue000{words}\ue001" if words.strip() else words


def escaped(words: str) -> str:
    """Return words in which nothing but raised letters is a tag, nor anything an entity."""
    words = _TAG_LIKE.sub("&lt;", _ENTITY_LIKE.sub("&amp;", _CONTROLS.sub(" ", words)))
    return re.sub("[\ue000-\ue003]", "", _SUPERSCRIPT.sub(r"<sup>\1</sup>", words))


def one_line(words: str) -> str:
    """Return words on one line, with single blanks."""
    return " ".join(escaped(words).split())


def in_cell(words: str) -> str:
    """Return the words of a cell: one line, with `<br>` where the cell breaks it."""
    return "<br>".join(filter(None, (one_line(line) for line in words.split("\n"))))
