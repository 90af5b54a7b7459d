"""Titles between two rules of a plain text: "=====", "Some Cluster        Spain", "=====".

A name with its country at the other end of the line is read with a comma between them; nothing moves. Rules between
which rows stand, of a table with its headings perhaps, are none of these.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from clew.loaders.setting import country
from clew.loaders.text import openings
from clew.loaders.text.text import Text

_RULE = re.compile(r"={5,}|-{5,}|\*{5,}|#{5,}|~{5,}|_{5,}")
_NO_TITLE = re.compile(r"[.,;:|]$|\t|\||<|^[-*•#]|(?<=\S)\s\s(?=\S)")
"""Two spaces are too few to be sure, and too many within a title."""
_WIDE = re.compile(r"(?<=\S)\s{3,}(?=\S)")
_WORDS, _LONGEST = 14, 120
_SEVERAL = 2


def read(lines: Sequence[Text]) -> list[Text]:
    """Return the lines; a comma stands behind each name that has its country at the other end of a framed line."""
    found = [place for place in places(lines) if _WIDE.search(_words(lines[place].raw))]
    names = {*found} if len(found) >= _SEVERAL else set()
    return [_apart(line) if place in names else line for place, line in enumerate(lines)]


def places(lines: Sequence[Text]) -> Iterator[int]:
    """Yield the places (from 0) of the titles that stand between two rules of their own."""
    for place in range(1, len(lines) - 1):
        rule = lines[place - 1].raw.strip()
        if rule == lines[place + 1].raw.strip() and _RULE.fullmatch(rule) and _is_title(lines, place):
            yield place


def _is_title(lines: Sequence[Text], place: int) -> bool:
    raw = lines[place].raw
    words = _words(raw)
    if (place > 1 and lines[place - 2].raw.strip()) or _NO_TITLE.search(words) or not re.search(r"[^\W\d_]", words):
        return False
    below = [line.raw for line in takewhile(lambda line: line.raw.strip(), lines[place + 2 :])]
    ruled = any(_RULE.fullmatch(each.strip()) for each in below)
    plain = len(words.split()) <= _WORDS and len(words) <= _LONGEST
    if words != raw.strip() and _is_over_a_column(raw, below):
        return False
    return plain and not ruled and (not _WIDE.search(words) or _is_at_home(raw, below[:1]))


def _words(raw: str) -> str:
    """Return a title without its number and the part that it is of: "Sheet B     Some Cluster", "A.   Mission"."""
    return openings.untitled(raw).strip()


def _is_at_home(raw: str, below: Sequence[str]) -> bool:
    """Tell whether a country ends the line, and nothing stands below it as the cell of a column does."""
    gaps = [*_WIDE.finditer(raw.rstrip())]
    at_home = len(gaps) == 1 and country.find(raw[gaps[0].end() :]) is not None
    return at_home and not _is_over_a_column(raw, below)


def _is_over_a_column(raw: str, below: Sequence[str]) -> bool:
    """Tell whether the words behind the first wide space of a line stand where those of a line below do."""
    gap = _WIDE.search(raw.rstrip())
    return gap is not None and any(each.end() == gap.end() for line in below for each in _WIDE.finditer(line))


def _apart(line: Text) -> Text:
    words = openings.untitled(line.raw)
    named = _WIDE.sub(lambda gap: f",{gap[0][1:]}", words, count=1)
    return Text(line.raw.removesuffix(words) + named, line.line, line.offset)
