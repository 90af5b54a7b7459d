"""The tables of a .docx: rows of cells that may reach over columns and rows."""

from collections.abc import Iterator
from dataclasses import replace

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement as Element

from clew.loaders import limits
from clew.loaders.containers.plain import ITEM
from clew.loaders.containers.word_styles import Styles
from clew.loaders.containers.word_words import blocks, words
from clew.loaders.tabular.grids.spread import Cell


def cells(table: Element, styles: Styles) -> list[list[Cell]]:
    """Return the rows of a table; a cell that only goes on from above is left out, and the one above reaches down."""
    rows: list[list[Cell]] = []
    above: dict[int, tuple[int, int]] = {}
    for row in _of(table, "w:tr"):
        placed: list[Cell] = [Cell("")] * min(_number(row, "w:trPr", "w:gridBefore", 0), limits.COLUMNS)
        rows.append(placed)
        column = len(placed)
        for cell in _of(row, "w:tc"):
            across = min(_number(cell, "w:tcPr", "w:gridSpan", 1), limits.COLUMNS)
            merge = _setting(cell, "w:tcPr", "w:vMerge")
            if merge is not None and merge.get(qn("w:val"), "continue") == "continue" and column in above:
                number, place = above[column]
                rows[number][place] = replace(rows[number][place], down=len(rows) - number)
            else:
                above.pop(column, None)
                if merge is not None:
                    above[column] = (len(rows) - 1, len(placed))
                placed.append(Cell(_text(cell, styles), max(across, 1)))
            column += across
    return rows


def _of(element: Element, name: str) -> Iterator[Element]:
    """Yield the rows of a table or the cells of a row, those in content controls included, those taken out not."""
    for child in element:
        if child.tag == qn(name) and _setting(child, "w:trPr", "w:del") is None:
            yield child
        elif child.tag in {qn("w:sdt"), qn("w:sdtContent"), qn("w:customXml")}:
            yield from _of(child, name)


def _text(cell: Element, styles: Styles) -> str:
    """Return the words of a cell, a line a paragraph; of a table in a cell, a line a row."""
    lines = []
    for block in blocks(cell):
        if block.tag == qn("w:tbl"):
            lines += [" ".join(each.text for each in row) for row in cells(block, styles)]
        else:
            lines.append((ITEM if styles.of(block).depth is not None else "") + words(block))
    return "\n".join(lines)


def _setting(element: Element, form: str, name: str) -> Element | None:
    settings = element.find(qn(form))
    return settings.find(qn(name)) if settings is not None else None


def _number(element: Element, form: str, name: str, otherwise: int) -> int:
    found = _setting(element, form, name)
    written = found.get(qn("w:val"), "") if found is not None else ""
    return int(written) if written.isdecimal() and len(written) < 10 else otherwise
