"""SMEs told after their cluster: "From Some Cluster these are Foo and Bar, which ...; from Other Cluster it is Baz"."""

import re
from collections.abc import Iterator, Sequence

from clew.graph.statement import Statement
from clew.loaders.prose import entry
from clew.loaders.prose.clusters import Clusters
from clew.loaders.prose.memberships import say
from clew.loaders.prose.phrases import phrase
from clew.loaders.reading import Reading
from clew.loaders.structure import flow
from clew.loaders.structure.text import Text

_CAPITAL = r"(?!SMEs?\b)(?:[A-ZÀ-Þ0-9][\w.&’'-]*\w|[dl][’'][A-ZÀ-Þ]\w*|&)"
_NAME = rf"{_CAPITAL}(?:\s(?:(?:of|for|de|del|di|da|do|du|la|le|y|et|für|van|von)\s){{0,2}}{_CAPITAL}){{0,7}}+"
_NAMES = re.compile(rf"(?P<names>{_NAME}(?:(?:,\s(?:and\s)?|\sand\s){_NAME}){{0,9}}+)(?=[,;.]|\s[a-z(–—]|$)")
_OPENED = re.compile(
    r"(?:[Ff]rom|[Oo]f|[Aa]t|[Ff]or|[Aa]mong the (?:members|SMEs) of|[Ii]n(?: the case of)?)\s(?:the\s)?(?=[A-ZÀ-Þ])"
)
_PART = re.compile(r",\s(?:and\s)?|\sand\s")


def state(reading: Reading, known: Sequence[Statement]) -> Iterator[Statement]:
    """State the SMEs that a paragraph about SMEs names behind their clusters; `known` tells the clusters."""
    clusters, title = Clusters.of(known), ""
    for block in flow.read(reading.document) if clusters.names else ():
        if block.titles or block.text.clean.endswith("?"):
            title = block.text.clean
        elif "SME" in reading.vocabulary.all("kinds", f"{title} {block.text.clean}"):
            benefited = phrase(reading.vocabulary, "benefited").search(f"{title} {block.text.clean}")
            for sentence in block.text.sentences():
                if not phrase(reading.vocabulary, "benefit-unreached").search(sentence.clean):
                    for sme, cluster in _pairs(reading, clusters, sentence):
                        yield from say(reading, sme, cluster, block.section, benefited=benefited is not None)


def _pairs(reading: Reading, clusters: Clusters, sentence: Text) -> Iterator[tuple[Text, str]]:
    """Yield each SME of a sentence with the cluster that stands before it."""
    for opened in _OPENED.finditer(sentence.clean):
        named = clusters.at(sentence.clean, opened.end())
        link = phrase(reading.vocabulary, "these-are").match(sentence.clean, named[1]) if named else None
        listed = _NAMES.match(sentence.clean, link.end()) if link else None
        if named and listed:
            yield from ((name, named[0]) for name in _names(clusters, sentence, *listed.span("names")))


def _names(clusters: Clusters, sentence: Text, start: int, end: int) -> Iterator[Text]:
    for cut in [*_PART.finditer(sentence.clean, start, end), None]:
        name = sentence.cut(start, cut.start() if cut else end)
        if entry.is_name(name.clean) and not clusters.fitting(name.clean):
            yield name
        start = cut.end() if cut else end
