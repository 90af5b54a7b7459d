"""Export of a graph as N-Triples, beside bare Python that reads the same database and writes the same lines.

The size is how many triples there are at least. The invented missions stand in an embedded database, which is open
before the clock starts. An export asks a database for pages and makes lines of them, so that is what it is held
against:

- bare Python asks the same database for the same pages, with the same driver, and writes the same lines, each put
  together of three parts that it holds ready in memory. It makes no line of what it has read: no program that asks so
  can be faster, and one that made the lines in bare Python would take longer;
- bare Python without a database writes these lines and reads nothing. It does not do the job; it is a reference that
  has no limit, as is rdflib, whose clock starts once it holds all triples in memory;
- by hand is what somebody would write without clew: ask for all nodes and relationships, and write a line for each
  value, in no order, with all in memory, a line being worth a triple.
"""

import json
from math import inf
from pathlib import Path
from typing import Any, TextIO

import neo4j
from filled import PATIENCE, filled
from work import Goal, Numbers, Plan, Work, fresh_peak, kept, peak, timed

from clew.graph import embedded, schema
from clew.graph.bolt import cypher
from clew.graph.publication import export
from clew.graph.store import connect

SIZES = (100_000, 1_000_000)
TINY = 10
_A_MISSION = 6_500
"""Triples that a mission makes, a little less."""


def measure(size: int) -> Plan:
    """Return the export of at least so many triples, and what it is compared with."""
    folder = filled(-(-size // _A_MISSION))
    database, lines = str(folder), str(_lines(folder))
    with Path(lines).open("rb") as file:
        triples = sum(1 for _ in file)
    ours, bare, by_hand = "clew export", "bare Python", "by hand"
    memory, rdflib = "bare Python without a database", "rdflib without a database"
    return Plan(
        [
            Work(ours, "rdf.py:exported", (database, "nt"), triples),
            Work(f"{ours}, TriG", "rdf.py:exported", (database, "trig"), triples),
            Work(bare, "rdf.py:bare", (database, lines), triples),
            Work(by_hand, "rdf.py:by_hand", (database,)),
            Work(memory, "rdf.py:from_memory", (lines,), triples),
            Work(rdflib, "peers/rdflib_nt.py:serialised", (lines,), triples, peer=True),
        ],
        [
            Goal(ours, 3, bare, what=f"{ours} / {bare}"),
            Goal(ours, 150, key="above", what="MB above the open database"),
            Goal(ours, 3, by_hand, what=f"{ours} / {by_hand}, for a triple"),
            Goal(ours, inf, memory, what=f"{ours} / {memory}"),
            Goal(ours, inf, rdflib, what=f"{ours} / {rdflib}"),
        ],
        [f"{triples:,} triples."],
    )


def exported(database: str, form: str) -> Numbers:
    """Export a database, and return the memory above that of the open one too, in MB."""
    found: Numbers = {}
    with connect(database, timeout=PATIENCE) as store:
        store.query("MATCH (n:Passage) RETURN n.id LIMIT 1000")
        before = fresh_peak()
        with timed(found):
            export.graph(store, export.Wanted(f"{database}.{form}"))
        found["above"] = peak() - before
    Path(f"{database}.{form}").unlink()
    return found


def bare(database: str, lines: str) -> Numbers:
    """Ask for every page, and write lines that are ready, part by part."""
    triples, found = _parts(lines), Numbers()
    with embedded.serve(Path(database), timeout=PATIENCE, create=False) as endpoint:
        login = endpoint.reader, endpoint.reader_password
        with neo4j.GraphDatabase.driver(endpoint.uri, auth=login) as driver:
            driver.execute_query("MATCH (n:Passage) RETURN n.id LIMIT 1000")
            with timed(found):
                _read(driver, endpoint.database)
                _written(lines, triples)
    return found


def _read(driver: neo4j.Driver, name: str) -> None:
    with driver.session(database=name, default_access_mode=neo4j.READ_ACCESS) as session:
        for label in schema.first_labels():
            after, number, first = cypher.begin(label), cypher.PAGE, True
            while number >= cypher.PAGE:
                number, last = session.run(cypher.step(label, first=first), after=after).single(strict=True)
                session.run(cypher.page(label, first=first), after=after, last=last).single(strict=True)
                after, first = last, False


def _parts(lines: str) -> list[list[str]]:
    return [line.split(" ", 2) for line in Path(lines).read_text("utf-8").splitlines()]


def _written(lines: str, triples: list[list[str]]) -> None:
    file = Path(f"{lines}.bare")
    with file.open("w", encoding="utf-8") as out:
        for subject, predicate, rest in triples:
            out.write(f"{subject} {predicate} {rest}\n")
    file.unlink()


def from_memory(lines: str) -> Numbers:
    """Write lines that are in memory, part by part."""
    triples, found = _parts(lines), Numbers()
    with timed(found):
        _written(lines, triples)
    return found


def by_hand(database: str) -> Numbers:
    """Ask for everything, and write a line for each value; how many there are is what it counts as."""
    found: Numbers = {"units": 0}
    file = Path(f"{database}.by-hand")
    with connect(database, timeout=PATIENCE) as store, file.open("w", encoding="utf-8") as out, timed(found):
        for row in store.query("MATCH (n) RETURN labels(n) AS kinds, properties(n) AS told"):
            _write(out, found, row["told"]["id"], {"type": row["kinds"], **row["told"]})
        edges = "MATCH (a)-[r]->(b) RETURN a.id AS start, type(r) AS type, b.id AS end, properties(r) AS told"
        for row in store.query(edges):
            told = {row["type"]: row["end"], "start": row["start"], "end": row["end"], **row["told"]}
            _write(out, found, f"{row['start']}/{row['type']}/{row['end']}", told)
    file.unlink()
    return found


def _write(out: TextIO, found: Numbers, subject: str, told: dict[str, Any]) -> None:
    for key, value in told.items():
        for each in value if isinstance(value, list) else [value]:
            out.write(f"<urn:clew:{subject}> <urn:clew:{key}> {json.dumps(str(each))} .\n")
            found["units"] += 1


def _lines(database: Path) -> Path:
    def make(folder: Path) -> None:
        with connect(str(database), timeout=PATIENCE) as store:
            export.graph(store, export.Wanted(str(folder / "all.nt")))

    return kept(f"triples-of-{database.parent.name.partition('.')[0]}", make) / "all.nt"
