"""A statement: one claim of one document, tied to the passage that makes it.

The words are those of FollowTheMoney and Wikidata. A *referent* says what a statement is about by what makes it
that thing (a thread by its mission, cluster and counterpart), so that a statement is whole in itself and can be
written by a program that knows no database. `docs/statement.schema.json` is the format for others.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from functools import lru_cache
from types import MappingProxyType
from typing import Any, Self

from anyascii import anyascii

from clew.graph import schema
from clew.graph.errors import StatementError

_TEXTS = {"document", "quote", "section", "table", "column", "sheet", "cell"}
_NUMBERS = {"line", "offset", "row", "page"}
_LARGEST = 2**63
"""The first integer that a database does not take."""
_SLUGS = 100_000
"""How many slugs are kept: those of the names in the reports that are read or resolved at the time."""


@lru_cache(maxsize=_SLUGS)
def slug(text: str) -> str:
    """Return the text in lower case ASCII letters and digits, with a hyphen for whatever stood between them."""
    words = re.sub(r"[^a-z0-9]+", "-", anyascii(text.casefold()).lower()).strip("-")
    return words or f"u{'-'.join(f'{ord(character):x}' for character in text)}"


@dataclass(frozen=True, slots=True)
class Referent:
    """What a statement speaks of: a label, and the parts that make it that thing and no other."""

    label: str
    parts: tuple["str | int | Referent", ...]

    @property
    def id(self) -> str:
        """The readable id: the label and the slugs of all parts, joined by two hyphens (a slug holds single ones)."""
        return f"{self.label.lower()}--{self.key}"

    @property
    def key(self) -> str:
        """The id without the label."""
        return "--".join(part.key if isinstance(part, Referent) else slug(str(part)) for part in self.parts)

    def to_json(self) -> list[Any]:
        """Return the referent as a list: the label, then its parts."""
        return [self.label, *(p.to_json() if isinstance(p, Referent) else p for p in self.parts)]

    @classmethod
    def from_json(cls, data: object) -> Self:
        """Read what `to_json` wrote; raises StatementError where the list is none of this form."""
        match data:
            case [str(label), first, *rest] if any(label == kind.label for kind in schema.NODES):
                return cls(label, tuple(cls._part(part) for part in (first, *rest)))
        raise StatementError(f"no referent: {json.dumps(data)[:80]}; give a list of a label and its parts")

    @classmethod
    def _part(cls, part: object) -> "str | int | Referent":
        if isinstance(part, list):
            return cls.from_json(part)
        if isinstance(part, str) and part.strip():
            return part
        if isinstance(part, int) and not isinstance(part, bool):
            return part
        raise StatementError(f"no part of a referent: {json.dumps(part)[:80]}; give a text, an integer or a referent")


@dataclass(frozen=True, slots=True)
class Source:
    """Where a statement stands: document, line (from 1), and the unbroken stretch that makes it."""

    document: str
    line: int
    quote: str
    offset: int = 1
    section: str | None = None
    table: str | None = None
    row: int | None = None
    column: str | None = None
    page: int | None = None
    sheet: str | None = None
    cell: str | None = None

    def __str__(self) -> str:
        """Return `file:line`, with page, table, row and column where there is one, or the file with sheet and cell."""
        if self.cell:
            sheet = f'sheet "{self.sheet}"' if self.sheet else None
            return ", ".join(filter(None, (self.document, sheet, f"cell {self.cell}")))
        page = f"page {self.page}" if self.page else None
        row = f"row {self.row}" if self.row else None
        column = f"column {self.column}" if self.column else None
        return ", ".join(filter(None, (f"{self.document}:{self.line}", page, self.table, row, column)))


PLACE = tuple(each.name for each in fields(Source))
"""The members of a source in their order."""

Value = str | int | float | bool | None | Referent
"""A property's value (None: the document says that it is not available), or the other end of a relationship."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One claim: subject, property (or relationship type), value, the value as printed, and its source.

    `qualifiers` say more of a relationship: the role in which somebody took part.
    """

    subject: Referent
    property: str
    value: Value
    printed: str
    source: Source
    qualifiers: Mapping[str, str | bool] = field(default_factory=lambda: MappingProxyType({}), hash=False)

    def claim(self) -> dict[str, Any]:
        """Return what is claimed as an object: the statement without its source."""
        value = self.value.to_json() if isinstance(self.value, Referent) else self.value
        data = {"subject": self.subject.to_json(), "property": self.property, "value": value, "printed": self.printed}
        qualifiers = {"qualifiers": dict(self.qualifiers)} if self.qualifiers else {}
        return data | qualifiers

    def to_json(self) -> dict[str, Any]:
        """Return the statement as the object that one line of a statement file holds."""
        source = {name: each for name in PLACE if (each := getattr(self.source, name)) is not None}
        return self.claim() | {"source": source}

    @classmethod
    def from_json(cls, data: object) -> Self:
        """Read what `to_json` wrote; raises StatementError that says which member is wrong, and how."""
        if not isinstance(data, dict):
            raise StatementError("a statement is a JSON object with subject, property, value, printed and source")
        members = _members(data, {"subject", "property", "value", "printed", "source"}, {"qualifiers"}, "statement")
        subject, value = Referent.from_json(members["subject"]), members["value"]
        return cls(
            subject,
            _text(members["property"], "property"),
            Referent.from_json(value) if isinstance(value, list) else value,
            _text(members["printed"], "printed"),
            _source(members["source"]),
            _qualifiers(members.get("qualifiers", {})),
        )


def _members(data: dict[str, Any], needed: set[str], allowed: set[str], what: str) -> dict[str, Any]:
    for name in sorted(needed - data.keys()):
        raise StatementError(f"the {what} has no {name!r}; add it")
    for name in sorted(data.keys() - needed - allowed):
        raise StatementError(f"the {what} has a member {name!r} that is not of the format; remove it")
    return data


def _text(value: object, name: str) -> str:
    if not isinstance(value, str):
        raise StatementError(f"{name} is {json.dumps(value)[:40]}; give a text")
    return value


def _source(data: object) -> Source:
    if not isinstance(data, dict):
        raise StatementError("source is no object; give document, line and quote")
    _members(data, {"document", "line", "quote"}, _TEXTS | _NUMBERS, "source")
    for name, value in data.items():
        if name in _TEXTS and not (isinstance(value, str) and value):
            raise StatementError(f"the source's {name} is {json.dumps(value)[:40]}; give a text")
        if name in _NUMBERS and not (isinstance(value, int) and not isinstance(value, bool) and 0 < value < _LARGEST):
            raise StatementError(f"the source's {name} is {json.dumps(value)[:40]}; give a number from 1")
    return Source(**data)


def _qualifiers(data: object) -> Mapping[str, str | bool]:
    if not isinstance(data, dict) or not all(isinstance(value, str | bool) for value in data.values()):
        raise StatementError("qualifiers is no object of texts and booleans")
    return MappingProxyType(data)
