"""Lists of benefits in prose, a cluster each: which thread an item speaks of is told by what it says."""

import re
from collections.abc import Iterator, Sequence

from clew.graph.statement import Referent, Statement, slug
from clew.loaders.document import Item
from clew.loaders.parts import flow
from clew.loaders.parts.flow import Block
from clew.loaders.parts.runs import runs
from clew.loaders.prose.survey import enumerated_names
from clew.loaders.reading import Reading

_ENOUGH = 0.7
"""The share of an item's words that must stand in a thread's own benefit for the two to tell the same."""


def state(reading: Reading, known: list[Statement]) -> Iterator[Statement]:
    """State each item as a benefit of the agreement that it can only be about; `known` is what the tables state."""
    cluster: Item | None = None
    agreements = _agreements(known)
    names = {each.source.line for each in known if each.property == "MEMBER_OF"} | _names(reading, agreements)
    for item in reading.document.items:
        if item.text.line in names:
            continue  # an SME that benefited, and no benefit
        if item.depth == 0:
            cluster = item
        elif cluster and (about := _only(_about(item, cluster, agreements))):
            source = reading.document.source(item.text, item.section)
            yield Statement(about, "benefit", item.text.said.rstrip("."), item.text.quote, source)


def _names(reading: Reading, agreements: object) -> set[int]:
    """Return the lines of items that are a name and nothing else: no benefit, whoever they are."""
    listed = (run for run in runs(flow.read(reading.document)) if run.under) if agreements else ()
    return {
        line for run in listed for line in _named(reading, [each for found in run.under.values() for each in found])
    }


def _named(reading: Reading, under: Sequence[Block]) -> set[int]:
    """Return those of a list; where not all are names, a single word with a capital ("Visibility") is none."""
    read = ((each, enumerated_names.read(reading, each.text)) for each in under)
    found = [each for each, name in read if name and name.clean == enumerated_names.plain(each.text).rstrip(" .;,")]
    return {each.text.line for each in found if len(found) == len(under) or " " in each.text.clean}


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
