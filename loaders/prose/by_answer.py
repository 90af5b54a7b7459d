"""Clusters listed behind their answer, under the question: "Yes: Some Cluster (5 SMEs), Other Cluster", "No: Third"."""

import re
from collections.abc import Iterator, Sequence

from clew.graph.statement import Referent, Statement
from clew.loaders.prose.clusters import Clusters
from clew.loaders.prose.phrases import phrase
from clew.loaders.reading import Reading
from clew.loaders.structure import flow
from clew.loaders.structure.text import Text

_LED = re.compile(r"\W{0,3}(?P<answer>[\w/. ]{1,20}?)\s*(?::|\s[–—-])\s+(?=\S)")
_QUESTIONS = ("sme-agenda", "formal-agreement")
_WORD = re.compile(r"(?<![\w’'-])[A-ZÀ-Þ0-9]")
_REST = re.compile(r"[\s,;/&.]|\band\b")
_NUMBER = re.compile(r"\(\s*(?P<number>\d{1,3})(?:\s+(?:SMEs?|agreements?|firms|members))?\s*\)$", re.IGNORECASE)


def state(reading: Reading, known: Sequence[Statement]) -> Iterator[Statement]:
    """State the answers of the clusters listed behind them, to the questions that no table asks."""
    asked = {str(s.value) for s in known if s.property == "question"}
    clusters, question = Clusters.of(known), ""
    for block in flow.read(reading.document) if clusters.names else ():
        found = [each for line in _lines(block.text) if (each := _sorted(reading, clusters, line))]
        if not found and (block.titles or block.text.clean.endswith(("?", ":"))):
            question = _question(reading, block.text.clean)
        for line, answer, named in found if question and question not in asked else ():
            for name, (start, end) in named:
                yield from _stated(reading, name, line.cut(start, end), block.section, (question, answer))


def _question(reading: Reading, words: str) -> str:
    return next((each for each in _QUESTIONS if phrase(reading.vocabulary, f"speaks-of-{each}").search(words)), "")


def _lines(text: Text) -> Iterator[Text]:
    for place, raw in enumerate(text.raw.split("\n")):
        yield Text(raw, text.line + place, 1 if place else text.offset).stripped()


def _sorted(
    reading: Reading, clusters: Clusters, line: Text
) -> tuple[Text, str, Sequence[tuple[str, tuple[int, int]]]] | None:
    """Return the answer with which a line begins, and the clusters behind it; None where it says anything else."""
    led = _LED.match(line.clean)
    answer = reading.vocabulary.meaning("answers", led["answer"]) if led else None
    if not led or not answer:
        return None
    words = line.clean
    at = led.end()
    named = [(name, (start + at, end + at)) for name, (start, end) in _named(clusters, words[at:])]
    rest = "".join(words[a:b] for a, b in _between(at, [place for _, place in named], len(words)))
    return (line, answer, named) if named and not _REST.sub("", rest) else None


def _named(clusters: Clusters, words: str) -> list[tuple[str, tuple[int, int]]]:
    found: list[tuple[str, tuple[int, int]]] = []
    for match in _WORD.finditer(words):
        named = clusters.at(words, match.start()) if not found or match.start() >= found[-1][1][1] else None
        found += [(named[0], (match.start(), named[1]))] if named else []
    return found


def _between(start: int, places: Sequence[tuple[int, int]], end: int) -> Iterator[tuple[int, int]]:
    for first, last in places:
        yield start, first
        start = last
    yield start, end


def _stated(reading: Reading, name: str, text: Text, section: str | None, said: tuple[str, str]) -> Iterator[Statement]:
    cluster, source, (question, value) = Referent("Organisation", (name,)), reading.document.source(text, section), said
    about, printed = reading.about("Answer", cluster, question), text.quote
    yield Statement(cluster, "name", name, printed, source)
    yield Statement(cluster, "ANSWERED", about, printed, source)
    yield Statement(about, "question", question, printed, source)
    yield Statement(about, "value", value, printed, source)
    if (number := _NUMBER.search(text.clean)) and value == "yes":
        yield Statement(about, "number", int(number["number"]), number["number"], source)
    if reading.mission:
        told: dict[str, str | bool] = {"role": "delegate", "respondedToSurvey": True}
        yield Statement(cluster, "TOOK_PART_IN", reading.mission, printed, source, told)
