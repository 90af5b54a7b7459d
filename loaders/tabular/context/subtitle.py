"""The line right below the name of a cluster that says where it comes from: "Austria", "Graz, Austria – castings"."""

import re

from clew.loaders.parts.flow import Block
from clew.loaders.setting import country
from clew.loaders.text.text import Text

_CUT = re.compile(r"\s*[()\[\],;:|/•·_]\s*|\s+[–—-]\s+|\s*[\U0001F1E6-\U0001F1FF]{2}\s*|\s*\b[Ff]rom\s+|$")
_WORDS = 14


def home(block: Block) -> Text | None:
    """Return the country that a line gives; None where it is a sentence or names none, or several."""
    text = block.text
    if block.kind not in ("paragraph", "item") or len(text.clean.split()) > _WORDS or text.clean.endswith(("?", "!")):
        return None
    found, start = [], 0
    for cut in _CUT.finditer(text.clean):
        part = text.cut(start, cut.start())
        found += [part] if country.find(part.clean) else []
        start = cut.end()
    return found[0] if len(found) == 1 else None


def is_below(first: Block, second: Block) -> bool:
    """Tell whether a block follows another on the next line, or the one after a blank line."""
    return second.text.line - first.last_line in (1, 2)
