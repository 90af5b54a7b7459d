"""What is stated of an SME: its name, of which cluster it is a member, and whether it benefited."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from clew.graph.statement import Referent, Statement
from clew.loaders.reading import Reading
from clew.loaders.tabular.cells import marks
from clew.loaders.text.signs import BRACKET
from clew.loaders.text.text import Text

COLON = re.compile(r"\s*(?:\([^()]*\))?\s*:\s+")
"""What parts a cluster from its SMEs; a dash before it is of the name."""


@dataclass(frozen=True, slots=True)
class Members:
    """SMEs of one cluster, and whether they are said to have benefited."""

    cluster: Text
    smes: Sequence[Text]
    section: str | None
    benefited: bool

    def state(self, reading: Reading) -> Iterator[Statement]:
        """State the name of the cluster, and each SME."""
        cluster = Referent("Organisation", (self.cluster.clean,))
        source = reading.document.source(self.cluster, self.section)
        yield Statement(cluster, "name", self.cluster.clean, self.cluster.quote, source)
        for sme in self.smes:
            if marks.is_name(sme.clean, reading.vocabulary):  # "none" is nobody
                yield from say(reading, sme, self.cluster.clean, self.section, benefited=self.benefited)


def plain(text: Text) -> Text:
    """Return a name of a list without what stands in brackets behind it, or the stop that ends it."""
    named = text.clean.rstrip(" .;,")
    return text.cut(0, len(BRACKET.sub("", named)) if BRACKET.search(text.clean) else len(text.clean.rstrip(" ;,")))


def say(reading: Reading, name: Text, cluster: str, section: str | None, *, benefited: bool) -> Iterator[Statement]:
    """State an SME, of which cluster it is a member, and whether it benefited."""
    sme, of = Referent("Organisation", (name.clean,)), Referent("Organisation", (cluster,))
    source = reading.document.source(name, section)
    yield Statement(sme, "name", name.clean, name.quote, source)
    yield Statement(sme, "kind", "SME", name.quote, source)
    yield Statement(sme, "MEMBER_OF", of, name.quote, source)
    if benefited and reading.mission:
        yield Statement(sme, "BENEFITED_FROM", reading.mission, name.quote, source)
