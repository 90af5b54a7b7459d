"""What a database holds: its reports, its missions, how many of each kind, and the versions of all that is in play."""

from collections import Counter
from collections.abc import Iterator
from hashlib import sha256
from importlib.metadata import version
from typing import Any

from clew.graph import schema
from clew.graph.bolt import cypher
from clew.graph.bolt.address import is_url
from clew.graph.store import Store

COLUMNS = ("section", "name", "kind", "title", "mission", "value")
SECTIONS = {
    "report": ("name", "kind", "title", "mission", "value"),
    "mission": ("name", "title", "value"),
    "node": ("name", "value"),
    "relationship": ("name", "value"),
    "version": ("name", "value"),
}
"""The sections in their order, and the columns that each of them fills; `value` is what the heading below says."""
VALUES = {"report": "statements", "mission": "reports", "node": "number", "relationship": "number", "version": "value"}
_REPORTS = """
MATCH (r:Report)
RETURN r.fileName AS name, r.kind AS kind, r.title AS title,
       head(COLLECT { MATCH (r)-[:REPORTS_ON]->(m:Mission) RETURN coalesce(m.name, m.id) ORDER BY m.id }) AS mission,
       reduce(sum = 0, each IN COLLECT { MATCH (p:Passage)-[:IN_REPORT]->(r) RETURN size(p.states) }
         | sum + coalesce(each, 0)) AS value
ORDER BY name
"""
_MISSIONS = """
MATCH (m:Mission)
RETURN m.id AS name, m.name AS title, COUNT { MATCH (:Report)-[:REPORTS_ON]->(m) } AS value
ORDER BY name
"""


def status(store: Store) -> list[dict[str, Any]]:
    """Return one object a report, mission, kind and version, by COLUMNS; None where a column says nothing of it."""
    found = {
        "report": store.query(_REPORTS),
        "mission": store.query(_MISSIONS),
        "node": list(_nodes(store)),
        "relationship": list(_relationships(store)),
        "version": list(_versions(store)),
    }
    empty = dict.fromkeys(COLUMNS)
    return [empty | {"section": section} | row for section, rows in found.items() for row in rows]


def _nodes(store: Store) -> Iterator[dict[str, Any]]:
    for kind in schema.NODES:
        if kind.label in schema.KIND_LABELS.values():
            (row,) = store.query(f"MATCH (n:{schema.first_label(kind.label)}:{kind.label}) RETURN count(n) AS number")
        else:
            (row,) = store.query(cypher.count_nodes(kind.label))
        yield {"name": kind.label, "value": row["number"]}


def _relationships(store: Store) -> Iterator[dict[str, Any]]:
    found: Counter[str] = Counter({kind.type: 0 for kind in schema.RELATIONSHIPS})
    for kind in schema.RELATIONSHIPS:
        found[kind.type] += store.query(cypher.count_relationships(kind))[0]["number"]
    yield from ({"name": name, "value": number} for name, number in found.items())


def _versions(store: Store) -> Iterator[dict[str, Any]]:
    engine = [] if is_url(store.where) else [f"ArcadeDB {version('arcadedb')}"]
    yield {"name": "clew", "value": version("clew")}
    yield {"name": "database", "value": ", ".join([*engine, store.server()])}
    table = repr((schema.NODES, schema.RELATIONSHIPS)).encode()
    kinds = f"{len(schema.NODES)} kinds of node, {len(schema.relationship_types())} of relationship"
    yield {"name": "schema", "value": f"{kinds}, {sha256(table).hexdigest()[:8]}"}
