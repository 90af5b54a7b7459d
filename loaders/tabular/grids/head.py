"""How many rows of a table are headings, where the layout does not say."""

import re
from collections.abc import Sequence

from clew.graph.statement import slug
from clew.loaders.tabular.grids.atoms import is_atomic
from clew.loaders.tabular.grids.cut import goes_on
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import current

_NAMED = {"cluster", "organisation", "organisation type", "cooperation type", "country", "field", "ordinal"}
"""What the words of a heading must tell for a second line of headings to be known by them."""
_ENTRIES = {"organisation"}
"""Below such a heading stands a name, unless the heading goes on there."""
_LONGEST_HEADING = 60
_MOST_LINES = 4
_OPEN = re.compile(r"open[- ]ended response|response", re.IGNORECASE)
"""What survey tools print below a question that has no parts."""
_BRACKET = re.compile(r"\((?=[^()]*[^\W\d_]{2})[^()]+\)|\[(?=[^\[\]]*[^\W\d_]{2})[^\[\]]+\]")
"""A cell that only tells what those below it are; "(1)" is but the number of a column."""
_SHEET, _FEWEST = 12, 3
"""How many rows are looked at to see whether their first cells are labels, and how many such there are at least."""


def count(rows: Sequence[Sequence[Text]]) -> int:
    """Count the lines of headings: the first, what names columns further, and what goes on with their words."""
    filled = [bool(cell.clean) for cell in rows[0]] if rows else []
    head = 1
    if _are_labels(rows[1:]):
        return head
    while head < min(len(rows), _MOST_LINES) and (
        _is_further(filled, rows[head])
        or _is_named(rows, head)
        or _is_rest(rows, head)
        or (head == 1 and _is_second(rows))
    ):
        filled = [
            (place < len(filled) and filled[place]) or (place < len(rows[head]) and bool(rows[head][place].clean))
            for place in range(max(len(filled), len(rows[head])))
        ]
        head += 1
    return head


def _is_second(rows: Sequence[Sequence[Text]]) -> bool:
    """Tell whether the second line is of headings by what it says itself, or with the first."""
    together = (_is_all_rest, _is_of_brackets, _is_repeated, _is_below_groups)
    return any(map(is_open, rows[1])) or any(each(rows) for each in together)


def is_open(cell: Text) -> bool:
    """Tell whether a cell says no more than that the question above it asks for words."""
    return _OPEN.fullmatch(cell.clean) is not None


def _are_labels(rows: Sequence[Sequence[Text]]) -> bool:
    """Tell whether the first column holds what headings print: then one line is over it at most."""
    first = [row[0].clean for row in rows[:_SHEET] if row and row[0].clean]
    return 2 * sum(0 < len(each) <= _LONGEST_HEADING and current().column(each) is not None for each in first) > max(
        len(first), 2 * (_FEWEST - 1)
    )


def _is_further(named: Sequence[bool], row: Sequence[Text]) -> bool:
    """A second heading line leaves the first column blank and fills a column that has no heading yet."""
    filled = {place for place, cell in enumerate(row) if cell.clean}
    return 0 not in filled and any(place in filled for place, has_name in enumerate(named) if not has_name)


def _is_named(rows: Sequence[Sequence[Text]], place: int) -> bool:
    """A line below a group heading is a heading itself if its words name two columns, and no line above names any."""
    return len(_concepts(rows[place])) > 1 and not any(_concepts(row) for row in rows[:place])


def _is_rest(rows: Sequence[Sequence[Text]], place: int) -> bool:
    """Tell whether a line goes on with the words of headings: as a row it would be of nobody, for nobody is above."""
    if rows[place][0].clean or not rows[0][0].clean or not any(row[0].clean for row in rows[place + 1 :][:_MOST_LINES]):
        return False
    above = [_heading(rows[:place], column) for column in range(len(rows[place]))]
    below = [(over, cell) for over, cell in zip(above, rows[place], strict=True) if cell.clean]
    if any(len(cell.clean) > _LONGEST_HEADING or is_atomic(cell.clean) for _, cell in below):
        return False
    rest = [over and _is_rest_of(over, cell) for over, cell in below]
    names = [_concepts([Text(over, 1)]) & _ENTRIES and not each for (over, _), each in zip(below, rest, strict=True)]
    return any(rest) and not any(names)


def _is_all_rest(rows: Sequence[Sequence[Text]]) -> bool:
    """Tell whether a line goes on with the first heading in lower case, as no cell below it begins, and with another.

    The first of them begins with a small word: "of the delegation", or what it says with the first is a heading.
    """
    line, below = rows[1], [row[0].clean for row in rows[2:][:_SHEET] if row[0].clean]
    filled = [place for place, cell in enumerate(line) if cell.clean]
    if not (line[0].clean and below and len(filled) > 1) or any(each[0].islower() for each in below):
        return False
    led = line[0].clean.partition(" ")
    if not line[0].clean[0].islower() and line[0].clean[0] not in "([":
        return False
    if not (led[2] and led[0] in current().stop_words) and not _completes(rows[0], line):
        return False
    return all(place < len(rows[0]) and _is_rest_below(rows[0][place], line[place]) for place in filled)


def _is_rest_below(above: Text, cell: Text) -> bool:
    """Tell whether words go on with the heading above them, or make a heading of it in capitals: "Member / State"."""
    words = cell.clean
    lower = (words[0].islower() or words[0] in "([") and goes_on(above, cell)
    return len(words) <= _LONGEST_HEADING and (lower or current().column(f"{above.clean} {words}") is not None)


def _completes(above: Sequence[Text], line: Sequence[Text]) -> bool:
    """Tell whether the first heading says with the words below it what it says alone, and another says something."""
    first, *others = [f"{over.clean} {cell.clean}" for over, cell in zip(above, line, strict=False) if cell.clean]
    own = current().concept(above[0].clean)
    return bool(own) and own == current().concept(first) and any(map(current().column, others))


def _is_of_brackets(rows: Sequence[Sequence[Text]]) -> bool:
    """Tell whether a line only holds brackets that tell what the cells below are: "(name)", "(number)"."""
    filled = [place for place, cell in enumerate(rows[1]) if cell.clean]
    headed = filled[:1] == [0] and all(place < len(rows[0]) and rows[0][place].clean for place in filled)
    brackets = headed and all(_BRACKET.fullmatch(rows[1][place].clean) for place in filled)
    known = brackets and current().concept(rows[0][0].clean) == current().concept(_heading(rows[:2], 0)) != ""
    return (
        (len(filled) > 1 or known)
        and brackets
        and not any(_BRACKET.fullmatch(row[0].clean) for row in rows[2:][:_SHEET])
    )


def _is_repeated(rows: Sequence[Sequence[Text]]) -> bool:
    """Tell whether a line says again what the headings say, but for what it names below those of groups."""
    first, line = ([slug(cell.clean) if cell.clean else "" for cell in row] for row in rows[:2])
    if len(first) != len(line) or not first[0] or first[0] != line[0]:
        return False
    same = [over == own for over, own in zip(first, line, strict=True)]
    again = sum(each and bool(own) for each, own in zip(same, line, strict=True))
    return again > 1 and all(not own or same[place] or _is_over_several(first, place) for place, own in enumerate(line))


def _is_below_groups(rows: Sequence[Sequence[Text]]) -> bool:
    """Tell whether a line names columns below headings that stand over several, and the first too: "Name | Country"."""
    first, line = ([slug(cell.clean) if cell.clean else "" for cell in row] for row in rows[:2])
    filled = [place for place, own in enumerate(line) if own]
    if len(first) != len(line) or not line[0] or all(first[place] for place in filled):
        return False
    words = [rows[1][place].clean for place in filled]
    named = [current().column(each) is not None for each in words if len(each) <= _LONGEST_HEADING]
    return named[:1] == [True] and sum(named) > 1 and all(_is_over_several(first, place) for place in filled)


def _is_over_several(line: Sequence[str], place: int) -> bool:
    """Tell whether a heading stands over several columns: the next is blank, or says the same."""
    beside = [*line[max(place - 1, 0) : place], *line[place + 1 : place + 2]]
    return not line[place] or "" in line[place + 1 : place + 2] or line[place] in beside


def _is_rest_of(heading: str, cell: Text) -> bool:
    return goes_on(Text(heading, 1), cell) or cell.clean.startswith(("(", "[")) or _tells_more(heading, cell.clean)


def _heading(rows: Sequence[Sequence[Text]], place: int) -> str:
    return " ".join(row[place].clean for row in rows if place < len(row) and row[place].clean)


def _tells_more(above: str, words: str) -> bool:
    """Tell whether words make a heading of what is none without them."""
    return current().column(above) is None and current().column(f"{above} {words}") is not None


def _concepts(row: Sequence[Text]) -> set[str]:
    return current().concepts(cell.clean for cell in row if 0 < len(cell.clean) <= _LONGEST_HEADING) & _NAMED
