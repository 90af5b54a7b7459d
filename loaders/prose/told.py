"""Threads told in prose: a section, an item or a sentence says whom a cluster deals with, and what came of it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from clew.graph.statement import Referent, Source, Statement, slug
from clew.loaders.prose import narrated
from clew.loaders.prose.clusters import Clusters, forms
from clew.loaders.prose.phrases import phrase
from clew.loaders.prose.proper import Mention
from clew.loaders.prose.tellers import Owner, Telling, tellings
from clew.loaders.prose.ties import Clause, Finder
from clew.loaders.reading import Reading
from clew.loaders.setting import country
from clew.loaders.setting.nationality import nationality
from clew.loaders.structure.text import Text

_OTHER = re.compile(
    r"\b(?:[Ww]ith|[Bb]y|and)\s+(?:the\s+)?([A-ZÀ-Þ][\w&.-]+(?:\s(?:(?:of|for|de)\s)?[A-ZÀ-Þ][\w&.-]+)+)"
)
"""Somebody else that a clause names, in more than one word, for months and cities have one."""


@dataclass(slots=True)
class Thread:
    """A thread as prose tells it: who, with whom, and the stretches of text that are about it."""

    owner: Owner
    counterpart: str
    mention: Mention
    opened: Text
    section: str | None
    told: list[tuple[Text, str | None]] = field(default_factory=list)
    described: str = ""
    ordinal: int = 0
    """Which of the cluster's unnamed counterparts it is, where it has no name."""

    def named_in(self, words: str) -> bool:
        """Tell whether words name the counterpart, by its name, its acronym or the first word that is its own."""
        first = self.counterpart.split()[0]
        short = [first] if len(first) > 3 and first[0].isupper() and not nationality(first) else []
        return any(
            re.search(rf"(?<![\w-]){re.escape(form)}(?![\w-])", words)
            for form in (*forms(self.counterpart), *short)
            if form in words
        )

    def called(self, words: str) -> bool:
        """Tell whether words call the counterpart by what it is ("the university")."""
        nouns = re.findall(r"\b(?:the|this|that)\s+(?:[a-z-]+ ){0,2}?([a-z-]+)\b", words.casefold())
        own = set(re.findall(r"[a-z-]+", f"{self.counterpart} {self.described}".casefold())) - {"the", "of", "two"}
        return any(noun in own for noun in nouns)


def state(reading: Reading, known: Sequence[Statement]) -> Iterator[Statement]:
    """State the threads that the prose tells and no table does; `known` is what the document states so far."""
    if not reading.mission:
        return
    paired = _paired(known)
    threads: dict[tuple[str, str], Thread] = {}
    clusters = Clusters.of(known)
    for telling in tellings(reading, clusters):
        told = any(_alike(telling.owner.name, cluster) for cluster, _ in paired)
        strict = told or (bool(paired) and not telling.own)
        teller = _Teller(reading, telling, Finder(reading.vocabulary, telling, strict), clusters, threads)
        teller.read()
    for thread in threads.values():
        if not any(_same_pair(thread, pair) for pair in paired):
            yield from _state(reading, thread)


@dataclass(slots=True)
class _Teller:
    """Goes through one telling, and keeps which threads are open."""

    reading: Reading
    telling: Telling
    finder: Finder
    clusters: Clusters
    threads: dict[tuple[str, str], Thread]
    open: list[Thread] = field(default_factory=list)

    def read(self) -> None:
        listed = [sentence for item, section in self.telling.items for sentence in self._item(item, section)]
        for number, (sentence, section) in enumerate(self.telling.sentences):
            if sentence not in listed and not self._phrase("hearsay").search(sentence.clean):
                self._sentence(sentence, section, first=number == 0)

    def _item(self, item: Text, section: str | None) -> list[Text]:
        """Read an item that begins with the counterpart; return the sentences that are read by that."""
        mention = self.finder.listed(item)
        thread = self._opened(item, section, mention) if mention else None
        if not thread:
            return []
        thread.told.append((item, section))
        self.open.remove(thread)  # what stands in another item is not about it
        return list(item.sentences())

    def _phrase(self, name: str) -> re.Pattern[str]:
        return phrase(self.reading.vocabulary, name)

    def _sentence(self, sentence: Text, section: str | None, first: bool) -> None:
        about: list[tuple[Clause, list[Thread]]] = []
        for clause in self.finder.clauses(sentence, first):
            found = [self._opened(sentence, section, each) for each in clause.found]
            opened = [each for each in found if each]
            about.append((clause, opened or self._continued(sentence, clause, about)))
        for thread in self.open:
            for start, end in _stretches(about, thread, sentence.clean):
                text = sentence.cut(start, end)
                if not self._begins_only(about, thread, start, end, text.clean):
                    thread.told.append((text, section))

    def _begins_only(
        self, about: Sequence[tuple[Clause, list[Thread]]], thread: Thread, start: int, end: int, words: str
    ) -> bool:
        """A meeting at the event itself is how a thread began, not what became of it."""
        clauses = [
            clause for clause, threads in about if thread in threads and start <= clause.start and clause.end <= end
        ]
        only = len(clauses) == 1 and bool(clauses[0].found)
        meeting = only and (clauses[0].by_meeting or re.search(r"\b(?:meetings?|talks|discussions?)\b", words))
        return bool(meeting and self._phrase("at-the-event").search(words))

    def _opened(self, sentence: Text, section: str | None, mention: Mention) -> Thread | None:
        """Return the thread with an organisation, a new one where there is none yet."""
        owner = self.telling.owner
        if not mention.named:
            return self._unnamed(sentence, section, mention)
        if _is(owner, mention.name.clean):
            return None
        printed = mention.name.clean
        name = (self.clusters.fitting(printed) if self.clusters.at(printed) else None) or printed
        for each in self.open:
            if not each.mention.named:
                continue
            if slug(each.counterpart) == slug(name) or slug(each.counterpart).startswith(f"{slug(name)}-"):
                each.described += f" {mention.described}"
                return each
        thread = self.threads.setdefault(
            (owner.name, slug(name)), Thread(owner, name, mention, sentence, section, [], mention.described)
        )
        self.open.append(thread)
        return thread

    def _unnamed(self, sentence: Text, section: str | None, mention: Mention) -> Thread | None:
        """Open a thread with somebody who has no name; tables may have it already, and nobody could tell."""
        if self.finder.strict:
            return None
        owner = self.telling.owner
        ordinal = 1 + sum(name == owner.name and not each.mention.named for (name, _), each in self.threads.items())
        said = mention.name.clean
        thread = Thread(owner, said, mention, sentence, section, [], mention.described, ordinal)
        self.threads[owner.name, f"unnamed {ordinal}"] = thread
        self.open.append(thread)
        return thread

    def _continued(self, sentence: Text, clause: Clause, before: Sequence[tuple[Clause, list[Thread]]]) -> list[Thread]:
        """Return the threads that a clause goes on about: those it names, else the only one it can mean."""
        words = sentence.clean[clause.start : clause.end]
        named = [each for each in self.open if each.named_in(words)]
        if named or not self.open or self._about_another(words):
            return named
        if self._phrase("all-of-them").search(words):
            return list(self.open) if len(self.open) > 1 else []
        if narrated.is_story(self.reading.vocabulary, self.telling) and not self.finder.strict:
            return [self.open[-1]]  # a story goes on about the same until it names somebody else
        last = before[-1][1] if before else self.open
        if not self._phrase("goes-on").search(words) and not (before and last and self._goes_on(words)):
            return []
        if len(self.open) == 1:
            return list(self.open)
        called = [each for each in self.open if each.called(words)]
        return called if len(called) == 1 else list(last) if before and len(last) == 1 else []

    def _goes_on(self, words: str) -> bool:
        """A clause of the same sentence without a subject of its own goes on with what was said before it."""
        return bool(re.match(r"(?:and |but |while |whereas |although |though |yet )?(?:[a-z]|MoU)", words))

    def _about_another(self, words: str) -> bool:
        """Tell whether a clause is about something else, or has another delegate as its subject."""
        if self._phrase("elsewhere").search(words):
            return True
        for match in _OTHER.finditer(words):
            if not _is(self.telling.owner, match[1]) and not country.find(match[1]):
                return True
        known = self.clusters.at(words.removeprefix("The "))
        return bool(known and known[0] != self.telling.owner.name)


def _is(owner: Owner, name: str) -> bool:
    return slug(name) in {slug(form) for form in owner.forms}


def _stretches(about: Sequence[tuple[Clause, list[Thread]]], thread: Thread, words: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches of a sentence that are about a thread: all of it where no clause is about another."""
    mine = [thread in threads for _, threads in about]
    if not any(mine):
        return
    start: int | None = None
    for (clause, _), own in zip(about, mine, strict=True):
        if own and start is None:
            start = clause.start
        elif not own and start is not None:
            yield start, len(words[: clause.start].rstrip(" ,;:–—"))
            start = None
    if start is not None:
        yield start, len(words)


def _paired(known: Iterable[Statement]) -> list[tuple[str, str]]:
    """Return cluster and counterpart of the threads that tables state."""
    return [
        (str(s.subject.parts[1].parts[0]), str(s.value.parts[0]))
        for s in known
        if s.property == "WITH" and isinstance(s.value, Referent) and isinstance(s.subject.parts[1], Referent)
    ]


def _same_pair(thread: Thread, pair: tuple[str, str]) -> bool:
    """Tell whether a table has the thread already, under these names or longer or shorter ones."""
    return _alike(thread.owner.name, pair[0]) and _alike(thread.counterpart, pair[1])


def _alike(one: str, other: str) -> bool:
    left, right = ({*slug(name).split("-")} - {"cluster", "the", "of"} for name in (one, other))
    return left <= right or right <= left or bool({*map(slug, forms(one))} & {*map(slug, forms(other))})


def _state(reading: Reading, thread: Thread) -> Iterator[Statement]:
    """State a thread, its two sides and its agreement."""
    cluster, counterpart = (
        Referent("Organisation", (thread.owner.name,)),
        Referent("Organisation", (thread.counterpart,)),
    )
    about = reading.about("Thread", cluster, counterpart)
    if not thread.mention.named:
        about = reading.about("Thread", cluster, "unnamed", thread.ordinal)
        counterpart = Referent("Organisation", (about, "counterpart"))
    source = reading.document.source(thread.opened, thread.section)
    owner, printed = reading.document.source(thread.owner.text, thread.owner.section), thread.opened.quote
    yield Statement(cluster, "name", thread.owner.name, thread.owner.text.quote, owner)
    yield Statement(cluster, "kind", "cluster", thread.owner.text.quote, owner)
    yield Statement(cluster, "OPENED", about, printed, source)
    yield Statement(about, "BEGAN_AT", reading.mission, printed, source)
    yield Statement(about, "WITH", counterpart, thread.mention.name.quote, source)
    yield from _counterpart(reading, thread, counterpart)
    yield from _agreement(reading, thread, about)


def _counterpart(reading: Reading, thread: Thread, about: Referent) -> Iterator[Statement]:
    mention = thread.mention

    def source(text: Text) -> Source:
        return reading.document.source(text, thread.section)

    prop, said = ("name", mention.name.clean) if mention.named else ("named", False)
    yield Statement(about, prop, said, mention.name.quote, source(mention.name))
    if mention.type:
        for name, value in (("origin", mention.origin), ("kind", mention.kind)):
            if value:
                yield Statement(about, name, value, mention.type.quote, source(mention.type))
    if mention.country:
        words = nationality(mention.country.clean) or mention.country.clean
        if place := country.referent(words):
            yield Statement(about, "LOCATED_IN", place, mention.country.quote, source(mention.country))
            for each in country.state(words, source(mention.country)):
                yield Statement(each.subject, each.property, each.value, mention.country.quote, each.source)


def _agreement(reading: Reading, thread: Thread, about: Referent) -> Iterator[Statement]:
    kind = "formal" if any(_is_formal(reading, text.clean) for text, _ in thread.told) else "cooperation"
    agreement = Referent("Agreement", (about, kind, 1))
    source = reading.document.source(thread.opened, thread.section)
    yield Statement(about, "HAS_AGREEMENT", agreement, thread.opened.quote, source)
    yield Statement(agreement, "kind", kind, thread.opened.quote, source)
    for text, section in thread.told:
        place = reading.document.source(text, section)
        yield Statement(agreement, "nextSteps", text.clean.rstrip(), text.quote, place)
        for word in reading.vocabulary.words("cooperation-types", text.clean):
            if not re.search(r"\b(?:no|not|never|without)\b[\w ]{0,15}$", text.clean[: word.start]):
                printed = text.cut(word.start, word.end)
                type_, where = Referent("CooperationType", (word.name,)), reading.document.source(printed, section)
                yield Statement(type_, "name", word.name, printed.quote, where)
                yield Statement(agreement, "COVERS", type_, printed.quote, where)


def _is_formal(reading: Reading, words: str) -> bool:
    """Tell whether words say that the two signed or concluded an agreement."""
    for match in phrase(reading.vocabulary, "formal").finditer(words):
        clause = re.split(r"[;,]", words[: match.start()])[-1] + match[0]
        if not phrase(reading.vocabulary, "not-formal").search(clause):
            return True
    return False
