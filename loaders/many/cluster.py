"""Work spread over the workers of a Dask cluster; who reads is `outcome`, the same as anywhere.

Workers read the reports themselves, from a folder that all machines share. Where they see the folder of partitions
too, they write into it, and send back nothing but names and counts; else what they read is written here. A task that
runs twice, because a worker was lost, writes the same file twice.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Any

from clew.graph.errors import CannotConnect, StatementError
from clew.loaders.many.files import Named
from clew.loaders.many.outcome import Outcome

_AHEAD = 4
"""How many files a thread of the cluster may be ahead of the oldest result that nobody has taken yet."""
_SECONDS = "20s"
"""How long a scheduler may take to answer."""


def spread(work: Callable[[Named], Outcome], files: Iterable[Named], address: str) -> Iterator[Outcome]:
    """Yield the results of the cluster in the order of the files.

    Raises CannotConnect where no scheduler is at the address, and StatementError without `clew[dask]`.
    """
    with _client(address) as client:
        ahead = _AHEAD * max(1, sum(client.nthreads().values()))
        waiting = deque[tuple[Named, Any]]()
        for named in files:
            waiting.append((named, _begun(client, work, named)))
            if len(waiting) >= ahead:
                yield _result(*waiting.popleft())
        while waiting:
            yield _result(*waiting.popleft())


def _client(address: str) -> Any:
    try:
        from distributed import Client
    except ImportError as error:
        raise StatementError(f"--scheduler needs {error.name}; install clew[dask] and try again") from None
    try:
        return Client(address, timeout=_SECONDS, set_as_default=False)
    except (OSError, TimeoutError, ValueError) as error:
        said = str(error).splitlines()[0] if str(error) else "no answer"
        raise CannotConnect(f"{address}: no Dask scheduler ({said}); start one, or give its address") from None


def _begun(client: Any, work: Callable[[Named], Outcome], named: Named) -> Any:
    if not named.is_file:
        return work(named)
    there = replace(named, path=named.path.absolute(), folder=named.folder and named.folder.absolute())
    return client.submit(work, there, pure=False)


def _result(named: Named, found: Any) -> Outcome:
    """Take a result; a report that takes down one worker after the other is a fault of its own."""
    from distributed import KilledWorker

    if isinstance(found, Outcome):
        return found
    try:
        read: Outcome = found.result()
        return replace(read, named=named)
    except KilledWorker:
        message = "took down the workers that read it, for want of memory perhaps; read it without --scheduler"
        return Outcome(named, error=f"{named.path}: {message}")
