"""People in the cells of a table, the programme perhaps: "Ms X (Director, Some Chamber)", one a line of the cell."""

import re
from collections.abc import Iterator, Set

from clew.graph.statement import Source, Statement
from clew.loaders.prose.names import people
from clew.loaders.prose.names.people import Person
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.prose.names.position import is_position, post
from clew.loaders.reading import Reading
from clew.loaders.tabular.cells import named_posts, values
from clew.loaders.tabular.grids.table import Row, Table
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import current

_MOST = 2
_NAME_FIRST = re.compile(r"[^:;/|–—,(]+[,(]")
_LABEL = re.compile(r"[^\W\d_][^:,(]{2,40}:\s+")


def state(reading: Reading, known: Set[str]) -> Iterator[Statement]:
    """State the people whom cells name with a position in an organisation; `known` are slugs of organisations."""
    for table in reading.document.tables:
        for cell in table.heading_cells:
            yield from _addressed(cell, reading.document.source(cell, table.section), known)
        for row in table.rows:
            for cell in row.cells:
                yield from _cell(reading, table, row, cell, known)


def _cell(reading: Reading, table: Table, row: Row, cell: Text, known: Set[str]) -> Iterator[Statement]:
    found = named_posts.find(cell)
    if found and all(each.of for each in found) and (people.find(cell) or _opens_with_name(cell)):
        for each in found if people.find(cell) or not _is_led(reading, table, row, cell) else ():
            yield from each.state(reading.document.cell_source(table, row, each.text, None), known)
        return
    lines = [each for each in values.listed(cell) if not each.clean.endswith(":")]
    listed = len(lines) > 1 and _MOST * sum(bool(people.find(part) or _bare(part)) for part in lines) > len(lines)
    for part in lines:
        source = reading.document.cell_source(table, row, part, None)
        yield from _addressed(part, source, known)
        if (person := _bare(part, listed=listed)) and not _is_led(reading, table, row, cell):
            yield from person.state(source, known)


def _opens_with_name(cell: Text) -> bool:
    """Tell whether a comma or a bracket is the first sign, and no position stands before it: of a topic others are."""
    return _NAME_FIRST.match(cell.clean) is not None and not is_position(cell.clean)


def _is_led(reading: Reading, table: Table, row: Row, cell: Text) -> bool:
    """Tell whether the headings, or the other cells of a row, say that it is of people who did not come."""
    led = " ".join((*table.headings, *(each.clean for each in row.cells if each is not cell)))
    return phrase(reading.vocabulary, "no-speaker").search(led) is not None


def _addressed(text: Text, source: Source, known: Set[str]) -> Iterator[Statement]:
    for person in people.find(text):
        if person.represents(known):
            yield from person.state(source, known)


def _bare(text: Text, *, listed: bool = False) -> Person | None:
    """Return the person that a line is, without a form of address: a name, a position and an organisation.

    Where the other lines are `listed` so, what stands between the two need not be known for a position.
    """
    if not re.search(r"[,(]", text.clean):
        return None
    label = _LABEL.match(text.clean)
    found = people.first(text.cut(label.end() if label else 0, len(text.clean)))
    if not found or people.find(text) or phrase(current(), "institution").search(found.name):
        return None
    position, organisation = post(found.beside, certain=False)
    posted = is_position(position) or (listed and position)
    return found if organisation and posted and not is_position(found.name) else None
