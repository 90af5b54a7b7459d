"""The contact in a table of agreements is the counterpart, where it is none of a person."""

from collections.abc import Sequence

from clew.loaders.prose.names.phrases import phrase
from clew.loaders.tabular.columns.content import Cells
from clew.loaders.tabular.columns.decision import Decision
from clew.loaders.tabular.grids.table import Table
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import Vocabulary

_PEOPLE = {"person", "representative", "unknown"}
_NAMED = {"organisation", "name", "sme"}
_ADDRESSED = ("addressed persons", "posted persons")


def organisations(
    vocabulary: Vocabulary, cells: Cells, table: Table, columns: Sequence[Sequence[Text]], decided: Sequence[Decision]
) -> list[int]:
    """Return the column of contacts that are counterparts: the table says what they are, or another one has them so."""
    concepts = [each.concept for each in decided]
    if "cluster" not in concepts or _NAMED & {*concepts}:
        return []
    headed = phrase(vocabulary, "heads-the-contact")
    found = [n for n, each in enumerate(table.headings) if headed.fullmatch(each) and concepts[n] in _PEOPLE]
    return found if len(found) == 1 and _are_counterparts(cells, columns[found[0]], concepts) else []


def _are_counterparts(cells: Cells, column: Sequence[Text], concepts: Sequence[str]) -> bool:
    if not cells.surely("proper names", column) or any(cells.surely(how, column) for how in _ADDRESSED):
        return False
    of_type = "cooperation type" in concepts and not cells.are("persons", column)  # "Jane Roe" is no counterpart
    return "organisation type" in concepts or of_type or cells.surely("counterparts", column)
