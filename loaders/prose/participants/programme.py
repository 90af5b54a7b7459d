"""The programme of an event: its sessions, and the people who spoke, with organisation and role."""

import re
from collections.abc import Iterator, Sequence, Set

from clew.graph.statement import Referent, Statement, slug
from clew.loaders.prose.names import people
from clew.loaders.prose.names.naming import NAME
from clew.loaders.prose.names.people import Person
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.prose.names.position import post
from clew.loaders.prose.participants import in_cells, sessions
from clew.loaders.reading import Reading
from clew.loaders.text.divided import parts
from clew.loaders.text.text import Text

_NAME = re.compile(NAME)


def state(reading: Reading, known: Sequence[Statement] = ()) -> Iterator[Statement]:
    """State the sessions of the programme and the people who spoke at them; `known` tells organisations."""
    named = organisations(known) | _hosts(reading)
    opened: Referent | None = None
    listed = False
    for sentence, section in reading.document.prose():
        if match := phrase(reading.vocabulary, "programme-in-a-sentence").search(sentence.clean):
            for name in _sessions(sentence.cut(*match.span(match.lastgroup or 0))):
                found = list(sessions.state(reading, name, section))
                listed = listed or bool(found)
                yield from found
        said = _Said(reading, sentence, section, named)
        yield from said.opening()
        opened = said.opened(opened)
        yield from said.state(opened)
    yield from in_cells.state(reading, named)
    if not listed:
        yield from sessions.listed(reading)


def organisations(known: Sequence[Statement]) -> Set[str]:
    """Return the slugs of the organisations that a document names."""
    said = (each for each in known if each.subject.label == "Organisation" and each.property == "name")
    return frozenset(slug(str(each.value)) for each in said)


def _hosts(reading: Reading) -> Set[str]:
    """Return the slugs of those who organised, wrote or paid: "organised by the Orient Desk" is no desk of another."""
    behind = phrase(reading.vocabulary, "done-by")
    words = (sentence.clean for sentence, _ in reading.document.prose())
    found = (_NAME.match(each, match.end()) for each in words for match in behind.finditer(each))
    return frozenset(slug(name[0]) for name in found if name and " " in name[0])


def _sessions(text: Text) -> Iterator[Text]:
    separators = r"\s*;\s*(?:and\s+)?" if ";" in text.clean else r"\s*,\s*(?:and\s+)?|\s+and\s+(?=an?\s)"
    yield from parts(text, separators)


class _Said:
    """A sentence, and who is said to have spoken in it."""

    def __init__(self, reading: Reading, sentence: Text, section: str | None, known: Set[str]) -> None:
        self.reading, self.sentence, self.section, self.known = reading, sentence, section, known
        self.people = people.find(sentence)
        self.opens = self._phrase("was-opened").search(sentence.clean)

    def opening(self) -> Iterator[Statement]:
        """State the session that was opened."""
        if match := self.opens:
            yield from sessions.state(self.reading, self.sentence.cut(*match.span("opened")), self.section)

    def opened(self, before: Referent | None) -> Referent | None:
        """Return the session that was opened in this sentence, or else `before`."""
        if not self.opens:
            return before
        name = sessions.called(self.sentence.cut(*self.opens.span("opened"))).clean
        return self.reading.about("Session", name) if self.reading.vocabulary.last("sessions", name) else None

    def state(self, opened: Referent | None) -> Iterator[Statement]:
        """State the people; `opened` is the session at which those spoke who opened it or presented."""
        role = "opening" if self.opens else "presentation" if self._is("presented-by") else "speaker"
        for person in self._speakers(everybody=role != "speaker"):
            yield from self._person(person, opened if role != "speaker" else None, role)

    def _speakers(self, *, everybody: bool) -> list[Person]:
        """Return those who spoke, and those who stand there with a position in an organisation."""
        said = self._phrase("said-by").search(self.sentence.clean)
        starts = bool(self.people) and self.people[0].start == 0
        if starts and self._phrase("of-speakers").fullmatch(self.section or ""):
            return self.people
        spoke = self._speaking()
        after = [each for each in self.people if (said and each.start >= said.end()) or each in spoke]
        if any(self._names_no_speaker(words) for words in (self.sentence.clean, self.section or "")):
            return self.people if everybody else after
        placed = [each for each in self.people if everybody or each in after or each.represents(self.known)]
        return [*placed, *self._bare()]

    def _bare(self) -> Iterator[Person]:
        """Yield those without a form of address who stand there with a position in an organisation."""
        taken = [range(each.start, each.end) for each in self.people]
        for each in people.bare(self.sentence, self.known):
            if not any(each.start < t.stop and t.start < each.end for t in taken):
                yield each

    def _speaking(self) -> list[Person]:
        """Return the people who are the subject of a sentence ("Ms X, Director of Y, welcomed"), one or several."""
        spoke: list[Person] = []
        following: Person | None = None
        for person in reversed(self.people):
            between = self.sentence.clean[person.end : following.start] if following else ""
            joined = following in spoke and self._phrase("then-another").fullmatch(between)
            if joined or self._phrase("spoke").match(self.sentence.clean, person.end):
                spoke.append(person)
            following = person
        return spoke

    def _person(self, person: Person, session: Referent | None, role: str) -> Iterator[Statement]:
        source = self.reading.document.source(person.text, self.section)
        yield from person.state(source, self.known)
        if session:
            position, organisation = post(person.beside, self.known)
            said = position if position and not organisation else role
            about = Referent("Person", (person.name,))
            yield Statement(about, "SPOKE_AT", session, person.text.quote, source, {"role": said})

    def _names_no_speaker(self, words: str) -> bool:
        """Tell whether words are of people who did not come; whom to ask stands for an organisation all the same."""
        return self._phrase("no-speaker").search(self._phrase("whom-to-ask").sub(" ", words)) is not None

    def _is(self, name: str) -> bool:
        return self._phrase(name).search(self.sentence.clean) is not None

    def _phrase(self, name: str) -> re.Pattern[str]:
        return phrase(self.reading.vocabulary, name)
