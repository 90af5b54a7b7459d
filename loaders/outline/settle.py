"""The records of an outline made tables of the document, and their lines no prose any more."""

from collections.abc import Iterator, Set
from dataclasses import replace
from itertools import pairwise

from clew.graph.statement import slug
from clew.loaders.document import Document, Paragraph
from clew.loaders.outline import beside, groups, leaves, rows, tree
from clew.loaders.outline.groups import Group
from clew.loaders.outline.leaves import Leaf
from clew.loaders.outline.referred import Sheet
from clew.loaders.tabular.cells import marks
from clew.loaders.tabular.cells.neutral import is_neutral
from clew.loaders.tabular.columns import columns, elsewhere
from clew.loaders.tabular.columns.elsewhere import Elsewhere
from clew.loaders.tabular.grids.table import Table
from clew.loaders.tabular.tidy import paired
from clew.loaders.vocabulary import Vocabulary

_NARROWEST, _WIDEST = 2, 8
_OF_SEVERAL = {"organisation", "cluster", "cooperation type", "agreement"}
"""What several records side by side tell; answers beside one another may be of one."""
_TALLEST = 8
"""How many lines a row of aligned columns has at most."""
_FEWEST = 2
"""How many labels a table of them has at least."""


def settle(document: Document, vocabulary: Vocabulary) -> None:
    """Put the records of the outline among the tables of a document, and take their lines from its prose."""
    tabled = {line for table in document.tables for line in _spanned(table)}
    found = tree.read(document.read, document.lines, document.titles, _sheets(document), tabled)
    known = columns.names(document, vocabulary) if found else frozenset()
    left, over = groups.read(found, known), set[int]()
    numbers, done = elsewhere.counted(document), list[tuple[Group, Table]]()
    while made := [
        (group, table)
        for group in left
        for made_ in [rows.table(group, known)]
        for table in document.glossary.tables([made_] if made_ and not _counts(made_) else [])
    ]:
        told = [(*each, _clusters(vocabulary, each[1], Elsewhere(known, numbers=numbers))) for each in made]
        for group, table, names in told:
            table.lines -= over  # a title may stand over records of several kinds
            if names:
                done.append((group, table))
                over |= table.lines
                known |= names  # what one kind of records tells of a title, it is over others too
                left = [each for each in left if each is not group]
        if not any(names for *_, names in told):
            break
    lines = {line for group, _ in done for line in group.lines}
    for _, table in done:
        _put(document, table, lines)
    owned = {line for group in left for line in rows.owned(group, known)}
    summed = {line for table in document.tables if _tells_clusters(table) for line in table.lines}
    document.owned = frozenset(owned | set(beside.lines(document.read, summed)))


def _tells_clusters(table: Table) -> bool:
    """Tell whether a table has a column of clusters, so that what sums it up is said of all of them."""
    concepts = (leaves.column(each) for each in table.headings)
    return len(table.rows) > 1 and any(each and each.concept == "cluster" for each in concepts)


def _counts(made: Table) -> bool:
    """Tell whether a table has nothing but numbers behind its labels, as the figures of a mission have."""
    return all(marks.is_number(cell.clean) for row in made.rows for cell in row.cells if cell.clean)


def _clusters(vocabulary: Vocabulary, made: Table, known: Elsewhere) -> frozenset[str]:
    """Return the slugs of the clusters that a table names; none where its columns do not tell of any."""
    made = paired.apart(vocabulary, made, known.clusters)
    own = [place for place, each in enumerate(columns.decide(vocabulary, made, known)) if each.concept == "cluster"]
    named = (row.cells[place].clean for row in made.rows for place in own)
    return frozenset(slug(each) for each in named if marks.is_name(each, vocabulary))


def _spanned(table: Table) -> Iterator[int]:
    """Yield the lines of a table, those too on which its cells go on."""
    lines = sorted(table.lines)
    for line, following in pairwise([*lines, *lines[-1:]]):
        yield from range(line, following if following - line <= _TALLEST else line)
        yield line


def _sheets(document: Document) -> dict[int, Sheet]:
    """Return the records of the tables whose first column holds labels, and each other one a record.

    The head row says nothing, or holds the first label; the records go by the first line of the table.
    """
    found: dict[int, Sheet] = {}
    for table in document.tables:
        if table.lines and not table.doubt and _NARROWEST <= len(table.headings) <= _WIDEST:
            cells = [row.cells for row in table.rows if row.cells[0].clean and not row.spans]
            whole = len(cells) == len(table.rows) and not _is_headed(table)
            if not all(map(is_neutral, table.headings)) and len(table.heading_cells) == len(table.headings):
                cells = [tuple(table.heading_cells), *cells]
            known = [leaves.column(row[0].clean.casefold()) for row in cells]
            told = sum(map(bool, known))
            agreed = {each.concept for each in known if each} & _OF_SEVERAL
            whole = whole and (len(table.headings) == _NARROWEST or bool(agreed))
            if whole and told >= _FEWEST and 2 * told > len(cells):
                records = [
                    [Leaf(row[0], row[place], each) for row, each in zip(cells, known, strict=True)]
                    for place in range(1, len(table.headings))
                ]
                found[min(table.lines)] = Sheet(records, table.headings[1:])
    return found


def _is_headed(table: Table) -> bool:
    """Tell whether headings over values say what they are, and not only that they are replies."""
    first, *others = table.headings
    beside = len(others) > 1 or is_neutral(first)
    return beside and any(leaves.column(each) is not None and not is_neutral(each) for each in others)


def _put(document: Document, made: Table, lines: Set[int]) -> None:
    """Put a table among those of the document; what else was made of its lines, titles too, is left out."""
    covered = [each for each in document.tables if each.lines & made.lines]
    if any(each.lines - lines for each in covered):
        return
    kept = [each for each in document.tables if each not in covered]
    document.tables = sorted([*kept, made], key=lambda each: min(each.lines, default=0))
    document.paragraphs = [left for each in document.paragraphs for left in _left(each, made.lines)]
    document.items = [each for each in document.items if each.text.line not in made.lines]
    document.worked_out.clear()


def _left(paragraph: Paragraph, lines: Set[int]) -> Iterator[Paragraph]:
    """Yield what is left of a paragraph as prose: the whole, or what goes on behind a list of fields."""
    if paragraph.text.line not in lines:
        yield paragraph
    elif beyond := leaves.beyond(paragraph.text):
        yield replace(paragraph, text=beyond)
