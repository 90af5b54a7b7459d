"""A text of an office program (.docx) into plain text: headings by their styles, lists, tables, notes after them."""

import io
from collections.abc import Iterator
from itertools import groupby

import docx
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement as Element

from clew.loaders.containers import package
from clew.loaders.containers.plain import Plain
from clew.loaders.containers.word_styles import Styles
from clew.loaders.containers.word_tables import cells
from clew.loaders.containers.word_words import blocks, boxes, notes, words
from clew.loaders.tabular.grids.spread import Cell


def read(data: bytes) -> Plain:
    """Return the plain text of a .docx file; raises DocumentError where it holds too much, or is none.

    Tracked insertions are read, deletions, hidden text and comments are not; a footnote stands after the block that
    refers to it.
    """
    package.check(data, "word/document.xml")
    reader = _Reader(docx.Document(io.BytesIO(data)))
    reader.write()
    return reader.plain


class _Reader:
    def __init__(self, document: Document) -> None:
        self.plain = Plain()
        self._body = document.element.body
        self._styles = Styles(document.styles.element)
        self._notes = dict(_notes(document))

    def write(self) -> None:
        """Write the blocks of the body; paragraphs in a row that hold as many tabs are rows of a table."""
        for tabs, group in groupby(blocks(self._body), self._tabs):
            run = list(group)
            if tabs and len(run) > 1:
                self.plain.table([[Cell(words_) for words_ in words(each).split("\t")] for each in run])
            else:
                for block in run:
                    self._block(block)

    def _tabs(self, block: Element) -> int:
        style = self._styles.of(block) if block.tag == qn("w:p") else None
        return words(block).strip().count("\t") if style and not style.contents and not style.heading else 0

    def _block(self, block: Element) -> None:
        if block.tag == qn("w:tbl"):
            self.plain.table(cells(block, self._styles))
        else:
            self._paragraph(block)
        for box in boxes(block):
            for inner in blocks(box):
                self._block(inner)
        for note in notes(block):
            if note in self._notes:
                self.plain.paragraph(self._notes.pop(note))

    def _paragraph(self, paragraph: Element) -> None:
        style, said = self._styles.of(paragraph), words(paragraph)
        if style.contents:
            self.plain.aside(said, "a list of contents")
        elif style.heading:
            self.plain.heading(said, style.heading)
        elif style.depth is not None:
            self.plain.item(said, style.depth)
        else:
            self.plain.paragraph(said)


def _notes(document: Document) -> Iterator[tuple[tuple[str, str], str]]:
    """Yield the footnotes and endnotes, by their kind and number."""
    for kind in ("footnote", "endnote"):
        for relation in document.part.rels.values():
            if relation.reltype.endswith(f"/{kind}s") and not relation.is_external:
                for note in parse_xml(relation.target_part.blob).iter(qn(f"w:{kind}")):
                    yield (kind, str(note.get(qn("w:id")))), "\n".join(words(each) for each in blocks(note))
