"""What the key words of a heading say where no heading of the vocabulary fits, in whatever order they stand.

A clue is what a set of key words says (`[[clues]]` of the vocabulary). Every word of a heading must be understood, but
for one in four, and no key word (`[heading-words]`) may be left that the clue has no place for: that one speaks
against it.
"""

import re
from collections.abc import Set
from dataclasses import dataclass
from functools import cache, lru_cache

from clew.loaders.vocabulary import Column, Vocabulary, column_of

_WORD = re.compile(r"[^\W\d_]{2,}")
_BRACKET = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
"""What is not understood in brackets is said by the way."""
_NOT_UNDERSTOOD = 1 / 4
_SILENT, _ANYWHERE = "-", "with"
_REMEMBERED = 10_000


@dataclass(frozen=True, slots=True)
class Clue:
    """What a set of key words says, and what it asks of the columns beside it."""

    column: Column
    needs: tuple[Set[str], ...]
    may: Set[str]
    beside: str | None
    away: str | None

    def needed(self, words: Set[str]) -> Set[str]:
        """Return the largest set of key words that the clue needs; none where a word of the heading has no place."""
        fits = (each for each in self.needs if each <= words and words - each <= self.may)
        return max(fits, key=len, default=frozenset[str]())


@dataclass(frozen=True, slots=True)
class Found:
    """A clue that the words of a heading fit, and the key words that told."""

    clue: Clue
    words: Set[str]

    @property
    def rank(self) -> tuple[bool, int]:
        """How sure it is: more so if it asks for cells of a kind, and by the more words."""
        return self.clue.column.cells != "texts", len(self.words)


@lru_cache(_REMEMBERED)
def found(vocabulary: Vocabulary, heading: str) -> tuple[Found, ...]:
    """Return the clues that a heading fits, the surest first."""
    words = key_words(vocabulary, heading)
    each = (Found(clue, clue.needed(words)) for clue in _clues(vocabulary)) if words else ()
    return tuple(sorted((one for one in each if one.words), key=lambda one: one.rank, reverse=True))


def column(vocabulary: Vocabulary, label: str) -> Column | None:
    """Return what a label says, by its words or else by its key words."""
    told = (each.clue.column for each in found(vocabulary, label))
    return vocabulary.column(label) or next(told, None)


@cache
def _clues(vocabulary: Vocabulary) -> tuple[Clue, ...]:
    entries = vocabulary.entries("clues") if "clues" in vocabulary.tables else []
    return tuple(
        Clue(
            column_of(entry),
            tuple(frozenset(each.split()) for each in entry["needs"]),
            frozenset([*entry["may"].split(), _ANYWHERE]),
            entry.get("beside"),
            entry.get("away"),
        )
        for entry in entries
    )


def key_words(vocabulary: Vocabulary, heading: str) -> Set[str]:
    """Return the key words of a heading; none where too many of its words are not understood."""
    plain = vocabulary.plain(heading)
    places = list(vocabulary.words("heading-words", plain))
    said = [word.name for word in places if word.name != _SILENT]
    rest, end = "", 0
    for word in places:
        rest, end = f"{rest} {plain[end : word.start]}", word.end
    unknown = len(_WORD.findall(_BRACKET.sub("", f"{rest} {plain[end:]}")))
    return frozenset(said) if unknown <= _NOT_UNDERSTOOD * (unknown + len(said)) else frozenset[str]()
