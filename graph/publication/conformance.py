"""The RDF held against the shapes, by pySHACL."""

from collections.abc import Iterable

from clew.graph import rdf
from clew.graph.check import RDF, Finding, check
from clew.graph.publication import shapes
from clew.graph.publication.dataset import Description, export
from clew.graph.publication.terms import BASE, NAMESPACE
from clew.graph.publication.triples import Stated
from clew.graph.store import Store


def findings(store: Store) -> list[Finding]:
    """Return what in a database does not fit the schema, and what in its RDF does not conform to the shapes."""
    found = [*check(store)]
    return found + conformance(export(store.stream(), Description(BASE)), BASE)


def conformance(stated: Iterable[Stated], base: str) -> list[Finding]:
    """Return what in these triples does not conform to the shapes, sorted; all of it is in memory meanwhile."""
    shaped = ((triple, ()) for triple in shapes.shapes())
    return sorted(_finding(*each, base) for each in rdf.validate(stated, shaped))


def _finding(focus: str, shape: str, constraint: str, value: str, base: str) -> Finding:
    node = focus.removeprefix(base)
    kind, _, property_ = shape.removeprefix(NAMESPACE).partition("-")
    shown = value.removeprefix(base).removeprefix(NAMESPACE)
    problem = f"{constraint}: {shown}" if shown and shown != node else constraint
    return Finding(node, RDF, property_ or kind, problem)
