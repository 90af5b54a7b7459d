"""What words that a document explains say in the vocabulary: a type, a kind, an answer, a part of a heading."""

import re

from clew.loaders import described
from clew.loaders.setting import country
from clew.loaders.vocabulary import current

_MOST = 8
"""How many words have a meaning at most."""
_FORMAL = re.compile(r"\bformal agreements?$")
_FROM = re.compile(r"(?:(?:based|located|established|registered)\s+)?(?:from|in)\s+(?:the\s+)?(?=[A-ZÀ-ÞĀ-Ț])")
_HEADS = {"agreement", "formal", "cooperation", "sme", "agenda"}


def name(words: str) -> str:
    """Return the type of cooperation or kind of organisation that words as a whole, or their end, are; "" for none."""
    types = list(current().words("cooperation-types", words))
    whole = len(types) == 1 and types[0].end == len(words)
    return types[0].name if whole else " ".join(filter(None, current().organisation_type(words)))


def sense(words: str) -> str:
    """Return what words are taken for, however they are put."""
    return name(words) or words.casefold()


def is_type(words: str) -> bool:
    """Tell whether words are a type or a kind, or end with a type."""
    return len(words.split()) <= _MOST and bool(name(words))


def is_cooperation(words: str) -> bool:
    """Tell whether words as a whole are a type of cooperation."""
    types = list(current().words("cooperation-types", words))
    return len(types) == 1 and (types[0].start, types[0].end) == (0, len(words))


def is_known(words: str) -> bool:
    """Tell whether words are a type, an answer, or made of what headings are made of."""
    said = current().all("heading-words", words)
    of_headings = len(words.split()) <= _MOST and bool(said & _HEADS)
    return is_type(words) or current().meaning("answers", plain(words)) is not None or of_headings


def is_explained(words: str) -> bool:
    """Tell whether words beside a code are known, or those of a country, or of a kind with its country."""
    return is_known(words) or bool(country.find(words) or described.of(words, current(), apart=True))


def at_end(words: str, code: str) -> str:
    """Return the type or kind that words are or end with; nothing where there is none.

    In capitals, a kind behind other words is the last word of a name: "Nile Glass Council (NGC)" explains no kind.
    """
    last = next((word for word in current().words("cooperation-types", words) if word.end == len(words)), None)
    formal = _FORMAL.search(words)
    if last or formal:
        return words[last.start if last else formal.start() if formal else 0 :]
    kind = words.rpartition(" ")[2]
    if "." in code and kind.islower() and current().meaning("kinds", kind):
        return kind
    return words if code.isupper() and is_type(words) and words[:1].islower() else ""


def plain(words: str) -> str:
    """Return "n/a" for what says that there is no answer, a country without what leads to it, else the words."""
    said = current().table("key") if "key" in current().tables else {}
    if said and re.match(rf"(?:{said['not available']})", words, re.IGNORECASE):
        return "n/a"
    place = _FROM.sub("", words, count=1)
    return place if country.find(place) else words
