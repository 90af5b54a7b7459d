"""The database held against the schema, node by node: what somebody else's hands have done to the graph."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

from clew.graph import schema
from clew.graph.bolt.rows import Found, Leaving
from clew.graph.store import Store

DATABASE, RDF = "database", "RDF"
_ID = re.compile(r"[a-z]+--[a-z0-9]+(?:--?[a-z0-9]+)*")
_PASSAGES = ("sources", "conflicts")
_TYPES: dict[str, type] = {"string": str, "integer": int, "float": float, "boolean": bool, "date": date}


class Finding(NamedTuple):
    """What is wrong: the node's id, where it was seen, the property or relationship, and what about it."""

    node: str
    seen: str
    property: str
    problem: str


def check(store: Store) -> Iterator[Finding]:
    """Yield what in a database does not fit the schema; nodes of others, whose ids are not clew's, are not looked at.

    That is: labels, ids, required properties, their types, closed lists, sources that are no passages, ends of
    relationships, and labels, types and properties that the schema has not.
    """
    for label in schema.first_labels():
        for properties in store.nameless(label):
            yield _found(f"({label} without id)", "id", f"a {label} of clew's has the id {properties.get('id')!r}")
        previous = ""
        for page in store.pages(label):
            leaving = [each.properties for node in page for each in node.leaving]
            passages = set(store.known("Passage", _cited([*(node.properties for node in page), *leaving])))
            for node in page:
                yield from _check_node(label, node, passages, previous)
                previous = node.properties["id"]
            for node in page:
                for each in node.leaving:
                    yield from _check_relationship(label, node, each, passages)


def _found(node: object, property_: str, problem: str) -> Finding:
    return Finding(str(node), DATABASE, property_, problem)


def _cited(told: Iterable[Mapping[str, Any]]) -> list[str]:
    """Return the ids of passages that properties of nodes or relationships name."""
    lists = [each.get(name) for each in told for name in _PASSAGES]
    return sorted({str(each) for found in lists if isinstance(found, list) for each in found})


def _check_node(label: str, node: Found, passages: set[str], previous: str) -> Iterator[Finding]:
    properties = node.properties
    id_, kind = properties["id"], properties.get("kind")
    if id_ == previous:
        yield _found(id_, "id", "two nodes have this id")
    if not _ID.fullmatch(id_):
        yield _found(id_, "id", "no id of clew's: give small letters, digits and hyphens")
    expected = set(schema.labels(label, kind))
    for wrong in sorted(expected ^ set(node.labels)):
        yield _found(id_, wrong, "the label is missing" if wrong in expected else "the schema has no such label for it")
    needed = () if label == "Passage" else ("sources",)
    yield from _check_properties((id_, ""), schema.properties(label), properties, needed, passages)


def _check_relationship(label: str, start: Found, row: Leaving, passages: set[str]) -> Iterator[Finding]:
    id_, type_, ends = start.properties["id"], row.type, set(row.labels)
    kinds = schema.relationship_types().get(type_, ())
    if not kinds:
        yield _found(id_, type_, "the schema has no such relationship")
        return
    fitting = [kind for kind in kinds if kind.start in start.labels and kind.end in ends]
    if not fitting:
        joined = " or ".join(f"{kind.start} to {kind.end}" for kind in kinds)
        yield _found(id_, type_, f"joins {label} to {'/'.join(sorted(ends))} {row.end}, not {joined}")
        return
    known = {each.name: each for each in (schema.properties(label)["sources"], *fitting[0].properties)}
    needed = ("sources", *fitting[0].needed)
    yield from _check_properties((id_, f"{type_}."), known, row.properties, needed, passages)


def _check_properties(
    place: tuple[str, str],
    known: Mapping[str, schema.Property],
    properties: Mapping[str, Any],
    needed: Iterable[str],
    passages: set[str],
) -> Iterator[Finding]:
    id_, prefix = place
    for name, expected in known.items():
        value = properties.get(name)
        if value in (None, []):
            if expected.required or name in needed:
                yield _found(id_, prefix + name, "is missing")
        elif not _fits(expected.type, value):
            yield _found(id_, prefix + name, f"is {value!r}, no {expected.type}")
        elif expected.values and value not in expected.values:
            yield _found(id_, prefix + name, f"is {value!r}, not one of {', '.join(expected.values)}")
        elif name in _PASSAGES:
            for each in sorted(set(value) - passages):
                yield _found(id_, prefix + name, f"no passage has the id {each}")
    for name in sorted(properties.keys() - known.keys()):
        yield _found(id_, prefix + name, "the schema has no such property")


def _fits(type_: str, value: object) -> bool:
    if type_ == "strings":
        return isinstance(value, list) and all(isinstance(each, str) for each in value)
    return type(value) is _TYPES[type_]
