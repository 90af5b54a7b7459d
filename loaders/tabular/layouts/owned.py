"""Labels on forms that are counted, each of the cluster that its first labels name: no tables of their own."""

import itertools
import re
from collections.abc import Iterator, Sequence

from clew.loaders.tabular.cells import marks
from clew.loaders.tabular.layouts.card_labels import column_of, labelled
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import current

_ABOVE = 60
COUNTED = re.compile(r"\W*(?:[^\W\d_]+\s){1,2}\d{1,3}\s?(?:of|/)\s?\d{1,3}\W*", re.IGNORECASE)
"""The title of a form that is counted: "Questionnaire 2 of 6"."""


def is_field(text: Sequence[Text], start: int) -> bool:
    """Tell whether a line is a label with its value on a counted form, whose first labels name the cluster."""
    found = labelled(text[start].raw)
    headed = found and found["value"] and not found["label"].endswith("?") and current().columns(found["value"].strip())
    if not found or headed:
        return False
    for place in itertools.islice(_filled(text, start), _ABOVE):
        if COUNTED.fullmatch(text[place].raw):
            return any(map(_names_cluster, text[place + 1 : start + 1]))
    return False


def _filled(text: Sequence[Text], start: int) -> Iterator[int]:
    """Yield the places above that are not blank, from the last one."""
    return (place for place in range(start - 1, -1, -1) if text[place].raw.strip())


def _names_cluster(line: Text) -> bool:
    found = labelled(line.raw)
    column = column_of(found["label"].strip(" *_")) if found and found["value"] else None
    named = found is not None and marks.is_name((found["value"] or "").strip(), current())
    return column is not None and column.concept == "cluster" and named
