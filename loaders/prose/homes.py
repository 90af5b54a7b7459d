"""Names with their countries in words: "From Latvia came X, active in ...", "X of Spain", "the Dutch cluster X"."""

import re
from collections.abc import Iterator
from functools import cache

from clew.loaders.prose import entry
from clew.loaders.prose.entry import Entry
from clew.loaders.prose.phrases import phrase
from clew.loaders.reading import Reading
from clew.loaders.setting import country
from clew.loaders.setting.nationality import nationality
from clew.loaders.structure.text import Text
from clew.loaders.vocabulary import Vocabulary, parts

_CAPITAL = r"(?:[A-ZÀ-Þ0-9][\w.&’'-]*\w|[A-ZÀ-Þ]|[a-z][A-Z]\w*|[dl][’'][A-ZÀ-Þ]\w*|&)"
SMALL = r"(?:of|for|de|del|della|di|da|do|dos|das|des|du|la|le|les|el|los|y|et|für|van|von)"
NAME = rf"{_CAPITAL}(?:\s(?:{SMALL}\s){{0,3}}{_CAPITAL}){{0,11}}+"
_COUNTRY = r"(?:the\s)?(?P<{0}>[A-ZÀ-Þ][\w-]+(?:\s(?:and\s)?[A-ZÀ-Þ][\w-]+){{0,2}})"
_CITY = r"(?:[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+){0,2}(?:,|\sin)\s)?"
_OF = re.compile(rf"(?P<name>{NAME}),?\s(?:of|from|in|based\sin|at\shome\sin)\s{_CITY}{_COUNTRY.format('place')}")
_ADJECTIVE = re.compile(
    rf"\b(?:[Tt]he|[Aa]|[Oo]ur|[Ii]ts)\s(?P<place>[A-ZÀ-Þ][a-z]+)\s(?:(?:cluster|network|association)\s)?(?P<name>{NAME})"
)
_NAMED = re.compile(rf"(?P<name>{NAME})")
_OF_COUNTRY = re.compile(r"\sof\s(?:the\s)?(?P<place>[A-ZÀ-Þ][\w-]+(?:\s[A-ZÀ-Þ][\w-]+){0,2})$")
_WHOLE = re.compile(
    rf"^(?:{entry.HEAD.pattern}|\w+)$|\b(?:University|Ministry|Chamber|Government|Republic|Bank|Embassy|Association|Federation)\b",
    re.IGNORECASE,
)
"""With these words a name goes on to its "of": the Ministry of Latvia."""
_BESIDE = re.compile(r"\s?,\s(?P<field>[a-z][^,;:.()]{2,90}?)(?=[,;.]|\sand\s(?:the\s)?[A-ZÀ-Þ]|$)")
_BY = re.compile(r"\sby\s(?:the\s)?$")
_AND = re.compile(
    r"(?:,?\s(?:and|as\swell\sas)|,)\s(?:the\s)?(?=[A-ZÀ-Þ0-9])|,?\s(?:and|as\swell\sas)\s(?:the\s)?(?=[A-ZÀ-Þ0-9])"
)


@cache
def _lead(vocabulary: Vocabulary) -> tuple[re.Pattern[str], ...]:
    """Return the ways in which a country leads to those who came from it."""
    place = _CITY + _COUNTRY.format("place")
    said = (
        words
        for each in vocabulary.entries("phrases")
        if each["name"] == "country-then-names"
        for words in each["words"]
    )
    return tuple(re.compile(words.replace("<COUNTRY>", place)) for words in said)


def entries(reading: Reading, text: Text) -> Iterator[Entry]:
    """Yield the organisations of a text whose countries its sentences tell in words, each once, in their order."""
    for sentence in text.sentences():
        found = {(each.name.line, each.name.offset): each for each in _placed(reading, sentence)}
        yield from (found[place] for place in sorted(found))


def _placed(reading: Reading, sentence: Text) -> Iterator[Entry]:
    for pattern in (_OF, _ADJECTIVE):
        for match in pattern.finditer(sentence.clean):
            if (place := _country(sentence, match)) and (name := _name(reading, sentence, *match.span("name"))):
                yield Entry(name, place, _fields(sentence, match.end()))
    for match in _NAMED.finditer(sentence.clean):
        if (cut := _OF_COUNTRY.search(match[0])) and country.find(cut["place"]):
            start = match.start()
            name = _name(reading, sentence, start, start + cut.start())
            if name and not _WHOLE.search(name.clean):
                place = sentence.cut(start + cut.start("place"), start + cut.end("place"))
                yield Entry(name, place, _fields(sentence, match.end()))
    for lead in _leads(reading, sentence):
        yield from _led(reading, sentence, lead)


def _leads(reading: Reading, sentence: Text) -> Iterator[re.Match[str]]:
    """Yield where a country leads to names; "by" alone goes on with "represented by" before it."""
    for pattern in _lead(reading.vocabulary):
        for match in pattern.finditer(sentence.clean):
            whole = not _BY.search(match[0]) or "represented by" in sentence.clean[: match.end()]
            if whole and country.find(match["place"]):
                yield match


def _led(reading: Reading, sentence: Text, lead: re.Match[str]) -> Iterator[Entry]:
    """Yield the names that follow a country one after the other, each with what it works on."""
    at, place = lead.end(), sentence.cut(*lead.span("place"))
    while match := _NAMED.match(sentence.clean, at):
        name = _name(reading, sentence, *match.span("name"))
        if not name:
            return
        beside = _BESIDE.match(sentence.clean, match.end())
        fields = _fields(sentence, match.end())
        yield Entry(name, place, fields)
        following = _AND.match(sentence.clean, beside.end() if beside and fields else match.end())
        if not following:
            return
        at = following.end()


def _country(sentence: Text, match: re.Match[str]) -> Text | None:
    place = sentence.cut(*match.span("place"))
    return place if country.find(place.clean) or nationality(place.clean) else None


def _name(reading: Reading, sentence: Text, start: int, end: int) -> Text | None:
    opener = phrase(reading.vocabulary, "opens-before-name").match(sentence.clean[start:end])
    name = sentence.cut(start + (opener.end() if opener else 0), end)
    nobody = phrase(reading.vocabulary, "no-name").search(name.clean) or country.of_city(name.clean)
    return None if nobody or nationality(name.clean) or len(name.clean) < 3 or not entry.is_name(name.clean) else name


def _fields(sentence: Text, end: int) -> tuple[Text, ...]:
    """Return what stands beside a name as what it works on; nothing that is not called so."""
    beside = _BESIDE.match(sentence.clean, end)
    opener = entry.works_on(beside["field"]) if beside else 0
    if not beside or not opener:
        return ()
    said = sentence.cut(beside.start("field") + opener, beside.end("field"))
    return tuple(part for part in parts(said, r"\s*[,;&/]\s*(?:and\s+)?|\s+and\s+") if len(part.clean.split()) <= 6)
