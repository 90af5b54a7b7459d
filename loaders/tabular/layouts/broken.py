"""Rows with tabs whose cells are broken over lines: the pieces of a row together have as many cells as the headings.

A piece goes on with the cell before it where it begins in lower case, or where what is before it cannot end there.
A line without tabs below a row is the rest of its first cell where that cannot end, or where numbered rows print it so.
Where there was no room for it, it may be: then the row is unsure, and the table goes on.
"""

import re
from collections.abc import Sequence

from clew.loaders.tabular.grids.atoms import is_atomic, is_open, is_withheld
from clew.loaders.tabular.grids.cut import goes_on
from clew.loaders.tabular.grids.joined import join
from clew.loaders.tabular.grids.table import split
from clew.loaders.text import openings
from clew.loaders.text.known import Known
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import current

_PAGE = re.compile(r"\W*(?:page|p\.)\s*\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?\W*|\d{1,4}\s*/\s*\d{1,4}", re.IGNORECASE)
_REST = re.compile(r"[^#>*•|–—-].{0,39}(?<![\d.:;!?])")
"""What may be the rest of a name: no title, no sentence, no line with the number of its page."""
_SAMPLE = 200
"""How many lines above are looked at to see how wide their first cells are."""
_MOST = 6
"""Over how many lines a row is broken at most."""


def end(lines: Sequence[Text], start: int, known: Known) -> int:
    """Return where a table with tabs ends that starts here; `start` itself where none does."""
    place, width = start, len(split(lines[start])) if _is_row(lines[start]) else 0
    while place < len(lines) and _is_row(lines[place]):
        place = start + 1 if place == start else _row_end(lines, place, width)
        opens = place < len(lines) and not _is_row(lines[place]) and _opens(lines, place, width)
        hangs = place > start + 1 and (_hangs(lines, place, width, known) or _may_hang(lines, start, place, width))
        place += opens or hangs
    return place


def rows(lines: Sequence[Text], known: Known) -> tuple[list[list[Text]], dict[int, frozenset[int]]]:
    """Return the cells of the rows of a table, each row whole, and by row the places that are unsure."""
    width = len(split(lines[0])) if lines else 0
    found, place = [split(line) for line in lines[:1]], 1
    unsure: dict[int, frozenset[int]] = {}
    while place < len(lines):
        following = _row_end(lines, place, width) if _is_row(lines[place]) else place + 2
        if _is_of_page(lines[place], width):
            place += 1
            continue
        if place > 1 and not _is_row(lines[place]) and not _opens(lines, place, width):
            if not _hangs(lines, place, width, known):
                unsure[len(found) - 1] = frozenset(range(width))
            found[-1] = [join([found[-1][0], lines[place].stripped()]), *found[-1][1:]]
            place += 1
            continue
        found.append(_whole(lines[place:following]))
        place = following
    return found, unsure


def _is_row(line: Text) -> bool:
    return "\t" in line.raw or "<li>" in line.raw.lower()


def _is_of_page(line: Text, width: int) -> bool:
    """Tell whether a line is the head or the foot of a page: it has its number, and fewer cells than a row."""
    cells = split(line)
    return len(cells) < width and any(_PAGE.fullmatch(cell.clean) for cell in cells[1:] or cells)


def _opens(lines: Sequence[Text], place: int, width: int) -> bool:
    """Tell whether a line without tabs is the start of the first cell of the row on the next line."""
    following = lines[place + 1] if place + 1 < len(lines) else None
    if not following or "\t" not in following.raw or not lines[place].clean or width < 2:
        return False
    cells = split(following)
    return len(cells) == width and goes_on(lines[place], cells[0])


def _hangs(lines: Sequence[Text], place: int, width: int, known: Known) -> bool:
    """Tell whether a line without tabs is for certain the rest of the first cell of the row on the line above."""
    if place >= len(lines) or width < 2 or _is_row(lines[place]) or not lines[place].clean:
        return False
    above, following = split(lines[place - 1]), lines[place + 1 : place + 2]
    whole = len(above) == width and type(lines[place]) is type(lines[place - 1])
    if not whole or any(each.clean and not _is_row(each) for each in following) or _opens(lines, place, width):
        return False
    ended = is_atomic(above[-1].clean) or is_withheld(above[-1].clean)
    may = ended and _REST.fullmatch(lines[place].clean) and not openings.caption(lines[place].clean)
    return known.wraps(above[0].clean, lines[place].clean) or (bool(may) and is_open(above[0].clean))


def _may_hang(lines: Sequence[Text], start: int, place: int, width: int) -> bool:
    """Tell whether a line without tabs below a row may be the rest of its first cell, in which it had no room."""
    if place >= len(lines) or _is_row(lines[place]) or type(lines[place]) is not type(lines[place - 1]):
        return False
    line, above, following = lines[place].clean, split(lines[place - 1]), lines[place + 1 : place + 2]
    between = all(not each.clean or len(split(each)) == width for each in following)
    if not (between and len(above) == width and all(cell.clean for cell in above) and _REST.fullmatch(line)):
        return False
    if (
        is_atomic(line)
        or openings.caption(line)
        or len(current().concepts(each.clean for each in split(lines[start]))) < 2
    ):
        return False
    widest = max(len(split(each)[0].clean) for each in lines[max(start, place - _SAMPLE) : place] if _is_row(each))
    return len(line) <= widest < len(above[0].clean) + 1 + len(line.split()[0])


def _row_end(lines: Sequence[Text], place: int, width: int) -> int:
    """Return the place after a row; that of the next line, unless further lines make the row as wide as it must be."""
    last, count = lines[place], len(split(lines[place]))
    if "<li>" in last.raw.lower():
        return place + 1
    for following in range(place + 1, min(place + _MOST, len(lines))):
        further = lines[following]
        if type(further) is type(last) and further.clean and not _is_of_page(further, width):
            cells = split(further)
            if count + len(cells) - 1 > width or not goes_on(split(last)[-1], cells[0]):
                break
            count, last = count + len(cells) - 1, further
            if count == width and not _is_more(lines, following + 1):
                return following + 1
        else:
            break
    return place + 1


def _is_more(lines: Sequence[Text], place: int) -> bool:
    """Tell whether the next line goes on with the last cell too."""
    return (
        place < len(lines)
        and bool(lines[place].clean)
        and "\t" not in lines[place].raw
        and (goes_on(split(lines[place - 1])[-1], lines[place]))
    )


def _whole(lines: Sequence[Text]) -> list[Text]:
    found = split(lines[0]) if "\t" in lines[0].raw else [lines[0].stripped()]
    before = lines[0]
    for line in lines[1:]:
        cells = split(line)
        first, following = found[-1], cells[0]
        broken = first.raw if first.line != before.line else before.raw[first.offset - before.offset :]
        raw = f"{broken}\n{line.raw[: following.offset - line.offset + len(following.raw)]}"
        found = [*found[:-1], Text(raw, first.line, first.offset), *cells[1:]]
        before = line
    return found
