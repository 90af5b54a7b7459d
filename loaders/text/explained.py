"""Abbreviations that a document explains: a text is read in the words they stand for, what is printed stays."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from clew.loaders.text.edited import Edit, edited
from clew.loaders.text.lazy import lazy
from clew.loaders.text.text import Text


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


def explained(text: Text, codes: Codes) -> Text:
    """Return a text with the abbreviations in it written out; itself where it has none."""
    return edited(text, [Edit(*each) for each in codes.within(text.clean)]) if codes else text
