"""Clew's own vocabulary, from the schema: a class for each kind of node, a property for each term of its own."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from clew.graph import schema
from clew.graph.publication import concepts
from clew.graph.publication.dataset import schemes
from clew.graph.publication.terms import NAMESPACE, Iri, Triple, expand

OWN = "clew:"
DATATYPES = {
    "string": "xsd:string",
    "strings": "xsd:string",
    "integer": "xsd:integer",
    "float": "xsd:double",
    "boolean": "xsd:boolean",
    "date": "xsd:date",
}
"""The datatypes of the literals that properties have, by the schema's types."""
_BROADER = {
    "clew:basedOn": "prov:wasDerivedFrom",
    "clew:opened": "org:memberOf",
    "clew:with": "org:hasMember",
    "clew:represented": "org:memberOf",
}
_DEFINED, _TYPE = expand("rdfs:isDefinedBy"), expand("rdf:type")
_WHOLE = Iri(NAMESPACE)


@dataclass(slots=True)
class _Use:
    """How a term is used: what it means, what it leads from, and to what."""

    meanings: dict[str, None] = field(default_factory=dict)
    domains: dict[str, None] = field(default_factory=dict)
    ranges: dict[str, None] = field(default_factory=dict)


def vocabulary() -> Iterator[Triple]:
    """Yield the vocabulary: every class and property with label, definition, domain and range, and all schemes."""
    yield _WHOLE, _TYPE, expand("owl:Ontology")
    yield _WHOLE, expand("dcterms:title"), "The terms of clew"
    yield _WHOLE, expand("skos:definition"), "What no vocabulary has a term for, in the relationship graph of missions."
    yield from _classes()
    for term, use in sorted(_uses().items()):
        yield from _property(term, use)
    metric = expand("clew:recount")
    yield from _term(metric, "dqv:Metric", "recount", "Whether a stated figure agrees with what the graph gives.")
    yield metric, expand("dqv:expectedDataType"), expand("xsd:string")
    for triple in schemes():
        yield triple
        if triple[1] == _TYPE:
            yield triple[0], _DEFINED, _WHOLE


def range_of(property_: schema.Property) -> str:
    """Return the term for what a property leads to: a class, or a datatype."""
    if property_.name in ("sources", "conflicts"):
        return "clew:Passage"
    return "skos:Concept" if concepts.scheme(property_) else DATATYPES[property_.type]


def _classes() -> Iterator[Triple]:
    for kind in schema.NODES:
        class_ = expand(f"clew:{kind.label}")
        yield from _term(class_, "owl:Class", _words(kind.label), kind.meaning)
        yield class_, expand("rdfs:subClassOf"), expand(kind.term)
        if (first := schema.first_label(kind.label)) != kind.label:
            yield class_, expand("rdfs:subClassOf"), expand(f"clew:{first}")
    for each in schema.RELATIONSHIPS:
        if each.class_.startswith(OWN):
            class_ = expand(each.class_)
            yield from _term(class_, "owl:Class", _words(each.class_[len(OWN) :]), each.meaning)
            if each.ends[0].startswith("rdf:"):
                yield class_, expand("rdfs:subClassOf"), expand("rdf:Statement")


def _uses() -> dict[str, _Use]:
    uses: dict[str, _Use] = defaultdict(_Use)

    def used(term: str, meaning: str, domain: str, range_: str) -> None:
        if term.startswith(OWN):
            uses[term].meanings[meaning] = None
            uses[term].domains[domain] = None
            uses[term].ranges[range_] = None

    for common in schema.COMMON:
        used(common.term, common.meaning, "rdfs:Resource", range_of(common))
    for kind in schema.NODES:
        for each in kind.properties:
            used(each.term, each.meaning, f"clew:{kind.label}", range_of(each))
    for relation in schema.RELATIONSHIPS:
        ends = f"clew:{relation.start}", f"clew:{relation.end}"
        used(relation.term, relation.meaning, *ends)
        for term, end in zip(relation.ends, ends, strict=True):
            used(term, f"The {_words(end[len(OWN) :])} of it.", relation.class_, end)
        for each in relation.properties:
            used(each.term, each.meaning, relation.class_, range_of(each))
    return dict(uses)


def _property(term: str, use: _Use) -> Iterator[Triple]:
    literal = all(each.startswith("xsd:") for each in use.ranges)
    kind = "owl:DatatypeProperty" if literal else "owl:ObjectProperty"
    yield from _term(expand(term), kind, _words(term[len(OWN) :]), " ".join(use.meanings))
    for name, found in (("domain", use.domains), ("range", use.ranges)):
        one = next(iter(found)) if len(found) == 1 else "rdfs:Resource"
        yield expand(term), expand(f"rdfs:{name}"), expand(one)
        if len(found) > 1:  # to RDFS several domains are all of them at once; to schema.org, any
            yield from ((expand(term), expand(f"schema:{name}Includes"), expand(each)) for each in found)
    if broader := _BROADER.get(term):
        yield expand(term), expand("rdfs:subPropertyOf"), expand(broader)


def _term(iri: Iri, class_: str, label: str, meaning: str) -> Iterator[Triple]:
    yield iri, _TYPE, expand(class_)
    yield iri, expand("rdfs:label"), label
    yield iri, expand("skos:definition"), meaning
    yield iri, _DEFINED, _WHOLE


def _words(name: str) -> str:
    """Return a name in camel case as words; one in capitals stays."""
    return name if name.isupper() else re.sub(r"(?<=[a-z0-9])(?=[A-Z])", " ", name).lower()
