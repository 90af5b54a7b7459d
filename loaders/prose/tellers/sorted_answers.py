"""Answers under which clusters are sorted: a line that says yes, no or not available, and nothing else."""

import re

from clew.loaders.vocabulary import Vocabulary

_HOW_MANY = re.compile(r"\s*[(:,–—-]\s*\d{1,3}(?:\s\w+)?\s*\)?\W*$")
_SAID = re.compile(
    r"(?:(?:they|those who|these|the clusters)\s)?(?:have\s)?(?:answer(?:ed|s)?|said|replied|responded)\b:?\s*", re.I
)
_LONGEST = 40


def alone(vocabulary: Vocabulary, words: str) -> str | None:
    """Return the answer that is all a line says, but for how many gave it ("Answered yes (5 clusters):")."""
    if len(words) > _LONGEST:
        return None
    plain = _HOW_MANY.sub("", words).strip(" :*_#–—-\"“”'")
    return vocabulary.meaning("answers", plain) or vocabulary.meaning("answers", _SAID.sub("", plain).strip(" \"“”'"))
