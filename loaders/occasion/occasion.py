"""When and where the mission took place: city, country and days that a document gives together."""

import re
from collections.abc import Iterable, Iterator, Sequence

from clew.loaders.document import Document
from clew.loaders.occasion import candidates, labelled, labels, repeated, scattered, sentences
from clew.loaders.occasion.candidates import Line
from clew.loaders.occasion.countries import countries
from clew.loaders.occasion.held import Occasion
from clew.loaders.occasion.labelled import LONGEST
from clew.loaders.occasion.labels import Beside
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.setting import country, dates, places
from clew.loaders.setting.dates import Days
from clew.loaders.setting.occasion_words import words
from clew.loaders.setting.places import Spot
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import current

_FAR = 90
_FIRST = 30
"""How many sentences may tell place and days apart from one another."""
_LISTED = 3
"""A mission goes to fewer countries."""


def find(document: Document) -> Occasion | None:
    """Return where the document gives city, country and days of the mission, or None where it does not.

    The title block comes first, its lines one by one and then together; then a sentence of the prose. Days
    that are said to be those of a report, of a survey or of another event are none.
    """
    lines, beside = candidates.find(document)
    lines = [line for line in lines if not (line.opening and line.text.line in labels.others(beside))]
    block = [line for line in lines if line.opening]
    block += [
        Line(each.value, each.section, opening=True)
        for each in beside
        if (each.in_table and (each.is_of_mission or each.is_title)) or (each.is_other and each.names_mission)
    ]
    nearest = _by_labels(document, beside, block) or _best(
        each for each in _together(block, in_prose=False) if not _is_of_report(each, block)
    )
    if nearest:
        return nearest
    across = _across(block, beside, _days_in(block) or labelled.days_of(document, beside))
    return (
        (across if across and across.days.first < across.days.last else None)
        or _best(_together((line for line in lines if not line.opening), in_prose=True))
        or _apart(lines[:_FIRST])
        or _in_sentence(block, lines[:_FIRST])
        or (across if across and _is_known(across) else None)
        or _repeated(document)
        or _asked(list(candidates.headed(document)))
        or scattered.find([*block, *(line for line in lines[:_FIRST] if not line.opening)])
        or _in_country(document, beside, block, lines[:_FIRST])
    )


def _is_known(found: Occasion) -> bool:
    """Tell whether a city is known: a name beside a single day, apart from its country, may be the publisher's."""
    return found.city is None or country.of_city(found.city.clean) == found.host


def _repeated(document: Document) -> Occasion | None:
    """Take place and days from what all rows of a table print alike, in one column or in several with their labels."""
    whole = [labelled.line(each) for each in repeated.find(document)]
    found = list(_in_columns(document))
    found = [each for each in found if each.city] or found
    alike = len({(each.mission, each.days.last) for each in found}) == 1
    return _best(_together(whole, in_prose=False)) or (found[0] if alike else None)


def _in_columns(document: Document) -> Iterator[Occasion]:
    for beside in repeated.groups(document):
        block = [labelled.line(each) for each in beside if each.is_of_mission]
        days = labelled.days_of(document, beside)
        if days and days[1].first < days[1].last:
            found = _by_labels(document, beside, block) or _across(block, beside, days)
            if not found and any(each.tells("called") or each.tells("event") for each in beside):
                found = _in_country(document, beside, block, [])  # a country alone may be that of the clusters
            if found:
                yield found


def _asked(questions: list[Line]) -> Occasion | None:
    """Take place and days from the questions of a survey, where they ask of one mission alone."""
    found = [each for each in _together(questions, in_prose=True) if not _is_of_report(each, [])]
    if len({(each.host, each.days.first, each.days.last) for each in found}) > 1:
        return None
    return _best(found) or _apart(questions)


def _in_country(document: Document, beside: Sequence[Beside], block: list[Line], lines: list[Line]) -> Occasion | None:
    """Take the one country of the title block for the place, where no city is named, and the mission's only days."""
    hosts = _hosts(block)
    if len(hosts) != 1 or any(True for where in block for _ in places.find(where.text.clean)):
        return None
    ((host, (land, where)),) = hosts.items()
    apart = sentences.days_of([line.text for line in lines])
    days = labelled.days_of(document, beside) or _days_in(block) or (apart and (lines[apart[0]], apart[1]))
    if not days or days[1].first == days[1].last:
        return None
    return Occasion(days[0].text, days[0].section, days[1], None, land, host, where.text, where.section)


def _hosts(block: list[Line]) -> dict[str, tuple[Text, Line]]:
    """Return the countries that the title block names; a line of many tells where the clusters came from."""
    named = [(where, found) for where in block if len(found := [*countries(where.text)]) < _LISTED]
    return {name: (text, where) for where, found in named for name, text in found}


def _in_sentence(block: list[Line], lines: list[Line]) -> Occasion | None:
    """Take city and days from a sentence about the mission, and the country from the title block."""
    hosts, found = _hosts(block), sentences.city_of([line.text for line in lines])
    if len(hosts) != 1 or not found:
        return None
    ((name, (land, _)),), (number, days, city) = hosts.items(), found
    where = lines[number]
    return Occasion(where.text, where.section, days, where.text.cut(*city), land, name, where.text, where.section)


def _by_labels(document: Document, beside: Sequence[Beside], block: list[Line]) -> Occasion | None:
    """Put together what stands beside the labels of the mission's days and of its place."""
    days, place = labelled.days_of(document, beside), labelled.place_of(beside)
    if not days or not place:
        return None
    found = Occasion.at(*days, *place)
    return None if _is_of_report(found, block) else found


def _apart(lines: list[Line]) -> Occasion | None:
    """Put together what two of the first sentences say of the mission, the one its days, the other its place."""
    texts = [line.text for line in lines]
    days, place = sentences.days_of(texts), sentences.place_of(texts)
    return Occasion.at(lines[days[0]], days[1], lines[place[0]], place[1]) if days and place else None


def _is_of_report(found: Occasion, block: list[Line]) -> bool:
    """A single day is the report's where its place is not in the country of the title, or where none is printed."""
    if found.days.first < found.days.last:
        return False
    others = {name for line in block if line.text.line != found.place.line for name, _ in countries(line.text)}
    is_printed = found.country != found.city or country.is_city_state(found.country.clean)
    return not is_printed or bool(others and found.host not in others)


def _best(found: Iterable[Occasion]) -> Occasion | None:
    """Return the first that takes more than a day, else the first."""
    every = list(found)
    return next((each for each in every if each.days.first < each.days.last), next(iter(every), None))


def _together(lines: Iterable[Line], *, in_prose: bool) -> Iterator[Occasion]:
    """Yield what a line gives by itself: a place and days next to one another."""
    for line in lines:
        text = line.text.clean
        spots: list[Spot] | None = None
        for days in dates.find(text):
            if _is_other(text, days, in_prose=in_prose or text.endswith(".")):
                continue
            spots = list(places.find(text)) if spots is None else spots
            spot = next((spot for spot in spots if _belongs(text, spot, days)), None)
            told = spot and not in_prose and spot.name in {name for name, _ in countries(line.text)}
            if spot and (spot.sure or told or _is_plain(text, spot, days, in_prose=in_prose or text.endswith("."))):
                yield Occasion.at(line, days, line, spot)


def _is_other(text: str, days: Days, *, in_prose: bool) -> bool:
    before = text[max(0, days.start - 120) : days.start]
    if words().other_date.search(before) or (days.first == days.last and words().begins.search(before)):
        return True  # "It opened on 21 May 2019" does not tell when it ended
    return in_prose and words().other_event.search(before + text[days.end : days.end + 30]) is not None


def _belongs(text: str, spot: Spot, days: Days) -> bool:
    """Tell whether place and days stand next to one another, or are joined by words that say that it took place."""
    if spot.end <= days.start:
        between = text[spot.end : days.start]
        if len(between) <= _FAR and words().then_days.fullmatch(between):
            return True
        joined = words().held_before.search(between) or words().went.search(between)
        return len(between) <= _FAR and joined is not None
    between = text[days.end : spot.start]
    if len(between) > _FAR or re.search(r"[.;]", between):
        return False
    if words().then_place.fullmatch(between) or words().went.search(between):
        return True
    return not re.search(r"\d", between) and words().at_venue.search(f" {between}") is not None


def _is_plain(text: str, spot: Spot, days: Days | None, *, in_prose: bool) -> bool:
    """A city alone is the mission's where its line is a title, or a sentence that says that the mission was there."""
    if in_prose:
        told = words().event_held.search(text) or words().event_to.search(text[: spot.start])
        return told is not None
    before, after = text[: spot.start], text[spot.end :]
    if days:
        before, after = before.replace(text[days.start : days.end], ""), after.replace(text[days.start : days.end], "")
    led = words().led_label.search(before) or _is_led(before) or not re.search(r"\w", before)
    return bool(led and words().then_days.fullmatch(after))


def _is_led(before: str) -> bool:
    """Tell whether the place is that of what stands before it: not of a survey ("Interviews in Lima, 3 to 5 May")."""
    led = words().led.search(before)
    last = before[: led.start()].split()[-1:] if led else []
    return led is not None and not any(words().other_label.search(each) for each in last)


def _across(block: list[Line], beside: Sequence[Beside], told: tuple[Line, Days] | None) -> Occasion | None:
    """Put together what the lines of the title block give, where they give one span of days and one place."""
    if not told:
        return None
    (line, span), block = told, _of_mission(block)
    spots = [(where, spot) for where in block for spot in places.find(where.text.clean)]
    spots = [found for found in spots if found[1].sure] or [
        (where, spot) for where, spot in spots if _is_plain(where.text.clean, spot, _days_of(where), in_prose=False)
    ]
    if len({(spot.name, where.text.clean[slice(*spot.city)]) for where, spot in spots}) == 1:
        found = Occasion.at(line, span, *spots[0])
        return None if found.text == found.place and _is_of_report(found, block) else found
    return None if spots else _with_country_elsewhere(block, beside, line, span)


def _of_mission(block: list[Line]) -> list[Line]:
    """Leave out the sentences, and the lines with days that are said to be of something else."""
    other = words().other_date
    return [line for line in block if not line.text.clean.endswith(".") and not other.search(_before_days(line))]


def _days_in(block: list[Line]) -> tuple[Line, Days] | None:
    """Return the only span of days of the title block; a single day only where no span stands there."""
    days = [(line, each) for line in _of_mission(block) for each in dates.find(line.text.clean)]
    days = [(line, each) for line, each in days if not _is_other(line.text.clean, each, in_prose=False)]
    days = [(line, each) for line, each in days if each.last - each.first <= LONGEST]
    days = [found for found in days if found[1].first < found[1].last] or days
    return days[0] if len({(each.first, each.last) for _, each in days}) == 1 else None


def _before_days(line: Line) -> str:
    days = _days_of(line)
    return line.text.clean[: days.start] if days else ""


def _days_of(line: Line) -> Days | None:
    return next(dates.find(line.text.clean), None)


def _with_country_elsewhere(block: list[Line], beside: Sequence[Beside], line: Line, span: Days) -> Occasion | None:
    """A city beside the days, or after its label, and the one country that the title block names."""
    hosts = _hosts(block)
    city = labelled.city_of(beside) or _city_beside(line, span)
    if len(hosts) != 1 or not city:
        return None
    ((name, (land, _)),) = hosts.items()
    text, where = city
    return Occasion(line.text, line.section, span, text, land, name, where.text, where.section)


def _city_beside(line: Line, span: Days) -> tuple[Text, Line] | None:
    """The line is nothing but a name and the days."""
    text, after = line.text, line.text.cut(span.end, len(line.text.clean)).clean
    before = text.cut(0, span.start).clean
    before = before.rpartition("(")[2] if after.startswith(")") else before  # "Mission on Water (Lima, 4-6 June 2019)"
    rest = _without_link(before) or after.strip(" ,|–—-:)")
    is_city = places.is_name(rest) and not words().venue.search(rest) and not words().whole_label.fullmatch(rest)
    is_city = is_city and not phrase(current(), "legal-form").search(rest)
    start = text.clean.find(rest) if rest and is_city else -1
    return (text.cut(start, start + len(rest)), line) if start >= 0 else None


def _without_link(before: str) -> str:
    """Return the words before the days without those that only lead to them: "Lima, from", "Lima: on Monday"."""
    said = before.strip(" ,|–—-:(").split()
    while said and words().then_days.fullmatch(said[-1]):
        said.pop()
    return " ".join(said).strip(" ,|–—-:(")
