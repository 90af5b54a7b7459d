"""Names of organisations: what makes two spellings one, and what only makes them alike."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache

from clew.graph.statement import slug

_BRACKET = re.compile(r"^(?P<long>.+?)\s*\((?P<short>[^()]+)\)$")
_DASH = re.compile(r"^(?P<short>[^\s-][^\s]*)\s+[-–—]\s+(?P<long>.+)$")
_ACRONYM = re.compile(r"(?=.*[A-Z].*[A-Z])[A-Z0-9][A-Za-z0-9&]{1,7}(?:-[A-Z0-9]{1,4})?")
_SPELT_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ø": "oe", "å": "aa", "æ": "ae"})
_UMLAUT = re.compile(r"([aou])e")
_COMMON = frozenset(
    {"the", "of", "de", "da", "di", "for", "and", "cluster", "clusters", "platform", "network", "association"}
)
_COMPOUND = re.compile(r"(?<=[a-z]{3})clusters?\b|\bclusters?(?=[a-z]{3})")
"""The word within another: "Zuivelcluster Drenthe" is Cluster Zuivel Drenthe."""
ALIKE = 0.85
"""How like two spellings must be for one to fit the other in a closed list (ratio of matching letters)."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name in its parts: the acronym that its own spelling states, and every way to write the rest."""

    printed: str
    long: str
    acronym: str | None

    @property
    def spellings(self) -> frozenset[str]:
        """The long form without case, accents, spaces and punctuation; umlauts dropped and spelt out."""
        return _spellings(self.long)

    @property
    def words(self) -> tuple[frozenset[str], ...]:
        """The words that set the name apart: as they are, and with umlauts dropped however they are written."""
        return _words(self.long)


@cache
def _spellings(long: str) -> frozenset[str]:
    return frozenset(slug(form).replace("-", "") for form in (long, long.casefold().translate(_SPELT_OUT)))


@cache
def _words(long: str) -> tuple[frozenset[str], ...]:
    plain = slug(long)
    forms = (plain, _UMLAUT.sub(r"\1", plain), _COMPOUND.sub("", plain))
    return tuple(frozenset(form.split("-")) - _COMMON for form in dict.fromkeys(forms))


@cache
def parse(printed: str) -> Name:
    """Take a name apart: "Long Name (LN)" and "LN - Long Name" state an acronym, "LN" alone may be one."""
    for pattern in (_BRACKET, _DASH):
        if (match := pattern.match(printed)) and _ACRONYM.fullmatch(match["short"]):
            return Name(printed, match["long"].strip(), match["short"])
        if match and _ACRONYM.fullmatch(match["long"]) and pattern is _BRACKET:  # LN (Long Name)
            return Name(printed, match["short"].strip(), match["long"])
    return Name(printed, printed, None)


def same(left: str, right: str) -> bool:
    """Tell whether two names are one but for case, accents, spaces, punctuation and a stated acronym."""
    return bool(parse(left).spellings & parse(right).spellings)


def fits(printed: str, member: str) -> bool:
    """Tell whether a name may stand for this member of a closed list: acronym, words left out, or a near spelling."""
    name, other = parse(printed), parse(member)
    if same(printed, member) or shares_acronym(name, other):
        return True
    if any(a and b and (a <= b or b <= a) for a in name.words for b in other.words):
        return True
    return any(_near(a, b) for a in name.spellings for b in other.spellings)


def _near(left: str, right: str) -> bool:
    """Tell whether two spellings are alike; what their lengths alone allow, and the quick ratio, are upper bounds."""
    if 2 * min(len(left), len(right)) < ALIKE * (len(left) + len(right)):
        return False
    matcher = SequenceMatcher(None, left, right)
    return all(ratio() >= ALIKE for ratio in (matcher.quick_ratio, matcher.ratio))


def likeness(printed: str, member: str) -> float:
    """Return how like the nearest spellings of two names are, as a fraction of 1."""
    pairs = ((a, b) for a in parse(printed).spellings for b in parse(member).spellings)
    return max(SequenceMatcher(None, a, b).ratio() for a, b in pairs)


def shares_acronym(name: Name, other: Name) -> bool:
    """Tell whether two names have one acronym, which counts only where at least one of the two states it."""
    if name.acronym and other.acronym:
        return name.acronym.casefold() == other.acronym.casefold()
    stated = name.acronym or other.acronym
    return bool(stated) and stated is not None and stated.casefold() in (name.long.casefold(), other.long.casefold())
