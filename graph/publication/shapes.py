"""The shapes (SHACL) that an export conforms to, from the schema; even their lists have IRIs of their own."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from clew.graph import schema
from clew.graph.publication import concepts
from clew.graph.publication.ontology import range_of
from clew.graph.publication.terms import Iri, Triple, Value, concept, expand
from clew.graph.publication.triples import SELECTORS

_TYPE, _SHAPE, _PROPERTY = expand("rdf:type"), expand("sh:NodeShape"), expand("sh:property")
_BESIDE = ("rdf:type", "skos:exactMatch", "skos:inScheme", "skos:definition", "dqv:isMeasurementOf")
"""What things may have that is no property of the schema."""


def shapes() -> Iterator[Triple]:
    """Yield a shape for each kind of node, each relationship with properties, and both ends of each term."""
    for label in schema.first_labels():
        yield from _node(schema.node(label))
    for second in schema.KIND_LABELS.values():
        yield from _shape(f"{second}Shape", "sh:targetClass", f"clew:{second}")
        yield expand(f"clew:{second}Shape"), expand("sh:class"), expand(f"clew:{schema.first_label(second)}")
    yield from _statements()
    for kind in schema.RELATIONSHIPS:
        if kind.properties:
            yield from _relationship(kind)
    yield from _ends()


def _node(kind: schema.Node) -> Iterator[Triple]:
    name = f"{kind.label}Shape"
    yield from _shape(name, "sh:targetClass", f"clew:{kind.label}")
    for each in schema.properties(kind.label).values():
        stated = each.name == "sources" and kind.label != "Passage"
        yield from _constraint(name, each, required=each.required or stated)
        if each.name == "id":
            pattern = f"^{kind.label.lower()}--[a-z0-9]+(-{{1,2}}[a-z0-9]+)*$"
            yield expand(f"clew:{name}-id"), expand("sh:pattern"), pattern
    leaving = [each for each in schema.RELATIONSHIPS if schema.first_label(each.start) == kind.label]
    for relation in leaving:
        yield from _leads(name, relation.type, relation.term, f"clew:{relation.end}")
    yield expand(f"clew:{name}"), expand("sh:closed"), True
    yield from _list(expand(f"clew:{name}"), "sh:ignoredProperties", [expand(each) for each in _BESIDE])


def _shape(name: str, targets: str, term: str) -> Iterator[Triple]:
    yield expand(f"clew:{name}"), _TYPE, _SHAPE
    yield expand(f"clew:{name}"), expand(targets), expand(term)


def _constraint(shape: str, property_: schema.Property, *, required: bool) -> Iterator[Triple]:
    term, _, further = property_.term.partition("/")
    if further:  # a path of several steps would need blank nodes
        class_ = SELECTORS[term]
        yield from _leads(shape, property_.name, term, class_, required=True)
        shape, term = f"{class_.partition(':')[2]}Shape", further
        yield from _shape(shape, "sh:targetClass", class_)
    one = expand(f"clew:{shape}-{property_.name}")
    yield from _property(shape, property_.name, term)
    yield one, expand("sh:description"), property_.meaning
    if required:
        yield one, expand("sh:minCount"), 1
    if property_.type != "strings":
        yield one, expand("sh:maxCount"), 1
    range_ = range_of(property_)
    if range_.startswith("xsd:"):
        yield one, expand("sh:datatype"), expand(range_)
    elif property_.values:
        scheme = concepts.scheme(property_)
        yield from _list(one, "sh:in", [concept(str(scheme), each) for each in property_.values])
    else:
        yield one, expand("sh:class"), expand(range_)


def _property(shape: str, name: str, term: str) -> Iterator[Triple]:
    one = expand(f"clew:{shape}-{name}")
    yield expand(f"clew:{shape}"), _PROPERTY, one
    yield one, _TYPE, expand("sh:PropertyShape")
    yield one, expand("sh:path"), expand(term)


def _leads(shape: str, name: str, term: str, class_: str, *, required: bool = False) -> Iterator[Triple]:
    one = expand(f"clew:{shape}-{name}")
    yield from _property(shape, name, term)
    yield one, expand("sh:class"), expand(class_)
    if required:
        yield one, expand("sh:minCount"), 1
        yield one, expand("sh:maxCount"), 1


def _relationship(kind: schema.Relationship) -> Iterator[Triple]:
    """Yield the shape of a relationship that is a resource: one start, one end, properties, and what states it."""
    name = f"{kind.type}Shape"
    yield from _shape(name, "sh:targetClass", kind.class_)
    for term, label in zip(kind.ends, (kind.start, kind.end), strict=True):
        yield from _leads(name, term.partition(":")[2], term, f"clew:{label}", required=True)
    for each in kind.properties:
        yield from _constraint(name, each, required=each.required)
    yield from _constraint(name, schema.properties("Thread")["sources"], required=True)


def _statements() -> Iterator[Triple]:
    yield from _shape("StatementShape", "sh:targetClass", "rdf:Statement")
    for name in ("subject", "predicate", "object"):
        one = expand(f"clew:StatementShape-{name}")
        yield from _property("StatementShape", name, f"rdf:{name}")
        yield one, expand("sh:nodeKind"), expand("sh:IRI")
        yield one, expand("sh:minCount"), 1
        yield one, expand("sh:maxCount"), 1
    yield from _constraint("StatementShape", schema.properties("Thread")["sources"], required=True)


def _ends() -> Iterator[Triple]:
    """Yield two shapes for each term of a relationship: what it may lead from, and what to."""
    starts: dict[str, dict[str, None]] = defaultdict(dict)
    ends: dict[str, dict[str, None]] = defaultdict(dict)
    for kind in schema.RELATIONSHIPS:
        starts[kind.term][kind.start] = None
        ends[kind.term][kind.end] = None
    for label in dict.fromkeys(label for found in (starts, ends) for labels in found.values() for label in labels):
        yield expand(f"clew:Is{label}"), _TYPE, _SHAPE
        yield expand(f"clew:Is{label}"), expand("sh:class"), expand(f"clew:{label}")
    for found, targets in ((starts, "sh:targetSubjectsOf"), (ends, "sh:targetObjectsOf")):
        for term, labels in found.items():
            name = f"{targets[len('sh:target') : -len('sOf')]}Of-{term.replace(':', '-')}"
            yield from _shape(name, targets, term)
            yield from _list(expand(f"clew:{name}"), "sh:or", [expand(f"clew:Is{label}") for label in labels])


def _list(subject: Iri, term: str, values: Sequence[Value]) -> Iterator[Triple]:
    """Yield a list, whose cells are IRIs, for there are no blank nodes in what clew writes."""
    cells = [Iri(f"{subject}.{term.partition(':')[2]}.{number}") for number in range(1, len(values) + 1)]
    yield subject, expand(term), cells[0]
    for value, cell, rest in zip(values, cells, [*cells[1:], expand("rdf:nil")], strict=True):
        yield cell, expand("rdf:first"), value
        yield cell, expand("rdf:rest"), rest
