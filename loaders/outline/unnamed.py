"""Words that say nothing but of what kind somebody is, and from where: "non-EU firm, Vietnam"."""

from clew.loaders.tabular.cells import sides
from clew.loaders.tabular.cells.sides import Side
from clew.loaders.text.text import Text

_NOBODY = "X"


def described(words: Text) -> Side | None:
    """Return the kind and the country that words say, where they say nothing else."""
    led = Text(f"{_NOBODY}, {words.raw.strip(' *_()[]')}", words.line, words.offset - 3)
    found = sides.side(led)
    return found if found.name.clean == _NOBODY else None
