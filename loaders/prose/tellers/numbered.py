"""Items that are paragraphs: several sentences, or a long one behind a number, as letters count what they say."""

import re

from clew.loaders.document import Document
from clew.loaders.parts.flow import Block

_NUMBERED = re.compile(r"\s*\d{1,2}[.)]\s")
_LONG = 15
"""How many words a sentence behind a number has at least that is a paragraph by itself."""


def is_prose(document: Document, item: Block) -> bool:
    """Tell whether an item is read as a paragraph is."""
    counted = _NUMBERED.match(document.lines[item.text.line - 1].raw) is not None
    long = counted and len(item.text.clean.split()) >= _LONG
    return item.text.clean.endswith(".") and (long or len(list(item.text.sentences())) > 1)
