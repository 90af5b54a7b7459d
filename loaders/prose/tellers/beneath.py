"""Titles beneath a cluster's own: "### Some Cluster", "#### Bar Ltd (firm, Korea)" name the other side, some others."""

from collections import Counter
from collections.abc import Mapping, Sequence

from clew.graph.statement import slug
from clew.loaders.parts import flow
from clew.loaders.parts.flow import Block
from clew.loaders.prose.names.mention import Mention
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.prose.tellers import partner
from clew.loaders.reading import Reading
from clew.loaders.text.level import Level, is_below, level
from clew.loaders.text.once import once
from clew.loaders.text.openings import numbered
from clew.loaders.text.text import Text

_TITLES = {"heading", "paragraph"}


def other_side(reading: Reading, title: Block, own: Block) -> Mention | None:
    """Return whom a title of a lower level than the cluster's own names beside the cluster; None where it names nobody.

    It prints kind and country, or is the title of another cluster elsewhere, on the level of the cluster's own.
    """
    if not (title.titles and own.titles) or {title.kind, own.kind} - _TITLES:
        return None
    here, above = (level(reading.document.lines, each.text) for each in (title, own))
    if not is_below(here, above):
        return None
    text = plain(title.text)
    if found := partner.read(text, reading.vocabulary):
        return found
    if (above, slug(text.clean)) in _titles(reading):
        return Mention(0, len(text.clean), text, "", type=text, kind="cluster", name_end=len(text.clean))
    return None


def of_others(reading: Reading, title: Block) -> bool:
    """Tell whether a few words below a cluster's heading begin something else: they say so, and return under no other.

    "SMEs that benefited" below the last cluster is of all clusters; below each of them, of each.
    """
    words = title.text.clean
    if title.kind != "paragraph" or not title.titles or words.endswith(":") or any(map(str.isdigit, words)):
        return False
    told = phrase(reading.vocabulary, "told-of-others").search(words)
    return told is not None and _times(reading)[slug(words)] == 1


@once
def _times(reading: Reading) -> Mapping[str, int]:
    return Counter(slug(each.text.clean) for each in flow.read(reading.document) if each.titles)


def plain(title: Text) -> Text:
    """Return a title without its number."""
    return title.cut(numbered(title), len(title.clean))


@once
def _titles(reading: Reading) -> frozenset[tuple[Level | None, str]]:
    found: Sequence[Block] = flow.read(reading.document)
    headings = [each.text for each in found if each.titles and each.kind in _TITLES]
    return frozenset((level(reading.document.lines, each), slug(plain(each).clean)) for each in headings)
