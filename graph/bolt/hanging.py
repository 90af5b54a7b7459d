"""The queries for what hangs on a mission, and for the reports that say something of it."""

PASSAGES_OF = (
    "UNWIND $ids AS id MATCH (r:Report {id: id})<-[:IN_REPORT]-(p:Passage) WHERE p.states IS NOT NULL "
    "RETURN properties(p) AS passage, r.fileName AS document"
)
"""The query for every passage of the reports of `$ids` that states something, with the name of its report."""
CHECKS = (
    "MATCH (n:Check) WHERE n.id >= $first AND n.id < $end OPTIONAL MATCH (f:StatedFigure)-[r:CHECKED_BY]->(n) "
    "RETURN properties(n) AS properties, f.id AS figure, r.sources AS sources"
)
"""The query for the checks that hang on a mission, with their figures."""
MISSIONS_OF = "UNWIND $ids AS id MATCH (r:Report {id: id})-[:REPORTS_ON]->(m:Mission) RETURN id, m.id AS mission"
"""The query for the missions of the reports of `$ids`."""
STATED_OF_MISSION = (
    "MATCH (m:Mission {id: $id}) RETURN m.sources AS sources "
    "UNION ALL MATCH (m:Mission {id: $id})-[r]-() RETURN r.sources AS sources"
)
"""The query for what a mission, and whatever joins it, rests on."""


def hung(label: str) -> str:
    """Return the query for the nodes of a kind whose ids begin with that of a mission."""
    return f"MATCH (n:{label}) WHERE n.id >= $first AND n.id < $end RETURN properties(n) AS properties"


def stated_of(label: str) -> str:
    """Return the query for what relationships rest on that lead to the nodes of a kind which hang on a mission."""
    return f"MATCH (n:{label})<-[r]-() WHERE n.id >= $first AND n.id < $end RETURN r.sources AS sources"


def hung_on(label: str, mission: str) -> dict[str, str]:
    """Return the parameters of these: where the ids of a kind that begin with that of a mission begin and end."""
    first = f"{label.lower()}--{mission.partition('--')[2]}-"
    return {"first": f"{first}-", "end": f"{first}."}


def nodes_of(label: str) -> str:
    """Return the query for the properties of the nodes of a kind that have `$ids`."""
    return f"UNWIND $ids AS id MATCH (n:{label} {{id: id}}) RETURN id, properties(n) AS properties"
