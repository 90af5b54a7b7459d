"""Titles of an outline: which lines may be one, and what tells those of one make from those of another."""

import re
from dataclasses import dataclass

from clew.loaders.outline.marked import Marked
from clew.loaders.setting import country
from clew.loaders.tabular.cells import sides
from clew.loaders.tabular.grids.markup import Markup
from clew.loaders.tabular.layouts import owned
from clew.loaders.text.text import Text

_ENDED = re.compile(r"[.!?;,]$|\t|\||\s{3,}\S")
_STARTS = re.compile(r"[\W_]*[A-ZÀ-ÞŁŚŻČŠŽ0-9]")
_OPENED = re.compile(r"[*_\[ ]*")
_CLOSED = re.compile(r"[\s:*_\]]+$")
_LABEL = re.compile(r"[^:]{2,30}:(?=\s)|With(?=\s)")
FORM = "of"
"""What the make of such a title has in common with that of no other."""
_WORDS, _LONGEST = 14, 130
_TWICE = 2


@dataclass(frozen=True, slots=True, eq=False)
class Title:
    """A title; those of one `make` are marked alike, but for the last of it: whether kind and country are printed."""

    words: Text
    make: tuple[object, ...]
    level: int
    indent: int

    def goes_with(self, above: "Title") -> bool:
        """Tell whether a title is of the make of one above it; a name without its kind is, where that has one."""
        return self.make == above.make or (not self.make[-1] and self.make[:-1] == above.make[:-1])


def is_of_form(title: Title) -> bool:
    """Tell whether a title without marks counts a form: those above are of another, or of none."""
    return not title.level and owned.COUNTED.fullmatch(title.words.clean) is not None


def may_be(line: Marked) -> bool:
    """Tell whether a line may be a title: a heading, or a few words that begin as a title does, and end no sentence."""
    words = line.words.raw.strip()
    if isinstance(line.text, Markup) or len(words) > _LONGEST or not re.search(r"[^\W\d_]", words):
        return False
    if line.level:
        return True
    if _ENDED.search(words) or len(words.split()) > _WORDS:
        return False
    return _STARTS.match(words) is not None or bool(line.emphasis) or sides.nameless(line.words) is not None


def is_emphasised(line: Marked) -> bool:
    """Tell whether a line is emphasised as a whole."""
    words = line.words.raw.strip().rstrip(":")
    return bool(line.emphasis) and words.endswith(line.emphasis) and words.count(line.emphasis) == _TWICE


def read(line: Marked) -> Title:
    """Return the title that a line is, without its signs."""
    words = line.words.cut(0, len(_CLOSED.sub("", line.words.clean)))
    opened = _OPENED.match(words.clean)
    words = words.cut(opened.end() if opened else 0, len(words.clean))
    if line.level:
        return Title(words, ("#", line.level, False), line.level, line.indent)
    label = _LABEL.match(words.clean)
    plain = not (line.sign or line.emphasis)
    typed = plain and bool(sides.side(words).kind)
    called = re.sub(r"\d+", "1", label[0]) if label else FORM if owned.COUNTED.fullmatch(words.clean) else ""
    home = plain and country.find(words.clean) is not None
    capital = words.clean.isupper() and (" " in words.clean or not line.emphasis)  # "**SLN**" is a name as others are
    make = (line.indent, line.sign, line.emphasis, called, capital, home, typed)
    return Title(words, make, 0, line.indent)
