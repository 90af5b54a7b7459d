"""The mission that a command is asked for, among those that the database holds."""

from clew.graph.errors import MissionError
from clew.graph.missions.mission import unknown
from clew.graph.store import Store

_ALL = "MATCH (m:Mission) RETURN m.id AS id, m.name AS name, coalesce(m.aliases, []) AS aliases ORDER BY id"


def chosen(store: Store, text: str) -> str:
    """Return the id of the mission that has this id or name; the name itself where several missions have it.

    Raises MissionError, which lists the missions there are, where none has.
    """
    rows, called = store.query(_ALL), text.casefold()
    found = [row["id"] for row in rows if called in (each.casefold() for each in (row["id"], *row["aliases"]))]
    if not found:
        shown = text.encode(errors="backslashreplace").decode()
        raise MissionError(unknown(shown, [(row["id"], [row["name"]] if row["name"] else []) for row in rows]))
    return found[0] if len(found) == 1 else text
