"""A mission of other clusters to another continent, written as others write: what was expected before it was read."""

import tomllib

import pytest
from documents import BUNDLED, HERE, by_name, name_of, nodes, one, outgoing, pairs, relationships, statements, threads

from clew.graph.build import build
from clew.loaders import report

FOLDER = HERE / "missions" / "eu-kenya-2019"
FACTS = tomllib.loads((FOLDER / "expected.toml").read_text("utf-8"))
MISSION = FACTS["mission"]
THREADS = FACTS["threads"]
TEXTS = ("nextSteps", "technology")
NUMBERS = ("smesBenefited", "smesCouldBenefitDirectly", "smesCouldBenefitIndirectly")
each_thread = pytest.mark.parametrize("row", THREADS, ids=[f"{r['cluster']}-{r.get('organisation')}" for r in THREADS])


@pytest.fixture(scope="module")
def made():
    """Return the graph of the two reports."""
    return build([s for path in sorted(FOLDER.glob("*.txt")) for s in report.read(path)])


def test_mission(made):
    """Both reports are about one mission, known by country, city and first day."""
    node = one(nodes(made, "Mission"))
    found = {key: node.properties[key] for key in ("city", "startDate", "endDate", "aliases")}
    titles = MISSION["titles"]
    assert found == {
        "city": MISSION["city"], "startDate": MISSION["start"], "endDate": MISSION["end"], "aliases": titles,
    }  # fmt: skip
    assert node.id == MISSION["id"]
    assert [country for _, country in pairs(made, "HELD_IN")] == [MISSION["country"]]


@pytest.mark.parametrize("name", sorted(FACTS["kinds"]))
def test_each_report_alone_gives_the_mission(name):
    """Either report alone gives the same mission."""
    found = nodes(build(report.read(FOLDER / name)), "Mission")
    assert [node.id for node in found] == [MISSION["id"]]


def test_kinds_of_reports(made):
    """One report is of the event, the other a follow-up."""
    assert {n.properties["fileName"]: n.properties["kind"] for n in nodes(made, "Report")} == FACTS["kinds"]


def test_what_the_mission_supports(made):
    """The mission supports the fields that its report names, and its delegation came from the countries in brackets."""
    assert [field for _, field in pairs(made, "SUPPORTS")] == MISSION["fields"]
    assert [country for _, country in pairs(made, "DELEGATION_FROM")] == MISSION["delegationCountries"]


@pytest.mark.parametrize(("role", "key"), [("organiser", "organisers"), ("supporter", "supporters")])
def test_who_stood_behind_it(made, role, key):
    """Organisers and supporters are those whom the prose names."""
    found = [name_of(r.start) for r in relationships(made, "TOOK_PART_IN") if r.properties["role"] == role]
    assert sorted(found) == MISSION[key]


@pytest.mark.parametrize("name", sorted(FACTS["delegates"]))
def test_delegate(made, name):
    """A delegate has country and fields from its row, whatever the order of the columns, and answered or not."""
    node, facts = by_name(made, "Cluster")[name], FACTS["delegates"][name]
    (part,) = [r for r in outgoing(made, node, "TOOK_PART_IN") if r.properties["role"] == "delegate"]
    assert part.properties.get("respondedToSurvey") is facts.get("answered")
    assert [name_of(r.end) for r in outgoing(made, node, "LOCATED_IN")] == [facts["country"]]
    assert sorted(str(name_of(r.end)) for r in outgoing(made, node, "ACTIVE_IN")) == sorted(facts["fields"])


def test_clusters_are_the_delegates(made):
    """Nobody but the delegates is a cluster here."""
    assert set(by_name(made, "Cluster")) == set(FACTS["delegates"])


def test_threads_are_those_of_the_table(made):
    """There is a thread for every pair, one each way where both report, and one without a name."""
    assert set(threads(made)) == {(row["cluster"], row.get("organisation")) for row in THREADS}


@each_thread
def test_counterpart(made, row):
    """Kind, origin and country stand in columns of their own."""
    node = one(outgoing(made, threads(made)[row["cluster"], row.get("organisation")], "WITH")).end
    assert (node.properties.get("kind"), node.properties.get("origin")) == (row["kind"], row["origin"])
    assert [name_of(r.end) for r in outgoing(made, node, "LOCATED_IN")] == [row[k] for k in ("country",) if k in row]


@each_thread
def test_agreements(made, row):
    """The agreements of a thread say what their rows print; n.a. and blanks stay apart."""
    thread = threads(made)[row["cluster"], row.get("organisation")]
    found = [r.end for r in outgoing(made, thread, "HAS_AGREEMENT")]
    assert len(found) == len(row["agreements"])
    for node, facts in zip(sorted(found, key=lambda n: n.id), row["agreements"], strict=True):
        assert sorted(str(name_of(r.end)) for r in outgoing(made, node, "COVERS")) == facts["types"]
        for key in (*TEXTS, *NUMBERS):
            assert node.properties.get(key) == facts.get(key)
        assert sorted(node.properties.get("notAvailable", [])) == facts.get("notAvailable", [])


@each_thread
def test_outcome(made, row):
    """What became of a thread is what a careful reader of its row says, with the words that say it."""
    thread = threads(made)[row["cluster"], row.get("organisation")]
    seen = one(outgoing(made, thread, "OBSERVED_AS")).end.properties
    assert seen["outcome"] == row["outcome"]
    assert any(row["words"] in words or words in row["words"] for words in seen["evidenceFor"])


@pytest.mark.parametrize("question", [row["question"] for row in FACTS["answers"]])
def test_answers(made, question):
    """The answers of a question are those of its table, whether tabs or pipes part its cells."""
    (facts,) = [row["given"] for row in FACTS["answers"] if row["question"] == question]
    found = [
        [
            name_of(r.start),
            r.end.properties["value"],
            *([n] if (n := r.end.properties.get("number")) is not None else []),
        ]
        for r in relationships(made, "ANSWERED")
        if r.end.properties["question"] == question
    ]
    assert sorted(found) == sorted(facts)


def test_smes(made):
    """The SMEs are those under their cluster, which the list calls by its acronym."""
    expected = sorted((sme, cluster) for cluster, smes in FACTS["smes"].items() for sme in smes)
    assert pairs(made, "MEMBER_OF") == expected
    assert sorted(str(name_of(r.start)) for r in relationships(made, "BENEFITED_FROM")) == [sme for sme, _ in expected]


def test_sessions(made):
    """The programme has its sessions, each of its kind."""
    found = [n.properties["kind"] for n in nodes(made, "Session")]
    assert {kind: found.count(kind) for kind in set(found)} == MISSION["sessions"]


@pytest.mark.parametrize("name", sorted(FACTS["people"]))
def test_person(made, name):
    """A person who spoke is named, with position and organisation where they are printed."""
    facts = FACTS["people"][name]
    node = by_name(made, "Person")[name]
    found = [(r.properties["role"], name_of(r.end)) for r in outgoing(made, node, "REPRESENTED")]
    assert found == ([(facts["role"], facts["organisation"])] if facts else [])


@pytest.mark.parametrize("row", FACTS["figures"], ids=[row["words"] for row in FACTS["figures"]])
def test_figure(made, row):
    """A figure of the prose is read with its measure and how exact it is called."""
    found = [
        (n.properties["value"], n.properties["qualifier"])
        for n in nodes(made, "StatedFigure")
        if n.properties["measure"] == row["measure"]
    ]
    assert (row["value"], row["qualifier"]) in found


def test_those_who_answered_are_not_those_who_were_asked(made):
    """Of "Seven of the nine clusters answered", seven answered and nine were there."""
    found = {(n.properties["measure"], n.properties["value"]) for n in nodes(made, "StatedFigure")}
    assert ("respondents", 9) not in found


def test_two_missions_side_by_side(made):
    """Loading one mission never changes what the reports of another said."""
    both = build([*statements(BUNDLED), *(s for p in sorted(FOLDER.glob("*.txt")) for s in report.read(p))])
    shared = {"Country", "Field", "CooperationType"}
    for alone in (made, build(statements(BUNDLED))):
        for node in alone.nodes.values():
            if node.label not in shared:
                assert both.nodes[node.id].properties == node.properties
        for each in alone.relationships.values():
            if each.end.label not in shared:
                assert both.relationships[each.place].properties == each.properties
    assert len(nodes(both, "Mission")) == 2
