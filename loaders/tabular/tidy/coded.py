"""Codes and abbreviations in tables and prose, written out as the document itself explains them.

A column of codes is written out only where every filled cell is made of codes that are explained; an abbreviation of
known words wherever it stands. What is printed stays the code, and what is understood as it stands is left alone.
"""

import re
from collections.abc import Sequence, Set
from dataclasses import replace

from clew.loaders.legend import Legend
from clew.loaders.tabular.grids.joined import Joined, join
from clew.loaders.tabular.grids.table import Row, Table
from clew.loaders.text.edited import Edited
from clew.loaders.text.explained import Codes, explained
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import current

_BETWEEN = re.compile(r"(?:\s|[,;/+&|.()]|\band\b)*")
_OF_NUMBERS = {"cooperation type", "organisation type"}
"""What numbers may stand for: elsewhere they count."""
_OF_TEXTS = {"agreement"}
"""Where capitals are of no name, and cells need not be codes as a whole."""
_MEANING = 160


def written_out(tables: Sequence[Table], legend: Legend) -> list[Table]:
    """Return the tables, codes in their cells and headings written out as other lines explain them."""
    return [each if not legend.every or legend.lines & each.lines else _table(each, legend) for each in tables]


def in_prose(text: Text, legend: Legend) -> Text:
    """Return a text with the abbreviations of known words in it written out."""
    return text if text.line in legend.lines else explained(text, legend.known)


def _table(table: Table, legend: Legend) -> Table:
    headings = tuple(_heading(each, legend) for each in table.headings)
    coded = {n for n in range(len(headings)) if _is_coded(table, n, headings[n], legend.every)}
    small = Codes({code: meaning for code, meaning in legend.known.meanings.items() if not code.isupper()})
    allowed = [
        legend.known if _concept(each) in _OF_TEXTS or _are_types(table, n, legend.known) else small
        for n, each in enumerate(headings)
    ]
    rows = [_row(row, coded, legend.every, allowed, table.headings) for row in table.rows]
    caption = table.caption and in_prose(table.caption, legend)
    return replace(table, headings=headings, rows=rows, caption=caption)


def _heading(heading: str, legend: Legend) -> str:
    """Return a heading with what it abbreviates, or stands for as a whole."""
    if current().column(heading):
        return heading
    return legend.every.meaning(heading.strip(" .()[]?")) or legend.known.in_full(heading)


def _concept(heading: str) -> str:
    column = current().column(heading)
    return column.concept if column else ""


def _is_coded(table: Table, place: int, heading: str, codes: Codes) -> bool:
    cells = [row.cells[place].clean for row in table.rows if place < len(row.cells)]
    filled = [cell for cell in cells if cell and current().meaning("answers", cell) != "not available"]
    if not filled or any(len(cell) > _MEANING for cell in filled):
        return False
    found = [_codes(cell, codes) for cell in filled]
    if not all(found):
        return False
    each = {code for cell in found for _, _, code in cell}
    if all(current().meaning("answers", code) or current().meaning("kinds", code) for code in each):
        return False
    return not any(code.isdecimal() for code in each) or _concept(heading) in _OF_NUMBERS


def _are_types(table: Table, place: int, codes: Codes) -> bool:
    """Tell whether every cell of a column, written out, is of types and nothing else."""
    cells = [row.cells[place].clean for row in table.rows if place < len(row.cells)]
    filled = [cell for cell in cells if re.search(r"\w", cell) and current().meaning("answers", cell) is None]
    return bool(filled) and all(len(cell) <= _MEANING and _is_of_types(codes.in_full(cell)) for cell in filled)


def _is_of_types(cell: str) -> bool:
    rest, end = "", 0
    for word in current().words("cooperation-types", cell):
        rest, end = f"{rest} {cell[end : word.start]}", word.end
    return any(current().organisation_type(cell)) or _BETWEEN.fullmatch(rest + cell[end:]) is not None


def _codes(cell: str, codes: Codes) -> list[tuple[int, int, str]]:
    """Return the codes of a cell that is made of nothing else."""
    found, end = [], 0
    for start, stop, _ in codes.within(cell):
        if not _BETWEEN.fullmatch(cell[end:start]):
            return []
        found.append((start, stop, cell[start:stop]))
        end = stop
    return found if _BETWEEN.fullmatch(cell[end:]) else []


def _row(row: Row, coded: Set[int], codes: Codes, allowed: Sequence[Codes], headings: Sequence[str]) -> Row:
    cells = tuple(
        _listed(cell, codes) if place in coded else _explained(cell, allowed[place]) if place < len(allowed) else cell
        for place, cell in enumerate(row.cells)
    )
    return replace(row, cells=cells, headings=row.headings or tuple(headings))


def _explained(cell: Text, codes: Codes) -> Text:
    if isinstance(cell, Joined):
        return join([explained(each, codes) for each in cell.pieces], cell.known)
    return explained(cell, codes)


def _listed(cell: Text, codes: Codes) -> Text:
    """Return a cell of codes written out, each a piece of its own."""
    if isinstance(cell, Joined):
        return _explained(cell, codes)
    places, words, at = cell.spans_of_words(), "", list[tuple[int, int]]()
    for start, stop, code in _codes(cell.clean, codes):
        printed = (places[start][0], places[stop - 1][1])
        more = f"{'; ' * bool(words)}{codes.meaning(code)}"
        words, at = words + more, [*at, *[printed] * len(more)]
    return Edited(cell.raw, cell.line, cell.offset, words, at) if words else cell
