"""What a query must not hold, because one of the databases takes it otherwise, or because it is not to be asked."""

import re

from clew.queries.cypher import mask

_AGGREGATE = re.compile(r"\b(?:count|sum|avg|min|max|collect|stdevp?|percentile(?:cont|disc))\s*\(", re.IGNORECASE)
_BEFORE = re.compile(r"(?:\b(?:WITH|RETURN|DISTINCT)|,)\s*\Z", re.IGNORECASE)
_AFTER = re.compile(r"\s*AS\s+\w+", re.IGNORECASE)
_BRACKETS = {"(": 1, "[": 1, "{": 1, ")": -1, "]": -1, "}": -1}
_BANNED = {
    "writes": r"\b(?:CREATE|MERGE|SET|DELETE|REMOVE|DROP|FOREACH)\b",
    "reads a file": r"\bLOAD\s+CSV\b",
    "calls a procedure": r"\bCALL\s+\w|\bapoc\.|\bdb\.",
    "imports variables into CALL, of which each way is refused somewhere": r"\bCALL\s*(?:\(|\{\s*WITH\b)",
    "is of Neo4j 5.21 and later alone": r"\bSHORTEST\s+\d|\bALL\s+SHORTEST\b",
    "rests on what differs from one database to another": r"\b(?:elementId|id|keys)\s*\(|\blabels\s*\(\w+\)\s*\[",
    "is not the same at each run": r"\b(?:rand|timestamp|randomUUID|datetime|localdatetime)\s*\(",
    "groups inside a map projection": r"\b\w+\s*\{\s*\.",
}


def nested_aggregates(text: str) -> list[int]:
    """Return the lines of aggregates that do not stand alone as `agg(...) AS x`: the embedded default errs on them."""
    masked = mask(text)
    found = _AGGREGATE.finditer(masked)
    return [masked.count("\n", 0, each.start()) + 1 for each in found if not _stands_alone(masked, each)]


def _stands_alone(masked: str, found: re.Match[str]) -> bool:
    depth, end = 1, found.end()
    while depth and end < len(masked):
        depth += _BRACKETS.get(masked[end], 0)
        end += 1
    return bool(_BEFORE.search(masked[: found.start()]) and _AFTER.match(masked, end))


def unportable(text: str) -> list[str]:
    """Return what is wrong with a query, one sentence for each kind."""
    masked = mask(text)
    return [f"it {what}" for what, pattern in _BANNED.items() if re.search(pattern, masked, re.IGNORECASE)]
