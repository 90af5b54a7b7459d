"""What stands beside a name: its country, in brackets or in words, and what it works on."""

import re
from collections.abc import Iterator
from functools import cache

from clew.loaders.prose.names import entry, work
from clew.loaders.reading import Reading
from clew.loaders.roster.groups import LAND, Group
from clew.loaders.roster.mentions import FAR, Mention
from clew.loaders.setting import country
from clew.loaders.setting.nationality import nationality
from clew.loaders.text.divided import parts
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import Vocabulary

_COUNTRY = rf"(?:the\s)?(?P<place>{LAND})"
_CITY = r"(?:[A-ZÀ-ÞĀ-Ț][\w’'-]+(?:\s[A-ZÀ-ÞĀ-Ț][\w’'-]+){0,2}(?:,|\sin)\s)"
_BRACKET = re.compile(r"\s?\((?P<bracket>[^()]{2,60})\)")
_IN = r",?\s(?:(?:also|again|too|likewise)\s)?(?:of|from|in|based\sin|at\shome\sin)\s"
_IN_WORDS = (re.compile(_IN + _COUNTRY), re.compile(_IN + f"{_CITY}?{_COUNTRY}"))
_APPOSED = re.compile(
    rf",\s(?:an?|the|another|one\sof\sthe)\s(?:[a-z-]+\s){{0,2}}(?:(?P<nation>[A-ZÀ-ÞĀ-Ț][\w-]+)\s(?!(?:with|had|have|has|came|sent|brought|met|were|was|did|by)\b)[a-z][^,;.()]{{2,60}}"
    rf"|[^,;.()]{{3,40}}?\s(?:of|from|in)\s{_CITY}?{_COUNTRY})"
)
_LAND = re.compile(rf",\s{_COUNTRY}(?=\s?[(;.,]|$)")
_IS = re.compile(r",?\s(?:is|was|are|were)\s(?P<place>[A-ZÀ-ÞĀ-Ț][a-z]+)(?=[.,;]|\sand\b|$)")
_LANDS = re.compile(r"\b(?P<place>[A-ZÀ-ÞĀ-Ț][\w-]+(?:\s[A-ZÀ-ÞĀ-Ț][\w-]+){0,2})[’']s?\s$")
_PEOPLE = re.compile(r"\b[Tt]he\s(?P<place>[A-ZÀ-ÞĀ-Ț][a-z]+)\s(?:(?:came|travelled|flew|arrived)\s)?with\s(?:the\s)?$")
_CAME = re.compile(r"\b[Tt]he\s[A-ZÀ-ÞĀ-Ț][a-z]+\s(?:came|travelled|flew|arrived)\swith\s")
_ALL = tuple(
    re.compile(
        r"(?:,\s(?:which|that|whose|active|working|speciali[sz]ed|strong|busy|at\shome)\s[^,;.()]{2,90}(?=,\s(?:came|come|comes|travelled|hailed?)\s))?"
        rf"(?:,\s(?:both|all(?:\s\w+)?)|,?\s(?:came|come|comes|were|are|is|was|travelled|hailed?"
        rf"|made\s(?:the|its|their)\s(?:journey|trip|way)))\s(?:\w+\s)?(?:from|of)\s{city}{_COUNTRY}"
    )
    for city in ("", f"{_CITY}?")
)
_OF_OTHERS = re.compile(r"^(?!.*\b(?:fields?|sectors?|works?|active|speciali\w+|expertise)\b).*\?\W*$", re.IGNORECASE)
"""A question below which clusters answer something else than what they work on."""
_ADJECTIVE = re.compile(
    r"\b(?:[Tt]he|[Aa]n?|[Oo]ur|[Ii]ts|[Oo]ther)\s(?:\w+\s)?(?P<place>[A-ZÀ-ÞĀ-Ț][a-z]+)\s(?:(?:cluster|network|association)\s)?$"
)
_PARTICIPANT = re.compile(
    r"\b[Tt]he\s(?P<place>[A-ZÀ-ÞĀ-Ț][a-z]+)\s(?:participant|delegate|cluster|one)(?:,|\s(?:was|is))\s(?:the\s)?$"
)
"""A people before a name: "the Italian participant was A; the Danish one, B"; it may be a person's."""
_LABEL = re.compile(r"(?:^|[;.]\s)(?P<place>[A-ZÀ-ÞĀ-Ț][\w-]+(?:\s[A-ZÀ-ÞĀ-Ț][\w-]+){0,2}):\s(?:the\s)?$")
_CLUSTERS = re.compile(r"\bclusters?\b[^,;:]{0,40}(?:[:,]|\b(?:was|were|is|are)\b)\s(?:the\s)?$")
_COLON = re.compile(r":\s(?:the\s)?$")
_FIELD = re.compile(r"\s?,\s(?P<field>[a-z][^,;:.()]{2,90}?)(?=[,;.]|\sand\s(?:the\s)?[A-ZÀ-ÞĀ-Ț]|$)")
_IS_ACTIVE = re.compile(
    r"\s(?P<field>(?:is|are)\s(?:active|at\shome|speciali[sz]ed|busy)\sin\s[^,;:.()]{2,90}?)(?=[,;.]|\sand\s(?:the\s)?[A-ZÀ-ÞĀ-Ț]|$)"
)
_WORKS_ON = re.compile(
    r"\s(?P<field>(?:works\son|deals\sin|speciali[sz]es\sin)\s(?!(?:an?|the|its?|their|this|that|these|new|such|how|both|with)\b)(?:(?!with\b|for\b|together\b)"
    r"[a-zß-öø-ÿ][a-zß-öø-ÿ-]*(?:\s|,\s)?){1,8}+)(?=\.|$)"
)
"""What a name with its country behind it is said to work on, in nothing but common words."""
_THEN = re.compile(r"\s?;\s(?P<field>its?\s[^,;:.()]{2,90}?)(?=[,;.]|$)")
"""What the sentence goes on with behind where they came from: "A came from Poland; it covers weaving"."""
_HEADED = re.compile(r"\s?(?::|[–—-])\s(?P<field>[^.:()]{2,90}?)[.;]?\s*$")
"""What a line says that consists of a name and, behind a colon or a dash, some words."""
_GOES_ON = re.compile(
    r"^(?:[a-z]+ed|[Hh]as|[Hh]ad|is|was|came|took|brought|made|met|sent|went)\s"
    r"(?:this|that|these|the|our|its|their|an?|us|them|it|to|with|from|for|in|at|on|by|along|together)\b"
)
"""No field, but the verb that goes on with the sentence: "and completed this group"."""
_OF_EACH = re.compile(
    rf"\sfrom\s{_COUNTRY}\s\((?!(?:one|two|three|four|five|its?|their|the|an?|no|not|only|online|new|first|also|both"
    r"|with|for|by|in|at|on|who|which|represented|absent|joined)\b)(?P<field>[a-z][^()\d]{2,60})\)"
)
"""A bracket behind the country, as several have one in a sentence: "A from Spain (tiles), B from Italy (kilns)"."""
_REPRESENTED = re.compile(r"\brepresented(?: [a-z ]{3,15}[:,]?)? by\b")
_WORKS = re.compile(
    r"\s\((?!(?:one|two|three|four|five|its?|their|the|an?|no|not|only|online|new|first|also|both|with|for|by|in|at|on"
    r"|who|which|represented|absent|joined|left|right|top|above|below|pictured|see|from|based|founded|since|lead\w*"
    r"|co-?ordinat\w+|members?|formerly|now|then|of)\b)(?P<field>[a-z][^()\d]{2,90})\)"
)
"""A bracket right behind the name, as several have one in a paragraph: "Some Cluster (bioenergy, logistics)"."""
_LIST = re.compile(r",\s|\sand\s")
_FIELD_WORDS = 6
_SEVERAL = 2
_NEAR = 200
"""How many characters before names may tell where they are from."""
_CUT = re.compile(r"[;:.]\s")


def homes(reading: Reading, group: Group) -> dict[int, Text]:
    """Return the countries that a sentence gives to the names that it puts together, by their places among them."""
    own = {place: found for place, each in enumerate(group.mentions) if (found := _own(each))}
    if len(own) < len(group.mentions) and (shared := _shared(reading, group)):
        return {place: own.get(place, shared) for place in range(len(group.mentions))}
    return own


def _own(mention: Mention) -> Text | None:
    sentence, end = mention.sentence.text, mention.end
    if bracket := _BRACKET.match(sentence.clean, end):
        inner = sentence.cut(*bracket.span("bracket"))
        found = next((part for part in parts(inner, r"\s*[,;]\s*") if country.find(part.clean)), None)
        if found and found.clean != "".join(
            re.findall(r"[A-ZÀ-ÞĀ-Ț]", mention.words)
        ):  # its acronym may be a country's
            return found
        end = bracket.end()
    if (land := _LAND.match(sentence.clean, end)) and country.find(land["place"]):
        return sentence.cut(*land.span("place"))
    for pattern in (*_IN_WORDS, _APPOSED, _IS):
        match = pattern.match(sentence.clean, end)
        for name in ("nation", "place") if match else ():
            span = match.span(name) if match and name in match.re.groupindex else (-1, -1)
            if span[0] >= 0 and (found := country_of(sentence.cut(*span))):
                return found
    near = max(0, mention.start - _NEAR)
    before = next((m for p in (_ADJECTIVE, _LANDS) if (m := p.search(sentence.clean, near, mention.start))), None)
    before = before or came_with(mention) or _participant(mention)
    return country_of(sentence.cut(*before.span("place"))) if before else None


def came_with(mention: Mention) -> re.Match[str] | None:
    """Return the people who came with it: "The Italians came with A, the Portuguese with B"."""
    words, start = mention.sentence.text.clean, mention.start
    said = _CAME.search(words, max(0, start - FAR), start)
    return _PEOPLE.search(words, max(0, start - _NEAR), start) if said else None


def _participant(mention: Mention) -> re.Match[str] | None:
    """Return the people whose participant it is said to be, where it is no person: by its words, or by its fields."""
    words, start = mention.sentence.text.clean, mention.start
    found = _PARTICIPANT.search(words, max(0, start - _NEAR), start)
    called = entry.HEAD.search(mention.words) or not entry.names_one(mention.words) or fields(mention)
    return found if called else None


def _shared(reading: Reading, group: Group) -> Text | None:
    """Return the country that is said of all: "from Spain came A and B", "A and B, both from Spain"."""
    sentence, last = group.mentions[0].sentence.text, group.mentions[-1]
    bracket = _BRACKET.match(sentence.clean, last.end)
    if said := [m for each in _ALL if (m := each.match(sentence.clean, bracket.end() if bracket else last.end))]:
        return next((text for each in said if (text := country_of(sentence.cut(*each.span("place"))))), None)
    start = group.mentions[0].start
    near = max(0, start - _NEAR)
    if match := _LABEL.search(sentence.clean, near, start):
        return country_of(sentence.cut(*match.span("place")))
    if place := next((place for end, place in _leads(reading, sentence, near, start) if end == start), None):
        return place
    led = _CLUSTERS.search(sentence.clean, near, start) or _COLON.search(sentence.clean, near, start)
    return _only(sentence, near, start - len("the " if led[0].endswith("the ") else "")) if led else None


def _only(sentence: Text, near: int, end: int) -> Text | None:
    """Return the country of a clause that counts or calls the clusters behind it, where it names but one."""
    start = max((match.end() for match in _CUT.finditer(sentence.clean, near, end - 2)), default=near)
    words = [match.span() for match in re.finditer(r"[A-ZÀ-ÞĀ-Ț][\w-]+", sentence.clean[start:end])]
    found = [text for a, b in words if (text := country_of(sentence.cut(start + a, start + b)))]
    return found[0] if len(found) == 1 else None


def _leads(reading: Reading, sentence: Text, near: int, end: int) -> Iterator[tuple[int, Text]]:
    """Yield where a country leads to names; "by" alone goes on with "represented by" before it.

    A country alone goes on with what led to names before it: "Sweden sent A, and France B".
    """
    for match in _led(reading, "country-then-names", sentence, near, end):
        by = re.search(r"\sby\s(?:the\s)?$", match[0])
        if not by or _REPRESENTED.search(sentence.clean, 0, match.end()):
            yield match.end(), sentence.cut(*match.span("place"))
    if any(pattern.search(sentence.clean, 0, end) for pattern in _lead(reading.vocabulary, "country-then-names")):
        for match in _led(reading, "country-again", sentence, near, end):
            yield match.end(), sentence.cut(*match.span("place"))


def _led(reading: Reading, name: str, sentence: Text, near: int, end: int) -> Iterator[re.Match[str]]:
    """Yield where words lead to names, with the country that they print."""
    for pattern in _lead(reading.vocabulary, name):
        found = pattern.finditer(sentence.clean, near, _past(sentence, end))
        yield from (match for match in found if country.find(match["place"]))


def _past(sentence: Text, end: int) -> int:
    """Return a place a little behind: a lead looks at the capital of the name."""
    return min(len(sentence.clean), end + 1)


@cache
def _lead(vocabulary: Vocabulary, name: str) -> tuple[re.Pattern[str], ...]:
    said = (words for each in vocabulary.entries("phrases") if each["name"] == name for words in each["words"])
    return tuple(re.compile(words.replace("<COUNTRY>", f"{_CITY}?{_COUNTRY}")) for words in said)


def country_of(place: Text) -> Text | None:
    """Return the country with which words begin, the longest that is one: "Italy" of "Italy and Lodz"."""
    ends = [match.start() for match in re.finditer(r"\s", place.clean)]
    for end in (len(place.clean), *reversed(ends)):
        text = place.cut(0, end)
        if country.find(text.clean) or nationality(text.clean):
            return text
        if text.clean.endswith("s") and nationality(text.clean[:-1]):  # two Italians
            return text.cut(0, len(text.clean) - 1)
    return None


def name_of(place: Text) -> str:
    """Return the name of the country that words or an adjective print; nothing where they print none."""
    return (country.find(nationality(place.clean) or place.clean) or ("",))[0]


def fields(mention: Mention) -> tuple[Text, ...]:
    """Return what stands beside a name as what it works on; nothing that is not called so."""
    sentence, end = mention.sentence.text, mention.end
    if (land := _LAND.match(sentence.clean, end)) and country.find(land["place"]):
        bracket = _BRACKET.match(sentence.clean, land.end())
        if bracket and bracket["bracket"][0].islower():
            return _few(sentence.cut(*bracket.span("bracket")))
    if works := _in_brackets(sentence, end) or _in_own_bracket(mention):
        return works
    for pattern in (_BRACKET, *reversed(_IN_WORDS)):
        match = pattern.match(sentence.clean, end)
        end = match.end() if match else end
    beside = _FIELD.match(sentence.clean, end) or _IS_ACTIVE.match(sentence.clean, end)
    beside = beside or (_WORKS_ON.match(sentence.clean, end) if end > mention.end else None)
    beside = beside or _behind_journey(sentence, end)
    opener = work.begins(beside["field"]) if beside else 0
    opens = mention.sentence.opens and not mention.start and not _OF_OTHERS.search(mention.sentence.title)
    headed = _HEADED.match(sentence.clean, end) if opens else None
    if headed and not opener:
        beside, opener = headed, work.begins(headed["field"])
    elif not beside or not opener:
        return ()
    return _few(sentence.cut(beside.start("field") + opener, beside.end("field")))


def _behind_journey(sentence: Text, end: int) -> re.Match[str] | None:
    """Return what the sentence goes on with where it said from which country a single one came."""
    came = next((m for each in _ALL if (m := each.match(sentence.clean, end)) and country.find(m["place"])), None)
    return _THEN.match(sentence.clean, came.end()) if came else None


def _in_brackets(sentence: Text, end: int) -> tuple[Text, ...]:
    """Return what a bracket behind the country says, where another name in the sentence has such a bracket too."""
    acronym = _BRACKET.match(sentence.clean, end)
    works = _OF_EACH.match(sentence.clean, acronym.end() if acronym else end)
    several = works and len([*_OF_EACH.finditer(sentence.clean)]) > 1
    if not works or not several or not country.find(works["place"]) or work.NO_FIELD.search(works["field"]):
        return ()
    return _few(sentence.cut(*works.span("field")))


def _in_own_bracket(mention: Mention) -> tuple[Text, ...]:
    """Return what a bracket behind the name lists, where other names of the paragraph have such a bracket too."""
    sentence, paragraph = mention.sentence.text, mention.sentence.paragraph
    acronym = _BRACKET.match(sentence.clean, mention.end)
    ends = (mention.end, *([acronym.end()] if acronym and acronym["bracket"].isupper() else []))
    works = next((match for end in ends if (match := _WORKS.match(sentence.clean, end))), None)
    every = [match["field"] for match in _WORKS.finditer(paragraph)]
    if not works or len(every) < _SEVERAL or not any(map(_LIST.search, every)) or work.NO_FIELD.search(works["field"]):
        return ()
    return _few(sentence.cut(*works.span("field")))


def _few(said: Text) -> tuple[Text, ...]:
    """Return the parts of words on fields that are few words, and no verb that goes on with the sentence."""
    found = parts(said, r"\s*[,;&/]\s*(?:and\s+)?|\s+and\s+")
    return tuple(part for part in found if len(part.clean.split()) <= _FIELD_WORDS and not _GOES_ON.match(part.clean))
