"""What a stated number allows: its precision, its qualifier, and which counts a percentage can come from."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import inf

_ABOUT = 0.10
"""How far "some 300" may be from what it is about."""
_SLACK = 1e-9
_LARGEST = 60
"""The largest base that is tried for percentages whose parts are not known: beyond, nearly every share fits."""


@dataclass(frozen=True, slots=True)
class Stated:
    """A number as a report states it, in its unit (a percentage is its printed number)."""

    value: float
    unit: str
    qualifier: str

    @property
    def range(self) -> tuple[float, float]:
        """The numbers that the statement allows, rounding an exact half either way."""
        match self.qualifier:
            case "about":
                return self.value * (1 - _ABOUT), self.value * (1 + _ABOUT)
            case "over" | "at least":
                return self.value, inf
            case "under" | "at most":
                return -inf, self.value
        half = self._half
        return self.value - half, self.value + half

    @property
    def _half(self) -> float:
        if self.unit != "percent":
            return 0.0
        decimals = len(f"{self.value:g}".partition(".")[2])
        return 0.5 * 0.1**decimals

    def allows(self, found: float) -> bool:
        """Tell whether the number found is one that was stated."""
        low, high = self.range
        if self.qualifier in ("over", "under") and abs(found - self.value) <= _SLACK:
            return False
        return low - _SLACK <= found <= high + _SLACK

    def contradicts(self, other: "Stated") -> bool:
        """Tell whether no number is allowed by both; percentages that round alike do not disagree."""
        (low, high), (other_low, other_high) = self.range, other.range
        return high < other_low - _SLACK or other_high < low - _SLACK


def possible(share: Stated, whole: int) -> bool:
    """Tell whether a count of this whole gives the percentage (the GRIM test of reviewers of statistics)."""
    return any(share.allows(100 * count / whole) for count in range(whole + 1))


def likely_whole(shares: Sequence[Stated]) -> tuple[int, int] | None:
    """Return the smallest whole of which most of the percentages are possible, and how many; None for a few shares."""
    if len(shares) < 4:
        return None
    fitting = {whole: sum(possible(share, whole) for share in shares) for whole in range(2, _LARGEST + 1)}
    whole = max(fitting, key=lambda each: (fitting[each], -each))
    return (whole, fitting[whole]) if fitting[whole] >= len(shares) - 1 else None
