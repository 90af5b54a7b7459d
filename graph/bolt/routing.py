"""Sessions of one server, or of a cluster behind neo4j://, where reading goes to any member, and writing to the leader.

A member may lag behind. So the sessions of a process tell each other by bookmarks what they have written, and the
first one asks the leader how far it is: what an earlier command has written, a later one sees, on whatever machine.
"""

from collections.abc import Callable
from typing import Any, TypeVar

from clew.graph.bolt.again import again

Answer = TypeVar("Answer")
READ, WRITE = "READ", "WRITE"


class Sessions:
    """Sessions of a database; `bookmarks` are kept for an address that routes, and for no other."""

    def __init__(self, begin: Callable[..., Any], uri: str, database: str, bookmarks: Callable[[], Any]) -> None:
        self._routes, self._knows = uri.startswith("neo4j"), False
        self._begin = begin
        self._settings = {"database": database, "bookmark_manager": bookmarks() if self._routes else None}

    def open(self, access: str) -> Any:
        """Open a session that reads or writes; the first one of a cluster asks the leader how far it is."""
        self._ask_leader()
        return self._begin(default_access_mode=access, **self._settings)

    def read(self, ask: Callable[[Any], Answer], seconds: float) -> Answer:
        """Return an answer; of a cluster it is asked for again, for so many seconds, where a member fails.

        A cluster that does not answer at all is not asked twice.
        """
        self._ask_leader()

        def attempt() -> Answer:
            with self.open(READ) as session:
                return ask(session)

        return again(attempt, seconds) if self._routes else attempt()

    def _ask_leader(self) -> None:
        if self._routes and not self._knows:
            with self._begin(default_access_mode=WRITE, **self._settings) as leader:
                leader.run("RETURN 1 AS answer").consume()
            self._knows = True
