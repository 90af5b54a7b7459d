"""Marks of list items as word processors paste them: the tab behind one sets no cells apart."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from clew.loaders.text.openings import NUMBER
from clew.loaders.text.text import Text

_BULLET = re.compile(r"\s*(?:[•‣▪●○■□◦►➢➤→›✓✔·§]|o)\t(?=[^\t]+$)")
_QUOTED = re.compile(r"\s{0,3}(?:>(?:\s|$))+(?!\d)")
"""The sign before a line that Markdown quotes; "> 40" is a number."""
_SYMBOLS = {0xF0A7: "▪", 0xF0B7: "•"}
_SYMBOL = re.compile(r"\s*[\uf0a7\uf0b7]\s")
_NUMBER = re.compile(rf"\s*(?:{NUMBER})\t(?=[^\t]+$)")
_DASH, _REST = re.compile(r"\s*[-–—*]\t(?=[^\t]+$)"), re.compile(r" *\t(?=[^\t]+$)")
"""A dash may be a cell too, unless all lines around begin with one, or go on with its words."""


def spaced(lines: Sequence[Text]) -> Iterator[Text]:
    """Yield the lines with a space for such a tab; where another line around has tabs, a number is a first cell."""
    for tabbed, group in groupby(map(_with_plain_mark, lines), lambda line: "\t" in line.raw):
        run = list(group)
        numbered = tabbed and (all(map(_is_item, run)) or _are_dashed(run))
        yield from (_spaced(line) if tabbed and (numbered or _BULLET.match(line.raw)) else line for line in run)


def _with_plain_mark(line: Text) -> Text:
    if quoted := _QUOTED.match(line.raw):
        return Text(" " * quoted.end() + line.raw[quoted.end() :], line.line, line.offset)
    return Text(line.raw.translate(_SYMBOLS), line.line, line.offset) if _SYMBOL.match(line.raw) else line


def _is_item(line: Text) -> bool:
    return (_NUMBER.match(line.raw) or _BULLET.match(line.raw)) is not None


def _are_dashed(run: Sequence[Text]) -> bool:
    first, *others = run
    return bool(_DASH.match(first.raw)) and all(_DASH.match(each.raw) or _REST.match(each.raw) for each in others)


def _spaced(line: Text) -> Text:
    return Text(line.raw.replace("\t", " ", 1), line.line, line.offset)
