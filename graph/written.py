"""Files are written whole or not at all: to a temporary name beside them, then put in their place."""

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from clew.graph.errors import OutputError
from clew.graph.folder.lock import Lock

STDOUT = "-"
DRAFT = ".part"
"""How the names of files end that are not whole yet."""


@contextmanager
def written(name: str) -> Iterator[BinaryIO]:
    """Give a file to write bytes to, `-` for stdout; only when the block ends well does it take the place of the old.

    Raises OutputError where there is no such folder, or nobody may write there.
    """
    if name == STDOUT:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    path = Path(name)
    if path.exists() and not path.is_file():  # a device or a pipe takes what it is given; a folder takes nothing
        with _opened(path) as file:
            yield file
        return
    temporary, file, lock = _beside(path)
    try:
        with closing(lock), file:
            yield file
            file.flush()
            os.fsync(file.fileno())
            temporary.replace(path.resolve())  # where it is a link, what it names
    except OSError as error:
        raise OutputError(f"{error.strerror}; name another file with -o", file=path) from error
    finally:
        with suppress(FileNotFoundError):
            temporary.unlink()


def _opened(path: Path) -> BinaryIO:
    try:
        return path.open("wb")
    except OSError as error:
        raise OutputError(f"{error.strerror}; name another file with -o", file=path) from error


def _beside(path: Path) -> tuple[Path, BinaryIO, Lock]:
    """Open a new file in the same folder, with the rights that the old one has, or that any new one would have."""
    prefix, folder = f".{path.name[:50]}.", path.resolve().parent
    try:
        _sweep(folder, prefix)
        number, name = tempfile.mkstemp(DRAFT, prefix, folder)
        lock = Lock(Path(name))
        if not (lock.take() and Path(name).exists()):  # another program swept just then
            lock.close()
            os.close(number)
            return _beside(path)
        os.fchmod(number, path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_mask())
    except OSError as error:
        raise OutputError(f"{error.strerror}; name another file with -o", file=path) from error
    return Path(name), os.fdopen(number, "wb"), lock


def _sweep(folder: Path, prefix: str) -> None:
    """Take away what programs that were killed left there: who still writes holds the lock on it."""
    for each in folder.iterdir():
        if each.name.startswith(prefix) and each.name.endswith(DRAFT):
            with suppress(OSError), closing(Lock(each)) as lock:
                if lock.take():
                    each.unlink(missing_ok=True)


def _mask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
