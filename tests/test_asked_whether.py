"""Questions that a sentence tells above a list of answers, sums of money, and shares behind other words for them."""

import pytest
from documents import read_text
from small_documents import FOLLOW_UP as HEAD
from stated import facts

from clew.graph.build import build

ANSWERS = "- Bohemian Glass Cluster: {}\n- Murano Ring: {}\n- Nile Sand Net: not available\n\n"


def told(text: str, *kinds: str) -> set[tuple[str, ...]]:
    """Return the facts of these kinds that a report states."""
    return {each for each in facts(build(read_text(HEAD + text))) if each[0] in kinds}


@pytest.mark.parametrize(
    ("said", "question"),
    [
        ("We asked whether each of the clusters had drawn up an agenda with its SMEs, and how many.", "sme-agenda"),
        ("Our next question was whether they had signed formal agreements, and if so, how many.", "formal-agreement"),
        ("Did they like it? We asked whether they had signed formal agreements.", "formal-agreement"),
    ],
)
def test_a_list_answers_what_was_asked_in_a_sentence(said: str, question: str) -> None:
    """What a sentence right above the list says that was asked is the question, whatever the title asks in jest."""
    text = f"## So, did they do their homework?\n\n{said}\n\n{ANSWERS.format('yes, 3', 'no')}"
    assert told(text, "answer", "answer-number") == {
        ("answer", "bohemian-glass-cluster", question, "yes"),
        ("answer-number", "bohemian-glass-cluster", question, "3"),
        ("answer", "murano-ring", question, "no"),
        ("answer", "nile-sand-net", question, "not available"),
    }


@pytest.mark.parametrize(
    "said",
    [
        "We asked whether they had an agenda with their SMEs, and whether they had signed formal agreements.",
        "We asked whether they had signed formal agreements. Did they enjoy the coffee?",
        "We asked whether the coffee was any good.",
    ],
)
def test_two_questions_or_another_are_not_what_a_list_answers(said: str) -> None:
    """Where a sentence tells two questions, or another stands behind it, nobody knows what the list answers."""
    found = told(f"## Answers\n\n{said}\n\n{ANSWERS.format('yes', 'no')}", "answer")
    assert not {each for each in found if each[2] in ("sme-agenda", "formal-agreement")}


def test_a_favourite_type_of_cooperation() -> None:
    """The share of what was the favourite is one of the types of cooperation; a favourite dish is none."""
    said = "Eight agreements came out of it. Technology transfer was the favourite, with {} of the total.\n"
    assert ("figure", "cooperation-type-share", "25", "percent", "exactly") in told(said.format("25%"), "figure")
    dish = told("Fish was the favourite, with 25% of the total.\n", "figure")
    assert not {each for each in dish if each[1] == "cooperation-type-share"}


def test_the_costs_of_the_mission() -> None:
    """What the costs of the mission came to is a figure of them, and what somebody else paid is not."""
    for said in ("The costs of the mission came to EUR 64 350.\n", "The costs came to EUR 64 350.\n"):
        assert ("figure", "costs", "64350", "EUR", "exactly") in told(said, "figure")
    paid = told("The costs of the dinner went to the host, who paid EUR 64 350.\n", "figure")
    assert "costs" not in {each[1] for each in paid}


def test_firms_among_the_organisations_met() -> None:
    """Of those that were met, what firms make up is a share of the counterparts; of those that applied it is not."""
    said = "Firms make up 50.0 % of the organisations {}.\n"
    assert "counterpart-type-share" in {each[1] for each in told(said.format("met"), "figure")}
    assert "counterpart-type-share" not in {each[1] for each in told(said.format("that applied"), "figure")}


@pytest.mark.parametrize("cell", ["non-EU firm", "non-EU firm, Egypt", "a local firm", "EU cluster"])
def test_a_description_is_no_name(cell: str) -> None:
    """A counterpart of which nothing but kind and origin is printed has no name."""
    table = "| Cluster | Partner | Type of cooperation | Next steps |\n|---|---|---|---|\n"
    table += f"| Murano Ring | {cell} | Joint venture | A visit |\n| Nile Sand Net | EU Kilns Ltd | R&D | A call |\n"
    found = {each[:3] for each in told(table, "thread")}
    assert ("thread", "nile-sand-net", "eu-kilns-ltd") in found
    assert not {each for each in found if each[1] == "murano-ring" and each[2]}
