"""The store on both databases: what goes in, what comes out, who may write, and what goes wrong."""

import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from copy import deepcopy
from datetime import UTC, date, datetime
from types import SimpleNamespace
from typing import Any

import neo4j
import neo4j.exceptions as refused
import proxy
import pytest
from commands import opened
from databases import empty
from documents import BUNDLED, dump, graph

from clew.graph import schema
from clew.graph.bolt import cypher, writing
from clew.graph.bolt.constraints import constrain
from clew.graph.bolt.creation import creation, statements
from clew.graph.bolt.routing import Sessions
from clew.graph.content import Graph, Node, Relationship
from clew.graph.difference import Difference, difference
from clew.graph.errors import (
    CannotConnect,
    ClewError,
    QueryError,
    StoreError,
    TimedOut,
    WriteRefused,
    WrongCredentials,
)
from clew.graph.folder.endpoint import Endpoint
from clew.graph.retained import retained
from clew.graph.store import Store, connect

WRITES = [
    "CREATE (:Known {id: '2'})",
    "MERGE (:Mission {id: 'mission--x'})",
    "MATCH (n) SET n.name = 'x'",
    "MATCH (n) SET n:Unknown",
    "MATCH (n) REMOVE n.name",
    "MATCH (n) DETACH DELETE n",
    "MATCH (a), (b) CREATE (a)-[:NEXT]->(b)",
    "CREATE CONSTRAINT c IF NOT EXISTS FOR (n:Known) REQUIRE n.id IS UNIQUE",
    "CREATE INDEX i FOR (n:Known) ON (n.name)",
    "UNWIND [1, 2] AS x CREATE (:Known {id: x}) RETURN x",
]
LOADS = [
    "LOAD CSV FROM 'file:///etc/hostname' AS x RETURN x",
    "LOAD CSV WITH HEADERS FROM 'http://127.0.0.1:9/' AS x RETURN x",
    "load  csv from 'http://127.0.0.1:9/' AS x RETURN x",
    "LOAD /* a file */ CSV FROM 'http://127.0.0.1:9/' AS x RETURN x",
    "RETURN 1 AS x UNION LOAD CSV FROM 'http://127.0.0.1:9/' AS x RETURN x",
]
HIDDEN_LOADS = [
    "CALL { LOAD CSV FROM 'file:///etc/hostname' AS x RETURN x } RETURN x",
    "MATCH (n) RETURN CASE WHEN true THEN COLLECT { LOAD CSV FROM 'file:///etc/hostname' AS y RETURN y } END AS x",
]
SLOW = "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a + b AS c RETURN max(c) AS c"


def small(kind: str = "cluster", *, second: bool = True) -> Graph:
    """Return a graph of a mission and an organisation of this kind that took part in it."""
    mission = Node(("Mission",), "mission--kenya", {"id": "mission--kenya", "name": "Kenya", "sources": ["p"]})
    about = {"id": "organisation--alpha", "name": "Alpha", "kind": kind, "sources": ["p"]}
    alpha = Node(schema.labels("Organisation", kind), "organisation--alpha", about)
    made = Graph({mission.id: mission, alpha.id: alpha})
    for role in ("delegate", "organiser") if second else ("delegate",):
        made.add(Relationship("TOOK_PART_IN", alpha, mission, (("role", role),), {"role": role, "sources": ["p"]}))
    return made


@pytest.fixture(scope="module", params=["embedded", "neo4j_url"])
def server(request: pytest.FixtureRequest) -> Iterator[Endpoint]:
    """Take each of the two databases in turn, and leave it without constraints."""
    endpoint: Endpoint = request.getfixturevalue(request.param)
    yield endpoint
    with neo4j.GraphDatabase.driver(endpoint.uri, auth=(endpoint.username, endpoint.password)) as driver:
        names = driver.execute_query("SHOW CONSTRAINTS YIELD name RETURN name", database_=endpoint.database)
        for (name,) in names.records:
            driver.execute_query(f"DROP CONSTRAINT `{name}`", database_=endpoint.database)


@pytest.fixture
def database(server: Endpoint) -> Endpoint:
    """Have it empty of nodes; the constraints stay, for they take Neo4j seconds."""
    with neo4j.GraphDatabase.driver(server.uri, auth=(server.username, server.password)) as driver:
        driver.execute_query("MATCH (n) DETACH DELETE n", database_=server.database)
    return server


@pytest.fixture
def store(database: Endpoint) -> Iterator[Store]:
    """Have an empty database open for writing, each of the two in turn."""
    with opened(database) as opened_:
        yield opened_


def total(store_: Store) -> int:
    """Return how many nodes the database holds, whosever they are."""
    return int(store_.query("MATCH (n) RETURN count(n) AS n")[0]["n"])


# ---------------------------------------------------------------- what goes in comes out


def test_the_graph_comes_back(store: Store) -> None:
    """What was written is read as it was, to the last property; writing it again changes nothing."""
    first = store.write(deepcopy(graph(BUNDLED)))
    assert first
    assert not first.changed.nodes
    assert not first.removed.nodes
    assert dump(store.read()) == dump(graph(BUNDLED))
    assert not store.write(deepcopy(graph(BUNDLED)))
    assert dump(store.read()) == dump(graph(BUNDLED))
    assert total(store) == len(graph(BUNDLED).nodes)


def test_values_keep_their_types(store: Store) -> None:
    """In the database dates are dates, integers integers, numbers numbers, and lists lists."""
    store.write(deepcopy(graph(BUNDLED)))
    (mission,) = store.query(
        "MATCH (m:Mission) RETURN m.startDate AS day, m.startDate.year AS year, "
        "m.startDate < date('2016-10-26') AS less, "
        "m.startDate + duration('P2D') = m.endDate AS last, size(m.aliases) AS names"
    )
    assert mission == {"day": date(2016, 10, 25), "year": 2016, "less": True, "last": True, "names": 2}
    (figures,) = store.query("MATCH (f:StatedFigure) WHERE f.value IS NOT NULL RETURN collect(f.value) AS values")
    assert {type(value) for value in figures["values"]} == {float}
    (lines,) = store.query("MATCH (p:Passage) RETURN collect(p.line) AS lines, max(p.line) / 2 AS half")
    assert {type(line) for line in [*lines["lines"], lines["half"]]} == {int}
    (asked,) = store.query("MATCH ()-[r:TOOK_PART_IN]->() RETURN collect(DISTINCT r.respondedToSurvey) AS answered")
    assert {type(each) for each in asked["answered"]} == {bool}


def test_every_value_of_cypher_is_plain(store: Store) -> None:
    """Whatever a query returns is made of Python's own values."""
    store.write(small())
    text = (
        "MATCH path = (o:Organisation)-[r:TOOK_PART_IN {role: 'delegate'}]->(m:Mission) "
        "RETURN date('2016-10-25') AS date, datetime('2016-10-25T08:00:00Z') AS moment, time('08:00Z') AS time, "
        "[date('2016-10-25')] AS list, {day: date('2016-10-25')} AS map, duration('P1DT2H') AS long, null AS nothing, "
        "m AS node, r AS relationship, [n IN nodes(path) | n.name] AS names, path"
    )
    (row,) = store.query(text)
    day, alpha, kenya = date(2016, 10, 25), small().nodes["organisation--alpha"], small().nodes["mission--kenya"]
    assert (row["date"], row["list"], row["map"], row["nothing"]) == (day, [day], {"day": day}, None)
    assert row["moment"] == datetime(2016, 10, 25, 8, tzinfo=UTC)
    assert (row["time"].isoformat(), row["long"]) == ("08:00:00+00:00", "P1DT2H")
    assert (row["node"], row["relationship"]) == (kenya.properties, {"role": "delegate", "sources": ["p"]})
    assert (row["names"], row["path"]) == (["Alpha", "Kenya"], [alpha.properties, kenya.properties])


def test_columns_come_in_their_order(store: Store) -> None:
    """A query has its columns in the order in which it returns them."""
    columns, rows = store.table("UNWIND [1, 2] AS x RETURN x AS b, -x AS a ORDER BY a")
    assert (columns, rows) == (["b", "a"], [{"b": 2, "a": -2}, {"b": 1, "a": -1}])


def test_parameters_are_values(store: Store) -> None:
    """What looks like Cypher in a parameter is a text."""
    text = "'}) DETACH DELETE n //"
    assert store.query("RETURN $x AS x, $list AS list", {"x": text, "list": [1, None]}) == [
        {"x": text, "list": [1, None]}
    ]


def test_progress_is_told(store: Store) -> None:
    """Whoever waits is told what is written, and how much of it."""
    told: list[tuple[str, int, int]] = []
    store.write(small(), lambda what, done, of: told.append((what, done, of)))
    assert {("Mission", 1, 1), ("Organisation", 1, 1), ("TOOK_PART_IN", 2, 2)} <= set(told)


def test_large_graphs_go_in_parts(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """More rows than one transaction takes are written in several, and all are there."""
    monkeypatch.setattr(cypher, "BATCH", 7)
    many = Graph({f"country--{n}": Node(("Country",), f"country--{n}", {"id": f"country--{n}"}) for n in range(20)})
    told: list[int] = []
    store.write(many, lambda _, done, __: told.append(done))
    assert told == [7, 14, 20]
    assert dump(store.read()) == dump(many)


# ---------------------------------------------------------------- what changes


def test_a_label_may_change(store: Store) -> None:
    """An organisation of another kind gets the label of that kind, and keeps its relationships."""
    store.write(small("firm"))
    assert store.query("MATCH (:Cluster) RETURN 1 AS x") == []
    for kind in ("cluster", "SME", "firm"):
        changes = store.write(small(kind))
        assert not changes.added.relationships
        assert not changes.removed.relationships
        assert dump(store.read()) == dump(small(kind))
        (found,) = store.query(
            "MATCH (o:Organisation)-[r:TOOK_PART_IN]->(:Mission) RETURN labels(o) AS labels, count(r) AS n"
        )
        assert (set(found["labels"]), found["n"]) == (set(schema.labels("Organisation", kind)), 2)


def test_properties_that_go_are_gone(store: Store) -> None:
    """A property that is no longer stated does not stay behind, on a node or a relationship."""
    before, after = small(), small()
    before.nodes["mission--kenya"].properties["city"] = "Nairobi"
    next(iter(before.relationships.values())).properties["respondedToSurvey"] = True
    store.write(before)
    changes = store.write(after)
    assert changes.counts() == {"added": {}, "changed": {"Mission": 1, "TOOK_PART_IN": 1}, "removed": {}}
    assert dump(store.read()) == dump(after)


def test_one_of_two_relationships_goes(store: Store) -> None:
    """Of two relationships between one pair, the one that is no longer stated goes, and the other stays."""
    store.write(small())
    assert store.write(small(second=False)).counts()["removed"] == {"TOOK_PART_IN": 1}
    assert dump(store.read()) == dump(small(second=False))


def test_all_may_go(store: Store) -> None:
    """The graph of nothing leaves nothing."""
    store.write(deepcopy(graph(BUNDLED)))
    store.write(Graph())
    assert total(store) == 0


def test_what_others_keep_there_stays(store: Store, database: Endpoint) -> None:
    """Nodes that are not ours, under our labels or theirs, with an id or without, are neither read nor changed."""
    foreign = "CREATE (:Person {id: 'p1', name: 'Alice'})-[:REPRESENTED]->(:Organisation {name: 'Acme'})"
    with neo4j.GraphDatabase.driver(database.uri, auth=(database.username, database.password)) as driver:
        driver.execute_query(f"{foreign}, (:Movie), (:Passage)", database_=database.database)
    store.write(small())
    assert dump(store.read()) == dump(small())
    assert retained(store) == []
    store.write(Graph())
    assert store.query("MATCH (p:Person)-[:REPRESENTED]->(o) RETURN p.name AS p, o.name AS o") == [
        {"p": "Alice", "o": "Acme"}
    ]
    assert total(store) == 4


def test_an_id_is_unique(store: Store, database: Endpoint) -> None:
    """Every kind of node has a constraint: nobody can put a second node of one id there."""
    store.write(small())
    names = {row["name"] for row in store.query("SHOW CONSTRAINTS YIELD name RETURN name")}
    second = set(schema.KIND_LABELS.values())
    assert {f"{kind.label.lower()}_id" for kind in schema.NODES if kind.label not in second} <= names
    with (
        neo4j.GraphDatabase.driver(database.uri, auth=(database.username, database.password)) as driver,
        pytest.raises(refused.ConstraintError),
    ):
        driver.execute_query("CREATE (:Mission {id: 'mission--kenya'})", database_=database.database)


# ---------------------------------------------------------------- who may write


def test_reading_writes_nothing(database: Endpoint) -> None:
    """Who opens the database to read is refused every write by the server, in one line; its plan changes nothing."""
    with opened(database) as writer:
        writer.write(small())
    with opened(database, write=False) as reader:
        for text in WRITES:
            with suppress(WriteRefused):  # Neo4j refuses the plan already
                reader.refuse_loading(text)
            with pytest.raises(WriteRefused, match=r"may only read.*clew build"):
                reader.query(text)
            assert dump(reader.read()) == dump(small()), text
            assert total(reader) == 2, text


@pytest.mark.parametrize("text", LOADS)
def test_files_are_not_loaded(database: Endpoint, text: str) -> None:
    """A query that loads a file or a URL is no write to a server; its plan gives it away."""
    with opened(database, write=False) as reader, pytest.raises(WriteRefused, match="loads a file or a URL"):
        reader.refuse_loading(text)


@pytest.mark.parametrize("text", HIDDEN_LOADS)
def test_files_are_not_loaded_from_within(database: Endpoint, text: str) -> None:
    """Where the plan of a database does not tell what a part of a query does, its reader is refused."""
    with opened(database) as writer:
        writer.write(small())
    with opened(database, write=False) as reader, pytest.raises(WriteRefused):
        reader.refuse_loading(text)
        reader.query(text)


def test_a_harmless_query_is_not_refused(database: Endpoint) -> None:
    """What only speaks of files loads none; parameters are given to the plan as well."""
    with opened(database, write=False) as reader:
        reader.refuse_loading("MATCH (n:Mission) WHERE n.name = $name RETURN 'load csv' AS text", {"name": "LOAD CSV"})


# ---------------------------------------------------------------- an answer that is lost


@pytest.mark.parametrize("first", [True, False], ids=["into nothing", "beside others"])
def test_a_lost_answer_doubles_nothing(database: Endpoint, monkeypatch: pytest.MonkeyPatch, first: bool) -> None:
    """Commits whose answers are lost are sent again, that of the first new nodes too, and nothing is there twice."""
    monkeypatch.setattr(cypher, "BATCH", 500)
    monkeypatch.setattr("clew.graph.bolt.again.PAUSE", 0.01)
    with opened(database) as store_:
        store_.write(Graph() if first else small())
    with proxy.between(database.uri, range(2, 1000, 7)) as network, opened(database, uri=network.uri) as store_:
        refused_ = merged(monkeypatch)
        store_.write(deepcopy(graph(BUNDLED)))
        assert len(network.cut) > 3
    assert refused_
    with opened(database) as store_:
        assert dump(store_.read()) == dump(graph(BUNDLED))
        (found,) = store_.query("MATCH ()-[r]->() RETURN count(r) AS n")
        assert (total(store_), found["n"]) == (len(graph(BUNDLED).nodes), len(graph(BUNDLED).relationships))


def merged(monkeypatch: pytest.MonkeyPatch) -> list[Difference]:
    """Note the parts that are merged because they are there already; nothing else passes there with new nodes."""
    found: list[Difference] = []

    def note(changes: Difference, *rest: Any) -> None:
        if changes.added.nodes:
            found.append(changes)
        merge(changes, *rest)

    merge = writing._merge
    monkeypatch.setattr(writing, "_merge", note)
    return found


def test_somebody_else_was_quicker(store: Store, database: Endpoint, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two writers that found nothing and write the same, one after the other or part by part, double nothing."""
    monkeypatch.setattr(cypher, "BATCH", 500)
    store.write(Graph())
    with opened(database) as other:
        other.write(deepcopy(graph(BUNDLED)))
        refused_ = merged(monkeypatch)
        store.write(deepcopy(graph(BUNDLED)), before=Graph())
        assert sum(len(each.added.nodes) for each in refused_) == len(graph(BUNDLED).nodes)
        assert dump(store.read()) == dump(graph(BUNDLED))
        assert relationships(store) == len(graph(BUNDLED).relationships)
        store.write(Graph())
        two = (store, other)
        made = [creation(difference(Graph(), graph(BUNDLED)), constrained(store)).parts for _ in two]
        for parts in zip(*made, strict=True):
            for writer, part in zip(two, parts, strict=True):
                writing._create(part, statements(part), writer._together)
    assert dump(store.read()) == dump(graph(BUNDLED))
    assert (total(store), relationships(store)) == (len(graph(BUNDLED).nodes), len(graph(BUNDLED).relationships))


def relationships(store_: Store) -> int:
    """Return how many relationships the database holds, whosever they are."""
    return int(store_.query("MATCH ()-[r]->() RETURN count(r) AS n")[0]["n"])


def constrained(store_: Store) -> set[str]:
    """Return the kinds of nodes of which ids are known to be unique."""
    return constrain(store_._run, store_.query)


def test_ids_that_nobody_keeps_unique(neo4j_url: Endpoint, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where somebody's constraint has the name of one of clew's, nodes of that kind are merged, and all is there."""
    empty(neo4j_url)
    created: list[str] = []
    monkeypatch.setattr(
        writing, "statements", lambda part: [created.append(each[0]) or each for each in statements(part)]
    )
    with opened(neo4j_url) as store_:
        store_._run("CREATE CONSTRAINT organisation_id FOR (n:Organisation) REQUIRE n.key IS UNIQUE")
        assert constrained(store_) == set(schema.first_labels()) - {"Organisation"}
        store_.write(small())
        assert dump(store_.read()) == dump(small())
    assert created == ["Mission", "TOOK_PART_IN"]
    empty(neo4j_url)


def test_a_correction_merges(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nobody has looked for the constraints, nothing is created."""
    monkeypatch.setattr(writing, "statements", pytest.fail)
    store.change(difference(Graph(), small()))
    assert dump(store.read()) == dump(small())


@pytest.mark.parametrize("unique", [schema.first_labels(), ["Organisation", "Passage"], []], ids=["all", "two", "none"])
def test_each_relationship_is_made_with_a_node(monkeypatch: pytest.MonkeyPatch, unique: list[str]) -> None:
    """What makes it safe to send a part again: no relationship of a part has two ends that are there before it."""
    monkeypatch.setattr(cypher, "BATCH", 50)
    new, made = creation(difference(Graph(), graph(BUNDLED)), unique), Graph()
    there = set(new.first.added.nodes)
    for part in new.parts:
        for each in part.relationships.values():
            ends = {each.start.id, each.end.id}
            assert ends & part.nodes.keys()
            assert ends <= part.nodes.keys() | there
        assert len(part.nodes) == 1 or len(part.nodes) + len(part.relationships) <= 50
        there |= part.nodes.keys()
        made = Graph(made.nodes | part.nodes, made.relationships | part.relationships)
    assert {node.label for node in made.nodes.values()} <= set(unique)
    assert made.nodes | new.first.added.nodes == graph(BUNDLED).nodes
    assert not new.last.added.nodes
    assert not made.relationships.keys() & new.last.added.relationships.keys()
    assert made.relationships | new.last.added.relationships == graph(BUNDLED).relationships


def test_a_node_that_all_are_joined_to(monkeypatch: pytest.MonkeyPatch, store: Store) -> None:
    """Relationships that are too many for one transaction with their node are merged afterwards."""
    monkeypatch.setattr(cypher, "BATCH", 5)
    ids = [f"mission--{n}" for n in range(12)] + [f"organisation--{n}" for n in range(13)]
    whole = Graph({id_: Node((id_.partition("--")[0].capitalize(),), id_, {"id": id_}) for id_ in ids})
    for mission in list(whole.nodes.values())[:12]:
        hub, role = whole.nodes["organisation--0"], {"role": "delegate"}
        whole.add(Relationship("TOOK_PART_IN", hub, mission, tuple(role.items()), role))
    store.write(whole)
    assert dump(store.read()) == dump(whole)
    assert relationships(store) == 12


def test_who_never_answers_is_given_up(database: Endpoint) -> None:
    """Sending again ends with the timeout, in one line."""
    begun = time.monotonic()
    with (
        proxy.between(database.uri, range(1, 100_000)) as network,
        opened(database, uri=network.uri, timeout=1) as store_,
        pytest.raises(CannotConnect, match="is the server running"),
    ):
        store_.write(small())
    assert time.monotonic() - begun < 15


# ---------------------------------------------------------------- what goes wrong


@pytest.mark.parametrize("scheme", ["bolt", "neo4j"])
def test_a_silent_address_is_waited_for_until_the_timeout(scheme: str) -> None:
    """Where somebody listens and says nothing, the timeout ends it."""
    with socket.create_server(("127.0.0.1", 0)) as silent:
        begun, uri = time.monotonic(), f"{scheme}://127.0.0.1:{silent.getsockname()[1]}"
        with pytest.raises(CannotConnect), connect(uri, timeout=1):
            pass
    assert 1 <= time.monotonic() - begun < 5


@pytest.mark.parametrize(
    "uri",
    [
        "bolt://",
        "bolt://:7687",
        "bolt://localhost:port",
        "bolt://localhost:99999",
        "bolt://localhost:0",
        "http://localhost",
    ],
)
def test_an_address_that_is_none(uri: str) -> None:
    """An address that cannot be one is told as it was given, with what would be one."""
    with pytest.raises(CannotConnect, match=r"give bolt://") as error, connect(uri):
        pass
    assert str(error.value).startswith(f"{uri}: ")


def test_a_password_in_an_address_is_not_repeated() -> None:
    """A password in an address is refused, for others see addresses; the line that says so does not show it."""
    with pytest.raises(CannotConnect, match="NEO4J_PASSWORD") as error, connect("bolt://ann:secret@127.0.0.1:1"):
        pass
    assert "secret" not in str(error.value)


def test_a_wrong_password(database: Endpoint) -> None:
    """A wrong password is told in one line that does not hold it."""
    wrong = Endpoint(database.username, "a-wrong-one", "reader", "a-wrong-one", database.uri, database.database)
    with pytest.raises(WrongCredentials, match="NEO4J_PASSWORD") as error, opened(wrong):
        pass
    assert "a-wrong-one" not in str(error.value)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("MATCH (n) RETRUN n", QueryError),
        ("RETURN $missing AS x", QueryError),
        ("RETURN 1 AS a, 2 AS a", QueryError),
        ("RETURN 1; RETURN 2", QueryError),
        ("RETURN missing AS x", QueryError),
        ("RETURN date('yesterday') AS x", QueryError),
        ("", QueryError),
        ("CREATE (:Known)", WriteRefused),
        ("RETURN '\udcff' AS x", StoreError),
    ],
)
def test_what_a_query_gets_wrong(database: Endpoint, text: str, kind: type[ClewError]) -> None:
    """What the server refuses is one of clew's errors, on one line."""
    with opened(database, write=False) as reader, pytest.raises(kind) as error:
        reader.refuse_loading(text)
        reader.query(text)
    assert "\n" not in str(error.value)
    assert str(error.value).strip()


@pytest.mark.parametrize("value", [2**63, "\ud800", float("nan"), [[[]]], {"a": {"b": 2**64}}])
def test_values_that_no_database_takes(database: Endpoint, value: object) -> None:
    """A parameter beyond what the protocol can say is one of clew's errors; another one is taken."""
    with opened(database, write=False) as reader:
        try:
            reader.query("RETURN $x AS x", {"x": value})
        except StoreError as error:
            assert "no database takes" in str(error)
        else:
            assert value in ([[[]]],) or value != value  # noqa: PLR0124 -- only NaN differs from itself


def test_a_query_ends_with_the_timeout(neo4j_url: Endpoint) -> None:
    """A query that takes too long is ended by the server; the line names the option."""
    with opened(neo4j_url, write=False) as first:
        first.query("RETURN 1 AS answer")  # a server's first answer takes longer than any other
    with opened(neo4j_url, write=False, timeout=0.5) as reader, pytest.raises(TimedOut, match=r"0\.5 s.*--timeout"):
        reader.query(SLOW)


def test_a_database_of_another_name(neo4j_url: Endpoint) -> None:
    """A server without the database that was named is told so."""
    user = (neo4j_url.username, neo4j_url.password)
    other = Endpoint(*user, *user, neo4j_url.uri, "other")
    with pytest.raises(CannotConnect, match="NEO4J_DATABASE"), opened(other):
        pass


def coded(kind: type[refused.Neo4jError], code: str) -> Exception:
    """Return what the driver raises for an answer of this code."""
    return type(kind.__name__, (kind,), {"code": code, "message": "it says\nmuch more"})("it says\nmuch more")


RAISED = {
    "nobody listens": (refused.ServiceUnavailable("away\nfor long"), CannotConnect),
    "the session ends": (refused.SessionExpired("away"), CannotConnect),
    "the connection breaks": (ConnectionResetError("reset"), CannotConnect),
    "bad configuration": (refused.ConfigurationError("no"), CannotConnect),
    "the commit is lost": (refused.IncompleteCommit("lost"), CannotConnect),
    "bad routing": (refused.RoutingServiceUnavailable("no"), CannotConnect),
    "bad user": (coded(refused.AuthError, "Neo.ClientError.Security.Unauthorized"), WrongCredentials),
    "password too old": (coded(refused.AuthError, "Neo.ClientError.Security.TokenExpired"), WrongCredentials),
    "may not": (coded(refused.AuthError, "Neo.ClientError.Security.Forbidden"), WriteRefused),
    "may not, as the client's fault": (coded(refused.Forbidden, "Neo.ClientError.Security.Forbidden"), WriteRefused),
    "access mode": (coded(refused.ClientError, "Neo.ClientError.Statement.AccessMode"), WriteRefused),
    "syntax": (coded(refused.CypherSyntaxError, "Neo.ClientError.Statement.SyntaxError"), QueryError),
    "type": (coded(refused.CypherTypeError, "Neo.ClientError.Statement.TypeError"), QueryError),
    "timed out": (coded(refused.ClientError, "Neo.ClientError.Transaction.TransactionTimedOut"), TimedOut),
    "no database": (coded(refused.ClientError, "Neo.ClientError.Database.DatabaseNotFound"), CannotConnect),
    "constraint": (coded(refused.ConstraintError, "Neo.ClientError.Schema.ConstraintValidationFailed"), StoreError),
    "database": (coded(refused.DatabaseError, "Neo.DatabaseError.General.UnknownError"), StoreError),
    "transient": (coded(refused.TransientError, "Neo.TransientError.General.OutOfMemoryError"), StoreError),
    "without a code": (refused.ClientError("it says\nmuch more"), StoreError),
    "result used late": (refused.ResultConsumedError(None, "late"), StoreError),
    "a value too large": (OverflowError("too large"), StoreError),
    "too deep": (RecursionError("too deep"), StoreError),
}


class Stub:
    """A driver whose every query ends as it was told."""

    def __init__(self, error: Exception | None = None, plan: object = None) -> None:
        """Take what to raise, or the plan to answer with."""
        self.error, self.plan = error, plan

    @contextmanager
    def session(self, **_: Any) -> Iterator["Stub"]:
        """Return the session, which is the driver itself."""
        yield self

    def run(self, *_: Any) -> Any:
        """Raise what shall be raised, or answer with a plan."""
        if self.error:
            raise self.error
        return SimpleNamespace(consume=lambda: SimpleNamespace(plan=self.plan))


def stubbed(stub: Stub) -> Store:
    """Return a store over a driver that is none."""
    return Store(stub, Sessions(stub.session, "bolt://there", "neo4j", object), "bolt://there", 2.0)  # type: ignore[arg-type]


@pytest.mark.parametrize(("error", "kind"), RAISED.values(), ids=RAISED)
def test_every_error_of_the_driver_is_ours(error: Exception, kind: type[ClewError]) -> None:
    """Whatever the driver raises, the user reads one line that says where, or what the database said."""
    stub = stubbed(Stub(error))
    with pytest.raises(ClewError) as seen:
        stub.query("RETURN 1")
    assert type(seen.value) is kind
    assert "\n" not in str(seen.value)
    assert "much more" not in str(seen.value)
    assert str(seen.value).startswith(("bolt://there: ", "the database refuses the query: "))


@pytest.mark.parametrize("called", ["apoc.load.json", "apoc.load.csv", "apoc.import.file", "apoc.cypher.runFile"])
def test_extensions_load_nothing(called: str) -> None:
    """Procedures of a well-known extension that load files, or run any text, are refused by their plan."""
    call = {"operatorType": "ProcedureCall@neo4j", "args": {"Details": f"{called}($autostring_0) :: (value :: MAP)"}}
    plan = {"operatorType": "ProduceResults@neo4j", "args": {}, "children": [call]}
    with pytest.raises(WriteRefused, match="loads a file"):
        stubbed(Stub(plan=plan)).refuse_loading("CALL ...")
