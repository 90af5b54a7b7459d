"""Titles that are the name of a cluster, by what their text is about: it begins with that name, or "the cluster"."""

import re
from collections.abc import Iterator, Sequence, Set

from clew.graph.statement import slug
from clew.loaders.parts import flow
from clew.loaders.parts.flow import Block
from clew.loaders.prose.names import entry
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.reading import Reading
from clew.loaders.roster.mentions import Mention, Sentence, is_title, lower_case
from clew.loaders.setting import dates
from clew.loaders.text.openings import numbered

_LONG = 200
_FEWEST = 3
_BRACKET = re.compile(r"\s*\([^()]*\)\s*:?$")


def evidence(reading: Reading) -> Iterator[tuple[Mention, str]]:
    """Yield the titles that may be names, with what speaks for each."""
    for series in _series(reading):
        known = [place for place, (_, kind) in enumerate(series) if kind]
        within = series[known[0] : known[-1] + 1] if known else []
        together = len(within) >= _FEWEST and 2 * len(known) > len(within)
        yield from ((name, kind or "series") for name, kind in within if kind or together)


def _series(reading: Reading) -> Iterator[list[tuple[Mention, str | None]]]:
    """Yield the titles that may be names, each with what its text makes of it, as they follow one another."""
    found, lower = flow.read(reading.document), lower_case(reading)
    series: list[tuple[Mention, str | None]] = []
    for place, block in enumerate(found):
        if block.kind != "caption" and is_title(found, place):
            if name := _name(reading, block, lower):
                series.append((name, _told(reading, found, place + 1, name)))
            else:
                yield series
                series = []
    yield series


def _name(reading: Reading, block: Block, lower: Set[str]) -> Mention | None:
    text = block.text.cut(numbered(block.text), len(_BRACKET.sub("", block.text.clean).rstrip(" :")))
    words = re.findall(r"\w+", text.clean.casefold())
    proper = any(word not in lower and not word.isdigit() for word in words)
    plain = set(words) & (reading.vocabulary.stop_words - {"of", "and", "for"})
    nobody = phrase(reading.vocabulary, "no-name").search(text.clean) or phrase(
        reading.vocabulary, "roster-institution"
    ).search(text.clean)
    labelled = ": " in text.clean or any(dates.spans(text.clean))  # "Date: 3 May 2019" heads a letter
    if not proper or plain or nobody or labelled or not entry.is_name(text.clean):
        return None
    return Mention(Sentence(text, block.section, "", False, -1, -1), 0, len(text.clean), text.clean)


def _told(reading: Reading, found: Sequence[Block], start: int, name: Mention) -> str | None:
    """Return what the text under a title makes of it: that of a cluster in its first words, or in some later ones."""
    first = True
    for place in range(start, len(found)):
        if is_title(found, place):
            return None
        for sentence in found[place].text.sentences():
            called = phrase(reading.vocabulary, "roster-the-cluster").search(sentence.clean)
            if first and (called or slug(sentence.clean[:_LONG]).startswith(f"{name.key}-")):
                return "section"
            if called:
                return "told"
            first = False
    return None
