"""Names of organisations, and what stands in brackets after them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from clew.graph.statement import Referent, Statement
from clew.loaders.reading import Cell
from clew.loaders.structure.text import Text
from clew.loaders.tabular import marks
from clew.loaders.vocabulary import Vocabulary

_BRACKET = re.compile(r"\s*[(\[]((?:[^()\[\]]|\([^()]*\))*)[)\]]\s*$")
_DASHED = re.compile(r"\s*(?:\s[-–—]\s|[,;:]\s)\s*((?:non[- ]?)?EU\b[^()\[\],;:–—]*)$")
"""A type after a dash or a comma must give the origin: "Acme, company" may be a name."""


@dataclass(frozen=True, slots=True)
class Named:
    """An organisation in a cell: the name (None where the report gives none), the type, and where each stands."""

    name: Text | None
    type: Text | None
    origin: str | None
    kind: str | None

    def state(self, cell: Cell, about: Referent) -> Iterator[Statement]:
        """State what the cell says of the organisation."""
        if self.name:
            yield cell.state(about, "name", self.name.clean, self.name)
        else:
            yield cell.state(about, "named", False)
        yield from self.state_type(cell, about)

    def state_type(self, cell: Cell, about: Referent) -> Iterator[Statement]:
        """State origin and kind of the organisation, where the cell prints them."""
        if self.origin and self.type:
            yield cell.state(about, "origin", self.origin, self.type)
        if self.kind and self.type:
            yield cell.state(about, "kind", self.kind, self.type)


def read_name(text: Text, vocabulary: Vocabulary) -> Named:
    """Tell a name from the type in brackets after it; "n/a" and the like are no name."""
    bracket = _BRACKET.search(text.clean) or _DASHED.search(text.clean)
    origin, kind = vocabulary.organisation_type(bracket[1]) if bracket else (None, None)
    if not bracket or not (origin or kind):
        return Named(_name(text, vocabulary), None, None, None)
    name = text.cut(0, bracket.start())
    return Named(_name(name, vocabulary), text.cut(*bracket.span(1)), origin, kind)


def type_in(text: Text, vocabulary: Vocabulary) -> Named:
    """Read a cell that holds the type alone."""
    return Named(None, text, *vocabulary.organisation_type(text.clean))


def is_nobody(text: Text, vocabulary: Vocabulary) -> bool:
    """Tell whether a cell says that there is no organisation, or names none: "none", a dash, a number, "no"."""
    plain = text.clean
    nobody = not plain or marks.mark(plain, vocabulary) in ("none", "dash", "ditto", "total") or marks.is_number(plain)
    return nobody or marks.answer(plain, vocabulary) in ("yes", "no")


def _name(text: Text, vocabulary: Vocabulary) -> Text | None:
    return text if marks.is_name(text.clean, vocabulary) else None
