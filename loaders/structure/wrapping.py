"""Which lines are one paragraph or one item of a list: at a margin or without, with a hanging indent or without."""

import re
from collections.abc import Callable, Sequence

from clew.loaders.structure import openings
from clew.loaders.structure.text import Text
from clew.loaders.tabular.lines import is_table_line
from clew.loaders.tabular.markup import Markup

_LOWER = re.compile(r"\s*[a-zß-ÿ(,;]")
_ENDED = re.compile(r"[.!?:]\s*$")
_ITEM_ENDED = re.compile(r"[.!?:;]['\"”’)]*$")
_SENTENCE_ENDED = re.compile(r"[.!?:][\"'”’)]*$")
_LONGEST = 40
"""How many lines a paragraph has at most that is put together by their length."""
_NARROW, _WIDEST = 68, 160
"""How many characters a line has that was wrapped because it was full."""
_FULL = 55
"""How many it has at least where the next goes on with an item, and stands at its margin."""


def end_of_paragraph(lines: Sequence[Text], start: int) -> int:
    """Return the place after the last line of the paragraph that starts here."""
    end, in_prose = start + 1, _is_prose(lines, start)
    while end < len(lines) and _continues(lines[end - 1], lines[end], in_prose=in_prose):
        end += 1
    return end


def end_of_item(lines: Sequence[Text], start: int, begins_table: Callable[[int], bool]) -> int:
    """Return the place after the last line of the list item that starts here."""
    end, depth, in_prose = start + 1, _indent(lines[start]), _is_prose(lines, start)
    while end < len(lines) and not begins_table(end):
        line, before = lines[end], lines[end - 1]
        hangs = _indent(line) > depth and _may_continue(line)
        full = len(before.raw) >= _FULL and not _ITEM_ENDED.search(before.clean)
        if not hangs and not (full and _continues(before, line, in_prose=in_prose)):
            break
        end += 1
    return end


def _continues(first: Text, following: Text, *, in_prose: bool) -> bool:
    """A line is wrapped, not ended, where the next goes on in lower case, or where it is as long as lines can be."""
    return bool(
        _indent(following) <= _indent(first)
        and not _ENDED.search(first.clean)
        and _may_continue(following)
        and (_LOWER.match(following.raw) or (in_prose and _is_full(first, following)))
    )


def _may_continue(line: Text) -> bool:
    """Tell whether nothing on a line shows that something else begins there; words in columns are a table's."""
    raw = line.raw
    return bool(
        not isinstance(line, Markup)
        and raw.strip()
        and not (raw[0].isspace() and ("  " in raw.strip() or "\f" in raw))
        and not is_table_line(raw)
        and not openings.ITEM.match(raw)
    )


def _is_prose(lines: Sequence[Text], start: int) -> bool:
    """Tell whether the lines from here to the next blank one end as a sentence does, and are no title."""
    end = start
    while end + 1 < len(lines) and end - start < _LONGEST and lines[end + 1].raw.strip():
        end += 1
    return _SENTENCE_ENDED.search(lines[end].clean) is not None


def _is_full(first: Text, following: Text) -> bool:
    """Tell whether a line may be wrapped by its length: the next begins where it does, and no word fitted on it."""
    width = len(first.raw.rstrip())
    if not _NARROW <= width <= _WIDEST or _indent(first) != _indent(following):
        return False
    apart = any("  " in line.raw.strip() for line in (first, following))
    return not apart and not openings.HEADING.match(following.raw) and not openings.caption(following.clean)


def _indent(line: Text) -> int:
    return len(line.raw) - len(line.raw.lstrip(" \t"))
