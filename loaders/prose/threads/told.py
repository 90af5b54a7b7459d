"""Threads told in prose: whoever stands beside a cluster in what is told of its contacts, and what came of it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from clew.graph.statement import Statement
from clew.loaders.prose.names.clusters import Clusters, forms
from clew.loaders.prose.names.mention import Mention
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.prose.tellers import beneath, partner
from clew.loaders.prose.tellers.tellers import Owner, Telling
from clew.loaders.prose.threads import (
    answered,
    clauses,
    counterparts,
    earlier,
    hearsay,
    noted,
    passages,
    spoken,
    stating,
    stretches,
)
from clew.loaders.prose.threads.by_code import with_coded
from clew.loaders.prose.threads.clauses import Clause
from clew.loaders.prose.threads.guest import Guest
from clew.loaders.prose.threads.led import of_counterpart
from clew.loaders.prose.threads.noted import Note
from clew.loaders.prose.threads.ongoing import Ongoing
from clew.loaders.prose.threads.scene import DELEGATE, OTHER, Party, Reader, Scene
from clew.loaders.prose.threads.spoken import Pairs
from clew.loaders.prose.threads.tabled import Tabled
from clew.loaders.prose.threads.thread import Thread, paired
from clew.loaders.reading import Reading
from clew.loaders.setting import country
from clew.loaders.setting.nationality import nationality
from clew.loaders.text.text import Text

_ASIDE = re.compile(
    r",\s(?:\w+\s|(?:an?|the)\s(?:[\w-]+\s){1,3}?)?(?:which|whose|whom|who|where)\b[^,;]*|\sas\ssoon\sas\s[^,;]*"
)
_ROSTER = 3
"""A sentence that names so many delegates lists them."""


def state(reading: Reading, known: Sequence[Statement], *, event: bool = False) -> Iterator[Statement]:
    """State the threads that the prose tells and no table does; `known` is what the document states so far.

    A report of the event tells of meetings: there only words for dealings make a thread.
    """
    if not reading.mission:
        return
    pairs, tabled = paired(known), Tabled(known)
    threads: dict[tuple[str, str], Thread] = {}
    for telling, parties in passages.read(reading, known):
        found = {} if event else of_counterpart(reading, telling, parties)
        threads |= found
        ongoing = Ongoing(reading.vocabulary, Clusters.of(known), threads, pairs)
        if event or not (found or answered.goes_on(telling, parties, ongoing)):
            _Teller(reading, telling, parties, ongoing, event).read()
    for thread in threads.values() if event else with_coded(reading, threads.values(), pairs):
        if any(thread.is_of(pair) for pair in pairs):
            yield from () if event else tabled.complete(reading, thread)
        elif thread.sure:
            yield from stating.state(reading, thread)


@dataclass(slots=True)
class _Teller:
    """Goes through one passage, and keeps which cluster is spoken of and which threads are open."""

    reading: Reading
    telling: Telling
    scenes: Reader
    ongoing: Ongoing
    event: bool
    topic: Owner | None = None
    guest: Guest = field(default_factory=Guest)
    before: earlier.Earlier = field(default_factory=earlier.Earlier)  # before the first thread was opened
    unheard: bool = False  # whether nobody knows what came of what the sentence tells

    def read(self) -> None:
        """Read the items that begin with a counterpart, and every other sentence."""
        self.topic = None if self.telling.several or self.telling.names_late else self.telling.owner
        listed = [sentence for part, section in self.telling.parts for sentence in self._part(part, section)]
        for part in self._paragraphs():
            listed += self._noted([each for each in part if each[0] not in listed])
        for title, other, below in self.telling.headed:
            self._headed(title, other, below)
        for sentence, section in self.telling.sentences:
            told, self.unheard = hearsay.without_silence(self.reading.vocabulary, sentence, self.ongoing.last)
            told = (
                hearsay.without(self.reading.vocabulary, self.scenes, told) if told and sentence not in listed else None
            )
            if told and not (self._is_of_others(told.clean) or self._phrase("cluster-unheard").search(told.clean)):
                self._sentence(clauses.without_lead(told), section)
        if self.telling.own:
            self.before.give(self.reading.vocabulary, self.ongoing.open)

    def _is_of_others(self, words: str) -> bool:
        """Tell whether a sentence says what others will do for a cluster that it names."""
        named = self._phrase("others-will").search(words)
        return bool(named) and any(name in words for name in self.ongoing.clusters.names)

    def _part(self, part: Text, section: str | None) -> list[Text]:
        """Read an item or a paragraph that begins with the counterpart; return the sentences that are read by that."""
        names = self._names()
        mention = partner.read(part, self.reading.vocabulary, names)
        if mention and any(name in part.clean[mention.end :] for name in names):
            return []
        if mention and spoken.with_fellow(
            self.scenes, part, {self.telling.owner.name, mention.name.clean}, self.reading.vocabulary
        ):
            return []
        mention = mention if mention and (mention.name.clean in names or not self._may_be_own(mention)) else None
        if not mention and (part, section) in self.telling.items:
            mention = clauses.listed(part, self.telling, self.reading.vocabulary)
        if mention and self.reading.vocabulary.column(mention.name.clean):
            return []  # "Status: ..." begins with a label, and with nobody
        opened = mention and self._whole(part, mention, [(clauses.after_colon(part, mention), section)])
        return list(part.sentences()) if opened else []

    def _headed(self, title: Text, other: Mention, below: list[tuple[Text, str | None]]) -> None:
        """Read what stands under a title that names the counterpart, the rest of the title first."""
        rest = beneath.plain(title).cut(other.end, len(title.clean))
        said = [(rest, self.telling.owner.section)] if re.search(r"\w", rest.clean) else []
        if (said or below) and not self._may_be_own(other):
            self._whole(title, other, [*said, *below])

    def _may_be_own(self, mention: Mention) -> bool:
        """Tell whether it may be a member of the cluster: one of a report of the event, or a firm of its country."""
        place = mention.country.clean if mention.country else ""
        there = country.referent(nationality(place) or place)
        at_home = there is not None and there.parts[0] == self.scenes.home(self.telling.owner.name)
        return self.event or (at_home and mention.kind in (None, "firm", "SME"))

    def _whole(self, opened: Text, mention: Mention, parts: list[tuple[Text, str | None]]) -> Thread | None:
        """Take parts to be about one thread, whatever else they name."""
        thread = self.ongoing.opened(self.telling.owner, opened, parts[0][1], mention)
        if thread:
            thread.told += parts
            thread.sure = True
            self.ongoing.open.remove(thread)  # what stands in another part is not about it
        return thread

    def _paragraphs(self) -> list[list[tuple[Text, str | None]]]:
        """Return the sentences of each paragraph and item; a note alone is of the one before."""
        found: list[list[tuple[Text, str | None]]] = []
        for part, section in self.telling.parts:
            note = noted.read(part, self.reading.vocabulary)
            if not (found and note and not note.before.clean):
                found.append([])
            found[-1] += [(each, section) for each in part.sentences()]
        return found or [self.telling.sentences]

    def _noted(self, part: list[tuple[Text, str | None]]) -> list[Text]:
        """Read a paragraph that ends with a note on the other side by itself; return the sentences of such."""
        note = noted.read(part[-1][0], self.reading.vocabulary) if part and not self.event else None
        if not note:
            return []
        alone = replace(self, ongoing=self.ongoing.anew(), guest=Guest(), before=earlier.Earlier())
        told = [*part[:-1], *([(note.before, part[-1][1])] if note.before.clean else [])]
        for sentence, section in told:
            alone._sentence(sentence, section)
        found = alone.ongoing.open or self._only(note, told)
        for thread in found if len(found) == 1 else ():
            note.teach(thread, part[-1][1])
        return [text for text, _ in part] if found else []

    def _only(self, note: Note, told: list[tuple[Text, str | None]]) -> list[Thread]:
        """Return the thread with the only delegate beside the cluster that a paragraph names, if the note is on it."""
        if not self.telling.own or note.said.kind not in (None, "cluster"):
            return []
        scenes = [self.scenes.read(text) for text, _ in told]
        for each in scenes:
            counterparts.leave(each, self.reading.vocabulary)
        others = [(scene, each) for scene in scenes for each in scene.within(0, len(scene.text.clean), DELEGATE)
                  if each.name != self.telling.owner.name and not each.by_country]  # fmt: skip
        named = {each.name for _, each in others}
        if len(named) != 1 or any(scene.within(0, len(scene.text.clean), OTHER) for scene in scenes):
            return []
        scene, other = others[0]
        thread = self._whole(scene.text, other.organisation(scene.text), told)
        return [thread] if thread else []

    def _names(self) -> list[str]:
        """Return with whom the tables have a thread of the cluster that the passage is about."""
        return [other for owner, other in self.ongoing.pairs if owner == self.telling.owner.name]

    def _phrase(self, name: str) -> re.Pattern[str]:
        return phrase(self.reading.vocabulary, name)

    def _sentence(self, sentence: Text, section: str | None) -> None:
        scene = self.scenes.read(sentence)
        if len({each.name for each in scene.parties if each.sign == DELEGATE}) >= _ROSTER:
            self.topic, self.ongoing.open = (self.telling.owner, self.ongoing.open) if self.telling.own else (None, [])
            return
        named = scene.within(0, len(sentence.clean), OTHER)
        counterparts.leave(scene, self.reading.vocabulary, self._known(scene))
        self.guest.hear(scene)
        about: list[tuple[Clause, list[Thread]]] = []
        for start, end in clauses.cut(scene):
            clause = Clause(start, end)
            opened = self._pairs(scene, section, start, end)
            of_another = scene.begins_with_another(start) or self._names_fellow(scene, start, end)
            threads = opened or self.ongoing.continued(sentence.clean[start:end], self.topic, of_another)
            clause.found = bool(opened)
            words = scene.skeleton(start, end)
            again = self._phrase("refers-back").search(sentence.clean[start:end])
            for thread in threads if not again else ():
                thread.sure = thread.sure or self._certain(words, thread, opened=bool(opened))
            self.ongoing.last = threads or self.ongoing.last
            about.append((clause, threads))
        stretches.announce(about, sentence.clean)
        passed = [each for each in named if each not in (*scene.parties, *scene.left_out)]
        self.before.hear(sentence, section, self.ongoing.open, passed)
        for thread in self.ongoing.open:
            self._tell(thread, about, sentence, section)

    def _known(self, scene: Scene) -> set[str]:
        """Return with whom the tables have a thread of a cluster that a sentence names, or that the passage is of."""
        named = {self.telling.owner.name} if self.telling.own else {self.topic.name} if self.topic else set[str]()
        named |= {each.name for each in scene.parties if each.sign == DELEGATE}
        return {other for owner, other in self.ongoing.pairs if owner in named}

    def _names_fellow(self, scene: Scene, start: int, end: int) -> bool:
        """Tell whether a clause in a section of a cluster's own begins with another delegate, and with no deal."""
        first = next(iter(scene.within(start, end, DELEGATE)), None)
        if not self.telling.own or not first or first.by_country or first.name == self.telling.owner.name:
            return False
        return not re.search(r"[a-z]{4}", scene.text.clean[start : first.start])

    def _tell(self, thread: Thread, about: list[tuple[Clause, list[Thread]]], text: Text, section: str | None) -> None:
        for start, end in stretches.about_thread(about, thread, text.clean):
            stretch = text.cut(start, end)
            if not self._begins_only(about, thread, start, end, stretch.clean):
                (thread.typed if self.unheard else thread.told).append((stretch, section))

    def _certain(self, words: str, thread: Thread, *, opened: bool) -> bool:
        """Tell whether words say more than a wish, or more than that nothing was begun."""
        said = _ASIDE.sub("", words)
        if self._phrase("wished").search(said) and not self._phrase("kept-up").search(said):
            return False
        if self._phrase("not-begun").search(said) and not self._phrase("existed").search(said):
            return False
        paired = self._phrase("acted").search(said) and not self._phrase("impression").search(said)
        if opened and (thread.mention.is_called or paired) and not self.event and not self.ongoing.pairs:
            return True
        told = (
            ("dealings", "goes-on") if self.event and opened else ("dealings", "goes-on", "happened", "stands-beside")
        )
        return any(self._phrase(name).search(words) for name in told)

    def _pairs(self, scene: Scene, section: str | None, start: int, end: int) -> list[Thread]:
        """Return the threads of the pairs that a clause names."""
        vocabulary, owner = self.reading.vocabulary, self.telling.owner
        hosted = self.guest.pairs(scene, start, end, vocabulary)
        if self.telling.own:
            led = hosted and self.guest.party in scene.parties  # in another sentence "it" may be the cluster
            pairs = Pairs() if led else spoken.owned(scene, start, end, owner.name, vocabulary)
            if not pairs.others:
                known = partner.named(scene.text, start, end, self._names())
                known += self.before.called(scene.skeleton(start, end), vocabulary)
                return [each for one in known if (each := self.ongoing.opened(owner, scene.text, section, one))]
        else:
            topic = self.topic.name if self.topic else None
            pairs = hosted or spoken.shared(scene, start, end, topic, vocabulary)
            self._turn(pairs, scene.text, section)
        named = [self._owner(each, scene.text, section) for each in pairs.owners]
        owners = named or ([self.topic] if self.topic and not pairs.lost else [])
        made = (
            self.ongoing.opened(each, scene.text, section, other.organisation(scene.text))
            for each in owners
            for other in pairs.others
        )
        return [each for each in made if each]

    def _turn(self, pairs: Pairs, text: Text, section: str | None) -> None:
        """Turn to the cluster that a clause is about."""
        if pairs.owners or pairs.lost:
            before = self.topic
            self.topic = self._owner(pairs.owners[0], text, section) if len(pairs.owners) == 1 else None
            if not before or not self.topic or before.name != self.topic.name:
                self.ongoing.last = []

    def _owner(self, party: Party, text: Text, section: str | None) -> Owner:
        return Owner(party.name, text.cut(party.start, party.end), section, forms(party.name))

    def _begins_only(
        self, about: Sequence[tuple[Clause, list[Thread]]], thread: Thread, start: int, end: int, words: str
    ) -> bool:
        """A meeting at the event itself is how a thread began, not what became of it."""
        told = [
            clause for clause, threads in about if thread in threads and start <= clause.start and clause.end <= end
        ]
        only = len(told) == 1 and told[0].found
        words = _ASIDE.sub("", words)
        meeting = only and self._phrase("meeting").search(words)
        return bool(meeting and self._phrase("at-the-event").search(words))
