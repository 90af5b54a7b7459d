"""The embedded default: a database in a folder, for those who have installed nothing else.

Beside what the engine keeps there: `lock` (held by whoever has the database open), `writer.lock` (held by whoever
builds), `credentials.json`, `clew.json` (what the files were when it was closed) and, while `clew serve` runs,
`address.json`.
"""

import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path

from clew.graph.errors import FolderBusy, NoDatabase, StoreError
from clew.graph.folder import endpoint, stamp, users
from clew.graph.folder.endpoint import Credentials, Endpoint
from clew.graph.folder.engine import DATA, run_engine
from clew.graph.folder.lock import Lock

LOCK = "lock"
WRITER_LOCK = "writer.lock"
MAY_STAND_THERE_BEFORE = {LOCK, "judgements.tsv"}
PATIENCE = 30.0
PAUSE = 0.05
FULL = 8 << 20
"""Bytes that are too few to work with: the engine grows its files by pages."""

Told = Callable[[str], None]
"""Called with one line on what is waited for."""


@contextmanager
def serve(
    folder: Path,
    *,
    timeout: float = PATIENCE,
    create: bool = True,
    write: bool = False,
    publish: bool = False,
    told: Told | None = None,
) -> Iterator[Endpoint]:
    """Have the database in `folder` open during the block: in this process, or in another one that published it.

    Args:
        folder: where the database is, or shall be.
        timeout: seconds to wait while another process has it open, and to let any one command run; 0 waits for
            nobody, and commands may take the default.
        create: whether to make a database where there is none.
        write: whether this is a build, of which there is one at a time: a second one does not wait.
        publish: whether other processes may come in until the block ends.
        told: told what is waited for, if anything is.

    Raises:
        NoDatabase: there is none, and `create` is false.
        FolderBusy: another process has it open.
        FolderNewer: a newer version wrote it.
        FolderDamaged: its files are not what they were.
        StoreError: it cannot be opened.

    """
    with ExitStack() as stack:
        lock = stack.enter_context(closing(_lock(folder, create)))
        if write:
            _claim_writing(stack.enter_context(closing(Lock(folder / WRITER_LOCK))), folder)
        elsewhere = _claim(lock, folder, timeout, told)
        if elsewhere and publish:
            raise FolderBusy(f"{folder}: served at {elsewhere.uri} already; use that, or end that `clew serve` first")
        stack.enter_context(_room(folder))
        yield elsewhere or stack.enter_context(_open(folder, timeout or PATIENCE, publish))


def _lock(folder: Path, create: bool) -> Lock:
    try:
        _prepare(folder, create)
        return Lock(folder / LOCK)
    except OSError as error:
        raise StoreError(f"{folder}: cannot be opened: {error.strerror}; name another folder with --db") from error


def _prepare(folder: Path, create: bool) -> None:
    if (folder / DATA).is_dir():
        return
    if not create:
        raise NoDatabase(f"{folder}: no database here; make one with `clew build`, or name another with --db")
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    names = {entry.name for entry in folder.iterdir()}
    if LOCK not in names and names - MAY_STAND_THERE_BEFORE:
        raise StoreError(f"{folder}: holds other files and no database; name a new or an empty folder with --db")


def _claim_writing(lock: Lock, folder: Path) -> None:
    if not lock.take():
        raise FolderBusy(f"{folder}: another `clew build` is running on it; try again when it has ended")


def _claim(lock: Lock, folder: Path, timeout: float, told: Told | None) -> Endpoint | None:
    """Wait for the lock, and return None; or return where the process that has it lets others in."""
    deadline = time.monotonic() + timeout
    while not lock.take():
        if elsewhere := endpoint.published(folder):
            return elsewhere
        if time.monotonic() >= deadline:
            raise FolderBusy(
                f"{folder}: another clew command still has it open after {timeout:g} s; "
                "wait for it to end, or give a longer --timeout"
            )
        if told:
            told(f"{folder}: another clew command has it open; waiting for {timeout:g} s at most")
            told = None
        time.sleep(PAUSE)
    return None


@contextmanager
def _open(folder: Path, command_timeout: float, publish: bool) -> Iterator[Endpoint]:
    # Nobody can be listening: we hold the lock. What is published was left by a process that died.
    endpoint.withdraw(folder)
    whole = stamp.check(folder, DATA)
    stamp.opened(folder)
    with ExitStack() as after, run_engine(folder, _credentials(folder), command_timeout, mend=not whole) as opened:
        after.push(_noting(folder))
        if publish:
            endpoint.publish(folder, opened)
        try:
            yield opened
        finally:
            endpoint.withdraw(folder)


def _noting(folder: Path) -> Callable[..., None]:
    """Return what notes that the folder was closed, unless the engine failed: then the next to open it mends it."""

    def note(_: object, error: BaseException | None, __: object) -> None:
        if not isinstance(error, StoreError):
            stamp.closed(folder, DATA)

    return note


@contextmanager
def _room(folder: Path) -> Iterator[None]:
    """Say what the engine does not when its disk is full: what it tells then is what it tried to do."""
    try:
        yield
    except StoreError as error:
        if shutil.disk_usage(folder).free > FULL:
            raise
        raise StoreError(f"{folder}: no space left on the disk; make room, then run it again") from error


def _credentials(folder: Path) -> Credentials:
    """Return the users of the database; where their passwords are lost, the engine makes its users anew."""
    known = endpoint.credentials(folder)
    if known is None:
        users.forget_users(folder)
    return known or endpoint.new_credentials(folder)
