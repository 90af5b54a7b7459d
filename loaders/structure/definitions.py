"""Definition lists of Markdown: a term on a line of its own, and below it ":   " with what is said of it.

"Status", ":   A pilot" says what "Status: A pilot" says, and is read so; a list below a term is its own.
"""

import re
from collections.abc import Iterator, Sequence

from clew.loaders.tabular.grids.markup import Markup
from clew.loaders.text import openings
from clew.loaders.text.level import marks
from clew.loaders.text.text import Text

_DEFINED = re.compile(r" {0,3}[:~](?=\s{1,5}\S)")
_NO_TERM = re.compile(r"[.!?;:]\s*$|\t|\||<|^\s*[:~>-]")
_LABELLED = re.compile(r"[^:.;]{2,60}:\s")
"""A definition that is a label with its value: one of several that the term is the title of."""
_WORDS = 14


def read(lines: Sequence[Text]) -> Sequence[Text]:
    """Return the lines, each term with its definitions one of them: a colon behind it, and semicolons between these.

    Nothing moves: the colon is printed one line further down.
    """
    return list(_read(lines)) if any(_DEFINED.match(line.raw) for line in lines) else lines


def _read(lines: Sequence[Text]) -> Iterator[Text]:
    place = 0
    while place < len(lines):
        line, found = lines[place], []
        following = place + 1
        while (at := _definition(lines, following)) is not None and _is_term(line):
            found.append(lines[at])
            following = at + 1
        said = [each.raw[_start(each) :].strip() for each in found]
        whole = found and not any(openings.ITEM.match(each) or _LABELLED.match(each) for each in said)
        if whole and not _goes_on(lines, following):
            yield _joined(line, found)
            place = following
        else:
            yield line
            place += 1


def _definition(lines: Sequence[Text], place: int) -> int | None:
    """Return the place of a definition that stands here, or behind one blank line."""
    if place < len(lines) and not lines[place].raw.strip():
        place += 1
    return place if place < len(lines) and _DEFINED.match(lines[place].raw) else None


def _is_term(line: Text) -> bool:
    raw = line.raw
    if isinstance(line, Markup) or not raw.strip() or raw[0].isspace() or marks(raw) or openings.ITEM.match(raw):
        return False
    return len(raw.split()) <= _WORDS and not _NO_TERM.search(raw)


def _start(line: Text) -> int:
    found = _DEFINED.match(line.raw)
    return found.end() + 1 if found else 0


def _goes_on(lines: Sequence[Text], place: int) -> bool:
    """Tell whether more than a line belongs to a definition."""
    return place < len(lines) and lines[place].raw[:1].isspace() and bool(lines[place].raw.strip())


def _joined(term: Text, found: Sequence[Text]) -> Text:
    raw = f"{term.raw.rstrip()}:"
    end = term.line
    for number, line in enumerate(found):
        raw += "\n" * (line.line - end) + _DEFINED.sub(";" if number else " ", line.raw, count=1)
        end = line.line
    return Text(raw, term.line, term.offset)
