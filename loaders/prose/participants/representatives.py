"""Who came for a cluster: "Some Cluster (Spain). Delegate: Ana Soto", "Some Cluster, represented by Ms Ana Soto"."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from clew.graph.statement import Referent, Statement
from clew.loaders.parts import flow
from clew.loaders.prose.names import entry, people
from clew.loaders.prose.names.clusters import Clusters
from clew.loaders.prose.names.entry import Piece
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.prose.names.position import is_position, post
from clew.loaders.reading import Reading
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import current

_IT = re.compile(r"\s*(?:It|They|The (?:cluster|network|association|alliance))\s*")
"""Whoever the paragraph begins with."""
_NEXT = re.compile(r"\s*(?:,|;|/|&|\band\b|\bwith\b)\s*(?:and\s+)?")
_MARK = re.compile(r"\s*[:,;–—-]\s+")
_THEIR = re.compile(r"^(?:its|their|our)\s+", re.IGNORECASE)
_FEW = 8
"""A part of an item is a few words; a sentence is more."""
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
                yield from _in_parts(reading, clusters, text, block.section)
                yield from _beside(reading, clusters, text, block.section)


def _beside(reading: Reading, clusters: Clusters, text: Text, section: str | None) -> Iterator[Statement]:
    """State those who stand right behind a cluster ("Some Cluster (Spain): Ms Ana Soto"), if addressed as people."""
    named = clusters.at(text.clean, _start(text.clean))
    mark = _MARK.match(text.clean, named[1]) if named else None
    if named and mark and any(each.start == mark.end() for each in people.find(text)):
        yield from _people(reading, text, mark.end(), named[0], section)


def _in_parts(reading: Reading, clusters: Clusters, text: Text, section: str | None) -> Iterator[Statement]:
    """State the person with a position among the parts of an item ("Some Cluster / Spain / Ana Soto, director")."""
    found = entry.pieces_of_lines(text, reading.vocabulary)
    owners = {owner for each in found if (owner := clusters.fitting(each.text.clean))}
    named = clusters.at(text.clean, _start(text.clean))
    if len(owners) > 1 or not (named or owners) or any(len(each.text.clean.split()) > _FEW for each in found):
        return
    owner = named[0] if named else owners.pop()
    for person, position in _posted(found, named[1] if named else 0):
        name = people.first(person.text)
        role, of = post(_THEIR.sub("", position.text.clean))
        if not name or clusters.fitting(name.name) or (of and clusters.fitting(of) != owner):
            continue
        first, last = sorted((person, position), key=lambda each: each.start)
        printed = text.cut(first.start, last.end)
        about, source = Referent("Person", (name.name,)), reading.document.source(printed, section)
        yield Statement(about, "name", name.name, printed.quote, source)
        yield from people.represented(about, owner, role, printed.quote, source)


def _posted(found: Sequence[Piece], start: int) -> Iterator[tuple[Piece, Piece]]:
    """Yield each person among parts with the position beside the name: behind it, else before it."""
    behind = [(one, other) for one, other in pairwise(found) if one.start >= start and _may_be_posted(one, other)]
    before = [(other, one) for one, other in pairwise(found) if other.start >= start and _may_be_posted(other, one)]
    yield from behind or before


def _may_be_posted(person: Piece, position: Piece) -> bool:
    name = person.text.clean
    nobody = person.country or is_position(name) or phrase(current(), "institution").search(name)
    return entry.names_one(name) and not nobody and is_position(_THEIR.sub("", position.text.clean))


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
