"""Lines of aligned columns: the segments of a line, and the columns that those of many lines make."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from clew.loaders.text.text import Text

_RUN = re.compile(r"\S+(?:[ \u00a0]\S+)*")
_BULLET = re.compile(r"[•‣▪◦]")
_SEVERAL = 3
_GAP = 2
"""How many spaces at least stand between two columns, but for what `parted` cuts."""


@dataclass(frozen=True, slots=True)
class Segment:
    """Words set apart from others by two spaces or more; `start` and `end` count the characters of the line from 0."""

    start: int
    end: int
    text: Text
    after_one: bool = False
    """Whether a single space sets it apart from the one before it."""

    def overlaps(self, column: tuple[int, int]) -> bool:
        """Tell whether the segment stands over or under a part of the column."""
        return self.start < column[1] and column[0] < self.end


@dataclass(frozen=True, slots=True)
class Line:
    """A line in its segments; `gap` tells whether a blank line stands above it, `paged` whether it begins a page."""

    segments: tuple[Segment, ...]
    gap: bool = False
    paged: bool = False


def segments(line: Text) -> tuple[Segment, ...]:
    """Return the segments of a line; a form feed takes no room, and a bullet belongs to what follows it."""
    feeds = len(line.raw) - len(line.raw.lstrip("\f"))
    found: list[tuple[int, int]] = []
    for match in _RUN.finditer(line.raw, feeds):
        if found and _BULLET.fullmatch(line.raw[slice(*found[-1])]) and match.start() - found[-1][1] <= _GAP + 1:
            found[-1] = (found[-1][0], match.end())
        else:
            found.append(match.span())
    return tuple(
        Segment(start - feeds, end - feeds, Text(line.raw[start:end], line.line, line.offset + start))
        for start, end in found
    )


def columns(lines: Sequence[Line]) -> list[tuple[int, int]]:
    """Return the stretches that the segments of all lines fill, each set apart from the next on every line."""
    edges = {each.start for line in lines for each in line.segments if each.after_one}
    found: list[tuple[int, int]] = []
    for start, end in sorted({(each.start, each.end) for line in lines for each in line.segments}):
        if found and start - found[-1][1] < (1 if start in edges else _GAP):
            found[-1] = (found[-1][0], max(found[-1][1], end))
        else:
            found.append((start, end))
    return found


def cells(line: Line, at: Sequence[tuple[int, int]]) -> dict[int, Segment] | None:
    """Return the segments of a line by their columns; None where one is in no column, in two, or not alone in it."""
    found: dict[int, Segment] = {}
    for each in line.segments:
        over = [place for place, (start, end) in enumerate(at) if each.start < end and start < each.end]
        if len(over) != 1 or over[0] in found:
            return None
        found[over[0]] = each
    return found


def parted(lines: Sequence[Line], whole: Callable[[str], bool]) -> list[Line]:
    """Cut segments that run into the next column with a single space, where it is certain that they do.

    It is where the further part is `whole` (what is never wrapped: a number, an answer, a country) and begins where
    several others begin, all of which are so too.
    """
    texts: dict[int, list[str]] = {}
    for line in lines:
        for each in line.segments:
            texts.setdefault(each.start, []).append(each.text.raw)
    edges = [start for start, each in texts.items() if len(each) >= _SEVERAL and all(map(whole, each))]
    return [
        Line(tuple(part for each in line.segments for part in _parts(each, edges, whole)), line.gap, line.paged)
        for line in lines
    ]


def squeezed(head: Sequence[Line], at: Sequence[tuple[int, int]]) -> list[Line]:
    """Cut headings that a single space parts where a column starts, and a heading on another line with it."""
    found = []
    for line in head:
        others = [each for each in head if each is not line]
        edges = [start for start, _ in at if any(_begins(other, start) for other in others)]
        parts = tuple(part for each in line.segments for part in _at(each, edges))
        found.append(Line(parts, line.gap, line.paged))
    return found


def _begins(line: Line, start: int) -> bool:
    return any(each.start == start for each in line.segments)


def _at(segment: Segment, edges: Sequence[int]) -> Iterator[Segment]:
    """Yield the parts of a segment between the places where a single space parts it."""
    raw = segment.text.raw
    inner = sorted(edge - segment.start for edge in edges if segment.start < edge < segment.end)
    cuts = [0, *(at for at in inner if raw[at - 1] == " " and raw[at] != " "), len(raw) + 1]
    for at, end in pairwise(cuts):
        words = raw[at : end - 1]
        text = Text(words, segment.text.line, segment.text.offset + at)
        yield Segment(segment.start + at, segment.start + at + len(words), text, segment.after_one or at > 0)


def _parts(segment: Segment, edges: Sequence[int], whole: Callable[[str], bool]) -> Iterator[Segment]:
    for edge in edges:
        at = edge - segment.start
        raw = segment.text.raw
        if 0 < at < len(raw) and raw[at - 1] == " " and whole(raw[at:]):
            left = Text(raw[: at - 1], segment.text.line, segment.text.offset)
            yield Segment(segment.start, edge - 1, left)
            yield Segment(
                edge, segment.end, Text(raw[at:], segment.text.line, segment.text.offset + at), after_one=True
            )
            return
    yield segment
