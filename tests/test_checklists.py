"""Answers by which names are sorted in the rows of a table, and lists of boxes that tell who answered."""

import pytest
from stated import facts

from clew.graph.build import build
from clew.loaders import report
from clew.loaders.document import parse

HEAD = "# What became of it\n\n**Follow-up to the cluster mission to Lima, Peru, 4-6 June 2018**\n\n"
SORTED = HEAD + (
    "## Did you sign formal agreements? How many?\n\n"
    "| Answer | Clusters (number of formal agreements) |\n|---|---|\n"
    "| Yes | Jaén Press Ring (1), Crete Grove House (2) |\n| No | Fjord Wool Circle |\n"
    "| Not stated | Tisza Mill Union |\n"
)


def told(text: str, kind: str) -> set[tuple[str, ...]]:
    """Return the facts of a kind that a text states."""
    return {fact[1:] for fact in facts(build([*report.states(parse(text, "a.md", "0" * 64))])) if fact[0] == kind}


def test_names_stand_beside_their_answer():
    """A row for each answer tells who gave it, under a heading that is the question."""
    assert told(SORTED, "answer") == {
        ("jaen-press-ring", "formal-agreement", "yes"),
        ("crete-grove-house", "formal-agreement", "yes"),
        ("fjord-wool-circle", "formal-agreement", "no"),
        ("tisza-mill-union", "formal-agreement", "not available"),
    }
    assert ("crete-grove-house", "formal-agreement", "2") in told(SORTED, "answer-number")


def test_what_stands_beside_answers_to_no_question_is_nothing():
    """Without a question of the survey over it, such a table says nothing."""
    assert not told(
        SORTED.replace("Did you sign formal agreements? How many?", "Lunch").replace("formal ", ""), "answer"
    )


@pytest.mark.parametrize(("counted", "silent"), [("Four of the five", {"oder-yard-forum"}), ("Both", set())])
def test_boxes_tell_who_answered(counted, silent):
    """As many boxes are ticked as clusters are said to have answered; where they are not, the boxes tell nothing."""
    names = ("Jaén Press Ring", "Crete Grove House", "Fjord Wool Circle", "Tisza Mill Union", "Oder Yard Forum")
    boxes = "\n".join(f"- [{' ' if 'yard' in each.lower() else 'x'}] {each}" for each in names)
    text = f"{SORTED}\n## Who answered\n\n{counted} clusters answered.\n\n{boxes}\n"
    assert {fact[0] for fact in told(text, "delegate-answered") if fact[1] == "false"} == silent


def test_a_paragraph_without_a_word_asks_nothing():
    """A line of nothing but signs is no question, and stops no reader."""
    assert not told(f"{HEAD}\\\\\n", "answer")
