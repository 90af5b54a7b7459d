"""What tells that a title is of a cluster, or of none: words that are common, and a text that speaks of it."""

import re
from collections.abc import Sequence

from clew.loaders.document import Document
from clew.loaders.parts.flow import Block


def is_common(document: Document, title: str) -> bool:
    """Tell whether a title is one word that is written small elsewhere ("Data", where "port data" are exchanged)."""
    if not re.fullmatch(r"[A-ZÀ-Þ][a-zà-ÿ]+", title):
        return False
    small = re.compile(rf"(?<![\w.@/-]){title.lower()}(?![\w@/-]|\.\w)")
    return any(small.search(line.clean) for line in document.lines)


def speaks_of_it(following: Sequence[Block], name: str | None) -> bool:
    """Tell whether a text begins with "the cluster", or with the name of its title, where that must be a cluster's."""
    first = following[0] if following and following[0].kind == "paragraph" else None
    said = ("The cluster", "This cluster", *([name, f"The {name}"] if name else ()))
    return bool(first and any(re.match(rf"{re.escape(each)}(?![\w’'])", first.text.clean) for each in said))
