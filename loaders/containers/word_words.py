"""The words of a .docx: what stands in a paragraph, as it shows."""

from collections.abc import Iterator

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement as Element

from clew.loaders.containers.plain import raised

_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_BOX = qn("w:txbxContent")
_UNSHOWN = {qn("w:del"), qn("w:moveFrom"), _FALLBACK, _BOX}
"""What was taken out, what is said twice for older programs, and text boxes, which are blocks of their own."""
_MARKS = {qn("w:tab"): "\t", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-", qn("w:softHyphen"): "\u00ad"}
_HOLDERS = {qn(f"w:{name}") for name in ("sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo")}
_BLOCKS = {qn("w:p"), qn("w:tbl")}


def blocks(element: Element) -> Iterator[Element]:
    """Yield the paragraphs and tables of a body, a cell or a text box, those in content controls included."""
    for child in element:
        if child.tag in _BLOCKS:
            yield child
        elif child.tag in _HOLDERS:
            yield from blocks(child)


def words(element: Element) -> str:
    """Return the words of a paragraph, or of whatever holds paragraphs, with its tabs and broken lines."""
    return "".join(_pieces(element))


def _pieces(element: Element) -> Iterator[str]:
    for child in element:
        if child.tag == qn("w:t"):
            yield child.text or ""
        elif child.tag in _MARKS:
            yield _MARKS[child.tag]
        elif child.tag == qn("w:br"):
            yield "\n" if child.get(qn("w:type"), "textWrapping") == "textWrapping" else " "
        elif child.tag == qn("w:r"):
            yield from _run(child)
        elif child.tag not in _UNSHOWN and isinstance(child.tag, str) and child.tag != qn("w:pPr"):
            yield from _pieces(child)


def _run(run: Element) -> Iterator[str]:
    form = run.find(qn("w:rPr"))
    hidden = form.find(qn("w:vanish")) if form is not None else None
    if hidden is not None and hidden.get(qn("w:val")) not in ("0", "false"):
        return
    said = "".join(_pieces(run))
    yield raised(said) if form is not None and _is_raised(form) else said


def _is_raised(form: Element) -> bool:
    """Tell whether letters stand above the line: by name, or by how far (in half points) in LibreOffice's files."""
    place, height = form.find(qn("w:vertAlign")), form.find(qn("w:position"))
    if place is not None:
        return bool(place.get(qn("w:val")) == "superscript")
    written = height.get(qn("w:val"), "0") if height is not None else "0"
    return bool(written.isdecimal() and int(written) > 2)


def boxes(block: Element) -> list[Element]:
    """Return the text boxes that hang on a block; one inside another belongs to that one."""
    return [box for box in block.iter(_BOX) if not _within(box, block)]


def _within(box: Element, block: Element) -> bool:
    above = box.getparent()
    while above is not None and above is not block:
        if above.tag in {_BOX, _FALLBACK}:
            return True
        above = above.getparent()
    return False


def notes(block: Element) -> Iterator[tuple[str, str]]:
    """Yield kind and number of the notes to which a block refers."""
    for kind in ("footnote", "endnote"):
        for mark in block.iter(qn(f"w:{kind}Reference")):
            yield kind, str(mark.get(qn("w:id")))
