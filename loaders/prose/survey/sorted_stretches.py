"""What stands behind each answer under a question of the survey, in lines or in the cells of a table."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from clew.loaders.parts import flow
from clew.loaders.parts.flow import Block
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.prose.tellers import sorted_answers
from clew.loaders.reading import Reading
from clew.loaders.tabular.cells.concepts import QUESTIONS
from clew.loaders.tabular.grids.table import Row, Table
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import Vocabulary

_MARK = re.compile(r"\s?:\s+(?=\S)|\s[–—-]\s+(?=\S)")
"""What stands between an answer and the names behind it."""
_EDGE = re.compile(r"[.;:?!,–—]\s+|\s-\s+")
"""What an answer stands behind that is not the first of its line."""
_LONGEST = 40
_FEWEST = 2
"""Of how many answers a table has rows, at least."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """The words behind an answer: to which question, and to which putting of it (`place`)."""

    place: int
    question: str
    answer: str
    text: Text
    section: str | None

    @property
    def said(self) -> tuple[str, str]:
        """The question and the answer."""
        return self.question, self.answer


def stretches(reading: Reading) -> Iterator[Stretch]:
    """Yield what stands behind each answer to a question that the vocabulary knows."""
    yield from _Lines(reading).read()
    for number, table in enumerate(reading.document.tables, 1):
        yield from _of_table(reading, table, -number)


def question(reading: Reading, words: str) -> str:
    """Return the only question that words put; an empty word where they put none, or several."""
    found = [each for each in QUESTIONS if phrase(reading.vocabulary, f"speaks-of-{each}").search(words)]
    return found[0] if len(found) == 1 else ""


@dataclass(slots=True)
class _Lines:
    """Goes through the parts of a document: which question was put last, and which answer stands above."""

    reading: Reading
    place: int = 0
    question: str = ""
    answer: str = ""

    def read(self) -> Iterator[Stretch]:
        """Yield what stands behind each answer, in a line or below it."""
        for block in flow.read(self.reading.document):
            found = [part for line in _lines(self.reading.vocabulary, block) for part in line]
            if any(answer for answer, _ in found):
                yield from self._labelled(found, block)
            elif alone := sorted_answers.alone(self.reading.vocabulary, block.text.clean):
                self.answer = alone
            elif self.answer and block.kind == "item":
                yield from self._stretch(block.text, block)
            else:
                self._other(block)

    def _labelled(self, found: Sequence[tuple[str, Text]], block: Block) -> Iterator[Stretch]:
        for answer, text in found:
            self.answer = answer
            if not answer and text.clean:
                self._ask(text.clean)
            elif answer:
                yield from self._stretch(text, block)

    def _stretch(self, text: Text, block: Block) -> Iterator[Stretch]:
        if self.question:
            yield Stretch(self.place, self.question, self.answer, text, block.section)

    def _other(self, block: Block) -> None:
        self.answer = ""
        if block.titles or block.text.clean.endswith(("?", ":")):
            self._ask(block.text.clean)

    def _ask(self, words: str) -> None:
        self.place, self.question = self.place + 1, question(self.reading, words)


Parts = list[tuple[str, Text]]
"""The parts of a line: the answer that each stands behind (none of what stands before the first), and its words."""


def _lines(vocabulary: Vocabulary, block: Block) -> Iterator[Parts]:
    """Yield the lines of a part of a document in their parts; one that begins with no answer goes on from another."""
    raws, begins = block.text.raw.split("\n"), [0]
    for place, raw in enumerate(raws[1:], 1):
        if _labels(vocabulary, Text(raw, 1).clean)[:1] and not _labels(vocabulary, Text(raw, 1).clean)[0][0]:
            begins.append(place)
    for start, end in pairwise([*begins, len(raws)]):
        offset = 1 if start else block.text.offset
        yield _parts(vocabulary, Text("\n".join(raws[start:end]), block.text.line + start, offset).stripped())


def _parts(vocabulary: Vocabulary, line: Text) -> Parts:
    found = _labels(vocabulary, line.clean)
    starts = [(0, 0, ""), *found] if not found or found[0][0] else found
    ends = [*(start for start, _, _ in starts[1:]), len(line.clean)]
    return [(answer, line.cut(at, end).stripped()) for (_, at, answer), end in zip(starts, ends, strict=True)]


def _labels(vocabulary: Vocabulary, words: str) -> list[tuple[int, int, str]]:
    """Return where the answers of a line stand, where the words behind each begin, and the answers."""
    found: list[tuple[int, int, str]] = []
    for mark in _MARK.finditer(words):
        since = max(found[-1][1] if found else 0, mark.start() - _LONGEST)
        edges = [since, *(edge.end() for edge in _EDGE.finditer(words, since, mark.start()))]
        start = edges[-1] if edges[-1] or not since else since
        if answer := sorted_answers.alone(vocabulary, words[start : mark.start()]):
            found.append((start, mark.end(), answer))
    return found


def _of_table(reading: Reading, table: Table, place: int) -> Iterator[Stretch]:
    """Yield the cells of a table with a column an answer, or with a row an answer."""
    answers = {n: found for n, each in enumerate(table.headings) if (found := _alone(reading, each))}
    if len(answers) > 1 and not table.doubt:
        for row in table.rows:
            rest = " ".join(cell.clean for n, cell in enumerate(row.cells) if n not in answers)
            yield from _of_row(reading, table, row, question(reading, rest), place=place * 1000 - row.number)
    elif not answers and not table.doubt:
        yield from _by_rows(reading, table, place * 1000)


def _by_rows(reading: Reading, table: Table, place: int) -> Iterator[Stretch]:
    """Yield the cells beside the answers, of which a column is: "Yes | Some Cluster (4), Other Cluster"."""
    columns = list(zip(*(row.cells for row in table.rows if len(row.cells) == len(table.headings)), strict=True))
    sorting = [n for n, column in enumerate(columns) if column and all(_alone(reading, cell.clean) for cell in column)]
    named = [n for n, column in enumerate(columns) if n not in sorting and any(cell.clean for cell in column)]
    if len(sorting) != 1 or len(named) != 1 or len(columns[0]) < _FEWEST:
        return
    above = (table.headings[named[0]], table.caption.clean if table.caption else "", table.section or "")
    asked = next(filter(None, (question(reading, words) for words in above)), "")
    for answer, cell in zip(columns[sorting[0]], columns[named[0]], strict=True) if asked else ():
        if (said := _alone(reading, answer.clean)) and cell.clean:
            yield Stretch(place, asked, said, cell, table.section)


def _of_row(reading: Reading, table: Table, row: Row, asked: str, *, place: int) -> Iterator[Stretch]:
    for heading, cell in zip(table.headings, row.cells, strict=False):
        answer = _alone(reading, heading)
        if asked and answer and cell.clean:
            yield Stretch(place, asked, answer, cell, table.section)


def _alone(reading: Reading, words: str) -> str | None:
    return sorted_answers.alone(reading.vocabulary, words)
