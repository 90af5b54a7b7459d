"""Answers told in sentences: "Five had an agenda with their SMEs: A, B and C; D had not", "A signed nothing"."""

import re
from collections.abc import Iterator, Sequence

from clew.graph.statement import Referent, Statement
from clew.loaders.prose.clusters import Clusters
from clew.loaders.prose.phrases import phrase
from clew.loaders.reading import Reading
from clew.loaders.structure import flow
from clew.loaders.structure.text import Text

_CUT = re.compile(r"\s*;\s*|,?\s+(?=(?:but|while|whereas|although|though|yet)\s)|\s+[–—]\s+")
_AND = re.compile(r",?\s+and\s+(?=[A-ZÀ-Þ0-9])")
_VERB = re.compile(r"\s(?!(?:and|or|with|of|from|in|for|to|at)\b)[a-z]{2,}")
_WORD = re.compile(r"(?<![\w’'-])[A-ZÀ-Þ0-9]")
_WITH = re.compile(r"\b(?:with|to|from) (?:the (?:[a-z]+ )?)?(?!SMEs?\b)(?=[A-ZÀ-Þ])")
_QUESTIONS = ("sme-agenda", "formal-agreement")


def state(reading: Reading, known: Sequence[Statement]) -> Iterator[Statement]:
    """State what sentences tell of the clusters that they name, to the questions of the survey that no table asks."""
    asked = {str(s.value) for s in known if s.property == "question"}
    clusters, title, question = Clusters.of(known), "", ""
    for block in flow.read(reading.document) if clusters.names else ():
        if block.titles or block.text.clean.endswith("?"):
            title, question = block.text.clean, ""
        elif block.kind == "paragraph":
            for sentence in block.text.sentences():
                question = _question(reading, sentence.clean) or _question(reading, title)
                if question and question not in asked:
                    yield from _sentence(reading, clusters, sentence, block.section, question)


def _question(reading: Reading, words: str) -> str:
    return next((each for each in _QUESTIONS if phrase(reading.vocabulary, f"speaks-of-{each}").search(words)), "")


def _sentence(
    reading: Reading, clusters: Clusters, sentence: Text, section: str | None, question: str
) -> Iterator[Statement]:
    """State the answer of each clause that says yes or no and names nobody but clusters before or behind its verb."""
    starts = [0, *_cuts(reading, clusters, sentence.clean, question)]
    value: str | None = None
    for start, end in zip(starts, [*starts[1:], len(sentence.clean)], strict=True):
        clause = sentence.cut(start, end)
        named = _named(clusters, _sides(clause.clean))
        value = _value(reading, question, clause.clean) if not start or named else None
        for name, place in named if value else ():
            printed = reading.document.source(clause.cut(*place), section)
            yield Statement(Referent("Organisation", (name,)), "name", name, clause.cut(*place).quote, printed)
            yield from _answer(reading, name, clause, section, (question, str(value)))


def _cuts(reading: Reading, clusters: Clusters, words: str, question: str) -> list[int]:
    """Return where clauses begin: after "and" one does where a cluster and its verb follow a whole clause."""
    found = {match.end() for match in _CUT.finditer(words)}
    for match in _AND.finditer(words):
        named, start = clusters.at(words, match.end()), max((at for at in found if at <= match.start()), default=0)
        if named and _VERB.match(words, named[1]) and _value(reading, question, words[start : match.start()]):
            found.add(match.end())
    return sorted(found)


def _named(clusters: Clusters, words: str) -> list[tuple[str, tuple[int, int]]]:
    found, end = [], 0
    for match in _WORD.finditer(words):
        if match.start() >= end and (named := clusters.at(words, match.start())):
            end = named[1]
            found.append((named[0], (match.start(), end)))
    return found


def _sides(words: str) -> str:
    """Leave out those with whom an agreement was signed."""
    other = _WITH.search(words)
    return words[: other.start()] if other and ":" not in words[other.start() :] else words


def _value(reading: Reading, question: str, words: str) -> str | None:
    """Return yes or no as a clause says it; nothing where it hopes, asks, or says both."""
    lead, colon, told = words.partition(": ")
    if colon and re.match(r"[A-ZÀ-Þ]", told) and not _says(reading, question, lead):
        words = told  # "It helped to have a plan: A and B had an agenda"
    if phrase(reading.vocabulary, "declared-unsure").search(words):
        return None
    return _says(reading, question, words)


def _says(reading: Reading, question: str, words: str) -> str | None:
    if phrase(reading.vocabulary, "declared-no").search(words):
        return "no"
    return "yes" if phrase(reading.vocabulary, f"declared-{question}").search(words) else None


def _answer(
    reading: Reading, name: str, clause: Text, section: str | None, said: tuple[str, str]
) -> Iterator[Statement]:
    cluster, source, (question, value) = (
        Referent("Organisation", (name,)),
        reading.document.source(clause, section),
        said,
    )
    about = reading.about("Answer", cluster, question)
    yield Statement(cluster, "ANSWERED", about, clause.quote, source)
    yield Statement(about, "question", question, clause.quote, source)
    yield Statement(about, "value", value, clause.quote, source)
    if reading.mission:
        told: dict[str, str | bool] = {"role": "delegate", "respondedToSurvey": True}
        yield Statement(cluster, "TOOK_PART_IN", reading.mission, clause.quote, source, told)
