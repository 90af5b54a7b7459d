"""Which stands first in days such as 05/06/2018, the day or the month: told by a document, or by how long it takes."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, timedelta

Span = tuple[date, date]

_MISSION, _OTHER = timedelta(days=14), timedelta(days=31)
"""How long a mission takes at most, and what is printed beside its days: a survey, or a period of reporting."""
_MONTHS, _DAYS = 12, 31
_SHORT = 2
"""How many digits a year has that is printed without its century."""
_WHOLE = re.compile(r"(?<![\w.,/–-])(\d{1,2})([/-])(\d{1,2})\2(?:19|20)\d\d(?![\w/]|[.,-]\d)")
_TOLD: ContextVar[str] = ContextVar("order", default="")


def told() -> str:
    """Return what the document that is being read puts first: "day", "month", or "" where it does not tell."""
    return _TOLD.get()


@contextmanager
def told_by(lines: Iterable[str]) -> Iterator[None]:
    """Read in the order of these lines from here on: that of all their days above twelve, if they have one."""
    before = _TOLD.set(_order(lines))
    try:
        yield
    finally:
        _TOLD.reset(before)


def _order(lines: Iterable[str]) -> str:
    pairs = ((int(m[1]), int(m[3])) for line in lines if "/" in line or "-" in line for m in _WHOLE.finditer(line))
    sure = {"day" if a > b else "month" for a, b in pairs if min(a, b) <= _MONTHS < max(a, b) <= _DAYS}
    return sure.pop() if len(sure) == 1 else ""


def slashes(parts: Mapping[str, str | None]) -> Span:
    """Return the span in the parts of a match; raises ValueError where nothing tells which of them is the day."""
    whole = bool(parts["y2"] or parts["y1"])
    ends = "12" if whole else "34"
    printed = [(int(parts[f"a{end}"] or 0), int(parts[f"b{end}"] or 0)) for end in ends if parts[f"a{end}"]]
    years = [parts[f"y{end}"] or "" for end in ends]
    first, last = years[0] or years[1], years[1] or years[0]
    readings = ((order, _read(printed, order, first, last)) for order in ("day", "month"))
    found = {order: span for order, span in readings if span}
    return _chosen({order: across_years(*span, years[0]) for order, span in found.items()}, whole=whole)


def _read(printed: Sequence[tuple[int, int]], order: str, *years: str) -> Span | None:
    """Return the two days that the numbers give in an order, or None where no calendar has them."""
    days = [(a, b) if order == "day" else (b, a) for a, b in printed]
    try:
        first, last = (
            date(int(year) + (2000 if len(year) == _SHORT else 0), month, day)
            for year, (day, month) in zip(years, (days[0], days[-1]), strict=True)
        )
    except ValueError:
        return None
    return first, last


def across_years(first: date, last: date, year: str | None) -> Span:
    """The first day of "30 December - 2 January 2020" is of the year before, where no other is printed."""
    is_before = not year and first.month > last.month
    return (first.replace(year=first.year - 1) if is_before else first), last


def _chosen(readings: Mapping[str, Span], *, whole: bool = True) -> Span:
    """Return the span that is meant, of those that the orders give; raises ValueError where that is not known.

    Where the years are not printed whole, it must be as short as a mission.
    """
    readings = {order: span for order, span in readings.items() if span[0] <= span[1]}
    short = {order: span for order, span in readings.items() if span[1] - span[0] <= _MISSION}
    may_be = readings if whole else short
    if whole and len(set(readings.values())) == 1:
        return next(iter(readings.values()))
    if told() in may_be:
        return may_be[told()]
    if len(set(short.values())) != 1 or ("day" not in short and _may_be_longer(readings)):
        raise ValueError
    return next(iter(short.values()))


def _may_be_longer(readings: Mapping[str, Span]) -> bool:
    """Tell whether the day may stand first, as it mostly does: "04/06/2018 – 04/07/2018" is a month, not two days."""
    days = readings.get("day")
    return days is not None and days[1] - days[0] <= _OTHER
