"""Codes in tables, written out as the document itself explains them: "TT = technology transfer", "Q1  Did you ...?".

A column is written out only where every filled cell is made of codes that are explained; what is printed stays the
code. A code that is explained in two ways is none, and what is understood as it stands is left alone.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace

from clew.loaders.structure.text import Text
from clew.loaders.tabular.joined import join
from clew.loaders.tabular.table import Row, Table
from clew.loaders.vocabulary import current

_CODE = r"[A-Z][A-Za-z]{0,3}\d{0,2}|\d{1,2}"
_EQUAL = re.compile(rf"(?<![\w&-])[\"“'‘(\[]?(?P<code>{_CODE})[\"”'’)\]]?\s*(?:=|:=|stands for|means)\s*")
_LINE = re.compile(
    r"\s*(?:[-*•–]\s+)?[(\[]?(?P<code>[A-Z]{1,4}\d{0,2}[a-z]?)[)\]]?"
    r"(?:\s*[:=–—]\s+|\s-\s+|\.\s+|\)\s+|\s{2,}|(?<=\d)\s+)(?P<meaning>[^\W\d_].{2,200})"
)
"""A line of its own that begins with the code; without a sign only one with a number may be a code."""
_ENDS = re.compile(r"[\s,;.()]+(?:and|or|und|et|y)?\s*$")
_BETWEEN = re.compile(r"\s*[,;/+&]\s*|\s+(?:and\s+)?")
_FEWEST = 2
_OF_NUMBERS = {"cooperation type", "organisation type"}
"""What numbers may stand for: elsewhere they count."""
_MEANING = 160
Legend = Mapping[str, str]


@dataclass(frozen=True)
class Written(Text):
    """A code; its words are those it stands for."""

    words: str = ""

    @property
    def clean(self) -> str:
        """What the code stands for."""
        return self.words

    def cut(self, start: int, end: int) -> Text:
        """Return a part of the words; all of the code is printed for it."""
        words = self.words[start:end].strip()
        return Written(self.raw, self.line, self.offset, words) if words else Text("", self.line, self.offset)


def written_out(tables: Sequence[Table], lines: Sequence[Text]) -> list[Table]:
    """Return the tables, codes in their cells and headings written out as other lines explain them."""
    inside = {line for table in tables for line in table.lines}
    legend = find([line for line in lines if line.line not in inside]) if tables else {}
    return [_table(table, legend) for table in tables] if legend else list(tables)


def find(lines: Sequence[Text]) -> Legend:
    """Return what the codes stand for that a document explains; there are two of them at least."""
    meanings: dict[str, set[str]] = {}
    for code, meaning in (*_equals(lines), *_listed(lines)):
        meanings.setdefault(code, set()).add(meaning)
    found = {code: next(iter(each)) for code, each in meanings.items() if len({m.casefold() for m in each}) == 1}
    return found if len(found) >= _FEWEST else {}


def _equals(lines: Iterable[Text]) -> Iterator[tuple[str, str]]:
    for line in lines:
        found = list(_EQUAL.finditer(line.raw)) if re.search(r"=|stands for|means", line.raw) else []
        ends = [*(match.start() for match in found[1:]), len(line.raw)]
        for match, end in zip(found, ends, strict=False):
            meaning = _ENDS.sub("", line.raw[match.end() : end]).strip(" \"“”'‘’")
            if re.search(r"[^\W\d_]{2}", meaning) and len(meaning) <= _MEANING:
                yield match["code"], " ".join(meaning.split())


def _listed(lines: Sequence[Text]) -> Iterator[tuple[str, str]]:
    """Yield codes that begin lines one after the other; what is indented below one goes on with it."""
    run: list[tuple[str, str]] = []
    indent = 0
    for line in lines:
        match = _LINE.fullmatch(line.raw) if len(line.raw) <= 2 * _MEANING else None
        if match and not re.search(r"\S\s{3,}\S", match["meaning"]):
            run.append((match["code"], " ".join(match["meaning"].split())))
            indent = len(line.raw) - len(line.raw.lstrip())
        elif run and line.raw.strip() and len(line.raw) - len(line.raw.lstrip()) > indent:
            run[-1] = (run[-1][0], f"{run[-1][1]} {' '.join(line.raw.split())}")
        elif line.raw.strip():
            yield from run if len({code for code, _ in run}) >= _FEWEST else ()
            run = []
    yield from run if len({code for code, _ in run}) >= _FEWEST else ()


def _table(table: Table, legend: Legend) -> Table:
    headings = tuple(
        each if current().column(each) else legend.get(each.strip(" .()[]"), each) for each in table.headings
    )
    coded = {place for place in range(len(headings)) if _is_coded(table, place, headings[place], legend)}
    if headings == table.headings and not coded:
        return table
    rows = [_row(row, coded, legend, table.headings) for row in table.rows]
    return replace(table, headings=headings, rows=rows)


def _is_coded(table: Table, place: int, heading: str, legend: Legend) -> bool:
    cells = [row.cells[place].clean for row in table.rows if place < len(row.cells)]
    filled = [cell for cell in cells if cell and current().meaning("answers", cell) != "not available"]
    if not filled or any(len(cell) > _MEANING for cell in filled):
        return False
    codes = {code for cell in filled for code in _codes(cell)}
    if not codes <= legend.keys():
        return False
    if all(current().meaning("answers", code) or current().meaning("kinds", code) for code in codes):
        return False
    column = current().column(heading)
    return not any(code.isdecimal() for code in codes) or (column is not None and column.concept in _OF_NUMBERS)


def _codes(cell: str) -> list[str]:
    return [each for each in _BETWEEN.split(cell.strip(" ().")) if each]


def _row(row: Row, coded: Set[int], legend: Legend, headings: Sequence[str]) -> Row:
    cells = [_cell(cell, legend) if place in coded else cell for place, cell in enumerate(row.cells)]
    return replace(row, cells=tuple(cells), headings=row.headings or tuple(headings))


def _cell(cell: Text, legend: Legend) -> Text:
    """Return a cell with its codes written out, each a piece of its own."""
    pieces: list[Text] = []
    for code in _codes(cell.clean) if set(_codes(cell.clean)) <= legend.keys() else ():
        found = re.search(rf"(?<!\w){re.escape(code)}(?!\w)", cell.raw[_printed(pieces, cell) :])
        at = (found.start() if found else 0) + _printed(pieces, cell)
        pieces.append(Written(code, cell.line, cell.offset + at, legend[code]))
    several = [replace(each, words=f"{each.words};") for each in pieces[:-1] if isinstance(each, Written)]
    return join([*several, *pieces[-1:]]) if pieces and "\n" not in cell.raw else cell


def _printed(pieces: Sequence[Text], cell: Text) -> int:
    """Return how far the cell is written out."""
    return pieces[-1].offset - cell.offset + len(pieces[-1].raw) if pieces else 0
