"""The clauses of a sentence, and the items that begin with a counterpart."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from clew.loaders.prose.names import proper
from clew.loaders.prose.names.mention import Mention
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.prose.tellers.tellers import Telling
from clew.loaders.prose.threads.scene import OTHER, Scene
from clew.loaders.text.signs import LED, TURN
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import Vocabulary

_CLAUSES = re.compile(
    rf"\s*;\s*(?:and\s+)?|\s*:\s+(?=[a-z])|\s+[–—]\s+(?=[a-z])|(?<!\bnothing)(?<!\banything),?\s+(?={TURN})"
    r"|,?\s+and\s+(?=(?:(?:in|by|since|on|from)\s[^,;]{1,24},?\s)?"
    r"(?:it|they|the\stwo|both|the\sparties|the\s(?:firm|company)|the\scluster"
    r"|(?:an?|the|no|one|two)\s(?:[\w-]+\s){1,4}?(?:is|was|has|will|are|were|have))\b)"
    r"|,\s+(?:and\s+)?(?=the\s(?:former|latter|second|other)\s)"
    r"|,\s+(?=(?:by|in|since)\s[A-Z]\w+(?:\s\d{4})?\s(?:the|they|it|both)\b)"
)
_SUBJECT = re.compile(r"[Tt]he [a-z]+")
"""Two words have no verb: "the firm and the cluster agreed"."""
_WITH = re.compile(r"With [^,;:]{3,80}")
"""With whom, before a colon: what stands behind it is of the same clause."""
_BETWEEN = re.compile(r"\b[Bb]etween\s(?:(?!and\s)[^\s,;]++\s?){1,8}+$")
"""What "and" joins behind it is one: "an agreement between Some Cluster and the firm Foo"."""
_LIST = re.compile(r",?(?:\s(?:and|or|nor|as well as|with|both|the|also))*\s*|[,\s]+")
_COLON = re.compile(r"\s?:\s+(?=\S)")
_BREAK = re.compile(r",\s+|\s+(?=and\s|but\s|nor\s)")
_OPENED = re.compile(LED)
_OTHER_SIDE = re.compile(r"[^:;!?]{3,80}?(?=[.:]\s|\s[-–—]\s)")
_LEAD = re.compile(
    r"(?:One|Another|A|The)\s(?:[a-z]+\s)?(?:results?|success|outcome|deal|contact)\s[^A-Z:;.]{3,80}:\s+(?=[A-Z])"
)
"""What only says that something is told, and names nobody: "One result could be noted the same night: "."""


@dataclass(slots=True)
class Clause:
    """A clause of a sentence: its place, and whether it names a pair."""

    start: int
    end: int
    found: bool = False


def without_lead(sentence: Text) -> Text:
    """Return a sentence without the words before a colon that only say that something is told."""
    lead = _LEAD.match(sentence.clean)
    return sentence.cut(lead.end(), len(sentence.clean)) if lead else sentence


def cut(scene: Scene) -> Iterator[tuple[int, int]]:
    """Yield the places of the clauses: nothing is cut inside brackets; counterparts in one clause are a list."""
    for start, end in _marked(scene.text.clean):
        place = start
        for before, party in itertools.pairwise(scene.within(start, end, OTHER)):
            between = scene.text.clean[before.end : party.start]
            if not _LIST.fullmatch(between) and (breaks := [*_BREAK.finditer(between)]):
                yield place, before.end + breaks[-1].start()
                place = before.end + breaks[-1].end()
        yield place, end


def _marked(words: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _CLAUSES.finditer(words):
        inside = words.count("(", 0, match.start()) != words.count(")", 0, match.start())
        inside = inside or (":" in match[0] and _WITH.fullmatch(words, start, match.start()) is not None)
        inside = inside or _BETWEEN.search(words, start, match.start()) is not None
        if match.start() > start and not inside and not _SUBJECT.fullmatch(words, start, match.start()):
            yield start, match.start()
            start = match.end()
    if start < len(words):
        yield start, len(words)


def listed(item: Text, telling: Telling, vocabulary: Vocabulary) -> Mention | None:
    """Read an item under a cluster that begins with its counterpart ("Bar Ltd (Korea): MoU signed in March")."""
    if telling.paired:
        name = _OTHER_SIDE.match(item.clean)
        other = proper.mentions(item.cut(0, name.end()), 0, vocabulary) if name else []
        return other[0] if len(other) == 1 else None
    found = proper.mentions(item, 0, vocabulary)
    opened = _OPENED.match(item.clean, found[0].end) if len(found) == 1 else None
    dealings = opened and phrase(vocabulary, "dealings").search(item.clean, opened.end())
    placed = opened and found[0].kind and found[0].country
    wrong = phrase(vocabulary, "told-no-counterparts").search(item.clean)
    return found[0] if (dealings or placed) and not wrong else None


def after_colon(part: Text, mention: Mention) -> Text:
    """Return what stands behind "Some Ltd: "; a part that goes on otherwise is one whole."""
    colon = _COLON.match(part.clean, mention.end)
    return part.cut(colon.end(), len(part.clean)) if colon else part
