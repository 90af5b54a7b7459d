"""The headings of a plain text, which no sign marks: numbered lines that stand alone, and what the contents list."""

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from clew.graph.statement import slug
from clew.loaders.structure import enumerated, framed
from clew.loaders.text import openings
from clew.loaders.text.text import Text

_CONTENTS = re.compile(
    r"[\W\d]*(?:annex[\W\d]{0,9})?"
    r"(?:(?:table of )?contents|index|list of (?:tables|figures|annexes)(?: and figures)?)\W*",
    re.IGNORECASE,
)
_MAY_LIST = re.compile(r"[\W\d]*+(?:annex|table|contents|index|list)|.*[<&*\\\u00ad]", re.IGNORECASE)
"""What the line over a list of contents begins with; of one with tags or the like, only its words tell."""
_ENTRY = re.compile(r"\s*(?P<title>\S.{0,150}?)(?:[ \t]*\.{3,}+\s*|\t\s*|\s{2,}|\s)\d{1,4}\s*")
_ADDED = re.compile(r"\s*\([^()]*\)\s*$")
"""What the contents say more of a part: "Annex B  Records (B-01 to B-10)"."""
_PAGE = re.compile(r"\s*\d{1,4}\s*")
"""The number of a page, which copied text may print below the title."""
_NUMBER = re.compile(
    r"(?P<number>\d{1,2}(?:\.\d{1,2}){0,3})(?P<dot>\.?)(?P<space>\s+)(?=[A-ZÀ-ÞĀ-Ț])(?P<words>.{2,100})"
)
_INDENT = 3
_WORDS = 14
_LONGEST = 120
_RULE = re.compile(r"={3,}|-{3,}")
_NO_TITLE = re.compile(r"[.,;:|]$|\s\s|\t|\||<|^[-*•#]")
_NO_RULE = re.compile(r"\s\s|\t|\||<")
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
    """The numbers of the lines that are headings, and of those that list or underline them."""

    headings: frozenset[int]
    contents: frozenset[int]


def find(lines: Sequence[Text]) -> Titles:
    """Return the headings of a text that marks none, and its lists of contents."""
    contents, titles = _contents(lines)
    found = list(_candidates(lines, contents, titles))
    kept = [each for each in found if each.listed]
    depths = {each.place: len(each.number) for each in found}
    kept += _in_order([each for each in found if each.sure and not _is_listed(each, depths, lines)])
    underlined = sorted({*_underlined(lines), *framed.places(lines)})
    numbered = [] if kept or underlined else enumerated.places(lines)
    return Titles(
        frozenset(lines[place].line for place in (*(each.place for each in kept), *underlined, *numbered)),
        frozenset(lines[place].line for place in (*contents, *_rules(lines, underlined))),
    )


def _underlined(lines: Sequence[Text]) -> Iterator[int]:
    """Yield the places of titles with a rule under them; one of dashes is as long as they are, or a blank line follows.

    A rule under the headings of a table is none. The same rule may stand over the title too.
    """
    for place in range(len(lines) - 1):
        rule = lines[place + 1].raw.strip()
        above = lines[place - 1].raw.strip() if place else ""
        if not _RULE.fullmatch(rule) or (above and not _is_framed(lines, place, rule)):
            continue
        printed = lines[place].raw.strip()
        words = openings.untitled(printed)
        apart = rule.startswith("=") or place + 2 == len(lines) or not lines[place + 2].raw.strip()
        apart = apart or (abs(len(rule) - len(printed)) < 2 and not _NO_RULE.search(lines[place + 2].raw.strip()))
        titled = re.search(r"[^\W\d_]", words) and not _NO_TITLE.search(words) and len(words.split()) <= _WORDS
        if apart and titled and len(words) <= _LONGEST:
            yield place


def _rules(lines: Sequence[Text], underlined: Sequence[int]) -> Iterator[int]:
    """Yield the places of the rules under titles, and over them."""
    for place in underlined:
        yield from (n for n in (place - 1, place + 1) if n >= 0 and lines[n].raw.strip())


def _is_framed(lines: Sequence[Text], place: int, rule: str) -> bool:
    """Tell whether the rule under a line stands over it too, with a blank line around both."""
    around = [lines[n].raw.strip() for n in (place - 2, place + 2) if 0 <= n < len(lines)]
    return lines[place - 1].raw.strip() == rule and not any(around)


def _contents(lines: Sequence[Text]) -> tuple[set[int], set[str]]:
    """Return the places of the lines of contents, and the titles that they list."""
    places, titles = set[int](), set[str]()
    listing, times = False, Counter[str]()
    for place, line in enumerate(lines):
        if len(line.raw) < 200 and _MAY_LIST.match(line.raw) and _CONTENTS.fullmatch(line.clean):
            listing, times = True, times or Counter(map(_listed, lines))
        elif listing and line.raw.strip():
            entry = _ENTRY.fullmatch(line.raw) if len(line.raw) < 250 else None
            below = _PAGE.fullmatch(lines[place + 1].raw) if place + 1 < len(lines) and not entry else None
            again = bool(words := _listed(line)) and words not in titles and times[words] > 1
            listing = bool(entry or below or again or (place - 1 in places and _PAGE.fullmatch(line.raw)))
            if listing:
                places.add(place)
            if entry or below or again:
                titles.add(slug(entry["title"] if entry else line.raw))
                titles |= {words} if words else set()
    return places, titles


def _listed(line: Text) -> str:
    """Return the words by which a title of the contents is known where it stands again, without what it adds."""
    return slug(_ADDED.sub("", line.raw)) if len(line.raw) < _LONGEST else ""


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


def _is_listed(candidate: _Line, depths: Mapping[int, int], lines: Sequence[Text]) -> bool:
    """Tell whether the next words are those of another candidate of the same depth, as in a numbered list."""
    following = next((n for n in range(candidate.place + 1, len(lines)) if lines[n].raw.strip()), None)
    return following is not None and depths.get(following) == len(candidate.number)


def _in_order(found: Sequence[_Line]) -> list[_Line]:
    """Keep the candidates only where their first numbers go 1, 2, 3: others are no numbering of sections."""
    firsts = [each.number[0] for each in found]
    steps = [second - first for first, second in itertools.pairwise(firsts)]
    return list(found) if len(set(firsts)) > 1 and firsts[0] == 1 and set(steps) <= {0, 1} else []
