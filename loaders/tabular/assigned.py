"""The columns that no heading of the vocabulary tells, told by their key words, over the whole table.

What another column is already is nobody else's; of two columns that may be the same, neither is. A clue that fits more
key words is the surer one, and one that asks for a kind of cells is surer than one that takes any text.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from clew.loaders.structure.text import Text
from clew.loaders.tabular import clues
from clew.loaders.tabular.cells import Cells
from clew.loaders.tabular.clues import Found
from clew.loaders.tabular.table import Table
from clew.loaders.vocabulary import Column, Vocabulary


class Assignment:
    """Tells columns of one table by the key words of their headings."""

    def __init__(
        self, vocabulary: Vocabulary, cells: Cells, table: Table, columns: Sequence[Sequence[Text]]
    ) -> None:
        self._cells, self._columns = cells, columns
        self._found = [clues.found(vocabulary, heading) for heading in table.headings]

    def told(self, known: Sequence[Column], left: Sequence[int]) -> dict[int, tuple[Column, str]]:
        """Return what the columns `left` are, with the reason, as far as it is clear beside the columns known."""
        now, told = list(known), dict[int, tuple[Column, str]]()
        for last in (False, True):  # what a table must not have is known last
            while found := self._once(now, [place for place in left if place not in told], last=last):
                told |= found
                for place, (column, _) in found.items():
                    now[place] = column
        return told

    def _once(self, known: Sequence[Column], left: Sequence[int], *, last: bool) -> dict[int, tuple[Column, str]]:
        best = {place: one for place in left if (one := self._best(known, place)) and (last or not one.clue.away)}
        claims = Counter(_key(one.clue.column) for one in best.values())
        taken = {_key(column) for column in known}
        return {
            place: (one.clue.column, f"by key words of its heading ({', '.join(sorted(one.words))}) and by its cells")
            for place, one in best.items()
            if claims[_key(one.clue.column)] == 1 and _key(one.clue.column) not in taken
        }

    def _best(self, known: Sequence[Column], place: int) -> Found | None:
        """Return the clue that fits a heading and its cells best, where it is one."""
        fits = [each for each in self._fitting(known, place)]
        sure = [each for each in fits if (_rank(each)) == _rank(fits[0])]
        return sure[0] if len({each.clue.column for each in sure}) == 1 else None

    def _fitting(self, known: Sequence[Column], place: int) -> Iterator[Found]:
        concepts = {column.concept for n, column in enumerate(known) if n != place}
        fits = (
            each
            for each in self._found[place]
            if (not each.clue.beside or each.clue.beside in concepts)
            and each.clue.away not in concepts
            and self._cells.are(each.clue.column.cells or "texts", self._columns[place])
        )
        yield from sorted(fits, key=_rank)


def _rank(found: Found) -> tuple[bool, int]:
    return found.clue.column.cells == "texts", -len(found.words)


def _key(column: Column) -> tuple[str, tuple[str, ...], str | None, str | None]:
    return column.concept, column.states, column.question, column.of
