"""Names of organisations, and what stands in brackets after them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from clew.graph.statement import Referent, Statement
from clew.loaders.reading import Cell
from clew.loaders.setting import country
from clew.loaders.structure.text import Text
from clew.loaders.tabular import marks
from clew.loaders.tabular.homed import parted
from clew.loaders.vocabulary import Vocabulary, parts

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
    country: Text | None = None

    def state(self, cell: Cell, about: Referent) -> Iterator[Statement]:
        """State what the cell says of the organisation."""
        if self.name:
            yield cell.state(about, "name", self.name.clean, self.name)
        else:
            yield cell.state(about, "named", False)
        yield from self.state_type(cell, about)
        if self.country and (there := country.referent(self.country.clean)):
            yield cell.state(about, "LOCATED_IN", there, self.country)
            yield from country.state(self.country.clean, cell.source(self.country))

    def state_type(self, cell: Cell, about: Referent) -> Iterator[Statement]:
        """State origin and kind of the organisation, where the cell prints them."""
        if self.origin and self.type:
            yield cell.state(about, "origin", self.origin, self.type)
        if self.kind and self.type:
            yield cell.state(about, "kind", self.kind, self.type)


def read_name(text: Text, vocabulary: Vocabulary, *, homed: bool = False) -> Named:
    """Tell a name from the type in brackets after it; "n/a" and the like are no name.

    Where the names of a column are `homed`, a country alone in brackets, or behind a comma or a dash, is no part of the
    name either.
    """
    bracket = _BRACKET.search(text.clean) or _DASHED.search(text.clean)
    aside = _aside(text.cut(*bracket.span(1)), vocabulary) if bracket else None
    named = text.cut(0, bracket.start()) if bracket and aside else text
    own = aside or Named(None, None, None, None)
    if homed and not own.country and (found := parted(named)):
        named, own = found[0], replace(own, country=found[1])
    return replace(own, name=_name(named, vocabulary))


def _aside(text: Text, vocabulary: Vocabulary) -> Named | None:
    """Read what stands in brackets, if all of it is understood: the type, then perhaps the country ("firm, Chile")."""
    origin, kind = vocabulary.organisation_type(text.clean)
    if origin or kind:
        return Named(None, text, origin, kind)
    pieces = parts(text, r"\s*[,;/–—]\s*|\s-\s")
    if len(pieces) != 2:
        return None
    for type_, place in (pieces, pieces[::-1]):  # "firm, Chile" or "Chile, firm"
        origin, kind = vocabulary.organisation_type(type_.clean)
        if (origin or kind) and country.find(place.clean):
            return Named(None, type_, origin, kind, place)
    return None


def type_in(text: Text, vocabulary: Vocabulary) -> Named:
    """Read a cell that holds the type alone."""
    return Named(None, text, *vocabulary.organisation_type(text.clean))


def is_nobody(text: Text, vocabulary: Vocabulary) -> bool:
    """Tell whether a cell says that there is no organisation, or names none: "none", a dash, a number, "no"."""
    plain = text.clean
    nobody = (
        not plain
        or marks.mark(plain, vocabulary) in ("none", "nobody", "dash", "ditto", "total")
        or marks.is_number(plain)
    )
    return nobody or marks.answer(plain, vocabulary) in ("yes", "no")


def _name(text: Text, vocabulary: Vocabulary) -> Text | None:
    return text if marks.is_name(text.clean, vocabulary) else None
