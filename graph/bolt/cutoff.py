"""An end to a call that nothing else ends: a driver that waits for an answer waits for ever."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def cut_off(seconds: float, cut: Callable[[], object]) -> Iterator[threading.Event]:
    """Call `cut`, from another thread, if the block takes longer; what is yielded is set where it came to that."""
    fired = threading.Event()

    def end() -> None:
        fired.set()
        cut()

    timer = threading.Timer(seconds, end)
    timer.daemon = True
    timer.start()
    try:
        yield fired
    finally:
        timer.cancel()
