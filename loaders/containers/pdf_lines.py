"""The letters of a page into lines of words, in the order in which they are read."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any

from pdfplumber.utils.text import extract_words

from clew.loaders.containers.plain import raised

Letter = dict[str, Any]
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_SMALL = 0.8
"""A word in letters of less than this part of the line's size may stand above the line."""
_COLUMN_GAP = 1.6
"""From this part of the size of the letters on, a blank parts columns and not words."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word: what it says, where it stands on the page (points from its left top), and its letters' size."""

    text: str
    left: float
    right: float
    top: float
    bottom: float
    size: float
    bold: bool


@dataclass(frozen=True, slots=True)
class Line:
    """Words beside each other, from left to right."""

    words: tuple[Word, ...]

    @property
    def left(self) -> float:
        """Where the line begins."""
        return self.words[0].left

    @property
    def right(self) -> float:
        """Where the line ends."""
        return max(word.right for word in self.words)

    @property
    def top(self) -> float:
        """The upper end of its letters."""
        return min(word.top for word in self.words)

    @property
    def bottom(self) -> float:
        """The lower end of its letters."""
        return max(word.bottom for word in self.words)

    @property
    def size(self) -> float:
        """The size of most of its letters."""
        return median([word.size for word in self.words for _ in word.text])

    @property
    def bold(self) -> bool:
        """Whether all of it is bold."""
        return all(word.bold for word in self.words)

    @property
    def text(self) -> str:
        """What the line says."""
        said, before = "", None
        for word in self.words:
            above = word.size < _SMALL * self.size and word.bottom < self.bottom - 0.1 * self.size
            gap = before is not None and word.left - before > 0.12 * self.size
            said += (" " if gap else "") + (raised(word.text) if above else word.text)
            before = word.right
        return said

    @property
    def pieces(self) -> list["Line"]:
        """The line cut at the blanks that part columns."""
        cut: list[list[Word]] = [[self.words[0]]]
        for word in self.words[1:]:
            if word.left - cut[-1][-1].right > _COLUMN_GAP * self.size:
                cut.append([])
            cut[-1].append(word)
        return [Line(tuple(words)) for words in cut]


def lines(letters: Sequence[Letter]) -> list[Line]:
    """Put letters into lines: what overlaps the height of a line by half stands on it."""
    found: list[list[Word]] = []
    words = [
        _word(each) for each in extract_words(list(letters), extra_attrs=["size", "fontname"], x_tolerance_ratio=0.15)
    ]
    for word in sorted(words, key=lambda each: (each.top + each.bottom) / 2):
        line = next((each for each in reversed(found[-4:]) if _beside(word, each)), None)
        if line is None:
            found.append([word])
        else:
            line.append(word)
    made = [Line(tuple(sorted(each, key=lambda word: word.left))) for each in found]
    return sorted(made, key=lambda line: line.top)


def _word(found: dict[str, Any]) -> Word:
    text = "".join(_LIGATURES.get(letter, letter) for letter in found["text"])
    name = str(found["fontname"]).lower()
    bold = any(word in name for word in ("bold", "black", "heavy", "semibold"))
    return Word(text, found["x0"], found["x1"], found["top"], found["bottom"], found["size"], bold)


def _beside(word: Word, line: list[Word]) -> bool:
    tall = max(line, key=lambda each: each.size)
    overlap = min(word.bottom, tall.bottom) - max(word.top, tall.top)
    return overlap > 0.5 * min(word.bottom - word.top, tall.bottom - tall.top)
