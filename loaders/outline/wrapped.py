"""Lines of an outline that go on with the sentence of the line above, and so begin with no label."""

from collections.abc import Callable

from clew.loaders.outline import leaves
from clew.loaders.outline.marked import Marked

_FULL = 60
"""A wrapped line of prose is at least so long."""


def ends_sentence(line: Marked, above: Marked, returns: Callable[[str], bool]) -> bool:
    """Tell whether a line goes on with a sentence that the line above begins ("... SMEs that", "benefited: A")."""
    if line.sign or line.level or above.level or not line.words.raw[:1].islower():
        return False
    near = above.text.line == line.text.line - 1 and above.indent == line.indent
    return near and len(above.text.raw) >= _FULL and not leaves.read(above, returns=returns)
