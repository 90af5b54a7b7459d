"""What each item of a list says in a sentence of its own behind the name: "Some Cluster, Spain. Water; energy."."""

import re
from collections.abc import Sequence

from clew.loaders.prose.lists import lines
from clew.loaders.prose.names import work
from clew.loaders.text.text import Text

_FEWEST = 3
"""Fewer items tell little about one another."""
_SAID = re.compile(
    r"\b(?:with|no|none|not|new|first|former|founded|since|by|from|at|who|which|its|their|it|they|the|an?|this|both|all)\b",
    re.IGNORECASE,
)
"""Words of a sentence that says something else."""


def fields(items: Sequence[Text]) -> list[tuple[Text, ...]]:
    """Return the fields of each item; nothing where a single one does not print them in such a sentence."""
    found = [_fields(item) for item in items]
    small = any(word[0].islower() for each in found for field in each for word in field.clean.split())
    return found if len(found) >= _FEWEST and all(found) and small else []


def _fields(item: Text) -> tuple[Text, ...]:
    second = [*item.sentences()][1:2]
    said = second[0].cut(0, len(second[0].clean.rstrip(" ."))) if second else None
    if not said or _SAID.search(said.clean) or lines.are_no_fields(said.clean):
        return ()
    found = tuple(work.of(said))
    return found if found and not any(lines.is_of_names(each.clean) for each in found) else ()
