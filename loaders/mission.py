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
    """A list of countries in brackets, in a sentence about the delegation, says where it came from."""
    about_it = phrase(reading.vocabulary, "delegation")
    for sentence, section in reading.document.prose():
        for match in re.finditer(r"\(([^()]+)\)", sentence.clean):
            names = parts(sentence.cut(*match.span(1)))
            if len(names) > 1 and all(country.find(name.clean) for name in names) and about_it.search(sentence.clean):
                for name in names:
                    about, source = country.referent(name.clean), reading.document.source(name, section)
                    assert about
                    yield Statement(mission, "DELEGATION_FROM", about, name.quote, source)
                    yield from country.state(name.clean, source)
