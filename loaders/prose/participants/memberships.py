"""What is stated of an SME: its name, of which cluster it is a member, and whether it benefited."""

from collections.abc import Iterator

from clew.graph.statement import Referent, Statement
from clew.loaders.reading import Reading
from clew.loaders.text.text import Text


def say(reading: Reading, name: Text, cluster: str, section: str | None, *, benefited: bool) -> Iterator[Statement]:
    """State an SME, of which cluster it is a member, and whether it benefited."""
    sme, of = Referent("Organisation", (name.clean,)), Referent("Organisation", (cluster,))
    source = reading.document.source(name, section)
    yield Statement(sme, "name", name.clean, name.quote, source)
    yield Statement(sme, "kind", "SME", name.quote, source)
    yield Statement(sme, "MEMBER_OF", of, name.quote, source)
    if benefited and reading.mission:
        yield Statement(sme, "BENEFITED_FROM", reading.mission, name.quote, source)
