"""The numbers that headings bear, in the manners that survey tools and people number groups of columns."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from clew.loaders.tabular.tidy.spelled import spelled
from clew.loaders.vocabulary import CODE

_EDGE = r"[\s:.,–—-]*"
_NUMBER = re.compile(rf"{_EDGE}(?:\b(?:no|nr)\.?\s?|n[°º]\s?|[#(\[])?\b([1-9]\d?)\b[)\]]?{_EDGE}", re.IGNORECASE)
_RANK = re.compile(
    rf"{_EDGE}\b(?:([1-9]\d?)(?:st|nd|rd|th|er|re|[eè]?me|e)|(first|second|third|fourth|fifth|sixth))\b{_EDGE}",
    re.IGNORECASE,
)
_WORD = re.compile(rf"{_EDGE}(?<=\w)\s\b(one|two|three|four|five|six)\b{_EDGE}", re.IGNORECASE)
_LETTER = re.compile(r"(?<=\w)\s+\(?([A-H])\)?(?=\s*(?:$|[:.,–—(-]))[\s:.,–—-]*")
_ROMAN = re.compile(r"(?<=\w)\s+\(?(I{1,3}|IV|VI{0,3})\)?(?=\s*(?:$|[:.,–—(-]))[\s:.,–—-]*")
_QUESTION = re.compile(r"^\s*+(?:[A-Z]{0,2}\d{1,2}[._]?)++[a-z]?[.):]*\s+(?=\S)")
"""The number of a question before its words: "2.1 Partner 1: name", "Q7b. Country"."""
_ATTACHED = re.compile(r"(?:(?<=[^\W\d_])\.?|(?<=[?)]))([1-9]\d?)(?=$|[\s:])[\s:]*")
"""A number right behind a word: "P1 Name", "Country2"."""
_AGAIN = re.compile(r"(?:(?<=[^\W\d_])[._]?|(?<=[?)]))[1-9]\d?$")
_CODED = (
    re.compile(r"^[A-Z]{0,2}\d{1,2}[._]([1-9]\d?)[.:)]?\s+(?=\D)", re.IGNORECASE),
    re.compile(r"^\d{1,2}[._]([1-9]\d?)[._]\d{1,2}[.:)]?\s+(?=\D)"),
    re.compile(r"^[A-Z]([1-9]\d?)[.:)]?\s+(?=\D)"),
    re.compile(r"^([1-9]\d?)_[A-Z]{0,2}\d{1,2}[.:)]?\s+(?=\D)", re.IGNORECASE),
)
"""The number of a group in the code of a question: "Q7_1 Name", "7.1.3 Name", "P1 Name", "1_Q7 Name"."""
_MARK = re.compile(r":|\s[–—-]\s")
"""What sets the words behind a number apart from those before it."""
_CODE = re.compile(r"^\w{1,20}(?:\[\w{1,12}\]){0,2}\.\s+(?=\[)")
_COUNTED = (
    ("first", "second", "third", "fourth", "fifth", "sixth"),
    ("one", "two", "three", "four", "five", "six"),
    tuple("abcdefgh"),
    ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii"),
)
_OPTIONAL = re.compile(
    r"\s*\((?:if (?:any|applicable|relevant|there (?:is|was) one)|where applicable|optional)\)", re.IGNORECASE
)
"""What may stand behind a number alone, since a first is asked of everybody: "Second cooperation (if any): name"."""
Parted = tuple[str, int]
"""A heading without its number, and the number: 0 where it has none."""


def manners(headings: Sequence[str]) -> Iterator[list[Parted]]:
    """Yield what each heading is without its number, and the number, in one manner of numbering after another."""
    written = [spelled(heading) for heading in headings]
    yield [_parted(_NUMBER, heading) for heading in written]
    asked = [_question(heading) for heading in headings]
    for pattern in (_NUMBER, _RANK, _WORD, _ROMAN, _LETTER, _ATTACHED):
        yield [_parted(pattern, heading) for heading in asked]
    for pattern in _CODED:
        yield [_parted(pattern, heading) for heading in headings]


def _question(heading: str) -> str:
    """Return a heading without the number or code of its question."""
    return spelled(_QUESTION.sub("", CODE.sub("", _CODE.sub("", heading, count=1), count=1), count=1))


def repeated(headings: Sequence[str], first: int = 0) -> list[Parted]:
    """Return how often each heading, without the number of its question, has stood up to its place; 0: only there.

    Those before the first are counted as others. Some tools number what returns themselves: "Country", "Country2".
    """
    asked = [_question(heading).casefold() for heading in headings]
    plain = [_AGAIN.sub("", each) if _AGAIN.sub("", each) in asked else each for each in asked]
    counted = [each if place >= first else f"{place} {each}" for place, each in enumerate(plain)]
    times, so_far = Counter(counted), Counter[str]()
    found = []
    for each in counted:
        so_far[each] += 1
        found.append((each, so_far[each] if each and times[each] > 1 else 0))
    return found


def _parted(pattern: re.Pattern[str], heading: str) -> Parted:
    """Return a heading without its one number, and the number; 0 where there is none, or more than one."""
    heading = _OPTIONAL.sub("", heading)
    numbers = list(pattern.finditer(heading))
    if len(numbers) != 1:
        return heading.casefold(), 0
    joint = ": " if _MARK.search(numbers[0][0]) and numbers[0].start() else " "
    base = f"{heading[: numbers[0].start()]}{joint}{heading[numbers[0].end() :]}".replace(" )", ")").strip(" :")
    base += ")" * (base.count("(") - base.count(")"))  # "(partner #2)"
    printed = next(filter(None, numbers[0].groups()))
    return (base.casefold(), _value(printed.casefold())) if base else (heading.casefold(), 0)


def _value(printed: str) -> int:
    if printed.isdigit():
        return int(printed)
    counted = next(each for each in (reversed(_COUNTED) if printed in _COUNTED[3] else _COUNTED) if printed in each)
    return counted.index(printed) + 1
