"""The passages that may tell of contacts: sections and items of a cluster, and paragraphs that name one."""

from collections.abc import Iterator, Sequence

from clew.graph.statement import Referent, Statement
from clew.loaders.parts.flow import Block
from clew.loaders.prose.names.clusters import Clusters, forms
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.prose.tellers.tellers import Owner, Telling, told
from clew.loaders.prose.threads.scene import Reader
from clew.loaders.reading import Reading
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import current

_NEXT = 2
"""How many lines on from the last of a paragraph the next begins."""
Said = list[tuple[Text, str | None]]
"""Sentences, each with its section."""


def read(reading: Reading, known: Sequence[Statement]) -> Iterator[tuple[Telling, Reader]]:
    """Yield the passages whose titles speak of nothing else, with what finds the parties of their sentences."""
    clusters = Clusters.of(known)
    parties = parties_of(reading, known, clusters.names)

    before: list[tuple[Block, Owner]] = []

    def whole(_: Reading, __: Clusters, block: Block) -> Iterator[Telling]:
        found = [*_paragraph(parties, block)] or [*_goes_on(before, block)]
        before[:] = [(block, found[0].owner)] if found and not found[0].several else []
        yield from found

    for telling in told(reading, clusters, whole, both=True):
        stories = not telling.opened and phrase(reading.vocabulary, "told-over-stories").search(telling.over)
        titles = ["" if stories else telling.over, *{section or "" for _, section in telling.sentences}]
        if _is_of_contacts(reading, titles) or _agreed(reading, telling, titles):
            yield telling, parties if clusters.names else parties_of(reading, known, [telling.owner.name])


def parties_of(reading: Reading, known: Sequence[Statement], names: Sequence[str]) -> Reader:
    """Return what finds the parties of sentences, where these clusters are known."""
    places = [str(part) for part in reading.mission.parts[:2]] if reading.mission else []
    return Reader(reading.vocabulary, names, _homes(known), reading.document.glossary.names.fulls, places)


def _is_of_contacts(reading: Reading, titles: Sequence[str]) -> bool:
    return not any(phrase(reading.vocabulary, "told-of-others").search(each) for each in titles)


def _agreed(reading: Reading, telling: Telling, titles: Sequence[str]) -> bool:
    """Tell whether a paragraph under the title of a programme says that two agreed; nothing else of it is kept.

    So may the card of a cluster under a title on those who travelled.
    """
    names = ("title-of-travellers", "cluster-agreed") if telling.own else ("title-of-programme", "agreed-together")
    titled, agreed = (phrase(reading.vocabulary, name) for name in names)
    if not _is_of_contacts(reading, [titled.sub("", each) for each in titles]):
        return False
    telling.sentences = [each for each in telling.sentences if agreed.search(each[0].clean)]
    telling.parts, telling.items, telling.headed = [], [], []
    return bool(telling.sentences)


def _homes(known: Sequence[Statement]) -> dict[str, str]:
    """Return the countries of the clusters."""
    return {
        str(s.subject.parts[0]): str(s.value.parts[0])
        for s in known
        if s.property == "LOCATED_IN" and isinstance(s.value, Referent)
    }


def _paragraph(parties: Reader, block: Block) -> Iterator[Telling]:
    """Read a paragraph as one passage, whose topic is the first cluster that it names."""
    found = [*parties.delegates(block.text.clean)]
    if found:
        first = min(found, key=lambda each: each.start)
        owner = Owner(first.name, block.text.cut(first.start, first.end), block.section, forms(first.name))
        several = len({each.name for each in found}) > 1
        sentences = [(each, block.section) for each in block.text.sentences()]
        yield Telling(owner, own=False, sentences=_after_survey(parties, sentences), several=several)


def _goes_on(before: Sequence[tuple[Block, Owner]], block: Block) -> Iterator[Telling]:
    """Read a paragraph that begins with "The same cluster" as one on the cluster of the paragraph right before."""
    for last, owner in before:
        if block.text.line <= last.last_line + _NEXT and phrase(current(), "the-same-cluster").match(block.text.clean):
            yield Telling(owner, own=False, sentences=[(each, block.section) for each in block.text.sentences()])


def _after_survey(parties: Reader, sentences: Said) -> Said:
    """Leave out what stands before the first cluster if it is on the survey: who did not answer is no counterpart."""
    first = next(place for place, (each, _) in enumerate(sentences) if [*parties.delegates(each.clean)])
    told = " ".join(each.clean for each, _ in sentences[:first])
    asked = any(phrase(current(), name).search(told) for name in ("survey", "gave-answers"))
    return sentences[first:] if asked else sentences
