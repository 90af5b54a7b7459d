"""Sections each of which is a cluster's: titles of one make that are names, with what clusters agree on below them.

What the titles look like does not matter (headings, bold lines, lines of their own with a country below), but that they
are alike, and that something says that they are of clusters: one they know, a country, as many as the document counts.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace

from clew.graph.statement import slug
from clew.loaders.parts.flow import Block
from clew.loaders.prose.names import entry
from clew.loaders.prose.names.clusters import Clusters
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.reading import Reading
from clew.loaders.setting import country
from clew.loaders.tabular.columns import elsewhere
from clew.loaders.tabular.columns.decision import Decision
from clew.loaders.tabular.context import subtitle, titled
from clew.loaders.tabular.context.over import Over, is_title
from clew.loaders.tabular.grids.table import Table
from clew.loaders.text.level import marks
from clew.loaders.text.text import Text

_BOLD = re.compile(r"\s*(?:\*\*|<(?:b|strong)>)")
_NUMBER = re.compile(r"[\s#*]*\(?\d{1,2}(?:\.\d{1,2})*[.)]?\s")
_LABEL = re.compile(r"[\s#*]*([^\W\d_]{3,15})(?: ?\d{1,2})?:\s")
_HALF, _FEWEST, _COUNTED = 2, 2, 3
Make = tuple[str | int | bool, ...]
Learnt = Mapping[tuple[int, int], Over]
"""The clusters that titles name, by the line and the offset of the title."""


@dataclass(frozen=True, slots=True)
class _Section:
    title: Block
    name: Text | None
    """What the title names, if that may be a cluster."""
    home: Text | None
    owns: bool
    """Whether a table of what one cluster agreed on stands below it, and below no other title of its make."""

    @property
    def shown(self) -> bool:
        """Whether the name, or a country with it, is like a cluster's."""
        return self.name is not None and (self.home is not None or entry.HEAD.search(self.name.clean) is not None)


def learnt(reading: Reading, found: Sequence[Block], tables: Sequence[Table], clusters: Clusters) -> Learnt:
    """Return the clusters that titles of one make name; nothing where titles of two makes may be of clusters."""
    groups = [group for group in _groups(reading, found, tables) if _are_of_clusters(reading, found, group, clusters)]
    if len(groups) != 1:
        return {}
    owning = [n for n, each in enumerate(groups[0]) if each.owns]
    return {
        (each.title.text.line, each.title.text.offset): Over(each.name, each.title.section, each.home)
        for n, each in enumerate(groups[0])
        if each.name and (owning[0] <= n <= owning[-1] or each.shown or clusters.fitting(each.name.clean))
    }


def headed(reading: Reading, found: Sequence[Block], tables: Sequence[tuple[Table, Sequence[Decision]]]) -> Learnt:
    """Return the clusters that headings name, where those of tables stand in headings of one make."""
    lines = {line for table, decisions in tables for line in _lines_of_clusters(table, decisions)}
    places = [n for n, block in enumerate(found) if block.kind == "heading"]
    makes = {n: _make(reading, found, n) for n in places}
    own = [makes[n] for n in places if found[n].text.line in lines]
    if not own:
        return _alike(reading, found, lines)
    if len(own) < _FEWEST or len({*own}) > 1:
        return {}
    every = [_section(reading, found, n, found[n].text.line in lines) for n in places if makes[n] == own[0]]
    return {
        (each.title.text.line, each.title.text.offset): Over(each.name, each.title.section, each.home)
        for each in every
        if each.name and (each.owns or each.shown)
    }


def _alike(reading: Reading, found: Sequence[Block], lines: Set[int]) -> Learnt:
    """Return the clusters that titles name which look, country and all, as those do that are cells of tables now."""
    own = [[Block("paragraph", reading.document.lines[line - 1].stripped(), None)] for line in sorted(lines)]
    told = [_section(reading, each, 0, True) for each in own]
    makes = {_make(reading, each, 0) for each in own}
    if len(own) < _FEWEST or len(makes) > 1 or not all(each.name and each.home for each in told):
        return {}
    titles = [n for n, block in enumerate(found) if block.kind == "paragraph" and is_title(block)]
    every = [_section(reading, found, n, False) for n in titles if _make(reading, found, n) in makes]
    return {
        (each.title.text.line, each.title.text.offset): Over(each.name, each.title.section, each.home)
        for each in every
        if each.name and each.home
    }


def _lines_of_clusters(table: Table, decisions: Sequence[Decision]) -> Iterator[int]:
    """Yield the lines on which the clusters of a table stand, where it is of what they agreed on or answered."""
    concepts = [each.concept for each in decisions]
    if "cluster" in concepts and {"organisation", "question"} & {*concepts}:
        place = concepts.index("cluster")
        yield from (row.cells[place].line for row in table.rows if place < len(row.cells) and row.cells[place].clean)


def as_titles(found: Sequence[Block], learnt: Learnt) -> Sequence[Block]:
    """Return the parts of the document, the items that name clusters as titles."""
    if not any(block.kind == "item" and (block.text.line, block.text.offset) in learnt for block in found):
        return found
    return [
        replace(block, kind="paragraph") if (block.text.line, block.text.offset) in learnt else block for block in found
    ]


def _groups(reading: Reading, found: Sequence[Block], tables: Sequence[Table]) -> Iterator[list[_Section]]:
    """Yield the sections of each make, in the order of the lines."""
    places = [n for n in range(len(found)) if _may_title(reading, found, n)]
    makes = {n: _make(reading, found, n) for n in places}
    owning = _owning(found, places, makes, tables)
    of: dict[Make, list[_Section]] = defaultdict(list)
    for n in places:
        if makes[n] in owning:
            of[makes[n]].append(_section(reading, found, n, n in owning[makes[n]]))
    yield from of.values()


def _home_below(found: Sequence[Block], place: int) -> Text | None:
    below = found[place + 1] if place + 1 < len(found) else None
    return subtitle.home(below) if below and subtitle.is_below(found[place], below) else None


def _may_title(reading: Reading, found: Sequence[Block], place: int) -> bool:
    """Tell whether a part may be a title; an item with a number is one where no other follows it."""
    block, following = found[place], found[place + 1 : place + 2]
    if block.kind != "item":
        return is_title(block)
    numbered = _NUMBER.match(reading.document.lines[block.text.line - 1].raw)
    return (
        block.titles
        and bool(numbered)
        and not any(each.kind == "item" and subtitle.is_below(block, each) for each in following)
    )


def _make(reading: Reading, found: Sequence[Block], place: int) -> Make:
    """Return how a title is printed: what is the same in all that stand over parts of one kind."""
    block = found[place]
    raw = reading.document.lines[block.text.line - 1].raw
    label, words = _LABEL.match(raw), block.text.clean
    return (
        block.kind,
        marks(raw),
        _BOLD.match(raw) is not None,
        words.isupper(),
        _NUMBER.match(raw) is not None,
        label[1] if label and not country.find(label[1]) else "",
        block.kind != "heading" and _home_below(found, place) is not None,
    )


def _owning(
    found: Sequence[Block], places: Sequence[int], makes: Mapping[int, Make], tables: Sequence[Table]
) -> Mapping[Make, set[int]]:
    """Return by make the titles that are the nearest of it above a table, with none of a higher level between."""
    lines = [found[n].text.line for n in places]
    owning: dict[Make, set[int]] = defaultdict(set)
    for table in tables:
        seen, highest = set[Make](), 0
        for n in reversed(places[: bisect_left(lines, min(table.lines, default=0))]):
            depth = int(makes[n][1])
            if makes[n] in seen or (highest and depth > highest):
                continue
            owning[makes[n]].add(n)
            seen.add(makes[n])
            highest = depth or highest
            if highest == 1 or len(seen) > 6:
                break
    return owning


def _section(reading: Reading, found: Sequence[Block], place: int, owns: bool) -> _Section:
    block = found[place]
    name, home = titled.named(reading, titled.plain(reading, block.text))
    home = home or _home_below(found, place)
    if name and (not titled.may_be(reading, name.clean) or not (home or " " in name.clean or name.clean.isupper())):
        name = None
    return _Section(block, name, home, owns)


def _are_of_clusters(reading: Reading, found: Sequence[Block], group: Sequence[_Section], clusters: Clusters) -> bool:
    """Tell whether all titles with a table of one cluster below are names, each once, and something bears them out."""
    own = [each for each in group if each.owns]
    names = {slug(each.name.clean) for each in own if each.name}
    if len(own) < _FEWEST or len(names) < len(own):
        return False
    shown = sum(each.shown or _is_known(clusters, each) for each in own)
    between = [each for each in group[group.index(own[0]) : group.index(own[-1]) + 1] if each.name]
    counted = len(between) >= _COUNTED and len(between) in elsewhere.counted(reading.document)
    first = own[0].title.text.line
    told = any(
        phrase(reading.vocabulary, "told-cluster-by-cluster").search(block.text.clean)
        for block in found
        if block.text.line < first
    )
    return _HALF * shown >= len(own) or counted or (told and shown > 0)


def _is_known(clusters: Clusters, section: _Section) -> bool:
    return section.name is not None and clusters.fitting(section.name.clean) is not None
