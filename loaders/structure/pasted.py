"""Marks of list items and labels of captions as word processors paste them: the tab behind one sets no cells apart."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from clew.loaders.text import openings
from clew.loaders.text.openings import NUMBER
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import current

_BULLET = re.compile(r"\s*(?:[•‣▪●○■□◦►➢➤→›✓✔·§]|o)\t(?=[^\t]+$)")
_QUOTED = re.compile(r"\s{0,3}(?:>(?:\s|$))+(?!\d)")
"""The sign before a line that Markdown quotes; "> 40" is a number."""
_SYMBOLS = {0xF0A7: "▪", 0xF0B7: "•"}
_SYMBOL = re.compile(r"\s*[\uf0a7\uf0b7]\s")
_NUMBER = re.compile(rf"\s*(?:{NUMBER})\t(?=[^\t]+$)")
_LABEL = re.compile(r"\s*(?P<label>[^\s\d][^\t]{2,20})\t+(?P<words>[^\t]+)\t*")
_REST_OF_CAPTION = re.compile(r"\s*\t+[a-zß-ÿ(][^\t]*\t*")
"""The next line of a caption, below its words; no heading stands alone in a column, in lower case."""
_DASH, _REST = re.compile(r"\s*[-–—*]\t(?=[^\t]+$)"), re.compile(r" *\t(?=[^\t]+$)")
"""A dash may be a cell too, unless all lines around begin with one, or go on with its words."""
_PAIR = 2
"""How many cells a line has that may be a label and its value: words must tell that they are headings."""


def spaced(lines: Sequence[Text]) -> Iterator[Text]:
    """Yield the lines with a space for such a tab; where another line around has tabs, a number is a first cell."""
    for tabbed, group in groupby(_captioned([*map(_with_plain_mark, lines)]), lambda line: "\t" in line.raw):
        run = list(group)
        numbered = tabbed and (all(map(_is_item, run)) or _are_dashed(run))
        yield from (_spaced(line) if tabbed and (numbered or _BULLET.match(line.raw)) else line for line in run)


def _with_plain_mark(line: Text) -> Text:
    if quoted := _QUOTED.match(line.raw):
        return Text(" " * quoted.end() + line.raw[quoted.end() :], line.line, line.offset)
    return Text(line.raw.translate(_SYMBOLS), line.line, line.offset) if _SYMBOL.match(line.raw) else line


def _captioned(lines: Sequence[Text]) -> list[Text]:
    """Return the lines with a space behind the label of a caption that stands over the head of a table."""
    filled = [place for place, line in enumerate(lines) if line.raw.strip()]
    below = dict(pairwise(filled))
    found = set[int]()
    for place in filter(lambda each: _is_caption(lines[each]), below):
        rest = {below[place]} if _REST_OF_CAPTION.fullmatch(lines[below[place]].raw) else set[int]()
        head = below.get(max(place, *rest, place))
        found |= {place, *rest} if head is not None and _is_head(lines[head]) else set[int]()
    return [_untabbed(line) if place in found else line for place, line in enumerate(lines)]


def _is_caption(line: Text) -> bool:
    label = _LABEL.fullmatch(line.raw) if "\t" in line.raw else None
    alone = openings.caption(label["label"].strip()) if label else None
    return bool(alone and not alone[2] and openings.caption(line.clean))


def _is_head(line: Text) -> bool:
    """Tell whether cells may be headings: tables that count (seats, say) have the next number below, or a blank."""
    cells = [cell.strip() for cell in line.raw.split("\t")]
    told = len(cells) > _PAIR or current().concepts(cells)
    return len(cells) > 1 and bool(cells[0] and told) and not openings.caption(cells[0])


def _is_item(line: Text) -> bool:
    return (_NUMBER.match(line.raw) or _BULLET.match(line.raw)) is not None


def _are_dashed(run: Sequence[Text]) -> bool:
    first, *others = run
    return bool(_DASH.match(first.raw)) and all(_DASH.match(each.raw) or _REST.match(each.raw) for each in others)


def _untabbed(line: Text) -> Text:
    return Text(line.raw.replace("\t", " "), line.line, line.offset)


def _spaced(line: Text) -> Text:
    return Text(line.raw.replace("\t", " ", 1), line.line, line.offset)
