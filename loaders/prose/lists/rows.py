"""Tables that have no headings: where the first row too prints a name and a country, the rows are a list."""

from collections.abc import Iterator

from clew.loaders.document import Document
from clew.loaders.parts import flow
from clew.loaders.parts.flow import Block
from clew.loaders.parts.placed import FEWEST, is_placed
from clew.loaders.setting import country
from clew.loaders.tabular.grids.table import Table
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import current


def with_rows(document: Document) -> list[Block]:
    """Return the parts of a document, with the rows of such tables as items."""
    items = (item for table in document.tables for item in _items(document, table))
    return sorted([*flow.read(document), *items], key=lambda each: (each.text.line, each.text.offset))


def _items(document: Document, table: Table) -> Iterator[Block]:
    if not any(map(_is_country, table.headings)):
        return
    numbers = sorted(table.lines)
    lines = [_plain(document.lines[number - 1]) for number in numbers if number <= len(document.lines)]
    if len(lines) >= FEWEST and all(map(is_placed, lines)):
        yield from (Block("item", line, table.section) for line in lines)


def _is_country(heading: str) -> bool:
    """Tell whether a country stands where headings do; "MS" and "ID" are words for a column before they are codes."""
    return country.find(heading) is not None and not current().columns(heading)


def _plain(line: Text) -> Text:
    """Return a line without the marks at its margins."""
    start = len(line.clean) - len(line.clean.lstrip("| "))
    return line.cut(start, len(line.clean.rstrip("| ")))
