"""Whom a clause is about: the clusters that it names, or the one spoken of before, and who stands on the other side."""

import re
from collections.abc import Set
from dataclasses import dataclass, field

from clew.loaders.glossary.short import is_spelt
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.prose.threads.scene import DELEGATE, OTHER, Party, Reader, Scene
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import Vocabulary

_PRONOUN = re.compile(
    r"\b(?:[Ii]ts?|[Tt]hey|[Tt]heir|[Tt]hem|[Ww]e|[Oo]ur|[Tt]he (?:same )?cluster|[Tt]h(?:is|e same) cluster)\b(?![’'])"
)
_RELATIVE = re.compile(rf"\b(?:that|which|who|whom|whose|where|as)\b[^,;●]*{DELEGATE}[^;]*$")
_EACH = re.compile(
    rf"\b[Bb]oth(?: the)? {DELEGATE} and (?:the )?{DELEGATE}|{DELEGATE} and (?:the )?{DELEGATE},? (?:both|each)\b"
    r"|\b(?:both|each) of (?:them|the two)\b"
)
_WITH = re.compile(
    rf"\b(?:[Ww]ith|between|to|from|by)\s(?:[^,;.{DELEGATE}{OTHER}]{{0,60}},?\s)?(?:the\s(?:cluster\s)?)?{DELEGATE}"
    rf"|\b[Tt]he (?:same )?cluster and (?:the\s)?{DELEGATE}"
    rf"|\b(?:an?|another|its)\s(?:[a-z]+\s)?(?:one|partner)\b[^.;:,{DELEGATE}{OTHER}]{{0,60}}"
    rf",?\snamely\s(?:the\s)?{DELEGATE}"
)
_QUOTED = re.compile(
    r"\b(?:what|as|which) (?:the )?[\w◆●’' -]{1,40}? (?:(?:have|has|had) )?(?:already |also )?"
    r"(?:told|said|reported|stated|mentioned|indicated|wrote|written|described|declared)(?: us| to us)?\b"
)
"""What somebody else is only said to have told: "confirms what the Danes have told us"."""
_NAMED = re.compile(
    r"\b(?:named|mentioned|listed|indicated|reported)\b"
    rf"(?=[^;{DELEGATE}]*{DELEGATE}(?:, [^,;{DELEGATE}]{{3,60}})?,? with (?:which|whom) (?:it|they|the cluster)\b)"
)
"""What only leads to whom a cluster deals with: "named a fellow member, Some Cluster, with which it holds events"."""
_LISTED = re.compile(rf"(?:and )?with (?:the (?:cluster )?)?{DELEGATE}(?:,|:| [–-]) (?P<type>[^;:{DELEGATE}{OTHER}]+)$")
_FOUND_BY_ANOTHER = re.compile(
    rf"(?:The )?{OTHER} (?:has |had |have )?found an? (?:\w+ )?(?:partner|counterpart|buyer|supplier) in .*{OTHER}"
)
"""Who found a partner is the subject, and nobody of whom was spoken before."""
_FELLOWS = 2


@dataclass(slots=True)
class Pairs:
    """The clusters that a clause is about, and those on the other side; `lost` where nobody can tell whose it is."""

    owners: list[Party] = field(default_factory=list)
    others: list[Party] = field(default_factory=list)
    lost: bool = False


def owned(scene: Scene, start: int, end: int, owner: str, vocabulary: Vocabulary) -> Pairs:
    """Return the pairs of a clause in a section of a cluster's own: other delegates stand on the other side."""
    others = scene.within(start, end, OTHER)
    if _heads(scene, start, end, vocabulary) or _deals(scene.skeleton(start, end), vocabulary):
        others += [
            each for each in scene.within(start, end, DELEGATE)
            if each.name != owner and not each.by_country and not is_spelt(each.name, owner)
        ]  # fmt: skip
    return Pairs(others=others)


def _heads(scene: Scene, start: int, end: int, vocabulary: Vocabulary) -> bool:
    """Tell whether a fellow opens what is told ("Some Cluster (EU cluster, Italy): ..."), or is all, with its type.

    So it does by the type of the cooperation with it: "with Some Cluster, joint events".
    """
    first = next((each for each in scene.within(start, end, DELEGATE) if not each.by_country), None)
    if not first:
        return False
    if first.start == start and first.organisation(scene.text).origin:
        alone = not scene.text.clean[first.end : end].strip(" .")
        return alone or (not start and scene.text.clean.startswith(":", first.end))
    listed = _LISTED.match(scene.skeleton(start, end))
    return listed is not None and any(vocabulary.words("cooperation-types", listed["type"]))


def shared(scene: Scene, start: int, end: int, topic: str | None, vocabulary: Vocabulary) -> Pairs:
    """Return the pairs of a clause in running text; without owners where it is about the topic."""
    others, named = scene.within(start, end, OTHER), _distinct(scene.within(start, end, DELEGATE))
    words = scene.skeleton(start, end)
    if not named:
        return Pairs(others=others, lost=_FOUND_BY_ANOTHER.match(words) is not None)
    fellow = named[0]
    if len(named) == 1:
        return (
            Pairs(others=[*others, fellow])
            if _beside(fellow, topic, words, others, vocabulary)
            else Pairs([fellow], others)
        )
    if others and _EACH.search(words):
        return Pairs(named, others)
    if _RELATIVE.search(words) and len(named) == _FELLOWS and others:
        return Pairs([fellow], others)
    repeated = any(each.by_country for each in scene.within(start, end, DELEGATE))
    if not others and len(named) == _FELLOWS and not repeated and _deals(words, vocabulary):
        return Pairs([fellow], [named[1]])
    return Pairs(lost=True)


def deals_with(words: str, vocabulary: Vocabulary) -> bool:
    """Tell whether words are of dealings with a cluster that they name."""
    return _WITH.search(words) is not None and _deals(words, vocabulary)


def with_fellow(scenes: Reader, part: Text, sides: Set[str], vocabulary: Vocabulary) -> bool:
    """Tell whether a sentence of a part is of dealings with another delegate: then not all of it is of one partner."""
    return any(
        each.name not in sides and deals_with(scene.skeleton(), vocabulary)
        for scene in map(scenes.read, part.sentences())
        for each in scene.within(0, len(scene.text.clean), DELEGATE)
    )


def _beside(fellow: Party, topic: str | None, words: str, others: list[Party], vocabulary: Vocabulary) -> bool:
    """Tell whether the only cluster that a clause names stands on the other side of the one spoken of."""
    if not topic or fellow.name == topic or fellow.by_country:
        return False
    return deals_with(words, vocabulary) and (not others or _PRONOUN.search(words) is not None)


def _deals(words: str, vocabulary: Vocabulary) -> bool:
    """Tell whether two delegates deal with each other, and are not only named one beside the other."""
    words = _NAMED.sub("", _QUOTED.sub("", words))
    deals, counts = (phrase(vocabulary, name).search(words) for name in ("fellows-deal", "counts-clusters"))
    beside = phrase(vocabulary, "fellows-side-by-side").search(words)
    together = phrase(vocabulary, "fellows-together").search(words)
    return deals is not None and counts is None and (not beside or together is not None)


def _distinct(found: list[Party]) -> list[Party]:
    first: dict[str, Party] = {}
    for each in found:
        first.setdefault(each.name, each)
    return list(first.values())
