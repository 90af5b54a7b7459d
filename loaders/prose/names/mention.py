"""An organisation as a sentence names it, with what is printed beside it: kind, country, origin."""

from dataclasses import dataclass

from clew.loaders.text.text import Text


@dataclass(frozen=True, slots=True)
class Mention:
    """An organisation in a sentence: where it stands, its name, and what is printed of it."""

    start: int
    end: int
    """Where it ends with its bracket and what stands beside it."""
    name: Text
    described: str
    """All the words that stand beside the name."""
    country: Text | None = None
    type: Text | None = None
    origin: str | None = None
    kind: str | None = None
    named: bool = True
    """Whether it has a name; else what is printed in place of one, where the words say that it is not named."""
    name_end: int = 0
    """Where the name alone ends."""
    shared: bool = False
    """Whether the words before it are about those after it too ("two Korean firms, X and Y")."""

    @property
    def is_called(self) -> bool:
        """Tell whether words beside the name say what it is, and not the name alone."""
        return bool(self.kind or self.origin) and self.type is not self.name
