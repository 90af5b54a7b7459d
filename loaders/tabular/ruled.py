"""Tables in aligned columns with a rule under their headings that shows each column: "-------  -----  ----".

The rule leaves no doubt where a column begins, however few words stand in it, or how few spaces before the next. A line
that has a word where the rule has a gap is none of the table.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from clew.loaders.structure.text import Text
from clew.loaders.tabular.markup import Markup
from clew.loaders.tabular.segments import Line, Segment, segments

_RUN = re.compile(r"[-=─━_]{2,}")
_RULE = re.compile(r"\s*[-=─━_]{2,}(?:\s+[-=─━_]{2,})*\s*")
_HEADING_LINES = 6
_COLUMNS = 2
Column = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Ruled:
    """The lines of headings and the lines below them, the columns, and the place after the last line."""

    head: Sequence[Line]
    body: Sequence[Line]
    at: Sequence[Column]
    end: int


def find(lines: Sequence[Text], start: int) -> Ruled | None:
    """Return the ruled table that starts at this line; None where none does."""
    first = start + _is_rule(lines[start])  # a rule may stand over the headings too
    rule = next(_rules(lines, first), None)
    if rule is None or rule == first:
        return None
    at = [match.span() for match in _RUN.finditer(lines[rule].raw)]
    head = [_cut(line, at) or Line(segments(line)) for line in lines[first:rule]]
    body, end = _body(lines, rule + 1, at)
    if len(at) < _COLUMNS or not body or max(len(line.segments) for line in head) < _COLUMNS:
        return None
    return Ruled(head, body, at, end)


def _rules(lines: Sequence[Text], start: int) -> Iterator[int]:
    """Yield the place of the rule below a few lines that nothing parts from it."""
    for place in range(start, min(start + _HEADING_LINES, len(lines))):
        if isinstance(lines[place], Markup) or not lines[place].raw.strip() or "\t" in lines[place].raw:
            return
        if _is_rule(lines[place]):
            yield place


def _is_rule(line: Text) -> bool:
    return not isinstance(line, Markup) and _RULE.fullmatch(line.raw) is not None


def _body(lines: Sequence[Text], start: int, at: Sequence[Column]) -> tuple[list[Line], int]:
    """Return the lines below the rule, and the place after the last; what stands below a blank line must be a row."""
    found: list[Line] = []
    gap, end = False, start
    for place in range(start, len(lines)):
        line = lines[place]
        if not line.raw.strip():
            if gap:
                break
            gap = True
            continue
        if _is_rule(line):
            end = place + 1
            continue
        cut = None if isinstance(line, Markup) or "\t" in line.raw or "\f" in line.raw else _cut(line, at)
        if not cut or (gap and found and not _is_row(cut, at)):
            break
        found.append(Line(cut.segments, gap and bool(found)))
        gap, end = False, place + 1
    return found, end


def _is_row(line: Line, at: Sequence[Column]) -> bool:
    """Tell whether a line below a blank one fills several columns, the first of them, from edge to edge."""
    placed = [any(each.start == start or each.end == end for start, end in at) for each in line.segments]
    return len(placed) >= _COLUMNS and all(placed) and line.segments[0].start <= at[0][0]


def _cut(line: Text, at: Sequence[Column]) -> Line | None:
    """Return what stands in each column; None where a word stands in two, or in none."""
    raw, found = line.raw, []
    edges = [0, *(start for start, _ in at[1:]), len(raw)]
    for start, after in pairwise(edges):
        words = raw[start:after]
        if after < len(raw) and words[-1:].strip():
            return None
        if words.strip():
            begins = start + len(words) - len(words.lstrip())
            text = Text(words.strip(), line.line, line.offset + begins)
            found.append(Segment(begins, begins + len(text.raw), text))
    return Line(tuple(found)) if found else None
