"""The SMEs that benefited, name by name, against `tests/expected/smes.toml`."""

import pytest
from documents import FOLLOW_UP, by_name, each_edition, expected, graph, name_of, nodes, pairs, places, relationships

CLUSTERS = expected("smes")["clusters"]
SMES = {sme: row for row in CLUSTERS for sme in row["smes"]}


@each_edition
def test_smes_are_those_of_the_list(edition):
    """The SMEs are those listed, each an organisation of that kind which has its own name."""
    found = by_name(graph(edition), "SME")
    assert sorted(found) == sorted(SMES)
    for name, node in found.items():
        assert node.labels == ("Organisation", "SME")
        assert (node.properties["kind"], node.properties["named"], node.properties["aliases"]) == ("SME", True, [name])


@each_edition
@pytest.mark.parametrize("row", CLUSTERS, ids=[row["cluster"] for row in CLUSTERS])
def test_members_of_a_cluster(edition, row):
    """The members of a cluster are the SMEs listed under its name."""
    found = [sme for sme, cluster in pairs(graph(edition), "MEMBER_OF") if cluster == row["cluster"]]
    assert found == sorted(row["smes"])


@each_edition
def test_every_sme_belongs_to_one_cluster_and_benefited_once(edition):
    """Nothing but the list makes a member, and every SME of it is said to have benefited from the mission."""
    assert sorted(sme for sme, _ in pairs(graph(edition), "MEMBER_OF")) == sorted(SMES)
    benefited = relationships(graph(edition), "BENEFITED_FROM")
    assert sorted(str(name_of(r.start)) for r in benefited) == sorted(SMES)
    assert {r.end.label for r in benefited} == {"Mission"}


@each_edition
def test_the_list_gives_no_role(edition):
    """To have benefited is not to have taken part."""
    assert not set(SMES) & {sme for sme, _ in pairs(graph(edition), "TOOK_PART_IN")}


@each_edition
@pytest.mark.parametrize("type_", ["MEMBER_OF", "BENEFITED_FROM"])
def test_list_rests_on_the_lines_of_the_table(edition, type_):
    """What is said of an SME rests on the line of its cluster."""
    for each in relationships(graph(edition), type_):
        assert places(graph(edition), each) == {(FOLLOW_UP, SMES[name_of(each.start)]["line"])}


@each_edition
def test_smes_carry_no_origin_or_country(edition):
    """Nothing is printed about the origin of an SME, so nothing is said."""
    assert all("origin" not in node.properties for node in nodes(graph(edition), "SME"))
    assert not set(SMES) & {name for name, _ in pairs(graph(edition), "LOCATED_IN")}
