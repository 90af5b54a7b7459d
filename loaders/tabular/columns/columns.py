"""What each column of a table holds: by the words of its heading, by its cells, and by the columns beside it.

The words decide first. Where they ask for cells of a kind and the cells are of another, where the heading is blank, or
where no entry of the vocabulary fits it, the cells tell, as far as most are of one kind. Every decision has its reason.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from clew.graph.statement import slug
from clew.loaders.document import Document
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.tabular.cells import headings, homed, marks, spanning
from clew.loaders.tabular.cells.concepts import AGREED_OR_TYPED
from clew.loaders.tabular.columns import as_many, dependent, members, named_contacts, parallel, sides, unheaded
from clew.loaders.tabular.columns.assigned import Assignment
from clew.loaders.tabular.columns.content import Cells, asked_first, asked_of
from clew.loaders.tabular.columns.decision import UNKNOWN, Decision, places_of
from clew.loaders.tabular.columns.elsewhere import NOTHING, Elsewhere
from clew.loaders.tabular.columns.sample import Sample
from clew.loaders.tabular.columns.untold import Untold
from clew.loaders.tabular.grids.table import Table
from clew.loaders.tabular.tidy.turned import turn
from clew.loaders.text.once import once
from clew.loaders.vocabulary import Column, Vocabulary

_UNSAID = "what the table has to do with them is not said"
_NO_DELEGATION = {"organisation", "field", "question", "number", "sme", "cooperation type", "organisation type"}
_OF_OTHERS, _TYPED = {"person", "post", "sme"}, {"cooperation type", "organisation type"}
_WORK, _AGREED = (("focus",), ("technology",)), {"expectedResult", "expectedImpact", "nextSteps"}
"""What a column of agreements states that is the field of the clusters where there are none; what tells of some."""


def decide(vocabulary: Vocabulary, table: Table, elsewhere: Elsewhere = NOTHING) -> tuple[Decision, ...]:
    """Return what each column holds; `elsewhere` is what the rest of the document tells."""
    if table.doubt:
        return tuple(Decision(UNKNOWN, f"not understood: {table.doubt}") for _ in table.headings)
    cells = Cells(vocabulary, elsewhere.clusters, elsewhere.counterparts, elsewhere.smes)
    sample = Sample.of(vocabulary, table, cells)
    return tuple(_Deciding(sample, Assignment(sample), Untold(sample), sample.rows in elsewhere.numbers).decide())


@once
def names(document: Document, vocabulary: Vocabulary) -> frozenset[str]:
    """Return the slugs of the names in the columns of clusters: those of plain words, if there are any."""
    plain, loose = set[str](), set[str]()
    for table in (parallel.apart(vocabulary, turn(vocabulary, each)) for each in document.tables):
        for place, decision in enumerate(decide(vocabulary, table)):
            if decision.concept == "cluster":
                (loose if decision.column.loose else plain).update(_named(vocabulary, table, place))
    return frozenset(plain or loose)


def _named(vocabulary: Vocabulary, table: Table, place: int) -> Iterator[str]:
    """Yield the slugs of the names in a column, with their countries beside them and without."""
    rows = [row for row in table.rows if place < len(row.cells)]
    cells = (row.cells[place].clean for row in rows if not row.over_all)
    yield from (slug(cell) for cell in cells if marks.is_name(cell, vocabulary))
    if homed.is_homed(table, place):
        yield from (slug(each[0].clean) for row in rows if (each := homed.parted(row.cells[place])))


@dataclass(slots=True)
class _Deciding:
    """One table, and what is decided of its columns so far."""

    sample: Sample
    assignment: Assignment
    untold: Untold
    as_many: bool
    """Whether the document speaks of as many clusters as the table has rows."""
    found: list[Decision] = field(default_factory=list)

    def decide(self) -> list[Decision]:
        self.found = [self._by_words(place) for place in range(len(self.sample.headings))]
        self._by_key_words()
        self._came_with()
        self._companies()
        self._people()
        self._unheaded()
        self._contacts()
        self._by_cells()
        self._people()
        self._contacts()
        self._clusters()
        self._organisations()
        return dependent.settled(self.sample, self.found)

    @property
    def vocabulary(self) -> Vocabulary:
        """The words by which headings and cells are read."""
        return self.sample.vocabulary

    @property
    def _concepts(self) -> set[str]:
        return {each.concept for each in self.found}

    @property
    def _about(self) -> set[str]:
        return self.vocabulary.all("table-kinds", self.sample.caption) if self.sample.caption else set()

    def _places(self, concept: str) -> list[int]:
        return places_of(self.found, concept)

    def _by_words(self, place: int, *, loose: bool = False) -> Decision:
        heading, column = self.sample.headings[place], self.sample.columns[place]
        outer = headings.outer(self.vocabulary, heading, column)
        found = self.vocabulary.columns(outer) or spanning.columns(self.vocabulary, self.sample.table, place)
        entries = [each for each in found if each.loose == loose and self.untold.may_be(each, heading, column)]
        for each in asked_first(self.vocabulary, entries, column):
            kind = asked_of(each) or ("names" if each.concept in ("cluster", "organisation") else None)
            if kind is None or self.sample.cells.are(kind, column):
                return Decision(each, f'by its words ("{heading.casefold()}")')
        if entries:
            return Decision(UNKNOWN, f"not understood: its words may say {entries[0].concept}, its cells do not")
        return Decision(UNKNOWN, "")

    def _came_with(self) -> None:
        for place in members.clusters(self.sample, [each.concept for each in self.found]):
            self.found[place] = Decision(Column("cluster"), "by its words, beside those who came along")

    def _by_key_words(self) -> None:
        """Tell by their key words the columns whose words no entry fits, or whose cells are not what it says."""
        left = [place for place, each in enumerate(self.found) if each.concept == "unknown"]
        if left:
            told = self.assignment.told([each.column for each in self.found], left)
            for place in left:
                loosely = self._by_words(place, loose=True)
                if place in told or loosely.reason:
                    self.found[place] = Decision(*told[place]) if place in told else loosely
            if "cluster" not in self._concepts:
                self._some_clusters([place for place in left if not self.found[place].reason])
            self.found = sides.of_the_european(self.sample, self.found)

    def _some_clusters(self, places: Sequence[int]) -> None:
        for place in filter(self.untold.is_of_some_clusters, places):
            said = f'by its words, of some clusters ("{self.sample.headings[place].casefold()}")'
            self.found[place] = Decision(Column("cluster", loose=True), said)

    def _companies(self) -> None:
        """Tell whether a company is an SME that benefited, or the counterpart of an agreement: others are neither."""
        concepts, above = self._concepts, self.sample.caption or self.sample.table.section or ""
        smes = phrase(self.vocabulary, "their-companies").search(above) or "SME" in self.vocabulary.all("kinds", above)
        for place in [place for place in self._places("sme") if self.found[place].column.weak]:
            if concepts & {"cooperation type", "organisation type"} and "organisation" not in concepts:
                self.found[place] = Decision(Column("organisation"), "by its words, in a table of agreements")
            elif not ("benefited" in concepts or smes):
                are_smes = members.are_smes(self.sample, place, [each.concept for each in self.found])
                self._drop([] if are_smes else [place], _UNSAID)

    def _people(self) -> None:
        """Names beside positions, or in a list of speakers, are those of people where the cells are of people."""
        spoke = phrase(self.vocabulary, "lists-speakers").search(self.sample.caption)
        for place in self._places("name"):
            told = spoke or "post" in self._concepts or spanning.is_of_people(self.vocabulary, self.sample.table, place)
            told = told or ("cluster" in self._concepts and self.sample.surely("posted persons", place))
            if told and self.sample.surely("persons", place):
                self.found[place] = Decision(Column("representative"), "by its cells, beside what they are")
        for place in self._places("post") if not self._concepts & {"representative", "name"} else ():
            if self.sample.surely("posted persons", place):
                self.found[place] = Decision(Column("representative"), "by its cells, of persons with their positions")

    def _contacts(self) -> None:
        """Tell of contacts whether they are the counterparts of an agreement."""
        for place in named_contacts.organisations(self.sample, self.found):
            self.found[place] = Decision(Column("organisation"), "by its words, beside what these are")

    def _unheaded(self) -> None:
        """The first column may need no heading: it is of what the rows are about."""
        along = members.along(self.sample, [each.concept for each in self.found])
        self._drop(along, _UNSAID)
        found = [each.column for each in self.found]
        if unheaded.is_of_clusters(self.sample, found, as_many=self.as_many):
            self.found[0] = Decision(Column("cluster"), "by the columns beside it, which are about clusters")
        for place in along if self._places("cluster") else ():
            if self.sample.are("firms", place):
                self.found[place] = Decision(Column("sme"), "by its words, beside the clusters that they came with")
        unsaid = self._places("name")
        alone = len(unsaid) == 1 and "cluster" not in self._concepts
        if alone and self.sample.surely("delegates", unsaid[0]):
            self.found[unsaid[0]] = Decision(*self.untold.said("delegates", unsaid[0]))

    def _by_cells(self) -> None:
        """Tell by their cells the columns whose words no entry fits; what one column is may tell the next."""
        left = [place for place, each in enumerate(self.found) if not each.reason]
        self._again(left)
        while told := self._once(left):
            self.found[told[0]] = Decision(*told[1])
            left.remove(told[0])
            self._again(left)
        for place in left:
            why = self.assignment.why_not([each.column for each in self.found], place)
            self.found[place] = Decision(UNKNOWN, f"not understood{why}")

    def _again(self, left: list[int]) -> None:
        """Tell by their key words the columns for which one had to be known that is known now."""
        for place, said in self.assignment.told([each.column for each in self.found], left).items():
            self.found[place] = Decision(*said)
            left.remove(place)

    def _once(self, left: Sequence[int]) -> tuple[int, tuple[Column, str]] | None:
        """Return the first column that its cells tell beside what is known now."""
        concepts = [each.concept for each in self.found]
        known = {*concepts, *(state for each in self.found for state in each.column.states)}
        told = ((place, self.untold.told(place, known, concepts, left)) for place in left)
        return next(((place, each) for place, each in told if each), None)

    def _clusters(self) -> None:
        """See to it that one column is of the clusters: of two the one of plain words; of none, the cells tell."""
        places = self._places("cluster")
        weak = [place for place in places if self.found[place].column.weak]
        if weak and (len(weak) < len(places) or self._concepts & {"person", "post"}):
            self._drop(weak, "whether persons or clusters cannot be told")
            self._represented(weak)
        self._drop_unlike("cluster", "another column is of clusters too")
        organisations, unsaid = self._places("organisation"), self._places("name")
        if not places and len(unsaid) == 1 and self.sample.surely("delegates", unsaid[0]):
            self.found[unsaid[0]] = Decision(*self.untold.said("delegates", unsaid[0]))
        elif not places and organisations:
            self.found = sides.among_organisations(self.sample, self.untold, self.found, as_many=self.as_many)
        elif not places and len(unsaid) == 1 and self._is_of_clusters():
            self.found[unsaid[0]] = Decision(Column("cluster"), "by its words, in a table of clusters")
        elif not places and self.as_many:
            concepts = [each.concept for each in self.found]
            for place in as_many.places(self.sample, concepts):
                self.found[place] = Decision(Column("cluster"), "by its cells: as many names as there are clusters")
        if self._concepts >= _TYPED and not organisations and len(unsaid) == 1 and self._places("name"):
            self.found[unsaid[0]] = Decision(Column("organisation"), "by its words, beside what these are")
        self._drop(self._places("name"), "whose names these are is not said")

    def _represented(self, places: Sequence[int]) -> None:
        """Beside the clusters, "Delegate" is who came for each of them, where the cells are of persons."""
        for place in places if self._places("cluster") else ():
            if self.sample.surely("persons", place):
                self.found[place] = Decision(Column("representative"), "by its cells, beside the clusters")

    def _is_of_clusters(self) -> bool:
        """Tell whether the words above say that the rows are clusters, and no column that they are persons."""
        caption = self.sample.caption
        told = self._concepts & {"country", "field", "question", "responded"} and not self._concepts & _OF_OTHERS
        return bool(told) and self.vocabulary.all("kinds", caption) == {"cluster"}

    def _organisations(self) -> None:
        """See to it that one column is of the counterparts, and that a focus in a delegation's table is a field."""
        places = self._places("organisation")
        if len(places) > 1 or not (self._concepts & AGREED_OR_TYPED or self._about & {"formal", "cooperation"}):
            weak = [place for place in places if self.found[place].column.weak]
            self._drop(weak, _UNSAID)
        self._drop_unlike("organisation", "another column is of organisations too")
        unread = any(self.sample.surely("proper names", place) for place in self._places("unknown"))
        alike = self._places("field") if unread and "country" not in self._concepts else ()
        self._drop(alike, "whether of the clusters or of the names beside them is not said")
        stated = {state for each in self.found for state in each.column.states}
        if "cluster" in self._concepts and not (_NO_DELEGATION & self._concepts or _AGREED & stated or unread):
            for place, each in enumerate(self.found):
                self.found[place] = Decision(Column("field"), each.reason) if each.column.states in _WORK else each

    def _drop_unlike(self, concept: str, why: str) -> None:
        """Two columns of one concept are both in doubt, unless they print the same, or one prints nothing."""
        places = [place for place in self._places(concept) if self.sample.columns[place]]
        if len({tuple(cell.clean for cell in self.sample.columns[place]) for place in places}) > 1:
            self._drop(places, why)

    def _drop(self, places: Sequence[int], why: str) -> None:
        for place in places:
            self.found[place] = Decision(UNKNOWN, f"not understood: {why}")
