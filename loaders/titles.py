"""The headings of a plain text, which no sign marks: numbered lines that stand alone, and what the contents list."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from clew.graph.statement import slug
from clew.loaders.text import Text

_CONTENTS = re.compile(
    r"[\W\d]*(?:annex[\W\d]{0,9})?(?:(?:table of )?contents|index|list of (?:tables|figures|annexes)(?: and figures)?)\W*",
    re.IGNORECASE,
)
_ENTRY = re.compile(r"\s*(?P<title>\S.{0,150}?)(?:[ \t]*\.{3,}+\s*|\t\s*|\s{2,}|\s)\d{1,4}\s*")
_NUMBER = re.compile(r"(?P<number>\d{1,2}(?:\.\d{1,2}){0,3})(?P<dot>\.?)(?P<space>\s+)(?=[A-ZÀ-ÞŁŚŻČŠŽ])(?P<words>.{2,100})")
_INDENT = 3
_WORDS = 14
_ENDED = re.compile(r"[.,;:!|\d]$|\s\s|\t")


@dataclass(frozen=True, slots=True)
class _Line:
    """A line that may be a heading; `place` counts the lines from 0."""

    place: int
    number: tuple[int, ...]
    listed: bool
    sure: bool
    """Whether it is set apart as no item of a list is."""


@dataclass(frozen=True, slots=True)
class Titles:
    """The numbers of the lines that are headings, and of those that only list them with their pages."""

    headings: frozenset[int]
    contents: frozenset[int]


def find(lines: Sequence[Text]) -> Titles:
    """Return the headings of a text that marks none, and its lists of contents."""
    contents, titles = _contents(lines)
    found = list(_candidates(lines, contents, titles))
    kept = [each for each in found if each.listed]
    kept += _in_order([each for each in found if each.sure and not _is_listed(each, found, lines)])
    return Titles(
        frozenset(lines[each.place].line for each in kept), frozenset(lines[place].line for place in contents)
    )


def _contents(lines: Sequence[Text]) -> tuple[set[int], set[str]]:
    """Return the places of the lines of contents, and the titles that they list."""
    places, titles = set[int](), set[str]()
    listing = False
    for place, line in enumerate(lines):
        if len(line.raw) < 200 and _CONTENTS.fullmatch(line.clean):
            listing = True
        elif listing and line.raw.strip():
            entry = _ENTRY.fullmatch(line.raw) if len(line.raw) < 250 else None
            listing = entry is not None
            if entry:
                places.add(place)
                titles.add(slug(entry["title"]))
    return places, titles


def _candidates(lines: Sequence[Text], contents: set[int], titles: set[str]) -> Iterator[_Line]:
    for place, line in enumerate(lines):
        words = line.raw.strip()
        if not words or len(words) > 120 or place in contents or len(line.raw) - len(line.raw.lstrip()) > _INDENT:
            continue
        if not _stands_alone(lines, place):
            continue
        number = _NUMBER.fullmatch(words)
        if number and not _ENDED.search(number["words"]) and len(number["words"].split()) <= _WORDS:
            level = tuple(int(each) for each in number["number"].split("."))
            sure = not number["dot"] or len(level) > 1
            yield _Line(place, level, slug(words) in titles or slug(number["words"]) in titles, sure)
        elif slug(words) in titles and not _ENDED.search(words):
            yield _Line(place, (), True, False)


def _stands_alone(lines: Sequence[Text], place: int) -> bool:
    """Tell whether blank lines stand around a line."""
    return not (place and lines[place - 1].raw.strip()) and not (
        place + 1 < len(lines) and lines[place + 1].raw.strip()
    )


def _is_listed(candidate: _Line, found: Sequence[_Line], lines: Sequence[Text]) -> bool:
    """Tell whether the next words are those of another candidate of the same depth, as in a numbered list."""
    following = next((n for n in range(candidate.place + 1, len(lines)) if lines[n].raw.strip()), None)
    return any(each.place == following and len(each.number) == len(candidate.number) for each in found)


def _in_order(found: Sequence[_Line]) -> list[_Line]:
    """Keep the candidates only where their first numbers go 1, 2, 3: others are no numbering of sections."""
    firsts = [each.number[0] for each in found]
    steps = [second - first for first, second in zip(firsts, firsts[1:], strict=False)]
    return list(found) if len(set(firsts)) > 1 and firsts[0] == 1 and set(steps) <= {0, 1} else []
