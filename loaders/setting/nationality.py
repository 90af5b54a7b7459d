"""Countries by their adjectives: "Korean", "Mexican"."""

from functools import lru_cache

from clew.loaders.setting import country
from clew.loaders.vocabulary import Vocabulary, current


def nationality(words: str) -> str | None:
    """Return the country that an adjective of the language read names, or None."""
    return _nationality(words, current())


@lru_cache(maxsize=10_000)
def _nationality(words: str, vocabulary: Vocabulary) -> str | None:
    try:
        entries = vocabulary.entries("nationalities")
    except KeyError:
        return None
    found = next((each["country"] for each in entries if words in each["words"]), None)
    return found if found and country.find(found) else None
