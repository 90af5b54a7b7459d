"""Reading reports into statements, beside bare Python that splits the same lines and cells, and beside fewer reports.

The size is how many reports there are, in all layouts by turns. Bare Python understands nothing: it opens each file,
splits its lines, and their cells at tabs, pipes, tags and wide gaps. What is read is written as JSON Lines, which is
all that `clew read --out` does; one process, but for `--workers 2`, each of which begins by loading clew. With the
ledger it is told of each report how much was not understood, as the command does where it prints statements. The peak
of memory is that of the process that the others serve.
"""

import os
import re
import resource
from functools import partial
from pathlib import Path

import portfolio
from work import Goal, Numbers, Plan, Work, kept, timed

from clew.loaders.many import processes
from clew.loaders.many.files import Files
from clew.loaders.many.outcome import Wanted, outcome

SIZES = (240,)
TINY = 4
_CELLS = re.compile(r"\t|\||<[^>]*>| {2,}")


def measure(size: int) -> Plan:
    """Return the reading of so many reports, and of a quarter of them."""
    ours, fewer, bare = "clew read", "clew read, a quarter", "bare Python"
    short, two = "clew read, with the ledger", "clew read --workers 2"
    whole, quarter = (str(_reports(each)) for each in (size, max(2, size // 4)))
    return Plan(
        [
            Work(ours, "read.py:read", (whole,), size),
            Work(fewer, "read.py:read", (quarter,), max(2, size // 4)),
            Work(short, "read.py:read", (whole, True), size),
            Work(two, "read.py:read", (whole, False, 2), size),
            Work(bare, "read.py:split", (whole,), size),
        ],
        [
            Goal(ours, 0.005, what="seconds a report (200 reports/s)"),
            Goal(ours, 1.2, fewer, what="a report of all / a report of a quarter: linear growth"),
            Goal(two, 0.7, ours, what="--workers 2 / one process (no goal of the issue)"),
            Goal(ours, 100, bare, what="clew read / bare Python (no goal; to compare machines)"),
        ],
    )


def read(folder: str, short: bool = False, workers: int = 1) -> Numbers:
    """Read all reports of a folder and write what they state."""
    found: Numbers = {}
    work, files, statements = partial(outcome, Wanted(short)), list(Files().of([folder])), 0
    with timed(found), Path(os.devnull).open("wb") as out:
        for each in processes.spread(work, files, workers) if workers > 1 else map(work, files):
            out.writelines(told.lines for told in each.told)
            statements += sum(told.count for told in each.told)
    others = resource.getrusage(resource.RUSAGE_CHILDREN)
    found["cpu"] += others.ru_utime + others.ru_stime
    found["statements"] = statements
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
