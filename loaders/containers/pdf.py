"""A PDF into plain text, page by page; what goes on over a page's end is put together, running heads are set aside."""

import io
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pdfplumber
from pdfminer.pdfdocument import PDFPasswordIncorrect
from pdfplumber.utils.exceptions import PdfminerException

from clew.graph.errors import DocumentError
from clew.loaders import limits
from clew.loaders.containers.pdf_page import BROKEN, Block, Type, blocks, joined
from clew.loaders.containers.plain import Plain
from clew.loaders.tabular.grids.spread import Cell

_MARGIN = 0.1
"""The part of a page, at its top and bottom, where running heads and page numbers stand."""
_OFTEN = 3
_PAGE_NUMBER = re.compile(r"\W*(?:page\s+)?(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:of|/)\s*\d{1,4})?\W*", re.IGNORECASE)
_WORD = re.compile(r"\w+(?:[-\u00ad]\w+)*")
_ONE_LINE = re.compile(rf"\w+[\u00ad{BROKEN}]\w+")
"""What stands on two lines tells nothing of how a word is written."""
_ENDED = re.compile(r"[.!?:;][\"'”’)]*\s*$")


def read(data: bytes) -> Plain:
    """Return the plain text of a PDF; raises DocumentError where it is protected, has no text, or is none."""
    try:
        with pdfplumber.open(io.BytesIO(data)) as pdf:
            return _write(_pages(pdf))
    except DocumentError:
        raise
    except Exception as error:  # the library raises whatever a damaged file leads to, some of it wrapped
        raise DocumentError(_reason(error)) from None


def _reason(error: Exception) -> str:
    cause = error.args[0] if isinstance(error, PdfminerException) and error.args else error
    if isinstance(cause, PDFPasswordIncorrect):
        return "protected by a password; save it without one and give that"
    if isinstance(cause, MemoryError):
        return "takes more memory than a report may; print it to a new PDF and give that"
    return f"a damaged PDF ({type(cause).__name__}), or none; print it to a new PDF and give that"


def _pages(pdf: Any) -> list[list[Block]]:
    if len(pdf.pages) > limits.PAGES:
        raise limits.beyond(f"more than {limits.PAGES:,} pages; split the file", "PAGES")
    sizes: Counter[float] = Counter()
    for page in pdf.pages:
        sizes.update(round(letter["size"], 1) for letter in page.chars)
        if sizes.total() > limits.PDF_LETTERS:
            raise limits.beyond(f"more than {limits.PDF_LETTERS:,} letters; split the file", "PDF_LETTERS")
    if not sizes:
        raise DocumentError("no text in it, only pictures; let a program for text recognition (OCR) read it first")
    type_ = Type(sizes.most_common(1)[0][0])
    found = []
    for page in pdf.pages:
        upright = page.filter(lambda each: each.get("upright", True)).dedupe_chars()
        found.append([_marked(block, page.height) for block in blocks(upright, type_)])
        page.close()
    _settle_hyphens(found)
    return _set_aside(found)


def _settle_hyphens(pages: list[list[Block]]) -> None:
    """Keep a hyphen at a line's end as one of the word, unless the document prints the word without it elsewhere."""
    texts = [text for page in pages for block in page for text in (block.text, *_cells(block))]
    known = {word.casefold() for text in texts for word in _WORD.findall(_ONE_LINE.sub(" ", text))}

    def settle(text: str) -> str:
        text = _mended(text, known)
        return _WORD.sub(lambda word: _settled(word[0], known), text) if "\u00ad" in text else text

    for page in pages:
        for block in page:
            block.text = settle(block.text)
            block.rows = [[replace(cell, text=settle(cell.text)) for cell in row] for row in block.rows]


def _mended(text: str, known: set[str]) -> str:
    """Put the halves of a word together if the document prints it elsewhere, or neither half as a word."""
    said, *rest = text.split(BROKEN)
    for each in rest:
        before, after = re.search(r"\w*$", said), re.match(r"\w*", each)
        halves = [before[0] if before else "", after[0] if after else ""]
        unknown = not {half.casefold() for half in halves} & known and each[:1].islower()
        said += ("" if "".join(halves).casefold() in known or unknown else " ") + each
    return said


def _cells(block: Block) -> Iterator[str]:
    return (cell.text for row in block.rows for cell in row)


def _settled(word: str, known: set[str]) -> str:
    hyphenated = word.replace("\u00ad", "-")
    whole = word.replace("\u00ad", "").casefold()
    return word if whole in known and hyphenated.casefold() not in known else hyphenated


def _marked(block: Block, height: float) -> Block:
    """Call a line in the margin so."""
    margin = block.bottom < _MARGIN * height or block.top > (1 - _MARGIN) * height
    return replace(block, kind=f"margin {block.kind}") if margin and block.kind not in ("table", "layout") else block


def _set_aside(pages: list[list[Block]]) -> list[list[Block]]:
    """Tell running heads by their being repeated; every other line of a margin is text like any other."""
    often = Counter(_same(block) for page in pages for block in page if block.kind.startswith("margin"))
    for page in pages:
        for block in page:
            if block.kind.startswith("margin"):
                number = _PAGE_NUMBER.fullmatch(block.text.strip())
                aside = number or often[_same(block)] >= min(_OFTEN, len(pages))
                aside = aside and len(pages) > 1
                block.kind = "aside" if aside else block.kind.removeprefix("margin ")
    return pages


def _same(block: Block) -> str:
    return re.sub(r"\d+", "0", block.text)


def _write(pages: list[list[Block]]) -> Plain:
    plain = Plain()
    lefts: list[float] = []
    for block, ends in _ended(_put_together(pages)):
        plain.page = block.page
        lefts = [*(left for left in lefts if left < block.left - 3), block.left] if block.kind == "item" else []
        match block.kind:
            case "heading":
                plain.heading(block.text, block.level)
            case "item":
                plain.item(block.text, len(lefts) - 1)
            case "layout":
                for line in block.text.split("\n"):
                    plain.layout(line)
                plain.blank()
            case "table":
                for words, reason in block.unread:
                    plain.aside(words, reason)
                plain.table(block.rows, ends=ends)
            case "aside":
                plain.aside(block.text, "a running head or page number")
            case _:
                plain.paragraph(block.text, turns=block.turns)
    return plain


def _put_together(pages: list[list[Block]]) -> list[Block]:
    """Put what goes on over the end of a page before the notes and running heads that stand between."""
    whole: list[Block] = []
    for page in pages:
        body = [block for block in page if block.kind not in ("aside", "note")]
        last = max((place for place, block in enumerate(whole) if block.kind not in ("aside", "note")), default=-1)
        if last >= 0 and body and _same_paragraph(whole[last], body[0]):
            before, after = whole[last], body[0]
            before.text = joined(before.text, after.text)
            before.turns.append((len(before.text) - len(after.text) + 1, after.page))
            page.remove(after)
        elif last >= 0 and body and _same_table(whole[last], body[0]):
            page.remove(body[0])
            first = next(block for block in whole if block.kind == "table" and _same_table(block, body[0]))
            _without_headings(body[0], first)
            whole.insert(last + 1, body[0])
        whole += page
    return whole


def _without_headings(block: Block, first: Block) -> None:
    """Set the headings aside that a further page repeats, cut off as they may be there."""
    heads = max((cell.down for cell in first.rows[0]), default=1) if first.rows else 0
    if not (heads and block.rows and _alike(block.rows[0], first.rows[0])):
        return
    left = _left_over(first.rows[0], block.rows[0])
    while block.rows and any(_alike(block.rows[0], row) for row in first.rows[:heads]):
        block.unread.append((" | ".join(cell.text for cell in block.rows.pop(0)), "headings repeated on a page"))
    for place, cell in enumerate(block.rows[0] if block.rows else ()):
        if cell.text and cell.text in left.get(place, ""):
            block.unread.append((cell.text, "the rest of a heading that the page cuts off"))
            block.rows[0][place] = replace(cell, text="")


def _left_over(head: list[Cell], repeated: list[Cell]) -> dict[int, str]:
    """Return by column what a repeated heading lacks, for it may stand, clipped, in the row below."""
    left, column = {}, 0
    for whole, part in zip(head, repeated, strict=True):
        left[column] = whole.text.removeprefix(part.text)
        column += whole.across
    return left


def _alike(row: list[Cell], head: list[Cell]) -> bool:
    pairs = [(one.text, other.text) for one, other in zip(row, head, strict=False) if one.text or other.text]
    alike = sum(bool(one) and (other.startswith(one) or one.startswith(other)) for one, other in pairs if other)
    return len(row) == len(head) and alike > 0.7 * len(pairs)


def _same_paragraph(before: Block, after: Block) -> bool:
    kinds = {before.kind, after.kind} <= {"paragraph", "item"} and after.kind == "paragraph"
    return kinds and not _ENDED.search(before.text) and re.match(r"[a-zß-ÿ(]", after.text) is not None


def _same_table(before: Block, after: Block) -> bool:
    """A table goes on where the next page begins with one of the same columns."""
    if not (before.kind == after.kind == "table" and len(before.edges) == len(after.edges)):
        return False
    return all(abs(one - other) <= 3 for one, other in zip(before.edges, after.edges, strict=True))


def _ended(found: list[Block]) -> Iterator[tuple[Block, bool]]:
    """Tell of each block whether a blank line follows: not after a table that goes on."""
    for place, block in enumerate(found):
        following = found[place + 1] if place + 1 < len(found) else None
        yield block, not (following and following.page > block.page and _same_table(block, following))
