"""What the words of a heading say, where some of them only tell what the cells have behind the names."""

import re
from collections.abc import Sequence

from clew.loaders.tabular.cells import clues, marks
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import Column, Vocabulary, current

_BRACKET = re.compile(r"\s*(?:\([^()]+\)|\[[^\[\]]+\])$")
_SIGN = re.compile(r"\s*[,;:/|(\[]\s*|\s+[–—-]\s+|\s+(?:and|with|incl(?:uding|\.))\s+")
_PARTIES = {"organisation", "cluster", "sme", "name"}
_OF_KINDS = {"type", "country", "place"}
_BESIDE = {"name", "organisation", "partner", "company"}
"""Key words that say nothing else of a party beside its kind and country."""
_ENOUGH = 2 / 3


def said(heading: str) -> Column | None:
    """Return the column that a heading says: "Cluster (country)" is of clusters, whatever the bracket adds."""
    return current().column(heading) or current().column(_BRACKET.sub("", heading))


def outer(vocabulary: Vocabulary, heading: str, column: Sequence[Text]) -> str:
    """Return a heading without the words in brackets at its end, where these are of what the cells have in brackets.

    Words for kind and country need no brackets: "Partner, kind and country" over "Some Mill (firm, Chile)".
    """
    outer = _BRACKET.sub("", heading) or heading
    outer = name_of(vocabulary, heading) if outer == heading else outer
    inner = sum(_BRACKET.search(cell.clean) is not None for cell in column) if outer != heading else 0
    named = sum(marks.is_name(cell.clean, vocabulary) for cell in column)
    return outer if inner > 0 and inner >= _ENOUGH * named else heading


def name_of(vocabulary: Vocabulary, heading: str) -> str:
    """Return the words of a heading for the name alone: "Partner" of "Partner, its kind and country"."""
    for sign in _SIGN.finditer(heading):
        first, rest = heading[: sign.start()].rstrip(), clues.key_words(vocabulary, heading[sign.end() :].rstrip(")]"))
        named = vocabulary.column(first) if rest & _OF_KINDS and rest <= _OF_KINDS | _BESIDE else None
        if named and named.concept in _PARTIES:
            return first
    return heading
