"""The front matter of Markdown: between two fences at the top, a line for each label with its value.

`title: Water in Lima` is a line of its own, whatever the next begins with.
"""

import re
from collections.abc import Sequence

from clew.loaders.text.text import Text

_FENCE = re.compile(r"---\s*")
_END = re.compile(r"(?:---|\.\.\.)\s*")
_LABELLED = re.compile(r"[^\W\d][\w -]*:(?:\s|$)")
_MOST = 40
"""How many lines it has at most; further down, a rule is one between two paragraphs."""


def find(lines: Sequence[Text]) -> frozenset[int]:
    """Return the numbers of its lines, its fences too; none where a document has no front matter."""
    first = next((place for place, line in enumerate(lines) if line.raw.strip()), 0)
    if first >= len(lines) or not _FENCE.fullmatch(lines[first].raw):
        return frozenset()
    inside = lines[first + 1 : first + _MOST]
    end = next((place for place, line in enumerate(inside) if _END.fullmatch(line.raw)), 0)
    said = [line for line in inside[:end] if line.raw.strip() and not line.raw.startswith((" ", "-", "\t"))]
    is_matter = bool(said) and all(_LABELLED.match(line.raw) for line in said)
    return frozenset(line.line for line in lines[first : first + end + 2]) if is_matter else frozenset()
