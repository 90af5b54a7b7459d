"""What the command line names: reports, folders of them, and files of statements, all of it in memory."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TextIO

from clew.graph.errors import DocumentError, StatementError
from clew.graph.statement import Referent, Statement
from clew.loaders import one
from clew.loaders.ledger import coverage
from clew.loaders.ledger.coverage import Entry
from clew.loaders.many.files import Files, Named
from clew.loaders.many.names import Names

_OF_NONE = "; it names no mission (place and days), so its figures alone are kept: if it reports on one, give --mission"


@dataclass(slots=True)
class Given:
    """What was read: the statements of each document, and which files are no report and why."""

    documents: dict[str, list[Statement]] = field(default_factory=dict)
    skipped: list[str] = field(default_factory=list)
    names: Names = field(default_factory=Names)
    files: Files = field(default_factory=Files)
    covered: dict[str, str] = field(default_factory=dict)
    """Of each document read here, how much there is and how much of it was not understood, in short."""
    ledger: list[Entry] | None = None
    """Every cell, item and number of the documents, where somebody asks for them."""

    @property
    def statements(self) -> list[Statement]:
        """All statements, document by document."""
        return [statement for statements in self.documents.values() for statement in statements]

    def take(self, statements: Iterable[Statement], path: str) -> None:
        """Keep statements under their documents; raises DocumentError where two files would be one document."""
        self.keep(one.by_document(statements, path), path)

    def keep(self, documents: Mapping[str, list[Statement]], path: str) -> None:
        """Keep the documents of a file; raises DocumentError where two files would be one document."""
        for name, statements in documents.items():
            self.names.take(name, path)
            self.documents.setdefault(name, []).extend(statements)


def read(paths: Iterable[str], stdin: TextIO, unstated: Referent | None = None, *, ledger: bool = False) -> Given:
    """Read what the paths name; `-` is statements on stdin, `unstated` the mission of reports that state none.

    With `ledger`, every cell, item and number is kept with what became of it.

    Raises DocumentError or StatementError, with the file, for a path that is named and holds nothing to read.
    """
    paths, given = list(paths), Given(ledger=[] if ledger else None)
    for named in given.files.of(paths):
        if named.is_empty(given.files):
            raise DocumentError(named.reason, file=named.path)
        if named.reason and not named.ends:
            given.skipped.append(f"{named.path}: {named.reason}")
        elif not named.ends:
            _take(named, given, stdin, unstated)
    if not given.documents:
        raise StatementError(f"{', '.join(paths)}: no statement in it; give the output of clew read")
    return given


def _take(named: Named, given: Given, stdin: TextIO, unstated: Referent | None) -> None:
    """Read a file; one of a folder that is no report is skipped, and kept to be named."""
    try:
        found = one.read(named.path, stdin, unstated)
    except DocumentError as error:
        if not named.folder:
            raise
        given.skipped.append(str(error))
        return
    given.files.found(named)
    given.keep(found.documents, str(named.path))
    if found.document:
        entries = found.ledger()
        name = found.document.name
        of_mission = any(each.property == "REPORTS_ON" for each in found.documents.get(name, ()))
        given.covered[name] = coverage.in_short(entries) + ("" if of_mission else _OF_NONE)
        if given.ledger is not None:
            given.ledger += entries
