"""The shapes: the export conforms to them, and each kind of constraint catches what breaks it."""

from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest
from documents import BUNDLED, HERE

from clew.graph import rdf, schema
from clew.graph.audit import audit
from clew.graph.build import build
from clew.graph.check import Finding
from clew.graph.publication import shapes
from clew.graph.publication.conformance import conformance
from clew.graph.publication.dataset import Description, export
from clew.graph.publication.terms import BASE, Iri, Triple, Typed, expand
from clew.graph.publication.triples import Stated
from clew.loaders import given

TYPE, IDENTIFIER = expand("rdf:type"), expand("dcterms:identifier")
NOBODY = Iri(f"{BASE}passage--none--1--0")


def triples(folder: Path, base: str = BASE) -> list[Stated]:
    """Return the triples of the reports in a folder, with a check of every figure."""
    graph = build(given.read([str(folder)], StringIO()).statements)
    audit(graph, lambda _: None)
    return list(export(graph.walk(), Description(base)))


@pytest.fixture(scope="module")
def stated() -> list[Stated]:
    """Have the triples of a small mission."""
    return triples(HERE / "missions" / "eu-kenya-2019")


def test_the_export_conforms(stated: list[Stated]) -> None:
    """Nothing in the exports is against the shapes, whatever the mission, and whatever the base: shapes know none."""
    assert conformance(stated, BASE) == []
    assert conformance(triples(BUNDLED.folder, "urn:x:"), "urn:x:") == []


def test_every_term_has_a_shape() -> None:
    """Every property and relationship of the schema is looked at by a shape."""
    looked_at = {value for _, predicate, value in shapes.shapes() if predicate == expand("sh:path")}
    for kind in (*schema.NODES, *schema.RELATIONSHIPS):
        assert all(expand(each.term.split("/")[-1]) in looked_at for each in kind.properties)
    assert all(expand(each.term) in looked_at for each in schema.RELATIONSHIPS)


def test_shapes_have_no_blank_nodes() -> None:
    """Shapes are triples of IRIs and literals, each once, and the same every time."""
    made = list(shapes.shapes())
    assert made == list(shapes.shapes())
    assert len([each for each in made if each[1] == expand("sh:in")]) > 5
    assert all(isinstance(subject, Iri) for subject, _, _ in made)


def first(stated_: list[Stated], class_: str) -> Iri:
    """Return the first thing of a class."""
    return next(each[0] for each, _ in stated_ if each[1:] == (TYPE, expand(class_)))


def without(class_: str, term: str) -> Callable[[list[Stated]], tuple[Iri, list[Stated]]]:
    """Take a property from the first thing of a class."""

    def broken(stated_: list[Stated]) -> tuple[Iri, list[Stated]]:
        thing = first(stated_, class_)
        kept = [each for each in stated_ if each[0][:2] != (thing, expand(term))]
        assert len(kept) < len(stated_)
        return thing, kept

    return broken


def having(class_: str, term: str, value: object, *, instead: bool = False) -> Callable[[list[Stated]], object]:
    """Give the first thing of a class a further value, or another one instead of its own."""

    def broken(stated_: list[Stated]) -> tuple[Iri, list[Stated]]:
        thing = first(stated_, class_)
        old = [each for each in stated_ if not (instead and each[0][:2] == (thing, expand(term)))]
        triple: Triple = (thing, expand(term), value)  # type: ignore[assignment]
        return thing, [*old, (triple, ())]

    return broken


DATE = Typed("2016-10-25", expand("xsd:date"))
BROKEN = {
    "no id": (without("clew:Thread", "dcterms:identifier"), "MinCount", "id"),
    "no source": (without("clew:Thread", "prov:wasDerivedFrom"), "MinCount", "sources"),
    "no file name": (without("clew:Report", "clew:fileName"), "MinCount", "fileName"),
    "no quote": (without("clew:Passage", "oa:hasSelector"), "MinCount", "quote"),
    "an empty selector": (without("oa:TextQuoteSelector", "oa:exact"), "MinCount", "quote"),
    "two ids": (having("clew:Thread", "dcterms:identifier", "thread--x"), "MaxCount", "id"),
    "two names": (having("clew:Country", "skos:prefLabel", "x"), "MaxCount", "name"),
    "an id of another kind": (having("clew:Thread", "dcterms:identifier", "x", instead=True), "Pattern", "id"),
    "capitals in an id": (having("clew:Field", "dcterms:identifier", "field--X", instead=True), "Pattern", "id"),
    "a date as a text": (having("clew:Mission", "schema:startDate", "2016", instead=True), "Datatype", "startDate"),
    "a number as a text": (having("clew:Passage", "clew:line", "1", instead=True), "Datatype", "line"),
    "a number that is whole": (having("clew:StatedFigure", "schema:value", 1, instead=True), "Datatype", "value"),
    "a text as a date": (having("clew:Field", "skos:prefLabel", DATE, instead=True), "Datatype", "name"),
    "a text as a truth": (having("clew:Organisation", "clew:named", "yes", instead=True), "Datatype", "named"),
    "an outcome of its own": (
        having("clew:Thread", "clew:outcome", Iri("urn:good"), instead=True),
        "In",
        "outcome",
    ),
    "a verdict as a text": (having("clew:Check", "clew:verdict", "differs", instead=True), "In", "verdict"),
    "a role of its own": (having("clew:Participation", "clew:role", Iri("urn:x"), instead=True), "In", "role"),
    "a source that is no passage": (having("clew:Thread", "prov:wasDerivedFrom", NOBODY), "Class", "sources"),
    "a relationship's source that is none": (
        having("rdf:Statement", "prov:wasDerivedFrom", NOBODY),
        "Class",
        "sources",
    ),
    "a relationship without source": (without("clew:Participation", "prov:wasDerivedFrom"), "MinCount", "sources"),
    "a participation of nobody": (without("clew:Participation", "clew:participant"), "MinCount", "participant"),
    "a statement of nothing": (without("rdf:Statement", "rdf:object"), "MinCount", "object"),
    "an end of another kind": (having("clew:Thread", "clew:with", NOBODY), "Class", "WITH"),
    "a start of another kind": (having("clew:Country", "clew:beganAt", NOBODY), "Or", "beganAt"),
    "a property of its own": (having("clew:Thread", "clew:nickname", "x"), "Closed", "ThreadShape"),
    "a cluster that is no organisation": (
        having("clew:Country", "rdf:type", expand("clew:Cluster")),
        "Class",
        "Cluster",
    ),
}
"""How the triples are broken, the constraint that catches it, and what the finding names."""


@pytest.mark.no_cover  # the export that conforms measures the same
@pytest.mark.parametrize(("broken", "constraint", "named"), BROKEN.values(), ids=BROKEN)
def test_what_is_broken_is_caught(
    stated: list[Stated], broken: Callable[[list[Stated]], tuple[Iri, list[Stated]]], constraint: str, named: str
) -> None:
    """Each kind of constraint catches a graph that was broken on purpose, and names the thing."""
    thing, triples = broken(stated)
    found = conformance(triples, BASE)
    node = thing.removeprefix(BASE)
    assert any(_fits(each, node, constraint, named) for each in found), found[:5]
    assert all(each.seen == "RDF" for each in found)


def _fits(finding: Finding, node: str, constraint: str, named: str) -> bool:
    return finding.node == node and finding.problem.startswith(constraint) and named in finding.property


def test_rdf_knows_its_forms() -> None:
    """The forms are those that the command line offers."""
    from clew.cli import RDF  # noqa: PLC0415 -- only here

    assert tuple(rdf.FORMS) == RDF
