"""Spans of days as reports print them: "25-27 October 2016", "26th – 27th of June 2017", "4-6.06.2018"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
           "december")  # fmt: skip
MONTH = rf"(?:{'|'.join(f'{m[:3]}(?:{m[3:]})?' for m in _MONTHS)}|sept)\b\.?"
"""A month, written out or in short."""
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?)"
_DAY = rf"(?:{_WEEKDAY},?\s{{0,2}})?(?:the\s{{1,2}})?\d{{1,2}}(?:\s?(?:st|nd|rd|th)|\.(?!\d))?(?:\s?\({_WEEKDAY}\))?"
_YEAR = r"(?:19|20)\d\d(?!\d)"
_OF = r"\s{0,2}(?:of\s)?"
_TO = r"\s{0,2}(?:-|–|—|/|\b(?:to|till|until|through|and)\b|&)\s{0,2}(?:(?:on|the)\s)?"
_LIST = rf"(?:,\s{{0,2}}{_DAY}){{0,4}}"
_EDGE, _END = r"(?<![\w.,/–-])", r"(?![\w/]|[.,-]\d)"
_SPANS = tuple(
    re.compile(_EDGE + pattern, re.IGNORECASE)
    for pattern in (
        # 28 May 2019 - 1 June 2019, 28 May - 1 June 2019, 25-27 October 2016, 4, 5 and 6 June 2018
        (
            rf"(?P<d1>{_DAY}){_LIST}{_OF}(?P<m1>{MONTH})?,?\s{{0,2}}(?P<y1>{_YEAR})?{_TO}"
            rf"(?P<d2>{_DAY}){_OF}(?P<m2>{MONTH}),?\s{{0,2}}(?P<y2>{_YEAR})"
        ),
        # May 14th to July 1st, 2019; June 4-6, 2018
        (
            rf"(?P<m1>{MONTH})\s{{0,2}}(?P<d1>{_DAY}){_LIST},?\s{{0,2}}(?P<y1>{_YEAR})?{_TO}"
            rf"(?P<m2>{MONTH})?\s{{0,2}}(?P<d2>{_DAY}),?\s{{0,2}}(?P<y2>{_YEAR})"
        ),
        rf"(?P<d1>{_DAY}){_OF}(?P<m1>{MONTH}),?\s{{0,2}}(?P<y1>{_YEAR})",
        rf"(?P<m1>{MONTH})\s{{0,2}}(?P<d1>{_DAY}),?\s{{0,2}}(?P<y1>{_YEAR})",
    )
)
_ISO = re.compile(
    rf"{_EDGE}(?P<first>{_YEAR}([-/])\d\d\2\d\d)(?:{_TO}(?P<last>{_YEAR}([-/])\d\d\4\d\d))?{_END}", re.IGNORECASE
)
# 04.06.2018, 4-6.06.2018, 4.–6.6.2018, 04.06. - 06.06.2018: with points the day stands first.
_POINTS = re.compile(
    rf"{_EDGE}(?:(?P<d1>\d{{1,2}})\.?(?:(?P<n1>\d{{1,2}})\.?(?:(?P<y1>{_YEAR}))?)?{_TO})?"
    rf"(?P<d2>\d{{1,2}})\.\s?(?P<n2>\d{{1,2}})\.\s?(?P<y2>{_YEAR}){_END}",
    re.IGNORECASE,
)
# 13/06/2018, 13/06/2018 - 15/06/2018: which part is the day is known only where one is above twelve.
_SLASHES = re.compile(
    rf"{_EDGE}(?P<a1>\d{{1,2}})(?P<mark>[/-])(?P<b1>\d{{1,2}})(?P=mark)(?P<y1>{_YEAR})"
    rf"(?:{_TO}(?P<a2>\d{{1,2}})(?P=mark)(?P<b2>\d{{1,2}})(?P=mark)(?P<y2>{_YEAR}))?{_END}",
    re.IGNORECASE,
)
_WEEK = re.compile(r"\bweeks?\s+(?:of|from|beginning|starting|commencing)\s+(?:on\s+)?$", re.IGNORECASE)
_PARTIAL = re.compile(
    rf"{_EDGE}(?:{_DAY}(?:(?:,\s{{0,2}}{_DAY}){{0,4}}{_TO}{_DAY})?{_OF}{MONTH}(?!\w)"
    rf"|{MONTH}\s{{0,2}}{_DAY}(?:{_TO}{_DAY})?(?![\w%]|\s?(?:\w+\s){{0,2}}\w+s\b)"
    rf"|(?:{MONTH}(?:{_TO}|,\s?))?\b{MONTH},?\s{{0,2}}(?:of\s)?{_YEAR}|\d{{1,2}}[./]\d{{1,2}}[./](?:{_YEAR}|\d\d){_END}"
    rf"|(?:q[1-4]|h[12]|(?:calendar )?week \d{{1,2}}),?\s?(?:of\s)?(?:{_YEAR})?(?!\w))",
    re.IGNORECASE,
)
_VERB = re.compile(r"\b(?:may|march|mar)$")
"""In small letters, with no year after it, it is no month."""


@dataclass(frozen=True, slots=True)
class Days:
    """The first and the last day of a span, and where it stands in the text."""

    first: date
    last: date
    start: int
    end: int


def find(text: str) -> Iterator[Days]:
    """Yield the spans of days in a text, from left to right; none where there is no such day, or a doubt which."""
    for match in _matches(text):
        if (days := _days(match)) and not _WEEK.search(text[max(0, match.start() - 40) : match.start()]):
            yield Days(*days, *match.span())


def spans(text: str) -> Iterator[tuple[int, int]]:
    """Yield where a text speaks of days, weeks, months or quarters of a year, to the day or not."""
    whole = [match.span() for match in _matches(text)]
    parts = [match.span() for match in _PARTIAL.finditer(text) if not _VERB.search(match[0])]
    end = 0
    for first, last in sorted((*whole, *parts), key=lambda span: (span[0], -span[1])):
        if first >= end:
            yield first, last
            end = last


def _matches(text: str) -> Iterator[re.Match[str]]:
    """Yield what looks like a span of days: the leftmost, the first form that fits, none inside another."""
    forms = (_ISO, _POINTS, _SLASHES, *_SPANS)
    found = ((match.start(), rank, match) for rank, form in enumerate(forms) for match in form.finditer(text))
    taken = 0
    for start, _, match in sorted(found, key=lambda each: each[:2]):
        if start >= taken:
            taken = match.end()
            yield match


def _days(match: re.Match[str]) -> tuple[date, date] | None:
    parts = match.groupdict()
    try:
        if match.re is _ISO:
            first, last = (
                date.fromisoformat((parts[k] or parts["first"]).replace("/", "-")) for k in ("first", "last")
            )
        elif match.re is _SLASHES:
            first, last = _slashes(parts)
        elif match.re is _POINTS:
            first, last = _points(parts)
        else:
            first, last = _months(parts)
    except ValueError:
        return None
    return (first, last) if first <= last else None


def _months(parts: dict[str, str | None]) -> tuple[date, date]:
    last_year = parts.get("y2") or parts["y1"]
    last_month = parts.get("m2") or parts["m1"]
    first = _day(parts["d1"], parts["m1"] or last_month, parts["y1"] or last_year)
    return _ordered(first, _day(parts.get("d2") or parts["d1"], last_month, last_year), parts["y1"])


def _points(parts: dict[str, str | None]) -> tuple[date, date]:
    year, month = int(parts["y2"] or 0), int(parts["n2"] or 0)
    last = date(year, month, int(parts["d2"] or 0))
    if not parts["d1"]:
        return last, last
    return _ordered(date(int(parts["y1"] or year), int(parts["n1"] or month), int(parts["d1"])), last, parts["y1"])


def _slashes(parts: dict[str, str | None]) -> tuple[date, date]:
    """Raises ValueError where nothing tells which part is the day."""
    days = [tuple(int(parts[f"{k}{n}"] or 0) for k in "aby") for n in "12" if parts[f"a{n}"]]
    orders = {"day" if a > 12 else "month" for a, b, _ in days if max(a, b) > 12 and a != b}
    if len(orders) > 1 or (not orders and any(a != b for a, b, _ in days)):
        raise ValueError
    found = [date(y, b, a) if "day" in orders else date(y, a, b) for a, b, y in days]
    return found[0], found[-1]


def _ordered(first: date, last: date, year: str | None) -> tuple[date, date]:
    """The first day of "30 December - 2 January 2020" is of the year before."""
    is_before = not year and first.month > last.month
    return (first.replace(year=first.year - 1) if is_before else first), last


def _day(day: str | None, month: str | None, year: str | None) -> date:
    number = next(i for i, name in enumerate(_MONTHS, 1) if name.startswith((month or "-").lower()[:3]))
    return date(int(year or 0), number, int(re.sub(r"\D", "", day or "")))
