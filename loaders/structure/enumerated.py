"""Headings that a plain text numbers as the items of a list: "1. Who answered", "A. Who travelled", "IV. Results".

They are headings where each stands alone, with something under it that is none of them, and they go on from the first
one by one. An entry with a country behind the name is of a list of organisations.
"""

import re
from collections.abc import Callable, Mapping, Sequence

from clew.loaders.setting import country
from clew.loaders.text.text import Text

_TITLE = re.compile(
    r"(?:(?:PART|Part|SECTION|Section|CHAPTER|Chapter)\s+)?(?P<number>\d{1,2}|[A-Z]|[IVX]{1,5})[.):]\s+"
    r"(?P<words>[\"“(]?[A-ZÀ-ÞŁŚŻČŠŽ].{2,100})"
)
_ASKED = re.compile(
    r"(?:Q(?:\.?\s?|UESTION\s)|Question\s)(?P<number>\d{1,2})[.):]\s+"
    r"(?P<words>[A-ZÀ-ÞŁŚŻČŠŽ].{2,150}\?(?:\s\([^()]*\))?)(?:\s(?:Please|Kindly|Tick|Mark)\s[^.?!]{2,120}\.)?"
)
"""A question of a survey as a title: "Q3. What came of it? (several answers possible)"; or with "Please tick."."""
_MARKED = re.compile(r"#{1,6}\s+\S")
_PART = re.compile(r"(?P<number>\d{1,2}|[A-Z]|[IVX]{1,5})\.\d{1,2}[.):]?\s+(?P<words>[\"“(]?[A-ZÀ-ÞŁŚŻČŠŽ].{2,100})")
"""The title of a part: "III.2 SMEs"."""
_ENDED = re.compile(r"[.,;:!|]$|(?<!\b(?:19|20)\d)(?<!\b(?:19|20))\d$|\s\s|\t")
"""A year may end a title."""
_COUNTED = re.compile(r"[\s,(](?:part|phase|round|day|step|stage|questions?)\s\d{1,2}$", re.IGNORECASE)
"""And so may the number of what it is on: "Questionnaire, part 1"; others at the end are those of pages."""
_WORDS, _LONGEST = 14, 120
_FEWEST = 3
_PIECE = re.compile(r"[(),–—|]|\s-\s")
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV")


def _of_roman(number: str) -> int:
    return _ROMAN.index(number) + 1 if number in _ROMAN else 0


_STYLES: Mapping[str, Callable[[str], int]] = {
    "digits": lambda number: int(number) if number.isdecimal() else 0,
    "roman": _of_roman,
    "letters": lambda number: ord(number) - ord("A") + 1 if len(number) == 1 and number.isalpha() else 0,
}


def places(lines: Sequence[Text]) -> list[int]:
    """Return the places (from 0) of the lines that are such headings, of the style that begins first."""
    if any(_MARKED.match(line.raw) for line in lines):
        return []  # a text that marks its headings
    found = [
        (place, each["number"])
        for place, line in enumerate(lines)
        if (each := _title(_TITLE, lines, place, line) or _title(_ASKED, lines, place, line))
    ]
    chains = [_chain(lines, [(place, style(number)) for place, number in found]) for style in _STYLES.values()]
    chain = min((chain for chain in chains if len(chain) >= _FEWEST), default=[], key=lambda chain: chain[0])
    numbers = {number for place, number in found if place in chain}
    parts = ((place, _title(_PART, lines, place, line)) for place, line in enumerate(lines)) if chain else ()
    return sorted([*chain, *(place for place, each in parts if each and each["number"] in numbers)])


def _title(form: re.Pattern[str], lines: Sequence[Text], place: int, line: Text) -> re.Match[str] | None:
    raw = line.raw.strip()
    most, words = (_LONGEST, _WORDS) if form is not _ASKED else (2 * _LONGEST, 2 * _WORDS)
    if len(raw) > most or (place and lines[place - 1].raw.strip()):
        return None
    if place + 1 < len(lines) and lines[place + 1].raw.strip():
        return None
    match = form.fullmatch(raw)
    if not match or len(match["words"].split()) > words:
        return None
    if _ENDED.search(match["words"]) and not _COUNTED.search(match["words"]):
        return None
    of_a_country = any(country.find(piece.strip()) for piece in _PIECE.split(match["words"]) if piece.strip())
    return None if of_a_country else match


def _chain(lines: Sequence[Text], numbered: Sequence[tuple[int, int]]) -> list[int]:
    """Return the places of 1, 2, 3 as far as they go on; one right above another of them is an item of a list."""
    of_style = {place for place, number in numbered if number}
    found: list[int] = []
    for place, number in numbered:
        if number == len(found) + 1 and _following(lines, place) not in of_style:
            found.append(place)
    return found


def _following(lines: Sequence[Text], place: int) -> int:
    return next((n for n in range(place + 1, len(lines)) if lines[n].raw.strip()), -1)
