"""When and where the mission took place: city, country and days that a document gives together."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from clew.graph.statement import Referent
from clew.loaders.document import Document, Item, Paragraph
from clew.loaders.setting import country, dates, occasion_apart, places
from clew.loaders.setting.dates import Days
from clew.loaders.setting.nationality import nationality
from clew.loaders.setting.occasion_words import words
from clew.loaders.setting.places import Spot
from clew.loaders.structure.text import Text

_BLOCK, _SHORT = 14, 30
"""The title block: how many parts at most, and of how many words."""
_FAR = 90
_START = re.compile(
    r"\W*(?:from|starts?|starting|begins?|beginning|first day|opening|arrival)\b[\w ]{0,12}:", re.IGNORECASE
)
_END = re.compile(r"\W*(?:to|until|till|ends?|ending|last day|closing|departure)\b[\w ]{0,12}:", re.IGNORECASE)
_FIRST = 30
"""How many sentences may tell place and days apart from one another."""


@dataclass(frozen=True, slots=True)
class Occasion:
    """Where a document says when and where the mission took place; the place may stand on another line."""

    text: Text
    section: str | None
    days: Days
    city: Text
    country: Text
    host: str
    """The name of the country, which a city may tell."""
    place: Text
    place_section: str | None

    @property
    def is_told_elsewhere(self) -> bool:
        """Tell whether the country stands on another line than the city."""
        first, last = self.place.line, self.place.line + self.place.raw.count("\n")
        return not first <= self.country.line <= last

    @property
    def mission(self) -> Referent:
        """The mission as a referent: country, city, first day."""
        return Referent("Mission", (self.host, self.city.clean, self.days.first.isoformat()))


@dataclass(frozen=True, slots=True)
class _Line:
    """A sentence, whether it is of the title block, and its section."""

    text: Text
    section: str | None
    opening: bool


def find(document: Document) -> Occasion | None:
    """Return where the document gives city, country and days of the mission, or None where it does not.

    The title block comes first, its lines one by one and then together; then a sentence of the prose. Days
    that are said to be those of a report, of a survey or of another event are none.
    """
    lines = list(_lines(document))
    block = [*(line for line in lines if line.opening), *_labelled(document)]
    return (
        _best(each for each in _together(block, in_prose=False) if not _is_of_report(each, block))
        or _across(block)
        or _best(_together((line for line in lines if not line.opening), in_prose=True))
        or _apart(lines[:_FIRST])
        or _best(_together(_repeated(document), in_prose=False))
    )


def _apart(lines: list[_Line]) -> Occasion | None:
    """Put together what two of the first sentences say of the mission, the one its days, the other its place."""
    texts = [line.text for line in lines]
    days, place = occasion_apart.days_of(texts), occasion_apart.place_of(texts)
    return _occasion(lines[days[0]], days[1], lines[place[0]], place[1]) if days and place else None


def _lines(document: Document) -> Iterator[_Line]:
    parts: list[Paragraph | Item] = sorted(
        (*document.headings, *document.paragraphs, *document.items), key=lambda part: part.text.line
    )
    opening = True
    for number, part in enumerate(_with_their_end(document, parts)):
        opening = opening and number < _BLOCK and len(part.text.clean.split()) <= _SHORT
        for sentence in _printed_lines(part.text) if opening else part.text.sentences():
            yield _Line(sentence, part.section, opening)


def _with_their_end(document: Document, parts: list[Paragraph | Item]) -> Iterator[Paragraph | Item]:
    """Put the line of the last day together with that of the first right above it ("Start: ...", "End: ...")."""
    last: Paragraph | Item | None = None
    for part in parts:
        if last and part.text.line == last.text.line + 1 and _END.match(part.text.clean) and _is_start(last.text):
            both = (
                document.lines[last.text.line - 1].raw[last.text.offset - 1 :],
                document.lines[part.text.line - 1].raw,
            )
            last = Paragraph(Text("\n".join(both), last.text.line, last.text.offset).stripped(), last.section)
            continue
        if last:
            yield last
        last = part
    if last:
        yield last


def _is_start(text: Text) -> bool:
    found = list(dates.find(text.clean))
    return len(found) == 1 and found[0].end == len(text.clean) and _START.match(text.clean) is not None


def _printed_lines(text: Text) -> Iterator[Text]:
    """Yield the lines of a title where one of them is a place by itself; else its sentences."""
    lines = [Text(raw, text.line + place, text.offset if not place else 1).stripped()
             for place, raw in enumerate(text.raw.split("\n"))]  # fmt: skip
    alone = len(lines) > 1 and any(_is_alone(line.clean) for line in lines[1:])
    return (line for line in lines if line.clean) if alone else text.sentences()


def _is_alone(line: str) -> bool:
    """Tell whether a line begins with a city and its country."""
    spot = next(places.find(line), None)
    return spot is not None and spot.sure and not re.search(r"\w", line[: spot.start])


def _labelled(document: Document) -> Iterator[_Line]:
    """Yield what stands beside "Venue" and "Dates" in a table above the text."""
    for table in document.tables[:2]:
        for cells in (table.heading_cells, *(row.cells for row in table.rows[:_BLOCK])):
            if len(cells) == 2 and words().whole_label.fullmatch(cells[0].clean):
                yield _Line(cells[1], table.section, opening=True)


def _repeated(document: Document) -> Iterator[_Line]:
    """Yield what all rows of a table print alike: a survey's own file has its mission in every row."""
    for table in document.tables[:1]:
        for place in range(len(table.headings)):
            cells = [row.cells[place] for row in table.rows if place < len(row.cells) and row.cells[place].clean]
            if len(cells) > 1 and len({cell.clean for cell in cells}) == 1:
                yield _Line(cells[0], table.section, opening=True)


def _is_of_report(found: Occasion, block: list[_Line]) -> bool:
    """A single day is the report's where its place is not in the country of the title, or where none is printed."""
    if found.days.first < found.days.last:
        return False
    others = {name for line in block if line.text.line != found.place.line for name, _ in _countries(line.text)}
    is_printed = found.country != found.city or country.is_city_state(found.city.clean)
    return not is_printed or bool(others and found.host not in others)


def _best(found: Iterable[Occasion]) -> Occasion | None:
    """Return the first that takes more than a day, else the first."""
    every = list(found)
    return next((each for each in every if each.days.first < each.days.last), next(iter(every), None))


def _together(lines: Iterable[_Line], *, in_prose: bool) -> Iterator[Occasion]:
    """Yield what a line gives by itself: a place and days next to one another."""
    for line in lines:
        text = line.text.clean
        spots: list[Spot] | None = None
        for days in dates.find(text):
            if _is_other(text, days, in_prose=in_prose or text.endswith(".")):
                continue
            spots = list(places.find(text)) if spots is None else spots
            spot = next((spot for spot in spots if _belongs(text, spot, days)), None)
            told = spot and not in_prose and spot.name in {name for name, _ in _countries(line.text)}
            if spot and (spot.sure or told or _is_plain(text, spot, days, in_prose=in_prose or text.endswith("."))):
                yield _occasion(line, days, line, spot)


def _is_other(text: str, days: Days, *, in_prose: bool) -> bool:
    before = text[max(0, days.start - 120) : days.start]
    if words().other_date.search(before):
        return True
    return in_prose and words().other_event.search(before + text[days.end : days.end + 30]) is not None


def _belongs(text: str, spot: Spot, days: Days) -> bool:
    """Tell whether place and days stand next to one another, or are joined by words that say that it took place."""
    if spot.end <= days.start:
        between = text[spot.end : days.start]
        if len(between) <= _FAR and words().then_days.fullmatch(between):
            return True
        return len(between) <= _FAR and words().held_before.search(between) is not None
    between = text[days.end : spot.start]
    if len(between) > _FAR or re.search(r"[.;]", between):
        return False
    if words().then_place.fullmatch(between) or words().went.search(between):
        return True
    return not re.search(r"\d", between) and words().at_venue.search(f" {between}") is not None


def _is_plain(text: str, spot: Spot, days: Days | None, *, in_prose: bool) -> bool:
    """A city alone is the mission's where its line is a title, or a sentence that says that the mission was there."""
    if in_prose:
        return words().event_held.search(text) is not None
    before, after = text[: spot.start], text[spot.end :]
    if days:
        before, after = before.replace(text[days.start : days.end], ""), after.replace(text[days.start : days.end], "")
    led = words().place_label.search(before) or words().led.search(before) or not re.search(r"\w", before)
    return bool(led and words().then_days.fullmatch(after))


def _occasion(line: _Line, days: Days, where: _Line, spot: Spot) -> Occasion:
    city, land = where.text.cut(*spot.city), where.text.cut(*spot.country)
    return Occasion(line.text, line.section, days, city, land, spot.name, where.text, where.section)


def _across(block: list[_Line]) -> Occasion | None:
    """Put together what the lines of the title block give, where they give one span of days and one place."""
    other = words().other_date
    block = [line for line in block if not line.text.clean.endswith(".") and not other.search(_before_days(line))]
    days = [(line, each) for line in block for each in dates.find(line.text.clean)]
    days = [(line, each) for line, each in days if not _is_other(line.text.clean, each, in_prose=False)]
    several = [found for found in days if found[1].first < found[1].last]
    days = several or days
    if len({(each.first, each.last) for _, each in days}) != 1:
        return None
    line, span = days[0]
    spots = [(where, spot) for where in block for spot in places.find(where.text.clean)]
    spots = [found for found in spots if found[1].sure] or [
        (where, spot) for where, spot in spots if _is_plain(where.text.clean, spot, _days_of(where), in_prose=False)
    ]
    if len({(spot.name, where.text.clean[slice(*spot.city)]) for where, spot in spots}) == 1:
        found = _occasion(line, span, *spots[0])
        return None if found.text == found.place and _is_of_report(found, block) else found
    return None if spots else _with_country_elsewhere(block, line, span)


def _before_days(line: _Line) -> str:
    days = _days_of(line)
    return line.text.clean[: days.start] if days else ""


def _days_of(line: _Line) -> Days | None:
    return next(dates.find(line.text.clean), None)


def _with_country_elsewhere(block: list[_Line], line: _Line, span: Days) -> Occasion | None:
    """A city beside the days, or after its label, and the one country that the title block names."""
    hosts = {name: (text, where) for where in block for name, text in _countries(where.text)}
    city = next((found for where in block if (found := _labelled_city(where))), None) or _city_beside(line, span)
    if len(hosts) != 1 or not city:
        return None
    ((name, (land, _)),) = hosts.items()
    text, where = city
    return Occasion(line.text, line.section, span, text, land, name, where.text, where.section)


def _countries(text: Text) -> Iterator[tuple[str, Text]]:
    """Yield the countries that a line of the title names, by name ("EU-Korea", "to South Korea") or by adjective."""
    clean = text.clean
    words = [match.span() for match in re.finditer(r"[^\W\d_][\w’'.]*", clean)]
    taken = 0
    for first, (start, _) in enumerate(words):
        for _, end in reversed(words[first : first + 5]) if start >= taken else ():
            plain = clean[start:end].strip(".")
            name = (country.find(plain) or ("",))[0] if len(plain) > 3 else ""
            name = name or (nationality(plain) or "")
            if name and clean[start].isupper():
                taken = end
                yield name, text.cut(start, end)
                break


def _labelled_city(line: _Line) -> tuple[Text, _Line] | None:
    label = words().place_label.search(line.text.clean)
    city = places.last_name(line.text.cut(label.end(), len(line.text.clean))) if label else None
    return (city, line) if city else None


def _city_beside(line: _Line, span: Days) -> tuple[Text, _Line] | None:
    """The line is nothing but a name and the days."""
    text = line.text
    rest = text.cut(0, span.start).clean.strip(" ,|–—-:(") or text.cut(span.end, len(text.clean)).clean.strip(
        " ,|–—-:)"
    )
    start = text.clean.find(rest) if rest and places.is_name(rest) else -1
    return (text.cut(start, start + len(rest)), line) if start >= 0 else None
