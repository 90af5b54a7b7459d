"""Whether words say how content somebody was: "would recommend it", "found the meetings useful"."""

from clew.loaders.prose.names.phrases import phrase
from clew.loaders.vocabulary import Vocabulary


def is_of_judges(vocabulary: Vocabulary, words: str, start: int, end: int) -> bool:
    """Tell whether a share with which words begin is of those who judge: "Three quarters found the meetings useful"."""
    return not words[:start].strip() and phrase(vocabulary, "judges").match(words, end) is not None


def is_put(vocabulary: Vocabulary, words: str) -> bool:
    """Tell whether a statement that was put to people says that something was good, or that they were content."""
    return phrase(vocabulary, "praises").search(words) is not None or is_told(vocabulary, words)


def is_told(vocabulary: Vocabulary, words: str) -> bool:
    """Tell whether words say how content somebody was, and deny nothing."""
    content, denied = (phrase(vocabulary, name) for name in ("tells-satisfaction", "denies-satisfaction"))
    others = phrase(vocabulary, "others-deny").search(words)
    own = words[: others.start()] if others else words
    return content.search(own) is not None and not denied.search(own)


def measured(vocabulary: Vocabulary, words: str, asked: str) -> str | None:
    """Return what a share of people measures: how content they were, as words say, or a grade ("50% very useful").

    A grade says so below a question of how content they were.
    """
    if is_told(vocabulary, words):
        return "satisfaction"
    if not phrase(vocabulary, "asks-satisfaction").search(asked):
        return None
    names = {"satisfaction": "grades-satisfaction", "dissatisfaction": "grades-dissatisfaction"}
    return next((each for each, name in names.items() if phrase(vocabulary, name).fullmatch(words)), None)
