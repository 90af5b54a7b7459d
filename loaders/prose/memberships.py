"""SMEs named in a sentence with their clusters: "Foo Ltd and Bar SL, both members of Some Cluster, benefited"."""

import re
from collections.abc import Iterator, Sequence

from clew.graph.statement import Referent, Statement
from clew.loaders.prose import entry
from clew.loaders.prose.clusters import Clusters
from clew.loaders.prose.homes import SMALL
from clew.loaders.prose.phrases import phrase
from clew.loaders.reading import Reading
from clew.loaders.structure.text import Text

_CAPITAL = r"(?!SMEs?\b)(?:[A-ZÀ-Þ0-9][\w.&’'-]*|[dl][’'][A-ZÀ-Þ]\w*|&)"
_LAST = re.compile(rf"(?<![\w’'-])(?P<name>{_CAPITAL}(?:\s(?:{SMALL}\s){{0,2}}{_CAPITAL}){{0,11}}+)$")
_JOINED = re.compile(r"\s*,\s*(?:and\s+)?$|\s+and\s+$")
_WORD = re.compile(r"(?<![\w’'-])[A-ZÀ-Þ0-9]")

_AROUND = 800
"""How many characters before a sentence tell what it is about."""


def state(reading: Reading, known: Sequence[Statement]) -> Iterator[Statement]:
    """State the SMEs whom a text about SMEs names beside their clusters; `known` tells the clusters."""
    clusters, before, last = Clusters.of(known), "", 0
    for sentence, section in reading.document.prose() if clusters.names else ():
        before = before if sentence.line - last <= 1 else ""
        last = sentence.line + sentence.raw.count("\n")
        context = f"{section or ''} {before} {sentence.clean}"
        pairs = list(_pairs(reading, clusters, sentence))
        unsure = pairs and phrase(reading.vocabulary, "benefit-unreached").search(sentence.clean)
        if pairs and not unsure and "SME" in reading.vocabulary.all("kinds", context):
            said = phrase(reading.vocabulary, "benefited").search(sentence.clean)
            for name, cluster in pairs:
                yield from say(reading, name, cluster, section, benefited=said is not None)
        before = f"{before} {sentence.clean}"[-_AROUND:]


def _pairs(reading: Reading, clusters: Clusters, sentence: Text) -> Iterator[tuple[Text, str]]:
    """Yield each SME of a sentence with its cluster."""
    start = 0
    for match in _WORD.finditer(sentence.clean):
        named = clusters.at(sentence.clean, match.start()) if match.start() >= start else None
        link = phrase(reading.vocabulary, "member-of").search(sentence.clean[start : match.start()]) if named else None
        if named and link and link[0].strip():
            for name in _names(
                reading, sentence, start, start + link.start(), several=bool(link["several"]) or "(" in link[0]
            ):
                if not clusters.fitting(name.clean):
                    yield name, named[0]
        start = named[1] if named else start


def _names(reading: Reading, sentence: Text, start: int, end: int, *, several: bool) -> list[Text]:
    """Return the names that end at a place: the last, or all of an enumeration that is called one of several."""
    found: list[Text] = []
    while match := _LAST.search(sentence.clean, start, end):
        name = sentence.cut(*match.span("name"))
        if phrase(reading.vocabulary, "no-name").search(name.clean) or not entry.is_name(name.clean):
            break
        found.append(name)
        joined = _JOINED.search(sentence.clean, start, match.start("name"))
        if not joined:
            break
        end = joined.start()
    called = phrase(reading.vocabulary, "called-SMEs").search(
        sentence.clean[start : match.start("name") if match else end]
    )
    return found if several or called else found[:1]


def say(reading: Reading, name: Text, cluster: str, section: str | None, *, benefited: bool) -> Iterator[Statement]:
    """State an SME, of which cluster it is a member, and whether it benefited."""
    sme, of = Referent("Organisation", (name.clean,)), Referent("Organisation", (cluster,))
    source = reading.document.source(name, section)
    yield Statement(sme, "name", name.clean, name.quote, source)
    yield Statement(sme, "kind", "SME", name.quote, source)
    yield Statement(sme, "MEMBER_OF", of, name.quote, source)
    if benefited and reading.mission:
        yield Statement(sme, "BENEFITED_FROM", reading.mission, name.quote, source)
