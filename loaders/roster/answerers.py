"""Clusters that no table has: who stands with those it has before an answer, "A, B and C ticked no"."""

import re
from collections.abc import Iterator, Sequence

from clew.graph.statement import Statement, slug
from clew.loaders.prose.lists import listed
from clew.loaders.prose.names.clusters import Clusters
from clew.loaders.prose.names.entry import Entry
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.prose.survey import polarity
from clew.loaders.reading import Reading
from clew.loaders.roster.groups import Group, groups
from clew.loaders.roster.mentions import before, sentences
from clew.loaders.tabular.cells.concepts import QUESTIONS

_KNOWN = 2
"""How many others of a group must be known: nobody but clusters was asked."""
_CLAUSE = re.compile(r";|,?\s(?:and|but|while|whereas)\s")


def state(reading: Reading, known: Sequence[Statement]) -> Iterator[Statement]:
    """State who answered together with clusters that `known` has, and that some tables gave no answers of."""
    clusters = Clusters.of(known)
    others = {slug(str(s.subject.parts[0])) for s in known if s.property == "kind" and s.value not in ("cluster", None)}
    for group in groups(reading) if clusters.names else ():
        new = [each for each in group.mentions if not clusters.fitting(each.words)]
        old = len(group.mentions) - len(new)
        if new and old >= _KNOWN and _answers(reading, group) and others.isdisjoint(each.key for each in new):
            for each in new:
                yield from listed.one(reading, Entry(each.name), each.sentence.section)


def _answers(reading: Reading, group: Group) -> bool:
    """Tell whether what follows the names is an answer to a question of the survey, and nothing else."""
    sentence = group.mentions[0].sentence
    about = " ".join((sentence.title, before(sentence, sentences(reading)), sentence.text.clean))
    asked = any(phrase(reading.vocabulary, f"speaks-of-{each}").search(about) for each in QUESTIONS)
    return asked and polarity.said(reading.vocabulary, "", _CLAUSE.split(group.after)[0]) is not None
