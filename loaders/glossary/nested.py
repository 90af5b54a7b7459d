"""What one entry of a legend explains beside a heading: "Kd | kind of partner: F firm, U university", "B / D | ..."."""

import re
from collections.abc import Iterator, Sequence

from clew.loaders.glossary.explanation import Explanation

_CODE = r"(?:[a-z]{0,2}[A-Z][A-Z0-9&]{0,5}|\d{1,2})"
_OPENED = re.compile(
    r"(?P<head>[^\W\d_][^:;()=]{2,60})(?::\s+(?P<codes>\S.{3,800})|\s\((?P<inside>[^()]{3,800})\)\.?)", re.DOTALL
)
_BETWEEN = re.compile(rf"(?:[,;]\s+(?:also\s+|and\s+)?|\s+and\s+)(?={_CODE}(?:\s|:|=))")
_PIECE = re.compile(rf"(?P<code>{_CODE})(?:\s*[=:]\s*|\s+(?:[–—-]\s+)?)(?P<meaning>[^\W\d_][^:;=]{{2,80}})")
_SEVERAL = re.compile(r"\s*[/,]\s*")
_SHARED = re.compile(r"\s+(?:that|which|who)\s")
"""Where what several codes have in common ends: "SMEs that benefited (B), that could benefit (D)"."""
_FEWEST = 2


def entries(short: str, full: str) -> Iterator[Explanation]:
    """Yield what a code stands for; with it, what it explains of the cells below it, or each of several codes."""
    if shared := _shared(_SEVERAL.split(short), full):
        yield from shared
    elif below := _below(full):
        head, codes = below
        yield Explanation(head, short)
        yield from (Explanation(meaning, code, under=short) for code, meaning in codes)
    else:
        yield Explanation(full, short)


def _below(full: str) -> tuple[str, list[tuple[str, str]]] | None:
    """Return the words for a heading and the codes behind them; None where anything else stands there."""
    opened = _OPENED.fullmatch(full)
    codes = (opened["codes"] or opened["inside"]).rstrip(" .") if opened else ""
    pieces = [_PIECE.fullmatch(each) for each in _BETWEEN.split(codes)]
    found = [(each["code"], each["meaning"]) for each in pieces if each]
    if not opened or len(found) < max(_FEWEST, len(pieces)) or len({code for code, _ in found}) < len(found):
        return None
    return opened["head"], found


def _shared(codes: Sequence[str], full: str) -> list[Explanation]:
    """Return what each of several codes stands for that stand in brackets behind their words, in their order."""
    if len(codes) < _FEWEST or not all(re.fullmatch(_CODE, each) for each in codes):
        return []
    form = r",?(?:\s+and)?\s+".join(rf"(?P<_{n}>[^()]+?)\s+\({re.escape(each)}\)" for n, each in enumerate(codes))
    told = re.fullmatch(rf"{form}[\s.]*", full)
    said = told.groups() if told else ()
    common = _SHARED.split(said[0], maxsplit=1)[0] if said and _SHARED.search(said[0]) else ""
    led = [f"{common} {each}" if n and common and _SHARED.match(f" {each}") else each for n, each in enumerate(said)]
    return [Explanation(meaning, code) for code, meaning in zip(codes, led, strict=True)] if said else []
