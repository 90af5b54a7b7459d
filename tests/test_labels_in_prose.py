"""Sections of clusters in which labels, prose and the names of SMEs take turns, and the signature below the last."""

import pytest
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


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Reto Lardelli, Partner, Brightwater Institute", {"brightwater-institute", "partner"}),
        ("Reto Lardelli, Partner, Some Other Institute", set()),
        ("Baltic Amber Ring, Latvia, Brightwater Institute", set()),
        ("Mr Reto Lardelli, Head of the Unit                       Ghent, 4 May 2020", set()),
    ],
)
def test_who_signs_on_the_last_line(line: str, found: set[str]) -> None:
    """Without a form of address the document must name the institution; a place and a day beside are none."""
    report = (
        f"{SURVEY.rpartition('Contact')[0].replace('FOLLOW', 'BRIGHTWATER INSTITUTE' + chr(10) * 2 + 'FOLLOW')}{line}\n"
    )
    assert {each[2] for each in facts(build(read_text(report))) if each[0].startswith("person-")} == found


def test_a_hyphen_in_a_name_may_be_a_space() -> None:
    """With whom it cooperates stands in each clause, behind a colon too."""
    report = (
        "Follow-up survey of the mission (Amman, Jordan, 3 to 5 June 2019)\n\nWe asked Heat Pump Cluster and Amber "
        "Ring Cluster; both answered.\n\n## With whom do you cooperate, and of what type is it?\n\n- **Heat-Pump "
        "Cluster**: A contract with Petra Polishing, a firm in Jordan, was signed on 3 May 2020. With Amber Ring "
        "Cluster: information exchange.\n- **Amber Ring Cluster**: None.\n"
    )
    types = {each[2:] for each in facts(build(read_text(report))) if each[0] == "thread-type"}
    assert types == {("amber-ring-cluster", "knowledge-sharing-and-information-exchange")}


QUESTIONS = """# Follow-up survey of the mission (Amman, Jordan, 3 to 5 June 2019)

We asked Amber Ring Cluster, Alpine Quartz Cluster and Tagus Pebble Cluster; all answered.

### Q1. With whom are you cooperating as a result of the mission?

- **Amber Ring Cluster**: with Petra Polishing, a firm in Jordan.
- **Alpine Quartz Cluster**: with Aqaba Glass, a firm in Jordan, and with Zarqa University, a university in Jordan.
- **Tagus Pebble Cluster**: with a firm in Jordan (name: N/A).

### Q2. What type of cooperation is it, and in which technology?

- **Amber Ring Cluster**: sales office; amber.
- **Alpine Quartz Cluster**: research and development.
- **Tagus Pebble Cluster**: imports and exports.
"""


def test_an_answer_goes_on_about_the_only_thread_of_its_cluster() -> None:
    """Of two threads nobody could tell which is meant; a partner whose name is not given is one all the same."""
    found = facts(build(read_text(QUESTIONS)))
    assert {each[1:] for each in found if each[0] == "thread-type"} == {
        ("amber-ring-cluster", "petra-polishing", "sales-office"),
        ("tagus-pebble-cluster", "", "imports-and-exports"),
    }


def test_an_eu_cluster_that_answered_apart_has_threads_of_its_own() -> None:
    """It stands in no column of clusters: that it answered by telephone makes it one of those asked."""
    report = f"""# Follow-up survey of the mission (Amman, Jordan, 3 to 5 June 2019)

Three of the four clusters took part in the survey. Two clusters filled in the form in July; Linen Baltic answered by
telephone.

| Cluster | Partner | Type | Country | Type of cooperation |
|---|---|---|---|---|
| Amber Ring Cluster | Petra Polishing | non-EU firm | Jordan | Joint venture |
| Alpine Quartz Cluster | Linen Baltic | EU cluster | Lithuania | Staff exchange |

D. By telephone: Linen Baltic
{"-" * 29}

Linen Baltic met Zarqa Looms, a Jordanian company, on the second day. A contract between them was signed in May 2020.
"""
    found = facts(build(read_text(report)))
    assert ("delegate-answered", "linen-baltic", "true") in found
    assert ("thread-outcome", "linen-baltic", "zarqa-looms", "formalised") in found


@pytest.mark.parametrize(
    "said",
    [
        "The only cluster from which we did not hear is Amber Ring Cluster.",
        "The only cluster that did not answer was Amber Ring Cluster.",
        "The only one that we never heard from was Amber Ring Cluster.",
    ],
)
def test_the_only_one_that_did_not_answer(said: str) -> None:
    """It is named behind the words that say so."""
    report = f"Follow-up survey of the mission (Amman, Jordan, 3 to 5 June 2019)\n\nWe wrote to six clusters. {said}\n"
    assert ("delegate-answered", "amber-ring-cluster", "false") in facts(build(read_text(report)))
