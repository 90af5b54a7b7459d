"""One file into statements: a report, or a file of statements that was read before."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from clew.graph.errors import DocumentError, StatementError
from clew.graph.exchange import dumps, read_lines
from clew.graph.statement import Referent, Statement
from clew.loaders import limits, report
from clew.loaders.document import Document
from clew.loaders.ledger import coverage
from clew.loaders.many.files import STDIN

STATEMENTS = ".jsonl"
_LONE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class One:
    """What a file holds: its statements by document, and the document itself where it is a report."""

    documents: dict[str, list[Statement]]
    document: Document | None = None

    def ledger(self) -> list[coverage.Entry]:
        """Return what became of every cell, item and number; of a file of statements nothing is known."""
        document = self.document
        return coverage.ledger(document, self.documents[document.name]) if document else []


def read(path: Path, stdin: TextIO, unstated: Referent | None = None) -> One:
    """Read a file, `-` being statements on stdin; raises DocumentError or StatementError with its name."""
    if str(path) == STDIN:
        return One(by_document(read_lines(stdin, "<stdin>"), STDIN))
    if path.suffix.lower() == STATEMENTS:
        return One(_stated(path))
    try:
        with limits.bounded():
            return _report(path, unstated)
    except DocumentError as error:  # one that took too long does not know which it is
        raise DocumentError(str(error.args[0]), file=error.file or path, line=error.line) from None


def _report(path: Path, unstated: Referent | None) -> One:
    document, statements = report.examine(path, unstated)
    if any(map(_LONE.search, (document.name, *(line.raw for line in document.lines)))):
        return One(by_document(statements, str(path)), document)
    return One({document.name: statements}, document)


def _stated(path: Path) -> dict[str, list[Statement]]:
    try:
        with path.open(encoding="utf-8-sig") as lines:
            return by_document(read_lines(lines, str(path)), str(path))
    except OSError as error:
        raise StatementError(f"{error.strerror}; give a file that can be read", file=path) from None
    except UnicodeDecodeError:
        raise StatementError("no UTF-8 text; write statements as UTF-8", file=path) from None


def by_document(statements: Iterable[Statement], path: str) -> dict[str, list[Statement]]:
    """Return statements under the names of their documents; raises StatementError for what is no whole text."""
    found: dict[str, list[Statement]] = {}
    for statement in statements:
        name = statement.source.document
        if _LONE.search(dumps(statement)):
            raise StatementError(f"half a character (a lone surrogate) in {name!a}; write UTF-8", file=path)
        found.setdefault(name, []).append(statement)
    return found
