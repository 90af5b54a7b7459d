"""An answer with its number in one cell: "Yes (6)", "Yes, with 6 SMEs", "Yes - two", "6 (yes)", "6 SMEs: yes"."""

import re

from clew.loaders.numeric import numbers
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.tabular.cells import marks
from clew.loaders.vocabulary import Vocabulary

_YEARS = range(1900, 2101)
_LONGEST = 80
_WITH = re.compile(
    r"(?<=\w)\s*\(with\s[^()\d]*\)\s*$|(?<=\d)\s\([^()\d]*[A-ZÀ-ÞĀ-Ț][^()\d]*\)\s*$"
    r"|(?<=\w),?\s(?:(?:both|all|signed|concluded)\s)?with\s(?:(?!MORE)[a-z]+\s){0,4}[A-ZÀ-ÞĀ-Ț](?![^()]*MORE)[^()\d;:]*$".replace(
        "MORE", r"\b(?:another|others?|further|more|one|two|three|four|five|second|third|several)\b"
    )
)
"""With whom, behind the number: "Yes, 1 (with Some Ltd)", "Yes, 1 (Some Ltd)", "Yes, one agreement, with Some Ltd"."""
_SIGNS = re.compile(r"[\[\](){}/]")


def number(text: str, question: str, vocabulary: Vocabulary) -> int | None:
    """Return the number beside a yes, or instead, of what the question is about; None where a cell says more."""
    text = _WITH.sub("", text)
    answer, beside = marks.told(text, vocabulary) if len(text) <= _LONGEST else ("", "")
    return _number(_SIGNS.sub(" ", beside), question, vocabulary) if answer in ("yes", None) else None


def is_counted(text: str, question: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a cell says how many instead of yes: "6 SMEs" had an agenda; nought is not told from a blank."""
    return len(text) <= _LONGEST and bool(_number(text, question, vocabulary))


def _number(text: str, question: str, vocabulary: Vocabulary) -> int | None:
    found = list(numbers.find(text))
    if len(found) != 1 or (found[0].unit, found[0].qualifier) != ("count", "exactly") or found[0].value in _YEARS:
        return None
    beside, of = text[: found[0].start] + text[found[0].end :], phrase(vocabulary, f"counted-{question}")
    return int(found[0].value) if not re.search(r"\w", beside) or of.fullmatch(beside) else None
