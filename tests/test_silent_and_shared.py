"""Who is silent, and what is then not known; shares told in passing; clusters spelt with an acronym and without."""

import pytest
from documents import read_text
from small_documents import FOLLOW_UP
from stated import Fact, facts

from clew.graph.build import build

DELEGATION = (
    "## Who answered\n\nParticipant | Based in | Reply received\n--- | --- | ---\n"
    "Tejo Glass Network | Portugal | yes\nBaltic Amber Ring (BAR) | Latvia | {}\n"
    "Cluster Sable Fin (CSF) | France | yes\n"
)
ROWS = (
    "\nCluster | Partner | Type of partner | Country | Next steps\n--- | --- | --- | --- | ---\n"
    "Tejo Glass Network | Sohar Stone | firm | Oman | {}\n"
    "Cluster Sable Fin | Nizwa Kilns | firm | Oman | -\n\n"
)


def found(said: str, steps: str = "-", replied: str = "yes") -> set[Fact]:
    """Return the facts of a report that says so below its tables."""
    return facts(build(read_text(FOLLOW_UP + DELEGATION.format(replied) + ROWS.format(steps) + said)))


@pytest.mark.parametrize(
    "said",
    [
        "Tejo Glass Network and Cluster Sable Fin have signed nothing.",
        "Tejo Glass Network has signed something; the Tejo Glass Network and Cluster Sable Fin have told us of it.",
    ],
)
def test_two_spellings_are_one_delegate(said: str) -> None:
    """Delegates named side by side have no thread with each other, however the tables spell them."""
    threads = {each[1:3] for each in found(f"## Contracts\n\n{said}\n") if each[0] == "thread"}
    assert threads == {("tejo-glass-network", "sohar-stone"), ("cluster-sable-fin-csf", "nizwa-kilns")}


@pytest.mark.parametrize(
    "said",
    [
        "did not answer in time, so that nothing can be said about its contact with the Zahi Dates Network.",
        "gave no answer, and so it is not known what became of its contact with the Zahi Dates Network.",
    ],
)
def test_what_silence_leaves_open(said: str) -> None:
    """A contact of which nothing can be said, for the cluster is silent, was not observed: nothing is stated of it."""
    told = found(f"## Results\n\nThe Baltic Amber Ring {said} It has been left out of the tables.\n", replied="no")
    assert not [each for each in told if "zahi-dates-network" in each]
    assert ("delegate-answered", "baltic-amber-ring-bar", "false") in told


@pytest.mark.parametrize(
    "said",
    [
        "From the Baltic Amber Ring and the Ring Riga we received no answers, so we cannot say how it goes.",
        "From Baltic Amber Ring and Ring Riga we got nothing.",
    ],
)
def test_from_whom_no_answer_came(said: str) -> None:
    """Whoever stands before "we received no answers" is silent."""
    text = f"## Who answered\n\nTwo clusters answered the survey. {said}\n"
    rows = "Baltic Amber Ring | Latvia\nRing Riga | Latvia\nTejo Glass | Portugal\nSable | France\n"
    table = f"\nCluster | Country\n--- | ---\n{rows}"
    told = facts(build(read_text(FOLLOW_UP.replace("Of two clusters two answered.", "") + table + text)))
    assert {each[1] for each in told if each[0] == "delegate-answered" and each[2] == "false"} == {
        "baltic-amber-ring", "ring-riga",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("said", "measure", "value"),
    [
        ("Two clusters answered, that is 71% of the delegation.", "response-rate", "71"),
        (
            "Two clusters prepared an agenda with their SMEs, while two clusters did not (28,6 %).",
            "clusters-without-sme-agenda-share", "28.6",
        ),
        (
            "In all 3 formal agreements have been signed, by as many clusters (42,9 % of the replies).",
            "clusters-with-formal-agreements-share", "42.9",
        ),
        (
            "Firms are the most frequent counterparts (41 %). Universities and public bodies account for 8,3 % each.",
            "counterpart-type-share", "8.3",
        ),
    ],
)  # fmt: skip
def test_shares_told_in_passing(said: str, measure: str, value: str) -> None:
    """A share in a bracket, or behind "that is", is of what the words before it count."""
    assert ("figure", measure, value, "percent", "exactly") in found(f"## Results\n\n{said}\n")


def test_a_share_of_something_else() -> None:
    """Without a sentence on counterparts before it, a share of two kinds is of anything."""
    told = found("## Talks\n\nUniversities and public bodies account for 8,3 % each.\n")
    assert not [each for each in told if each[1] == "counterpart-type-share"]


@pytest.mark.parametrize(
    ("steps", "outcome"), [("Visit of the owners to Porto on 11.07.2019", "active"), ("Visit of the owners", "unknown")]
)
def test_a_day_in_digits(steps: str, outcome: str) -> None:
    """A visit with its day has a date, in digits too."""
    assert ("thread-outcome", "tejo-glass-network", "sohar-stone", outcome) in found("", steps)


def test_smes_in_it_and_what_the_cluster_remarks() -> None:
    """How many SMEs are in it counts those of the agenda; remarks of the cluster stand with its agreement."""
    agenda = (
        "\nCluster | Agenda? | SMEs in it\n--- | --- | ---\nTejo Glass Network | yes | 5\nCluster Sable Fin | no | -\n"
    )
    formal = (
        "\nCluster | Have you signed formal agreements? | Counterpart | Main focus | Remarks of the cluster\n"
        "--- | --- | --- | --- | ---\nTejo Glass Network | Yes | Sohar Stone | Cutting | Copy seen\n"
    )
    told = found(agenda + formal)
    assert ("answer-number", "tejo-glass-network", "sme-agenda", "5") in told
    assert any(each[0] == "agreement" and each[-2:] == ("surveyNote", "copy-seen") for each in told)
