"""Counterparts that a story names in passing: "it found in the firm Bar a buyer", "a transfer to the firm Bar"."""

import re

from clew.loaders.prose import proper
from clew.loaders.prose.phrases import phrase
from clew.loaders.prose.proper import Mention
from clew.loaders.prose.tellers import Telling
from clew.loaders.structure.text import Text
from clew.loaders.vocabulary import Vocabulary

_PLACE = re.compile(r"(?<![\w’'-])(?i:with|to|in|by|from|between|for|met|of|found|and|at)\s+")
_OF_OTHERS = re.compile(r"\b(?:smes?|members?|benefit\w*|survey|agenda|signatures?)\b", re.IGNORECASE)
_LED = re.compile(r"(?:the|an?|its|another)\s+(?:[\w-]+\s+){0,3}?[a-z-]+,?\s+(?:the\s+)?(?=[A-ZÀ-Þ0-9])")


def is_story(vocabulary: Vocabulary, telling: Telling) -> bool:
    """Tell whether a telling is a cluster's own, in a section on what became of the contacts."""
    titles = [telling.over, *{section or "" for _, section in telling.sentences}]
    of_contacts = any(phrase(vocabulary, "told-of-contacts").search(each) for each in titles)
    return telling.own and of_contacts and not any(_OF_OTHERS.search(each) for each in titles)


def mentions(part: Text, at: int, vocabulary: Vocabulary) -> list[Mention]:
    """Return those whom a clause names behind a word for what they are, none where it compares or speaks of members."""
    for match in _PLACE.finditer(part.clean, at):
        found = proper.mentions(part, match.end(), vocabulary)
        fellow = found and phrase(vocabulary, "fellow-delegate").search(part.clean[match.end() : found[0].start])
        if not found or not all((each.kind or fellow) and each.named for each in found):
            continue
        led = _LED.match(part.clean, match.end())
        certain = led or match[0].strip().casefold() in ("with", "met")
        if certain and not phrase(vocabulary, "no-counterpart-before").search(part.clean[at : match.end()]):
            return found
    return []
