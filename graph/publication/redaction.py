"""A graph without its people, for publication.

No person leaves, and no statement about one. A passage that states nothing but people goes, and so does what only such
passages state; of one that states something else as well, the words go (they tell of the person), and the statements
stay. Elsewhere names of people are blacked out in every text, in whatever case and spacing; a surname alone only
after a form of address.
"""

import json
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from clew.graph.content import Node, Property, Record, Relationship
from clew.graph.statement import slug

BLACKED_OUT = "[…]"
PERSON = "Person"
_ADDRESS = r"\b(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|madam|h\.e|señor|señora|sr|sra|monsieur|madame|mme)\b\.? *"


@dataclass(frozen=True, slots=True)
class _Known:
    """What must not leave: the names, the slugs of the names, and the ids of what goes."""

    names: re.Pattern[str] | None
    slugs: re.Pattern[str] | None
    gone: frozenset[str]


def without_persons(stream: Callable[[], Iterable[Record]]) -> Iterator[Record]:
    """Yield a graph without its people; `stream` is called several times, and ids of what goes are in memory."""
    names, passages = _people(stream())
    gone = frozenset(_gone(stream(), passages))
    slugs = [re.escape(slug(each)) for each in names]
    known = _Known(_pattern(names), re.compile("|".join(slugs)) if slugs else None, gone)
    for node, relationships in stream():
        if node.id not in gone:
            kept = [each for each in relationships if each.end.id not in gone and _sources(each.properties, gone)]
            yield _node(node, known), [_relationship(each, known) for each in kept]


def _people(records: Iterable[Record]) -> tuple[list[str], set[str]]:
    """Return the names of people, the longest first, and the passages that state nothing else."""
    names: set[str] = set()
    passages: set[str] = set()
    for node, _ in records:
        if node.label == PERSON:
            names.add(str(node.properties.get("name", "")))
        elif node.label == "Passage" and (said := _said(node)) and all(map(_is_of_person, said)):
            passages.add(node.id)
    return sorted((each for each in names if each.strip()), key=lambda each: (-len(each), each)), passages


def _gone(records: Iterable[Record], passages: set[str]) -> Iterator[str]:
    yield from passages
    for node, _ in records:
        if node.label == PERSON or (node.label != "Passage" and not _sources(node.properties, passages)):
            yield node.id


def _sources(properties: dict[str, Property], gone: Iterable[str]) -> bool:
    """Tell whether anything of what states it is left; what never had a source stays, for `clew check` to find."""
    sources = properties.get("sources")
    return not isinstance(sources, list) or not sources or any(each not in gone for each in sources)


def _said(passage: Node) -> list[dict[str, Any]]:
    states = passage.properties.get("states")
    return [json.loads(each) for each in states] if isinstance(states, list) else []


def _is_of_person(said: Any) -> bool:
    """Tell whether a statement, or a referent in it, is about a person."""
    if isinstance(said, dict):
        return any(_is_of_person(each) for each in (said.get("subject"), said.get("value")) if isinstance(each, list))
    return bool(said) and (said[0] == PERSON or any(_is_of_person(each) for each in said if isinstance(each, list)))


def _pattern(names: list[str]) -> re.Pattern[str] | None:
    """Return what finds a name in whatever case and spacing, and a surname after a form of address."""
    whole = [r"\s+".join(map(re.escape, each.split())) for each in names]
    last = sorted({re.escape(each.split()[-1]) for each in names})
    found = [*(rf"\b{each}\b" for each in whole), *(rf"{_ADDRESS}{each}\b" for each in last)]
    return re.compile("|".join(found), re.IGNORECASE) if found else None


def _node(node: Node, known: _Known) -> Node:
    properties = {name: _property(name, value, known) for name, value in node.properties.items()}
    if node.label == "Passage" and any(map(_is_of_person, _said(node))):
        kept = [each | {"printed": BLACKED_OUT} for each in _said(node) if not _is_of_person(each)]
        said = [json.dumps(each, ensure_ascii=False, separators=(",", ":")) for each in kept]
        properties |= {"quote": BLACKED_OUT, "states": [_redacted(each, known) for each in said]}
    return Node(node.labels, _id(node.id, known), properties)


def _relationship(relationship: Relationship, known: _Known) -> Relationship:
    start, end = (replace(each, id=_id(each.id, known)) for each in (relationship.start, relationship.end))
    properties = {name: _property(name, value, known) for name, value in relationship.properties.items()}
    return Relationship(relationship.type, start, end, relationship.key, properties)


def _property(name: str, value: Property, known: _Known) -> Property:
    if name == "id":
        return _id(str(value), known)
    if name in ("sources", "conflicts") and isinstance(value, list):
        return [_id(each, known) for each in value if each not in known.gone]
    if isinstance(value, list):
        return [_redacted(each, known) for each in value]
    return _redacted(value, known) if isinstance(value, str) else value


def _redacted(text: str, known: _Known) -> str:
    return known.names.sub(BLACKED_OUT, text) if known.names else text


def _id(id_: str, known: _Known) -> str:
    return known.slugs.sub("x", id_) if known.slugs else id_
