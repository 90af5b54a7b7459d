"""Agreements told by their counterparts alone: another table says whose the counterpart of each row is."""

from collections import Counter
from collections.abc import Mapping, Sequence, Set

from clew.graph.statement import slug
from clew.loaders.tabular.cells import marks
from clew.loaders.tabular.cells.concepts import AGREED, PARTIES
from clew.loaders.tabular.grids.table import Table
from clew.loaders.tabular.tidy.registered import Register, coded, places_of, register_of, with_sides
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import Vocabulary

_FEWEST = 2

Pairs = Sequence[tuple[Text, Text]]
"""The clusters and the counterparts of the rows of a table."""


def joined(vocabulary: Vocabulary, tables: Sequence[Table]) -> list[Table]:
    """Return the tables, those of agreements without clusters with the one that each counterpart has in another."""
    every = [each for table in tables if (each := _pairs(vocabulary, table))]
    register = register_of(vocabulary, tables) if every else {}
    return [table if _is_coded(table, register) else _joined(vocabulary, table, every) for table in tables]


def _is_coded(table: Table, register: Register) -> bool:
    """Tell whether codes say whose agreements rows are: where they were not enough, counterparts contradict them."""
    code = coded(table)
    return code is not None and any(row.cells[code].clean in register for row in table.rows)


def _pairs(vocabulary: Vocabulary, table: Table) -> Pairs:
    own, other = (places_of(vocabulary, table, each) for each in PARTIES)
    if len(own) != 1 or len(other) != 1 or table.doubt:
        return []
    return [(_cell(row.cells, own[0]), _cell(row.cells, other[0])) for row in table.rows]


def _joined(vocabulary: Vocabulary, table: Table, every: Sequence[Pairs]) -> Table:
    place = _place(vocabulary, table)
    if place is None:
        return table
    cells = [_cell(row.cells, place) for row in table.rows]
    names = {slug(cell.clean) for cell in cells if marks.is_name(cell.clean, vocabulary)}
    told = {(slug(name.clean), slug(cluster.clean)) for pairs in every for cluster, name in pairs}
    owners = next((found for pairs in every if _tells(found := _owners(pairs), cells, names)), None)
    if owners is None or sum(name in names for name, _ in told) != len(names):  # another table may disagree
        return table
    return with_sides(table, place, {"Cluster": [owners[slug(cell.clean)] for cell in cells]})


def _owners(pairs: Pairs) -> Mapping[str, Text]:
    """Return the clusters by the slugs of their counterparts; nothing where one has two rows, or a side is blank."""
    counted = Counter(slug(name.clean) for _, name in pairs)
    plain = all(cluster.clean and name.clean and counted[slug(name.clean)] == 1 for cluster, name in pairs)
    return {slug(name.clean): cluster for cluster, name in pairs} if plain else {}


def _place(vocabulary: Vocabulary, table: Table) -> int | None:
    """Return the column of counterparts of a table that says of each what was agreed, but not with which cluster."""
    own, other = (places_of(vocabulary, table, each) for each in PARTIES)
    agreed = any(places_of(vocabulary, table, each) for each in AGREED)
    asked = places_of(vocabulary, table, "question")
    return other[0] if agreed and not own and not asked and len(other) == 1 and not table.doubt else None


def _tells(owners: Mapping[str, Text], cells: Sequence[Text], names: Set[str]) -> bool:
    """Tell whether counterparts are those of another table, each once; all of them, where one is no name."""
    every = {slug(cell.clean) for cell in cells}
    once = len(every) == len(cells) >= _FEWEST and every <= {*owners}
    if not once or every <= {slug(each.clean) for each in owners.values()}:  # these may be the clusters themselves
        return False
    return every in (names, {*owners})


def _cell(cells: Sequence[Text], place: int) -> Text:
    return cells[place] if place < len(cells) else Text("", 0)
