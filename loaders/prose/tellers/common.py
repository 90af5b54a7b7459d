"""What tells that a title is of a cluster, or of none: words that are common, and a text that speaks of it."""

import re
from collections.abc import Sequence

from clew.loaders.document import Document
from clew.loaders.parts.flow import Block
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.vocabulary import Vocabulary


def is_common(document: Document, title: str) -> bool:
    """Tell whether a title is one word that is written small elsewhere ("Data", where "port data" are exchanged)."""
    if not re.fullmatch(r"[A-ZÀ-ÞĀ-Ț][a-zà-ÿ]+", title):
        return False
    small = re.compile(rf"(?<![\w.@/-]){title.lower()}(?![\w@/-]|\.\w)")
    return any(small.search(line.clean) for line in document.lines)


def speaks_of_it(following: Sequence[Block], name: str | None) -> bool:
    """Tell whether a text begins with "the cluster", or with the name of its title, where that must be a cluster's."""
    first = following[0] if following and following[0].kind == "paragraph" else None
    said = ("The cluster", "This cluster", *([name, f"The {name}"] if name else ()))
    return bool(first and any(re.match(rf"{re.escape(each)}(?![\w’'])", first.text.clean) for each in said))


def over_something(vocabulary: Vocabulary, found: Sequence[Block]) -> Sequence[Block]:
    """Return the titles of a document, but for the lines above "Dear members,": they say who writes, and to whom."""
    begins = phrase(vocabulary, "salutation")
    letter = next((place for place, each in enumerate(found) if begins.match(each.text.clean)), 0)
    return [block for block in found[letter:] if block.titles and block.kind != "item"]
