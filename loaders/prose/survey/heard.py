"""Which parts of a document tell in sentences what clusters answered: paragraphs, and items that are sentences."""

import re

from clew.loaders.parts.flow import Block
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.tabular.cells.concepts import QUESTIONS
from clew.loaders.tabular.context.question import WHETHER
from clew.loaders.text.signs import LED
from clew.loaders.vocabulary import current

_LED = re.compile(LED)


def is_prose(block: Block) -> bool:
    """Tell whether a part of a document is a paragraph, or an item of several sentences."""
    several = block.kind == "item" and len([*block.text.sentences()]) > 1
    return block.kind == "paragraph" or (several and block.text.clean.endswith((".", "!")))


def is_line(block: Block) -> bool:
    """Tell whether a part of a document is an item of one sentence, and no name with its answer behind a colon."""
    words = block.text.clean
    plain = block.kind == "item" and words.endswith(".") and not _LED.search(words)
    return plain and len([*block.text.sentences()]) == 1


def asks(question: str, lead: str) -> bool:
    """Tell whether the words before a list tell this question and no other: "We asked whether each had one"."""
    told = [each for each in QUESTIONS if phrase(current(), f"speaks-of-{each}").search(lead)]
    return told == [question] and WHETHER.search(lead) is not None
