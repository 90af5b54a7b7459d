"""Reading reports into statements, beside bare Python that splits the same lines and cells, and beside fewer reports.

The size is how many reports there are, in all layouts by turns. Bare Python understands nothing: it opens each file,
splits its lines, and their cells at tabs, pipes, tags and wide gaps. One core; what is read is written as JSON Lines.
"""

import os
import re
from pathlib import Path

import portfolio
from work import Goal, Numbers, Plan, Work, kept, timed

from clew.graph.exchange import dumps
from clew.loaders import given

SIZES = (240,)
TINY = 4
_CELLS = re.compile(r"\t|\||<[^>]*>| {2,}")


def measure(size: int) -> Plan:
    """Return the reading of so many reports, and of a quarter of them."""
    ours, fewer, bare = "clew read", "clew read, a quarter", "bare Python"
    whole, quarter = (str(_reports(each)) for each in (size, max(2, size // 4)))
    return Plan(
        [
            Work(ours, "read.py:read", (whole,), size),
            Work(fewer, "read.py:read", (quarter,), max(2, size // 4)),
            Work(bare, "read.py:split", (whole,), size),
        ],
        [
            Goal(ours, 0.005, what="seconds a report (200 reports/s)"),
            Goal(ours, 1.2, fewer, what="a report of all / a report of a quarter: linear growth"),
            Goal(ours, 100, bare, what="clew read / bare Python (no goal; to compare machines)"),
        ],
    )


def read(folder: str) -> Numbers:
    """Read all reports of a folder and write what they state."""
    found: Numbers = {}
    with timed(found), Path(os.devnull).open("w", encoding="utf-8") as out:
        got = given.read([folder], out)
        for statement in got.statements:
            out.write(dumps(statement) + "\n")
    found["statements"] = len(got.statements)
    return found


def split(folder: str) -> Numbers:
    """Split lines and cells, and write them."""
    found: Numbers = {}
    with timed(found), Path(os.devnull).open("w", encoding="utf-8") as out:
        for path in sorted(Path(folder).iterdir()):
            for line in path.read_text("utf-8").splitlines():
                out.write("\n".join(_CELLS.split(line)))
    return found


def _reports(count: int) -> Path:
    def make(folder: Path) -> None:
        portfolio.write(count // 2, folder)
        (folder / "truth.tsv").unlink()

    return kept(f"reports-{count}", make)
