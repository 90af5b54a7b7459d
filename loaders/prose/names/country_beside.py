"""The country that words beside a name print: "a firm from Chile", "the Danish university", not "in Port of Spain"."""

import re

from clew.loaders.setting import country
from clew.loaders.setting.nationality import nationality
from clew.loaders.text.text import Text

HALF = r"(?:Tobago|Herzegovina|Barbuda|Nevis|Pr[ií]ncipe|(?:the\s)?Grenadines)\b"
"""What goes on with the name of a country behind "and"."""
_PLACED = re.compile(
    rf"(?:\b(?:from|in|of|based in) )?(?:the )?"
    rf"([A-ZÀ-ÞĀ-Ț][\w-]+(?: [A-ZÀ-ÞĀ-Ț][\w-]+)? and {HALF}|[A-ZÀ-ÞĀ-Ț][\w-]+(?: [A-ZÀ-ÞĀ-Ț][\w-]+)?)"
)
_NAMED_AFTER = re.compile(r"\b(?:Port|Gulf|Bay|Cape|Straits?|Rock|Sea|Coast|Point)\s$")
"""Before "of" and a country: a place that is called after it, and need not be there."""


def read(part: Text) -> Text | None:
    """Return the country as such, after "from" or "in", or as an adjective."""
    if country.find(part.clean):
        return part
    for match in _PLACED.finditer(part.clean):
        if _NAMED_AFTER.search(part.clean, 0, match.start()):
            continue
        text = part.cut(*match.span(1))
        for adjective in (text, text.cut(0, len(text.clean.split()[0]))):
            if nationality(adjective.clean):
                return adjective
        if match[0] != match[1] and country.find(text.clean):
            return text
    return None
