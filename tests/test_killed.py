"""kill -9 at any moment, of what writes and of what reads: run again, all is as if nothing had happened."""

import json
import random
import shutil
import stat
import time
from dataclasses import dataclass
from pathlib import Path

import pytest
import zygote
from campaign import Campaign
from commands import user
from databases import empty, empty_of_nodes
from documents import HERE

from clew.graph.folder.endpoint import Endpoint

KENYA = HERE / "missions" / "eu-kenya-2019"
EVENT, SURVEY = "eu-kenya-2019-event.txt", "eu-kenya-2019-mid-term.txt"
LOGS = 64
"""More files of a log than the engine keeps."""
each_that_writes = pytest.mark.parametrize(
    "writes", [("view", "page.html"), ("export", "graph.ttl")], ids=["view", "export"]
)


@dataclass(frozen=True)
class Undisturbed:
    """What commands do that nobody kills: their seconds, the hashes they leave, and what they write."""

    reports: Path
    old: Path
    folder: Path
    hash: str
    seconds: float
    written: dict[str, bytes]


@pytest.fixture(scope="module")
def undisturbed(programs: zygote.Zygote, tmp_path_factory: pytest.TempPathFactory) -> Undisturbed:
    """Build a database of an old survey, and one of the corrected one, and ask both."""
    place = tmp_path_factory.mktemp("undisturbed")
    reports, old = place / "reports", place / "old"
    for folder in (reports, old):
        folder.mkdir()
        for name in (EVENT, SURVEY):
            shutil.copy(KENYA / name, folder / name)
    lines = (old / SURVEY).read_text("utf-8").splitlines(keepends=True)
    (old / SURVEY).write_text("".join(lines[: len(lines) * 2 // 3]), encoding="utf-8")
    expected = hash_after(programs, place / "newer", reports)
    assert hash_after(programs, place / "older", old) != expected
    begun = time.monotonic()
    hash_after(programs, place / "timed", reports)
    written = {}
    for command, name in (("view", "page.html"), ("export", "graph.ttl")):
        ran = programs.run(command, "-o", place / name, db=place / "newer")
        assert (ran.code, ran.err) == (0, "")
        written[name] = (place / name).read_bytes()
    return Undisturbed(reports, old, place / "older", expected, time.monotonic() - begun, written)


def hash_after(programs: zygote.Zygote, db: str | Path, reports: Path | None = None, **env: str) -> str:
    """Return the hash of a database, once it has read these reports."""
    if reports:
        ran = programs.run("build", reports, db=db, **env)
        assert ran.code == 0, ran.err
    ran = programs.run("check", "--hash", db=db, **env)
    assert (ran.code, ran.err) == (0, "")
    return ran.out.strip()


def killed(program: zygote.Program, within: float, chance: random.Random) -> str:
    """Kill a program at a moment of so many seconds, and tell whether it still ran."""
    time.sleep(chance.uniform(0, within))
    return "killed" if program.kill() else "ended before"


def sound(folder: Path) -> None:
    """Hold the files of clew's own to what they shall be; whatever was under way left nothing behind."""
    names = {path.name for path in folder.iterdir()}
    known = {"lock", "writer.lock", "credentials.json", "clew.json", "databases", "config", "log", "backups"}
    assert names <= known, names - known
    for name in ("credentials.json", "clew.json"):
        json.loads((folder / name).read_text("utf-8"))
        assert stat.S_IMODE((folder / name).stat().st_mode) == 0o600
    assert not list((folder / "config").glob("*.tmp"))
    assert not list((folder / "databases" / "clew").glob("*.wal"))
    assert len(list((folder / "log").iterdir())) < LOGS


def test_a_build_of_a_new_folder(
    programs: zygote.Zygote, undisturbed: Undisturbed, faults: Campaign, tmp_path: Path
) -> None:
    """A build that is killed, from the making of the folder on, once or more often, is made good by the next."""
    for number, chance in enumerate(faults.rounds()):
        folder = tmp_path / str(number)
        for _ in range(chance.choice((1, 1, 2, 3))):
            program = programs.start("build", undisturbed.reports, db=folder)
            faults.came[killed(program, undisturbed.seconds / 2, chance)] += 1
        assert hash_after(programs, folder, undisturbed.reports) == undisturbed.hash, chance
        sound(folder)
        shutil.rmtree(folder)


def test_a_build_over_another(
    programs: zygote.Zygote, undisturbed: Undisturbed, faults: Campaign, tmp_path: Path
) -> None:
    """A build that replaces a report, and is killed, is made good by the next."""
    for number, chance in enumerate(faults.rounds()):
        folder = tmp_path / str(number)
        shutil.copytree(undisturbed.folder, folder)
        program = programs.start("build", undisturbed.reports, db=folder)
        faults.came[killed(program, undisturbed.seconds / 2, chance)] += 1
        assert hash_after(programs, folder, undisturbed.reports) == undisturbed.hash, chance
        sound(folder)
        shutil.rmtree(folder)


@each_that_writes
def test_what_writes_a_file(
    programs: zygote.Zygote, undisturbed: Undisturbed, faults: Campaign, tmp_path: Path, writes: tuple[str, str]
) -> None:
    """The file is the old one or the new one, never a part; what a kill leaves beside it the next run takes away."""
    folder = tmp_path / "clew"
    hash_after(programs, folder, undisturbed.reports)
    killed_writing = KilledWriting(programs, tmp_path / "out", writes[0], writes[1], undisturbed.written[writes[1]])
    for chance in faults.rounds():
        faults.came[killed_writing(chance, folder)] += 1
        sound(folder)
    assert hash_after(programs, folder) == undisturbed.hash


@each_that_writes
def test_what_writes_a_file_of_neo4j(
    programs: zygote.Zygote,
    undisturbed: Undisturbed,
    faults: Campaign,
    *,
    tmp_path: Path,
    writes: tuple[str, str],
    neo4j_url: Endpoint,
) -> None:
    """So it is of a server, which gives the very bytes that the folder gives."""
    who = user(neo4j_url)
    hash_after(programs, neo4j_url.uri, undisturbed.reports, **who)
    killed_writing = KilledWriting(programs, tmp_path / "out", writes[0], writes[1], undisturbed.written[writes[1]])
    for chance in faults.rounds():
        faults.came[killed_writing(chance, neo4j_url.uri, **who)] += 1
    assert hash_after(programs, neo4j_url.uri, **who) == undisturbed.hash


@dataclass
class KilledWriting:
    """A command that writes a file, killed and run again; `seconds` is what it last took undisturbed."""

    programs: zygote.Zygote
    place: Path
    command: str
    name: str
    expected: bytes
    seconds: float = 0.5

    def __call__(self, chance: random.Random, db: str | Path, **who: str) -> str:
        """Kill it, look at the file, run it again, look again; tell whether it was killed."""
        before = chance.choice((None, b"old"))
        self.place.mkdir(exist_ok=True)
        file = self.place / self.name
        file.unlink(missing_ok=True)
        if before:
            file.write_bytes(before)
        came = killed(self.programs.start(self.command, "-o", file, db=db, **who), self.seconds, chance)
        assert (file.read_bytes() if file.exists() else None) in (before, self.expected)
        begun = time.monotonic()
        ran = self.programs.run(self.command, "-o", file, db=db, **who)
        self.seconds = time.monotonic() - begun
        assert (ran.code, file.read_bytes() == self.expected) == (0, True), ran.err
        assert list(self.place.iterdir()) == [file]
        return came


def test_a_build_on_neo4j(
    programs: zygote.Zygote, undisturbed: Undisturbed, faults: Campaign, neo4j_url: Endpoint
) -> None:
    """A build on a server that is killed leaves nothing that keeps the next one out, and is made good by it."""
    who, uri = user(neo4j_url), neo4j_url.uri
    begun = time.monotonic()
    empty(neo4j_url)
    hash_after(programs, uri, undisturbed.old, **who)
    whole = time.monotonic() - begun
    for number, chance in enumerate(faults.rounds()):
        over, within = ("another", "nothing", "no nodes")[number % 3], undisturbed.seconds / 2
        if over == "another":
            hash_after(programs, uri, undisturbed.old, **who)
        elif over == "nothing":  # the constraints, which take the longest to make, are none either
            empty(neo4j_url)
            within = whole
        else:
            empty_of_nodes(neo4j_url)
        program = programs.start("build", undisturbed.reports, db=uri, **who)
        faults.came[f"{over}: {killed(program, within, chance)}"] += 1
        assert hash_after(programs, uri, undisturbed.reports, **who) == undisturbed.hash, chance
