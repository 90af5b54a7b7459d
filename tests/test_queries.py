"""The library of queries: what its files declare, what they may not hold, and what both databases answer."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from math import isclose, sqrt
from pathlib import Path
from typing import Any

import pytest
import queries_lint as lint
import queries_mission as invented
from documents import BUNDLED, REAL, expected, is_long, statements

from clew.graph.build import build
from clew.graph.content import Graph
from clew.graph.errors import ParameterError, QueryError, QueryNotFound
from clew.graph.folder.endpoint import Endpoint
from clew.graph.names.judgement import shipped
from clew.graph.store import Store, connect
from clew.queries import cypher, library

EDITION = REAL if REAL.folder.is_dir() else BUNDLED
STATED = (
    *statements(EDITION),
    *invented.statements("2019-06-01", began=10, remained=None),
    *invented.statements("2021-06-01", began=10, remained=4),
)
PUBLISHED, BEFORE, AFTER = (
    "mission--mexico--mexico-city--2016-10-25",
    "mission--norway--bergen--2019-06-01",
    "Bergen Days 2021-06-01",
)
THREADS = [*expected("threads")["threads"], *expected("threads")["formal"]]
NEEDED = {
    "threads-of-cluster": {"cluster": "ceec"},
    "evidence": {"thread": "thread--mexico--mexico-city--2016-10-25--basque-energy-cluster--pemex"},
    "path": {"from": "Pemex", "to": "CEGASA portable energy"},
}
"""A value for each parameter that has no default."""
NAMES = [name for name in library.names() if not name.startswith("audit/")]
each_query = pytest.mark.parametrize("name", NAMES)
each_file = pytest.mark.parametrize("query", library.library(), ids=lambda query: query.name)


# --- the library: headers, parameters, names


QUERY = """\
// Who there is
//
// All of them, and
// whence they came.
//
// Not who is not there.
//
// Parameters
//   mission (string, default null): A mission; null
//     for all.
//   least (integer, default 2): A number.
//
// Columns
//   name: Who.
//   n: How often: a count.
MATCH (c)-[:TOOK_PART_IN]->(m)
WHERE $mission IS NULL OR m.name = $mission // and not $this
WITH c.name AS name, count(m) AS n
WHERE n > $least AND name <> '$that'
RETURN name, n ORDER BY name
"""


def load(folder: Path, text: str = QUERY, name: str = "who") -> library.Query:
    """Return the query that a folder holds in a file of this text."""
    (folder / f"{name}.cypher").write_text(text, encoding="utf-8")
    return library.load(name, folder)


def refusal(folder: Path, old: str, new: str) -> str:
    """Return what is said of the query once something in it is replaced."""
    assert old in QUERY
    with pytest.raises(QueryError) as refused:
        load(folder, QUERY.replace(old, new, 1))
    return str(refused.value)


def test_the_comment_at_the_top_is_the_documentation(tmp_path: Path) -> None:
    query = load(tmp_path)
    assert (query.name, query.title) == ("who", "Who there is")
    assert query.answers == "All of them, and whence they came.\n\nNot who is not there."
    assert [(p.name, p.type, p.required, p.default) for p in query.parameters] == [
        ("mission", "string", False, None),
        ("least", "integer", False, 2),
    ]
    assert query.parameters[0].meaning == "A mission; null for all."
    assert [(c.name, c.meaning) for c in query.columns] == [("name", "Who."), ("n", "How often: a count.")]
    assert query.text == QUERY


def test_a_query_describes_itself_in_json(tmp_path: Path) -> None:
    described = load(tmp_path).describe()
    assert list(described) == ["name", "title", "parameters", "columns"]
    assert described["parameters"][1] == {
        "name": "least", "type": "integer", "required": False, "default": 2, "meaning": "A number.",
    }  # fmt: skip
    assert described["columns"][0] == {"name": "name", "meaning": "Who."}
    assert [json.loads(json.dumps(each.describe()))["name"] for each in library.library()] == library.names()


@pytest.mark.parametrize(
    ("old", "new", "line", "said"),
    [
        ("$least", "$most", 19, "uses $most"),
        ("n > $least AND", "", 11, "declares least"),
        ("RETURN name, n", "RETURN name", 20, "returns name; Columns declares name, n"),
        ("RETURN name, n", "RETURN n, name", 20, "returns n, name;"),
        ("RETURN name, n", "RETURN name, n + 1", 20, "returns name, one without AS;"),
        ("RETURN name, n", "RETURN *", 20, "returns one without AS;"),
        ("RETURN name, n ORDER BY name", "FINISH", 1, "returns nothing"),
        ("(integer, ", "(number, ", 11, "no entry of Parameters"),
        ("default 2", "default two", 11, "default of least is 'two'; give one integer"),
        ("//   least (integer, default 2)", "//   mission (integer, default 2)", 11, "mission stands in Parameters"),
        ("//   n: How", "//   n How", 15, "no entry of Columns"),
        ("// Columns", "// Column", 13, "no entry of Parameters"),
        ("//   name: Who.\n//   n: How often: a count.\n", "", 1, "begin with a comment"),
    ],
)
def test_what_does_not_fit_is_told_with_file_and_line(tmp_path: Path, old: str, new: str, line: int, said: str) -> None:
    """What is declared must be what is used and returned, in that order."""
    message = refusal(tmp_path, old, new)
    assert message.startswith(f"{tmp_path / 'who.cypher'}:{line}: ")
    assert said in message
    assert "\n" not in message


def test_a_file_without_a_comment_is_no_query(tmp_path: Path) -> None:
    with pytest.raises(QueryError, match=r"who\.cypher:1: begin with a comment"):
        load(tmp_path, "MATCH (n) RETURN n.id AS id\n")


def test_every_part_of_a_union_returns_the_columns(tmp_path: Path) -> None:
    text = QUERY.replace("RETURN name, n ORDER BY name", "RETURN name, n UNION RETURN 'x' AS name, 1 AS m")
    with pytest.raises(QueryError, match=r"who\.cypher:20: returns name, m"):
        load(tmp_path, text)


def test_what_a_subquery_returns_is_no_column() -> None:
    text = "CALL { MATCH (a) RETURN a } RETURN DISTINCT a.x AS x, COLLECT { RETURN 1 AS y } AS z LIMIT 3"
    assert cypher.columns(text) == [(1, ["x", "z"])]


def test_defaults_are_filled_in_and_texts_take_their_types(tmp_path: Path) -> None:
    query = load(tmp_path)
    assert query.bind({}) == {"mission": None, "least": 2}
    assert query.bind({"mission": "Spring, in Oslo", "least": " -7 "}) == {"mission": "Spring, in Oslo", "least": -7}


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        ("string", " a, b ", " a, b "),
        ("integer", "+12", 12),
        ("float", "1e-3", 0.001),
        ("boolean", "True", True),
        ("boolean", "false", False),
        ("date", "2016-10-25", date(2016, 10, 25)),
        ("strings", "AT, BE,,FR ", ["AT", "BE", "FR"]),
        ("strings", "", []),
    ],
)
def test_each_type_has_a_form(tmp_path: Path, kind: str, text: str, value: object) -> None:
    query = load(tmp_path, QUERY.replace("(integer, default 2)", f"({kind}, required)"))
    bound = query.bind({"least": text})["least"]
    assert bound == value
    assert type(bound) is type(value)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("integer", "two"),
        ("integer", "1_000"),
        ("integer", "2.0"),
        ("integer", str(2**63)),
        ("float", "nan"),
        ("float", "-inf"),
        ("boolean", "maybe"),
        ("date", "25 October"),
        ("string", "\udcff"),
        ("strings", "a,\udcff"),
    ],
)
def test_what_has_another_form_is_refused_in_one_line(tmp_path: Path, kind: str, text: str) -> None:
    query = load(tmp_path, QUERY.replace("(integer, default 2)", f"({kind}, required)"))
    with pytest.raises(ParameterError, match=r"^least is '.*'; give .+$") as refused:
        query.bind({"least": text})
    str(refused.value).encode()


def test_missing_and_unknown_parameters_are_named_with_those_there_are(tmp_path: Path) -> None:
    with pytest.raises(ParameterError, match=r"^who has no parameter 'mision'; it has mission, least$"):
        load(tmp_path).bind({"mision": "x"})
    query = load(tmp_path, QUERY.replace("default 2", "required"))
    with pytest.raises(ParameterError, match=r"^who needs least: A number\. Its parameters: mission, least$"):
        query.bind({"mission": "x"})


def test_a_query_of_no_such_name_is_told_with_those_close_to_it(tmp_path: Path) -> None:
    with pytest.raises(QueryNotFound, match=r"^no query 'survivel'; did you mean survival or survival-by-field\?$"):
        library.load("survivel")
    with pytest.raises(QueryNotFound, match=r"^no query 'zzz'; `clew query` lists them$"):
        library.load("zzz")
    (tmp_path / "secret.cypher").write_text(QUERY, encoding="utf-8")
    (tmp_path / "in").mkdir()
    with pytest.raises(QueryNotFound):
        library.load("../secret", tmp_path / "in")


def test_a_query_in_a_subfolder_has_the_folder_in_its_name(tmp_path: Path) -> None:
    (tmp_path / "audit").mkdir()
    assert load(tmp_path, name="audit/who").name == "audit/who"
    assert library.names(tmp_path) == ["audit/who"]


# --- the files: what they may not hold


@pytest.mark.parametrize(
    "snippet",
    [
        "MATCH (n) RETURN count(n) IS NULL AS none",
        "MATCH (n) RETURN NOT count(n) AS none",
        "MATCH (n) RETURN count(n) > 3 AND true AS many",
        "MATCH (n) RETURN n.x IN collect(n.y) AS there",
        "MATCH (n) RETURN collect(n)[0].name AS first",
        "MATCH (n) RETURN head(collect(n.name)) AS first",
        "MATCH (n) RETURN {number: count(n)} AS all",
        "MATCH (n) WITH n {.name, number: count(*)} AS all RETURN all",
        "MATCH (n) WITH n.x AS x, [count(n)] AS all RETURN all",
        "MATCH (n) RETURN coalesce(sum(n.x), 0) AS total",
        "MATCH (n) RETURN toFloat(sum(n.x)) / 2 AS half",
        "MATCH (n) RETURN sum(n.x) / 2 AS half",
        "MATCH (n) RETURN 1.0 * avg(n.x) AS same",
        "MATCH (n) RETURN CASE WHEN count(n) = 0 THEN null ELSE 1 END AS any",
        "MATCH (n) RETURN n.x AS x ORDER BY count(n)",
        "MATCH (n) RETURN n.x AS x, count(*)",
        "MATCH (n) RETURN COLLECT { MATCH (m) RETURN size(collect(m)) } AS sizes",
        "MATCH (n) RETURN percentileCont(n.x, 0.5) + 1 AS middle",
    ],
)
def test_the_lint_finds_an_aggregate_that_does_not_stand_alone(snippet: str) -> None:
    """The embedded default gives wrong rows for these, and says nothing."""
    assert lint.nested_aggregates(f"// count(n)\n{snippet}") == [2]


def test_the_lint_lets_pass_what_stands_alone() -> None:
    text = """
    MATCH (n) // head(collect(n))
    WITH n.x AS x, count(DISTINCT n.y) AS y, collect({z: n.z, 'sum(': size([1])}) AS all, min(n.x) AS least
    WHERE x = 'NOT count(n)' AND COUNT { MATCH (m) } > reduce(sum = 0, each IN all | sum + 1)
    RETURN x, COLLECT { MATCH (m) WITH m.x AS x, max(m.y) AS y RETURN y } AS ys, sum(y) AS total
    """
    assert lint.nested_aggregates(text) == []


@pytest.mark.parametrize(
    "snippet",
    [
        "CREATE (n)",
        "MATCH (n) SET n.x = 1",
        "LOAD CSV FROM 'file:///x' AS row RETURN row",
        "RETURN apoc.coll.sort([2, 1]) AS sorted",
        "CALL db.labels() YIELD label RETURN label",
        "MATCH (n) CALL (n) { RETURN n.x AS x } RETURN x",
        "MATCH (n) CALL { WITH n RETURN n.x AS x } RETURN x",
        "MATCH p = SHORTEST 2 (a)--+(b) RETURN p",
        "MATCH (n) RETURN elementId(n) AS id",
        "MATCH (n) RETURN labels(n)[0] AS label",
        "MATCH (n) RETURN n {.name} AS some",
    ],
)
def test_the_lint_finds_what_one_of_the_databases_cannot(snippet: str) -> None:
    assert lint.unportable(snippet)


@each_file
def test_no_file_holds_what_one_of_the_databases_cannot(query: library.Query) -> None:
    assert lint.nested_aggregates(query.text) == []
    assert lint.unportable(query.text) == []


@each_file
def test_every_file_orders_its_rows_and_reads_in_lines(query: library.Query) -> None:
    assert re.search(r"\nORDER BY [^{}]+\Z", query.text)
    assert max(map(len, query.text.splitlines())) <= 120
    meanings = [*(each.meaning for each in query.parameters), *(each.meaning for each in query.columns), query.answers]
    assert [each for each in meanings if not each.endswith(".")] == []


@each_file
def test_no_file_knows_a_name_from_the_reports(query: library.Query) -> None:
    about = [
        statement.subject for statement in STATED if statement.subject.label in ("Organisation", "Person", "Country")
    ]
    names = {str(each.parts[0]) for each in about} | {str(s.value) for s in STATED if s.property in ("city", "title")}
    assert not [name for name in names if len(name) > 3 and re.search(rf"\b{re.escape(name)}\b", query.text)]


def test_the_library_answers_enough_questions() -> None:
    assert len(NAMES) >= 18


# --- the databases


@contextmanager
def opened(endpoint: Endpoint) -> Iterator[Store]:
    """Have a database hold the published reports and the invented mission."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NEO4J_USERNAME", endpoint.username)
        patch.setenv("NEO4J_PASSWORD", endpoint.password)
        patch.setenv("NEO4J_DATABASE", endpoint.database)
        with connect(endpoint.uri, write=True, timeout=120) as store:
            store.write(build(STATED, shipped()))
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


def ask(store: Store, name: str, /, **given: str) -> list[dict[str, Any]]:
    """Return the rows of a query, on the published mission where no other is given."""
    query = library.load(name)
    known = {each.name for each in query.parameters}
    default = {"mission": PUBLISHED} | NEEDED.get(name, {})
    wanted = {key: value for key, value in (default | given).items() if key in known and value != "all"}
    return store.query(query.text, query.bind(wanted))


def sources(value: object) -> Iterator[str]:
    """Yield every source that a row prints."""
    if isinstance(value, dict):
        for key, each in value.items():
            yield from [each] if key == "source" else each if key == "sources" else sources(each)
    elif isinstance(value, list):
        for each in value:
            yield from sources(each)


@each_query
@pytest.mark.parametrize("mission", ["all", PUBLISHED, BEFORE, AFTER, "nowhere"])
def test_both_databases_give_the_same_rows(on_embedded: Store, on_neo4j: Store, name: str, mission: str) -> None:
    ours, theirs = ask(on_embedded, name, mission=mission), ask(on_neo4j, name, mission=mission)
    assert ours == theirs
    assert [list(map(type, row.values())) for row in ours] == [list(map(type, row.values())) for row in theirs]


@each_query
def test_rows_have_the_declared_columns_and_true_sources(store: Store, name: str) -> None:
    """A source is printed as the reader prints it, and what is kept for the database's own use does not show."""
    known = {str(each.source) for each in STATED}
    rows = ask(store, name, mission="all")
    assert rows
    for row in rows:
        assert list(row) == [column.name for column in library.load(name).columns]
        assert known.issuperset(sources(row))
        assert '"subject"' not in json.dumps(row, default=str)


@each_query
def test_every_row_that_states_a_fact_gives_its_sources(store: Store, name: str) -> None:
    """Rows that only count (survival, reports) and rows about nobody state none."""
    numbers = {
        "answers": ["clusters"],
        "expectations": ["benefited", "directly", "indirectly"],
        "figures-between-reports": ["differ"],
    }.get(name, [])
    counts = name.startswith("survival") or name == "reports"
    for row in ask(store, name, mission="all") if not counts else []:
        assert list(sources(row)) or (numbers and not any(row[each] for each in numbers)), row


@each_query
def test_a_mission_may_be_given_by_any_name_in_any_case(store: Store, name: str) -> None:
    assert ask(store, name, mission="BERGEN days 2021-06-01") == ask(store, name, mission=AFTER.lower())
    if "mission" in {each.name for each in library.load(name).parameters}:
        rows = ask(store, name, mission="nowhere")
        assert len(rows) == {"survival": 9, "expectations": 1}.get(name, 0)


def test_a_database_without_a_report_has_no_rows(embedded_folder: Path) -> None:
    """Labels and types that nothing carries yet are no error."""
    with connect(str(embedded_folder), write=True) as store:
        store.write(Graph())
        rows = {name: len(ask(store, name, mission="all")) for name in NAMES}
    assert {name: number for name, number in rows.items() if number} == {"survival": 9, "expectations": 1}


# --- the answers, against what was found by hand


def by_hand(pair: str = "all") -> Counter[str]:
    """Return how many threads of a pair have each outcome; one unknown counterpart was judged to be a delegate."""
    judged = {"Energy Cleantech Cluster": "EU-EU"}
    pairs = [(judged.get(row.get("organisation"), row["pair"]), row["midTerm"]["outcome"]) for row in THREADS]
    return Counter(outcome for each, outcome in pairs if pair in ("all", each))


def survival(store: Store, mission: str = PUBLISHED) -> dict[tuple[str, str], dict[str, Any]]:
    """Return the rows of the query by measure and pair."""
    return {(row["measure"], row["pair"]): row for row in ask(store, "survival", mission=mission)}


def test_strict_and_broad_survival_are_those_counted_by_hand(store: Store) -> None:
    rows = survival(store)
    for pair in ("all", "EU-EU", "EU-host", "unknown"):
        found = by_hand(pair)
        strict = found["formalised"] + found["active"]
        broad = strict + found["intended"] + found["nominal"]
        for measure, alive in (("strict", strict), ("broad", broad)):
            row = rows[measure, pair]
            assert (row["alive"], row["of"], row["censored"]) == (alive, found.total(), 0)
            assert row["open"] == found["contested"] + found["unknown"]
    assert [rows[measure, "all"]["alive"] for measure in ("strict", "broad")] == [5, 18]
    assert {rows[measure, "all"]["of"] for measure in ("strict", "broad")} == {21}


def test_the_claim_is_the_reports_own(store: Store) -> None:
    claimed = survival(store)["claimed", "all"]
    assert (claimed["alive"], claimed["of"], claimed["open"], claimed["censored"]) == (20, 44, None, None)
    assert ("claimed", "EU-EU") not in survival(store)
    assert [row["alive"] for row in survival(store, BEFORE).values() if row["measure"] == "claimed"] == [None]
    assert (survival(store, AFTER)["claimed", "all"]["of"], survival(store, "all")["claimed", "all"]["of"]) == (10, 54)


def test_the_interval_is_wilsons(store: Store) -> None:
    """Its ends are where the square of the distance from the share is z² p (1 - p) / n."""
    z = 1.959963984540054
    for row in (*survival(store).values(), *survival(store, AFTER).values()):
        if not row["of"]:
            assert [row[each] for each in ("share", "low", "high")] == [None, None, None]
            continue
        assert row["share"] == row["alive"] / row["of"]
        assert 0 <= row["low"] <= row["share"] <= row["high"] <= 1
        for end in (row["low"], row["high"]):
            distance = z * sqrt(end * (1 - end) / row["of"])
            assert end in (0, 1) or isclose(abs(row["share"] - end), distance, rel_tol=1e-9)


def test_a_thread_that_nobody_looked_at_is_in_no_base(store: Store) -> None:
    row = survival(store, AFTER)["strict", "all"]
    assert (row["alive"], row["of"], row["open"], row["censored"]) == (1, 4, 1, 1)


def test_britain_is_of_the_eu_until_it_left(store: Store) -> None:
    assert [survival(store, mission)["broad", "EU-EU"]["of"] for mission in (BEFORE, AFTER)] == [3, 2]
    pairs = {row["organisation"]: row["pair"] for row in ask(store, "threads", mission=BEFORE)}
    assert pairs["Leeds Labs"] == "EU-EU"
    assert pairs["Fjord Works"] == "EU-host"
    assert pairs["Quiet Ltd"] == "unknown"
    given = ask(store, "threads", mission=AFTER, euMembers="NO,GB")
    assert {row["organisation"]: row["pair"] for row in given}["Leeds Labs"] == "EU-EU"


def test_every_thread_has_the_outcome_found_by_hand(store: Store) -> None:
    def key(cluster: str, outcome: str, types: list[str]) -> tuple[str, str, str]:
        return cluster, outcome, ", ".join(sorted(types))

    rows = ask(store, "threads")
    assert Counter(key(row["cluster"], row["outcome"], row["types"]) for row in rows) == Counter(
        key(row["cluster"], row["midTerm"]["outcome"], row.get("types", [])) for row in THREADS
    )


def test_a_thread_is_told_with_the_words_that_decided(store: Store) -> None:
    rows = {row["organisation"]: row for row in ask(store, "threads")}
    contested = rows["Environmental"]
    assert (contested["alive"], contested["agreements"], contested["clusterCountry"]) == ("open", ["formal"], "Hungary")
    (spoken,), (denied,) = contested["evidenceFor"], contested["evidenceAgainst"]
    column = "Has your cluster signed formal agreement(s)?"
    assert spoken == {"quote": "Yes", "source": f"eu-mexico-2016-follow-up.txt:414, Annex 2, row 2, column {column}"}
    assert denied["source"].startswith("eu-mexico-2016-follow-up.txt:414, Annex 2, row 2, column ")
    assert (rows[None]["organisationKind"], rows[None]["pair"], rows[None]["alive"]) == ("firm", "EU-host", "yes")
    assert rows["Labizet"]["organisationOrigin"] is None


def test_a_cluster_finds_the_threads_that_others_report_of_it(store: Store) -> None:
    (row,) = ask(store, "threads-of-cluster", cluster="ceec")
    assert (row["reportedBy"], row["organisation"], row["outcome"]) == ("Basque Energy Cluster",) * 2 + ("active",)
    both = ask(store, "threads-of-cluster", cluster="alpha cluster", mission=AFTER)
    assert [(row["reportedBy"], row["organisation"], row["outcome"]) for row in both] == [
        ("Alpha Cluster", "Beta Cluster", "nominal"),
        ("Alpha Cluster", "Leeds Labs", "active"),
        ("Beta Cluster", "Beta Cluster", "ended"),
    ]


def test_silence_is_no_answer_and_no_answer_is_not_no(store: Store) -> None:
    silent = {each["cluster"] for each in expected("answers")["blank"]}
    rows = ask(store, "silent-clusters")
    assert {row["cluster"]: row["respondedToSurvey"] for row in rows} == dict.fromkeys(silent, False)
    invented_ = ask(store, "silent-clusters", mission=AFTER)
    assert {row["cluster"]: row["respondedToSurvey"] for row in invented_} == {
        "Gamma Cluster": False,
        "Delta Cluster": True,
    }


def test_answers_are_counted_by_kind(store: Store) -> None:
    rows = {(row["question"], row["answer"]): row for row in ask(store, "answers")}
    found = Counter((each["question"], each["value"]) for each in expected("answers")["answers"])
    found.update((each["question"], "not asked") for each in expected("answers")["blank"])
    assert {key: row["clusters"] for key, row in rows.items() if row["clusters"]} == found
    assert len(rows) == 10
    agenda = [each.get("number", 0) for each in expected("answers")["answers"] if each["question"] == "sme-agenda"]
    assert rows["sme-agenda", "yes"]["number"] == sum(agenda)
    assert rows["sme-agenda", "no"]["number"] is None


def test_a_blank_is_neither_no_nor_not_asked(store: Store) -> None:
    rows = ask(store, "answers", mission=AFTER, question="formal-agreement")
    assert {row["answer"]: row["names"] for row in rows} == {
        "yes": [], "no": [], "not available": ["Alpha Cluster"],
        "blank": ["Beta Cluster", "Delta Cluster"], "not asked": ["Gamma Cluster"],
    }  # fmt: skip


def test_the_smes_that_benefited_are_those_of_the_table(store: Store) -> None:
    listed = {(each["cluster"], sme) for each in expected("smes")["clusters"] for sme in each["smes"]}
    rows = ask(store, "smes-benefited")
    assert {(row["cluster"], row["sme"]) for row in rows} == listed
    assert len(rows) == len(listed) == 24


def test_the_delegation_is_counted_by_country(store: Store) -> None:
    delegates = expected("delegation")["delegates"]
    for row in ask(store, "delegation"):
        here = [each for each in delegates if each["country"] == row["country"]]
        assert row["names"] == sorted(each["name"] for each in here)
        assert row["silent"] == len([each for each in here if not each["respondedToSurvey"]])
        assert row["clusters"] == row["responded"] + row["silent"] == len(here)
    assert sum(row["clusters"] for row in ask(store, "delegation")) == len(delegates)
    invented_ = {row["country"]: row["names"] for row in ask(store, "delegation", mission=AFTER)}
    assert invented_ == {
        "France": ["Alpha Cluster"],
        "Spain": ["Beta Cluster"],
        None: ["Delta Cluster", "Gamma Cluster"],
    }


def test_expectations_add_up_and_a_blank_is_no_zero(store: Store) -> None:
    rows = {row["cluster"]: row for row in ask(store, "expectations")}
    columns = {
        "benefited": "smesBenefited",
        "directly": "smesCouldBenefitDirectly",
        "indirectly": "smesCouldBenefitIndirectly",
    }
    for column, key in columns.items():
        for cluster in rows.keys() - {"all"}:
            numbers = [row[key] for row in THREADS if row["cluster"] == cluster and key in row]
            assert rows[cluster][column] == (sum(numbers) if numbers else None)
    assert [rows["all"][column] for column in columns] == [28, 57, 135]
    assert rows["Water Alliance"]["benefited"] is None
    assert list(rows)[-1] == "all"


def test_counts_by_cluster_country_type_and_field_agree_with_the_threads(store: Store) -> None:
    threads = ask(store, "threads")
    clusters = {row["cluster"]: row for row in ask(store, "outcomes-by-cluster")}
    assert len(clusters) == len(expected("delegation")["delegates"])
    assert {name: row["threads"] for name, row in clusters.items() if row["threads"]} == Counter(
        row["cluster"] for row in threads
    )
    pairs = ask(store, "country-pairs")
    columns = ("threads", "strict", "broad", "ended", "open", "censored")
    assert [sum(row[each] for row in pairs) for each in columns] == [21, 5, 18, 1, 2, 0]
    types = {row["type"]: row["threads"] for row in ask(store, "types-by-outcome")}
    assert types == Counter(each for row in threads for each in row["types"] or [None])
    fields = {row["field"]: row for row in ask(store, "fields-of-survivors")}
    assert (fields["Water sector"]["strict"], fields["packaging"]["strict"], fields["packaging"]["broad"]) == (2, 0, 10)
    assert "environmental protection" not in fields


def test_bridges_have_two_sides(store: Store) -> None:
    rows = {row["organisation"]: row["clusters"] for row in ask(store, "bridges")}
    assert rows["Agrofood Regional Cluster"] == ["AMEXA", "ANIERM", "ELAN"]
    assert "ArchEnerg" not in rows
    both = [row for row in ask(store, "bridges", mission=AFTER) if row["organisation"] == "Twofold GmbH"]
    assert [row["clusters"] for row in both] == [["Alpha Cluster", "Beta Cluster"]]


def test_texts_that_differ_in_writing_only_do_not_disagree(store: Store) -> None:
    rows = {(row["about"], row["property"]): row["texts"] for row in ask(store, "disagreements")}
    elan = [each["quote"] for each in rows["Agrofood Regional Cluster – ELAN", "nextSteps"]]
    assert elan == ["Registration in the platform and info.", "Registration in platform Information"]
    assert ("CWP - Catalan Water Partnership – unnamed", "technology") in rows
    for about, property_ in (
        ("Agrofood Regional Cluster – Orquídea de Vanillia de Tuxpan", "nextSteps"),  # capitals
        ("Agrofood Regional Cluster – Ejido Caoba", "technology"),  # info., information
        ("Basque Energy Cluster – PEMEX", "technology"),  # Oil & Gas, Oil&Gas
        ("ArchEnerg – Environmental", "focus"),  # two columns of one row complement each other
    ):
        assert (about, property_) not in rows


def test_disagreements_know_abbreviations_codes_and_disputed_numbers(store: Store) -> None:
    rows = {(row["about"], row["property"]): row["texts"] for row in ask(store, "disagreements", mission=AFTER)}
    assert list(rows) == [("Alpha Cluster – Leeds Labs", "smesBenefited"), ("Beta Cluster – Fjord Works", "technology")]
    assert [each["quote"] for each in rows["Alpha Cluster – Leeds Labs", "smesBenefited"]] == ["2", "3"]
    given = ask(store, "disagreements", mission=AFTER, abbreviations="boats=fleet, ships=fleet")
    assert [row["property"] for row in given] == ["benefit", "smesBenefited"]


def test_the_evidence_of_a_thread_is_every_passage_of_it(store: Store) -> None:
    rows = ask(store, "evidence")
    assert {row["source"].split(",")[0] for row in rows} == {
        f"eu-mexico-2016-follow-up.txt:{n}" for n in (169, 249, 385)
    }
    assert [row["wordsFor"] for row in rows if row["wordsFor"]] == [["MoUs signed"]]
    assert all(row["outcome"] == "formalised" for row in rows if row["stage"] == "mid-term")
    assert ask(store, "evidence", thread="none") == []


def test_a_path_leads_over_threads_and_members(store: Store) -> None:
    (row,) = ask(store, "path")
    assert row["way"] == ["PEMEX", "thread (formalised)", "Basque Energy Cluster", "Cegasa Portable Energy"]
    assert row["relationships"] == ["WITH", "OPENED", "MEMBER_OF"]
    assert ask(store, "path", to="PEMEX") == ask(store, "path", to="nobody") == []
    assert len(ask(store, "path", **{"from": "Leeds Labs", "to": "Twofold GmbH", "limit": "1"})) == 1


def test_the_rest_of_the_library_lists_what_was_read(store: Store) -> None:
    sessions = ask(store, "programme")
    assert sessions[0]["session"] == "seminar"
    people = [each["name"] for each in expected("mission")["people"]]
    assert [each["person"] for each in sessions[0]["speakers"]] == sorted(people)
    assert [row["person"] for row in ask(store, "people")] == sorted(people)
    assert [row["kind"] for row in ask(store, "reports")] == ["event", "follow-up"]
    organisations = {row["name"]: row for row in ask(store, "organisations")}
    assert "CEEC" in organisations["CEEC - Cluster d'Eficiència Energètica de Catalunya"]["aliases"]
    assert organisations["PEMEX"]["roles"] == []
    assert "Alpha Cluster" not in organisations
    figures = ask(store, "figures", measure="cooperation-agreements")
    assert {44.0, 20.0} <= {row["value"] for row in figures}
    focus = [row["text"] for row in ask(store, "agreements-by-focus") if row["about"] == "focus"]
    assert "Business" in focus
    assert EDITION is BUNDLED or any(is_long(text) for text in focus)
