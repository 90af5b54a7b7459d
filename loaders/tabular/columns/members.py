"""Tables of firms beside the clusters that they are members of, or came with."""

from collections.abc import Sequence

from clew.graph.statement import slug
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.tabular.cells import marks
from clew.loaders.tabular.columns.content import Cells
from clew.loaders.tabular.grids.table import Table
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import Vocabulary

_ALONE = {"sme", "cluster", "country", "field", "ordinal"}
"""What a table of the SMEs that came may hold."""


def clusters(
    vocabulary: Vocabulary, cells: Cells, table: Table, columns: Sequence[Sequence[Text]], concepts: Sequence[str]
) -> list[int]:
    """Return the column of those with whom the firms came; none beside clusters, where the same words are of firms."""
    smes = {place for place, each in enumerate(concepts) if each == "sme"}
    found = [place for place in _headed(vocabulary, table) if smes - {place} and cells.are("names", columns[place])]
    named = [place for place in found if not cells.surely("addressed persons", columns[place])]
    return named if len(named) == 1 and "cluster" not in concepts else []


def are_smes(
    vocabulary: Vocabulary, cells: Cells, table: Table, column: Sequence[Text], concepts: Sequence[str]
) -> bool:
    """Tell whether as many firms as SMEs are counted stand beside the clusters that they came with, or are of."""
    told = any(concepts[place] == "cluster" for place in _headed(vocabulary, table))
    return told and {*concepts} <= _ALONE and cells.are_counted_smes(column)


def have_more_rows(vocabulary: Vocabulary, table: Table, place: int) -> bool:
    """Tell whether a cluster has several rows, so that a row is of something else: of an SME, say."""
    rows = [row for row in table.rows if not marks.is_aside(row, vocabulary)]
    return len({slug(row.cells[place].clean) for row in rows if row.cells[place].clean}) < len(rows)


def _headed(vocabulary: Vocabulary, table: Table) -> list[int]:
    of = phrase(vocabulary, "heads-their-cluster")
    return [place for place, each in enumerate(table.headings) if of.search(each)]
