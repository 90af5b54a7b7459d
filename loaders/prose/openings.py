"""A delegation told one by one: paragraphs that begin with a name and its country ("X of Spain met")."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from clew.graph.statement import Referent, Statement
from clew.loaders.prose import listed
from clew.loaders.prose.counted import clusters
from clew.loaders.prose.entry import Entry
from clew.loaders.prose.phrases import phrase
from clew.loaders.reading import Reading
from clew.loaders.setting import country
from clew.loaders.setting.nationality import nationality
from clew.loaders.structure import flow
from clew.loaders.structure.flow import Block
from clew.loaders.structure.text import Text

_FEWEST = 3
_EARLY = 30
"""How far into a paragraph the name may begin that opens it ("The Dutch cluster ...")."""


def state(reading: Reading, entries: Callable[[Reading, Text], Iterable[Entry]]) -> Iterator[Statement]:
    """State the clusters with which the paragraphs or items of a section begin, where the document counts as many."""
    counted = set(clusters(reading))
    for title, blocks in _sections(reading):
        found = [(each, block) for block in blocks if (each := _opening(reading, block, entries))]
        homes = {_home(each) for each, _ in found}
        host = reading.mission.parts[0] if reading.mission else None
        many = len(found) >= _FEWEST and 3 * len(found) >= 2 * len(blocks) and len(homes) > 1 and host not in homes
        if many and any(len(found) <= count <= len(found) + 2 for count in counted) and not _others(reading, title):
            for each, block in found:
                yield from listed.one(reading, each, block.section)
                yield from _silent(reading, each, block)


def _silent(reading: Reading, found: Entry, block: Block) -> Iterator[Statement]:
    """State that a cluster did not answer, where its paragraph begins by saying so."""
    first = next(block.text.sentences(), block.text)
    beside = first.clean.partition(found.country.clean if found.country else found.name.clean)[2]
    if reading.mission and phrase(reading.vocabulary, "silent-to-us").match(beside):
        about, source = Referent("Organisation", (found.name.clean,)), reading.document.source(first, block.section)
        qualifiers: dict[str, str | bool] = {"role": "delegate", "respondedToSurvey": False}
        yield Statement(about, "TOOK_PART_IN", reading.mission, first.quote, source, qualifiers)


def _sections(reading: Reading) -> Iterator[tuple[str, Sequence[Block]]]:
    title, blocks = "", list[Block]()
    for block in flow.read(reading.document):
        if block.kind in ("heading", "caption") or (block.titles and block.kind == "paragraph"):
            yield title, blocks
            title, blocks = block.text.clean, []
        else:
            blocks.append(block)
    yield title, blocks


def _others(reading: Reading, title: str) -> bool:
    """Tell whether a title is over firms, members or hosts."""
    of_hosts = phrase(reading.vocabulary, "told-no-counterparts").search(title)
    return bool(of_hosts) or "SME" in reading.vocabulary.all("kinds", title)


def _opening(reading: Reading, block: Block, entries: Callable[[Reading, Text], Iterable[Entry]]) -> Entry | None:
    """Return the name with which a paragraph begins, if it has its country beside it."""
    first = next(block.text.sentences(), block.text)
    for each in entries(reading, first):
        start = first.clean.find(each.name.clean)
        before = first.clean[:start].split()
        article = not before or (before[0] == "The" and len(before) < 4 and start < _EARLY)
        if article and all(word.islower() or word == "The" or nationality(word) for word in before):
            return each
    return None


def _home(found: Entry) -> str:
    words = found.country.clean if found.country else ""
    place = country.find(nationality(words) or words)
    return place[0] if place else ""
