"""The table of a delegation whose headings do not say so: as many names as there are said to be clusters."""

from collections.abc import Sequence

from clew.loaders.prose.names import entry
from clew.loaders.tabular.cells import clues
from clew.loaders.tabular.columns.content import Cells
from clew.loaders.tabular.grids.table import Table
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import Vocabulary

_OF_OTHERS = {"organisation", "sme", "person", "question", "agreement", "cooperation type", "organisation type"}
_OF_ANYBODY = {"who", "name", "person", "delegation"}
"""Key words that may stand over names whosesoever."""


def places(
    vocabulary: Vocabulary, cells: Cells, table: Table, columns: Sequence[Sequence[Text]], concepts: Sequence[str]
) -> list[int]:
    """Return the one column of names beside their countries and fields, if these may be clusters; else none."""
    about = vocabulary.all("table-kinds", table.caption.clean) if table.caption else set[str]()
    above = " ".join(each for each in (table.section, table.caption and table.caption.clean) if each)
    told = "country" in concepts and ("field" in concepts or about == {"delegation"})
    if not told or _OF_OTHERS & set(concepts) or "SME" in vocabulary.all("kinds", above):
        return []
    unsaid = [place for place, each in enumerate(concepts) if each in ("unknown", "name")]
    found = [
        each
        for each in unsaid
        if _are_names(cells, columns[each]) and clues.key_words(vocabulary, table.headings[each]) <= _OF_ANYBODY
    ]
    return found if len(found) == 1 else []


def _are_names(cells: Cells, column: Sequence[Text]) -> bool:
    """Tell whether every cell has a name of its own, and some a word that clusters are called by."""
    called = any(entry.HEAD.search(cell.clean) for cell in column)
    return called and len({cell.clean for cell in column}) == len(column) and cells.surely("proper names", column)
