"""Speakers in aligned columns without headings: "09.15   Ms Ana Soto   President   Some Chamber", one an entry."""

from collections.abc import Sequence
from itertools import pairwise

from clew.loaders.prose.names import position
from clew.loaders.tabular.cells.headless import is_addressed, is_bare
from clew.loaders.tabular.grids.grid import Grid
from clew.loaders.tabular.grids.joined import join
from clew.loaders.tabular.grids.markup import Markup
from clew.loaders.tabular.spaced.segments import Line, Segment, cells, columns, segments
from clew.loaders.text.known import Known
from clew.loaders.text.text import Text

_FEWEST, _FIRST, _MOST = 2, 4, 60


def take(text: Sequence[Text], start: int, known: Known) -> tuple[Grid, int] | None:
    """Return the table that starts here, and the place after its last line; None where none does."""
    person = _person(text[start])
    if not person:
        return None
    lines, end = _lines(text, start)
    at = columns(lines)
    placed = [each for line in lines if (each := cells(line, at)) is not None]
    own = next((place for place, (first, last) in enumerate(at) if first <= person.start < last), None)
    if len(placed) < len(lines) or len(at) < _FEWEST or own is None or _are_labelled(lines):
        return None
    rows: list[list[list[Text]]] = []
    for line, each in zip(lines, placed, strict=True):
        if not rows or line.gap or _begins(each, own, addressed=is_addressed(person.text)):
            rows.append([[] for _ in at])
        for place, segment in each.items():
            rows[-1][place].append(segment.text)
    blank = Text("", text[start].line, text[start].offset)
    whole = [[join(pieces, known.words) if pieces else blank for pieces in row] for row in rows]
    return (
        (Grid(whole, 0, spread=False), end) if len(rows) >= _FEWEST and all(row[own].clean for row in whole) else None
    )


def _begins(line: dict[int, Segment], own: int, *, addressed: bool) -> bool:
    """Tell whether a line begins an entry: it has a person, and what stands in the column beside."""
    beside = own - 1 in line or (own == 0 and own + 1 in line)
    return own in line and (is_addressed(line[own].text) if addressed else beside)


def _person(line: Text) -> Segment | None:
    """Return who has a form of address in one of the columns of a line, or a bare name beside a position."""
    plain = not isinstance(line, Markup) and "  " in line.raw.strip() and "\t" not in line.raw and "|" not in line.raw
    parts = segments(line)[:_FIRST] if plain else ()
    addressed = next((each for each in parts if len(parts) > 1 and is_addressed(each.text)), None)
    bare = (one for one, other in pairwise(parts) if position.is_position(other.text.clean) and is_bare(one.text))
    return addressed or (next(bare, None) if len(parts) > _FEWEST else None)


def _lines(text: Sequence[Text], start: int) -> tuple[list[Line], int]:
    """Return the lines from here that begin an entry, or go on with one, and the place after them."""
    found, end, gap = list[Line](), start, False
    edges = {each.start for each in segments(text[start])}
    for place in range(start, min(start + _MOST, len(text))):
        line = text[place]
        if not line.raw.strip():
            gap = True
            continue
        further = not isinstance(line, Markup) and not gap and {each.start for each in segments(line)} <= edges
        if not further and not _person(line):
            break
        found.append(Line(segments(line), gap))
        end, gap = place + 1, False
    return found, end


def _are_labelled(lines: Sequence[Line]) -> bool:
    """Tell whether every line begins with a label and its colon: they are cards, and what stands behind is a value."""
    return all(line.segments[0].text.clean.endswith(":") for line in lines)
