"""Agreements of a table that the other side denies in the prose (invented documents)."""

import pytest
from documents import read_text
from stated import facts

from clew.graph.build import build

REPORT = """# Cluster mission to Chile: follow-up

Santiago, Chile, 4-6 June 2019

Table 1 - Cooperation

Cluster\tOrganisation\tNext steps
Foresta Cluster\tPino Ltda\tContract signed in May 2020
Bois Network\tPino Ltda\tContract signed in June 2020

## Remarks

{}
"""


def contested(said: str) -> set[str]:
    """Return the clusters of which a thread is contested."""
    found = facts(build(read_text(REPORT.format(said))))
    return {each[1] for each in found if each[0] == "thread-outcome" and each[3] == "contested"}


@pytest.mark.parametrize(
    "said",
    [
        "Asked in July, Pino Ltda denied having signed any contract with Foresta Cluster; it knows the Bois Network.",
        "Pino Ltda later denied that it had ever signed an agreement with the Foresta Cluster.",
        "One doubt concerns the Foresta Cluster. Pino Ltda denies having signed a contract with the Italian cluster.",
    ],
)
def test_denied_by_the_other_side(said: str) -> None:
    """What a cluster reports as signed, and its partner denies, is contested; its partner's other contract is not."""
    assert contested(said) == {"foresta-cluster"}


@pytest.mark.parametrize(
    "said",
    [
        "Pino Ltda never denied having signed a contract with Foresta Cluster.",
        "Pino Ltda denied having signed any contract with a competitor of Foresta Cluster.",
        "The Foresta Cluster and the Bois Network differ. Pino Ltda denied having signed a contract with the cluster.",
        "Foresta Cluster denied having signed a contract with Bois Network.",
    ],
)
def test_denied_by_nobody_or_of_nobody(said: str) -> None:
    """What is not denied, or of somebody else, or of whom nobody can tell, contests nothing."""
    assert not contested(said)


@pytest.mark.parametrize(
    "said",
    [
        "Pino Ltda wrote to me on 15 July 2020 that it has not signed any contract with Foresta Cluster.",
        "Pino Ltda told us that it had never signed any agreement with the Foresta Cluster.",
    ],
)
def test_the_other_side_says_that_it_has_not_signed(said: str) -> None:
    """To say never to have signed anything is to deny it."""
    assert contested(said) == {"foresta-cluster"}


@pytest.mark.parametrize(
    "said",
    [
        "Pino Ltda wrote to me that it has signed any contract with Foresta Cluster only after a year.",
        "Pino Ltda wrote that it has not signed the second contract with Foresta Cluster yet.",
    ],
)
def test_what_is_yet_to_be_signed_is_not_denied(said: str) -> None:
    """Of a further contract that is not signed yet nothing is denied."""
    assert not contested(said)
