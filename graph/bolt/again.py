"""Again, what failed in passing: within a time that begins with the first attempt.

The driver's own retries begin to count at the first failure, so that they would go on after a silent line was cut.
"""

import time
from collections.abc import Callable
from typing import TypeVar

PAUSE = 0.5
"""Seconds between two attempts."""

Answer = TypeVar("Answer")


def again(attempt: Callable[[], Answer], seconds: float, passing: tuple[type[Exception], ...] = ()) -> Answer:
    """Return what an attempt gives; one that fails in passing is made again while so many seconds last.

    What passes says itself that it may be tried again, as errors of the driver do, or is of a class of `passing`.
    """
    deadline = time.monotonic() + seconds
    while True:
        try:
            return attempt()
        except Exception as error:
            passes = isinstance(error, passing) or getattr(error, "is_retryable", lambda: False)()
            if not passes or time.monotonic() >= deadline:
                raise
        time.sleep(PAUSE)
