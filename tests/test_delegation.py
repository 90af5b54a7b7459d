"""The delegation of the reports, row by row, against `tests/expected/delegation.toml`."""

import pytest
from documents import (
    FOLLOW_UP,
    Edition,
    by_name,
    each_edition,
    expected,
    graph,
    nodes,
    outgoing,
    pairs,
    passages,
    places,
    relationships,
)

DELEGATES = expected("delegation")["delegates"]
each_delegate = pytest.mark.parametrize("row", DELEGATES, ids=[row["name"] for row in DELEGATES])


def delegates(edition: Edition):
    return [r for r in relationships(graph(edition), "TOOK_PART_IN") if r.properties.get("role") == "delegate"]


@each_edition
def test_delegates_are_those_of_the_table(edition):
    """The delegates of the graph are the rows of the delegation's table: no other, and none twice."""
    assert sorted(r.start.properties["name"] for r in delegates(edition)) == sorted(row["name"] for row in DELEGATES)


@each_edition
@each_delegate
def test_delegate_is_a_cluster_of_the_eu(edition, row):
    """A delegate carries the label, the kind and the origin that the caption prints."""
    node = by_name(graph(edition), "Organisation")[row["name"]]
    assert node.labels == ("Organisation", "Cluster")
    found = {key: node.properties[key] for key in ("kind", "origin", "named")}
    assert found == {"kind": "cluster", "origin": "EU", "named": True}


@each_edition
@each_delegate
def test_delegate_answered_or_not(edition, row):
    """Who answered is what the prose says, whatever is printed in bold."""
    (part,) = [r for r in delegates(edition) if r.start.properties["name"] == row["name"]]
    assert part.properties["respondedToSurvey"] is row["respondedToSurvey"]
    assert part.end.label == "Mission"


@each_edition
@pytest.mark.parametrize("row", [r for r in DELEGATES if not r["respondedToSurvey"]], ids=lambda row: row["name"])
def test_silence_is_shown_by_the_sentences_that_name_it(edition, row):
    """That a cluster did not answer rests on the sentences which say so."""
    (part,) = [r for r in delegates(edition) if r.start.properties["name"] == row["name"]]
    assert {(FOLLOW_UP, line) for line in row["respondedLines"]} <= places(graph(edition), part)


@each_edition
@each_delegate
def test_country_of_a_delegate(edition, row):
    """A delegate is at home where its row says, and nowhere else."""
    assert [place for name, place in pairs(graph(edition), "LOCATED_IN") if name == row["name"]] == [row["country"]]


@each_edition
@each_delegate
def test_fields_of_a_delegate(edition, row):
    """A delegate is active in the fields of its row, each as printed but for case."""
    node = by_name(graph(edition), "Organisation")[row["name"]]
    found = [r.end.properties["name"] for r in outgoing(graph(edition), node, "ACTIVE_IN")]
    assert sorted(map(str.casefold, found)) == sorted(map(str.casefold, row["fields"]))


@each_edition
def test_nothing_else_is_active_anywhere(edition):
    """There are as many relationships to fields as the table prints parts."""
    printed = [(row["name"], field.casefold()) for row in DELEGATES for field in row["fields"]]
    found = [(cluster, field.casefold()) for cluster, field in pairs(graph(edition), "ACTIVE_IN")]
    assert sorted(found) == sorted(printed)


@each_edition
def test_fields_are_one_for_each_spelling_but_for_case(edition):
    """A field is one node for every part that differs in more than case, named as its first place prints it."""
    mission = expected("mission")["mission"]["fields"]
    printed = [*mission, *(field for row in DELEGATES for field in row["fields"])]
    found = by_name(graph(edition), "Field")
    assert {name.casefold() for name in found} == {name.casefold() for name in printed}
    assert set(found) <= set(printed)


@each_edition
@each_delegate
def test_delegate_rests_on_its_row(edition, row):
    """The name of a delegate rests on the cell of its row in the first table."""
    node = by_name(graph(edition), "Organisation")[row["name"]]
    found = [p.properties for p in passages(graph(edition), node.properties["sources"])]
    assert any(
        (p["line"], p.get("table"), p.get("row"), p.get("column")) == (row["line"], "Table 1", row["row"], "Cluster")
        and p["quote"] == row["name"]
        for p in found
    )


@each_edition
def test_delegates_countries_are_those_of_the_mission(edition):
    """The countries of the delegates are those from which the mission says that its delegation came."""
    countries = {country for _, country in pairs(graph(edition), "DELEGATION_FROM")}
    assert countries == {row["country"] for row in DELEGATES}


@each_edition
def test_iso_codes_of_countries(edition):
    """Every country carries its ISO codes."""
    codes = {
        "Austria": ("AT", "AUT"), "Bulgaria": ("BG", "BGR"), "France": ("FR", "FRA"), "Hungary": ("HU", "HUN"),
        "Italy": ("IT", "ITA"), "Mexico": ("MX", "MEX"), "Netherlands": ("NL", "NLD"), "Romania": ("RO", "ROU"),
        "Spain": ("ES", "ESP"),
    }  # fmt: skip
    found = [n.properties for n in nodes(graph(edition), "Country")]
    assert {each["name"]: (each["alpha2"], each["alpha3"]) for each in found} == codes
