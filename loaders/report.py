"""A report into statements: which kind it is, which mission it is about, and what it states."""

from collections.abc import Callable, Iterator
from pathlib import Path

from clew.graph.errors import DocumentError
from clew.graph.statement import Statement
from clew.loaders import acronyms, event, figures, follow_up, mission
from clew.loaders.document import Document, Paragraph, load
from clew.loaders.reading import Reading
from clew.loaders.vocabulary import english

KINDS: dict[str, Callable[[Reading], Iterator[Statement]]] = {
    "event": event.states,
    "follow-up": follow_up.states,
    "other": figures.state,
}
"""The kinds of report, each with what reads it; its words stand in the vocabulary under `kind-of-report`."""

SUFFIXES = (".txt", ".md")
_OPENING = 20
"""How many paragraphs may say what kind of report it is."""


def read(path: Path) -> list[Statement]:
    """Return what the report in a file states; raises DocumentError where the file is no report."""
    if path.suffix.lower() not in SUFFIXES:
        known = ", ".join((*SUFFIXES, ".jsonl"))
        raise DocumentError(f"no kind of file that can be read; give one of {known}", file=path)
    statements = list(states(load(path)))
    if not statements:
        raise DocumentError("no report: it names no mission and states no figure", file=path)
    return statements


def states(document: Document) -> Iterator[Statement]:
    """Yield what a document states, the report and its mission first."""
    occasion = mission.find(document)
    reading = Reading(document, english(), occasion.mission if occasion else None)
    kind = _kind(reading)
    named = mission.title(document, occasion)
    found = list(KINDS[kind](reading))
    if named and (found or occasion):
        found += mission.state(reading, occasion, named) if occasion else ()
        yield from _report(reading, named, kind)
        yield from found
        yield from acronyms.state(reading, found)


def _kind(reading: Reading) -> str:
    """The title and what follows it tell; a document that names no mission is of no kind."""
    if not reading.mission:
        return "other"
    parts = (*reading.document.headings, *reading.document.paragraphs[:_OPENING])
    return reading.vocabulary.first("kind-of-report", "\n".join(part.text.clean for part in parts)) or "other"


def _report(reading: Reading, named: Paragraph, kind: str) -> Iterator[Statement]:
    document, about = reading.document, reading.report
    source = document.source(named.text, named.section)
    printed = named.text.quote
    yield Statement(about, "title", named.text.clean, printed, source)
    yield Statement(about, "kind", kind, printed, source)
    yield Statement(about, "fileName", document.name, printed, source)
    yield Statement(about, "sha256", document.sha256, printed, source)
    if reading.mission:
        yield Statement(about, "REPORTS_ON", reading.mission, printed, source)
