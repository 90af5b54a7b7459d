"""The arithmetic inside one sentence: "12 of the 14 (86%)", and shares that must make a hundred together."""

import re
from collections.abc import Iterable, Iterator

from clew.graph.auditing.figure import Stated
from clew.graph.auditing.verdict import Found

_PART_OF_WHOLE = re.compile(
    r"\b(?P<part>\d+)\s+(?:out )?of (?:the |all |our )?(?P<whole>\d+)\b[^()%.;]*"
    r"\((?:that is,? )?(?P<share>\d+(?:\.\d+)?)\s?%\)",
    re.IGNORECASE,
)
_OUT_OF = re.compile(
    r"\bout of (?:the |all )?(?P<whole>\d+)\b[^()%.;]*?\b(?P<part>\d+)\b[^()%.;]*\((?P<share>\d+(?:\.\d+)?)\s?%\)",
    re.IGNORECASE,
)
_AGAINST = re.compile(
    r"\((\d+(?:\.\d+)?)\s?%[^()]*?\b(?:vs\.?|versus|against)\s+(\d+(?:\.\d+)?)\s?%[^()]*\)", re.IGNORECASE
)
_ROUNDING = 1.0
"""How far two rounded shares may be from a hundred together."""


def share_in(quotes: Iterable[str], said: Stated) -> Found | None:
    """Return part and whole of a percentage where its own sentence gives them."""
    for match in _matches(quotes):
        if float(match["share"]) == said.value and int(match["whole"]):
            return Found("", "the sentence itself", int(match["part"]), int(match["whole"]), ())
    return None


def pair_in(quotes: Iterable[str], said: Stated) -> float | None:
    """Return what the percentage and the one set against it ("92% NO vs 8% YES") make together."""
    for quote in quotes:
        for match in _AGAINST.finditer(quote):
            shares = [float(share) for share in match.groups()]
            if said.value in shares:
                return sum(shares)
    return None


def makes_hundred(total: float) -> bool:
    """Tell whether two rounded shares make a whole."""
    return abs(total - 100) <= _ROUNDING


def _matches(quotes: Iterable[str]) -> Iterator[re.Match[str]]:
    for quote in quotes:
        for pattern in (_PART_OF_WHOLE, _OUT_OF):
            yield from pattern.finditer(quote)
