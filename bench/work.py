"""What a benchmark is made of: pieces of work, each run in a process of its own, and goals that compare them.

Run as a program (`work.py FILE FUNCTION ARGUMENTS`), it does one piece and prints what it took, as JSON.
"""

import importlib.util
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from hashlib import sha256
from pathlib import Path
from statistics import median
from typing import Any

HERE = Path(__file__).resolve().parent
CACHE = HERE.parent / ".cache" / "bench"
PEERS = HERE / ".venv" / "bin" / "python"
_OURS = ("CLEW_DB", "NEO4J_USERNAME", "NEO4J_PASSWORD", "NEO4J_DATABASE")
_TIMES = ("seconds", "cpu")
Numbers = dict[str, float]
"""What a piece of work measured of itself: `seconds`, and whatever else it counts."""


@dataclass(frozen=True, slots=True)
class Work:
    """A function of a file in bench/ with its arguments; a `peer` runs in an environment of its own.

    `units` are what it does (reports, triples), which it may tell itself: a goal compares seconds for one of them.
    """

    name: str
    function: str
    arguments: tuple[object, ...] = ()
    units: float = 1
    runs: int = 5
    peer: bool = False

    def run(self) -> Numbers:
        """Do it once in a process of its own, and return what it measured, with its peak memory in MB."""
        file, function = self.function.split(":")
        python = str(PEERS) if self.peer else sys.executable
        command = [python, str(HERE / "work.py"), file, function, json.dumps(self.arguments)]
        variables = {key: value for key, value in os.environ.items() if key not in _OURS}
        done = subprocess.run(command, capture_output=True, text=True, check=False, env=variables)
        if done.returncode:
            raise RuntimeError(f"{self.name}: {done.stderr.strip()[-2000:]}")
        found: Numbers = json.loads(done.stdout.splitlines()[-1])
        return found


@dataclass(frozen=True, slots=True)
class Goal:
    """What a piece of work shall take at most: of `key`, as a ratio to another piece `to` where there is one.

    `least` turns it round: this much at least; `difference` takes the one from the other.
    """

    of: str
    limit: float
    to: str | None = None
    key: str = "seconds"
    least: bool = False
    difference: bool = False
    what: str = ""

    def value(self, found: dict[str, list[Numbers]], units: dict[str, float], key: str = "") -> float | None:
        """Return what was reached, by medians of `key`; None where one of the two did not measure it."""
        key = key or self.key
        ends = [end for end in (self.of, self.to) if end]
        if not all(found.get(end) and key in found[end][0] for end in ends):
            return None
        for_one = {end: units[end] if key in _TIMES else 1 for end in ends}
        reached, *other = (median(run[key] / run.get("units", for_one[end]) for run in found[end]) for end in ends)
        if not other:
            return reached
        return reached - other[0] if self.difference else reached / other[0]

    def met(self, value: float) -> bool:
        """Tell whether a value is within the limit."""
        return value >= self.limit if self.least else value <= self.limit


@dataclass(slots=True)
class Plan:
    """What `measure(size)` of a benchmark returns; `notes` say what the numbers do not."""

    works: list[Work]
    goals: list[Goal] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


@contextmanager
def timed(into: Numbers, key: str = "seconds") -> Iterator[None]:
    """Measure the seconds that the block takes, and those of all cores together, of this process and its engine."""
    start, used = time.perf_counter(), time.process_time()
    yield
    into[key] = time.perf_counter() - start
    if key == "seconds":
        into["cpu"] = time.process_time() - used


def peak() -> float:
    """Return the peak memory of this process so far, in MB; `getrusage` would begin with that of its parent."""
    return _memory("VmHWM")


def fresh_peak() -> float:
    """Let the peak be that of what comes now, and return the memory that this process holds, in MB."""
    Path("/proc/self/clear_refs").write_text("5", "ascii")
    return _memory("VmRSS")


def _memory(name: str) -> float:
    lines = Path("/proc/self/status").read_text("ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(name)) / 1024


def kept(name: str, make: Callable[[Path], object]) -> Path:
    """Return a folder of inputs, made once and kept for other runs until what makes them is changed."""
    folder = CACHE / f"{name}.{_digest()}"
    if not folder.exists():
        for old in CACHE.glob(f"{name}.*"):
            shutil.rmtree(old)
        draft = CACHE / f"{name}.part"
        shutil.rmtree(draft, ignore_errors=True)  # what a run that was ended left, or an engine that wrote its log late
        draft.mkdir(parents=True)
        make(draft)
        draft.rename(folder)
    return folder


@cache
def _digest() -> str:
    makers = [HERE / f"{name}.py" for name in ("invention", "portfolio", "printing", "stating")]
    graph = [HERE.parent / "graph" / f"{name}.py" for name in ("schema", "statement", "build")]
    return sha256(b"".join(path.read_bytes() for path in (*makers, *graph))).hexdigest()[:12]


def load(file: str) -> Any:
    """Import a file of bench/ by its path: its name may be one of somebody else's packages."""
    spec = importlib.util.spec_from_file_location(f"bench_{Path(file).stem}", HERE / file)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def main() -> None:
    """Do one piece of work."""
    file, function, arguments = sys.argv[1:]
    found = getattr(load(file), function)(*json.loads(arguments))
    found.setdefault("peak", peak())
    sys.stdout.write(f"\n{json.dumps(found)}\n")


if __name__ == "__main__":
    main()
