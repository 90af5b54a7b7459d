"""A first command on the bundled example, beside opening the engine alone; `clew --help` beside `python -c pass`.

The size is how many times the command is given one after the other: each starts a process of its own.
"""

import os
import resource
import subprocess
import sys
from pathlib import Path

from work import HERE, Goal, Numbers, Plan, Work, kept, timed

SIZES = (1,)
TINY = 1
_EXAMPLE = HERE.parent / "examples" / "eu-mexico-2016"
_CLEW = str(Path(sys.executable).with_name("clew"))
_ENGINE = """import sys
from pathlib import Path
from clew.graph.embedded import serve
with serve(Path(sys.argv[1])): pass"""


def measure(size: int) -> Plan:
    """Return the commands on a database with the bundled example."""
    database = str(kept("example", _build) / "database")
    works = {
        "clew threads": [_CLEW, "--db", database, "threads", "-f", "csv"],
        "engine alone": [sys.executable, "-c", _ENGINE, database],
        "clew --help": [_CLEW, "--help"],
        "python -c pass": [sys.executable, "-c", "pass"],
    }
    return Plan(
        [Work(name, "cold.py:command", (size, command), size) for name, command in works.items()],
        [
            Goal("clew threads", 3, "engine alone", what="clew threads / engine alone"),
            Goal("clew --help", 0.15, "python -c pass", difference=True, what="clew --help - python -c pass, seconds"),
        ],
    )


def command(times: int, words: list[str]) -> Numbers:
    """Give a command so many times."""
    found: Numbers = {}
    before = os.times()
    with timed(found):
        for _ in range(times):
            subprocess.run(words, check=True, capture_output=True)
    after = os.times()
    found["cpu"] = after.children_user + after.children_system - before.children_user - before.children_system
    found["peak"] = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    return found


def _build(folder: Path) -> None:
    subprocess.run([_CLEW, "--db", str(folder / "database"), "build", str(_EXAMPLE)], check=True, capture_output=True)
