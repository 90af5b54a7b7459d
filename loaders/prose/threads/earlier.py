"""What a passage told before it named the other side: the matter, or the other side itself in passing."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from clew.loaders.numeric import numbers
from clew.loaders.prose.names.mention import Mention
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.prose.threads.scene import Party
from clew.loaders.prose.threads.thread import Thread
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import Vocabulary

Told = list[tuple[Text, str | None]]
"""Sentences, each with its section."""


@dataclass(slots=True)
class Earlier:
    """The sentences before the first thread of a passage, the one that opened it, and whom the last one named."""

    told: Told = field(default_factory=list)
    opener: Text | None = None
    passed: list[Mention] = field(default_factory=list)

    def hear(self, sentence: Text, section: str | None, threads: Sequence[Thread], passed: Sequence[Party]) -> None:
        """Take a sentence, with the threads that are open after it, and whom it names, but not as a counterpart."""
        self.passed = [each.mention for each in passed if each.mention and each.mention.kind]
        if not threads:
            self.told.append((sentence, section))
        elif not self.opener:
            self.opener = sentence

    def give(self, vocabulary: Vocabulary, threads: Sequence[Thread]) -> None:
        """Put what was told of the matter in front of what is told of the threads.

        It is that of the only thread, if that goes back to it ("It will open a shop. Its partner for this is Foo"), or
        of as many as it counts ("Technology transfer is the matter of two contacts").
        """
        matter = _on_a_type(self.told, vocabulary)
        back = self.opener and phrase(vocabulary, "tells-of-the-same").search(self.opener.clean)
        counted = any(len(threads) in _counts(vocabulary, text.clean) for text, _ in matter)
        if matter and (counted if len(threads) > 1 else back):
            for each in threads:
                if not _on_a_type(each.told, vocabulary):
                    each.told[:0] = matter

    def called(self, words: str, vocabulary: Vocabulary) -> list[Mention]:
        """Return whom the last sentence named and a clause calls by what it is ("The university and the cluster")."""
        if len(self.passed) != 1 or not phrase(vocabulary, "deals-together").search(words):
            return []
        nouns = {each.casefold() for each in re.findall(r"[^\W\d_]{5,}", self.passed[0].name.clean)}
        called = re.findall(r"\b[Tt]he ([a-z]{5,})\b", words)
        return self.passed if nouns & {*called} else []


def _on_a_type(told: Told, vocabulary: Vocabulary) -> Told:
    return [each for each in told if [*vocabulary.words("cooperation-types", each[0].clean)]]


def _counts(vocabulary: Vocabulary, words: str) -> set[int]:
    """Return how many contacts words count: "This is the matter of two contacts"."""
    found = (phrase(vocabulary, "counted-contacts").match(words, each.end) and each for each in numbers.find(words))
    return {int(each.value) for each in found if each}
