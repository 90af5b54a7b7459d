"""What Neo4j's own importer leaves to do, as Cypher: the constraints, and lists that no row of it can tell."""

from collections import defaultdict
from typing import BinaryIO

from clew.graph import schema
from clew.graph.bolt import cypher
from clew.graph.content import Node, Relationship

_BATCH = 500
_HEAD = """\
// Run this once, when the server has been started on what was imported: cypher-shell -f finish.cypher
// The constraints, which clew build makes too; and lists that are empty, which the importer takes for absent.
"""
_ESCAPED = {"'": "\\'", "\\": "\\\\' + '", "\n": "\\n", "\r": "\\r"}
_Key = tuple[str, bool]


class Finishing:
    """A file of statements; few are in memory at a time."""

    def __init__(self, file: BinaryIO) -> None:
        """Begin with the constraints: the other statements find by id."""
        self._file = file
        self._waiting: dict[_Key, list[str]] = defaultdict(list)
        file.write(_HEAD.encode() + "".join(f"{text};\n" for text in cypher.constraints()).encode())

    def node(self, node: Node, name: str, blank: bool) -> None:
        """Have a node get a list of none, or (blank) of one empty text."""
        match = f"MATCH (n:{node.label} {{id: row}}) SET n.{name}"
        self._add((match, blank), text(node.id))

    def relationship(self, kind: schema.Relationship, told: Relationship, name: str, blank: bool) -> None:
        """Have a relationship get a list of none, or (blank) of one empty text."""
        key = " {" + ", ".join(f"{each}: row.{each}" for each, _ in told.key) + "}" if told.key else ""
        ends = f"MATCH (a:{schema.first_label(kind.start)} {{id: row.a}})-[r:{kind.type}{key}]->"
        match = f"{ends}(b:{schema.first_label(kind.end)} {{id: row.b}}) SET r.{name}"
        values = {"a": told.start.id, "b": told.end.id} | {each: str(value) for each, value in told.key}
        self._add((match, blank), "{" + ", ".join(f"{each}: {text(value)}" for each, value in values.items()) + "}")

    def end(self) -> None:
        """Write what is still to be written."""
        for key in list(self._waiting):
            self._flush(key)

    def _add(self, key: _Key, row: str) -> None:
        self._waiting[key].append(row)
        if len(self._waiting[key]) == _BATCH:
            self._flush(key)

    def _flush(self, key: _Key) -> None:
        (match, blank), rows = key, self._waiting.pop(key)
        self._file.write(f"UNWIND [{', '.join(rows)}] AS row {match} = {[''] if blank else []};\n".encode())


def text(value: str) -> str:
    r"""Return a text as Cypher writes it, on one line.

    Neo4j reads escapes (backslash, u and four digits) before it reads texts: after a backslash, a new text begins.
    """
    return "'" + "".join(_ESCAPED.get(each, each) for each in value) + "'"
