"""The statements of the reports in a database, as their passages keep them."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from clew.graph.bolt import cypher, hanging
from clew.graph.content import Graph
from clew.graph.statement import Statement
from clew.graph.store import Store

_PLACES = ("line", "quote", "offset", "section", "table", "row", "column", "page", "sheet", "cell")


def retained(store: Store, reports: Iterable[str] | None = None) -> list[Statement]:
    """Return the statements of all reports in a database, or of those of these ids."""
    found = store.query(cypher.PASSAGES) if reports is None else store.query(hanging.PASSAGES_OF, {"ids": [*reports]})
    return [each for row in found for each in _said(row["passage"], row["document"])]


def stated(graph: Graph) -> Iterator[Statement]:
    """Yield the statements that the passages of a graph keep."""
    for each in graph.relationships.values():
        if each.type == "IN_REPORT" and each.start.label == "Passage":
            yield from _said(each.start.properties, each.end.properties["fileName"])


def _said(passage: Mapping[str, Any], document: object) -> Iterator[Statement]:
    source = {"document": document} | {name: passage[name] for name in _PLACES if passage.get(name) is not None}
    for said in passage.get("states") or ():
        yield Statement.from_json(json.loads(said) | {"source": source})
