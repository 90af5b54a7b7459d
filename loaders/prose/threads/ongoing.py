"""Which threads of a passage are open, and which of them it goes on about."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from clew.graph.statement import slug
from clew.loaders.prose.names.clusters import Clusters
from clew.loaders.prose.names.mention import Mention
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.prose.tellers.tellers import Owner
from clew.loaders.prose.threads.thread import Thread
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import Vocabulary

_ORDINAL = re.compile(
    r"\b[Tt]he (?:(first|former)|(second|latter))\b"
    r"(?=(?: one)?(?:[.,;]|$| (?:has|is|was|did|does|will|had|went|an?|the|no|nothing|it|there"
    r"|never|also|only|then|finally|still|now|sent|came|gave|took|bought|sold|broke|chose|withdrew|made|wants|[a-z]{3,}ed)\b))"
)


@dataclass(slots=True)
class Ongoing:
    """The threads of a report as far as they are told, those that are open, and those spoken of last."""

    vocabulary: Vocabulary
    clusters: Clusters
    threads: dict[tuple[str, str], Thread]
    pairs: Sequence[tuple[str, str]]
    """The clusters and counterparts of the threads that tables state."""
    open: list[Thread] = field(default_factory=list)
    last: list[Thread] = field(default_factory=list)

    def anew(self) -> "Ongoing":
        """Return the same threads for a part that is read by itself: none of them is open."""
        return replace(self, open=[], last=[])

    def opened(self, owner: Owner, sentence: Text, section: str | None, mention: Mention) -> Thread | None:
        """Return the thread with an organisation, which is open from here on, a new one where there is none yet."""
        if not mention.named:
            return self._unnamed(owner, sentence, section, mention)
        printed = mention.name.clean
        if slug(printed) in {slug(form) for form in owner.forms}:
            return None
        name = (self.clusters.fitting(printed) if self.clusters.at(printed) else None) or printed
        for each in (*self.open, *self.threads.values()):
            if each.mention.named and each.owner.name == owner.name and each.is_with(name):
                each.learn(mention)
                if each not in self.open:
                    self.open.append(each)
                return each
        thread = Thread(owner, name, mention, sentence, section, [], mention.described)
        self.threads[owner.name, slug(name)] = thread
        self.open.append(thread)
        return thread

    def _unnamed(self, owner: Owner, sentence: Text, section: str | None, mention: Mention) -> Thread | None:
        """Open a thread with somebody who has no name; tables may have it already, and nobody could tell."""
        if self.pairs:
            return None
        ordinal = 1 + sum(name == owner.name and not each.mention.named for (name, _), each in self.threads.items())
        thread = Thread(owner, mention.name.clean, mention, sentence, section, [], mention.described, ordinal)
        self.threads[owner.name, f"unnamed {ordinal}"] = thread
        self.open.append(thread)
        return thread

    def continued(self, words: str, topic: Owner | None, of_another: bool) -> list[Thread]:
        """Return the threads that a clause goes on about: those it names or calls, else those spoken of last."""
        mine = [each for each in self.open if not topic or each.owner.name == topic.name]
        named = [each for each in mine if each.named_in(words)]
        if named or not mine or of_another or self._is_elsewhere(words):
            return named
        if phrase(self.vocabulary, "all-of-them").search(words):
            return mine
        if ordinal := _ORDINAL.search(words):
            two = [each for each in self.last if each in mine]
            two = two if len(two) > 1 else mine
            return [two[0 if ordinal[1] else -1]]
        called = [each for each in mine if each.called(words)]
        if len(called) == 1:
            return called
        if len(mine) > 1 and phrase(self.vocabulary, "counts-signed").search(words):
            return []  # with which of them it was signed, nobody could tell
        return [each for each in self.last if each in mine] or mine[-1:]

    def _is_elsewhere(self, words: str) -> bool:
        """Tell whether a clause is on something else: the survey, but where that asks how a cooperation stands."""
        asks = phrase(self.vocabulary, "asks-how-it-stands").search(words)
        return asks is None and phrase(self.vocabulary, "elsewhere").search(words) is not None
