"""A report into statements: which kind it is, which mission it is about, and what it states."""

from collections.abc import Callable, Iterator
from pathlib import Path

from clew.graph.errors import DocumentError
from clew.graph.statement import Referent, Statement
from clew.loaders import event, follow_up, mission
from clew.loaders import kind as kinds
from clew.loaders.document import Document, Paragraph, load
from clew.loaders.figures import figures
from clew.loaders.occasion import called, issued
from clew.loaders.outline import settle
from clew.loaders.prose.names import surnames
from clew.loaders.reading import Reading, words_of
from clew.loaders.roster import acronyms
from clew.loaders.vocabulary import Vocabulary

KINDS: dict[str, Callable[[Reading], Iterator[Statement]]] = {
    "event": event.states,
    "follow-up": follow_up.states,
    "other": figures.state,
}
"""The kinds of report, each with what reads it; its words stand in the vocabulary under `kind-of-report`."""

_ANY = Referent("Mission", ("any", "any", "0001-01-01"))
"""Stands for the mission that a document would have to be given."""


def read(path: Path, unstated: Referent | None = None) -> list[Statement]:
    """Return what the report in a file states; `unstated` is its mission where it states none.

    Raises DocumentError where the file is no report.
    """
    return examine(path, unstated)[1]


def examine(path: Path, unstated: Referent | None = None) -> tuple[Document, list[Statement]]:
    """Return a document with what it states, as `read` does, for whoever asks what was not understood."""
    document = load(path)
    statements = list(states(document, unstated))
    if not statements:
        raise DocumentError(_lacks(load(path)), file=path)
    return document, statements


def _lacks(document: Document) -> str:
    """Say what makes a document no report; a table of answers may want nothing but its mission."""
    if any(True for _ in states(document, _ANY)):
        wanted = '--mission "Country, City, 2016-10-25"'
        return f"no report by itself: it names no mission (place and days); read it with {wanted}"
    return "no report: it names no mission and states no figure"


def states(document: Document, unstated: Referent | None = None) -> Iterator[Statement]:
    """Yield what a document states, the report and its mission first; `unstated` is that of one that states none."""
    with words_of(document) as spoken:
        found = list(_states(document, spoken, unstated))
    yield from found


def _states(document: Document, spoken: Vocabulary, unstated: Referent | None) -> Iterator[Statement]:
    settle.settle(document, spoken)
    occasion = mission.find(document)
    reading = Reading(document, spoken, occasion.mission if occasion else unstated)
    kind = kinds.find(reading)
    title = called.title(document, occasion)
    named = title or _first_cell(document)
    survey = kind == "other" and unstated and not occasion  # a table that was given its mission, without a word on it
    found = list(surnames.whole((follow_up.states if survey else KINDS[kind])(reading)))
    if named and (found or occasion):
        if occasion:
            found += mission.state(reading, occasion, called.mission(document, occasion, title) or occasion.printed)
        yield from _title(reading, title)
        yield from _report(reading, named, kind, given=not occasion)
        yield from issued.state(reading, occasion)
        yield from found
        yield from acronyms.state(reading, found)


def _first_cell(document: Document) -> Paragraph | None:
    """Return what shows a file to be there that is nothing but a table, which has no title."""
    cells = (cell for table in document.tables for cell in table.heading_cells if cell.clean)
    return next((Paragraph(cell, None) for cell in cells), None)


def _title(reading: Reading, title: Paragraph | None) -> Iterator[Statement]:
    if title:
        source = reading.document.source(title.text, title.section)
        yield Statement(reading.report, "title", title.text.clean, title.text.quote, source)


def _report(reading: Reading, named: Paragraph, kind: str, *, given: bool) -> Iterator[Statement]:
    document, about = reading.document, reading.report
    source = document.source(named.text, named.section)
    printed = named.text.quote
    yield Statement(about, "kind", kind, printed, source)
    yield Statement(about, "fileName", document.name, printed, source)
    yield Statement(about, "sha256", document.sha256, printed, source)
    if reading.mission:
        yield Statement(about, "REPORTS_ON", reading.mission, printed, source, {"given": True} if given else {})
