"""Tables of shares: a type of cooperation or a kind of counterpart a row, and its share ("Joint venture | 2 | 6 %").

Or what was put to people, and how many agreed ("I would recommend it | 85 %").
"""

import re
from collections.abc import Callable, Iterator, Sequence

from clew.graph.statement import Source
from clew.loaders.document import Document
from clew.loaders.figures import content
from clew.loaders.figures.measure import Figure
from clew.loaders.numeric import numbers
from clew.loaders.numeric.numbers import Number
from clew.loaders.tabular.grids.table import Row, Table
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import Vocabulary

_SHARE = re.compile(
    r"(?:(?:%|per ?cent|percentages?|shares?|proportions?|frequency)\W*(?:in |as )?(?:%|per ?cent(?:age)?)?\W*"
    r"(?:of (?:all |the |total )*(?:agreements|cooperations?|answers|mentions|threads|total|types|partners|sheets))?)",
    re.IGNORECASE,
)
"""What stands over shares of all that the table counts; those of clusters, say, are others."""
_AGREED = re.compile(
    r"(?:strongly )?(?:agree(?:d|s|ment)?|yes|satisfied|positive(?: answers)?|in favour)\W*(?:(?:in )?%|per ?cent)?\W*",
    re.IGNORECASE,
)
"""What stands over the shares of those who agreed."""
_ENOUGH, _FEWEST = 2 / 3, 2


def figures(document: Document, vocabulary: Vocabulary) -> Iterator[tuple[Figure, Text, Source]]:
    """Yield the shares of such tables, each with its cell and where it stands; the row says of what it is the share."""
    named: dict[str, Callable[[str], Sequence[str]]] = {
        "cooperation-type-share": lambda words: [each.name for each in vocabulary.words("cooperation-types", words)],
        "counterpart-type-share": vocabulary.counterparts,
    }
    for table in document.tables:
        yield from _agreed(document, vocabulary, table)
        place = _place(table, _SHARE)
        if place is None or table.doubt:
            continue
        for measure, find in named.items():
            found = [(row, {*find(row.cells[0].clean)}) for row in table.rows if len(row.cells) > place]
            told = [(row, next(iter(names))) for row, names in found if len(names) == 1 and not row.unsure]
            if len(told) >= max(_FEWEST, _ENOUGH * len(found)):
                for row, name in told:
                    cell = row.cells[place]
                    source = document.cell_source(table, row, cell, table.headings[place])
                    yield from ((Figure(each, measure, name, each.qualifier), cell, source) for each in _share(cell))
                break


def _agreed(document: Document, vocabulary: Vocabulary, table: Table) -> Iterator[tuple[Figure, Text, Source]]:
    """Yield how many were content with each thing of which a row says so."""
    place = _place(table, _AGREED)
    for row in table.rows if place is not None and not table.doubt else ():
        if place is not None and place < len(row.cells) and content.is_put(vocabulary, row.cells[0].clean):
            cell, said = row.cells[place], row.cells[0].clean
            source = document.cell_source(table, row, cell, table.headings[place])
            shares = _share(cell) if "%" in cell.clean + table.headings[place] else []
            yield from ((Figure(each, "satisfaction", said, each.qualifier), cell, source) for each in shares)


def _place(table: Table, over: re.Pattern[str]) -> int | None:
    """Return the only column of shares, by what stands over it, where no other holds anything but counts."""
    places = [n for n, each in enumerate(table.headings) if n and over.fullmatch(each.strip(" :"))]
    others = [n for n in range(1, len(table.headings)) if n not in places]
    counts = all(_is_number(row, n) for row in table.rows for n in others)
    return places[0] if len(places) == 1 and counts else None


def _is_number(row: Row, place: int) -> bool:
    return place >= len(row.cells) or not re.search(r"[^\W\d_]{3}", row.cells[place].clean)


def _share(cell: Text) -> list[Number]:
    """Return the share that a cell prints and nothing else; its heading may say that it is one."""
    printed = cell.clean if re.search(r"%|per ?cent", cell.clean, re.IGNORECASE) else f"{cell.clean} %"
    found = list(numbers.find(printed)) if re.fullmatch(r"[\d.,]+\s?(?:%|per ?cent)", printed) else []
    return found if len(found) == 1 and found[0].unit == "percent" else []
