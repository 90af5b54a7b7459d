"""What a document writes in short of types, kinds, answers and headings, and what it says that this stands for.

What is explained in two ways is not explained, and one alone is no legend.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from clew.loaders.glossary import known, legend, nested, signs
from clew.loaders.glossary.explanation import Explanation, unambiguous
from clew.loaders.tabular.grids.table import Table
from clew.loaders.text.edited import Edit, edited
from clew.loaders.text.lazy import lazy
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import current

_FEWEST = 2
_SHARE = re.compile(r"[^\d.;:%]{0,60}\(?(?:(?:about|around|over|almost|nearly)\s)?\d[\d.,]*\s?(?:%|per\s?cent)")
"""What tells that a word with a capital, short for a type, stands for this type: its share."""


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
        return explained(Text(words, 0), self).clean

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


@dataclass(frozen=True, slots=True)
class Words:
    """What is explained: all of it, and what is an abbreviation of words that are known, wherever it stands."""

    every: Codes = field(default_factory=Codes)
    known: Codes = field(default_factory=Codes)
    types: Codes = field(default_factory=Codes)
    """Words that stand for types of cooperation: elsewhere they are what they are."""
    under: Mapping[str, Codes] = field(default_factory=dict)
    """What explains the cells below one heading alone, by that heading."""
    lines: frozenset[int] = frozenset()
    """The lines that explain."""

    def edits(self, text: Text) -> Iterator[Edit]:
        """Yield where abbreviations of known words stand in a text that does not explain."""
        if text.line not in self.lines:
            yield from (Edit(*each) for each in self.known.within(text.clean))
            yield from (Edit(*each) for each in self._shared(text.clean))

    def _shared(self, words: str) -> Iterator[tuple[int, int, str]]:
        """Yield where a word stands for a type whose share is told."""
        if self.types and ("%" in words or "cent" in words):
            for start, end, meaning in self.types.within(words):
                if words[start].isupper() and _SHARE.match(words, end):
                    yield start, end, meaning


def explained(text: Text, codes: Codes) -> Text:
    """Return a text with the abbreviations in it written out; itself where it has none."""
    return edited(text, [Edit(*each) for each in codes.within(text.clean)]) if codes else text


def find(lines: Sequence[Text], texts: Iterable[Text], tables: Sequence[Table]) -> Words:
    """Return what the codes stand for that tables, texts and lines outside of tables explain; two at least."""
    legends = [(table.lines, found) for table in tables if (found := legend.of(table))]
    inside = {line for table in tables for line in table.lines}
    said = signs.find([line for line in lines if line.line not in inside], texts)
    found = [*(each for _, of in legends for each in of), *(each for one in said for each in _whole(one))]
    meant = {each.short: known.plain(each.full) for each in unambiguous(found, known.sense)}
    if len(meant) < _FEWEST:
        return Words()
    short = {code: meaning for code, meaning in meant.items() if _is_abbreviation(code) and known.is_known(meaning)}
    named = {code: meaning for code, meaning in meant.items() if code not in short and known.is_cooperation(meaning)}
    explaining = {each.line for each in found}.union(*(of for of, _ in legends))
    return Words(Codes(meant), Codes(short), Codes(named), _under(found), frozenset(explaining))


def _whole(said: Explanation) -> Iterator[Explanation]:
    """Yield what a line explains, each at that line."""
    yield from (replace(each, line=said.line) for each in nested.entries(said.short, said.full))


def _under(found: Sequence[Explanation]) -> Mapping[str, Codes]:
    of = {each.under: [one for one in found if one.under == each.under] for each in found if each.under}
    return {
        head: Codes({one.short: known.plain(one.full) for one in unambiguous(each, known.sense)})
        for head, each in of.items()
    }


def _is_abbreviation(code: str) -> bool:
    """Tell whether a code is short for words: no word itself, and not understood as it stands."""
    cut_short = sum(map(str.isalpha, code)) >= _FEWEST and (code.isupper() or re.search(r"[./]", code))
    said = any(current().words("cooperation-types", code)) or any(current().organisation_type(code))
    return bool(cut_short) and not said and not any(current().meaning(of, code) for of in ("heading-words", "answers"))
