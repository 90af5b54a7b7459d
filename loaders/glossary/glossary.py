"""The glossary of a document: what it explains of names and of words, and its parts as they are read with it."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from clew.loaders.glossary import cells, coded, named, twice, words
from clew.loaders.glossary.names import Names
from clew.loaders.glossary.words import Words
from clew.loaders.tabular.grids.table import Table
from clew.loaders.text.edited import Edit, edited
from clew.loaders.text.text import Text


@dataclass(frozen=True, slots=True)
class Glossary:
    """The short forms of a document, each with what it stands for: names, and words of the vocabulary."""

    words: Words = field(default_factory=Words)
    names: Names = field(default_factory=Names)

    def read(self, text: Text, *, item: bool = False) -> Text:
        """Return a stretch of prose with everything in full; an `item` of a list may begin with how it spells one."""
        found = [*twice.edits(text.clean), *self.names.edits(text.clean, item=item), *self.words.edits(text)]
        return edited(text, _apart(found))

    def tables(self, tables: Sequence[Table]) -> list[Table]:
        """Return tables with everything in full, in cells, headings and captions."""
        read = cells.read(self.names, coded.written_out(tables, self.words))
        return [replace(each, caption=self.read(each.caption)) if each.caption else each for each in read]


def find(lines: Sequence[Text], texts: Sequence[Text], tables: Sequence[Table]) -> Glossary:
    """Return what lines, the texts made of them, and tables explain; what stands for two things is not explained."""
    meant = words.find(lines, texts, tables)
    return Glossary(meant, named.find(lines, texts, coded.written_out(tables, meant), meant.known))


def _apart(found: Sequence[Edit]) -> list[Edit]:
    """Return edits from left to right, none inside another."""
    kept: list[Edit] = []
    for each in sorted(found, key=lambda each: (each.start, -each.end)):
        if not kept or each.start >= kept[-1].end:
            kept.append(each)
    return kept
