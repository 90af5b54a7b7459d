"""Statements as JSON Lines, for other machines and other programs (docs/statements.md), held against the schema."""

import json
import json.encoder
import math
import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache
from operator import attrgetter

from clew.graph import schema
from clew.graph.errors import StatementError
from clew.graph.statement import PLACE, Referent, Source, Statement, Value

_LARGEST = 2**63
_LONGEST = 10_000_000
"""Characters of a line: what is longer is no statement, and would cost memory many times its length."""
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_REMEMBERED = 4_096
"""How many referents are kept as they are written: a document speaks of the same again and again."""
_place = attrgetter(*PLACE)
_MEMBERS = tuple(f'"{name}":' for name in PLACE)
_text = json.encoder.encode_basestring
"""How a text is written, which `encode` finds out anew each time."""
_encoded = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


@lru_cache(maxsize=_REMEMBERED)
def _referent(referent: Referent) -> str:
    return _encoded(referent.to_json())


def dumps(statement: Statement) -> str:
    """Return the statement as one line of JSON, with its members in a fixed order."""
    subject, value, more = _referent(statement.subject), _value(statement.value), statement.qualifiers
    qualifiers = f',"qualifiers":{_encoded(dict(more))}' if more else ""
    return (
        f'{{"subject":{subject},"property":{_text(statement.property)},"value":{value}'
        f',"printed":{_text(statement.printed)}{qualifiers},"source":{_source(statement.source)}}}'
    )


def _value(value: Value) -> str:
    if isinstance(value, str):
        return _text(value)
    return _referent(value) if isinstance(value, Referent) else _encoded(value)


def _source(source: Source) -> str:
    """Write a source as `json` would, which takes several times as long."""
    said = [
        name + (_text(each) if type(each) is str else str(each))
        for name, each in zip(_MEMBERS, _place(source), strict=True)
        if each is not None
    ]
    return f"{{{','.join(said)}}}"


def read_lines(lines: Iterable[str], name: str) -> Iterator[Statement]:
    """Yield the statements of JSON Lines; raises StatementError with `name:line` at the first that is wrong."""
    for number, line in enumerate(lines, 1):
        if len(line) > _LONGEST:
            raise StatementError(f"more than {_LONGEST:,} characters in one line", file=name, line=number)
        if line.strip():
            try:
                statement = Statement.from_json(json.loads(line))
                check(statement)
            except StatementError as error:
                raise StatementError(str(error), file=name, line=number) from None
            except (ValueError, RecursionError) as error:
                raise StatementError(f"no JSON: {error}", file=name, line=number) from None
            yield statement


def check(statement: Statement) -> None:
    """Hold a statement against the schema; raises StatementError that says what does not fit."""
    _check_referent(statement.subject)
    if statement.property in schema.relationship_types():
        _check_relationship(statement)
    else:
        _check_property(statement)


def _check_referent(referent: Referent) -> None:
    """A referent must have the parts that the schema makes things of its label of."""
    forms = schema.node(referent.label).parts
    if not forms:
        raise StatementError(f"{referent.label} is made by clew itself: no statement is about one")
    if not any(_fits(referent, form.split()) for form in forms):
        raise StatementError(f"the parts of this {referent.label} do not fit; give {' or '.join(forms)}")
    for part in referent.parts:
        if isinstance(part, Referent):
            _check_referent(part)


def _fits(referent: Referent, form: list[str]) -> bool:
    return len(form) == len(referent.parts) and all(map(_is, referent.parts, form))


def _is(part: object, wanted: str) -> bool:
    match wanted:
        case "text":
            return isinstance(part, str)
        case "number":
            return isinstance(part, int)
        case "date":
            return isinstance(part, str) and _is_date(part)
    return isinstance(part, Referent) and part.label == wanted


def _is_date(text: str) -> bool:
    try:
        return bool(_DATE.fullmatch(text) and date.fromisoformat(text))
    except ValueError:
        return False


def _check_relationship(statement: Statement) -> None:
    kinds = schema.relationship_types()[statement.property]
    if not isinstance(statement.value, Referent):
        raise StatementError(f"{statement.property} is a relationship: its value must be a referent")
    _check_referent(statement.value)
    ends = (statement.subject.label, statement.value.label)
    plain = [(schema.first_label(kind.start), schema.first_label(kind.end)) for kind in kinds]
    if ends not in plain:
        raise StatementError(f"{statement.property} joins {plain[0][0]} to {plain[0][1]}, not {ends[0]} to {ends[1]}")
    for name in sorted({name for kind in kinds for name in kind.needed} - statement.qualifiers.keys()):
        raise StatementError(f"{statement.property} needs the qualifier {name!r}")
    known = {each.name: each for kind in kinds for each in kind.properties}
    for name, value in sorted(statement.qualifiers.items()):
        if name not in known:
            listed = ", ".join(sorted(known)) or "none"
            raise StatementError(f"{statement.property} has no property {name!r}; it has {listed}")
        _check_value(known[name], value)


def _check_property(statement: Statement) -> None:
    known = {each.name: each for each in schema.node(statement.subject.label).properties}
    if statement.property not in known:
        listed = ", ".join(known) or "none"
        raise StatementError(f"{statement.subject.label} has no property {statement.property!r}; it has {listed}")
    for name in sorted(statement.qualifiers):
        raise StatementError(f"{statement.property} takes no qualifier {name!r}: only relationships do")
    _check_value(known[statement.property], statement.value)


def _check_value(expected: schema.Property, value: Value) -> None:
    if value is None:
        return
    if not _is_of(expected.type, value):
        raise StatementError(f"{expected.name} is {value!r}; give a {expected.type}")
    if expected.values and value not in expected.values:
        raise StatementError(f"{expected.name} is {value!r}; give one of {', '.join(expected.values)}")


def _is_of(type_: str, value: Value) -> bool:
    if isinstance(value, bool) or type_ == "boolean":
        return isinstance(value, bool) and type_ == "boolean"
    match type_:
        case "integer":
            return isinstance(value, int) and -_LARGEST <= value < _LARGEST
        case "float":
            return isinstance(value, int | float) and math.isfinite(value)
        case "date":
            return isinstance(value, str) and _is_date(value)
    return isinstance(value, str)
