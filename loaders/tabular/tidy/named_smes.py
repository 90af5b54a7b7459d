"""How many SMEs have benefited, with their names in the same cell: "2 (Foo, Bar)" in one row, "0" in the next.

Such a column is cut into one of the numbers and one of the names.
"""

import re
from collections.abc import Sequence

from clew.loaders.tabular.cells import counted_names, marks, values
from clew.loaders.tabular.grids.table import Row, Table
from clew.loaders.tabular.tidy import several
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import Vocabulary

_NAME = re.compile(
    r"(?!(?:Since|From|In|On|Until|By|Both|All|See|More|Not|Among|Only|Of|For|With|No|None|Names?|Member)\b)"
    r"[A-ZÀ-ÞĀ-Ț][^(),;:]*+(?:\([^()]*+\))?"
)
"""A name and nothing else: what stands behind a comma may be its town, or a remark."""
_HEADINGS = ("Number of SMEs that benefited", "SMEs that benefited")


def apart(vocabulary: Vocabulary, table: Table) -> Table:
    """Return the table with the names in a column of their own; itself where no cell has both, or one something else.

    A table that has a column of SMEs already keeps it alone.
    """
    if table.doubt or any(row.items or row.spans for row in table.rows) or "sme" in vocabulary.concepts(table.headings):
        return table
    for place, heading in enumerate(table.headings):
        if any(each.states == ("smesBenefited",) for each in vocabulary.columns(heading)):
            found = [_parted(vocabulary, row, place) for row in table.rows]
            cells = [each for each in found if each]
            if len(cells) == len(found) and any(names.clean for _, names in cells):
                return several.widened(table, place, _HEADINGS, cells)
    return table


def _parted(vocabulary: Vocabulary, row: Row, place: int) -> Sequence[Text] | None:
    """Return the number of a cell and its names; None where these are not as many, or it says anything else."""
    if place >= len(row.cells):
        return None
    cell = row.cells[place]
    blank = Text("", cell.line, cell.offset)
    said = not cell.clean or marks.mark(cell.clean, vocabulary) or marks.answer(cell.clean, vocabulary)
    if said or marks.is_number(cell.clean):
        return cell, blank
    found, named = counted_names.halves(cell), counted_names.of(cell)
    if not found or not named or len(values.several(found[1])) != len(named):
        return None
    return found if all(_may_be_firm(vocabulary, each) for each in named) else None


def _may_be_firm(vocabulary: Vocabulary, name: Text) -> bool:
    whole = _NAME.fullmatch(name.clean) is not None and marks.is_name(name.clean, vocabulary)
    return whole and not marks.places(name)
