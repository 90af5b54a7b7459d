"""Numbered questions of a survey among the cards: which answers are a cluster's own, where the next question begins."""

import re
from collections.abc import Sequence

from clew.loaders.tabular.cells import marks
from clew.loaders.tabular.cells.concepts import PARTIES
from clew.loaders.tabular.layouts.card_rows import Line
from clew.loaders.text import openings
from clew.loaders.vocabulary import current

COUNTED = re.compile(rf"\W*{openings.COUNTER}\s")
"""How a line begins that counts the questions: "3. Have you signed ...?"."""
_STOP = re.compile(r"[;.]\s+")
TOLD = {"agreement", "cooperation type", "organisation type", "question", "sme", "benefited"}
_ANSWERED = {"question", "sme", "benefited"}
"""What a cluster answers of itself."""


def are_answers(lines: Sequence[Line]) -> bool:
    """Tell whether labels are of what a cluster answers of itself, each once: its SMEs and country may be among it."""
    of_others = any(line.concept in {*PARTIES, *TOLD} and not _is_answered(line) for line in lines)
    once = len({line.label.clean.casefold() for line in lines}) == len(lines)
    asked = [line.value.clean for line in lines if line.concept == "question" and line.value.raw]
    return once and not of_others and bool(asked) and all(marks.closed(each, current()) for each in asked)


def _is_answered(line: Line) -> bool:
    return any(column.concept in _ANSWERED for column in (line.column, *current().columns(line.label.clean)) if column)


def is_asked(raw: str, found: Sequence[Line]) -> bool:
    """Tell whether a numbered question of the survey stands here with its answer: "3. Have you signed ...?  NO"."""
    if found[0].concept != "question" or not COUNTED.match(raw) or _sorts(found[0].value.clean):
        return False
    return are_answers(found) or _is_of_formal(found)


def _sorts(value: str) -> bool:
    """Tell whether a question has several answers behind it, and so those who gave them: "Yes: A and B; no: C"."""
    said = {marks.closed(each, current()) for each in _STOP.split(value)}
    return len(said - {None}) > 1


def _is_of_formal(found: Sequence[Line]) -> bool:
    """Tell whether a question on formal agreements has, behind its answer, with whom and what else is known of one."""
    first, concepts = found[0], [line.concept for line in found]
    asked = first.column is not None and first.column.question == "formal-agreement"
    once = concepts.count("organisation") == concepts.count("question") == 1 and "cluster" not in concepts
    return asked and once and all(concepts) and marks.closed(first.value.clean, current()) == "yes"


def asks_another(raw: str, found: Sequence[Line], line: Line) -> bool:
    """Tell whether a numbered question of the survey is set apart below the counterparts that the one before it has."""
    counterparts = found[0].concept == "organisation" and all(each.concept != "question" for each in found)
    return counterparts and line.concept == "question" and COUNTED.match(raw) is not None
