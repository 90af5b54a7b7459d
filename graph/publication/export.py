"""The graph out of the database into a file, in the form that is wanted."""

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from clew.graph import rdf
from clew.graph.errors import OutputError
from clew.graph.publication import dataset, graphml, ontology, redaction
from clew.graph.publication import shapes as shapes_
from clew.graph.publication import terms as terms_
from clew.graph.store import Store
from clew.graph.written import STDOUT, written

GRAPHML = "graphml"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was asked for: the file, its form where the suffix does not say it, and what is said of the dataset."""

    output: str
    form: str | None = None
    without_persons: bool = False
    described: Mapping[str, str | None] = field(default_factory=dict)

    def check(self) -> None:
        """Raise OutputError where form or base are none, before anything is opened."""
        if self.graph_form != GRAPHML:
            self.description.iri  # noqa: B018 -- a base that is none is refused here

    @property
    def graph_form(self) -> str:
        """The form in which the graph is wanted: one of RDF, or graphml."""
        suffix = Path(self.output).suffix.lower().removeprefix(".")
        return GRAPHML if (self.form or suffix) == GRAPHML else self.rdf_form()

    def rdf_form(self, default: str | None = None) -> str:
        """Return the form of RDF that is wanted; raises OutputError where there is none such."""
        if self.form and self.form not in rdf.FORMS:
            raise OutputError(f"--format {self.form}: no form of RDF; give one of {', '.join(rdf.FORMS)}")
        return self.form or (default if default and self.output == STDOUT else rdf.form_of(self.output))

    @property
    def description(self) -> dataset.Description:
        """What is said of the dataset, its base checked."""
        given = dict(self.described)
        base = terms_.check_base(given.pop("base", None) or terms_.BASE)
        return dataset.Description(base, **given)


def graph(store: Store, wanted: Wanted) -> None:
    """Write the graph that a database holds; raises OutputError, and what the database raises."""
    records = redaction.without_persons(store.stream) if wanted.without_persons else store.stream()
    form = wanted.graph_form
    with _spared(), written(wanted.output) as file:
        if form == GRAPHML:
            graphml.write(records, file)
        else:
            rdf.write(dataset.export(records, wanted.description), file, form, wanted.description.base)


@contextmanager
def _spared() -> Iterator[None]:
    """Spare the collector of garbage what is there already: it would look through all of it for every few pages."""
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()


def terms(wanted: Wanted, *, shapes: bool) -> None:
    """Write clew's own vocabulary, or the shapes, neither of which needs a database."""
    form = wanted.rdf_form("ttl")
    made = shapes_.shapes() if shapes else ontology.vocabulary()
    with written(wanted.output) as file:
        rdf.write(((triple, ()) for triple in made), file, form, terms_.BASE)
