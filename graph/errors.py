"""Every error that a user can cause; `str()` of each is the one line that the user reads.

* ClewError
  x DocumentError           a report that cannot be read
  x StatementError          a line of a statement file
  x SchemaError             a statement or a graph that the schema has no place for
  x JudgementError          a line of a judgements file
  x MissionError            no such mission, or a document that fits two or states another
  x QueryError
    · QueryNotFound         no query of that name
    · ParameterError        a parameter that is missing, unknown or of another type
  x OutputError             a file that cannot be written
  x StoreError
    · NoDatabase            nothing has been built there yet
    · FolderBusy            another process has the folder open
    · FolderDamaged         files of the database are not what they were when it was closed
    · FolderNewer           a newer clew wrote the folder
    · DatabaseBusy          another build writes to that address
    · CannotConnect         nobody answers at that address
    · WrongCredentials      the server refuses the user or the password
    · WriteRefused          a write, or a file or URL, in a query that may only read
    · TimedOut              it took longer than --timeout
"""
# ruff: noqa: N818 -- most are named after what happened, as in httpx: `FolderBusy` reads better than `FolderBusyError`

from pathlib import Path
from unicodedata import category

_UNSEEN = ("Cc", "Cf", "Cs", "Zl", "Zp")


def visible(text: str) -> str:
    """Return a text with escapes for what would move a cursor, colour a terminal or turn the writing."""
    if text.isprintable():
        return text
    return "".join(ascii(each)[1:-1] if category(each) in _UNSEEN else each for each in text)


class ClewError(Exception):
    """The base of all; its text says what is wrong, where, and what to do."""

    exit_code = 1

    def __init__(self, message: str, *, file: Path | str | None = None, line: int | None = None) -> None:
        """Take the message, and the file and the line (from 1) that it is about, where there is one."""
        super().__init__(message)
        self.file = file
        self.line = line

    def __str__(self) -> str:
        """Return `file:line: message`, as editors read it, on one line whatever a server put into the message."""
        message = " ".join(line.strip() for line in str(self.args[0]).splitlines() if line.strip())
        place = ":".join(str(part) for part in (self.file, self.line) if part is not None)
        return visible(f"{place}: {message}" if place else message)

    def _render_traceback_(self) -> list[str]:
        """Return what a notebook shows: the line that the command line would print, and no traceback."""
        return [f"{type(self).__name__}: {self}"]


class DocumentError(ClewError):
    """A report cannot be read."""


class StatementError(ClewError):
    """A line of a statement file is no statement."""


class SchemaError(ClewError):
    """The schema has no place for what is stated."""


class JudgementError(ClewError):
    """A line of a judgements file cannot be applied."""


class MissionError(ClewError):
    """No mission has that name, or a document fits two missions or states another one."""


class QueryError(ClewError):
    """A query cannot be run."""


class QueryNotFound(QueryError):
    """The library has no query of that name."""


class ParameterError(QueryError):
    """A parameter is missing, unknown, or of another type."""


class OutputError(ClewError):
    """A file cannot be written."""


class StoreError(ClewError):
    """The database cannot do it."""


class NoDatabase(StoreError):
    """Nothing has been built there yet."""


class FolderBusy(StoreError):
    """Another process has the folder of an embedded database open."""


class FolderDamaged(StoreError):
    """Files of an embedded database are gone, cut or changed."""


class FolderNewer(StoreError):
    """A newer version of clew, or of the engine, wrote the folder of an embedded database."""


class DatabaseBusy(StoreError):
    """Another build is writing to the database at an address."""


class CannotConnect(StoreError):
    """Nobody answers at that address."""


class WrongCredentials(StoreError):
    """The server refuses the user or the password."""


class WriteRefused(StoreError):
    """A query that may only read tries to write, or to load a file or a URL."""


class TimedOut(StoreError):
    """It took longer than the user wants to wait."""
