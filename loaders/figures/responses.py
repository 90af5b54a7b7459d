"""How many answered, behind a label that says so: "Responses: 6 of 8 clusters (75%)", in a line or in two cells."""

from collections.abc import Iterator
from dataclasses import replace

from clew.graph.statement import Source
from clew.loaders.document import Document
from clew.loaders.figures.measure import Figure, Measures
from clew.loaders.figures.scope import Context
from clew.loaders.numeric import numbers
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.tabular.grids.table import Row
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import Vocabulary

_MEASURES = {"respondents", "response-rate", "clusters"}
_PAIR = 2


def whole(vocabulary: Vocabulary, sentence: str) -> str:
    """Return a sentence with what its label leaves unsaid at its end: that they answered; any other as it is."""
    if not phrase(vocabulary, "labels-responses").fullmatch(sentence):
        return sentence
    return f"{sentence.rstrip(' .')} {vocabulary.said('answered-it')}"


def figures(
    document: Document, vocabulary: Vocabulary, measures: Measures, context: Context
) -> Iterator[tuple[Figure, Text, Source]]:
    """Yield the figures of such cells, each with what is printed and where."""
    for table in document.tables:
        first = Row(0, tuple(table.heading_cells))
        for row in (first, *table.rows) if not table.doubt else ():
            filled = [cell for cell in row.cells if cell.clean]
            if len(filled) == _PAIR and not row.unsure:
                section = table.section
                source = document.source(filled[1], section) if row is first else None
                source = source or document.cell_source(table, row, filled[1], None)
                said = _said(*filled)
                yield from ((each, filled[1], source) for each in _read(vocabulary, measures, said, context))


def are_counted(vocabulary: Vocabulary, label: Text, value: Text) -> bool:
    """Tell whether two cells are a label and how many answered."""
    said = _said(label, value)
    return whole(vocabulary, said) != said


def _said(label: Text, value: Text) -> str:
    return f"{label.clean.rstrip(' :')}: {value.clean}"


def _read(vocabulary: Vocabulary, measures: Measures, said: str, context: Context) -> Iterator[Figure]:
    if (sentence := whole(vocabulary, said)) != said:
        for number in numbers.find(said):
            figure = measures.read(number, replace(context, sentence=sentence))
            if figure and figure.measure in _MEASURES:
                yield figure
