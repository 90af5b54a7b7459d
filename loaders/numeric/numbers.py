"""Numbers in prose that count or measure something: digits and words, percentages, money, ranges."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from clew.loaders.numeric import nonfigures
from clew.loaders.numeric.nonfigures import ignored
from clew.loaders.numeric.numerals import (
    DIGITS,
    MULTIPLIER,
    percent_of_share,
    shares,
    value_of_digits,
    value_of_words,
    words,
)
from clew.loaders.vocabulary import Vocabulary, current

__all__ = ["Number", "find", "ignored"]

_CURRENCIES = {"€": "EUR", "$": "USD", "us$": "USD", "£": "GBP", "¥": "JPY", "euro": "EUR", "euros": "EUR"}
_CODES = (
    "EUR|USD|GBP|CHF|JPY|CNY|KRW|CAD|AUD|NZD|SGD|INR|BRL|MXN|ZAR|KES|SEK|NOK|DKK|PLN|CZK|HUF|RON|BGN|TWD|"
    "VND|THB|IDR|MYR"
)
_SIGN = rf"(?:(?:{_CODES})\b|US\$|[€$£¥])"
_NUMBER = (
    rf"(?=[\dA-Z€$£¥~≈><≥≤])(?:(?P<sign>(?<!\w){_SIGN})\s?)?(?<![\w.,/’'@#&])(?<![^\W\d_]-)(?P<limit>[~≈><≥≤]\s?)?"
    rf"(?P<digits>{DIGITS})"
    rf"(?P<times>{MULTIPLIER}|(?<=\d)\s?(?:k|m|mn|bn)\b)?"
    r"(?P<plus>\+|-plus\b|-odd\b)?(?P<percent>\s?(?:%|per\s?cent\b|pct\b))?"
    rf"(?P<money>\s?(?:[Ee]uros?\b|{_SIGN}))?(?![\w/]|[.,]\d)"
    rf"|(?P<share>(?i:<SHARES>))|"
    rf"(?P<word>(?i:<WORDS>))(?P<word_percent>\sper\s?cent\b)?(?P<word_money>\s(?:[Ee]uros?|EUR|USD)\b)?"
)
_QUALIFIERS = ("at least", "at most", "over", "under", "about")
"""The order in which the vocabulary's words for them are tried."""
_LIMITS = {"~": "about", "≈": "about", ">": "over", "<": "under", "≥": "at least", "≤": "at most"}
_SPATIAL = re.compile(r"\b(?:over|under|above|below|around|about)\s+$", re.IGNORECASE)
_TIMES = re.compile(
    r"[\s-]+(?:\S+ )?(?:hours?|days?|weeks?|months?|years?|periods?|sessions?|rounds?|headings?)\b", re.IGNORECASE
)
_TALK = re.compile(
    r"\b(?:talk\w*|spoke|speak\w*|inform\w*|learn\w*|discuss\w*|present\w*|hear\w*|report\w*|ask\w*|"
    r"know\w*|think|questions?|"
    r"details?|thought|told|debate|concerns?|(?:some|any|no)thing)(?:\s+(?:us|them|me|him|her|you|everybody))?\s+about\s+$",
    re.IGNORECASE,
)
_CHANGE = re.compile(
    r"\b(?:rose|risen|ris(?:e|es|ing)|increas\w+|gr[eo]w\w*|grown|f[ea]ll\w*|dropp?\w*|decreas\w+|"
    r"declin\w+|went|go|up|down|"
    r"reduc\w+|jump\w*|chang\w+|improv\w+)\s+(?:\w+\s+){0,2}from\s+$",
    re.IGNORECASE,
)
_RATIO = re.compile(r"\s(?:out of|in)(?:\severy)?\s", re.IGNORECASE)
_BASES = (2, 3, 4, 5, 10, 20, 100)
"""Of these wholes a ratio is a share: "three out of four"; of 14 it is a count."""
_REMEMBERED = 10_000
"""Of how many cells and sentences the numbers are kept: one reader after the other asks."""
_NEAR, _WINDOW = 48, 120
"""How many characters around a number tell how exact it is, and whether it is one of two."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a text: its value (a percentage is its printed number), unit, qualifier, and place.

    `unit` is `count`, `percent`, or a currency (ISO 4217). `tail` is where the words after it begin: for the first
    number of a range, after the second.
    """

    value: float
    unit: str
    qualifier: str
    start: int
    end: int
    in_words: bool
    tail: int = -1

    @property
    def after(self) -> int:
        """Where the words begin that say what is counted."""
        return self.end if self.tail < 0 else self.tail


@dataclass(frozen=True, slots=True)
class _Words:
    """What numbers look like in one language, and how exact its words call them."""

    number: re.Pattern[str]
    before: tuple[tuple[str, re.Pattern[str]], ...]
    after: tuple[tuple[str, re.Pattern[str]], ...]
    range: re.Pattern[str]
    between: re.Pattern[str]
    joined: re.Pattern[str]


@cache
def _words(vocabulary: Vocabulary) -> _Words:
    said = vocabulary.table("numbers")
    before = [(name, rf"(?<![\w-])(?:{said[name]})\s+(?:a total of\s+)?$") for name in _QUALIFIERS if name in said]
    after = [(name, said["after"][name]) for name in _QUALIFIERS if name in said["after"]]
    return _Words(
        re.compile(_NUMBER.replace("<SHARES>", shares(vocabulary)).replace("<WORDS>", words(vocabulary))),
        tuple((name, re.compile(pattern, re.IGNORECASE)) for name, pattern in before),
        tuple((name, re.compile(pattern, re.IGNORECASE)) for name, pattern in after),
        re.compile(rf"\s?[-–—]\s?|\s(?:{said['range']})\s"),
        re.compile(rf"\b(?:{said['between']})\s+(?:\w+\s)?$", re.IGNORECASE),
        re.compile(rf"\s{vocabulary.said('and')}\s", re.IGNORECASE),
    )


def find(text: str) -> Iterator[Number]:
    """Yield the numbers of a text that count or measure something, from left to right.

    A range gives two, `at least` the first and `at most` the second; a ratio ("three out of four") gives a percentage.
    """
    return iter(_find(text, current()))


@lru_cache(maxsize=_REMEMBERED)
def _find(text: str, _: Vocabulary) -> tuple[Number, ...]:
    return tuple(_found(text))


def _found(text: str) -> Iterator[Number]:
    found = list(_numbers(text))
    position = 0
    while position < len(found):
        pair = _pair(text, *found[position : position + 2]) if position + 1 < len(found) else None
        if pair is None:
            yield found[position]
        yield from pair or ()
        position += 1 if pair is None else 2


def _numbers(text: str) -> Iterator[Number]:
    position, numeral = 0, _words(current()).number
    if not numeral.search(text):  # most texts: what holds no figure need not be looked for
        return
    spans = nonfigures.spans(text)
    starts = [each.start for each in spans]
    while match := numeral.search(text, position):
        position = max(match.end(), match.start() + 1)
        before = bisect_right(starts, match.end() - 1) - 1
        if before >= 0 and spans[before].end > match.start():
            position = max(match.start() + 1, spans[before].end)
        elif not re.match(r"-[^\W\d_]", text[match.end() : match.end() + 2]) or _is_of_days(text, match):
            yield _number(text, match)


def _is_of_days(text: str, match: re.Match[str]) -> bool:
    """Of words joined to a number only days are counted ("three-day event"); "4-star" and "2-phase" describe."""
    return re.match(r"-(?:full-)?days?\b", text[match.end() :][:12], re.IGNORECASE) is not None


def _number(text: str, match: re.Match[str]) -> Number:
    unit, value = _unit(match), _value(match)
    before, after = text[max(0, match.start() - _NEAR) : match.start()], text[match.end() : match.end() + _NEAR]
    qualifier = _sign(match) or _qualifier(before, after)
    return Number(value, unit, qualifier, *match.span(), bool(match["word"] or match["share"]))


def _unit(match: re.Match[str]) -> str:
    if match["percent"] or match["word_percent"] or match["share"]:
        return "percent"
    money = (match["sign"] or match["money"] or match["word_money"] or "").strip()
    return _CURRENCIES.get(money.lower(), money) or "count"


def _value(match: re.Match[str]) -> float:
    if match["share"]:
        return percent_of_share(match["share"])
    if match["word"]:
        return value_of_words(match["word"])
    return value_of_digits(match["digits"], match["times"] or "", decimal=bool(match["percent"]))


def _sign(match: re.Match[str]) -> str | None:
    """Return how exact the signs about a number call it (30+, >30, ~30)."""
    if match["plus"]:
        return "about" if match["plus"] == "-odd" else "at least"
    return _LIMITS[match["limit"].strip()] if match["limit"] else None


def _qualifier(before: str, after: str) -> str:
    if (_SPATIAL.search(before) and _TIMES.match(after)) or _TALK.search(before):
        return "exactly"  # held over two days, spoke about two projects
    known = _words(current())
    said = next((name for name, pattern in known.before if pattern.search(before)), None)
    return said or next((name for name, pattern in known.after if pattern.match(after)), "exactly")


def _pair(text: str, first: Number, second: Number) -> tuple[Number, ...] | None:
    """Return what two numbers say together; None where they have nothing to do with one another."""
    between = text[first.end : second.start]
    before = text[max(0, first.start - _WINDOW) : first.start]
    if _RATIO.fullmatch(between):
        return _ratio(first, second)
    said = _words(current())
    is_range = said.range.fullmatch(between) or (said.joined.fullmatch(between) and said.between.search(before))
    if not is_range or {first.unit, second.unit} - {"count", second.unit}:
        return None
    if first.value >= second.value or _CHANGE.search(before):
        return ()  # from 44 to 20: neither a range nor a number of its own
    low = replace(first, unit=second.unit, qualifier="at least", tail=second.end)
    return low, replace(second, qualifier="at most")


def _ratio(first: Number, second: Number) -> tuple[Number, ...] | None:
    whole = second.value
    if whole not in _BASES or first.value % 1 or not 0 < first.value < whole or {first.unit, second.unit} != {"count"}:
        return None
    qualifier = first.qualifier if first.qualifier != "exactly" else second.qualifier
    share = round(100 * first.value / whole, 6)
    return (Number(share, "percent", qualifier, first.start, second.end, first.in_words),)
