"""Who stands in a sentence: the delegate clusters and the other organisations, and the words around them alone."""

import itertools
import re
import unicodedata
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from clew.loaders.prose.names import proper
from clew.loaders.prose.names.clusters import are_one, forms
from clew.loaders.prose.names.mention import Mention
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.setting.nationality import nationality
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import Vocabulary, current

DELEGATE, OTHER, PERSON = "◆", "●", "○"
_PEOPLE = re.compile(
    r"\b[Tt]he ([A-ZÀ-ÞĀ-Ț][\w-]+?)(?:(?<=s)(?!\scluster|\w)| cluster\b(?! of\b)"
    r"|(?=[.,;]| (?:have|had|also|are|were|will|did|do|would|then|now|still|say|said|wrote|met|and|intend|plan|describe"
    r"|hope|[a-z]+ed)\b))"
)
_BEFORE = re.compile(
    r"(?:\b(?!the cluster, )(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Aa]nother|[Oo]ur|[Ff]ellow|[Tt]wo|[Tt]hree|[Bb]oth)\s+)"
    r"(?:(?!(?:with|to|by|from|of|and|at|on|for|that|which|the|an?|its|their)\s)"
    r"(?:[a-z][\w’'-]*|[A-ZÀ-ÞĀ-Ț][\w-]*),?\s+){0,5}(?:the\s+)?$"
)
_AHEAD = re.compile(
    r"\b(?!th(?:e|is|at) cluster, )(?:an?|the(?: same)?|th(?:is|at)|its)\s+"
    r"(?P<said>(?:[A-ZÀ-ÞĀ-Ț]\w+ )?(?:[a-z-]+ ){0,3}?[a-z-]+)"
    r"(?:\s(?:in|from)\s(?P<land>[A-ZÀ-ÞĀ-Ț][\w-]+(?:\s[A-ZÀ-ÞĀ-Ț][\w-]+)?)(?=,)"
    r"|\s(?:from|of|in|for|near|that|which)\s[^,;:.]{1,60})?,\s(?:the\s)?$"
)
_FELLOW = re.compile(
    r",\s(?:its|their|an?(?:other)?|the)\s(?:fellow\s|own\s|other\s)?(?P<said>[^,;:.()]{2,60}?)"
    r"(?=[,;:.)]|\s\(|\sfrom\s[A-ZÀ-ÞĀ-Ț]|$)"
)
"""What stands beside a delegate on the other side: "with Some Cluster, its fellow EU cluster, ..."."""
_BEHIND = re.compile(r"(?<!\w)(?:with|to|from|met|of|by|between|and|^(?:It|This) (?:is|was)|^)(?=\s)")
_SELF = re.compile(r"(?:it|them|the cluster)\b(?! of)")
_NEAR = 160
"""How many characters before a name are about it."""
_OF_PLACE = re.compile(r"(?P<place>[A-ZÀ-ÞĀ-Ț]\w{2,}?)[ei]?(?:ans?|ese)")
_SHORT = 3
_BRACKET = re.compile(r"\s[(\[](?P<type>[^()\[\],;]+)[^()\[\]]*[)\]]")
_PERSON_NAME = r"\s+(?:[A-ZÀ-ÞĀ-Ț][\w’'.-]*(?:\s(?:de|van|von|der|den|la|le|di|da)\b)*\s?){1,4}"


def _folded(words: str) -> str:
    """Return words without accents, every character in its place."""
    if words.isascii():
        return words
    return "".join(unicodedata.normalize("NFD", each)[0] for each in words)


@cache
def _loose(name: str) -> str:
    """Return the pattern of a name: without accents, and a word but the last may be longer ("Ship" for "Shipping").

    A hyphen may stand for a space, and the other way round.
    """
    words = [re.escape(each).replace(r"\-", "[ -]?") for each in _folded(name).split()]
    long = (rf"{each}\w{{0,4}}" if len(each) > _SHORT else each for each in words[:-1])
    return "[ -]".join([*long, *words[-1:]])


@dataclass(frozen=True, slots=True)
class Party:
    """A party of a sentence: a delegate (its name), another organisation, or a person; where it stands."""

    sign: str
    start: int
    end: int
    name: str = ""
    mention: Mention | None = None
    by_country: bool = False
    """Whether a delegate is called by its country alone ("the Italians")."""

    def organisation(self, text: Text) -> Mention:
        """Return a party of this sentence as an organisation; another delegate is a cluster."""
        name = text.cut(self.start, self.end)
        return self.mention or Mention(
            self.start, self.end, name, "", type=name, kind="cluster", origin=_origin(text.clean, self.start, self.end)
        )


def _origin(words: str, start: int, end: int) -> str | None:
    """Return the origin in the bracket behind a name: "Some Cluster (EU cluster, France)"."""
    bracket = _BRACKET.match(words, end) or _BRACKET.search(words, start, end)
    return current().organisation_type(bracket["type"])[0] if bracket else None


@dataclass(slots=True)
class Scene:
    """The parties of a sentence from left to right."""

    text: Text
    parties: list[Party] = field(default_factory=list)
    left_out: list[Party] = field(default_factory=list)
    """Who is named, but is no counterpart."""

    def skeleton(self, start: int = 0, end: int | None = None) -> str:
        """Return the words of a stretch with a sign for each party."""
        words, place, made = self.text.clean, start, ""
        stop = len(words) if end is None else end
        for each in self.parties:
            if each.start >= start and each.end <= stop:
                made += words[place : each.start] + each.sign
                place = each.end
        return made + words[place:stop]

    def within(self, start: int, end: int, sign: str) -> list[Party]:
        """Return the parties of a sign in a stretch."""
        return [each for each in self.parties if each.sign == sign and start <= each.start < end]

    def begins_with_another(self, start: int) -> bool:
        """Tell whether a clause has somebody as its subject who is no counterpart."""
        return any(not re.search(r"[a-z]{4}", self.text.clean[start : each.start]) for each in self.left_out
                   if each.start >= start)  # fmt: skip

    def drop(self, dropped: Sequence[Party]) -> None:
        """Leave out parties that are no counterparts."""
        self.parties = [each for each in self.parties if each not in dropped]


def _once(found: list[Party], words: str) -> Iterator[Party]:
    """Yield delegates, but for the country beside a name that is its own: "Some Cluster, the Greek cluster, ..."."""
    named = {each.name: each.end for each in found if not each.by_country}
    for each in found:
        if not (each.by_country and words[named.get(each.name, 0) : each.start] in (", ", " (", " – ")):
            yield each


class Reader:
    """Finds the parties of sentences, where these delegates are known, with their countries, and these whole names.

    A name of these places is nobody's, unless words beside it say what it is.
    """

    def __init__(
        self,
        vocabulary: Vocabulary,
        names: Sequence[str],
        countries: dict[str, str],
        whole: Collection[str] = (),
        places: Collection[str] = (),
    ) -> None:
        self._vocabulary, self._whole, self._places = vocabulary, whole, places
        self._forms = [(form, name) for name in names for form in forms(name)]
        spelt = sorted((form for form, _ in self._forms), key=len, reverse=True)
        joined = "|".join(map(_loose, spelt)) or r"(?!)"
        self._names = re.compile(rf"(?<![\w-])(?P<name>{joined})(?![\w-])(?:\s\([^()]*\))?")
        self._countries = countries
        self._address = re.compile(rf"(?:{phrase(vocabulary, 'form-of-address').pattern}){_PERSON_NAME}")

    def read(self, text: Text) -> Scene:
        """Return who stands in a sentence."""
        words = text.clean
        taken = [*_once([*self.delegates(words)], words)]
        taken += [
            Party(PERSON, m.start(), m.start() + len(m[0].rstrip())) for m in self._address.finditer(words)
            if not any(each.start < m.end() and m.start() < each.end for each in taken)
        ]  # fmt: skip
        taken = sorted((self._described(text, each) for each in taken), key=lambda each: each.start)
        found = list(self._others(text, taken))
        for each in self._unnamed(text):
            if all(each.start <= other.start < each.end for other in found):  # "a firm in Izmir" names but its town
                found = [each]
        return Scene(text, sorted([*taken, *found], key=lambda each: each.start))

    def _described(self, text: Text, party: Party) -> Party:
        """Return a delegate with the origin that stands beside its name, where one does."""
        beside = _FELLOW.match(text.clean, party.end) if party.sign == DELEGATE and not party.by_country else None
        if not beside:
            return party
        said = text.cut(*beside.span("said"))
        found = proper.Reader(text, self._vocabulary).typed(party.organisation(text), [said])
        return replace(party, mention=found) if (found.origin or found.country) and found.kind == "cluster" else party

    def _unnamed(self, text: Text) -> list[Party]:
        """Return those who are said not to be named ("a Korean firm which it preferred not to name")."""
        reader = proper.Reader(text, self._vocabulary, free=True)
        said = phrase(self._vocabulary, "unnamed").search(text.clean)
        places = (match.end() for match in _BEHIND.finditer(text.clean) if said)
        made = (reader.opening(), *map(reader.unnamed, places))
        return [Party(OTHER, each.start, each.end, "", each) for each in made if each][:1]

    def begins_with_delegate(self, words: str) -> bool:
        """Tell whether the first words name a delegate, or are a pronoun for one."""
        return bool(_SELF.match(words)) or any(each.start <= len("the ") for each in self.delegates(words))

    def delegates(self, words: str) -> Iterator[Party]:
        """Yield the delegates whom words name."""
        for match in self._names.finditer(_folded(words)):
            if name := self._named(match):
                yield Party(DELEGATE, match.start(), match.end(), name)
        for match in _PEOPLE.finditer(words):
            if name := self.of_country(match[1]) or self._of_place(match[1]):
                yield Party(DELEGATE, *match.span(), name, by_country=True)

    def _named(self, match: re.Match[str]) -> str | None:
        """Return the cluster whose name this is, up to accents and the endings of words; of its spellings the same."""
        found = [name for form, name in self._forms if re.fullmatch(_loose(form), match["name"])]
        one = found and are_one(found)
        return (match["name"] if match["name"] in found else found[0]) if one else None

    def home(self, name: str) -> str | None:
        """Return the country of a delegate."""
        return self._countries.get(name)

    def of_country(self, people: str) -> str | None:
        """Return the only delegate of a country whose people, or adjective, this is."""
        home = nationality(people) or nationality(people.removesuffix("s"))
        found = [name for name, country in self._countries.items() if home and country == home]
        return found[0] if len(found) == 1 else None

    def _of_place(self, adjective: str) -> str | None:
        """Return the only delegate that has a place in its name of which this is the adjective: "the Tyrolean"."""
        ended = _OF_PLACE.fullmatch(adjective)
        found = [name for form, name in self._forms if ended and ended["place"] in form.split()]
        return found[0] if found and are_one(found) else None

    def _others(self, text: Text, taken: Sequence[Party]) -> Iterator[Party]:
        words, last = text.clean, 0
        edges = [(0, 0), *((each.start, each.end) for each in taken), (len(words), len(words))]
        for (_, start), (stop, _) in itertools.pairwise(edges):
            place = since = max(start, last)
            while place < stop and (match := proper.NAME.search(words, place, stop)):
                party = self._other(text, match, max(start, since), stop)
                place = max(match.end(), party.end if party else 0)
                last = place
                if party:
                    since = party.end
                    yield party

    def _other(self, text: Text, match: re.Match[str], since: int, stop: int) -> Party | None:
        words, at = text.clean, match.start()
        while opener := phrase(self._vocabulary, "no-part-of-a-name").match(words, at, match.end()):
            at = opener.end()
        if at >= match.end() or phrase(self._vocabulary, "no-part-of-a-name").fullmatch(f"{words[at : match.end()]} "):
            return None
        since = max(since, at - _NEAR)
        led = _BEFORE.search(words, since, at)
        # with the firm Bar Foo Cluster went further: where the name of a delegate follows, it is no part of this one
        whole, until = (
            proper.Reader(each, self._vocabulary, free=True, whole=self._whole) for each in (text, text.cut(0, stop))
        )
        for reader, start in itertools.product((whole, until), (led.start() if led else at, at)):
            found = reader.read(start, first=True)
            if found and found.start == at and at + len(found.name.clean) <= stop:
                break
        else:
            return None
        name = found.name.clean
        none = not found.is_called and phrase(self._vocabulary, "no-organisation").search(name) is not None
        none = none or phrase(self._vocabulary, "position").match(name) is not None
        none = none or (name in self._places and not found.is_called)
        if none and name not in self._whole:
            return None
        if not found.type and (ahead := _AHEAD.search(words, since, at)):
            said = [text.cut(*ahead.span(part)) for part in ("said", "land") if ahead[part]]
            called = reader.typed(found, said[:1])
            found = reader.typed(found, said) if called.type else called  # "at a fair in Spain, Bar" is no home
        begin = led.start() if led and found.type and found.type.clean in words[led.start() : at] else found.start
        return Party(OTHER, begin, min(found.end, stop), found.name.clean, found)
