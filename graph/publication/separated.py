"""Nodes and relationships as rows for Neo4j's own importer: comma-separated, every text in quotes, every column typed.

Its traps, as seen on 5.26: an empty text is one only in quotes; a list of none, or of one empty text, is taken for
absent (`tellable`); a separator within an item of a list cannot be escaped (`Separator`).
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from clew.graph import schema
from clew.graph.content import Property
from clew.graph.errors import OutputError

SEPARATORS = ("\x1f", "\x1e", "\x1d", "\x1c", *map(chr, range(0xE000, 0xE400)))
"""Between the items of a list, the first that is in none of them: what ASCII has for it, and then characters that
nobody has assigned."""
_TYPES: dict[str, tuple[str, type]] = {
    "string": ("string", str), "strings": ("string[]", list), "integer": ("long", int), "float": ("double", float),
    "boolean": ("boolean", bool), "date": ("date", date),
}  # fmt: skip
"""What the importer, and Python, call the types of the schema."""
_NOT_TOLD: tuple[object, ...] = ([], [""])


class SeparatorTaken(Exception):  # noqa: N818 -- whoever writes takes the next one
    """An item of a list holds the separator."""


def node_columns(label: str) -> dict[str, schema.Property]:
    """Return the columns of a kind of node, its id aside."""
    return {name: each for name, each in schema.properties(label).items() if name != "id"}


def relationship_columns(kind: schema.Relationship) -> dict[str, schema.Property]:
    """Return the columns of a kind of relationship."""
    sources = schema.properties(schema.first_label(kind.start))["sources"]
    return {each.name: each for each in (sources, *kind.properties)}


def header(first: Sequence[str], columns: Mapping[str, schema.Property]) -> bytes:
    """Return the line that names the columns and their types; `first` are those that the importer itself needs."""
    return _line([*first, *(f"{name}:{_TYPES[each.type][0]}" for name, each in columns.items())])


def row(
    first: Sequence[str],
    columns: Mapping[str, schema.Property],
    properties: Mapping[str, Property],
    separator: str,
) -> bytes:
    """Return the line of a node or relationship; raises SeparatorTaken, and OutputError for a value of another type."""
    told = (_cell(each, properties.get(name), separator, first[0]) for name, each in columns.items())
    return _line([*map(_quoted, first), *told])


def untellable(
    columns: Mapping[str, schema.Property], properties: Mapping[str, Property]
) -> Iterator[tuple[str, bool]]:
    """Yield the properties that no row can tell: lists of none, and (True) of one empty text."""
    for name in columns:
        if properties.get(name) in _NOT_TOLD:
            yield name, bool(properties[name])


def _cell(expected: schema.Property, value: Property | None, separator: str, of: str) -> str:
    if value is None or value in _NOT_TOLD:
        return ""
    if type(value) is not _TYPES[expected.type][1]:
        raise OutputError(f"{of}: {expected.name} is {value!r}, no {expected.type}; see clew check")
    if isinstance(value, list):
        if any(separator in each for each in value):
            raise SeparatorTaken
        return _quoted(separator.join(value))
    if isinstance(value, bool):
        return str(value).lower()
    return _quoted(value) if isinstance(value, str) else str(value)


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'


def _line(cells: Sequence[str]) -> bytes:
    return (",".join(cells) + "\n").encode()
