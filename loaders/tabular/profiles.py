"""Profiles: the name of a cluster as a title, and right below it lines of labels with what they are of it.

"Some Cluster (Spain)", "Fields: water; energy", "Represented by: Ana Soto, Director": several such profiles are the
rows of a table whose headings are the labels. What is printed around them must say that they are of clusters.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from clew.graph.statement import slug
from clew.loaders.prose import counted, entry
from clew.loaders.prose.phrases import phrase
from clew.loaders.reading import Reading
from clew.loaders.setting import country
from clew.loaders.structure import flow
from clew.loaders.structure.flow import Block
from clew.loaders.structure.once import once
from clew.loaders.structure.text import Text
from clew.loaders.tabular import cards
from clew.loaders.tabular.card_rows import Line
from clew.loaders.tabular.sheets import Sheets
from clew.loaders.tabular.table import Row, Table
from clew.loaders.tabular.titled import may_be, named, plain

_FEWEST = 2
_COUNTED = 3
"""As many profiles are clusters where the document counts as many of them."""
_OF_CLUSTERS = {"country", "field", "representative", "responded"}
_OF_OTHERS = {"cluster", "organisation", "person", "name", "question", "cooperation type"}
"""Answers and agreements under a title are read as the tables that they are."""
_SAYING = ("lists-clusters", "lists-delegates", "told-of-clusters")


@dataclass(frozen=True, slots=True)
class _Profile:
    """The title, the country with it or over it, and the lines below."""

    name: Text
    home: Text | None
    lines: Sequence[Line]


@dataclass(slots=True)
class _Group:
    """Profiles one after the other, the title over them, and what else stands above the first."""

    title: Block | None = None
    place: Text | None = None
    before: list[str] = field(default_factory=list)
    found: list[_Profile] = field(default_factory=list)


@once
def tables(reading: Reading) -> Sequence[Table]:
    """Return the tables that profiles of clusters make."""
    return tuple(_table(each) for each in _groups(reading) if _is_of_clusters(reading, each))


def _groups(reading: Reading) -> Iterator[_Group]:
    group, last, sheets = _Group(), 0, Sheets(reading)
    for block in flow.read(reading.document):
        if block.text.line <= last:
            continue  # one of the lines of the profile above
        titles = block.kind == "caption" or (block.titles and block.kind != "item")
        if found := [*_profiles(reading, block, sheets, group.place)]:
            group.found += found
            last = max(line.value.line for each in found for line in each.lines)
        elif titles and country.find(block.text.clean.strip(" :")):
            group.place = block.text.cut(0, len(block.text.clean.rstrip(" :")))
        elif titles:
            yield group
            group = _Group(block)
        elif not group.found:
            group.before.append(block.text.clean)
    yield group


def _profiles(reading: Reading, block: Block, sheets: Sheets, place: Text | None) -> Iterator[_Profile]:
    """Yield the profile under a title, or under an item of a list; or those that begin with a label for the name."""
    own = cards.label(reading.document.lines[block.text.line - 1])
    if own and any(column.concept == "name" for column in reading.vocabulary.columns(own)):
        every = (_profile(reading, lines[0].value, lines[1:], place) for lines in _cards(sheets.at(block)))
        yield from (each for each in every if each)
    elif not own and (block.kind in ("caption", "item") or block.titles) and (lines := sheets.below(block)):
        under = block.kind != "item" or _indent(reading, lines[0].label) > _indent(reading, block.text)
        profile = _profile(reading, plain(reading, block.text), lines, place) if under else None
        yield from (profile,) if profile else ()


def _indent(reading: Reading, text: Text) -> int:
    raw = reading.document.lines[text.line - 1].raw
    return len(raw) - len(raw.lstrip())


def _cards(lines: Sequence[Line]) -> Iterator[Sequence[Line]]:
    """Yield the labels of each card: the first label begins the next."""
    starts = [place for place, line in enumerate(lines) if slug(line.label.clean) == slug(lines[0].label.clean)]
    yield from (lines[start:end] for start, end in pairwise([*starts, len(lines)]))


def _profile(reading: Reading, text: Text, lines: Sequence[Line], place: Text | None) -> _Profile | None:
    """Return the profile of what may be a name, where most of its labels are understood."""
    name, home = named(reading, text)
    known = [line for line in lines if line.column]
    once_each = len({slug(line.label.clean) for line in lines}) == len(lines)
    if not name or not may_be(reading, name.clean) or not once_each or 2 * len(known) <= len(lines):
        return None
    return _Profile(name, home or place, lines)


def _is_of_clusters(reading: Reading, group: _Group) -> bool:
    concepts = {line.concept for each in group.found for line in each.lines}
    own = concepts & _OF_CLUSTERS or any(each.home for each in group.found)
    several = len({slug(each.name.clean) for each in group.found}) == len(group.found) >= _FEWEST
    return several and bool(own) and not concepts & _OF_OTHERS and _is_said(reading, group)


def _is_said(reading: Reading, group: _Group) -> bool:
    """Tell whether the title and the words before say that these are clusters, or their names or their number do."""
    title = group.title.text.clean if group.title else ""
    said = any(phrase(reading.vocabulary, each).search(words) for each in _SAYING for words in (title, *group.before))
    if not said and phrase(reading.vocabulary, "lists-something-else").search(title):
        return False
    if "SME" in reading.vocabulary.all("kinds", title) and not reading.vocabulary.all("kinds", title) & {"cluster"}:
        return False
    called = sum(entry.HEAD.search(each.name.clean) is not None for each in group.found)
    many = len(group.found) >= _COUNTED and len(group.found) in counted.clusters(reading)
    return said or many or 2 * called > len(group.found)


def _table(group: _Group) -> Table:
    """Return the profiles as rows under their labels; a label that a profile does not have is a blank cell."""
    keys = dict[str, str]()
    for each in group.found:
        for line in each.lines:
            keys.setdefault(slug(line.label.clean), line.label.clean)
    homed = any(each.home for each in group.found) and not any(
        line.concept == "country" for each in group.found for line in each.lines
    )
    title = group.title.text if group.title else None
    made = Table(
        None, title, title.clean if title else None, ("Cluster", *(["Country"] if homed else []), *keys.values())
    )
    for number, each in enumerate(group.found, 1):
        blank = Text("", each.name.line, each.name.offset)
        values = {slug(line.label.clean): line.value for line in each.lines}
        home = [each.home or blank] if homed else []
        made.rows.append(Row(number, (each.name, *home, *(values.get(key, blank) for key in keys))))
        made.lines |= {each.name.line, *(line.label.line for line in each.lines)}
    return made
