"""Sections of clusters in which labels, prose and the names of SMEs take turns, and the signature below the last."""

from documents import read_text
from stated import Fact, facts

from clew.graph.build import build

SURVEY = """FOLLOW-UP OF THE CLUSTER MISSION TO JORDAN
Amman, Jordan, 3 to 5 June 2019

Baltic Amber Ring (Latvia)

SME agenda: Yes (5 SMEs)
Formal agreement: No

The cluster cooperates with Petra Polishing, a Jordanian firm, on the cutting of amber. SMEs that
benefited: Sakta, Dzintars and Lode Akmens.


Alpine Quartz Cluster (Austria)

SME agenda: No
Formal agreement: No

The cluster plans to open a sales office with Aqaba Glass, a Jordanian firm. With the Baltic Amber
Ring, which it had met on the way, it exchanges information. SMEs that benefited: Kristall.


Tagus Pebble Cluster (Portugal)

SME agenda: No
Formal agreement: No

Nothing has come of it.

Contact: Mr Joris Maes, Team Leader, Brightwater Institute
"""


def told() -> set[Fact]:
    """Return the facts of the report."""
    return facts(build(read_text(SURVEY)))


def test_the_cluster_of_a_section_holds_for_the_prose_below_its_labels() -> None:
    """The title went into a table of labels, and stands over the prose all the same; a wrapped line is no label."""
    assert {each for each in told() if each[0] == "sme"} == {
        ("sme", "sakta", "baltic-amber-ring"),
        ("sme", "dzintars", "baltic-amber-ring"),
        ("sme", "lode-akmens", "baltic-amber-ring"),
        ("sme", "kristall", "alpine-quartz-cluster"),
    }
    benefited = {each[1] for each in told() if each[0] == "sme-benefited"}
    assert benefited == {"sakta", "dzintars", "lode-akmens", "kristall"}


def test_the_contact_of_another_institution_is_not_of_the_last_cluster() -> None:
    """Who signs below the last section says where they are from."""
    assert {each for each in told() if each[0] == "person-organisation"} == {
        ("person-organisation", "joris-maes", "brightwater-institute")
    }
