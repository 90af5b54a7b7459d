"""What becomes of one file: documents as lines of JSON, kept in a partition where one is wanted, or why it is none.

It is what a process, or a worker on another machine, is asked for and sends back, so all of it can be pickled.
"""

import hashlib
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from clew.graph.errors import ClewError, DocumentError, StatementError
from clew.graph.exchange import dumps
from clew.graph.statement import Statement
from clew.loaders import one
from clew.loaders.ledger import coverage
from clew.loaders.many.files import Named
from clew.loaders.many.partitions import Folder, fingerprint


@dataclass(frozen=True, slots=True)
class Told:
    """A document: its name, its statements as lines, how many, and how much of it was understood."""

    name: str
    lines: bytes = b""
    count: int = 0
    covered: str = ""

    def __str__(self) -> str:
        """Return all of it but the lines."""
        return f"{self.name}: {self.count} statements{'; ' * bool(self.covered)}{self.covered}"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a file: its documents, or the line that says what is wrong."""

    named: Named
    told: tuple[Told, ...] = ()
    error: str = ""
    skipped: bool = False
    """Whether what is wrong is no fault, for a folder may hold what is no report."""
    place: Path | None = None
    """Where its partition stands or shall stand."""
    known: bool = False
    """Whether the partition was there."""

    @property
    def lines(self) -> bytes:
        """The lines of all documents, where they are in no partition."""
        return b"".join(each.lines for each in self.told)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be made of each file."""

    short: bool = True
    """Whether it is told how much was understood."""
    folder: Folder | None = None
    """The partitions, where there shall be some."""
    clew: str = ""
    """The fingerprint of who asks, where that is another machine."""


def outcome(wanted: Wanted, named: Named) -> Outcome:
    """Read a file; what a user can do something about is no exception, for others are to be read as well."""
    if named.ends or named.reason:
        return Outcome(named, error=f"{named.path}: {named.reason}", skipped=not named.ends)
    try:
        return _known(wanted, named) or _read(wanted, named)
    except DocumentError as error:
        return Outcome(named, error=str(error), skipped=bool(named.folder))
    except ClewError as error:
        return Outcome(named, error=str(error))


def _known(wanted: Wanted, named: Named) -> Outcome | None:
    if wanted.clew and wanted.clew != fingerprint():
        raise StatementError("the worker has another clew, or other versions; install the same", file=named.path)
    if wanted.clew and not named.path.exists():
        raise StatementError("a worker does not see this file; give a folder that all of them share", file=named.path)
    place = wanted.folder.known(named.path) if wanted.folder and named.path.suffix.lower() != one.STATEMENTS else None
    return Outcome(named, (Told(named.path.name),), place=place, known=True) if place else None


def _read(wanted: Wanted, named: Named) -> Outcome:
    found = one.read(named.path, sys.stdin)
    covered = coverage.in_short(found.ledger()) if wanted.short else ""
    told = tuple(
        Told(name, lines(statements), len(statements), covered) for name, statements in found.documents.items()
    )
    made = Outcome(named, told)
    if not wanted.folder:
        return made
    sha256 = found.document.sha256 if found.document else hashlib.sha256(made.lines).hexdigest()
    return kept(wanted.folder, Outcome(named, told, place=wanted.folder.place(named.path.name, sha256)))


def kept(folder: Folder, found: Outcome) -> Outcome:
    """Write what was read into its partition, and let go of it; as it is where this machine does not see the folder."""
    if not found.place or not folder.is_seen:
        return found
    folder.write(found.place, found.lines)
    told = tuple(Told(each.name, b"", each.count, each.covered) for each in found.told)
    return Outcome(found.named, told, place=found.place)


def lines(statements: Iterable[Statement]) -> bytes:
    """Return statements as lines of JSON."""
    return "".join(f"{dumps(each)}\n" for each in statements).encode()
