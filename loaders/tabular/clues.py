"""What the key words of a heading say where no heading of the vocabulary fits: in any order, with their cells to bear it out.

Every word must be understood, but for one in four, and none may speak against: a heading is a set of key words, and a
clue is what such a set says (`[heading-words]` and `[[clues]]` of the vocabulary).
"""

import re
from collections.abc import Set
from dataclasses import dataclass
from functools import cache

from clew.loaders.vocabulary import Column, Vocabulary

_WORD = re.compile(r"[^\W\d_]{2,}")
_BRACKET = re.compile(r"\([^()]*\)")
"""What is not understood in brackets is said by the way."""
_UNKNOWN = 1 / 4
"""The share of the words of a heading that need not be understood."""


@dataclass(frozen=True, slots=True)
class Clue:
    """What a set of key words says, and what it asks of the cells and of the columns beside it."""

    column: Column
    needs: tuple[Set[str], ...]
    may: Set[str]
    beside: str | None
    away: str | None

    def needed(self, words: Set[str]) -> Set[str]:
        """Return the largest set of key words that the clue needs and the heading has; none where another speaks against."""
        fits = (each for each in self.needs if each <= words and words - each <= self.may)
        return max(fits, key=len, default=frozenset[str]())


@dataclass(frozen=True, slots=True)
class Found:
    """A clue that the words of a heading fit, and the key words that told."""

    clue: Clue
    words: Set[str]


@cache
def found(vocabulary: Vocabulary, heading: str) -> tuple[Found, ...]:
    """Return the clues that a heading fits, those of the most key words first."""
    words = key_words(vocabulary, heading)
    each = (Found(clue, clue.needed(words)) for clue in _clues(vocabulary)) if words else ()
    return tuple(sorted((one for one in each if one.words), key=lambda one: -len(one.words)))


@cache
def _clues(vocabulary: Vocabulary) -> tuple[Clue, ...]:
    entries = vocabulary.entries("clues") if "clues" in vocabulary.tables else []
    return tuple(
        Clue(
            Column(**{"states": tuple(entry.get("states", ()))}, **{k: v for k, v in entry.items() if k in _OF_COLUMNS}),
            tuple(frozenset(each.split()) for each in entry["needs"]),
            frozenset([*entry["may"].split(), "with"]),
            entry.get("beside"),
            entry.get("away"),
        )
        for entry in entries
    )  # fmt: skip


_OF_COLUMNS = {"concept", "question", "cells", "of"}


def key_words(vocabulary: Vocabulary, heading: str) -> Set[str]:
    """Return the key words of a heading; none where too many of its words are not understood."""
    if "heading-words" not in vocabulary.tables:
        return frozenset()
    plain = vocabulary.plain(heading)
    places = list(vocabulary.words("heading-words", plain))
    said = [word for word in places if word.name != "-"]
    rest = "".join(" " if any(w.start <= n < w.end for w in places) else c for n, c in enumerate(plain))
    unknown = len(_WORD.findall(_BRACKET.sub("", rest)))
    return frozenset(word.name for word in said) if unknown <= _UNKNOWN * (unknown + len(said)) else frozenset()
