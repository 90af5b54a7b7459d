"""What clusters that did not answer had begun at the mission, told in a sentence or two (invented documents)."""

import pytest
from documents import read_text
from stated import Fact, facts

from clew.graph.build import build

EVENT = (
    "# Clusters for Clean Ports: Cluster Mission to Chile\n\nEvent report\n\nCastro, Chile, 22-24 November 2021\n\n"
    "## Who travelled\n\nNo | Cluster | Country | Speciality\n--- | --- | --- | ---\n"
    "1 | Tejo Glass Network | Portugal | glass\n2 | Baltic Amber Ring (BAR) | Latvia | amber\n\n## The meetings\n\n{}\n"
)
SURVEY = (
    "# Clusters for Clean Ports: Cluster Mission to Chile\n\nFollow-up survey report\n\n"
    "Puerto Montt, Chile, 22-24 November 2021\n\n## Who answered\n\n"
    "Two of the three clusters answered the survey. The Baltic Amber Ring did not answer. {}\n\n## Cooperation\n\n"
    "Cluster | Partner | Type of partner | Country | Next steps\n--- | --- | --- | --- | ---\n"
    "Tejo Glass Network | Sohar Stone | firm | Chile | Contract signed on 3 May 2022\n"
    "Alto Vento Cluster | Nizwa Kilns | firm | Chile | -\n\n{}\n"
)
PAIR = ("baltic-amber-ring", "forjas-del-sur")


def told(text: str) -> set[Fact]:
    """Return the facts on threads, but for those of the table."""
    found = facts(build(read_text(text)))
    return {each for each in found if each[0].startswith("thread") and each[2] not in ("sohar-stone", "nizwa-kilns")}


@pytest.mark.parametrize(
    "said",
    [
        "The Baltic Amber Ring, for instance, met the Chilean firm Forjas del Sur, and they agreed on a trial.",
        "The Baltic Amber Ring found a likely partner in the Chilean firm Forjas del Sur.",
        "Before we left:\n\n- the Baltic Amber Ring had agreed with Forjas del Sur, a Chilean firm, to test a press.",
    ],
)
def test_contacts_of_an_event(said: str) -> None:
    """An example is no hearsay where two met, who found a partner deals with it, and "the" may open an item."""
    assert {each[1:3] for each in told(EVENT.format(said)) if each[0] == "thread"} == {
        ("baltic-amber-ring-bar", "forjas-del-sur")
    }


@pytest.mark.parametrize(
    "said",
    [
        (
            "At the mission, the Baltic Amber Ring had agreed on a joint venture with the firm Forjas del Sur (Chile); "
            "as the cluster was silent, we cannot say what came of it."
        ),
        (
            "The Baltic Amber Ring had found a possible partner in the Chilean firm Forjas del Sur during the mission; "
            "since it did not reply, we do not know how this went on."
        ),
        (
            "The Baltic Amber Ring had shaken hands with the firm Forjas del Sur (the cluster did not answer, so "
            "its state is not known)."
        ),
        "The Baltic Amber Ring had been in talks with the Chilean firm Forjas del Sur; what came of it we do not know.",
        "During the mission the Baltic Amber Ring had been introduced to the Chilean firm Forjas del Sur.",
    ],
)
@pytest.mark.parametrize("first", [True, False])
def test_silent_cluster(said: str, *, first: bool) -> None:
    """Of a cluster that no table has, for it was silent, the thread is told, and what came of it is not observed."""
    found = told(SURVEY.format(*((said, "") if first else ("", said))))
    assert {("thread", *PAIR), ("thread-outcome", *PAIR, "not observed")} <= found
    assert {each[1:3] for each in found} == {PAIR}


@pytest.mark.parametrize(
    ("said", "outcome"),
    [
        (
            "Alto Vento Cluster and the firm Forjas del Sur signed a contract; how it goes on we cannot say.",
            "formalised",
        ),
        (
            "Alto Vento Cluster had agreed with the firm Forjas del Sur on a trial. The firm has been silent since.",
            "ended",
        ),
    ],
)
def test_answers_that_tell_more(said: str, outcome: str) -> None:
    """What was signed stays so, whoever knows how it goes on; and a firm that is silent is no silent cluster."""
    assert ("thread-outcome", "alto-vento-cluster", "forjas-del-sur", outcome) in told(SURVEY.format("", said))


def test_fellow_that_was_welcomed() -> None:
    """A cluster that welcomed another somewhere deals with it, and a name may have a small "al" in it."""
    said = (
        "Alto Vento Cluster told us by telephone that it welcomed Tejo Glass Network in Turin on 20 January 2022. "
        "It also tests a kiln with Ras al Mina Ovens, a firm in Chile."
    )
    pairs = {each[1:3] for each in told(SURVEY.format("", said)) if each[0] == "thread"}
    assert pairs == {("alto-vento-cluster", "tejo-glass-network"), ("alto-vento-cluster", "ras-al-mina-ovens")}
