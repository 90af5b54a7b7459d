"""A mission told in pieces: its host in its name ("EU-Peru mission"), city and days wherever the opening has them.

Nothing is taken from among several: two hosts, two spans of days or two cities are a doubt.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from clew.loaders.occasion.candidates import Line
from clew.loaders.occasion.countries import cities, countries
from clew.loaders.occasion.held import Occasion
from clew.loaders.occasion.labelled import LONGEST
from clew.loaders.setting import country, dates, places
from clew.loaders.setting.dates import Days
from clew.loaders.setting.occasion_words import words
from clew.loaders.text.text import Text

_SAID = re.compile(r"(?: \d{4})?\D*\b[a-zß-ÿ]+\b\D*")
_PIECE = re.compile(r"[^,;:()|–—]+")


class _Place(NamedTuple):
    """A country or one of its cities: the name of the country, what is printed, and on which line."""

    host: str
    printed: Text
    line: Line


class _When(NamedTuple):
    """Days, on which line, and whether they are said to be the mission's."""

    line: Line
    days: Days
    is_told: bool


def find(lines: Sequence[Line]) -> Occasion | None:
    """Return host, city and days of the mission, which these lines tell apart from one another; None in any doubt."""
    when = _when(lines)
    if not when:
        return None
    host = _host(lines) or (_only(_places(when.line)) if when.is_told else None)
    city = _city(lines, host.host, when) if host else None
    if not host or not (city or when.is_told):
        return None
    printed, where = (city.printed, city.line) if city else (None, host.line)
    line, told = when.line, where.text
    return Occasion(line.text, line.section, when.days, printed, host.printed, host.host, told, where.section)


def _host(lines: Sequence[Line]) -> _Place | None:
    """Return the only country in the name of the mission, itself or by its city; else that of the title's city."""
    block = [line for line in lines if line.opening]
    named = [each for line in block for each in _hosts(line)] or [each for line in lines for each in _hosts(line)]
    return _only(named or (each for line in block for each in _places(line) if _is_titled(each)))


def _is_titled(place: _Place) -> bool:
    """Tell whether a title speaks of a place: "Half a year after Lima", "Lima, one year on"; not "Lima, 4 May 2019"."""
    before, after = _before(place), _after(place)
    return bool(words().led_title.search(before)) or (not before and _SAID.fullmatch(after) is not None)


def _hosts(line: Line) -> Iterator[_Place]:
    """Yield the places in the name of a mission: "EU-Peru cluster mission", "mission to Peru", "the Lima mission"."""
    for each in _places(line):
        before, after = _before(each), _after(each)
        paired = words().paired.search(before) and words().named_mission.match(after)
        if paired or words().mission_to.search(before) or words().then_mission.match(after):
            yield each


def _places(line: Line) -> Iterator[_Place]:
    for host, printed in (*countries(line.text), *cities(line.text)):
        yield _Place(host, printed, line)


def _before(place: _Place) -> str:
    return place.line.text.clean[: _start(place)]


def _after(place: _Place) -> str:
    return place.line.text.clean[_start(place) + len(place.printed.clean) :]


def _start(place: _Place) -> int:
    return place.line.text.clean.index(place.printed.clean)


def _only(found: Iterable[_Place]) -> _Place | None:
    every = list(found)
    return every[0] if len({each.host for each in every}) == 1 else None


def _when(lines: Sequence[Line]) -> _When | None:
    """Return the only days that are said to be the mission's, else the only ones of the title block."""
    every = [
        _When(line, days, _is_of_mission(line.text.clean, days))
        for line in lines
        for days in dates.find(line.text.clean)
        if _fits(line, days)
    ]
    found = [when for when in every if when.is_told] or [when for when in every if _is_title(when.line)]
    return found[0] if len({(when.days.first, when.days.last) for when in found}) == 1 else None


def _is_title(line: Line) -> bool:
    words_ = line.text.clean
    return line.opening and not words_.endswith(".") and not words().other_label.search(words_)


def _fits(line: Line, days: Days) -> bool:
    before, after = line.text.clean[max(0, days.start - 120) : days.start], line.text.clean[days.start : days.end + 30]
    other = words().other_date.search(before) or words().other_event.search(before + after)
    return not other and days.first < days.last and days.last - days.first <= LONGEST


def _is_of_mission(text: str, days: Days) -> bool:
    before, after = text[: days.start], text[days.end :]
    said = words().mission_on.search(before) or words().went.search(before)
    return bool(said or words().then_mission.match(after) or words().was_mission.match(after))


def _city(lines: Sequence[Line], host: str, when: _When) -> _Place | None:
    """Return the only known city of the host, the one in lower case first; else what stands right before the days."""
    known = [_Place(name, text, each) for each in lines for name, text in cities(each.text) if name == host]
    if len({each.printed.clean.casefold() for each in known}) > 1:
        return None
    known.sort(key=lambda each: each.printed.clean.isupper())
    return known[0] if known else _beside(host, when.line, when.days)


def _beside(host: str, line: Line, days: Days) -> _Place | None:
    """Return the name between the mission's and its days: "EU-Peru mission, Ayaviri, 4-6 June 2018"."""
    pieces = [match[0].strip() for match in _PIECE.finditer(line.text.clean, 0, days.start)]
    name = next((each for each in reversed(pieces) if each), "")
    fits = len(pieces) > 1 and places.is_name(name) and not country.find(name) and not words().venue.search(name)
    start = line.text.clean.rindex(name, 0, days.start) if fits else 0
    return _Place(host, line.text.cut(start, start + len(name)), line) if fits else None
