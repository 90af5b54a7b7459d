"""An answer with its number in one cell: "Yes (6)", "Yes, 6 SMEs", "Yes - two", "6 (yes)"."""

import re

from clew.loaders.prose.phrases import phrase
from clew.loaders.tabular import marks
from clew.loaders.vocabulary import Vocabulary

_YEARS = range(1900, 2101)
_AFTER = re.compile(r"\w+\s*(?:[,;:(/–—-]\s*)?(?P<said>[^()]+?)\s*\)?")
_BEFORE = re.compile(r"(?P<said>\d+)\s*(?:\(\s*\w+\s*\)|[,;:–—-]\s*\w+)")


def number(text: str, question: str, vocabulary: Vocabulary) -> int | None:
    """Return the number that a cell prints beside a yes, of what the question is about; None where it prints none."""
    match = _BEFORE.fullmatch(text) or _AFTER.fullmatch(text)
    if not match or marks.answer(text, vocabulary) != "yes":
        return None
    counted = phrase(vocabulary, f"counted-{question}").search(match["said"])
    found = marks.count(match["said"][: counted.start()].strip() if counted else match["said"], vocabulary)
    return found if found not in _YEARS else None
