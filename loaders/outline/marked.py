"""A line of an outline: how far it is indented, which sign it begins with, how it is emphasised, and its words."""

import re
from collections.abc import Set
from dataclasses import dataclass

from clew.loaders.text.level import marks
from clew.loaders.text.text import Text

_SIGN = re.compile(
    r"(?:(?P<arrow>[-=]+>)|(?P<mark>[-*•‣▪◦–—·+>→»~])|(?P<number>\(?\[?\d{1,2}[.)\]]+|\d{1,2}(?:\.\d{1,2})+[.)]?)"
    r"|(?P<letter>\(?(?:[A-Za-z]|[ivxIVX]{1,4})[.)]))\s+(?=\S)|(?P<o>o)\s+(?=[A-ZÀ-ÞĀ-Ț])"
)
_DEFINED = re.compile(r"(\s*)[:~]\s+(?=\S)")
_EMPHASIS = re.compile(r"(\*\*\*|\*\*|__|\*|_)(?=\S)(?P<words>.+?)\1(?P<after>.*)$")
_UNDERLINES = {"=": 1, "-": 2}


@dataclass(frozen=True, slots=True)
class Marked:
    """A line in its parts; `level` is that of a heading (from 1), nought where it is none."""

    text: Text
    indent: int
    sign: str
    emphasis: str
    level: int
    defined: bool
    words: Text
    """What stands behind the signs."""


def read(line: Text, below: Text | None, headings: Set[int]) -> Marked:
    """Return the parts of a line; `below` is the next one, which may underline it; `headings` are known to be some."""
    raw = line.raw
    if depth := marks(raw):
        start = len(raw) - len(raw.lstrip(" #\t"))
        number = _SIGN.match(raw, start)
        return _made(line, number.end() if number else start, 0, "", depth, defined=False)
    depth = _UNDERLINES.get("".join(set(below.raw.strip())), 0) if below and line.line in headings else 0
    defined = _DEFINED.match(raw)
    start = defined.end() if defined else len(raw) - len(raw.lstrip())
    indent = len(raw[:start].expandtabs(4))
    sign = ""
    if found := _SIGN.match(raw, start):
        sign, start = _sign(found), found.end()
    if line.line in headings and not depth:
        depth = max(sign.count("1"), 1)
    return _made(line, start, indent, sign, depth, defined=defined is not None)


def _made(line: Text, start: int, indent: int, sign: str, level: int, *, defined: bool) -> Marked:
    found = _EMPHASIS.match(line.raw, start)
    words = Text(line.raw[start:], line.line, line.offset + start)
    return Marked(line, indent, sign, found[1] if found else "", level, defined, words)


def _sign(found: re.Match[str]) -> str:
    if number := found["number"]:
        return re.sub(r"\d+", "1", number)
    if letter := found["letter"]:
        return re.sub(r"\w+", "a", letter)
    return found["arrow"] or found["mark"] or "o"
