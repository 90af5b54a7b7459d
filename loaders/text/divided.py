"""A text in its parts: what stands between commas and semicolons, and the word for "and" of the language read."""

import re
from functools import cache

from clew.loaders.text.text import Text
from clew.loaders.vocabulary import current

COMMAS = r"\s*,\s*(?:and\s+)?|\s+and\s+"
ENUMERATION = r"\s*[,;]\s*(?:and\s+)?|\s+and\s+"
_AND = re.compile(r"(?:(?<![A-Za-z])|(?<=\\b))and(?![A-Za-z])")


@cache
def _spoken(separators: str, word: str) -> re.Pattern[str]:
    return re.compile(_AND.sub(f"(?i:{word})", separators))


def parts(text: Text, separators: str = r"\s*[,;&]\s*(?:and\s+)?|\s+and\s+") -> list[Text]:
    """Cut a text at its separators, and leave out what is empty; `and` in them is that of the language read.

    In the capitals of a title it is one too.
    """
    cuts = [match.span() for match in _spoken(separators, current().said("and")).finditer(text.clean)]
    if not cuts:
        return [text.stripped()] if text.clean else []
    starts = [0, *(end for _, end in cuts)]
    ends = [*(start for start, _ in cuts), len(text.clean)]
    return [part for part in (text.cut(start, end) for start, end in zip(starts, ends, strict=True)) if part.clean]
