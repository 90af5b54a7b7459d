"""The status of the questionnaire: "Completed", "Not answered", as a tool for surveys writes it beside each cluster.

The words alone may be those of a cooperation. Where nothing else stands in the rows of those that did not answer, they
are of the survey.
"""

from collections.abc import Iterator, Sequence

from clew.loaders.tabular.cells import clues, marks
from clew.loaders.tabular.columns.decision import UNKNOWN, Decision
from clew.loaders.tabular.grids.table import Row, Table
from clew.loaders.vocabulary import Column, Vocabulary

_STATED = ("nextSteps",)
_OF_STATUS = {"status", "answered", "survey", "received"}
"""Key words that may stand over it."""
_ANSWERS = {
    *("question", "number", "organisation", "organisation type", "cooperation type", "crossed type", "agreement"),
    *("note", "sme", "benefited"),
}
"""What is blank where no answer came."""
_DOUBTED = Decision(UNKNOWN, "not understood: whether it is of the survey or of the agreements is not said")


def told(vocabulary: Vocabulary, table: Table, decisions: Sequence[Decision]) -> tuple[Decision, ...]:
    """Return the decisions, with a column of such words as the one that tells who answered."""
    concepts = [each.concept for each in decisions]
    found = [place for place in range(len(decisions)) if _is_status(vocabulary, table, decisions, place)]
    if len(found) != 1 or "cluster" not in concepts or "responded" in concepts:
        return tuple(decisions)
    (place,), again = found, sum(each.column.states == _STATED for each in decisions) > 1
    if _are_silent(vocabulary, table, concepts, place):
        mended = Decision(Column("responded"), "by its cells: where they say no, nothing is answered")
    else:
        mended = _DOUBTED if again and decisions[place].column.states == _STATED else decisions[place]
    return (*decisions[:place], mended, *decisions[place + 1 :])


def _is_status(vocabulary: Vocabulary, table: Table, decisions: Sequence[Decision], place: int) -> bool:
    """Tell whether a column that is not understood, or of next steps, holds nothing but such words."""
    if decisions[place].concept != "unknown" and decisions[place].column.states != _STATED:
        return False
    said = [vocabulary.meaning("responses", each) for each, _ in _filled(vocabulary, table, place)]
    words = clues.key_words(vocabulary, table.headings[place])
    return bool(words) and words <= _OF_STATUS and bool(said) and None not in said


def _filled(vocabulary: Vocabulary, table: Table, place: int) -> Iterator[tuple[str, Row]]:
    for row in table.rows:
        if place < len(row.cells) and row.cells[place].clean and not marks.is_aside(row, vocabulary):
            yield row.cells[place].clean, row


def _are_silent(vocabulary: Vocabulary, table: Table, concepts: Sequence[str], place: int) -> bool:
    """Tell whether some did not answer, and the answers of all of them are blank, but not those of the others."""
    asked = [number for number, each in enumerate(concepts) if each in _ANSWERS and number != place]
    given: dict[str | None, list[bool]] = {"yes": [], "no": []}
    for said, row in _filled(vocabulary, table, place):
        answers = any(row.cells[number].clean for number in asked if number < len(row.cells))
        given.setdefault(vocabulary.meaning("responses", said), []).append(answers)
    return bool(given["yes"] and given["no"]) and all(given["yes"]) and not any(given["no"])
