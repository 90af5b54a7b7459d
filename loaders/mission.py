"""The mission that a report is about: its title, place and days, and who stood behind it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from clew.graph.statement import Referent, Statement
from clew.loaders import country, dates
from clew.loaders.dates import Days
from clew.loaders.document import Document, Paragraph
from clew.loaders.reading import Reading
from clew.loaders.text import Text
from clew.loaders.vocabulary import parts

_PLACE = re.compile(r"([^,|()]+?)\s*[,(]\s*([^,|()]+?)\s*[)]?\s*(?:[,|–-]|on|from|took place.*)?\s*(?:the\s+)?$")
_PLACE_AFTER = re.compile(r"[\s,|–-]*(?:in\s+)?([A-ZÀ-Ý][^,|()]*?)\s*[,(]\s*([^,|().]+?)\s*(?:[).]|$)")
_BEFORE_DAYS = re.compile(r"(?:,?\s+(?:(?:took|takes|will take) place|(?:was|is) held|on|from|between|the|in))+\s*$")
_LEADING = re.compile(r".*\b(?:in|at|to)\s(?:the\s)?(?=[A-ZÀ-Ý])")
_SUPPORT = re.compile(r"^in support of\s+(?:the\s+)?(.+?)(?:\s+(?:fields?|sectors?))?$", re.IGNORECASE)
_BEHIND = (
    (
        "supporter",
        re.compile(r"\bsupported by\s+(.+?)(?=[.;]?\s*$|,? and (?:it )?(?:was )?organi[sz]ed by)", re.IGNORECASE),
    ),
    ("organiser", re.compile(r"\borgani[sz]ed by\s+(.+?)(?=[.;]?\s*$)", re.IGNORECASE)),
)
_IT = re.compile(
    r"^(?:it|(?:the|this|that)\s+(?:(?!(?:of|at|in|from|for|and)\b)[\w&–-]+\s+){0,6}?"
    r"(?:event|mission|forum|seminar))\b",
    re.IGNORECASE,
)
"""What is organised or supported is the mission itself: it is the subject of the sentence."""
_AFTER_BRACKET = r"(?<=\))\s*(?:,|\band\b|,\s*and\b)\s*"
_ENUMERATION = r"\s*,\s*(?:and\s+)?|\s+and\s+"
_OPENER = re.compile(r"(?:with\s+)?(?:the\s+)?[,\s]*", re.IGNORECASE)
_LAST_BRACKET = re.compile(r"\s*\([^()]*\)\s*$")
_TOGETHER = r",?\s+in (?:close )?(?:cooperation|collaboration|partnership) with\s+|\s+together with\s+"


@dataclass(frozen=True, slots=True)
class Occasion:
    """Where a document says when and where the mission took place."""

    text: Text
    section: str | None
    days: Days
    city: Text
    country: Text

    @property
    def mission(self) -> Referent:
        """The mission as a referent: country, city, first day."""
        name = country.find(self.country.clean)
        assert name
        return Referent("Mission", (name[0], self.city.clean, self.days.first.isoformat()))


def find(document: Document) -> Occasion | None:
    """Return the first place in the document that gives city, country and days together, or None."""
    candidates = sorted((*document.headings, *document.paragraphs), key=lambda part: part.text.line)
    for paragraph in candidates:
        for sentence in paragraph.text.sentences():
            for days in dates.find(sentence.clean):
                if place := _place(sentence, days):
                    return Occasion(sentence, paragraph.section, days, *place)
    return None


def _place(sentence: Text, days: Days) -> tuple[Text, Text] | None:
    return _place_before(sentence, days) or _place_after(sentence, days)


def _place_after(sentence: Text, days: Days) -> tuple[Text, Text] | None:
    match = _PLACE_AFTER.match(sentence.clean, days.end)
    if not match or not country.find(match[2]):
        return None
    return sentence.cut(*match.span(1)), sentence.cut(*match.span(2))


def _place_before(sentence: Text, days: Days) -> tuple[Text, Text] | None:
    before = _BEFORE_DAYS.sub("", sentence.clean[: days.start]).rstrip(" ,|–-")
    match = _PLACE.search(before)
    if not match or not country.find(match[2]):
        return None
    leading = _LEADING.match(match[1])
    start = match.start(1) + (leading.end() if leading else 0)
    return sentence.cut(start, match.end(1)), sentence.cut(*match.span(2))


def title(document: Document, occasion: Occasion | None) -> Paragraph | None:
    """Return the title: the first heading, or the first paragraph where no heading stands before the text."""
    heads = [part for part in document.headings if not occasion or part.text.line <= occasion.text.line]
    return next(iter(heads or document.paragraphs or document.headings), None)


def state(reading: Reading, occasion: Occasion, named: Paragraph) -> Iterator[Statement]:
    """State name, place and days of the mission, what it supports, and who organised it."""
    mission, document = occasion.mission, reading.document
    source = document.source(occasion.text, occasion.section)
    yield Statement(mission, "name", named.text.clean, named.text.quote, document.source(named.text, named.section))
    yield Statement(mission, "city", occasion.city.clean, occasion.city.quote, source)
    days = occasion.text.cut(occasion.days.start, occasion.days.end).quote
    yield Statement(mission, "startDate", occasion.days.first.isoformat(), days, source)
    yield Statement(mission, "endDate", occasion.days.last.isoformat(), days, source)
    if host := country.referent(occasion.country.clean):
        yield Statement(mission, "HELD_IN", host, occasion.country.quote, source)
        yield from country.state(occasion.country.clean, source)
    yield from _fields(reading, mission)
    yield from _delegation(reading, mission)
    yield from _behind(reading, mission)


def _fields(reading: Reading, mission: Referent) -> Iterator[Statement]:
    for sentence, section in reading.document.prose():
        if match := _SUPPORT.match(sentence.clean):
            for part in parts(sentence.cut(*match.span(1))):
                about, source = Referent("Field", (part.clean,)), reading.document.source(part, section)
                yield Statement(about, "name", part.clean, part.quote, source)
                yield Statement(mission, "SUPPORTS", about, part.quote, source)


def _delegation(reading: Reading, mission: Referent) -> Iterator[Statement]:
    """A list of countries in brackets, in a sentence about the delegation, says where it came from."""
    for sentence, section in reading.document.prose():
        for match in re.finditer(r"\(([^()]+)\)", sentence.clean):
            names = parts(sentence.cut(*match.span(1)))
            if len(names) > 1 and all(country.find(name.clean) for name in names) and "delegation" in sentence.clean:
                for name in names:
                    about, source = country.referent(name.clean), reading.document.source(name, section)
                    assert about
                    yield Statement(mission, "DELEGATION_FROM", about, name.quote, source)
                    yield from country.state(name.clean, source)


def _behind(reading: Reading, mission: Referent) -> Iterator[Statement]:
    for sentence, section in reading.document.prose():
        for role, pattern in _BEHIND:
            match = pattern.search(sentence.clean)
            if match and _IT.search(sentence.clean[: match.start()]):
                for name in _names(sentence.cut(*match.span(1))):
                    about = Referent("Organisation", (name.clean,))
                    source = reading.document.source(name, section)
                    yield Statement(about, "name", name.clean, name.quote, source)
                    yield Statement(about, "TOOK_PART_IN", mission, name.quote, source, {"role": role})


def _names(text: Text) -> Iterator[Text]:
    """Cut a list of organisations; where brackets stand after them, only there, for names hold commas too."""
    for group in parts(text, _TOGETHER):
        for part in parts(group, _AFTER_BRACKET if "(" in group.clean else _ENUMERATION):
            opener = _OPENER.match(part.clean)
            name = part.cut(opener.end() if opener else 0, len(_LAST_BRACKET.sub("", part.clean)))
            if re.match(r"[A-ZÀ-Ý0-9]", name.clean):
                yield name
