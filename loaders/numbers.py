"""Numbers in prose: digits and words, percentages, qualifiers; and the numbers that count nothing."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_UNITS = {word: value for value, word in enumerate(
    ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
     "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"))}  # fmt: skip
_TENS = {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
_COMPOUND = {
    f"{ten}-{unit}": tens + units
    for ten, tens in (_TENS | {"twenty": 20}).items()
    for unit, units in _UNITS.items()
    if 0 < units < 10
}
_WORDS = _UNITS | _TENS | _COMPOUND | {"a dozen": 12, "half a dozen": 6, "two dozen": 24, "a hundred": 100}
_SHARES = {"two thirds": 200 / 3, "two-thirds": 200 / 3, "one third": 100 / 3, "a third of": 100 / 3, "half of": 50.0,
           "three quarters": 75.0, "a quarter of": 25.0}  # fmt: skip
_WORD = "|".join(sorted((re.escape(word) for word in (*_SHARES, *_WORDS)), key=len, reverse=True))
_NUMBER = re.compile(
    r"(?<![\w.,/’'@-])(?P<digits>\d{1,3}(?:[.,   ]\d{3})+(?!\d)|\d+(?:[.,]\d{1,2})?)(?P<plus>\+)?"
    r"(?P<percent>\s?(?:%|per\s?cent\b))?(?![\w/]|[-–]\d|\s?(?:st|nd|rd|th)\b)"
    rf"|\b(?P<word>{_WORD})\b(?:\s(?P<word_percent>per\s?cent)\b)?",
    re.IGNORECASE,
)
_QUALIFIERS = (
    ("at least", r"at least|no(?:t)? (?:fewer|less) than|a minimum of"),
    ("at most", r"at most|up to|no more than|a maximum of"),
    ("over", r"more than|over|above|exceeding|in excess of"),
    ("under", r"fewer than|less than|under|below|almost|nearly|just short of"),
    ("about", r"some|about|around|approximately|approx\.|roughly|circa|close to|in the region of"),
)
_QUALIFIED = [
    (name, re.compile(rf"\b(?:{words})\s+(?:a total of\s+|the\s+)?$", re.IGNORECASE)) for name, words in _QUALIFIERS
]
# Numbers that name or place a thing: a figure's number, a year, a page, a programme, a date without its year.
_NAMING = re.compile(
    r"\b(?:figures?|tables?|annex(?:es)?|sections?|chapters?|pages?|p\.|years?|phases?|steps?|horizon|agenda|industry|version|"
    r"edition|deliverable|work package|wp|article|no\.|nr\.?|n°)\s*$",
    re.IGNORECASE,
)
_TIME = re.compile(r"[\s-]+(?:\S+ )?(?:hours?|days?|weeks?|months?|years?|periods?|sessions?)\b", re.IGNORECASE)
_MONTHS = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)\b"
)
_DATED = re.compile(rf"\s*(?:[-–—]\s*\d{{1,2}}\s*)?(?:of\s+)?{_MONTHS}", re.IGNORECASE)
_DAY_BEFORE = re.compile(rf"(?:\b{_MONTHS}\s*(?:\d{{1,2}}\s*[-–—,]\s*)?|\d\s*[-–—]\s*)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a text: its value (a percentage is its printed number), unit, qualifier, and place."""

    value: float
    unit: str
    qualifier: str
    start: int
    end: int
    in_words: bool


def find(text: str) -> Iterator[Number]:
    """Yield the numbers of a text that count or measure something, from left to right."""
    for match in _NUMBER.finditer(text):
        if not _names_something(text, match) and (number := _number(text, match)):
            yield number


def _number(text: str, match: re.Match[str]) -> Number | None:
    value, share = _value(match)
    percent = share or bool(match["percent"] or match["word_percent"])
    if not percent and match["digits"] and re.fullmatch(r"(?:19|20)\d\d", match["digits"]) and not _counts(text, match):
        return None
    qualifier = "at least" if match["plus"] else _qualifier(text[: match.start()], text[match.end() :])
    return Number(value, "percent" if percent else "count", qualifier, *match.span(), bool(match["word"]))


def _value(match: re.Match[str]) -> tuple[float, bool]:
    """Return the value, and whether the words say a share of a hundred."""
    if match["word"]:
        word = match["word"].casefold()
        return float(_SHARES.get(word, _WORDS.get(word, 0))), word in _SHARES
    digits = match["digits"]
    if re.fullmatch(r"\d{1,3}(?:[.,   ]\d{3})+", digits):
        return float(re.sub(r"\D", "", digits)), False
    return float(digits.replace(",", ".")), False


def _qualifier(before: str, after: str) -> str:
    if re.search(r"\bover\s+$", before, re.IGNORECASE) and _TIME.match(after):
        return "exactly"  # held over two days
    return next((name for name, pattern in _QUALIFIED if pattern.search(before)), "exactly")


def _counts(text: str, match: re.Match[str]) -> bool:
    """A number like a year counts something only where it is qualified."""
    return _qualifier(text[: match.start()], text[match.end() :]) != "exactly"


def _names_something(text: str, match: re.Match[str]) -> bool:
    before, after = text[: match.start()], text[match.end() :]
    if match["digits"] and not match["percent"]:
        return bool(_NAMING.search(before) or _DATED.match(after) or _DAY_BEFORE.search(before))
    return False
