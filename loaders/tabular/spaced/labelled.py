"""Aligned columns of which the first holds labels, and each other one a record: no line above tells what they are.

"Organisation    Some Ltd      Other AG" over "Country    Malta    Spain". A line without a label goes on with the cells
above it, and so does one whose label makes a known one only together with that above.
"""

from collections.abc import Sequence

from clew.loaders.tabular.cells import clues
from clew.loaders.tabular.grids.grid import Grid
from clew.loaders.tabular.grids.joined import join
from clew.loaders.tabular.grids.markup import Markup
from clew.loaders.tabular.spaced.segments import Line, cells, columns, segments
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import current

_FEWEST = 3
_WIDEST = 9
_MOST = 120
"""How many lines such a table has at most."""
_ENOUGH = 0.6


def take(text: Sequence[Text], start: int) -> tuple[Grid, int] | None:
    """Return the table that starts at this line, and the place after its last line; None where none does."""
    if not _is_row(text[start]):
        return None
    lines, end = _lines(text, start)
    at = columns(lines) if len(lines) > _FEWEST else []
    if not _FEWEST <= len(at) <= _WIDEST or not all(_is_label(line.segments[0].text) for line in lines[1:3]):
        return None
    rows = _rows(lines, at)
    known = sum(_is_label(row[0]) for row in rows)
    return (Grid(rows, 1), end) if known >= max(_FEWEST, _ENOUGH * len(rows)) else None


def _is_row(line: Text) -> bool:
    plain = not isinstance(line, Markup) and "   " in line.raw.strip() and "\t" not in line.raw and "|" not in line.raw
    return plain and not line.raw.lstrip().startswith("#")


def _lines(text: Sequence[Text], start: int) -> tuple[list[Line], int]:
    """Return the lines up to one that is set apart and is no row, and the place after the last of them."""
    found: list[Line] = []
    end = start
    for place in range(start, min(start + _MOST, len(text))):
        line = text[place]
        if not line.raw.strip():
            continue
        apart = place > end and not _is_row(line)
        if apart or isinstance(line, Markup) or line.raw.lstrip().startswith("#"):
            break
        found.append(Line(segments(line)))
        end = place + 1
    return found, end


def _rows(lines: Sequence[Line], at: Sequence[tuple[int, int]]) -> list[list[Text]]:
    """Return the rows, wrapped cells put together; none where a line does not stand in the columns."""
    found: list[list[list[Text]]] = []
    for line in lines:
        placed = cells(line, at)
        if placed is None:
            return []
        own = [[placed[place].text] if place in placed else [] for place in range(len(at))]
        if len(found) > 1 and _goes_on(found[-1][0], own[0]):
            found[-1] = [[*above, *below] for above, below in zip(found[-1], own, strict=True)]
        else:
            found.append(own)
    first = lines[0].segments[0].text
    return [[join(each) if each else Text("", first.line, first.offset) for each in row] for row in found]


def _goes_on(above: Sequence[Text], label: Sequence[Text]) -> bool:
    """Tell whether a line has no label of its own, or the rest of the one above."""
    if not label or not above:
        return not label
    return not _is_label(label[0]) and (_is_label(join([*above, *label])) or label[0].clean[:1].islower())


def _is_label(text: Text) -> bool:
    return clues.column(current(), text.clean) is not None
