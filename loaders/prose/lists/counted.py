"""How many clusters a document says that there are: what tells whether a series of names is that of the clusters."""

from collections.abc import Iterator

from clew.loaders.numeric import numbers
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.reading import Reading
from clew.loaders.text.once import once
from clew.loaders.text.text import Text


@once
def clusters(reading: Reading) -> frozenset[int]:
    """Return how many clusters the sentences of a document say that there are."""
    return frozenset(count for sentence, _ in reading.document.prose() for count in in_sentence(reading, sentence))


def in_sentence(reading: Reading, sentence: Text) -> Iterator[int]:
    """Yield how many clusters a sentence says that there are."""
    for each in numbers.find(sentence.clean):
        if each.unit == "count" and phrase(reading.vocabulary, "counted-clusters").match(sentence.clean, each.end):
            yield int(each.value)
    if "cluster" in sentence.clean and (match := phrase(reading.vocabulary, "counted-of").search(sentence.clean)):
        yield from (int(n.value) for n in numbers.find(match["of"]) if n.unit == "count")
