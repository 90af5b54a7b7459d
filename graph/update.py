"""Reports into a database that may hold others: each replaces its own statements, and nothing else."""

import json
from collections.abc import Iterable, Mapping

from clew.graph.audit import audit
from clew.graph.build import build
from clew.graph.content import Graph
from clew.graph.difference import Difference, difference
from clew.graph.errors import DocumentError
from clew.graph.judgement import Judgement
from clew.graph.order import documents
from clew.graph.statement import Statement
from clew.graph.store import Progress, Store

_PLACES = ("line", "quote", "offset", "section", "table", "row", "column", "page", "sheet", "cell")


def update(
    store: Store,
    statements: Iterable[Statement],
    judgements: Iterable[Judgement],
    recounts: Mapping[str, tuple[str, Mapping[str, object]]] | None = None,
    progress: Progress | None = None,
) -> tuple[Graph, Difference]:
    """Make the database hold these statements beside those of its other reports; return the graph and what changed.

    `recounts` are the queries of the audit and their parameters, by measure: with them, the last step checks every
    stated figure. Raises DocumentError where a document of the same name reports on another mission: it would be lost.
    """
    new = list(statements)
    known = retained(store)
    _refuse_namesakes(known, new)
    replaced = {statement.source.document for statement in new}
    kept = [statement for statement in known if statement.source.document not in replaced]
    graph = build([*kept, *new], judgements)
    if recounts is None:
        return graph, store.write(graph, progress)
    before = store.read()
    store.write(_with_checks(graph, before), progress)
    audit(graph, lambda measure: store.query(*recounts[measure]) if measure in recounts else None)
    store.write(graph, progress)
    return graph, difference(before, graph)


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
    before, now = documents(known), documents(new)
    for name in before.keys() & now.keys():
        if before[name] != now[name] and before[name] and now[name]:
            raise DocumentError(f"{name}: the database holds a report of that name on another mission; rename the file")
