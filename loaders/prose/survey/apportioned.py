"""Agreements counted in a sentence and told apart in the next: "Two were signed. One is that of A, the other of B"."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from clew.graph.statement import Referent, Statement
from clew.loaders.parts import flow
from clew.loaders.prose.names.clusters import Clusters
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.prose.survey import by_answer
from clew.loaders.reading import Reading
from clew.loaders.text.text import Text

_QUESTION = "formal-agreement"


def state(reading: Reading, known: Sequence[Statement]) -> Iterator[Statement]:
    """State that each of two clusters signed one, where no other sentence or table gives its answer."""
    clusters, answered = Clusters.of(known), {s.subject for s in known if s.property == "question"}
    counted = phrase(reading.vocabulary, "two-agreements-signed")
    for block in flow.read(reading.document) if clusters.names else ():
        for before, sentence in pairwise(block.text.sentences()):
            for name, place in _two(reading, clusters, sentence) if counted.match(before.clean) else ():
                about = reading.about("Answer", Referent("Organisation", (name,)), _QUESTION)
                if about not in answered:
                    yield from by_answer.stated(reading, name, place, block.section, (_QUESTION, "yes"))
                    source = reading.document.source(sentence, block.section)
                    yield Statement(about, "number", 1, sentence.quote, source)


def _two(reading: Reading, clusters: Clusters, sentence: Text) -> list[tuple[str, Text]]:
    """Return the two clusters of a sentence that gives each one of two; nothing where it names no two."""
    found, end = list[tuple[str, Text]](), 0
    for lead in ("one-is-that-of", "the-other-is-that-of"):
        led = phrase(reading.vocabulary, lead).match(sentence.clean, end)
        named = clusters.at(sentence.clean, led.end()) if led else None
        if not led or not named:
            return []
        end = named[1]
        found.append((named[0], sentence.cut(led.end(), end)))
    return found if found[0][0] != found[1][0] else []
