"""Two builds at once: on a server both are in the graph as if one had come after the other; a folder takes one."""

import os
import shutil
import signal
import time
from contextlib import closing
from itertools import chain, repeat
from pathlib import Path

import pytest
import zygote
from campaign import Campaign
from commands import user
from databases import empty
from documents import BUNDLED, HERE

from clew.graph.folder.endpoint import Endpoint
from clew.graph.folder.lock import Lock

KENYA = HERE / "missions" / "eu-kenya-2019"
PATIENCE = 240.0
"""Seconds that the second build waits for the first, on a machine that is busy with more."""
EVENT, SURVEY = "eu-kenya-2019-event.txt", "eu-kenya-2019-mid-term.txt"


def folders(place: Path) -> tuple[Path, Path]:
    """Return two folders with the survey in both, whole and cut; the event stands in one, another mission too."""
    one, two = place / "one", place / "two"
    shutil.copytree(KENYA, one, ignore=shutil.ignore_patterns("*.toml"))
    two.mkdir()
    lines = (KENYA / SURVEY).read_text("utf-8").splitlines(keepends=True)
    (two / SURVEY).write_text("".join(lines[: len(lines) * 2 // 3]), encoding="utf-8")
    shutil.copy(next(BUNDLED.folder.glob("*event*")), two)
    return one, two


@pytest.mark.parametrize("fresh", [True, False], ids=["empty", "there already"])
def test_two_builds_on_neo4j(
    programs: zygote.Zygote, neo4j_url: Endpoint, faults: Campaign, tmp_path: Path, fresh: bool
) -> None:
    """Both end well, and the graph is that of one order or of the other, of constraints that neither found too."""
    who, reports = user(neo4j_url), folders(tmp_path)

    def load(path: Path) -> None:
        ran = programs.run("build", path, db=neo4j_url.uri, timeout=PATIENCE, **who)
        assert ran.code == 0, ran.err

    def hashed() -> str:
        ran = programs.run("check", "--hash", db=neo4j_url.uri, **who)
        assert (ran.code, ran.err) == (0, "")
        return ran.out

    orders = []
    for first, second in (reports, reports[::-1]):
        empty(neo4j_url)
        load(first)
        load(second)
        orders.append(hashed())
    assert orders[0] != orders[1]
    for chance in faults.rounds():
        empty(neo4j_url)
        if not fresh:
            load(KENYA / EVENT)
        started = []
        for path in chance.sample(reports, 2):
            started.append(programs.start("build", path, db=neo4j_url.uri, timeout=PATIENCE, **who))
            time.sleep(chance.choice((0, chance.uniform(0, 2))))
        for program in started:
            ran = program.wait()
            assert ran.code == 0, ran.err
        faults.came[f"order {orders.index(hashed()) + 1}"] += 1
    empty(neo4j_url)


def test_two_builds_on_a_folder(programs: zygote.Zygote, faults: Campaign, tmp_path: Path) -> None:
    """Of two builds on a folder the first works, and the second says that it does not wait for it; a reader waits."""
    one, two = folders(tmp_path)
    for number, chance in enumerate(faults.rounds()):
        folder = tmp_path / str(number)
        first = programs.start("build", one, db=folder)
        _stop_while_writing(first, folder / "writer.lock", chance.uniform(0, 0.3))
        reader = programs.start("status", "-f", "json", db=folder)
        refused = programs.run("build", two, db=folder)
        os.kill(first.pid, signal.SIGCONT)
        assert (refused.code, first.wait().code) == (1, 0), refused
        assert "another `clew build` is running on it" in refused.err
        assert refused.err.count("\n") == 1
        ran = reader.wait()
        assert ran.code == 0 or "no database here" in ran.err, ran
        faults.came["read" if ran.code == 0 else "too early to read"] += 1


def _stop_while_writing(program: zygote.Program, held: Path, later: float) -> None:
    """Stop a build so many seconds after it took the lock of who writes: it cannot end before it is told to go on."""
    for wait in chain([later], repeat(0.005)):
        while not held.exists():
            time.sleep(0.005)
        time.sleep(wait)
        os.kill(program.pid, signal.SIGSTOP)
        with closing(Lock(held)) as lock:
            if not lock.take():
                return
        assert program.code() is None
        os.kill(program.pid, signal.SIGCONT)
