"""Whether words say yes or no to a question of the survey: "had drawn up an agenda", "none was signed"."""

import re

from clew.loaders.prose.names.phrases import phrase
from clew.loaders.vocabulary import Vocabulary

_SAID = {"yes": "yes", "did": "yes", "count": "yes", "no": "no", "none": "no"}
"""The answers by the words that print them."""


def value(vocabulary: Vocabulary, question: str, words: str) -> str | None:
    """Return "yes" or "no" as the words say it; None where they hope, ask, or say nothing of it."""
    told = phrase(vocabulary, "declared-that").sub(" ", words)
    told = phrase(vocabulary, f"not-unsure-{question}").sub(" ", told)
    if phrase(vocabulary, "declared-unsure").search(told):
        return None
    if phrase(vocabulary, "declared-no").search(told) or phrase(vocabulary, "declared-not").search(told):
        return "no"
    said = (phrase(vocabulary, f"{name}-{question}").search(told) for name in ("declared", "declared-yes"))
    return "yes" if any(said) else None


def said(vocabulary: Vocabulary, before: str, after: str) -> str | None:
    """Return the answer that words print as such: "Yes, said A", "with N/A by A", "A answered no", "A: N/A"."""
    found = phrase(vocabulary, "said-before").search(before)
    if not found and not re.search(r"\b(?:by|from|for|at|of)\s(?:the\s)?$", before):
        found = phrase(vocabulary, "said-after").fullmatch(after.rstrip(" .;,"))
    if found:
        return _SAID.get(str(found.lastgroup), "not available")
    return "not available" if phrase(vocabulary, "declared-na-after").match(after) else None


def untold(vocabulary: Vocabulary, words: str, asked: re.Pattern[str]) -> str | None:
    """Return "not available" where words print this of what is asked: "N/A for the agenda", "an agenda: N/A"."""
    found = asked.search(words)
    before = re.split(r"[,;:]\s", words[: found.start()])[-1] if found else ""
    after = found is not None and phrase(vocabulary, "declared-na-after").match(words, found.end())
    whole = phrase(vocabulary, "na-to-the-question").match(words)
    within = found is not None and whole is not None and found.start() < whole.end()
    return "not available" if after or within or phrase(vocabulary, "declared-na").search(before) else None


def clause(words: str, pattern: re.Pattern[str], cut: re.Pattern[str]) -> str:
    """Return the clause in which a pattern stands, as cut, or between semicolons; all words where several have it."""
    clauses = (cut.split(words), words.split(";"))
    found = next((some for each in clauses if (some := [one for one in each if one and pattern.search(one)])), [])
    return found[0] if len(found) == 1 else words
