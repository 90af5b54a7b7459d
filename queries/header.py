"""The comment at the top of a query's file: title, what it answers, parameters and columns."""

import re
from dataclasses import dataclass, field
from itertools import takewhile
from pathlib import Path

from clew.graph.errors import ParameterError, QueryError
from clew.queries.parameter import TYPES, Parameter, coerce

_PARAMETER = re.compile(rf"(\w+) \(({'|'.join(TYPES)}), (?:(required)|default (.*?))\): (\S.*)")
_COLUMN = re.compile(r"(\w+): (\S.*)")
_FORMS = {
    "Parameters": f"`name (TYPE, required): meaning` or `name (TYPE, default VALUE): meaning`; {', '.join(TYPES)}",
    "Columns": "`name: meaning`",
}


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the answer, and what it means."""

    name: str
    meaning: str


@dataclass(slots=True)
class Header:
    """What the comment says; `lines` tells on which line each parameter (with a `$`) and column stands."""

    title: str = ""
    answers: str = ""
    parameters: list[Parameter] = field(default_factory=list)
    columns: list[Column] = field(default_factory=list)
    lines: dict[str, int] = field(default_factory=dict)


def read(text: str, file: Path) -> Header:
    """Read the header of a query; raises QueryError with file and line."""
    header, paragraphs, section = Header(), list[str](), ""
    for line, words in _blocks(text):
        if words in _FORMS:
            section = words
        elif section:
            _hear(header, section, words.strip(), line, file)
        else:
            paragraphs.append(words)
    header.title, header.answers = "".join(paragraphs[:1]), "\n\n".join(paragraphs[1:])
    if not (header.title and header.answers and header.columns):
        raise QueryError("begin with a comment of title, what the query answers, and Columns", file=file, line=1)
    return header


def _blocks(text: str) -> list[tuple[int, str]]:
    """Return paragraphs and entries with their lines; two blanks stand before an entry, more before the rest of it."""
    blocks: list[tuple[int, str]] = []
    fresh = True
    for number, line in enumerate(takewhile(lambda each: each.startswith("//"), text.splitlines()), 1):
        said = line.removeprefix("//").removeprefix(" ").rstrip()
        if said and (fresh or re.match(r"  \S", said)):
            blocks.append((number, said))
        elif said:
            blocks[-1] = (blocks[-1][0], f"{blocks[-1][1]} {said.strip()}")
        fresh = not said
    return blocks


def _hear(header: Header, section: str, entry: str, line: int, file: Path) -> None:
    found = (_PARAMETER if section == "Parameters" else _COLUMN).fullmatch(entry)
    if not found:
        raise QueryError(f"{entry[:60]!r} is no entry of {section}; give {_FORMS[section]}", file=file, line=line)
    key = f"${found[1]}" if section == "Parameters" else found[1]
    if key in header.lines:
        raise QueryError(f"{found[1]} stands in {section} twice; keep one", file=file, line=line)
    header.lines[key] = line
    if section == "Parameters":
        header.parameters.append(_parameter(found, line, file))
    else:
        header.columns.append(Column(found[1], found[2]))


def _parameter(found: re.Match[str], line: int, file: Path) -> Parameter:
    name, kind, required, default, meaning = found.groups()
    try:
        value = None if required or default == "null" else coerce(name, kind, default)
    except ParameterError as error:
        raise QueryError(f"default of {error}", file=file, line=line) from None
    return Parameter(name, kind, bool(required), value, meaning)
