"""SMEs beside the name of their cluster, in one line under a question: "Some Cluster: A, B; Other Cluster: C".

The names may stand first, the cluster in brackets: "SMEs that benefited: A and B (Some Cluster); C (Other Cluster)".
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from clew.graph.statement import Statement
from clew.loaders.parts import flow
from clew.loaders.parts.flow import Block
from clew.loaders.prose.names import benefit, entry
from clew.loaders.prose.names.clusters import Clusters
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.prose.participants.memberships import say
from clew.loaders.prose.survey import enumerated_names
from clew.loaders.reading import Reading
from clew.loaders.text.divided import ENUMERATION, parts
from clew.loaders.text.text import Text

_LABEL = re.compile(
    r"(?:^|(?<=[;.?:]\s))(?P<name>[^\s:;.?](?:(?!\.\s)[^:;?]){1,80}?)"
    r"(?:\s\(\d{1,3}(?: \w+)?\))?(?:\s?:|\s[–—])\s+(?=\S)"
)
_SMES = re.compile(r"\b(?:SMEs?|members?|(?:small|member) (?:firms|companies|enterprises|businesses))\b")
_LED = re.compile(r"[^:;.?]{3,120}:\s+(?=\S)")
_PART = re.compile(r"\s*;\s+(?:and\s+)?")
_BRACKETED = re.compile(r"(?P<names>[^():;]{2,200}?)\s\((?P<name>[^()]+(?:\s\([^()]+\))?)\)\.?")
_SEVERAL = 2

Members = tuple[str, Sequence[Text]]
"""A cluster, and the names behind its own."""


def state(reading: Reading, known: Sequence[Statement]) -> Iterator[Statement]:
    """State the SMEs that stand behind the clusters of `known`, under words on which SMEs have benefited."""
    clusters, title = Clusters.of(known), ""
    read = {each.source.line for each in known if each.property == "MEMBER_OF"}
    for block in flow.read(reading.document) if reading.mission and clusters.names else ():
        lead, members = _members(reading, clusters, block.text)
        lead, members = (lead, members) if members else _bracketed(clusters, block.text)
        # a line with its only cluster first is one of a list, unless another reader knew the list
        left = len(members) == 1 and bool(lead or read.intersection(range(block.text.line, block.last_line + 1)))
        if members and not left and _asks(reading, lead or title):
            yield from _stated(reading, members, block)
        if not members and (block.titles or block.text.clean.endswith(("?", ":"))):
            title = block.text.clean


def _stated(reading: Reading, members: Sequence[Members], block: Block) -> Iterator[Statement]:
    for cluster, names in members:
        for name in names:
            yield from say(reading, name, cluster, block.section, benefited=True)


def _asks(reading: Reading, words: str) -> bool:
    """Tell whether words are on the SMEs that have benefited, and not on those that may."""
    return _SMES.search(words) is not None and benefit.is_sure(reading.vocabulary, words)


def _members(reading: Reading, clusters: Clusters, text: Text) -> tuple[str, list[Members]]:
    """Return what stands before the first cluster, and the names behind each; none if anything else stands there."""
    labels = [(m.start(), m.end(), name) for m in _LABEL.finditer(text.clean) if (name := clusters.fitting(m["name"]))]
    if not labels or len({name for _, _, name in labels}) < len(labels):
        return "", []
    starts = [*((start, end) for start, end, _ in labels), (len(text.clean), 0)]
    rest = [text.cut(end, start) for (_, end), (start, _) in pairwise(starts)]
    found = [_names(reading, clusters, each) for each in rest]
    named = zip((name for _, _, name in labels), found, strict=True)
    members: list[Members] = [(name, names) for name, names in named if names is not None]
    return text.clean[: labels[0][0]], members if len(members) == len(labels) else []


def _bracketed(clusters: Clusters, text: Text) -> tuple[str, list[Members]]:
    """Return what stands before the names, and those before each cluster; none if anything else stands there."""
    led = _LED.match(text.clean)
    each_ = parts(text.cut(led.end(), len(text.clean)), _PART.pattern) if led else []
    found = [(part, match) for part in each_ if (match := _BRACKETED.fullmatch(part.clean))]
    if not led or len(found) < max(_SEVERAL, len(each_)):
        return "", []
    told = [(clusters.fitting(m["name"]), parts(part.cut(*m.span("names")), ENUMERATION)) for part, m in found]
    named = all(entry.is_name(each.clean) and not clusters.fitting(each.clean) for _, names in told for each in names)
    members: list[Members] = [(name, names) for name, names in told if name]
    return led[0], members if named and len(members) == len(told) else []


def _names(reading: Reading, clusters: Clusters, text: Text) -> list[Text] | None:
    plain = text.cut(0, len(text.clean.rstrip(" .;,")))
    if phrase(reading.vocabulary, "sorted-nobody").fullmatch(plain.clean):
        return []
    names = [enumerated_names.read(reading, each) for each in parts(plain, ENUMERATION)]
    found = [each for each in names if each and each.clean not in clusters.names]
    return found if len(found) == len(names) else None
