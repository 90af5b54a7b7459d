"""Short names that running text gives: "Some Long Name (SLN)", "Some Board, called the Board in what follows"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from clew.loaders.glossary.explanation import Explanation
from clew.loaders.glossary.short import (
    ACRONYM,
    CODE,
    FULL,
    SHORT,
    initials,
    is_common,
    is_part,
    is_place,
    is_spelt,
    speaks,
    stands_for,
)
from clew.loaders.prose.names.naming import SMALL, UPPER
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.vocabulary import Vocabulary, current

_OPEN, _CLOSE = r"[\"“”„‘’'«‚]", r"[\"”“’'»‘]"
_ANY = r"(?<=[\"“”„‘’'«‚])[^\W_][^\"“”„«»()]{1,30}"
"""Whatever stands in quotation marks."""
_LATER = (
    r"(?:here(?:in)?after|henceforth|(?:for|in)\sshort|short(?:er)?(?:\sform|\sname)?|abbreviated|shortened|(?:in\s)?what\sfollows|(?:in\s)?the\sfollowing"
    r"|from\s(?:here|now)(?:\son(?:wards)?)?|below|throughout|in\sthis\s(?:report|text|document)|in\sthe\srest\sof\s(?:this|the)\s\w+)"
)
_BRACKET = re.compile(
    rf"{_CLOSE}?\s?[(\[](?P<said>(?:(?:also|better)\s)?(?:{_LATER}|(?:or|also|called|known\sas|aka|a\.k\.a\.|i\.e\.|that\sis)(?!\w))[,:]?\s(?:as\s|called\s|to\s|referred\sto\sas\s|only\s|simply\s|just\s)*)?"
    rf"(?P<open>{_OPEN})?(?P<the>[Tt]he\s)?{_OPEN}?(?P<short>{_ANY}(?={_CLOSE})|{SHORT}|[A-Z])(?P<close>{_CLOSE})?(?P<tail>,?\s{_LATER})?[)\]]"
)
_WORDS = (
    r"(?:which|that|who|we|it|is|are|will|shall|be|being|here(?:in)?after|henceforth|in|what|follows|this|report|the(?!\s[\"“‘]?[A-ZÀ-ÞĀ-Ț])|rest|of|from|now"
    r"|here|on|onwards|below|referred|to|as|simply|only|just|also|usually|often|called|call|named|abbreviated|abbreviate|shortened"
    r"|shorten|short|for|or|known|better|written|text|following|and|under|its|name|form|acronym|initials|abbreviation|by|throughout)(?![\w-])"
)
_CALLED = re.compile(
    rf"(?<=[\w’'\"”])(?:,?\s[(–—-]?\s?(?P<said>{_WORDS}(?:,?\s{_WORDS}){{0,9}}+),?\s|,\s|\s[(–—-]\s?)"
    rf"(?P<open>{_OPEN})?(?P<the>the\s)?{_OPEN}?(?P<short>{SHORT})(?P<close>{_CLOSE})?"
    rf"(?P<tail>,?\s{_LATER})?(?=[\s.,;)]|$)\)?"
)
_SAYS_SO = re.compile(
    rf"\b(?:{_LATER}|referred\sto\sas|known\sas|abbreviate|shorten|(?:is|are|be|also|usually|often|simply|we)\s(?:\w+\s)?call(?:ed)?|by\sits\s(?:acronym|initials))\b"
)
_STANDS = re.compile(
    rf"(?<![\w-]){_OPEN}?(?P<short>{SHORT}){_CLOSE}?\s(?:stands?\sfor|is\sshort\sfor|means|is\s(?:our|the|an?)\s(?:short|abbreviation|acronym|abbreviated|code)\s?(?:name|form)?\s?(?:for|of)|denotes|=)"
    rf"\s(?:the\s)?{_OPEN}?(?P<full>{FULL})"
)
_PLURAL = re.compile(r"\sstand\sfor\s")
_AND = re.compile(rf"(?<![\w-])(?P<short>{SHORT})\sand\s(?:the\s)?$")
"""A short name that stands for something together with the next."""
_INSIDE = re.compile(rf"(?<![\w&-])(?P<short>[A-ZÀ-ÞĀ-Ț][A-ZÀ-ÞĀ-Ț0-9&]{{1,8}})\s\((?:the\s)?(?P<full>{FULL})\)")
_TOKEN = re.compile(r"\S+")
_CAPITAL = re.compile(rf"{_OPEN}?(?:[{UPPER}0-9]|[dl][’'][{UPPER}]|[a-z][A-Z])[\w.&’'/+-]*{_CLOSE}?")
_OF = re.compile(r"\s(?:of|at|for)\s(?:the\s)?")
_FAR = 140
_REMEMBERED = 2000
"""Of how many texts it is kept what they give: they are asked three times."""


@dataclass(frozen=True, slots=True)
class Stated:
    """A short name with its full one: where that begins and ends, and where the words end that say so."""

    alias: Explanation
    start: int
    end: int
    until: int
    short: tuple[int, int]

    @property
    def is_acronym(self) -> bool:
        """Whether it is an acronym in brackets behind the name: "Some Long Name (SLN)"."""
        bare = self.until - self.end == len(f" ({self.alias.short})") and self.short[0] > self.end
        return bare and ACRONYM.fullmatch(self.alias.short) is not None and not self.alias.is_code


def find(words: str) -> Sequence[Stated]:
    """Return the short names that a stretch of text gives."""
    return _kept(words, current())


@lru_cache(_REMEMBERED)
def _kept(words: str, _: Vocabulary) -> tuple[Stated, ...]:
    return tuple(_found(words))


def _found(words: str) -> Iterator[Stated]:
    for match in _BRACKET.finditer(words) if "(" in words or "[" in words else ():
        told = bool(match["open"] or match["said"] or match["tail"])
        yield from _named(words, match, told=told)
    if _SAYS_SO.search(words):
        for match in _called(words):
            yield from _named(words, match, told=True)
    for match in _STANDS.finditer(words) if re.search("stands? for|short|means|denotes|code|=", words) else ():
        yield from _explained(match)
    for match in _INSIDE.finditer(words) if "(" in words else ():
        if match["short"].casefold() in initials(match["full"]):
            yield from _explained(match, match.end())


def _called(words: str) -> Iterator[re.Match[str]]:
    place = 0
    while match := _CALLED.search(words, place):
        said = match["said"] or ""
        told = _SAYS_SO.search(said) or (said in ("", "or", "also") and match["tail"])
        place = match.end() if told else match.start() + 1
        if told:
            yield match


def _explained(match: re.Match[str], until: int = 0) -> Iterator[Stated]:
    other = _AND.search(match.string, 0, match.start("short")) if _PLURAL.search(match[0]) else None
    if other:
        yield from _both(match, other)
    elif not (is_common(match["short"]) or speaks(match["short"])) and " " in match["full"]:
        full = match["full"].rstrip(".")
        end = match.start("full") + len(full)
        yield Stated(Explanation(full, match["short"]), match.start("full"), end, until or end, match.span("short"))


def _both(match: re.Match[str], other: re.Match[str]) -> Iterator[Stated]:
    """Yield two short names that stand for two full ones: "SC and ON stand for Some Cluster and Other Network"."""
    first, joint, second = match["full"].rstrip(".").partition(" and ")
    start = match.start("full")
    again = start + len(first) + len(joint)
    if joint and " and " not in second:
        end = again + len(second)
        yield Stated(Explanation(first, other["short"]), start, start + len(first), end, other.span("short"))
        yield Stated(Explanation(second, match["short"]), again, end, end, match.span("short"))


def _named(words: str, match: re.Match[str], *, told: bool) -> Iterator[Stated]:
    """Yield a short name behind its full one."""
    short = match["short"]
    base = max(0, match.start() - 2 * _FAR)
    if not is_common(short) and (span := _start(words[base : match.start()], short, told=told)):
        start = (base + span[0], base + span[1])
        full = words[slice(*start)]
        shown = told or _initials(short, full) or (_may_stand(short) and not speaks(short))
        if shown and full != short and (" " in full or told):
            alias = Explanation(full, short, after_the=bool(match["the"]))
            yield Stated(alias, *start, match.end(), match.span("short"))


def _may_stand(short: str) -> bool:
    """Tell whether words in a bracket, of which nothing is said, may be a short name: a place is where somebody is."""
    return not is_place(short) or bool(ACRONYM.fullmatch(short) and short.isupper())


def _start(before: str, short: str, *, told: bool) -> tuple[int, int] | None:
    """Return where the name begins and ends that stands last in these words, and that the short one fits."""
    every = list(_candidates(before.rstrip(" \"“”’'»,")))
    fit = [span for span, _ in every if _initials(short, before[slice(*span)])]
    if fit:
        return fit[-1]
    if is_place(short) and not told:
        return None
    parts = [(span, joined) for span, joined in every if is_part(short, before[slice(*span)])]
    plain = [span for span, joined in parts or every if joined == (parts or every)[0][1]]
    if not plain:
        return None
    span = _without_post(before, _first_lettered(before, short, every) or plain[-1])
    full = before[slice(*span)]
    shown = stands_for(short, full) or ACRONYM.fullmatch(short) or CODE.fullmatch(short)
    return span if told or shown else None


def _first_lettered(before: str, short: str, every: Sequence[tuple[tuple[int, int], int]]) -> tuple[int, int] | None:
    """Return the shortest name that begins with the first letter of an acronym and ends with the last word's.

    Only a name with "and" in it is looked for, where none without does: "Water Trade and Travel Network (WTN)".
    """
    fit = [each for each in every if short.isupper() and is_spelt(short, before[slice(*each[0])])]
    return fit[0][0] if fit and fit[0][1] else None


def _initials(short: str, full: str) -> bool:
    return re.sub(r"[^\w&]", "", short).casefold() in initials(full)


def _candidates(before: str) -> Iterator[tuple[tuple[int, int], int]]:
    """Yield the names that may end here, the shortest first, each with how often it holds an "and"."""
    shift = max(0, len(before) - _FAR)
    joined = 0
    of = True  # behind the word that was read last, or at the end, nothing small may stand
    for token in reversed(list(_TOKEN.finditer(before, shift))):
        word = token[0]
        if _CAPITAL.fullmatch(word):
            begins = not token.start() or before[: token.start()].rstrip().endswith((".", ":", "!", "?", ";"))
            if begins and phrase(current(), "no-part-of-a-name").match(f"{word} "):
                return
            opened = bool(re.match(_OPEN, word))
            yield (token.start() + opened, len(before)), joined
            of = False
            if opened:
                return
        elif (of and word in ("and", "&")) or (not re.fullmatch(SMALL, word) and word not in ("and", "the", "&")):
            return
        else:
            joined += word == "and"  # "&" stands within a name
            of = of and word == "the"


def _without_post(before: str, span: tuple[int, int]) -> tuple[int, int]:
    """Leave out what somebody is there: "Chief Executive of the Some Board"."""
    words = before[slice(*span)]
    if phrase(current(), "position").match(words) and (link := _OF.search(words)):
        return span[0] + link.end(), span[1]
    return span
