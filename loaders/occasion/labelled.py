"""Place and days that stand beside their labels: one place and one span of days, whatever else has a label."""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import pairwise

from clew.loaders.document import Document
from clew.loaders.occasion.candidates import Line
from clew.loaders.occasion.labels import Beside
from clew.loaders.setting import country, dates, places
from clew.loaders.setting.dates import Days
from clew.loaders.text.text import Text

LONGEST = timedelta(days=31)
"""How long a mission is taken to last at most: what lasts longer is a project, a survey, or a period of reporting."""


def days_of(document: Document, beside: Sequence[Beside]) -> tuple[Line, Days] | None:
    """Return the only span of days that has a label of the mission's days; a single day only where no span has."""
    found = [
        (each, days)
        for each in beside
        if each.tells("days") or each.tells("event")
        for days in dates.find(each.value.clean)
        if days.last - days.first <= LONGEST
    ]
    found += _first_and_last(document, beside)
    found = [each for each in found if each[1].first < each[1].last] or found
    if len({(days.first, days.last) for _, days in found}) != 1:
        return None
    return line(found[0][0]), found[0][1]


def _first_and_last(document: Document, beside: Sequence[Beside]) -> Iterator[tuple[Beside, Days]]:
    """Put the first day and the last one together where they follow one another, whichever comes first."""
    told = [(each, day.first) for each in beside for day in [_day(each.value)] if day and not _is_neither(each)]
    for pair in pairwise(told):
        (one, first), (other, last) = sorted(pair, key=lambda each: each[1])
        if one.tells("first") and other.tells("last") and last - first <= LONGEST:
            both = _stretch(document, *(each.value for each, _ in pair))
            yield (
                Beside(one.label, both, one.section, in_table=one.in_table),
                Days(first, last, 0, len(both.clean)),
            )


def _is_neither(each: Beside) -> bool:
    return not each.tells("first") and not each.tells("last")


def _day(value: Text) -> Days | None:
    found = list(dates.find(value.clean))
    return found[0] if len(found) == 1 and found[0].first == found[0].last else None


def _stretch(document: Document, one: Text, other: Text) -> Text:
    """Return everything that is printed from the one to the other."""
    if one.line == other.line:
        return Text(
            document.lines[one.line - 1].raw[one.offset - 1 : other.offset - 1 + len(other.raw)], one.line, one.offset
        )
    lines = [line.raw for line in document.lines[one.line - 1 : other.line]]
    lines[-1] = lines[-1][: other.offset - 1 + len(other.raw)]
    return Text("\n".join([lines[0][one.offset - 1 :], *lines[1:]]), one.line, one.offset)


def place_of(beside: Sequence[Beside]) -> tuple[Line, places.Spot] | None:
    """Return the only place that has a label of the mission's place, its country printed or known."""
    found = [
        (each, spot)
        for each in beside
        if each.tells("place") or each.tells("event")
        for spot in places.find(each.value.clean)
        if spot.sure or country.of_city(each.value.clean[slice(*spot.city)])
    ]
    if len({(spot.name, each.value.clean[slice(*spot.city)]) for each, spot in found}) != 1:
        return None
    return line(found[0][0]), found[0][1]


def city_of(beside: Sequence[Beside]) -> tuple[Text, Line] | None:
    """Return the only name beside a label of the mission's place, where it is that of no known country."""
    found = [(name, line(each)) for each in beside if each.tells("place") and (name := places.last_name(each.value))]
    return found[0] if len({name.clean for name, _ in found}) == 1 else None


def line(each: Beside) -> Line:
    """Return what stands beside a label as a line of the title block."""
    return Line(each.value, each.section, opening=True)
