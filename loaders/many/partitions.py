"""Statements in a folder, one file a report, so that reading goes on where it stopped.

A partition is called after its report, what the report holds, and the clew that read it: where a file of that name
stands, the report need not be read again. It is written whole or not at all; `clew build FOLDER` takes them all.
"""

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from dataclasses import dataclass
from functools import cache
from importlib import metadata
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import BinaryIO

from clew.graph.errors import OutputError
from clew.graph.statement import slug

Writer = Callable[[str], AbstractContextManager[BinaryIO]]
"""Gives a file of a name to write to, which takes its place whole or not at all."""
_READERS = ("clew", "lxml", "openpyxl", "pdfplumber", "pycountry", "python-docx")
"""Packages that have a part in what is read from a report."""
_LONGEST = 100
"""How many characters of a report's name are kept; a file system takes 255 bytes."""
_KEY = 16
"""Hexadecimal digits that tell one version of a report from another."""
_FORM = ("exchange.py", "schema.py", "statement.py")
"""What of the graph decides how statements are written."""


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder of partitions, in folders of two letters each: none of them gets large; `token` lies in it."""

    path: Path
    writer: Writer
    token: str = ""

    @property
    def is_seen(self) -> bool:
        """Whether this machine sees the folder, and not one of the same name."""
        return not self.token or (self.path / self.token).exists()

    def place(self, name: str, sha256: str) -> Path:
        """Return where the partition of a report stands, by the report's name and the hash of its bytes."""
        stem = _stem(name)
        key = hashlib.sha256(f"{sha256} {fingerprint()}".encode()).hexdigest()[:_KEY]
        return self.path / hashlib.sha256(stem.encode()).hexdigest()[:2] / f"{stem}-{key}.jsonl"

    def known(self, report: Path) -> Path | None:
        """Return the partition of a report that was read before, as it is now, by this clew."""
        with suppress(OSError), report.open("rb") as file:  # reading it will say what is wrong
            place = self.place(report.name, hashlib.file_digest(file, "sha256").hexdigest())
            return place if place.exists() else None
        return None

    def write(self, place: Path, lines: bytes) -> None:
        """Write a partition; raises OutputError where nobody may."""
        place.parent.mkdir(parents=True, exist_ok=True)
        with self.writer(str(place)) as file:
            file.write(lines)

    def clear(self, place: Path) -> None:
        """Take away what the same report said before it was corrected, or to another clew."""
        old = re.compile(rf"{re.escape(place.stem[:-_KEY])}[0-9a-f]{{{_KEY}}}\.jsonl")
        for each in place.parent.iterdir():
            if each != place and old.fullmatch(each.name):
                each.unlink(missing_ok=True)


@contextmanager
def opened(path: Path, writer: Writer, paths: Iterable[str], *, shared: bool) -> Iterator[Folder]:
    """Make a folder of partitions for the reports of these paths; `shared` where workers elsewhere may see it or not.

    Raises OutputError for a folder among the reports, whose partitions would be read as reports the next time.
    """
    if any(path.resolve().is_relative_to(Path(each).resolve()) for each in paths):
        raise OutputError("stands among the reports that are read; name another folder with --out", file=path)
    try:
        path.mkdir(parents=True, exist_ok=True)
        token = TemporaryDirectory(prefix=".seen-", dir=path) if shared else nullcontext("")
    except OSError as error:
        raise OutputError(f"{error.strerror}; name another folder with --out", file=path) from None
    with token as name:
        yield Folder(path.resolve(), writer, Path(name).name)


def _stem(name: str) -> str:
    """Return the name as it is in an id, for no two reports of a graph have that in common."""
    plain = slug(name)
    return (
        plain if len(plain) <= _LONGEST else f"{plain[:_LONGEST]}-{hashlib.sha256(plain.encode()).hexdigest()[:_KEY]}"
    )


@cache
def fingerprint() -> str:
    """Return what tells one clew from another that may read differently: versions, code and vocabularies."""
    found = hashlib.sha256()
    for name in _READERS:
        with suppress(metadata.PackageNotFoundError):
            found.update(f"{name} {metadata.version(name)}\n".encode())
    for source in _sources():
        found.update(source.read_bytes())
    return found.hexdigest()


def _sources() -> Iterator[Path]:
    """Yield the files of what reads a report, and of the form of statements."""
    loaders = Path(__file__).parent.parent
    yield from sorted(path for path in loaders.rglob("*") if path.suffix in (".py", ".toml"))
    yield from (loaders.parent / "graph" / name for name in _FORM)
