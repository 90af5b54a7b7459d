"""Short names that the prose states of organisations that the document names: "Some Long Name (SLN)", "called X"."""

from collections.abc import Iterable, Iterator

from clew.graph.statement import Referent, Statement
from clew.loaders.aliases import stated
from clew.loaders.aliases.alias import ACRONYM
from clew.loaders.aliases.stated import Stated
from clew.loaders.reading import Reading
from clew.loaders.structure.text import Text


def state(reading: Reading, known: Iterable[Statement]) -> Iterator[Statement]:
    """State each as a name; `known` is what the document states so far."""
    names = {str(s.value) for s in known if s.subject.label == "Organisation" and s.property == "name"}
    for part in reading.document.explained:
        for found in stated.find(part.text.clean):
            if reading.document.aliases.gives(found) and any(each.endswith(found.alias.full) for each in names):
                yield _name(reading, found, part.text, part.section)


def _name(reading: Reading, found: Stated, text: Text, section: str | None) -> Statement:
    """State a full name with its acronym in brackets as a spelling, and any other short name as another name."""
    whole = text.cut(found.start, found.until)
    spelt = ACRONYM.fullmatch(found.alias.short) and whole.clean == f"{found.alias.full} ({found.alias.short})"
    about = Referent("Organisation", (whole.clean if spelt else found.alias.full,))
    said = whole if spelt else text.cut(*found.short)
    return Statement(about, "name", said.clean, said.quote, reading.document.source(said, section))
