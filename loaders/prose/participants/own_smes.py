"""SMEs that a sentence about a cluster names as its own, and says to have benefited."""

import re
from collections.abc import Iterator

from clew.graph.statement import Statement
from clew.loaders.prose.names import entry
from clew.loaders.prose.names.clusters import Clusters
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.prose.participants.memberships import Members, plain
from clew.loaders.prose.tellers.tellers import tellings
from clew.loaders.reading import Reading
from clew.loaders.text.divided import ENUMERATION, parts

_OWN = r"(?:\b(?:[Ii]ts|[Tt]heir)(?: own)?|\b[Tt]he cluster['’]s)"
_BENEFITED = re.compile(
    _OWN + r"(?: \w+)? (?:member )?SMEs(?: \w+)? benefit(?:t)?ed[^:;.,(]{0,40}:\s(?P<names>[^:;()]+?)\.?$"
)
_ITS_SME = re.compile(
    _OWN + r"(?: \w+)? (?:member |members )?(?:SME|SMEs),? (?P<names>[A-ZÀ-ÞĀ-Ț][^:;(),]{1,80}?)"
    r"(?:, (?:which|who|that) [^:;(),]{1,80},)? (?:\w+ly |also |both |all )?(?:has |have )?benefit(?:t)?ed\b"
)
"""SMEs named beside the verb: "Two of its SMEs benefited: A and B", "Its SME A, which came along, benefited"."""
_THOSE = re.compile(
    r"^(?:The )?SMEs (?:that|which|who) (?:have )?benefit(?:t)?ed(?: from (?:it|this|the \w+))?(?:\s?:| are| were)"
    r"\s(?P<names>[A-ZÀ-ÞĀ-Ț][^:;()]+?)\.?$"
)
"""Those of the cluster that the section is about."""


def state(reading: Reading, clusters: Clusters) -> Iterator[Statement]:
    """State the SMEs that a sentence about a cluster names, and says to have benefited."""
    for telling in tellings(reading, clusters):
        for sentence, section in telling.sentences if telling.own else ():
            listed = _BENEFITED.search(sentence.clean) or _THOSE.search(sentence.clean)
            single = _ITS_SME.search(sentence.clean)
            some = phrase(reading.vocabulary, "some-of-its-SMEs").search(sentence.clean)
            all_ = phrase(reading.vocabulary, "companies-that-benefited").match(sentence.clean)
            match = listed or single or some or all_
            if match and not phrase(reading.vocabulary, "benefit-unreached").search(sentence.clean):
                names = sentence.cut(*match.span(match.lastgroup or "names"))
                smes = [plain(part) for part in parts(names, ENUMERATION)]
                if smes and all(entry.is_name(sme.clean) and sme.clean[0].isupper() for sme in smes):
                    benefited = bool(listed or single) or phrase(reading.vocabulary, "benefited").search(sentence.clean)
                    yield from Members(telling.owner.text, smes, section, benefited=bool(benefited)).state(reading)
