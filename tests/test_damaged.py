"""A folder whose files are not what they were, or that a newer version wrote: told in one line, never read as empty."""

import json
import os
import random
import shutil
from pathlib import Path

import pytest
import zygote
from campaign import Campaign
from documents import KENYA as REPORTS

from clew.graph.embedded import serve
from clew.graph.errors import FolderDamaged, FolderNewer
from clew.graph.folder import stamp
from clew.graph.folder.engine import DATA


def damage(folder: Path, chance: random.Random) -> str:
    """Do something to one of the files of the database, and tell what."""
    what = chance.choice(("gone", "cut", "emptied", "flipped", "grown"))
    files = [path for path in sorted((folder / DATA).iterdir()) if path.name != "statistics.json"]
    path = chance.choice([path for path in files if path.stat().st_size])
    size = path.stat().st_size
    match what:
        case "gone":
            path.unlink()
        case "cut" | "emptied":
            os.truncate(path, chance.randrange(size) if what == "cut" else 0)
        case "grown":
            path.write_bytes(path.read_bytes() + b"\0")
        case "flipped":
            content, at = bytearray(path.read_bytes()), chance.randrange(size)
            content[at] ^= 1 << chance.randrange(8)
            path.write_bytes(content)
    return f"{what} {path.name}"


@pytest.mark.parametrize("faults", [40], indirect=True)
def test_damage_is_noticed(built: Path, tmp_path: Path, faults: Campaign) -> None:
    """Whatever happens to a file of a closed database, the next command names it, and does not begin anew."""
    for number, chance in enumerate(faults.rounds()):
        folder = Path(shutil.copytree(built, tmp_path / str(number)))
        told = damage(folder, chance)
        with pytest.raises(FolderDamaged) as error, serve(folder, create=False):
            pass
        assert told.partition(" ")[2] in str(error.value)
        assert "\n" not in str(error.value)
        faults.came[told.partition(" ")[0]] += 1
        shutil.rmtree(folder)


def test_what_the_command_says(programs: zygote.Zygote, folder: Path) -> None:
    """The schema gone, the engine would show an empty database; clew says what is wrong and exits with 1."""
    (folder / DATA / "schema.json").write_text("{}", encoding="utf-8")
    for args in (["threads"], ["build", *REPORTS]):
        ran = programs.run(*args, db=folder)
        assert (ran.code, ran.out, ran.err.count("\n")) == (1, "", 1)
        assert "damaged since it was closed: schema.json" in ran.err


@pytest.mark.parametrize(
    ("layout", "engine"), [(stamp.LAYOUT + 1, "26.11.1.dev2"), (stamp.LAYOUT, "999.1"), (99, "999.1.dev1")]
)
def test_a_newer_folder_is_left_alone(folder: Path, layout: int, engine: str) -> None:
    """A folder that a newer clew, or a newer engine, wrote is refused before it is touched."""
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    kept = json.loads((folder / stamp.STAMP).read_text("utf-8")) | {"layout": layout, "engine": engine}
    (folder / stamp.STAMP).write_text(json.dumps(kept), encoding="utf-8")
    with pytest.raises(FolderNewer, match=r"written by a newer clew .*install that"), serve(folder):
        pass
    del before[folder / stamp.STAMP]
    assert before == {path: path.read_bytes() for path in before}


@pytest.mark.parametrize(
    ("older", "newer"),
    [("26.10.2", "26.11.1.dev2"), ("26.11.1.dev2", "26.11.1"), ("26.11.1.dev2", "26.11.1.dev10"), ("", "1")],
)
def test_versions_have_an_order(older: str, newer: str) -> None:
    """A development version comes before the one that it leads to."""
    assert stamp._order(older) < stamp._order(newer)


@pytest.mark.parametrize("spoilt", ["", "{", "[]", '{"layout": "x"}', None])
def test_a_note_that_is_spoilt_is_no_harm(folder: Path, spoilt: str | None) -> None:
    """The note is no part of the data: without it, or with half of it, the database opens, and it is made anew."""
    if spoilt is None:
        (folder / stamp.STAMP).unlink()
    else:
        (folder / stamp.STAMP).write_text(spoilt, encoding="utf-8")
    with serve(folder, create=False):
        assert "files" not in json.loads((folder / stamp.STAMP).read_text("utf-8"))
    assert json.loads((folder / stamp.STAMP).read_text("utf-8"))["files"] == stamp.files(folder / DATA)
