"""Statements into a database, beside bare UNWIND and other loaders, and again when nothing or little has changed.

The size is how many threads there are, at least. `clew build` is what the command does with statements, the audit
aside: it reads what is there, resolves, builds, and writes what differs. `write` is its last step alone, into an empty
database; bare UNWIND creates the same nodes and relationships under the same constraints, in batches as large, looking
nothing up but the ends of relationships. graphio, py2neo.bulk and neo4j-etl-lib load the same into the same Neo4j, from
lists that they are given. `again / full` and `1 % / full` compare a second build with the first: of the same reports,
and of one follow-up in fifty missions (one at least) with a number corrected in each of its threads. Neo4j is one
server for all, emptied before each; the CPU time is that of client and server together.
"""

import atexit
import json
import os
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import neo4j
from filled import PATIENCE, missions_of, stated
from portfolio import corrected, missions
from stating import statements
from work import HERE, PEERS, Goal, Numbers, Plan, Work, kept, timed

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

SIZES = (360,)
TINY = 18
LOADERS = {"graphio": "graphio", "py2neo.bulk": "py2neo_bulk", "neo4j-etl-lib": "etl_lib"}
Where = str | list[Any]
"""`embedded`, or the address, the password and the process of a Neo4j."""
_EMPTY = (
    "MATCH ()-[r]->() WITH r LIMIT 20000 DELETE r RETURN count(*) AS gone",
    "MATCH (n) WITH n LIMIT 20000 DELETE n RETURN count(*) AS gone",
)
"""Each again and again: one transaction over a million of them wants more memory than the server of the tests has."""


def measure(size: int) -> Plan:
    """Return the loads of so many threads, into each database that this machine can run."""
    plan, places = Plan([]), {"embedded": "embedded"}
    has = _has_neo4j() and size > TINY
    for name in ("embedded", *(["Neo4j"] if has else [])):
        where: Where = _server() if name == "Neo4j" else places[name]
        full, write, bare_ = (f"{work_}, {name}" for work_ in ("clew build", "clew write", "bare UNWIND"))
        for called, function in ((full, "built"), (write, "written"), (bare_, "bare")):
            plan.works.append(Work(called, f"load.py:{function}", (where, missions_of(size))))
        plan.goals += [
            Goal(write, 1.3, bare_, what=f"clew write / bare UNWIND, {name}"),
            Goal(full, 0.1, key="again / full", what=f"unchanged again / full, {name}"),
            Goal(full, 0.15, key="1 % / full", what=f"1 % of the reports corrected / full, {name}"),
        ]
        if name == "Neo4j" and PEERS.exists():
            for called, function in LOADERS.items():
                plan.works.append(Work(called, "load.py:by_peer", (where, missions_of(size), function)))
                plan.goals.append(Goal(write, 1, called, what=f"clew write / {called}"))
    if not has and size > TINY:
        plan.notes.append("Not measured on Neo4j: no Java, or its jars are not in .cache (the tests fetch them).")
    return plan


def built(where: Where, count: int) -> Numbers:
    """Build statements into an empty database, then again, then with every hundredth report corrected."""
    found: Numbers = {}
    given = stated(count)
    with _opened(where) as (store, _):
        with _timed(found, where):
            update(store, given, [])
        for key, once_more in (("again", stated(count)), ("1 %", list(_better(count)))):
            part: Numbers = {}
            with _timed(part, where):
                update(store, once_more, [])
            found[f"{key} / full"] = part["seconds"] / found["seconds"]
            found[f"{key} / full, CPU"] = part["cpu"] / found["cpu"]
    return found | _counts(build(given))


def written(where: Where, count: int) -> Numbers:
    """Write a graph into an empty database."""
    found: Numbers = {}
    graph = build(stated(count))
    with _opened(where) as (store, _):
        store.write(Graph())  # the constraints, which all have before the clock starts
        with _timed(found, where):
            store.write(graph)
    return found | _counts(graph)


def bare(where: Where, count: int) -> Numbers:
    """Create the same nodes and relationships, and nothing else."""
    found: Numbers = {}
    graph = build(stated(count))
    batches = list(_batches(graph))
    with _opened(where) as (_, endpoint), _session(endpoint) as session:
        for text in cypher.constraints():
            session.run(text).consume()
        with _timed(found, where):
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


def by_peer(where: Where, count: int, function: str) -> Numbers:
    """Have a library load them, in the environment of its own."""
    uri, password, _ = where

    def make(folder: Path) -> None:
        (folder / "graph.json").write_text(json.dumps(_listed(build(stated(count))), default=str), "utf-8")

    arguments = json.dumps([uri, password, str(kept(f"graph-{count}", make) / "graph.json")])
    with _opened(where) as (_, endpoint), _session(endpoint) as session:
        for text in cypher.constraints():
            session.run(text).consume()
        before = _used(where)
        command = [str(PEERS), str(HERE / "work.py"), "peers/loaders.py", function, arguments]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        found: Numbers = json.loads(done.stdout.splitlines()[-1])
        found["cpu"] += _used(where) - before
        for kind, text in (
            ("nodes", "MATCH (n) RETURN count(n)"),
            ("relationships", "MATCH ()-[r]->() RETURN count(r)"),
        ):
            (found[kind],) = session.run(text).single(strict=True)
    return found


def _listed(graph: Graph) -> dict[str, Any]:
    """Return a graph as lists: nodes by their labels, relationships by type and labels of their ends."""
    nodes, relationships = defaultdict(list), defaultdict(list)
    for node in graph.nodes.values():
        nodes[node.labels].append(node.properties)
    for each in graph.relationships.values():
        row = each.start.id, each.end.id, each.properties
        relationships[each.type, each.start.label, each.end.label].append(row)
    return {"nodes": list(nodes.items()), "relationships": list(relationships.items())}


@contextmanager
def _timed(found: Numbers, where: Where) -> Iterator[None]:
    """Measure what the block takes, the CPU time of the server with it."""
    before = _used(where)
    with timed(found):
        yield
    found["cpu"] += _used(where) - before


def _used(where: Where) -> float:
    """Return the seconds of all cores that the server has used so far; the embedded one is this process."""
    if isinstance(where, str):
        return 0.0
    told = Path(f"/proc/{where[2]}/stat").read_text("ascii").rpartition(")")[2].split()
    return (int(told[11]) + int(told[12])) / os.sysconf("SC_CLK_TCK")


@contextmanager
def _opened(where: Where) -> Iterator[tuple[Store, Endpoint]]:
    with ExitStack() as stack:
        if isinstance(where, str):
            folder = Path(stack.enter_context(TemporaryDirectory()))
            endpoint = stack.enter_context(serve(folder / "clew", timeout=PATIENCE))
        else:
            uri, password, _ = where
            endpoint = Endpoint("neo4j", password, "neo4j", password, uri, "neo4j")
            session = stack.enter_context(_session(endpoint))
            for text in _EMPTY:
                while session.run(text).single(strict=True)["gone"]:
                    pass
        yield stack.enter_context(entered(endpoint, endpoint.uri, timeout=PATIENCE, write=True)), endpoint


def _server() -> list[Any]:
    """Start a Neo4j that lives as long as this process, and return its address, its password and its process."""
    stack = ExitStack()
    atexit.register(stack.close)
    home = Path(stack.enter_context(TemporaryDirectory(prefix="clew-bench-", ignore_cleanup_errors=True)))
    endpoint = neo4j_server.prepared(home)
    return [endpoint.uri, endpoint.password, stack.enter_context(neo4j_server.started(home)).pid]


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
