"""Numerals as printed: 2,180 and 2.180 and 2 180, 12.5, twenty-five, a hundred and ten, two dozen, two thirds."""

import re
from functools import cache

from clew.loaders.vocabulary import Vocabulary, current

_ONES = {word: value for value, word in enumerate(
    ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine"), 1)}  # fmt: skip
_TEENS = {word: value for value, word in enumerate(
    ("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
     "nineteen"), 10)}  # fmt: skip
_TENS = {word: value * 10 for value, word in enumerate(
    ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"), 2)}  # fmt: skip
_SMALL = _ONES | _TEENS | _TENS
_LARGE = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9}
_SHORT = {"k": 1000, "m": 10**6, "mn": 10**6, "mio": 10**6, "mln": 10**6, "bn": 10**9, "b": 10**9}
_PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}
_SPACES = " \u00a0\u2009\u202f"

_one, _teen, _ten = ("|".join(words) for words in (_ONES, _TEENS, _TENS))
_TO_99 = rf"(?:(?:{_ten})(?:[- ](?:{_one}))?|{_teen}|{_one})"
_TO_999 = rf"(?:(?:{_one}|a) hundred(?: (?:and )?{_TO_99})?|{_TO_99})"
_dozen = rf"(?:(?<!few )(?:half a|a|{_one}) dozen)(?! of dozens)"
WORDS = (
    r"\b(?<!hundred )(?<!hundred and )(?<!thousand )(?<!million )"
    rf"(?:{_dozen}|(?:{_TO_999}|a)(?: thousand(?:(?: and)? {_TO_999})?| million)|{_TO_999}|zero)\b"
)
"""A number in words."""
SHARES = (
    r"\b(?:(?<!first )(?<!second )(?<!other )(?<!latter )(?<!later )(?<!and a )(?<!one )(?<!\ban )(?<!\ba )half"
    r"(?: of\b(?! (?:19|20)\d\d)|(?= (?:the|its|their|our|all|these|those)\b))"
    r"|(?:one|a)[- ](?:third|quarter|fifth|sixth|eighth|tenth) of\b(?! (?:19|20)\d\d)"
    rf"|(?:{_one})[- ](?:thirds|quarters|fifths|sixths|eighths|tenths)\b)"
)
"""A share in words; "half a dozen", "half-day" and "the first half of 2018" are none."""
_LAKHS = r"[1-9]\d?(?:,\d\d)+,\d{3}(?![\d,])"
"""As India groups digits: 1,25,000."""
DIGITS = (
    rf"(?:{_LAKHS}|[1-9]\d{{0,2}}(?P<mark>[.,'’{_SPACES}])\d{{3}}(?:(?P=mark)\d{{3}})*(?:(?![{_SPACES}'’])[.,]\d{{1,2}})?(?!\d)"
    r"|\d+(?:[.,]\d+)?)"
)
"""A number in digits; a mark before each third digit is left out of the value."""
PLAIN = re.sub(r"[(][?]P<mark>", "(?:", DIGITS).replace("(?P=mark)", "[.,’ ]")
"""The same without a name for the mark, to stand in other patterns, and several times."""
MULTIPLIER = r"(?:[- ]?(?:thousand|million|mio|mln|billion)\b)"
_GROUPED = re.compile(rf"[1-9]\d{{0,2}}([.,'’{_SPACES}])\d{{3}}(?:\1\d{{3}})*(?:([.,])\d{{1,2}})?")


_NONE = "(?!)"


@cache
def words(vocabulary: Vocabulary) -> str:
    """Return the pattern of a number in words: English makes them up, another language lists them."""
    if not (listed := vocabulary.numerals):
        return WORDS
    return rf"(?<![\w-])(?:{'|'.join(sorted(map(re.escape, listed), key=len, reverse=True))})(?![\w-])"


def shares(vocabulary: Vocabulary) -> str:
    """Return the pattern of a share in words, which only English has."""
    return _NONE if vocabulary.numerals else SHARES


def value_of_digits(digits: str, multiplier: str = "", *, decimal: bool = False) -> float:
    """Return the value of digits; `decimal`: one mark before three digits stands before decimals (of a percentage)."""
    times = _LARGE.get(word := multiplier.strip(" -.").lower()) or _SHORT.get(word, 1)
    if re.fullmatch(_LAKHS, digits):
        return float(digits.replace(",", "")) * times
    grouped = _GROUPED.fullmatch(digits)
    if grouped and not ((times > 1 or decimal) and grouped[1] in ".," and digits.count(grouped[1]) == 1):
        whole, _, rest = digits.rpartition(grouped[2]) if grouped[2] else (digits, "", "0")
        return float(f"{re.sub(r'[^0-9]', '', whole)}.{rest}") * times
    return round(float(digits.replace(",", ".")) * times, 6)


def value_of_words(words: str) -> float:
    """Return the value of a number that `words` finds."""
    if listed := current().numerals:
        return float(listed[words.lower()])
    total = part = 0.0
    for word in re.split(r"[ -]", words.lower()):
        match word:
            case "half":
                part = 0.5
            case "a":
                part = part or 1
            case "dozen":
                part *= 12
            case "hundred":
                part *= 100
            case "thousand" | "million":
                total, part = total + part * _LARGE[word], 0
            case _:
                part += _SMALL.get(word, 0)
    return total + part


def percent_of_share(words: str) -> float:
    """Return how many of a hundred a share is that `SHARES` finds."""
    parts = re.split(r"[ -]", words.lower())
    if parts[0] == "half":
        return 50.0
    return round(100 * _ONES.get(parts[0], 1) / _PARTS[parts[1].removesuffix("s")], 6)
