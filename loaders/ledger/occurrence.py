"""Every number that a line prints, in digits or in words, and why one that is no figure is none."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from clew.graph.statement import Statement
from clew.loaders.numeric import nonfigures
from clew.loaders.numeric import numbers as figures
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import Vocabulary, current

_DIGITS = re.compile(r"\d+(?:[.,:/’'\u00a0\u2009\u202f ]\d+)*")
_MARKUP = re.compile(r"(?P<note><sup>.*?</sup>)|</?[A-Za-z][^<>]*>|&#\w+;", re.IGNORECASE)
_WHOLE = (
    ("contents list", re.compile(r".*\.{4,}\s*\d+\s*")),
    ("page number", re.compile(r"\W*(?:page\s|p\.)?\s*\d{1,4}(?:\s*(?:of|/|\|)\s*\d{1,4})?\W*", re.IGNORECASE)),
)
"""What a whole line may be."""
_OPENING = (
    ("section number", re.compile(r"\s*#+\s*\W*(\d+(?:\.\d+)*)")),
    ("list number", re.compile(r"\s*(\d{1,3})[.)]\s")),
    ("section number", re.compile(r"\s*(\d+(?:\.\d+)+)\.?\s+[A-ZÀ-ÝĀ-Ț]")),
)
"""What the first number of a line may be."""


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A number where it is printed; `reason` says why it is no figure, and is empty where it may be one."""

    text: Text
    reason: str

    def is_in(self, statement: Statement) -> bool:
        """Tell whether the statement is of this number: its value prints it, or is it."""
        if statement.subject.label == "StatedFigure" and statement.property != "value":
            return False
        said = statement.printed if isinstance(statement.value, int | float) else _said(statement)
        return self.text.clean.casefold() in said.casefold()


def numbers(line: Text) -> Iterator[Occurrence]:
    """Yield the numbers of a line, from left to right."""
    found = [Text(m[0], line.line, line.offset + m.start()) for m in _DIGITS.finditer(line.raw)]
    words = [line.cut(n.start, n.end) for n in figures.find(line.clean) if n.in_words]
    if not (found or words):
        return
    reasons = dict(_reasons(line))
    marks = [match.span() for match in _MARKUP.finditer(line.raw)]
    for text in sorted((*found, *words), key=lambda each: each.offset):
        yield Occurrence(text, _mark(line, text) if _is_in(text, line, marks) else reasons.get(text.offset, ""))


@cache
def _caption(vocabulary: Vocabulary) -> re.Pattern[str]:
    return re.compile(rf"\W*(?:{vocabulary.said('caption')})\s+(\d+)", re.IGNORECASE)


def _said(statement: Statement) -> str:
    """A date is said as printed; a name or a text by itself; the other end of a relationship by its own parts."""
    is_date = isinstance(statement.value, str) and statement.value[:4].isdecimal()
    return statement.printed if is_date else str(statement.value)


def _reasons(line: Text) -> Iterator[tuple[int, str]]:
    """Yield why the number at an offset is no figure; a later reason is more to the point."""
    ignored = [(line.cut(each.start, each.end), each.reason) for each in nonfigures.ignored(line.clean)]
    for stretch, reason in ignored:
        for match in _DIGITS.finditer(stretch.raw):
            yield stretch.offset + match.start(), reason
        yield stretch.offset, reason
    for reason, pattern in (*_OPENING, ("caption number", _caption(current()))):
        if opening := pattern.match(line.raw):
            yield line.offset + opening.start(1), reason
    for reason, pattern in _WHOLE:
        if pattern.fullmatch(line.raw):
            last = [match.start() for match in _DIGITS.finditer(line.raw)]
            yield from ((line.offset + start, reason) for start in last)


def _is_in(text: Text, line: Text, marks: list[tuple[int, int]]) -> bool:
    at = text.offset - line.offset
    return any(start <= at < end for start, end in marks)


def _mark(line: Text, text: Text) -> str:
    """What stands in a tag is markup; between the tags of a raised number, the mark of a footnote."""
    at = text.offset - line.offset
    notes = (match.span("note") for match in _MARKUP.finditer(line.raw) if match["note"])
    return "footnote mark" if any(start <= at < end for start, end in notes) else "markup"
