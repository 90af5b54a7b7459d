"""A verdict on a figure, and one recount of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Found:
    """One recount: the number found (a share of a whole as a percentage), of what base, and its passages."""

    scope: str
    base: str | None
    part: float
    whole: float | None
    sources: tuple[str, ...]

    @classmethod
    def of(cls, row: Mapping[str, Any]) -> "Found":
        """Take a row of a recounting query."""
        return cls(row["scope"], row["base"], row["part"], row["whole"], tuple(row["sources"] or ()))

    @property
    def value(self) -> float:
        """The number, in the unit of the figure."""
        return float(self.part) if not self.whole else 100 * self.part / self.whole

    def __str__(self) -> str:
        """Say how the number was found."""
        if not self.whole:
            return f"{self.part:g}" + (f" by the {self.base}" if self.base else "")
        return f"{self.value:.1f} % ({self.part:g} of {self.whole:g}{f' {self.base}' if self.base else ''})"


@dataclass(frozen=True, slots=True)
class Verdict:
    """`reproduced`, `differs`, `contradicted` or `not recomputable`, why, and what says otherwise."""

    verdict: str
    why: str
    found: Found | None = None
    conflicts: tuple[str, ...] = ()
