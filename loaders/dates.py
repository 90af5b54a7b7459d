"""Spans of days as reports print them: "25-27 October 2016", "26th – 27th of June 2017", "from 4 to 6 June 2018"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
           "december")  # fmt: skip
_MONTH = rf"(?:{'|'.join(f'{m[:3]}(?:{m[3:]})?' for m in _MONTHS)}|sept)\b\.?"
_DAY = r"\d{1,2}(?:\s*(?:st|nd|rd|th))?"
_TO = r"\s*(?:-|–|—|to|till|until|and|&)\s*(?:the\s+)?(?:\w+day,?\s+)?(?:the\s+)?"
_SPANS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        # 28 May 2019 - 1 June 2019, 28 May - 1 June 2019, 25-27 October 2016, 4 June 2018
        rf"(?P<d1>{_DAY})\s*(?:of\s+)?(?P<m1>{_MONTH})?,?\s*(?P<y1>\d{{4}})?{_TO}(?P<d2>{_DAY})\s*(?:of\s+)?(?P<m2>{_MONTH}),?\s*(?P<y2>\d{{4}})",
        # May 14th to July 1st, 2019; June 4-6, 2018
        rf"(?P<m1>{_MONTH})\s*(?P<d1>{_DAY}),?\s*(?P<y1>\d{{4}})?{_TO}(?P<m2>{_MONTH})?\s*(?P<d2>{_DAY}),?\s*(?P<y2>\d{{4}})",
        rf"(?P<d1>{_DAY})\s*(?:of\s+)?(?P<m1>{_MONTH}),?\s*(?P<y1>\d{{4}})",
        rf"(?P<m1>{_MONTH})\s*(?P<d1>{_DAY}),?\s*(?P<y1>\d{{4}})",
    )
)


@dataclass(frozen=True, slots=True)
class Days:
    """The first and the last day of a span, and where it stands in the text."""

    first: date
    last: date
    start: int
    end: int


def find(text: str) -> Iterator[Days]:
    """Yield the spans of days in a text, from left to right."""
    taken = 0
    found = ((match.start(), rank, match) for rank, span in enumerate(_SPANS) for match in span.finditer(text))
    for start, _, match in sorted(found, key=lambda each: each[:2]):
        if start >= taken and (days := _days(match)):
            taken = match.end()
            yield days


def _days(match: re.Match[str]) -> Days | None:
    parts = match.groupdict()
    last_year = parts.get("y2") or parts["y1"]
    last_month = parts.get("m2") or parts["m1"]
    try:
        first = _day(parts["d1"], parts["m1"] or last_month, parts["y1"] or last_year)
        last = _day(parts.get("d2") or parts["d1"], last_month, last_year)
        if first > last and not parts["y1"]:  # 30 December - 2 January 2020
            first = first.replace(year=first.year - 1)
    except ValueError:
        return None
    return Days(first, last, *match.span()) if first <= last else None


def _day(day: str, month: str, year: str) -> date:
    number = next(i for i, name in enumerate(_MONTHS, 1) if name.startswith(month.lower()[:3]))
    return date(int(year), number, int(re.sub(r"\D", "", day)))
