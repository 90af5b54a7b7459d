"""A graph as triples, one record after the other, and which report states each; no library, no database.

A node is its properties and classes; a relationship is a triple of its term and, where it has properties or sources,
a resource of its own. What clew itself found (observations, checks) is stated by no report.
"""

from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from clew.graph import schema
from clew.graph.content import Node, Record, Relationship
from clew.graph.publication import characters, concepts
from clew.graph.publication.terms import AUTHORITY, Iri, Triple, expand, iri
from clew.graph.publication.values import Maker, listed, maker

Stated = tuple[Triple, tuple[Iri, ...]]
"""A triple, and the reports that state it: their IRIs are those of the named graphs. None: it is clew's own."""
_Said = dict[Triple, tuple[Iri, ...]]

_FOUND_BY_CLEW = ("Observation", "Check")
_FOUND_OF = {"Thread": {"stage", "outcome"}}
SELECTORS = {"oa:hasSelector": "oa:TextQuoteSelector"}
"""The class of what a term leads through, where a property's term is two."""
_TYPE, _SOURCES = expand("rdf:type"), expand("prov:wasDerivedFrom")


class _Way(NamedTuple):
    """How a property of a kind of node becomes triples; where its term is two, through a resource of its own."""

    name: str
    first: Iri
    class_: Iri
    term: Iri
    make: Maker
    found: bool


def triples(records: Iterable[Record], base: str) -> Iterator[Stated]:
    """Yield the triples of a graph, each once, in the order of the records."""
    for record in records:
        yield from said_of(record, base).items()


def said_of(record: Record, base: str) -> dict[Triple, tuple[Iri, ...]]:
    """Return the triples of a record, each with the reports that state it."""
    node, relationships = record
    subject = iri(base, node.id)
    said = _of_node(node, subject, base)
    for triple in _more(subject, node):
        said[triple] = ()
    made: _Said = {}
    for relationship in relationships:
        _relate(said, made, base, subject, relationship)
    return said | made


def _of_node(node: Node, subject: Iri, base: str) -> _Said:
    reports = _reports(node, base)
    said: _Said = {(subject, _TYPE, each): reports for each in _classes(node.labels)}
    for way in _ways(node.label):
        if way.name in node.properties:
            stating = () if way.found else reports
            about = _through(said, way, subject, stating) if way.class_ else subject
            for value in way.make(listed(node.properties[way.name]), base, node):
                said[about, way.term, value] = stating
    return said


def _reports(item: Node | Relationship, base: str) -> tuple[Iri, ...]:
    """Return the reports that state a node or relationship: the id of a passage begins with its report's."""
    ends = (item,) if isinstance(item, Node) else (item.start, item.end)
    if any(each.label in _FOUND_BY_CLEW for each in ends):
        return ()
    own = item.id if isinstance(item, Node) and item.label == "Passage" else None
    sources = item.properties.get("sources", [own])
    places = [str(each).split("--", 2) for each in (sources if isinstance(sources, list) else ())]
    return _bundles(base, frozenset(place[1] for place in places if place[0] == "passage" and place[1:]))


@lru_cache(maxsize=1024)
def _bundles(base: str, names: frozenset[str]) -> tuple[Iri, ...]:
    return tuple(iri(base, f"report--{each}") for each in sorted(names))


@cache
def _classes(labels: tuple[str, ...]) -> list[Iri]:
    return [expand(term) for label in labels for term in (f"clew:{label}", schema.node(label).term)]


@cache
def _ways(label: str) -> list[_Way]:
    return [_way(each, each.name in _FOUND_OF.get(label, ())) for each in schema.properties(label).values()]


def _way(expected: schema.Property, found: bool) -> _Way:
    first, _, second = expected.term.partition("/")
    class_ = expand(SELECTORS[first]) if second else Iri()
    return _Way(expected.name, expand(first), class_, expand(second or first), maker(expected), found)


def _through(said: _Said, way: _Way, subject: Iri, reports: tuple[Iri, ...]) -> Iri:
    """Return the resource of its own that a property's values are told of, with the triples that lead there."""
    through = Iri(f"{subject}.{way.name}")
    said[subject, way.first, through] = said[through, _TYPE, way.class_] = reports
    return through


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
            for value in maker(expected)(listed(relationship.properties[expected.name]), base, None):
                yield resource, expand(expected.term), value
    sources = relationship.properties.get("sources")
    for each in sources if isinstance(sources, list) else ():
        yield resource, _SOURCES, iri(base, each)
