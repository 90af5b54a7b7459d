"""What the section of a cluster answers, claims and dates, and what a sum says of one of its parts."""

import pytest
from documents import read_text
from stated import facts

from clew.graph.build import build

REPORT = """# Cluster Mission to Oman: Follow-up Report

Muscat, Oman, 4-6 March 2019

| Cluster | Country |
|---|---|
| Baltic Amber Ring | Latvia |
| Alpine Quartz Cluster | Austria |
| Tejo Glass Network | Portugal |

## Baltic Amber Ring (Latvia)

The cluster reports one formal agreement. A contract with Petra Polishing, an Omani firm, was signed in May 2019.

## Alpine Quartz Cluster (Austria)

{alpine}
People from Sohar Stone came to Graz from 3 to 5 June 2019 and worked there.

## Tejo Glass Network (Portugal)

{tejo}

## In figures

Three formal agreements were reported, the disputed one of the Baltic Amber Ring included.
"""


def found(alpine: str = "", tejo: str = "") -> set[tuple[str, ...]]:
    """Return the facts of the report with sentences in two sections."""
    return set(facts(build(read_text(REPORT.format(alpine=alpine, tejo=tejo)))))


def test_a_part_of_a_sum_has_not_the_sum():
    """Whose agreement is included in a sum has not signed as many; its own section says how many it has."""
    assert ("answer-number", "baltic-amber-ring", "formal-agreement", "1") in found()
    assert not {each for each in found() if each[0] == "answer-number" and each[-1] == "3"}
    assert {each[2] for each in found() if each[:2] == ("figure", "formal-agreements")} == {"3"}


def test_an_act_on_several_days_is_dated():
    """Who came from the one day to the other has come."""
    assert ("thread-outcome", "alpine-quartz-cluster", "sohar-stone", "active") in found()


def test_both_questions_are_answered_at_once():
    """An N/A that is said to stand for both questions is the answer to both."""
    said = 'It answered "N/A" both to the question about the agenda with its SMEs and to that on formal agreements.'
    assert {each for each in found(tejo=said) if each[:2] == ("answer", "tejo-glass-network")} == {
        ("answer", "tejo-glass-network", "sme-agenda", "not available"),
        ("answer", "tejo-glass-network", "formal-agreement", "not available"),
    }


@pytest.mark.parametrize(
    ("said", "claims"),
    [
        ("The Alpine Quartz Cluster has signed one formal agreement.", 1),
        ("The cluster has not signed a formal agreement.", 0),
        ("Asked whether it had signed a formal agreement, the cluster said yes.", 0),
        ("No formal agreement was signed.", 0),
    ],
)
def test_claims_of_one_cluster(said: str, claims: int):
    """That one has signed is claimed where nothing denies or asks it, and that one has signed nothing is not of all."""
    statements = read_text(REPORT.format(alpine=said, tejo=""))
    about = [each.subject for each in statements if each.property == "unit" and each.value in ("some", "none")]
    assert len(about) == claims
