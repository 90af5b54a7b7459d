"""Acronyms that the prose states: "Some Long Name (SLN)" of an organisation that the document names elsewhere."""

import re
from collections.abc import Iterable, Iterator

from clew.graph.statement import Referent, Statement
from clew.loaders.reading import Reading

_STATED = re.compile(r"\s\((?=[^()]*[A-Z][^()]*[A-Z])[A-Z][A-Za-z0-9&]{1,7}\)")
_ACRONYM_FIRST = re.compile(r"^\S+\s+[-–—]\s+")


def state(reading: Reading, known: Iterable[Statement]) -> Iterator[Statement]:
    """State each such spelling as a name; `known` is what the document states so far."""
    names = {str(s.value) for s in known if s.subject.label == "Organisation" and s.property == "name"}
    names |= {_ACRONYM_FIRST.sub("", name) for name in names}
    for sentence, section in reading.document.prose():
        for match in _STATED.finditer(sentence.clean):
            before = sentence.clean[: match.start()]
            if name := max((each for each in names if before.endswith(each)), key=len, default=None):
                text = sentence.cut(match.start() - len(name), match.end())
                source = reading.document.source(text, section)
                yield Statement(Referent("Organisation", (text.clean,)), "name", text.clean, text.quote, source)
