"""The dataset's own description (DCAT, VoID), and the concept schemes that its values come from."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from clew.graph.content import Record
from clew.graph.publication import concepts
from clew.graph.publication.terms import NAMESPACE, PREFIXES, Iri, Triple, concept, expand, iri, is_iri
from clew.graph.publication.triples import Stated, said_of

_UNUSED = {"clew", "owl", "rdf", "rdfs", "sh", "void", "xsd"}


@dataclass(frozen=True, slots=True)
class Description:
    """What somebody says of the dataset: its IRIs' base, and title, publisher and licence where they are given."""

    base: str
    title: str | None = None
    publisher: str | None = None
    licence: str | None = None

    @property
    def iri(self) -> Iri:
        """The IRI of the dataset itself."""
        return iri(self.base, "dataset")


def export(records: Iterable[Record], description: Description) -> Iterator[Stated]:
    """Yield everything: description, schemes, the graph, its reports, and at last how much there was (in triples)."""
    count = nodes = 0
    for triple in (*_described(description), *schemes()):
        count += 1
        yield triple, ()
    for record in records:
        nodes += 1
        said = said_of(record, description.base)
        count += len(said)
        if record[0].label == "Report":
            count += 1
            yield from _with_source(description.iri, said)
        else:
            yield from said.items()
    yield (description.iri, expand("void:entities"), nodes), ()
    yield (description.iri, expand("void:triples"), count + 2), ()


def _with_source(dataset: Iri, report: dict[Triple, tuple[Iri, ...]]) -> Iterator[Stated]:
    """Yield the triples of a report, and that the dataset is made from it, right after what it is."""
    for stated in report.items():
        yield stated
        (subject, predicate, value), _ = stated
        if (predicate, value) == (expand("rdf:type"), expand("prov:Bundle")):
            yield (dataset, expand("dcterms:source"), subject), ()


def _described(description: Description) -> Iterator[Triple]:
    subject = description.iri
    for kind in ("dcat:Dataset", "void:Dataset"):
        yield subject, expand("rdf:type"), expand(kind)
    if description.title:
        yield subject, expand("dcterms:title"), description.title
    for given, resource, text in (
        (description.publisher, "dcterms:publisher", "dc:publisher"),
        (description.licence, "dcterms:license", "dc:rights"),
    ):
        if given:
            named = is_iri(given)
            yield subject, expand(resource if named else text), Iri(given) if named else given
    yield subject, expand("void:uriSpace"), description.base
    for prefix in sorted(PREFIXES.keys() - _UNUSED):
        yield subject, expand("void:vocabulary"), Iri(PREFIXES[prefix])
    yield subject, expand("void:vocabulary"), Iri(NAMESPACE)


def schemes() -> Iterator[Triple]:
    """Yield the concept schemes with their concepts, each with its definition."""
    for name, scheme in sorted(concepts.schemes().items()):
        whole = expand(f"clew:{name}Scheme")
        yield whole, expand("rdf:type"), expand("skos:ConceptScheme")
        yield whole, expand("skos:prefLabel"), name
        yield whole, expand("skos:definition"), scheme.meaning
        if name in concepts.LABELS.values():
            continue
        for place, (value, meaning) in enumerate(scheme.values.items(), 1):
            one = concept(name, value)
            yield one, expand("rdf:type"), expand("skos:Concept")
            yield one, expand("skos:prefLabel"), value
            yield one, expand("skos:definition"), meaning
            yield one, expand("skos:inScheme"), whole
            if note := scheme.notes.get(value):
                yield one, expand("skos:scopeNote"), note
            if outcome := scheme.outcomes.get(value):
                yield one, expand("skos:related"), concept("outcome", outcome)
                yield one, expand("skos:notation"), place
