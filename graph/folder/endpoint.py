"""Where a database listens, who may enter, and the private files in which the embedded default keeps both."""

import json
import os
import secrets
import socket
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import urlsplit

CREDENTIALS = "credentials.json"
ADDRESS = "address.json"


@dataclass(frozen=True)
class Credentials:
    """A user that may write and one that may only read; passwords stay out of `repr`, hence out of tracebacks."""

    username: str
    password: str = field(repr=False)
    reader: str
    reader_password: str = field(repr=False)


@dataclass(frozen=True)
class Endpoint(Credentials):
    """A Bolt address (`bolt://127.0.0.1:PORT`), the name of the database there, and its two users."""

    uri: str
    database: str


Kept = TypeVar("Kept", bound=Credentials)


def credentials(folder: Path) -> Credentials | None:
    """Return the users of the database in `folder`; None where none were made yet, or the file was spoilt."""
    return _read(folder / CREDENTIALS, Credentials)


def new_credentials(folder: Path) -> Credentials:
    """Make random passwords and keep them beside the data, for its owner's eyes only."""
    made = Credentials("root", secrets.token_urlsafe(24), "reader", secrets.token_urlsafe(24))
    write_private(folder / CREDENTIALS, asdict(made))
    return made


def publish(folder: Path, endpoint: Endpoint) -> None:
    """Tell other programs of this user where the database of `folder` listens."""
    write_private(folder / ADDRESS, asdict(endpoint))


def withdraw(folder: Path) -> None:
    """Take back what was published, by this process or by one that died without doing so."""
    (folder / ADDRESS).unlink(missing_ok=True)


def published(folder: Path) -> Endpoint | None:
    """Return where the database of `folder` is said to listen; None where nothing is said or nobody listens."""
    endpoint = _read(folder / ADDRESS, Endpoint)
    return endpoint if endpoint and _listens(endpoint.uri) else None


def _listens(uri: str) -> bool:
    address = urlsplit(uri)
    try:
        socket.create_connection((address.hostname, address.port or 0), timeout=1.0).close()
    except OSError:
        return False
    return True


def _read(path: Path, kind: type[Kept]) -> Kept | None:
    try:
        return kind(**json.loads(path.read_text("utf-8")))
    except (FileNotFoundError, ValueError, TypeError):
        return None


def write_private(path: Path, content: dict[str, Any]) -> None:
    """Write so that nobody ever sees half a file, and no other user any of it; only who has the folder's lock may."""
    draft = path.with_suffix(".tmp")  # always the same: what a kill left there is written over
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
        file.write(json.dumps(content, indent=2) + "\n")
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)
