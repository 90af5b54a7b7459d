"""For whom a person stood there, where no passage prints in what capacity: the role is absent, and that is no error."""

from collections.abc import Iterator

import pytest
from commands import opened
from databases import empty

from clew.graph.build import build
from clew.graph.check import check
from clew.graph.content import Graph
from clew.graph.exchange import dumps, read_lines
from clew.graph.statement import Referent, Source, Statement
from clew.graph.store import Store

ANA, LIS = Referent("Person", ("Ana Reis",)), Referent("Organisation", ("Lis Foods",))
STEPS = [("",), ("", "Director"), ("",), ("Director", "Chair"), ("",), ("Chair",), ("", "", "Chair", "Director")]


def said(*roles: str) -> list[Statement]:
    """State that Ana Reis stood there for Lis Foods, once for each role; a blank one is not printed."""
    places = [Source("a.txt", line, f"Ana Reis {role} Lis Foods", 1) for line, role in enumerate(roles, 1)]
    return [
        Statement(ANA, "REPRESENTED", LIS, place.quote, place, {"role": role} if role else {})
        for place, role in zip(places, roles, strict=True)
    ]


def roles(graph: Graph) -> list[tuple[str, int]]:
    """Return in what capacities she stood there, and how many passages say so."""
    found = [each for each in graph.relationships.values() if each.type == "REPRESENTED"]
    return sorted((str(each.properties.get("role", "")), len(each.properties["sources"])) for each in found)  # type: ignore[arg-type]


@pytest.fixture(params=["embedded", "neo4j_url"])
def store(request: pytest.FixtureRequest) -> Iterator[Store]:
    """Have each of the two databases empty and open for writing."""
    endpoint = request.getfixturevalue(request.param)
    empty(endpoint)
    with opened(endpoint) as opened_:
        yield opened_


def test_a_statement_without_a_role_comes_back() -> None:
    """It is read from its own line of JSON."""
    (statement,) = said("")
    assert list(read_lines([dumps(statement)], "a.jsonl")) == [statement]


def test_a_passage_without_a_role_is_one_more_for_those_with_one() -> None:
    """No role of its own is made up, and none is kept beside the roles that are printed."""
    assert roles(build(said(""))) == [("", 1)]
    assert roles(build(said("", "Director"))) == roles(build(said("Director", ""))) == [("Director", 2)]
    assert roles(build(said("Chair", "", "Director"))) == [("Chair", 2), ("Director", 2)]


def test_roles_come_and_go(store: Store) -> None:
    """Whatever stood there before, each correction leaves what its statements make, and nothing twice."""
    for step in STEPS:
        graph = build(said(*step))
        store.write(graph)
        assert roles(store.read()) == roles(graph), step
        assert not list(check(store)), step
