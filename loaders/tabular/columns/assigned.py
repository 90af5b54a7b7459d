"""The columns that no heading of the vocabulary tells, told by their key words, over the whole table.

The cells must bear a clue out. What another column is already is nobody else's; of two columns that may be the same,
neither is; and where two clues are as sure, neither holds.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from clew.loaders.tabular.cells import clues
from clew.loaders.tabular.cells.clues import Found
from clew.loaders.tabular.columns.content import asked_of
from clew.loaders.tabular.columns.sample import Sample
from clew.loaders.vocabulary import Column


class Assignment:
    """Tells columns of one table by the key words of their headings."""

    def __init__(self, sample: Sample) -> None:
        self._sample = sample

    def told(self, known: Sequence[Column], left: Sequence[int]) -> dict[int, tuple[Column, str]]:
        """Return what the columns `left` are, with the reason, as far as it is clear beside the columns known."""
        now, told = list(known), dict[int, tuple[Column, str]]()
        for last in (False, True):  # what a table must not have is known last
            while found := self._once(now, [place for place in left if place not in told], last=last):
                told |= found
                for place, (column, _) in found.items():
                    now[place] = column
        return told

    def why_not(self, known: Sequence[Column], place: int) -> str:
        """Return why the key words of a heading tell nothing, where they say something."""
        said = " or ".join(dict.fromkeys(name(each.clue.column) for each in self._clues(place)))
        fits = list(self._fitting(known, place))
        if not said or not fits:
            return f": its key words may say {said}, its cells or the other columns do not" if said else ""
        twice = len({each.clue.column for each in fits if each.rank == fits[0].rank}) == 1
        return f": its key words say {name(fits[0].clue.column)}, as another column does" if twice else f": {said}?"

    def _clues(self, place: int) -> tuple[Found, ...]:
        return clues.found(self._sample.vocabulary, self._sample.headings[place])

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
        """Return the surest clue that fits a heading and its cells, where it is one."""
        fits = list(self._fitting(known, place))
        surest = [each for each in fits if each.rank == fits[0].rank]
        return surest[0] if len({each.clue.column for each in surest}) == 1 else None

    def _fitting(self, known: Sequence[Column], place: int) -> Iterator[Found]:
        concepts = {column.concept for n, column in enumerate(known) if n != place}
        for each in self._clues(place):
            beside = each.clue.beside in (None, *concepts) and each.clue.away not in concepts
            if (
                beside
                and self._sample.columns[place]
                and self._sample.are(asked_of(each.clue.column) or "texts", place)
            ):
                yield each


def name(column: Column) -> str:
    """Return what a column is called where it is explained."""
    return " and ".join(column.states) or (f"{column.concept} {column.question}" if column.question else column.concept)


def _key(column: Column) -> tuple[str, tuple[str, ...], str | None, str | None]:
    return column.concept, column.states, column.question, column.of
