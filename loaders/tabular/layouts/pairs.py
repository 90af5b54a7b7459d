"""Cards whose title names both sides: "[3] Some Cluster -- Some Ltd (firm, Chile)", and what labels say of them.

The labels stand below it in lines or in a table of two columns, or behind it in a sentence.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from clew.loaders.tabular.cells import sides
from clew.loaders.tabular.cells.concepts import AGREED
from clew.loaders.tabular.cells.sides import Side
from clew.loaders.tabular.grids.grid import Grid
from clew.loaders.tabular.layouts import card_labels, cards, lines
from clew.loaders.tabular.layouts.card_rows import Line, under
from clew.loaders.text.known import Known
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import current

_LABEL = re.compile(r"(?:[.;,:|)*]|\s[–—-])[\s*_]+(?P<label>[^\W\d_][^:;,.|()]{2,45}?)\**:[\s*_]+(?=\S)")
_ITEM = re.compile(r"[-*•]\s")
_RULE = re.compile(r"\s*[-=_*]{3,}\s*")
_ENDED = re.compile(r"[\s;|,.]+$")
_LONGEST, _WIDEST, _MOST = 200, 2000, 12
"""How long a line of a title is at most, the first lines of an item, and how many lines it has."""
_NEAR = 2
"""How many lines a title has at most."""
_FEWEST, _COLUMNS = 2, 2
_OF_OTHERS = {"cluster", "organisation", "question"}
_TOLD = (("Cluster", "Cluster type", "Cluster country"), ("Partner", "Partner type", "Partner country"))
"""What the name, the kind and the country of each side are a column of."""


@dataclass(frozen=True, slots=True)
class _Card:
    """The two sides of a title, and the labels with their values."""

    title: tuple[Side, Side]
    lines: Sequence[Line]
    end: int
    """The place after it."""


def take(text: Sequence[Text], start: int, known: Known) -> tuple[Grid, int] | None:
    """Return the table of the cards that start at this line, and the place after them; None where none do."""
    found = list(_cards(text, start, known))
    if not found or (len(found) < _FEWEST and not any(side.kind for side in found[0].title)):
        return None
    return _grid(found), found[-1].end


def _cards(text: Sequence[Text], start: int, known: Known) -> Iterator[_Card]:
    place = start
    while place < len(text) and (card := _below(text, place, known) or _behind(text, place)):
        if not _is_of_agreement(card.lines):
            return
        yield card
        place = lines.filled(text, card.end)
        place = lines.filled(text, place + 1) if place < len(text) and _RULE.fullmatch(text[place].raw) else place


def _is_of_agreement(found: Sequence[Line]) -> bool:
    concepts = {line.concept for line in found if line.column}
    understood = 2 * sum(line.column is not None for line in found) > len(found)
    once = len({line.label.clean.casefold() for line in found}) == len(found)
    return once and understood and bool(concepts & AGREED) and not concepts & _OF_OTHERS


def _below(text: Sequence[Text], place: int, known: Known) -> _Card | None:
    """Return the card whose title stands on one line or two, the labels right below it."""
    title = _title(text, place)
    if not title:
        return None
    named, below = title
    if (end := lines.pipes_end(text, below)) > below:
        rows = [row for row in lines.pipes(text[below:end], known).rows if any(cell.clean for cell in row)]
        told = [Line(row[0], row[1], current().column(row[0].clean)) for row in rows if len(row) == _COLUMNS]
        return _Card(named, told, end) if len(told) == len(rows) else None
    return _Card(named, *cards.lines(text, below, lambda at: _title(text, at) is not None))


def _title(text: Sequence[Text], place: int) -> tuple[tuple[Side, Side], int] | None:
    """Return the sides that a title names, and the place of the first label below it."""
    first = text[place]
    if len(first.raw) > _LONGEST or _is_over_a_list(text, place) or not sides.may_be(first.raw):
        return None
    for end in range(place + 1, min(place + 1 + _NEAR, len(text))):
        below = lines.filled(text[: end + _NEAR], end)
        below = lines.filled(text[: below + _NEAR], below + 1) if below < len(text) and _is_rule(text[below]) else below
        if below < len(text) and (card_labels.label(text[below]) or lines.pipes_end(text, below) > below):
            title = sides.read(Text("\n".join(line.raw for line in text[place:end]), first.line, first.offset))
            return (title, below) if title else None
        if not text[end].raw.strip():
            return None
    return None


def _is_over_a_list(text: Sequence[Text], place: int) -> bool:
    """Tell whether an item has a list of its own: such records are read together, whatever dashes their titles have."""
    following = text[place + 1].raw if place + 1 < len(text) else ""
    return _ITEM.match(text[place].raw) is not None and re.match(r"\s+[-*•]\s", following) is not None


def _is_rule(line: Text) -> bool:
    return _RULE.fullmatch(line.raw) is not None


def _behind(text: Sequence[Text], place: int) -> _Card | None:
    """Return the card of an item or a paragraph in which the labels stand behind the title."""
    if not _opens(text, place):
        return None
    first = "".join(line.raw for line in text[place : place + _NEAR + 1])
    if ":" not in first or len(first) > _WIDEST or not sides.may_be(first):
        return None
    end = place + 1
    while end < min(place + _MOST, len(text)) and text[end].raw.strip() and not _begins(text, end):
        end += 1
    whole = Text("\n".join(line.raw for line in text[place:end]), text[place].line, text[place].offset)
    found = [match for match in _LABEL.finditer(whole.clean) if current().column(match["label"])]
    title = sides.read(whole.cut(0, found[0].start() + 1)) if len(found) >= _FEWEST else None
    return _Card(title, list(_lines(whole, found)), end) if title else None


def _opens(text: Sequence[Text], place: int) -> bool:
    return not place or not text[place - 1].raw.strip() or _begins(text, place)


def _begins(text: Sequence[Text], place: int) -> bool:
    return re.match(r"\s*(?:[-*•‣▪]|\[?\d{1,3}[.)\]])\s", text[place].raw) is not None


def _lines(whole: Text, found: Sequence[re.Match[str]]) -> Iterator[Line]:
    ends = [*(after.start() for _, after in pairwise(found)), len(whole.clean)]
    for match, end in zip(found, ends, strict=True):
        value = _ENDED.sub("", whole.clean[match.end() : end])
        label = whole.cut(*match.span("label"))
        yield Line(label, whole.cut(match.end(), match.end() + len(value)), current().column(label.clean))


def _grid(found: Sequence[_Card]) -> Grid:
    """Return the cards as rows, the two sides first, the cluster's before the other where that is told."""
    own = sides.own([each.title for each in found])
    parts = [_parts(each.title, own) for each in found]
    kept = [n for n in range(len(parts[0])) if not n % 3 or any(each[n].clean for each in parts)]
    kept = kept if own is not None else [0, 1]
    blank = Text("", parts[0][0].line, parts[0][0].offset)
    pairs = [[(line.label, line.value) for line in each.lines] for each in found]
    labels, values = under([(said[0], each) for said, each in zip(parts, pairs, strict=True)])
    rows = [[*(said[n] for n in kept), *each] for said, each in zip(parts, values, strict=True)]
    told = tuple([*_TOLD[0], *_TOLD[1]][n] for n in kept) if own is not None else ()
    return Grid([[*[blank] * len(kept), *labels], *rows], 1, spread=False, told=told)


def _parts(title: tuple[Side, Side], own: int | None) -> list[Text]:
    if own is None:
        return [side.whole for side in title]
    return [part for side in (title[own], title[1 - own]) for part in (side.name, side.type, side.home)]
