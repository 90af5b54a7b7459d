"""Who answered the survey and who did not: the prose names them, whatever the tables' bold type suggests."""

import re
from collections.abc import Iterator, Sequence, Set
from functools import cache
from itertools import pairwise

from clew.graph.statement import Referent, Statement, slug
from clew.loaders.numeric import numbers
from clew.loaders.occasion import candidates
from clew.loaders.parts import flow
from clew.loaders.parts.flow import Block
from clew.loaders.parts.runs import runs
from clew.loaders.prose.lists import counted
from clew.loaders.prose.names import entry
from clew.loaders.prose.names.clusters import Clusters, delegates
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.prose.survey import contacts
from clew.loaders.prose.survey import enumerated_names as names
from clew.loaders.prose.tellers.tellers import tellings
from clew.loaders.reading import Reading
from clew.loaders.setting import country
from clew.loaders.structure import ticked
from clew.loaders.text.divided import ENUMERATION, parts
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import current

_COUNTED = re.compile(
    r"\bof (?:the|our|all|these) (?:[\w-]+ )?(?:clusters|delegates|participants)\b|\bclusters out of (?:the )?\w+|"
    r"\b[\w-]+ of them (?:have |had )?(?:answered|replied|responded|returned it|completed it|filled it in|"
    r"sent it back)\b|"
    r"(?:^|[.!?]\s)\s*[\w-]+ (?:of the )?(?:clusters|delegates) (?:have |had )?(?:answered|replied|responded)(?: us)?"
    r"(?=\s?[:.])",
    re.IGNORECASE,
)
"""How a text counts the clusters that answered: "eight of the nine clusters", "Eight clusters answered: A, B"."""
_PLURAL = re.compile(r"(?<=\w{3})s\b")
"""One name may be spelt in two ways."""
_BACK = re.compile(r"[:;,]\s(?:because |as |for |since )?(?:it|they)\s(?:\w+\s)?$")
_ANSWERED = re.compile(r"^[A-ZÀ-ÞĀ-Ț][^.;:]*[\w)] and [^.;:,]+ (?:answered|replied|responded)[.]?$")
"""The sentence before one with "did not" says who did: "A, B and C answered." """
_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_SEVERAL = 2
"""So many names are as many as are missing by no accident."""
_AROUND = 800
"""How many characters before a sentence tell what it is about."""


def state(reading: Reading, known: Sequence[Statement] = ()) -> Iterator[Statement]:
    """State of each organisation that a sentence or a list names whether it answered; `known` tells the delegates."""
    if reading.mission:
        clusters, before = _Named(reading, known), ""
        last: Text | None = None
        for sentence, section in reading.document.prose():
            if not _follows(sentence, last):
                before = ""
            yield from _sentence(reading, clusters, sentence, section, before)
            before, last = f"{before} {sentence.clean}"[-_AROUND:], sentence
        yield from _lists(reading)
        yield from _labels(reading)
        yield from _own(reading, known)


def _follows(sentence: Text, last: Text | None) -> bool:
    """Tell whether a sentence goes on in the paragraph of the one before: on its last line or the next."""
    return last is not None and sentence.line - (last.line + last.raw.count("\n")) <= 1


class _Named(Clusters):
    """The delegates, and whoever else is called an EU cluster: a silent one may stand among the partners alone."""

    def __init__(self, reading: Reading, known: Sequence[Statement]) -> None:
        super().__init__(delegates(known))
        counts = counted.clusters(reading)
        called = [
            {str(s.subject.parts[0]) for s in known if (s.property, s.value) == said}
            for said in (("kind", "cluster"), ("origin", "EU"))
        ]
        self._called = called[0] & called[1]
        sides = {str(s.value.parts[0]) for s in known if s.property == "WITH" and isinstance(s.value, Referent)}
        many = len(_whole({slug(_PLURAL.sub("", name)) for name in self.names}))
        self._many, self._missing = many, {count - many for count in counts}
        whole = counts - counted.answered(reading)
        self._listed = many in whole or any(s.property == "DELEGATION_FROM" for s in known)
        shares = (counted.beside(sentence.clean, many) for sentence, _ in reading.document.prose())
        self._by_share = {each for found in shares for each in found}
        self._host = str(reading.mission.parts[0]) if reading.mission else ""
        self._typed = {slug(str(s.subject.parts[0])) for s in known if s.property == "kind" and s.value != "cluster"}
        self._others = {slug(name) for name in sides - self._called if not self.fitting(name)}

    def known(self, found: Sequence[Text]) -> Sequence[Text]:
        """Return the names where each is a delegate's, or that of an EU cluster; a text that lists none names none."""
        return found if all(self.fitting(plain := names.plain(name)) or plain in self._called for name in found) else ()

    def sure(self, found: Sequence[Text], context: str, before: str) -> list[Text]:
        """Return those that are a delegate, or a cluster by this very name.

        Where no list of the document has the delegates, or as many are missing there as the document counts, any name
        in a text about clusters that is nobody else's.
        """
        unlisted = not self._listed or len(found) in self._missing | counted.beside(context, self._many)
        missing = len(found) >= _SEVERAL and len(found) in self._missing
        of_clusters = (missing or re.search(current().said("of-clusters"), context, re.IGNORECASE)) and unlisted
        return [
            name
            for name in found
            if self.fitting(plain := names.plain(name))
            or plain in self._called
            or (of_clusters and not self._is_other(slug(plain), before) and plain not in before)
            or (len(found) in self._by_share and self._is_guest(plain, context) and slug(plain) not in self._others)
        ]

    def _is_guest(self, name: str, context: str) -> bool:
        """Tell whether another country than the host's stands in a bracket behind a name."""
        home = re.search(rf"{re.escape(name)} \(([^()]+)\)", context)
        place = country.find(home[1]) if home else None
        return place is not None and place[0] != self._host

    def _is_other(self, name: str, before: str) -> bool:
        """Tell whether a name is another side's in a thread, where no sentence before counts those who answered."""
        counted = phrase(current(), "gave-answers").search(before) and _COUNTED.search(before)
        return name in self._others and not (counted and name not in self._typed)


def _whole(names: Set[str]) -> Set[str]:
    """Return the slugs without those that are how another begins: "Some Robotics" beside "Some Robotics Cluster"."""
    begun = {one for one, other in pairwise(sorted(names)) if other.startswith(f"{one}-")}
    return names - begun


def _sentence(
    reading: Reading, clusters: _Named, sentence: Text, section: str | None, before: str
) -> Iterator[Statement]:
    words, context = sentence.clean, f"{section or ''} {before} {sentence.clean}"
    if doubted := phrase(reading.vocabulary, "silence-doubted").search(words):
        end = words.rfind(";", 0, doubted.start())
        if end < 0:
            return
        sentence = sentence.cut(0, end)  # what another clause doubts is something else
    for answered, found in _said(reading, clusters, sentence, context, before):
        yield from _say(reading, sentence, section, found, answered=answered)


def _said(
    reading: Reading, clusters: _Named, sentence: Text, context: str, before: str
) -> Iterator[tuple[bool, Sequence[Text]]]:
    """Yield whether those whom the sentence names answered; the first way to say it that fits decides."""
    asked = cache(lambda: phrase(reading.vocabulary, "asked").search(context) is not None)
    answers = phrase(reading.vocabulary, "gave-answers")
    for name in ("all-but", "neither"):
        match = phrase(reading.vocabulary, name).search(sentence.clean)
        if match and asked() and answers.search(sentence.clean):
            yield False, clusters.sure(names.after(reading, sentence, match.end()), context, before)
            return
    if (match := phrase(reading.vocabulary, "silent-namely").search(sentence.clean)) and asked():
        found = names.after(reading, sentence, match.end())
        yield False, found if _counts(sentence, match, found) else clusters.sure(found, context, before)
    elif match := phrase(reading.vocabulary, "silent-after-names").search(sentence.clean):
        called = _called(reading, sentence, match.start())
        yield False, clusters.sure(called, context, before) or names.before(reading, sentence, match.start())
    elif match := phrase(reading.vocabulary, "silent-before-names").search(sentence.clean):
        found = names.after(reading, sentence, match.end())
        yield False, clusters.sure(found, context, before) if asked() else ()
    elif (match := _silent_to_it(reading, sentence.clean, before)) is not None:
        yield False, names.before(reading, sentence, match.start())
    elif match := _gave_none(reading, sentence.clean, before):
        yield False, clusters.sure(names.before(reading, sentence, match.start()), context, before)
    elif match := _unreached(reading, sentence.clean):
        found = names.before(reading, sentence, match.start()) if asked() else []
        if found and not contacts.among((*clusters.names, *map(names.plain, found)), sentence.clean, match, context):
            yield False, clusters.sure(found, context, before)
    elif match := phrase(reading.vocabulary, "answered-before-names").search(sentence.clean):
        yield True, clusters.known(names.after(reading, sentence, match.end()))
    ways = ("answered", "answered-in-short") if asked() else ("answered",)
    said = ([*phrase(reading.vocabulary, name).finditer(sentence.clean)] for name in ways)
    for match in next(filter(None, said), []):
        yield True, clusters.known(names.before(reading, sentence, match.start()))


def _called(reading: Reading, sentence: Text, end: int) -> Sequence[Text]:
    """Return who could not be reached, where the words behind a colon go back to them: "..., A: it did not answer"."""
    back = _BACK.search(sentence.clean, 0, end)
    match = phrase(reading.vocabulary, "not-reached").search(sentence.clean, 0, back.start()) if back else None
    return names.after(reading, sentence.cut(0, back.start()), match.end()) if back and match else ()


def _counts(sentence: Text, match: re.Match[str], found: Sequence[Text]) -> bool:
    """Tell whether as many are named as the words count: "Two clusters did not answer, namely A and B"."""
    ends = {match.start() - 1, match.end("silent")}
    return any(each.value == len(found) and each.end in ends for each in numbers.find(sentence.clean))


def _unreached(reading: Reading, words: str) -> re.Match[str] | None:
    found = (phrase(reading.vocabulary, name).search(words) for name in ("unreached", "silent-to-us"))
    return next((match for match in found if match), None)


def _gave_none(reading: Reading, words: str, before: str) -> re.Match[str] | None:
    """Return where somebody gave none of the answers of which the words before say who, or how many clusters, did."""
    answers = phrase(reading.vocabulary, "gave-answers")
    counted = answers.search(before) and _COUNTED.search(before)
    found = phrase(reading.vocabulary, "gave-none").search(words) if counted else None
    last = _SENTENCE.split(before.strip())[-1]
    told = all(each.search(last) for each in (answers, _COUNTED)) or _ANSWERED.search(last)
    whole = told and not phrase(reading.vocabulary, "to-one-question").search(last)
    return found or (phrase(reading.vocabulary, "silent-in-short").search(words) if whole else None)


def _silent_to_it(reading: Reading, words: str, before: str) -> re.Match[str] | None:
    """Return where somebody did not return "it": the survey, of which this sentence or the one before speaks."""
    of_survey = phrase(reading.vocabulary, "survey")
    match = phrase(reading.vocabulary, "silent-to-it").search(words)
    if match and of_survey.search(f"{before} {words[: match.start()]}"):
        return match
    match = phrase(reading.vocabulary, "silent-in-short").search(words)
    answers = phrase(reading.vocabulary, "gave-answers").search(words) and of_survey.search(before)
    return match if match and (answers or of_survey.search(words[: match.start()])) else None


def _lists(reading: Reading) -> Iterator[Statement]:
    """A list whose lead-in says that these did not answer, or that they did; or that ticks who did."""
    for run in runs(flow.read(reading.document)):
        yield from _boxes(reading, run.items)
        silent = phrase(reading.vocabulary, "lists-silent").search(run.lead)
        if silent or phrase(reading.vocabulary, "lists-answered").search(run.lead):
            for item in run.items:
                if found := entry.read(item.text, reading.vocabulary):
                    yield from _say(reading, item.text, item.section, [found.name], answered=not silent)


def _boxes(reading: Reading, items: Sequence[Block]) -> Iterator[Statement]:
    """Items with a box each, of which as many are ticked as clusters answered: "[x] Some Cluster", "[ ] Other"."""
    boxes = [box for item in items if (box := ticked.boxed(item.text.clean))]
    told = len(boxes) == len(items) and sum(answered for answered, _ in boxes) in counted.answered(reading)
    for item, (answered, start) in zip(items, boxes, strict=False) if told else ():
        if found := entry.read(item.text.cut(start, len(item.text.clean)), reading.vocabulary):
            yield from _say(reading, item.text, item.section, [found.name], answered=answered)


def _own(reading: Reading, known: Sequence[Statement]) -> Iterator[Statement]:
    """A sentence in a cluster's own part: no interview was held with it, or it did not reply to those who asked."""
    for telling in tellings(reading, Clusters.of(known)):
        for sentence, section in telling.sentences if telling.own else ():
            if phrase(reading.vocabulary, "own-silence").search(sentence.clean):
                yield from _say(reading, sentence, section, [telling.owner.text], answered=False)


def _labels(reading: Reading) -> Iterator[Statement]:
    """A label that asks who did not answer, with names beside it: "Did not answer | Some Cluster (France)"."""
    for each in candidates.find(reading.document)[1]:
        if phrase(reading.vocabulary, "lists-silent").search(each.label):
            found = [entry.read(part, reading.vocabulary) for part in parts(each.value, ENUMERATION)]
            named = [one.name for one in found if one and one.country]
            if named and len(named) == len(found):
                yield from _say(reading, each.value, each.section, named, answered=False)


def _say(
    reading: Reading, sentence: Text, section: str | None, found: Sequence[Text], answered: bool
) -> Iterator[Statement]:
    for name in found:
        about, source = Referent("Organisation", (name.clean,)), reading.document.source(sentence, section)
        qualifiers: dict[str, str | bool] = {"role": "delegate", "respondedToSurvey": answered}
        yield Statement(about, "name", name.clean, name.quote, reading.document.source(name, section))
        yield Statement(about, "TOOK_PART_IN", reading.mission, sentence.quote, source, qualifiers)
