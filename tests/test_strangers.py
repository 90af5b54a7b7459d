"""Headings with a word that nobody foresaw, a country that ISO does not list, dashes in the place of a name."""

import pytest
from documents import read_text
from stated import facts

from clew.graph.build import build
from clew.loaders.document import parse
from clew.loaders.ledger.coverage import ledger
from clew.loaders.setting import country

TITLE = "# Mission of Orchard Clusters to Kosovo: {} report\n\nPristina, Kosovo, 7-9 May 2018\n\n"
DELEGATION = "{} | Home country | Works on\n--- | --- | ---\nPear Cluster | Spain | pears\nPlum Ring | Italy | plums\n"


@pytest.mark.parametrize("heading", ["Guest cluster", "Travelling clusters", "Selected cluster names"])
def test_names_under_a_heading_of_clusters(heading):
    """A column of names that is headed with "cluster" and a word that is not foreseen is of clusters."""
    found = facts(build(read_text(TITLE.format("event") + DELEGATION.format(heading))))
    assert {("delegate", "pear-cluster"), ("delegate-country", "plum-ring", "IT")} <= found


@pytest.mark.parametrize("heading", ["Sister cluster", "Local clusters", "Kosovar clusters", "Partner cluster"])
def test_clusters_of_others_are_no_delegates(heading):
    """Where the words may be of those whom the delegation met, nobody is made a delegate."""
    found = facts(build(read_text(TITLE.format("event") + DELEGATION.format(heading))))
    assert not [each for each in found if each[0] == "delegate"]


def test_kosovo_has_the_codes_by_which_the_union_knows_it():
    """ISO 3166-1 does not list Kosovo; its codes are of the range that users assign."""
    assert country.find("Kosovo") == country.find("XK") == ("Kosovo", "XK", "XKX")
    assert country.of_city("Pristina") == "Kosovo"


def test_a_dash_for_the_name_of_a_counterpart_that_is_described():
    """Where a row says what the counterpart is and what for, a dash leaves only its name open; else it is nobody."""
    table = (
        "Cluster | Counterpart | Type of counterpart | Type of cooperation | Next steps\n--- | --- | --- | --- | ---\n"
        "Pear Cluster | - | non-EU firm | sales office | -\nPlum Ring | - | - | - | -\n"
    )
    found = facts(build(read_text(TITLE.format("follow-up") + table)))
    assert {each[1:3] for each in found if each[0] == "thread"} == {("pear-cluster", "")}


def test_who_is_said_to_have_answered_is_stated_from_its_cell():
    """The ledger counts the name in a table of those who answered as read."""
    text = (
        TITLE.format("follow-up") + "Cluster | Answered our questions?\n--- | ---\nPear Cluster | yes\nPlum Ring | no\n"
    )
    document = parse(text, "eu-kosovo.md")
    left = [each.text for each in ledger(document, read_text(text)) if each.status == "not understood"]
    assert not left


def test_clusters_that_are_none_of_the_delegation():
    """Beside a table of those who came, names under some other kind of cluster are of nobody who came."""
    local = "\n## Industry\n\nIndustrial cluster | Products\n--- | ---\nPeja Mills | flour\nDrini Dairies | milk\n"
    found = facts(build(read_text(TITLE.format("event") + DELEGATION.format("Cluster") + local)))
    assert {each[1] for each in found if each[0] == "delegate"} == {"pear-cluster", "plum-ring"}


@pytest.mark.parametrize("heading", ["Who", "Name"])
def test_who_signed(heading):
    """A first column that says nothing of its names is of clusters beside their answers, and in no other table."""
    table = (
        f"{heading} | Formal agreement signed | How many\n--- | --- | ---\nPear Cluster | yes | 2\nPlum Ring | no | -\n"
    )
    found = facts(build(read_text(TITLE.format("follow-up") + table)))
    assert ("answer-number", "pear-cluster", "formal-agreement", "2") in found
    menu = f"{heading} | Place\n--- | ---\nHotel Grand | Pristina\nMill Hall | Peja\n"
    assert not [each for each in facts(build(read_text(TITLE.format("event") + menu))) if each[0] == "delegate"]
