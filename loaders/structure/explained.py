"""Text with abbreviations that the document explains: its words are those they stand for, what is printed stays."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from clew.loaders.structure.lazy import lazy
from clew.loaders.structure.text import Text


@dataclass(frozen=True)
class Codes:
    """Abbreviations, each with what it stands for; capitals count in those that are nothing but capitals."""

    meanings: Mapping[str, str] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.meanings)

    def within(self, words: str) -> list[tuple[int, int, str]]:
        """Return where abbreviations stand in words, from left to right, and what each stands for."""
        found = ((match.start(), match.end(), self.meaning(match[0])) for match in self._pattern.finditer(words))
        return [each for each in found if each[2]]

    def in_full(self, words: str) -> str:
        """Return the words with everything written out."""
        found, end = "", 0
        for start, stop, meaning in self.within(words):
            found, end = found + words[end:start] + meaning, stop
        return found + words[end:]

    def meaning(self, code: str) -> str:
        """Return what an abbreviation stands for; nothing where it is none."""
        if code.endswith("s") and code[:-1].isupper() and code[:-1] in self.meanings:
            return f"{self.meanings[code[:-1]]}s"
        return self.meanings.get(code) or self._small.get(code.casefold(), "")

    @lazy
    def _small(self) -> Mapping[str, str]:
        return {code.casefold(): meaning for code, meaning in self.meanings.items() if not code.isupper()}

    @lazy
    def _pattern(self) -> re.Pattern[str]:
        codes = sorted(self.meanings, key=len, reverse=True)
        each = "|".join(rf"{re.escape(code)}s?" if code.isupper() else rf"(?i:{re.escape(code)})" for code in codes)
        return re.compile(rf"(?<![\w&-])(?:{each})(?![\w&])" if each else r"(?!)")


@dataclass(frozen=True)
class Explained(Text):
    """A stretch in other words than it prints: of every character of these it is known where its words are printed."""

    words: str = ""
    at: Sequence[tuple[int, int]] = field(default=(), repr=False, compare=False)

    def __init__(self, raw: str, line: int, offset: int, words: str, at: Sequence[tuple[int, int]]) -> None:
        super().__init__(raw, line, offset)
        self.__dict__.update(words=words, at=at)

    @lazy
    def clean(self) -> str:
        """The words in full."""
        return self.words

    def cut(self, start: int, end: int) -> Text:
        """Return a part of the words; where one is written out, all of what stands for it is printed."""
        words = self.words[start:end]
        start, end = start + len(words) - len(words.lstrip()), min(end, len(self.words))
        end = start + len(words.strip())
        if start >= end:
            return Text("", self.line, self.offset)
        first, last = self.at[start][0], max(each[1] for each in self.at[start:end])
        before = self.raw[:first]
        newline = before.rfind("\n")
        offset = self.offset + first if newline < 0 else first - newline
        at = [(a - first, b - first) for a, b in self.at[start:end]]
        return Explained(self.raw[first:last], self.line + before.count("\n"), offset, self.words[start:end], at)

    def stretch(self, start: int, end: int) -> Text:
        """Return the part between two positions of what is printed."""
        inside = [place for place, (first, last) in enumerate(self.at) if start <= first and last <= end]
        return self.cut(inside[0], inside[-1] + 1) if inside else Text("", self.line, self.offset)


def explained(text: Text, codes: Codes) -> Text:
    """Return a text with the abbreviations in it written out; itself where it has none."""
    if not codes or not (found := codes.within(text.clean)):
        return text
    places = text.printed_at()
    words, at, end = "", list[tuple[int, int]](), 0
    for start, stop, meaning in found:
        words += text.clean[end:start] + meaning
        at += [*places[end:start], *[(places[start][0], places[stop - 1][1])] * len(meaning)]
        end = stop
    return Explained(text.raw, text.line, text.offset, words + text.clean[end:], [*at, *places[end:]])
