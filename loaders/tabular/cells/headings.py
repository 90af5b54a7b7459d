"""What the words of a heading say, where a bracket at its end only tells what the cells have in brackets."""

import re
from collections.abc import Sequence

from clew.loaders.tabular.cells import marks
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import Column, Vocabulary, current

_BRACKET = re.compile(r"\s*\([^()]+\)$")
_ENOUGH = 2 / 3


def said(heading: str) -> Column | None:
    """Return the column that a heading says: "Cluster (country)" is of clusters, whatever the bracket adds."""
    return current().column(heading) or current().column(_BRACKET.sub("", heading))


def outer(vocabulary: Vocabulary, heading: str, column: Sequence[Text]) -> str:
    """Return a heading without the words in brackets at its end, where these are of what the cells have in brackets."""
    outer = _BRACKET.sub("", heading)
    inner = sum(_BRACKET.search(cell.clean) is not None for cell in column)
    named = sum(marks.is_name(cell.clean, vocabulary) for cell in column)
    return outer if outer and inner > 0 and inner >= _ENOUGH * named else heading
