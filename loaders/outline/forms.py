"""Titles that do no more than count forms ("Form 2 of 6"): one is called as the cluster that its form names."""

import re
from collections.abc import Sequence
from dataclasses import replace

from clew.loaders.outline.record import Record
from clew.loaders.outline.titles import Title
from clew.loaders.text.text import Text

_COUNTING = re.compile(
    r"\W*(?:[^\W\d_]+\s){0,3}(?:(?:no|nr)\.?\s|n°\s?|[#№]\s?)?\d{1,3}(?:\s?(?:of|/)\s?\d{1,3})?\W*", re.IGNORECASE
)
_FORM = re.compile(
    r"\W*(?:(?:form|questionnaire|sheet|card|fiche|page|return|reply)\s(?:(?:no|nr)\.?\s|n°\s?|[#№]\s?)?\d{1,3}\b.{0,9}"
    r"|(?:[^\W\d_]+\s){0,2}\d{1,3}\sof\s\d{1,3}\W*)",
    re.IGNORECASE,
)


def counts(words: str) -> bool:
    """Tell whether a title counts the forms of a survey, and names nobody: "Form 3", "Reply 2 of 7"."""
    return _FORM.fullmatch(words) is not None


def named(records: Sequence[Record]) -> list[Record]:
    """Return the records, those under a title that counts under the name of the cluster that its first labels give."""
    told: dict[int, Title] = {}
    for record in records:
        title = record.titles[-1] if record.titles else None
        if title and id(title) not in told and _COUNTING.fullmatch(title.words.clean) and (name := _cluster(record)):
            told[id(title)] = replace(title, words=name)
    for record in records:
        record.titles = tuple(told.get(id(each), each) for each in record.titles)
    return list(records)


def _cluster(record: Record) -> Text | None:
    """Return the only cluster that the labels of a record name, where they speak of no counterpart."""
    found = [each.value for each in record.leaves if each.concept == "cluster" and each.value.clean]
    return found[0] if len(found) == 1 and not record.has_party else None
