"""Kinds of files, and what makes clew's plain text of each; the libraries for some are the extra `clew[documents]`."""

from collections.abc import Callable
from pathlib import Path, PurePath

from clew.graph.errors import DocumentError
from clew.loaders import limits
from clew.loaders.containers import encoding
from clew.loaders.containers.place import Place
from clew.loaders.containers.plain import Plain


def _word(data: bytes) -> Plain:
    from clew.loaders.containers import word

    return word.read(data)


def _workbook(data: bytes) -> Plain:
    from clew.loaders.containers import workbook

    return workbook.read(data)


def _web(data: bytes) -> Plain:
    from clew.loaders.containers import web

    return web.read(data)


def _pdf(data: bytes) -> Plain:
    from clew.loaders.containers import apart

    return apart.read(data)


def _separated(data: bytes) -> Plain:
    from clew.loaders.containers import separated

    return separated.read(data)


TEXT = (".txt", ".md")
"""What is read as it stands."""
READERS: dict[str, Callable[[bytes], Plain]] = {
    ".html": _web,
    ".htm": _web,
    ".docx": _word,
    ".pdf": _pdf,
    ".xlsx": _workbook,
    ".csv": _separated,
    ".tsv": _separated,
}
"""What makes plain text of a kind of file."""
SUFFIXES = (*TEXT, *READERS)
_OTHERS = {
    **dict.fromkeys((".doc", ".docm", ".dot", ".odt", ".rtf", ".pages", ".wps"), ".docx"),
    **dict.fromkeys((".xls", ".xlsm", ".xlsb", ".ods", ".numbers"), ".xlsx"),
    **dict.fromkeys((".ppt", ".pptx", ".odp", ".key"), ".pdf"),
}
"""Kinds that an office program saves as one that is read."""


def check(suffix: str) -> None:
    """Raise DocumentError for a kind of file that is not read, saying which are, or what to save it as."""
    if other := _OTHERS.get(suffix.lower()):
        raise DocumentError(f"a {suffix.lower()} file cannot be read; save it as {other} and give that")
    if suffix.lower() not in SUFFIXES:
        known = ", ".join((*SUFFIXES, ".jsonl"))
        raise DocumentError(f"no kind of file that can be read; give one of {known}")


def take(path: Path) -> bytes:
    """Return the bytes of a file of a kind that is read; raises DocumentError where there are none, or too many."""
    check(path.suffix)
    try:
        with path.open("rb") as file:
            data = file.read(limits.FILE_BYTES + 1)
    except OSError as error:
        raise DocumentError(f"{error.strerror}; give a file that can be read") from None
    if len(data) > limits.FILE_BYTES:
        raise limits.beyond(f"more than {limits.FILE_BYTES:,} bytes; give a report, or split the file", "FILE_BYTES")
    return data


def text(data: bytes, name: str) -> tuple[str, list[Place]]:
    """Return a file's text, line by line as it is cited, and where its lines stand in the file."""
    if PurePath(name).suffix.lower() in TEXT:
        return _bounded(encoding.text(data)), []
    made = plain(data, name)
    return made.text, made.places


def _bounded(words: str) -> str:
    lines = words.split("\n")
    if len(lines) > limits.LINES:
        raise limits.beyond(f"more than {limits.LINES:,} lines; split the file", "LINES")
    for number, line in enumerate(lines, 1):
        if len(line) > limits.LINE_CHARACTERS:
            message = f"more than {limits.LINE_CHARACTERS:,} characters in one line; break it into paragraphs"
            raise limits.beyond(message, "LINE_CHARACTERS", line=number)
    return words


def plain(data: bytes, name: str) -> Plain:
    """Return a file's plain text; raises DocumentError where it is damaged, too large, or needs what is not there."""
    suffix = PurePath(name).suffix.lower()
    try:
        return READERS[suffix](data)
    except ImportError as error:
        message = f"reading a {suffix} file needs {error.name}; install clew[documents] and try again"
        raise DocumentError(message) from None
    except DocumentError:
        raise
    except Exception as error:  # the libraries raise whatever a damaged file leads to
        raise DocumentError(f"a damaged {suffix} file ({said(error)}); save it again, or give another kind") from None


def said(error: BaseException) -> str:
    """Return an error of a library in a few words."""
    words = " ".join(str(error).split())
    return f"{type(error).__name__}: {words[:80]}" if words else type(error).__name__
