"""The JSON Schema of a statement, made from the table of `graph/schema.py`.

.venv/bin/python tests/statement_schema.py > docs/statement.schema.json
"""

import json
import sys
from typing import Any

from clew.graph import schema

DERIVED = tuple(kind.label for kind in schema.NODES if not kind.parts and kind.label not in schema.KIND_LABELS.values())
"""What clew makes itself from the statements, and no statement is about."""
_SECOND = dict.fromkeys(schema.KIND_LABELS.values(), "Organisation")
_TYPES: dict[str, dict[str, Any]] = {
    "string": {"type": ["string", "null"]},
    "strings": {"type": ["string", "null"]},
    "integer": {"type": ["integer", "null"]},
    "float": {"type": ["number", "null"]},
    "boolean": {"type": ["boolean", "null"]},
    "date": {"type": ["string", "null"], "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
}


def labels() -> list[str]:
    """Return the labels that a statement may be about."""
    return [kind.label for kind in schema.NODES if kind.label not in (*_SECOND, *DERIVED)]


def make() -> dict[str, Any]:
    """Return the schema of one line."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A statement of clew",
        "description": "One line of a JSON Lines file: one claim of one document. docs/statements.md explains it.",
        "type": "object",
        "required": ["subject", "property", "value", "printed", "source"],
        "additionalProperties": False,
        "properties": {
            "subject": {"$ref": "#/$defs/referent", "description": "What the statement is about."},
            "property": {"type": "string", "description": "A property, or a type of relationship."},
            "value": {"description": "The property's value (null: not available), or the relationship's other end."},
            "printed": {"type": "string", "description": "The value as the document prints it."},
            "qualifiers": {"type": "object", "description": "What more is said of a relationship."},
            "source": {"$ref": "#/$defs/source"},
        },
        "allOf": [
            {
                "if": {"properties": {"subject": {"prefixItems": [{"const": label}]}}},
                "then": {"$ref": f"#/$defs/about-{label}"},
            }
            for label in labels()
        ],
        "$defs": {
            "referent": {"anyOf": [{"$ref": f"#/$defs/{label}"} for label in labels()]},
            "source": _source(),
            **{label: _referent(label) for label in labels()},
            **{f"about-{label}": _about(label) for label in labels()},
        },
    }


_PARTS: dict[str, dict[str, Any]] = {
    "text": {"type": "string", "pattern": "\\S"},
    "number": {"type": "integer"},
    "date": {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
}


def _referent(label: str) -> dict[str, Any]:
    """Return the forms of a referent: its label, then the parts that make the thing that thing and no other."""
    forms = [[{"const": label}, *map(_part, form.split())] for form in schema.node(label).parts]
    return {
        "description": schema.node(label).meaning,
        "type": "array",
        "anyOf": [{"prefixItems": form, "minItems": len(form), "maxItems": len(form)} for form in forms],
    }


def _part(what: str) -> dict[str, Any]:
    return _PARTS.get(what) or {"$ref": f"#/$defs/{what}"}


def _source() -> dict[str, Any]:
    text, number = {"type": "string"}, {"type": "integer", "minimum": 1}
    return {
        "description": "Where the document says so.",
        "type": "object",
        "required": ["document", "line", "quote"],
        "additionalProperties": False,
        "properties": {
            "document": {"type": "string", "minLength": 1, "description": "The bare name of the file."},
            "line": {**number, "description": "The line on which the quote starts, from 1."},
            "quote": {"type": "string", "minLength": 1, "description": "One unbroken stretch of the document."},
            "offset": {**number, "description": "The character of the line at which it starts, from 1; 1 if left out."},
            "section": text,
            "table": text,
            "row": {**number, "description": "The data row of the table, from 1."},
            "column": {**text, "description": "The column's heading."},
            "page": number,
            "sheet": text,
            "cell": text,
        },
    }


def _about(label: str) -> dict[str, Any]:
    stated = [_property(each) for each in schema.node(label).properties]
    joined = [
        _relationship(kind)
        for kinds in schema.relationship_types().values()
        for kind in kinds
        if _SECOND.get(kind.start, kind.start) == label and not {kind.end, kind.start} & set(DERIVED)
    ]
    return {"description": schema.node(label).meaning, "anyOf": [*stated, *joined]}


def _property(each: schema.Property) -> dict[str, Any]:
    value = {"enum": [*each.values, None]} if each.values else dict(_TYPES[each.type])
    about = {"const": each.name, "description": each.meaning}
    return {"properties": {"property": about, "value": value, "qualifiers": {"maxProperties": 0}}}


def _relationship(kind: schema.Relationship) -> dict[str, Any]:
    end = _SECOND.get(kind.end, kind.end)
    qualifiers: dict[str, Any] = {
        "additionalProperties": False,
        "properties": {each.name: _qualifier(each) for each in kind.properties},
    }
    return {
        "properties": {
            "property": {"const": kind.type, "description": kind.meaning},
            "value": {"$ref": f"#/$defs/{end}"},
            "qualifiers": qualifiers | ({"required": list(kind.needed)} if kind.needed else {}),
        },
        **({"required": ["qualifiers"]} if kind.needed else {}),
    }


def _qualifier(each: schema.Property) -> dict[str, Any]:
    value = {"enum": list(each.values)} if each.values else {"type": "boolean" if each.type == "boolean" else "string"}
    return {**value, "description": each.meaning}


def text() -> str:
    """Return the schema as it stands in the file."""
    return json.dumps(make(), ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":
    sys.stdout.write(text())
