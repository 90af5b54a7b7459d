"""What the values of a property are in RDF: passages, concepts, or literals."""

import json
from collections.abc import Callable, Iterable
from datetime import date
from functools import cache

from clew.graph import schema
from clew.graph.content import Node, Property
from clew.graph.publication import characters, concepts
from clew.graph.publication.terms import Typed, Value, concept, expand, iri

Maker = Callable[[list[object], str, Node | None], Iterable[Value]]
"""Makes the terms of a list of values, given the base of IRIs and the node that has them, if it is a node's."""
_PASSAGES = {"sources", "conflicts"}
"""Properties that hold ids of passages."""
_DATE = expand("xsd:date")


@cache
def maker(expected: schema.Property) -> Maker:
    """Return what makes the terms of a property's values."""
    if expected.name in _PASSAGES:
        return lambda values, base, _: [iri(base, str(each)) for each in values]
    if scheme := concepts.scheme(expected):
        return lambda values, _, __: [concept(scheme, str(each)) for each in values]
    return {"aliases": _aliases, "states": _statements}.get(expected.name, _literals)


def listed(value: Property) -> list[object]:
    """Return a value as a list, as which it may stand already."""
    return [*value] if isinstance(value, list) else [value]


def _literals(values: list[object], _: str, __: Node | None) -> list[Value]:
    return [_literal(each) for each in values]


def _literal(value: object) -> Value:
    if isinstance(value, str | int | float):
        return value
    return Typed(value.isoformat(), _DATE) if isinstance(value, date) else str(value)


def _aliases(values: list[object], _: str, node: Node | None) -> list[Value]:
    """SKOS: the preferred label is none of the others."""
    name = node.properties.get("name") if node else None
    return [str(each) for each in values if each != name]


def _statements(values: list[object], _: str, passage: Node | None) -> list[Value]:
    """Return statements as literals; where RDF has no place for a character of the passage, its source too."""
    names = [each.name for each in schema.node("Passage").properties if each.name != "states"]
    source = {name: passage.properties[name] for name in names if name in passage.properties} if passage else {}
    said = [str(each) for each in values]
    if any(isinstance(each, str) and characters.clean(each) != each for each in source.values()):
        said = [_with_source(each, source) for each in said]
    return [characters.escaped(each) for each in said]


def _with_source(said: str, source: dict[str, Property]) -> str:
    return json.dumps(json.loads(said) | {"source": source}, ensure_ascii=False, separators=(",", ":"))
