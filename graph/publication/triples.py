"""A graph as triples, one record after the other, and which report states each; no library, no database.

A node is its properties and classes; a relationship is a triple of its term and, where it has properties or sources,
a resource of its own. What clew itself found (observations, checks) is stated by no report.
"""

import json
from collections.abc import Iterable, Iterator
from datetime import date

from clew.graph import schema
from clew.graph.content import Node, Property, Record, Relationship
from clew.graph.publication import characters, concepts
from clew.graph.publication.terms import AUTHORITY, Iri, Triple, Typed, Value, concept, expand, iri

Stated = tuple[Triple, tuple[Iri, ...]]
"""A triple, and the reports that state it: their IRIs are those of the named graphs. None: it is clew's own."""
_Said = dict[Triple, tuple[Iri, ...]]

_FOUND_BY_CLEW = ("Observation", "Check")
_FOUND_OF = {"Thread": {"stage", "outcome"}}
_PASSAGES = {"sources", "conflicts"}
"""Properties that hold ids of passages."""
SELECTORS = {"oa:hasSelector": "oa:TextQuoteSelector"}
"""The class of what a term leads through, where a property's term is two."""
_TYPE, _SOURCES = expand("rdf:type"), expand("prov:wasDerivedFrom")


def triples(records: Iterable[Record], base: str) -> Iterator[Stated]:
    """Yield the triples of a graph, each once, in the order of the records."""
    for node, relationships in records:
        subject, reports = iri(base, node.id), _reports(node, base)
        found = _FOUND_OF.get(node.label, set())
        said: _Said = dict.fromkeys(_classes(subject, node), reports)
        for name, expected in schema.properties(node.label).items():
            if name in node.properties:
                given = _values(base, expected, node.properties[name], node)
                for triple in _reached(subject, expected, given):
                    said[triple] = () if name in found else reports
        for triple in _more(subject, node):
            said[triple] = ()
        made: _Said = {}
        for relationship in relationships:
            _relate(said, made, base, subject, relationship)
        yield from (said | made).items()


def _reports(item: Node | Relationship, base: str) -> tuple[Iri, ...]:
    """Return the reports that state a node or relationship: the id of a passage begins with its report's."""
    ends = (item,) if isinstance(item, Node) else (item.start, item.end)
    if any(each.label in _FOUND_BY_CLEW for each in ends):
        return ()
    own = item.id if isinstance(item, Node) and item.label == "Passage" else None
    sources = item.properties.get("sources", [own])
    places = [str(each).split("--") for each in (sources if isinstance(sources, list) else ())]
    return tuple(iri(base, f"report--{each}") for each in sorted({p[1] for p in places if p[0] == "passage" and p[1:]}))


def _classes(subject: Iri, node: Node) -> Iterator[Triple]:
    for label in node.labels:
        yield subject, _TYPE, expand(f"clew:{label}")
        yield subject, _TYPE, expand(schema.node(label).term)


def _reached(subject: Iri, expected: schema.Property, values: Iterable[Value]) -> Iterator[Triple]:
    """Yield the triples of a property; where its term is two, they go through a resource of its own."""
    first, _, second = expected.term.partition("/")
    if second:
        through = Iri(f"{subject}.{expected.name}")
        yield subject, expand(first), through
        yield through, _TYPE, expand(SELECTORS[first])
    for value in values:
        yield through if second else subject, expand(second or first), value


def _values(base: str, expected: schema.Property, value: Property, node: Node | None = None) -> list[Value]:
    values: list[str | int | float | bool | date] = list(value) if isinstance(value, list) else [value]
    if expected.name in _PASSAGES:
        return [iri(base, str(each)) for each in values]
    if scheme := concepts.scheme(expected):
        return [concept(scheme, str(each)) for each in values]
    if expected.name == "aliases" and node:  # SKOS: the preferred label is none of the others
        return [str(each) for each in values if each != node.properties.get("name")]
    if expected.name == "states" and node:
        return [_statement(str(each), node) for each in values]
    return [_plain(each) for each in values]


def _plain(value: object) -> Value:
    if isinstance(value, date):
        return Typed(value.isoformat(), expand("xsd:date"))
    return value if isinstance(value, str | int | float) else str(value)


def _statement(said: str, passage: Node) -> str:
    """Return a statement as a literal; where RDF has no place for a character of the passage, its source too."""
    names = [each.name for each in schema.node("Passage").properties if each.name != "states"]
    source = {name: passage.properties[name] for name in names if name in passage.properties}
    if any(isinstance(each, str) and characters.clean(each) != each for each in source.values()):
        said = json.dumps(json.loads(said) | {"source": source}, ensure_ascii=False, separators=(",", ":"))
    return characters.escaped(said)


def _more(subject: Iri, node: Node) -> Iterator[Triple]:
    """Yield what follows from a node: the country's authority, the concept's scheme, the dataset's sources."""
    if code := node.properties.get("alpha3"):
        yield subject, expand("skos:exactMatch"), Iri(AUTHORITY + characters.letters(str(code)))
    if scheme := concepts.LABELS.get(node.label):
        yield subject, expand("skos:inScheme"), expand(f"clew:{scheme}Scheme")
        name = str(node.properties.get("name", ""))
        if meaning := concepts.schemes()[scheme].values.get(name):
            yield subject, expand("skos:definition"), meaning
    if node.label == "Check":
        yield subject, expand("dqv:isMeasurementOf"), expand("clew:recount")


def _relate(said: _Said, made: _Said, base: str, subject: Iri, relationship: Relationship) -> None:
    kind = schema.relationship(relationship.type, relationship.start.label, relationship.end.label)
    term, object_, reports = expand(kind.term), iri(base, relationship.end.id), _reports(relationship, base)
    direct = subject, term, object_
    said[direct] = tuple(sorted({*said.get(direct, ()), *reports}))
    if kind.properties or not _speaks_for_itself(relationship):
        made |= dict.fromkeys(_resource(base, kind, relationship, direct), reports)


def _speaks_for_itself(relationship: Relationship) -> bool:
    """Tell whether what states the relationship is one of its own ends: a passage stands in its report."""
    ends = {relationship.start.id, relationship.end.id}
    sources = relationship.properties.get("sources")
    return isinstance(sources, list) and ends.issuperset(sources)


def _resource(base: str, kind: schema.Relationship, relationship: Relationship, direct: Triple) -> Iterator[Triple]:
    name = kind.type.lower().replace("_", "-")
    keys = [str(value) for _, value in relationship.key]
    resource = iri(base, name, relationship.start.id, relationship.end.id, *keys)
    start, end = kind.ends
    yield resource, _TYPE, expand(kind.class_)
    yield resource, expand(start), direct[0]
    if start == "rdf:subject":
        yield resource, expand("rdf:predicate"), direct[1]
    yield resource, expand(end), direct[2]
    for expected in kind.properties:
        if expected.name in relationship.properties:
            for value in _values(base, expected, relationship.properties[expected.name]):
                yield resource, expand(expected.term), value
    sources = relationship.properties.get("sources")
    for each in sources if isinstance(sources, list) else ():
        yield resource, _SOURCES, iri(base, each)
