"""Whose members names are called right behind them: "A and B, both Some Cluster members", "A, the Some member"."""

import re
from collections import Counter
from collections.abc import Iterable

from clew.graph.statement import slug
from clew.loaders.prose.names.clusters import Clusters
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.reading import Reading
from clew.loaders.roster import owners
from clew.loaders.roster.groups import Group
from clew.loaders.roster.mentions import Sentence
from clew.loaders.setting.nationality import nationality

_BOTH = 2
_OF_NAMED = re.compile(r"\s?(?:of|from|in)\s(?:the\s)?(?P<word>[^\W\d_]{4,})(?=[,.;)]|\s[a-z]|$)")
"""What may lead to a word of its cluster's name: "SMEs of the Network", "SMEs from Prato"."""
_OF_PEOPLE = re.compile(r"\s?(?:of|from)\sthe\s(?P<people>[A-ZÀ-ÞĀ-Ț][a-z]+)\scluster\b")


def apart(reading: Reading, clusters: Clusters, group: Group) -> Group:
    """Return a group without the cluster that stands last in it, where the others are called members of that one."""
    *others, last = group.mentions
    shorter = Group(tuple(others), last.start) if others else group
    return shorter if others and owner(reading, clusters, shorter) else group


def owner(reading: Reading, clusters: Clusters, group: Group) -> tuple[str, int] | None:
    """Return the cluster as whose members the names are called, and where the words end that call them so."""
    last = group.mentions[-1]
    called = phrase(reading.vocabulary, "called-members").match(last.sentence.text.clean, last.end)
    people = nationality(called["of"].removesuffix(" cluster")) if called else None  # "a Greek member" is anybody's
    name = clusters.fitting(called["of"]) if called and not people else None
    return (name, called.end()) if called and name else None


def both_benefited(reading: Reading, group: Group, smes: Counter[int]) -> bool:
    """Tell whether "both have benefited" ends the sentence of a group; `smes` counts those of each sentence."""
    sentence = group.mentions[-1].sentence
    told = phrase(reading.vocabulary, "both-benefited").search(sentence.text.clean, group.mentions[-1].end)
    return told is not None and smes[sentence.place] == _BOTH


def counted(groups: Iterable[Group]) -> Counter[int]:
    """Return how many names of groups stand in each sentence."""
    return Counter(each.sentence.place for group in groups for each in group.mentions)


def of_it(clusters: Clusters, sentence: Sentence, about: str, words: str) -> bool:
    """Tell whether words go on with the cluster spoken of: by a word of its name, or as the only one of its people.

    So they do in "SMEs of the Network" or "from Prato"; "of the Swedish cluster" where a paragraph names no other.
    """
    named = _OF_NAMED.match(words)
    if named and slug(named["word"]) in slug(about).split("-"):
        return True
    people = _OF_PEOPLE.match(words)
    others = {name for name, _, _ in owners.named(clusters, sentence.paragraph)} - {about}
    return people is not None and nationality(people["people"]) is not None and not others
