"""Of which kind the cells of a column are: names, numbers, answers, countries, people."""

import re
from collections.abc import Callable, Iterable, Sequence, Set
from functools import partial

from clew.graph.statement import slug
from clew.loaders import described
from clew.loaders.prose.names import position
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.tabular.cells import answered, marks, persons
from clew.loaders.tabular.cells.concepts import QUESTIONS
from clew.loaders.text.divided import ENUMERATION, parts
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import Column, Vocabulary

ENOUGH = 2 / 3
_FEWEST, _FEW = 2, 4
_LIST = re.compile(r"\s*[,;&]\s*|\s+and\s+")
_LAST_BRACKET = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]$")
_WRITTEN = re.compile(r"\D*[a-zß-ÿ]{2}\D*", re.DOTALL)
"""A name in words: neither an acronym nor what counts a record."""
_LETTERS = re.compile(r"[^\W\d_]+")


def asked_of(column: Column) -> str | None:
    """Return of which kind the cells of a column must be; a question that has a name may be answered by how many."""
    asked = column.concept == "question" and column.cells == "answers"
    return f"answers to {column.question}" if asked else column.cells


def asked_first(vocabulary: Vocabulary, entries: Sequence[Column], cells: Sequence[Text]) -> Sequence[Column]:
    """Return what words may say; where every cell prints that there is no answer, a question before a number."""
    asked = [each for each in entries if each.concept == "question"]
    silent = bool(cells) and all(marks.answer(cell.clean, vocabulary) == "not available" for cell in cells)
    return sorted(entries, key=asked.__contains__, reverse=True) if asked and silent else entries


class Cells:
    """Tells of which kind the cells of a column are."""

    def __init__(
        self,
        vocabulary: Vocabulary,
        names: Set[str] = frozenset(),
        counterparts: Set[str] = frozenset(),
        smes: Set[int] = frozenset(),
    ) -> None:
        self._vocabulary, self._smes, self._names = vocabulary, smes, names
        self._tests: dict[str, Callable[[Text], bool]] = {
            "names": lambda cell: marks.is_name(cell.clean, vocabulary),
            "proper names": lambda cell: is_proper(cell.clean) and marks.is_name(cell.clean, vocabulary),
            "written names": lambda cell: is_proper(cell.clean) and _WRITTEN.fullmatch(cell.clean) is not None,
            "texts": self._is_text,
            "numbers": lambda cell: marks.is_number(cell.clean) or marks.count(cell.clean, vocabulary) is not None,
            "numbers of the agenda": lambda cell: marks.is_number(cell.clean),
            "answers": lambda cell: self.is_answer(cell.clean),
            **{f"answers to {question}": partial(self._is_counted, question=question) for question in QUESTIONS},
            "responses": lambda cell: (
                self.is_answer(cell.clean) or vocabulary.meaning("responses", cell.clean) is not None
            ),
            "agreement-kinds": lambda cell: vocabulary.meaning("agreement-kinds", cell.clean) is not None,
            "countries": lambda cell: bool(marks.countries(cell)),
            "places": lambda cell: bool(marks.places(cell)),
            "organisation-types": lambda cell: bool(described.of(cell.clean, vocabulary)),
            "cooperation-types": lambda cell: any(vocabulary.words("cooperation-types", cell.clean)),
            "persons": persons.is_person,
            "addressed persons": persons.is_addressed,
            "posted persons": persons.is_posted,
            "posts": lambda cell: position.is_position(cell.clean),
            "delegates": lambda cell: slug(cell.clean) in names,
            "counterparts": lambda cell: slug(_LAST_BRACKET.sub("", cell.clean)) in counterparts,
            "typed names": lambda cell: is_typed(cell, vocabulary),
            "fields": lambda cell: _is_of_fields(cell) and not (marks.countries(cell) or persons.is_person(cell)),
            "outcomes": lambda cell: phrase(vocabulary, "tells-outcome").search(cell.clean) is not None,
        }

    def is_answer(self, text: str) -> bool:
        """Tell whether the text answers yes or no, or with a tick."""
        return marks.closed(text, self._vocabulary) is not None or text in ("x", "X")

    def _is_closed(self, text: str) -> bool:
        return marks.closed(text, self._vocabulary) in ("yes", "no")

    def _is_text(self, cell: Text) -> bool:
        return not (marks.is_number(cell.clean) or self.is_answer(cell.clean) or marks.countries(cell))

    def _is_counted(self, cell: Text, question: str) -> bool:
        return self.is_answer(cell.clean) or answered.is_counted(cell.clean, question, self._vocabulary)

    def share(self, kind: str, cells: Iterable[Text]) -> tuple[int, int]:
        """Return how many cells are of the kind, and how many there are; those that print no answer do not count."""
        filled = [cell for cell in cells if "answers" in kind or not self._says_nothing(cell.clean)]
        if "answers to" in kind and not any(self._is_closed(cell.clean) for cell in filled):
            kind = "answers"
        return sum(map(self._tests[kind], filled)), len(filled)

    def are(self, kind: str, cells: Iterable[Text]) -> bool:
        """Tell whether most of the cells are of the kind; no cells are no objection, and a dash is none."""
        if kind == "firms":
            return self._are_firms([cell for cell in cells if not self._says_nothing(cell.clean)])
        found, of = self.share(kind, [cell for cell in cells if marks.mark(cell.clean, self._vocabulary) != "dash"])
        return found >= ENOUGH * of

    def _are_firms(self, cells: Sequence[Text]) -> bool:
        """Tell whether cells name firms: most have a legal form, or as many are named as the document counts SMEs."""
        named = [part.clean for cell in cells for part in parts(cell, ENUMERATION)]
        if any(map(persons.is_addressed, cells)) or not all(marks.is_name(each, self._vocabulary) for each in named):
            return False
        legal = sum(phrase(self._vocabulary, "legal-form").search(each) is not None for each in named)
        return (len(named) >= _FEW and len(named) in self._smes) or (legal > 0 and legal * _FEWEST >= len(named))

    def are_strangers(self, cells: Iterable[Text]) -> bool:
        """Tell whether clusters are known, and none of the cells is one of them."""
        return bool(self._names) and self._names.isdisjoint(slug(cell.clean) for cell in cells)

    def are_counted_smes(self, cells: Sequence[Text]) -> bool:
        """Tell whether as many are named as the document counts SMEs."""
        named = [cell.clean for cell in cells if marks.is_name(cell.clean, self._vocabulary)]
        return len(named) >= _FEW and len({*named}) in self._smes

    def surely(self, kind: str, cells: Sequence[Text], enough: float = ENOUGH) -> bool:
        """Tell whether enough cells are of the kind to know a column by them."""
        found, of = self.share(kind, cells)
        return found >= _FEWEST and found >= enough * of

    def _says_nothing(self, text: str) -> bool:
        return self._vocabulary.meaning("answers", text) == "not available" or marks.mark(text, self._vocabulary) in (
            "dash", "void", "ditto", "unnamed", "none", "nobody",
        )  # fmt: skip


def is_typed(cell: Text, vocabulary: Vocabulary) -> bool:
    """Tell whether a name stands with its type and origin in brackets: "Some Mill (non-EU firm)"."""
    found = _LAST_BRACKET.search(cell.clean)
    if not found or not found.start() or described.of(cell.clean[: found.start()], vocabulary, apart=True):
        return False  # "firm (non-EU)" is no name
    return bool(described.of(found[1], vocabulary, apart=True).origin)


def _is_of_fields(cell: Text) -> bool:
    """Tell whether a cell holds what somebody works on: a few common words, or a list of such ("Pumps; valves")."""
    words = cell.clean.split()
    listed = _LIST.split(cell.clean)
    lower = all(word[0].islower() or word.isupper() for word in words[1:])
    plain = len(words) <= _FEW * len(listed) and not re.search(r"[\d@/.:?!]", cell.clean)
    return plain and lower and not position.is_position(cell.clean)


def is_proper(text: str) -> bool:
    """Tell whether a text is worded as a name: more of its longer words have a capital than have none."""
    words = [word for word in _LETTERS.findall(text) if len(word) > 3 or not word.islower()]
    capital = sum(not word.islower() for word in words)
    return bool(words) and 2 * capital > len(words)
