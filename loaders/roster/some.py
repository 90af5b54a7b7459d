"""SMEs behind a sentence that counts them: "Four of its SMEs benefited, among them A", "Two of them are: A and B"."""

import re
from dataclasses import dataclass

from clew.loaders.prose.names import benefit
from clew.loaders.prose.names.clusters import Clusters
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.reading import Reading
from clew.loaders.roster import owners
from clew.loaders.roster.groups import Group
from clew.loaders.roster.mentions import Sentence, before, sentences

_CUT = re.compile(r"^.*[;:.]\s")


@dataclass(frozen=True, slots=True)
class Some:
    """Whose SMEs are named, and whether they are said to have benefited."""

    owner: str
    benefited: bool


def link(reading: Reading, group: Group, clusters: Clusters, about: str | None) -> Some | None:
    """Return whose SMEs the names are which stand behind words that count SMEs; `about` is the cluster spoken of."""
    opened = phrase(reading.vocabulary, "some-listed").search(group.before) or _apposed(reading, group)
    head = _CUT.sub("", group.before[: opened.start()]) if opened else ""
    sentence = group.mentions[0].sentence
    whole = bool(opened) and group.before == sentence.text.clean[: group.mentions[0].start]
    said = _said(reading, head, sentence) if whole else None
    if not said:
        return None
    named = {name for name, _, _ in owners.named(clusters, said)}
    owner = next(iter(named)) if len(named) == 1 else None if named else about
    return Some(owner, benefit.is_sure(reading.vocabulary, said)) if owner else None


def _apposed(reading: Reading, group: Group) -> re.Match[str] | None:
    """Return the comma in front of names that end the sentence ("Two SMEs have benefited, A and B")."""
    last = group.mentions[-1]
    ends = not re.search(r"\w", last.sentence.text.clean[last.end :])
    return phrase(reading.vocabulary, "some-apposed").search(group.before) if ends else None


def _said(reading: Reading, head: str, sentence: Sentence) -> str | None:
    """Return the words that count the SMEs: those before the names, or the sentence before of which they go on."""
    if phrase(reading.vocabulary, "some-of-the-smes").match(head):
        return head
    if not phrase(reading.vocabulary, "some-of-them").match(head):
        return None
    last = before(sentence, sentences(reading))
    return last if phrase(reading.vocabulary, "some-of-the-smes").match(last) else None
