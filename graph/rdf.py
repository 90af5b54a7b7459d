"""Triples into every form of RDF, and statements out of it: the only file that imports pyoxigraph and rdflib."""

from collections.abc import Iterable, Iterator
from io import BufferedReader, BytesIO
from pathlib import Path
from typing import BinaryIO

import pyoxigraph as ox
import pyshacl
import rdflib
from pyoxigraph import RdfFormat
from rdflib.namespace import SH

from clew.graph.errors import OutputError, StatementError
from clew.graph.publication import lines
from clew.graph.publication.terms import PREFIXES
from clew.graph.publication.triples import Stated

FORMS = {
    "ttl": RdfFormat.TURTLE,
    "nt": RdfFormat.N_TRIPLES,
    "nq": RdfFormat.N_QUADS,
    "trig": RdfFormat.TRIG,
    "jsonld": RdfFormat.JSON_LD,
    "rdf": RdfFormat.RDF_XML,
}
"""The forms by suffix."""
LINES = ("nt", "nq")
"""The forms of which each line is a triple."""
WITH_REPORTS = ("trig", "nq")
"""The forms in which each report is a graph of its own; the others have the triples of all in one."""


def form_of(name: str) -> str:
    """Return the form that a file's suffix says; raises OutputError for a suffix that is none."""
    suffix = Path(name).suffix.lower().removeprefix(".")
    if suffix not in FORMS:
        raise OutputError(f"no form of RDF has this suffix; give {', '.join(f'.{each}' for each in FORMS)}", file=name)
    return suffix


def write(stated: Iterable[Stated], file: BinaryIO, form: str, base: str) -> None:
    """Write triples as they come: no more of them is in memory than one record of the graph.

    N-Triples and N-Quads are written as lines; pyoxigraph makes every other form out of these, for to make an object
    of each triple takes three times as long.
    """
    reports = form in WITH_REPORTS
    chunks = lines.chunks(stated, reports=reports)
    if form in LINES:
        file.writelines(chunks)
    else:
        parsed = ox.parse(BufferedReader(lines.Readable(chunks)), FORMS["nq" if reports else "nt"], lenient=True)
        ox.serialize(parsed, file, FORMS[form], prefixes=PREFIXES | {"id": base})


def validate(stated: Iterable[Stated], shapes: Iterable[Stated]) -> Iterator[tuple[str, str, str, str]]:
    """Yield for whatever does not conform: the node, the shape, the constraint, and the value, if it is one value's."""
    _, report, _ = pyshacl.validate(_loaded(stated), shacl_graph=_loaded(shapes))
    assert isinstance(report, rdflib.Graph)
    terms = (SH.focusNode, SH.sourceShape, SH.sourceConstraintComponent, SH.value)
    for result in report.subjects(rdflib.RDF.type, SH.ValidationResult):
        focus, shape, component, value = (str(report.value(result, term) or "") for term in terms)
        yield focus, shape, component.rpartition("#")[2].removesuffix("ConstraintComponent"), value


def _loaded(stated: Iterable[Stated]) -> rdflib.Graph:
    file = BytesIO()
    write(stated, file, "nt", "")
    return rdflib.Graph().parse(file.getvalue(), format="nt")


def read(path: str) -> Iterator[tuple[str, str, str]]:
    """Yield subject, predicate and value of a file with named graphs, as texts.

    Raises StatementError, with the file, where it is none that tells reports apart.
    """
    form = Path(path).suffix.lower().removeprefix(".")
    if form not in WITH_REPORTS:
        raise StatementError("this form of RDF does not tell reports apart; give .trig or .nq", file=path)
    try:
        for quad in ox.parse(path=path, format=FORMS[form]):
            yield str(quad.subject.value), quad.predicate.value, quad.object.value
    except OSError as error:
        raise StatementError(f"{error.strerror or error}; give a file that can be read", file=path) from None
    except (SyntaxError, ValueError) as error:
        raise StatementError(f"no RDF of this form: {error}", file=path) from None
