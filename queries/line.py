"""The main answers on a line each, for people."""

from collections.abc import Mapping, Sequence
from typing import Any

from clew.queries.table import Row, shown

THREAD = ("cluster", "with", "pair", "outcome", "alive", "words that decided, and where")
AUDIT = ("source", "stated", "why")
AUDIT_WHERE = ("mission", "report")
"""Columns of the query that the command leaves out: its options choose by them."""
_UNITS = {"percent": " %", "count": ""}


def thread(row: Row) -> dict[str, Any]:
    """A thread: the words that decided, and where the first of them stands."""
    words, sources = _distinct(row["evidenceFor"]), [each["source"] for each in row["evidenceFor"]]
    against = [f"against: {each}" for each in _distinct(row["evidenceAgainst"]) if row["outcome"] == "contested"]
    counterpart = row["organisation"] or f"(no name; {row['organisationKind'] or 'kind not said'})"
    said = "; ".join([*words, *against]) + "".join(f" ({_place(source)})" for source in sources[:1])
    told = (row["cluster"], counterpart, row["pair"], row["outcome"], row["alive"], said)
    return dict(zip(THREAD, told, strict=True))


def audit(row: Row) -> dict[str, Any]:
    """A figure: what is stated, under the query that recounts it; the verdict and why, and what says otherwise."""
    others = dict.fromkeys(_place(each["source"]) for each in row["conflicts"] or ())
    why = f"{row['why']} ({', '.join(others)})" if others else row["why"]
    said = f"{_stated(row)}: {row['query'] or row['measure']}, {row['scope']}"
    return dict(zip(AUDIT, (row["source"], said, why), strict=True))


def summary(rows: Sequence[Row], verdicts: Sequence[str]) -> str:
    """How many figures there are of each verdict."""
    counts = [f"{sum(row['verdict'] == each for row in rows)} {each}" for each in verdicts]
    return f"{len(rows)} figures: {', '.join(counts)}"


def _stated(row: Row) -> str:
    if row["stated"] is None:
        return str(row["unit"])
    qualifier = "" if row["qualifier"] in (None, "exactly") else f"{row['qualifier']} "
    unit = _UNITS.get(row["unit"], f" {row['unit']}")
    return f"{qualifier}{shown(row['stated'])}{unit}"


def _place(source: str) -> str:
    """Return file and line of a source."""
    return source.partition(",")[0]


def _distinct(evidence: Sequence[Mapping[str, str]]) -> list[str]:
    """Return the quotes, once each whatever their case."""
    return list({each["quote"].casefold(): each["quote"] for each in reversed(evidence)}.values())[::-1]
