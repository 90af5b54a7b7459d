"""Reports given again: what is made anew in part, or not at all, is what would have been made of all from scratch."""

import random
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest
from commands import opened
from documents import ROOT

from clew.graph import seal as sealing
from clew.graph import update as updating
from clew.graph.build import build
from clew.graph.content import Graph
from clew.graph.content_hash import content_hash
from clew.graph.correction import Correction
from clew.graph.folder.endpoint import Endpoint
from clew.graph.names.judgement import Judgement
from clew.graph.names.mentioned import mentioned
from clew.graph.resolve import Linker
from clew.graph.statement import Referent, Statement, Value
from clew.graph.store import Store
from clew.graph.update import remove, update
from clew.queries import library

Reports = dict[str, list[Statement]]
Way = Callable[[random.Random, list[Statement]], list[Statement]]
STEPS = 6


@pytest.fixture(scope="module")
def invented() -> Iterator[Reports]:
    """Give the reports of two invented missions, which share clusters under several spellings."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(ROOT / "bench"))
        from portfolio import missions  # noqa: PLC0415
        from stating import statements  # noqa: PLC0415

        reports: Reports = {}
        for mission in missions(2):
            for each in statements(mission):
                reports.setdefault(each.source.document, []).append(each)
        yield reports
    for name in ("portfolio", "stating", "invention"):
        sys.modules.pop(name, None)


@pytest.fixture(scope="module")
def store(embedded: Endpoint) -> Iterator[Store]:
    """Have the embedded database open for writing."""
    with opened(embedded) as opened_:
        yield opened_
        opened_.write(Graph())


@pytest.fixture(scope="module", params=["embedded", "neo4j_url"])
def either(request: pytest.FixtureRequest) -> Iterator[Store]:
    """Have each of the two databases open for writing."""
    with opened(request.getfixturevalue(request.param)) as opened_:
        yield opened_
        opened_.write(Graph())


@pytest.fixture
def ways(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Note of each correction whether it was made in part."""
    found: list[bool] = []

    class Noted(Correction):
        def __init__(self, *given: Any) -> None:
            found.append(False)
            super().__init__(*given)
            found[-1] = True

    monkeypatch.setattr(updating, "Correction", Noted)
    return found


# ---------------------------------------------------------------- ways to correct a report


def told(statement: Statement) -> str:
    """Return what a statement says, of what."""
    return f"{statement.subject.label} {statement.property}"


def said(rng: random.Random, statements: list[Statement], name: str, *values: Value) -> list[Statement]:
    """Return the statements, one of those that say this with another value, printed where it was."""
    places, value = [number for number, each in enumerate(statements) if told(each) == name], rng.choice(values)
    if not places:
        return statements
    place = rng.choice(places)
    old = statements[place]
    new = replace(old, value=value, printed=str(value), source=replace(old.source, quote=f"{value}!"))
    return [*statements[:place], new, *statements[place + 1 :]]


def renamed(statements: list[Statement], before: str, after: str) -> list[Statement]:
    """Return the statements with another name for an organisation, wherever it stands."""

    def other(value: Any) -> Any:
        if not isinstance(value, Referent):
            return after if value == before else value
        return Referent(value.label, tuple(other(part) for part in value.parts))

    return [replace(each, subject=other(each.subject), value=other(each.value)) for each in statements]


def name_in(rng: random.Random, statements: list[Statement]) -> str:
    """Return the name of an organisation."""
    found = {str(s.subject.parts[0]) for s in statements if s.subject.label == "Organisation" and s.property == "name"}
    return rng.choice(sorted(found) or [""])


def figured(rng: random.Random, statements: list[Statement]) -> list[Statement]:
    """Return the statements with another value of a figure, of which its id is made."""
    figures = sorted({each.subject for each in statements if each.subject.label == "StatedFigure"}, key=str)
    chosen, value = rng.choice(figures), rng.randrange(90, 99)
    now = Referent(chosen.label, (*chosen.parts[:3], f"exactly {value} count"))
    told = [replace(s, subject=now if s.subject == chosen else s.subject) for s in statements]
    return [replace(s, value=float(value)) if s.subject == now and s.property == "value" else s for s in told]


WAYS: dict[str, Way] = {
    "a text": lambda rng, given: said(
        rng, given, "Agreement nextSteps", "A contract was signed in May", "No reply", None
    ),
    "a number": lambda rng, given: said(rng, given, "Agreement smesBenefited", *range(50, 60)),
    "an answer": lambda rng, given: said(rng, given, "Answer value", "yes", "no", "not available"),
    "a figure": figured,
    "a type": lambda rng, given: said(rng, given, "Agreement COVERS", Referent("CooperationType", ("staff exchange",))),
    "a name": lambda rng, given: renamed(given, name_in(rng, given), rng.choice(("Nova", "Agro Cluster Nova (ACN)"))),
    "a title": lambda rng, given: said(rng, given, "Report title", "Another title", "A third title"),
    "a line less": lambda rng, given: [s for s in given if s.source.line != rng.choice(given).source.line],
    "lines moved": lambda _, given: [replace(s, source=replace(s.source, line=s.source.line + 1)) for s in given],
    "another order": lambda rng, given: rng.sample(given, len(given)),
}
SMALL = ("a text", "a number", "an answer", "a figure", "another order")


def corrected(rng: random.Random, statements: list[Statement], ways_: tuple[str, ...]) -> list[Statement]:
    """Return the statements of a report after a correction; a figure's value and id stay one."""
    return WAYS[rng.choice(ways_)](rng, statements)


# ---------------------------------------------------------------- the same as from scratch


def hashed(reports: Reports, judgements: list[Judgement]) -> str:
    """Return the hash of what these reports make, from scratch."""
    return content_hash(build([each for given in reports.values() for each in given], judgements).walk())


@pytest.mark.parametrize("seed", [3, 5])
def test_any_sequence_is_as_from_scratch(store: Store, invented: Reports, ways: list[bool], seed: int) -> None:
    """Whatever is added, corrected or taken out, in any order, the content is that of one build of what is left."""
    rng, held = random.Random(seed), dict(list(invented.items())[: rng_count(seed)])
    judgements = [Judgement("Organisation", "Nova", "Agro Cluster Nova (ACN)", "same", "one", "x:1")]
    store.write(Graph())
    update(store, [each for given in held.values() for each in given], judgements)
    ways.clear()
    for number in range(STEPS):
        name = rng.choice(list(held))
        if number % 4 == 2 and len(held) > 2:
            remove(store, [name], judgements)
            del held[name]
        elif number % 4 == 3:
            added = rng.choice([each for each in invented if each not in held] or list(invented))
            held[added] = invented[added]
            update(store, held[added], judgements)
        else:
            held[name] = corrected(rng, held[name], SMALL if number % 2 else tuple(WAYS))
            update(
                store, [s for given in held.values() for s in given] if rng.random() < 0.3 else held[name], judgements
            )
        assert content_hash(store.stream()) == hashed(held, judgements), (seed, number, name)
    assert True in ways


def rng_count(seed: int) -> int:
    """Return how many reports stand there at the beginning."""
    return 3 + seed % 2


def test_small_corrections_are_made_in_part(either: Store, invented: Reports, ways: list[bool]) -> None:
    """A text, a number, an answer or a figure that is corrected touches its mission alone, and its checks are right."""
    recounts, held = library.recounts(), dict(invented)
    name, store = next(each for each in held if "follow-up" in each), either
    store.write(Graph())
    update(store, [each for given in held.values() for each in given], [], recounts)
    for way in SMALL:
        ways.clear()
        held[name] = WAYS[way](random.Random(way), held[name])
        changes = update(store, held[name], [], recounts)
        assert ways == ([] if way == "another order" else [True]), way
        assert bool(changes) == bool(ways)
    found = content_hash(store.stream())
    store._run("MATCH (r:Report) REMOVE r.seal")
    assert not update(store, held[name], [], recounts)
    assert content_hash(store.stream()) == found


def test_where_the_linker_hears_the_same_names_are_the_same(invented: Reports) -> None:
    """Of any correction after which `mentioned` is the same, every name of every report is resolved as before."""
    rng, same = random.Random(3), 0
    before = Linker([each for given in invented.values() for each in given])
    for _ in range(20):
        name = rng.choice(list(invented))
        new = corrected(rng, invented[name], tuple(WAYS))
        if mentioned(new) == mentioned(invented[name]):
            same += 1
            after = Linker([each for given in (invented | {name: new}).values() for each in given])
            for statement in (each for given in invented.values() for each in given):
                where = statement.source.document
                assert after.canonical(statement.subject, where) == before.canonical(statement.subject, where)
    assert 5 <= same < 20


# ---------------------------------------------------------------- seals


def test_a_seal_is_broken_by_whatever_matters(
    either: Store, invented: Reports, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Other judgements, other recounts, other code, somebody's hands or a build that broke off: all is made anew."""
    store, (name, *_) = either, invented
    given, judgement = invented[name], Judgement("Field", "Water", "Aqua", "same", "one", "x:1")
    store.write(Graph())
    update(store, given, [])
    assert sealed(store, given)
    assert not sealed(store, given, judgement)
    assert not sealed(store, given, recounts={"clusters": ("RETURN 1", {})})
    assert not sealed(store, given[1:])
    monkeypatch.setattr(sealing, "_code", lambda: "another")
    assert not sealed(store, given)
    monkeypatch.undo()
    assert sealed(store, given)
    store._run("MATCH (t:Country) WITH t LIMIT 1 DETACH DELETE t")
    assert not sealed(store, given)
    expected = content_hash(build(given).walk())
    update(store, given, [])
    assert (content_hash(store.stream()), sealed(store, given)) == (expected, True)
    with pytest.raises(KeyboardInterrupt):
        update(store, given[5:], [], None, interrupted)
    assert not sealed(store, given)
    assert not sealed(store, given[5:])
    update(store, given, [])
    assert (content_hash(store.stream()), sealed(store, given)) == (expected, True)


def interrupted(*_: object) -> None:
    """Break a build off at its first batch."""
    raise KeyboardInterrupt


def sealed(store: Store, given: list[Statement], *judgements: Judgement, recounts: Any = None) -> bool:
    """Tell whether nothing has to be read to know that nothing changes."""
    return sealing.Seal(store, judgements, recounts).broken(given) == set()


def test_seals_are_no_part_of_the_graph(store: Store, invented: Reports) -> None:
    """A graph that is read has no seals, and neither has a page of it; what is sealed depends on no order."""
    names = list(invented)
    store.write(Graph())
    for name in names:
        update(store, invented[name], [])
    one_by_one = seals(store)
    store.write(Graph())
    update(store, [each for name in reversed(names) for each in invented[name]], [])
    assert seals(store) == one_by_one
    assert all(one_by_one.values())
    assert not any("seal" in node.properties for node in store.read().nodes.values())
    assert not any("seal" in found.properties for page in store.pages("Report") for found in page)


def seals(store: Store) -> dict[str, str]:
    """Return the seal of each report."""
    return {
        row["name"]: row["seal"] for row in store.query("MATCH (r:Report) RETURN r.fileName AS name, r.seal AS seal")
    }
