"""What the words of a heading say, where a bracket at its end only tells what the cells have in brackets."""

import re

from clew.loaders.vocabulary import Column, current

_BRACKET = re.compile(r"\s*\([^()]+\)$")


def said(heading: str) -> Column | None:
    """Return the column that a heading says: "Cluster (country)" is of clusters, whatever the bracket adds."""
    return current().column(heading) or current().column(_BRACKET.sub("", heading))
