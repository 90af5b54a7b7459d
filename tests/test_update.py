"""Reports into a database that holds others: each replaces its own statements, and nothing else."""

import json
from collections.abc import Callable, Iterator, Mapping
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from commands import opened
from documents import BUNDLED, EVENT, FOLLOW_UP, HERE, dump

from clew.graph.build import build
from clew.graph.content import Graph, Node
from clew.graph.difference import Difference
from clew.graph.errors import DocumentError
from clew.graph.folder.endpoint import Endpoint
from clew.graph.names import judgement
from clew.graph.retained import retained
from clew.graph.statement import Statement
from clew.graph.store import Store
from clew.graph.update import update
from clew.loaders import report
from clew.queries import library

KENYA = HERE / "missions" / "eu-kenya-2019"


class Interrupted(Exception):  # noqa: N818 -- it is what happens
    """Somebody pressed Ctrl-C, or the machine went away."""


def read(*names: str, folder: Path = BUNDLED.folder) -> list[Statement]:
    """Return what these reports state."""
    return [statement for name in names for statement in report.read(folder / name)]


def reread(folder: Path, name: str, *corrections: tuple[str, str]) -> list[Statement]:
    """Return what a report states once its text was corrected."""
    text = (BUNDLED.folder / name).read_text("utf-8")
    for before, after in corrections:
        assert before in text
        text = text.replace(before, after)
    (folder / name).write_text(text, encoding="utf-8")
    return read(name, folder=folder)


def load(
    store_: Store,
    statements: list[Statement],
    progress: Callable[[str, int, int], None] | None = None,
    recounts: Mapping[str, Any] | None = None,
) -> Difference:
    """Put statements into the database, without the audit if there are no recounts, and return what changed."""
    return update(store_, statements, judgement.shipped(), recounts, progress)


def fresh(store_: Store, *loads: list[Statement], recounts: Mapping[str, Any] | None = None) -> str:
    """Return the content after these loads, one after the other, into an empty database."""
    store_.write(Graph())
    for statements in loads:
        load(store_, statements, recounts=recounts)
    return dump(store_.read())


def leave(store_: Store) -> None:
    """Leave a database as it was found: without nodes and without constraints."""
    store_.write(Graph())
    for row in store_.query("SHOW CONSTRAINTS YIELD name RETURN name"):
        store_._run(f"DROP CONSTRAINT `{row['name']}`", {})


def rests_on(graph: Graph, node: Node, name: str) -> bool:
    """Tell whether any passage of a report states the node, or is it."""
    passages = node.properties.get("sources", [node.id])
    return any(str(each).startswith(f"passage--{name.replace('.', '-')}") for each in passages)


@pytest.fixture(scope="module", params=["embedded", "neo4j_url"])
def store(request: pytest.FixtureRequest) -> Iterator[Store]:
    """Have each of the two databases open for writing, with nothing of ours in it."""
    endpoint: Endpoint = request.getfixturevalue(request.param)
    with opened(endpoint) as opened_:
        opened_.write(Graph())
        yield opened_
        leave(opened_)


@pytest.fixture(scope="module")
def local(embedded: Endpoint) -> Iterator[Store]:
    """Have the embedded database open, for what does not depend on the database."""
    with opened(embedded) as opened_:
        yield opened_
        leave(opened_)


@pytest.fixture(scope="module")
def together() -> str:
    """Return the content of both reports, as it is made in memory."""
    return dump(build(read(EVENT, FOLLOW_UP), judgement.shipped()))


@pytest.mark.parametrize("order", [(EVENT, FOLLOW_UP), (FOLLOW_UP, EVENT)], ids=["event first", "follow-up first"])
def test_one_report_after_the_other(store: Store, together: str, order: tuple[str, str]) -> None:
    """Two reports that are read one after the other give the graph of both together, whichever comes first."""
    assert fresh(store, read(order[0]), read(order[1])) == together


def test_a_second_time_changes_nothing(store: Store, together: str) -> None:
    """Reports that are read again as they were change nothing, one of them or both."""
    fresh(store, read(EVENT, FOLLOW_UP))
    for names in ((EVENT, FOLLOW_UP), (FOLLOW_UP,), (EVENT,)):
        assert not load(store, read(*names))
    assert dump(store.read()) == together


def test_the_audit_is_of_all_reports(local: Store) -> None:
    """With the checks, too, it is all one in which order reports are read, and a second time changes nothing."""
    recounts = library.recounts()
    expected = fresh(local, read(EVENT, FOLLOW_UP), recounts=recounts)
    assert "CHECKED_BY" in expected
    assert not load(local, read(EVENT), recounts=recounts)
    assert fresh(local, read(FOLLOW_UP), read(EVENT), recounts=recounts) == expected


def test_the_database_keeps_the_statements(local: Store) -> None:
    """What was read comes back from the database statement by statement, with its source, each once."""
    statements = read(EVENT, FOLLOW_UP)
    fresh(local, statements)

    def told(given: list[Statement]) -> list[str]:
        return sorted({json.dumps(each.to_json(), sort_keys=True) for each in given})

    kept = retained(local)
    assert told(kept) == told(statements)
    assert len(kept) == len(told(statements))


def test_a_corrected_report_replaces_itself(store: Store, together: str, tmp_path: Path) -> None:
    """A report that was corrected gives the graph that it would have given at once; corrected back, the old one."""
    corrected = reread(tmp_path, FOLLOW_UP, ("RECISOC", "Recisoc Verde"), ("Hungary", "Slovakia"))
    expected = fresh(store, [*read(EVENT), *corrected])
    assert expected != together
    fresh(store, read(EVENT, FOLLOW_UP))
    changes = load(store, corrected)
    assert {"Organisation", "Passage"} <= set(changes.counts()["added"])
    assert {"Organisation", "Passage"} <= set(changes.counts()["removed"])
    assert dump(store.read()) == expected
    load(store, read(FOLLOW_UP))
    assert dump(store.read()) == together


def test_a_corrected_report_replaces_nothing_else(local: Store, tmp_path: Path) -> None:
    """What rests on other reports stays, to the last property, when a report shrinks to its first lines."""
    fresh(local, read(EVENT, FOLLOW_UP))
    before = deepcopy(local.read())
    text = (BUNDLED.folder / FOLLOW_UP).read_text("utf-8")
    (tmp_path / FOLLOW_UP).write_text("\n".join(text.split("\n")[:104]), encoding="utf-8")
    load(local, read(FOLLOW_UP, folder=tmp_path))
    after = local.read()
    others = {id_ for id_, node in before.nodes.items() if not rests_on(before, node, FOLLOW_UP)}
    assert len(others) > 50
    assert {id_: before.nodes[id_].properties for id_ in others} == {
        id_: after.nodes[id_].properties for id_ in others & after.nodes.keys()
    }
    assert "Agreement" in {node.label for node in before.nodes.values()}
    assert "Agreement" not in {node.label for node in after.nodes.values()}
    assert not any(rests_on(after, node, FOLLOW_UP) for id_, node in after.nodes.items() if id_ not in before.nodes)


def test_another_mission_changes_nothing(local: Store, together: str) -> None:
    """Loading one mission never changes what another said, though they share countries; the order does not matter."""
    kenya = read("eu-kenya-2019-event.txt", "eu-kenya-2019-mid-term.txt", folder=KENYA)
    both = fresh(local, kenya, read(EVENT, FOLLOW_UP))
    assert fresh(local, read(EVENT, FOLLOW_UP)) == together
    before = local.read()
    load(local, kenya)
    after = local.read()
    assert dump(after) == both
    for id_, node in before.nodes.items():
        found = after.nodes[id_]
        shared = {"sources"} if node.label in ("Country", "Field", "CooperationType") else set()
        assert {k: v for k, v in found.properties.items() if k not in shared} == {
            k: v for k, v in node.properties.items() if k not in shared
        }
        assert found.labels == node.labels


def test_a_namesake_is_refused(local: Store, tmp_path: Path) -> None:
    """A report on another mission under a name that the database knows is refused, and the graph stays as it was."""
    expected = fresh(local, read(EVENT, FOLLOW_UP))
    (tmp_path / EVENT).write_bytes((KENYA / "eu-kenya-2019-event.txt").read_bytes())
    with pytest.raises(DocumentError, match=rf"{EVENT}: .*another mission; rename"):
        load(local, read(EVENT, folder=tmp_path))
    assert dump(local.read()) == expected


@pytest.fixture(scope="module")
def old(tmp_path_factory: pytest.TempPathFactory) -> list[Statement]:
    """Return what an old version of a report states."""
    return reread(tmp_path_factory.mktemp("old"), FOLLOW_UP, ("RECISOC", "Recisoc Verde"), ("Hungary", "Slovakia"))


@pytest.fixture(scope="module")
def whole(local: Store, old: list[Statement]) -> tuple[int, str]:
    """Return how many batches a load writes that nothing interrupts, and the content after it."""
    calls: list[object] = []
    fresh(local, old)
    load(local, read(EVENT, FOLLOW_UP), lambda *told: calls.append(told), library.recounts())
    return len(calls), dump(local.read())


@pytest.mark.parametrize("part", [0.0, 0.3, 0.6, 1.0])
def test_an_interrupted_load_is_made_good(
    local: Store, old: list[Statement], whole: tuple[int, str], part: float
) -> None:
    """A load that ends anywhere in the middle, and is started again, gives the graph of one that did not end."""
    batches, expected = whole
    fresh(local, old)
    calls: list[object] = []

    def interrupt(*told: object) -> None:
        calls.append(told)
        if len(calls) > part * (batches - 1):
            raise Interrupted

    with pytest.raises(Interrupted):
        load(local, read(EVENT, FOLLOW_UP), interrupt, library.recounts())
    assert (dump(local.read()) == expected) == (part == 1)
    load(local, read(EVENT, FOLLOW_UP), recounts=library.recounts())
    assert dump(local.read()) == expected
