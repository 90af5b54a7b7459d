"""Export of a graph as N-Triples, beside bare Python that writes the same lines, and rdflib that serialises them.

The size is how many triples there are at least. The invented missions stand in an embedded database, which is open
before the clock starts. Bare Python writes lines that it holds in memory already: no faster way is left to it. By hand
is what somebody would write without clew: ask the driver for all nodes and relationships, and write a line for each
value, in no order, with all in memory, a line being worth a triple.
"""

import json
from pathlib import Path
from typing import Any, TextIO

from filled import PATIENCE, filled
from work import Goal, Numbers, Plan, Work, fresh_peak, kept, peak, timed

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
    ours, bare, by_hand, rdflib = "clew export", "bare Python", "by hand", "rdflib"
    return Plan(
        [
            Work(ours, "rdf.py:exported", (database, "nt"), triples),
            Work(f"{ours}, TriG", "rdf.py:exported", (database, "trig"), triples),
            Work(bare, "rdf.py:bare", (lines,), triples),
            Work(by_hand, "rdf.py:by_hand", (database,)),
            Work(rdflib, "peers/rdflib_nt.py:serialised", (lines,), triples, peer=True),
        ],
        [
            Goal(ours, 3, bare, what="clew export / bare Python"),
            Goal(ours, 3, by_hand, what="clew export / by hand, for a triple"),
            Goal(ours, 1, rdflib, what="clew export / rdflib (the limit is ours)"),
            Goal(ours, 150, key="above", what="MB above the open database"),
        ],
        [f"{triples:,} triples; the clock of rdflib starts once it holds them in memory."],
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


def bare(lines: str) -> Numbers:
    """Write lines that are in memory, term by term."""
    triples = [line.split(" ", 2) for line in Path(lines).read_text("utf-8").splitlines()]
    found: Numbers = {}
    file = Path(f"{lines}.bare")
    with timed(found), file.open("w", encoding="utf-8") as out:
        for subject, predicate, rest in triples:
            out.write(f"{subject} {predicate} {rest}\n")
    file.unlink()
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
