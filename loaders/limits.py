"""How much one document may hold: what is larger is refused in one line, before it costs time or memory.

The limits lie far above any report; a file that meets one is broken, hostile, or no report. Whoever knows better sets
others by the names below, in small letters, in the environment: `CLEW_LIMITS="lines=500000 seconds=600"`.
"""

import os
import re
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from clew.graph.errors import DocumentError

VARIABLE = "CLEW_LIMITS"
SECONDS = 120.0
"""How long a document may take to read, where the system can bound it."""

FILE_BYTES = 64 * 2**20
"""Bytes of a file."""
UNPACKED_BYTES = 256 * 2**20
"""Bytes of everything inside a .docx or .xlsx, which are archives."""
UNPACKED_RATIO = 200
"""How many times the bytes of the file these may be, from RATIO_FROM bytes on; text packs to a tenth."""
RATIO_FROM = 16 * 2**20
"""Bytes from which the ratio counts: a small file full of blanks does no harm."""
PARTS = 10_000
"""Files inside a .docx or .xlsx."""
LINES = 100_000
"""Lines of text, or rows of a table, of a document."""
LINE_CHARACTERS = 100_000
"""Characters of one line: a paragraph, or a row with all its cells."""
ROWS = 2**20
"""Rows of a sheet, blank ones included, which is what a spreadsheet program numbers."""
COLUMNS = 1_000
"""Columns of a table."""
CELLS = 1_000_000
"""Cells of a document, blank ones between filled ones included."""
MERGED = 10_000
"""Merged cells of a sheet."""
ELEMENTS = 2_000_000
"""Elements of an HTML page."""
DEPTH = 1_000
"""How deep HTML elements may stand in one another."""
PAGES = 2_000
"""Pages of a PDF."""
PDF_LETTERS = 20_000_000
"""Letters of a PDF."""
PDF_SECONDS = 120.0
"""How long a PDF may take to read."""
PDF_BYTES = 2 * 2**30
"""Bytes of memory that reading a PDF may take, where the system can bound it."""


def beyond(message: str, name: str, line: int | None = None) -> DocumentError:
    """Return the error for a document beyond the limit of a name, which says how to set another."""
    return DocumentError(f"{message} (or set another limit: {VARIABLE}={name.lower()}=...)", line=line)


@contextmanager
def bounded(seconds: float | None = None) -> Iterator[None]:
    """End the block when it takes longer; raises DocumentError.

    Only a POSIX system can do that, and only in the main thread: elsewhere nothing but the sizes bounds the time.
    """
    seconds = SECONDS if seconds is None else seconds
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGALRM, _late)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _late(_: int, __: FrameType | None) -> None:
    raise beyond(f"takes over {SECONDS:g} s to read; give a report, or split the file", "SECONDS")


def _set(names: dict[str, object], wanted: str) -> None:
    """Take the limits that the environment sets."""
    known = {name: type(value) for name, value in names.items() if name.isupper() and isinstance(value, int | float)}
    for each in re.split(r"[\s,]+", wanted.strip()) if wanted.strip() else ():
        name, _, value = each.partition("=")
        if name.upper() not in known or not re.fullmatch(r"[0-9]{1,18}", value):
            listed = ", ".join(sorted(known)).lower()
            raise DocumentError(f"{VARIABLE}={each!a}: give name=number, with one of {listed}")
        names[name.upper()] = known[name.upper()](value)


_set(globals(), os.environ.get(VARIABLE, ""))
