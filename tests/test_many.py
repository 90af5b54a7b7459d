"""Many reports: over processes, into partitions, on a cluster; whatever dies on the way, the same is stated."""

import json
import os
import pty
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from io import StringIO
from itertools import count
from pathlib import Path
from threading import Timer
from typing import Any, BinaryIO

import pytest
from commands import PROGRAM, clew, environment
from documents import ROOT
from spread import name_of

from clew.graph.errors import OutputError
from clew.graph.exchange import dumps
from clew.graph.written import written
from clew.loaders import given
from clew.loaders.many import processes
from clew.loaders.many.files import Named
from clew.loaders.many.run import Run

MISSIONS = sorted(sorted((ROOT / "tests" / "missions").glob("*/*.txt"), key=lambda path: path.stat().st_size)[:10])
REPORT = "The mission to Lima, Peru, 3-5 May 2018\n\n{} meetings were held.\n"


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    """Return a folder of ten short reports, with a note and a picture that are none."""
    folder = tmp_path / "reports"
    folder.mkdir()
    for path in MISSIONS:
        (folder / path.name).write_bytes(path.read_bytes())
    (folder / "a-note.txt").write_text("Hello.")
    (folder / "picture.png").write_bytes(b"\x89PNG")
    return folder


def stated(*paths: Path) -> list[str]:
    """Return the lines of what is stated, in an order of their own."""
    return sorted(map(dumps, given.read(map(str, paths), StringIO()).statements))


def partitions(folder: Path) -> list[Path]:
    """Return the partitions of a folder; whatever else is there is a fault."""
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    assert all(re.fullmatch(r"[a-z0-9-]+-[0-9a-f]{16}\.jsonl", path.name) for path in found)
    return found


# ---------------------------------------------------------------- processes


def test_processes_say_what_one_says(reports: Path, tmp_path: Path) -> None:
    """Two processes print the bytes of one, on stdout and on stderr, in the same order, and end with its exit code."""
    (tmp_path / "wrong.jsonl").write_text("{}\n")
    (tmp_path / "twice").mkdir()
    (tmp_path / "twice" / MISSIONS[0].name).write_text(REPORT.format(12))
    named = (reports / MISSIONS[3].name, tmp_path / "wrong.jsonl", reports, tmp_path / "twice", "-")
    one, two = (clew("read", *named, *how, stdin="") for how in ((), ("--workers", "2")))
    assert one == two
    assert one.code == 1
    told = [line for line in one.err.splitlines() if line.startswith("clew: ")]
    assert len(told) == 2
    assert "wrong.jsonl:1: " in told[0]
    assert f"is called {MISSIONS[0].name}" in told[1]
    assert one.err.count("skipped ") == 2
    assert len(one.out.splitlines()) == len(stated(reports))


def test_results_come_in_order_and_few_wait() -> None:
    """However many files there are, no more are begun than a few for each process before somebody takes a result."""
    begun = count()
    files = (Named(Path(str(next(begun)))) for _ in range(30))
    found = processes.spread(name_of, files, 2)
    results = [next(found)]
    assert next(begun) == 2 * 4  # the number that no file has
    results += found
    assert [name for name, _ in results] == [str(number) for number in range(31) if number != 8]
    assert os.getpid() not in {process for _, process in results}


# ---------------------------------------------------------------- partitions


def test_what_is_there_is_not_read_again(reports: Path, tmp_path: Path) -> None:
    """A second reading reads what is new or corrected, takes the old partition away, and leaves the others alone."""
    out = tmp_path / "out"
    first = clew("read", reports, "--out", out)
    before = {path: path.stat().st_mtime_ns for path in partitions(out)}
    assert (first.code, first.out, len(before)) == (0, "", len(MISSIONS))
    assert stated(out) == stated(reports)
    (reports / MISSIONS[1].name).write_text(REPORT.format(12))
    again = clew("read", reports, "--out", out)
    assert again.err.splitlines()[-1].endswith(f"; {len(MISSIONS) - 1} had been read before")
    after = {path: path.stat().st_mtime_ns for path in partitions(out)}
    assert (len(after), len(after.items() - before.items())) == (len(MISSIONS), 1)
    assert stated(out) == stated(reports)


def test_interrupted_it_goes_on(reports: Path, tmp_path: Path) -> None:
    """Ctrl-C in the middle of a partition leaves those before it, and no half of one."""
    done = count()

    @contextmanager
    def interrupted(name: str) -> Iterator[BinaryIO]:
        with written(name) as file:
            yield file
            if next(done) == 4:
                raise KeyboardInterrupt

    run, again = Run([str(reports)]), Run([str(reports)])
    with pytest.raises(KeyboardInterrupt), run.begun(str(tmp_path / "out"), interrupted) as found:
        list(found)
    assert len(partitions(tmp_path / "out")) == 4
    with again.begun(str(tmp_path / "out"), written) as found:
        list(found)
    assert (again.known, again.documents) == (4, len(MISSIONS))
    assert stated(tmp_path / "out") == stated(reports)


def test_killed_it_goes_on(reports: Path, tmp_path: Path) -> None:
    """A reading that is killed takes its processes with it; the next one goes on, and a terminal sees how far it is."""
    out, (primary, secondary) = tmp_path / "out", pty.openpty()
    command = [PROGRAM, "read", reports, "--workers", "2", "--out", out]
    killed = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=secondary, env=environment())
    wait_for(lambda: any(out.rglob("*.jsonl")))
    children = Path(f"/proc/{killed.pid}/task/{killed.pid}/children").read_text().split()
    killed.kill()
    killed.wait()
    os.close(secondary)
    assert "reading" in os.read(primary, 100_000).decode()
    os.close(primary)
    assert len(children) >= 2
    wait_for(lambda: all(state(child) == "Z" for child in children))
    done = clew("read", reports, "--out", out)
    assert done.code == 0
    assert "had been read before" in done.err
    assert stated(out) == stated(reports)


def state(process: str) -> str:
    """Return the state of a process: Z for one that has ended and nobody has asked for."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(") ")[2][0]
    except OSError:
        return "Z"


def test_what_cannot_be_is_said(reports: Path, tmp_path: Path) -> None:
    """Partitions among the reports would be read as reports; two ways to write, or to read, are one too many."""
    with (
        pytest.raises(OutputError, match="stands among the reports"),
        Run([str(reports)]).begun(str(reports / "out"), written),
    ):
        pass
    for more in (
        ("--out", tmp_path / "a", "-o", tmp_path / "b"), ("--workers", 2, "--scheduler", "tcp://localhost:1"),
        ("--workers", 2, "--mission", "Peru, Lima, 2018-05-03"), ("--workers", 0),
    ):  # fmt: skip
        assert clew("read", reports, *map(str, more)).code == 2
    assert not (tmp_path / "a").exists()
    single = clew("read", reports / MISSIONS[0].name, "-o", tmp_path / "b.jsonl")
    assert (single.code, single.out) == (0, "")
    assert stated(tmp_path / "b.jsonl") == stated(reports / MISSIONS[0].name)


# ---------------------------------------------------------------- a cluster


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[tuple[str, list["subprocess.Popen[bytes]"]]]:
    """Yield the address of a scheduler on this machine, and its two workers, each a process that nobody restarts."""
    pytest.importorskip("distributed", reason="needs clew[dask]")
    with ExitStack() as stack:
        at = tmp_path / "scheduler.json"
        scheduler = ("dask_scheduler", "--host", "127.0.0.1", "--port", "0", "--scheduler-file", at)
        worker = ("dask_worker", "--scheduler-file", at, "--host", "127.0.0.1", "--no-nanny", "--nthreads", "1")
        begun = [dask(stack, *each, "--no-dashboard") for each in (scheduler, worker, worker)]
        wait_for(lambda: at.exists() and at.read_text().endswith("}"))
        yield json.loads(at.read_text())["address"], begun[1:]


def dask(stack: ExitStack, module: str, *args: Any) -> "subprocess.Popen[bytes]":
    """Start a part of a cluster, to be killed at the end."""
    command = [sys.executable, "-m", f"distributed.cli.{module}", *map(str, args)]
    found = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment())
    stack.callback(found.wait)
    stack.callback(found.kill)
    return found


def workers_of(address: str) -> int:
    """Return how many workers a cluster has."""
    from distributed import Client  # noqa: PLC0415 -- an extra

    with Client(address, set_as_default=False) as client:
        return len(client.scheduler_info()["workers"])


def test_a_cluster_loses_a_worker(cluster: Any, reports: Path, tmp_path: Path) -> None:
    """With a worker killed in the middle, the partitions are those of one process: nothing missing, nothing twice."""
    address, workers = cluster
    wait_for(lambda: workers_of(address) == 2)
    alone, out, apart = (tmp_path / name for name in ("alone", "out", "apart"))
    clew("read", reports, "--out", alone)
    run = Run([str(reports)])
    with run.begun(str(out), written, scheduler=address) as found:
        next(found)
        workers[0].send_signal(signal.SIGSTOP)  # what it was given it does not end
        Timer(1, workers[0].kill).start()
        list(found)
    assert (workers_of(address), run.faults) == (1, 0)
    assert run.documents == len(MISSIONS)
    assert run.known < len(MISSIONS)  # what the worker wrote, and could not tell any more
    assert contents(out) == contents(alone)
    assert len(contents(out)) == len(MISSIONS)
    named = [str(reports / path.name) for path in MISSIONS[:2]]
    with Run(named).begun(str(apart), written, scheduler=address) as found:
        next(apart.glob(".seen-*")).rmdir()  # as if the worker did not see the folder
        list(found)
    assert contents(apart).items() < contents(alone).items()
    refused = clew("read", reports / MISSIONS[0].name, tmp_path / "none.txt", "--scheduler", address)
    assert (refused.code, len(refused.err.splitlines())) == (1, 2)
    assert "a worker does not see this file" in refused.err
    assert sorted(refused.out.splitlines()) == stated(reports / MISSIONS[0].name)


def contents(folder: Path) -> dict[Path, bytes]:
    """Return what the partitions of a folder hold."""
    return {path.relative_to(folder): path.read_bytes() for path in partitions(folder)}


def wait_for(is_so: Callable[[], bool]) -> None:
    """Wait until something is so; fail where it does not come to be."""
    end = time.monotonic() + 60
    while not is_so():
        assert time.monotonic() < end
        time.sleep(0.05)
