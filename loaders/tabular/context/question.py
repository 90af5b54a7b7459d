"""The question over answers: the title of their section, a sentence above, or one that a number refers to."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from clew.loaders.parts import flow
from clew.loaders.parts.flow import Block
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.reading import Reading
from clew.loaders.tabular.cells import clues
from clew.loaders.text import openings
from clew.loaders.text.once import once
from clew.loaders.text.text import Text

_WORD = r"(?:question|item|point|q)\.?\s?(?:n[or]\.?\s?|#\s?)?"
_NUMBERED = re.compile(
    rf"\W*(?:{_WORD}(?P<number>\d{{1,2}})[a-z]?|\(?(?P<plain>\d{{1,2}}(?:\.\d{{1,2}})*))\s?(?:[.:)–—-]\s*|\s+)",
    re.IGNORECASE,
)
"""What a question begins with: "Question 4:", "Q4.", "4)"."""
REFERRED = re.compile(
    rf"\W*(?:(?:the |all |individual |table \w+[.:]? )*(?:answers?|replies|responses|results?|details?)\W+"
    rf"(?:to|for|of|on|by)\s+)?(?:the )?{_WORD}(?P<number>\d{{1,2}})\W*",
    re.IGNORECASE,
)
"""A line that only refers to a question: "Answers to question 4", "Question 4"."""
_ASKS = re.compile(r"\?[\"'”’»*_]*$")
WHETHER = re.compile(r"\bwhether\s[^;:]{8,200}?(?=[,.;:]?$|,\sand\b|\sand,?\s(?:if so|how many))", re.IGNORECASE)
"""A question that a sentence tells: "We asked whether each of them had drawn up an agenda, and with how many"."""
_QUOTES = " \"'“”‘’«»*_"
_SPOKEN = ("speaks-of-sme-agenda", "speaks-of-formal-agreement")
_FAR = 10
"""How many parts above the answers their question may stand."""


@dataclass(frozen=True, slots=True)
class Questions:
    """The parts of a document, and its questions by the number with which each begins."""

    reading: Reading
    found: Sequence[Block]
    numbered: Mapping[str, Text]

    def over(self, line: int, after: int, *, of_smes: bool = False) -> Text | None:
        """Return the question over a line, of what stands `after` another; the title of the section is asked last."""
        above = [block for block in self.found if after < block.text.line < line][-_FAR:]
        referred = ""
        for place, block in enumerate(reversed(above)):
            if match := REFERRED.fullmatch(block.text.clean):
                referred = referred or match["number"]
                if asked := self.numbered.get(referred):
                    return asked
                continue
            for sentence in reversed(self._leading(block.text)):
                if asked := self._asked(block, sentence, near=not place, of_smes=of_smes):
                    return asked
            if block.kind == "heading":
                break
        return None

    def _leading(self, text: Text) -> list[Text]:
        """Return the sentences without one that only asks further: "Have you signed agreements? How many?"."""
        told, further = [*text.sentences()], phrase(self.reading.vocabulary, "asks-further")
        asked = [False, *(_ASKS.search(each.clean) is not None for each in told)]
        return [each for each, before in zip(told, asked, strict=False) if not (before and further.match(each.clean))]

    def _asked(self, block: Block, sentence: Text, *, near: bool, of_smes: bool) -> Text | None:
        plain = _plain(sentence)
        if _ASKS.search(sentence.clean):
            return plain
        leads = block.titles or (near and sentence.clean.endswith(":"))
        if leads and of_smes and "benefi" in plain.clean.casefold():
            return plain
        if block.titles and self._is_known(plain.clean):
            return plain
        if (whether := WHETHER.search(sentence.clean)) and self._is_known(whether[0]):
            return sentence.cut(*whether.span())
        found = (phrase(self.reading.vocabulary, each).search(plain.clean) for each in _SPOKEN) if leads else ()
        said = [match for match in found if match]
        return plain.cut(*said[0].span()) if len(said) == 1 else None

    def _is_known(self, words: str) -> bool:
        column = clues.column(self.reading.vocabulary, words)
        return column is not None and column.concept in ("question", "responded")


@once
def questions(reading: Reading) -> Questions:
    """Return the questions of a document."""
    found = flow.read(reading.document)
    return Questions(reading, found, dict(_numbered(found)))


def _numbered(found: Sequence[Block]) -> Iterator[tuple[str, Text]]:
    for block in found:
        raw = block.text.clean
        match = _NUMBERED.match(raw) if _ASKS.search(raw) else None
        if match:
            yield match["number"] or match["plain"], _plain(block.text)


def _plain(text: Text) -> Text:
    """Return a question without its number, or the label of a caption, and without the marks around it."""
    caption = openings.caption(text.clean)
    start = caption.start(2) if caption and caption[2] else 0
    number = _NUMBERED.match(text.clean, start)
    text = text.cut(number.end() if number else start, len(text.clean))
    words = text.clean
    return text.cut(len(words) - len(words.lstrip(_QUOTES)), len(words.rstrip(_QUOTES)))
