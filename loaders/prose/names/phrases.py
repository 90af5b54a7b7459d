"""The phrases by which prose is read: patterns of the vocabulary, each found under its name."""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from clew.loaders.vocabulary import Vocabulary

_NEVER = re.compile(r"(?!)")


@cache
def _phrases(vocabulary: Vocabulary) -> Mapping[str, Sequence[str]]:
    try:
        entries = vocabulary.entries("phrases")
    except KeyError:  # a language without phrases: nothing is told in its prose
        return {}
    patterns: dict[str, list[str]] = {}
    for entry in entries:
        patterns.setdefault(entry["name"], []).extend(_scoped(words) for words in entry["words"])
    return patterns


@cache
def phrase(vocabulary: Vocabulary, name: str) -> re.Pattern[str]:
    """Return the phrases of a name as one pattern, in which capitals count; one that fits nothing where it has none."""
    found = _phrases(vocabulary).get(name)
    return re.compile("|".join(f"(?:{words})" for words in found)) if found else _NEVER


def _scoped(words: str) -> str:
    """Let "(?i)" at the start of a pattern hold for this pattern alone."""
    return f"(?i:{words.removeprefix('(?i)')})" if words.startswith("(?i)") else words
