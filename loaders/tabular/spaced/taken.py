"""The lines of aligned columns, taken as so many of headings and the rest."""

from collections.abc import Sequence
from dataclasses import dataclass

from clew.loaders.tabular.cells import marks
from clew.loaders.tabular.cells.headings import said
from clew.loaders.tabular.spaced.segments import Line
from clew.loaders.vocabulary import current

KEYS = ("organisation", "cluster")
"""The concepts of which every row names one."""
_ROWS = 2


@dataclass(frozen=True, slots=True)
class Taken:
    """The lines of a page taken as so many of headings and the rest; `at` are the columns."""

    head: Sequence[Line]
    body: Sequence[Line]
    at: Sequence[tuple[int, int]]
    certain: bool

    @property
    def headings(self) -> list[str]:
        """The heading of each column, its lines joined."""
        return [
            " ".join(each.text.clean for line in self.head for each in line.segments if each.overlaps(column))
            for column in self.at
        ]

    @property
    def concepts(self) -> list[str]:
        """What the words of the headings tell of each column, or the cells of all rows beside somebody's name."""
        found = [said(heading) for heading in self.headings]
        named = any(column and column.concept in KEYS for column in found)
        return [
            column.concept if column else self._by_cells(place) if named else "" for place, column in enumerate(found)
        ]

    def _by_cells(self, place: int) -> str:
        return "question" if self._are_answers(place) else "country" if self._are_countries(place) else ""

    def _are_countries(self, place: int) -> bool:
        """Tell whether every row has a country in a column, whatever stands over it."""
        cells = [[each for each in line.segments if each.overlaps(self.at[place])] for line in self.body]
        return len(cells) >= _ROWS and all(len(each) == 1 and marks.countries(each[0].text) for each in cells)

    def _are_answers(self, place: int) -> bool:
        """Tell whether every row answers yes or no in a column: "Question A" says what, not the heading."""
        cells = [[each for each in line.segments if each.overlaps(self.at[place])] for line in self.body]
        said = [marks.closed(each[0].text.clean, current()) if len(each) == 1 else None for each in cells]
        return len(said) >= _ROWS and None not in said and bool({*said} & {"yes", "no"})

    @property
    def names(self) -> bool:
        """Whether the first line under the headings names somebody."""
        named = {place for place, concept in enumerate(self.concepts) if concept in KEYS}
        return bool(named & {n for each in self.body[0].segments for n, at in enumerate(self.at) if each.overlaps(at)})

    @property
    def begins(self) -> bool:
        """Whether the first line under the headings names somebody, and the last line of headings tells its columns."""
        concepts = self.concepts
        last = {n for each in self.head[-1].segments for n, column in enumerate(self.at) if each.overlaps(column)}
        return self.names and all(concepts[place] for place in last)

    @property
    def told(self) -> int:
        """How many columns the words tell."""
        return sum(map(bool, self.concepts))
