"""What a document says elsewhere: its words, and whether it prints a phrase unbroken."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Sequence, Set
from dataclasses import dataclass
from functools import cached_property

from clew.loaders.text.text import Text

_COLUMNS = re.compile(r"\s{2,}|\t|\|")
_PAGED = re.compile(r"\d\W*$|\bpage\s*\d", re.IGNORECASE)
"""The number of a page stands at the end of the line, as a rule."""
_MARKED = re.compile(r"\s*(?:#{1,6}\s|\*\*[^*]+\*\*\s*$)")
_TWICE = 2
"""A name may stand over a table in two chapters; what runs over the pages is printed more often."""
_ROWS = 2
_MOST = 500
"""How many phrases are looked for in one document: each search reads all of it."""


@dataclass
class Known:
    """The words (lower case) and the lines of a document; `over_all` are those that are one cell over all columns."""

    words: Set[str] = frozenset()
    lines: Sequence[Text] = ()
    over_all: Set[int] = frozenset()
    searches: int = 0
    trials: int = 0
    in_vain: int = 0
    """How many lines were read as those of a table of labels, which they were not."""

    @cached_property
    def _text(self) -> str:
        return "\n".join(line.raw for line in self.lines).casefold()

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(match.end() for match in re.finditer("\n", self._text))]

    @cached_property
    def _times(self) -> Counter[str]:
        return Counter(without_numbers(line) for line in self.lines)

    def parts(self, first: int, last: int) -> bool:
        """Tell whether between two lines stands a line of its own: words that no page repeats, and no page number."""
        between = (line for line in self.lines[first : last - 1] if re.search(r"[^\W\d_]", line.raw))
        return any(not _PAGED.search(line.raw) and self._is_of_its_own(line) for line in between)

    def _is_of_its_own(self, line: Text) -> bool:
        """Tell whether a line is no running one: marked as a title, or hardly ever printed."""
        return _MARKED.match(line.raw) is not None or self._times[without_numbers(line)] <= _TWICE

    def returns(self, label: Text) -> bool:
        """Tell whether several lines print nothing but the label, and numbers."""
        return self._times[without_numbers(label)] > 1

    def says(self, phrase: str) -> bool:
        """Tell whether a line prints the phrase unbroken."""
        return phrase.casefold() in self._text and any(
            True for _ in self._find(rf"(?<!\w){re.escape(phrase.casefold())}(?!\w)")
        )

    def names(self, phrase: str, but: range) -> bool:
        """Tell whether a line prints the phrase by itself, set apart from other words, but for these lines."""
        if not self._is_elsewhere(phrase.casefold(), but):
            return False
        apart = (
            r"(?:^|[(,;:•|\t\n]|  |\d[.)]|\*\*|>|(?<!\w)[-–*] |\b(?:the|and|by|both) )[ ]*"
            rf"{re.escape(phrase.casefold())}(?=$|[ ]?[),;:.|\t\n(]|  |\*\*|<"
            r"| (?:and|or|nor|was|were|is|are|has|have|had|did|do|does|will|reported|signed|said)\b)"
        )
        return any(bisect_right(self._starts, place) not in but for place in self._find(apart))

    def _is_elsewhere(self, words: str, but: range) -> bool:
        """Quickly tell whether a line prints the words anyhow, but for these lines: to look closely takes long."""
        first, last = (self._starts[min(line - 1, len(self._starts) - 1)] for line in (but.start, but.stop))
        return self._text.find(words, 0, first) >= 0 or self._text.find(words, last) >= 0

    def begins_rows(self, name: str, but: range, is_atomic: Callable[[str], bool]) -> bool:
        """Tell whether two lines print the name as a cell beside what is never wrapped, but for these lines."""
        rows = 0
        for number in {bisect_right(self._starts, end) for end in self._find(re.escape(name.casefold()))} - set(but):
            cells = [cell.strip() for cell in _COLUMNS.split(self.lines[number - 1].raw.strip())]
            rows += name in cells and any(is_atomic(cell) for cell in cells if cell)
        return rows >= _ROWS

    def _find(self, pattern: str) -> Iterator[int]:
        self.searches += 1
        if self.searches <= _MOST:
            yield from (match.end() - 1 for match in re.finditer(pattern, self._text))


def without_numbers(line: Text) -> str:
    """Return the words of a line, however its numbers go on."""
    return re.sub(r"[\W\d_]+", " ", line.raw).strip().casefold()
