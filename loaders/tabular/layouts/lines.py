"""Tables whose rows are lines: cells set apart by tabs or by pipes, and lists of names in HTML."""

import itertools
import re
from collections.abc import Iterator, Sequence

from clew.loaders.tabular.grids.grid import Grid
from clew.loaders.tabular.grids.joined import join
from clew.loaders.tabular.grids.table import PIPE, Row, Table, split
from clew.loaders.tabular.layouts import broken
from clew.loaders.text.known import Known
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import current

_LIST = re.compile(r"<li>(.*?)(?:</li>|(?=<li>|</[uo]l>)|$)", re.IGNORECASE | re.DOTALL)
_LIST_STARTS = re.compile(r"<[uo]l|<li", re.IGNORECASE)
_BULLET = re.compile(r"[•‣▪\-*\s]*")
_ENCLOSED = re.compile(r"\|.*\|")
_RULE = re.compile(r"\|?\s*:?-+:?\s*(?:[|+]\s*:?-+:?\s*)*\|?")
"""The line of dashes under the headings of a table with pipes; it may cross them with a plus."""
_COUNTED = re.compile(r"\s*[^\W\d_][^|]{2,80}[\w)%?]:?\s*\|\s*(?:\d{1,3}(?:[ .,’']\d{3})++|\d+)\s*")
"""What is counted, and its number."""
_EVEN = 3
"""How many lines with as many pipes are a table of which the words tell but one column."""
_BORDER = re.compile(r"\+(?:[-=:]+\+)+")


def is_table_line(raw: str) -> bool:
    """Tell whether a line is a row by itself: cells set apart by tabs, enclosed in pipes, or a cell with a list."""
    return "\t" in raw or "<li>" in raw.lower() or _ENCLOSED.fullmatch(raw.strip()) is not None


def filled(lines: Sequence[Text], start: int) -> int:
    """Return the place of the first line from here on that is not blank, or the place after the last line."""
    return next((place for place in range(start, len(lines)) if lines[place].raw.strip()), len(lines))


def tabs_end(lines: Sequence[Text], start: int, known: Known) -> int:
    """Return where the table with tabs that starts here ends; `start` itself where none does."""
    return broken.end(lines, start, known)


def pipes_end(lines: Sequence[Text], start: int) -> int:
    """Return where the table with pipes that starts here ends; `start` itself where none does.

    Without outer pipes, a line of dashes tells a table, words that name two columns, or one where lines are alike; or
    lines that say no more than what is counted, and its number.
    """
    end = start
    if _ENCLOSED.fullmatch(lines[start].raw.strip()) or _is_border(lines[start]):
        while end < len(lines) and (_inner(lines[end]) or _is_border(lines[end])):
            end += 1
    elif _inner(lines[start]) and start + 1 < len(lines) and (_ruled(lines, start) or _named(lines, start)):
        while end < len(lines) and (_inner(lines[end]) or _is_crossed(lines[end])):
            end += 1
    elif _inner(lines[start]) and all(map(_counts, lines[start : start + _EVEN])):
        while end < len(lines) and _counts(lines[end]):
            end += 1
        return end if end - start >= _EVEN and not (end < len(lines) and _inner(lines[end])) else start
    return end


def tabs(lines: Sequence[Text], known: Known) -> Grid:
    """Return the cells of a table with tabs."""
    rows, unsure = broken.rows(lines, known)
    over_all = {number: row for number, row in enumerate(rows) if row[0].line in known.over_all}
    spans = {number: frozenset(range(1, len(row))) for number, row in over_all.items()}
    return Grid(rows, spans=spans, unsure=unsure)


def pipes(lines: Sequence[Text], known: Known) -> Grid:
    """Return the cells of a table with pipes; the line of dashes tells the headings, a frame tells the rows."""
    if any(_is_border(line) for line in lines):
        return _framed(lines, known)
    rule = next((place for place, line in enumerate(lines) if _is_rule(line)), None)
    opened = lines[0].raw.lstrip().startswith("|")
    width = len(split(lines[0], opened=opened))
    kept = [line for place, line in enumerate(lines) if place != rule and not _is_long(line)]
    rows = [_row(line, width, opened=opened) for line in kept]
    return Grid(rows, rule if rule and rule > 1 else None)


def is_lists(lines: Sequence[Text]) -> bool:
    """Tell whether the lines are lists of names, each under a name of its own."""
    return "<li>" in lines[0].raw.lower() and "\t" not in lines[0].raw


def is_named_list(cell: Text) -> bool:
    """Tell whether a cell holds a list with a name before it."""
    first = _LIST_STARTS.search(cell.raw)
    return bool(first and cell.stretch(0, first.start()).clean)


def lists(lines: Sequence[Text], label: str | None, caption: Text | None, section: str | None) -> Table:
    """Return the table of lists: a row for each, with what stands before the list, and its items."""
    table = Table(label, caption, section, (), lines={line.line for line in lines})
    for number, line in enumerate(lines, 1):
        first = _LIST_STARTS.search(line.raw)
        head = line.stretch(0, first.start() if first else len(line.raw))
        items = [line.stretch(*item.span(1)) for item in _LIST.finditer(line.raw)]
        cut = (item.cut(_BULLET.match(item.clean).end(), len(item.clean)) for item in items)  # type: ignore[union-attr]
        table.rows.append(Row(number, (head,), tuple(item for item in cut if item.clean)))
    return table


def _row(line: Text, width: int, *, opened: bool) -> list[Text]:
    """Where the headings have no outer pipes, a pipe at the start of a row follows a blank cell, if there is room."""
    cells = split(line, opened=opened)
    return cells if len(cells) <= width else split(line)


def _framed(lines: Sequence[Text], known: Known) -> Grid:
    """A frame of dashes: with a double rule, or with a rule under every row, a row may have several lines."""
    groups = list(_groups(lines))
    several = len(groups) > 2 or any("=" in line.raw for line in lines if _is_border(line))
    rows = [[split(line) for line in group] for group in groups]
    if several:
        return Grid([_merged(group, known) for group in rows], 1)
    return Grid([*([_merged(rows[0], known)] if rows else []), *(row for group in rows[1:] for row in group)], 1)


def _groups(lines: Sequence[Text]) -> Iterator[list[Text]]:
    group: list[Text] = []
    for line in lines:
        if not _is_border(line):
            group.append(line)
        elif group:
            yield group
            group = []
    if group:
        yield group


def _merged(rows: Sequence[Sequence[Text]], known: Known) -> list[Text]:
    width = max(map(len, rows))
    columns = [[row[place] for row in rows if place < len(row)] for place in range(width)]
    return [join([cell for cell in cells if cell.clean] or cells[:1], known.words) for cells in columns]


def _inner(line: Text) -> bool:
    return "\t" not in line.raw and PIPE.search(line.raw) is not None


def _is_rule(line: Text) -> bool:
    return "-" in line.raw and _RULE.fullmatch(line.raw.strip()) is not None


def _is_long(line: Text) -> bool:
    """Below the first rule, one of long dashes is that of headings repeated; single dashes are cells."""
    return "---" in line.raw and _is_rule(line) and all("--" in cell.raw for cell in split(line) if cell.raw)


def _is_border(line: Text) -> bool:
    return _BORDER.fullmatch(line.raw.strip()) is not None


def _is_crossed(line: Text) -> bool:
    return "-+-" in line.raw and _is_rule(line)


def _counts(line: Text) -> bool:
    return _COUNTED.fullmatch(line.raw) is not None


def _ruled(lines: Sequence[Text], start: int) -> bool:
    return _is_rule(lines[start + 1]) and (_inner(lines[start + 1]) or _is_crossed(lines[start + 1]))


def _named(lines: Sequence[Text], start: int) -> bool:
    """Tell whether words name two columns of a table without rules, or one where further lines have as many cells."""
    pipes = [len(PIPE.findall(line.raw)) for line in itertools.takewhile(_inner, lines[start : start + _EVEN])]
    if len(pipes) < 2 or pipes[0] != pipes[1]:
        return False
    alike = len(pipes) == _EVEN and len(set(pipes)) == 1
    told = current().concepts(cell.clean for cell in split(lines[start]))
    return len(told) > (0 if alike and pipes[0] > 1 else 1)
