"""Where a line or a cell of the text stands in the original file: page, sheet, cell."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """From this character (`offset`, from 1) of this line (from 1) on: page, sheet and cell ("B7") of the file.

    `aside` says why a line is none of the text (a page number, a hidden sheet); it is kept to be accounted for.
    `over_all` tells that the line is a row of a table with one cell over all columns.
    """

    line: int
    offset: int = 1
    page: int | None = None
    sheet: str | None = None
    cell: str | None = None
    aside: str | None = None
    over_all: bool = False


class Places:
    """The places of a document; a plain text has none."""

    def __init__(self, places: Iterable[Place] = ()) -> None:
        self._places = list(places)
        self._keys = [(place.line, place.offset) for place in self._places]
        self._asides = {place.line: place.aside for place in self._places if place.aside}
        self.over_all = frozenset(place.line for place in self._places if place.over_all)
        """The lines that are a row of one cell over all columns."""

    def at(self, line: int, offset: int) -> Place | None:
        """Return the last place that begins on the line at or before the character; None where there is none."""
        found = bisect_right(self._keys, (line, offset)) - 1 if self._keys else -1
        return self._places[found] if found >= 0 and self._places[found].line == line else None

    def aside(self, line: int) -> str | None:
        """Return why a line is none of the text, or None where it is."""
        return self._asides.get(line)
