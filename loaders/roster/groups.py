"""Names that a sentence puts together: "A from Germany, which is active in water, B (Italy) and C"."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from clew.loaders.reading import Reading
from clew.loaders.roster.mentions import FAR, Mention, mentions
from clew.loaders.text.once import once

LAND = r"[A-ZÀ-ÞĀ-Ț][\w-]+(?:\s(?:and\s)?[A-ZÀ-ÞĀ-Ț][\w-]+){0,2}"
"""Words that a country, or two, may be called by."""
_PLACE = (
    rf"(?:,?\s(?:also\s)?(?:from|of|in|based\sin)\s(?:the\s)?{LAND}(?:(?:,|\sin)\s(?:the\s)?{LAND})?"
    rf"|,\s{LAND}\s\([^()]*\))?"
)
_ASIDE = (
    r"(?:,?\s(?:(?:which|that|who)\s(?:is|are|works?|stands?|represents?|deals?|covers?|brings?|unites?|speciali[sz]es?)"
    r"|whose\s\w+(?:\s\w+){0,3}?\s(?:is|are|has|have|lies?|make|build|produce|live)"
    r"|active|working|speciali[sz]ed|strong|known|concerned|engaged|devoted|dedicated|an?|the)\s[^,;.()]{2,100})?"
)
BESIDE = rf"(?:\s?\([^()]*\))?{_PLACE}{_ASIDE}"
"""What may stand beside a name and tell of it."""
_JOINT = (
    r"(?:\s?[,;]\s?(?:and|as\swell\sas|or|nor)?|\s(?:and|as\swell\sas|or|nor|&))\s?(?:also\s|finally,?\s|lastly,?\s)?"
)
_NEXT = re.compile(
    rf"\.?{BESIDE}{_JOINT}(?:one\s)?(?P<again>(?:by|from|with|to|for)\s)?(?:the\s)?(?:cluster\s|[A-ZÀ-ÞĀ-Ț][a-z]+\s)?"
)
_BESIDE = re.compile(BESIDE)
_AT = re.compile(r";")
_LED = re.compile(r"(?:[;,]\s(?:and\s)?|\sand\s)(?:from|at|of|for|in|with|by)\s(?:the\s)?(?:cluster\s)?$")
"""What stands in front of a name that begins a group of its own."""


@dataclass(frozen=True, slots=True)
class Group:
    """Names one after the other, with nothing between them but what tells of each; it may be a single one."""

    mentions: tuple[Mention, ...]
    until: int
    """Where the next name of the sentence begins."""

    @property
    def before(self) -> str:
        """What the sentence says before the names."""
        return self.mentions[0].before

    @property
    def after(self) -> str:
        """What the sentence says behind the last name and what tells of it, up to the next name."""
        last = self.mentions[-1]
        beside = _BESIDE.match(last.sentence.text.clean, last.end)
        start = beside.end() if beside else last.end
        return last.sentence.text.clean[start : min(self.until, start + FAR)]

    def apart(self, heads: Callable[[str], object]) -> Iterator["Group"]:
        """Yield the groups in which these names stand: "from A, Foo and Bar; from B, Baz", where A and B are heads."""
        last = len(self.mentions)
        cuts = [place for place, each in enumerate(self.mentions) if place and _LED.search(each.before)]
        cuts = [place for place in cuts if heads(self.mentions[place].words)] if heads(self.mentions[0].words) else []
        for start, end in pairwise([0, *cuts, last]):
            until = self.until if end == last else self.mentions[end].start
            yield Group(self.mentions[start:end], until)


@once
def groups(reading: Reading) -> Sequence[Group]:
    """Return the names of a document as its sentences put them together."""
    return tuple(_groups(mentions(reading)))


@once
def by_sentence(reading: Reading) -> Mapping[int, Sequence[Group]]:
    """Return the groups by the numbers of their sentences."""
    found: dict[int, list[Group]] = {}
    for group in groups(reading):
        found.setdefault(group.mentions[0].sentence.place, []).append(group)
    return found


def _groups(found: Sequence[Mention]) -> Iterator[Group]:
    current: list[Mention] = []
    for mention in found:
        if current and not _goes_on(current, mention):
            yield _group(current, mention)
            current = []
        current.append(mention)
    if current:
        yield _group(current, None)


def _goes_on(found: Sequence[Mention], mention: Mention) -> bool:
    first, last = found[0], found[-1]
    if last.sentence is not mention.sentence:
        return False
    joint = _NEXT.fullmatch(mention.sentence.text.clean, last.end, mention.start)
    return joint is not None and (not joint["again"] or not _AT.search(joint[0]) or _is_led(first, joint["again"]))


def _is_led(first: Mention, word: str) -> bool:
    """Tell whether the first of several names stands behind the word too ("from A; from B")."""
    return re.search(rf"(?i)\b{word}(?:the\s)?(?:cluster\s)?$", first.before) is not None


def _group(found: list[Mention], following: Mention | None) -> Group:
    sentence = found[0].sentence
    apart = following is None or following.sentence is not sentence
    return Group(tuple(found), len(sentence.text.clean) if apart or not following else following.start)
