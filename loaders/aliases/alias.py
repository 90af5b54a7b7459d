"""An alias: what a document calls something that it also gives in full, and which short words may be one."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from clew.loaders.prose.names.naming import DOTTED, SMALL
from clew.loaders.setting import country
from clew.loaders.vocabulary import Vocabulary, current

ACRONYM = re.compile(r"(?=(?:[^A-ZÀ-Þ]*[A-ZÀ-Þ]){2})[A-ZÀ-Þ0-9][\wÀ-ÿ&-]{1,9}")
CODE = re.compile(r"[A-Z]{1,3}[-.]?\d{1,3}[a-z]?")
"""A letter or some with a number: it is no name, whatever else it is."""
SHORT = r"[A-ZÀ-Þ0-9][\w&.’'-]*\w(?: (?:(?:of|de|do|da|del|di|du|for) )?[A-ZÀ-Þ][\w&’'-]*){0,3}"
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


@dataclass(frozen=True, slots=True)
class Alias:
    """What stands for a full name elsewhere in the document."""

    full: str
    short: str
    after_the: bool = False
    """Whether only "the" in front makes a name of it ("the Chamber")."""

    @property
    def is_code(self) -> bool:
        """Whether it is no word but a code, as "C3", "B" or "7" are."""
        return self.is_bare or CODE.fullmatch(self.short) is not None

    @property
    def is_bare(self) -> bool:
        """Whether it is a letter or a number alone, which counts only where nothing else may stand."""
        return re.fullmatch(r"\d{1,3}|[A-Z]", self.short) is not None


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
    """Return the initials of a name, in lower case: of all its words, and without the small ones."""
    every = re.findall(r"[\w&]+", re.sub(r"[’']s?\b", "", words))
    parts = [each for each in every if each not in _SMALL and each != "&"]
    return {"".join(each[0] for each in some).casefold() for some in (every, parts) if some}


def stands_for(short: str, full: str) -> bool:
    """Tell whether the words show that one stands for the other: initials, a part of it, its first letters."""
    letters = re.sub(r"[^\w]", "", short).casefold()
    return letters in initials(full) or is_part(short, full) or _is_blend(letters, full)


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


def unambiguous(found: Sequence[Alias]) -> list[Alias]:
    """Return the aliases that stand for one name alone, and are not themselves the full name of another."""
    fulls: dict[str, dict[str, Alias]] = {}
    for each in found:
        fulls.setdefault(each.short, {}).setdefault(folded(each.full), each)
    whole = {each.full for each in found}
    return [next(iter(of.values())) for short, of in fulls.items() if len(of) == 1 and short not in whole]


def folded(full: str) -> str:
    """Return a name without case and marks, and without what stands in brackets behind it."""
    return re.sub(r"\W+", " ", re.sub(r"(?<=\S)\s\([^()]*\)$", "", full)).casefold()
