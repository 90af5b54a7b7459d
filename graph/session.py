"""The way in for a notebook: `from clew.graph import connect; g = connect(); g.table("survival")`.

It is to a notebook what the command line is to a terminal. So it alone in this package may import the library of
queries, and nothing imports it but the name `connect` of the package, when somebody asks for that.
"""

import atexit
import os
from contextlib import ExitStack
from datetime import date
from html import escape
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from clew.graph import embedded, ogm, store
from clew.graph.bolt.address import address, is_url
from clew.graph.errors import NoDatabase, StoreError
from clew.graph.folder import endpoint
from clew.graph.folder.endpoint import Endpoint
from clew.graph.missions.chosen import chosen
from clew.graph.store import Store
from clew.graph.view import view
from clew.queries import cypher, library
from clew.queries.frame import frame

DEFAULT = ".clew"
_HEIGHT = 800


def connect(where: str | Path | None = None, *, timeout: float = embedded.PATIENCE) -> "Session":
    """Open a database for questions, which no question can change: the one that the command line would open.

    Args:
        where: a folder, or bolt:// or neo4j:// (with NEO4J_USERNAME, NEO4J_PASSWORD and NEO4J_DATABASE); left out,
            that of CLEW_DB, else the folder `.clew`.
        timeout: seconds to wait for the database, and for each answer.

    Raises:
        NoDatabase: nothing has been built there.
        FolderBusy: a command has the folder open.
        CannotConnect: nobody answers at the address.
        WrongCredentials: the server refuses the user or the password.

    """
    place = str(where or os.environ.get("CLEW_DB") or DEFAULT)
    with ExitStack() as stack:
        at = address(place) if is_url(place) else _serve(Path(place), timeout, stack)
        opened = stack.enter_context(store.entered(at, place, timeout=timeout))
        return Session(opened, at, stack.pop_all())


def _serve(folder: Path, timeout: float, stack: ExitStack) -> Endpoint:
    """Open the folder and let others in, as `clew serve` does: a notebook stays open, and its cells run commands."""
    publish = endpoint.published(folder) is None
    try:
        return stack.enter_context(embedded.serve(folder, timeout=timeout, create=False, publish=publish))
    except NoDatabase as error:
        raise NoDatabase(
            f'{folder}: no database here; `clew build` makes one, connect("FOLDER") opens another'
        ) from error


class Session:
    """An open database, until `close`, the end of a `with` block, or the end of the program."""

    def __init__(self, opened: Store, at: Endpoint, stack: ExitStack) -> None:
        """Take an open store, where it listens, and what to undo at the end."""
        self._opened: Store | None = opened
        self._graph: Any = None
        self._endpoint, self._stack = at, stack
        self.where = opened.where
        atexit.register(self.close)

    def table(self, name: str, **parameters: object) -> Any:
        """Run a query of the library: a pandas DataFrame where pandas is installed, else `Rows`.

        Raises QueryNotFound, ParameterError or MissionError, as the command line does.
        """
        asked = library.load(name)
        given = {key: value for key, value in parameters.items() if value is not None}
        bound: dict[str, Any] = {**asked.bind({key: _text(value) for key, value in given.items()})}
        bound |= {key: list(value) for key, value in given.items() if isinstance(value, list | tuple)}
        if bound.get("mission"):
            bound["mission"] = chosen(self._store, bound["mission"])
        return frame(self._store.query(asked.text, bound), [column.name for column in asked.columns])

    def cypher(self, text: str, **parameters: object) -> Any:
        """Run Cypher of your own, which may read and nothing else; raises QueryError or WriteRefused."""
        self._store.refuse_loading(text, parameters)
        columns, rows = self._store.table(text, parameters)
        return frame(rows, columns or cypher.named(text))

    def threads(self, mission: str | None = None) -> Any:
        """Return each thread: the parties, what became of it, and the words that decided."""
        return self.table("threads", mission=mission)

    def queries(self) -> Any:
        """Return the library: name, title, parameters and columns of each query."""
        columns = ["name", "title", "parameters", "columns"]
        return frame([each.describe() for each in library.library()], columns)

    def view(self, mission: str | None = None, *, height: int = _HEIGHT) -> "Page":
        """Return the interactive page, which a notebook shows in its cell, so many pixels high."""
        wanted = chosen(self._store, mission) if mission else None
        return Page(view(self._store.read(), wanted), height)

    @property
    def graph(self) -> Any:
        """py2neo's Graph over this database, for the objects of `clew.graph.ogm`."""
        if self._store and self._graph is None:
            self._graph = ogm.open_graph(self._endpoint)
            self._stack.callback(ogm.close_graph, self._graph)
        return self._graph

    def clusters(self) -> ogm.Things:
        """Return the clusters as objects, ordered by name."""
        return ogm.clusters(self.graph)

    def close(self) -> None:
        """Close the database; a second time does nothing."""
        self._opened = None
        atexit.unregister(self.close)
        self._stack.close()

    @property
    def _store(self) -> Store:
        if self._opened is None:
            raise StoreError(f"{self.where}: this session is closed; connect() opens another")
        return self._opened

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"<clew: {self.where}{'' if self._opened else ', closed'}>"


class Page:
    """The interactive page, as one text of HTML that needs no network."""

    def __init__(self, html: str, height: int = _HEIGHT) -> None:
        """Take the text, and how many pixels high a notebook shows it."""
        self.html, self.height = html, height

    def save(self, path: str | Path) -> None:
        """Write the page to a file."""
        Path(path).write_text(self.html, encoding="utf-8")

    def __repr__(self) -> str:
        return f"<the page of clew: {len(self.html)} characters; save('page.html') writes it>"

    def _repr_html_(self) -> str:
        return (
            f'<iframe srcdoc="{escape(self.html)}" title="clew" width="100%" height="{self.height}" '
            'style="border: 0" sandbox="allow-scripts allow-downloads allow-popups"></iframe>'
        )


def _text(value: object) -> str:
    """Return a value as the command line would get it, whose types and errors these are."""
    match value:
        case bool():
            return str(value).lower()
        case date():
            return value.isoformat()
        case list() | tuple():
            return ",".join(map(str, value))
    return str(value)
