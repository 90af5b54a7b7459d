"""The engine of the embedded default: ArcadeDB inside this process, with its Bolt listener on the loopback."""

import importlib
import os
import socket
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from clew.graph import schema
from clew.graph.errors import FolderBusy, StoreError
from clew.graph.folder import users
from clew.graph.folder.endpoint import Credentials, Endpoint

DATABASE = "clew"
DATA = Path("databases", DATABASE)
HOST = "127.0.0.1"
START_ATTEMPTS = 5
SERVER_SETTINGS = {
    "host": HOST,
    "mode": "development",  # production masks the text of every error
    "server_plugins": "Bolt:com.arcadedb.bolt.BoltProtocolPlugin",
    "bolt_defaultDatabase": DATABASE,
    "bolt_maxMessageSize": 256 * 1024 * 1024,  # a longer message than the limit hangs the driver for ever
    "bolt_packstream_maxElements": 50_000_000,
}
# Of no effect among the settings of the server: the engine asks the database for these.
DATABASE_SETTINGS = {
    "txWalFlush": "1",  # what is committed is on the disk
    "opencypher.loadCsv.allowFileUrls": "false",
    "opencypher.loadCsv.allowRemoteUrls": "false",
}


@contextmanager
def run_engine(
    folder: Path, accounts: Credentials, command_timeout: float, *, mend: bool = False
) -> Iterator[Endpoint]:
    """Run the engine on the data in `folder` during the block; it ends a command after so many seconds.

    `mend` takes out what was left unfinished when it was last open: after a kill, or on a full disk.

    Raises:
        StoreError: the engine cannot start, or not on these data.

    """
    with ExitStack() as stack:
        with _in_one_line(folder):
            users.clear_drafts(folder)
            users.ensure_reader_group(folder)
            server, ports = _start(folder, accounts)
            stack.callback(_stop, server, folder)
            database = server.create_database(DATABASE)
            _configure(database, command_timeout)
            if mend:
                _mend(database)
            users.create_reader(folder, ports["http_port"], accounts, DATABASE)
        yield Endpoint(**vars(accounts), uri=f"bolt://{HOST}:{ports['bolt_port']}", database=DATABASE)


def _start(folder: Path, accounts: Credentials, attempt: int = 1) -> tuple[Any, dict[str, int]]:
    """Start on two free ports, and on two others if another program was quicker to take one."""
    arcadedb, ports = _arcadedb(folder), _free_ports()
    server = arcadedb.create_server(str(folder), accounts.password, SERVER_SETTINGS | ports)
    try:
        server.start()
    except arcadedb.ArcadeDBError as error:
        if "Unable to listen" not in str(error) or attempt == START_ATTEMPTS:
            raise
        return _start(folder, accounts, attempt + 1)
    return server, ports


def _free_ports() -> dict[str, int]:
    with socket.socket() as http, socket.socket() as bolt:
        http.bind((HOST, 0))
        bolt.bind((HOST, 0))
        return {"http_port": http.getsockname()[1], "bolt_port": bolt.getsockname()[1]}


def _stop(server: Any, folder: Path) -> None:
    with _in_one_line(folder):
        server.stop()


def _configure(database: Any, command_timeout: float) -> None:
    settings = DATABASE_SETTINGS | {"command.timeout": str(round(command_timeout * 1000))}
    for key, value in settings.items():
        database.command("sql", f"ALTER DATABASE `arcadedb.{key}` {value}")


def _mend(database: Any) -> None:
    """Drop kinds of nodes whose index a full disk kept from being made; the build makes both anew.

    The engine would take such a kind for complete, and find nothing in it when it is opened again.
    """
    kept = [each.to_dict() for each in database.query("sql", "SELECT name, indexes FROM schema:types")]
    for name in [each["name"] for each in kept if each["name"] in schema.first_labels() and not each["indexes"]]:
        if not list(database.query("sql", f"SELECT FROM `{name}` LIMIT 1")):
            database.command("sql", f"DROP TYPE `{name}`")


def _arcadedb(folder: Path) -> Any:
    """Import the engine late: once a process, it takes from the environment where to log and whether to print."""
    os.environ.setdefault("ARCADEDB_LOG_DIR", str(folder.absolute() / "log"))
    os.environ.setdefault("ARCADEDB_LOG_CONSOLE", "0")
    return importlib.import_module("arcadedb")


@contextmanager
def _in_one_line(folder: Path) -> Iterator[None]:
    """Say in one line what the engine, or the system under it, says in many."""
    arcadedb = _arcadedb(folder)
    try:
        yield
    except (OSError, ValueError, arcadedb.ArcadeDBError) as error:
        if "LockException" in str(error):
            raise FolderBusy(f"{folder}: another program has the database open; close it, then try again") from error
        raise StoreError(f"{folder}: the database cannot be opened: {error}; build another with --db") from error
