"""Tables that sort clusters by their answers: a row for each question, a column for each answer, or turned round.

A cell lists who gave this answer to this question, perhaps with a number in brackets: "Some Cluster (5), Another".
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from clew.graph.statement import Referent, Statement
from clew.loaders.prose.names.clusters import Clusters
from clew.loaders.prose.tellers import sorted_answers
from clew.loaders.reading import Cell, Reading
from clew.loaders.tabular.cells import clues
from clew.loaders.tabular.grids.table import Table
from clew.loaders.text.text import Text

_APART = (re.compile(r"[,;]\s"), re.compile(r"(?:,\s|\s)(?:and|&)\s|[,;]\s"))
"""What stands between names: an "and" may be of one."""
_NUMBER = re.compile(r"\s?\((?P<number>\d{1,3})(?:\s(?:SMEs?|agreements?|firms|members))?\)$", re.IGNORECASE)
_FEWEST = 2
"""How many answers a table sorts by at least; one column of answers may be anything."""


@dataclass(frozen=True, slots=True)
class _Named:
    """A cluster in a cell, with the number in the bracket behind it."""

    cluster: str
    text: Text
    number: Text | None


@dataclass(frozen=True, slots=True)
class _Sorted:
    """A cell with the question and the answer that it is of."""

    question: str
    answer: str
    cell: Cell


def state(reading: Reading, known: Sequence[Statement]) -> Iterator[Statement]:
    """State the answers of the clusters that tables sort by them; a cell that lists anything else states nothing."""
    clusters, answered = Clusters.of(known), {each.subject for each in known if each.property == "question"}
    for table in reading.document.tables if clusters.names else ():
        listed = [(each, _named(clusters, each.cell.text)) for each in _cells(reading, table)]
        once = _once([(each.question, one.cluster) for each, named in listed for one in named])
        for each, named in listed:
            for one in named:
                about = reading.about("Answer", Referent("Organisation", (one.cluster,)), each.question)
                if about not in answered and (each.question, one.cluster) in once:
                    yield from _stated(reading, each, one, about)


def _once(found: Sequence[tuple[str, str]]) -> set[tuple[str, str]]:
    """Return the clusters that stand under one answer to a question: who stands under two is in doubt."""
    return {each for each in found if found.count(each) == 1}


def _cells(reading: Reading, table: Table) -> Iterator[_Sorted]:
    """Yield the filled cells between a question and an answer, whichever of them stands over the columns."""
    if table.doubt or any(row.unsure or row.items or row.spans for row in table.rows):
        return
    over = [_answer(reading, heading) for heading in table.headings[1:]]
    beside = [_answer(reading, row.cells[0].clean) if row.cells else "" for row in table.rows]
    turned = len([each for each in beside if each]) >= _FEWEST and all(beside)
    if not turned and (len(over) < _FEWEST or not all(over)):
        return
    for row, own in zip(table.rows, beside, strict=True):
        for heading, answer, text in zip(table.headings[1:], over, row.cells[1:], strict=False):
            question = _question(reading, heading if turned else row.cells[0].clean)
            if question and text.clean:
                cell = Cell(reading.document, table, row, heading or None, text)
                yield _Sorted(question, own if turned else answer, cell)


def _answer(reading: Reading, words: str) -> str:
    return sorted_answers.alone(reading.vocabulary, words) or "" if not words.isdecimal() else ""


def _question(reading: Reading, words: str) -> str:
    column = clues.column(reading.vocabulary, words)
    return column.question or "" if column and column.concept == "question" else ""


def _named(clusters: Clusters, text: Text) -> list[_Named]:
    """Return the clusters that a cell lists; nothing where a part of it is no name that is known."""
    for apart in _APART:
        found = [_one(clusters, each) for each in _pieces(text, apart)]
        if all(found):
            return [each for each in found if each]
    return []


def _pieces(text: Text, apart: re.Pattern[str]) -> Iterator[Text]:
    start = 0
    for match in apart.finditer(text.clean):
        yield text.cut(start, match.start())
        start = match.end()
    yield text.cut(start, len(text.clean))


def _one(clusters: Clusters, text: Text) -> _Named | None:
    bracket = _NUMBER.search(text.clean)
    words = text.cut(0, bracket.start()) if bracket else text
    name = clusters.fitting(words.clean) if words.clean else None
    return _Named(name, words, text.cut(*bracket.span("number")) if bracket else None) if name else None


def _stated(reading: Reading, said: _Sorted, one: _Named, about: Referent) -> Iterator[Statement]:
    cluster, cell = Referent("Organisation", (one.cluster,)), said.cell
    yield cell.state(cluster, "name", one.cluster, one.text)
    yield cell.state(cluster, "ANSWERED", about, one.text)
    yield cell.state(about, "question", said.question, one.text)
    yield cell.state(about, "value", said.answer, one.text)
    if one.number and said.answer == "yes":
        yield cell.state(about, "number", int(one.number.clean), one.number)
    if reading.mission and said.answer in ("yes", "no"):
        yield cell.state(cluster, "TOOK_PART_IN", reading.mission, one.text, role="delegate", respondedToSurvey=True)
