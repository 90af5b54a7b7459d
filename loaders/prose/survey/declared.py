"""Answers told in sentences: "An agenda was drawn up by A, B and C; D had none", "The cluster had signed nothing"."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TypeGuard

from clew.graph.statement import Referent, Statement
from clew.loaders.parts import flow
from clew.loaders.prose.lists import counted
from clew.loaders.prose.names.clusters import Clusters
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.prose.survey import amounts, heard, polarity
from clew.loaders.prose.survey.leads import OBJECT, is_object
from clew.loaders.prose.tellers.tellers import tellings
from clew.loaders.reading import Reading
from clew.loaders.tabular.cells.concepts import QUESTIONS
from clew.loaders.text.signs import TURN
from clew.loaders.text.text import Text

_WORD = re.compile(r"(?<![\w’'-])[A-ZÀ-ÞĀ-Ț0-9]")
_JOINT = re.compile(
    r"\s?(?:\([^()]*\))?\s?(?:[,/]\s?)?(?:and|or|nor|as well as|but also|&)?\s?(?:the\s|of\s|that of\s)?"
)
_CUT = re.compile(
    rf"\s*;\s*|,?\s+(?={TURN})|,\s(?=and\s)|\s(?=and (?:so|neither|nor) (?:did|has|have|had)\b)|\s+[–—]\s+"
)
_MARKED = re.compile(r"[:–—]\s$")
"""Behind such a mark names may as well be the subject of what follows."""
_WITH = re.compile(r"\b(?:with|to|from) (?:the (?:[a-z]+ )?)?$")
_EXCEPT = re.compile(
    r"\b(?:but|except(?:ing)?(?: for)?|exceptions? of|other than|save(?: for)?|apart from|bar)\s(?:the\s)?$"
)
_OPENED = re.compile(r"[^;]*?[;,]\s(?:and\s|but\s|while\s|whereas\s)?(?=(?:the|all) (?:other|remaining|rest))")
_WITH_MORE = re.compile(
    r",\s(?:also\s|each\s|both\s)?with\s.*$|\s\((?:with )?\w+ (?:SMEs?|firms|companies|agreements?)\)[\s.,;]*$"
)
"""What is told behind an answer: "answered yes, with 2 agreements", "answered yes (four SMEs)"."""
_EACH = re.compile(
    r"\s(?:(?:have|had) )?each\s(?!other\b)"
    r"|.*?\b\w+ (?:[a-z]+ ){0,2}(?:SMEs?|firms|companies|agreements?|contracts?) (?:each|apiece)\b"
)
_INCLUDED = re.compile(r",?\s(?:also |not )?(?:includ|exclud|count)ed\b")
"""What is said of a part of a sum, not of who has it: "three agreements, the disputed one of A included"."""
_ALIKE = re.compile(r"\bwith [^,;]+,? and (?:the )?$")
"""Before a name that did as the one before: "A signed its contract with Foo and B with Bar"."""
_ALSO = re.compile(r"[,;]\s(?:and\s)?(?:the\s)?$|\sand\s(?:the\s)?$")
"""Before names that did as the one before, each with its number: "A drew one up with 5 SMEs, B with 4 SMEs"."""
_SO = re.compile(r"\b(?:so|neither|nor) (?:did|has|have|had|do|does)\s(?:the\s)?$")
_VERB = re.compile(r"\s(?:had|has|have|did|does|do|was|were|is|are|could|would|will|[a-z]+ed|left|said|chose)\b")
_TALLIED = re.compile(r"\d\s?(?:%|per ?cent)\W*$")
"""How a line ends that counts the answers to a question, and is no title: "Yes  4 clusters  57%"."""
_NEAR = 40
_FEW = 8
"""How many words a sentence has beside its names that only goes on from the one before."""


@dataclass(frozen=True, slots=True)
class _Group:
    """Clusters that a sentence names one after the other: their names, and where the first begins and the last ends."""

    names: tuple[str, ...]
    places: tuple[tuple[int, int], ...]
    end: int

    @property
    def start(self) -> int:
        return self.places[0][0]


def state(reading: Reading, known: Sequence[Statement], said: Sequence[Statement] = ()) -> Iterator[Statement]:
    """State what sentences tell of the clusters that they name, to the questions of the survey that no table asks.

    Where tables give nothing but a yes, they list those who said it, and sentences tell of others. `said` tells who did
    not answer: of "the others" these are none.
    """
    told = {s.subject: s.value for s in known if s.property == "value" and s.subject.label == "Answer"}
    asked = {str(about.parts[-1]) for about, value in told.items() if value != "yes"}
    clusters = Clusters.of(known)
    teller = _Teller(reading, clusters, _silent(clusters, said))
    answering = {clusters.fitting(str(part.parts[0])) for about in told for part in about.parts if _is_named(part)}
    for question in QUESTIONS if clusters.names else ():
        if question not in asked:
            yield from (s for s in teller.state(question) if told.keys().isdisjoint((s.subject, s.value)))
        else:
            yield from teller.alone(question, answering)


def _is_named(part: object) -> TypeGuard[Referent]:
    return isinstance(part, Referent) and part.label == "Organisation"


def _silent(clusters: Clusters, said: Sequence[Statement]) -> frozenset[str]:
    silent = (s for s in said if s.qualifiers.get("respondedToSurvey") is False)
    return frozenset(name for s in silent if (name := clusters.fitting(str(s.subject.parts[0]))))


@dataclass(slots=True)
class _Teller:
    reading: Reading
    clusters: Clusters
    silent: frozenset[str]
    settled: set[str] = field(default_factory=set)
    """Those of whom a sentence speaks that is about the question for certain."""

    def state(self, question: str) -> Iterator[Statement]:
        """State the answers to a question: of the clusters that sentences name, and of "the cluster"."""
        found, named = flow.read(self.reading.document), set[str]()
        self.settled.clear()
        title = lead = ""
        for block in found:
            lead = lead if block.kind == "item" else block.text.clean
            listed = heard.is_line(block) and heard.asks(question, lead)
            about, before = listed, ""
            if (block.titles and not _TALLIED.search(block.text.clean)) or block.text.clean.endswith("?"):
                title = block.text.clean
            tells = (listed or heard.is_prose(block)) and block.text.clean != title
            for sentence in block.text.sentences() if tells else ():
                other = any(self._speaks(each, sentence.clean) for each in QUESTIONS if each != question)
                spoken = self._speaks(question, sentence.clean)
                about = spoken or (not other and (about or self._speaks(question, title)))
                if about:
                    told = [*self._sentence(sentence, block.section, question, named, short=not spoken)]
                    yield from (*told, *amounts.one_each(self.reading, told, question, before))
                before = f"{before} {sentence.clean}"
        yield from self._own(question)

    def alone(self, question: str, answering: Collection[str | None]) -> Iterator[Statement]:
        """State the answers of those whom a part is about, where tables give others' answers, and not one of theirs."""
        self.settled = {name for name in self.clusters.names if name in answering}
        yield from self._own(question)

    def _speaks(self, question: str, words: str) -> bool:
        return phrase(self.reading.vocabulary, f"speaks-of-{question}").search(words) is not None

    def _sentence(
        self, sentence: Text, section: str | None, question: str, named: set[str], *, short: bool
    ) -> Iterator[Statement]:
        """State the answer of each group of names by the words that go with it.

        These are few in a sentence that goes on from another (`short`).
        """
        found, before = self._groups(sentence.clean), None
        for place, group in enumerate(found):
            begins = found[place - 1].end if place else 0
            ends = found[place + 1].start if place + 1 < len(found) else len(sentence.clean)
            named |= set(group.names)
            near = sentence.clean[max(begins, group.start - _NEAR) : group.start]
            led = is_object(near, sentence.clean[group.end : ends])
            beside = sentence.clean[begins : group.start] if led else _CUT.split(sentence.clean[group.end : ends])[0]
            untold = phrase(self.reading.vocabulary, "declared-na-after").match(sentence.clean, group.end)
            if (short and len(beside.split()) > _FEW and not untold) or _INCLUDED.match(sentence.clean, group.end):
                continue
            value = self._value(sentence.clean, (begins, ends), group, question, before)
            before = value or before
            partner = _WITH.search(sentence.clean, 0, group.start) is not None
            self.settled |= set(group.names) if value or not (short or partner) else set()
            for name, span in zip(group.names, group.places, strict=True) if value else ():
                yield from self._answer(name, sentence.cut(*span), (sentence, section), question, str(value))
                if value == "yes" and (count := amounts.beside(sentence.clean, span)):
                    yield from self._counted(name, (sentence, section), question, count["said"])
            one = len(group.names) == 1
            if value and (one or _EACH.match(sentence.clean, group.end, ends)) and (len(found) == 1 or not led):
                within = (0, len(sentence.clean)) if one and len(found) == 1 else (group.end, ends)
                for name in group.names:
                    yield from self._number(name, (sentence, section), question, value, within)
        yield from self._others(sentence, section, question, named, found[-1].end if found else 0)

    def _groups(self, words: str) -> list[_Group]:
        """Return the clusters that a sentence names, as it puts them together.

        Behind "A, B and C" another "and" begins a clause, as one does before a name with its own verb.
        """
        groups: list[_Group] = []
        end, ended = 0, False
        for match in _WORD.finditer(words):
            at = self.clusters.at(words, match.start()) if match.start() >= end else None
            if not at:
                continue
            joint = words[end : match.start()] if groups and _JOINT.fullmatch(words, end, match.start()) else ""
            comma = joint.startswith(",") and " and " in joint
            led = comma and OBJECT.search(words, max(0, groups[-1].start - _NEAR), groups[-1].start)
            apart = comma and (ended or (led and _VERB.match(words, at[1])))
            ended = " and " in joint
            few = amounts.WITH.match(words, at[1])
            span, end = (match.start(), at[1]), few.end() if few else at[1]
            if joint and not apart:
                groups[-1] = _Group((*groups[-1].names, at[0]), (*groups[-1].places, span), end)
            else:
                groups.append(_Group((at[0],), (span,), end))
        return groups

    def _value(
        self, words: str, around: tuple[int, int], group: _Group, question: str, inherited: str | None
    ) -> str | None:
        """Return the answer as the words beside a group say it: before it where it is their object, else behind it."""
        before, after = words[around[0] : group.start], words[group.end : around[1]]
        if _WITH.search(before) and not before.startswith("From") and not _ends(self.reading, before):
            return None
        vocabulary = self.reading.vocabulary
        behind = after if is_object(before, after) else _WITH_MORE.sub("", _CUT.split(after)[0])
        if answer := polarity.said(vocabulary, before, behind):
            return answer
        alike = _ALIKE.search(before) and (after.startswith(" with ") or amounts.leads(vocabulary, question, after))
        counted = all(amounts.WITH.match(words, end) for _, end in group.places)
        if inherited and (_SO.search(before) or alike or (counted and _ALSO.search(before))):
            return inherited
        if _EXCEPT.search(before):
            rest = polarity.value(vocabulary, question, before + after)
            return {"yes": "no", "no": "yes"}.get(str(rest))
        if is_object(before, after):
            told = polarity.value(vocabulary, question, before)
            short = len(re.split(r"\sand\s", before)[-1].split()) <= 3
            if not told and (_MARKED.search(before) or (short and not around[0])):
                told = polarity.value(vocabulary, question, _CUT.split(after)[0])
            return told or (inherited if around[0] and short else None)
        lead = before if re.search(r"\b(?:[Nn]either|[Nn]one of)\b", before) else ""
        return polarity.value(vocabulary, question, lead + _CUT.split(after)[0])

    def _others(
        self, sentence: Text, section: str | None, question: str, named: set[str], start: int
    ) -> Iterator[Statement]:
        """State the answer of "the other clusters", where the document names as many as it counts."""
        opened = _OPENED.match(sentence.clean, start) if start else None
        begins = opened.end() if opened else start
        others = phrase(self.reading.vocabulary, "declared-others").match(sentence.clean[begins:])
        complete = len(self.clusters.names) in counted.clusters(self.reading)
        if others and complete and named:
            value = polarity.value(self.reading.vocabulary, question, sentence.clean[begins + others.end() :])
            for name in self.clusters.names if value else ():
                if name not in named | self.silent:
                    yield from self._answer(name, sentence, (sentence, section), question, str(value))

    def _own(self, question: str) -> Iterator[Statement]:
        """State what a part about one cluster says of "the cluster", or of nobody by name."""
        pattern = phrase(self.reading.vocabulary, f"speaks-of-{question}")
        for telling in tellings(self.reading, self.clusters):
            name = self.clusters.fitting(telling.owner.name)
            for sentence, section in telling.sentences if name and name not in self.settled else ():
                subject = phrase(self.reading.vocabulary, "the-cluster").match(sentence.clean)
                if not pattern.search(sentence.clean) or self._groups(sentence.clean) or not (telling.own or subject):
                    continue
                words = polarity.clause(sentence.clean, pattern, _CUT)
                value = polarity.untold(self.reading.vocabulary, sentence.clean, pattern) or polarity.value(
                    self.reading.vocabulary, question, words
                )
                if name and value:
                    self.settled.add(name)
                    yield from self._answer(name, sentence, (sentence, section), question, value)
                    whole = (0, len(sentence.clean))
                    yield from self._number(name, (sentence, section), question, value, whole)

    def _answer(
        self, name: str, printed: Text, said: tuple[Text, str | None], question: str, value: str
    ) -> Iterator[Statement]:
        clause, section = said
        cluster, source = Referent("Organisation", (name,)), self.reading.document.source(clause, section)
        about = self.reading.about("Answer", cluster, question)
        yield Statement(cluster, "name", name, printed.quote, self.reading.document.source(printed, section))
        yield Statement(cluster, "ANSWERED", about, clause.quote, source)
        yield Statement(about, "question", question, clause.quote, source)
        yield Statement(about, "value", value, clause.quote, source)
        if self.reading.mission:
            told: dict[str, str | bool] = {"role": "delegate"}
            told |= {} if value == "not available" else {"respondedToSurvey": True}
            yield Statement(cluster, "TOOK_PART_IN", self.reading.mission, clause.quote, source, told)

    def _counted(self, name: str, said: tuple[Text, str | None], question: str, words: str) -> Iterator[Statement]:
        """State the number that stands in a bracket behind a name: "Some Cluster (five SMEs)"."""
        found = amounts.exact(words)
        if len(found) == 1 and not words[found[0].end :].strip():
            about = self.reading.about("Answer", Referent("Organisation", (name,)), question)
            source = self.reading.document.source(*said)
            yield Statement(about, "number", int(found[0].value), said[0].quote, source)

    def _number(
        self, name: str, said: tuple[Text, str | None], question: str, value: str, within: tuple[int, int]
    ) -> Iterator[Statement]:
        """State how many SMEs or agreements a sentence counts, or a stretch of it that is about one cluster."""
        sentence, section = said
        what = phrase(self.reading.vocabulary, f"numbered-{question}")
        words = sentence.clean[slice(*within)]
        found = [each for each in amounts.exact(words) if what.match(words, each.end) or amounts.is_bare(words, each)]
        shared = re.search(r"(?<!the )\b(?:one|each)\s(?:by|from|at|with)\b", sentence.clean)
        only = not found and phrase(self.reading.vocabulary, f"only-{question}").search(words)
        if value == "yes" and (len(found) == 1 or only) and not shared:
            about = self.reading.about("Answer", Referent("Organisation", (name,)), question)
            source = self.reading.document.source(sentence, section)
            yield Statement(about, "number", int(found[0].value) if found else 1, sentence.quote, source)


def _ends(reading: Reading, before: str) -> bool:
    """Tell whether words that end in "with" or "from" lead to those who answered: "An agenda came from A"."""
    return phrase(reading.vocabulary, "declared-from").search(before) is not None
