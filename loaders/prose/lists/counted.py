"""How many clusters a document says that there are: what tells whether a series of names is that of the clusters."""

import re
from collections.abc import Iterator

from clew.loaders.numeric import numbers
from clew.loaders.numeric.numbers import Number
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.reading import Reading
from clew.loaders.text.once import once
from clew.loaders.text.text import Text

_SHARE = re.compile(
    r"[^.;()\d]{1,60}(?:\((?:or |that is,? |i\.e\.,? )?|\b(?:response|return|reply) rate of |"
    r",\s(?:(?:which|that)\s(?:is|was|are|makes)(?:\sto\ssay)?,?|or|i\.e\.,?)\s)"
)
"""What stands between a count and its share."""
_RATE = re.compile(r"\b(?:response|return|reply) rate (?:is|was|of|amounts? to|came to|comes to)[^.;()\d]{0,30}$")
"""What stands before the share of all those who answered, wherever their count stands."""
_OF = re.compile(r"\b(?:of|among)\s(?:(?:the|our|all|these)\s){0,2}$", re.IGNORECASE)
"""What stands before how many there are in all: "six of the nine clusters answered"."""
_PAIR = 2
_COUNT = re.compile(r"\d{1,2}")
_MOST = 60
"""No delegation has so many clusters."""


@once
def clusters(reading: Reading) -> frozenset[int]:
    """Return how many clusters the sentences of a document say that there are, or the figures of a table."""
    told = {count for sentence, _ in reading.document.prose() for count in in_sentence(reading, sentence)}
    return frozenset(told | set(_labelled(reading)))


def _labelled(reading: Reading) -> Iterator[int]:
    """Yield how many clusters there are by a label with its number: "Clusters asked | 8"."""
    for table in reading.document.tables:
        for cells in (table.heading_cells, *(row.cells for row in table.rows)):
            label, value = (each.clean for each in cells) if len(cells) == _PAIR else ("", "")
            if _COUNT.fullmatch(value) and phrase(reading.vocabulary, "labels-clusters").fullmatch(label):
                yield int(value)


def in_sentence(reading: Reading, sentence: Text) -> Iterator[int]:
    """Yield how many clusters a sentence says that there are; beside those who answered, of how many by their share."""
    for each in numbers.find(sentence.clean):
        if each.unit == "count" and phrase(reading.vocabulary, "counted-clusters").match(sentence.clean, each.end):
            yield int(each.value)
            yield from whole(sentence.clean, each) if _tells_replies(reading, sentence, each) else ()
    if "cluster" in sentence.clean and (match := phrase(reading.vocabulary, "counted-of").search(sentence.clean)):
        yield from (int(n.value) for n in numbers.find(match["of"]) if n.unit == "count")


@once
def answered(reading: Reading) -> frozenset[int]:
    """Return how many clusters the sentences of a document say to have answered: those may not be all."""
    every = ((sentence, each) for sentence, _ in reading.document.prose() for each in numbers.find(sentence.clean))
    return frozenset(
        int(each.value) for text, each in every if each.unit == "count" and _tells_replies(reading, text, each)
    )


def _tells_replies(reading: Reading, sentence: Text, some: Number) -> bool:
    """Tell whether a count is of clusters that answered the survey: its share is that of all, and of no answer."""
    told = phrase(reading.vocabulary, "clusters-answered").match(sentence.clean, some.end)
    return told is not None and not _OF.search(sentence.clean, 0, some.start)


def whole(words: str, part: Number) -> set[int]:
    """Return of how many clusters a count is the share that stands behind it, if only one number fits: "six (86 %)".

    The share may be called the response rate in another sentence.
    """
    shares = [each for each in numbers.find(words) if each.unit == "percent" and each.qualifier == "exactly"]
    behind = [each.value for each in shares if _SHARE.fullmatch(words, part.end, each.start)]
    rates = {each.value for each in shares if _RATE.search(words[: each.start])}
    share = next(iter(behind or (rates if len(rates) == 1 else ())), 100)
    found = {whole for whole in range(int(part.value) + 1, _MOST) if round(100 * part.value / whole) == share}
    return found if len(found) == 1 else set()


def beside(words: str, some: int) -> set[int]:
    """Return how many clusters are missing by the share that so many are: by "six (86 %)" one."""
    counts = [each for each in numbers.find(words) if (each.unit, each.value) == ("count", some)]
    return {every - some for each in counts for every in whole(words, each)}
