"""Programs that start at once: a process that has imported everything forks them, so that a kill hits their work."""

import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from commands import Ran, environment

HUNG = 300.0
"""Seconds after which a program that should have ended counts as hanging, on a machine that is busy with more."""
PROGRAM = """
import encodings.utf_8_sig, faulthandler, json, os, resource, signal, sys
import clew.cli, clew.graph.audit, clew.graph.content_hash, clew.graph.publication.export, clew.graph.rdf
import clew.graph.store, clew.graph.update, clew.graph.view, clew.graph.written
import clew.loaders.given, clew.queries.library, rdflib
def child(asked):
    os.environ.update(asked["env"])
    sys.stdin = open(os.devnull)  # ours is the one that asks
    for number, name in ((1, "out"), (2, "err")):
        os.dup2(os.open(f"{asked['at']}/{name}", os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), number)
    faulthandler.register(signal.SIGUSR1, file=open(f"{asked['at']}/stacks", "w"))
    if asked["largest"]:
        resource.setrlimit(resource.RLIMIT_FSIZE, (asked["largest"],) * 2)
    if asked["uid"]:
        os.setgroups([])
        os.setgid(asked["uid"])
        os.setuid(asked["uid"])
    try:
        clew.cli.main(asked["args"], prog_name="clew")
    except SystemExit as end:
        code = end.code or 0
    except BaseException:
        sys.excepthook(*sys.exc_info())
        code = 99
    sys.stdout.flush()
    os._exit(code)
for line in sys.stdin:
    asked = json.loads(line)
    if "args" in asked:
        told = os.fork() or child(asked)
    else:
        pid, status = os.waitpid(asked["pid"], os.WNOHANG)
        told = os.waitstatus_to_exitcode(status) if pid else None
    print(json.dumps(told), flush=True)
"""


@dataclass
class Program:
    """A command that runs."""

    zygote: "Zygote"
    pid: int
    folder: Path
    begun: float

    def kill(self) -> bool:
        """End it as kill -9 does; tell whether it still ran."""
        if (code := self.code()) is None:
            os.kill(self.pid, signal.SIGKILL)
            code = self._ended()
        return code == -signal.SIGKILL

    def code(self) -> int | None:
        """Return its exit code; None while it runs."""
        code = self.zygote.ask({"pid": self.pid}) if self._code is None else self._code
        self._code = code
        return code

    def wait(self, timeout: float = HUNG) -> Ran:
        """Wait until it ends; fails where it takes longer, and ends it."""
        while (code := self.code()) is None:
            if time.monotonic() - self.begun > timeout:
                os.kill(self.pid, signal.SIGUSR1)  # it writes where it hangs
                time.sleep(1)
                self.kill()
                raise AssertionError(f"still running after {timeout:g} s: {self.text('err')}{self.text('stacks')}")
            time.sleep(0.01)
        return Ran(code, self.text("out"), self.text("err"))

    def text(self, name: str) -> str:
        """Return what it wrote so far."""
        with suppress(FileNotFoundError):
            return (self.folder / name).read_text("utf-8")
        return ""

    def _ended(self) -> int:
        while (code := self.code()) is None:
            time.sleep(0.005)
        return code

    _code: int | None = None


class Zygote:
    """Starts commands."""

    def __init__(self, process: "subprocess.Popen[str]", folder: Path) -> None:
        """Take the process that forks, and a folder for what its children print."""
        self._process, self._folder, self._started = process, folder, 0

    def ask(self, asked: dict[str, object]) -> int | None:
        """Return the answer of the process."""
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(json.dumps(asked) + "\n")
        self._process.stdin.flush()
        answer: int | None = json.loads(self._process.stdout.readline())
        return answer

    def start(
        self, *args: str | Path, db: str | Path, timeout: float = 60.0, largest: int = 0, uid: int = 0, **env: str
    ) -> Program:
        """Start a command on a database, with the variables `env`, a limit on the size of files, as another user."""
        self._started += 1
        at = self._folder / str(self._started)
        at.mkdir()
        words = ["--db", str(db), "--timeout", str(timeout), *map(str, args)]
        pid = self.ask({"args": words, "env": env, "at": str(at), "largest": largest, "uid": uid})
        assert pid
        return Program(self, pid, at, time.monotonic())

    def run(self, *args: str | Path, db: str | Path, **how: Any) -> Ran:
        """Run a command to its end; `how` is as in `start`."""
        return self.start(*args, db=db, **how).wait()


@contextmanager
def zygote() -> Iterator[Zygote]:
    """Have such a process during the block."""
    with (
        tempfile.TemporaryDirectory(prefix="clew-zygote-", ignore_cleanup_errors=True) as folder,
        subprocess.Popen(
            [sys.executable, "-c", PROGRAM], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment()
        ) as process,
    ):
        try:
            yield Zygote(process, Path(folder))
        finally:
            process.kill()
