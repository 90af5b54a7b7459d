"""Rows that are nothing but the name of a cluster, over the rows that are its own."""

from collections.abc import Sequence, Set

from clew.graph.statement import slug
from clew.loaders.prose import entry
from clew.loaders.reading import Reading
from clew.loaders.structure.text import Text
from clew.loaders.tabular import titled
from clew.loaders.tabular.over import Over
from clew.loaders.tabular.table import Row, Table
from clew.loaders.vocabulary import Column

_AGREEMENTS = {"agreement", "cooperation type"}


def is_alone(texts: Sequence[Text]) -> bool:
    """Tell whether the first cell of a row is the only one that is filled."""
    return len(texts) > 1 and bool(texts[0].clean) and not any(text.clean for text in texts[1:])


def heads(reading: Reading, table: Table, columns: Sequence[Column], names: Set[str]) -> dict[int, Over]:
    """Return the clusters over rows of a table without a column of them, by the number of the row that names each.

    A name is a cluster's where the document knows it; in a table of agreements that begins with one, too, where the row
    calls it a cluster, says its country, or has a word that clusters are called by.
    """
    alone = [row for row in table.rows if not row.unsure and is_alone(row.cells)]
    found = {row.number: each for row in alone if (each := _over(reading, table, row))}
    known = {number for number, (over, _) in found.items() if slug(over.name.clean) in names}
    shown = {number for number, (_, said) in found.items() if said}
    concepts = {column.concept for column in columns}
    told = "organisation" in concepts and concepts & _AGREEMENTS and table.rows[0].number in known | shown
    return {number: over for number, (over, _) in found.items() if number in known or (told and number in shown)}


def _over(reading: Reading, table: Table, row: Row) -> tuple[Over, bool] | None:
    """Return the name that a row may be, and whether it is shown to be a cluster's."""
    text = titled.plain(reading, row.cells[0])
    name, home = titled.named(reading, text)
    if name is None or not titled.may_be(reading, name.clean):
        return None
    called = len(text.clean) < len(row.cells[0].clean.rstrip(" :"))
    return Over(name, table.section, home), bool(home or called or entry.HEAD.search(name.clean))
