"""Answers told in the items of a list, who was silent, posts of a department, fields that a mission is for."""

import pytest
from stated import Fact, facts

from clew.graph.build import build
from clew.loaders import report
from clew.loaders.document import parse

HEAD = "# What became of it\n\nFollow-up to the cluster mission to Lima, Peru, 4-6 June 2018\n\n"
SIGNED = (
    "| Cluster | Have you signed a formal agreement? |\n|---|---|\n"
    "| Jaén Press Ring | No |\n| Crete Grove House | Yes |\n| Fjord Wool Circle | No |\n"
)
ITEMS = (
    "- Jaén Press Ring prepared an agenda with 6 SMEs.\n"
    "- Crete Grove House and Fjord Wool Circle did not prepare an agenda with their SMEs.\n"
)


def told(text: str) -> set[Fact]:
    """Return the facts that a text states."""
    return facts(build([*report.states(parse(text, "a.md", "0" * 64))]))


def test_each_item_is_a_sentence_on_what_was_asked():
    """Items of one sentence answer the question that the words before the list tell."""
    asked = f"{HEAD}{SIGNED}\nWe asked whether the clusters had prepared an agenda with their SMEs.\n\n{ITEMS}"
    found = {fact[1:] for fact in told(asked) if fact[0] == "answer" and fact[2] == "sme-agenda"}
    assert found == {
        ("jaen-press-ring", "sme-agenda", "yes"),
        ("crete-grove-house", "sme-agenda", "no"),
        ("fjord-wool-circle", "sme-agenda", "no"),
    }
    assert ("answer-number", "jaen-press-ring", "sme-agenda", "6") in told(asked)


@pytest.mark.parametrize("words", ["We heard nothing from", "There was no reply from", "We have no answer from"])
def test_nothing_was_heard_from_a_cluster(words):
    """Whoever wrote nothing back did not answer."""
    text = f"{HEAD}{SIGNED}\nThree of the four clusters answered the survey. {words} Tisza Mill Cluster.\n"
    assert ("delegate-answered", "tisza-mill-cluster", "false") in told(text)


@pytest.mark.parametrize("post", ["Director of Export Services", "Head of Missions", "Head of Member Services"])
def test_a_post_of_a_department_is_one(post):
    """What a director is of is no organisation where another stands behind a comma."""
    text = f"{HEAD}The welcome was given by:\n\n- Ms Ana Torres, {post}, Lima Trade House\n- Mr Jan Kok, Mayor, Lima\n"
    people = {fact[1:] for fact in told(text) if fact[0].startswith("person-")}
    assert ("ana-torres", "lima-trade-house") in people
    assert ("ana-torres", post.lower().replace(" ", "-")) in people


def test_a_mission_for_its_fields():
    """A mission may be called by what it is for."""
    text = (
        "EU-Peru Cluster Mission for bioeconomy, food technology and packaging\n\nLima, 4-6 June 2018\n\nEvent report\n"
    )
    fields = {fact[2] for fact in told(text) if fact[:2] == ("mission", "field")}
    assert fields == {"bioeconomy", "food-technology", "packaging"}


@pytest.mark.parametrize(
    "label", ["Share of firms among the counterparts", "Percentage of EU firms among the partners"]
)
def test_the_label_of_a_share_of_counterparts(label):
    """A row of figures may say of which kind how many of the counterparts are."""
    found = told(f"{HEAD}| | |\n|---|---|\n| Clusters invited | 7 |\n| {label} | 50% |\n")
    assert ("figure", "counterpart-type-share", "50", "percent", "exactly") in found


def test_having_no_sme_is_no_field():
    """What an entry says of SMEs is nothing that a cluster works on."""
    text = (
        "Cluster mission to Lima, Peru, 4-6 June 2018\n\nEvent report\n\nThe delegation:\n\n"
        "* Jaén Press Ring; Spain; olive presses; no SME.\n* Crete Grove House; Greece; groves; no SME.\n"
        "* Fjord Wool Circle; Norway; wool; no SME.\n"
    )
    fields = {fact[2] for fact in told(text) if fact[0] == "delegate-field"}
    assert fields == {"olive-presses", "groves", "wool"}
