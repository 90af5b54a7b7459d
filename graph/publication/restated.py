"""Statements out of an export: its passages keep what they state, so that a graph can be built from RDF."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from clew.graph import exchange, schema
from clew.graph.errors import StatementError
from clew.graph.publication.terms import expand
from clew.graph.statement import Statement

_STATES, _REPORT, _SELECTOR = expand("clew:states"), expand("oa:hasSource"), expand("oa:hasSelector")
_DOCUMENT = expand("clew:fileName")
_PLACES = {
    expand(each.term.rpartition("/")[2]): each for each in schema.node("Passage").properties if each.name != "states"
}


def restated(triples: Iterable[tuple[str, str, str]], name: str) -> Iterator[Statement]:
    """Yield the statements in subject, predicate and value of an export's triples, each with its source.

    Raises StatementError, with the file and the passage, where a statement is none, or its source is lost.
    """
    told: dict[tuple[str, str], str] = {}
    said: dict[str, dict[str, None]] = {}
    for subject, predicate, value in triples:
        if predicate == _STATES:
            said.setdefault(subject, {})[value] = None
        elif predicate in _PLACES or predicate in (_REPORT, _SELECTOR, _DOCUMENT):
            told[subject, predicate] = value
    if not said:
        raise StatementError("no passage in it states anything; give what clew export writes", file=name)
    for passage, texts in said.items():
        source = _source(told, passage)
        for text in texts:
            yield _statement(text, source, passage, name)


def _source(told: dict[tuple[str, str], str], passage: str) -> dict[str, Any]:
    quoted = told.get((passage, _SELECTOR), passage)
    source: dict[str, Any] = {"document": told.get((told.get((passage, _REPORT), ""), _DOCUMENT))}
    for term, expected in _PLACES.items():
        value = told.get((passage, term), told.get((quoted, term)))
        if value is not None:
            source[expected.name] = int(value) if expected.type == "integer" and value.isdecimal() else value
    return {key: value for key, value in source.items() if value is not None}


def _statement(text: str, source: dict[str, Any], passage: str, name: str) -> Statement:
    try:
        data = json.loads(text)
        if not isinstance(data, dict):
            raise StatementError("a statement is a JSON object")
        statement = Statement.from_json(data | {"source": source | data.get("source", {})})
        exchange.check(statement)
    except StatementError as error:
        raise StatementError(f"{passage}: {error}", file=name) from None
    except (ValueError, TypeError, RecursionError) as error:
        raise StatementError(f"{passage}: no JSON: {error}", file=name) from None
    return statement
