"""Which lines are one paragraph or one item of a list: at a margin or without, with a hanging indent or without."""

import re
from collections.abc import Callable, Sequence
from itertools import pairwise, takewhile

from clew.loaders.setting import dates, occasion_words
from clew.loaders.tabular.grids.markup import Markup
from clew.loaders.tabular.layouts.lines import is_table_line
from clew.loaders.text import openings
from clew.loaders.text.text import Text

_LOWER = re.compile(r"\s*[a-zß-ÿ(,;]")
_ENDED = re.compile(r"[.!?:]\s*$")
ENDED = re.compile(r"[.!?:;]['\"”’)]*$")
_SENTENCE_ENDED = re.compile(r"[.!?:][\"'”’)]*$")
_UNFINISHED = re.compile(
    r"\b(?:an?|the|of|to|for|by|from|at|in|into|than|with|and|were|was|have|"
    r"de|del|della|der|die|du|des|da|do|la|les?|los|las|el|et|y|e)\s*$",
    re.IGNORECASE,
)
"""No paragraph ends with such a word: "Delegation to El / Salvador"."""
_SEVERAL = 3
"""How many lines prose has at least that is known by the room left on each of them."""
_DAY = re.compile(r"\s*\d{1,2}(?:(?:st|nd|rd|th)\b|\s[^\W\d_]++\s\d{4}\b)")
"""With a day no item begins: behind an unfinished line it goes on ("from the 5th to the / 7th of June")."""
_GOES_ON = re.compile(r"\s*[a-zß-ÿ(,;&\d]")
"""How the next line of a title begins that is not another beside it."""
_DAYS_END = re.compile(r"\b\d{1,2}(?:st|nd|rd|th)?\.?(?: (?:of )?[^\W\d_]{3,})?\.?$")
_DAYS_GO_ON = re.compile(r"\s*(?:(?:of )?[^\W\d_]{3,},?\s)?(?:19|20)\d{2}\b")
"""How a line ends, and the next begins, where days may be cut."""
_LONGEST = 40
"""How many lines a paragraph has at most that is put together by their length."""
_NARROW, _WIDEST = 68, 160
"""How many characters a line has that was wrapped because it was full."""
_NUMBER = re.compile(r"\s*(?:§\s?)?\d{1,2}(?:\.\d{1,3}){1,3}[.)]?(?P<gap>\s+)(?=[\"'“‘«(]?[^\W\d_])")
"""The number of a paragraph: "2.4  Words"."""
_COUNTED = re.compile(r"\s*(?:\d{1,2}[.)]?|\([a-z\d]{1,3}\))\s+")
"""What may count a paragraph where the lines below it begin where its words do."""
_LABEL = re.compile(r"\s*(?P<label>[^\W\d_][^:\s]*+(?: [^:\s]++){0,5}+)\s?:(?P<gap>\s++)(?=\S)")
"""What is printed left of what it is of."""
_OF = re.compile(r"(?:of|from|for|by)\s[^:.;]{3,70}+:(?P<gap>\s++)(?=\S)")
"""A label that says whose the words behind it are."""
_WIDE = 2
_FULL = 55
"""How many it has at least where the next goes on with an item, and stands at its margin."""


def end_of_paragraph(lines: Sequence[Text], start: int) -> int:
    """Return the place after the last line of the paragraph that starts here."""
    end, prose = start + 1, _prose_width(lines, start)
    before = _hanging(lines[start], number(lines, start) or _counted(lines, start))
    if _goes_on_beside(lines, start):
        before, end = lines[end], end + 1
    first = _FULL if prose and _is_filled(lines, start) else _NARROW
    while end < len(lines) and _continues(before, lines[end], prose, _FULL if end > start + 1 else first):
        before = lines[end]
        end += 1
    return end


def _goes_on_beside(lines: Sequence[Text], start: int) -> bool:
    """Tell whether a line begins with a label, and the next goes on where its words do: in a list, a bracket, a day."""
    line, below = lines[start], lines[start + 1] if start + 1 < len(lines) else None
    label = _LABEL.match(line.raw)
    if not label or not below or _indent(below) != label.end():
        return False
    said = occasion_words.words().titled_label.match(label["label"])
    titled = said and (_GOES_ON.match(below.raw) or _UNFINISHED.search(line.clean))
    full = len(line.raw.rstrip()) >= _FULL and _LOWER.match(below.raw)
    apart = len(label["gap"]) > 1 and (titled or full or line.clean.endswith(",") or _is_cut_in_days(line, below))
    return bool(apart or _closes_bracket(line, below)) and _may_continue(below)


def _is_cut_in_days(line: Text, below: Text) -> bool:
    """Tell whether days begin on a line and end on the next: "4-6 June / 2018", "4-6 / June 2018"."""
    if not (_DAYS_END.search(line.clean) and _DAYS_GO_ON.match(below.raw)):
        return False
    end = len(line.clean)
    return any(days.start < end < days.end for days in dates.find(f"{line.clean} {below.clean[:40]}"))


def _hanging(line: Text, words: int) -> Text:
    """Return a line with blanks for its number, as the lines below it have."""
    return Text(" " * words + line.raw[words:], line.line, line.offset) if words else line


def number(lines: Sequence[Text], start: int) -> int:
    """Return where the words of a paragraph begin behind its number; nought where it has none.

    Wide space sets a number apart, or the next line that begins where the words do.
    """
    found = _NUMBER.match(lines[start].raw)
    if not found:
        return 0
    below = lines[start + 1] if start + 1 < len(lines) else None
    hangs = below is not None and below.raw.strip() and _indent(below) == found.end()
    return found.end() if hangs or len(found["gap"]) > 1 else 0


def _counted(lines: Sequence[Text], start: int) -> int:
    found = _COUNTED.match(lines[start].raw)
    return found.end() if found and start + 1 < len(lines) and _indent(lines[start + 1]) == found.end() else 0


def end_of_item(lines: Sequence[Text], start: int, begins_table: Callable[[int], bool]) -> int:
    """Return the place after the last line of the list item that starts here."""
    end, depth, prose = start + 1, _indent(lines[start]), _prose_width(lines, start)
    while end < len(lines) and not begins_table(end):
        line, before = lines[end], lines[end - 1]
        hangs = _indent(line) > depth and _may_continue(line)
        full = len(before.raw) >= _FULL and not ENDED.search(before.clean)
        if not hangs and not (full and _continues(before, line, prose)):
            break
        end += 1
    return end


def _continues(first: Text, following: Text, prose: int, narrow: int = _NARROW) -> bool:
    """A line is wrapped, not ended, where the next goes on in lower case, or where it is as long as lines can be.

    `prose` is how long the lines of this prose are, nought where they are none; `narrow` is how long one is at least:
    less where the line before it was wrapped too.
    """
    return bool(
        _indent(following) <= _indent(first)
        and (not _ENDED.search(first.clean) or _is_cut_short(first, following))
        and _may_continue(following)
        and not _is_labelled_too(first, following)
        and (
            _LOWER.match(following.raw)
            or _is_cut_in_days(first, following)
            or following.raw.lstrip().startswith("= ")
            or (_UNFINISHED.search(first.clean) and _goes_on_below(first, following, prose))
            or (prose and _closes(first, following))
            or (prose and _is_full(first, following, prose, narrow))
        )
    )


def _is_labelled_too(first: Text, following: Text) -> bool:
    """Tell whether a line begins with a label set apart, or with one below such: "of Some Cluster:    Foo Ltd"."""
    label = _OF.match(following.raw)
    return label is not None and (_is_wide(label) or _is_wide(_OF.match(first.raw)))


def _is_wide(label: re.Match[str] | None) -> bool:
    return label is not None and len(label["gap"]) > _WIDE


def _goes_on_below(first: Text, following: Text, prose: int) -> bool:
    """Tell whether an unfinished line goes on: in prose, where it is full, and where a day follows."""
    same = _indent(following) == _indent(first)
    return same and bool(prose or _is_long(first) or _DAY.match(following.raw))


def _is_long(line: Text) -> bool:
    """Tell whether a line is full, and no columns stand on it: its end is that of the room, whatever follows."""
    return len(line.raw.rstrip()) >= _FULL and "  " not in line.raw.strip()


def _is_cut_short(first: Text, following: Text) -> bool:
    """Tell whether the full stop at the end of a full line is that of an abbreviation: no sentence follows."""
    full = len(first.raw.rstrip()) >= _FULL and first.clean.endswith(".")
    return full and re.match(r"\s*[a-zß-ÿ=]", following.raw) is not None


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


def _prose_width(lines: Sequence[Text], start: int) -> int:
    """Return how long the longest line is up to the next blank one; nought where they do not end as a sentence does."""
    end = start
    while end + 1 < len(lines) and end - start < _LONGEST and lines[end + 1].raw.strip():
        end += 1
    ended = _SENTENCE_ENDED.search(lines[end].clean) is not None
    longest = max(len(line.raw.rstrip()) for line in lines[start : end + 1]) if ended else 0
    return max(longest, _width_above(lines, start)) if 0 < longest < _NARROW else longest


def _width_above(lines: Sequence[Text], start: int) -> int:
    """Return how long the longest line of prose right above is that begins where this one does."""
    above = takewhile(lambda each: each.raw.strip(), reversed(lines[max(0, start - _LONGEST) : start]))
    beside = [*takewhile(lambda each: _indent(each) == _indent(lines[start]), above)]
    return max((len(each.raw.rstrip()) for each in beside if "  " not in each.raw.strip()), default=0)


def _is_filled(lines: Sequence[Text], start: int) -> bool:
    """Tell whether no word up to the next blank line had room on the line above it: it is prose, however narrow."""
    block = [each.raw.rstrip() for each in takewhile(lambda each: each.raw.strip(), lines[start:][:_LONGEST])]
    widest, below = max(map(len, block)), block[1:]
    filled = all(len(one) + 1 + len(other.split()[0]) > widest for one, other in pairwise(block))
    return filled and len(block) >= _SEVERAL and any(map(_LOWER.match, below)) and len({*map(_margin, block)}) == 1


def _closes(first: Text, following: Text) -> bool:
    """Tell whether a line closes the bracket that the line above it opened: "Ms X (Head / Office, Some Agency)"."""
    beside = "  " not in first.raw.strip() and _indent(first) == _indent(following)
    return beside and _closes_bracket(first, following)


def _closes_bracket(first: Text, following: Text) -> bool:
    opened = first.clean.rpartition("(")[2] if "(" in first.clean else ")"
    closed = following.clean.partition(")")
    return ")" not in opened and bool(closed[1]) and "(" not in closed[0]


def _margin(raw: str) -> int:
    return len(raw) - len(raw.lstrip())


def _is_full(first: Text, following: Text, widest: int, narrow: int) -> bool:
    """Tell whether a line may be wrapped by its length: the next begins where it does, and no word fitted on it."""
    width = len(first.raw.rstrip())
    word = len(following.raw.split(maxsplit=1)[0])
    filled = width >= _FULL and width + 1 + word > widest >= _NARROW  # the next word had no room
    if not (width >= narrow <= widest or filled) or width > _WIDEST or _indent(first) != _indent(following):
        return False
    apart = any("  " in line.raw.strip() or "...." in line.raw for line in (first, following))
    return not apart and not openings.HEADING.match(following.raw) and not openings.caption(following.clean)


def _indent(line: Text) -> int:
    return len(line.raw) - len(line.raw.lstrip(" \t"))
