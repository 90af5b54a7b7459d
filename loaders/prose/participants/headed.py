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
        if not cluster or block.kind not in ("paragraph", "item"):
            continue
        for lead, named in _led(reading, block.text):
            smes = [_plain(each) for each in _names(named)]
            if smes and all(_is_name(reading, each) for each in smes):
                yield Line(cluster, lead, smes, block.section)


def _led(reading: Reading, text: Text) -> Iterator[tuple[str, Text]]:
    """Yield the lead and the names of a part that only names SMEs, or of its sentences on those which benefited."""
    whole = _LINE.fullmatch(text.clean)
    for each in (text,) if whole else text.sentences():
        match = whole or _LINE.fullmatch(each.clean)
        if match and _is_of_smes(reading, match["lead"], alone=whole is not None):
            yield match["lead"], each.cut(*match.span("names"))


def _is_of_smes(reading: Reading, lead: str, *, alone: bool) -> bool:
    """Tell whether words lead to SMEs; where they do not stand `alone`, both by that word and as having benefited."""
    said = "SME" in reading.vocabulary.all("kinds", lead), bool(phrase(reading.vocabulary, "benefited").search(lead))
    return (any(said) if alone else all(said)) and not phrase(reading.vocabulary, "no-members").search(lead)


def _names(text: Text) -> list[Text]:
    return parts(text, _SEMICOLONS if _SEVERAL.search(text.clean) else _COMMAS)


def _plain(text: Text) -> Text:
    return text.cut(0, len(BRACKET.sub("", text.clean.rstrip(" .;,"))))


def _is_name(reading: Reading, text: Text) -> bool:
    return entry.is_name(text.clean) and marks.is_name(text.clean, reading.vocabulary)
