"""A folder is written whole or not at all: under a temporary name beside its place, then put there."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from clew.graph.errors import OutputError
from clew.graph.folder.lock import Lock
from clew.graph.written import DRAFT

_HELD = "held"
"""The file on which whoever writes holds a lock; a folder whose lock is free was left by a program that was killed."""


@contextmanager
def drafted(name: str) -> Iterator[Path]:
    """Give a folder to write into; only when the block ends well does it take its place, which must be free or empty.

    Raises OutputError where something stands there, there is no folder around it, or nobody may write.
    """
    path = Path(name)
    try:
        if path.is_symlink() or (path.exists() and not (path.is_dir() and not any(path.iterdir()))):
            raise OutputError("stands there already; name a new folder, or remove what is in it", file=path)
        place = path.resolve()
        _sweep(place)
        draft = Path(tempfile.mkdtemp(DRAFT, _prefix(place), place.parent))
        with closing(_held(draft)):
            try:
                yield draft
                _finish(draft, place)
            finally:
                shutil.rmtree(draft, ignore_errors=True)
    except OSError as error:
        raise OutputError(f"{error.strerror}; name another folder", file=path) from error


def _prefix(place: Path) -> str:
    return f".{place.name[:50]}."


def _held(draft: Path) -> Lock:
    lock = Lock(draft / _HELD)
    lock.take()
    return lock


def _sweep(place: Path) -> None:
    """Take away what programs that were killed left beside the place."""
    for each in place.parent.iterdir():
        if each.name.startswith(_prefix(place)) and each.name.endswith(DRAFT) and (each / _HELD).is_file():
            with suppress(OSError), closing(Lock(each / _HELD)) as lock:
                if lock.take():
                    shutil.rmtree(each, ignore_errors=True)


def _finish(draft: Path, place: Path) -> None:
    for each in draft.iterdir():
        with each.open("rb") as file:
            os.fsync(file.fileno())
    (draft / _HELD).unlink()
    draft.chmod(0o777 & ~_mask())
    if place.is_dir():
        place.rmdir()
    draft.rename(place)


def _mask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
