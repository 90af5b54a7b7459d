"""What an item of a list prints on lines of their own: the name, below it the fields, below these who came."""

import re
from collections.abc import Iterator

from clew.loaders.prose.names import work
from clew.loaders.prose.names.position import is_position
from clew.loaders.setting import country
from clew.loaders.text.text import Text

_FULL = 55
"""A line of fewer characters was not wrapped because it was full."""
_NO_FIELDS = re.compile(
    r"\d|@|www|[.:!?](?:\s|$)|\b(?:Mr|Ms|Mrs|Dr|Prof|Professor|represented|delegates?|contact|members?|SMEs|came|sent|will|has|"
    r"have|was|were|is|are|took|joined)\b",
    re.IGNORECASE,
)


def fields(item: Text) -> Iterator[Text]:
    """Yield the fields on the second line, where the first ends with a bracket and was not wrapped."""
    printed = item.raw.split("\n")
    if len(printed) == 1 or len(printed[0].rstrip()) >= _FULL or not printed[0].rstrip().endswith(")"):
        return
    start = len(Text(printed[0], item.line, item.offset).clean) + 1
    line = item.cut(start, start + len(Text(printed[1], item.line + 1).clean))
    if not (are_no_fields(line.clean) or is_of_names(line.clean)) and _is_whole(printed):
        yield from work.few(line)


def are_no_fields(words: str) -> bool:
    """Tell whether words hold what no list of fields does: a number, a verb, a person."""
    return _NO_FIELDS.search(words) is not None or is_position(words)


def is_of_names(words: str) -> bool:
    """Tell whether words are of names or a place: another than the first has a capital, or it stands alone."""
    first, *others = words.split() or [""]
    named = any(word[:1].isupper() and not word.isupper() for word in others)
    return named or (first[:1].isupper() and not others and bool(country.of_city(first) or country.find(first)))


def _is_whole(printed: list[str]) -> bool:
    """Tell whether the second line was ended, not wrapped: another thing begins below it, or nothing does."""
    return len(printed) < 3 or len(printed[1].rstrip()) < _FULL
