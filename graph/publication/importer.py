"""The graph as files for Neo4j's own importer, `neo4j-admin database import full`, and the command that takes them."""

from collections.abc import Callable, Iterable
from contextlib import ExitStack
from pathlib import Path
from typing import BinaryIO

from clew.graph import schema
from clew.graph.content import Node, Record, Relationship
from clew.graph.errors import OutputError
from clew.graph.publication.drafted import drafted
from clew.graph.publication.finishing import Finishing
from clew.graph.publication.separated import (
    SEPARATORS,
    SeparatorTaken,
    header,
    node_columns,
    relationship_columns,
    row,
    untellable,
)

Stream = Callable[[], Iterable[Record]]
SCRIPT, FINISH = "import.sh", "finish.cypher"
_BUFFER = 4 << 20
"""The importer's own size of a buffer in bytes, which the longest row must fit into twice."""
_SCRIPT = """\
#!/bin/sh
# Neo4j's own importer on the files beside this one, which `clew export --neo4j-admin` wrote. The server must be
# stopped, its database new or empty (--overwrite-destination=true empties it). Start it then, and run finish.cypher.
cd "$(dirname "$0")" || exit
exec "${{NEO4J_ADMIN:-neo4j-admin}}" {arguments} "$@"
"""


def export(stream: Stream, folder: str) -> str:
    """Write the files of a graph into a new folder, and return the command; few records are in memory at a time.

    Raises OutputError where the folder cannot be written, or a value is none of its column's type. Properties that the
    schema has not are left out, as `clew check` names them.
    """
    with drafted(folder) as draft:
        for separator in SEPARATORS:
            try:
                with _Files(draft, separator) as files:
                    for record in stream():
                        files.add(*record)
                break
            except SeparatorTaken:
                for each in (*draft.glob("*.csv"), draft / FINISH):
                    each.unlink(missing_ok=True)
        else:
            raise OutputError("texts in lists use up every character that could stand between them", file=Path(folder))
        if not files.names:
            raise OutputError("nothing to write: the database holds no graph; run clew build first", file=Path(folder))
        arguments = files.arguments()
        (draft / SCRIPT).write_text(_SCRIPT.format(arguments=" \\\n  ".join(arguments)), encoding="utf-8")
        (draft / SCRIPT).chmod(0o755)
    return " ".join(["neo4j-admin", *arguments])


class _Files:
    """The files of a folder: one for each kind of node, and one for each kind of relationship between two."""

    def __init__(self, folder: Path, separator: str) -> None:
        self._folder, self._separator = folder, separator
        self._open: dict[str, BinaryIO] = {}
        self._stack = ExitStack()
        self._longest, self._lines = 0, False

    def __enter__(self) -> "_Files":
        self._finishing = Finishing(self._stack.enter_context((self._folder / FINISH).open("wb")))
        return self

    def __exit__(self, failed: object, *_: object) -> None:
        if not failed:
            self._finishing.end()
        self._stack.close()

    def add(self, node: Node, relationships: Iterable[Relationship]) -> None:
        """Write a node, and the relationships out of it."""
        columns = node_columns(node.label)
        line = row((node.id, self._separator.join(node.labels)), columns, node.properties, self._separator)
        self._write(f"nodes-{node.label}.csv", lambda: header(("id:ID", ":LABEL"), columns), line)
        for name, blank in untellable(columns, node.properties):
            self._finishing.node(node, name, blank)
        for each in relationships:
            self._relate(each)

    def _relate(self, told: Relationship) -> None:
        kind = schema.relationship(told.type, told.start.label, told.end.label)
        columns = relationship_columns(kind)
        line = row((told.start.id, told.end.id, told.type), columns, told.properties, self._separator)
        name = f"relationships-{told.type}-{told.start.label}-{told.end.label}.csv"
        self._write(name, lambda: header((":START_ID", ":END_ID", ":TYPE"), columns), line)
        for each, blank in untellable(columns, told.properties):
            self._finishing.relationship(kind, told, each, blank)

    def _write(self, name: str, first: Callable[[], bytes], line: bytes) -> None:
        if name not in self._open:
            self._open[name] = self._stack.enter_context((self._folder / name).open("wb"))
            self._open[name].write(first())
        self._open[name].write(line)
        self._longest = max(self._longest, len(line))
        self._lines = self._lines or b"\n" in line[:-1] or b"\r" in line

    @property
    def names(self) -> list[str]:
        """The names of the files of rows."""
        return sorted(self._open)

    def arguments(self) -> list[str]:
        """Return the arguments of the command; the last must take one value, for a database may come after it."""
        given = [f"--{name.partition('-')[0]}={name}" for name in self.names]
        buffer = _BUFFER
        while buffer < 2 * self._longest:
            buffer *= 2
        return [
            "database import full", *given, "--delimiter=U+002C", f"--array-delimiter=U+{ord(self._separator):04X}",
            "--quote=U+0022", f"--multiline-fields={str(self._lines).lower()}", "--input-encoding=UTF-8",
            "--id-type=string", "--ignore-empty-strings=false", "--trim-strings=false", "--legacy-style-quoting=false",
            "--bad-tolerance=0", f"--read-buffer-size={buffer}",
        ]  # fmt: skip
