"""SMEs that prose calls members of the cluster that it names: "A and B, both Some Cluster members"."""

import pytest
from documents import nodes, pairs, read_text

from clew.graph.build import build

HEAD = """# EU mission to Jordan: follow-up report

Amman, Jordan, 4-6 March 2019

| Cluster | Country |
|---|---|
| Amber Cluster Riga | Latvia |
| Quartz Cluster Tyrol (QCT) | Austria |

## What came of the contacts

"""
AMBER, QUARTZ = "Amber Cluster Riga", "Quartz Cluster Tyrol (QCT)"


def told(body: str) -> tuple[set[tuple[str, str]], set[str]]:
    """Return the members that a report names, each with its cluster, and who benefited."""
    made = build(read_text(f"{HEAD}{body}\n"))
    members = {(str(sme), str(cluster)) for sme, cluster in pairs(made, "MEMBER_OF")}
    return members, {str(sme) for sme, _ in pairs(made, "BENEFITED_FROM")}


def test_members_called_so_behind_their_names() -> None:
    """The name of the cluster, short or not, stands between the article and the word "member"."""
    body = "Kristall Imst and Glas Zirl, both QCT members, supplied the lamps and have benefited from this work."
    assert told(body) == ({("Kristall Imst", QUARTZ), ("Glas Zirl", QUARTZ)}, {"Kristall Imst", "Glas Zirl"})
    body = "Kaija UAB, the Amber member that had brought its scales along, has benefited: it is known in Irbid now."
    assert told(body) == ({("Kaija UAB", AMBER)}, {"Kaija UAB"})


def test_both_have_benefited() -> None:
    """What ends a sentence on two SMEs is told of both."""
    body = "Kristall Imst, a member of QCT, sells lamps, and so does Glas Zirl, a QCT member that stayed at home; "
    members = {("Kristall Imst", QUARTZ), ("Glas Zirl", QUARTZ)}
    assert told(f"{body}both have benefited.") == (members, {"Kristall Imst", "Glas Zirl"})
    assert told(f"{body}both could benefit.") == (members, set())


@pytest.mark.parametrize("called", ["an Austrian member", "a European member", "an EU member state", "a Board member"])
def test_who_is_no_member_of_the_cluster(called: str) -> None:
    """A member of another kind is none of the cluster's."""
    assert told(f"QCT met Kristall Imst, {called}, and Glas Zirl has benefited.")[0] == set()
    assert not nodes(build(read_text(f"{HEAD}QCT met Kristall Imst, {called}.\n")), "SME")


@pytest.mark.parametrize("heading", ["Small firms on board", "Smaller companies with them", "SMEs on board"])
def test_a_column_of_small_firms_that_came(heading: str) -> None:
    """A column of the delegation may hold the SMEs that came, in other words than SMEs."""
    rows = "| Amber Cluster Riga | Latvia | Kaija UAB; Pils |\n| Quartz Cluster Tyrol | Austria | none |\n"
    table = f"| Cluster | Country | {heading} |\n|---|---|---|\n{rows}"
    made = build(read_text(f"# EU mission to Jordan\n\nAmman, Jordan, 4-6 March 2019. Event report.\n\n{table}"))
    assert set(pairs(made, "MEMBER_OF")) == {("Kaija UAB", AMBER), ("Pils", AMBER)}
