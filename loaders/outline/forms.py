"""Titles that do no more than count forms ("Form 2 of 6"): one is called as the cluster that its form names.

The titles of its parts ("B  Cooperation - sheet 1 of 2") are those of every form, and tell none from another.
"""

import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import replace

from clew.loaders.outline import parties
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


_LETTER, _NUMBER = re.compile(r"[A-Z][.)]?\s+(?=\S{2})"), re.compile(r"\d+")


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
    parts = _parts(records, told)
    for record in records:
        of_form = next((n for n, each in enumerate(record.titles) if id(each) in told), len(record.titles))
        own = [_part(each) if _plain(each) in parts else each for each in record.titles[of_form + 1 :]]
        above = (told.get(id(each), each) for each in record.titles[: of_form + 1])
        record.titles = (*above, *filter(None, own))
    return list(records)


def _parts(records: Sequence[Record], forms: Mapping[int, Title]) -> Set[str]:
    """Return the titles, without their numbers, that stand on more than one form."""
    found: dict[str, set[int]] = {}
    for record in records:
        form = next((id(each) for each in record.titles if id(each) in forms), None)
        for each in record.titles if form else ():
            found.setdefault(_plain(each), set()).add(form or 0)
    return {words for words, of in found.items() if len(of) > 1}


def _plain(title: Title) -> str:
    return _NUMBER.sub("", title.words.clean).casefold()


def _part(title: Title) -> Title | None:
    """Return the title of a part without its letter, where that says which kind of agreement the part is of."""
    letter = _LETTER.match(title.words.clean)
    bare = replace(title, words=title.words.cut(letter.end() if letter else 0, len(title.words.clean)))
    return bare if parties.agreed(bare) and parties.says_nothing(bare) else None


def _cluster(record: Record) -> Text | None:
    """Return the only cluster that the labels of a record name, where they speak of no counterpart."""
    found = [each.value for each in record.leaves if each.concept == "cluster" and each.value.clean]
    return found[0] if len(found) == 1 and not record.has_party else None
