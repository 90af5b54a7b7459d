"""Short names that a document gives of organisations that it names: "Some Long Name (SLN)", "called X", "C3"."""

from collections.abc import Collection, Iterable, Iterator

from clew.graph.statement import Referent, Statement
from clew.loaders.document import Paragraph
from clew.loaders.glossary import openings, stated
from clew.loaders.glossary.stated import Stated
from clew.loaders.reading import Reading
from clew.loaders.text.text import Text


def state(reading: Reading, known: Iterable[Statement]) -> Iterator[Statement]:
    """State each as a name, by which another report may call the same; `known` is what is stated so far."""
    names = {str(s.value) for s in known if s.subject.label == "Organisation" and s.property == "name"}
    for part in reading.document.explained:
        for found in stated.find(part.text.clean):
            if reading.document.glossary.names.gives(found) and any(each.endswith(found.alias.full) for each in names):
                yield _name(reading, found, part)
        yield from _opened(reading, part, names)
    yield from _columns(reading, names)


def whole(reading: Reading, name: str) -> Text | None:
    """Return a name with its acronym in brackets, as the document explains it; None where it explains none."""
    for part in reading.document.explained:
        for found in stated.find(part.text.clean):
            if found.is_acronym and found.alias.full == name and reading.document.glossary.names.gives(found):
                return part.text.cut(found.start, found.until)
    return None


def _name(reading: Reading, found: Stated, part: Paragraph) -> Statement:
    """State a full name with its acronym in brackets as a spelling, and any other short name as another name."""
    whole = part.text.cut(found.start, found.until)
    about = Referent("Organisation", (whole.clean if found.is_acronym else found.alias.full,))
    said = whole if found.is_acronym else part.text.cut(*found.short)
    return Statement(about, "name", said.clean, said.quote, reading.document.source(said, part.section))


def _opened(reading: Reading, part: Paragraph, names: Collection[str]) -> Iterator[Statement]:
    """State the code in front of a name."""
    match = openings.opened(part.text.clean)
    alias = reading.document.glossary.names.known.get(openings.short(match)) if match else None
    if match and alias and alias.full in names:
        said = part.text.cut(*match.span("code" if match["code"] else "word"))
        source = reading.document.source(said, part.section)
        yield Statement(Referent("Organisation", (alias.full,)), "name", said.clean, said.quote, source)


def _columns(reading: Reading, names: Collection[str]) -> Iterator[Statement]:
    """State the codes and short names of a column; the numbers of rows are none."""
    document = reading.document
    for number, place in sorted(document.glossary.names.given):
        table = document.tables[number]
        for row in table.rows:
            said = row.cells[place] if place < len(row.cells) else None
            alias = document.glossary.names.known.get(said.said.strip("[]() ")) if said else None
            if said and alias and alias.full in names and not alias.short.isdecimal():
                source = document.cell_source(table, row, said, table.headings[place])
                yield Statement(Referent("Organisation", (alias.full,)), "name", alias.short, said.printed, source)
