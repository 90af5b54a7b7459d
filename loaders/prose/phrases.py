"""The phrases by which prose is read: patterns of the vocabulary, each found under its name."""

import re
from functools import cache

from clew.loaders.vocabulary import Vocabulary

_NEVER = re.compile(r"(?!)")


@cache
def phrases(vocabulary: Vocabulary) -> dict[str, re.Pattern[str]]:
    """Return the phrases of a language by their names, all of one name as one pattern; capitals count in them."""
    try:
        entries = vocabulary.entries("phrases")
    except KeyError:  # a language without phrases: nothing is told in its prose
        return {}
    patterns: dict[str, list[str]] = {}
    for entry in entries:
        patterns.setdefault(entry["name"], []).extend(_scoped(words) for words in entry["words"])
    return {name: re.compile("|".join(f"(?:{words})" for words in found)) for name, found in patterns.items()}


def phrase(vocabulary: Vocabulary, name: str) -> re.Pattern[str]:
    """Return the pattern of a name; one that fits nothing where the language has none."""
    return phrases(vocabulary).get(name, _NEVER)


def _scoped(words: str) -> str:
    """Let "(?i)" at the start of a pattern hold for this pattern alone."""
    return f"(?i:{words.removeprefix('(?i)')})" if words.startswith("(?i)") else words
