"""Whether a line goes on with the value above it: it had no room for the next word, ends with "of" or in a bracket."""

import re

from clew.loaders.text.text import Text

_FULL, _NARROW = 55, 68
"""How many characters a full line has at least, and how many it would have with the next word."""
_ENDED = re.compile(r"[.!?:;]\W*$")


_OPEN = re.compile(r"\b(?:an?|the|of|on|in|at|to|for|from|with|by|and|or|since|until|near|between|about)$|,$|;[^;]+;$")


def is_open(value: Text) -> bool:
    """Tell whether a value ends with a word or a sign that others must follow, or within a bracket."""
    return _OPEN.search(value.clean) is not None or value.clean.rfind("(") > value.clean.rfind(")")


def had_no_room(value: Text, following: str) -> bool:
    """Tell whether the first word of a line had no room behind a value, which ends no sentence."""
    *above, last = value.raw.rstrip().split("\n")
    width = len(last) + (0 if above else value.offset - 1)
    words = following.split(maxsplit=1)
    return bool(words) and width >= _FULL and width + 1 + len(words[0]) > _NARROW and not _ENDED.search(last)
