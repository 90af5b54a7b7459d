"""kill -9 at any moment, of what writes and of what reads: run again, all is as if nothing had happened."""

import json
import random
import shutil
import stat
import time
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import neo4j_server
import pytest
import zygote
from campaign import Campaign
from commands import user
from databases import empty
from documents import HERE

from clew.graph.folder.endpoint import Endpoint

KENYA = HERE / "missions" / "eu-kenya-2019"
EVENT, SURVEY = "eu-kenya-2019-event.txt", "eu-kenya-2019-mid-term.txt"
LOGS = 64
"""More files of a log than the engine keeps."""


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


@pytest.mark.parametrize("writes", [("view", "page.html"), ("export", "graph.ttl")], ids=["view", "export"])
def test_what_writes_a_file(
    programs: zygote.Zygote, undisturbed: Undisturbed, faults: Campaign, tmp_path: Path, writes: tuple[str, str]
) -> None:
    """The file is the old one or the new one, never a part; what a kill leaves beside it the next run takes away."""
    (command, name), folder, out = writes, tmp_path / "clew", tmp_path / "out"
    expected = undisturbed.written[name]
    hash_after(programs, folder, undisturbed.reports)
    out.mkdir()
    for chance in faults.rounds():
        before = chance.choice((None, b"old"))
        (out / name).unlink(missing_ok=True)
        if before:
            (out / name).write_bytes(before)
        program = programs.start(command, "-o", out / name, db=folder)
        faults.came[killed(program, undisturbed.seconds / 4, chance)] += 1
        assert (out / name).read_bytes() if (out / name).exists() else None in (before, expected)
        ran = programs.run(command, "-o", out / name, db=folder)
        assert (ran.code, (out / name).read_bytes() == expected) == (0, True), ran.err
        assert list(out.iterdir()) == [out / name]
        sound(folder)
    assert hash_after(programs, folder) == undisturbed.hash


@pytest.mark.parametrize("over", [False, True], ids=["into nothing", "over another"])
def test_a_build_on_neo4j(
    programs: zygote.Zygote, undisturbed: Undisturbed, faults: Campaign, neo4j_url: Endpoint, over: bool
) -> None:
    """A build on a server that is killed leaves nothing that keeps the next one out, and is made good by it."""
    who = user(neo4j_url)
    for chance in faults.rounds():
        empty(neo4j_url)
        if over:
            hash_after(programs, neo4j_url.uri, undisturbed.old, **who)
        program = programs.start("build", undisturbed.reports, db=neo4j_url.uri, **who)
        faults.came[killed(program, undisturbed.seconds / 2, chance)] += 1
        assert hash_after(programs, neo4j_url.uri, undisturbed.reports, **who) == undisturbed.hash, chance
    empty(neo4j_url)


@pytest.mark.parametrize("faults", [1], indirect=True)
def test_a_server_in_the_middle_of_a_load(
    programs: zygote.Zygote, undisturbed: Undisturbed, faults: Campaign, neo4j_url: Endpoint, tmp_path: Path
) -> None:
    """A load whose server is killed goes on, or ends in one line; run again, all is there; read-only, it says so."""
    endpoint = neo4j_server.prepared(tmp_path)  # neo4j_url is there to be skipped, or to fail, where no Neo4j can run
    who = user(endpoint)
    with ExitStack() as stack:
        server = stack.enter_context(neo4j_server.started(tmp_path))
        for chance in faults.rounds():
            empty(endpoint)
            program = programs.start("build", undisturbed.reports, db=endpoint.uri, **who)
            time.sleep(chance.uniform(0, undisturbed.seconds / 2))
            server.kill()
            server.wait()
            server = stack.enter_context(neo4j_server.started(tmp_path))
            ran = program.wait()
            faults.came["went on" if ran.code == 0 else "ended in one line"] += 1
            assert ran.code == 0 or (ran.code, ran.err.count("\n")) == (1, 1), ran.err
            assert hash_after(programs, endpoint.uri, undisturbed.reports, **who) == undisturbed.hash
        server.terminate()  # a server that may not write cannot recover from a kill either
        server.wait()
        with (tmp_path / "conf" / "neo4j.conf").open("a", encoding="utf-8") as configuration:
            configuration.write("server.databases.default_to_read_only=true\n")
        stack.enter_context(neo4j_server.started(tmp_path))
        ran = programs.run("build", undisturbed.old, db=endpoint.uri, **who)
        assert (ran.code, ran.err.count("\n")) == (1, 1)
        assert "the database takes no writes" in ran.err
        assert hash_after(programs, endpoint.uri, **who) == undisturbed.hash
