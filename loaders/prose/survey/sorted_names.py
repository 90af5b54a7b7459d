"""Names sorted by their answer under a question of the survey, which tell by themselves who the clusters are.

"Has your cluster signed a formal agreement? Yes: A, B and C; No: D; no answer: E" names those who were asked, where all
that stands behind the answers is names. They may stand in a line, a line an answer, below it, or in a table.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from clew.graph.statement import Referent, Statement, slug
from clew.loaders.prose.lists import counted
from clew.loaders.prose.names.clusters import Clusters, delegates
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.prose.survey import by_answer, enumerated_names, respondents
from clew.loaders.prose.survey.sorted_stretches import Stretch, stretches
from clew.loaders.reading import Reading
from clew.loaders.text.divided import ENUMERATION, parts
from clew.loaders.text.text import Text

_FEWEST = 3
"""Fewer names may be those of anybody."""
_SIDES = 2
"""Under one answer alone the names may be of something else: a heading, a count."""

Named = list[tuple[Stretch, list[Text]]]
"""What stands under one question: each stretch, and the names in it."""


@dataclass(frozen=True, slots=True)
class _Others:
    """Who is meant by "all the others": whoever is known and was not silent, if as many are known as are counted."""

    names: frozenset[str]

    @classmethod
    def of(cls, reading: Reading, known: Sequence[Statement], names: Sequence[str]) -> "_Others":
        said = [s for s in respondents.state(reading, known) if s.qualifiers.get("respondedToSurvey") is False]
        clusters = Clusters(tuple(names))
        silent = {str(each.subject.parts[0]) for each in said}
        every = {*names, *(each for each in silent if not clusters.fitting(each))}
        whole = len(every) in counted.clusters(reading)
        return cls(frozenset(every - {clusters.fitting(each) or each for each in silent}) if whole else frozenset())


def state(reading: Reading, known: Sequence[Statement]) -> Iterator[Statement]:
    """State the answers of those who are sorted by them, and that they took part; `known` is what the tables state."""
    if not reading.mission:
        return
    found = [group for group in _groups(reading) if _is_sorted(group)]
    names = _whole(known, found)
    clusters = Clusters(tuple(names))
    if not found or len(names) < _FEWEST or not _are_delegates(reading, known, names):
        return
    others = _Others.of(reading, known, names)
    for group in found:
        named = {name for _, texts in group for each in texts if (name := clusters.fitting(_plain(each)))}
        for stretch, texts in group:
            for text in texts:
                if name := clusters.fitting(_plain(text)):
                    yield from by_answer.stated(reading, name, text, stretch.section, stretch.said)
            for name in sorted(others.names - named) if _is_of_others(reading, stretch.text) else ():
                yield from by_answer.stated(reading, name, stretch.text, stretch.section, stretch.said)


def _groups(reading: Reading) -> Iterator[Named]:
    """Yield what stands under each question, where all of it is names."""
    for _, stretched in groupby(stretches(reading), key=lambda each: each.place):
        group: Named = []
        for each in stretched:
            names = _names(reading, each.text)
            if names is None:
                break
            group.append((each, names))
        else:
            yield group


def _names(reading: Reading, text: Text) -> list[Text] | None:
    """Return the names in a stretch; None where anything else stands there."""
    plain = text.cut(0, len(text.clean.rstrip(" .;,")))
    if _is_of_others(reading, plain) or phrase(reading.vocabulary, "sorted-nobody").fullmatch(plain.clean):
        return []
    found = parts(plain, ENUMERATION)
    return found if found and all(enumerated_names.read(reading, each) for each in found) else None


def _is_of_others(reading: Reading, text: Text) -> bool:
    return phrase(reading.vocabulary, "sorted-others").fullmatch(text.clean.rstrip(" .;,")) is not None


def _is_sorted(group: Named) -> bool:
    """Tell whether names stand under several answers, each of them once."""
    names = [slug(_plain(each)) for _, texts in group for each in texts]
    return len({each.answer for each, _ in group}) >= _SIDES and len(names) == len({*names})


def _plain(text: Text) -> str:
    return enumerated_names.plain(text)


def _whole(known: Sequence[Statement], found: Sequence[Named]) -> list[str]:
    """Return the names of the delegates known and of those found, each by its longest form."""
    names = [*delegates(known)]
    every = {_plain(each) for group in found for _, texts in group for each in texts}
    for each in sorted(every, key=lambda name: (-len(name), name)):
        if not Clusters(tuple(names)).fitting(each):
            names.append(each)
    return names


def _are_delegates(reading: Reading, known: Sequence[Statement], names: Sequence[str]) -> bool:
    """Tell whether names may be the delegates': no counterpart's, none beside those of a list, no more than counted."""
    sides = {slug(str(s.value.parts[0])) for s in known if s.property == "WITH" and isinstance(s.value, Referent)}
    before = delegates(known)
    beside = {slug(each) for each in names[len(before) :]}
    listed = any(each.property == "DELEGATION_FROM" for each in known)
    counts = counted.clusters(reading)
    return not (beside & sides or (beside and listed) or (counts and len(names) > max(counts)))
