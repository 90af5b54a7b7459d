"""How many clusters a document says that there are: what tells whether a series of names is that of the clusters."""

from collections.abc import Iterator

from clew.loaders.numeric import numbers
from clew.loaders.prose.phrases import phrase
from clew.loaders.reading import Reading
from clew.loaders.structure.text import Text


def clusters(reading: Reading) -> Iterator[int]:
    """Yield how many clusters the sentences of a document say that there are."""
    for sentence, _ in reading.document.prose():
        yield from in_sentence(reading, sentence)


def in_sentence(reading: Reading, sentence: Text) -> Iterator[int]:
    """Yield how many clusters a sentence says that there are."""
    for each in numbers.find(sentence.clean):
        if each.unit == "count" and phrase(reading.vocabulary, "counted-clusters").match(sentence.clean, each.end):
            yield int(each.value)
