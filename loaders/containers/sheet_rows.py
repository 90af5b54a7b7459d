"""The rows of a sheet into blocks: blank rows part them; lines of one cell above a table are its title."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from clew.loaders import limits
from clew.loaders.containers.plain import Plain
from clew.loaders.tabular.grids.spread import Cell

_PAIR = 2


@dataclass(frozen=True, slots=True)
class SheetRow:
    """The filled cells of a row by their columns (from 1), and what is known of how they look.

    `spans`: over how many columns and rows those of its cells reach that reach over several; `bold`: all are bold.
    """

    filled: Mapping[int, str]
    spans: Mapping[int, tuple[int, int]] = field(default_factory=dict)
    bold: bool = False


def write(plain: Plain, rows: Iterable[SheetRow], first: int = 1) -> None:
    """Write the rows of a sheet, the first of which has this number."""
    block: dict[int, SheetRow] = {}
    reach = 0
    for number, row in enumerate(rows, first):
        filled = {column: words for column, words in row.filled.items() if words.strip()}
        if filled or number <= reach:
            block[number] = replace(row, filled=filled)
            if len(block) > limits.LINES:
                raise limits.beyond(f"more than {limits.LINES:,} rows; split the file", "LINES")
            reach = max([reach, *(number + down - 1 for _, down in row.spans.values() if down > 1)])
        elif block:
            _write(plain, block)
            block = {}
    if block:
        _write(plain, block)


def _write(plain: Plain, block: dict[int, SheetRow]) -> None:
    """Write rows that stand together: what has one cell at the top is a line, the rest is a table."""
    if above := _pairs_above(block):
        _write(plain, {number: block.pop(number) for number in above})
    widest = max(len(row.filled) for row in block.values())
    table = next((number for number, row in block.items() if widest > 1 and len(row.filled) > 1), None)
    for number in list(block):
        if table is not None and number >= table:
            break
        _line(plain, number, block.pop(number))
    if block:
        columns = [column for row in block.values() for column in row.filled]
        first, last = min(columns), max(columns)
        covered = _covered(block, last - first + 1)
        plain.table([_cells(number, row, range(first, last + 1), covered) for number, row in block.items()])


def _pairs_above(block: Mapping[int, SheetRow]) -> list[int]:
    """Return the rows at the top of which each is a label and what it says, where what follows is of no such table.

    It is another table of more columns, or a single row: a note whose words the separators of the file divide.
    """
    pairs = [number for number, row in block.items() if len(row.filled) == _PAIR and not row.spans]
    above = [number for number, place in zip(block, range(len(pairs)), strict=False) if number == pairs[place]]
    below = [row for number, row in block.items() if number not in above]
    table = len(below) > 1 and len(below[0].filled) > 2 * _PAIR
    note = len(below) == 1 and len(above) > 1
    return above if above and (table or note) and _side_by_side(block, above) else []


def _side_by_side(block: Mapping[int, SheetRow], rows: Iterable[int]) -> bool:
    first = min(column for row in block.values() for column in row.filled)
    return all(set(block[number].filled) == {first, first + 1} for number in rows)


def _line(plain: Plain, number: int, row: SheetRow) -> None:
    for column, words in row.filled.items():
        if row.bold and "\n" not in words:
            plain.heading(words, 2, reference(column, number))
        else:
            plain.paragraph(words, reference(column, number))


def _cells(number: int, row: SheetRow, columns: range, covered: set[tuple[int, int]]) -> list[Cell]:
    return [
        Cell(row.filled.get(column, ""), *row.spans.get(column, (1, 1)), reference(column, number))
        for column in columns
        if (number, column) not in covered
    ]


def _covered(block: Mapping[int, SheetRow], columns: int) -> set[tuple[int, int]]:
    """Return the places (row, column) over which another cell of the block reaches."""
    covered: set[tuple[int, int]] = set()
    for number, row in block.items():
        for column, (across, down) in row.spans.items():
            for below in range(min(down, len(block))):
                covered.update((number + below, column + right) for right in range(min(across, columns)))
            covered.discard((number, column))
            if len(covered) > limits.CELLS:
                raise limits.beyond(f"more than {limits.CELLS:,} merged cells; give a report", "CELLS")
    return covered


def reference(column: int, row: int) -> str:
    """Return the name of a cell: letters for the column, the number of the row ("B7")."""
    letters = ""
    while column:
        column, letter = divmod(column - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return f"{letters}{row}"
