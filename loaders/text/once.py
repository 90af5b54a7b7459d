"""What is worked out once of a document or of its reading, however many readers ask for it."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Protocol, TypeVar, TypeVarTuple


class Remembering(Protocol):
    """Whatever keeps what was worked out of it; it does not change any more."""

    @property
    def worked_out(self) -> dict[object, Any]:
        """What is known of it, by the function that told and by what else it was given."""
        ...


D = TypeVar("D", bound=Remembering)
R = TypeVar("R")
Ts = TypeVarTuple("Ts")


def once(work: Callable[[D, *Ts], R]) -> Callable[[D, *Ts], R]:
    """Let a function keep with its first argument what it returned for the others, which can be hashed."""

    @wraps(work)
    def told(of: D, *others: *Ts) -> R:
        asked = (work, *others)
        if asked not in of.worked_out:
            of.worked_out[asked] = work(of, *others)
        found: R = of.worked_out[asked]
        return found

    return told
