"""What the command line names: reports, folders of them, and files of statements."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TextIO

from clew.graph.errors import DocumentError, StatementError
from clew.graph.exchange import dumps, read_lines
from clew.graph.statement import Referent, Statement
from clew.loaders import limits, report
from clew.loaders.ledger import coverage
from clew.loaders.ledger.coverage import Entry

STATEMENTS = ".jsonl"
_LONE = re.compile("[\ud800-\udfff]")
STDIN = "-"
_ABOUT = ("README", "LICENSE", "LICENCE", "CHANGELOG", "NOTICE")
"""Files that folders hold about themselves, which are no reports."""
JUDGEMENTS = "judgements.tsv"
"""It may stand in a folder beside the reports, and is read by whoever judges names."""


@dataclass(slots=True)
class Given:
    """What was read: the statements of each document, and which files are no report and why."""

    documents: dict[str, list[Statement]] = field(default_factory=dict)
    skipped: list[str] = field(default_factory=list)
    paths: dict[str, str] = field(default_factory=dict)
    files: set[Path] = field(default_factory=set)
    covered: dict[str, str] = field(default_factory=dict)
    """Of each document read here, how much there is and how much of it was not understood, in short."""
    ledger: list[Entry] | None = None
    """Every cell, item and number of the documents, where somebody asks for them."""

    @property
    def statements(self) -> list[Statement]:
        """All statements, document by document."""
        return [statement for statements in self.documents.values() for statement in statements]

    def is_new(self, path: Path) -> bool:
        """Tell whether a file is given for the first time, under this name or another."""
        known = len(self.files)
        try:
            self.files.add(path.resolve())
        except (OSError, RuntimeError):  # a link that leads to itself: reading it will say so
            self.files.add(path.absolute())
        return len(self.files) > known

    def take(self, statements: Iterable[Statement], path: str) -> None:
        """Keep statements under their documents; raises DocumentError where two files would be one document."""
        for statement in statements:
            name = statement.source.document
            id_ = Referent("Report", (name,)).id  # names may differ in what an id does not tell: "a b.txt", "a-b.txt"
            if self.paths.setdefault(id_, path) != path:
                raise DocumentError(f"is called {name}, as {self.paths[id_]} is; rename one of them", file=path)
            if _LONE.search(dumps(statement)):
                raise StatementError(f"half a character (a lone surrogate) in {name!a}; write UTF-8", file=path)
            self.documents.setdefault(name, []).append(statement)


def read(paths: Iterable[str], stdin: TextIO, unstated: Referent | None = None, *, ledger: bool = False) -> Given:
    """Read what the paths name; `-` is statements on stdin, `unstated` the mission of reports that state none.

    With `ledger`, every cell, item and number is kept with what became of it.

    Raises DocumentError or StatementError, with the file, for a path that is named and holds nothing to read.
    """
    given = Given(ledger=[] if ledger else None)
    for name in dict.fromkeys(paths):
        if name == STDIN:
            given.take(read_lines(stdin, "<stdin>"), name)
        elif (path := Path(name)).is_dir():
            _read_folder(path, given, unstated)
        elif given.is_new(path):
            given.take(_read_file(path, given, unstated), name)
    if not given.documents:
        raise StatementError(f"{', '.join(paths)}: no statement in it; give the output of clew read")
    return given


def _read_file(path: Path, given: Given, unstated: Referent | None) -> Iterable[Statement]:
    if path.suffix.lower() != STATEMENTS:
        return _read_in_time(path, given, unstated)
    try:
        with path.open(encoding="utf-8-sig") as lines:
            return list(read_lines(lines, str(path)))
    except OSError as error:
        raise StatementError(f"{error.strerror}; give a file that can be read", file=path) from None
    except UnicodeDecodeError:
        raise StatementError("no UTF-8 text; write statements as UTF-8", file=path) from None


def _read_in_time(path: Path, given: Given, unstated: Referent | None) -> list[Statement]:
    try:
        with limits.bounded():
            return _read_report(path, given, unstated)
    except DocumentError as error:  # one that took too long does not know which it is
        raise DocumentError(str(error.args[0]), file=error.file or path, line=error.line) from None


def _read_report(path: Path, given: Given, unstated: Referent | None) -> list[Statement]:
    document, statements = report.examine(path, unstated)
    entries = coverage.ledger(document, statements)
    given.covered[document.name] = coverage.in_short(entries)
    if given.ledger is not None:
        given.ledger += entries
    return statements


def _read_folder(folder: Path, given: Given, unstated: Referent | None) -> None:
    """Read every report in a folder; what is none is skipped, and kept to be named."""
    found = 0
    for path in _files(folder):
        if reason := _left_out(path, folder):
            given.skipped.append(f"{path}: {reason}")
            continue
        try:
            statements = list(_read_file(path, given, unstated)) if given.is_new(path) else []
        except DocumentError as error:
            given.skipped.append(str(error))
        else:
            given.take(statements, str(path))
            found += 1
    if not found:
        raise DocumentError("no report in this folder; give one with event or follow-up reports", file=folder)


def _left_out(path: Path, folder: Path) -> str | None:
    """Return why a file of a folder is not even tried."""
    if path.is_symlink() and not path.resolve().is_relative_to(folder.resolve()):
        return "a link out of the folder; name the file to have it read"
    return "about the folder; name it to have it read" if path.stem.upper() in _ABOUT else None


def _files(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if path.is_file() and not hidden and path.name != JUDGEMENTS:
            yield path
