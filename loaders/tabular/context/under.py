"""Tables without a column of clusters, below the name of a cluster: every row is that cluster's."""

import dataclasses
from collections.abc import Mapping, Sequence

from clew.graph.statement import Statement
from clew.loaders.parts import flow
from clew.loaders.parts.flow import Block
from clew.loaders.prose.lists import listed
from clew.loaders.prose.names.clusters import Clusters
from clew.loaders.reading import Cell, Reading
from clew.loaders.tabular.cells.concepts import AGREED
from clew.loaders.tabular.columns.decision import Decision
from clew.loaders.tabular.context import posed, record, sections, unheard
from clew.loaders.tabular.context.over import walk
from clew.loaders.tabular.context.titled import Titles
from clew.loaders.tabular.grids.table import Table


@dataclasses.dataclass(frozen=True, slots=True)
class Owned:
    """A table, the cluster over it, and the country that the title gives the cluster."""

    table: Table
    named: Cell
    home: Cell | None


def is_without_cluster(table: Table, decisions: Sequence[Decision]) -> bool:
    """Tell whether a table says something of a cluster that no column names."""
    concepts = {each.concept for each in decisions}
    told = ("organisation" in concepts and concepts & AGREED) or concepts & {"question", "sme"}
    return bool(told) and "cluster" not in concepts and not table.doubt


def _first(table: Table) -> int:
    return min(table.lines, default=0)


def _is_of_one(decisions: Sequence[Decision]) -> bool:
    """Tell whether a table is of what one cluster agreed on, or answered."""
    return bool({each.concept for each in decisions} & {"organisation", "question"})


def _with_captions(reading: Reading) -> Sequence[Block]:
    """Return the parts of the document, with the titles that stand inside a table, over all of its columns."""
    found = flow.read(reading.document)
    lines = {each.text.line for each in found}
    inside = [
        Block("caption", table.caption, table.section)
        for table in reading.document.tables
        if table.caption and table.caption.line not in lines and table.heading_cells
    ]
    parts = sorted((*found, *inside), key=lambda each: (each.text.line, each.text.offset))
    return parts if inside else found


@dataclasses.dataclass(frozen=True, slots=True)
class Sections:
    """The tables under the names of clusters, by their places, and the statements of clusters that have none."""

    tables: Mapping[int, Owned]
    silent: Sequence[Statement] = ()


def owned(reading: Reading, tables: Sequence[tuple[Table, Sequence[Decision]]], known: Sequence[Statement]) -> Sections:
    """Return the tables that stand under a cluster's name; `known` is what the others state."""
    lacking = {_first(table): (n, table) for n, (table, each) in enumerate(tables) if is_without_cluster(table, each)}
    found = _with_captions(reading)
    headed = sections.headed(reading, found, tables)
    beside = list(unheard.state(reading, found, headed, [table for table, _ in tables]) if headed else ())
    if not lacking:
        return Sections({}, beside)
    titles = Titles(reading, Clusters.of([*known, *listed.state(reading)]))
    grouped = [table for n, table in lacking.values() if _is_of_one(tables[n][1])]
    titles.group(found, grouped)
    titles.grouped = {**sections.learnt(reading, found, grouped, titles.clusters), **titles.grouped}
    found = sections.as_titles(found, titles.grouped)

    above = record.above(found, tables)
    result = {}
    for under in walk(reading, found, titles, posed.tables(reading)):
        if isinstance(under.part, Table) and (each := lacking.get(_first(under.part))):
            place, table = each
            over = under.over or above.get(_first(table))
            if not over:
                continue
            said = under.title.text if under.title else None
            own = dataclasses.replace(table, caption=said, section=over.section) if said else table
            cells = [
                Cell(reading.document, own, None, None, text) if text else None for text in (over.name, over.country)
            ]
            if cells[0]:
                result[place] = Owned(own, cells[0], cells[1])
    silent = unheard.state(reading, found, titles.grouped, [table for _, table in lacking.values()])
    return Sections(result, [*beside, *silent])
