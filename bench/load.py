"""Statements into a database, beside bare UNWIND through the driver, and again when nothing or little has changed.

The size is how many threads there are, at least. `clew build` is what the command does with statements, the audit
aside: it reads what is there, resolves, builds, and writes what differs. `write` is its last step alone, into an empty
database; bare UNWIND creates the same nodes and relationships under the same constraints, in batches as large, looking
nothing up but the ends of relationships. `again / full` and `1 % / full` compare a second build with the first.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import neo4j
from filled import PATIENCE, missions_of, stated
from portfolio import corrected, missions
from stating import statements
from work import HERE, Goal, Numbers, Plan, Work, timed

from clew.graph.bolt import cypher
from clew.graph.bolt.work import work
from clew.graph.build import build
from clew.graph.content import Graph
from clew.graph.difference import difference
from clew.graph.embedded import serve
from clew.graph.folder.endpoint import Endpoint
from clew.graph.statement import Statement
from clew.graph.store import Store, entered
from clew.graph.update import update

sys.path.append(str(HERE.parent / "tests"))

import neo4j_server

SIZES = (2_000,)
TINY = 18


def measure(size: int) -> Plan:
    """Return the loads of so many threads, into each database that this machine can run."""
    plan = Plan([])
    for where in ("embedded", *(["Neo4j"] if _has_neo4j() and size > TINY else [])):
        full, write, bare = (f"{name}, {where}" for name in ("clew build", "clew write", "bare UNWIND"))
        for name, function in ((full, "built"), (write, "written"), (bare, "bare")):
            plan.works.append(Work(name, f"load.py:{function}", (where, missions_of(size))))
        plan.goals += [
            Goal(write, 1.3, bare, what=f"clew write / bare UNWIND, {where}"),
            Goal(full, 0.1, key="again / full", what=f"unchanged again / full, {where}"),
            Goal(full, 0.15, key="1 % / full", what=f"1 % of the reports corrected / full, {where}"),
        ]
    if not _has_neo4j() and size > TINY:
        plan.notes.append("Not measured on Neo4j: no Java, or its jars are not in .cache (the tests fetch them).")
    return plan


def built(where: str, count: int) -> Numbers:
    """Build statements into an empty database, then again, then with every hundredth report corrected."""
    found: Numbers = {}
    given, better = stated(count), list(_better(count))
    with _opened(where) as (store, _):
        with timed(found):
            graph, _changes = update(store, given, [])
        with timed(found, "again / full"):
            update(store, given, [])
        with timed(found, "1 % / full"):
            update(store, better, [])
    for key in ("again / full", "1 % / full"):
        found[key] /= found["seconds"]
    return found | _counts(graph)


def written(where: str, count: int) -> Numbers:
    """Write a graph into an empty database."""
    found: Numbers = {}
    graph = build(stated(count))
    with _opened(where) as (store, _), timed(found):
        store.write(graph)
    return found | _counts(graph)


def bare(where: str, count: int) -> Numbers:
    """Create the same nodes and relationships, and nothing else."""
    found: Numbers = {}
    graph = build(stated(count))
    batches = list(_batches(graph))
    with _opened(where) as (_, endpoint), _session(endpoint) as session:
        for text in cypher.constraints():
            session.run(text).consume()
        with timed(found):
            for text, rows in batches:
                session.execute_write(lambda tx, text=text, rows=rows: tx.run(text, rows=rows).consume())
    return found | _counts(graph)


def _batches(graph: Graph) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    for _, text, rows in work(difference(Graph(), graph)):
        created = text.replace("MERGE (a)", "CREATE (a)")
        if text.startswith("UNWIND $rows AS row MERGE (n:"):
            created = text.replace("MERGE (n", "CREATE (n").replace(" {id: row.id})", ")")
        for start in range(0, len(rows), cypher.BATCH):
            yield created, rows[start : start + cypher.BATCH]


def _better(count: int) -> Iterator[Statement]:
    """Yield the reports that are given again: a hundredth of the missions, one at least, whose follow-up changed."""
    for each in missions(max(1, count // 50)):
        follow_up = each.reports[1]
        yield from (s for s in statements(corrected(each)) if s.source.document == follow_up)


def _counts(graph: Graph) -> Numbers:
    return {"nodes": len(graph.nodes), "relationships": len(graph.relationships)}


@contextmanager
def _opened(where: str) -> Iterator[tuple[Store, Endpoint]]:
    with (
        TemporaryDirectory() as folder,
        neo4j_server.running() if where == "Neo4j" else serve(Path(folder) / "clew", timeout=PATIENCE) as endpoint,
        entered(endpoint, where, timeout=PATIENCE, write=True) as store,
    ):
        yield store, endpoint


@contextmanager
def _session(endpoint: Endpoint) -> Iterator[neo4j.Session]:
    user = (endpoint.username, endpoint.password)
    with (
        neo4j.GraphDatabase.driver(endpoint.uri, auth=user, notifications_min_severity="OFF") as driver,
        driver.session(database=endpoint.database) as session,
    ):
        yield session


def _has_neo4j() -> bool:
    try:
        neo4j_server._java()
    except neo4j_server.CannotRun:
        return False
    return (neo4j_server.CACHE / "lib").is_dir()
