"""What a document says elsewhere: its words, and whether it prints a phrase unbroken."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from clew.loaders.text.text import Text
from clew.loaders.vocabulary import current

_COLUMNS = re.compile(r"\s{2,}|\t|\|")
_PAGED = re.compile(r"\d\W*$|\bpage\s*\d", re.IGNORECASE)
"""The number of a page stands at the end of the line, as a rule."""
_MARKED = re.compile(r"\s*(?:#{1,6}\s|\*\*[^*]+\*\*\s*$)")
_TWICE = 2
"""A name may stand over a table in two chapters; what runs over the pages is printed more often."""
_ROWS = 2
_COUNTED = 3
"""How many rows are numbered at least where the numbers tell the rows."""
_CELLS = 2
_ORDINAL = re.compile(r"\d{1,3}\.?")
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

    @cached_property
    def _wrapped(self) -> Set[tuple[str, str]]:
        """What stands beside the numbers that count rows, each with what stands below it beside none."""
        rows = [[cell.strip() for cell in line.split("\t")] for line in self._text.split("\n")]
        pairs = (pair for counted in _counted(rows) for pair in pairwise(counted))
        return {(row[1], below[1]) for row, below in pairs if row[1] and below[1] and not below[0]}

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

    def wraps(self, first: str, rest: str) -> bool:
        """Tell whether numbered rows print the rest of a name below its first words, with no number beside it."""
        return (first.casefold(), rest.casefold()) in self._wrapped

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


def _counted(rows: Sequence[Sequence[str]]) -> Iterator[list[Sequence[str]]]:
    """Yield the rows of each table that are counted on by the numbers before them, under a heading for such."""
    heading, counted = rows[0], list[Sequence[str]]()
    for row in [*rows, [""]]:
        if len(row) >= _CELLS and (not row[0] or _ORDINAL.fullmatch(row[0])):
            counted.append(row)
            continue
        numbers = [int(each[0].rstrip(".")) for each in counted if each[0]]
        if len(numbers) >= _COUNTED and all(b == a + 1 for a, b in pairwise(numbers)) and _is_ordinal(heading[0]):
            yield counted
        heading, counted = row, []


def _is_ordinal(heading: str) -> bool:
    return any(column.concept == "ordinal" for column in current().columns(heading))


def without_numbers(line: Text) -> str:
    """Return the words of a line, however its numbers go on."""
    return re.sub(r"[\W\d_]+", " ", line.raw).strip().casefold()
