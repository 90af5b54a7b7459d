"""A hash of what a graph holds, to tell whether two databases hold the same."""

import json
from collections.abc import Iterable
from datetime import date
from hashlib import sha256

from clew.graph.content import Node, Record, Relationship


def content_hash(records: Iterable[Record]) -> str:
    """Return the SHA-256 of a graph's content in hexadecimal digits, of what `Store.stream` or `Graph.walk` yields.

    It covers every node of the schema (labels and all properties: texts, numbers, dates, and lists in their order), and
    every relationship between these (type, both ends, and all properties). It does not depend on the order in which
    reports were loaded, on the machine, or on which database it is. Nodes of others in the same database do not count.
    """
    hashed = sha256()
    for node, relationships in records:
        hashed.update(_line(_of_node(node)))
        for each in relationships:
            hashed.update(_line(_of_relationship(each)))
    return hashed.hexdigest()


def _of_node(node: Node) -> list[object]:
    return [node.label, sorted(node.labels[1:]), node.id, node.properties]


def _of_relationship(relationship: Relationship) -> list[object]:
    return [relationship.type, relationship.start.id, relationship.end.id, relationship.properties]


def _line(content: list[object]) -> bytes:
    return json.dumps(content, sort_keys=True, separators=(",", ":"), default=_date).encode() + b"\n"


def _date(value: object) -> dict[str, str]:
    """Return a date as an object, for a text of the same letters is something else."""
    if isinstance(value, date):
        return {"date": value.isoformat()}
    raise TypeError(f"{value!r} is no property of a graph")
