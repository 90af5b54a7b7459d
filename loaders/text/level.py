"""Of which level a title is: by the marks of a heading ("###"), or by its number ("2.1.3")."""

import re
from collections.abc import Sequence

from clew.loaders.text.text import Text

_NUMBER = re.compile(r"(\d{1,2}(?:\.\d{1,2}){0,4})[.)]?\s")
_CHAPTER = re.compile(r"\s*(\d{1,2})(\.\d{1,2})*\.?\s")
_MARKS = re.compile(r"\s*(#{1,6})\s")
Level = tuple[str, int]


def marks(raw: str) -> int:
    """Return how deep a line is marked as a heading ("###" is 3); nought where it is not."""
    found = _MARKS.match(raw)
    return len(found[1]) if found else 0


def level(lines: Sequence[Text], title: Text) -> Level | None:
    """Return what tells the level of a title and how deep it is, None where nothing does; `lines` are all there are."""
    raw = lines[title.line - 1].raw if title.line <= len(lines) else ""
    if depth := marks(raw):
        return "#", depth
    number = _NUMBER.match(title.clean)
    return ("1", number[1].count(".")) if number else None


def is_below(one: Level | None, other: Level | None) -> bool:
    """Tell whether a title is of a lower level than another."""
    return bool(one and other and one[0] == other[0] and one[1] > other[1])


def is_next(lines: Sequence[Text], title: Text, block: Text) -> bool:
    """Tell whether a line has the number of the chapter after that of a title: "5." behind "4.2", or in capitals too.

    Of a title without a number the chapter is the last one above it that stands in capitals as the line does.
    """
    first, second = (_CHAPTER.match(lines[each.line - 1].raw) for each in (title, block))
    if not second or second[2]:
        return False
    if first:
        return bool(first[2]) and int(second[1]) == int(first[1]) + 1
    above = (_CHAPTER.match(line.raw) for line in reversed(lines[: title.line - 1]) if line.raw.isupper())
    chapter = next((found for found in above if found and not found[2]), None)
    return bool(chapter) and block.clean.isupper() and int(second[1]) == int(chapter[1] if chapter else 0) + 1
