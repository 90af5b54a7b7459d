"""Codes and abbreviations in tables, written out as the document itself explains them.

A column of codes is written out only where every filled cell is made of codes that are explained; an abbreviation of
known words wherever it stands. What is printed stays the code, and what is understood as it stands is left alone.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import chain, islice, pairwise

from clew.loaders.glossary.words import Codes, Words, explained
from clew.loaders.setting import country
from clew.loaders.tabular.grids.joined import Joined, join
from clew.loaders.tabular.grids.table import Row, Table
from clew.loaders.text.edited import Edited
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import current

_BETWEEN = re.compile(r"(?:\s|[,;/+&|.()]|\band\b)*")
_ASKED = re.compile(r"[A-Z]|\d{1,2}")
"""What a heading may leave of "Question A"."""
_OF_NUMBERS = {"cooperation type", "organisation type"}
"""What numbers may stand for: elsewhere they count."""
_OF_TEXTS = {"agreement"}
"""Where capitals are of no name, and cells need not be codes as a whole."""
_MEANING = 160


def written_out(tables: Sequence[Table], words: Words) -> list[Table]:
    """Return the tables, codes in their cells and headings written out as other lines explain them."""
    return [each if not words.every or words.lines & each.lines else _table(each, words) for each in tables]


def _table(table: Table, words: Words) -> Table:
    headings = tuple(_heading(table, place, words) for place in range(len(table.headings)))
    own = [words.under.get(each, words.every) for each in table.headings]
    coded = {n: own[n] for n in range(len(headings)) if _is_coded(table, n, headings[n], own[n])}
    small = Codes({code: meaning for code, meaning in words.known.meanings.items() if not code.isupper()})
    allowed = [
        words.known if current().concept(each) in _OF_TEXTS or _are_types(table, n, words.known) else small
        for n, each in enumerate(headings)
    ]
    rows = [_row(row, coded, allowed, table.headings) for row in table.rows]
    return replace(table, headings=headings, rows=rows)


def _heading(table: Table, place: int, words: Words) -> str:
    """Return a heading with what it abbreviates, or stands for as a whole: over marks alone it may be a type."""
    heading = table.headings[place]
    plain = heading.strip(" .()[]?")
    led = words.under.get(heading)
    said = (led and _is_coded(table, place, heading, led)) or (words.types.meaning(plain) and _is_marked(table, place))
    if current().column(heading) and not said:
        return heading
    asked = _ASKED.fullmatch(plain) and _is_marked(table, place) and words.every.meaning(f"question {plain}")
    return words.every.meaning(heading) or words.every.meaning(plain) or asked or words.known.in_full(heading)


def _is_marked(table: Table, place: int) -> bool:
    """Tell whether every filled cell of a column is one sign or answer."""
    cells = [row.cells[place].clean for row in table.rows if place < len(row.cells)]
    return any(cells) and all(len(each) == 1 or current().meaning("answers", each) for each in cells if each)


def _is_coded(table: Table, place: int, heading: str, codes: Codes) -> bool:
    cells = [row.cells[place].clean for row in table.rows if place < len(row.cells)]
    filled = [cell for cell in cells if cell and current().meaning("answers", cell) != "not available"]
    if not filled or any(len(cell) > _MEANING for cell in filled):
        return False
    found = [_codes(cell, codes) for cell in filled]
    if not all(found):
        return False
    each = {cell[start:end] for cell, of in zip(filled, found, strict=True) for start, end, _ in of}
    if all(_is_understood(code, codes) for code in each):
        return False
    return not any(code.isdecimal() for code in each) or current().concept(heading) in _OF_NUMBERS


def _is_understood(code: str, codes: Codes) -> bool:
    """Tell whether a code says as it stands what it stands for: an answer, a kind, the code of a country."""
    home = country.find(code)
    of_country = home is not None and home == country.find(codes.meaning(code))
    return of_country or bool(current().meaning("answers", code) or current().meaning("kinds", code))


def _are_types(table: Table, place: int, codes: Codes) -> bool:
    """Tell whether every cell of a column, written out, is of types and nothing else."""
    cells = [row.cells[place].clean for row in table.rows if place < len(row.cells)]
    filled = [cell for cell in cells if re.search(r"\w", cell) and current().meaning("answers", cell) is None]
    return bool(filled) and all(len(cell) <= _MEANING and _is_of_types(codes.in_full(cell)) for cell in filled)


def _is_of_types(cell: str) -> bool:
    types = [(word.start, word.end) for word in current().words("cooperation-types", cell)]
    return any(current().organisation_type(cell)) or _are_all(cell, types)


def _codes(cell: str, codes: Codes) -> list[tuple[int, int, str]]:
    """Return the codes of a cell that is made of nothing else."""
    found = codes.within(cell)
    return found if _are_all(cell, [(start, end) for start, end, _ in found]) else []


def _are_all(cell: str, spans: Sequence[tuple[int, int]]) -> bool:
    """Tell whether nothing but signs stands beside these stretches."""
    beside = pairwise([0, *chain.from_iterable(spans), len(cell)])
    return all(_BETWEEN.fullmatch(cell[start:end]) for start, end in islice(beside, 0, None, 2))


def _row(row: Row, coded: Mapping[int, Codes], allowed: Sequence[Codes], headings: Sequence[str]) -> Row:
    cells = tuple(
        _listed(cell, coded[place])
        if place in coded
        else _explained(cell, allowed[place])
        if place < len(allowed)
        else cell
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
    for start, stop, meaning in _codes(cell.clean, codes):
        printed = (places[start][0], places[stop - 1][1])
        more = f"{'; ' * bool(words)}{meaning}"
        words, at = words + more, [*at, *[printed] * len(more)]
    return Edited(cell.raw, cell.line, cell.offset, words, at) if words else cell
