"""Triples as lines, one each: N-Triples, or N-Quads with the report that states it; no library, for speed."""

import io
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Any

from clew.graph.publication.characters import clean
from clew.graph.publication.terms import Iri, Typed, expand
from clew.graph.publication.triples import Stated

_CHUNK = 2_000
"""Lines that are written at once."""
_ESCAPES = (("\\", "\\\\"), ('"', '\\"'), ("\n", "\\n"), ("\t", "\\t"), ("\x7f", "\\u007F"))
_BOOLEAN, _INTEGER, _DOUBLE = (expand(f"xsd:{each}") for each in ("boolean", "integer", "double"))


def chunks(stated: Iterable[Stated], *, reports: bool) -> Iterator[bytes]:
    """Yield many lines at a time, in UTF-8; with reports, a triple has a line for each that states it."""
    every = iter(_quads(stated) if reports else _triples(stated))
    while some := "".join(islice(every, _CHUNK)):
        yield some.encode()


def _triples(stated: Iterable[Stated]) -> Iterator[str]:
    for (subject, predicate, value), _ in stated:
        yield f"<{subject}> <{predicate}> {_TERMS[type(value)](value)} .\n"


def _quads(stated: Iterable[Stated]) -> Iterator[str]:
    for (subject, predicate, value), reports in stated:
        line = f"<{subject}> <{predicate}> {_TERMS[type(value)](value)}"
        if not reports:
            yield f"{line} .\n"
        for report in reports:
            yield f"{line} <{report}> .\n"


def _quoted(text: str) -> str:
    if not text.isprintable():
        text = clean(text)
    for character, escaped in _ESCAPES:
        if character in text:
            text = text.replace(character, escaped)
    return f'"{text}"'


_TERMS: dict[type, Callable[[Any], str]] = {
    Iri: lambda value: f"<{value}>",
    str: _quoted,
    bool: lambda value: f'"{str(value).lower()}"^^<{_BOOLEAN}>',
    int: lambda value: f'"{value}"^^<{_INTEGER}>',
    float: lambda value: f'"{value!r}"^^<{_DOUBLE}>',
    Typed: lambda value: f'"{value.text}"^^<{value.datatype}>',
}


class Readable(io.RawIOBase):
    """Chunks as a file to read from: whoever parses them asks for the next ones itself."""

    def __init__(self, parts: Iterable[bytes]) -> None:
        self._parts, self._left = iter(parts), memoryview(b"")

    def readable(self) -> bool:
        """It can be read."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Put the next bytes into a buffer, and return how many they are; none at the end."""
        if not self._left:
            self._left = memoryview(next(self._parts, b""))
        size = min(len(buffer), len(self._left))
        buffer[:size], self._left = self._left[:size], self._left[size:]
        return size
