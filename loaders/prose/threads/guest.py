"""The counterpart that a passage is about: "it" is that one, and whoever it deals with is no partner of a cluster."""

import re
from dataclasses import dataclass

from clew.loaders.prose.threads import spoken
from clew.loaders.prose.threads.scene import DELEGATE, OTHER, Party, Scene
from clew.loaders.prose.threads.spoken import Pairs
from clew.loaders.vocabulary import Vocabulary

_FIRST = re.compile(f"[{DELEGATE}{OTHER}]")
_BESIDE = re.compile(r"\b(?:with|to|from|by|between|of|for|at|and)\s(?:the\s(?:cluster\s)?)?$", re.IGNORECASE)
_OF_CLUSTER = re.compile(
    r"\b(?:the(?: same)?|th(?:is|at)) cluster\b(?! of)|\b(?:which|who|whose|we|our)\b", re.IGNORECASE
)
_IT = re.compile(r"\bit\b", re.IGNORECASE)


@dataclass(slots=True)
class Guest:
    """Keeps which counterpart was the subject of a sentence last; nobody where a cluster was."""

    party: Party | None = None

    def hear(self, scene: Scene) -> None:
        """Turn to the subject of a sentence, where it has one that is named."""
        words = scene.skeleton()
        first = _FIRST.search(words)
        if first and not _BESIDE.search(words, 0, first.start()):
            others = scene.within(0, len(scene.text.clean), OTHER)
            self.party = others[0] if first[0] == OTHER else None

    def pairs(self, scene: Scene, start: int, end: int, vocabulary: Vocabulary) -> Pairs | None:
        """Return the pairs of a clause that names no counterpart and may be about this one; None where it is not."""
        named = {each.name: each for each in scene.within(start, end, DELEGATE)}
        if not self.party or not named or scene.within(start, end, OTHER):
            return None
        words = scene.skeleton(start, end)
        if _OF_CLUSTER.search(words) or not spoken.deals_with(words, vocabulary):
            return None
        return Pairs([*named.values()], [self.party]) if len(named) == 1 and _IT.search(words) else Pairs(lost=True)
