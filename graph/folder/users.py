"""The two users of the embedded default in the engine's own files: it has an administrator only, clew adds a reader.

The reader matters because this engine lets a write pass in a session that the driver calls READ.
"""

import http.client
import json
from base64 import b64encode
from pathlib import Path
from typing import Any

from clew.graph.errors import StoreError
from clew.graph.folder.endpoint import Credentials

GROUPS = Path("config", "server-groups.json")
USERS = Path("config", "server-users.jsonl")
RECORD_RIGHTS = ["createRecord", "readRecord", "updateRecord", "deleteRecord"]
DATABASE_RIGHTS = ["updateSecurity", "updateSchema", "updateDatabaseSettings"]
CREATED, EXISTS = 200, 409


def forget_users(folder: Path) -> None:
    """Let the engine make its users anew at its next start: the passwords of these are lost."""
    (folder / USERS).unlink(missing_ok=True)


def clear_drafts(folder: Path) -> None:
    """Take away what the engine was writing of its settings and users when it was killed; it never would."""
    for draft in (folder / USERS).parent.glob("*.tmp"):
        draft.unlink(missing_ok=True)


def ensure_reader_group(folder: Path) -> None:
    """Have the group of readers in the engine's file, which it reads when it starts."""
    path = folder / GROUPS
    content = json.loads(path.read_text("utf-8")) if path.exists() else _default_groups()
    groups = content["databases"]["*"]["groups"]
    if "reader" not in groups:
        groups["reader"] = _group([], ["readRecord"])
        _write(path, json.dumps(content, indent=2))


def create_reader(folder: Path, port: int, users: Credentials, database: str) -> None:
    """Create the reader over the engine's HTTP `port`, once per folder.

    Raises:
        StoreError: the engine refuses.

    """
    if _is_user(folder, users.reader):
        return
    account = {"name": users.reader, "password": users.reader_password, "databases": {database: ["reader"]}}
    status, answer = _command(port, users, f"create user {json.dumps(account)}")
    if status not in (CREATED, EXISTS):
        raise StoreError(f"{folder}: the engine makes no reader: {answer}")


def _default_groups() -> dict[str, Any]:
    """Return what the engine writes itself, though only some time after its first start."""
    groups = {"admin": _group(DATABASE_RIGHTS, RECORD_RIGHTS), "*": _group([], [])}
    return {"databases": {"*": {"groups": groups}}, "version": 2}


def _group(database: list[str], records: list[str]) -> dict[str, Any]:
    return {"resultSetLimit": -1, "readTimeout": -1, "access": database, "types": {"*": {"access": records}}}


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(exist_ok=True)
    draft = path.with_suffix(".tmp")
    draft.write_text(text, encoding="utf-8")
    draft.replace(path)


def _is_user(folder: Path, name: str) -> bool:
    lines = (folder / USERS).read_text("utf-8").splitlines()
    return any(json.loads(line).get("name") == name for line in lines if line.strip())


def _command(port: int, users: Credentials, command: str) -> tuple[int, str]:
    # http.client, because urllib would send this through the proxy of the environment.
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    secret = b64encode(f"{users.username}:{users.password}".encode()).decode()
    try:
        headers = {"Authorization": f"Basic {secret}", "Content-Type": "application/json"}
        connection.request("POST", "/api/v1/server", json.dumps({"command": command}), headers)
        answer = connection.getresponse()
        return answer.status, answer.read().decode("utf-8", "replace")
    finally:
        connection.close()
