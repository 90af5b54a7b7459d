"""The lines of a document in which it may say when and where the mission took place."""

import re
from collections.abc import Callable, Iterator, Sequence, Set
from dataclasses import dataclass

from clew.loaders.document import Document, Item, Paragraph
from clew.loaders.occasion import labels
from clew.loaders.parts import placed
from clew.loaders.setting import dates, occasion_words, places
from clew.loaders.text.once import once
from clew.loaders.text.text import Text

_WORDS = 8
"""A sentence has more words."""
_BLOCK, _SHORT = 14, 30
"""The title block: how many parts at most, and of how many words."""


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence, whether it is of the title block, and its section."""

    text: Text
    section: str | None
    opening: bool


@once
def find(document: Document) -> tuple[list[Line], list[labels.Beside]]:
    """Return the lines of a document, and what stands beside labels at its top."""
    parts: list[Paragraph | Item] = sorted(
        (*document.headings, *document.paragraphs, *document.items), key=lambda part: part.text.line
    )
    opening = 0
    while opening < min(len(parts), _BLOCK) and len(parts[opening].text.clean.split()) <= _SHORT:
        opening += 1
    others = _of_others(parts[: 2 * _BLOCK])
    block = [part for part in parts[:opening] if part.text.line not in others]
    rest = [*(part for part in parts[:opening] if part.text.line in others), *parts[opening:]]
    lines = [Line(_line(text), part.section, opening=True) for part in block for text in _printed_lines(part.text)]
    lines += [Line(text, part.section, opening=False) for part in rest for text in part.text.sentences()]
    return lines, labels.find(document, parts[:opening])


def _of_others(parts: Sequence[Paragraph | Item]) -> Set[int]:
    """Return the numbers of the lines that tell who came from where, not where they went.

    They are several that follow one another, or titles below the first sentence.
    """
    texts = [part.text for part in parts]
    first = next((n for n, each in enumerate(texts) if _is_sentence(each)), len(texts))
    titles = {
        each.line for each in texts[first:] if placed.is_placed(each) and not any(True for _ in dates.find(each.clean))
    }
    return placed.listed(texts) | titles


def _is_sentence(text: Text) -> bool:
    return text.clean.endswith(".") and len(text.clean.split()) > _WORDS


def _line(text: Text) -> Text:
    """Names and days alone are no sentence, though a full stop may end them: "Lima, 4 to 6 June 2018. Some Office"."""
    words = text.clean
    return text.cut(0, len(words) - 1) if words.endswith(".") and _are_names(_without(words[:-1], dates.find)) else text


def _are_names(words: str) -> bool:
    """Tell whether words say nothing beside names, or beside a place no more than that it was there: "Held in Lima"."""
    said = any(each[0].islower() for each in words.split())
    return not said or bool(occasion_words.words().then_days.fullmatch(_without(words, places.find)))


def _without(words: str, find: Callable[[str], Iterator[dates.Days | places.Spot]]) -> str:
    for each in reversed([*find(words)]):
        words = f"{words[: each.start]} {words[each.end :]}"
    return words


def _printed_lines(text: Text) -> Iterator[Text]:
    """Yield the lines of a title where one of them is a place by itself; else its sentences."""
    lines = [Text(raw, text.line + place, text.offset if not place else 1).stripped()
             for place, raw in enumerate(text.raw.split("\n"))]  # fmt: skip
    alone = len(lines) > 1 and any(_is_alone(line.clean) for line in lines[1:])
    return (line for line in lines if line.clean) if alone else text.sentences()


def _is_alone(line: str) -> bool:
    """Tell whether a line begins with a city and its country."""
    spot = next(places.find(line), None)
    return spot is not None and spot.sure and not re.search(r"\w", line[: spot.start])


def headed(document: Document) -> Iterator[Line]:
    """Yield the headings of the first table, by sentences: a question of a survey may say of which mission it asks."""
    for table in document.tables[:1]:
        for cell in table.heading_cells:
            yield from (Line(each, table.section, opening=False) for each in cell.sentences())
