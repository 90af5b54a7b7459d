"""What is decided of a column, and why."""

from collections.abc import Sequence
from dataclasses import dataclass

from clew.loaders.vocabulary import Column

UNKNOWN = Column("unknown")


@dataclass(frozen=True, slots=True)
class Decision:
    """What a column holds, and by what it is told."""

    column: Column
    reason: str

    @property
    def concept(self) -> str:
        """The concept of the column."""
        return self.column.concept


def places_of(found: Sequence[Decision], concept: str) -> list[int]:
    """Return the places of the columns of a concept."""
    return [place for place, each in enumerate(found) if each.concept == concept]
