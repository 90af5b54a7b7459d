"""Codes and short names with which items and lines open, full names behind them: "C3: Some Cluster"."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from clew.loaders.glossary.explanation import Explanation
from clew.loaders.glossary.short import CODE, FULL, SHORT, is_common, is_full, stands_for

_LETTER = re.compile(r"[A-Z]")
_OPENED = re.compile(
    rf"\s*(?:[-*•‣▪|]\s+)?(?P<open>[(\[])?(?:(?P<code>[A-Z]{{1,3}}[-.]?\d{{1,3}}[a-z]?|[A-Z])[)\]]?(?P<sign>\s*[:=]\s*|\s+[–—-]\s+|[.)]\s+|\t\s*|\s+)"
    rf"|(?P<word>{SHORT})[)\]]?(?P<mark>\s*[:=]\s*|\s+[–—-]\s+|\t\s*|\s{{2,}}))"
    rf"(?:[Tt]he\s)?(?P<full>{FULL})(?=$|\s*[.,;:(\[|]|\s[–—-]\s|\t)"
)
_FEWEST = 2


def opened(words: str) -> re.Match[str] | None:
    """Return the code that an item or a line begins with, and the name behind it."""
    match = _OPENED.match(words)
    return match if match and is_full(match["full"]) and not is_common(short(match)) else None


def short(match: re.Match[str]) -> str:
    """Return the code, or the short name, with which words begin."""
    return match["code"] or match["word"]


def in_items(parts: Sequence[str]) -> Iterator[Explanation]:
    """Yield the codes with which items or lines begin, a name behind each: there are several, and no two are one."""
    found = [match for words in parts if (match := opened(words))]
    kinds = Counter(kind for kind, _ in {(_kind(match), short(match)) for match in found})
    for match in found:
        least = _FEWEST if match["open"] or match["word"] or match["sign"].strip() else _FEWEST + 1
        if _kind(match) and kinds[_kind(match)] >= least:
            yield Explanation(match["full"].rstrip("."), short(match))


def _kind(match: re.Match[str]) -> str:
    """Return what the codes of one list have in common, their letters and the sign behind them; "" for no code."""
    code, sign = short(match), (match["sign"] or match["mark"] or "").strip(" ") or "_" * bool(match["word"])
    sign = (match["open"] or "") + sign
    if CODE.fullmatch(code):
        return re.sub(r"\d+[a-z]?", "0", code) + sign
    if _LETTER.fullmatch(code):
        return sign and f"A{sign}"
    fits = sign and stands_for(code, match["full"]) and " " in match["full"]
    return f"word{sign}" if fits else ""
