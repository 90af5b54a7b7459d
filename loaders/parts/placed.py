"""Lines that print a country beside a name, whatever stands where: "Spain - Some Cluster", "Some Cluster (Spain)"."""

import re
from collections.abc import Sequence
from itertools import groupby

from clew.loaders.setting import country
from clew.loaders.text.signs import PARTS
from clew.loaders.text.text import Text

_CUT = re.compile(rf"\s*[()\[\],;:|]\s*|\s+[{PARTS}]\s+")
_GAP = re.compile(r"(?<=\S)(?:\s{2,}|\t)(?=\S)")
"""Wide space sets words apart as a mark does."""
MARK = re.compile(r"(?:#\s?\d{1,3}|\d{1,3}|[IVX]{1,5}[.)]|[A-Z][.)])[.:)]?\s+(?=\S)")
"""What numbers such a line, and is no sign of an item elsewhere: "1  Some Cluster", "#1 Some Cluster", "II. ..."."""
_FROM = re.compile(r"^(?:(?:from|based in|in|of)\s+)?(?:the\s+)?", re.IGNORECASE)
_CAPITAL = re.compile(r"(?![a-zß-öø-ÿ])[^\W\d_]|[a-z]-?[A-Z]")
FEWEST = 3
"""So many such lines, one after the other, make a list."""
_MANY = 200
"""A longer line is no entry of a list."""


def is_placed(text: Text) -> bool:
    """Tell whether a line is no sentence, and of its parts just one is a country, another begins with a capital."""
    mark = MARK.match(text.clean)
    text = text.cut(mark.end(), len(text.clean)) if mark else text
    words = text.clean
    if len(words) > _MANY or words.endswith(":") or len(list(text.sentences())) > 1:
        return False
    parts = [part for each in _CUT.split(_GAP.sub("; ", text.raw)) if (part := each.strip(" ."))]
    places = [place for place, part in enumerate(parts) if country.find(_FROM.sub("", part, count=1))]
    return len(places) == 1 and any(_CAPITAL.match(part) for place, part in enumerate(parts) if place not in places)


def listed(texts: Sequence[Text]) -> frozenset[int]:
    """Return the numbers of the lines that several such make a list of, for they follow one another."""
    runs = ([*run] for placed, run in groupby(texts, is_placed) if placed)
    return frozenset(text.line for run in runs if len(run) >= FEWEST for text in run)
