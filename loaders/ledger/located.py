"""Statements by the place they stand on, so that a stretch of a document knows what was read from it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from clew.graph.statement import Source, Statement
from clew.loaders.text.text import TAG, Text

Place = tuple[int, int]
"""A line and a character of it, both from 1."""


class Located:
    """The statements of one document, found by the place that their quotes start on or reach over."""

    def __init__(self, statements: Iterable[Statement], lines: Sequence[Text]) -> None:
        self._lines = lines
        self._by_line: dict[int, list[tuple[Place, Place, Statement]]] = defaultdict(list)
        for statement in statements:
            start = (statement.source.line, statement.source.offset)
            end = self._end(statement.source)
            for line in range(start[0], end[0] + 1):
                self._by_line[line].append((start, end, statement))

    def within(self, text: Text) -> Iterator[Statement]:
        """Yield what was read from the stretch or a part of it: the statements whose quotes start in it."""
        first, last = start_of(text), end_of(text)
        for line in range(first[0], last[0] + 1):
            for start, _, statement in self._by_line.get(line, ()):
                if start[0] == line and first <= start < last:
                    yield statement

    def over(self, place: Place) -> Iterator[Statement]:
        """Yield the statements whose quotes reach over a place."""
        for start, end, statement in self._by_line.get(place[0], ()):
            if start <= place < end:
                yield statement

    def _end(self, source: Source) -> Place:
        """Walk from the start of a quote to its end; what the quote leaves out of the line (tags) is walked over."""
        line, offset, left = source.line, source.offset - 1, len(source.quote)
        while left > 0 and line <= len(self._lines):
            raw = self._lines[line - 1].raw
            if "<" not in raw and offset < len(raw):
                walked = min(left, len(raw) - offset)
                offset, left = offset + walked, left - walked
            while left > 0 and offset < len(raw):
                tag = TAG.match(raw, offset)
                offset, left = (tag.end(), left) if tag else (offset + 1, left - 1)
            if left > 0:
                line, offset, left = line + 1, 0, left - 1
        return line, offset + 1


def start_of(text: Text) -> Place:
    """Return where a stretch starts."""
    return text.line, text.offset


def end_of(text: Text) -> Place:
    """Return the place after the last character of a stretch."""
    newline = text.raw.rfind("\n")
    if newline < 0:
        return text.line, text.offset + len(text.raw)
    return text.line + text.raw.count("\n"), len(text.raw) - newline
