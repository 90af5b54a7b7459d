"""What is only said to be so, by others than the cluster itself, and of what nobody knows what came of it."""

import re
from collections.abc import Sequence

from clew.loaders.prose.names.phrases import phrase
from clew.loaders.prose.threads.scene import Reader
from clew.loaders.prose.threads.thread import Thread
from clew.loaders.text.signs import TURN
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import Vocabulary

_CLAUSE = re.compile(rf";\s|,\s(?=and\s|{TURN})")


def without(vocabulary: Vocabulary, scenes: Reader, sentence: Text) -> Text | None:
    """Return a sentence without the clause in which something is only said to be so; None where it is the first."""
    if not _is_hearsay(vocabulary, scenes, sentence.clean):
        return sentence
    said = phrase(vocabulary, "hearsay").search(sentence.clean)
    before = [cut.start() for cut in _CLAUSE.finditer(sentence.clean, 0, said.start())] if said else []
    return sentence.cut(0, before[-1]) if before else None


def without_silence(vocabulary: Vocabulary, sentence: Text, last: Sequence[Thread] = ()) -> tuple[Text | None, bool]:
    """Return a sentence without the clause by which nobody knows what came of a contact, None where that is all.

    With it comes whether the rest is of the mission, and tells nothing of what came of it; where there is no rest, so
    is what was told of the `last` thread.
    """
    silent, passing = (
        phrase(vocabulary, name).search(sentence.clean) for name in ("outcome-untold", "silent-in-passing")
    )
    if not silent:
        return sentence, passing is not None and of_the_mission(vocabulary, sentence)
    if silent.start():
        told = sentence.cut(0, silent.start())
        return told, of_the_mission(vocabulary, told)
    for each in last if len(last) == 1 else ():
        if all(of_the_mission(vocabulary, text) for text, _ in each.told):
            each.typed, each.told = [*each.typed, *each.told], []
    return None, False


def of_the_mission(vocabulary: Vocabulary, told: Text) -> bool:
    """Tell whether words are of what had been begun at the mission, and of nothing that was signed."""
    begun, formal = (phrase(vocabulary, name).search(told.clean) for name in ("had-begun", "formal"))
    return begun is not None and formal is None


def _is_hearsay(vocabulary: Vocabulary, scenes: Reader, words: str) -> bool:
    """Tell whether something is only said to be so, by others than the cluster itself."""
    said = phrase(vocabulary, "hearsay").search(words)
    quoted = said and said[0].startswith("according")
    return bool(said and not (quoted and scenes.begins_with_delegate(words[said.end() :])))
