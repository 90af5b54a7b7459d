"""Counterparts that are a delegate by another form of its name: each of the two reports the other.

"Some Dairies (cluster, France)" in what B reports is the delegate Some Dairies of the North, from France, where that
reports B in turn and no other delegate fits: two reports of one cooperation, not a likeness of names.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from clew.graph.names import name
from clew.graph.names.delegates import Delegates, is_nameless
from clew.graph.statement import Referent, Statement

_PARTS = 3
"""The mission, the cluster that reports, and the counterpart: what a thread is known by."""


def find(statements: Iterable[Statement], delegates: Delegates) -> Iterator[tuple[str, str, str]]:
    """Yield the document, the name as printed there, and the delegate whose it is."""
    statements = list(statements)
    homes, clusters = _homes(statements), _clusters(statements)
    for document, pairs in _pairs(statements).items():
        members = delegates.of(document)
        for reporter, printed in sorted(pairs):
            if printed in clusters and not any(name.same(printed, each) for each in members):
                fitting = [each for each in members if name.fits(printed, each) and homes[each] & homes[printed]]
                if len(fitting) == 1 and _reports(pairs, fitting[0], reporter):
                    yield document, printed, fitting[0]


def _reports(pairs: Iterable[tuple[str, str]], member: str, other: str) -> bool:
    return any(name.fits(who, member) and name.same(whom, other) for who, whom in pairs)


def _homes(statements: Iterable[Statement]) -> dict[str, set[Referent]]:
    found: dict[str, set[Referent]] = defaultdict(set)
    for each in statements:
        if each.property == "LOCATED_IN" and isinstance(each.value, Referent):
            found[str(each.subject.parts[0])].add(each.value)
    return found


def _clusters(statements: Iterable[Statement]) -> set[str]:
    return {str(each.subject.parts[0]) for each in statements if each.property == "kind" and each.value == "cluster"}


def _pairs(statements: Iterable[Statement]) -> dict[str, set[tuple[str, str]]]:
    """Return who reports whom, by document."""
    found: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for each in statements:
        parties = each.subject.parts[1:] if each.property == "WITH" and len(each.subject.parts) == _PARTS else ()
        named = [party for party in parties if isinstance(party, Referent) and not is_nameless(party)]
        if len(named) == _PARTS - 1:
            found[each.source.document].add((str(named[0].parts[0]), str(named[1].parts[0])))
    return found
