"""The objects for a notebook: their classes are the table's, and what they lead to is what the graph holds."""

import gc
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import neo4j
import py2neo
import pytest
from commands import opened
from databases import empty
from documents import BUNDLED, statements

from clew.graph import ogm, schema
from clew.graph.content import Graph
from clew.graph.errors import CannotConnect, SchemaError, WriteRefused, WrongCredentials
from clew.graph.folder.endpoint import Endpoint
from clew.graph.names import judgement
from clew.graph.update import update
from clew.queries import library

FOREIGN = "CREATE (:Cluster {id: 'theirs', name: 'A computing cluster'})-[:OPENED]->(:Thread {id: 'theirs'})"


@pytest.fixture(scope="module", params=["embedded", "neo4j_url"])
def endpoint(request: pytest.FixtureRequest) -> Endpoint:
    """Have the bundled reports in each of the two databases, beside nodes of somebody else."""
    found: Endpoint = request.getfixturevalue(request.param)
    empty(found)
    with opened(found) as store:
        update(store, statements(BUNDLED), judgement.shipped(), library.recounts())
    write(found, FOREIGN)
    return found


@pytest.fixture(scope="module")
def stored(endpoint: Endpoint) -> Graph:
    """Return what the database holds."""
    with opened(endpoint, write=False) as store:
        return store.read()


@pytest.fixture(scope="module")
def graph(endpoint: Endpoint) -> Iterator[Any]:
    """Return py2neo's Graph over the database."""
    found = ogm.open_graph(endpoint)
    yield found
    ogm.close_graph(found)


def write(endpoint: Endpoint, text: str) -> None:
    """Have somebody else write into the database."""
    with neo4j.GraphDatabase.driver(endpoint.uri, auth=(endpoint.username, endpoint.password)) as driver:
        driver.execute_query(text, database_=endpoint.database)


# ---------------------------------------------------------------- the classes and the table


def test_every_label_has_a_class() -> None:
    """There is a class for each label of the table, in its order, explained by its sentence, and no other."""
    assert list(ogm.CLASSES) == [kind.label for kind in schema.NODES]
    for kind in schema.NODES:
        found = getattr(ogm, kind.label)
        assert found is ogm.CLASSES[kind.label]
        assert (found.__name__, found.__primarylabel__, found.__doc__) == (kind.label, kind.label, kind.meaning)
        assert issubclass(found, ogm.CLASSES[schema.first_label(kind.label)])
    with pytest.raises(AttributeError, match="Company"):
        _ = ogm.Company


@pytest.mark.parametrize("label", [kind.label for kind in schema.NODES])
def test_attributes_are_those_of_the_table(label: str) -> None:
    """A class has an attribute for each property, and one for each end of a relationship; and no other."""
    found = {name: each for name, each in vars(ogm.CLASSES[label]).items() if hasattr(each, "__get__")}
    values = {name: each.key for name, each in found.items() if isinstance(each, ogm.Value)}
    assert values == {name: name for name in schema.properties(label)}
    assert all(found[name].__doc__ == each.meaning for name, each in schema.properties(label).items())
    joined = {(type(each), each.kind, each.related_class) for each in found.values() if isinstance(each, ogm._Joined)}
    leaving = {(ogm.To, kind, kind.end) for kind in schema.RELATIONSHIPS if kind.start == label}
    coming = {(ogm.From, kind, kind.start) for kind in schema.RELATIONSHIPS if kind.end == label}
    assert joined == leaving | coming
    assert len(joined) + len(values) == len([each for each in found.values() if not callable(each)])


def test_every_relationship_has_names_on_both_ends() -> None:
    """The list of names holds every relationship of the table and no other, and no name hides a property."""
    assert set(ogm.ENDS) == {(kind.type, kind.start, kind.end) for kind in schema.RELATIONSHIPS}
    for (_, start, end), names in ogm.ENDS.items():
        for label, name in zip((start, end), names, strict=True):
            assert name not in schema.properties(label)
    assert not ogm.ONE - {name for names in ogm.ENDS.values() for name in names}


# ---------------------------------------------------------------- what they lead to


@pytest.mark.parametrize("label", [kind.label for kind in schema.NODES])
def test_things_are_those_of_the_database(graph: Any, stored: Graph, label: str) -> None:
    """Everything of a label is there once, with its properties as Python has them, and nothing of somebody else's."""
    held = {node.id: node for node in stored.nodes.values() if label in node.labels}
    found = ogm.things(graph, label)
    assert sorted(each.id for each in found) == sorted(held)
    for each in found:
        assert type(each).__name__ == held[each.id].labels[-1]
        values = {name: getattr(each, name) for name in schema.properties(schema.first_label(label))}
        assert {name: value for name, value in values.items() if value is not None} == held[each.id].properties


@pytest.mark.parametrize("ends", ogm.ENDS, ids=" ".join)
def test_relationships_lead_where_the_graph_does(graph: Any, stored: Graph, ends: tuple[str, str, str]) -> None:
    """Both ends of each relationship lead to each other, with what the relationship says."""
    type_, *labels = ends
    first = {label: schema.first_label(label) for label in labels}
    joined = [
        each
        for each in stored.relationships.values()
        if each.type == type_ and (each.start.label, each.end.label) == (first[labels[0]], first[labels[1]])
    ]
    assert joined or type_ in {"SUPPORTS"}
    for place, name in enumerate(ogm.ENDS[ends]):
        for thing in list(ogm.things(graph, labels[place]))[:40]:
            here = [each for each in joined if (each.start, each.end)[place].id == thing.id]
            led = getattr(thing, name)
            if name in ogm.ONE:
                there = [(each.start, each.end)[1 - place].id for each in here]
                assert ([led.id] if led else []) == there
                continue
            said = [(other.id, properties) for other, properties in led.pairs]
            expected = [((each.start, each.end)[1 - place].id, each.properties) for each in here]
            assert sorted(said, key=repr) == sorted(expected, key=repr)
            assert sorted(other.id for other in led) == sorted({other for other, _ in expected})


def test_a_cluster_leads_to_the_words_of_the_reports(graph: Any) -> None:
    """From a cluster to its threads, what became of each, the passages that say so, and the report they stand in."""
    assert [each.name for each in ogm.clusters(graph)] == sorted(each.name for each in ogm.clusters(graph))
    cluster = next(each for each in ogm.clusters(graph) if each.name == "ArchEnerg")
    thread = next(each for each in cluster.threads if each.outcome == "contested")
    assert thread.cluster == cluster and thread.cluster in {cluster}
    assert thread.mission.startDate == date(2016, 10, 25)
    assert [each.alpha2 for each in cluster.countries] == ["HU"]
    (observation,) = thread.observations
    assert {each.report.fileName for each in observation.passages} == {"eu-mexico-2016-follow-up.txt"}
    assert {each.id for each in observation.stated_in} == set(observation.sources)


def test_an_absent_value_is_none(graph: Any) -> None:
    """A counterpart without a name has none, and is not called by an empty text."""
    nameless = [each for each in ogm.things(graph, "Organisation") if each.named is False]
    assert nameless
    assert all(each.name is None and "name=" not in repr(each) for each in nameless)


def test_a_second_where_there_can_be_one_is_told(graph: Any, endpoint: Endpoint) -> None:
    """Where somebody made a thread of two clusters, none of them is shown as the one."""
    thread, other = ogm.things(graph, "Thread")[0], ogm.things(graph, "Cluster")[0]
    joins = f"MATCH (c:Organisation {{id: '{other.id}'}}), (t:Thread {{id: '{thread.id}'}})"
    write(endpoint, f"{joins} CREATE (c)-[:OPENED {{sources: ['theirs']}}]->(t)")
    try:
        with pytest.raises(SchemaError, match="2 OPENED"):
            _ = thread.cluster
    finally:
        write(endpoint, f"{joins} MATCH (c)-[r:OPENED]->(t) WHERE r.sources = ['theirs'] DELETE r")


# ---------------------------------------------------------------- what is refused


def test_objects_are_for_reading(graph: Any) -> None:
    """Nothing of an object is changed, here or in the database."""
    cluster = ogm.clusters(graph)[0]
    with pytest.raises(WriteRefused):
        cluster.name = "Another"
    for change in (graph.push, graph.merge, graph.create, graph.delete):
        with pytest.raises(WriteRefused, match="clew build"):
            change(cluster)


def test_what_py2neo_can_no_longer_do(neo4j_url: Endpoint) -> None:
    """Its schema helpers send what Neo4j 5 refuses, as the module says; when they no longer do, it may say so."""
    graph = ogm.open_graph(neo4j_url)
    for name in ("create_uniqueness_constraint", "create_index"):
        with pytest.raises(py2neo.ClientError, match=r"syntax|Invalid input"):
            getattr(graph.schema, name)("Country", "alpha2")
    ogm.close_graph(graph)


@pytest.mark.filterwarnings("ignore:unclosed <socket", "ignore::pytest.PytestUnraisableExceptionWarning")
def test_what_cannot_be_opened_is_told_in_one_line(endpoint: Endpoint, graph: Any) -> None:
    """A wrong password, an address where nobody answers, and a label that there is not."""
    with pytest.raises(WrongCredentials, match="password"):
        ogm.open_graph(replace(endpoint, reader_password="wrong-password"))
    gc.collect()  # py2neo leaves the connection that was refused to the collector
    with pytest.raises(CannotConnect, match="nobody answers"):
        ogm.open_graph(replace(endpoint, uri="bolt://127.0.0.1:1"))
    with pytest.raises(SchemaError, match="no label 'Company'"):
        ogm.things(graph, "Company")


# ---------------------------------------------------------------- how they look


HOSTILE = "<script>alert('1')</script>\"&"


def test_what_a_notebook_shows_is_escaped() -> None:
    """A name is text, whatever it holds, in one thing and in several."""
    node = py2neo.Node("Organisation", "Cluster", id="organisation--x", name=HOSTILE, aliases=[HOSTILE], named=True)
    thing = ogm.CLASSES["Cluster"].wrap(node)
    for shown in (thing._repr_html_(), ogm.Things([thing, thing])._repr_html_()):
        assert "<script" not in shown
        assert shown.count("&lt;script&gt;alert(&#x27;1&#x27;)&lt;/script&gt;&quot;&amp;") >= 2
        assert set(re.findall(r"</?(\w+)", shown)) <= {"table", "caption", "thead", "tbody", "tr", "th", "td"}
    assert repr(thing) == f"<Cluster organisation--x name={HOSTILE!r}>"


def test_what_a_notebook_shows_is_readable(graph: Any) -> None:
    """Values stand beside their names, lists with semicolons, and what is absent is not there."""
    shown = next(each for each in ogm.things(graph, "Mission"))._repr_html_()
    assert "2016-10-25" in shown and "Mexico City" in shown and "notAvailable" not in shown
    assert ogm.Things()._repr_html_() == "<table><caption>nothing</caption><tbody></tbody></table>"
    assert "[<Cluster organisation--" in repr(ogm.clusters(graph))
