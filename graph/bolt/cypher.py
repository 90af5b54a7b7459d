"""The write statements, derived from the schema: labels and types come from there alone, values go as parameters."""

from collections.abc import Iterable

from clew.graph import schema

BATCH = 2_000
"""Rows in one transaction: large enough to be quick, small enough to be retried."""
PAGE = 1_000
"""Nodes in one page of what is streamed out."""
PASSAGES = (
    "MATCH (p:Passage)-[:IN_REPORT]->(r:Report) WHERE p.states IS NOT NULL "
    "RETURN properties(p) AS passage, r.fileName AS document"
)
"""The query for every passage that states something, with the name of its report."""
LONE_INDEXES = (
    "SHOW INDEXES YIELD name, labelsOrTypes, properties, owningConstraint "
    "WHERE owningConstraint IS NULL AND properties = ['id'] AND size(labelsOrTypes) = 1 "
    "AND name = toLower(labelsOrTypes[0]) + '_id' RETURN name"
)
"""The query for indexes under the names of clew's constraints that belong to no constraint."""
UNIQUE = (
    "SHOW CONSTRAINTS YIELD type, labelsOrTypes, properties WHERE properties = ['id'] AND size(labelsOrTypes) = 1 "
    "RETURN type, labelsOrTypes[0] AS label"
)
"""The query for the constraints on nothing but an id, and what they are on."""
LOCK = "CREATE (:Report {id: 'writing'})"
"""What a build holds open and never commits: the unique id keeps a second one waiting."""


def constraints() -> list[str]:
    """Return a uniqueness constraint on the id of each kind of node; the constraint is its index too."""
    return [constraint(label) for label in schema.first_labels()]


def constraint(label: str) -> str:
    """Return the statement that makes the ids of a kind of node unique."""
    return f"CREATE CONSTRAINT {label.lower()}_id IF NOT EXISTS FOR (n:{label}) REQUIRE n.id IS UNIQUE"


def read_nodes(label: str) -> str:
    """Return the query for all nodes of a kind that are clew's own: their labels and properties."""
    return f"{_nodes(label)} RETURN labels(n) AS labels, properties(n) AS properties"


def read_relationships(kind: schema.Relationship) -> str:
    """Return the query for all relationships of a kind: the ids of their ends, and their properties."""
    return f"{_relationships(kind)} RETURN a.id AS start, b.id AS end, properties(r) AS properties"


def step(label: str, *, first: bool) -> str:
    """Return the query for how many nodes the next page of a kind has, and the last id: of those after `$after`.

    Both databases take them from the index, in its order; if one did not, pages would be longer, and none be missing.
    """
    return (
        f"MATCH (n:{label}) WHERE n.id {_after(first)} AND n.id < '{label.lower()}-.' "  # after the second hyphen
        f"WITH n.id AS id LIMIT {PAGE} RETURN count(id) AS number, max(id) AS last"
    )


def page(label: str, *, first: bool) -> str:
    """Return the query for the nodes of a kind from after the id `$after` to `$last`; the first page has `$after` too.

    All are one row, which is half the work of a row each: lists of labels, properties, and what leaves the node, as
    lists of type, labels and id of the end, and properties.
    """
    return (
        f"MATCH (n:{label}) WHERE n.id {_after(first)} AND n.id <= $last RETURN collect([labels(n), "
        "properties(n), [(n)-[r]->(b) | [type(r), labels(b), b.id, properties(r)]]]) AS nodes"
    )


def begin(label: str) -> str:
    """Return the `$after` of a first page: what all ids of clew's nodes of a kind begin with."""
    return f"{label.lower()}--"


def known(label: str) -> str:
    """Return the query for those of `$ids` that nodes of a kind have."""
    return f"UNWIND $ids AS id MATCH (n:{label} {{id: id}}) RETURN id"


def nameless(label: str) -> str:
    """Return the query for nodes that look like clew's, for they have what only these have, but for their id."""
    mark = "states" if label == "Passage" else "sources"
    return (
        f"MATCH (n:{label}) WHERE n.{mark} IS NOT NULL "
        f"AND NOT coalesce(toString(n.id) STARTS WITH '{label.lower()}--', false) RETURN properties(n) AS properties"
    )


def count_nodes(label: str) -> str:
    """Return the query for how many nodes of a kind are clew's own."""
    return f"{_nodes(label)} RETURN count(n) AS number"


def count_relationships(kind: schema.Relationship) -> str:
    """Return the query for how many relationships of a kind join nodes that are clew's own."""
    return f"{_relationships(kind)} RETURN count(r) AS number"


def create_nodes(labels: Iterable[str]) -> str:
    """Return the statement that makes nodes of `$rows` of properties, under all their labels at once."""
    return f"UNWIND $rows AS row CREATE (n:{':'.join(labels)}) SET n = row"


def merge_nodes(label: str) -> str:
    """Return the statement that puts `$rows` of id and properties in, under the label that has the index."""
    return f"UNWIND $rows AS row MERGE (n:{label} {{id: row.id}}) SET n = row.properties"


def set_label(label: str, second: str) -> str:
    """Return the statement that gives `$rows` of ids a second label; the embedded default wants it on its own."""
    return f"UNWIND $rows AS row MATCH (n:{label} {{id: row.id}}) SET n:{second}"


def remove_label(label: str, second: str) -> str:
    """Return the statement that takes a second label from `$rows` of ids, and keeps their relationships."""
    return f"UNWIND $rows AS row MATCH (n:{label} {{id: row.id}}) REMOVE n:{second}"


def delete_nodes(label: str) -> str:
    """Return the statement that takes `$rows` of ids out, with what hangs on them."""
    return f"UNWIND $rows AS row MATCH (n:{label} {{id: row.id}}) DETACH DELETE n"


def create_relationships(kind: str, start: str, end: str) -> str:
    """Return the statement that makes relationships of `$rows`: lists of start, end and properties."""
    ends = f"MATCH (a:{start} {{id: row[0]}}) MATCH (b:{end} {{id: row[1]}})"
    return f"UNWIND $rows AS row {ends} CREATE (a)-[r:{kind}]->(b) SET r = row[2]"


def merge_relationships(kind: str, start: str, end: str, key: tuple[str, ...]) -> str:
    """Return the statement that puts `$rows` of start, end, key and properties in."""
    return f"{_match_ends(start, end)} MERGE (a)-[r:{kind}{_key(key)}]->(b) SET r = row.properties"


def delete_relationships(kind: str, start: str, end: str, key: tuple[str, ...]) -> str:
    """Return the statement that takes `$rows` of start, end and key out; one without a key, none that has one."""
    absent = [f"r.{name} IS NULL" for name in schema.relationship(kind, start, end).key if name not in key]
    where = f" WHERE {' AND '.join(absent)}" if absent else ""
    return f"{_match_ends(start, end)} MATCH (a)-[r:{kind}{_key(key)}]->(b){where} DELETE r"


def _nodes(label: str) -> str:
    return f"MATCH (n:{label}) WHERE {_own('n', label)}"


def _relationships(kind: schema.Relationship) -> str:
    start, end = schema.first_label(kind.start), schema.first_label(kind.end)
    return f"MATCH (a:{start})-[r:{kind.type}]->(b:{end}) WHERE {_own('a', start)} AND {_own('b', end)}"


def _own(variable: str, label: str) -> str:
    """A database may hold nodes of others under the same labels; clew's ids begin with the label."""
    return f"{variable}.id STARTS WITH '{label.lower()}--'"


def _after(first: bool) -> str:
    return ">= $after" if first else "> $after"


def _match_ends(start: str, end: str) -> str:
    return f"UNWIND $rows AS row MATCH (a:{start} {{id: row.start}}) MATCH (b:{end} {{id: row.end}})"


def _key(key: tuple[str, ...]) -> str:
    return " {" + ", ".join(f"{name}: row.key.{name}" for name in key) + "}" if key else ""
