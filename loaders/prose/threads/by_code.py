"""What the prose tells of an agreement that it calls by its code alone, as a table says whose the code is."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from clew.loaders.parts import flow
from clew.loaders.prose.names.clusters import forms
from clew.loaders.prose.names.mention import Mention
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.prose.tellers.tellers import Owner
from clew.loaders.prose.threads.thread import Thread
from clew.loaders.reading import Reading
from clew.loaders.tabular.tidy import registered
from clew.loaders.tabular.tidy.registered import Entry, Register
from clew.loaders.text.signs import TURN
from clew.loaders.text.text import Text

_CLAUSE = re.compile(rf";\s+|,\s+(?=and\s|{TURN})")
_BETWEEN = re.compile(r"\s*(?:,|;|&|\band\b|,\s*and\b)\s*")
_GOES_ON = re.compile(r"(?:It|This|They|Since then|So far|Nothing|Then|Later)\b")
"""How a sentence begins that is about what the sentence before was."""

Told = tuple[str, Text, str | None]
"""A code, and what is told of its agreement in which section."""


def with_coded(reading: Reading, told: Iterable[Thread], pairs: Sequence[tuple[str, str]]) -> list[Thread]:
    """Return threads, first those of the `pairs` of tables that the prose tells by their codes, then all others."""
    coded = [each for each in _coded(reading) if any(each.is_of(pair) for pair in pairs)]
    known = [(each.owner.name, each.counterpart) for each in coded]
    return [*coded, *(each for each in told if not any(each.is_of(pair) for pair in known))]


def _coded(reading: Reading) -> list[Thread]:
    """Return the threads of the register of which sentences tell by their codes."""
    register = registered.find(reading.vocabulary, reading.document.tables)
    told = defaultdict[str, list[tuple[Text, str | None]]](list)
    for code, text, section in _told(reading, register) if register else ():
        told[code].append((text, section))
    return [_thread(register[code], parts) for code, parts in told.items()]


def _told(reading: Reading, register: Register) -> Iterator[Told]:
    each = "|".join(re.escape(code) for code in sorted(register, key=len, reverse=True))
    codes = re.compile(rf"(?<![\w/-])(?:{each})(?![\w/-])")
    for block in flow.read(reading.document):
        last: list[str] = []
        for sentence in block.text.sentences() if block.kind in ("paragraph", "item") else ():
            if not codes.search(sentence.clean):
                last = last if _GOES_ON.match(sentence.clean) else []
                yield from ((code, sentence, block.section) for code in last)
                continue
            last = []
            for part in _parts(sentence, codes):
                last = [] if _is_aside(reading, part.clean) else _named(part.clean, codes)
                yield from ((code, part, block.section) for code in last)


def _is_aside(reading: Reading, words: str) -> bool:
    """Tell whether words are of the survey, or say what is only said to be so: nothing that came of an agreement."""
    return any(phrase(reading.vocabulary, name).search(words) for name in ("hearsay", "survey"))


def _parts(sentence: Text, codes: re.Pattern[str]) -> Iterator[Text]:
    """Yield a sentence in as many parts as its clauses begin with other codes."""
    words = sentence.clean
    starts = [cut.end() for cut in _CLAUSE.finditer(words) if codes.search(words[: cut.start()])]
    spans = zip(starts, [*starts[1:], len(words)], strict=False)
    own = [start for start, end in spans if codes.search(words, start, end)]
    bounds = [0, *own, len(words)]
    for start, end in pairwise(bounds):
        yield sentence.cut(start, end)


def _named(words: str, codes: re.Pattern[str]) -> list[str]:
    """Return the code that words name, or those that they list; of codes apart nobody could tell."""
    found = list(codes.finditer(words))
    listed = all(_BETWEEN.fullmatch(words[one.end() : other.start()]) for one, other in pairwise(found))
    return [*dict.fromkeys(each[0] for each in found)] if listed else []


def _thread(entry: Entry, parts: list[tuple[Text, str | None]]) -> Thread:
    text, section = parts[0]
    name = entry.cluster.clean
    owner = Owner(name, text, section, forms(name))
    mention = Mention(0, 0, entry.counterpart, "")
    return Thread(owner, entry.counterpart.clean, mention, text, section, parts, sure=True)
