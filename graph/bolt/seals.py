"""The seals of reports: how they are read, set and broken, and how large a database is."""

SIZE = ("MATCH (n) RETURN count(n) AS number", "MATCH ()-[r]->() RETURN count(r) AS number")
"""The queries for how many nodes and relationships the database holds, whosever; both databases keep count."""
SEALS = "MATCH (r:Report) WHERE r.id STARTS WITH 'report--' RETURN r.id AS id, r.seal AS seal"
"""The query for the seals of all reports."""
SET = "UNWIND $rows AS row MATCH (r:Report {id: row.id}) SET r.seal = row.seal"
BREAK = "MATCH (r:Report) WHERE r.id STARTS WITH 'report--' AND r.seal IS NOT NULL REMOVE r.seal"
