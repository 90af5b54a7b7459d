"""The words by which reports are read: `vocabulary.toml`, with its patterns compiled."""

import re
from collections.abc import Iterable, Iterator, Mapping, Set
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from importlib.resources import files
from typing import Any

from clew.graph.patterns import load
from clew.loaders import origin, spelling
from clew.loaders.beginnings import Patterns


@dataclass(frozen=True, slots=True)
class Column:
    """What a column holds: its concept, and which properties or question it states.

    `cells` is the kind of cells that the words ask for, `of` whose country it is, `cross` the answer that an x gives;
    `weak` words say little by themselves, `loose` ones stand among others.
    """

    concept: str
    states: tuple[str, ...] = ()
    question: str | None = None
    note: str | None = None
    cells: str | None = None
    of: str | None = None
    weak: bool = False
    loose: bool = False
    cross: str | None = None


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the vocabulary found in a text: what it stands for, and the place of it."""

    name: str
    start: int
    end: int


_WORD_TABLES = (
    "parts-of-names",
    "answers",
    "responses",
    "agreement-kinds",
    "origins",
    "kinds",
    "countries",
    "kind-of-report",
    "kind-in-title",
    "cooperation-types",
    "sessions",
    "other-kinds",
    "topics",
    "other-countries",
    "other-clusters",
    "other-partners",
    "other-fields",
    "other-persons",
    "table-kinds",
    "groups-of-columns",
    "marks",
    "heading-words",
)


_NUMBERING = re.compile(r"^(?:q(?:uestion)?\s?)?\d{1,2}[a-z]?[.):]\s*(?=\D)|^[a-z]\)\s*", re.IGNORECASE)
CODE = re.compile(
    r"^(?:[(\[]?(?:[A-Za-z]{1,12}_?)?\d{1,4}(?:[._-]?[A-Za-z]{0,4}\d{1,4}){0,3}[a-z]?(?:\[\w{1,12}\])?[)\]]?\s?(?:[.):]|\s[–—-])\s+"
    r"|[(\[](?:[A-Za-z]{0,4}\d{1,4}[A-Za-z]?){1,3}[)\]]\s+|(?:Q|(?:[A-Z]\d{1,3}){2})\d{0,3}(?:[._]\d{1,2})?[a-z]?\s+"
    r"|(?!(?:nos?|nr|num|nb|org|max|min|approx|ctry|est|incl|tech|coop|poss)\.)[a-z][a-z_]{1,30}(?:\[\w{1,12}\])?\.\s+(?=[A-ZÀ-ÞĀ-Ț]))(?=\D)"
)
"""What tools for surveys put before a question: "G1Q3. ", "G3Q8[SQ001]. ", "[Q4a] ", "submitdate. "."""
_WHERE = re.compile(r"(?<=[a-z]ed)\s(?:in|at|to)\s[A-ZÀ-ÞĀ-Ț][\w’'-]+(?:\s[A-ZÀ-ÞĀ-Ț][\w’'-]+)*(?=\s|$)")
"""Where it was: "Represented in Lima by"."""
_SPACE = re.compile(r"\s+")
_HYPHENED = re.compile(r"(?<=[a-zß-ÿ]{2})-\s(?=(?!(?:and|or|to|et|ou|und)\b)[a-zß-ÿ]{2})")
"""Where a word is broken over two lines: "bene- fited"."""
_ASIDE = re.compile(
    r"\s*\((?:s|if any|if applicable|optional|yes ?/ ?no|y ?/ ?n|names?|number|no\.|nr|kind|type|"
    r"(?:and )?(?:home )?countr(?:y|ies)(?: of origin)?|city|acronym|e\.g\.[^)]*|see [^)]*|"
    r"please specify|(?:eu|non-eu)\b[^)]*)\)$",
    re.IGNORECASE,
)
"""What brackets after a heading say without changing what the column is."""
_SQUARE = re.compile(r"\s\[([^()\[\]]+)\]")
"""A bracket of the other form, behind a word."""


_REMEMBERED = 10_000
"""How many meanings are kept: more than one document asks for."""
_LONGEST = 2_000
"""How many characters a text has at most of which is kept what was found in it."""


_FROM = "from "
"""Between a kind and its origin, where the origin does not say it."""
_WHOLE_WORDS = r"(?<!\w)(?:", r")(?!\w)"
_OF_THE_WORDS = {"headings", "needs", "may", "beside", "away"}


def column_of(entry: Mapping[str, Any]) -> Column:
    """Return what an entry says of a column, whatever words tell it."""
    known = {name: value for name, value in entry.items() if name not in _OF_THE_WORDS}
    return Column(**known | {"states": tuple(entry.get("states", ()))})


def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


class _Tables(dict[str, Patterns[str]]):
    """The words of each table as patterns, made when the table is asked for: few documents need all languages."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        super().__init__()
        self._data = data

    def __missing__(self, table: str) -> Patterns[str]:
        if table not in _WORD_TABLES:
            raise KeyError(table)
        entries = self._data.get(table, {}).items()
        self[table] = Patterns(((name, word) for name, words in entries for word in words), _WHOLE_WORDS)
        return self[table]


class Vocabulary:
    """The words of one language."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self._data: Mapping[str, Any] = spelling.in_any(data)
        self.language: str = data["language"]["code"]
        self.numerals: Mapping[str, int] = data.get("numerals", {})
        self.stop_words = frozenset(data["language"]["stop-words"])
        # the same cells and lines are asked by one reader after another
        self._meanings = lru_cache(_REMEMBERED)(self._meaning)
        self._firsts = lru_cache(_REMEMBERED)(self._first)
        self._found = lru_cache(_REMEMBERED)(self._find)
        self._headings = lru_cache(_REMEMBERED)(self._heading)
        self._types = lru_cache(_REMEMBERED)(lambda words: origin.and_kind(self, words))
        self._words = _Tables(self._data)

    @cached_property
    def _columns(self) -> Patterns[Column]:
        return Patterns(
            (column, heading) for c in self._data["columns"] for column in (column_of(c),) for heading in c["headings"]
        )

    def meaning(self, table: str, words: str) -> str | None:
        """Return what the words as a whole stand for in a table of the vocabulary, or None."""
        return self._meanings(table, words)

    def _meaning(self, table: str, words: str) -> str | None:
        whole = words.strip()
        plain = whole.rstrip(".:").strip()
        asked = self._words[table].at_start(whole)
        return next((n for n, pattern in asked if pattern.fullmatch(whole) or pattern.fullmatch(plain)), None)

    def first(self, table: str, words: str) -> str | None:
        """Return the first entry of a table of which a word stands anywhere in the words, or None."""
        return self._firsts(table, words) if len(words) <= _LONGEST else self._first(table, words)

    def _first(self, table: str, words: str) -> str | None:
        return next((name for name, pattern in self._words[table].anywhere(words) if pattern.search(words)), None)

    def all(self, table: str, words: str) -> set[str]:
        """Return the entries of a table of which a word stands in the words."""
        return {word.name for word in self.words(table, words)}

    def last(self, table: str, words: str) -> str | None:
        """Return the entry of the last word of a table in the words (the head of an English name), or None."""
        return max(self.words(table, words), key=lambda word: word.end, default=Word("", 0, 0)).name or None

    def words(self, table: str, text: str) -> Iterator[Word]:
        """Yield the words of a table in a text from left to right, the longest first, none inside another."""
        return iter(self._found(table, text) if len(text) <= _LONGEST else self._find(table, text))

    def _find(self, table: str, text: str) -> tuple[Word, ...]:
        asked = self._words[table].anywhere(text)
        found = [Word(name, *match.span()) for name, pattern in asked for match in pattern.finditer(text)]
        kept: list[Word] = []
        for word in sorted(found, key=lambda word: (word.start, -word.end)):
            if not kept or word.start >= kept[-1].end:
                kept.append(word)
        return tuple(kept)

    def column(self, heading: str) -> Column | None:
        """Return what a column of this heading holds: the first entry that asks nothing of cells; None if none fits."""
        found = self._headings(heading)
        return next((each for each in found if each.cells is None), found[0] if found else None)

    def concept(self, heading: str) -> str:
        """Return what a column of this heading is of; "" where no entry fits."""
        column = self.column(heading)
        return column.concept if column else ""

    def columns(self, heading: str) -> tuple[Column, ...]:
        """Return every entry that the words of a heading fit, the first that fits first."""
        return self._headings(heading)

    def concepts(self, headings: Iterable[str]) -> set[str]:
        """Return what the columns of these headings hold, of those that are understood."""
        return {column.concept for each in headings if (column := self.column(each))}

    def _heading(self, heading: str) -> tuple[Column, ...]:
        plain = self.plain(heading)
        plain = _SQUARE.sub(r" (\1)", plain)
        short = _ASIDE.sub("", plain).strip(" :?*")
        forms = dict.fromkeys((plain, short))
        found = [column for form in forms for column, p in self._columns.at_start(form) if p.fullmatch(form)]
        return tuple(dict.fromkeys(found))

    def plain(self, heading: str) -> str:
        """Return the words of a heading without its number and the marks around it."""
        plain = _HYPHENED.sub("", _SPACE.sub(" ", heading.replace("|", "/"))).strip(" :?*")
        return _WHERE.sub("", _NUMBERING.sub("", CODE.sub("", plain)))

    def organisation_type(self, words: str) -> tuple[str | None, str | None]:
        """Return origin and kind that words such as "non EU firm" or "firm (non-EU)" give; None for what they omit."""
        return self._types(words)

    def delegation_origin(self, words: str) -> Word | None:
        """Return the origin that stands right before a word for the delegation ("EU cluster delegation")."""
        members = _compile(self.said("delegation-after-origin"))
        return next((word for word in self.words("origins", words) if members.match(words[word.end :])), None)

    def entries(self, table: str) -> list[dict[str, Any]]:
        """Return the entries of a list in the vocabulary, in their order."""
        return list(self._data[table])

    def table(self, name: str) -> Mapping[str, Any]:
        """Return a table of the vocabulary as it is written."""
        found: Mapping[str, Any] = self._data[name]
        return found

    @property
    def tables(self) -> Set[str]:
        """The names of the tables that the language has."""
        return self._data.keys()

    def said(self, name: str) -> str:
        """Return how the language says one of its small words (a pattern)."""
        return str(self._data["language"][name])

    def counterparts(self, text: str) -> list[str]:
        """Return the types of organisation that a text names with their origin, as "non-EU firm"."""
        kinds = sorted(self.words("kinds", text), key=lambda word: word.start)
        origins = list(self.words("origins", text))
        before, behind = {each.end: each.name for each in origins}, {each.start: each.name for each in origins}
        behind |= {each.start - len(_FROM): each.name for each in origins if text[: each.start].endswith(_FROM)}
        found = ((before.get(kind.start - 1) or behind.get(kind.end + 1), kind.name) for kind in kinds)
        return [f"{origin} {kind}" for origin, kind in found if origin]


@cache
def english() -> Vocabulary:
    """Return the words of English reports."""
    return Vocabulary(load(files("clew.loaders").joinpath("vocabulary.toml")))


_SPOKEN: ContextVar[Vocabulary | None] = ContextVar("vocabulary", default=None)


def current() -> Vocabulary:
    """Return the words of the document that is being read: dates, numbers and countries are asked for without it."""
    return _SPOKEN.get() or english()


@contextmanager
def speaking(vocabulary: Vocabulary) -> Iterator[Vocabulary]:
    """Read in this language from here on; never around a `yield`, for whoever takes the value speaks his own."""
    before = _SPOKEN.set(vocabulary)
    try:
        yield vocabulary
    finally:
        _SPOKEN.reset(before)


_BROKEN = re.compile(r"(?<!\S)(\w{4,}) (\w{1,2})(?!\w)")


def mend(words: str, known: Set[str]) -> str:
    """Join a word whose end extraction has torn off ("Technolog y"), where the whole word is known (lower case)."""

    def whole(match: re.Match[str]) -> str:
        word = match[1] + match[2]
        return word if word.casefold() in known else match[0]

    return _BROKEN.sub(whole, words)
