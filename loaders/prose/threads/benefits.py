"""Lists of benefits in prose, a cluster each: which thread an item speaks of is told by what it says."""

import re
from collections.abc import Iterator

from clew.graph.statement import Referent, Statement, slug
from clew.loaders.document import Item
from clew.loaders.reading import Reading

_ENOUGH = 0.7
"""The share of an item's words that must stand in a thread's own benefit for the two to tell the same."""


def state(reading: Reading, known: list[Statement]) -> Iterator[Statement]:
    """State each item as a benefit of the agreement that it can only be about; `known` is what the tables state."""
    cluster: Item | None = None
    agreements = _agreements(known)
    of_smes = {each.source.line for each in known if each.property == "MEMBER_OF"}
    for item in reading.document.items:
        if item.text.line in of_smes:
            continue  # an SME that benefited, and no benefit
        if item.depth == 0:
            cluster = item
        elif cluster and (about := _only(_about(item, cluster, agreements))):
            source = reading.document.source(item.text, item.section)
            yield Statement(about, "benefit", item.text.said.rstrip("."), item.text.quote, source)


def _agreements(known: list[Statement]) -> dict[Referent, list[str]]:
    """Return the agreements of the tables with the benefits that they print."""
    found: dict[Referent, list[str]] = {}
    for statement in known:
        if statement.subject.label == "Agreement" and statement.subject.parts[1] == "cooperation":
            texts = found.setdefault(statement.subject, [])
            if statement.property == "benefit" and isinstance(statement.value, str):
                texts.append(statement.value)
    return found


def _about(item: Item, cluster: Item, agreements: dict[Referent, list[str]]) -> list[Referent]:
    """Return the cluster's agreements that fit: its only one, else those it names, else those that say the same."""
    own = {about: texts for about, texts in agreements.items() if slug(cluster.text.clean) in _cluster(about)}
    if len(own) < 2:
        return list(own)
    named = [about for about in own if _name(about) & _words(item.text.said)]
    return named or [about for about, texts in own.items() if _share(item.text.said, " ".join(texts)) >= _ENOUGH]


def _only(found: list[Referent]) -> Referent | None:
    return found[0] if len(found) == 1 else None


def _cluster(agreement: Referent) -> str:
    match agreement.parts[0]:
        case Referent(parts=(_, Referent() as cluster, *_)):
            return cluster.id
    return ""


def _name(agreement: Referent) -> set[str]:
    """Return what a counterpart may be called in passing: its whole name in one word, or the acronym in it."""
    match agreement.parts[0]:
        case Referent(parts=(_, _, Referent(parts=(str(name),)))):
            acronyms = set(re.findall(r"\b[A-Z][A-Z0-9]{2,}\b", name))
            return {word.casefold() for word in acronyms | ({name} if " " not in name else set())}
    return set()


def _words(text: str) -> set[str]:
    return {word for word in slug(text).split("-") if len(word) > 1}


def _share(text: str, other: str) -> float:
    words = _words(text)
    return len(words & _words(other)) / len(words) if words else 0.0
