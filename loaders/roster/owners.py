"""Of which cluster a sentence of running text speaks: that of its title, else the one that its paragraph is about."""

import re
from collections.abc import Iterator, Sequence

from clew.loaders.prose.names.clusters import Clusters
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.prose.tellers.tellers import tellings
from clew.loaders.reading import Reading
from clew.loaders.roster.mentions import Sentence, mentions
from clew.loaders.text.text import Text

_WORD = re.compile(r"(?<![\w’'-])[A-ZÀ-ÞĀ-Ț0-9]")

Owners = dict[int, str]
"""The cluster that a sentence is about, by the number of the sentence."""


def find(reading: Reading, sentences: Sequence[Sentence], clusters: Clusters) -> Owners:
    """Return the clusters of the sentences of which it is certain."""
    titled = {
        (text.line, text.offset): name
        for telling in tellings(reading, clusters)
        for text, _ in (telling.sentences if telling.own else ())
        if (name := clusters.fitting(telling.owner.name))
    }
    found = dict(_paragraphs(reading, clusters, sentences))
    for each in sentences:
        if name := titled.get((each.text.line, each.text.offset)):
            found[each.place] = name
    return found


def named(clusters: Clusters, words: str) -> list[tuple[str, int, int]]:
    """Return the clusters that words name, each with where it begins and ends."""
    found, end = [], 0
    for match in _WORD.finditer(words):
        if match.start() >= end and (at := clusters.at(words, match.start())):
            end = at[1]
            found.append((at[0], match.start(), end))
    return found


def _paragraphs(reading: Reading, clusters: Clusters, sentences: Sequence[Sentence]) -> Iterator[tuple[int, str]]:
    """Yield the cluster that a paragraph has named so far, where it is the only one, or began its last sentence.

    A paragraph that begins with "It" or "The cluster" goes on about the one before, under the same title.
    """
    others = {m.sentence.place for m in mentions(reading) if m.start <= len("The ") and " " not in m.before.strip()}
    last, so_far, subject = Sentence(Text("", 0), None, "", False, -1, -1), set[str](), ""
    for each in sentences:
        if each.block != last.block:
            goes_on = each.title == last.title and phrase(reading.vocabulary, "the-cluster").match(each.text.clean)
            before = subject or (next(iter(so_far)) if len(so_far) == 1 else "")
            subject = before if goes_on else ""
            so_far = {subject} - {""}
        last = each
        here = named(clusters, each.text.clean)
        so_far |= {name for name, _, _ in here}
        if here and here[0][1] <= len("The "):
            subject = here[0][0]
        elif each.place in others:  # another is spoken of, who is none of the clusters known
            subject, so_far = "", {name for name, _, _ in here}
            continue
        if len(so_far) == 1:
            yield each.place, next(iter(so_far))
        elif subject:
            yield each.place, subject
