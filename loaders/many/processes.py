"""Work spread over processes of this machine: its results in the order of the work, few of them at a time in memory."""

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.connection import Connection
from multiprocessing.context import BaseContext
from pathlib import Path
from typing import TypeVar

from clew.graph.errors import DocumentError
from clew.loaders.many.files import Named

R = TypeVar("R")
_AHEAD = 4
"""How many files a process may be ahead of the oldest result that nobody has taken yet."""


def spread(work: Callable[[Named], R], files: Iterable[Named], count: int) -> Iterator[R]:
    """Yield the results of so many processes; raises DocumentError where one of them is killed.

    The processes are gone when this one is, however it ends: each listens on a pipe that then closes.
    """
    context = _context()
    heard, held = context.Pipe(duplex=False)
    pool = ProcessPoolExecutor(count, context, _listen, (heard, held))
    waiting = deque[tuple[Named, Future[R]]]()
    try:
        for named in files:
            waiting.append((named, pool.submit(work, named) if named.is_file else _done(work, named)))
            if len(waiting) >= count * _AHEAD:
                yield _result(*waiting.popleft())
        while waiting:
            yield _result(*waiting.popleft())
        pool.shutdown()
    finally:
        held.close()
        pool.shutdown(cancel_futures=True)
        heard.close()


def _context() -> BaseContext:
    """Return how processes begin: as copies of this one, which has loaded clew; anew where it has other threads."""
    threads = Path("/proc/self/task")
    alone = threads.is_dir() and len(list(threads.iterdir())) == 1
    return multiprocessing.get_context("fork" if alone else "spawn")


def _result(named: Named, future: Future[R]) -> R:
    try:
        return future.result()
    except BrokenProcessPool:
        message = "a reading process was killed, for want of memory perhaps; try again with fewer --workers"
        raise DocumentError(message, file=named.path) from None


def _done(work: Callable[[Named], R], named: Named) -> Future[R]:
    """Do here what needs no process, or this one's stdin."""
    future = Future[R]()
    future.set_result(work(named))
    return future


def _listen(heard: Connection, held: Connection) -> None:
    """Have this process end with the one that began it, and leave Ctrl-C to that."""
    held.close()  # the pipe closes with the other process, and with no copy of it
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with, args=(heard,), daemon=True).start()


def _end_with(heard: Connection) -> None:
    try:
        heard.poll(None)
    finally:
        os._exit(1)
