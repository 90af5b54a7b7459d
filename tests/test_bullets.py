"""A bullet for each cluster, and what else a letter tells of clusters one by one (invented documents)."""

import pytest
from documents import read_text
from stated import facts

from clew.graph.build import build

FOLLOW_UP = """# Santiago, a year later

*Follow-up to the EU-Chile Cluster Mission, Santiago, Chile, 4-6 June 2019*

We wrote to all the clusters. Four of the five clusters answered (80%). Baltic Timber did not, and we tried twice.

## Cluster by cluster

We asked each cluster whether it had an agenda with its SMEs, and whether it had signed any formal agreement.

- **Foresta Cluster** prepared an agenda with its SMEs before leaving; 4 SMEs were involved in it. With Pino Ltda, a
  firm from Talca, it signed a contract on 14 March 2020. That is its 1 formal agreement.
- **Bois Network** did not prepare an agenda with its SMEs. It signed 2 formal agreements.
- **Alpine Saw Cluster** prepared an agenda with 3 SMEs and signed 1 formal agreement, the one with the Bois Network
  that is described above. It has much to do.
- **Nordic Plank Cluster** prepared an agenda with its SMEs. It gave no answer on formal agreements.
"""


def found(text: str) -> set[tuple[str, ...]]:
    """Return the facts of a text."""
    return facts(build(read_text(text)))


def test_answers_in_bullets():
    """The sentences of an item answer as those of a paragraph do; who is named as a partner has not answered there."""
    said = {each[1:] for each in found(FOLLOW_UP) if each[0] == "answer"}
    assert said == {
        ("foresta-cluster", "sme-agenda", "yes"),
        ("foresta-cluster", "formal-agreement", "yes"),
        ("bois-network", "sme-agenda", "no"),
        ("bois-network", "formal-agreement", "yes"),
        ("alpine-saw-cluster", "sme-agenda", "yes"),
        ("alpine-saw-cluster", "formal-agreement", "yes"),
        ("nordic-plank-cluster", "sme-agenda", "yes"),
        ("nordic-plank-cluster", "formal-agreement", "not available"),
    }
    numbers = {each[1:] for each in found(FOLLOW_UP) if each[0] == "answer-number"}
    assert numbers == {
        ("foresta-cluster", "sme-agenda", "4"),
        ("foresta-cluster", "formal-agreement", "1"),
        ("bois-network", "formal-agreement", "2"),
        ("alpine-saw-cluster", "sme-agenda", "3"),
        ("alpine-saw-cluster", "formal-agreement", "1"),
    }


def test_numbers_of_one_cluster_are_no_sums():
    """What one cluster prepared or signed is no figure of the delegation."""
    sums = {
        str(each.subject.parts[-3:])
        for each in read_text(FOLLOW_UP)
        if each.property == "scope" and each.value == "delegation"
    }
    assert not [each for each in sums if "agenda" in each or "formal" in each]


def test_who_did_not_answer_in_short():
    """Behind the count of those who answered, "did not, and we tried twice" is said of somebody silent."""
    assert ("delegate-answered", "baltic-timber", "false") in found(FOLLOW_UP)


EVENT = """# The EU-Chile Cluster Mission, Santiago, Chile, 4-6 June 2019

## Who came

* **Foresta Cluster** (Italy), which works on saws
* **Bois Network** (France), which works on boards
* **Alpine Saw Cluster** (Austria), which works on blades

{}
"""


@pytest.mark.parametrize(
    "said",
    [
        "SMEs too: Foresta Cluster came with Segheria Rossi and Lame Verdi, the Bois Network with Planches Durand.",
        """Ten SMEs came, of which the following wish to be named: Segheria Rossi (Foresta Cluster), Lame Verdi (Foresta
Cluster) and Planches Durand (Bois Network).""",
    ],
)
def test_smes_that_came_along(said):
    """Names behind those of another cluster came along too; so did those in a list that says that they are SMEs."""
    smes = {each[1:3] for each in found(EVENT.format(said)) if each[0] == "sme"}
    assert smes == {
        ("segheria-rossi", "foresta-cluster"),
        ("lame-verdi", "foresta-cluster"),
        ("planches-durand", "bois-network"),
    }


def test_no_smes_where_partners_are_named():
    """A list of those whom SMEs met is none of SMEs."""
    said = "The SMEs met the following: Pino Ltda (Foresta Cluster) and Roble SpA (Bois Network)."
    assert not [each for each in found(EVENT.format(said)) if each[0] == "sme"]


def test_what_people_told_may_be_of_a_contact():
    """Under such a title the agreement of a cluster and a firm is told as anywhere."""
    said = "## What people told us\n\nThe Bois Network and Roble SpA, a firm from Talca, agreed to test its boards."
    assert ("thread", "bois-network", "roble-spa") in found(EVENT.format(said))


@pytest.mark.parametrize(
    ("beside", "role", "organisation"),
    [
        (
            "Chargé d’affaires, Delegation of the European Union to Chile",
            "charge-d-affaires",
            "delegation-of-the-european-union-to-chile",
        ),
        ("Head of Trade Desk IV/2, Ministry of Mines", "head-of-trade-desk-iv-2", "ministry-of-mines"),
    ],
)
def test_positions_with_a_french_name_or_a_number(beside, role, organisation):
    """A chargé d'affaires is no organisation, nor is a unit with a number."""
    people = found(EVENT.format(f"The seminar was opened by Mr Jan van Oort, {beside}."))
    assert ("person-role", "jan-van-oort", role) in people
    assert ("person-organisation", "jan-van-oort", organisation) in people


def test_a_column_asks_whether_partners_are_of_the_union():
    """The words "EU or not?" are asked of the counterparts, while "not met" is said of others."""
    text = (
        "# Follow-up of the cluster mission to Santiago, Chile, 4-6 June 2019\n\n"
        "| Cluster | Partner | EU or not? | Kind of partner | Type of cooperation |\n|---|---|---|---|---|\n"
        "| Foresta Cluster | Pino Ltda | non-EU | firm | joint venture |\n"
        "| Bois Network | Legno Srl | EU | firm | joint venture |\n"
    )
    assert {each[1:] for each in found(text) if each[0] == "thread-origin"} == {
        ("foresta-cluster", "pino-ltda", "non-EU"),
        ("bois-network", "legno-srl", "EU"),
    }


def test_dashes_with_tabs_are_items():
    """Items that begin with a dash and a tab, and go on below behind a tab, are no table."""
    lines = "## First results\n\nThe clusters told us of 20 contacts, and these were named:\n\n"
    lines += "-\tForesta Cluster and the company Pino Ltda agreed on an exchange of information about\n\tdry boards.\n"
    lines += "-\tThe weather was fine, and the hall\n\twas full.\n"
    said = {each for each in found(EVENT.format(lines)) if "thread" in each[0]}
    pair = ("foresta-cluster", "pino-ltda")
    assert said == {
        ("thread", *pair),
        ("thread-kind", *pair, "firm"),
        ("thread-type", *pair, "knowledge-sharing-and-information-exchange"),
    }


@pytest.mark.parametrize(
    ("said", "sure"), [(", for instance, agreed to work on", True), (" could, for example, do", False)]
)
def test_an_instance_of_an_agreement(said, sure):
    """Who agreed "for instance" did agree; what they could do "for example" is nobody's fact."""
    text = (
        f"## First results\n\nMost talks were short. Foresta Cluster and the company Pino Ltda{said} a joint venture."
    )
    assert (("thread", "foresta-cluster", "pino-ltda") in found(EVENT.format(text))) is sure
