"""Names that stand on lines of their own below the label of SMEs, one a line: they are its value."""

import re

from clew.loaders.prose.names import entry
from clew.loaders.tabular.cells import marks
from clew.loaders.text.edited import Edit, edited
from clew.loaders.text.full import had_no_room, is_open
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import current

_NO_NAME = re.compile(r"[:;|\t]|(?<=\S)\s\s(?=\S)|(?<![a-z]\.[a-z])(?<!S\.A)(?<!Ltd)\.$")


def names_below(label: Text, value: Text, following: Text, *, counted: bool = False) -> Text | None:
    """Return the value of a label of SMEs with one more name below it; None where the line is no name of one.

    The names stand further in than the label; below one that is `counted` ("4. SMEs ...:"), they may stand right below.
    """
    indent = len(following.raw) - len(following.raw.lstrip())
    ended = not (is_open(value) or had_no_room(value, following.raw))
    below = not value.clean or (ended and value.line > label.line and value.offset - 1 == indent)
    of_smes = any(each.concept == "sme" for each in current().columns(label.clean))
    within = bool(value.clean) or (indent >= label.offset - counted and (indent > 0 or not counted))
    if not of_smes or not below or not within or not (_is_name(following) or _is_none(following)):
        return None
    first = value if value.clean else following.stripped()
    raw = f"{first.raw}\n{following.raw.rstrip()}" if value.clean else first.raw
    return _apart(Text(raw, first.line, first.offset))


def _is_name(text: Text) -> bool:
    return entry.is_name(text.clean.strip()) and not _NO_NAME.search(text.raw.strip())


def _is_none(text: Text) -> bool:
    return marks.answer(text.clean.strip(), current()) == "not available"


def _apart(names: Text) -> Text:
    """Return names on several lines with a semicolon between them."""
    ends, end = [], -1
    for line in names.raw.split("\n"):
        end += 1 + len(Text(line, 1).clean.strip())
        ends.append(end)
    return edited(names, [Edit(each, each + 1, "; ") for each in ends[:-1]])
