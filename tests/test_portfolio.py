"""Questions across missions: three invented ones, whose answers were counted by hand."""

from collections.abc import Iterator
from math import sqrt
from typing import Any

import pytest
from commands import opened
from queries_mission import ALPHA, BETA, DELTA, FJORD, GAMMA, LEEDS, SILENT, Report

from clew.graph.build import build
from clew.graph.content import Graph
from clew.graph.statement import Referent, Statement
from clew.graph.store import Store
from clew.queries import library

BERGEN, OSLO, LIMA = (
    "mission--norway--bergen--2019-06-01", "mission--norway--oslo--2020-09-10", "mission--peru--lima--2021-03-02",
)  # fmt: skip
WATER, ENERGY = (Referent("Field", (name,)) for name in ("Water", "Energy"))
TRANSFER, TRADE = "technology transfer", "imports and exports"


def cover(report: Report, cluster: Referent, other: Referent, *types: str) -> None:
    """State the types of cooperation of a thread."""
    agreement = Referent("Agreement", (Referent("Thread", (report.mission, cluster, other)), "cooperation", 1))
    for type_ in types:
        report.say(agreement, "COVERS", Referent("CooperationType", (type_,)))


def bergen() -> Iterator[Report]:
    """Three delegates, three threads: one active, one nominal, one ended; two reports that disagree on a figure."""
    event, report = Report("2019-06-01", "event"), Report("2019-06-01", "follow-up")
    event.say(event.mission, "startDate", "2019-06-01")
    event.say(event.mission, "HELD_IN", event.country("Norway", "NO"))
    event.figure("event", 4)
    report.delegate(ALPHA, "France/FR")
    report.delegate(BETA, "Spain/ES")
    report.delegate(DELTA)
    for cluster, field in ((ALPHA, WATER), (BETA, WATER), (BETA, ENERGY)):
        report.say(cluster, "ACTIVE_IN", field)
    report.thread(ALPHA, LEEDS, nextSteps="Workshop held")
    cover(report, ALPHA, LEEDS, TRANSFER, TRADE)
    report.thread(ALPHA, BETA, nextSteps="Information exchange")
    report.thread(BETA, FJORD, nextSteps="No response")
    cover(report, BETA, FJORD, TRADE)
    report.figure("event", 3)
    report.figure("mid-term", 2)
    yield from (event, report)


def oslo() -> Iterator[Report]:
    """A thread that was signed, and one whose cluster did not answer."""
    event = Report("2020-09-10", "event", "Norway", "Oslo")
    report = Report("2020-09-10", "follow-up", "Norway", "Oslo")
    event.say(event.mission, "startDate", "2020-09-10")
    event.say(event.mission, "HELD_IN", event.country("Norway", "NO"))
    event.thread(GAMMA, SILENT, objective="Information exchange")
    report.delegate(ALPHA)
    report.delegate(GAMMA, respondedToSurvey=False)
    report.thread(ALPHA, LEEDS, nextSteps="MoU signed")
    cover(report, ALPHA, LEEDS, TRANSFER)
    yield from (event, report)


def lima() -> Iterator[Report]:
    """A thread of which nothing is told, and two reports that agree."""
    event = Report("2021-03-02", "event", "Peru", "Lima")
    report = Report("2021-03-02", "follow-up", "Peru", "Lima")
    event.say(event.mission, "startDate", "2021-03-02")
    event.say(event.mission, "HELD_IN", event.country("Peru", "PE"))
    event.figure("event", 1)
    report.delegate(BETA)
    report.delegate(DELTA)
    report.thread(BETA, ALPHA, technology="Pumps")
    report.figure("event", 1)
    yield from (event, report)


STATED: list[Statement] = [s for made in (bergen, oslo, lima) for report in made() for s in report.statements]


@pytest.fixture(scope="module", params=["embedded", "neo4j_url"])
def store(request: pytest.FixtureRequest) -> Iterator[Store]:
    """Have each of the two databases hold the three missions."""
    with opened(request.getfixturevalue(request.param)) as opened_:
        opened_.write(Graph())
        opened_.write(build(STATED))
        yield opened_
        opened_.write(Graph())


def ask(store: Store, name: str, **given: str) -> list[dict[str, Any]]:
    """Return the rows of a query."""
    query = library.load(name)
    return store.query(query.text, query.bind(given))


def counted(rows: list[dict[str, Any]], *keys: str) -> list[tuple[Any, ...]]:
    """Return what was counted, once the interval beside it is Wilson's."""
    for row in rows:
        of, differ = (row.get("of", row.get("compared")), row.get("alive", row.get("differ")))
        assert (row["share"], row["low"], row["high"]) == wilson(differ, of)
    return [tuple(row[key] for key in keys) for row in rows]


def wilson(part: int | None, of: int | None) -> Any:
    """Return share and interval at 95 %, worked out another way than in the queries."""
    if not of or part is None:
        return (None, None, None)
    z, p = 1.959963984540054, part / of
    ends = [(2 * part + z * z + sign * z * sqrt(z * z + 4 * part * (1 - p))) / (2 * (of + z * z)) for sign in (-1, 1)]
    return (p, pytest.approx(max(0.0, ends[0])), pytest.approx(min(1.0, ends[1])))


COUNTS = ("alive", "of", "open", "censored")


def test_mission_by_mission(store: Store) -> None:
    """Each mission has three rows: strict, broad, and what its own reports claim."""
    assert counted(ask(store, "survival-by-mission"), "id", "measure", *COUNTS) == [
        (BERGEN, "strict", 1, 3, 0, 0),
        (BERGEN, "broad", 2, 3, 0, 0),
        (BERGEN, "claimed", 2, 4, None, None),
        (OSLO, "strict", 1, 1, 0, 1),
        (OSLO, "broad", 1, 1, 0, 1),
        (OSLO, "claimed", None, None, None, None),
        (LIMA, "strict", 0, 1, 1, 0),
        (LIMA, "broad", 0, 1, 1, 0),
        (LIMA, "claimed", None, None, None, None),
    ]
    assert {row["id"] for row in ask(store, "survival-by-mission", mission=OSLO)} == {OSLO}


def test_by_host_country(store: Store) -> None:
    """Two missions to one country are counted together, and the thread that nobody looked at is in no base."""
    assert counted(ask(store, "survival-by-host-country"), "hostCountry", "measure", "missions", *COUNTS) == [
        ("Norway", "strict", 2, 2, 4, 0, 1),
        ("Norway", "broad", 2, 3, 4, 0, 1),
        ("Peru", "strict", 1, 0, 1, 1, 0),
        ("Peru", "broad", 1, 0, 1, 1, 0),
    ]


def test_by_type(store: Store) -> None:
    """A thread of two types counts for both; threads without a type stand together."""
    assert counted(ask(store, "survival-by-type"), "type", "measure", "missions", *COUNTS) == [
        (TRADE, "strict", 1, 1, 2, 0, 0),
        (TRADE, "broad", 1, 1, 2, 0, 0),
        (TRANSFER, "strict", 2, 2, 2, 0, 0),
        (TRANSFER, "broad", 2, 2, 2, 0, 0),
        (None, "strict", 3, 0, 2, 1, 1),
        (None, "broad", 3, 1, 2, 1, 1),
    ]


def test_by_field(store: Store) -> None:
    """A thread counts for every field of its cluster; that of a cluster without a field has an empty base here."""
    assert counted(ask(store, "survival-by-field"), "field", "measure", "missions", *COUNTS) == [
        ("Energy", "strict", 2, 0, 2, 1, 0),
        ("Energy", "broad", 2, 0, 2, 1, 0),
        ("Water", "strict", 3, 2, 5, 1, 0),
        ("Water", "broad", 3, 3, 5, 1, 0),
        (None, "strict", 1, 0, 0, 0, 1),
        (None, "broad", 1, 0, 0, 0, 1),
    ]


def test_clusters_that_came_twice(store: Store) -> None:
    """Three clusters came twice; one of them reports no thread."""
    rows = ask(store, "repeat-clusters")
    assert counted(rows, "cluster", "measure", *COUNTS) == [
        ("Alpha Cluster", "strict", 2, 3, 0, 0),
        ("Alpha Cluster", "broad", 3, 3, 0, 0),
        ("Beta Cluster", "strict", 0, 2, 1, 0),
        ("Beta Cluster", "broad", 0, 2, 1, 0),
        ("Delta Cluster", "strict", 0, 0, 0, 0),
        ("Delta Cluster", "broad", 0, 0, 0, 0),
    ]
    assert rows[0]["country"] == "France"
    assert rows[0]["missions"] == [BERGEN, OSLO]  # no report gives these missions a name
    assert rows[0]["threads"] == [
        {"mission": BERGEN, "with": "Beta Cluster", "outcome": "nominal"},
        {"mission": BERGEN, "with": "Leeds Labs", "outcome": "active"},
        {"mission": OSLO, "with": "Leeds Labs", "outcome": "formalised"},
    ]
    assert {row["cluster"] for row in ask(store, "repeat-clusters", mission=LIMA)} == {"Beta Cluster", "Delta Cluster"}


def test_figures_that_two_reports_state(store: Store) -> None:
    """One figure of the first mission is disputed between its reports, one stands in one report alone."""
    rows = ask(store, "figures-between-reports")
    found = {row["figures"][0]["stated"][0]["source"].split("-")[0] if row["figures"] else "lima": row for row in rows}
    assert counted([found["bergen"]], "compared", "differ", "once") == [(1, 1, 1)]
    assert counted([found["lima"]], "compared", "differ", "once") == [(1, 0, 0)]
    (figure,) = found["bergen"]["figures"]
    assert (figure["measure"], figure["scope"]) == ("cooperation-agreements", "event")
    assert sorted(each["number"] for each in figure["stated"]) == [3.0, 4.0]
    assert ask(store, "figures-between-reports", mission=OSLO) == []
