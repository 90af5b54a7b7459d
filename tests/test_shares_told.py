"""Figures and fields (invented): shares behind a sum, grades of a question, fields set apart."""

import pytest
from documents import read_text
from stated import facts

from clew.graph.build import build

HEAD = "# Follow-up survey of the cluster mission to Lima, Peru, 4-6 June 2019\n\n"
EVENT = "EU clusters in Lima - event report\n\nPlace: Lima, Peru\nDate: 4 - 6 June 2019\n"
MEANT = "the fields that the mission was set up to support.\n"


def figures(text: str) -> set[tuple[str, ...]]:
    """Return measure, value and unit of each figure of a text."""
    return {each[1:4] for each in facts(build(read_text(text))) if each[0] == "figure"}


def fields(text: str) -> set[str]:
    """Return the fields that the mission of a text supports."""
    return {each[-1] for each in facts(build(read_text(text))) if each[:2] == ("mission", "field")}


@pytest.mark.parametrize(
    ("said", "figure"),
    [
        ("The clusters reported six agreements. Most of them (67%) are with Peruvian firms.",
         ("counterpart-type-share", "67", "percent")),
        ("Of the opposite numbers, 40% are non-EU firms.", ("counterpart-type-share", "40", "percent")),
        ("Three of the respondents signed a formal agreement (43%).",
         ("clusters-with-formal-agreements-share", "43", "percent")),
        ("We wrote to all in May. Six clusters sent their answers, that is to say 86%.",
         ("response-rate", "86", "percent")),
        ("Completed: 6 clusters (86%)", ("response-rate", "86", "percent")),
        ("The survey was sent out in May. Of the six clusters in the delegation, four replied, a response rate of 67%.",
         ("respondents", "4", "count")),
        ("Of the contacts made, 31 were rated as promising.", ("promising-contacts", "31", "count")),
        ("The clusters expect 9 SMEs to benefit directly in future, and 21 indirectly.",
         ("smes-could-benefit-indirectly", "21", "count")),
        ("The travel subsidy came to EUR 12,500.", ("subsidy", "12500", "EUR")),
    ],
)  # fmt: skip
def test_what_a_number_in_passing_measures(said, figure):
    """The words around a number tell what it is of."""
    assert figure in figures(f"{HEAD}{said}\n")


def test_grades_below_a_question():
    """The shares of grades are of those who were content, or were not; below another question they are shares."""
    graded = "Question 1. Was the mission useful to you?\n\n   Very useful      60%\n   Useful           30%\n"
    others = "\n\nQuestion 2. Who?\n\nNobody said.\n\n\nQuestion 3. When?\n\nNobody said.\n"
    text = f"{HEAD[2:]}\n{graded}   Not useful       10%\n{others}"
    assert {("satisfaction", "60", "percent"), ("dissatisfaction", "10", "percent")} <= figures(text)
    assert not [each for each in figures(text.replace("useful to you", "sunny")) if each[0] == "satisfaction"]


@pytest.mark.parametrize(
    "text",
    [
        f"{EVENT}Fields: water | solar energy | fish farming\nAuthor: Some Office\n",
        "EU-Peru cluster mission, Lima (Peru), 4-6 June 2019\nSupporting water; solar energy; fish farming\n",
        f"{EVENT}\nSix clusters looked for partners in water, solar energy and fish farming, {MEANT}",
    ],
)
def test_fields_set_apart(text):
    """Bars and semicolons part the fields of a line, and a sentence may call its list the fields of the mission."""
    assert fields(text) == {"water", "solar-energy", "fish-farming"}


def test_a_line_of_several_labels_is_no_list_of_fields():
    """What stands behind a bar with a capital is no field."""
    assert fields(f"{EVENT}Fields: water, solar energy | Annual note\n") <= {"water", "solar-energy"}
