"""What sets several things apart in one cell: numbers before them, line breaks, bullets, semicolons, strokes, commas.

A line that only goes on with the one above is no thing of its own.
"""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from clew.loaders import described
from clew.loaders.tabular.cells import values
from clew.loaders.tabular.grids.joined import Joined, join
from clew.loaders.text.divided import parts
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import current

_NUMBER = re.compile(
    r"(?:^|(?<=[\s;,)]))(?:[(\[]?(?P<number>\d{1,2})\s?[.):\]]\)?|[(\[]?(?P<letter>[a-h]|i{1,3}|iv|vi{0,3})[)\]])"
    r"(?:\s+(?=\S)|(?=[^\d\s]))"
)
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8}
_MARK = re.compile(r"\s*(?:[-–—•▪◦‣·*]\s+|[•▪◦‣·])")
_CUTS = (
    r"\s*[•▪◦‣·]\s*",
    r"\s*[;│¦]\s*(?:and\s+)?",
    r"\s+(?://?|\+)\s+|(?<=\))/(?=\S)|\s*\|\s*",
    r"\s*,\s*(?:and\s+)?",
    r"(?<=\d)\s?/\s?(?=\d|n)|\s+and\s+",
)
"""From the surest to the least sure."""
KINDS = ("numbers", "lines", "dashes", "bullets", "semicolons", "strokes", "commas", "words")
"""The ways to set things apart, the surest first."""
_GOES_ON = re.compile(r"(?:[-–—&,/(]|\b(?:and|of|for|the|de|du|des|di|della|la|le|und|der|y))$", re.IGNORECASE)
_FORM = re.compile(
    r"(?:ltd|limited|inc|corp|co|llc|plc|gmbh|ag|kg|s\.?a\.?|s\.?l\.?|s\.?p\.?a|s\.?r\.?l|b\.?v|n\.?v|a/?s|ab|oy)\.?",
    re.IGNORECASE,
)
Pieces = Mapping[int, Text]
"""The things in a cell by their numbers, from 1."""


def of(text: Text, kind: str) -> Pieces:
    """Return what this way sets apart in a cell: all of it as number 1, where it sets nothing apart.

    A cell keeps it, for rows are read in many ways before one of them fits.
    """
    known: dict[str, Pieces] = text.__dict__.setdefault("_pieces", {})
    if kind not in known:
        known[kind] = _of(text, kind)
    return known[kind]


def _of(text: Text, kind: str) -> Pieces:
    if kind == "numbers":
        return numbered(text) or ({1: text} if text.clean else {})
    if kind == "lines":
        found = _lines(text)
    elif kind == "dashes":
        found = parts(text, r"(?:^|\s+)[-–—*]\s+") if re.match(r"[-–—*]\s", text.clean) else [text]
    else:
        found = parts(text, _CUTS[KINDS.index(kind) - KINDS.index("bullets")])
    return _counted(found)


def lines(text: Text) -> Pieces:
    """Return every line of a cell as a thing of its own."""
    return _counted(values.lines(text))


def beside(text: Text, hub: Pieces) -> Pieces:
    """Return what a cell of lines says beside each thing of another, from its first line on, where each has a part."""
    starts = [each.line for each in hub.values()]
    if not isinstance(text, Joined) or len({*starts}) < len(starts):
        return {}
    ends = [*starts[1:], max(text.pieces[-1].line, starts[-1]) + 1]
    groups = [[p for p in text.pieces if a <= p.line < b] for a, b in zip(starts, ends, strict=True)]
    return _counted([join(each, text.known) for each in groups]) if all(groups) else {}


def _counted(found: Sequence[Text]) -> Pieces:
    return dict(enumerate((each for each in map(_bare, found) if each.clean), 1))


def numbered(text: Text) -> Pieces:
    """Return the things behind ascending numbers, letters or roman numbers, not all of which need be there."""
    found = list(_NUMBER.finditer(text.clean))
    for value in (_digits, _letters, _ROMAN.get):
        numbers = [value(each["number"] or each["letter"]) for each in found]
        if found and not found[0].start() and all(numbers) and all(a < b for a, b in pairwise(filter(None, numbers))):
            ends = [*(each.start() for each in found[1:]), len(text.clean)]
            cut = zip(numbers, found, ends, strict=True)
            return {n: _bare(text.cut(each.end(), end)) for n, each, end in cut if n}
    return {}


def _digits(number: str) -> int | None:
    return int(number) if number.isdecimal() else None


def _letters(number: str) -> int | None:
    return ord(number) - ord("a") + 1 if len(number) == 1 and number.isalpha() else None


def _bare(text: Text) -> Text:
    """Return a thing without the mark before it and the comma or semicolon behind it."""
    mark = _MARK.match(text.clean)
    end = len(text.clean.rstrip(" ;,"))
    return text.cut(mark.end() if mark else 0, end) if mark or end < len(text.clean) else text


def _lines(text: Text) -> list[Text]:
    """Return the lines of a cell, each with what goes on with it below."""
    lines = [*text.pieces] if isinstance(text, Joined) else values.lines(text)
    starts = [place for place, line in enumerate(lines) if not place or not _is_rest(lines[place - 1], line, lines[0])]
    if len(starts) == len(lines):
        return lines
    return [_stretch(text, lines[a:b]) for a, b in zip(starts, [*starts[1:], len(lines)], strict=True)]


def _stretch(text: Text, lines: Sequence[Text]) -> Text:
    """Return the lines as one text; they are printed in one stretch."""
    if len(lines) == 1:
        return lines[0]
    if isinstance(text, Joined):
        return join(lines, text.known)
    start = text.clean.find(lines[0].clean) if lines[0].line == text.line else -1
    end = text.clean.find(lines[-1].clean, max(start, 0)) + len(lines[-1].clean)
    return text.cut(start, end) if start >= 0 else text


def _is_rest(above: Text, line: Text, first: Text) -> bool:
    """Tell whether a line goes on with the one above: in brackets, in lower case, or as its legal form alone."""
    words = line.clean
    if words.startswith("(") and not _NUMBER.match(words):
        return True
    silent = current().meaning("answers", words) is not None
    lower = words[:1].islower() and first.clean[:1].isupper() and not silent
    bare = _is_described(words) and not (_is_described(above.clean) or _is_described(first.clean))
    return lower or bool(_GOES_ON.search(above.clean) or _FORM.fullmatch(words)) or bare


def _is_described(words: str) -> bool:
    return bool(described.of(words, current(), apart=True))
