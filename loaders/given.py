"""What the command line names: reports, folders of them, and files of statements."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TextIO

from clew.graph.errors import DocumentError, StatementError
from clew.graph.statement import Statement, read_lines
from clew.loaders import report

STATEMENTS = ".jsonl"
STDIN = "-"


@dataclass(slots=True)
class Given:
    """What was read: the statements of each document, and the files that are no report."""

    documents: dict[str, list[Statement]] = field(default_factory=dict)
    skipped: list[str] = field(default_factory=list)
    paths: dict[str, str] = field(default_factory=dict)

    @property
    def statements(self) -> list[Statement]:
        """All statements, document by document."""
        return [statement for statements in self.documents.values() for statement in statements]

    def take(self, statements: Iterable[Statement], path: str) -> None:
        """Keep statements under their documents; raises DocumentError where two files would be one document."""
        for statement in statements:
            name = statement.source.document
            if self.paths.setdefault(name, path) != path:
                raise DocumentError(f"is called {name}, as {self.paths[name]} is; rename one of them", file=path)
            self.documents.setdefault(name, []).append(statement)


def read(paths: Iterable[str], stdin: TextIO) -> Given:
    """Read what the paths name; `-` is statements on stdin.

    Raises DocumentError or StatementError, with the file, for a path that is named and holds nothing to read.
    """
    given = Given()
    for name in paths:
        if name == STDIN:
            given.take(read_lines(stdin, "<stdin>"), name)
        elif (path := Path(name)).is_dir():
            _read_folder(path, given)
        else:
            given.take(_read_file(path), name)
    if not given.documents:
        raise StatementError(f"{', '.join(paths)}: no statement in it; give the output of clew read")
    return given


def _read_file(path: Path) -> Iterable[Statement]:
    if path.suffix.lower() != STATEMENTS:
        return report.read(path)
    try:
        with path.open(encoding="utf-8") as lines:
            return list(read_lines(lines, str(path)))
    except OSError as error:
        raise StatementError(f"{error.strerror}; give a file that can be read", file=path) from None
    except UnicodeDecodeError:
        raise StatementError("no UTF-8 text; write statements as UTF-8", file=path) from None


def _read_folder(folder: Path, given: Given) -> None:
    """Read every report in a folder; what is none is skipped, and kept to be named."""
    found = 0
    for path in _files(folder):
        try:
            statements = list(_read_file(path))
        except DocumentError:
            given.skipped.append(str(path))
        else:
            given.take(statements, str(path))
            found += 1
    if not found:
        raise DocumentError("no report in this folder; give one with event or follow-up reports", file=folder)


def _files(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if path.is_file() and not hidden and path.suffix != ".tsv":
            yield path
