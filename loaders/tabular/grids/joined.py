"""A text that a table prints in several pieces, one below the other, with other columns between them."""

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass, field

from clew.loaders.text import edited as plain
from clew.loaders.text.edited import Edit
from clew.loaders.text.lazy import lazy
from clew.loaders.text.text import Text

_HYPHEN = re.compile(r"\w[-\u00ad]$")


@dataclass(frozen=True)
class Joined(Text):
    """A text in pieces: its words are those of all pieces; its place and its quote are those of the first.

    A quote is one unbroken stretch of the document, so it cannot hold the other pieces; what is cut out of a single
    piece has the place and the quote of its own.
    """

    pieces: tuple[Text, ...] = ()
    known: Set[str] = field(default=frozenset(), repr=False, compare=False)

    @lazy
    def _joined(self) -> tuple[str, tuple[int, ...]]:
        """The words, and where each piece begins in them."""
        words, starts = "", []
        for piece in self.pieces:
            words += " " if words and not _HYPHEN.search(words) else ""
            if _HYPHEN.search(words) and _one_word(words, piece.clean) in self.known:
                words = words[:-1]  # the hyphen is the line's, not the word's
            starts.append(len(words))
            words += piece.clean
        return words, tuple(starts)

    @lazy
    def clean(self) -> str:
        """The words of all pieces."""
        return self._joined[0]

    @property
    def printed(self) -> str:
        """The quotes of all pieces."""
        return " ".join(piece.quote for piece in self.pieces)

    def cut(self, start: int, end: int) -> Text:
        """Return the part between two positions of the words: a stretch of one piece, or of several again."""
        parts = []
        for piece, begins in zip(self.pieces, self._joined[1], strict=True):
            part = piece.cut(max(start - begins, 0), max(end - begins, 0))
            if part.clean:
                parts.append(part)
        return join(parts, self.known) if parts else Text("", self.line, self.offset)


def join(pieces: Sequence[Text], known: Set[str] = frozenset()) -> Text:
    """Return one text of the pieces; `known` are the document's words, which tell a hyphen at a line's end."""
    if len(pieces) == 1:
        return pieces[0]
    first = pieces[0]
    return Joined(first.raw, first.line, first.offset, tuple(pieces), known)


def edited(text: Text, edits: Sequence[Edit]) -> Text:
    """Return a text with these edits; of one in pieces the whole is put in other words, or stretches are left out."""
    if not isinstance(text, Joined):
        return plain.edited(text, edits)
    ends = [0, *(each.end for each in edits)]
    starts = [*(each.start for each in edits), len(text.clean)]
    if starts[0] == 0 and ends[-1] == len(text.clean):
        first = text.pieces[0]
        return plain.edited(first, [Edit(0, len(first.clean), " ".join(each.words for each in edits))])
    if any(each.words for each in edits):
        return text
    kept = [part for end, start in zip(ends, starts, strict=True) if (part := text.cut(end, start)).clean]
    return join(kept, text.known) if edits else text


def _one_word(before: str, after: str) -> str:
    last, first = re.search(r"\w+(?=[-\u00ad]$)", before), re.match(r"\w+", after)
    return f"{last[0]}{first[0]}".casefold() if last and first else ""
