"""The write statements, derived from the schema: labels and types come from there alone, values go as parameters."""

from clew.graph import schema

BATCH = 2_000
"""Rows in one transaction: large enough to be quick, small enough to be retried."""


def constraints() -> list[str]:
    """Return a uniqueness constraint on the id of each kind of node; the constraint is its index too."""
    second = set(schema.KIND_LABELS.values())
    return [
        f"CREATE CONSTRAINT {kind.label.lower()}_id IF NOT EXISTS FOR (n:{kind.label}) REQUIRE n.id IS UNIQUE"
        for kind in schema.NODES
        if kind.label not in second
    ]


def read_nodes(label: str) -> str:
    """Return the query for all nodes of a kind: their labels and properties."""
    return f"MATCH (n:{schema.node(label).label}) RETURN labels(n) AS labels, properties(n) AS properties"


def read_relationships(kind: schema.Relationship) -> str:
    """Return the query for all relationships of a kind: the ids of their ends, and their properties."""
    return (
        f"MATCH (a:{kind.start})-[r:{kind.type}]->(b:{kind.end}) "
        "RETURN a.id AS start, b.id AS end, properties(r) AS properties"
    )


def merge_nodes(label: str, second: str | None) -> str:
    """Return the statement that puts `$rows` of id and properties in, all labels in the pattern."""
    labels = f"{label}:{second}" if second else label
    return f"UNWIND $rows AS row MERGE (n:{labels} {{id: row.id}}) SET n = row.properties"


def relabel_nodes(label: str, given: str | None) -> list[str]:
    """Return the statements that leave nodes with the second label given, or none, and keep their relationships."""
    match = f"UNWIND $rows AS row MATCH (n:{label} {{id: row.id}})"
    removed = [f"{match} REMOVE n:{other}" for other in schema.KIND_LABELS.values() if other != given]
    return [*removed, f"{match} SET n:{given}"] if given else removed


def delete_nodes(label: str) -> str:
    """Return the statement that takes `$rows` of ids out, with what hangs on them."""
    return f"UNWIND $rows AS row MATCH (n:{label} {{id: row.id}}) DETACH DELETE n"


def merge_relationships(kind: str, start: str, end: str, key: tuple[str, ...]) -> str:
    """Return the statement that puts `$rows` of start, end, key and properties in."""
    return f"{_match_ends(start, end)} MERGE (a)-[r:{kind}{_key(key)}]->(b) SET r = row.properties"


def delete_relationships(kind: str, start: str, end: str, key: tuple[str, ...]) -> str:
    """Return the statement that takes `$rows` of start, end and key out."""
    return f"{_match_ends(start, end)} MATCH (a)-[r:{kind}{_key(key)}]->(b) DELETE r"


def _match_ends(start: str, end: str) -> str:
    return f"UNWIND $rows AS row MATCH (a:{start} {{id: row.start}}) MATCH (b:{end} {{id: row.end}})"


def _key(key: tuple[str, ...]) -> str:
    return " {" + ", ".join(f"{name}: row.key.{name}" for name in key) + "}" if key else ""
