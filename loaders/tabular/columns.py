"""What each column of a table holds: by the words of its heading, by its cells, and by the columns beside it.

The words decide first. Where they ask for cells of a kind and the cells are of another, where the heading is blank, or
where no entry of the vocabulary fits it, the cells tell, as far as most are of one kind. Every decision has its reason.
"""

from collections.abc import Callable, Iterable, Sequence, Set
from dataclasses import dataclass, field

from clew.graph.statement import slug
from clew.loaders.document import Document
from clew.loaders.structure.text import Text
from clew.loaders.tabular import marks
from clew.loaders.tabular.table import Table
from clew.loaders.vocabulary import Column, Vocabulary

UNKNOWN = Column("unknown")
_ENOUGH = 2 / 3
_FEWEST = 2
_SAMPLE = 300
"""How many filled cells of a column are looked at."""
_OF_AGREEMENTS = {"agreement", "cooperation type", "organisation type"}


@dataclass(frozen=True, slots=True)
class Decision:
    """What a column holds, and by what it is told."""

    column: Column
    reason: str

    @property
    def concept(self) -> str:
        """The concept of the column."""
        return self.column.concept


class Cells:
    """Tells of which kind the cells of a column are."""

    def __init__(self, vocabulary: Vocabulary, names: Set[str] = frozenset()) -> None:
        self._vocabulary = vocabulary
        self._tests: dict[str, Callable[[Text], bool]] = {
            "names": lambda cell: marks.is_name(cell.clean, vocabulary),
            "numbers": lambda cell: marks.is_number(cell.clean) or marks.count(cell.clean, vocabulary) is not None,
            "answers": lambda cell: self.is_answer(cell.clean),
            "responses": lambda cell: (
                self.is_answer(cell.clean) or vocabulary.meaning("responses", cell.clean) is not None
            ),
            "countries": lambda cell: bool(marks.countries(cell)),
            "organisation-types": lambda cell: any(vocabulary.organisation_type(cell.clean)),
            "cooperation-types": lambda cell: any(vocabulary.words("cooperation-types", cell.clean)),
            "delegates": lambda cell: slug(cell.clean) in names,
        }

    def is_answer(self, text: str) -> bool:
        """Tell whether the text answers yes or no, or with a tick."""
        return marks.closed(text, self._vocabulary) is not None or text in ("x", "X")

    def share(self, kind: str, cells: Iterable[Text]) -> tuple[int, int]:
        """Return how many cells are of the kind, and how many there are; those that print no answer do not count."""
        filled = [cell for cell in cells if not self._says_nothing(cell.clean)] if kind != "answers" else list(cells)
        return sum(map(self._tests[kind], filled)), len(filled)

    def are(self, kind: str, cells: Iterable[Text]) -> bool:
        """Tell whether most of the cells are of the kind; no cells are no objection."""
        found, of = self.share(kind, cells)
        return found >= _ENOUGH * of

    def surely(self, kind: str, cells: Sequence[Text], enough: float = _ENOUGH) -> bool:
        """Tell whether enough cells are of the kind to know a column by them."""
        found, of = self.share(kind, cells)
        return found >= _FEWEST and found >= enough * of

    def _says_nothing(self, text: str) -> bool:
        return self._vocabulary.meaning("answers", text) == "not available" or marks.mark(text, self._vocabulary) in (
            "dash", "ditto", "unnamed", "none",
        )  # fmt: skip


def decide(vocabulary: Vocabulary, table: Table, names: Set[str] = frozenset()) -> tuple[Decision, ...]:
    """Return what each column holds; `names` are the slugs of the clusters that the document names elsewhere."""
    if table.doubt:
        return tuple(Decision(UNKNOWN, f"not understood: {table.doubt}") for _ in table.headings)
    columns = [_filled(vocabulary, table, place) for place in range(len(table.headings))]
    return tuple(_Deciding(vocabulary, Cells(vocabulary, names), table, columns).decide())


def names(vocabulary: Vocabulary, document: Document) -> frozenset[str]:
    """Return the slugs of the names in the columns of clusters, as far as words tell these columns."""
    found: set[str] = set()
    for table in document.tables:
        for place, decision in enumerate(decide(vocabulary, table)):
            if decision.concept == "cluster":
                cells = (row.cells[place].clean for row in table.rows if place < len(row.cells))
                found |= {slug(cell) for cell in cells if marks.is_name(cell, vocabulary)}
    return frozenset(found)


def _filled(vocabulary: Vocabulary, table: Table, place: int) -> list[Text]:
    rows = (row for row in table.rows if not row.unsure and not marks.is_aside(row, vocabulary))
    filled = (row.cells[place] for row in rows if place < len(row.cells) and row.cells[place].clean)
    return [cell for cell, _ in zip(filled, range(_SAMPLE), strict=False)]


@dataclass(slots=True)
class _Deciding:
    """One table, and what is decided of its columns so far."""

    vocabulary: Vocabulary
    cells: Cells
    table: Table
    columns: Sequence[Sequence[Text]]
    found: list[Decision] = field(default_factory=list)

    def decide(self) -> list[Decision]:
        self.found = [
            self._by_words(each, place, column)
            for place, (each, column) in enumerate(zip(self.table.headings, self.columns, strict=True))
        ]
        self._by_cells()
        self._clusters()
        self._organisations()
        self._benefited()
        return self.found

    @property
    def _concepts(self) -> set[str]:
        return {each.concept for each in self.found}

    @property
    def _about(self) -> set[str]:
        return self.vocabulary.all("table-kinds", self.table.caption.clean) if self.table.caption else set()

    def _places(self, concept: str) -> list[int]:
        return [place for place, each in enumerate(self.found) if each.concept == concept]

    def _by_words(self, heading: str, place: int, column: Sequence[Text]) -> Decision:
        entries = self.vocabulary.columns(heading) or self._under_a_group(heading, place)
        for entry in entries:
            kind = entry.cells or ("names" if entry.concept in ("cluster", "organisation") else None)
            if kind is None or self.cells.are(kind, column):
                return Decision(entry, f'by its words ("{heading.casefold()}")')
        if entries:
            return Decision(UNKNOWN, f"not understood: its words may say {entries[0].concept}, its cells do not")
        return Decision(UNKNOWN, "")

    def _under_a_group(self, heading: str, place: int) -> tuple[Column, ...]:
        """A heading over several columns may say nothing of its own ("Profile"): then those under it tell."""
        group = self.table.groups[place] if place < len(self.table.groups) else ""
        neutral = group and self.vocabulary.meaning("groups-of-columns", group)
        return self.vocabulary.columns(heading.removeprefix(group)) if neutral else ()

    def _by_cells(self) -> None:
        """Tell by their cells the columns whose words no entry fits."""
        known = self._concepts
        for place, decision in enumerate(self.found):
            if not decision.reason:
                kind = self._kind(place, known)
                self.found[place] = self._told(kind, place) if kind else Decision(UNKNOWN, "not understood")

    def _kind(self, place: int, known: Set[str]) -> str:
        """Return the kind of cells that tells a column, where nothing in the table speaks against it."""
        heading, agreements = self.table.headings[place], "organisation" in known
        fits = {
            "delegates": "cluster" not in known,
            "countries": "country" not in known and not self.vocabulary.first("other-countries", heading),
            "organisation-types": agreements and "organisation type" not in known,
            "cooperation-types": agreements and "cooperation type" not in known,
            "answers": not agreements and _is_question(heading),
            "numbers": not heading and place > 0 and self.found[place - 1].concept == "question",
        }
        may = (kind for kind, fit in fits.items() if fit)
        return next(
            (kind for kind in may if self.cells.surely(kind, self.columns[place], _SURE.get(kind, _ENOUGH))), ""
        )

    def _told(self, kind: str, place: int) -> Decision:
        number, of = self.cells.share(kind, self.columns[place])
        return Decision(_BY_CELLS[kind], f"by its cells ({number} of {of} are {_SAID.get(kind, kind)})")

    def _clusters(self) -> None:
        """See to it that one column is of the clusters: of two the one of plain words; of none, the cells tell."""
        places = self._places("cluster")
        weak = [place for place in places if self.found[place].column.weak]
        if weak and (len(weak) < len(places) or "person" in self._concepts):
            self._drop(weak, "whether persons or clusters cannot be told")
        self._drop_unlike("cluster", "another column is of clusters too")
        organisations, unsaid = self._places("organisation"), self._places("name")
        if not places and organisations:
            self._cluster_among(organisations)
        elif not places and len(unsaid) == 1 and self._is_of_clusters():
            self.found[unsaid[0]] = Decision(Column("cluster"), "by its words, in a table of clusters")
        self._drop(self._places("name"), "whose names these are is not said")

    def _cluster_among(self, organisations: Sequence[int]) -> None:
        """Find the clusters among organisations: by the names of the delegation, or in the table of a delegation."""
        delegates = [place for place in organisations if self.cells.surely("delegates", self.columns[place])]
        concepts = self._concepts
        if len(delegates) == 1 and (len(organisations) > 1 or not concepts & _OF_AGREEMENTS):
            self.found[delegates[0]] = self._told("delegates", delegates[0])
        elif len(organisations) == 1 and self._is_of_a_delegation():
            self.found[organisations[0]] = Decision(Column("cluster"), "by its words, in the table of a delegation")

    def _is_of_clusters(self) -> bool:
        """Tell whether the words above say that the rows are clusters, and no column that they are persons."""
        caption = self.table.caption.clean if self.table.caption else ""
        told = self._concepts & {"country", "field", "question", "responded"} and not self._concepts & {"person", "sme"}
        return bool(told) and self.vocabulary.all("kinds", caption) == {"cluster"}

    def _is_of_a_delegation(self) -> bool:
        concepts = self._concepts
        told = concepts & {"country", "field"} and not concepts & (_OF_AGREEMENTS | {"question", "person"})
        return bool(told) and self._about == {"delegation"}

    def _organisations(self) -> None:
        """See to it that one column is of the counterparts, and that a focus in a delegation's table is a field."""
        places = self._places("organisation")
        borne_out = self._concepts & _OF_AGREEMENTS or self._about & {"formal", "cooperation"}
        if len(places) > 1 or not borne_out:
            weak = [place for place in places if self.found[place].column.weak]
            self._drop(weak, "what the table has to do with them is not said")
        self._drop_unlike("organisation", "another column is of organisations too")
        if "cluster" in self._concepts and not {"organisation", "field"} & self._concepts:
            for place, each in enumerate(self.found):
                self.found[place] = Decision(Column("field"), each.reason) if each.column.states == ("focus",) else each

    def _benefited(self) -> None:
        """Whether it benefited is said of the SME of the row; without one, the cluster is asked for all of its own."""
        if "sme" not in self._concepts:
            for place in self._places("benefited"):
                asked = Decision(Column("question"), self.found[place].reason)
                unsaid = Decision(UNKNOWN, "not understood: who benefited is not said")
                self.found[place] = unsaid if "organisation" in self._concepts else asked

    def _drop_unlike(self, concept: str, why: str) -> None:
        """Two columns of one concept are both in doubt, unless they print the same."""
        places = self._places(concept)
        if len({tuple(cell.clean for cell in self.columns[place]) for place in places}) > 1:
            self._drop(places, why)

    def _drop(self, places: Sequence[int], why: str) -> None:
        for place in places:
            self.found[place] = Decision(UNKNOWN, f"not understood: {why}")


def _is_question(heading: str) -> bool:
    """A question is put to the cluster in some words; a single one ("Energy", "Day 1") may be no more than a label."""
    return len(heading.split()) > 1


_BY_CELLS = {
    "delegates": Column("cluster"), "countries": Column("country"), "organisation-types": Column("organisation type"),
    "cooperation-types": Column("cooperation type"), "answers": Column("question"), "numbers": Column("number"),
}  # fmt: skip
_SURE = {"answers": 1.0, "numbers": 1.0}
_SAID = {
    "delegates": "clusters of the delegation", "organisation-types": "types of organisation",
    "cooperation-types": "types of cooperation",
}  # fmt: skip
