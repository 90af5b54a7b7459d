"""The title block of a document: the lines above its first sentence and its first table."""

from collections.abc import Iterator

from clew.loaders.document import Document, Paragraph

_MOST, _LONG, _SENTENCE = 10, 26, 8
"""How many lines it has at most; how many words a line has at most, and how many one that ends in a full stop."""


def lines(document: Document) -> Iterator[Paragraph]:
    """Yield the lines of the title block."""
    table = min((line for each in document.tables for line in each.lines), default=len(document.lines) + 1)
    parts = sorted((*document.headings, *document.paragraphs), key=lambda part: part.text.line)
    for part in parts[:_MOST]:
        count = len(part.text.clean.split())
        if part.text.line > table or count > _LONG or (count > _SENTENCE and part.text.clean.endswith(".")):
            return
        yield part
