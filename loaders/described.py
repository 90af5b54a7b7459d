"""What words for an organisation say of it: its origin, its kind and its country, in any order ("firm, Chile").

"Firm (Chile)", "Chile: company", "EU - university - Spain", "Chilean firm", "a firm from Chile", "Chile / non-EU firm":
each part is told by what it is. Nothing is said where a part is there twice.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from clew.loaders.setting import country
from clew.loaders.setting.nationality import nationality
from clew.loaders.vocabulary import Vocabulary

_REMEMBERED = 10_000
_LONGEST = 120
_SIGN = r"[,;:/()\[\]{}<>|•·\n–—]|(?<!\w)-|-(?!\w)"
_PIECE = re.compile(rf"(?:(?!{_SIGN}).)+", re.DOTALL)
_PLACED = re.compile(
    r"\s*+(?:(?:an?|the)\s++)?(?:(?:based|located|established|registered|seated)\s+)?(?:from|in|at)\s|\s*+(?:an?|the)\s"
)


@dataclass(frozen=True, slots=True)
class Description:
    """Origin, kind and country, None for what is left out; `place` is where the words for the country stand."""

    origin: str | None = None
    kind: str | None = None
    country: str | None = None
    place: tuple[int, int] = (0, 0)

    def __bool__(self) -> bool:
        """Tell whether anything is said of what it is: a country alone describes nobody."""
        return bool(self.origin or self.kind)


@dataclass(frozen=True, slots=True)
class _Piece:
    """What stands between two signs, if it is understood: the names of origins and of kinds in it, and a country."""

    origins: tuple[str, ...]
    kinds: tuple[str, ...]
    country: str | None = None
    place: tuple[int, int] = (0, 0)


def of(words: str, vocabulary: Vocabulary, *, apart: bool = False) -> Description:
    """Return what the words say.

    `apart` is for words that stand with a name, of which they may be a part: all must be understood, and more than a
    space be between kind and country. In a column of such words one thing else may stand beside ("firm, Lima, Peru").
    """
    return _of(words, vocabulary, apart) if 0 < len(words) <= _LONGEST else Description()


@lru_cache(_REMEMBERED)
def _of(words: str, vocabulary: Vocabulary, apart: bool) -> Description:
    pieces = [_piece(match, vocabulary, apart) for match in _PIECE.finditer(words) if match[0].strip()]
    known = [each for each in pieces if each]
    origins, kinds = [name for each in known for name in each.origins], [name for each in known for name in each.kinds]
    homes = {each.country: each.place for each in known}
    homes.pop(None, None)
    told = vocabulary.organisation_type(words)
    if not any(told):
        if max(len(origins), len(kinds), len(homes)) > 1 or len(pieces) > len(known) + (not apart):
            return Description()
        told = next(iter(origins), None), next(iter(kinds), None)
    return Description(*told, *(next(iter(homes.items())) if len(homes) == 1 else ()))


def _piece(match: re.Match[str], vocabulary: Vocabulary, apart: bool) -> _Piece | None:
    """Return what is said between two signs; None where more is said than origin, kind and country."""
    origins, kinds = (tuple(vocabulary.words(table, match[0])) for table in ("origins", "kinds"))
    words, named = match[0], (tuple(each.name for each in origins), tuple(each.name for each in kinds))
    for each in (*origins, *kinds):
        words = words[: each.start] + " " * (each.end - each.start) + words[each.end :]
    leader = vocabulary.table("language").get("kind-led-by", "(?!)")
    words = re.sub(rf"\b(?:{leader})", lambda led: " " * len(led[0]), f"{words} ", flags=re.IGNORECASE)
    placed = _PLACED.match(words)
    rest = words[placed.end() :] if placed else words
    own, start = rest.strip(), match.end() + 1 - len(rest.lstrip())
    home = country.find(nationality(own) or own)
    whole = not own or country.of_city(own) or (placed and any(named) and not apart and own[0].isupper())
    if home and not (apart and any(named) and not placed and not nationality(own)):
        return _Piece(*named, home[0], (start, start + len(own)))
    return _Piece(*named) if whole else None
