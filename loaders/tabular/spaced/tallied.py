"""Lines of a label, wide space and a number, without headings: "Bilateral meetings     152", blank lines between."""

import re
from collections.abc import Sequence

from clew.loaders.tabular.grids.grid import Grid
from clew.loaders.tabular.grids.markup import Markup
from clew.loaders.text.text import Text

_ROW = re.compile(
    r"\s*(?P<label>[^\W\d_](?:[^\s|#]| (?! ))*[\w)]) {3,}"
    r"(?P<number>(?:(?:about|around|over|some|more than) )?\d[\d.,’']{0,9}(?: ?%)?)\s*"
)
_WIDE = re.compile(r"[a-zß-ÿ)] {3,}\S")
_FEWEST = 3
_MOST = 40
_FURTHEST = 3
"""How many blank lines stand between two rows at most."""


def take(text: Sequence[Text], start: int) -> tuple[Grid, int] | None:
    """Return the table that starts at this line, and the place after its last line; None where none does.

    The numbers stand below one another, at their first digit or at their last; a line with other columns right above
    would be that of headings.
    """
    if not _match(text[start]) or _is_headed(text, start):
        return None
    found: list[tuple[Text, re.Match[str]]] = []
    end = place = start
    while place < len(text) and place - end <= _FURTHEST and len(found) < _MOST:
        row = _match(text[place])
        if not row and text[place].raw.strip():
            break
        if row:
            found.append((text[place], row))
            end = place + 1
        place += 1
    if len(found) < _FEWEST or not (_are_one(found, start=True) or _are_one(found, start=False)):
        return None
    return Grid([[line.stretch(*row.span("label")), line.stretch(*row.span("number"))] for line, row in found], 1), end


def _match(line: Text) -> re.Match[str] | None:
    return None if isinstance(line, Markup) or len(line.raw) > 160 else _ROW.fullmatch(line.raw.rstrip())


def _is_headed(text: Sequence[Text], start: int) -> bool:
    before = next(
        (text[place].raw for place in range(start - 1, max(-1, start - 1 - _FURTHEST), -1) if text[place].raw.strip()),
        "",
    )
    return _WIDE.search(before.strip()) is not None


def _are_one(found: Sequence[tuple[Text, re.Match[str]]], *, start: bool) -> bool:
    """Tell whether the numbers begin, or end, at one place of their lines."""
    return len({row.start("number") if start else row.end("number") for _, row in found}) == 1
