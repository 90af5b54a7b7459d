"""Rows of aligned columns: which lines are one row, whose cells are wrapped over several lines.

Cells stand at the top of their row, so a cell's lines follow one another without a hole. A line begins a row where one
of its cells cannot go on from the line above: there is none above it, its words would have found room there, or it
holds what is never wrapped (a number, an answer, a country). Where signs speak for both, what the document says
elsewhere decides, or the row is unsure. Where cells do not stand at the top, blank lines must tell the rows, and every
cell stand in the middle of its own.
"""

import itertools
from collections.abc import Sequence, Set
from dataclasses import dataclass, field

from clew.loaders.prose.names.phrases import phrase
from clew.loaders.tabular.cells import marks, values
from clew.loaders.tabular.grids.atoms import are_whole, is_atomic, is_open, is_whole
from clew.loaders.tabular.grids.joined import join
from clew.loaders.tabular.spaced.segments import Line, Segment, cells
from clew.loaders.text.known import Known
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import current

_ENOUGH = 0.8
"""The share of a column's widest line that words may fill and have room for certain: letters are not equally wide."""
_FULL_LINES = 3
"""From how many lines on, lines that fill every column are a row each: not all cells of all rows wrap alike."""
_SAMPLE = 200
"""How many lines are looked at to see in which columns people stand."""
Cells = dict[int, Segment]


class DoubtError(Exception):
    """The lines cannot be put together to rows with certainty; says why."""


@dataclass(slots=True)
class Group:
    """The lines of one row; `unsure` are the columns filled in a line that may be of a row below."""

    lines: list[Cells]
    gap: bool
    unsure: set[int] = field(default_factory=set)
    torn: bool = False
    """Whether a blank line stands inside the row, as far as one can see."""


@dataclass(slots=True)
class Body:
    """The lines of a table under its headings; `keys` are the columns one of which every row fills."""

    lines: Sequence[Line]
    at: Sequence[tuple[int, int]]
    keys: Set[int]
    cluster: int | None
    known: Known
    _people: set[int] = field(default_factory=set)
    """The columns in which people stand with a form of address."""
    _lists: set[int] = field(default_factory=set)
    """The columns of names in which several stand on a line."""
    _repeated: bool = False
    """Whether the cluster is printed again in the next row of it, not once for all."""

    def rows(self) -> tuple[list[list[Text]], dict[int, frozenset[int]]]:
        """Return the rows, the pieces of a wrapped cell joined, and what is unsure of each; raises DoubtError."""
        found = [cells(line, self.at) for line in self.lines]
        placed = [each for each in found if each is not None]
        if len(placed) < len(found):
            raise DoubtError("a line has two texts in one column, or one text in two")
        try:
            groups = self._at_the_top(placed)
            self._tell_torn(groups)
        except DoubtError:
            groups = self._between_gaps(placed)
        unsure = {number: frozenset(group.unsure) for number, group in enumerate(groups) if group.unsure}
        return [self._row(group) for group in groups], unsure

    def _at_the_top(self, placed: Sequence[Cells]) -> list[Group]:
        groups = self._groups(placed)
        for group in groups[:-1] if _is_sum(groups[-1].lines) else groups:
            if not self.keys & {place for line in group.lines for place in line}:
                raise DoubtError(f"line {_line(group.lines[0])} begins no row and continues none")
        self._tell_clusters(groups)
        return groups

    def _tell_torn(self, groups: Sequence[Group]) -> None:
        """Two rows are unsure where the second may be the rest of the first, whose cells do not stand at the top.

        The first has nothing that is never wrapped, and the second has, and their names may be one. Where a blank line
        stands above other rows, or the document says elsewhere that it is one name, the cells do not stand at the top.
        """
        atomic = self._atomic([line for group in groups for line in group.lines])
        for first, second in itertools.pairwise(groups):
            above, here = first.lines[-1], second.lines[0]
            named = self.keys & set(above) & set(here)
            lacks = atomic & set(here) and not atomic & {place for line in first.lines for place in line}
            if second.gap or not lacks or not named or any(self._fits(above, here, place) for place in named):
                continue
            told = {self._told(above[place], here[place]) for place in named}
            if False in told or any(group.gap for group in groups[1:]):
                raise DoubtError(f"line {_line(here)} may begin a row, or continue one")
            if told != {True}:
                first.unsure |= set(range(len(self.at)))
                second.unsure |= set(range(len(self.at)))

    def _between_gaps(self, placed: Sequence[Cells]) -> list[Group]:
        """Take what stands between blank lines for a row, if the cells of all rows stand alike in them."""
        groups: list[Group] = []
        for line, here in zip(self.lines, placed, strict=True):
            if line.gap or line.paged or not groups:
                groups.append(Group([], line.gap, torn=line.paged))
            groups[-1].lines.append(here)
        atomic, alike = self._atomic(placed), {"middle", "bottom"}
        for group in groups:
            if len(groups) < _FULL_LINES or not self.keys & {place for line in group.lines for place in line}:
                raise DoubtError(f"line {_line(group.lines[0])} begins no row and continues none")
            for place in {place for line in group.lines for place in line}:
                filled = [number for number, line in enumerate(group.lines) if place in line]
                unbroken = filled[-1] - filled[0] + 1 == len(filled)
                alike &= _stands(filled, len(group.lines))
                if not (unbroken and alike) or (place in atomic and len(filled) > 1):
                    raise DoubtError(f"line {_line(group.lines[0])} may begin a row, or continue one")
        for first, second in itertools.pairwise(groups):
            if second.torn:  # nobody knows whether the end of the page stands between two rows
                first.unsure |= set(range(len(self.at)))
                second.unsure |= set(range(len(self.at)))
        return groups

    def _groups(self, placed: Sequence[Cells]) -> list[Group]:
        wide = set(range(len(self.at))) - {self.cluster}
        named = wide & self.keys
        self._lists = {place for place in named for line in placed if place in line and _is_list(line[place])}
        self._repeated = any(self._is_repeated(above, here) for above, here in itertools.pairwise(placed))
        alone = not self._repeated or all(self.cluster in line for line in placed)
        telling = len(wide) > 1 or (named - self._lists and alone)
        if telling and len(placed) >= _FULL_LINES and all(set(line) >= wide for line in placed):
            return [Group([here], line.gap) for line, here in zip(self.lines, placed, strict=True)]
        if numbered := self._numbered(placed):
            return numbered
        atomic = self._atomic(placed)
        self._people = {place for here in placed[:_SAMPLE] for place, each in here.items() if _addressed(each)}
        groups: list[Group] = []
        for line, here in zip(self.lines, placed, strict=True):
            begins = self._begins(line, here, groups[-1], atomic) if groups else True
            if begins:
                groups.append(Group([here], line.gap or line.paged))
            else:
                groups[-1].lines.append(here)
                groups[-1].unsure |= set(here) if begins is None else set()
        if (
            len(groups) > _FULL_LINES
            and all(group.gap and not group.torn for group in groups[1:])
            and not groups[0].torn
        ):
            for group in groups:  # a blank line stands above every row, so that no other line begins one
                group.unsure.clear()
        return groups

    def _numbered(self, placed: Sequence[Cells]) -> list[Group]:
        """Where rows are counted (1, 2, 3) beside their names, a line with a number begins one, and no other does."""
        first = [line[0].text.clean.rstrip(".") if 0 in line else "" for line in placed]
        names = placed[:-1] if _is_sum(placed[-1:]) else placed
        counted = [number for number in first[: len(names)] if number]
        if not first[0] or len(counted) < _FULL_LINES or counted != [str(n) for n in range(1, len(counted) + 1)]:
            return []
        if 0 in self.keys or not all(self.keys & set(line) for n, line in zip(first, names, strict=False) if n):
            return []
        groups: list[Group] = []
        for line, here, number in zip(self.lines, placed, first, strict=True):
            above = groups[-1].lines[-1] if groups else here
            if number:
                groups.append(Group([here], line.gap))
            elif line.gap or any(place not in above or self._fits(above, here, place) for place in here):
                return []  # it is no wrapped one: the cells do not stand at the top
            else:
                groups[-1].lines.append(here)
        return groups

    def _begins(self, line: Line, here: Cells, group: Group, atomic: Set[int]) -> bool | None:
        """Tell whether a line begins a row; None where it may or may not. Raises DoubtError where it can do neither."""
        above = group.lines[-1]
        if line.gap and not self.keys & set(here):
            raise DoubtError(f"line {_line(here)} stands apart, and names nobody")
        goes_on = any(place in above and place not in atomic and is_open(above[place].text.clean) for place in here)
        new = (
            line.gap
            or self._has_another_person(above, here)
            or any(place not in above or place in atomic or self._fits(above, here, place) for place in here)
        )
        if new and goes_on:
            group.torn = group.torn or line.gap
            return None
        named = self.keys & set(here)
        whole = any(place in above and is_whole(above[place].text.clean) for place in named)
        if not new and self.cluster not in here and (self._repeated or self._lists & set(here)):
            return False  # a further name would stand behind a comma, or beside the cluster
        if new or goes_on or not named or (atomic & set(group.lines[0]) - set(here) and not whole):
            return new
        told = {self._told(above[place], here[place]) for place in named} - {None}
        return told.pop() if len(told) == 1 else None

    def _has_another_person(self, above: Cells, here: Cells) -> bool:
        """Tell whether one person stands below another, beside names: each is of a row of its own."""
        people = [place for place in self._people if place in above and place in here]
        return bool(people and self.keys & set(here)) and any(
            _addressed(above[place]) and _addressed(here[place]) for place in people
        )

    def _is_repeated(self, above: Cells, here: Cells) -> bool:
        place = self.cluster
        return place in above and place in here and above[place].text.clean == here[place].text.clean

    def _told(self, above: Segment, here: Segment) -> bool | None:
        """Tell by what the document says elsewhere whether two lines of names are two names."""
        if current().meaning("kinds", here.text.clean) or self.known.says(f"{above.text.clean} {here.text.clean}"):
            return False  # "Cluster" by itself is nobody's name
        if are_whole(above.text.clean, here.text.clean):
            return True
        both = all(self.known.names(each.text.clean, self._lines()) for each in (above, here))
        return True if both else None

    def _lines(self) -> range:
        return range(self.lines[0].segments[0].text.line, self.lines[-1].segments[0].text.line + 1)

    def _fits(self, above: Cells, here: Cells, place: int) -> bool:
        """Tell whether the first word would have found room on the line above, so that nothing made it wrap."""
        start, end = self.at[place]
        word = here[place].text.raw.split(maxsplit=1)[0]
        return above[place].end - above[place].start + 1 + len(word) <= _ENOUGH * (end - start)

    def _atomic(self, placed: Sequence[Cells]) -> set[int]:
        """Return the columns that hold what is never wrapped."""
        filled: dict[int, list[str]] = {}
        for line in placed:
            for place, each in line.items():
                filled.setdefault(place, []).append(each.text.clean)
        return {place for place, texts in filled.items() if all(map(is_atomic, texts))}

    def _tell_clusters(self, groups: Sequence[Group]) -> None:
        """The name of a cluster may be wrapped beside several rows: then its second line looks like a name."""
        place = self.cluster
        if place is None:
            return
        always = all(place in group.lines[0] for group in groups) or all(len(group.lines) == 1 for group in groups)
        for first, second in itertools.pairwise(groups):
            above, here = first.lines[-1], second.lines[0]
            if place not in above or place not in here or second.gap or self._fits(above, here, place):
                continue
            if always and not current().meaning("kinds", here[place].text.clean):
                continue
            if not self._told(above[place], here[place]) and not self._are_two(first, second, place):
                first.unsure.add(place)
                second.unsure.add(place)

    def _are_two(self, first: Group, second: Group, place: int) -> bool:
        """Tell whether two cells are two names, each of which the document says elsewhere as a whole.

        One is enough where it stands at the start of other rows, for the second line of a name does not.
        """
        names = [_joined(group, place) for group in (first, second)]
        if self.known.says(" ".join(names)):
            return False
        if all(self.known.names(name, self._lines()) for name in names):
            return True
        return any(self.known.begins_rows(name, self._lines(), is_atomic) for name in names)

    def _row(self, group: Group) -> list[Text]:
        line = _line(group.lines[0])
        row = []
        for place in range(len(self.at)):
            pieces = [each[place].text for each in group.lines if place in each]
            row.append(join(pieces, self.known.words) if pieces else Text("", line))
        return row


def _is_sum(lines: Sequence[Cells]) -> bool:
    """Tell whether a row of one line is the sum of those above, told in the column of their numbers."""
    return len(lines) == 1 and 0 in lines[0] and marks.mark(lines[0][0].text.clean, current()) == "total"


def _joined(group: Group, place: int) -> str:
    """Return the words of a cell, its lines put together."""
    return " ".join(line[place].text.clean for line in group.lines if place in line)


def _stands(filled: Sequence[int], lines: int) -> set[str]:
    """Return where in a row of so many lines a cell stands that fills these."""
    told = {"middle": abs(filled[0] + filled[-1] - lines + 1) <= 1, "bottom": filled[-1] == lines - 1}
    return {where for where, stands in told.items() if stands}


def _is_list(cell: Segment) -> bool:
    return len(values.several(cell.text)) > 1


def _addressed(cell: Segment) -> bool:
    return phrase(current(), "form-of-address").match(cell.text.clean) is not None


def _line(line: Cells) -> int:
    return next(iter(line.values())).text.line
