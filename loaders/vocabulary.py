"""The words by which reports are read: `vocabulary.toml`, with its patterns compiled."""

import re
import tomllib
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from clew.loaders.text import Text


@dataclass(frozen=True, slots=True)
class Column:
    """What a column holds: its concept, and which properties or question it states."""

    concept: str
    states: tuple[str, ...] = ()
    question: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the vocabulary found in a text: what it stands for, and the place of it."""

    name: str
    start: int
    end: int


_WORD_TABLES = ("answers", "origins", "kinds", "countries", "kind-of-report", "cooperation-types", "sessions", "topics")


def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


class Vocabulary:
    """The words of one language."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self._data = data
        self._columns = [
            (_compile(heading), Column(c["concept"], tuple(c.get("states", ())), c.get("question"), c.get("note")))
            for c in data["columns"]
            for heading in c["headings"]
        ]
        self._words = {
            table: [
                (name, _compile(rf"(?<!\w)(?:{word})(?!\w)")) for name, words in data[table].items() for word in words
            ]
            for table in _WORD_TABLES
        }

    def meaning(self, table: str, words: str) -> str | None:
        """Return what the words as a whole stand for in a table of the vocabulary, or None."""
        plain = words.strip().rstrip(".:").strip()
        return next(
            (n for n, pattern in self._words[table] for w in (words.strip(), plain) if pattern.fullmatch(w)), None
        )

    def first(self, table: str, words: str) -> str | None:
        """Return the first entry of a table of which a word stands anywhere in the words, or None."""
        return next((name for name, pattern in self._words[table] if pattern.search(words)), None)

    def all(self, table: str, words: str) -> set[str]:
        """Return the entries of a table of which a word stands in the words."""
        return {word.name for word in self.words(table, words)}

    def last(self, table: str, words: str) -> str | None:
        """Return the entry of the last word of a table in the words (the head of an English name), or None."""
        return max(self.words(table, words), key=lambda word: word.end, default=Word("", 0, 0)).name or None

    def words(self, table: str, text: str) -> Iterator[Word]:
        """Yield the words of a table in a text from left to right, the longest first, none inside another."""
        found = [Word(name, *match.span()) for name, pattern in self._words[table] for match in pattern.finditer(text)]
        end = 0
        for word in sorted(found, key=lambda word: (word.start, -word.end)):
            if word.start >= end:
                yield word
                end = word.end

    def column(self, heading: str) -> Column | None:
        """Return what a column of this heading holds: the first entry that fits decides; None if none does."""
        plain = re.sub(r"\s+", " ", heading).strip(" :?*")
        return next((column for pattern, column in self._columns if pattern.fullmatch(plain)), None)

    def organisation_type(self, words: str) -> tuple[str | None, str | None]:
        """Return origin and kind that words such as "non EU firm" give; None for what they leave out."""
        for origin, pattern in self._words["origins"]:
            if match := pattern.match(words.strip()):
                rest = words.strip()[match.end() :]
                kind = self.meaning("kinds", rest)
                return (origin, kind) if kind or not rest.strip() else (None, None)
        return None, self.meaning("kinds", words)

    def delegation_origin(self, words: str) -> Word | None:
        """Return the origin that stands right before a word for the delegation ("EU cluster delegation")."""
        members = r"\s+(?:cluster\s+)?(?:delegation|participants?|clusters?|delegates?)\b"
        followed = (
            word for word in self.words("origins", words) if re.match(members, words[word.end :], re.IGNORECASE)
        )
        return next(followed, None)

    def entries(self, table: str) -> list[dict[str, Any]]:
        """Return the entries of a list in the vocabulary, in their order."""
        return list(self._data[table])

    def counterparts(self, text: str) -> list[str]:
        """Return the types of organisation that a text names with their origin, as "non-EU firm"."""
        kinds = sorted(self.words("kinds", text), key=lambda word: word.start)
        origins = {word.end: word.name for word in self.words("origins", text)}
        return [f"{origins[kind.start - 1]} {kind.name}" for kind in kinds if kind.start - 1 in origins]


@cache
def english() -> Vocabulary:
    """Return the words of English reports."""
    return Vocabulary(tomllib.loads(files("clew.loaders").joinpath("vocabulary.toml").read_text("utf-8")))


_BROKEN = re.compile(r"(?<!\S)(\w{4,}) (\w{1,2})(?!\w)")


def mend(words: str, known: Set[str]) -> str:
    """Join a word whose end extraction has torn off ("Technolog y"), where the whole word is known (lower case)."""

    def whole(match: re.Match[str]) -> str:
        word = match[1] + match[2]
        return word if word.casefold() in known else match[0]

    return _BROKEN.sub(whole, words)


def parts(text: Text, separators: str = r"\s*[,;&]\s*(?:and\s+)?|\s+and\s+") -> list[Text]:
    """Cut a text at its separators, and leave out what is empty."""
    cuts = [(match.start(), match.end()) for match in re.finditer(separators, text.clean)]
    starts = [0, *(end for _, end in cuts)]
    ends = [*(start for start, _ in cuts), len(text.clean)]
    return [part for part in (text.cut(start, end) for start, end in zip(starts, ends, strict=True)) if part.clean]
