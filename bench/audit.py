"""The audit of many missions, beside that of a quarter of them: it grows as they do.

The size is how many missions the database holds. The clock runs while every stated figure is checked: the queries that
recount, and the verdicts; the graph is in memory before.
"""

from filled import PATIENCE, filled
from work import Goal, Numbers, Plan, Work, timed

from clew.graph.audit import audit
from clew.graph.store import connect
from clew.queries import library

SIZES = (400,)
TINY = 2


def measure(size: int) -> Plan:
    """Return the audit of so many missions, of half and of a quarter of them."""
    sizes = sorted({max(1, size // 4), max(1, size // 2), size})
    works = [Work(f"{each} missions", "audit.py:audited", (str(filled(each)),), each) for each in sizes]
    most, fewest = works[-1].name, works[0].name
    return Plan(works, [Goal(most, 1.25, fewest, what=f"a mission of {most} / a mission of {fewest}: linear growth")])


def audited(database: str) -> Numbers:
    """Check every figure of a database."""
    found: Numbers = {}
    recounts = library.recounts()
    with connect(database, timeout=PATIENCE) as store:
        graph = store.read()
        with timed(found):
            audit(graph, lambda measure: store.query(*recounts[measure]) if measure in recounts else None)
    found["checks"] = sum(node.label == "Check" for node in graph.nodes.values())
    return found
