"""Numbered groups of columns ("Partner 1", "Type 1", "Partner 2", "Type 2"): each group is read as a row of its own.

So a survey tool writes one row a respondent. What stands outside the groups is the respondent's: where a row fills
several groups it is of none of them in particular, and is read as a row without a counterpart.
"""

import dataclasses
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from clew.loaders.tabular.cells import clues, marks
from clew.loaders.tabular.grids.table import Row, Table
from clew.loaders.tabular.tidy import ranked
from clew.loaders.tabular.tidy.ranked import Parted
from clew.loaders.tabular.tidy.stems import asked
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import Vocabulary

Groups = Mapping[int, Mapping[str, int]]
"""The place of each column in each group, by the group's number and the heading without it."""
_OF_AGREEMENTS = {"organisation type", "cooperation type", "agreement"}


def unfold(vocabulary: Vocabulary, table: Table) -> Table:
    """Return a table in which every group of columns has a row of its own; itself where it has no such groups."""
    groups = _groups(vocabulary, table.headings)
    if not groups:
        return table
    grouped = {place for group in groups.values() for place in group.values()}
    common = [place for place in range(len(table.headings)) if place not in grouped]
    bases = list(dict.fromkeys(base for group in groups.values() for base in group))
    unfolded = _Unfolded(vocabulary, table, groups, common, bases)
    headings = (*(table.headings[place] for place in common), *asked(vocabulary, bases))
    rows = [each for row in table.rows for each in unfolded.rows(row)]
    return dataclasses.replace(table, headings=headings, rows=rows, groups=())


def _groups(vocabulary: Vocabulary, headings: Sequence[str]) -> Groups:
    """Return the groups 1, 2, ... that hold a counterpart each, in the first manner of numbering that tells them."""
    for found in ranked.manners(headings):
        if any(number for _, number in found) and (groups := _numbered(vocabulary, found)):
            return groups
    return _in_turn(vocabulary, headings)


def _numbered(vocabulary: Vocabulary, parted: Sequence[Parted]) -> Groups:
    """Return the groups; nothing where a number or a heading is in doubt."""
    counted = _counted(parted)
    times: dict[str, set[int]] = {base: set() for base, _ in counted}
    for base, number in counted:
        times[base] |= {number} - {0}
    groups: dict[int, dict[str, int]] = {}
    for place, (base, number) in enumerate(counted):
        if number and len(times[base]) > 1:
            if base in groups.setdefault(number, {}):
                return {}
            groups[number][base] = place
    several = len(groups) > 1 and sorted(groups) == list(range(1, len(groups) + 1))
    return groups if several and all(_has_counterpart(vocabulary, group) for group in groups.values()) else {}


def _counted(parted: Sequence[Parted]) -> list[Parted]:
    """Return the headings with the number 1 for those without any of which others have some: "Partner", "Partner 2".

    Where every one of them has a 1 too ("Partner", "Partner.1"), the numbers count from the one without.
    """
    times = Counter(base for base, number in parted if number)
    ones = {base for base, number in parted if number == 1}
    plain = {base for base, number in parted if not number and base in times}
    late = plain == set(times) == ones
    own = plain if late else plain - ones
    return [(base, number + late if number else int(base in own)) for base, number in parted]


def _in_turn(vocabulary: Vocabulary, headings: Sequence[str]) -> Groups:
    """Return groups whose headings only return, one group after the other, behind the column of the clusters.

    What stands before the first counterpart may bear a heading of theirs ("Country") and be the respondent's.
    """
    found = ranked.repeated(headings)
    first = next((n for n, (base, times) in enumerate(found) if times and _is_counterpart(vocabulary, base)), 0)
    groups = _numbered(vocabulary, found) or _numbered(vocabulary, ranked.repeated(headings, first))
    turns = [sorted(groups[number].values()) for number in sorted(groups)]
    apart = all(one[-1] < other[0] for one, other in pairwise(turns))
    before = (vocabulary.column(heading) for heading in headings[: turns[0][0]]) if turns else ()
    return groups if apart and any(each and each.concept == "cluster" for each in before) else {}


def _is_counterpart(vocabulary: Vocabulary, heading: str) -> bool:
    return any(column.concept == "organisation" for column in vocabulary.columns(heading))


def _has_counterpart(vocabulary: Vocabulary, group: Mapping[str, int]) -> bool:
    """Tell whether a heading is that of a counterpart: by its words, or by its key words beside what these are."""
    headings = asked(vocabulary, list(group))
    if any(_is_counterpart(vocabulary, each) for each in headings):
        return True
    told = {found[0].clue.column.concept for each in headings if (found := clues.found(vocabulary, each))}
    told |= vocabulary.concepts(headings)
    return "organisation" in told and bool(told & _OF_AGREEMENTS)


@dataclasses.dataclass(frozen=True, slots=True)
class _Unfolded:
    vocabulary: Vocabulary
    table: Table
    groups: Groups
    common: Sequence[int]
    bases: Sequence[str]

    def rows(self, row: Row) -> Iterator[Row]:
        """Yield the rows of one row: what is the respondent's own, and one for each group that is filled."""
        filled = [group for group in self.groups.values() if any(self._tells(row, place) for place in group.values())]
        if len(filled) != 1:
            yield self._row(row, self.common, {})
        for number, group in enumerate(filled):
            named = self._of_respondent("cluster", *(("country",) if number == 0 else ()))
            yield self._row(row, self.common if len(filled) == 1 else named, group)

    def _tells(self, row: Row, place: int) -> bool:
        """Tell whether a cell of a group is filled: a dash in all of them leaves the group out as blanks do."""
        cell = self._at(row, place).clean
        return bool(cell) and marks.mark(cell, self.vocabulary) != "dash"

    def _of_respondent(self, *concepts: str) -> list[int]:
        """Return the places of the columns that say who the respondent is, or where it is at home."""
        found = ((place, self.vocabulary.column(self.table.headings[place])) for place in self.common)
        return [place for place, each in found if each and each.concept in concepts and each.of != "organisation"]

    def _row(self, row: Row, kept: Sequence[int], group: Mapping[str, int]) -> Row:
        blank = Text("", row.cells[0].line, row.cells[0].offset) if row.cells else Text("", 1)
        places = [*((place if place in kept else None) for place in self.common), *map(group.get, self.bases)]
        cells = tuple(blank if place is None else self._at(row, place) for place in places)
        unsure = frozenset(new for new, place in enumerate(places) if place in row.unsure)
        printed = row.headings or self.table.headings
        headings = tuple("" if place is None else printed[place] for place in places)
        return Row(row.number, cells, row.items, unsure=unsure, headings=headings)

    def _at(self, row: Row, place: int) -> Text:
        return row.cells[place] if place < len(row.cells) else Text("", row.cells[0].line, row.cells[0].offset)
