"""Common words: a title of one word that the document also writes small is no part of a name."""

import re

from clew.loaders.document import Document


def is_common(document: Document, title: str) -> bool:
    """Tell whether a title is one word that is written small elsewhere ("Data", where "port data" are exchanged)."""
    if not re.fullmatch(r"[A-ZÀ-Þ][a-zà-ÿ]+", title):
        return False
    small = re.compile(rf"(?<![\w.@/-]){title.lower()}(?![\w@/-]|\.\w)")
    return any(small.search(line.clean) for line in document.lines)
