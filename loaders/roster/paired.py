"""Paragraphs that print a country beside each name, whatever the words between: "Spain was there with A; B, of Malta".

A paragraph tells so itself: it has as many names as the document counts clusters, and in each of its sentences a name
and a country take turns.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from clew.loaders.prose.lists import counted
from clew.loaders.reading import Reading
from clew.loaders.roster import homes
from clew.loaders.roster.groups import LAND
from clew.loaders.roster.mentions import Mention, Sentence, mentions
from clew.loaders.text.once import once
from clew.loaders.text.text import Text

_LAND = re.compile(rf"(?=\b(?P<place>{LAND}))")
_FEWEST = 3


@once
def countries(reading: Reading) -> Mapping[tuple[int, int], Text]:
    """Return the countries of the names of such paragraphs, by the sentence of each and its place there."""
    found: dict[tuple[int, int], Text] = {}
    counts = counted.clusters(reading)
    for _, several in groupby(mentions(reading), lambda each: each.sentence.block):
        pairs = _pairs(reading, [*several])
        if len(pairs) >= _FEWEST and len({each.key for each, _ in pairs}) == len(pairs) in counts:
            found |= {(each.sentence.place, each.start): home for each, home in pairs}
    return found


def _pairs(reading: Reading, found: Sequence[Mention]) -> list[tuple[Mention, Text]]:
    """Return the names of a paragraph with their countries, where all have one; else nothing."""
    pairs: list[tuple[Mention, Text]] = []
    for sentence, names in groupby(found, lambda each: each.sentence):
        several = [*names]
        places = [*_countries(reading, sentence, several)]
        if not _take_turns(several, places):
            return []
        pairs += zip(several, (text for _, text in places), strict=True)
    return pairs


def _take_turns(names: Sequence[Mention], places: Sequence[tuple[int, Text]]) -> bool:
    """Tell whether names and countries follow upon each other, none of either left over."""
    order = "".join(kind for _, kind in sorted([(each.start, "N") for each in names] + [(at, "C") for at, _ in places]))
    return order in ("NC" * len(names), "CN" * len(names))


def _countries(reading: Reading, sentence: Sentence, names: Sequence[Mention]) -> Iterator[tuple[int, Text]]:
    """Yield the countries that a sentence prints outside of names, with their places; the host's is nobody's home."""
    host = str(reading.mission.parts[0]) if reading.mission else None
    until = 0
    for match in _LAND.finditer(sentence.text.clean):
        start, end = match.span("place")
        inside = start < until or any(each.start <= start < each.end for each in names)
        if not inside and (found := homes.country_of(sentence.text.cut(start, end))):
            until = start + len(found.clean)
            if homes.name_of(found) != host:
                yield start, found
