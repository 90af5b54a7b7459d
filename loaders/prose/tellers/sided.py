"""Titles that name both sides over what is told of the two: "3.2 Some Cluster with Bar Ltd (firm, Korea)"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from clew.graph.statement import slug
from clew.loaders.parts import flow
from clew.loaders.parts.flow import Block
from clew.loaders.prose.names import entry
from clew.loaders.prose.names.clusters import Clusters
from clew.loaders.prose.names.mention import Mention
from clew.loaders.prose.names.naming import ACRONYM
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.prose.names.proper import Reader
from clew.loaders.prose.tellers.beneath import plain
from clew.loaders.reading import Reading
from clew.loaders.setting import country
from clew.loaders.tabular.cells import sides
from clew.loaders.text.once import once
from clew.loaders.text.text import Text

_APART = re.compile(r"\s(?:(?P<word>with|and)|[–—&/+-]+|[→↔])\s(?:the\s)?")
_COUNTED = re.compile(r"[^\W\d_]\w+\s(?:n[or]\.?\s|#\s?)?\d{1,2}\s?(?:[:.)]|\s[–—-])\s+")
"""What counts titles by a word: "Agreement 3: ", "Case no. 2 - "."""
_ENDED = re.compile(r"[.!?;,:]$")
_NO_NAME = re.compile(r"[:;|]|\s\d|\d\s")
_WORDS = 20
_ALONE = 2
"""How many lines a title that no sign marks is below what stands before it."""
_SERIES, _SEVERAL = 3, 2
"""How many titles tell that those whom they name first are the clusters, and how many these are."""
Pair = tuple[str, Text, Text, Mention]
"""The cluster, its name as printed, the words for the other side, and who that is."""


def read(reading: Reading, clusters: Clusters, found: Sequence[Block], place: int) -> Pair | None:
    """Return the two sides that a title names, one of them a cluster that is known; None where nobody could tell."""
    block = found[place]
    if not _may_be(found, place):
        return None
    title = _plain(block.text)
    for one, other, word in _cuts(title):
        for own, whom in ((one, other), (other, one)):
            printed = sides.side(own).name
            name = clusters.called(printed.clean) or (printed.clean if printed.clean in _in_series(reading) else None)
            if name and (mention := _other(reading, clusters, whom, sure=word != "and")):
                return (name, own, whom, mention) if slug(mention.name.clean) != slug(name) else None
    return None


def _may_be(found: Sequence[Block], place: int) -> bool:
    """Tell whether a part may be such a title: with a text below it, and no line of a list of such."""
    block, below = found[place], found[place + 1] if place + 1 < len(found) else None
    apart = not place or found[place - 1].last_line + _ALONE <= block.text.line
    if block.kind in {"item", "caption"} or not (block.kind == "heading" or apart):
        return False
    told = below is not None and below.kind in ("paragraph", "item") and below.text.line > block.last_line
    return told and len(block.text.clean.split()) <= _WORDS and not _ENDED.search(block.text.clean)


def _plain(title: Text) -> Text:
    """Return a title without what counts it."""
    words = plain(title)
    counted = _COUNTED.match(words.clean)
    return words.cut(counted.end(), len(words.clean)) if counted else words


def _cuts(title: Text) -> Iterator[tuple[Text, Text, str | None]]:
    words = title.clean
    for cut in _APART.finditer(words):
        if words.count("(", 0, cut.start()) == words.count(")", 0, cut.start()):
            yield title.cut(0, cut.start()), title.cut(cut.end(), len(words)), cut["word"]


@once
def _in_series(reading: Reading) -> frozenset[str]:
    """Return whom several titles name before "with" and somebody of whom they print what and from where that is."""
    found = flow.read(reading.document)
    titles = [_plain(block.text) for place, block in enumerate(found) if _may_be(found, place)]
    cuts = [(one, other) for title in titles for one, other, word in _cuts(title) if word == "with"]
    told = [one.clean for one, other in cuts if _is_described(reading, other)]
    names = {each for each in told if _may_be_cluster(reading, each)}
    return frozenset(names) if len(told) >= _SERIES and _SEVERAL <= len(names) == len({*told}) else frozenset()


def _is_described(reading: Reading, words: Text) -> bool:
    side = sides.side(words)
    return bool(side.home.clean and (side.kind or Reader(words, reading.vocabulary).unnamed(0)))


def _may_be_cluster(reading: Reading, words: str) -> bool:
    """Tell whether words are a name of several words, or an acronym, and say nothing else that titles say."""
    vocabulary = reading.vocabulary
    of_work = vocabulary.all("cooperation-types", words) or vocabulary.all("table-kinds", words)
    other = of_work or vocabulary.meaning("kinds", words) or vocabulary.column(words) or country.find(words)
    none = (phrase(vocabulary, each) for each in ("no-cluster", "no-name"))
    if other or _NO_NAME.search(words) or any(each.search(words) for each in none):
        return False
    return entry.is_name(words) and (" " in words or ACRONYM.fullmatch(words) is not None)


def _other(reading: Reading, clusters: Clusters, words: Text, *, sure: bool) -> Mention | None:
    """Return the other side, of which the kind is printed, or which is another cluster; it may have no name."""
    side = sides.side(words)
    if unnamed := Reader(words, reading.vocabulary).unnamed(0):
        said = [each for each in (unnamed.name, side.type, side.home) if each.clean]
        return replace(Reader(words, reading.vocabulary).typed(unnamed, said), end=len(words.clean))
    said = [each for each in (side.type, side.home) if each.clean]
    found = Mention(0, len(words.clean), side.name, "", name_end=len(side.name.clean))
    if side.kind and entry.is_name(side.name.clean):
        return Reader(words, reading.vocabulary).typed(found, said)
    fellow = sure and not said and clusters.called(side.name.clean)
    return Mention(0, len(words.clean), side.name, "", type=side.name, kind="cluster") if fellow else None
