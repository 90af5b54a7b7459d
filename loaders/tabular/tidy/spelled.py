"""A heading as people write it, whatever a survey tool puts in the place of colons and spaces.

"Partner 1 [Name]", "[Partner 1] Name", "Partner 1 | Name", "partner_1/name" are all "Partner 1: Name".
"""

import re

_SET_APART = re.compile(r"[\s:]*(?:[\[\]{}|»›>]|(?<=\s)/(?=\s)|(?<=\d\s)/|(?<=\w)/(?=\S*_))+[\s:.]*")
_NUMBERED = re.compile(r"[\[(#]\s*(\d{1,2})\s*[\])]?")
_SCORE = re.compile(r"(?<=[^\W_])_+(?=[^\W_])")


def spelled(heading: str) -> str:
    """Return the heading with a colon wherever a bracket or a bar parts it, and spaces for underscores.

    A star behind it only says that it had to be answered.
    """
    plain = _NUMBERED.sub(r" \1 ", heading.rstrip(" *"))
    plain = _SET_APART.sub(": ", plain).strip(" :") if plain.strip() else plain
    return _SCORE.sub(" ", plain)
