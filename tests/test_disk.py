"""A disk that is full, small, read-only or not ours: one line that says where, and afterwards all is as it was."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import zygote
from campaign import Campaign
from commands import PROGRAM, Ran, environment
from documents import KENYA as REPORTS

NOBODY = 65534
KILOBYTE = 1024
UNLUCKY = 6806
"""Kilobytes that end within an index: what was left of it once hid a whole kind of nodes."""
ROOM = 32 * KILOBYTE
"""Kilobytes of a disk on which a small database has room."""


@contextmanager
def disk(place: Path, kilobytes: int) -> Iterator[Path]:
    """Have a small disk of its own during the block; only root may."""
    place.mkdir()
    options = ["-t", "tmpfs", "-o", f"size={kilobytes}k,mode=777", "none", str(place)]
    if os.getuid() or subprocess.run(["mount", *options], check=False, capture_output=True).returncode:
        pytest.skip("NOT TESTED: nobody but root may mount a small disk")
    try:
        yield place
    finally:
        subprocess.run(["umount", "--lazy", str(place)], check=True)


def hashed(programs: zygote.Zygote, folder: Path) -> str:
    """Return the hash of a database."""
    ran = programs.run("check", "--hash", db=folder)
    assert (ran.code, ran.err) == (0, "")
    return ran.out


def one_line(ran: Ran) -> bool:
    """Tell whether a command failed in one line that begins as all do."""
    return ran.code == 1 and ran.err.startswith("clew: ") and ran.err.count("\n") == 1


def last_line(ran: Ran) -> bool:
    """Tell whether a command failed with such a line after what the engine says that cannot write its log."""
    line = ran.err.splitlines()[-1]
    return ran.code == 1 and line.startswith("clew: ") and ("no space left" in line.lower())


# ---------------------------------------------------------------- files that are written


@pytest.mark.parametrize("command", ["view", "export"])
def test_the_full_device(programs: zygote.Zygote, folder: Path, command: str) -> None:
    """A device that takes nothing is told in one line."""
    more = ["--format", "nt"] if command == "export" else []
    ran = programs.run(command, "-o", "/dev/full", *more, db=folder)
    assert one_line(ran), ran
    assert "No space left" in ran.err


def test_a_full_stdout(folder: Path) -> None:
    """So is a full disk behind stdout."""
    with Path("/dev/full").open("wb") as full:
        command = [str(PROGRAM), "--db", str(folder), "export", "--format", "nt", "-o", "-"]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, env=environment(), check=False)
    assert one_line(Ran(done.returncode, "", done.stderr.decode())), done


@pytest.mark.parametrize(("command", "name"), [("view", "page.html"), ("export", "graph.ttl")])
def test_a_limit_on_the_size_of_files(
    programs: zygote.Zygote, folder: Path, tmp_path: Path, command: str, name: str
) -> None:
    """A file that may not grow as large as it must: the old one stays whole, and nothing else stays."""
    out = tmp_path / "out"
    with disk(out, 64):
        (out / name).write_bytes(b"old")
        ran = programs.run(command, "-o", out / name, db=folder)
        assert one_line(ran), ran
        assert f"{name}: No space left on device" in ran.err
        assert [path.name for path in out.iterdir()] == [name]
        assert (out / name).read_bytes() == b"old"


def test_a_folder_that_takes_no_file(programs: zygote.Zygote, folder: Path, tmp_path: Path) -> None:
    """A folder where nobody may write is told in one line."""
    with disk(tmp_path / "out", 64) as out:
        subprocess.run(["mount", "-o", "remount,ro", str(out)], check=True)
        ran = programs.run("view", "-o", out / "page.html", db=folder)
    assert one_line(ran), ran
    assert "page.html: Read-only file system" in ran.err


# ---------------------------------------------------------------- the database


@pytest.mark.parametrize("faults", [2], indirect=True)
def test_a_build_on_a_disk_that_fills(programs: zygote.Zygote, built: Path, tmp_path: Path, faults: Campaign) -> None:
    """A disk that fills somewhere in a build is told in one line; once it has room, the build is made good."""
    expected = hashed(programs, built)
    for number, chance in enumerate(faults.rounds()):
        room = UNLUCKY if number == 0 else chance.randrange(100, 10 * KILOBYTE)
        with disk(tmp_path / str(number), room) as place:
            ran = programs.run("build", *REPORTS, db=place / "clew", timeout=10)
            assert ran.code == 0 or last_line(ran), (room, ran)
            faults.came["built" if ran.code == 0 else "one line"] += 1
            subprocess.run(["mount", "-o", f"remount,size={ROOM}k", str(place)], check=True)
            again = programs.run("build", *REPORTS, db=place / "clew")
            assert again.code == 0, (room, ran, again)
            assert hashed(programs, place / "clew") == expected, room


@pytest.mark.parametrize("faults", [2], indirect=True)
def test_a_build_whose_files_may_not_grow(
    programs: zygote.Zygote, built: Path, tmp_path: Path, faults: Campaign
) -> None:
    """A limit on the size of files (ulimit -f) that a build meets is told in one line, and without it all is made."""
    expected = hashed(programs, built)
    for number, chance in enumerate(faults.rounds()):
        most = chance.randrange(1, 700) * KILOBYTE
        folder = tmp_path / str(number)
        ran = programs.run("build", *REPORTS, db=folder, timeout=10, largest=most)
        assert ran.code == 0 or one_line(ran), (most, ran)
        faults.came["built" if ran.code == 0 else "one line"] += 1
        again = programs.run("build", *REPORTS, db=folder)
        assert again.code == 0, (most, ran, again)
        assert hashed(programs, folder) == expected


def test_a_disk_that_takes_no_writes(programs: zygote.Zygote, folder: Path, tmp_path: Path) -> None:
    """A database on a disk that is mounted read-only is told in one line, to whoever builds or reads."""
    with disk(tmp_path / "disk", ROOM) as place:
        shutil.copytree(folder, place / "clew")
        subprocess.run(["mount", "-o", "remount,ro", str(place)], check=True)
        for args in (["build", *REPORTS], ["threads"]):
            ran = programs.run(*args, db=place / "clew")
            assert one_line(ran), ran
            assert "Read-only file system" in ran.err


def test_a_folder_of_somebody_else(programs: zygote.Zygote, folder: Path) -> None:
    """A database that another user made is told in one line, to whoever builds or reads."""
    for args in (["build", *REPORTS], ["threads"]):
        ran = as_nobody(programs, *args, db=folder)
        assert one_line(ran), ran
        assert "Permission denied" in ran.err


def as_nobody(programs: zygote.Zygote, *args: str | Path, db: Path) -> Ran:
    """Run a command as a user who owns nothing; only root may."""
    if os.getuid():
        pytest.skip("NOT TESTED: nobody but root may become somebody else")
    return programs.run(*args, db=db, uid=NOBODY)
