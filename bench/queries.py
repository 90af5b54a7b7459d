"""Ten queries of the library on invented missions, in both databases, and what their plans begin with.

The size is how many threads there are, at least. The databases are open before the clock starts, and each query has
been asked once: a first time takes longer, for its plan is made, and on Neo4j its code. What is asked of one mission,
cluster or thread is asked of the first. A name may be one of many spellings, which no index knows: where a query takes
a name, it looks through the missions (or organisations), and the plan says so; `scans` counts the other kinds of nodes
that a query reads from end to end on Neo4j where it was asked of one mission or thing. The embedded engine's plan does
not always tell whether a MATCH NODE uses the index; that its time does not grow with the size does.

Neo4j's own importer fills that database (`clew export --neo4j-admin`), so that a large one is made in minutes.
"""

import atexit
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from time import perf_counter
from typing import Any

import neo4j
from filled import PATIENCE, filled, missions_of, stated
from results import table
from work import HERE, Goal, Numbers, Plan, Work, kept

from clew.graph.build import build
from clew.graph.embedded import serve
from clew.graph.folder.endpoint import Endpoint
from clew.graph.publication import importer
from clew.queries import library

sys.path.append(str(HERE.parent / "tests"))

import neo4j_server

SIZES = (2_000,)
TINY = 18
TEN = {
    "survival": "", "survival-by-mission": "", "threads": "mission", "threads-of-cluster": "cluster",
    "evidence": "thread", "audit": "mission", "outcomes-by-cluster": "mission", "organisations": "mission",
    "repeat-clusters": "mission", "bridges": "mission",
}  # fmt: skip
"""The queries, and what each is asked of."""
_FIRST = {
    "mission": "MATCH (n:Mission) RETURN n.id AS id ORDER BY id LIMIT 1",
    "cluster": "MATCH (n:Cluster)-[:OPENED]->(:Thread) RETURN n.id AS id ORDER BY id LIMIT 1",
    "thread": "MATCH (n:Thread) RETURN n.id AS id ORDER BY id LIMIT 1",
}
_NAMES = ("m:Mission", "c:Organisation", "r:Report")
"""What a query may look through for a name; a report is no more than half as many again."""
_SCANS = ("NodeByLabelScan ", "AllNodesScan ")


def measure(size: int) -> Plan:
    """Return the queries on so many threads, in each database that this machine can run, which stay open till then."""
    plan, stack = Plan([]), ExitStack()
    atexit.register(stack.close)
    count = missions_of(size)
    there = {"embedded": stack.enter_context(serve(filled(count), timeout=PATIENCE))}
    if size > TINY and (home := _home(count)):
        stack.enter_context(neo4j_server.started(home))
        there["Neo4j"] = _endpoint(home)
    for where, endpoint in there.items():
        plan.works.append(Work(where, "queries.py:asked", (endpoint.uri, endpoint.reader, endpoint.reader_password)))
        plan.goals += [Goal(where, 1, key=name, what=f"{name}{_of(name)}, {where}: seconds") for name in TEN]
        plan.notes.append(f"Where a plan begins, {where}:\n\n{table(['query', 'begins with'], list(_plans(endpoint)))}")
    if "Neo4j" in there:
        plan.goals.append(Goal("Neo4j", 0, key="scans", what="kinds of nodes read from end to end, Neo4j"))
    return plan


def asked(uri: str, user: str, password: str) -> Numbers:
    """Ask every query twice, the second time by the clock; and count what is read from end to end."""
    found: Numbers = {"seconds": 0.0, "scans": 0.0}
    with neo4j.GraphDatabase.driver(uri, auth=(user, password), notifications_min_severity="OFF") as driver:
        for name, of in TEN.items():
            text, parameters = _question(driver, name)
            driver.execute_query(text, parameters, routing_="r")
            start = perf_counter()
            driver.execute_query(text, parameters, routing_="r")
            found[name] = perf_counter() - start
            found["seconds"] += found[name]
            found["scans"] += sum(_is_scan(each) for each in _begins(driver, text, parameters) if of)
    return found


def _question(driver: neo4j.Driver, name: str) -> tuple[str, dict[str, Any]]:
    query, of = library.load(name), TEN[name]
    given = {of: driver.execute_query(_FIRST[of], routing_="r").records[0]["id"]} if of else {}
    return query.text, query.bind(given)


def _of(name: str) -> str:
    return f" of a {TEN[name]}" if TEN[name] else ""


def _begins(driver: neo4j.Driver, text: str, parameters: dict[str, Any]) -> list[str]:
    """Return what a plan reads nodes by: each operator of Neo4j's with its rows, or each line of the engine's."""
    made = driver.execute_query(f"PROFILE {text}", parameters, routing_="r").summary.profile
    if reading := [each for each in _steps(made) if each["operatorType"].startswith(("Node", "All"))]:
        return [f"{_operator(each)} ({each.get('rows', 0):,} rows)" for each in reading]
    lines = [each.strip("+ ").split(" [")[0] for each in made["args"]["string-representation"].splitlines()]
    return [each for each in lines if each.startswith(("MATCH NODE", "Node")) and ":" in each]


def _operator(step: dict[str, Any]) -> str:
    details = str(step["args"].get("Details", "")).removeprefix("UNIQUE ").split(" WHERE")[0]
    return f"{step['operatorType'].split('@')[0]} {details}"


def _steps(step: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield step
    for each in step.get("children", ()):
        yield from _steps(each)


def _is_scan(step: str) -> bool:
    return step.startswith(_SCANS) and not any(name in step for name in _NAMES) and "(0 rows)" not in step


def _plans(endpoint: Endpoint) -> Iterator[list[str]]:
    user = (endpoint.reader, endpoint.reader_password)
    with neo4j.GraphDatabase.driver(endpoint.uri, auth=user, notifications_min_severity="OFF") as driver:
        for name in TEN:
            text, parameters = _question(driver, name)
            yield [name + _of(name), "; ".join(dict.fromkeys(_begins(driver, text, parameters)))]


def _home(count: int) -> Path | None:
    """Return the folder of a Neo4j that its own importer has filled; None where none can run here."""
    try:
        java, jars = neo4j_server._java(), neo4j_server.CACHE / "lib"
    except neo4j_server.CannotRun:
        return None
    return kept(f"neo4j-{count}", lambda folder: _import(folder, count, java, jars)) / "home" if jars.is_dir() else None


def _import(folder: Path, count: int, java: str, jars: Path) -> None:
    home = folder / "home"
    home.mkdir()
    neo4j_server._configure(home, "dbms.security.auth_enabled=false\n")
    importer.export(build(stated(count)).walk, str(folder / "files"))
    admin = folder / "neo4j-admin"
    admin.write_text(f'#!/bin/sh\nexec {java} -cp "{jars}/*" org.neo4j.cli.AdminTool "$@"\n', "utf-8")
    admin.chmod(0o755)
    places = {"NEO4J_HOME": str(home), "NEO4J_CONF": str(home / "conf"), "NEO4J_ADMIN": str(admin)}
    subprocess.run(["sh", folder / "files" / importer.SCRIPT], env=os.environ | places, check=True, capture_output=True)
    with neo4j_server.started(home), neo4j.GraphDatabase.driver(_endpoint(home).uri) as driver:
        for statement in filter(str.strip, (folder / "files" / importer.FINISH).read_text("utf-8").split(";\n")):
            driver.execute_query(statement)


def _endpoint(home: Path) -> Endpoint:
    (line,) = (each for each in (home / "conf" / "neo4j.conf").read_text("utf-8").splitlines() if "bolt.listen" in each)
    return Endpoint("neo4j", "", "neo4j", "", f"bolt://{line.partition('=')[2]}", "neo4j")
