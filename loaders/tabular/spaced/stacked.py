"""Headings of aligned columns in several lines: the words that stand one above the other are one heading.

Figures often stand at the right of a column whose heading stands at its left, so that only the widest line of the
heading is over them. The column is then as wide as its heading, and the shorter lines are no headings of their own.
"""

from collections.abc import Sequence
from itertools import pairwise

from clew.loaders.tabular.spaced.segments import Line, Segment

_NEAR = 1
"""How many characters the edges or the middles of two lines of one heading may be apart."""
Column = tuple[int, int]


def widened(head: Sequence[Line], at: Sequence[Column]) -> list[Column]:
    """Return the columns, each as wide as its heading where a line of that would stand over no column."""
    found = list(at)
    for stack in _stacks(head):
        over = [{place for place, column in enumerate(at) if each.overlaps(column)} for each in stack]
        places = set().union(*over)
        if all(over) or len(places) != 1:
            continue
        place = places.pop()
        wide = _extent([*((each.start, each.end) for each in stack), found[place]])
        others = (column for number, column in enumerate(found) if number != place)
        if all(wide[1] <= start or end <= wide[0] for start, end in others):
            found[place] = wide
    return found


def _stacks(head: Sequence[Line]) -> list[list[Segment]]:
    """Return the headings whose lines follow one another, each over or under one other and in line with it."""
    stacks: list[list[Segment]] = [[each] for each in head[0].segments]
    for above, line in pairwise(head):
        for each in line.segments:
            over = [other for other in above.segments if _over(other, each)]
            below = [other for other in line.segments if over and _over(over[0], other)]
            stack = next((known for known in stacks if len(over) == len(below) == 1 and known[-1] is over[0]), None)
            if stack and _in_line(over[0], each):
                stack.append(each)
            else:
                stacks.append([each])
    return stacks


def _over(one: Segment, other: Segment) -> bool:
    return one.overlaps((other.start, other.end))


def _in_line(one: Segment, other: Segment) -> bool:
    start, end = one.start - other.start, one.end - other.end
    return min(abs(start), abs(end)) <= _NEAR or abs(start + end) <= 2 * _NEAR


def _extent(parts: Sequence[Column]) -> Column:
    return min(start for start, _ in parts), max(end for _, end in parts)
