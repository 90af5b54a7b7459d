"""Notes in brackets at the end of a paragraph, on the other side: "It was signed. [Non-EU firm; Korea; joint venture]".

Such a paragraph is about one contact. A note is one only where all of it is understood, kind or origin among it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from clew.loaders import described
from clew.loaders.described import Description
from clew.loaders.prose.threads.thread import Thread
from clew.loaders.setting import country
from clew.loaders.text.divided import parts
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import Vocabulary

_NOTE = re.compile(r"(?:\s*\[(?P<square>[^\[\]()]{4,200})\]|(?:^|(?<=[.!?])\s*)\((?P<round>[^()]{4,200})\))\s*\.?$")
"""In round brackets it stands behind a full stop: else it is beside a name."""
_LABEL = re.compile(r"(?P<label>[^:]{3,40}):\s+")
_PIECES, _OTHERWISE = r"\s*;\s*", r"\s*[,|·]\s*|\s+[/–—-]\s+"


@dataclass(frozen=True, slots=True)
class Note:
    """What a note says of the other side and of the cooperation, each as it stands, and the text before the note."""

    before: Text
    type: Text
    said: Description
    country: Text | None = None
    types: Sequence[Text] = ()

    def teach(self, thread: Thread, section: str | None) -> None:
        """Add to a thread what the note says."""
        mention, said = thread.mention, self.said
        thread.mention = replace(
            mention, type=self.type, origin=said.origin, kind=said.kind, country=self.country or mention.country
        )
        thread.typed += [(each, section) for each in self.types]
        thread.sure = True


def read(text: Text, vocabulary: Vocabulary) -> Note | None:
    """Return the note at the end of a text; None where a part of it is not understood."""
    found = _NOTE.search(text.clean)
    if not found:
        return None
    note = text.cut(*found.span(found.lastgroup or 0))
    kinds: list[tuple[Text, Description]] = []
    homes: list[Text] = []
    types: list[Text] = []
    for labelled in parts(note, _PIECES if ";" in note.clean else _OTHERWISE):
        piece = _unlabelled(labelled, vocabulary)
        if country.find(piece.clean):
            homes.append(piece)
        elif _is_of_types(piece.clean, vocabulary):
            types.append(piece)
        elif said := described.of(piece.clean, vocabulary, apart=True):
            kinds.append((piece, said))
        else:
            return None
    if len(kinds) != 1 or len(homes) > 1 or not (homes or types):
        return None
    type_, said = kinds[0]
    placed = type_.cut(*said.place) if said.country else None
    return Note(text.cut(0, found.start()), type_, said, homes[0] if homes else placed, types)


def _unlabelled(piece: Text, vocabulary: Vocabulary) -> Text:
    """Return a part without the label of a column before it: "Country: Korea"."""
    label = _LABEL.match(piece.clean)
    return piece.cut(label.end(), len(piece.clean)) if label and vocabulary.column(label["label"]) else piece


def _is_of_types(words: str, vocabulary: Vocabulary) -> bool:
    """Tell whether words are types of cooperation and nothing else, perhaps several."""
    rest, found = words, [*vocabulary.words("cooperation-types", words)]
    for each in reversed(found):
        rest = rest[: each.start] + rest[each.end :]
    return bool(found) and not re.sub(rf"\b{vocabulary.said('and')}\b|[,/&\s]", "", rest)
