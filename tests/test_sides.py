"""Tables of clusters under a heading for anybody: "Organisation", before the counterpart or what clusters are asked."""

import pytest
from documents import read_text

TITLE = "# Follow-up of the cluster mission to Kenya (Nairobi, 7 to 9 May 2018)\n\n"
CLUSTERS = {"Bois Jura", "Veneto Legno"}
MILLS = {"Kibo Mills", "Rift Jams"}


def table(*rows):
    """Return the statements of a document with one table of pipes."""
    heading, *others = rows
    rule = " | ".join("---" for _ in heading.split("|"))
    return read_text(TITLE + "\n".join(f"| {row} |" for row in (heading, rule, *others)) + "\n", "report.md")


def values(statements, name):
    """Return the names to which a relationship leads, or whose answer it is."""
    return {str(each.value.parts[0]) for each in statements if each.property == name}


def delegates(statements):
    """Return who took part as a delegate."""
    return {str(each.subject.parts[0]) for each in statements if each.qualifiers.get("role") == "delegate"}


@pytest.mark.parametrize("other", ["Counterpart", "Partner", "With"])
def test_the_side_before_the_counterpart_is_the_cluster(other):
    """Under "Organisation" stands whoever works with those under "Counterpart"."""
    found = table(
        f"Organisation | {other} | Type of partner | Type of cooperation | Next steps",
        "Bois Jura | Kibo Mills | non-EU firm | technology transfer | Samples sent",
        "Veneto Legno | Rift Jams | non-EU firm | imports and exports | Contract signed",
    )
    assert (delegates(found), values(found, "WITH")) == (CLUSTERS, MILLS)


def test_who_is_asked_is_the_cluster():
    """A question of the survey stands beside clusters alone."""
    found = table("Organisation | Agenda with SMEs?", "Bois Jura | yes", "Veneto Legno | no")
    assert {str(each.subject.parts[1].parts[0]) for each in found if each.subject.label == "Answer"} == CLUSTERS


def test_whose_smes_stand_beside_it_is_the_cluster():
    """The SMEs that benefited are members of those under "Organisation"."""
    found = table("Organisation | SMEs that benefited", "Bois Jura | Scierie Vauthier", "Veneto Legno | Studio Riva")
    assert values(found, "MEMBER_OF") == CLUSTERS


def test_two_alike_are_neither():
    """Where both sides have the same heading, nothing tells which is whose."""
    found = table(
        "Organisation | Organisation | Type of cooperation | Next steps",
        "Bois Jura | Kibo Mills | technology transfer | Samples sent",
        "Veneto Legno | Rift Jams | imports and exports | Contract signed",
    )
    assert not delegates(found) and not values(found, "WITH")


def test_who_is_introduced_below_a_title_of_clusters():
    """With homes and fields alone, under "The European clusters", they are the delegation."""
    rows = "| Country | Organisation | Works in |\n|---|---|---|\n| Belgium | Garment Lab | fashion |\n"
    rows += "| Spain | Ebro Rice | rice |\n"
    found = read_text(
        f"# Cluster mission to Kenya (Nairobi, 7 to 9 May 2018)\n\n## The European clusters\n\n{rows}", "r.md"
    )
    assert delegates(found) == {"Garment Lab", "Ebro Rice"}
    assert values(found, "ACTIVE_IN") == {"fashion", "rice"}
    found = read_text(f"# Cluster mission to Kenya (Nairobi, 7 to 9 May 2018)\n\n## Our hotels\n\n{rows}", "r.md")
    assert not delegates(found)


def test_a_sign_before_an_answer_in_words():
    """The words say what the sign says."""
    found = table("Cluster | Agenda with SMEs? | SMEs in it", "Bois Jura | ✔ yes | 6", "Veneto Legno | ✘ no | ")
    told = {
        str(s.subject.parts[1].parts[0]): s.value
        for s in found
        if s.property == "value" and s.subject.label == "Answer"
    }
    assert told == {"Bois Jura": "yes", "Veneto Legno": "no"}


def test_two_short_names_stand_for_two_full_ones():
    """Each for its own, in their order."""
    text = "BJN and VLC stand for Bois Jura Network and Veneto Legno Cluster.\n\n"
    rows = "| Cluster | Agenda with SMEs? |\n|---|---|\n| BJN | yes |\n| VLC | no |\n"
    found = read_text(f"{TITLE}{text}{rows}", "report.md")
    assert delegates(found) == {"Bois Jura Network", "Veneto Legno Cluster"}
