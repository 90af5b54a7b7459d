"""The database that a command works on: where it is, how long to wait for it, and the judgements beside it."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from clew.graph.names.judgement import Judgement
    from clew.graph.statement import Statement
    from clew.graph.store import Store

# What opens a database is imported once one is opened: a command without one starts without it.


@dataclass(frozen=True)
class Database:
    """Which database the options choose, and how long to wait for it, in seconds."""

    where: str
    timeout: float

    @contextmanager
    def open(self, *, write: bool = False) -> Iterator["Store"]:
        """Open it; a command that only reads never makes one."""
        from clew.graph.store import connect  # noqa: PLC0415

        with connect(self.where, timeout=self.timeout, write=write, told=_tell()) as store:
            yield store

    def statements(self) -> list["Statement"]:
        """Return the statements that it holds; none where there is no database yet."""
        from clew.graph.errors import NoDatabase  # noqa: PLC0415
        from clew.graph.retained import retained  # noqa: PLC0415

        try:
            with self.open() as store:
                return retained(store)
        except NoDatabase:
            return []

    @contextmanager
    def change(self) -> Iterator["Store"]:
        """Open it to be written to, where there is one already."""
        with self.open():
            pass
        with self.open(write=True) as store:
            yield store

    def judged(self, file: str | None) -> Path:
        """Return where decisions are kept: in a file that is named, beside the database, or for an address here."""
        from clew.graph.names.judgement import FILE_NAME  # noqa: PLC0415

        return Path(file) if file else Path("." if "://" in self.where else self.where) / FILE_NAME

    def judgements(self, paths: Sequence[str], file: str | None = None) -> list["Judgement"]:
        """Return the judgements: those shipped, those in the folders given, those beside the database."""
        from clew.graph.names import judgement  # noqa: PLC0415

        files = [Path(path) / judgement.FILE_NAME for path in paths if Path(path).is_dir()]
        files = [each for each in (*files, self.judged(file)) if each.is_file()]
        return [*judgement.shipped(), *(each for file in files for each in judgement.read(file))]


def _tell() -> Callable[[str], None] | None:
    """Return what says on a terminal what is waited for; a pipe sees nothing."""
    if not sys.stderr.isatty():
        return None
    return lambda text: print(f"clew: {text}", file=sys.stderr)  # noqa: T201 -- as the command line's own lines
