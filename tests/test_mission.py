"""The mission, its reports, programme and people, against `tests/expected/mission.toml`."""

import hashlib

import pytest
from documents import (
    DOCUMENTS,
    REAL,
    by_name,
    each_edition,
    expected,
    graph,
    name_of,
    nodes,
    one,
    outgoing,
    pairs,
    passages,
    places,
    relationships,
    statements,
)

from clew.graph.build import build
from clew.graph.names import judgement
from clew.graph.statement import slug

FACTS = expected("mission")
MISSION = FACTS["mission"]
_ARTICLE = ("a ", "an ", "the ")


def mission(edition):
    return one(nodes(graph(edition), "Mission"))


@each_edition
def test_there_is_one_mission(edition):
    """Both reports are about one mission, whose id tells country, city and first day."""
    assert mission(edition).id == "mission--mexico--mexico-city--2016-10-25"
    assert slug(mission(edition).id).removeprefix("mission-") == MISSION["id"]


@each_edition
def test_place_and_days(edition):
    """The mission took place where and when both reports say, and the days of the fair are not its own."""
    found = {key: mission(edition).properties[key] for key in ("city", "startDate", "endDate")}
    assert found == {"city": MISSION["city"], "startDate": MISSION["start"], "endDate": MISSION["end"]}
    assert pairs(graph(edition), "HELD_IN") == [(mission(edition).properties["name"], MISSION["country"])]
    assert "disputed" not in mission(edition).properties


@each_edition
def test_titles_are_names(edition):
    """Both titles are aliases; the older report's is the name, and nothing that is no title stands among them."""
    titles = {each["text"] for each in MISSION["titles"]}
    aliases = set(mission(edition).properties["aliases"])
    assert titles <= aliases <= titles | {each["text"] for each in MISSION["otherTitles"]}
    assert mission(edition).properties["name"] == MISSION["titles"][0]["text"]
    assert mission(edition).properties["aliases"] == sorted(aliases)


@each_edition
@pytest.mark.parametrize("key", ["event", "followUp"])
def test_mission_rests_on_lines_that_state_it(edition, key):
    """Each report states place and days on one of the lines found by hand."""
    lines = {(DOCUMENTS[key], line) for line in MISSION["lines"][key]}
    held = one(relationships(graph(edition), "HELD_IN"))
    assert lines & places(graph(edition), held)


@each_edition
@pytest.mark.parametrize("report", FACTS["reports"], ids=lambda report: report["kind"])
def test_either_report_alone_gives_the_same_mission(edition, report):
    """The id of the mission does not depend on which of its reports were read."""
    own = [s for s in statements(edition) if s.source.document == report["fileName"]]
    assert one(nodes(build(own, judgement.shipped()), "Mission")).id == mission(edition).id


@each_edition
def test_fields_that_the_mission_supports(edition):
    """The mission supports the fields of the line that names them, and no others."""
    assert [field for _, field in pairs(graph(edition), "SUPPORTS")] == sorted(MISSION["fields"])
    line = (DOCUMENTS[MISSION["fieldsLine"]["doc"]], MISSION["fieldsLine"]["line"])
    assert all(line in places(graph(edition), each) for each in relationships(graph(edition), "SUPPORTS"))


@each_edition
def test_countries_of_the_delegation(edition):
    """The delegation came from the countries in brackets, and the bracket is among the evidence."""
    found = relationships(graph(edition), "DELEGATION_FROM")
    assert sorted(name_of(each.end) for each in found) == sorted(MISSION["delegationCountries"])
    line = (DOCUMENTS[MISSION["delegationCountriesLine"]["doc"]], MISSION["delegationCountriesLine"]["line"])
    assert all(line in places(graph(edition), each) for each in found)


@each_edition
def test_reports(edition):
    """There are two reports, each with kind, title, name and digest, and nothing that no line states."""
    found = {node.properties["fileName"]: node.properties for node in nodes(graph(edition), "Report")}
    assert set(found) == {each["fileName"] for each in FACTS["reports"]}
    for each in FACTS["reports"]:
        about = found[each["fileName"]]
        digest = hashlib.sha256((edition.folder / each["fileName"]).read_bytes()).hexdigest()
        assert (about["kind"], about["title"], about["sha256"]) == (each["kind"], each["title"], digest)
        assert set(about) == {"id", "sources", "kind", "title", "sha256", "fileName"}


@each_edition
def test_both_reports_are_on_the_mission(edition):
    """Each report reports on the mission, once."""
    found = sorted(r.start.properties["fileName"] for r in relationships(graph(edition), "REPORTS_ON"))
    assert found == sorted(each["fileName"] for each in FACTS["reports"])


def parts(edition):
    """Return who took part, in what role, without the delegates."""
    found = relationships(graph(edition), "TOOK_PART_IN")
    return {
        (str(name_of(r.start)).casefold(), r.properties["role"]): r for r in found if r.properties["role"] != "delegate"
    }


@each_edition
@pytest.mark.parametrize("party", FACTS["parties"], ids=lambda party: f"{party['name']} as {party['role']}")
def test_who_stood_behind_the_mission(edition, party):
    """Organisers and supporters are those that the reports name, with the lines that name them."""
    found = parts(edition)[party["name"].casefold(), party["role"]]
    if party["sure"]:
        lines = {(DOCUMENTS[key], line) for key, numbers in party["lines"].items() for line in numbers}
        assert places(graph(edition), found) == lines


@each_edition
def test_nobody_else_stood_behind_the_mission(edition):
    """No organiser or supporter is made up, and nobody gets a role for being a counterpart."""
    assert set(parts(edition)) <= {(party["name"].casefold(), party["role"]) for party in FACTS["parties"]}


@each_edition
def test_taking_part_is_one_for_each_role(edition):
    """One organisation takes part in the mission once in each role."""
    found = [(r.start.id, r.end.id, r.properties["role"]) for r in relationships(graph(edition), "TOOK_PART_IN")]
    assert len(found) == len(set(found))


def names_of_session(session) -> set[str]:
    """Return every wording of a session that was found by hand, without its article."""
    texts = [session["name"], *(each["text"] for each in session["mentions"])]
    return {
        text[len(article) :] for text in texts for article in (*_ARTICLE, "") if text.casefold().startswith(article)
    }


@each_edition
@pytest.mark.parametrize("session", FACTS["sessions"], ids=lambda session: session["key"])
def test_session_of_the_programme(edition, session):
    """Every session of the programme is there once, with its kind and a line that tells of it."""
    wordings = {slug(name) for name in names_of_session(session)}
    found = [n for n in nodes(graph(edition), "Session") if slug(str(name_of(n))) in wordings]
    assert [n.properties["kind"] for n in found] == [session["kind"]]
    lines = {(DOCUMENTS[each["doc"]], each["line"]) for each in session["mentions"]}
    assert places(graph(edition), found[0]) <= lines


@each_edition
def test_no_session_is_made_up(edition):
    """Whatever is called a session is one of the programme's."""
    known = {slug(name) for session in FACTS["sessions"] for name in names_of_session(session)}
    assert [name_of(n) for n in nodes(graph(edition), "Session") if slug(str(name_of(n))) not in known] == []


@each_edition
def test_sessions_are_part_of_the_mission(edition):
    """Every session is part of the mission, and no fair or debriefing is one."""
    found = relationships(graph(edition), "PART_OF")
    assert sorted(r.start.id for r in found) == sorted(n.id for n in nodes(graph(edition), "Session"))
    assert {r.end.id for r in found} == {mission(edition).id}
    others = {slug(each["text"]) for each in FACTS["notSessions"]}
    assert not others & {slug(str(name_of(n))) for n in nodes(graph(edition), "Session")}


@each_edition
def test_people(edition):
    """The people are those whom the event report names, without their form of address."""
    assert set(by_name(graph(edition), "Person")) == {each["name"] for each in FACTS["people"]}


@each_edition
@pytest.mark.parametrize("person", FACTS["people"], ids=lambda person: person["name"])
def test_person_represented_an_organisation(edition, person):
    """A person stands for the organisation in the role that the report prints, or for none."""
    node = by_name(graph(edition), "Person")[person["name"]]
    found = [
        (str(name_of(r.end)).casefold(), r.properties["role"]) for r in outgoing(graph(edition), node, "REPRESENTED")
    ]
    fair = {person[key].casefold() for key in ("organisation", "organisationAlso") if key in person}
    assert [role for _, role in found] == ([person["role"]] if fair else [])
    assert all(organisation in fair for organisation, _ in found)


@each_edition
@pytest.mark.parametrize("person", FACTS["people"], ids=lambda person: person["name"])
def test_person_spoke_at_the_seminar(edition, person):
    """Everybody named spoke at the seminar, and the line says so."""
    node = by_name(graph(edition), "Person")[person["name"]]
    (spoke,) = outgoing(graph(edition), node, "SPOKE_AT")
    assert name_of(spoke.end) == person["session"]
    assert places(graph(edition), spoke) == {(DOCUMENTS[person["doc"]], person["line"])}
    assert any(person["name"] in p.properties["quote"] for p in passages(graph(edition), spoke.properties["sources"]))


def test_real_edition_is_where_the_project_says():
    """The published reports are looked for beside the repository."""
    assert REAL.folder.parts[-2:] == ("shared", "reports")
