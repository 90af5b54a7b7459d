"""SMEs in lines below the name of their cluster, each with whether it benefited: "Bar Ltd ..... did not benefit"."""

import re
from collections.abc import Iterator, Sequence

from clew.graph.statement import Referent, Statement, slug
from clew.loaders.prose.names.clusters import Clusters
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.prose.participants.memberships import say
from clew.loaders.prose.survey import enumerated_names
from clew.loaders.reading import Reading
from clew.loaders.text.text import Text

_MARK = re.compile(r"(?:[-*•‣▪]\s+)?")
_CLOSED = re.compile(r"[\s:]+$")
_NOTED = re.compile(
    r"(?P<name>[^\s:|()][^:|()]{1,80}?)\s*(?::\s|\s[–—-]\s|\||\((?=[^()]*\)\W*$)|\s{3,})\s*(?P<said>[^:|()]+?)[\s).;]*"
)


def state(reading: Reading, known: Sequence[Statement]) -> Iterator[Statement]:
    """State the SMEs that stand below the clusters of `known`, with a note on whether they have benefited."""
    clusters, cluster = Clusters.of(known), ""
    others = {slug(str(s.value.parts[0])) for s in known if s.property == "WITH" and isinstance(s.value, Referent)}
    for line in reading.document.read if reading.mission and clusters.names else ():
        start = _start(line)
        if not line.clean:
            continue
        if own := clusters.called(_CLOSED.sub("", line.clean[start:])):
            cluster = own
            continue
        name, benefited = _noted(reading, line, start) if cluster else (None, False)
        if not name:
            cluster = ""
        elif slug(name.clean) not in others and not clusters.fitting(name.clean):
            yield from say(reading, name, cluster, _section(reading, line), benefited=benefited)


def _start(line: Text) -> int:
    mark = _MARK.match(line.clean)
    return mark.end() if mark else 0


def _noted(reading: Reading, line: Text, start: int) -> tuple[Text | None, bool]:
    """Return the name on a line whose note says whether it has benefited, and whether it has."""
    text = line.cut(start, len(line.clean))
    plain = _NOTED.fullmatch(text.clean)
    spaced = None if plain else _NOTED.fullmatch(text.raw)
    if not (match := plain or spaced):
        return None, False
    name = text.cut(*match.span("name")) if plain else text.part(*match.span("name"))
    benefited, not_so = (phrase(reading.vocabulary, each) for each in ("noted-benefit", "noted-no-benefit"))
    sure = benefited.fullmatch(match["said"]) is not None
    told = sure or not_so.fullmatch(match["said"]) is not None
    return enumerated_names.read(reading, name) if told else None, sure


def _section(reading: Reading, line: Text) -> str | None:
    above = [each for each in reading.document.headings if each.text.line < line.line]
    return above[-1].section if above else None
