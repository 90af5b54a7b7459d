"""What clew notes about the files of an embedded database, to notice a newer one and a damaged one.

The engine opens a database whose files are gone or cut as if nothing had ever been in it. So `clew.json` keeps, from
one close to the next opening, how long each file is, and of small ones a checksum. While the database is open, and
after a kill, there is no such list: then the engine's own journal makes good what was under way.
"""

import json
import re
import zlib
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path
from typing import Any

from clew.graph.errors import FolderDamaged, FolderNewer
from clew.graph.folder.endpoint import write_private

STAMP = "clew.json"
LAYOUT = 1
"""What stands in the folder, and how; a clew that changes it counts one up."""
SMALL = 1 << 20
"""Bytes up to which a file is read to tell whether it is the same: the schema, the names, the little tables."""
_GAINS = {"statistics.json"}
"""The engine makes it anew."""

Files = dict[str, list[int]]
"""Length and checksum of each file; a large one has no checksum."""


def check(folder: Path, data: Path) -> bool:
    """Refuse a folder that a newer version wrote, or whose files are not those that were closed.

    Returns whether it was closed at all, and is whole; after a kill or a full disk it was not.

    Raises:
        FolderNewer: this version cannot know what stands in it.
        FolderDamaged: the line names the files.

    """
    kept = _read(folder / STAMP)
    layout, engine = kept.get("layout", 0), str(kept.get("engine", ""))
    if layout > LAYOUT or _order(engine) > _order(version("arcadedb")):
        raise FolderNewer(
            f"{folder}: written by a newer clew (layout {layout}, engine {engine}); install that, or build another"
        )
    if wrong := _changed(kept.get("files", {}), files(folder / data)):
        raise FolderDamaged(
            f"{folder}: damaged since it was closed: {'; '.join(wrong[:3])}{' ...' if wrong[3:] else ''}; "
            "restore it from a copy, or build another with --db"
        )
    return "files" in kept or not (folder / data).is_dir()


def opened(folder: Path) -> None:
    """Note who opens the folder; from now on its files change."""
    _write(folder, {})


def closed(folder: Path, data: Path) -> None:
    """Note the files as they are, once the engine has let them go; where that cannot be written, nothing is lost."""
    with suppress(OSError):
        _write(folder, {"files": files(folder / data)})


def files(data: Path) -> Files:
    """Return the files of a database with their lengths and, of the small ones, their checksums."""
    found: Files = {}
    for path in sorted(data.iterdir()) if data.is_dir() else ():
        if path.name not in _GAINS:
            size = path.stat().st_size
            found[path.name] = [size, zlib.crc32(path.read_bytes())] if size <= SMALL else [size]
    return found


def _changed(before: Files, now: Files) -> list[str]:
    gone = [f"{name} is gone" for name in before if name not in now]
    both = [(name, before[name], now[name]) for name in before if name in now]
    cut = [f"{name} has {is_[0]} bytes of {was[0]}" for name, was, is_ in both if was[0] != is_[0]]
    return [*gone, *cut, *(f"{name} is not the same" for name, was, is_ in both if was[0] == is_[0] and was != is_)]


def _order(text: str) -> tuple[list[int], float]:
    """Return a version so that it can be compared; a development version comes before what it leads to."""
    release, _, dev = text.partition(".dev")
    return [int(each) for each in re.findall(r"\d+", release)], float(dev) if dev.isdigit() else float("inf")


def _read(path: Path) -> dict[str, Any]:
    """Return what was noted; nothing where nothing was, or where it was spoilt: it is no part of the data."""
    try:
        found = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) and isinstance(found.get("layout"), int) else {}


def _write(folder: Path, more: dict[str, Any]) -> None:
    write_private(folder / STAMP, {"layout": LAYOUT, "engine": version("arcadedb")} | more)
