"""Which worker runs a test, which tests begin, and which are not measured, for `make test`.

Tests of a Neo4j run in one worker, so that one server is started; each other file is one worker's. What takes longest
begins, so that no worker idles at the end. What repeats on another database, or with other examples, what a test has
measured is run without coverage.py, which makes whatever reads several times as slow.
"""

import ast
import re
from functools import cache
from pathlib import Path

import pytest
from xdist.scheduler import LoadFileScheduling

ROOT = Path(__file__).resolve().parent.parent
NEO4J = "neo4j"
CHOSEN = re.compile(r"(?:^|-)(?:on_)?neo4j(?:_url)?(?:-|\]$)")
"""How parameters of fixtures name a Neo4j where the other value is the embedded database."""
LONGEST = (
    NEO4J, "bad_documents", "killed", "check", "containers", "cli", "bench", "layouts", "export", "hostile", "shapes",
    "house", "view", "docs", "disk", "two_at_once", "coverage", "permitted", "packaging", "judge", "update",
)  # fmt: skip
"""The shares of work that take longest, the longest first."""


class Shares(LoadFileScheduling):
    """Gives each worker whole shares; the groups of pytest-xdist itself are lost on pytest 9.2."""

    def _split_scope(self, nodeid: str) -> str:
        return share(nodeid)


def share(nodeid: str) -> str:
    """Return `neo4j`, or the name of the file."""
    path, _, name = nodeid.partition("::")
    on_neo4j = name.partition("[")[0] in _of_neo4j(path) or _chosen(nodeid)
    return NEO4J if on_neo4j else Path(path).stem.removeprefix("test_")


def arrange(items: list[pytest.Item]) -> None:
    """Put what takes longest first."""
    order = {name: place for place, name in enumerate(LONGEST)}
    items.sort(key=lambda item: order.get(share(item.nodeid), len(order)))


def spare(items: list[pytest.Item]) -> None:
    """Leave unmeasured what another test measures: the embedded database, or the first of a test's many examples."""
    measured: set[str] = set()
    for item in items:
        name = item.nodeid.partition("[")[0]
        is_law = getattr(getattr(item, "function", None), "is_hypothesis_test", False)
        if share(item.nodeid) == NEO4J or is_law or name in measured:
            item.add_marker(pytest.mark.no_cover)
        else:
            measured.add(name)


def measure_once(config: pytest.Config) -> None:
    """Stop the measuring that pytest-cov begins in a worker before the worker's own: nothing else ever stops it.

    As of pytest-cov 7.1, which knows too late that it is in a worker, `no_cover` there stops the upper one of the two.
    """
    if measuring := getattr(config.pluginmanager.get_plugin("_cov"), "cov_controller", None):
        measuring.pause()


def _chosen(nodeid: str) -> bool:
    return bool(CHOSEN.search(nodeid.partition("[")[2]))


@cache
def _of_neo4j(path: str) -> frozenset[str]:
    """Return the functions of a file that take a Neo4j, by its name or through a fixture of the file."""
    nodes = ast.walk(ast.parse((ROOT / path).read_text("utf-8")))
    functions = {each.name: {one.arg for one in each.args.args} for each in nodes if isinstance(each, ast.FunctionDef)}
    found = {"neo4j_url"}
    while more := {name for name, taken in functions.items() if taken & found} - found:
        found |= more
    return frozenset(found)
