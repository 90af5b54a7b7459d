"""Answers to the questions of the survey: yes, no, or not available; a blank cell is no answer."""

import re
from collections.abc import Iterator

from clew.graph.statement import Referent, Statement, slug
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.reading import Cell, Reading
from clew.loaders.tabular.cells import answered, marks
from clew.loaders.tabular.grids.table import Table
from clew.loaders.tabular.kinds.row import ClusterRow
from clew.loaders.vocabulary import Column

_OF_CLUSTER = {"cluster", "country", "ordinal", "field"}
_CROSS = ("x", "X")
_UNMARKED = re.compile(r"[–—−-]+|[☐□]")
"""What stands beside crosses where there is none."""


def read(row: ClusterRow) -> Iterator[Statement]:
    """State the answers of a row, each with the number in the column after its question."""
    asked: dict[str, Referent] = {}
    for column, cell in row.cells:
        if column.concept == "question" and (answer := closed(row, column, cell)):
            question = _question(column, cell)
            about = asked[question] = row.reading.about("Answer", row.cluster, question)
            yield cell.state(row.cluster, "ANSWERED", about)
            yield cell.state(about, "question", question)
            yield cell.state(about, "value", answer)
            found = answered.number(cell.text.clean, question, row.reading.vocabulary)
            if found is not None and not _has_number(row, question):
                yield cell.state(about, "number", found)
    yield from _numbers(row, asked)


def responded(row: ClusterRow) -> Iterator[Statement]:
    """State whether the cluster answered the survey, where a column or the whole of the row says so."""
    if (silent := _silent(row)) and row.reading.mission:
        yield row.named.state(row.cluster, "name", row.named.text.clean)
        yield silent.state(row.cluster, "TOOK_PART_IN", row.reading.mission, role="delegate", respondedToSurvey=False)
        return
    for column, cell in row.cells:
        answer = _returned(row, column, cell) if column.concept == "responded" else None
        if answer in ("yes", "no") and row.reading.mission:
            yield row.named.state(row.cluster, "name", row.named.text.clean)
            yield cell.state(
                row.cluster, "TOOK_PART_IN", row.reading.mission, role="delegate", respondedToSurvey=answer == "yes"
            )


def _silent(row: ClusterRow) -> Cell | None:
    """Return the cell that says that the cluster did not answer the survey, where the row says nothing else."""
    said = phrase(row.reading.vocabulary, "row-of-silence")
    told = [
        cell for column, cell in row.cells if column.concept not in _OF_CLUSTER and re.search(r"\w", cell.text.clean)
    ]
    return told[0] if len(told) == 1 and said.search(told[0].text.clean) else None


def _returned(row: ClusterRow, column: Column, cell: Cell) -> str | None:
    return row.reading.vocabulary.meaning("responses", cell.text.clean) or closed(row, column, cell)


def closed(row: ClusterRow, column: Column, cell: Cell) -> str | None:
    """Return the answer of a cell to a question of yes or no."""
    text, key = cell.text.clean, row.reading.document.key
    if text in _CROSS:
        return key.get("cross", column.cross)
    if "dash" in key and marks.mark(text, row.reading.vocabulary) == "dash":
        return key["dash"]
    if column.question and answered.is_counted(text, column.question, row.reading.vocabulary):
        return "yes"
    return marks.closed(text, row.reading.vocabulary)


def cross(reading: Reading, table: Table, place: int) -> str | None:
    """Return what an x means in a column: it marks a yes if nothing else is marked, a no beside ticks."""
    filled = {row.cells[place].clean for row in table.rows if place < len(row.cells)}
    filled = {text for text in filled if text and not _UNMARKED.fullmatch(text)}
    if filled and filled <= set(_CROSS):
        return "yes"
    others = {text for text in filled if text not in _CROSS}
    ticks = {text for text in others if len(text) == 1 and not text.isalnum()}
    return "no" if ticks and all(reading.vocabulary.meaning("answers", each) == "yes" for each in others) else None


def _numbers(row: ClusterRow, asked: dict[str, Referent]) -> Iterator[Statement]:
    """A number belongs to the question that its heading names, else to the one right before it.

    One that stands before the only question is its number, where none but those who say yes have one.
    """
    before = next(iter(asked), None) if _stands_ahead(row) else None
    for column, cell in row.cells:
        if column.concept == "question":
            before = _question(column, cell)
        elif column.concept == "number":
            if about := asked.get(column.question or before or ""):
                yield from _number(row, about, cell)
        elif column.concept not in ("note", "unknown"):
            before = None


def _stands_ahead(row: ClusterRow) -> bool:
    """Tell whether the table begins with numbers of the one question right behind them, and these number no rows."""
    at = next((place for place, (column, _) in enumerate(row.cells) if column.concept == "number"), None)
    questions = [(place, *each) for place, each in enumerate(row.cells) if each[0].concept == "question"]
    if at is None or row.cells[at][0].question or [place for place, *_ in questions] != [at + 1]:
        return False
    rows = [each.cells for each in row.named.table.rows if not each.over_all and len(each.cells) > at + 1]
    said = [(each[at].clean, marks.closed(each[at + 1].clean, row.reading.vocabulary)) for each in rows]
    with_number, without = ({answer for number, answer in said if bool(number) == given} for given in (True, False))
    return with_number == {"yes"} and bool(without & {"no", "not available"}) and "yes" not in without


def _has_number(row: ClusterRow, question: str) -> bool:
    """Tell whether a column of its own gives the number of a question."""
    before = ""
    for column, cell in row.cells:
        if column.concept == "number" and cell.text.clean and (column.question or before) == question:
            return True
        before = _question(column, cell) if column.concept == "question" else before
    return False


def _question(column: Column, cell: Cell) -> str:
    return column.question or slug(cell.column or "")


def _number(row: ClusterRow, about: Referent, cell: Cell) -> Iterator[Statement]:
    number = marks.count(cell.text.clean, row.reading.vocabulary)
    if number is not None:
        yield cell.state(about, "number", number)
    elif is_unavailable(row, cell):
        yield cell.state(about, "number", None)


def is_unavailable(row: ClusterRow, cell: Cell) -> bool:
    """Tell whether a cell says that there is no answer; a dash does where the document says that it does."""
    vocabulary, text = row.reading.vocabulary, cell.text.clean
    dashed = row.reading.document.key.get("dash") == "not available" and marks.mark(text, vocabulary) == "dash"
    return dashed or marks.answer(text, vocabulary) == "not available"
