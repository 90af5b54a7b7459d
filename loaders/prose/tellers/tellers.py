"""Whose prose it is: the clusters that a document names, and the sections, items and paragraphs about each."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from clew.graph.statement import slug
from clew.loaders.parts import flow
from clew.loaders.parts.flow import Block
from clew.loaders.prose.lists import series
from clew.loaders.prose.lists.series import Named
from clew.loaders.prose.names import entry
from clew.loaders.prose.names.clusters import CLUSTER, Clusters, forms
from clew.loaders.prose.names.mention import Mention
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.prose.tellers import common, numbered, sided, sorted_answers
from clew.loaders.prose.tellers.beneath import of_others, other_side, plain
from clew.loaders.reading import Reading
from clew.loaders.setting import dates
from clew.loaders.text import level
from clew.loaders.text.once import once
from clew.loaders.text.signs import LED
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import Vocabulary

_BRACKET = re.compile(r"\s*\([^()]*\)")
_OPENED = re.compile(r"\s*(?::|\s[-–—]\s|\.\s|\n)\s*")
_SAID = re.compile(rf"{LED}(?P<said>[^,;.(]++)")
_FAR = 80
"""How far into a sentence its subject may stand."""
_CLEFT = re.compile(r"It (?:is|was)\s")
"""Such a first sentence only says which of two did something: the other comes next."""


@dataclass(frozen=True, slots=True)
class Owner:
    """The cluster that a telling is about, and where it is named."""

    name: str
    text: Text
    section: str | None
    forms: tuple[str, ...]


@dataclass(slots=True)
class Telling:
    """Sentences about a cluster; `own` where they stand in a section, an item or a paragraph of its own."""

    owner: Owner
    own: bool
    sentences: list[tuple[Text, str | None]] = field(default_factory=list)
    items: list[tuple[Text, str | None]] = field(default_factory=list)
    """The items under the title or the item of the cluster, each as a whole; their sentences stand above too."""
    parts: list[tuple[Text, str | None]] = field(default_factory=list)
    """The items and the paragraphs under the title of the cluster, each as a whole."""
    headed: list[tuple[Text, Mention, list[tuple[Text, str | None]]]] = field(default_factory=list)
    """The titles below the cluster's own that name the other side, each with what stands under it."""
    paired: bool = False
    """Whether its only item begins with the other side and a full stop."""
    over: str = ""
    """The last title before it that names no cluster."""
    several: bool = False
    """Whether it names several clusters, none of them its own."""
    opened: bool = False
    """Whether the first sentence stands after the name and a colon or dash, and has no subject itself."""

    @property
    def names_late(self) -> bool:
        """Whether the cluster is named in a later sentence than the first, which is about somebody else."""
        second = self.sentences[1][0] if len(self.sentences) > 1 else None
        named = self.owner.text
        late = second is not None and (second.line, second.offset) <= (named.line, named.offset)
        return late and not self.own and not _CLEFT.match(self.sentences[0][0].clean)


def subjects(vocabulary: Vocabulary, words: str, start: int = 0) -> Iterator[int]:
    """Yield the places where the subject of a sentence may begin: at its start, or behind words of time and place."""
    yield start
    if adverbial := phrase(vocabulary, "adverbial").match(words, start):
        yield from (m.end() for m in re.finditer(r",?\s+", words[: start + _FAR]) if m.end() >= adverbial.end())


@once
def tellings(reading: Reading, clusters: Clusters) -> Sequence[Telling]:
    """Return what the prose tells of each cluster, in the order of the document, with the title it stands under."""
    return told(reading, clusters, _paragraph)


Paragraphs = Callable[[Reading, Clusters, Block], Iterator[Telling]]
"""What reads a paragraph that stands under no cluster's title."""


def told(reading: Reading, clusters: Clusters, paragraph: Paragraphs, *, both: bool = False) -> Sequence[Telling]:
    """Return the tellings, where `paragraph` reads those that no title gives to a cluster, nor to `both` sides."""
    found = flow.read(reading.document)
    titles = common.over_something(reading.vocabulary, found)
    own, place, over = set[int](), 0, ""
    made = tuple(_tellings(reading, found, clusters, paragraph, both=both))
    for telling in made:
        while place < len(titles) and titles[place].text.line < telling.owner.text.line:
            title, place = titles[place].text, place + 1
            over = over if title.line in own or clusters.fitting(title.clean) else title.clean
        own.add(telling.owner.text.line)
        telling.over = over
    return made


def _tellings(
    reading: Reading, found: Sequence[Block], clusters: Clusters, paragraph: Paragraphs, *, both: bool
) -> Iterator[Telling]:
    named = series.find(reading)
    current: tuple[Telling, Block] | None = None
    lead = topic = ""
    for place, block in enumerate(found):
        if both and (pair := sided.read(reading, clusters, found, place)):
            yield from [current[0]] if current else []
            current = Telling(_known(*pair[:2], block), own=True, headed=[(*pair[2:], [])]), block
            continue
        if current and (other := other_side(reading, block, current[1])):
            current[0].headed.append((block.text, other, []))
            continue
        serial = None if block.kind == "item" and (clusters.names or current) else named.get(place)
        owner = _title(reading, clusters, found, place, topic) or _of_series(clusters, block, serial)
        if owner and serial and block.kind in ("paragraph", "item") and serial.end < len(block.text.clean):
            if current:
                yield current[0]
                current = None
            yield _run_in(owner, block, serial)
            continue
        topic = topic if owner else _topic(topic, block, told=bool(current))
        if current and (
            block.kind in ("heading", "caption") or owner or (block.titles and _ends(reading, current[1], block))
        ):
            yield current[0]
            current = None
        if owner:
            current = Telling(owner, own=True), block
        elif current and current[0].headed:
            current[0].headed[-1][2].append((block.text, block.section))
        elif current:
            current[0].sentences.extend((sentence, block.section) for sentence in block.text.sentences())
            current[0].items.extend([(block.text, block.section)] * (block.kind == "item"))
            current[0].parts.extend([(block.text, block.section)] * (block.kind in ("item", "paragraph")))
        elif block.kind == "item":
            told_by_item = [*_item(reading, clusters, found, place, lead)]
            prose = numbered.is_prose(reading.document, block)
            yield from told_by_item or (paragraph(reading, clusters, block) if prose else ())
        elif block.kind == "paragraph":
            yield from paragraph(reading, clusters, block)
        lead = block.text.clean if block.kind != "item" else lead
    if current:
        yield current[0]


def _ends(reading: Reading, title: Block, block: Block) -> bool:
    """Tell whether a few words end what a title is over: not under a heading, and no item under a line of its own."""
    if block.kind == "item" and level.is_next(reading.document.lines, title.text, block.text):
        return True
    if title.kind == "heading":
        return of_others(reading, block)
    return not (title.kind == "paragraph" and block.kind == "item")


def _of_series(clusters: Clusters, block: Block, named: Named | None) -> Owner | None:
    """Return the cluster that a title or an opening names, for it is one of a series of such."""
    if not named:
        return None
    name = clusters.fitting(named.read.name.clean) or named.read.name.clean
    return _known(name, named.read.name, block)


def _known(name: str, printed: Text, block: Block) -> Owner:
    return Owner(name, printed, block.section, (*forms(name), *forms(printed.clean)))


def _run_in(owner: Owner, block: Block, opening: Named) -> Telling:
    """Return what a paragraph tells of the cluster whose name opens it."""
    telling = Telling(owner, own=True, opened=True)
    rest = series.text_after(block, opening)
    telling.sentences = [(each, block.section) for each in rest.sentences()]
    telling.items, telling.paired = [(rest, block.section)] * opening.pair, opening.pair
    return telling


def _topic(topic: str, block: Block, *, told: bool) -> str:
    """Return what is spoken of: the last title that names no cluster, and the text between it and the first cluster."""
    if block.titles and block.kind != "item":
        return block.text.clean
    return f"{topic} {block.text.clean}" if block.kind == "paragraph" and not told else topic


def _title(reading: Reading, clusters: Clusters, found: Sequence[Block], place: int, topic: str) -> Owner | None:
    """A title that names a cluster, over a text and not over nothing; `topic` is the last title that names none."""
    block = found[place]
    following = found[place + 1] if place + 1 < len(found) else None
    if not block.titles or block.kind == "caption" or not following:
        return None
    if other_side(reading, following, block):
        following = None
    elif following.kind in ("heading", "caption"):
        return None
    if following and block.kind == "item" and (following.kind == "item" and following.depth <= block.depth):
        return None
    if following and block.kind != "heading" and following.titles and following.kind != "item":
        return None
    if block.kind != "heading" and place and _is_listed(reading, clusters, found[place - 1], block):
        return None
    return _owner(reading, clusters, plain(block.text), block, *found[place + 1 : place + 2], topic=topic)


def _is_listed(reading: Reading, clusters: Clusters, before: Block, block: Block) -> bool:
    """Tell whether a name stands in a list of names, the last of which is no title: below another, or an answer."""
    beside = before.kind == block.kind and before.depth == block.depth and before.last_line + 1 == block.text.line
    named = beside and clusters.fitting(_BRACKET.sub("", before.text.clean))
    return bool(named or sorted_answers.alone(reading.vocabulary, before.text.clean))


def _owner(
    reading: Reading, clusters: Clusters, text: Text, block: Block, *following: Block, topic: str = ""
) -> Owner | None:
    """Return the cluster that the words name; of one that no list has, the words or the text must say so."""
    read = entry.read(text, reading.vocabulary)
    if not read:
        return None
    name = clusters.fitting(read.name.clean) or clusters.fitting(_BRACKET.sub("", read.name.clean))
    if name and name != read.name.clean and _is_other(reading, text, read.name.clean, name):
        return None
    if name:
        return _known(name, read.name, block)
    if clusters.names or phrase(reading.vocabulary, "no-cluster").search(read.name.clean):
        return None
    of_clusters = phrase(reading.vocabulary, "told-of-clusters").search(f"{topic} {block.section or ''}")
    if CLUSTER.search(read.name.clean) or common.speaks_of_it(following, read.name.clean if of_clusters else None):
        return Owner(read.name.clean, read.name, block.section, forms(read.name.clean))
    return None


def _is_other(reading: Reading, text: Text, printed: str, name: str) -> bool:
    """Tell whether a title is no cluster's that has a part of its name: "Porto, 3 May 2021", which dates a letter."""
    part = slug(printed) not in map(slug, forms(name))
    return common.is_common(reading.document, printed) or (part and any(True for _ in dates.spans(text.clean)))


def _item(reading: Reading, clusters: Clusters, found: Sequence[Block], place: int, lead: str) -> Iterator[Telling]:
    """Yield what an item tells that begins with the name of a cluster, with the items under it."""
    block = found[place]
    owner, end = _opener(reading, clusters, block, lead)
    if owner and not (lead.endswith("?") and _answers(reading, block.text.clean[end:])):
        rest = block.text.cut(end, len(block.text.clean))
        opened = _OPENED.match(block.text.clean, end)
        if opened:
            rest = block.text.cut(opened.end(), len(block.text.clean))
        whole = rest if opened else block.text
        telling = Telling(owner, own=True, opened=bool(opened))
        telling.sentences = [(sentence, block.section) for sentence in whole.sentences()] if whole.clean else []
        for under in found[place + 1 :]:
            if under.kind != "item" or under.depth <= block.depth:
                break
            telling.sentences.extend((sentence, under.section) for sentence in under.text.sentences())
            telling.items.append((under.text, under.section))
        yield telling


def _answers(reading: Reading, words: str) -> bool:
    """Tell whether words begin with yes or no, as an answer does that is none of what became of anything."""
    said = _SAID.match(words)
    return said is not None and reading.vocabulary.meaning("answers", said["said"]) is not None


def _opener(reading: Reading, clusters: Clusters, block: Block, lead: str) -> tuple[Owner | None, int]:
    words = block.text.clean
    start = 4 if words.startswith(("The ", "the ")) else 0
    if known := clusters.at(words, start):
        name, end = known
        return Owner(name, block.text.cut(start, end), block.section, forms(name)), end
    opened = re.search(r"\s*:\s|\s[-–—]\s", words)
    if opened and not clusters.names:
        of_clusters = phrase(reading.vocabulary, "told-of-clusters").search(f"{lead} {block.section or ''}")
        owner = _owner(reading, clusters, block.text.cut(0, opened.start()), block)
        if owner and (of_clusters or CLUSTER.search(owner.name)):
            return owner, opened.start()
    return None, 0


def _paragraph(reading: Reading, clusters: Clusters, block: Block) -> Iterator[Telling]:
    """Yield what a paragraph tells of the clusters that are the subjects of its sentences."""
    current: Telling | None = None
    for number, sentence in enumerate(block.text.sentences()):
        starts = list(subjects(reading.vocabulary, sentence.clean))
        starts += [start + 4 for start in starts if sentence.clean[start : start + 4] in ("The ", "the ")]
        start, known = next(((at, each) for at in starts if (each := clusters.at(sentence.clean, at))), (0, None))
        if known and (not current or known[0] != current.owner.name):
            if current:
                yield current
            text = sentence.cut(start, known[1])
            current = Telling(Owner(known[0], text, block.section, forms(known[0])), own=number == 0)
        if current:
            current.sentences.append((sentence, block.section))
    if current:
        yield current
