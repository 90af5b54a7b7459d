"""The aliases of a document, and its texts as they are read with them: full names in the place of short ones."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from clew.loaders.glossary import openings, stated
from clew.loaders.glossary.explanation import Explanation, folded
from clew.loaders.glossary.short import ACRONYM
from clew.loaders.glossary.stated import Stated
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.setting import country
from clew.loaders.text.edited import Edit
from clew.loaders.text.lazy import lazy
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import current

_WORD_BEFORE = re.compile(r"([\w’'.-]+)\s$")
_GOES_ON = re.compile(r"\s(?:(?:of|for|de|do|da|del|di|du)\s)?(?=[A-ZÀ-ÞĀ-Ț])")
_GOES_ON_ASIDE = re.compile(r",\s(?:which|who|whose|that|where|and|an?|the|active|from|in|with)\b")
_ENDS_CLAUSE = re.compile(r"[,;:.()]")
_ENDS_ASIDE = re.compile(r"\b(?:of|at|for|in|from|to|by)\s(?:the\s)?$")
"""Where a name ends what somebody is, the comma behind it ends that too."""
_DASHES = (" –", " —", " -")
_SIGN = r"[)\]]?\s?(?:[:=.–—-]\s?|\s)\s?(?:the\s)?"
_NO_CODE = re.compile(
    r"(?i)\b(?:tables?|annex(?:es)?|figures?|rooms?|buildings?|halls?|sections?|questions?|sessions?|lines?|bus|tram"
    r"|forms?|stands?|booths?|gates?|lots?|items?|columns?|rows?|pages?|platforms?)\s$"
)
"""What has a number or a letter of its own."""
_NEAR = 40
_OPENING = 8
"""How far into an item its name may begin."""


@dataclass(frozen=True)
class Names:
    """The short names of a document, each with what it stands for."""

    known: Mapping[str, Explanation] = field(default_factory=dict)
    given: frozenset[tuple[int, int]] = frozenset()
    """The tables and columns that give short names beside the full ones."""

    def edits(self, words: str, *, item: bool = False) -> Iterator[Edit]:
        """Yield where short names stand in words: they give way to full ones, or to nothing beside the full ones."""
        said = [each for each in stated.find(words) if self.gives(each)] if self.known else []
        taken = sorted(span for each in said for span in ((each.end, each.until), each.short))
        for each in said:
            if not (item and each.is_acronym and each.start <= _OPENING):
                yield from _beside(words, each)
        for match in self._places.finditer(words) if self.known else ():
            if match["full"] is None and not _meets(taken, *match.span()):
                yield from self._edit(words, match)

    def explains(self, text: Text) -> bool:
        """Tell whether a text gives a short name."""
        if not self.known:
            return False
        opened = openings.opened(text.clean)
        return bool(opened and openings.short(opened) in self.known) or any(map(self.gives, stated.find(text.clean)))

    @lazy
    def fulls(self) -> frozenset[str]:
        """The names that stand in full somewhere, none of which is two."""
        return frozenset(each.full.removesuffix(f" ({each.short})") for each in self.known.values() if not each.is_bare)

    def gives(self, said: Stated) -> bool:
        """Tell whether this is what a short name stands for in all of the document."""
        known = self.known.get(said.alias.short)
        return known is not None and folded(known.full) == folded(said.alias.full)

    @lazy
    def codes(self) -> re.Pattern[str]:
        """The codes with which words may begin, perhaps in brackets."""
        return re.compile(rf"[(\[]?(?:{_any([each.short for each in self.known.values() if each.is_code])})(?![\w-])")

    @lazy
    def _places(self) -> re.Pattern[str]:
        """Where names stand: full ones, of which the short may be a part, short ones, and "cluster B"."""
        fulls, shorts, bare = list[str](), list[str](), list[str]()
        for each in self.known.values():
            fulls += [each.full, each.full.removesuffix(f" ({each.short})")]
            (bare if each.is_bare else shorts).append(each.short)
        known = f"(?P<full>{_any(fulls)})|(?P<short>{_any(shorts)})"
        return re.compile(
            rf"(?<![\w&-])(?:{known}|[Cc]luster(?:\s(?:no\.?|number|nr\.?|n°))?\s\(?(?P<bare>{_any(bare)})\)?)(?![\w-]|\.\w)"
        )

    def _edit(self, words: str, match: re.Match[str]) -> Iterator[Edit]:
        start, end = match.span()
        alias = self.known[match["short"] or match["bare"]]
        if beside := re.compile(_SIGN + re.escape(alias.full)).match(words, end):
            start -= words[max(0, start - 1) : start] in ("(", "[")
            yield Edit(start, beside.end() - len(alias.full))
        elif match["bare"] or self._stands_alone(words, alias, start, end):
            yield Edit(start, end, alias.full)

    def _stands_alone(self, words: str, alias: Explanation, start: int, end: int) -> bool:
        """Tell whether a short name is not only a part of another name ("Shimba Street", "Ms Ana Shimba")."""
        before = words[max(0, start - _NEAR) : start]
        if alias.after_the:
            return before.endswith(("the ", "The ")) and not _GOES_ON.match(words, end)
        if alias.is_code:
            return not _NO_CODE.search(before)
        after = _GOES_ON.match(words, end)
        if after and not phrase(current(), "position").match(words, after.end()):
            return False
        last = _WORD_BEFORE.search(before)
        capital = last and last[1][0].isupper() and not last[1].endswith(".") and not ACRONYM.fullmatch(alias.short)
        return not capital or bool(last and phrase(current(), "no-part-of-a-name").fullmatch(f"{last[1]} "))


def _meets(taken: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    """Tell whether a stretch meets one of those that are taken, in their order."""
    last = bisect_left(taken, (end, 0))
    return any(start < until for _, until in taken[max(0, last - 2) : last])


def _beside(words: str, said: Stated) -> Iterator[Edit]:
    """Yield what goes beside a full name: the short one that it gives, with the marks around it."""
    if said.until > said.end:
        if said.short[0] < said.start:
            yield Edit(said.short[0], said.start)
        aside = words[said.end] == "," and words[said.until : said.until + 1] == ","
        kept = _goes_on(words, said.until) or _ENDS_ASIDE.search(words[max(0, said.start - _NEAR) : said.start])
        dashes = words[said.end : said.end + 2] in _DASHES and words[said.until : said.until + 2] in _DASHES
        yield Edit(said.end, said.until + (2 * dashes or (aside and not kept)))


def _goes_on(words: str, at: int) -> bool:
    """Tell whether the comma here stands before what is said of the name: who it is, or its country."""
    return bool(_GOES_ON_ASIDE.match(words, at) or country.find(_ENDS_CLAUSE.split(words[at + 1 :], maxsplit=1)[0]))


def _any(words: Sequence[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True))) or "(?!)"
