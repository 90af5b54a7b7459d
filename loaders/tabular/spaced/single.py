"""Tables whose columns one space sets apart, as text is copied from a page: the country in each row tells where to cut.

"No. Cluster Country Main fields" over "1 Some Cluster Spain Seeds": what stands before the country is one column, what
stands behind it another. Where a single row leaves a doubt there is no table.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from clew.loaders.setting import country
from clew.loaders.tabular.cells.headings import said
from clew.loaders.tabular.grids.grid import Grid
from clew.loaders.tabular.grids.markup import Markup
from clew.loaders.text.text import Text

_WORD = re.compile(r"\S+")
_COUNTING = re.compile(r"(?:n[or]|num|#|n°|№)\.?", re.IGNORECASE)
_NUMBER = re.compile(r"(\d{1,3})[.)]?\s+(?=\S)")
_COLUMNS = re.compile(r"\S\s{2,}\S|[\t|:]|^\s*[#>•*-]\s")
_SENTENCE = re.compile(r"[.:!?]$")
_OPEN = re.compile(r"(?:[,;&/-]|\b(?:and|of|for))$")
_FEWEST, _MOST = 3, 120
"""How many rows and lines such a table has."""
_WIDEST = 8
"""How many words the headings have at most."""
_NAME = 5
"""How many words the name of a country has at most."""
_CODE = 3
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Head:
    """The headings as they stand in their line: at most one on either side of that of the countries."""

    line: Text
    number: Span | None
    before: Span | None
    country: Span
    behind: Span | None

    def cells(self) -> list[Text]:
        """Return the headings."""
        return [self.line.stretch(*each) for each in (self.number, self.before, self.country, self.behind) if each]


def take(text: Sequence[Text], start: int) -> tuple[Grid, int] | None:
    """Return the table whose headings are this line, and the place after its last line; None where none is."""
    head = _head(text[start])
    found = _rows(text, start + 1, head) if head else None
    if not head or not found or len(found[0]) < _FEWEST:
        return None
    rows = [_cells(row, head) for row in found[0]]
    whole = [row for row in rows if row]
    return (Grid([head.cells(), *whole], 1), found[1]) if len(whole) == len(rows) else None


def _head(line: Text) -> _Head | None:
    if isinstance(line, Markup) or len(line.raw) > 100 or _COLUMNS.search(line.raw.strip()):
        return None
    words = [match.span() for match in _WORD.finditer(line.raw)]
    counted = bool(words) and _COUNTING.fullmatch(line.raw[slice(*words[0])]) is not None
    columns = _headings(line, words[counted:]) if len(words) <= _WIDEST else []
    at = [place for place, (_, concept) in enumerate(columns) if concept == "country"]
    if len(columns) < 1 + (len(at) or _FEWEST) or len(at) != 1 or at[0] > 1 or len(columns) > at[0] + 2:
        return None
    before, behind = columns[: at[0]], columns[at[0] + 1 :]
    return _Head(
        line,
        words[0] if counted else None,
        before[0][0] if before else None,
        columns[at[0]][0],
        behind[0][0] if behind else None,
    )


def _headings(line: Text, words: Sequence[Span]) -> list[tuple[Span, str]]:
    """Return the headings that the words are, with what each says: as many as they can be; none where one is none."""
    found: list[list[tuple[Span, str]]] = []
    for end in range(1, len(words) + 1):
        span = words[0][0], words[end - 1][1]
        column = said(line.raw[slice(*span)])
        rest = _headings(line, words[end:]) if column and end < len(words) else []
        if column and (rest or end == len(words)):
            found.append([(span, column.concept), *rest])
    return max(found, key=len, default=[])


def _rows(text: Sequence[Text], start: int, head: _Head) -> tuple[list[list[Text]], int] | None:
    """Return the lines of each row, and the place after the last; None where a line may be of a row or of none."""
    rows: list[list[Text]] = []
    for place in range(start, min(start + _MOST, len(text))):
        line = text[place]
        if isinstance(line, Markup) or not line.raw.strip():
            return rows, place
        if _begins(line, head, len(rows) + 1):
            rows.append([line])
        elif not rows:
            return None
        elif _goes_on(rows[-1], line, head):
            rows[-1].append(line)
        else:
            ends = head.number and _cells(rows[-1], head) and _SENTENCE.search(line.raw.rstrip())
            return (rows, place) if ends else None
    return rows, min(start + _MOST, len(text))


def _begins(line: Text, head: _Head, number: int) -> bool:
    """Tell whether a line begins a row: with the next number, or, where none is printed, as a row by itself."""
    counted = _NUMBER.match(line.raw.strip())
    return counted is not None and int(counted[1]) == number if head.number else _cells([line], head) is not None


def _goes_on(row: Sequence[Text], line: Text, head: _Head) -> bool:
    """Tell whether a line goes on with a row: before its country, or with what is left open behind it."""
    if not _cells(row, head):
        return head.number is not None
    last = row[-1].raw.rstrip()
    lower = line.raw.strip()[0].islower() or _OPEN.search(last) is not None
    return head.behind is not None and lower and not _SENTENCE.search(line.raw.rstrip())


def _cells(row: Sequence[Text], head: _Head) -> list[Text] | None:
    """Return the cells of a row; None where the country does not tell them."""
    whole = Text("\n".join(each.raw for each in row), row[0].line, row[0].offset)
    counted = _NUMBER.match(whole.raw.lstrip()) if head.number else None
    start = len(whole.raw) - len(whole.raw.lstrip()) + (counted.end() if counted else 0)
    words = [match.span() for match in _WORD.finditer(whole.raw, start)]
    found = [each for each in _countries(whole.raw, words) if _parts(words, each, head)]
    if len(found) != 1 or not words:
        return None
    first, last = found[0]
    spans = [(0, start)] if head.number else []
    spans += [(words[0][0], first)] if head.before else []
    spans += [found[0]]
    spans += [(last, len(whole.raw))] if head.behind else []
    return [whole.stretch(*span) for span in spans]


def _parts(words: Sequence[Span], found: Span, head: _Head) -> bool:
    """Tell whether words stand on either side of a country where a heading does, and nowhere else."""
    before, behind = words[0][0] < found[0], found[1] < words[-1][1]
    return before == (head.before is not None) and behind == (head.behind is not None)


def _countries(raw: str, words: Sequence[Span]) -> list[Span]:
    """Return where countries are named, by their codes only where none is by its name."""
    found = list(_named(raw, words))
    long = [each for each in found if each[1] - each[0] > _CODE]
    return long or found


def _named(raw: str, words: Sequence[Span]) -> Iterator[Span]:
    place = 0
    while place < len(words):
        ends = range(min(place + _NAME, len(words)), place, -1)
        spans = ((end, (words[place][0], words[end - 1][1])) for end in ends)
        named = ((end, span) for end, span in spans if _is_country(raw[slice(*span)]))
        end, span = next(named, (place + 1, None))
        if span:
            yield span
        place = end


def _is_country(words: str) -> bool:
    return words[:1].isupper() and country.find(" ".join(words.split())) is not None
