"""Reports into a database that may hold others: each replaces its own statements, and nothing else."""

import json
from collections.abc import Iterable, Mapping

from clew.graph.audit import audit
from clew.graph.build import build
from clew.graph.content import Graph
from clew.graph.difference import Difference, difference
from clew.graph.errors import DocumentError, MissionError
from clew.graph.missions.mission import Span, given, spans
from clew.graph.names.judgement import Judgement
from clew.graph.order import documents
from clew.graph.statement import Statement
from clew.graph.store import Progress, Store

Recounts = Mapping[str, tuple[str, Mapping[str, object]]]
"""The queries of the audit and their parameters, by measure."""
_PLACES = ("line", "quote", "offset", "section", "table", "row", "column", "page", "sheet", "cell")


def update(
    store: Store,
    statements: Iterable[Statement],
    judgements: Iterable[Judgement],
    recounts: Recounts | None = None,
    progress: Progress | None = None,
) -> tuple[Graph, Difference]:
    """Make the database hold these statements beside those of its other reports; return the graph and what changed.

    With `recounts`, the last step checks every stated figure. Raises DocumentError where a document of the same name
    reports on another mission, which would be lost, and MissionError where one was given its mission and now is not.
    """
    new = list(statements)
    with store.alone():
        known = retained(store)
        _refuse_namesakes(known, new)
        kept = _without(known, {s.source.document for s in new})
        return rewrite(store, [*kept, *new], judgements, recounts, progress)


def remove(
    store: Store,
    reports: Iterable[str],
    judgements: Iterable[Judgement],
    recounts: Recounts | None = None,
    progress: Progress | None = None,
) -> tuple[Graph, Difference]:
    """Take the statements of these reports (names of files) out; return the graph that is left and what changed.

    Raises DocumentError, which lists the reports there are, for one that is not in the database.
    """
    with store.alone():
        known, names = retained(store), dict.fromkeys(reports)
        held = sorted({statement.source.document for statement in known})
        for name in names:
            if name not in held:
                has = ", ".join(held) or "none"
                raise DocumentError(f"{name}: no report of that name in the database; it has {has}")
        return rewrite(store, _without(known, set(names)), judgements, recounts, progress)


def rewrite(
    store: Store,
    statements: Iterable[Statement],
    judgements: Iterable[Judgement],
    recounts: Recounts | None = None,
    progress: Progress | None = None,
) -> tuple[Graph, Difference]:
    """Make the database hold what these statements, and no others, state; return the graph and what changed."""
    graph = build(statements, judgements)
    if recounts is None:
        return graph, store.write(graph, progress)
    before = store.read()
    store.write(_with_checks(graph, before), progress)
    audit(graph, lambda measure: store.query(*recounts[measure]) if measure in recounts else None)
    store.write(graph, progress)
    return graph, difference(before, graph)


def _without(statements: Iterable[Statement], documents_: set[str]) -> list[Statement]:
    return [statement for statement in statements if statement.source.document not in documents_]


def _with_checks(graph: Graph, before: Graph) -> Graph:
    """Return the graph with the checks that are there already: they are made anew once the rest is written."""
    checks = {node.id: node for node in before.nodes.values() if node.label == "Check"}
    kept = {place: each for place, each in before.relationships.items() if each.end.id in checks}
    known = {place: each for place, each in kept.items() if each.start.id in graph.nodes}
    return Graph(graph.nodes | checks, graph.relationships | known)


def retained(store: Store) -> list[Statement]:
    """Return the statements of all reports in the database, as their passages keep them."""
    return [
        Statement.from_json(json.loads(said) | {"source": _source(passage)})
        for passage in store.passages()
        for said in passage["states"]
    ]


def _source(passage: dict[str, object]) -> dict[str, object]:
    return {name: passage[name] for name in ("document", *_PLACES) if passage.get(name) is not None}


def _refuse_namesakes(known: Iterable[Statement], new: Iterable[Statement]) -> None:
    """A document that is corrected stays one of its mission: another one of that name would push it out."""
    known, new = list(known), list(new)
    before, now = documents(known), documents(new)
    was, is_ = _days(known), _days(new)
    for name in sorted(before.keys() & now.keys()):
        if name in was and name in is_ and not was[name].overlaps(is_[name]):
            raise DocumentError(f"{name}: the database holds a report of that name on another mission; rename the file")
        if (mission := before[name]) and name in given(known) and name not in given(new):
            raise MissionError(f"{name}: was read with --mission {mission.id}; give it again, or clew remove it first")


def _days(statements: list[Statement]) -> dict[str, Span]:
    """Return on which days each document puts the mission that it reports on."""
    about = documents(statements)
    return {span.document: span for span in spans(statements) if about[span.document] == span.mission}
