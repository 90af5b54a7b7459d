"""The queries that recompute what reports state, those that read the verdicts, and those that weigh the answer."""

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from typing import Any

import pytest
import queries_mission as invented
from documents import BUNDLED, REAL, expected, name_of, nodes, one, outgoing, statements

from clew.graph.build import build
from clew.graph.content import Graph, Node, Relationship
from clew.graph.folder.endpoint import Endpoint
from clew.graph.names.judgement import shipped
from clew.graph.statement import Referent, Statement
from clew.graph.store import Store, connect
from clew.queries import library

EDITION = REAL if REAL.folder.is_dir() else BUNDLED
EVENT, FOLLOW_UP = "eu-mexico-2016-event.txt", "eu-mexico-2016-follow-up.txt"
PUBLISHED = "mission--mexico--mexico-city--2016-10-25"
EARLY, LATE, BARE = (f"mission--norway--bergen--{day}" for day in ("2018-05-02", "2020-05-02", "2022-05-02"))
RECOUNTS = [name for name in library.names() if name.startswith("audit/")]
QUERIES = [*RECOUNTS, "audit", "between-reports", "sensitivity"]
COLUMNS = ["mission", "scope", "base", "part", "whole", "sources"]

AGROFOOD, BASQUE, WATER = "Agrofood Regional Cluster", "Basque Energy Cluster", "Water Alliance"
CEEC, CATALAN = "CEEC - Cluster d'Eficiència Energètica de Catalunya", "CWP - Catalan Water Partnership"
BULGARIAN, LOMBARD = "Green Synergy Cluster", "Lombardy Energy Cleantech Cluster"

TICKS = {
    "academic purposes": 0,
    "establishment of business contacts": 5,
    "foreign direct investment": 1,
    "imports and exports": 8,
    "joint business events": 4,
    "joint venture": 0,
    "knowledge sharing and information exchange": 12,
    "merger and acquisition": 0,
    "research and development": 10,
    "sales office": 2,
    "staff exchange": 0,
    "technology transfer": 11,
}
"""How many of the 20 agreements cover each type, counted in Annex 1 by hand."""
CLUSTERS_OF_TYPE = Counter(
    type_
    for _, type_ in {(each["cluster"], type_) for each in expected("threads")["threads"] for type_ in each["types"]}
)
"""How many clusters have an agreement of the type, by the hand-made threads."""


def delegation(*rows: tuple[str | None, int, int | None]) -> list[tuple[Any, ...]]:
    """Return rows of the scope delegation."""
    return [("delegation", *row) for row in rows]


def types() -> Iterator[tuple[Any, ...]]:
    """Yield the shares of each type, by every base, in the order of the query."""
    for type_, ticks in TICKS.items():
        yield from (
            (type_, "threads", ticks, 20),
            (type_, "ticks", ticks, 53),
            (type_, "ticks with N/A", ticks, 59),
            (type_, "respondents", CLUSTERS_OF_TYPE[type_], 12),
        )
    yield from (("not available", "ticks with N/A", 6, 59), ("not available", "respondents", 6, 12))


HAND: dict[str, list[tuple[Any, ...]]] = {
    "clusters": delegation((None, 14, None)),
    "countries": delegation((None, 8, None)),
    "days": [("mission", None, 3, None)],
    "respondents": delegation((None, 12, None)),
    "non-respondents": delegation((None, 2, None)),
    "response-rate": delegation(("delegates", 12, 14)),
    "cooperation-agreements": [
        ("delegation", None, 20, None),
        ("mid-term", None, 20, None),
        (AGROFOOD, None, 10, None),
        ("ArchEnerg", None, 2, None),
        (BASQUE, None, 4, None),
        ("CD2E", None, 1, None),
        (CATALAN, None, 2, None),
        (WATER, None, 1, None),
    ],
    "clusters-with-cooperation-agreements": delegation((None, 6, None)),
    "formal-agreements": [
        ("delegation", None, 1, None),
        (AGROFOOD, None, 0, None),
        ("ArchEnerg", None, 1, None),
        (CEEC, None, 0, None),
        (CATALAN, None, 0, None),
        (BULGARIAN, None, 0, None),
        (LOMBARD, None, 0, None),
    ],
    "clusters-with-formal-agreements": delegation((None, 1, None)),
    "cooperation-type-share": list(types()),
    "cooperation-type-rank": [
        (type_, None, ticks, None) for type_, ticks in sorted(TICKS.items(), key=lambda each: (-each[1], each[0]))
    ],
    "counterpart-type-share": [
        (kind, base, part, whole)
        for kind, part in (("EU cluster", 4), ("EU firm", 2), ("non-EU cluster", 2), ("non-EU firm", 9))
        for base, whole in (("threads", 20), ("typed threads", 17))
    ],
    "clusters-not-available": [
        ("cooperation", None, 6, None),
        ("formal-agreement", None, 6, None),
        ("sme-agenda", None, 5, None),
    ],
    "clusters-with-sme-agenda": delegation((None, 6, None)),
    "clusters-without-sme-agenda": delegation((None, 1, None)),
    "clusters-with-sme-agenda-share": delegation(("respondents", 6, 12), ("delegates", 6, 14)),
    "smes-in-agenda": [("each cluster", "least", 2, None), ("each cluster", "most", 15, None)],
    "smes-benefited": [
        ("delegation", "agreements", 28, None),
        ("delegation", "list of SMEs", 24, None),
        (AGROFOOD, "agreements", 20, None),
        (AGROFOOD, "list of SMEs", 5, None),
        ("ArchEnerg", "agreements", 0, None),
        (BASQUE, "agreements", 2, None),
        (BASQUE, "list of SMEs", 9, None),
        ("CD2E", "agreements", 1, None),
        (CATALAN, "agreements", 5, None),
        (CATALAN, "list of SMEs", 3, None),
        (BULGARIAN, "list of SMEs", 2, None),
        (LOMBARD, "list of SMEs", 5, None),
    ],
    "clusters-with-smes-benefited": delegation(("agreements", 4, None), ("list of SMEs", 5, None)),
    "clusters-with-smes-benefited-share": delegation(
        ("delegates", 4, 14),
        ("delegates, by the list of SMEs", 5, 14),
        ("respondents", 4, 12),
        ("respondents, by the list of SMEs", 5, 12),
    ),
    "smes-benefited-share": [
        (AGROFOOD, "SMEs of the agreements", 20, 28),
        (AGROFOOD, "SMEs of the list", 5, 24),
        ("ArchEnerg", "SMEs of the agreements", 0, 28),
        (BASQUE, "SMEs of the agreements", 2, 28),
        (BASQUE, "SMEs of the list", 9, 24),
        ("CD2E", "SMEs of the agreements", 1, 28),
        (CATALAN, "SMEs of the agreements", 5, 28),
        (CATALAN, "SMEs of the list", 3, 24),
        (BULGARIAN, "SMEs of the list", 2, 24),
        (LOMBARD, "SMEs of the list", 5, 24),
    ],
    "smes-could-benefit-directly": [
        ("delegation", None, 57, None),
        (AGROFOOD, None, 21, None),
        ("ArchEnerg", None, 2, None),
        (BASQUE, None, 28, None),
        ("CD2E", None, 1, None),
        (CATALAN, None, 5, None),
        (WATER, None, 0, None),
    ],
    "smes-could-benefit-indirectly": [
        ("delegation", None, 135, None),
        (AGROFOOD, None, 23, None),
        (BASQUE, None, 98, None),
        ("CD2E", None, 2, None),
        (CATALAN, None, 10, None),
        (WATER, None, 2, None),
    ],
    "clusters-with-answer": [("benefits", None, 5, None)],
    "cooperation-decrease": delegation(("stated figures", 24, 44)),
}
"""Scope, base, part and whole of every row, in order, counted in the tables by hand."""

# --- an invented mission: what the published reports do not show


def figure(report: invented.Report, measure: str, value: float | None, qualifier: str, unit: str = "count") -> None:
    """State a figure of the delegation."""
    about = Referent("StatedFigure", (report.mission, measure, "delegation", f"{qualifier} {value} {unit}"))
    said = {"measure": measure, "scope": "delegation", "value": value, "qualifier": qualifier, "unit": unit}
    for property_, each in said.items():
        if each is not None:
            report.say(about, property_, each)


def covers(report: invented.Report, cluster: Referent, other: Referent, type_: str) -> None:
    """State that the agreement of a thread is of a type."""
    agreement = Referent("Agreement", (Referent("Thread", (report.mission, cluster, other)), "cooperation", 1))
    kind = Referent("CooperationType", (type_,))
    report.say(kind, "name", type_)
    report.say(agreement, "COVERS", kind)


def formal(report: invented.Report, cluster: Referent, other: Referent) -> None:
    """State a thread with a formal agreement."""
    thread = Referent("Thread", (report.mission, cluster, other))
    agreement = Referent("Agreement", (thread, "formal", 1))
    report.say(other, "name", other.parts[0])
    report.say(cluster, "OPENED", thread)
    report.say(thread, "BEGAN_AT", report.mission)
    report.say(thread, "WITH", other)
    report.say(thread, "HAS_AGREEMENT", agreement)
    report.say(agreement, "kind", "formal")


def listed(report: invented.Report, cluster: Referent) -> None:
    """State that an SME of the cluster benefited."""
    report.say(invented.BOTH, "name", invented.BOTH.parts[0])
    report.say(invented.BOTH, "kind", "SME")
    report.say(invented.BOTH, "MEMBER_OF", cluster)
    report.say(invented.BOTH, "BENEFITED_FROM", report.mission)


def early() -> Iterator[Statement]:
    """Yield two reports: of one delegate of three little is said, and the two disagree."""
    event, survey = invented.Report("2018-05-02", "event"), invented.Report("2018-05-02", "follow-up")
    for country in (("France", "FR"), ("Spain", "ES"), ("Italy", "IT")):
        event.say(event.mission, "DELEGATION_FROM", event.country(*country))
    figure(event, "clusters", 4, "exactly")
    figure(event, "meetings", 300, "about")
    figure(event, "response-rate", 66.7, "exactly", "percent")
    figure(survey, "clusters", 5, "exactly")
    figure(survey, "meetings", 325, "at least")
    figure(survey, "response-rate", 67, "exactly", "percent")
    figure(survey, "smes", None, "exactly", "none")
    survey.delegate(invented.ALPHA, "France/FR", respondedToSurvey=True)
    survey.delegate(invented.BETA, "Spain/ES", respondedToSurvey=True)
    survey.delegate(invented.GAMMA)
    survey.answer(invented.ALPHA, invented.FORMAL, "yes", 2)
    survey.answer(invented.BETA, invented.FORMAL, "no")
    formal(survey, invented.ALPHA, invented.FJORD)
    survey.thread(invented.ALPHA, invented.LEEDS, smesBenefited=0)
    covers(survey, invented.ALPHA, invented.LEEDS, "joint venture")
    covers(survey, invented.ALPHA, invented.LEEDS, "barter")
    event.thread(invented.ALPHA, invented.SILENT, smesCouldBenefitDirectly=3)
    listed(survey, invented.ALPHA)
    yield from (*event.statements, *survey.statements)


def late() -> Iterator[Statement]:
    """Yield the report of another mission, with clusters and an SME of the first."""
    survey = invented.Report("2020-05-02", "follow-up")
    for country in (("France", "FR"), ("Spain", "ES"), ("Austria", "AT")):
        survey.say(survey.mission, "DELEGATION_FROM", survey.country(*country))
    survey.delegate(invented.ALPHA, "France/FR", respondedToSurvey=True)
    survey.delegate(invented.BETA, "Spain/ES", respondedToSurvey=True)
    survey.answer(invented.ALPHA, invented.FORMAL, "yes")
    survey.answer(invented.BETA, invented.AGENDA, "no")
    listed(survey, invented.BETA)
    yield from survey.statements


def bare() -> Iterator[Statement]:
    """Yield a report that tells of no delegate, no thread and no answer."""
    event = invented.Report("2022-05-02", "event")
    event.say(event.mission, "startDate", "2022-05-02")
    yield from event.statements


# --- the databases


@cache
def graph() -> Graph:
    """Return the published mission, two invented ones that share clusters, and a bare one, with some checks."""
    made = build([*statements(EDITION), *early(), *late(), *bare()], shipped())
    other = figure_of(made, "cooperation-agreements", "event", 44)
    check(made, figure_of(made, "respondents", "delegation", 12), "reproduced", 12.0, None)
    check(made, figure_of(made, "clusters", "delegation", 14), "reproduced", 14.0, None)
    check(made, figure_of(made, "meetings", "delegation", 310), "not recomputable", None, None)
    check(
        made, figure_of(made, "cooperation-type-share", "joint business events", 5), "differs", 6.78, "ticks with N/A"
    )
    check(made, figure_of(made, "cooperation-agreements", "event", 22), "contradicted", None, None, other)
    return made


def figure_of(made: Graph, measure: str, scope: str, value: float) -> Node:
    """Return the only figure of that measure, scope and value on the published mission."""
    wanted = {"measure": measure, "scope": scope, "value": value}
    figures = [n for n in nodes(made, "StatedFigure") if PUBLISHED.partition("--")[2] in n.id]
    found: Node = one(n for n in figures if wanted.items() <= n.properties.items())
    return found


def check(made: Graph, about: Node, verdict: str, recomputed: float | None, base: str | None, *contrary: Node) -> None:
    """Put a check of a figure into the graph."""
    conflicts = [str(passage) for each in contrary for passage in each.properties["sources"]]  # type: ignore[union-attr]
    given = {"recomputed": recomputed, "base": base, "conflicts": conflicts or None}
    id_ = f"check--{about.id.partition('--')[2]}"
    said = {"id": id_, "sources": about.properties["sources"], "verdict": verdict, "why": f"because {verdict}"}
    said["query"] = f"audit/{about.properties['measure']}"
    made.nodes[id_] = Node(("Check",), id_, said | {k: v for k, v in given.items() if v is not None})
    made.add(Relationship("CHECKED_BY", about, made.nodes[id_], (), {"sources": about.properties["sources"]}))


@contextmanager
def opened(endpoint: Endpoint) -> Iterator[Store]:
    """Have a database hold the graph and nothing else."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NEO4J_USERNAME", endpoint.username)
        patch.setenv("NEO4J_PASSWORD", endpoint.password)
        patch.setenv("NEO4J_DATABASE", endpoint.database)
        with connect(endpoint.uri, write=True, timeout=120) as store:
            store.write(graph())
            yield store


@pytest.fixture(scope="module")
def on_embedded(embedded: Endpoint) -> Iterator[Store]:
    """Have the graph in the embedded default."""
    with opened(embedded) as store:
        yield store


@pytest.fixture(scope="module")
def on_neo4j(neo4j_url: Endpoint) -> Iterator[Store]:
    """Have the graph in a real Neo4j."""
    with opened(neo4j_url) as store:
        yield store


@pytest.fixture(params=["on_embedded", "on_neo4j"])
def store(request: pytest.FixtureRequest) -> Store:
    """Take each of the two in turn."""
    found: Store = request.getfixturevalue(request.param)
    return found


ASKED: dict[str, list[dict[str, Any]]] = {}
"""The answers so far: no test changes a database, so that none need ask twice."""


def ask(store: Store, name: str, mission: str | None = PUBLISHED, /, **given: object) -> list[dict[str, Any]]:
    """Return the rows of a query on a mission, on all where it is None."""
    key = repr((store.where, name, mission, given))
    if key not in ASKED:
        query = library.load(name)
        ASKED[key] = store.query(query.text, query.bind({}) | {"mission": mission} | given)
    return ASKED[key]


def counts(rows: Iterable[Mapping[str, Any]]) -> list[tuple[Any, ...]]:
    """Return scope, base, part and whole of rows."""
    return [tuple(row[column] for column in COLUMNS[1:-1]) for row in rows]


# --- the recounts


def test_every_recount_is_held_to_a_hand_count() -> None:
    """There is a hand count for every query in the folder, and a query for every hand count."""
    assert sorted(f"audit/{measure}" for measure in HAND) == RECOUNTS


@pytest.mark.parametrize("measure", HAND)
def test_a_recount_gives_what_a_person_counted(store: Store, measure: str) -> None:
    """Every row of the published mission is one that was counted by hand, and they stand in order."""
    rows = ask(store, f"audit/{measure}")
    assert counts(rows) == HAND[measure]
    assert {row["mission"] for row in rows} == {PUBLISHED}


SCOPES = {
    ("clusters-not-available", "type of organisation"): ["cooperation"],
    ("clusters-not-available", "type of cooperation"): ["cooperation"],
    ("clusters-with-answer", "benefits for SMEs"): ["benefits"],
    ("counterpart-type-share", "EU clusters, EU firms and non-EU clusters"): [
        "EU cluster",
        "EU firm",
        "non-EU cluster",
    ],
}
"""The scopes of the rows, where the hand-made file has words of its own."""


def by_hand() -> list[Any]:
    """Return each hand-made recount of the figures as measure, scopes, unit and value."""
    found = {}
    for each in expected("figures")["figures"]:
        if "byHand" in each:
            measure = {"duration": "days"}.get(each["measure"], each["measure"])
            scopes = each.get("scopes") or SCOPES.get((measure, each["scope"]), [each["scope"]])
            key = f"{measure}: {', '.join(scopes)} {each['byHand']}"
            found[key] = pytest.param(measure, scopes, each["unit"], each["byHand"], id=key)
    return list(found.values())


@pytest.mark.parametrize(("measure", "scopes", "unit", "value"), by_hand())
def test_a_recount_by_hand_is_found(store: Store, measure: str, scopes: list[str], unit: str, value: float) -> None:
    """What the hand-made file of figures gives as the recount of each is one of the rows, or a sum of several."""
    rows = [row for row in ask(store, f"audit/{measure}") if row["scope"] in scopes]
    found = []
    for base in {row["base"] for row in rows}:
        these = [row for row in rows if row["base"] == base]
        if len(these) == len(scopes):
            part = sum(row["part"] for row in these)
            found.append(100 * part / these[0]["whole"] if unit == "percent" else part)
    assert any(abs(each - value) <= 0.0005 for each in found), found


@pytest.mark.parametrize("name", RECOUNTS)
def test_a_recount_has_the_columns_that_the_audit_takes(store: Store, name: str) -> None:
    """Columns, order and types are those of all recounts; one scope and base of a mission has one row."""
    assert [column.name for column in library.load(name).columns] == COLUMNS
    rows = ask(store, name, None)
    assert rows
    for row in rows:
        assert list(row) == COLUMNS
        assert isinstance(row["part"], int)
        assert row["whole"] is None or (
            isinstance(row["whole"], int) and row["whole"] >= abs(row["part"]) and row["base"]
        )
    places = Counter((row["mission"], row["scope"], row["base"]) for row in rows)
    assert set(places.values()) == {1}


@pytest.mark.parametrize("name", RECOUNTS)
def test_a_recount_rests_on_passages_of_its_mission(store: Store, name: str) -> None:
    """The sources are distinct passages of reports on the mission, in the order of the reports."""
    reports = {r.start.id: r.end.id for r in graph().relationships.values() if r.type == "REPORTS_ON"}
    shared = {"audit/countries"}  # a cluster's country may be known from another mission
    for row in ask(store, name, None):
        places = []
        for source in row["sources"]:
            passage = graph().nodes[source]
            report = one(outgoing(graph(), passage, "IN_REPORT")).end
            assert reports[report.id] == row["mission"] or name in shared
            said = passage.properties
            places.append((report.properties["fileName"], said["line"], said.get("offset", 0), source))
        assert places
        assert places == sorted(set(places))


@pytest.mark.parametrize("name", QUERIES)
@pytest.mark.parametrize("mission", [None, PUBLISHED, EARLY, LATE, BARE, "nowhere"])
def test_both_databases_give_the_same_rows(on_embedded: Store, on_neo4j: Store, name: str, mission: str | None) -> None:
    """Rows and types are the same on both, whatever the mission."""
    ours, theirs = ask(on_embedded, name, mission), ask(on_neo4j, name, mission)
    assert ours == theirs
    assert [list(map(type, row.values())) for row in ours] == [list(map(type, row.values())) for row in theirs]


@pytest.mark.parametrize("name", QUERIES)
def test_a_mission_is_given_by_id_or_name(store: Store, name: str) -> None:
    """A name in any case selects what the id does, and a mission that is not there has no row."""
    title = name_of(graph().nodes[PUBLISHED])
    assert ask(store, name, str(title).upper()) == ask(store, name) != []
    assert ask(store, name, "nowhere") == []


@pytest.mark.parametrize("name", RECOUNTS)
def test_all_missions_are_the_missions_one_by_one(store: Store, name: str) -> None:
    """What one mission states does not change the recount of another."""
    single = [row for mission in (PUBLISHED, EARLY, LATE, BARE) for row in ask(store, name, mission)]
    assert sorted(map(repr, single)) == sorted(map(repr, ask(store, name, None)))


@pytest.mark.parametrize("measure", HAND)
def test_what_was_never_stated_has_no_row(store: Store, measure: str) -> None:
    """A mission of which only the first day is known has no row at all, and so never a 0."""
    assert ask(store, f"audit/{measure}", BARE) == []


@pytest.mark.parametrize(
    ("measure", "mission", "rows"),
    [
        # of the third delegate no country is told: only the list of countries counts
        ("countries", EARLY, delegation((None, 3, None))),
        # the list has a country more than the delegates have
        ("countries", LATE, delegation(("delegation list", 3, None), ("table of delegates", 2, None))),
        # of the third delegate nobody says whether it answered
        ("respondents", EARLY, delegation((None, 2, None))),
        ("non-respondents", EARLY, []),
        ("response-rate", EARLY, delegation(("delegates", 2, 3))),
        # all answered: none did not, and that is stated
        ("non-respondents", LATE, delegation((None, 0, None))),
        # one of the two threads is told of by the event report alone
        (
            "cooperation-agreements",
            EARLY,
            [("delegation", None, 2, None), ("mid-term", None, 1, None), ("Alpha Cluster", None, 2, None)],
        ),
        # two signed by the answer, one detailed
        (
            "formal-agreements",
            EARLY,
            [
                ("delegation", "answers", 2, None),
                ("delegation", "agreements", 1, None),
                ("Alpha Cluster", "answers", 2, None),
                ("Alpha Cluster", "agreements", 1, None),
                ("Beta Cluster", None, 0, None),
            ],
        ),
        # a yes without a number, and nothing in detail: there is one, how many is not known
        ("formal-agreements", LATE, []),
        ("clusters-with-formal-agreements", LATE, delegation((None, 1, None))),
        ("clusters-with-formal-agreements", EARLY, delegation((None, 1, None))),
        # nobody has a cooperation agreement: that is no answer "not available"
        ("clusters-not-available", LATE, [("formal-agreement", None, 0, None), ("sme-agenda", None, 0, None)]),
        ("clusters-not-available", EARLY, [("cooperation", None, 1, None), ("formal-agreement", None, 0, None)]),
        # one no: that none has an agenda is stated
        ("clusters-with-sme-agenda", LATE, delegation((None, 0, None))),
        ("clusters-with-sme-agenda", EARLY, []),
        ("smes-in-agenda", LATE, []),
        # the one SME belongs to one cluster by the one mission, and to another by the other
        (
            "smes-benefited",
            EARLY,
            [
                ("delegation", "agreements", 0, None),
                ("delegation", "list of SMEs", 1, None),
                ("Alpha Cluster", "agreements", 0, None),
                ("Alpha Cluster", "list of SMEs", 1, None),
            ],
        ),
        ("smes-benefited", LATE, [("delegation", "list of SMEs", 1, None), ("Beta Cluster", "list of SMEs", 1, None)]),
        ("clusters-with-smes-benefited", EARLY, delegation(("agreements", 0, None), ("list of SMEs", 1, None))),
        ("smes-benefited-share", EARLY, [("Alpha Cluster", "SMEs of the list", 1, 1)]),
        ("smes-could-benefit-directly", EARLY, [("delegation", None, 3, None), ("Alpha Cluster", None, 3, None)]),
        ("smes-could-benefit-indirectly", EARLY, []),
        # no type of a counterpart is printed
        ("counterpart-type-share", EARLY, []),
        ("cooperation-decrease", EARLY, []),
    ],
)
def test_only_what_the_graph_holds_is_counted(
    store: Store, measure: str, mission: str, rows: list[tuple[Any, ...]]
) -> None:
    """Where the parts are not there is no row; a 0 is counted, and two ways of counting that differ are two rows."""
    assert counts(ask(store, f"audit/{measure}", mission)) == rows


def test_a_type_that_nobody_asked_for_has_rows_where_it_is_covered(store: Store) -> None:
    """The parameter adds the types that no agreement covers; what is covered is never left out."""
    for measure in ("cooperation-type-share", "cooperation-type-rank"):
        rows = ask(store, f"audit/{measure}", EARLY, types=["merger and acquisition"])
        scopes = list(dict.fromkeys(row["scope"] for row in rows))
        parts = {row["scope"]: row["part"] for row in rows}
        assert scopes == ["barter", "joint venture", "merger and acquisition"]
        assert parts == {"barter": 1, "joint venture": 1, "merger and acquisition": 0}


def test_a_thread_of_several_agreements_has_a_base_more(store: Store) -> None:
    """Threads and agreements are two wholes only where they differ in number; here no thread has two."""
    assert "agreements" not in {row["base"] for row in ask(store, "audit/cooperation-type-share", None)}


def test_a_contradiction_is_shown_by_the_answer_itself(store: Store) -> None:
    """The formal agreement rests on the cells that state it, not on those of the clusters that answered no."""
    first = ask(store, "audit/formal-agreements")[0]
    assert {graph().nodes[source].properties["line"] for source in first["sources"]} == {414}


# --- the verdicts


def test_the_audit_lists_every_figure_once(store: Store) -> None:
    """There is a row for every stated figure, whether it was checked or not, with the columns of the command."""
    rows = ask(store, "audit", None)
    assert len(rows) == len(nodes(graph(), "StatedFigure"))
    columns = (
        "measure scope stated unit qualifier recomputed base verdict quote source conflicts query why mission report"
    )
    assert {tuple(row) for row in rows} == {tuple(columns.split())}
    assert [row["verdict"] for row in rows if row["mission"] != name_of(graph().nodes[PUBLISHED])] == [None] * 7


def test_the_audit_begins_with_the_worst(store: Store) -> None:
    """Contradicted, differs, not recomputable, reproduced, and at the end what was not checked; then by place."""
    rows = ask(store, "audit")
    order = ["contradicted", "differs", "not recomputable", "reproduced", "reproduced"]
    assert [row["verdict"] for row in rows[:5]] == order
    assert [row["source"] for row in rows[3:5]] == [f"{EVENT}:4", f"{FOLLOW_UP}:107"]
    assert {row["verdict"] for row in rows[5:]} == {None}
    places = [(row["report"], int(row["source"].partition(":")[2].partition(",")[0])) for row in rows[5:]]
    assert places == sorted(places)


def test_the_audit_shows_both_sides(store: Store) -> None:
    """What is stated stands beside what was found; what says otherwise has its quote and place."""
    contradicted, differs, *_ = ask(store, "audit")
    assert (contradicted["measure"], contradicted["scope"]) == ("cooperation-agreements", "event")
    assert (contradicted["stated"], contradicted["recomputed"]) == (22.0, None)
    assert contradicted["source"] == f"{FOLLOW_UP}:121"
    assert [each["source"] for each in contradicted["conflicts"]] == [f"{FOLLOW_UP}:329"]
    assert "44" in contradicted["conflicts"][0]["quote"]
    assert (differs["scope"], differs["stated"], differs["unit"]) == ("joint business events", 5.0, "percent")
    assert (differs["recomputed"], differs["base"], differs["conflicts"]) == (6.78, "ticks with N/A", [])
    assert (differs["query"], differs["why"]) == ("audit/cooperation-type-share", "because differs")
    assert differs["query"] in RECOUNTS
    assert "5%" in differs["quote"].replace(" ", "")


def test_the_audit_of_one_report_quotes_that_report(store: Store) -> None:
    """A figure that both reports state is listed for either, each time with its own passage."""
    by_report = {name: ask(store, "audit", report=name.upper()) for name in (EVENT, FOLLOW_UP)}
    assert {name: {row["report"] for row in rows} for name, rows in by_report.items()} == {
        EVENT: {EVENT},
        FOLLOW_UP: {FOLLOW_UP},
    }
    clusters = [one(r for r in rows if r["measure"] == "clusters" and r["verdict"]) for rows in by_report.values()]
    assert [row["source"] for row in clusters] == [f"{EVENT}:4", f"{FOLLOW_UP}:107"]
    assert ask(store, "audit", report="nothing.txt") == []


def test_the_audit_of_some_verdicts_lists_these_alone(store: Store) -> None:
    """A figure without a verdict is none of them."""
    rows = ask(store, "audit", verdicts=["reproduced", "contradicted"])
    assert [row["verdict"] for row in rows] == ["contradicted", "reproduced", "reproduced"]
    assert ask(store, "audit", verdicts=[]) == []


# --- between reports


def test_what_both_published_reports_state_is_side_by_side(store: Store) -> None:
    """Both give the number of clusters, and agree; whatever else, only one of them states."""
    first, *others = ask(store, "between-reports")
    assert (first["measure"], first["scope"], first["unit"], first["verdict"]) == (
        "clusters", "delegation", "count", "agree",
    )  # fmt: skip
    assert first["event"] == [{"number": 14.0, "qualifier": "exactly", "source": f"{EVENT}:4"}]
    assert first["followUp"] == [{"number": 14.0, "qualifier": "exactly", "source": f"{FOLLOW_UP}:107"}]
    assert [row["verdict"] for row in others] == sorted(row["verdict"] for row in others)
    assert {row["verdict"] for row in others} == {f"only in {EVENT}", f"only in {FOLLOW_UP}"}
    assert all(bool(row["event"]) is (row["verdict"] == f"only in {EVENT}") for row in others)
    assert all(bool(row["followUp"]) is (row["verdict"] == f"only in {FOLLOW_UP}") for row in others)


def test_what_one_report_states_twice_stands_in_one_row(store: Store) -> None:
    """The two numbers of agreements begun at the event are both of the follow-up, in its order."""
    row = one(
        r for r in ask(store, "between-reports") if (r["measure"], r["scope"]) == ("cooperation-agreements", "event")
    )
    assert [each["number"] for each in row["followUp"]] == [22.0, 44.0]
    assert row["verdict"] == f"only in {FOLLOW_UP}"


def test_reports_disagree_where_no_number_is_allowed_by_both(store: Store) -> None:
    """Qualifiers and rounding are understood: some 300 may be 325, 66.7 % rounds to 67 %, and 4 is not 5."""
    found = [(row["measure"], row["verdict"]) for row in ask(store, "between-reports", EARLY)]
    survey = "bergen-2018-05-02-follow-up.txt"
    assert found == [
        ("clusters", "disagree"),
        ("meetings", "agree"),
        ("response-rate", "agree"),
        ("smes", f"only in {survey}"),
    ]
    narrow = [(row["measure"], row["verdict"]) for row in ask(store, "between-reports", EARLY, about=0.05)]
    assert narrow[:2] == [("clusters", "disagree"), ("meetings", "disagree")]


# --- sensitivity

OUTCOMES = [each["midTerm"]["outcome"] for name in ("threads", "formal") for each in expected("threads")[name]]
STRICT = ("formalised", "active")
COUNTINGS = {
    "strict": ((), ()),
    "intended alive": (("intended",), ()),
    "intended and nominal alive": (("intended", "nominal"), ()),
    "contested alive": (("contested",), ()),
    "contested left out": ((), ("contested",)),
    "unknown alive": (("unknown",), ()),
    "unknown left out": ((), ("unknown",)),
    "censored as ended": ((), ()),
    "censored as alive": ((), ()),
    "all but ended alive": (("intended", "nominal", "contested", "unknown"), ()),
}
"""What counts as alive besides, and what is in no base; no thread of the published mission is censored."""


def wilson(alive: int, of: int) -> tuple[float, float]:
    """Return Wilson's interval at 95 %, by the formula of the textbook."""
    z, share = 1.959963984540054, alive / of
    middle = (share + z**2 / (2 * of)) / (1 + z**2 / of)
    half = z / (1 + z**2 / of) * math.sqrt(share * (1 - share) / of + z**2 / (4 * of**2))
    return middle - half, middle + half


def test_every_way_of_counting_is_what_a_person_counts(store: Store) -> None:
    """Each row counts the hand-made outcomes by its rule, and gives interval and distance from the strict answer."""
    rows = ask(store, "sensitivity")
    assert [row["counting"] for row in rows] == list(COUNTINGS)
    strict = rows[0]["share"]
    for row in rows:
        living, out = COUNTINGS[row["counting"]]
        base = [outcome for outcome in OUTCOMES if outcome not in out]
        alive = sum(outcome in (*STRICT, *living) for outcome in base)
        assert (row["alive"], row["of"]) == (alive, len(base))
        assert math.isclose(row["share"], alive / len(base))
        assert math.isclose(row["difference"], alive / len(base) - strict, abs_tol=1e-12)
        assert all(map(math.isclose, (row["low"], row["high"]), wilson(alive, len(base))))


def test_the_rows_agree_with_the_survival_query(store: Store) -> None:
    """Strict and broad are the strict and broad answers of the main query."""
    survival = {row["measure"]: row for row in ask(store, "survival") if row["pair"] == "all"}
    rows = {row["counting"]: row for row in ask(store, "sensitivity")}
    for measure, counting in (("strict", "strict"), ("broad", "intended and nominal alive")):
        assert {key: survival[measure][key] for key in ("alive", "of", "share", "low", "high")} == {
            key: rows[counting][key] for key in ("alive", "of", "share", "low", "high")
        }


def test_the_thread_that_moves_most_is_the_one_in_dispute(store: Store) -> None:
    """The contested thread is flipped, one way or the other; where it is left out, the unknown one takes its place."""
    rows = {row["counting"]: row for row in ask(store, "sensitivity")}
    disputed, unknown = "ArchEnerg – Environmental", "ArchEnerg – Green Synergy Cluster"
    flips = {name: (row["thread"], row["change"]) for name, row in rows.items()}
    assert flips["contested left out"] == (unknown, "counted as alive")
    alive = ("contested alive", "all but ended alive")
    for name in set(rows) - {"contested left out"}:
        assert flips[name] == (disputed, "counted as not alive" if name in alive else "counted as alive")
        assert rows[name]["sources"] == [f"{FOLLOW_UP}:414, Annex 2, row 2, column Organisation name"]
    for row in rows.values():
        sign = -1 if row["change"] == "counted as not alive" else 1
        assert math.isclose(row["move"], sign / row["of"])


def test_threads_that_move_as_much_are_counted(store: Store) -> None:
    """By the strict answer six can be flipped: the two of which one cannot tell, and four alive with words against."""
    doubtful = [
        each["midTerm"]["outcome"]
        for name in ("threads", "formal")
        for each in expected("threads")[name]
        if each["midTerm"]["outcome"] in ("contested", "unknown")
    ]
    against = [
        thread
        for thread in nodes(graph(), "Thread")
        if PUBLISHED.partition("--")[2] in thread.id and thread.properties.get("outcome") in STRICT
        for seen in outgoing(graph(), thread, "OBSERVED_AS")
        if seen.end.properties.get("evidenceAgainst")
    ]
    assert ask(store, "sensitivity")[0]["alike"] == len(doubtful) + len(against) == 6


def test_the_censored_count_only_where_they_are_said_to(store: Store) -> None:
    """A thread that only the event tells of is in no base, unless the row puts it there."""
    rows = {row["counting"]: row for row in ask(store, "sensitivity", EARLY)}
    counted = {name: (row["alive"], row["of"]) for name, row in rows.items()}
    assert (counted["strict"], counted["censored as ended"], counted["censored as alive"]) == ((1, 2), (1, 3), (2, 3))
    assert ask(store, "sensitivity", LATE) == []
