"""Answers to the questions of the survey: yes, no, or not available; a blank cell is no answer."""

from collections.abc import Iterator

from clew.graph.statement import Referent, Statement, slug
from clew.loaders.reading import Cell
from clew.loaders.row import ClusterRow


def read(row: ClusterRow) -> Iterator[Statement]:
    """State the answers of a row, each with the number in the column after its question."""
    about: Referent | None = None
    for column, cell in row.cells:
        if column.concept == "question":
            about = row.reading.about("Answer", row.cluster, column.question or slug(cell.column or ""))
            answer = row.reading.vocabulary.meaning("answers", cell.text.clean)
            about = about if answer else None
            if about:
                yield cell.state(row.cluster, "ANSWERED", about)
                yield cell.state(about, "question", str(about.parts[-1]))
                yield cell.state(about, "value", answer)
        elif column.concept == "number" and about:
            yield from _number(row, about, cell)


def _number(row: ClusterRow, about: Referent, cell: Cell) -> Iterator[Statement]:
    if cell.text.clean.isdecimal():
        yield cell.state(about, "number", int(cell.text.clean))
    elif row.reading.vocabulary.meaning("answers", cell.text.clean) == "not available":
        yield cell.state(about, "number", None)
