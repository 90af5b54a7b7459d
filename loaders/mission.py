"""The mission that a report is about: its name, place and days, and who stood behind it."""

import re
from collections.abc import Iterator

from clew.graph.statement import Referent, Statement
from clew.loaders.document import Paragraph
from clew.loaders.occasion import behind, supported
from clew.loaders.occasion.held import Occasion
from clew.loaders.occasion.occasion import find
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.reading import Reading
from clew.loaders.setting import country
from clew.loaders.text.divided import parts
from clew.loaders.text.text import Text

_ENDS = re.compile(r"[.;:()]|,?\s(?:and|with|which|who)\s(?!(?:the\s)?[A-ZÀ-ÞĀ-Ț])")
"""Where a list of countries ends."""

__all__ = ["Occasion", "find", "state"]


def state(reading: Reading, occasion: Occasion, named: Paragraph) -> Iterator[Statement]:
    """State name, place and days of the mission, what it supports, and who organised it."""
    mission, document = occasion.mission, reading.document
    source = document.source(occasion.text, occasion.section)
    yield Statement(mission, "name", named.text.clean, named.text.quote, document.source(named.text, named.section))
    where = document.source(occasion.place, occasion.place_section)
    if occasion.city:
        yield Statement(mission, "city", occasion.city.clean, occasion.city.quote, where)
    days = occasion.text.cut(occasion.days.start, occasion.days.end).quote
    yield Statement(mission, "startDate", occasion.days.first.isoformat(), days, source)
    yield Statement(mission, "endDate", occasion.days.last.isoformat(), days, source)
    if host := country.referent(occasion.host):
        told = document.source(occasion.country, None) if occasion.is_told_elsewhere else where
        yield Statement(mission, "HELD_IN", host, occasion.country.quote, told)
        yield from country.state(occasion.host, told, occasion.country.clean)
    yield from supported.state(reading)
    yield from _delegation(reading, mission)
    yield from behind.state(reading, mission)


def _delegation(reading: Reading, mission: Referent) -> Iterator[Statement]:
    """A list of countries in a sentence about the delegation says where it came from."""
    before = ""
    for sentence, section in reading.document.prose():
        for names in (*_in_brackets(reading, sentence), *_listed(reading, sentence, before)):
            for name in names:
                about, source = country.referent(name.clean), reading.document.source(name, section)
                assert about
                yield Statement(mission, "DELEGATION_FROM", about, name.quote, source)
                yield from country.state(name.clean, source)
        before = sentence.clean


def _in_brackets(reading: Reading, sentence: Text) -> Iterator[list[Text]]:
    """Yield the countries in brackets, where the sentence speaks of the delegation."""
    if phrase(reading.vocabulary, "delegation").search(sentence.clean):
        for match in re.finditer(r"\(([^()]+)\)", sentence.clean):
            yield from _countries(sentence.cut(*match.span(1)))


def _listed(reading: Reading, sentence: Text, before: str) -> Iterator[list[Text]]:
    """Yield the countries from which the delegation, or "it" after a sentence about it, is said to have come."""
    words = sentence.clean
    match = phrase(reading.vocabulary, "delegation-from").search(words)
    if not match and phrase(reading.vocabulary, "is-of-the-delegation").search(before):
        match = phrase(reading.vocabulary, "they-came-from").search(words)
    host = str(reading.mission.parts[0]) if reading.mission else ""
    if match:
        end = _ENDS.search(words, match.end())
        for names in _countries(sentence.cut(match.end(), end.start() if end else len(words))):
            if host not in {found[0] for name in names if (found := country.find(name.clean))}:
                yield names


def _countries(text: Text) -> Iterator[list[Text]]:
    """Yield the parts of a text, if they are several and all of them countries."""
    names = parts(text)
    if len(names) > 1 and all(country.find(name.clean) for name in names):
        yield names
