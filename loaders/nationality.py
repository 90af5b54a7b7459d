"""Countries by their adjectives: "Korean", "Mexican"."""

from functools import cache

from clew.loaders import country
from clew.loaders.vocabulary import english


@cache
def nationality(words: str) -> str | None:
    """Return the country that an adjective names, or None."""
    try:
        entries = english().entries("nationalities")
    except KeyError:
        return None
    found = next((each["country"] for each in entries if words in each["words"]), None)
    return found if found and country.find(found) else None
