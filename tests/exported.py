"""Exports for tests: made of a graph or a database, and read by two libraries that know nothing of each other."""

import warnings
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from io import BytesIO

import pyoxigraph
import rdflib
from commands import opened
from databases import empty
from documents import BUNDLED, statements

from clew.graph import rdf
from clew.graph.content import Record
from clew.graph.folder.endpoint import Endpoint
from clew.graph.names import judgement
from clew.graph.publication.dataset import Description, export
from clew.graph.publication.terms import BASE
from clew.graph.store import Store
from clew.graph.update import update
from clew.queries import library

FORMS = sorted(rdf.FORMS)
_RDFLIB = {"jsonld": "json-ld", "rdf": "xml", "nq": "nquads"}
Triples = set[tuple[str, ...]]


@contextmanager
def filled(endpoint: Endpoint) -> Iterator[Store]:
    """Have a database open for writing with the bundled edition and its audit in it, and nothing else."""
    empty(endpoint)
    with opened(endpoint) as store:
        update(store, statements(BUNDLED), judgement.shipped(), library.recounts())
        yield store


def exported(records: Iterable[Record], form: str, base: str = BASE, **described: str) -> bytes:
    """Return an export in a form of RDF."""
    file = BytesIO()
    rdf.write(export(records, Description(base, **described)), file, form, base)
    return file.getvalue()


def by_oxigraph(data: bytes, form: str) -> Triples:
    """Return the triples of an export, of all graphs together, as pyoxigraph reads them."""
    quads = pyoxigraph.parse(data, rdf.FORMS[form])
    return {_parts(quad.subject.value, quad.predicate.value, quad.object) for quad in quads}


def _parts(subject: str, predicate: str, value: pyoxigraph.NamedNode | pyoxigraph.Literal) -> tuple[str, ...]:
    if isinstance(value, pyoxigraph.Literal):
        return subject, predicate, value.value, value.datatype.value
    return subject, predicate, value.value


def by_rdflib(data: bytes, form: str) -> Triples:
    """Return the triples of an export, of all graphs together, as rdflib reads them."""
    before, rdflib.NORMALIZE_LITERALS = rdflib.NORMALIZE_LITERALS, False
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)  # it warns of what it does itself
            graph = rdflib.Dataset(default_union=True).parse(data, format=_RDFLIB.get(form, form))
            triples = list(graph.triples((None, None, None)))
    finally:
        rdflib.NORMALIZE_LITERALS = before
    return {(str(subject), str(predicate), *_value(value)) for subject, predicate, value in triples}


def _value(value: object) -> tuple[str, ...]:
    return (
        (str(value), str(value.datatype or rdflib.XSD.string)) if isinstance(value, rdflib.Literal) else (str(value),)
    )
