"""The lines of a document in which it may say when and where the mission took place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from clew.loaders.document import Document, Item, Paragraph
from clew.loaders.setting import labels, places
from clew.loaders.structure.once import once
from clew.loaders.structure.text import Text

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
    lines = [Line(text, part.section, opening=True) for part in parts[:opening] for text in _printed_lines(part.text)]
    lines += [Line(text, part.section, opening=False) for part in parts[opening:] for text in part.text.sentences()]
    return lines, labels.find(document, parts[:opening])


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


def repeated(document: Document) -> Iterator[Line]:
    """Yield what all rows of a table print alike: a survey's own file has its mission in every row."""
    for table in document.tables[:1]:
        for place in range(len(table.headings)):
            cells = [row.cells[place] for row in table.rows if place < len(row.cells) and row.cells[place].clean]
            if len(cells) > 1 and len({cell.clean for cell in cells}) == 1:
                yield Line(cells[0], table.section, opening=True)
