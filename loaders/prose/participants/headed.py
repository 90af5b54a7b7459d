"""SMEs below the name of a cluster that stands as a title: in a line ("SMEs which benefited: A, B"), or in a list."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from clew.loaders.parts.flow import Block
from clew.loaders.prose.names import entry
from clew.loaders.prose.names.clusters import Clusters
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.reading import Reading
from clew.loaders.tabular.cells import marks
from clew.loaders.tabular.context.over import walk
from clew.loaders.tabular.context.titled import Titles
from clew.loaders.text.divided import parts
from clew.loaders.text.signs import BRACKET
from clew.loaders.text.text import Text

_LINE = re.compile(r"(?P<lead>[^:;.]{3,100}):\s+(?P<names>\S.*?)\.?")
_SEVERAL = re.compile(r"\s*[;•]\s*")
_COMMAS = r"\s*[,;•]\s*(?:and\s+)?|\s+and\s+"
_SEMICOLONS = r"\s*[;•]\s*(?:and\s+)?"


@dataclass(frozen=True, slots=True)
class Line:
    """A line of SMEs: the cluster over it, the words before the names, and the names."""

    cluster: Text
    lead: str
    smes: Sequence[Text]
    section: str | None


Owners = Mapping[tuple[int, int], Text]
"""The name of the cluster over a part, by the line and the offset of the part."""


def owners(reading: Reading, found: Sequence[Block], clusters: Clusters) -> Owners:
    """Return for every part of the prose that stands under the name of a cluster that name."""
    under = walk(reading, found, Titles(reading, clusters))
    return {
        (each.part.text.line, each.part.text.offset): each.over.name
        for each in under
        if each.over and isinstance(each.part, Block)
    }


def lines(reading: Reading, found: Sequence[Block], under: Owners) -> Iterator[Line]:
    """Yield the lines that name SMEs of the cluster over them."""
    for block in found:
        cluster = under.get((block.text.line, block.text.offset))
        for text in _lines(reading, block) if cluster else ():
            match = _LINE.fullmatch(text.clean)
            smes = [_plain(each) for each in _names(text.cut(*match.span("names")))] if match else []
            if cluster and match and smes and all(_is_name(reading, each) for each in smes):
                yield Line(cluster, match["lead"], smes, block.section)


def _lines(reading: Reading, block: Block) -> Iterator[Text]:
    """Yield a part that names SMEs and does nothing else, or the sentences in it that name those which benefited."""
    match = _LINE.fullmatch(block.text.clean)
    if block.kind not in ("paragraph", "item"):
        return
    if match and _is_of_smes(reading, match["lead"]):
        yield block.text
    elif not match:
        yield from (each for each in block.text.sentences() if _is_of_those_that_benefited(reading, each))


def _is_of_those_that_benefited(reading: Reading, sentence: Text) -> bool:
    match = _LINE.fullmatch(sentence.clean)
    both = match and "SME" in reading.vocabulary.all("kinds", match["lead"]) and _is_of_smes(reading, match["lead"])
    return bool(match and both and phrase(reading.vocabulary, "benefited").search(match["lead"]))


def _is_of_smes(reading: Reading, lead: str) -> bool:
    named = "SME" in reading.vocabulary.all("kinds", lead) or phrase(reading.vocabulary, "benefited").search(lead)
    return bool(named) and not phrase(reading.vocabulary, "no-members").search(lead)


def _names(text: Text) -> list[Text]:
    return parts(text, _SEMICOLONS if _SEVERAL.search(text.clean) else _COMMAS)


def _plain(text: Text) -> Text:
    return text.cut(0, len(BRACKET.sub("", text.clean.rstrip(" .;,"))))


def _is_name(reading: Reading, text: Text) -> bool:
    return entry.is_name(text.clean) and marks.is_name(text.clean, reading.vocabulary)
