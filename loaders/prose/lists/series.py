"""Titles in a series that are names of clusters: sections one after the other, or "Some Cluster. It signed ..."."""

import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from clew.loaders.glossary.short import ACRONYM
from clew.loaders.parts import flow
from clew.loaders.parts.flow import Block
from clew.loaders.prose.lists import counted
from clew.loaders.prose.names import entry
from clew.loaders.prose.names.clusters import CLUSTER
from clew.loaders.prose.names.entry import Entry
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.reading import Reading
from clew.loaders.setting import country, dates
from clew.loaders.text.level import marks
from clew.loaders.text.once import once
from clew.loaders.text.openings import numbered
from clew.loaders.text.text import Text

_RUN_IN = re.compile(r"(?P<name>[^.:;!?]{3,80}?)(?:\s*[.:]|\s[-–—/&])\s+(?=[A-ZÀ-ÞĀ-Ț0-9“\"])")
_CHAPTER = re.compile(r"[^\W\d_]{4,12} \d{1,2}\s?[.:)–—-]\s+")
"""The word and number of a part before its title: "Chapter 3. Some Cluster"."""
_DASHED = re.compile(r"[-–—/&]\s+$")
_GOES_ON = re.compile(r"[\w’']")
_FEWEST = 3


@dataclass(frozen=True, slots=True)
class Named:
    """A title, or the opening of a paragraph, that may name a cluster: its place among the blocks, and its end."""

    place: int
    read: Entry
    end: int
    text: str
    """What stands under it, or after it."""
    pair: bool = False
    """Whether a second name follows ("Some Cluster – Bar Ltd. They signed ..."): the other side of a thread."""
    of_clusters: bool = False
    """Whether the title over the series says that it is of clusters."""


@once
def find(reading: Reading) -> Mapping[int, Named]:
    """Return the titles and openings of every series of which at least half are a cluster's for sure."""
    found = flow.read(reading.document)
    owners: dict[int, Named] = {}
    short = [each for each in _groups(reading, found, run_in=False, short=True) if _are_sections(reading, each)]
    for every in (*_groups(reading, found, run_in=False), *_groups(reading, found, run_in=True), *short):
        group = _alike(found, every)
        sure = [each for each in group if each.of_clusters or _is_cluster(reading, each)]
        pairs = bool(sure) and all(each.pair for each in group)
        if len(every) >= _FEWEST and (2 * len(sure) >= len(group) or pairs):
            owners |= {each.place: each for each in group}
    return owners | _items(reading, found) | _chapters(reading, found)


def _alike(found: Sequence[Block], group: Sequence[Named]) -> Sequence[Named]:
    """Leave out a title in capitals, or with a date, where most have none: it is of a section, or says who wrote."""
    odd = [each for each in group if _is_shouted(each) or any(dates.spans(found[each.place].text.clean[: each.end]))]
    return group if 2 * len(odd) >= len(group) else [each for each in group if each not in odd]


def _is_shouted(named: Named) -> bool:
    """Tell whether several words are all in capitals, and none of them calls a cluster."""
    name = named.read.name.clean
    return name.isupper() and " " in name and not CLUSTER.search(name)


def _are_sections(reading: Reading, group: Sequence[Named]) -> bool:
    """Tell whether each of as many titles as there are clusters is surely one's, a short name among them."""
    return _as_many(reading, len(group)) and all(each.of_clusters or _is_cluster(reading, each) for each in group)


def _chapters(reading: Reading, found: Sequence[Block]) -> dict[int, Named]:
    """Return the headings of one level that print a name with a country of guests: whatever parts stand below them.

    Of several levels it is the highest: those below it may name the other sides. Half of them are called as clusters
    are: firms have chapters too.
    """
    levels: dict[int, list[Named]] = {}
    for place, block in enumerate(found):
        if block.kind == "heading" and (depth := marks(reading.document.lines[block.text.line - 1].raw)):
            start = _CHAPTER.match(block.text.clean)
            text = block.text.cut(start.end() if start else numbered(block.text), len(block.text.clean))
            if (read := _name(reading, text)) and read.country:
                levels.setdefault(depth, []).append(Named(place, read, len(block.text.clean), ""))
    highest = levels[min(levels)] if levels else []
    guests = all(_is_cluster(reading, each) for each in highest)
    called = sum(entry.HEAD.search(each.read.name.clean) is not None for each in highest)
    return {each.place: each for each in highest} if guests and 2 * called >= len(highest) >= _FEWEST else {}


def _items(reading: Reading, found: Sequence[Block]) -> dict[int, Named]:
    """Return the openings of the items of a list ("Some Cluster: it signed ..."), as many as there are clusters."""
    owners: dict[int, Named] = {}
    for _, group in itertools.groupby(enumerate(found), key=lambda each: each[1].kind == "item"):
        blocks = [(place, block) for place, block in group if block.kind == "item"]
        named = [each for place, block in blocks if (each := _opening(reading, block, place))]
        sure = [each for each in named if _is_cluster(reading, each) and not each.pair]
        if len(named) == len(blocks) >= _FEWEST and 2 * len(sure) >= len(named) and _as_many(reading, len(named)):
            owners |= {each.place: each for each in named}
    return owners


def _as_many(reading: Reading, count: int) -> bool:
    """Tell whether the document counts so many clusters, or one or two more: not each has something to tell."""
    return any(count <= value <= count + 2 for value in counted.clusters(reading))


def _groups(reading: Reading, found: Sequence[Block], *, run_in: bool, short: bool = False) -> Iterator[list[Named]]:
    """Yield names that follow one another, as titles or as openings, with nothing but their own text between.

    An acronym is a name among others if `short`.
    """
    group: list[Named] = []
    lead = ""
    for place, block in enumerate(found):
        named = _title(reading, found, place, short=short) if not run_in else None
        named = _opening(reading, block, place) if run_in and block.kind == "paragraph" else named
        breaks = block.kind in ("heading", "caption") if run_in else block.titles and block.kind != "item"
        if named:
            of_clusters = phrase(reading.vocabulary, "told-of-clusters").search(lead) is not None
            group.append(replace(named, of_clusters=of_clusters))
        elif breaks:
            yield group
            group, lead = [], block.text.clean
    yield group


def _title(reading: Reading, found: Sequence[Block], place: int, *, short: bool) -> Named | None:
    block = found[place]
    following = found[place + 1] if place + 1 < len(found) else None
    if not place or not block.titles or block.kind in ("caption", "item") or not following:
        return None  # the first line is the document's own title
    if following.kind in ("heading", "caption") or (following.titles and following.kind != "item"):
        return None
    text = block.text.cut(numbered(block.text), len(block.text.clean))
    read = _name(reading, text, short=short)
    under = " ".join(each.text.clean for each in _under(found, place))
    return Named(place, read, len(block.text.clean), under) if read else None


def _under(found: Sequence[Block], place: int) -> Iterator[Block]:
    for block in found[place + 1 :]:
        if block.titles and block.kind != "item":
            return
        yield block


def _opening(reading: Reading, block: Block, place: int) -> Named | None:
    match = _RUN_IN.match(block.text.clean) if block.kind in ("paragraph", "item") else None
    read = _name(reading, block.text.cut(*match.span("name"))) if match else None
    rest = block.text.clean[match.end() :] if match else ""
    return Named(place, read, match.end(), rest, _is_pair(reading, block, match)) if match and read else None


def _is_pair(reading: Reading, block: Block, opening: re.Match[str]) -> bool:
    other = _RUN_IN.match(block.text.clean, opening.end()) if _DASHED.search(opening[0]) else None
    return other is not None and _name(reading, block.text.cut(*other.span("name"))) is not None


def _name(reading: Reading, text: Text, *, short: bool = False) -> Entry | None:
    read = entry.read(text, reading.vocabulary)
    if not read or phrase(reading.vocabulary, "no-cluster").search(read.name.clean):
        return None
    named = len(read.name.clean.split()) > 1 or (short and ACRONYM.fullmatch(read.name.clean))
    return read if named and not phrase(reading.vocabulary, "no-name").search(read.name.clean) else None


def _is_cluster(reading: Reading, named: Named) -> bool:
    """Tell whether the name, its country or its text shows it to be a cluster's."""
    host = reading.mission.parts[0] if reading.mission else None
    home = country.find(named.read.country.clean) if named.read.country else None
    spoken = phrase(reading.vocabulary, "speaks-of-the-cluster").search(named.text)
    name, text = named.read.name.clean, named.text.removeprefix("The ")
    subject = any(each.startswith(name) and not _GOES_ON.match(each, len(name)) for each in (text, named.text))
    return bool(CLUSTER.search(name) or (home and home[0] != host) or spoken or subject)


def text_after(block: Block, named: Named) -> Text:
    """Return what a paragraph says after the name that opens it."""
    return block.text.cut(named.end, len(block.text.clean))
