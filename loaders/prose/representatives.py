"""Who came for a cluster: "Some Cluster (Spain). Delegate: Ana Soto", "Some Cluster, represented by Ms Ana Soto"."""

import re
from collections.abc import Iterator, Sequence

from clew.graph.statement import Referent, Statement
from clew.loaders.prose import people
from clew.loaders.prose.clusters import Clusters
from clew.loaders.prose.phrases import phrase
from clew.loaders.prose.position import is_position
from clew.loaders.reading import Reading
from clew.loaders.structure import flow
from clew.loaders.structure.text import Text

_LAST = re.compile(r"(?:[;|]|\s[–—-])\s(?P<person>[^;|–—]{2,60},[^;|–—,]{2,80})$")
_IT = re.compile(r"\s*(?:It|They|The (?:cluster|network|association|alliance))\s*")
"""Whoever the paragraph begins with."""
_NEXT = re.compile(r"\s*(?:,|;|/|&|\band\b|\bwith\b)\s*(?:and\s+)?")
_MARK = re.compile(r"\s*[:,;–—-]\s+")
_THEIR = re.compile(r"^(?:its|their|our)\s+", re.IGNORECASE)
_NUMBER = re.compile(r"^(?:\(?\d+[.)]\s+)?(?:The\s+)?")


def state(reading: Reading, known: Sequence[Statement]) -> Iterator[Statement]:
    """State who represented a cluster, where an item or a sentence names both; `known` tells the clusters."""
    clusters = Clusters.of(known)
    for block in flow.read(reading.document) if clusters.names else ():
        stretches = [block.text] if block.kind == "item" else [*block.text.sentences()]
        opened = clusters.at(block.text.clean, _start(block.text.clean))
        for text in stretches if block.kind in ("item", "paragraph") else ():
            for match in phrase(reading.vocabulary, "came-for").finditer(text.clean):
                before = text.clean[: match.start()]
                if owner := opened[0] if opened and _IT.fullmatch(before) else _owner(clusters, before):
                    yield from _people(reading, text, match.end(), owner, block.section)
            for match in phrase(reading.vocabulary, "sent-somebody").finditer(text.clean):
                owner, person = _owner(clusters, text.clean[: match.start()]), people.first(_from(text, match.end()))
                if owner and person and is_position(_THEIR.sub("", person.beside)):
                    yield from _people(reading, text, match.end(), owner, block.section)
            if block.kind == "item":
                yield from _at_end(reading, clusters, text, block.section)
                yield from _beside(reading, clusters, text, block.section)


def _beside(reading: Reading, clusters: Clusters, text: Text, section: str | None) -> Iterator[Statement]:
    """State those who stand right behind a cluster ("Some Cluster (Spain): Ms Ana Soto"), if addressed as people."""
    named = clusters.at(text.clean, _start(text.clean))
    mark = _MARK.match(text.clean, named[1]) if named else None
    if named and mark and any(each.start == mark.end() for each in people.find(text)):
        yield from _people(reading, text, mark.end(), named[0], section)


def _at_end(reading: Reading, clusters: Clusters, text: Text, section: str | None) -> Iterator[Statement]:
    """State the person with a position at the end of an item: "Some Cluster; Spain; water; Ana Soto, Director"."""
    named = clusters.at(text.clean, _start(text.clean))
    last = _LAST.search(text.clean, named[1]) if named else None
    person = people.first(_from(text, last.start("person"))) if last else None
    if named and last and person and is_position(_THEIR.sub("", person.beside)):
        yield from _people(reading, text, last.start("person"), named[0], section)


def _start(words: str) -> int:
    number = _NUMBER.match(words)
    return number.end() if number else 0


def _owner(clusters: Clusters, before: str) -> str | None:
    """Return the cluster with which the words begin, else the only one that they name."""
    if first := clusters.at(before, _start(before)):
        return first[0]
    starts = (match.start() for match in re.finditer(r"(?<![\w’'-])\S", before))
    found = {named[0] for start in starts if (named := clusters.at(before, start))}
    return found.pop() if len(found) == 1 else None


def _from(text: Text, start: int) -> Text:
    return text.cut(start, len(text.clean))


def _people(reading: Reading, text: Text, start: int, owner: str, section: str | None) -> Iterator[Statement]:
    """State the people from this place on, one after the other, each with the position printed beside the name."""
    while person := people.first(_from(text, start)):
        name = text.clean.find(person.name, start)
        if phrase(reading.vocabulary, "institution").search(person.name) or is_position(person.name):
            return
        printed = text.cut(start, name + len(person.name))
        about, source = Referent("Person", (person.name,)), reading.document.source(printed, section)
        yield Statement(about, "name", person.name, printed.quote, source)
        role = _THEIR.sub("", person.bracket or person.beside.split(",")[0].split(" and ")[0])
        role = role if is_position(role) and len(role.split()) <= 6 else ""
        yield from people.represented(about, owner, role, printed.quote, source)
        following = _NEXT.match(text.clean, name + len(person.name))
        if not following:
            return
        start = following.end()
