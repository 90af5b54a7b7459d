"""Who answered the survey and who did not: the prose names them, whatever the tables' bold type suggests."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from clew.graph.statement import Referent, Statement
from clew.loaders.prose import entry
from clew.loaders.prose.phrases import phrase
from clew.loaders.prose.tellers import Clusters
from clew.loaders.reading import Reading
from clew.loaders.structure import flow
from clew.loaders.structure.runs import runs
from clew.loaders.structure.text import Text
from clew.loaders.vocabulary import Vocabulary, parts

_ADVERBS = re.compile(r"(?:,?\s+[a-z]+)+,?$")
"""What may stand between the names and the verb: "still", "in the end"."""
_COUNTRY = re.compile(r"\s*\([^()]*\)$")
_NAME = r"(?:[A-ZÀ-Ý0-9][\w.&’'-]*|[dl]['’][A-ZÀ-Ý]\w+|&|<SMALL>)(?:\s+|$)"
_BETWEEN = r"\s*[,;]\s*(?:and\s+|nor\s+)?|\s+(?:and|nor)\s+(?:from\s+)?"


def state(reading: Reading, known: Sequence[Statement] = ()) -> Iterator[Statement]:
    """State of each organisation that a sentence or a list names whether it answered; `known` tells the delegates."""
    if reading.mission:
        clusters, before = _Named(known), ""
        for sentence, section in reading.document.prose():
            yield from _sentence(reading, clusters, sentence, section, before)
            before = sentence.clean
        yield from _lists(reading)


class _Named(Clusters):
    """The delegates, and whoever else is called an EU cluster: a silent one may stand among the partners alone."""

    def __init__(self, known: Sequence[Statement]) -> None:
        super().__init__(known)
        called = [
            {str(s.subject.parts[0]) for s in known if (s.property, s.value) == said}
            for said in (("kind", "cluster"), ("origin", "EU"))
        ]
        self._called = called[0] & called[1]

    def names_all(self, names: Sequence[str]) -> bool:
        """Tell whether each is a delegate, or a cluster by this very name."""
        return all(self.fitting(name) or name in self._called for name in names)


def _sentence(
    reading: Reading, clusters: _Named, sentence: Text, section: str | None, before: str
) -> Iterator[Statement]:
    words = sentence.clean
    if phrase(reading.vocabulary, "silence-doubted").search(words):
        return
    if match := phrase(reading.vocabulary, "silent-after-names").search(words):
        yield from _say(reading, sentence, section, _before(reading, sentence, match.start()), answered=False)
    elif match := phrase(reading.vocabulary, "silent-before-names").search(words):
        yield from _say(reading, sentence, section, _after(reading, sentence, match.end()), answered=False)
    elif (match := _silent_to_it(reading, words, before)) is not None:
        yield from _say(reading, sentence, section, _before(reading, sentence, match.start()), answered=False)
    elif match := phrase(reading.vocabulary, "unreached").search(words):
        named = [n for n in _before(reading, sentence, match.start()) if clusters.names_all([_plain(n)])]
        if phrase(reading.vocabulary, "survey").search(f"{words} {section or ''}"):
            yield from _say(reading, sentence, section, named, answered=False)
    elif match := phrase(reading.vocabulary, "answered").search(words):
        named = _before(reading, sentence, match.start())
        if all(clusters.fitting(_plain(name)) for name in named):
            yield from _say(reading, sentence, section, named, answered=True)


def _silent_to_it(reading: Reading, words: str, before: str) -> re.Match[str] | None:
    """Return where somebody did not return "it": the survey, of which this sentence or the one before speaks."""
    of_survey = phrase(reading.vocabulary, "survey")
    match = phrase(reading.vocabulary, "silent-to-it").search(words)
    if match and of_survey.search(f"{before} {words[: match.start()]}"):
        return match
    match = phrase(reading.vocabulary, "silent-in-short").search(words)
    return match if match and of_survey.search(words[: match.start()]) else None


def _lists(reading: Reading) -> Iterator[Statement]:
    """A list whose lead-in says that these did not answer, or that they did."""
    for run in runs(flow.read(reading.document)):
        silent = phrase(reading.vocabulary, "lists-silent").search(run.lead)
        if silent or phrase(reading.vocabulary, "lists-answered").search(run.lead):
            for item in run.items:
                if found := entry.read(item.text, reading.vocabulary):
                    yield from _say(reading, item.text, item.section, [found.name], answered=not silent)


def _say(
    reading: Reading, sentence: Text, section: str | None, names: Sequence[Text], answered: bool
) -> Iterator[Statement]:
    for name in names:
        about, source = Referent("Organisation", (name.clean,)), reading.document.source(sentence, section)
        qualifiers: dict[str, str | bool] = {"role": "delegate", "respondedToSurvey": answered}
        yield Statement(about, "name", name.clean, name.quote, reading.document.source(name, section))
        yield Statement(about, "TOOK_PART_IN", reading.mission, sentence.quote, source, qualifiers)


def _plain(name: Text) -> str:
    return _COUNTRY.sub("", name.clean)


def _before(reading: Reading, sentence: Text, end: int) -> list[Text]:
    """Return the names at the end of the words before a place, back to the first part that is none."""
    text = sentence.cut(0, len(_ADVERBS.sub("", sentence.clean[:end].rstrip(" ,"))))
    names: list[Text] = []
    for part in reversed(parts(text, _BETWEEN)):
        name = _name(reading, part)
        if not name:
            break
        names.insert(0, name)
    return names


def _after(reading: Reading, sentence: Text, start: int) -> list[Text]:
    """Return the names at the start of the words after a place, up to the first part that is none."""
    names: list[Text] = []
    end = len(sentence.clean.rstrip(". "))
    for part in parts(sentence.cut(start, end), _BETWEEN):
        short = re.split(
            r"\)\s|\s(?=(?:all|the other|who|which|despite|although|even|in|by|after|so|until)\b)", part.clean
        )
        cut = part.cut(0, len(short[0]) + (part.clean[len(short[0]) :][:1] == ")"))
        name = _name(reading, cut)
        if not name:
            break
        names.append(name)
        if cut.clean != part.clean:
            break
    return names


@cache
def _names(vocabulary: Vocabulary) -> re.Pattern[str]:
    return re.compile(_NAME.replace("<SMALL>", vocabulary.said("within-names")))


def _name(reading: Reading, part: Text) -> Text | None:
    opening = phrase(reading.vocabulary, "before-respondent")
    opener = opening.match(part.clean)
    start = opener.end() if opener else 0
    again = opening.match(part.clean[start:])
    start += again.end() if again else 0
    name = part.cut(start, start + len(_COUNTRY.sub("", _ADVERBS.sub("", part.clean[start:]))))
    if any(phrase(reading.vocabulary, none).search(name.clean) for none in ("no-name", "no-respondent")):
        return None
    return name if name.clean and not _names(reading.vocabulary).sub("", name.clean) else None
