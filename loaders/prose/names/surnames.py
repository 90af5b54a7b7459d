"""People of whom the text goes on by surname: "Mr Soto" is "Ms Ana Soto" or "Mr Luis Soto", where there is but one."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from clew.graph.statement import Referent, Statement


def whole(found: Iterable[Statement]) -> Iterator[Statement]:
    """Yield the statements, those of a surname alone as of the person whose whole name the document prints."""
    said = list(found)
    names = {str(s.subject.parts[0]) for s in said if s.subject.label == "Person"}
    by_surname: dict[str, set[str]] = defaultdict(set)
    for name in names:
        if " " in name:
            by_surname[name.rpartition(" ")[2]].add(name)
    for each in said:
        full = by_surname.get(str(each.subject.parts[0]), set()) if each.subject.label == "Person" else set()
        if not full:
            yield each
        elif len(full) == 1 and each.property != "name":
            yield replace(each, subject=Referent("Person", tuple(full)))
