"""Whether words say that somebody has benefited, and not that somebody may, or did not."""

from clew.loaders.prose.names.phrases import phrase
from clew.loaders.vocabulary import Vocabulary


def is_sure(vocabulary: Vocabulary, words: str) -> bool:
    """Tell whether words say so, and nothing in them that it is open, or was not so."""
    told = phrase(vocabulary, "benefited").search(words) is not None
    return told and not phrase(vocabulary, "benefit-unreached").search(words)
