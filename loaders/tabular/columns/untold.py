"""Columns that no words tell: by the kind of their cells, where nothing in the table speaks against it."""

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass

from clew.loaders import described
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.setting.nationality import nationality
from clew.loaders.tabular.cells import clues, spanning
from clew.loaders.tabular.columns.content import ENOUGH
from clew.loaders.tabular.columns.sample import Sample
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import Column, Vocabulary

_ASKED = {"answered", "survey", "agenda", "sign", "agreement", "formal", "benefit", "benefited", "beneficiary", "sme"}
"""Key words of the questions that have a name."""
_HOW_MANY = {"number", "sme", "member", "company", "involve", "take-part"}
_INVOLVED = {"involve", "take-part"}
"""Key words of what takes part in the agenda of the column before: "SMEs involved"."""
_SIGNED = {"sign", "agreement", "formal"}
_OF_COUNTERPARTS = {"name", "found", "local", "organisation", "company", "contact", "with", "who", "mission"}
"""Key words that names of counterparts may have over them."""
_OF_STATUS = {"status", "how", "follow", "step", "next", "remark", "result", "time", "received", "mission", "contact"}
"""Key words that what became of an agreement may have over it; in others there is another thing."""
_OF_FIELDS = {"technology", "focus", "area", "sector", "cluster", "member", "company", "organisation", "who", "how"}
"""Key words that the fields of clusters may have over them."""
_NOT_OF_DELEGATES = {
    *("field", "organisation", "agreement", "question", "responded", "sme", "cooperation type", "benefited"),
    *("organisation type", "session"),
}
_CONTACTS = {"representative", "person"}
_OF_PEOPLE = {"representative", "person", "post", "name"}

_UNMARKED = re.compile(r"[–—−-]+|[oO0○◯☐□]")
"""What stands beside marks where nothing is marked."""


@dataclass(frozen=True, slots=True)
class Untold:
    """Tells columns of one table by the kind of their cells."""

    sample: Sample

    @property
    def vocabulary(self) -> Vocabulary:
        """The words by which headings and cells are read."""
        return self.sample.vocabulary

    def may_be(self, column: Column, heading: str, cells: Sequence[Text]) -> bool:
        """Tell whether nothing speaks against a column: contacts of which the kind is printed are no persons."""
        typed = column.concept in _CONTACTS and self.sample.cells.surely("typed names", cells)
        return not (typed or is_of_others(self.vocabulary, column.concept, heading))

    def is_of_some_clusters(self, place: int) -> bool:
        """Tell whether names stand under "Guest cluster", whoever these are, but for those whom the delegation met."""
        heading, cells = self.sample.headings[place], self.sample.columns[place]
        if not phrase(self.vocabulary, "heads-some-clusters").fullmatch(heading) or nationality(heading.split()[0]):
            return False
        others = self.vocabulary.first("other-clusters", heading) or self.sample.cells.are_strangers(cells)
        return not others and bool(cells) and self.sample.cells.are("names", cells)

    def told(
        self, place: int, known: Set[str], concepts: Sequence[str], left: Sequence[int]
    ) -> tuple[Column, str] | None:
        """Return what a column holds, and by what it is told.

        `concepts` are those of all columns in their order, `known` these and what they state; `left` are the columns
        that nothing has told yet: of two that may be the same, neither is.
        """
        if "organisation" in known and self._is_of_crosses(place):
            return Column("crossed type"), "by its words, a type of cooperation to be marked"
        kind = self._kind(place, known, concepts, left)
        return self.said(kind, place) if kind else None

    def said(self, kind: str, place: int) -> tuple[Column, str]:
        """Return what the kind of the cells of a column tells of it, with how many they are."""
        number, of = self.sample.cells.share(kind, self.sample.columns[place])
        return _BY_CELLS[kind], f"by its cells ({number} of {of} are {_SAID.get(kind, kind)})"

    def _is_of_crosses(self, place: int) -> bool:
        """Tell whether a column is of one type of cooperation, which its cells mark or answer."""
        marks = [cell.clean for cell in self.sample.columns[place] if not _UNMARKED.fullmatch(cell.clean)]
        return (
            bool(marks)
            and all(map(self.sample.cells.is_answer, marks))
            and self.vocabulary.meaning("cooperation-types", spanning.own_words(self.sample.table, place)) is not None
        )

    def _kind(self, place: int, known: Set[str], concepts: Sequence[str], left: Sequence[int]) -> str:
        """Return the kind of cells that tells a column, where nothing in the table speaks against it."""
        heading, agreements = self.sample.headings[place], "organisation" in known
        fits = {
            "delegates": "cluster" not in known,
            "countries": "country" not in known and not self.vocabulary.first("other-countries", heading),
            "organisation-types": (agreements or self._is_of_agreements(place, known))
            and self._may_be("organisation type", heading, known)
            and not self.sample.surely("typed names", place),
            "cooperation-types": (agreements or "organisation type" in known)
            and self._may_be("cooperation type", heading, known),
            "posted persons": self._is_of_delegates(heading, known),
            "persons": self._is_of_people(place, known, concepts),
            "posts": known & {"representative", "name"} and "post" not in known and "organisation" not in known,
            "typed names": self._may_be_counterparts("typed names", place, known, left),
            "counterparts": self._may_be_counterparts("counterparts", place, known, left),
            "proper names": self._is_of_counterparts(place, known, concepts, left),
            "fields": self._is_of_fields(place, known, left),
            "outcomes": agreements and self._is_of_outcomes(place, known, left),
            "answers": not agreements
            and "sme" not in known
            and _is_question(heading)
            and not self._is_known_question(heading),
            "numbers": self._is_of_numbers(place, concepts),
            "numbers of the agenda": self._is_of_agenda(place, concepts),
        }
        may = (kind for kind, fit in fits.items() if fit)
        return next((kind for kind in may if self.sample.surely(kind, place, _SURE.get(kind, ENOUGH))), "")

    def _is_of_agreements(self, place: int, known: Set[str]) -> bool:
        """Tell whether types in a column would be those of counterparts: with their origin, beside an agreement."""
        told = "cluster" in known and known & {"cooperation type", "agreement"} and "sme" not in known
        filled = self.sample.columns[place]
        return bool(told) and ENOUGH * len(filled) <= sum(self._has_origin(cell) for cell in filled)

    def _has_origin(self, cell: Text) -> bool:
        return described.of(cell.clean, self.vocabulary).origin is not None

    def _is_of_numbers(self, place: int, concepts: Sequence[str]) -> bool:
        """Tell whether numbers in a column would be those of the question before: blank, or asking how many of it."""
        if not place or concepts[place - 1] != "question":
            return False
        words, before = (
            clues.key_words(self.vocabulary, each) for each in self.sample.headings[place - 1 : place + 1][::-1]
        )
        how_many = "number" in words or (words & _INVOLVED and "agenda" in before and not before & _SIGNED)
        return not self.sample.headings[place] or bool(how_many and words <= _HOW_MANY)

    def _is_of_agenda(self, place: int, concepts: Sequence[str]) -> bool:
        """Tell whether numbers would be those of the SMEs in the agenda, for which the next column asks."""
        before, after = concepts[place - 1] if place else "", concepts[place + 1 : place + 2]
        if after != ["question"] or before == "question":
            return False
        words, asked = (clues.key_words(self.vocabulary, each) for each in self.sample.headings[place : place + 2])
        return bool(words & _INVOLVED and words <= _HOW_MANY and "agenda" in asked and not asked & _SIGNED)

    def _is_of_outcomes(self, place: int, known: Set[str], left: Sequence[int]) -> bool:
        """Tell whether sentences on what became of it would be the status: of an agreement, and in no other column."""
        told = known & {"cooperation type", "agreement"} and "nextSteps" not in known
        words = self.sample.key_words(place)
        return bool(told) and words <= _OF_STATUS and self._only("outcomes", place, left)

    def _is_of_fields(self, place: int, known: Set[str], left: Sequence[int]) -> bool:
        """Tell whether a few common words in each cell would be what the clusters of a delegation work on."""
        told = {"cluster", "country"} <= known and not known & _NOT_OF_DELEGATES
        words = self.sample.key_words(place)
        if not told or not words <= _OF_FIELDS or self.vocabulary.first("other-fields", self.sample.headings[place]):
            return False
        several = sum(len(cell.clean.split()) > 1 for cell in self.sample.columns[place])
        return (
            bool(self.sample.headings[place])
            and 3 * several >= len(self.sample.columns[place])
            and self._only("fields", place, left)
        )

    def _is_known_question(self, heading: str) -> bool:
        """Tell whether a heading speaks of what the survey is known to ask, in words that do not tell what of it."""
        return bool(self.vocabulary.all("heading-words", heading) & _ASKED)

    def _may_be(self, concept: str, heading: str, known: Set[str]) -> bool:
        return concept not in known and not is_of_others(self.vocabulary, concept, heading)

    def _is_of_delegates(self, heading: str, known: Set[str]) -> bool:
        """Tell whether persons with their positions in a column would be those who came for the clusters."""
        told = (
            "cluster" in known and known & {"country", "field"} and not known & (_OF_PEOPLE | {"organisation", "sme"})
        )
        return bool(told) and not self.vocabulary.first("other-persons", self.vocabulary.plain(heading))

    def _is_of_people(self, place: int, known: Set[str], concepts: Sequence[str]) -> bool:
        """Tell whether persons between the clusters and a column of positions would be those who came for them."""
        heading = self.sample.headings[place]
        between = "cluster" in concepts[:place] and concepts[place + 1 : place + 2] == ["post"]
        own = between and not known & {"representative", "name", "person"} and "organisation" not in concepts[:place]
        words = self.vocabulary.all("heading-words", heading)
        said = own and ("person" in words or "answered" in words)
        return bool(said) and not self.vocabulary.first("other-persons", heading)

    def _may_be_counterparts(self, kind: str, place: int, known: Set[str], left: Sequence[int]) -> bool:
        """Tell whether names with their type, or that are counterparts in other tables, would be so in this one."""
        of_smes = "sme" in known and "cooperation type" not in known
        told = "cluster" in known and "organisation" not in known and not of_smes and self._may_be_named(place)
        return told and self._only(kind, place, left)

    def _is_of_counterparts(self, place: int, known: Set[str], concepts: Sequence[str], left: Sequence[int]) -> bool:
        """Tell whether names in a column would be those of the counterparts: beside what these are, alone."""
        if "organisation" in known or not self._may_be_named(place):
            return False
        if self.sample.surely("addressed persons", place):
            return False
        after = concepts[place + 1] if place + 1 < len(concepts) else ""
        if "cluster" not in known:  # its name may stand over the table
            return after == "organisation type" and "cooperation type" in known
        alone = self._only("proper names", place, left) and not self.sample.are("persons", place)
        return after == "organisation type" or ("organisation type" in known and alone)

    def _may_be_named(self, place: int) -> bool:
        """Tell whether nothing in the words of a heading speaks against counterparts."""
        heading = self.sample.headings[place]
        words = clues.key_words(self.vocabulary, heading)
        return words <= _OF_COUNTERPARTS and not is_of_others(self.vocabulary, "organisation", heading)

    def _only(self, kind: str, place: int, left: Sequence[int]) -> bool:
        return not any(self.sample.surely(kind, each) for each in left if each != place)


def is_of_others(vocabulary: Vocabulary, concept: str, heading: str) -> bool:
    """Tell whether a heading speaks of counterparts that there are not: wanted, say, or lost."""
    parties = {"organisation", "organisation type", "cooperation type"}
    return concept in parties and vocabulary.first("other-partners", heading) is not None


def _is_question(heading: str) -> bool:
    """A question is put to the cluster in some words; a single one ("Energy", "Day 1") may be no more than a label."""
    return len(heading.split()) > 1


_BY_CELLS = {
    "delegates": Column("cluster"), "countries": Column("country"), "organisation-types": Column("organisation type"),
    "cooperation-types": Column("cooperation type"), "answers": Column("question"), "numbers": Column("number"),
    "numbers of the agenda": Column("number", question="sme-agenda"),
    "posted persons": Column("representative"), "persons": Column("representative"),
    "posts": Column("post"),
    "proper names": Column("organisation"), "counterparts": Column("organisation"),
    "typed names": Column("organisation"),
    "outcomes": Column("agreement", states=("nextSteps",)), "fields": Column("field"),
}  # fmt: skip
_SURE = {"answers": 1.0, "numbers": 1.0, "numbers of the agenda": 1.0, "outcomes": 1 / 2}
_SAID = {
    "delegates": "clusters of the delegation", "organisation-types": "types of organisation",
    "cooperation-types": "types of cooperation", "posted persons": "persons with their positions",
    "proper names": "names, beside what these are",
    "counterparts": "counterparts in another table", "typed names": "names with their types",
    "outcomes": "on what became of it", "fields": "a few common words",
}  # fmt: skip
