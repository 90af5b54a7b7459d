"""A share behind the count that it is of: "Eight of the ten clusters answered (80 %)", "9 answered, that is 75 %"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from clew.loaders.figures.measure import Figure

_SHARES = {"respondents": "response-rate"}
"""The measure of the share, by that of the count; of others the words have to tell."""
_APPOSED = re.compile(
    r"[^.;:()%]{0,80}(?:\(|,\s(?:or|i\.?\s?e\.?,?|that is(?: to say)?,?"
    r"|which (?:is|makes|means|corresponds to|amounts to)(?: to say)?,?)\s"
    r"|\s(?:=|or|making|representing|corresponding to|equal to|equivalent to)\s)"
    r"(?:(?:about|around|some|a|an|only)\s){0,2}"
)
_WHOLE = re.compile(r"\bof (?:the |all |our |these )*$")
_OF_OTHERS = re.compile(
    r"\s+of (?:the |their |its |our |all )?(?:\w+ )?(?:meetings|smes|agreements|companies|answers|questions)\b"
)


def shares(found: Sequence[Figure], sentence: str) -> list[Figure]:
    """Return the figures of a sentence, a share right behind a count as that count's."""
    return [_share(found[:place], each, sentence) or each for place, each in enumerate(found)]


def _is_of_all(figure: Figure, sentence: str) -> bool:
    """Tell whether a count is of the whole delegation, and itself no whole: "four of the seven respondents (57 %)"."""
    counted = figure.measure in _SHARES and figure.number.unit == "count" and figure.scope == "delegation"
    return counted and not _WHOLE.search(sentence[: figure.number.start])


def _share(before: Sequence[Figure], share: Figure, sentence: str) -> Figure | None:
    count = next((each for each in reversed(before) if _is_of_all(each, sentence)), None)
    if share.measure != "share" or count is None or _OF_OTHERS.match(sentence, share.number.end):
        return None
    if not _APPOSED.fullmatch(sentence, count.number.end, share.number.start):
        return None
    return replace(share, measure=_SHARES[count.measure], scope=count.scope)
