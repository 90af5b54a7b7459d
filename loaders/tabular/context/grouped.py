"""Rows that are nothing but the name of a cluster, or of a country, over the rows that are its own."""

import dataclasses
from collections.abc import Sequence, Set

from clew.graph.statement import slug
from clew.loaders.prose.names import entry
from clew.loaders.reading import Reading
from clew.loaders.setting import country
from clew.loaders.tabular.cells import clues
from clew.loaders.tabular.cells.concepts import AGREED
from clew.loaders.tabular.context import titled
from clew.loaders.tabular.context.over import Over
from clew.loaders.tabular.grids.table import Row, Table
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import Column, Vocabulary

_FEWEST = 2


def is_alone(texts: Sequence[Text]) -> bool:
    """Tell whether the first cell of a row is the only one that is filled."""
    return len(texts) > 1 and bool(texts[0].clean) and not any(text.clean for text in texts[1:])


def ungroup(vocabulary: Vocabulary, table: Table, names: Set[str]) -> Table:
    """Return the table with the clusters known elsewhere that stand alone in rows in a column of their own."""
    of_clusters = any(column.concept == "cluster" for each in table.headings for column in vocabulary.columns(each))
    alone = [row for row in table.rows if not row.unsure and is_alone(row.cells)]
    known = [row for row in alone if slug(row.cells[0].clean) in names]
    if (
        table.doubt
        or of_clusters
        or not _FEWEST <= len(known) < len(table.rows)
        or known != alone
        or alone[0] is not table.rows[0]
    ):
        return table
    return _beside(table, "Cluster")


def by_country(vocabulary: Vocabulary, table: Table) -> Table:
    """Return a table of who cooperates with whom with the countries that stand alone in rows in a column of their own.

    Whose they are, the cells tell; nothing is printed over that column.
    """
    alone = [row for row in table.rows if not row.unsure and is_alone(row.cells)]
    countries = all(country.find(row.cells[0].clean.rstrip(" :")) for row in alone)
    if table.doubt or not alone or not countries or alone[0] is not table.rows[0]:
        return table
    concepts = {column.concept for each in table.headings if (column := clues.column(vocabulary, each))}
    told = {"cluster", "organisation"} <= concepts and "country" not in concepts
    return _beside(table, "Country") if told else table


def _beside(table: Table, heading: str) -> Table:
    """Return a table with what stands alone in rows beside the rows below it."""
    made: list[Row] = []
    for row in table.rows:
        if is_alone(row.cells):
            over = row.cells[0]
            over = over.cut(0, len(over.clean.rstrip(" :")))
        else:
            spans, unsure = (frozenset(place + 1 for place in each) for each in (row.spans, row.unsure))
            headings = ("", *(row.headings or table.headings))
            made.append(Row(row.number, (over, *row.cells), row.items, spans, unsure, headings))
    groups = ("", *table.groups) if table.groups else ()
    return dataclasses.replace(table, headings=(heading, *table.headings), rows=made, groups=groups)


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
    agreed = "organisation" in concepts and bool(concepts & AGREED)
    told = agreed and bool(table.rows) and table.rows[0].number in known | shown
    return {number: over for number, (over, _) in found.items() if number in known or (told and number in shown)}


def _over(reading: Reading, table: Table, row: Row) -> tuple[Over, bool] | None:
    """Return the name that a row may be, and whether it is shown to be a cluster's."""
    text = titled.plain(reading, row.cells[0])
    name, home = titled.named(reading, text)
    if name is None or not titled.may_be(reading, name.clean):
        return None
    called = len(text.clean) < len(row.cells[0].clean.rstrip(" :"))
    return Over(name, table.section, home), bool(home or called or entry.HEAD.search(name.clean))
