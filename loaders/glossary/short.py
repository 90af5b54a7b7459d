"""Which short words may stand for a name, and what shows that they do: initials, a part of it, its letters in order."""

import re
from collections.abc import Iterable
from functools import cache

from clew.graph.statement import slug
from clew.loaders.prose.names.naming import DOTTED, SMALL, UPPER
from clew.loaders.setting import country
from clew.loaders.vocabulary import Vocabulary, current

ACRONYM = re.compile(rf"(?=(?:[^{UPPER}]*[{UPPER}]){{2}})[{UPPER}0-9][\w&-]{{1,9}}")
CODE = re.compile(r"[A-Z]{1,3}[-.]?\d{1,3}[a-z]?")
"""A letter or some with a number: it is no name, whatever else it is."""
SHORT = r"[A-ZÀ-ÞĀ-Ț0-9][\w&.’'-]*\w(?: (?:(?:of|de|do|da|del|di|du|for) )?[A-ZÀ-ÞĀ-Ț][\w&’'-]*){0,3}"
FULL = rf"{DOTTED}(?:\s(?:(?:{SMALL}|the|and)\s){{0,3}}+{DOTTED})*+"
"""A full name where nothing but a name can stand: with "and" in it, and perhaps the full stop behind it."""
_SMALL = frozenset(
    "of the for and de del della di da do dos das des du la le les el los y e et für van von der i".split()  # noqa: SIM905
)
_COMMON = re.compile(
    r"(?i)(?:eu|un|us|usa|uk|uae|smes?|it|ict|ai|iot|r\s?&\s?d|r&d&i|b2b|b2c|ceo|cto|cfo|mou|nda|fdi|ngos?|gdp|vat|hr|pr|"
    r"h\.?e\.?|iso|q\d+|n\.?a\.?|tbc|tbd|covid.*|i+|iv|vi*|(?:19|20)\d\d)"
)
"""What everybody calls so, or what is no name."""


def is_common(short: str) -> bool:
    """Tell whether everybody calls something so, or words are no name at all."""
    return _COMMON.fullmatch(short) is not None


def speaks(short: str) -> bool:
    """Tell whether words say something in the language read: a kind of organisation, a type of cooperation, yes."""
    return _speaks(short, current())


@cache
def _speaks(short: str, vocabulary: Vocabulary) -> bool:
    meant = any(vocabulary.organisation_type(short)) or any(vocabulary.words("cooperation-types", short))
    return meant or any(vocabulary.meaning(table, short) for table in ("answers", "kinds", "countries", "responses"))


def is_place(short: str) -> bool:
    """Tell whether words are those of a country or a city."""
    return bool(country.find(short) or country.of_city(short))


def initials(words: str) -> set[str]:
    """Return the initials of a name, in lower case: of all its words, and without the small ones; "Ł" is an L too."""
    every = re.findall(r"[\w&]+", re.sub(r"[’']s?\b", "", words))
    parts = [each for each in every if each not in _SMALL and each != "&"]
    found = {"".join(each[0] for each in some).casefold() for some in (every, parts) if some}
    return found | {slug(each) for each in found if each.isalpha()}


def stands_for(short: str, full: str) -> bool:
    """Tell whether the words show that one stands for the other: initials, a part of it, its first letters."""
    letters = re.sub(r"[^\w]", "", short).casefold()
    return letters in initials(full) or is_part(short, full) or _is_blend(letters, full)


def is_spelt(short: str, full: str) -> bool:
    """Tell whether an acronym begins and ends as the initials of a name do, and leaves out some between them."""
    return any(
        (letters[:1], letters[-1:]) == (short[:1].casefold(), short[-1:].casefold())
        and are_in_order(short.casefold(), letters)
        for letters in initials(full)
    )


def is_part(short: str, full: str) -> bool:
    """Tell whether words are a part of a name, and not all of it."""
    return len(short) < len(full) and re.search(rf"(?<![\w-]){re.escape(short)}(?![\w-])", full) is not None


def _is_blend(letters: str, full: str) -> bool:
    """Tell whether the letters stand in this order in a name, the first in front ("Asturnav", "CADCOM")."""
    first = full[:1].casefold() == letters[:1]
    return len(letters) > 2 and first and are_in_order(letters, re.sub(r"[^\w]", "", full).casefold())


def are_in_order(letters: Iterable[str], words: str) -> bool:
    """Tell whether the letters stand in words in their order, whatever stands between them."""
    left = iter(words)
    return all(each in left for each in letters)


def is_short_for(code: str, meaning: str) -> bool:
    """Tell whether the letters of a code are those of words, in their order from the first letter of one on."""
    letters = [each for each in code.casefold() if each.isalpha()]
    starts = [match.start() for match in re.finditer(r"\b\w", meaning) if match[0].casefold() == letters[0]]
    return any(are_in_order(letters, meaning[start:].casefold()) for start in starts)


def is_full(name: str) -> bool:
    """Tell whether words may be a full name: words with capitals, and no code; a type of something is none."""
    words = [each for each in re.findall(r"[^\W\d_][\w’'-]*", name) if not re.fullmatch(SMALL, each)]
    capital = sum(not each[0].islower() for each in words)
    plain = not (CODE.fullmatch(name) or speaks(name) or country.find(name) or len(name) > 120)
    return bool(words) and 3 * capital >= 2 * len(words) and plain
