"""Spellings that say the same: a pattern of the vocabulary is written in one of them, and fits all.

"co-operation" and "cooperation", "mid term" and "mid-term", "organization" and "organisation": no entry of the
vocabulary need know that there are others.
"""

from collections.abc import Mapping
from typing import Any

_JOINED = {
    "co": ("operat", "opérat", "ordinat", "signator", "found", "financ"), "mid": ("term",), "follow": ("up",),
    "on": ("going",), "e": ("mail",), "know": ("how",), "start": ("up",), "match": ("making",), "web": ("site", "page"),
}  # fmt: skip
"""Words of two parts: written as one, with a hyphen, or apart."""
_WITH_S = (
    "organi", "speciali", "internationali", "digitali", "formali", "finali", "reali", "recogni", "summari", "utili",
    "commerciali", "moderni", "emphasi", "prioriti", "materiali", "standardi", "industriali", "apologi",
)  # fmt: skip
_DOUBLED = {"travel": "l", "cancel": "l", "label": "l", "total": "l", "benefit": "t"}
_FORMS = (
    *(
        (f"{first}{between}{second}", f"{first}[- ]?{second}")
        for first, others in _JOINED.items()
        for second in others
        for between in ("", "-", "-?")
    ),
    *((f"{stem}s{vowel}", f"{stem}[sz]{vowel}") for stem in _WITH_S for vowel in "aei"),
    *((f"{stem}{last}{end}", f"{stem}{last}?{end}") for stem, last in _DOUBLED.items() for end in ("ed", "ing")),
    ("co[- ]?operation", "(?:co[- ]?operation|coop\\.?(?![\\w-]))"),
    ("benefited", "benefitt?ed"),
    ("benefiting", "benefitt?ing"),
    ("programme", "programm?e?"),
    ("centre", "cent(?:re|er)"),
    ("labour", "labou?r"),
    ("licence", "licen[cs]e"),
)
_NAMES = frozenset(
    {
        "code",
        "stop-words",
        "name",
        "concept",
        "states",
        "question",
        "note",
        "cells",
        "of",
        "needs",
        "may",
        "beside",
        "away",
    }
    | {"measure", "scope", "unit", "qualifier"}
)
"""The keys whose values are no patterns."""


def any_spelling(pattern: str) -> str:
    """Return a pattern that fits the other spellings of its words too."""
    for written, instead in _FORMS:
        pattern = pattern.replace(written, instead)
    return pattern


def in_any(words: Any) -> Any:
    """Return the words of a vocabulary, every pattern in them fitting all spellings."""
    if isinstance(words, Mapping):
        return {key: value if key in _NAMES else in_any(value) for key, value in words.items()}
    if isinstance(words, list):
        return [in_any(each) for each in words]
    return any_spelling(words) if isinstance(words, str) else words
