"""All that decides which names are one, in the statements of one document: where it is the same, so are the names.

It is what `Linker` hears, and no more: the mission, the days and the kind of the document, and which names stand
where one is a delegate's, in the order in which they come. Numbers, texts and types of cooperation are not in it.
"""

from collections.abc import Iterable
from typing import Any

from clew.graph.statement import Referent, Statement

NAMED = frozenset({"Organisation", "Field", "Person", "Session"})
"""Labels whose last part is a name that may be judged."""
_DELEGATES = ("OPENED", "ANSWERED", "MEMBER_OF", "TOOK_PART_IN")
_DATED = ("startDate", "endDate")


def mentioned(statements: Iterable[Statement]) -> list[Any]:
    """Return what the linker hears of a document, each once, in the order of the page."""
    placed = sorted((s.source.line, s.source.offset, *_heard(s)) for s in statements)
    return list(dict.fromkeys(heard for *_, heard in placed))


def _heard(statement: Statement) -> tuple[str]:
    """Return what is heard as one text, which can be sorted."""
    value, name = statement.value, statement.property
    said = [_names(statement.subject), _names(value) if isinstance(value, Referent) else None]
    if name in _DELEGATES:
        source = statement.source
        said += [name, sorted(statement.qualifiers.items()), source.table, source.row is None]
    if statement.subject.label == "Report" and name in ("kind", "REPORTS_ON"):
        told = value.to_json() if isinstance(value, Referent) else value
        said += [statement.subject.to_json(), name, told, sorted(statement.qualifiers.items())]
    if statement.subject.label == "Mission" and name in _DATED:
        said += [name, value]
    return (repr(said),)


def _names(referent: Referent) -> Any:
    """Return what a referent names: missions whole, and organisations and the like wherever they stand in it."""
    if referent.label == "Mission":
        return referent.to_json()
    inner = [_names(part) for part in referent.parts if isinstance(part, Referent)]
    own = [part for part in referent.parts if not isinstance(part, Referent)] if referent.label in NAMED else []
    return [referent.label, *inner, *own] if inner or own else None
