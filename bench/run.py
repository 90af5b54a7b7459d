"""All benchmarks, or those that are named: `python bench/run.py [--tiny] [NAME ...]`; results go to RESULTS.md.

Every piece of work runs in a process of its own, one after the other, so many times; what is compared takes turns,
so that whatever else the machine does meets both.
"""

import argparse
import os
import platform
import re
import sys
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from math import inf
from statistics import median

import results
from work import HERE, PEERS, Goal, Numbers, Plan, Work, load

NAMES = ("rdf", "read", "cold", "page", "load", "resolve", "audit", "queries")
"""Each a file with one docstring, SIZES, TINY, and `measure(size)`, which returns a Plan."""
PACKAGES = ("arcadedb", "neo4j", "pyoxigraph", "rdflib")


def main() -> int:
    """Run what is named; tiny runs show only that it works, and write nothing."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of {', '.join(NAMES)}; all without one")
    parser.add_argument("--size", type=int, action="append", help="instead of the sizes that it has; may be repeated")
    parser.add_argument("--tiny", action="store_true", help="once, small, without peers, and write nothing")
    parser.add_argument("--only", default="", metavar="REGEX", help="leave out works whose names do not match")
    parser.add_argument("--runs", type=int, default=5, help="how many of each at most, for what takes hours; 5 without")
    given = parser.parse_args()
    if unknown := set(given.names) - set(NAMES):
        parser.error(f"no benchmark {', '.join(sorted(unknown))}; there are {', '.join(NAMES)}")
    for name in given.names or NAMES:
        module = load(f"{name}.py")
        where = _where()
        sizes = given.size or ([module.TINY] if given.tiny else module.SIZES)
        runs = 1 if given.tiny else given.runs
        parts = [_section(module.measure(size), size, given.only, runs, tiny=given.tiny) for size in sizes]
        text = "\n\n".join([module.__doc__.strip(), where, *parts])
        sys.stdout.write(f"## {name}\n\n{text}\n\n")
        sys.stdout.flush()
        if not given.tiny:
            results.replace(HERE / "RESULTS.md", name, text)
    return 0


def _section(plan: Plan, size: int, only: str, runs: int, *, tiny: bool) -> str:
    works = [
        work for work in plan.works if re.search(only, work.name) and (not work.peer or (PEERS.exists() and not tiny))
    ]
    found: dict[str, list[Numbers]] = {work.name: [] for work in plan.works}
    for number in range(min(runs, max(work.runs for work in works))):
        for work in works:
            if number < work.runs:
                found[work.name].append(work.run())
                sys.stderr.write(f"{size:,} {work.name}: {found[work.name][-1]}\n")
    absent = [f"Not measured this time: {work.name}." for work in plan.works if work not in works]
    parts = [f"### Size {size:,}", results.table(*_rows(works, found)), _goals(plan, works, found)]
    return "\n\n".join(filter(None, [*parts, *plan.notes, *absent]))


def _rows(works: list[Work], found: dict[str, list[Numbers]]) -> tuple[list[str], list[list[str]]]:
    keys = list(dict.fromkeys(key for runs in found.values() for run in runs for key in run))
    more = [key for key in keys if key not in ("seconds", "peak", "cpu", "units")]
    rows = []
    for work in works:
        runs = found[work.name]
        seconds = [run["seconds"] for run in runs]
        spread = [results.number(each(seconds)) for each in (min, median, max)]
        others = [
            results.number(median(run[key] for run in runs)) if key in runs[0] else "" for key in ("cpu", "peak", *more)
        ]
        rows.append([work.name, str(len(runs)), *spread, *others])
    return ["work", "runs", "min s", "median s", "max s", "CPU s", "peak MB", *more], rows


def _goals(plan: Plan, works: list[Work], found: dict[str, list[Numbers]]) -> str:
    units = {work.name: work.units for work in works}
    rows = [_goal(goal, found, units) for goal in plan.goals]
    return results.table(["compared", "limit", "reached", "met", "by CPU time"], rows) if rows else ""


def _goal(goal: Goal, found: dict[str, list[Numbers]], units: dict[str, float]) -> list[str]:
    value, used = goal.value(found, units), goal.value(found, units, "cpu") if goal.key == "seconds" else None
    limit = "none" if goal.limit == inf else f"{'>=' if goal.least else '<='} {results.number(goal.limit)}"
    if value is None:
        return [goal.what, limit, "not measured", "", ""]
    met = "" if goal.limit == inf else "yes" if goal.met(value) else "**no**"
    return [goal.what, limit, results.number(value), met, "" if used is None else results.number(used)]


def _where() -> str:
    """Say when and on what: a ratio can be compared between machines, a second cannot."""
    day, load_ = datetime.now(UTC).strftime("%Y-%m-%d %H:%M UTC"), os.getloadavg()[0]
    packages = ", ".join(f"{name} {_version(name)}" for name in PACKAGES)
    cores = len(os.sched_getaffinity(0))
    shared = f"load before it began {load_:.1f}" + (": **the machine was shared**" if load_ > cores / 2 else "")
    return f"{day}; Python {platform.python_version()}, {platform.machine()}, {cores} cores, {shared}; {packages}."


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "absent"


if __name__ == "__main__":
    sys.exit(main())
