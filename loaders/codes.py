"""Codes that a document explains in a legend ("TT  technology transfer"): in a cell they stand for those words."""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar

_CODES: ContextVar[Mapping[str, str] | None] = ContextVar("codes", default=None)
_WORD = re.compile(r"[^\s,;/+&|]+")
_LONGEST = 60
"""A cell of codes is short."""


@contextmanager
def explained(codes: Mapping[str, str]) -> Iterator[None]:
    """Read with these codes from here on, each with the words that it stands for; never around a `yield`."""
    before = _CODES.set(codes)
    try:
        yield
    finally:
        _CODES.reset(before)


def within(text: str) -> list[tuple[str, int, int]]:
    """Return the words that codes stand for, and where the codes are; nothing where a text is not of codes alone."""
    codes = _CODES.get()
    if not codes or len(text) > _LONGEST:
        return []
    found = [match for match in _WORD.finditer(text) if match[0] != "and"]
    of_codes = all(match[0] in codes for match in found)
    return [(codes[match[0]], *match.span()) for match in found] if of_codes else []


def full(words: str) -> str:
    """Return the words that a code stands for; any other words as they are."""
    return (_CODES.get() or {}).get(words, words)
