"""What all rows of a table print alike: a survey's own file has its mission in every row, in a column or in several."""

from collections.abc import Iterator, Sequence

from clew.graph.statement import Referent, slug
from clew.loaders.document import Document
from clew.loaders.occasion import labelled
from clew.loaders.occasion.labels import Beside
from clew.loaders.tabular.grids.table import Table
from clew.loaders.text.once import once

_OF_MISSION = ("place", "days", "first", "last", "event", "called", "fields")


@once
def find(document: Document) -> Sequence[Beside]:
    """Return what all rows of the first table print alike, each beside the heading of its column."""
    return tuple(each for each in _columns(document) if each)


def groups(document: Document) -> Iterator[Sequence[Beside]]:
    """Yield what may be of the mission together: what a heading says to be its own, and columns next to one another."""
    yield [each for each in find(document) if each.tells("event")]
    found: list[Beside] = []
    for each in (*_columns(document), None):
        if each and any(each.tells(what) for what in _OF_MISSION):
            found.append(each)
        else:
            yield found
            found = []


def without_mission(document: Document, table: Table, mission: Referent | None) -> Table:
    """Return a table without the columns that say in every row which mission it is; itself where there are none."""
    told = {each.value for each in _of(document, mission)} if mission and table in document.tables[:1] else set()
    places = {place for row in table.rows if told for place, cell in enumerate(row.cells) if cell in told}
    return table.only([place for place in range(len(table.headings)) if place not in places]) if places else table


def _of(document: Document, mission: Referent) -> Iterator[Beside]:
    """Yield the group that gives the first day of the mission, and its city or country."""
    host, city, first = (str(each) for each in mission.parts)
    for group in groups(document):
        days = labelled.days_of(document, group)
        named = any(slug(each) in slug(beside.value.clean) for beside in group for each in (host, city))
        if days and days[1].first.isoformat() == first and named:
            yield from group


def _columns(document: Document) -> Iterator[Beside | None]:
    for table in document.tables[:1]:
        for place, heading in enumerate(table.headings):
            cells = [row.cells[place] for row in table.rows if place < len(row.cells) and row.cells[place].clean]
            alike = len(cells) > 1 and len({cell.clean for cell in cells}) == 1
            yield Beside(heading, cells[0], table.section, in_table=True) if alike else None
