"""Tables whose columns a line of dashes shows: `-----  -----` under the headings, as Pandoc, reST and many tools print.

The dashes tell where each column begins, so that nothing is left to guess. Where a rule stands above the headings too,
what stands between blank lines is one row of wrapped cells; so is what stands between rules. Else the lines tell the
rows, as they do in other aligned columns.
"""

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, field
from itertools import pairwise

from clew.loaders.tabular.cells.headings import said
from clew.loaders.tabular.grids.atoms import is_atomic
from clew.loaders.tabular.grids.grid import Grid
from clew.loaders.tabular.grids.joined import join
from clew.loaders.tabular.grids.markup import Markup
from clew.loaders.tabular.spaced.segments import Line, Segment, cells, segments
from clew.loaders.tabular.spaced.wrapped import Body, DoubtError
from clew.loaders.text.known import Known
from clew.loaders.text.text import Text

_RULE = re.compile(r"\s*(?:-{3,}|={3,}|─{3,}|━{3,}|_{3,}|~{3,})\s*")
_DASHES = re.compile(r"\s*(?:-{2,}|={2,}|─{2,}|━{2,}|_{2,}|~{2,})(?:\s+(?:-{2,}|={2,}|─{2,}|━{2,}|_{2,}|~{2,}))+\s*")
_SIGNS = "-=─━_~"
_HEADING_LINES = 6
_SLACK = 2
"""By how many characters a rule over all columns may be longer or shorter than the dashes of the columns."""
_BLANKS = 1
_ROWS = 3
"""From how many rows between blank lines on, and columns that all of them fill, these tell the column of names."""
_ENDLESS = 10**6
_ENOUGH = 0.8
"""The share of a column that words may fill and have room for certain."""
_CAPTION = re.compile(r"\s*(?:[Tt]able)?:\s+(?=\S)")
_LABEL = re.compile(r"\W*[A-Za-z]{0,4}[-./ ]?\d{1,4}[a-z]?\W*")
"""What numbers a row."""


@dataclass(slots=True)
class _Found:
    """The lines of a table: of its headings, and of its rows, in groups between rules."""

    dashes: Sequence[tuple[int, int]]
    opened: bool
    head: list[Line] = field(default_factory=list)
    groups: list[list[Line]] = field(default_factory=lambda: [[]])
    closed: bool = False
    end: int = 0

    @property
    def at(self) -> list[tuple[int, int]]:
        """Where the columns stand: each up to the next, the last of them without an end."""
        starts = [start for start, _ in self.dashes]
        return [*pairwise(starts), (starts[-1], _ENDLESS)]

    @property
    def ended(self) -> list[tuple[int, int]]:
        """Where the columns stand, the last up to the end of its dashes, or of the longest words in it."""
        start, end = self.at[-1][0], self.dashes[-1][1]
        return [*self.at[:-1], (start, max([end, *(each.end for line in self.body for each in line.segments)]))]

    @property
    def body(self) -> list[Line]:
        """All lines of rows."""
        return [line for group in self.groups for line in group]


def take(lines: Sequence[Text], start: int, known: Known) -> tuple[Grid, int] | None:
    """Return the table that starts here, and the place after its last line; None where none does."""
    place = _columns_rule(lines, start)
    if place is None:
        return None
    dashes = [match.span() for match in re.finditer(r"\S+", lines[place].raw)]
    found = _Found(dashes, opened=any(_is_over_all(lines[n].raw, dashes) for n in (start - 1, start) if 0 <= n < place))
    for line in lines[start:place]:
        if not _is_ruled(line.raw):
            parts = _cut(line, found.at)
            if parts is None:
                return None
            found.head.append(Line(parts))
    _gather(lines, place + 1, found)
    if found.opened and not found.closed:
        found = _Found(dashes, opened=False, head=found.head)
        _gather(lines, place + 1, found)
    grid = _grid(found, known) if found.head and found.body else None
    return (grid, _captioned(grid, lines, found.end)) if grid else None


def _captioned(grid: Grid, lines: Sequence[Text], end: int) -> int:
    """Take the caption that stands below behind a colon, as Pandoc writes it; return the place after it."""
    below = next((place for place in range(end, min(end + 2, len(lines))) if lines[place].raw.strip()), None)
    if below is None or not _CAPTION.match(lines[below].raw):
        return end
    grid.caption = lines[below].cut(_CAPTION.match(lines[below].clean).end(), len(lines[below].clean))  # type: ignore[union-attr]
    return below + 1


def _columns_rule(lines: Sequence[Text], start: int) -> int | None:
    """Return the place of the dashes under the headings that start here, a rule above them or not."""
    begun = False
    for place in range(start, min(start + _HEADING_LINES + 2, len(lines))):
        raw = lines[place].raw
        if isinstance(lines[place], Markup) or not raw.strip() or "\t" in raw or (place > start and "\f" in raw):
            return None
        if begun and _DASHES.fullmatch(raw):
            return place
        if _is_ruled(raw) and (begun or place > start):
            return None
        begun = begun or not _is_ruled(raw)
    return None


def _is_ruled(raw: str) -> bool:
    return raw.strip()[:1] in _SIGNS and (_RULE.fullmatch(raw) or _DASHES.fullmatch(raw)) is not None


def _is_over_all(raw: str, at: Sequence[tuple[int, int]]) -> bool:
    """Tell whether a line is a rule that begins where the columns do."""
    return _is_ruled(raw) and abs(len(raw) - len(raw.lstrip()) - at[0][0]) <= _SLACK


def _cut(line: Text, at: Sequence[tuple[int, int]]) -> tuple[Segment, ...] | None:
    """Return the cells of a line; None where a word reaches into the next column, or stands before the first."""
    raw = line.raw.rstrip()
    if raw[: at[0][0]].strip() or any(start <= len(raw) and raw[start - 1 : start].strip() for start, _ in at[1:]):
        return None
    found = []
    for start, end in at:
        if words := raw[start:end].strip():
            first = start + len(raw[start:end]) - len(raw[start:end].lstrip())
            found.append(Segment(first, first + len(words), Text(words, line.line, line.offset + first)))
    return tuple(found)


def _gather(lines: Sequence[Text], place: int, found: _Found) -> None:
    """Take the lines of rows, up to the rule that closes the table, or as far as lines are rows."""
    blanks, found.end = 0, place
    while place < len(lines) and not isinstance(lines[place], Markup):
        line = lines[place]
        if not line.raw.strip():
            blanks += 1
        elif _is_ruled(line.raw):
            if not _is_over_all(line.raw, found.at) or (not found.opened and blanks):
                return
            found.closed, found.end = True, place + 1
            if not _is_row(lines, place + 1, found.at):
                return
            found.groups.append([])
        else:
            parts = _cut(line, found.at)
            if parts is None or (not found.opened and blanks and not _goes_on(lines, place, blanks, parts, found)):
                return
            found.groups[-1].append(Line(parts, gap=blanks > 0 and bool(found.groups[-1])))
            found.end, blanks, found.closed = place + 1, 0, False
        place += 1


def _is_row(lines: Sequence[Text], place: int, at: Sequence[tuple[int, int]]) -> bool:
    """Tell whether right below a rule stands another row: then the rule only parts rows."""
    if place >= len(lines) or isinstance(lines[place], Markup) or not lines[place].raw.strip():
        return False
    return not _is_ruled(lines[place].raw) and len(_cut(lines[place], at) or ()) > 1


def _goes_on(lines: Sequence[Text], place: int, blanks: int, parts: Sequence[Segment], found: _Found) -> bool:
    """Tell whether a table that no rule opens goes on below a blank line: with cells, and no further headings.

    Its own dashes once more, with no row below them, close the table: what stands above is its last row.
    """
    if blanks > _BLANKS or len(parts) < 2 or len(segments(lines[place])) < 2:
        return False
    rule = _columns_rule(lines, place)
    return rule is None or (_repeats(lines[rule].raw, found) and not _has_row(lines, rule + 1, found.at))


def _repeats(raw: str, found: _Found) -> bool:
    return [match.span() for match in re.finditer(r"\S+", raw)] == list(found.dashes)


def _has_row(lines: Sequence[Text], place: int, at: Sequence[tuple[int, int]]) -> bool:
    """Tell whether the first line below a rule that is not blank is a row."""
    below = next((n for n in range(place, len(lines)) if lines[n].raw.strip()), len(lines))
    return _is_row(lines, below, at) and len(segments(lines[below])) > 1


def _grid(found: _Found, known: Known) -> Grid | None:
    """Return the table; None where its rows cannot be told."""
    head = [_row(found.head, found.at, known)]
    concepts = [column.concept if (column := said(cell.clean)) else "" for cell in head[0]]
    named = ("organisation", "cluster") if "organisation" in concepts else ("cluster", "sme")
    keys = {place for place, concept in enumerate(concepts) if concept in named} or {0}
    if groups := _told(found, keys if concepts[min(keys)] else set()):
        return Grid([*head, *(_row(group, found.at, known) for group in groups)], 1, spread=False)
    cluster = concepts.index("cluster") if "cluster" in concepts else None
    try:
        rows, unsure = Body(found.body, found.ended, keys | _beside(found, keys), cluster, known).rows()
    except DoubtError:
        return None
    return Grid([*head, *rows], 1, unsure={n + 1: places for n, places in unsure.items()}, spread=False)


def _beside(found: _Found, keys: Set[int]) -> set[int]:
    """Return the column that every row between blank lines fills, where a name stands once for several of them.

    Its heading may be any ("Contact"); what is never wrapped (a number, a country) names nobody. All rows fill further
    columns too: a paragraph that goes on below a blank line does not.
    """
    tops = [line for number, line in enumerate(found.body) if line.gap or not number]
    filled = [cells(line, found.at) or {} for line in tops]
    if len(tops) < _ROWS or all(keys & set(row) for row in filled) or not keys & set(filled[0]):
        return set()
    common = set.intersection(*map(set, filled)) - keys
    names = [place for place in sorted(common) if not any(is_atomic(row[place].text.clean) for row in filled)]
    return set(names[:1]) if len(common) >= _ROWS else set()


def _told(found: _Found, named: Set[int]) -> list[list[Line]]:
    """Return the lines of each row where rules, blank lines or numbers tell them; none where they do not.

    `named` are the columns of names.
    """
    between = [group for group in found.groups if group]
    if len(between) < 2:
        gaps = any(line.gap for line in found.body)
        between = list(_between_gaps(found.body)) if found.opened and gaps else []
    if len(between) < 2:
        between = _numbered(found)
    return between if all(_is_one(group, [found.dashes[place] for place in named]) for group in between) else []


def _numbered(found: _Found) -> list[list[Line]]:
    """Return the lines of each row where the first column numbers them (1, 2, 3, or A-01, A-02); none where not."""
    start, end = found.at[0]
    first = ["".join(each.text.clean for each in line.segments if start <= each.start < end) for line in found.body]
    labels = [each for each in first if each]
    if not first[0] or len(labels) < 2 or len({*labels}) < len(labels) or not all(map(_LABEL.fullmatch, labels)):
        return []
    groups: list[list[Line]] = []
    for line, label in zip(found.body, first, strict=True):
        if label:
            groups.append([])
        groups[-1].append(line)
    return groups


def _between_gaps(lines: Sequence[Line]) -> Iterator[list[Line]]:
    group: list[Line] = []
    for line in lines:
        if line.gap and group:
            yield group
            group = []
        group.append(line)
    yield group


def _is_one(group: Sequence[Line], named: Sequence[tuple[int, int]]) -> bool:
    """Tell whether lines may be one row: what is never wrapped stands in a column once, and names are full lines."""
    atomic = [each.start for line in group for each in line.segments if is_atomic(each.text.clean)]
    return len(atomic) == len(set(atomic)) and not any(_has_room(group, column) for column in named)


def _has_room(group: Sequence[Line], column: tuple[int, int]) -> bool:
    """Tell whether the first word of a line would have found room on the one above, so that nothing made it wrap."""
    lines = [each.text.raw for line in group for each in line.segments if each.overlaps(column)]
    room = _ENOUGH * (column[1] - column[0])
    return any(len(above) + 1 + len(here.split(maxsplit=1)[0]) <= room for above, here in pairwise(lines))


def _row(lines: Sequence[Line], at: Sequence[tuple[int, int]], known: Known) -> list[Text]:
    """Return the cells of a row, the lines of each put together."""
    row = []
    for start, end in at:
        pieces = [each.text for line in lines for each in line.segments if start <= each.start < end]
        row.append(join(pieces, known.words) if pieces else Text("", lines[0].segments[0].text.line))
    return row
