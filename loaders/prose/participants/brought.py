"""SMEs in a sentence of their own behind a delegate in a list: "Some Cluster, Spain. Water. With Foo and Bar.".

That they are SMEs is told by an item that has none of them ("No SMEs."), or by as many as the document counts.
"""

import re
from collections.abc import Iterator, Sequence

from clew.graph.statement import Statement
from clew.loaders.numeric import numbers
from clew.loaders.parts import flow
from clew.loaders.prose.names import entry, work
from clew.loaders.prose.names.clusters import Clusters
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.prose.participants.memberships import say
from clew.loaders.reading import Reading
from clew.loaders.text.divided import ENUMERATION, parts
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import current

_LED = re.compile(r"[,;)–—-]\s(?=(?:(?:came |travelled |together )?with(?:out)?|accompanied by|no SMEs?)\s)")
_BELOW = re.compile(r"\n\s*(?=with\s)")
"""A line of its own that tells who came along."""
_FEWEST = 4
"""Of fewer a count that is the same tells little: the names may be those of people."""
Brought = tuple[str, Sequence[Text], str | None]
"""A cluster, who came with it, and in which section that stands."""


def state(reading: Reading, known: Sequence[Statement]) -> Iterator[Statement]:
    """State the SMEs that the items of a delegation name; `known` tells the clusters."""
    clusters = Clusters.of(known)
    items = [block for block in flow.read(reading.document) if block.kind == "item" and clusters.at(block.text.clean)]
    found: list[Brought] = []
    none = False
    for item in items:
        for sentence in _asides(item.text):
            none = none or phrase(reading.vocabulary, "brought-no-SMEs").match(sentence.clean) is not None
            owner, names = clusters.at(item.text.clean), _names(sentence)
            if owner and names:
                found.append((owner[0], names, item.section))
    every = [(cluster, each, section) for cluster, names, section in found for each in names]
    if every and (none or (len(every) >= _FEWEST and len(every) in _counted(reading))):
        for cluster, each, section in every:
            yield from say(reading, each, cluster, section, benefited=False)


def _asides(item: Text) -> Iterator[Text]:
    """Yield the sentences behind the first, and of each the end that begins with "with" or "without"."""
    for number, sentence in enumerate(item.sentences()):
        if led := _LED.search(sentence.clean):
            yield sentence.cut(led.end(), len(sentence.clean))
        elif (below := _BELOW.search(sentence.raw)) and not work.WITH.search(sentence.raw[: below.start()]):
            yield sentence.stretch(below.end(), len(sentence.raw))
        elif number:
            yield sentence


def _names(sentence: Text) -> Sequence[Text]:
    """Return the names of a sentence that only says who came along."""
    led = phrase(current(), "came-along-with").match(sentence.clean)
    said = sentence.cut(led.end(), len(sentence.clean.rstrip(" ."))) if led else None
    found = parts(said, ENUMERATION) if said else []
    return found if all(entry.is_name(each.clean) and not entry.PERSON.search(each.clean) for each in found) else []


def _counted(reading: Reading) -> set[int]:
    """Return how many SMEs the document counts, in its sentences and in tables of figures."""
    rows = (" ".join(cell.clean for cell in row.cells) for table in reading.document.tables for row in table.rows)
    said = [*(sentence.clean for sentence, _ in reading.document.prose()), *rows]
    return {
        int(each.value)
        for words in said
        for each in numbers.find(words)
        if each.unit == "count" and _of_smes(words, each)
    }


def _of_smes(words: str, number: numbers.Number) -> bool:
    """Tell whether a number is that of SMEs: right before the word ("ten SMEs"), or right behind it in a row."""
    said = [*current().words("kinds", words)]
    before = any(
        each.name == "SME" and re.fullmatch(r"\s(?:[\w-]+\s){0,2}", words[number.end : each.start]) for each in said
    )
    return before or any(
        each.name == "SME" and not words[: each.start] and number.start == each.end + 1 for each in said
    )
