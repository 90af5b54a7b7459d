"""How many clusters a document says that there are: what tells whether a series of names is that of the clusters."""

from collections.abc import Iterator

from clew.loaders.numeric import numbers
from clew.loaders.prose.phrases import phrase
from clew.loaders.reading import Reading


def clusters(reading: Reading) -> Iterator[int]:
    """Yield how many clusters the sentences of a document say that there are."""
    for sentence, _ in reading.document.prose():
        for each in numbers.find(sentence.clean):
            if each.unit == "count" and phrase(reading.vocabulary, "counted-clusters").match(sentence.clean, each.end):
                yield int(each.value)
