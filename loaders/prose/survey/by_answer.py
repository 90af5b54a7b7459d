"""Clusters listed behind their answer, under the question: "Yes: Some Cluster (5 SMEs), Other Cluster", "No: Third".

The clusters may stand below the answer too, a line each.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from clew.graph.statement import Referent, Statement
from clew.loaders.parts import flow
from clew.loaders.parts.flow import Block
from clew.loaders.prose.names.clusters import Clusters, delegates
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.prose.tellers import sorted_answers
from clew.loaders.reading import Reading
from clew.loaders.tabular.cells.concepts import QUESTIONS
from clew.loaders.text.text import Text

_BEHIND = re.compile(r"[*_\"”]*(?:\s\(\d{1,3}(?: \w+)?\))?\s*(?:[:.](?=\s)|\s[–—|-])?[*_]*\s+(?=\S)")
"""What may stand between an answer and the names."""
_FAR = 40
"""How far from the start of a line the names begin at most."""
_WORD = re.compile(r"(?<![\w’'-])\w")
_REMARK = re.compile(r"\s*\([^()]*+\)\.?$")
"""What is said of the numbers in brackets, behind the question: "(In brackets: how many)"."""
_REST = re.compile(r"[\s,;/&.*•|-]|\band\b")
_EACH = {
    "formal-agreement": re.compile(r"(?P<number>\d{1,3}) (?:\w+ )?(?:agreements?|contracts?)\b", re.IGNORECASE),
    "sme-agenda": re.compile(r"(?P<number>\d{1,3}) (?:SMEs?|firms|members|companies)\b", re.IGNORECASE),
}
"""How many it were for each of those behind an answer: "Yes, 1 agreement: Some Cluster"."""
_NUMBER = re.compile(r"\(\s*(?P<number>\d{1,3})(?:\s+(?:SMEs?|agreements?|firms|members))?\s*\)$", re.IGNORECASE)


def state(reading: Reading, known: Sequence[Statement]) -> Iterator[Statement]:
    """State the answers of the clusters listed behind them, or below, to the questions that no table asks."""
    asked = {str(s.value) for s in known if s.property == "question" and s.source.column}
    answered = {s.subject for s in known if s.property == "question"}
    sorting = _Sorting(reading, Clusters(tuple(dict.fromkeys((*delegates(known), *_called(known))))))
    for block in flow.read(reading.document) if sorting.clusters.names else ():
        for line, answer, named in sorting.hear(block):
            for name, (start, end) in named if sorting.question not in asked else ():
                if reading.about("Answer", Referent("Organisation", (name,)), sorting.question) not in answered:
                    said = (sorting.question, answer)
                    yield from stated(reading, name, line.cut(start, end), block.section, said)
                    yield from (
                        _counted(reading, name, line.cut(0, start), block.section, said) if len(named) == 1 else ()
                    )


def _called(known: Sequence[Statement]) -> Iterator[str]:
    """Yield the names of what is called a cluster, or has members: who reports no partner may answer too."""
    for each in known:
        about = each.subject if each.property == "kind" and each.value == "cluster" else None
        about = each.value if each.property == "MEMBER_OF" and isinstance(each.value, Referent) else about
        if about and isinstance(about.parts[0], str):
            yield about.parts[0]


Sorted = tuple[Text, str, Sequence[tuple[str, tuple[int, int]]]]
"""A line, the answer, and the clusters that the line names."""


@dataclass(slots=True)
class _Sorting:
    """Goes through the parts of a document: which question was asked last, and which answer stands above."""

    reading: Reading
    clusters: Clusters
    question: str = ""
    answer: str = ""

    def hear(self, block: Block) -> list[Sorted]:
        """Return the lines of a part that name clusters behind an answer or below it, if a question stands above."""
        found, above = list[Sorted](), list[str]()
        for line in self._whole(block.text):
            if each := self._line(line):
                found.append(each)
            elif alone := sorted_answers.alone(self.reading.vocabulary, line.clean):
                self.answer = alone
            else:
                above, self.answer = [*above, line.clean], ""
        asked = " ".join(above)
        if above and (block.titles or _REMARK.sub("", asked).endswith(("?", ":"))):
            self.question = _question(self.reading, asked)
        return found if self.question else []

    def _whole(self, text: Text) -> Iterator[Text]:
        """Yield the lines of a part, those that go on behind an answer together with that."""
        lines = list(_lines(text))
        begins = [n for n, line in enumerate(lines) if self._answer(line.clean)[0]]
        yield from lines[: begins[0] if begins else len(lines)]
        for start, end in pairwise([*begins, len(lines)]):
            raw = "\n".join([lines[start].raw, *text.raw.split("\n")[start + 1 : end]])
            whole = Text(raw, lines[start].line, lines[start].offset).stripped()
            yield from (whole,) if end > start + 1 and self._line(whole) else lines[start:end]

    def _answer(self, words: str) -> tuple[str, int]:
        """Return the answer with which a line begins, and where the names behind it begin."""
        found = list(_BEHIND.finditer(words, 0, _FAR))
        for match in reversed(found):
            if answer := sorted_answers.alone(self.reading.vocabulary, words[: match.start()]):
                return answer, match.end()
        return "", 0

    def _line(self, line: Text) -> Sorted | None:
        """Return the answer of a line, and the clusters on it; None where it says anything else."""
        answer, at = self._answer(line.clean)
        named = [(name, (start + at, end + at)) for name, (start, end) in _named(self.clusters, line.clean[at:])]
        rest = "".join(line.clean[a:b] for a, b in _between(at, [place for _, place in named], len(line.clean)))
        self.answer = answer or self.answer
        return (line, self.answer, named) if self.answer and named and not _REST.sub("", rest) else None


def _question(reading: Reading, words: str) -> str:
    return next((each for each in QUESTIONS if phrase(reading.vocabulary, f"speaks-of-{each}").search(words)), "")


def _lines(text: Text) -> Iterator[Text]:
    for place, raw in enumerate(text.raw.split("\n")):
        yield Text(raw, text.line + place, 1 if place else text.offset).stripped()


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


def stated(reading: Reading, name: str, text: Text, section: str | None, said: tuple[str, str]) -> Iterator[Statement]:
    """State the answer of a cluster that stands behind it, and the number in its bracket."""
    cluster, source, (question, value) = Referent("Organisation", (name,)), reading.document.source(text, section), said
    about, printed = reading.about("Answer", cluster, question), text.quote
    yield Statement(cluster, "name", name, printed, source)
    yield Statement(cluster, "ANSWERED", about, printed, source)
    yield Statement(about, "question", question, printed, source)
    yield Statement(about, "value", value, printed, source)
    if (number := _NUMBER.search(text.clean)) and value == "yes":
        where = reading.document.source(text.cut(*number.span("number")), section)
        yield Statement(about, "number", int(number["number"]), number["number"], where)
    if reading.mission:
        told: dict[str, str | bool] = {"role": "delegate", "respondedToSurvey": True}
        yield Statement(cluster, "TOOK_PART_IN", reading.mission, printed, source, told)


def _counted(
    reading: Reading, name: str, label: Text, section: str | None, said: tuple[str, str]
) -> Iterator[Statement]:
    """State the number that stands with the answer, before the only cluster behind it."""
    number = _EACH[said[0]].search(label.clean) if said[0] in _EACH and said[1] == "yes" else None
    if number:
        about, where = (
            reading.about("Answer", Referent("Organisation", (name,)), said[0]),
            label.cut(*number.span("number")),
        )
        source = reading.document.source(where, section)
        yield Statement(about, "number", int(number["number"]), number["number"], source)
