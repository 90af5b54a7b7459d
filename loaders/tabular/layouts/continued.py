"""Rows of tabs or pipes whose cells are wrapped: the lines below a row that hold the rest of its cells.

Such a line is blank where nothing was left to print; so is a row about the cluster above it, and one must be told from
the other. Where rows are numbered or answered, though the cluster stands only once for several, a line without number
and answer is none. Else the words tell: they go on with those above in every row, or they begin anew. A cell stands at
the top of its row, so that it has no line below a blank one.
"""

import dataclasses
import itertools
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import pairwise

from clew.graph.statement import slug
from clew.loaders.tabular.grids import head
from clew.loaders.tabular.grids.atoms import is_atomic, is_rest_of_name, is_withheld
from clew.loaders.tabular.grids.cut import goes_on
from clew.loaders.tabular.grids.grid import Grid
from clew.loaders.tabular.grids.joined import Joined, join
from clew.loaders.text.known import Known
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import current

_ENOUGH = 0.8
"""The share of a column's widest line that words may fill and have room for certain: letters are not equally wide."""
_MOST = 4 / 3
"""A column that three of four rows fill is one that rows fill."""
_FEWEST = 3
"""How many rows must be numbered at least for the numbers to tell where their names end."""
_NAMES = {"organisation", "sme"}
Line = Sequence[Text]


def whole(grid: Grid, known: Known) -> Grid:
    """Return the table with every row whole; as it is where no line is for certain the rest of a row."""
    top = grid.head if grid.head is not None else head.count(grid.rows)
    if grid.spans or _are_rows(grid.rows[top:]):
        return grid
    body = _Body(grid.rows[:top], grid.rows[top:], known)
    groups = body.groups()
    if len(groups) == len(body.lines) and not any(each.unsure for each in groups):
        return grid
    ends = itertools.accumulate((len(each.lines) for each in groups), initial=top)
    for each, (start, end) in zip(groups, pairwise(ends), strict=True):
        each.unsure = each.unsure or not grid.unsure.keys().isdisjoint(range(start, end))
    rows = [*grid.rows[:top], *map(body.row, groups)]
    unsure = {number: frozenset(range(len(rows[number]))) for number, each in enumerate(groups, top) if each.unsure}
    return dataclasses.replace(grid, rows=rows, unsure=unsure)


@dataclass(slots=True)
class _Group:
    """The lines of a row; `unsure` where the last of them may be a row of its own."""

    lines: list[Line]
    unsure: bool = False


class _Body:
    """The lines of a table under its headings."""

    def __init__(self, top: Sequence[Line], lines: Sequence[Line], known: Known) -> None:
        self.lines, self.known = lines, known
        self.again = {tuple(slug(cell.clean) for cell in row) for row in top}
        width = max(map(len, [*top, *lines]), default=0)
        headings = [" ".join(row[n].clean for row in top if n < len(row)).strip() for n in range(width)]
        self.concepts = [{column.concept for column in current().columns(heading)} for heading in headings]
        self.labels = {0, *(place for place, concepts in enumerate(self.concepts) if "cluster" in concepts)}
        self.widths = [max((_width(line[n]) for line in lines if n < len(line)), default=0) for n in range(width)]
        filled = [each for line in lines if (each := _filled(line)) and not self.repeats(line)]
        self.atomic = {n for n in range(width) if self._is_atomic(n)}
        owned = [each for each in filled if self.labels - self.atomic <= each]
        self.always = {n for n in range(width) if _MOST * sum(n in each for each in owned) >= len(owned)} - self.labels
        self.lists = {n for line in lines for n, cell in enumerate(line) if "," in cell.clean}
        self.lower = {n for n in range(width) if self._is_lower(n)}
        anchors = self._anchors(filled)
        self.wraps = any(self._has_open(above, line) for above, line in pairwise(lines))
        self.anchored, self.numbered = bool(anchors), any(map(self._counts, anchors))
        self.named = all(line[0].clean for line in lines if line)
        self.counted = bool(headings) and self._numbers_names(headings[0], filled)

    def repeats(self, line: Line) -> bool:
        """Tell whether a line is one of the headings again."""
        return tuple(slug(cell.clean) for cell in line) in self.again

    def groups(self) -> list[_Group]:
        """Return the lines of each row together; every line by itself where none is for certain the rest of a row."""
        told = list(self._told())
        some = True in told
        groups: list[_Group] = []
        for line, each in zip(self.lines, told, strict=True):
            if each is True or (each is None and some and not self._names(line)):
                groups[-1].lines.append(line)
            elif each is None and (some or self.anchored or self._adds_to_list(line)):
                groups[-1].unsure = True
                groups.append(_Group([line], unsure=True))
            else:
                groups.append(_Group([line]))
        return groups

    def row(self, group: _Group) -> list[Text]:
        """Return the cells of a row, their lines joined."""
        found = []
        for place, first in enumerate(group.lines[0]):
            pieces = [line[place] for line in group.lines if place < len(line) and line[place].clean]
            found.append(join(pieces, self.known.words) if pieces else first)
        return found

    def _told(self) -> Iterator[bool | None]:
        """Yield for each line whether it goes on with the row above; None where nothing tells."""
        above: Line | None = None
        for line in self.lines:
            apart = self.repeats(line) or not _filled(line)
            yield False if apart or above is None else self._goes_on(above, line)
            above = None if apart else line

    def _goes_on(self, above: Line, line: Line) -> bool | None:
        here = _filled(line)
        if here & self.atomic or not here <= _filled(above) or any(_is_apart(above[n], line[n]) for n in here):
            return False
        if here & self.labels:
            return self._goes_on_with_name(above, line, sorted(here & self.labels))
        if self.numbered or any(self._ends_name(above, line, n) for n in here):
            return True
        open_ = [self._is_open(above, line, place) for place in here]
        is_full = len(self.always) > 1 and self.always <= here and not all(open_)
        named = [n for n in here if self.concepts[n] & _NAMES and not self._is_open(above, line, n)]
        if not self.lists.issuperset(named):
            return False if is_full else self._goes_on_with_name(above, line, named)
        if any(open_) or self.anchored:
            return not is_full
        return False if is_full or any(self._fits(above, line, n) for n in here) else None

    def _has_open(self, above: Line, line: Line) -> bool:
        here = _filled(line)
        hangs = here <= _filled(above) and not here & (self.labels | self.atomic)
        return hangs and any(self._is_open(above, line, place) for place in here)

    def _is_open(self, above: Line, line: Line, place: int) -> bool:
        """Tell whether a cell goes on; in lower case that is no sign where the cells of rows begin so too."""
        here = line[place].clean
        if here[:1].islower() and place in self.lower:
            return False
        return here.startswith(("(", "[")) or goes_on(above[place], line[place])

    def _goes_on_with_name(self, above: Line, line: Line, places: Sequence[int]) -> bool | None:
        """Tell whether a name goes on, as the document prints it elsewhere; it begins where it is printed by itself."""
        of_cluster = not self.labels.isdisjoint(places)
        full = of_cluster and not self.anchored and self.always <= _filled(line)
        if any(self._fits(above, line, n) for n in places):
            return False
        if of_cluster and (rest := self._is_rest_of_cluster(above, line, places)) is not False:
            return rest
        if full or self.named:
            return False
        if not (self.anchored or self.wraps or of_cluster):
            return None  # nothing in the table goes on, and to look for names takes long
        if all(self.known.says(f"{above[n].clean} {line[n].clean}") for n in places):
            return True
        own = range(self.lines[0][0].line, self.lines[-1][0].line + 1)
        named = any(self.known.names(line[n].clean, own) for n in places)
        return False if named or (of_cluster and not self.anchored) else None

    def _fits(self, above: Line, line: Line, place: int) -> bool:
        """Tell whether the first word would have found room on the line above, so that nothing made it wrap."""
        word = line[place].clean.split(maxsplit=1)[0]
        return _width(above[place]) + 1 + len(word) <= _ENOUGH * self.widths[place]

    def _is_rest_of_cluster(self, above: Line, line: Line, places: Sequence[int]) -> bool | None:
        """Tell whether a line has the rest of the name of a cluster; None where it may name somebody else too."""
        if self.counted or self._is_wrapped(above, line, places):
            return True if self.numbered or self._brings_no_name(above, line) else None
        return self._is_rest(above, line)

    def _is_rest(self, above: Line, line: Line) -> bool:
        """Tell whether all that stands beside more of a name goes on: two cells, or one where a country is lacking."""
        beside = _filled(line) - self.labels
        lacks = any("country" in self.concepts[n] for n in _filled(above) & self.atomic - beside)
        return len(beside) + lacks > 1 and bool(beside) and all(self._is_open(above, line, n) for n in beside)

    def _is_wrapped(self, above: Line, line: Line, places: Sequence[int]) -> bool:
        """Tell whether numbered rows print the same name in the same two pieces."""
        return all(self.known.wraps(above[n].clean, line[n].clean) for n in places)

    def _brings_no_name(self, above: Line, line: Line) -> bool:
        """Tell whether what stands beside the rest of a cluster's name is no other's: the rest of a cell, if any."""
        beside = _filled(line) - self.labels
        return not any(
            self._fits(above, line, n) or self.concepts[n] & _NAMES for n in beside if not self._is_open(above, line, n)
        )

    def _ends_name(self, above: Line, line: Line, place: int) -> bool:
        """Tell whether a line holds the legal form of the organisation above, and so the rest of that row."""
        names = self.concepts[place] & _NAMES and not self._fits(above, line, place)
        return bool(names) and is_rest_of_name(above[place].clean, line[place].clean)

    def _names(self, line: Line) -> bool:
        """Tell whether a line may name somebody new: where a cell has several names, it has the line's too."""
        return any(
            place in self.labels or (self.concepts[place] & _NAMES and place not in self.lists)
            for place in _filled(line)
        )

    def _adds_to_list(self, line: Line) -> bool:
        return any(self.concepts[place] & _NAMES and place in self.lists for place in _filled(line))

    def _is_atomic(self, place: int) -> bool:
        cells = [line[place].clean for line in self.lines if place < len(line) and not self.repeats(line)]
        some = [each for each in cells if each]
        return bool(some) and all(map(is_atomic, some))

    def _is_lower(self, place: int) -> bool:
        """Tell whether most cells of a column begin in lower case, where a row begins for certain."""
        cells = [line[place].clean for line in self.lines if {0, place} <= _filled(line) and not self.repeats(line)]
        return 2 * sum(cell[0].islower() for cell in cells) > len(cells)

    def _anchors(self, filled: Sequence[Set[int]]) -> list[int]:
        """Return the columns of numbers or answers that tell the rows: those too whose cluster stands above them."""
        owners = self.labels - self.atomic
        may = {n for n in self.atomic if owners and any(n in each and not owners & each for each in filled)}
        return [n for n in may if self._tells_rows(n, filled)]

    def _numbers_names(self, heading: str, filled: Sequence[Set[int]]) -> bool:
        """Tell whether the first column counts rows or clusters, so that no other cluster is beside no number."""
        enough = sum(0 in each for each in filled) >= _FEWEST and 0 in self.atomic
        told = "ordinal" in self.concepts[0] or not heading
        return enough and told and self._tells_rows(0, filled) and self._counts(0)

    def _counts(self, place: int) -> bool:
        """Tell whether a column numbers the rows."""
        cells = [
            line[place].clean.rstrip(".") for line in self.lines if place in _filled(line) and not self.repeats(line)
        ]
        return all(map(str.isdecimal, cells)) and all(int(b) == int(a) + 1 for a, b in pairwise(cells))

    def _tells_rows(self, anchor: int, filled: Sequence[Set[int]]) -> bool:
        """Tell whether every line without the anchor fills what the line above it fills, and nothing never wrapped."""
        rest = [number for number, each in enumerate(filled) if anchor not in each]
        return all(n and filled[n] <= filled[n - 1] and not filled[n] & self.atomic for n in rest)


def _width(cell: Text) -> int:
    """Return how many characters the widest line of a cell has."""
    return max(len(piece.clean) for piece in (cell.pieces if isinstance(cell, Joined) else (cell,)))


def _are_rows(lines: Sequence[Line]) -> bool:
    """Tell whether every line has a name, and as many cells as that above it."""
    filled = [len(_filled(line)) for line in lines if line]
    return all(line[0].clean for line in lines if line) and all(b >= a for a, b in pairwise(filled))


def _is_apart(above: Text, cell: Text) -> bool:
    """Tell whether a cell cannot go on with that above: it has nothing to say, or that is a number or an answer."""
    return is_withheld(cell.clean) or (is_atomic(above.clean) and cell.clean[:1].isalnum())


def _filled(line: Line) -> set[int]:
    return {place for place, cell in enumerate(line) if cell.clean}
