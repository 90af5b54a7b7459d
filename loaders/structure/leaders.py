"""Leaders: "Place ........... Lima" says what "Place: Lima" says, and is read so; a list of contents says nothing.

A line of contents ends with the number of a page, and so may "Meetings ....... 203". It is contents where a label
stands elsewhere as a title, where labels are numbered, or where pages only go on and no label says what is counted.
"""

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import pairwise

from clew.graph.statement import slug
from clew.loaders.tabular.grids.markup import Markup
from clew.loaders.text import openings
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import current

_DOTS = r"(?:\.(?:\s?\.){3,}+|…(?:\s?…)++|·(?:\s?·){3,}+|_{4,}+|[-–=]{4,}+(?=\s*:\s))"
"""Dashes are a leader only where a colon ends them."""
_SIGN = rf"(?:[^\w\s]\s+|[(\[]?{openings.COUNTER}\s+)?"
"""What may stand before a label: a bullet, or what counts the items of a list."""
_VALUE = r"(?:\s*+:(?=\s))?\s*+(?P<value>[^\s._…·].*)"
"""What stands behind a leader, which a colon may end."""
_LED = re.compile(rf"(?P<label>\s*{_SIGN}[^\W\d_][^|\t:]{{1,90}}?)\s*(?P<dots>{_DOTS}){_VALUE}")
_LIKELY = ("....", ". . .", "……", "… …", "····", "· · ·", "____", "---", "–––", "====")
_SHORT = re.compile(
    rf"(?P<label>\s*{_SIGN}[^\W\d_][^|\t:]{{1,90}}?)\s+(?P<dots>\.(?:\s?\.){{0,2}}|…|·{{1,3}}|_{{1,3}}|[-–=]{{1,3}}(?=:))(?=[\s:]){_VALUE}"
)
"""What the leader is of a label as long as the others' leaders reach; the value must begin where theirs do."""
_BLANK = re.compile(rf"(?P<label>\s*{_SIGN}[^\W\d_][^|\t:]{{1,90}}?)\s*(?P<dots>{_DOTS}|(?<=\s)(?:\.{{1,3}}|…))")
"""A label with nothing behind its leader, which ends where the leaders beside it do."""
_NUMBERED = re.compile(r"\s*(?:[\W\d]|[ivxIVX]{1,5}[.)]|[A-Z][.)])*\s*")
_NUMBERED_TITLE = re.compile(
    r"\s*(?:\d+(?:\.\d+)*[.)]?|[IVX]+[.)]|[A-Z][.)])\s+\S.{0,150}?(?:[ \t]*\.){3,}+\s*\d{1,4}\s*"
)
_PAGE = re.compile(r"\d{1,4}|[ivxlc]{1,6}")
_NEVER_COUNTED = {"focus"}
"""What a label may tell that no number follows: "Contents ..... 3" is a list of contents."""
_NEAR = 3
_TITLE = 120


@dataclass(frozen=True, slots=True)
class Led:
    """The lines, leaders made colons, and the numbers of those that are a list of contents."""

    lines: Sequence[Text]
    contents: frozenset[int]


@dataclass(frozen=True, slots=True)
class _Leader:
    """One line with a leader; `place` counts the lines from 0, `start` and `end` the characters of the leader."""

    place: int
    label: str
    value: str
    start: int
    end: int


def read(lines: Sequence[Text], listed: Set[int]) -> Led:
    """Return the lines as they are to be read; `listed` are the lines known to be contents."""
    found = {each.place: each for each in _found(lines) if lines[each.place].line not in listed}
    if not found:
        return Led(lines, frozenset(_numbered(lines)))
    found |= {each.place: each for each in _short(lines, found)}
    titles = {
        slug(_plain(line.raw)) for place, line in enumerate(lines) if place not in found and len(line.raw) < _TITLE
    }
    contents = {
        each.place for run in _runs(lines, sorted(found)) for each in _contents([found[n] for n in run], titles)
    }
    found |= {each.place: each for each in _blank(lines, {n: found[n] for n in found if n not in contents})}
    read_ = [_as_label(line, found[n]) if n in found and n not in contents else line for n, line in enumerate(lines)]
    return Led(read_, frozenset({lines[place].line for place in contents} | set(_numbered(lines))))


def _numbered(lines: Sequence[Text]) -> Iterator[int]:
    """Yield the numbers of the lines that list a numbered title."""
    return (line.line for line in lines if "..." in line.raw and _NUMBERED_TITLE.fullmatch(line.raw))


def _found(lines: Sequence[Text]) -> Iterator[_Leader]:
    for place, line in enumerate(lines):
        raw = line.raw
        if isinstance(line, Markup) or not any(each in raw for each in _LIKELY):
            continue
        if match := _LED.fullmatch(raw.rstrip()):
            yield _Leader(place, match["label"].strip(), match["value"], match.end("label"), match.start("value"))


def _short(lines: Sequence[Text], found: dict[int, _Leader]) -> Iterator[_Leader]:
    """Yield the lines beside those with a leader of a few dots; one dot must end where a leader beside it does."""
    for place, ends in _ends(lines, found).items():
        match = _SHORT.fullmatch(lines[place].raw.rstrip()) if place not in found else None
        if match and (match.start("value") in ends or len(match["dots"].strip()) > 1):
            yield _Leader(place, match["label"].strip(), match["value"], match.end("label"), match.start("value"))


def _ends(lines: Sequence[Text], found: dict[int, _Leader]) -> dict[int, set[int]]:
    """Return by the place of a line where the leaders of the lines around it end."""
    near: dict[int, set[int]] = {}
    for place, each in found.items():
        for beside in range(max(place - _NEAR, 0), min(place + _NEAR + 1, len(lines))):
            near.setdefault(beside, set()).add(each.end)
    return near


def _blank(lines: Sequence[Text], found: dict[int, _Leader]) -> Iterator[_Leader]:
    """Yield the lines beside those with a leader that have one too, and no value behind it."""
    for place, ends in _ends(lines, found).items():
        match = _BLANK.fullmatch(lines[place].raw.rstrip()) if place not in found else None
        if match and not {match.end(), match.end() + 1}.isdisjoint(ends):
            yield _Leader(place, match["label"].strip(), "", match.end("label"), match.end())


def _runs(lines: Sequence[Text], places: Sequence[int]) -> Iterator[list[int]]:
    """Yield the leaders that nothing but blank lines and wrapped values parts."""
    run: list[int] = []
    for place in places:
        between = lines[run[-1] + 1 : place] if run else ()
        if any(line.raw.strip() and not line.raw.startswith("    ") for line in between):
            yield run
            run = []
        run.append(place)
    if run:
        yield run


def _contents(run: Sequence[_Leader], titles: Set[str]) -> Sequence[_Leader]:
    """Return the leaders of a run that are contents: all of them, or none."""
    if not all(_PAGE.fullmatch(each.value) for each in run):
        return ()
    if any(slug(_plain(each.label)) in titles for each in run):
        return run
    pages = [int(each.value) for each in run if each.value.isdecimal()]
    goes_on = all(first <= second for first, second in pairwise(pages))
    told = sum(bool(current().all("heading-words", each.label) - _NEVER_COUNTED) for each in run)
    return run if goes_on and 2 * told < len(run) else ()


def _plain(title: str) -> str:
    """Return a title without its number."""
    return _NUMBERED.sub("", title.strip("# "), count=1)


def _as_label(line: Text, leader: _Leader) -> Text:
    """Return the line with a colon behind the label, and blanks for the rest of the leader: nothing moves."""
    room = leader.end - leader.start
    raw = f"{line.raw[: leader.start]}:{' ' * (room - 1)}{line.raw[leader.end :]}"
    return Text(raw, line.line, line.offset)
