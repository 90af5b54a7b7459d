"""Columns that mean something only beside others: whose country, who benefited, of what a number is."""

from collections.abc import Sequence, Set
from dataclasses import dataclass

from clew.loaders.tabular.columns import members
from clew.loaders.tabular.columns.decision import UNKNOWN, Decision, places_of
from clew.loaders.tabular.columns.sample import Sample
from clew.loaders.vocabulary import Column

_BEHIND = {
    "sme-agenda": ({"sme", "company"}, {"number", "member", "involve", "take-part"}, "the agenda"),
    "formal-agreement": ({"agreement"}, {"number", "formal", "sign"}, "formal agreements"),
}
"""Key words of what is counted behind the answers to a question, those that may stand beside them, and its name."""


def settled(sample: Sample, found: Sequence[Decision]) -> list[Decision]:
    """Return what was decided of the columns of a table, without what nothing beside them bears out."""
    settling = _Settling(sample, list(found))
    settling.countries()
    settling.benefited()
    settling.numbers()
    settling.behind_answers()
    settling.ordinals()
    return settling.found


@dataclass(slots=True)
class _Settling:
    sample: Sample
    found: list[Decision]

    def countries(self) -> None:
        """The country of a counterpart is nobody else's, where no column is known to name the counterparts."""
        for place in self._places("country") if not self._places("organisation") else ():
            if self.found[place].column.of == "organisation":
                self._drop(place, "whose country it is, no column says")

    def benefited(self) -> None:
        """Whether it benefited is said of the SME of the row; without one, the cluster is asked for all of its own."""
        for place in self._places("benefited") if not self._places("sme") else ():
            more = any(members.have_more_rows(self.sample, n) for n in self._places("cluster"))
            if self._places("organisation") or more or self._has_names_before(place):
                self._drop(place, "who benefited is not said")
            else:
                self.found[place] = Decision(Column("question"), self.found[place].reason)

    def _has_names_before(self, place: int) -> bool:
        """Tell whether a column that nothing has told names somebody, of whom it may be said."""
        before = (n for n in self._places("unknown") if n < place)
        return any(self.sample.surely("proper names", n) for n in before)

    def numbers(self) -> None:
        """A number behind answers of which it is not told what they answer is of no question before these."""
        for place in self._places("number"):
            before = self.found[place - 1] if place else None
            if before and before.concept == "unknown" and not self.found[place].column.question:
                self._drop(place, "of what it is the number is not said")

    def behind_answers(self) -> None:
        """Numbers right behind answers, under what these are about, tell how many: SMEs in an agenda, agreements."""
        for place in self._places("unknown"):
            asked = self.found[place - 1].column.question if place else None
            if asked in _BEHIND and self._counts(place, *_BEHIND[asked][:2]):
                told = Column("number", question=asked)
                self.found[place] = Decision(told, f"by its cells, behind the answers on {_BEHIND[asked][2]}")

    def ordinals(self) -> None:
        """Under "No." right behind a question stands how many, where the rows are not counted up."""
        for place in self._places("ordinal"):
            asked = self.found[place - 1].column.question if place else None
            if asked and not self._counts_rows(place):
                self.found[place] = Decision(Column("number", question=asked), "by its words, behind a question")

    def _counts_rows(self, place: int) -> bool:
        """Tell whether a column counts the rows up: 1, 2, 3."""
        numbers = [cell.clean.strip(" .)") for cell in self.sample.columns[place]]
        return numbers == [str(n) for n in range(1, len(numbers) + 1)]

    def _counts(self, place: int, named: Set[str], beside: Set[str]) -> bool:
        words = self.sample.key_words(place)
        return bool(words & named and words <= named | beside) and self.sample.surely("numbers", place, 1.0)

    def _places(self, concept: str) -> list[int]:
        return places_of(self.found, concept)

    def _drop(self, place: int, why: str) -> None:
        self.found[place] = Decision(UNKNOWN, f"not understood: {why}")
