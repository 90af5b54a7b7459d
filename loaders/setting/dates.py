"""Spans of days as reports print them: "25-27 October 2016", "26th – 27th of June 2017", "4-6.06.2018"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from clew.loaders.setting import date_order
from clew.loaders.setting.date_forms import forms

_DIGIT = re.compile(r"\d")
"""Without one there is no day, and no part of a date."""
_WEEK = re.compile(r"\bweeks?\s+(?:of|from|beginning|starting|commencing)\s+(?:on\s+)?$", re.IGNORECASE)
_OPEN = re.compile(r"(?<![\w.,])\d{1,2}\.?\s?[^\w\s.,;:()|*#]+\s?$")
"""A number and a sign that is not known: another day may stand before this one."""
_VERB = re.compile(r"\b(?:may|march|mar)$")
"""In small letters, with no year after it, it is no month."""

_OF_MONTH = 2
"""How many digits a day has that is printed without its month."""


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
        before, days = text[max(0, match.start() - 40) : match.start()], _days(match)
        if days and not (days[0] == days[1] and (_WEEK.search(before) or _OPEN.search(before))):
            yield Days(*days, *match.span())


def months(text: str) -> Iterator[date]:
    """Yield the first day of each month of a year that a text names, and the days that it prints in figures."""
    if _DIGIT.search(text):
        yield from (_day("1", match["m1"], match["y1"]) for match in forms().of_year.finditer(text))
        yield from (days.first for days in find(text))


def is_doubtful(words: str) -> bool:
    """Tell whether words are a span of days in figures of which it is not known which are the days."""
    match = next(_matches(words), None)
    return match is not None and match.re is forms().slashes and _days(match) is None


def spans(text: str) -> Iterator[tuple[int, int]]:
    """Yield where a text speaks of days, weeks, months or quarters of a year, to the day or not."""
    if not _DIGIT.search(text):
        return
    whole = [match.span() for match in _matches(text)]
    parts = [match.span() for match in forms().partial.finditer(text) if not _VERB.search(match[0])]
    end = 0
    for first, last in sorted((*whole, *parts), key=lambda span: (span[0], -span[1])):
        if first >= end:
            yield first, last
            end = last


def is_calendar(words: str) -> bool:
    """Tell whether words begin with a month, or are a day of the week."""
    return forms().calendar.match(words) is not None


def _matches(text: str) -> Iterator[re.Match[str]]:
    """Yield what looks like a span of days: the leftmost, the first form that fits, none inside another."""
    if not _DIGIT.search(text):
        return
    tried = (forms().iso, forms().points, forms().slashes, *forms().named)
    found = (
        (match.start(), rank, match)
        for rank, form in enumerate(tried)
        for match in form.finditer(text)
        if _follows(match.groupdict().get("run"))
    )
    taken = 0
    for start, _, match in sorted(found, key=lambda each: each[:2]):
        if start >= taken:
            taken = match.end()
            yield match


def _follows(run: str | None) -> bool:
    """Tell whether days that commas set apart follow one another: "Table 3, 12 May 2019" is no run of days."""
    days = [int(each) for each in re.findall(r"\d+", run or "")]
    return all(later == day + 1 for day, later in pairwise(days))


def _days(match: re.Match[str]) -> tuple[date, date] | None:
    parts = match.groupdict()
    try:
        if match.re is forms().iso:
            begins, ends = parts["first"], parts["last"] or parts["first"]
            ends = f"{begins[: -max(_OF_MONTH, len(ends))]}{ends:0>2}" if len(ends) < len(begins) else ends
            first, last = (date.fromisoformat(each.replace("/", "-")) for each in (begins, ends))
        elif match.re is forms().slashes:
            first, last = date_order.slashes(parts)
        elif match.re is forms().points:
            first, last = _points(parts)
        else:
            first, last = _months(parts)
    except ValueError:
        return None
    return (first, last) if first <= last else None


def _months(parts: dict[str, str | None]) -> tuple[date, date]:
    if run := parts.get("run"):
        first, *_, last = (_day(each, parts["m1"], parts["y1"]) for each in run.split(","))
        return first, last
    last_year = parts.get("y2") or parts["y1"]
    last_month = parts.get("m2") or parts["m1"]
    first = _day(parts["d1"], parts["m1"] or last_month, parts["y1"] or last_year)
    return date_order.across_years(first, _day(parts.get("d2") or parts["d1"], last_month, last_year), parts["y1"])


def _points(parts: dict[str, str | None]) -> tuple[date, date]:
    if parts["d3"]:
        of = int(parts["y4"] or 0), int(parts["n4"] or 0)
        return date(*of, int(parts["d3"])), date(*of, int(parts["d4"] or 0))
    if parts["d5"]:
        return date_order.across_years(_short(parts, "5"), _short(parts, "6"), parts["y5"])
    year, month = int(parts["y2"] or 0), int(parts["n2"] or 0)
    last = date(year, month, int(parts["d2"] or 0))
    if not parts["d1"]:
        return last, last
    first = date(int(parts["y1"] or year), int(parts["n1"] or month), int(parts["d1"]))
    return date_order.across_years(first, last, parts["y1"])


def _short(parts: dict[str, str | None], which: str) -> date:
    """Return a day whose year is printed in two digits, of this century."""
    day, month, year = (int(parts[f"{part}{which}"] or parts[f"{part}6"] or 0) for part in "dny")
    return date(2000 + year, month, day)


def _day(day: str | None, month: str | None, year: str | None) -> date:
    whole = int(year.strip("'’")) if year else 0
    whole += 2000 if 0 < whole < 100 else 0
    return date(whole, forms().number(month or ""), int(re.sub(r"\D", "", day or "")))
