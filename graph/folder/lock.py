"""A lock between processes: a file that one of them holds, and that the system frees when its holder dies."""

import os
import sys
from pathlib import Path

if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(descriptor: int) -> None:
        # flock, not lockf: who opens the file a second time in the same process must be refused too.
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


class Lock:
    """The lock on a file that is made if it is missing, and stays.

    Were it removed, two processes could hold "the" lock on two files of one name.
    """

    def __init__(self, path: Path) -> None:
        """Open the file, and take nothing yet; raises OSError where that is not allowed."""
        self._descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)

    def take(self) -> bool:
        """Take the lock without waiting, and tell whether it is ours."""
        try:
            _lock(self._descriptor)
        except (BlockingIOError, PermissionError):
            return False
        return True

    def close(self) -> None:
        """Let go."""
        os.close(self._descriptor)
