"""Names of organisations, and what stands in brackets after them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from clew.graph.statement import Referent, Statement
from clew.loaders import described
from clew.loaders.reading import Cell
from clew.loaders.setting import country
from clew.loaders.setting.nationality import nationality
from clew.loaders.tabular.cells import marks, values
from clew.loaders.tabular.cells.homed import parted
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import Vocabulary

_BRACKET = re.compile(r"\s*[(\[]((?:[^()\[\]]|\([^()]*\))*)[)\]]\s*$")
_DASHED = re.compile(r"\s*(?:\s[-–—]\s|[,;:]\s)\s*((?:non[- ]?)?EU\b[^()\[\],;:–—]*)$")
"""A type after a dash or a comma must give the origin: "Acme, company" may be a name."""
_UNNAMED = re.compile(
    r"(?:(?:an?|the|one|another)\s)?(?:(?:unnamed|undisclosed|anonymous)\s)?(?P<said>.+?)"
    r"(?:,?\s(?:that|which|whom|whose)\s.*)?",
    re.IGNORECASE,
)
"""What is printed in place of a name, between the article and what says that it is none."""

_NAMELESS = re.compile(r"[Aa]n?\s+(?=[\w-]+\s[a-z])|(?=(?:[Nn]on[- ]?)?EU\s[a-z])")
"""What words begin with that describe and do not name: an article, or the origin."""


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

    def state_type(self, cell: Cell, about: Referent) -> Iterator[Statement]:
        """State origin, kind and country of the organisation, where the cell prints them."""
        if self.origin and self.type:
            yield cell.state(about, "origin", self.origin, self.type)
        if self.kind and self.type:
            yield cell.state(about, "kind", self.kind, self.type)
        home = self.country and (nationality(self.country.clean) or self.country.clean)
        if self.country and home and (there := country.referent(home)):
            yield cell.state(about, "LOCATED_IN", there, self.country)
            yield from country.state(home, cell.source(self.country), self.country.clean)


def read_name(text: Text, vocabulary: Vocabulary, *, homed: bool = False) -> Named:
    """Tell a name from the type in brackets after it; "n/a" and the like are no name.

    Where the names of a column are `homed`, a country alone in brackets, or behind a comma or a dash, is no part of the
    name either.
    """
    if behind := _with_home_behind(text, vocabulary):
        return behind
    bracket = _BRACKET.search(text.clean) or _DASHED.search(text.clean)
    aside = _aside(text.cut(*bracket.span(1)), vocabulary) if bracket else None
    if not aside and (nameless := _described(text, vocabulary)):
        return nameless
    named = text.cut(0, bracket.start()) if bracket and aside else text
    own = aside or Named(None, None, None, None)
    if homed and not own.country and (found := parted(named)):
        named, own = found[0], replace(own, country=found[1])
    name = _name(named, vocabulary)
    return replace(own, name=name) if name or own.type else _left_unnamed(named, vocabulary) or own


def _with_home_behind(text: Text, vocabulary: Vocabulary) -> Named | None:
    """Read a name whose country stands behind the bracket of its type: "Acme (non-EU firm), Chile"."""
    found = parted(text)
    if not found or not _BRACKET.search(found[0].clean):
        return None
    named = read_name(found[0], vocabulary)
    return replace(named, country=found[1]) if named.type and not named.country else None


def _left_unnamed(text: Text, vocabulary: Vocabulary) -> Named | None:
    """Read what somebody is whom the words leave unnamed: "a Chilean firm that it did not want to name"."""
    said = _UNNAMED.fullmatch(text.clean) if marks.mark(text.clean, vocabulary) == "unnamed" else None
    return type_in(text.cut(*said.span("said")), vocabulary) if said else None


def _described(text: Text, vocabulary: Vocabulary) -> Named | None:
    """Read words that say of what kind somebody is in place of a name: "non-EU firm, Chile", "a Chilean firm"."""
    opened = _NAMELESS.match(text.clean)
    whole = text.cut(opened.end(), len(text.clean)) if opened else text
    found = described.of(whole.clean, vocabulary, apart=True) if opened else None
    return _named(whole, found) if found and found.kind else None


def _aside(text: Text, vocabulary: Vocabulary) -> Named | None:
    """Read what stands in brackets, if all of it is understood: the type, perhaps with the country ("firm, Chile")."""
    found = described.of(text.clean, vocabulary, apart=len(values.lines(text)) == 1)
    return _named(text, found) if found else None


def type_in(text: Text, vocabulary: Vocabulary) -> Named:
    """Read a cell that holds the type, and perhaps the country."""
    return _named(text, described.of(text.clean, vocabulary))


def _named(text: Text, found: described.Description) -> Named:
    home = text.cut(*found.place) if found.country else None
    return Named(None, text, found.origin, found.kind, home)


def is_nobody(text: Text, vocabulary: Vocabulary) -> bool:
    """Tell whether a cell says that there is no organisation, or names none: "none", a dash, a number, "no"."""
    plain = text.clean
    nobody = (
        not plain
        or marks.mark(plain, vocabulary) in ("none", "nobody", "dash", "void", "ditto", "total")
        or marks.is_number(plain)
    )
    return nobody or marks.answer(plain, vocabulary) in ("yes", "no")


def _name(text: Text, vocabulary: Vocabulary) -> Text | None:
    return text if marks.is_name(text.clean, vocabulary) else None
