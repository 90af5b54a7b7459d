"""The mission that a report is about: its name, place and days, and who stood behind it."""

import re
from collections.abc import Iterator

from clew.graph.statement import Referent, Statement
from clew.loaders.document import Paragraph
from clew.loaders.occasion import supported
from clew.loaders.occasion.occasion import Occasion, find
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.reading import Reading
from clew.loaders.setting import country
from clew.loaders.text.divided import COMMAS, parts
from clew.loaders.text.signs import BRACKET
from clew.loaders.text.text import Text

__all__ = ["Occasion", "find", "state"]

_BEHIND = (("supporter", "supported-by"), ("organiser", "organised-by"))
"""The phrases after which supporters and organisers are named, where the mission is the subject of the sentence."""
_AFTER_BRACKET = r"(?<=\))\s*(?:,|\band\b|,\s*and\b)\s*"
_OPENER = re.compile(r"(?:with\s+)?(?:the\s+)?[,\s]*", re.IGNORECASE)
_TOGETHER = r",?\s+in (?:close )?(?:cooperation|collaboration|partnership) with\s+|\s+together with\s+"


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
    yield from _behind(reading, mission)


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


def _behind(reading: Reading, mission: Referent) -> Iterator[Statement]:
    for sentence, section in reading.document.prose():
        for role, words in _BEHIND:
            match = phrase(reading.vocabulary, words).search(sentence.clean)
            if match and phrase(reading.vocabulary, "mission-as-subject").search(sentence.clean[: match.start()]):
                for name in _names(sentence.cut(*match.span(match.lastindex or 0))):
                    about = Referent("Organisation", (name.clean,))
                    source = reading.document.source(name, section)
                    yield Statement(about, "name", name.clean, name.quote, source)
                    yield Statement(about, "TOOK_PART_IN", mission, name.quote, source, {"role": role})


def _names(text: Text) -> Iterator[Text]:
    """Cut a list of organisations; where brackets stand after them, only there, for names hold commas too."""
    for group in parts(text, _TOGETHER):
        for part in parts(group, _AFTER_BRACKET if "(" in group.clean else COMMAS):
            opener = _OPENER.match(part.clean)
            name = part.cut(opener.end() if opener else 0, len(BRACKET.sub("", part.clean)))
            if re.match(r"[A-ZÀ-ÝĀ-Ț0-9]", name.clean):
                yield name
