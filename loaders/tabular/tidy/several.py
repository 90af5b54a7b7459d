"""Columns that hold several things at once: "SMEs benefited / could benefit directly" over "2 / 5".

Such a column is cut up, where each part of its heading says what a column of its own would hold, and every cell that
says anything has as many parts. A part of a heading may need the words that open it for all: "SMEs: direct, indirect".
"""

import dataclasses
import re
from collections.abc import Iterator, Sequence

from clew.loaders.tabular.cells import marks
from clew.loaders.tabular.grids.table import Row, Table
from clew.loaders.text.divided import parts
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import Column, Vocabulary

_CUTS = (r"\s*(?:(?<!\b[nN])/|/(?![aA]\b))\s*", r"\s*[;|•·]\s*", r"\s+[–—-]\s+", r"\s*,\s*(?:and\s+)?")
"""What sets the parts apart, the surest first; "n/a" is one word."""
_AND = r"\s*,\s*|,?\s+and\s+"
"""What may set apart the parts of a heading too."""
_APART = re.compile(r"\S\s*(?:[/;|•·,]|\s[–—-]\s)\s*\S")
_LED = re.compile(r"(?P<lead>[^:()]{2,60}?)\s*(?::\s+|\()(?P<rest>[^()]+)\)?\s*$")
_TOLD = ({"person", "name", "representative", "post"}, {"organisation type", "country"})
"""What is told from one another by what it is, in whatever order it stands: name and position, kind and country."""
_OPENING = 3
"""With how many of its first words the first part may open the others too."""


def cut_up(vocabulary: Vocabulary, table: Table) -> Table:
    """Return the table with a column for each part of its columns of several things; itself where it has none."""
    if table.doubt or any(row.items or row.spans for row in table.rows):
        return table
    for place in reversed(range(len(table.headings))):
        if _APART.search(table.headings[place]) and (found := _parted(vocabulary, table, place)):
            table = widened(table, place, *found)
    return table


def _parted(vocabulary: Vocabulary, table: Table, place: int) -> tuple[Sequence[str], list[Sequence[Text]]] | None:
    """Return the headings of the parts of a column, and the parts of its cells, row by row."""
    for headings in _headings(vocabulary, table.headings[place]):
        for cut in _CUTS:
            if cells := _cells(vocabulary, table, place, cut, len(headings)):
                return headings, cells
    return None


def _headings(vocabulary: Vocabulary, heading: str) -> Iterator[Sequence[str]]:
    """Yield the parts of a heading of which each says what it holds, no two the same."""
    led = _LED.fullmatch(heading)
    for lead, words in ((led["lead"], led["rest"]), ("", heading)) if led else (("", heading),):
        for cut in (*_CUTS, _AND):
            found = [each for each in re.split(cut, words) if each]
            said = [_said(vocabulary, each, lead, found[0]) for each in found]
            columns = [vocabulary.column(each) for each in said]
            concepts = {each.concept for each in columns if each}
            told = any(concepts <= each for each in _TOLD)
            distinct = all(columns) and len({_key(each) for each in columns if each}) == len(found)
            if len(found) > 1 and distinct and not told:
                yield said


def _said(vocabulary: Vocabulary, part: str, lead: str, first: str) -> str:
    """Return a part with the words that it needs before it to be understood."""
    opening = first.split()[:_OPENING]
    openings = [*filter(None, [lead]), "", *(" ".join(opening[:count]) for count in range(1, len(opening) + 1))]
    said = (f"{each} {part}".strip() for each in openings)
    return next((each for each in said if vocabulary.column(each)), part)


def _key(column: Column) -> tuple[str, tuple[str, ...], str | None]:
    return column.concept, column.states, column.question


def cells(vocabulary: Vocabulary, table: Table, place: int, many: int) -> Iterator[list[Sequence[Text]]]:
    """Yield the parts of the cells of a column, by each sign that may set so many apart."""
    return (_cells(vocabulary, table, place, cut, many) for cut in _CUTS)


def _cells(vocabulary: Vocabulary, table: Table, place: int, cut: str, many: int) -> list[Sequence[Text]]:
    """Return as many parts of each cell; one that gives no answer gives none to each. Nothing where one has others."""
    found = list[Sequence[Text]]()
    for row in table.rows:
        text = row.cells[place] if place < len(row.cells) else Text("", row.cells[0].line, row.cells[0].offset)
        pieces = parts(text, cut)
        silent = not text.clean or marks.is_aside(row, vocabulary) or _says_nothing(vocabulary, text.clean)
        if not silent and (len(pieces) != many or not all(map(_is_whole, pieces))):
            return []
        found.append(pieces if len(pieces) == many else (text,) * many)
    return found if any(each[0] is not each[-1] for each in found) else []


def _is_whole(part: Text) -> bool:
    return part.clean.count("(") == part.clean.count(")")


def _says_nothing(vocabulary: Vocabulary, words: str) -> bool:
    return marks.mark(words, vocabulary) is not None or marks.answer(words, vocabulary) == "not available"


def widened(table: Table, place: int, headings: Sequence[str], cells: Sequence[Sequence[Text]]) -> Table:
    """Put the parts of its cells in the place of a column; what is printed over them stays the heading of each."""
    more, whole = len(headings) - 1, table.headings[place]
    rows = []
    for row, own in zip(table.rows, cells, strict=True):
        printed = row.headings or table.headings
        over = (*printed[:place], *([whole] * len(headings)), *printed[place + 1 :])
        unsure = frozenset(each + more * (each > place) for each in row.unsure)
        unsure |= {*range(place, place + more + 1)} if place in row.unsure else set()
        made = (*row.cells[:place], *own, *row.cells[place + 1 :])
        rows.append(Row(row.number, made, row.items, unsure=unsure, headings=over))
    groups = (*table.groups[:place], *([""] * len(headings)), *table.groups[place + 1 :]) if table.groups else ()
    over_all = (*table.headings[:place], *headings, *table.headings[place + 1 :])
    return dataclasses.replace(table, headings=over_all, rows=rows, groups=groups)
