"""Every name that the sentences of a document mention, once, with the sentence around it."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, replace

from clew.graph.statement import slug
from clew.loaders.parts import flow
from clew.loaders.parts.flow import Block
from clew.loaders.prose.names import entry
from clew.loaders.prose.names.naming import NAME
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.prose.names.position import is_position
from clew.loaders.reading import Reading
from clew.loaders.setting import country, dates
from clew.loaders.setting.nationality import nationality
from clew.loaders.text.once import once
from clew.loaders.text.text import Text

_BEGINS, _ENDS = re.compile(r"(?<![\w’'@/.-])"), re.compile(r"(?![\w-])")
_NAME = re.compile(_BEGINS.pattern + NAME)
_OF_COUNTRY = re.compile(r"\sof\s(?:the\s)?[A-ZÀ-ÞĀ-Ț][\w-]+(?:\s[A-ZÀ-ÞĀ-Ț][\w-]+){0,2}$")
_WHOLE = re.compile(
    r"\b(?:University|Ministry|Chamber|Government|Republic|Bank|Embassy|Association|Federation)\b", re.IGNORECASE
)
_POSSESSIVE = re.compile(r"[’']s?$")
_OF_LAND = re.compile(r"(?P<land>[A-ZÀ-ÞĀ-Ț][\w-]+(?:\s[A-ZÀ-ÞĀ-Ț][\w-]+){0,2})[’']s?\s")
_POST = re.compile(r"(?P<post>[A-ZÀ-ÞĀ-Ț]\w+(?:\s(?:and\s)?[A-ZÀ-ÞĀ-Ț]\w+){0,3})\s(?:of|at|for)\s(?:the\s)?")
_IN_LAND = re.compile(r"(?:\sin|,)\s(?:the\s)?(?P<land>[A-ZÀ-ÞĀ-Ț][\w-]+(?:\s[A-ZÀ-ÞĀ-Ț][\w-]+){0,2})")
_AT = re.compile(r"\b(?:from|in|near|at|to)\s$")
_PEOPLE = re.compile(r"[A-ZÀ-ÞĀ-Ț][a-zß-ÿ]+s")
_ARTICLE = re.compile(r"\b[Tt]he\s$")
_SHORTEST = 3
_PARAGRAPH = 2000
"""How many characters of a paragraph tell what it is about."""
FAR = 400
"""How many characters before a name, or behind it, may tell of it: a sentence may be endless."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the prose: the title that it stands under, and whether it opens its paragraph."""

    text: Text
    section: str | None
    title: str
    opens: bool
    place: int
    """Its number among all sentences."""
    block: int
    paragraph: str = ""
    """The words of the paragraph."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a sentence."""

    sentence: Sentence
    start: int
    end: int
    words: str

    @property
    def key(self) -> str:
        """The spelling that does without case, accents and marks."""
        return slug(self.words)

    @property
    def name(self) -> Text:
        """The name as it is printed here."""
        return self.sentence.text.cut(self.start, self.end)

    @property
    def before(self) -> str:
        """What the sentence says before the name, as far as that may tell of it."""
        return self.sentence.text.clean[max(0, self.start - FAR) : self.start]

    @property
    def after(self) -> str:
        """What the sentence says behind the name, as far as that may tell of it."""
        return self.sentence.text.clean[self.end : self.end + FAR]


@once
def sentences(reading: Reading) -> Sequence[Sentence]:
    """Return the sentences of the paragraphs and items, in their order."""
    return tuple(_sentences(flow.read(reading.document)))


def _sentences(blocks: Sequence[Block]) -> Iterator[Sentence]:
    title, place = "", 0
    for number, block in enumerate(blocks):
        if is_title(blocks, number):
            title = block.text.clean
            continue
        for order, text in enumerate(block.text.sentences()):
            yield Sentence(text, block.section, title, order == 0, place, number, block.text.clean[:_PARAGRAPH])
            place += 1


def before(sentence: Sentence, every: Sequence[Sentence]) -> str:
    """Return the words of the sentence before in the same paragraph; of the first, none."""
    last = every[sentence.place - 1] if sentence.place else None
    return last.text.clean if last and last.block == sentence.block else ""


def is_title(blocks: Sequence[Block], number: int) -> bool:
    """Tell whether a part is a title; a number before one makes an item of it, over a paragraph."""
    block, following = blocks[number], blocks[number + 1] if number + 1 < len(blocks) else None
    alone = not number or blocks[number - 1].kind != "item"
    numbered = alone and following is not None and following.kind == "paragraph"
    return block.kind in ("heading", "caption") or (block.titles and (block.kind != "item" or numbered))


@once
def mentions(reading: Reading) -> Sequence[Mention]:
    """Return the names of all sentences, from left to right."""
    found = sentences(reading)
    every = [each for sentence in found for each in _of(reading, sentence)]
    lower = lower_case(reading)
    inside = {each.words for each in every if each.start}
    opened = [_opened(each, inside) if each.start == 0 and _first(each) in lower else each for each in every]
    return _without_nations(reading, opened)


def _without_nations(reading: Reading, every: Sequence[Mention]) -> list[Mention]:
    """Leave out an adjective that is none of the name ("the Danish Some Cluster"): the rest is a name elsewhere.

    Two in one sentence say so as well.
    """
    found = {each.words for each in every}
    whole = reading.document.glossary.names.fulls
    led = [
        each
        for each in every
        if each.words not in whole
        and re.search(r"\b(?:[Tt]he|an?|[Oo]ur|[Ii]ts|and|,)\s$", each.before)
        and _nation(each)
    ]
    counts = Counter(each.sentence.place for each in led)
    adjectives = {id(each) for each in led if _rest(each) in found or counts[each.sentence.place] > 1}
    return [
        replace(each, start=each.end - len(_rest(each)), words=_rest(each)) if id(each) in adjectives else each
        for each in every
    ]


def _rest(mention: Mention) -> str:
    return mention.words.partition(" ")[2]


def _nation(mention: Mention) -> bool:
    return bool(_rest(mention)) and nationality(mention.words.partition(" ")[0]) is not None


@once
def lower_case(reading: Reading) -> frozenset[str]:
    """Return the words that the document writes in lower case: with a capital they may only open a sentence."""
    return frozenset(
        word for each in sentences(reading) for word in re.findall(r"(?<![\w’'-])[a-zß-ÿ][\w-]*", each.text.clean)
    )


def _first(mention: Mention) -> str:
    return mention.words.split(" ")[0].casefold()


def _opened(mention: Mention, inside: Set[str]) -> Mention:
    """Leave out the first word where the rest is a name elsewhere and the whole is none: "Yesterday Some Cluster"."""
    rest = _rest(mention)
    if mention.words in inside or rest not in inside:
        return mention
    return replace(mention, start=mention.end - len(rest), words=rest)


def _of(reading: Reading, sentence: Sentence) -> Iterator[Mention]:
    words = sentence.text.clean
    whole = reading.document.glossary.names.fulls
    for found, until in _names(words, whole):
        start, end = (found, until) if words[found:until] in whole else _trimmed(reading, words, found, until)
        name = words[start:end]
        nobody = _is_none(reading, name) or _is_people(words, start, end)
        if start < end and not nobody and not _is_city(words, start, end):
            yield Mention(sentence, start, end, name)


def _names(words: str, whole: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Yield where names stand, from left to right: the longest of these, whatever stands in it, else any name.

    A pattern of all of them would be another for each document, and take longer to make than to use.
    """
    written = iter(sorted((s for each in whole for s in _written(words, each)), key=lambda span: (span[0], -span[1])))
    known, match, place = next(written, None), _NAME.search(words), 0
    while known or match:
        found = known if known and not (match and match.start() < known[0]) else match.span() if match else (0, 0)
        yield found
        place = found[1]
        while known and known[0] < place:
            known = next(written, None)
        if match and match.start() < place:
            match = _NAME.search(words, place)


def _written(words: str, name: str) -> Iterator[tuple[int, int]]:
    """Yield where a name stands as it is written, no part of a longer word."""
    at = words.find(name) if name else -1
    while at >= 0:
        end = at + len(name)
        if _BEGINS.match(words, at) and _ENDS.match(words, end):
            yield at, end
        at = words.find(name, at + 1)


def _trimmed(reading: Reading, words: str, start: int, end: int) -> tuple[int, int]:
    """Leave out a word that only opens the sentence, the country behind "of", and the mark of the genitive."""
    for name in ("opens-before-name", "roster-determiner"):
        while opener := phrase(reading.vocabulary, name).match(words, start, end):
            start = opener.end()
    if (land := _OF_LAND.match(words, start, end)) and country.find(land["land"]):
        start = land.end()
    if (post := _POST.match(words, start, end)) and is_position(post["post"]):
        start = post.end()
    home = _OF_COUNTRY.search(words, start, end)
    if home and not _WHOLE.search(words[start : home.start()]) and country.find(re.sub(r"^\s?of\s", "", home[0])):
        end = home.start()
    genitive = _POSSESSIVE.search(words, start, end)
    return start, genitive.start() if genitive else end


def _is_people(words: str, start: int, end: int) -> bool:
    """Tell whether one word behind an article names a people: "The Bretons"."""
    return _PEOPLE.fullmatch(words, start, end) is not None and _ARTICLE.search(words, 0, start) is not None


def _is_city(words: str, start: int, end: int) -> bool:
    """Tell whether a name is that of a place: "from Modena in Italy"."""
    land = _IN_LAND.match(words, end)
    return bool(land and country.find(land["land"]) and _AT.search(words, max(0, start - 6), start))


def _is_none(reading: Reading, name: str) -> bool:
    """Tell whether words with capitals name a place, a person, a day, or nobody."""
    place = country.find(name) or nationality(name) or nationality(name.removesuffix("s")) or country.of_city(name)
    nobody = any(phrase(reading.vocabulary, each).search(name) for each in ("no-name", "roster-no-name"))
    opens = phrase(reading.vocabulary, "no-respondent").fullmatch(name) is not None
    nobody = nobody or opens or dates.is_calendar(name)
    return bool(
        len(name) < _SHORTEST or place or nobody or re.match(r"\d+(?:st|nd|rd|th)?\b", name) or not entry.is_name(name)
    )
