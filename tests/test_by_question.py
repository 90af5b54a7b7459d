"""A follow-up that goes question by question (invented): the questions are its titles, and sums stand below tables."""

import pytest
from documents import read_text
from stated import facts

from clew.graph.build import build

HEAD = "Follow-up survey of the EU-Chile cluster mission\n\nSantiago, Chile, 4-6 June 2019\n\n\n"
REPORT = f"""{HEAD}About this survey

Four of the five clusters answered. The Foresta Cluster, the Bois Network, the Alpine Saw Cluster and Baltic Timber did.


Q1. Did you draw up an agenda with your SMEs? If so, how many of them were in it?

    Yes    2 clusters    50%
    No     1 cluster     25%
    N/A    1 cluster     25%

Those that said yes are the Foresta Cluster (4 SMEs) and Baltic Timber (2 SMEs). The Bois Network said no. The Alpine
Saw Cluster again chose "N/A".


Q2. With whom do you cooperate? (several answers possible)

Cluster\tPartner\tType of cooperation\tNext steps
Foresta Cluster\tPino Ltda\tJoint venture\tContract signed in May 2020
Bois Network\tRoble SpA\tTechnology transfer\tExchange of information
Alpine Saw Cluster\tSierras Maule\tJoint venture\tSamples sent in May 2020
Baltic Timber\tRoble SpA\tJoint venture\tSamples sent in June 2020


Q3. Have you signed a formal agreement? If so, with whom?

    Yes    1 cluster     25%

The Foresta Cluster said yes, with one agreement.

Cluster\tWith whom\tType\tMain focus of the agreement
Foresta Cluster\tPino Ltda\tNon-EU firm\tA common saw mill

Asked what it thinks of it now, the Foresta Cluster wrote:

    "Pino Ltda tells us now that nothing was ever signed, and does not answer our letters."


Q4. Would you come again?

3 of the 4 clusters (75%) would.
"""


def found(text: str) -> set[tuple[str, ...]]:
    """Return the facts of a text."""
    return facts(build(read_text(text)))


def figures(text: str) -> set[tuple[str, ...]]:
    """Return measure, value and unit of each figure of a text."""
    return {each[1:4] for each in found(text) if each[0] == "figure"}


def test_numbered_questions_are_titles_of_a_plain_text():
    """What stands below a question is of that question: the table of what was signed is of formal agreements."""
    assert ("agreement", "foresta-cluster", "pino-ltda", "formal", "focus", "a-common-saw-mill") in found(REPORT)
    scopes = {each.value for each in read_text(REPORT) if each.property == "scope"}
    assert any(str(scope).startswith("Q1.") for scope in scopes)


def test_answers_in_sentences_below_the_tally():
    """The lines that count the answers are no titles; who said which is told below them, with the numbers."""
    said = {each[1:] for each in found(REPORT) if each[0] == "answer"}
    assert said == {
        ("foresta-cluster", "sme-agenda", "yes"),
        ("baltic-timber", "sme-agenda", "yes"),
        ("bois-network", "sme-agenda", "no"),
        ("alpine-saw-cluster", "sme-agenda", "not available"),
        ("foresta-cluster", "formal-agreement", "yes"),
    }
    numbers = {each[1:] for each in found(REPORT) if each[0] == "answer-number"}
    assert numbers >= {("foresta-cluster", "sme-agenda", "4"), ("baltic-timber", "sme-agenda", "2")}


def test_shares_beside_a_number_of_clusters_are_of_clusters():
    """A percentage printed behind a count of clusters is a share of clusters, whatever else is not said of it."""
    assert {("clusters-share", value, "percent") for value in ("25", "75")} <= figures(REPORT)
    assert not [each for each in figures(REPORT) if each[0] == "share"]


def test_tallies_below_a_question_count_its_answers():
    """Whoever said yes has what was asked, whoever said no has none; neither are all the clusters."""
    assert {
        ("clusters-with-sme-agenda", "2", "count"),
        ("clusters-with-sme-agenda-share", "50", "percent"),
        ("clusters-without-sme-agenda-share", "25", "percent"),
        ("clusters-not-available", "1", "count"),
        ("clusters-with-formal-agreements", "1", "count"),
        ("clusters-with-formal-agreements-share", "25", "percent"),
    } <= figures(REPORT)
    other = REPORT.replace("draw up an agenda with your SMEs", "have a good time")
    assert not [each for each in figures(other) if "agenda" in each[0]]


def test_quoted_words_say_that_the_other_side_denies_it():
    """In the words of a cluster "us" is the cluster, and what the other side says never to have signed is contested."""
    assert ("thread-outcome", "foresta-cluster", "pino-ltda", "contested") in found(REPORT)
    other = REPORT.replace("the Foresta Cluster wrote:", "the Foresta Cluster and the Bois Network wrote:")
    assert ("thread-outcome", "foresta-cluster", "pino-ltda", "formalised") in found(other)


TABLE = (
    "# Survey among the participants\n\nMission to Santiago, Chile, 4-6 June 2019\n\n## Question 1: With whom?\n\n"
    "| Cluster | Partner | Type of cooperation |\n|---|---|---|\n"
    "| Foresta Cluster | Pino Ltda | Joint venture |\n| Bois Network | Roble SpA | Joint venture |\n\n"
)


@pytest.mark.parametrize(
    ("said", "figure"),
    [
        ("Result: 2 cooperation agreements were named.", ("cooperation-agreements", "2", "count")),
        ("**Results:** 3 SMEs have benefited.", ("smes-benefited", "3", "count")),
        (
            "Result: technology transfer accounts for 9 % of the answers.",
            ("cooperation-type-share", "9", "percent"),
        ),
    ],
)
def test_what_sums_up_a_table_is_of_the_mission(said, figure):
    """A sentence right below a table of clusters that is called a result is no label of a record."""
    again = TABLE[TABLE.index("| Cluster") :]
    text = f"{TABLE}{said}\n\n## Question 2: Which steps come next?\n\n{again}Result: no more.\n"
    assert figure in figures(text)


def test_what_sums_up_a_table_of_one_cluster_is_not_of_the_mission():
    """Below a table without a column of clusters it may be of one of them."""
    one = "| Partner | Type of cooperation |\n|---|---|\n| {} | Joint venture |\n| {} | Joint venture |\n\n"
    text = f"# Survey: mission to Santiago, Chile, 4-6 June 2019\n\n## Foresta Cluster\n\n{one.format('A', 'B')}"
    text += f"Result: 5 SMEs benefited.\n\n## Bois Network\n\n{one.format('C', 'D')}Result: 3 SMEs benefited.\n"
    assert ("smes-benefited", "5", "count") not in figures(text)


def test_a_share_of_each_is_of_all_types_that_are_named():
    """Of what is level, each has the share."""
    text = f"{HEAD}Joint venture and technology transfer are level: each was ticked twice in 8 ticks, or 25% for each."
    scopes = {each.value for each in read_text(text) if each.property == "scope"}
    assert "joint venture and technology transfer" in scopes
    assert ("cooperation-type-share", "25", "percent") in figures(text)


def test_one_of_the_agreements_has_its_share():
    """After the shares of other kinds comes that of a single agreement."""
    said = "Of the agreements 56% are with non-EU firms. Only one is with another European cluster (11%)."
    assert ("counterpart-type-share", "11", "percent") in figures(f"{HEAD}{said}")
