"""Which files the paths of a command line name, in the order in which they are read."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

STDIN = "-"
_ABOUT = ("README", "LICENSE", "LICENCE", "CHANGELOG", "NOTICE")
"""Files that folders hold about themselves, which are no reports."""
JUDGEMENTS = "judgements.tsv"
"""It may stand in a folder beside the reports, and is read by whoever judges names."""
_EMPTY = "no report in this folder; give one with event or follow-up reports"


@dataclass(frozen=True, slots=True)
class Named:
    """A file to read; `folder` is the one it was found in, `reason` why it is not even tried.

    After the files of a folder comes the folder itself.
    """

    path: Path
    folder: Path | None = None
    reason: str = ""

    @property
    def ends(self) -> bool:
        """Whether it is no file, but the end of a folder."""
        return self.path == self.folder

    @property
    def is_file(self) -> bool:
        """Whether it is a file that is read, and by whom does not matter: stdin is this process's own."""
        return not self.ends and not self.reason and str(self.path) != STDIN

    def is_empty(self, files: "Files") -> bool:
        """Tell whether it is the end of a folder in which no report was found."""
        return self.ends and self.path not in files.filled


@dataclass(slots=True)
class Files:
    """The files that are given, each once under whatever names, and the folders in which there is a report."""

    seen: set[Path] = field(default_factory=set)
    filled: set[Path] = field(default_factory=set)

    def of(self, paths: Iterable[str]) -> Iterator[Named]:
        """Yield what the paths name, folders file by file."""
        for name in dict.fromkeys(paths):
            path = Path(name)
            if name != STDIN and path.is_dir():
                yield from self._within(path)
            elif name == STDIN or self._is_new(path):
                yield Named(path)

    def found(self, named: Named) -> None:
        """Keep that a report was found."""
        if named.folder:
            self.filled.add(named.folder)

    def _is_new(self, path: Path) -> bool:
        """Tell whether a file is given for the first time, under this name or another."""
        known = len(self.seen)
        try:
            self.seen.add(path.resolve())
        except (OSError, RuntimeError):  # a link that leads to itself: reading it will say so
            self.seen.add(path.absolute())
        return len(self.seen) > known

    def _within(self, folder: Path) -> Iterator[Named]:
        for path in _files(folder):
            reason = _left_out(path, folder)
            if reason or self._is_new(path):
                yield Named(path, folder, reason)
            else:
                self.filled.add(folder)  # it was given before
        yield Named(folder, folder, _EMPTY)


def _left_out(path: Path, folder: Path) -> str:
    """Return why a file of a folder is not even tried."""
    if path.is_symlink() and not path.resolve().is_relative_to(folder.resolve()):
        return "a link out of the folder; name the file to have it read"
    return "about the folder; name it to have it read" if path.stem.upper() in _ABOUT else ""


def _files(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if path.is_file() and not hidden and path.name != JUDGEMENTS:
            yield path
