"""Questions below each other, with the reply beside and perhaps how many: the row of the answers of one cluster.

"Question | Reply | If yes, how many?", or the same without a line of headings.
"""

from clew.loaders.tabular.cells import marks
from clew.loaders.tabular.cells.neutral import is_neutral
from clew.loaders.tabular.grids.table import Table
from clew.loaders.tabular.tidy import beside
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import Vocabulary

_REPLIES = {"responded", "number", "note"}
"""What may stand beside questions, one of each."""
_PLAIN = ("Answer", "Number")
"""What stands there where no heading says so."""
_REPLY = "responded"


def turned(vocabulary: Vocabulary, table: Table) -> Table | None:
    """Return the table as one row under its questions; None where what stands beside them is no reply."""
    first = table.heading_cells
    bare = _is_reply(first[1], vocabulary) and vocabulary.column(first[0].clean) is not None
    named = list(_PLAIN[: len(first) - 1]) if bare else [cell.clean for cell in first[1:]]
    kinds = [_kind(vocabulary, each) for each in named]
    if len(named) < len(first) - 1 or len(set(kinds)) < len(kinds) or not {_REPLY} <= set(kinds) <= _REPLIES:
        return None
    rows = [*([tuple(first)] if bare else []), *(row.cells for row in table.rows if row.cells[0].clean)]
    at = kinds.index(_REPLY)
    if not all(_is_reply(row[at + 1], vocabulary) for row in rows if at + 1 < len(row)):
        return None
    order = [at, *(place for place in range(len(kinds)) if place != at)]
    headings = [row[0].clean if place == at else named[place] for row in rows for place in order]
    return beside.made(table, headings, [[beside.at(row, place + 1) for row in rows for place in order]])


def _kind(vocabulary: Vocabulary, heading: str) -> str:
    column = vocabulary.column(heading)
    return column.concept if column else _REPLY if is_neutral(heading) else ""


def _is_reply(cell: Text, vocabulary: Vocabulary) -> bool:
    return not cell.clean or marks.closed(cell.clean, vocabulary) is not None
