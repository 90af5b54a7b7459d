"""What a paragraph of a .docx is: its own settings tell, else those of its style, or of the one that is based on."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement as Element

_HEADING = re.compile(r"heading (\d)")
_LIST = re.compile(r"list (?:bullet|number) (\d)")
_CONTENTS = re.compile(r"toc \d|toc heading|table of (?:figures|contents)|contents (?:\d|heading)|table index.*")


@dataclass(frozen=True, slots=True)
class Style:
    """A heading of a level (0: none), an item of a list so deep (None: none), or a line of a list of contents."""

    heading: int = 0
    depth: int | None = None
    contents: bool = False


class Styles:
    """The styles of a document, by their ids; the names of those that every office program has are English."""

    def __init__(self, element: Element) -> None:
        self._styles = {style.get(qn("w:styleId")): style for style in element.iter(qn("w:style"))}

    def of(self, paragraph: Element) -> Style:
        """Return what a paragraph is."""
        chain = list(self._chain(paragraph))
        names = [_value(style, "name").lower() for style in chain[1:]]
        if any(_CONTENTS.fullmatch(name) for name in names):
            return Style(contents=True)
        return Style(_level(chain, names), _depth(chain, names))

    def _chain(self, paragraph: Element) -> Iterator[Element]:
        yield paragraph
        form = paragraph.find(qn("w:pPr"))
        name = _value(form, "pStyle") if form is not None else ""
        seen: set[str] = set()
        while name in self._styles and name not in seen:
            seen.add(name)
            yield self._styles[name]
            name = _value(self._styles[name], "basedOn")


def _level(chain: list[Element], names: list[str]) -> int:
    for name in names:
        if match := _HEADING.match(name):
            return int(match[1])
    if "title" in names[:1]:
        return 1
    outline = _setting(chain, "w:outlineLvl")
    written = outline.get(qn("w:val"), "9") if outline is not None else "9"
    return int(written) + 1 if written in "012345678" else 0


def _depth(chain: list[Element], names: list[str]) -> int | None:
    numbered = _setting(chain, "w:numPr")
    if numbered is None or _value(numbered, "numId") in ("", "0"):
        return None
    level = _value(numbered, "ilvl")
    deeper = next((int(match[1]) - 1 for name in names if (match := _LIST.fullmatch(name))), 0)
    return int(level) if level.isdecimal() and level != "0" else deeper


def _setting(chain: list[Element], name: str) -> Element | None:
    for each in chain:
        form = each.find(qn("w:pPr"))
        found: Element | None = form.find(qn(name)) if form is not None else None
        if found is not None:
            return found
    return None


def _value(element: Element, name: str) -> str:
    found = element.find(qn(f"w:{name}"))
    return str(found.get(qn("w:val"), "")) if found is not None else ""
