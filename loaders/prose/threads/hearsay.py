"""What is only said to be so, by others than the cluster itself, and is no fact of its contacts."""

import re

from clew.loaders.prose.names.phrases import phrase
from clew.loaders.prose.threads.scene import Reader
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


def _is_hearsay(vocabulary: Vocabulary, scenes: Reader, words: str) -> bool:
    """Tell whether something is only said to be so, by others than the cluster itself."""
    said = phrase(vocabulary, "hearsay").search(words)
    quoted = said and said[0].startswith("according")
    return bool(said and not (quoted and scenes.begins_with_delegate(words[said.end() :])))
