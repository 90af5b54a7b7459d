"""A number that is printed twice, in words and in digits: "nine (9) clusters" is read as "nine clusters"."""

import re
from collections.abc import Iterator
from functools import cache

from clew.loaders.numeric.numerals import PLAIN, value_of_digits, value_of_words, words
from clew.loaders.text.edited import Edit
from clew.loaders.vocabulary import Vocabulary, current

_MAY_BE = re.compile(r"[a-z]\s?\(\d|\d\s?\([a-z]")


@cache
def _twice(vocabulary: Vocabulary) -> re.Pattern[str]:
    said = f"(?i:{words(vocabulary)})"
    return re.compile(
        rf"(?P<words>{said})(?P<bracket>\s?\((?P<digits>{PLAIN})\))"
        rf"|(?<![\w.,])(?P<first>{PLAIN})(?P<aside>\s?\((?P<inside>{said})\))"
    )


def edits(text: str) -> Iterator[Edit]:
    """Yield the brackets that repeat the number before them."""
    for match in _twice(current()).finditer(text) if _MAY_BE.search(text) else ():
        spelt, digits = match["words"] or match["inside"], match["digits"] or match["first"]
        if value_of_words(spelt) == value_of_digits(digits):
            yield Edit(*match.span("bracket" if match["words"] else "aside"))
