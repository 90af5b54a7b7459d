"""A text whose words are put in other words here and there; each still knows what is printed for it."""

from collections.abc import Sequence
from dataclasses import dataclass

from clew.loaders.text.lazy import lazy
from clew.loaders.text.text import Text


@dataclass(frozen=True, slots=True)
class Edit:
    """What is read in place of a stretch of clean words: nothing, where the stretch only repeats something."""

    start: int
    end: int
    words: str = ""


class Edited(Text):
    """A text with its words as they are read; its quote stays what is printed."""

    def __init__(self, raw: str, line: int, offset: int, words: str, spans: Sequence[tuple[int, int]]) -> None:
        super().__init__(raw, line, offset)
        own = self.__dict__
        own["clean"], own["spans"] = words, spans

    spans: Sequence[tuple[int, int]]
    """Where each character of the words is printed: of those put in, the whole stretch in whose place they stand."""

    @property
    def said(self) -> str:
        """The words as they are printed."""
        return Text(self.raw, self.line, self.offset).clean

    @lazy
    def _read(self) -> tuple[str, Sequence[int]]:
        return self.clean, [start for start, _ in self.spans]

    def spans_of_words(self) -> list[tuple[int, int]]:
        """Return where each character of the words is printed."""
        return list(self.spans)

    def stretch(self, start: int, end: int) -> Text:
        """Return the part between two positions of what is printed."""
        inside = [place for place, (first, last) in enumerate(self.spans) if start <= first and last <= end]
        return self.cut(inside[0], inside[-1] + 1) if inside else Text("", self.line, self.offset)

    def cut(self, start: int, end: int) -> Text:
        """Return the part between two positions of the words; all that is printed for a word comes with it."""
        words = self.clean[start:end]
        start += len(words) - len(words.lstrip())
        words = words.strip()
        spans = self.spans[start : start + len(words)]
        if not spans:
            return Text("", self.line, self.offset)
        first, last = spans[0][0], max(end for _, end in spans)
        before = self.raw[:first]
        newline = before.rfind("\n")
        offset = self.offset + first if newline < 0 else first - newline
        line, raw = self.line + before.count("\n"), self.raw[first:last]
        if Text(raw, line, offset).clean == words:
            return Text(raw, line, offset)
        return Edited(raw, line, offset, words, [(start - first, end - first) for start, end in spans])


def edited(text: Text, edits: Sequence[Edit]) -> Text:
    """Return a text with these edits made, from left to right, none inside another."""
    if not edits:
        return text
    words, spans, printed = "", list[tuple[int, int]](), text.spans_of_words()
    place = 0
    for each in edits:
        words += text.clean[place : each.start] + each.words
        spans += printed[place : each.start]
        spans += [(printed[each.start][0], printed[each.end - 1][1])] * len(each.words)
        place = each.end
    return Edited(text.raw, text.line, text.offset, words + text.clean[place:], [*spans, *printed[place:]])
