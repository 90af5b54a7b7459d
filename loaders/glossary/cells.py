"""Tables as they are read with the names of their document: a cell that is a short name or code is a full name."""

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace

from clew.loaders.glossary import stated
from clew.loaders.glossary.explanation import Explanation
from clew.loaders.glossary.names import Names
from clew.loaders.tabular.grids.joined import edited
from clew.loaders.tabular.grids.table import Row, Table
from clew.loaders.text.edited import Edit
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import current

_PIECE = re.compile(r"[^\s,;/&+][^,;/&+]*?(?=\s*(?:[,;/&+]|\sand\s|$))")
_JOINT = re.compile(r"\s*[,;/&+]\s*(?:and\s+)?|\s+and\s+")
_BRACKET = re.compile(r"(?<=\S)\s\((?P<said>[^()]+)\)$")
_PARTIES = ("cluster", "organisation", "sme", "responded")


def read(names: Names, tables: Sequence[Table]) -> list[Table]:
    """Return the tables, full names in their cells; the columns that give the short names stay as they are."""
    if not names.known:
        return list(tables)
    return [_table(names, table, {at for of, at in names.given if of == place}) for place, table in enumerate(tables)]


def _table(names: Names, table: Table, given: Set[int]) -> Table:
    bare = {place for place in range(len(table.headings)) if _is_of_bare(names, table, place)}
    given = {at for at in given if not _is_of_parties(table.headings[at])}
    rows = [_row(names, row, given, bare) for row in table.rows]
    return table if rows == table.rows else replace(table, rows=rows)


def _is_of_bare(names: Names, table: Table, place: int) -> bool:
    """Tell whether a column of parties holds nothing but numbers or letters that stand for names."""
    cells = [row.cells[place].clean for row in table.rows if place < len(row.cells) and row.cells[place].clean]
    return (
        _is_of_parties(table.headings[place])
        and bool(cells)
        and all(each in names.known for cell in cells for each in _JOINT.split(cell))
    )


def _is_of_parties(heading: str) -> bool:
    return current().concept(heading) in _PARTIES


def _row(names: Names, row: Row, given: Set[int], bare: Set[int]) -> Row:
    cells = tuple(
        cell if place in given or not cell.clean else _cell(names, cell, bare=place in bare)
        for place, cell in enumerate(row.cells)
    )
    changed = any(one is not other for one, other in zip(cells, row.cells, strict=True))
    return replace(row, cells=cells) if changed else row


def _cell(names: Names, cell: Text, *, bare: bool) -> Text:
    words = cell.clean
    whole = names.known.get(words.strip("[]()"))
    if whole and (bare or not whole.is_bare):
        return edited(cell, [Edit(0, len(words), whole.full)])
    return edited(cell, list(_several(names, words, bare=bare)) or list(_beside(names, words)))


def _several(names: Names, words: str, *, bare: bool) -> Iterator[Edit]:
    """Yield the full names of a cell of nothing but short ones."""
    pieces = list(_PIECE.finditer(words))
    known = [names.known.get(piece[0].strip("[]()")) for piece in pieces]
    if len(pieces) > 1 and all(each and (bare or not each.is_bare) for each in known):
        for piece, each in zip(pieces, known, strict=True):
            yield Edit(*piece.span(), each.full if each else "")


def _beside(names: Names, words: str) -> Iterator[Edit]:
    """Yield what is no part of a name: a code in front or in brackets; an acronym behind a name is a part of it."""
    bracket = _BRACKET.search(words)
    for each in stated.find(words) if bracket else ():
        if names.gives(each) and each.until > each.end and not each.is_acronym:
            yield Edit(each.end, each.until)
            return
    if bracket and (alias := names.known.get(bracket["said"])) and not alias.is_bare:
        if not (words.startswith(alias.full) or _ends_with(words[: bracket.start()], alias)):
            yield Edit(*bracket.span("said"), alias.full)
    elif names.codes.match(words):
        yield from (each for each in names.edits(words) if not each.words and each.start == 0)


def _ends_with(words: str, alias: Explanation) -> bool:
    """Tell whether words end with the full name, perhaps behind others: "President, Some Network" before "(SN)"."""
    return words.endswith(alias.full.removesuffix(f" ({alias.short})"))
