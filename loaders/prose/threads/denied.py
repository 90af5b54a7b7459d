"""Agreements that the other side denies in the prose: "Bar Ltd denied having signed any contract with Some Cluster"."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence, Set

from clew.graph.statement import Referent, Statement
from clew.loaders.parts import flow
from clew.loaders.prose.names.clusters import Clusters, forms
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.reading import Reading
from clew.loaders.text.text import Text

_LED = re.compile(r"(?:the )?(?:cluster )?")
_BACK = re.compile(
    r"(?:it|(?:the|this|that) (?:same )?(?:[A-ZÀ-ÞĀ-Ț]\w+ )?cluster)(?=[,.;:]|\s(?:while|but|whereas)\b|$)"
)
"""What goes back to the only cluster that the sentences before name: "with the Danish cluster"."""
_END = re.compile(r"[,;.:](?!\w)|\s(?:while|but|whereas|although)\b|$")
_QUOTES = ("“", '"', "„", "«", "‘")
_WORD = re.compile(r"(?<![\w’'-])\w")


def state(reading: Reading, known: Sequence[Statement]) -> Iterator[Statement]:
    """State of an agreement in `known` that the other side denies it, as a note on the cluster's answer."""
    clusters, agreements, lead = Clusters.of(known), _agreements(known), Text("", 1)
    for block in flow.read(reading.document) if agreements else ():
        above, us, lead = set[str](), _us(clusters, lead, block.text), block.text
        for sentence in block.text.sentences():
            for (cluster, other), about in agreements.items():
                if text := _denial(reading, clusters, sentence, (clusters.fitting(cluster), other), (above, us)):
                    source = reading.document.source(text, block.section)
                    yield Statement(about, "surveyNote", text.said, text.quote, source)
            above |= _named(clusters, sentence.clean)


def _named(clusters: Clusters, words: str) -> set[str]:
    return {found[0] for word in _WORD.finditer(words) if (found := clusters.at(words, word.start()))}


def _us(clusters: Clusters, lead: Text, said: Text) -> str | None:
    """Return the cluster whose words are quoted: the only one in the sentence with a colon before them."""
    *_, last = (each.clean for each in lead.sentences()) if lead.clean.endswith(":") else ("",)
    named = _named(clusters, last) if said.clean[:1] in _QUOTES else set[str]()
    return next(iter(named)) if len(named) == 1 else None


def _agreements(known: Sequence[Statement]) -> dict[tuple[str, str], Referent]:
    """Return the agreement of each pair, if it has one of its kind: that of the cooperation, else what was signed."""
    found: dict[tuple[str, str], dict[str, list[Referent]]] = defaultdict(lambda: defaultdict(list))
    for each in known:
        match each.value, each.subject.parts[1:]:
            case Referent(label="Agreement") as about, [Referent(parts=(str(cluster),)), Referent(parts=(str(other),))]:
                of_kind = found[cluster, other][str(about.parts[1])]
                of_kind += [] if about in of_kind else [about]
    either = {pair: kinds.get("cooperation") or kinds.get("formal") or [] for pair, kinds in found.items()}
    return {pair: same[0] for pair, same in either.items() if len(same) == 1}


def _denial(
    reading: Reading,
    clusters: Clusters,
    sentence: Text,
    pair: tuple[str | None, str],
    around: tuple[Set[str], str | None],
) -> Text | None:
    """Return the clause in which the other side of a pair denies its agreement with the cluster.

    `around` are the clusters that the sentences before name, and the one whose words are quoted.
    """
    (cluster, other), (above, us) = pair, around
    for name in (
        each for form in forms(other) for each in re.finditer(rf"(?<![\w-]){re.escape(form)}", sentence.clean)
    ):
        if denies := phrase(reading.vocabulary, "denies-agreement").match(sentence.clean, name.end()):
            whom, end = _whom(clusters, sentence.clean, denies.end(), above)
        elif denies := phrase(reading.vocabulary, "denies-agreement-with-us").match(sentence.clean, name.end()):
            whom, end = us, denies.end()
        else:
            continue
        if whom and whom == cluster:
            ended = _END.search(sentence.clean, end)
            return sentence.cut(name.start(), ended.start() if ended else end)
    return None


def _whom(clusters: Clusters, words: str, start: int, above: Set[str]) -> tuple[str | None, int]:
    """Return the cluster with which nothing was signed, by name or as the only one named before; and where it ends."""
    led = _LED.match(words, start)
    named = clusters.at(words, led.end()) if led else None
    back = _BACK.match(words, start)
    only = next(iter(above)) if len(above) == 1 else None
    return (clusters.fitting(named[0]), named[1]) if named else (only if back else None, back.end() if back else start)
