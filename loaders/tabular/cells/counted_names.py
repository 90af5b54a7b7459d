"""Names behind how many they are: "2, namely Foo and Bar", "3: Foo, Bar and Baz", "two SMEs (Foo; Bar)"."""

import re

from clew.loaders.numeric import numbers
from clew.loaders.tabular.cells import values
from clew.loaders.text.divided import COMMAS, parts
from clew.loaders.text.text import Text

_LED = re.compile(
    r"(?:yes\s?[,:;(–—-]\s*)?(?P<count>\w+)(?:\s(?:of (?:them|its|our|their) )?(?:[a-z]+\s){0,2}?"
    r"(?:SMEs?|firms?|compan(?:y|ies)|members?|enterprises?|businesses))?"
    r"(?P<open>,?\s\(|\s?[:–—,]\s|\s-\s|(?=,?\snamely\b))"
    r"\s*(?:,?\s?\b(?:namely|viz\.?|i\.\s?e\.|that is|these are|they are)[,:]?\s)?",
    re.IGNORECASE,
)
_CUTS = (r"\s*;\s*(?:and\s+)?", r"\s*,\s*", COMMAS)


def of(text: Text) -> list[Text] | None:
    """Return the names where the cell begins with their number; None where it does not.

    They are cut so that there are as many as it says; where no way of cutting gives as many, nothing is sure.
    """
    found = halves(text)
    if not found:
        return None
    number, names = found
    cut = (parts(names, each) for each in _CUTS)
    return next((each for each in (values.listed(names), *cut) if len(each) == _number(number.clean)), [])


def halves(text: Text) -> tuple[Text, Text] | None:
    """Return the number with which a cell begins, and all the names behind it; None where it begins with none."""
    led = _LED.match(text.clean)
    if not led or _number(led["count"]) is None:
        return None
    end = len(text.clean.rstrip(" .)")) if "(" in led["open"] else len(text.clean.rstrip(" ."))
    return text.cut(*led.span("count")), text.cut(led.end(), end)


def _number(words: str) -> int | None:
    found = list(numbers.find(words))
    whole = len(found) == 1 and (found[0].start, found[0].end) == (0, len(words)) and found[0].unit == "count"
    return int(found[0].value) if whole and found[0].value.is_integer() else None
