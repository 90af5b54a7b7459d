"""For whom a person came, where a verb or "its" says so: "Some Chamber was represented by its President, Ms X"."""

import re

from clew.loaders.prose.names.naming import NAME
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.prose.names.position import is_position
from clew.loaders.setting import country
from clew.loaders.setting.nationality import nationality
from clew.loaders.vocabulary import current

_WHO = (
    rf"(?:^(?:[A-Z]\w+ing\s(?:for|of)\s)?|[;,(]\s|\b(?:[Tt]he|and|of|for|[Aa]t|[Ff]rom)\s)(?:[Tt]he\s)?(?P<who>{NAME})"
)
_BY = re.compile(
    rf"{_WHO}\s(?:was|were|is|had\sbeen)\s(?:\w+\s)?represented\s(?:\w+\s)?by\s(?:(?:its|their|the)\s(?P<role>[^,;.()]+),?\s)?$"
)
_ITS = re.compile(rf"{_WHO}(?:,|\sand|,\sand)?\s(?:its|their)\s(?P<role>[^,;.()]+),?\s$")
_SUBJECT = re.compile(
    rf"^(?:The\s)?(?P<who>{NAME})\s(?:has|had|is|was|did|left|gave|sent|put|[a-z]+ed)\s[^A-ZÀ-Þ;.:]*,\s(?:but|and|while|though)"
    r"\sits\s(?P<role>[^,;.()]+),\s$"
)
"""The only name of a sentence, of which it goes on: "Some Cluster left it blank, but its manager, Ms X, ..."."""
_THEIR = re.compile(r"^(?:its|their|the)\s+", re.IGNORECASE)
_FAR = 160
"""How many characters before a person tell for whom that one came."""


def read(before: str, beside: str) -> tuple[str, str] | None:
    """Return position and organisation by the words before a person, and by what stands beside the name."""
    near = before[-_FAR:]
    found = _BY.search(near) or _ITS.search(near) or _SUBJECT.match(before)
    beside = _THEIR.sub("", beside)
    role = (found["role"] if found else "") or beside
    if not found or (role and not is_position(role)) or not _is_organisation(found["who"]):
        return None
    return role, found["who"]


def _is_organisation(name: str) -> bool:
    """Tell whether a name in several words is neither a place nor somebody."""
    place = country.find(name) or country.of_city(name) or nationality(name)
    somebody = is_position(name) or phrase(current(), "form-of-address").match(name)
    return " " in name and not place and not somebody
