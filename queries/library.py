"""The library, as aiosql has it: a query is one file, its name the file's, its documentation the comment at the top."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from clew.graph.errors import ParameterError, QueryError, QueryNotFound
from clew.queries import cypher, header
from clew.queries.header import Column, Header
from clew.queries.parameter import Parameter, Value, coerce

FOLDER = Path(__file__).parent
SUFFIX = ".cypher"
AUDIT = "audit"
"""The folder of the queries that recompute what reports state, one a measure."""


@dataclass(frozen=True, slots=True)
class Query:
    """A query of the library; `text` is the whole file, so that a server's line numbers are the file's."""

    name: str
    title: str
    answers: str
    parameters: tuple[Parameter, ...]
    columns: tuple[Column, ...]
    text: str
    file: Path

    def bind(self, given: Mapping[str, str]) -> dict[str, Value]:
        """Return a value for every parameter, from texts of the command line and from the defaults.

        Raises:
            ParameterError: one is missing, unknown, or of another type.

        """
        known = {each.name: each for each in self.parameters}
        for name in given.keys() - known.keys():
            raise ParameterError(f"{self.name} has no parameter {name!r}; it has {_listed(known)}")
        for each in self.parameters:
            if each.required and each.name not in given:
                raise ParameterError(f"{self.name} needs {each.name}: {each.meaning} Its parameters: {_listed(known)}")
        read = {name: coerce(name, known[name].type, text) for name, text in given.items()}
        return {each.name: each.default for each in self.parameters} | read

    def describe(self) -> dict[str, Any]:
        """Return name, title, parameters and columns as an object of JSON."""
        columns = [{"name": each.name, "meaning": each.meaning} for each in self.columns]
        parameters = [each.describe() for each in self.parameters]
        return {"name": self.name, "title": self.title, "parameters": parameters, "columns": columns}


def names(folder: Path = FOLDER) -> list[str]:
    """Return the names of all queries, sorted; one of a subfolder has the folder's before a slash."""
    return sorted(file.relative_to(folder).with_suffix("").as_posix() for file in folder.rglob(f"*{SUFFIX}"))


def library(folder: Path = FOLDER) -> list[Query]:
    """Return all queries; raises QueryError at the first file that is none."""
    return [load(name, folder) for name in names(folder)]


def recounts(folder: Path = FOLDER) -> dict[str, tuple[str, dict[str, Value]]]:
    """Return the queries of the audit by the measure that each recounts: text, and its parameters' defaults."""
    queries = [load(name, folder) for name in names(folder) if name.startswith("audit/")]
    return {each.name.removeprefix("audit/"): (each.text, each.bind({})) for each in queries}


def load(name: str, folder: Path = FOLDER) -> Query:
    """Read one query.

    Raises:
        QueryNotFound: the library has none of that name.
        QueryError: header and text of the file do not fit.

    """
    known = names(folder)
    if name not in known:
        close = " or ".join(get_close_matches(name, known))
        raise QueryNotFound(f"no query {name!r}; {f'did you mean {close}?' if close else '`clew query` lists them'}")
    file = folder / f"{name}{SUFFIX}"
    text = file.read_text("utf-8")
    said = header.read(text, file)
    _check_parameters(said, text, file)
    _check_columns(said, text, file)
    return Query(name, said.title, said.answers, tuple(said.parameters), tuple(said.columns), text, file)


def _check_parameters(said: Header, text: str, file: Path) -> None:
    used, declared = cypher.parameters(text), {each.name for each in said.parameters}
    for name in sorted(used.keys() - declared):
        raise QueryError(f"uses ${name}, which Parameters does not declare", file=file, line=used[name])
    for name in sorted(declared - used.keys()):
        raise QueryError(f"declares {name}, which the query does not use", file=file, line=said.lines[f"${name}"])


def _check_columns(said: Header, text: str, file: Path) -> None:
    declared = [each.name for each in said.columns]
    returns = cypher.columns(text)
    if not returns:
        raise QueryError("returns nothing", file=file, line=1)
    for line, returned in returns:
        if returned != declared:
            found = ", ".join(name or "one without AS" for name in returned)
            raise QueryError(f"returns {found}; Columns declares {', '.join(declared)}", file=file, line=line)


def _listed(parameters: Iterable[str]) -> str:
    return ", ".join(parameters) or "none"
