"""What leads from words to names: "drawn up by A and B", "two of them: A and B", "yes: the A and the B"."""

import re

OBJECT = re.compile(
    r"(?:\b(?:by|from|namely|at|of|for|are|were|is|was|but|except|in|among|with)\s(?:the\s)?|[:–—]\s|\()$"
)
"""What stands right before the names."""
_LISTED = re.compile(r":\sthe\s$")
_WORD = re.compile(r"\w")


def is_object(before: str, after: str) -> bool:
    """Tell whether words lead to the names behind them; by a colon and an article, only where nothing else follows."""
    return bool(OBJECT.search(before) or (_LISTED.search(before) and not _WORD.search(after)))
