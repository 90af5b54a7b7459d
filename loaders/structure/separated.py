"""Tables in a text as a spreadsheet saves them: semicolons or commas set the cells apart, for which tabs are read.

Nothing moves: a tab stands for each separator, and blanks for the quotation marks around a cell. Several tabs between a
label and its value, as a memorandum lines them up, part two cells and no third.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, islice, takewhile

from clew.loaders.text.text import Text
from clew.loaders.vocabulary import current

_QUOTED = r'(?P<quoted>(?:^|(?<=[;,]))\s*"(?:[^"]|"")*+"(?=\s*(?:[;,]|$)))'
_ENTITY = "".join(rf"(?<!&{name})" for name in ("amp", "nbsp", "quot", "apos", "lt", "gt", r"#\d\d", r"#\d\d\d"))
"""Not behind the name of a character, as HTML writes it."""
_CELLS = {mark: re.compile(rf"{_QUOTED}|{_ENTITY}{mark}") for mark in ";,"}
_NO_ROW = re.compile(r"[\t|]|^\s*[#>•*-]\s|<(?!/?(?:b|i|u|em|strong|sup|sub|span|br)\b)")
_SPACED = re.compile(r"[;,]\s")
_LABELLED = re.compile(r"(?P<label>[^\W\d_][^\t:]{0,60}:) *(?P<tabs>\t+)(?P<value>[^\t]+)")
"""A label with its value, however many tabs are between them."""
_FEW, _SEVERAL = 2, 3
"""How many rows, the headings among them, and how many cells tell a table."""


def read(lines: Sequence[Text]) -> Iterator[Text]:
    """Yield the lines, a tab between all cells, and one alone between a label and its value."""
    return _lined_up(list(tabbed(lines)))


def tabbed(lines: Sequence[Text]) -> Iterator[Text]:
    """Yield the lines, those of such tables with tabs."""
    place = 0
    while place < len(lines):
        found = _table(lines, place)
        yield from found or [lines[place]]
        place += len(found) or 1


def _table(lines: Sequence[Text], start: int) -> list[Text]:
    """Return the rows of the table that starts here; none where none does."""
    raw = lines[start].raw
    if _NO_ROW.search(raw) or start + 1 == len(lines):
        return []
    for mark, cells in _CELLS.items():
        if mark in raw and mark in lines[start + 1].raw and (width := _cuts(raw, cells)):
            first = [row for row in islice(_rows(lines, start), _SEVERAL) if _cuts(row.raw, cells) == width]
            if len(first) >= _FEW and _is_table(first, _tabbed(first[0], cells), width + 1, mark):
                rows = takewhile(lambda row: 0 < _cuts(row.raw, cells) <= width, _rows(lines, start))  # noqa: B023
                return [_tabbed(row, cells) for row in rows]
    return []


def _lined_up(lines: Sequence[Text]) -> Iterator[Text]:
    """Yield the lines; where nothing but labels with their values stands together, one tab is left between the two."""
    for tabbed_, together in groupby(lines, key=lambda line: "\t" in line.raw):
        run = [*together]
        found = [_LABELLED.fullmatch(line.raw.rstrip()) for line in run] if tabbed_ else []
        yield from map(_beside, run, found) if found and all(found) else run


def _beside(line: Text, found: re.Match[str] | None) -> Text:
    """Return a line with blanks for all tabs but the last."""
    if not found or len(found["tabs"]) == 1:
        return line
    first, last = found.span("tabs")
    return Text(f"{line.raw[:first]}{' ' * (last - first - 1)}{line.raw[last - 1 :]}", line.line, line.offset)


def _rows(lines: Sequence[Text], start: int) -> Iterator[Text]:
    return takewhile(lambda line: not _NO_ROW.search(line.raw), (lines[place] for place in range(start, len(lines))))


def _cuts(raw: str, cells: re.Pattern[str]) -> int:
    return sum(not match["quoted"] for match in cells.finditer(raw))


def _is_table(rows: Sequence[Text], headings: Text, width: int, mark: str) -> bool:
    """Headings of two columns tell one, and so do several rows of semicolons without a blank; commas need both."""
    spaced = any(_SPACED.search(row.raw) for row in rows)
    told = len(current().concepts(headings.raw.split("\t")))
    if mark == ",":
        return told >= _FEW and width >= _SEVERAL <= len(rows) and not _SPACED.search(headings.raw)
    several = len(rows) >= _SEVERAL <= width
    return told >= _FEW or (several and (told > 0 or not spaced)) or (not spaced and _are_listed(rows, mark))


def _are_listed(rows: Sequence[Text], mark: str) -> bool:
    """Tell whether rows are pairs, of which some have the same first cell: "Some Cluster;Foo", "Some Cluster;Bar"."""
    pairs = [row.raw.strip().split(mark) for row in rows]
    whole = len(rows) >= _SEVERAL and all(len(pair) == _FEW and all(pair) for pair in pairs)
    return whole and len({pair[0] for pair in pairs}) < len(rows)


def _tabbed(line: Text, cells: re.Pattern[str]) -> Text:
    return Text(cells.sub(lambda match: _bare(match["quoted"]), line.raw), line.line, line.offset)


def _bare(quoted: str | None) -> str:
    """Return a cell without its marks, as long as it was; a tab for what is none."""
    if not quoted:
        return "\t"
    bare = re.sub('^(\\s*)"|"$', lambda match: " " * len(match[0]), quoted)
    return re.sub(r'""(?=\w)', ' "', bare).replace('""', '" ')
