"""Boxes drawn around lines of text: "+-----+", "|  12  meetings  |", "+-----+"; without inner columns none is a table.

What stands in such a box is read as the lines that it is, and its borders as blank ones; nothing moves.
"""

import re
from collections.abc import Sequence
from itertools import takewhile

from clew.loaders.text.text import Text

_BORDER = re.compile(r"\s*(?:\+[-=]{8,}\+|[┌╔╭├╠└╚╰][─═━]{8,}[┐╗╮┤╣┘╝╯])\s*")
_INNER = re.compile(r"\s*(?P<sign>[|│║])(?P<words>[^|│║\t]*)(?P=sign)\s*")
_RULES = 3
"""How many borders a box has at most, with one under its title: with more of them it is a table of one column."""


def opened(lines: Sequence[Text]) -> list[Text]:
    """Return the lines, those of boxes without what is drawn around them."""
    found, place = list[Text](), 0
    while place < len(lines):
        box = _box(lines, place) if _BORDER.fullmatch(lines[place].raw) else []
        found += map(_without_frame, box) if box else [lines[place]]
        place += max(len(box), 1)
    return found


def _box(lines: Sequence[Text], start: int) -> Sequence[Text]:
    """Return the lines of the box that starts here; nothing where it is no box, or one of several columns."""
    box = list(takewhile(_is_drawn, lines[start:]))
    borders = [place for place, line in enumerate(box) if _BORDER.fullmatch(line.raw)]
    whole = borders[-1] == len(box) - 1 and (borders[:2] != [0, 1])
    return box if whole and 1 < len(borders) <= _RULES and len(box) > len(borders) else []


def _is_drawn(line: Text) -> bool:
    return (_BORDER.fullmatch(line.raw) or _INNER.fullmatch(line.raw)) is not None


def _without_frame(line: Text) -> Text:
    inner = _INNER.fullmatch(line.raw)
    if not inner:
        return Text("", line.line, line.offset)
    return Text(inner["words"].rstrip(), line.line, line.offset + inner.start("words"))
