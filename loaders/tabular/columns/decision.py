"""What is decided of a column, and why."""

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
