"""The audit of many missions, beside that of a quarter of them: it grows as they do.

The size is how many missions the database holds. The clock runs while every stated figure is checked: the queries that
recount, and the verdicts; the graph is in memory before. The invented reports state few measures; the recounts of all
that clew knows are timed beside them.
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
    works = [
        Work(f"{name}{each} missions", f"audit.py:{function}", (str(filled(each)),), each)
        for name, function in (("", "audited"), ("all recounts, ", "recounted"))
        for each in sizes
    ]
    goals = [
        Goal(most.name, 1.25, fewest.name, what=f"{most.name} / {fewest.name}, for a mission: linear growth")
        for fewest, most in ((works[0], works[len(sizes) - 1]), (works[len(sizes)], works[-1]))
    ]
    return Plan(works, goals)


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


def recounted(database: str) -> Numbers:
    """Ask every query that recounts a measure."""
    found: Numbers = {"rows": 0}
    with connect(database, timeout=PATIENCE) as store, timed(found):
        for text, parameters in library.recounts().values():
            found["rows"] += len(store.query(text, parameters))
    return found
