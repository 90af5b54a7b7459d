"""`clew check`: a database that was broken on purpose is found out, for each kind of constraint, on both databases."""

from collections.abc import Iterator
from pathlib import Path

import neo4j
import pytest
from commands import clew, opened, user
from databases import empty
from documents import BUNDLED, HERE, REAL, graph

from clew.graph.check import check
from clew.graph.folder.endpoint import Endpoint
from clew.graph.store import Store

MISSIONS = sorted(each for each in (HERE / "missions").iterdir() if each.is_dir())


@pytest.fixture(scope="module", params=["embedded", "neo4j_url"])
def endpoint(request: pytest.FixtureRequest) -> Endpoint:
    """Take each of the two databases in turn, with the bundled edition in it, and without its constraints."""
    found: Endpoint = request.getfixturevalue(request.param)
    empty(found)
    with opened(found) as store:
        store.write(graph(BUNDLED))
    with neo4j.GraphDatabase.driver(found.uri, auth=(found.username, found.password)) as driver:
        names = driver.execute_query("SHOW CONSTRAINTS YIELD name RETURN name", database_=found.database)
        for (name,) in names.records:
            driver.execute_query(f"DROP CONSTRAINT `{name}`", database_=found.database)
    return found


@pytest.fixture(scope="module")
def store(endpoint: Endpoint) -> Iterator[Store]:
    """Have it open."""
    with opened(endpoint) as opened_:
        yield opened_


def of(label: str) -> str:
    """Return the beginning of a query about the first node of a label, as x."""
    return f"MATCH (x:{label}) WITH x ORDER BY x.id LIMIT 1 "


THREAD, COUNTRY, SME = of("Thread"), of("Country"), of("SME")
WITH = "MATCH (t:Thread)-[x:WITH]->() WITH x, t ORDER BY t.id LIMIT 1 "
PART = "MATCH (o:Organisation)-[x:TOOK_PART_IN]->() WITH x, o ORDER BY o.id LIMIT 1 "
FIGURE = "MATCH (x:StatedFigure) WHERE x.unit = 'percent' WITH x ORDER BY x.id LIMIT 1 "


def changed(beginning: str, name: str, value: str) -> tuple[str, str]:
    """Return what gives a property another value (null: takes it away), and what gives it the old one back."""
    mends = f"{beginning}SET x.{name} = x.old REMOVE x.old"
    return f"{beginning}SET x.old = x.{name}, x.{name} = {value}", mends


ENDS = "MATCH (t:Thread) WITH t ORDER BY t.id LIMIT 1 MATCH (c:Country) WITH t, c ORDER BY c.id LIMIT 1 CREATE "
STRAY = "['passage--x--1--0']"
BROKEN = {
    "no source": (*changed(THREAD, "sources", "null"), "thread", "sources", "is missing"),
    "an empty list of sources": (*changed(THREAD, "sources", "[]"), "thread", "sources", "is missing"),
    "a source that is none": (*changed(THREAD, "sources", STRAY), "thread", "sources", "no passage has the id"),
    "an outcome of its own": (*changed(THREAD, "outcome", "'good'"), "thread", "outcome", "is 'good', not one of"),
    "a number as a text": (*changed(THREAD, "outcome", "1"), "thread", "outcome", "is 1, no string"),
    "a text as a list": (*changed(THREAD, "sources", "'x'"), "thread", "sources", "is 'x', no strings"),
    "a text as a date": (*changed(of("Mission"), "startDate", "'2016-10-25'"), "mission", "startDate", "no date"),
    "a whole number": (*changed(FIGURE, "value", "3"), "statedfigure", "value", "is 3, no float"),
    "half a line": (*changed(of("Passage"), "line", "1.5"), "passage", "line", "is 1.5, no integer"),
    "nothing at all": (*changed(of("Organisation"), "named", "null"), "organisation", "named", "missing"),
    "a property of its own": (
        f"{THREAD}SET x.nickname = 'x'", f"{THREAD}REMOVE x.nickname", "thread", "nickname", "no such property",
    ),
    "a label of its own": (
        f"{COUNTRY}SET x:Paradise", f"{COUNTRY}REMOVE x:Paradise", "country", "Paradise", "no such label",
    ),
    "a label that is lost": (
        f"{SME}REMOVE x:SME", "MATCH (x:Organisation {kind: 'SME'}) WHERE NOT x:SME SET x:SME", "organisation", "SME",
        "the label is missing",
    ),
    "no id": (
        f"CREATE (:Thread {{sources: {STRAY}}})", "MATCH (x:Thread) WHERE x.id IS NULL DELETE x",
        "(Thread without id)", "id", "has the id None",
    ),
    "an id that is none": (
        f"CREATE (:Field {{id: 'field--A B', sources: {STRAY}}})", "MATCH (x:Field {id: 'field--A B'}) DELETE x",
        "field--A B", "id", "no id of clew's",
    ),
    "an id twice": (
        f"{COUNTRY}CREATE (:Country {{id: x.id, name: 'x', sources: x.sources}})",
        "MATCH (x:Country {name: 'x'}) DETACH DELETE x", "country", "id", "two nodes have this id",
    ),
    "a relationship of its own": (
        f"{ENDS}(t)-[:LIKES]->(c)", "MATCH ()-[x:LIKES]->() DELETE x", "thread", "LIKES", "no such relationship",
    ),
    "an end of another kind": (
        f"{ENDS}(t)-[:WITH {{sources: t.sources}}]->(c)", "MATCH (:Thread)-[x:WITH]->(:Country) DELETE x", "thread",
        "WITH", "joins Thread to Country country--",
    ),
    "a relationship without source": (*changed(WITH, "sources", "null"), "thread", "WITH.sources", "is missing"),
    "a relationship's source that is none": (*changed(WITH, "sources", STRAY), "thread", "WITH.sources", "no passage"),
    "a relationship's property of its own": (
        f"{WITH}SET x.since = 1", f"{WITH}REMOVE x.since", "thread", "WITH.since", "no such property",
    ),
    "a role of its own": (*changed(PART, "role", "'guest'"), "organisation", "TOOK_PART_IN.role", "not one of"),
    "no role": (*changed(PART, "role", "null"), "organisation", "TOOK_PART_IN.role", "is missing"),
}  # fmt: skip
"""How the database is broken and mended, and what the finding says: node, property, problem."""


def test_what_clew_writes_fits(store: Store) -> None:
    """Nothing in what clew itself wrote is against the schema."""
    assert list(check(store)) == []


@pytest.mark.parametrize("broken", BROKEN.values(), ids=BROKEN)
def test_what_is_broken_is_found(endpoint: Endpoint, store: Store, broken: tuple[str, ...]) -> None:
    """Each kind of constraint finds a database that was broken on purpose; that all were mended is told below."""
    breaks, mends, node, name, problem = broken
    with neo4j.GraphDatabase.driver(endpoint.uri, auth=(endpoint.username, endpoint.password)) as driver:
        driver.execute_query(breaks, database_=endpoint.database)
        try:
            found = list(check(store))
        finally:
            driver.execute_query(mends, database_=endpoint.database)
    assert any(each.node.startswith(node) and each.property == name and problem in each.problem for each in found), (
        found
    )


def test_nodes_of_others_are_left_alone(endpoint: Endpoint, store: Store) -> None:
    """A database may hold nodes of others, under the same labels even: they are not clew's to check."""
    with neo4j.GraphDatabase.driver(endpoint.uri, auth=(endpoint.username, endpoint.password)) as driver:
        driver.execute_query("CREATE (:Country {id: 'c1', iso: 'X'})-[:NEAR]->(:Place)", database_=endpoint.database)
        found = list(check(store))
        driver.execute_query("MATCH (n) WHERE n.id = 'c1' OR n:Place DETACH DELETE n", database_=endpoint.database)
    assert found == []


@pytest.mark.no_cover  # the tests above measure the same
@pytest.mark.parametrize("missions", [[REAL.folder], MISSIONS], ids=["published", "invented"])
def test_every_mission_passes(tmp_path: Path, missions: list[Path]) -> None:
    """Whatever missions are read, the graph of all of them fits the schema and its RDF the shapes."""
    if not all(each.is_dir() for each in missions):
        pytest.skip(f"{missions[0]} is not here")
    assert clew("build", *missions, db=tmp_path / "clew").code == 0
    assert clew("check", "-f", "json", db=tmp_path / "clew").json == []


def test_the_command_says_that_nothing_is_wrong(endpoint: Endpoint) -> None:
    """Where nothing is found, it says so."""
    done = clew("check", db=endpoint.uri, env=user(endpoint))
    assert (done.code, done.out, done.err) == (0, "no finding\n", "")


def test_the_command_says_what_is_wrong(endpoint: Endpoint) -> None:
    """Findings are rows with the node's id, once of the database and once of its RDF, and the exit code is 1."""
    with neo4j.GraphDatabase.driver(endpoint.uri, auth=(endpoint.username, endpoint.password)) as driver:
        driver.execute_query(BROKEN["an outcome of its own"][0], database_=endpoint.database)
        done = clew("check", "-f", "csv", db=endpoint.uri, env=user(endpoint))
        driver.execute_query(BROKEN["an outcome of its own"][1], database_=endpoint.database)
    assert (done.code, done.err) == (1, "")
    head, *rows = done.out.splitlines()
    assert head == "node,seen,property,problem"
    assert {(each.split(",")[1], each.split(",")[2]) for each in rows} >= {("database", "outcome"), ("RDF", "outcome")}
    assert all(each.startswith("thread--") for each in rows)


def test_check_makes_no_database(tmp_path: Path) -> None:
    """Where there is no database, none is made."""
    assert clew("check", db=tmp_path / "none").code == 1
    assert list(tmp_path.iterdir()) == []
