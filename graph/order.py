"""The order in which statements are heard: oldest mission and report first, then down the page.

Files are named in any order on a command line; what the graph holds must not depend on it.
"""

from collections.abc import Iterable

from clew.graph import schema
from clew.graph.statement import Referent, Statement

_KINDS = schema.properties("Report")["kind"].values


def documents(statements: Iterable[Statement]) -> dict[str, Referent | None]:
    """Return every document, the oldest first, with the mission that it reports on (None if it reports on none)."""
    kinds: dict[str, str] = {}
    given: set[str] = set()
    missions: dict[str, Referent | None] = {}
    for statement in statements:
        name = statement.source.document
        missions.setdefault(name, None)
        if statement.property == "REPORTS_ON" and isinstance(statement.value, Referent):
            missions[name] = min(filter(None, (missions[name], statement.value)), key=_since)
            given |= {name} if statement.qualifiers.get("given") is True else set()
        elif statement.subject.label == "Report" and statement.property == "kind" and statement.value:
            kinds[name] = str(statement.value)

    def age(name: str) -> tuple[str, bool, int, str]:
        mission = missions[name]
        start = str(mission.parts[-1]) if mission else "9999"
        return start, name in given, _KINDS.index(kinds.get(name, "other")), name

    return {name: missions[name] for name in sorted(missions, key=age)}


def _since(mission: Referent) -> tuple[str, str]:
    """Return by what the older of two missions is told, where a document is said to report on both."""
    return str(mission.parts[-1]), mission.id


def ordered(statements: Iterable[Statement], ranked: Iterable[str]) -> list[Statement]:
    """Return the statements without repetitions, document by document in this order and down the page in each."""
    rank = {name: number for number, name in enumerate(ranked)}

    def place(statement: Statement) -> tuple[object, ...]:
        source = statement.source
        where = (source.section, source.table, source.page, source.sheet, source.cell, source.quote)
        said = (statement.subject.id, statement.property, statement.printed, repr(statement.value))
        more = (str(statement.subject), str(sorted(statement.qualifiers.items())))
        first = (rank[source.document], source.line, source.offset, source.row or 0, source.column or "")
        return *first, *said, *(str(each) for each in where), *more

    once = {(s, tuple(sorted(s.qualifiers.items()))): s for s in statements}
    return sorted(once.values(), key=place)
