"""Who answered the survey, by what is told: a cluster whose cooperation the follow-up tells, and all but the silent."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from clew.graph.statement import Referent, Statement
from clew.loaders.numeric import numbers
from clew.loaders.prose.names.clusters import Clusters
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.prose.tellers.tellers import tellings
from clew.loaders.reading import Reading
from clew.loaders.text.text import Text

_OF = re.compile(r"\s+(?:out\s+)?of\s+(?:the\s+|all\s+|its\s+)*")
_FAR = 60


def state(reading: Reading, known: Sequence[Statement], said: Sequence[Statement]) -> Iterator[Statement]:
    """State who else answered; `known` is what the document states, `said` those whom it says to have answered or not.

    Nothing is told of those of whom it is said, nor in a document that speaks of no survey.
    """
    if not reading.mission or not any(_of_survey(reading, sentence) for sentence, _ in reading.document.prose()):
        return
    clusters, closed = Clusters.of([*known, *said]), {*_named([*known, *said], answered=True)}
    silent = {*_named(said, answered=False)}
    closed |= {clusters.fitting(name) or name for name in (*closed, *silent)} | silent
    for statement in [*_opening(known), *_own(reading, known)]:
        if (name := str(statement.subject.parts[0])) not in closed:
            closed.add(name)
            yield _say(reading, name, statement)
    yield from _rest(reading, Clusters.of(known), closed, silent)


def _of_survey(reading: Reading, sentence: Text) -> bool:
    """Tell whether a sentence speaks of a survey, or counts those who answered."""
    return phrase(reading.vocabulary, "survey").search(sentence.clean) is not None or bool(_counts(reading, sentence))


def _named(statements: Sequence[Statement], *, answered: bool) -> Iterator[str]:
    for each in statements:
        if each.property == "TOOK_PART_IN" and each.qualifiers.get("respondedToSurvey") is answered:
            yield str(each.subject.parts[0])


def _opening(known: Sequence[Statement]) -> list[Statement]:
    return [each for each in known if each.property == "OPENED" and isinstance(each.subject.parts[0], str)]


def _own(reading: Reading, known: Sequence[Statement]) -> Iterator[Statement]:
    """Yield the names of the clusters under whose own title a sentence says that "the cluster" answered."""
    before = [each for each in known if each.property != "OPENED"]
    for telling in tellings(reading, Clusters.of(before)):
        for sentence, section in telling.sentences:
            subject = phrase(reading.vocabulary, "the-cluster").match(sentence.clean)
            verb = phrase(reading.vocabulary, "answered").search(sentence.clean)
            if subject and verb and not sentence.clean[subject.end() : verb.start()].strip():
                about = Referent("Organisation", (telling.owner.name,))
                source = reading.document.source(sentence, section)
                yield Statement(about, "name", telling.owner.name, sentence.quote, source)


def _rest(reading: Reading, clusters: Clusters, closed: set[str], silent: set[str]) -> Iterator[Statement]:
    """Where so many of so many answered, and as many as are left are named as silent, all others answered."""
    named = {name for each in silent if (name := clusters.fitting(each))}
    for sentence, section in reading.document.prose():
        counts = _counts(reading, sentence)
        counted = counts == (len(clusters.names) - len(named), len(clusters.names))
        if (counted or (named and _all_but(reading, sentence))) and len(named) == len(silent):
            source = reading.document.source(sentence, section)
            for name in clusters.names:
                if name not in closed:
                    about = Referent("Organisation", (name,))
                    yield _say(reading, name, Statement(about, "name", name, sentence.quote, source))
            return


def _all_but(reading: Reading, sentence: Text) -> bool:
    """Tell whether a sentence says that all clusters answered, but for those whom it names."""
    said = (phrase(reading.vocabulary, name).search(sentence.clean) for name in ("all-but", "gave-answers"))
    return all(said)


def _counts(reading: Reading, sentence: Text) -> tuple[int, int] | None:
    """Return how many of how many a sentence says to have answered the survey."""
    found = [each for each in numbers.find(sentence.clean) if each.unit == "count" and each.qualifier == "exactly"]
    for some, every in pairwise(found):
        between = sentence.clean[some.end : every.start]
        verb = phrase(reading.vocabulary, "answered").search(sentence.clean, every.end)
        behind = verb is not None and verb.start() - every.end < _FAR
        before = phrase(reading.vocabulary, "gave-answers").search(
            sentence.clean, max(0, some.start - _FAR), some.start
        )
        if _OF.fullmatch(between) and (behind or before):
            return int(some.value), int(every.value)
    return None


def _say(reading: Reading, name: str, by: Statement) -> Statement:
    qualifiers: dict[str, str | bool] = {"role": "delegate", "respondedToSurvey": True}
    about = Referent("Organisation", (name,))
    return Statement(about, "TOOK_PART_IN", reading.mission, by.printed, by.source, qualifiers)
