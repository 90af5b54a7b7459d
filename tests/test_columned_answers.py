"""Answers below the questions of a survey (invented), the names set apart from them by spaces alone."""

import pytest
from documents import read_text
from stated import facts

from clew.graph.build import build

SURVEY = """Cluster mission to Lima, Peru, 4-6 June 2019

RESULTS OF THE FOLLOW-UP SURVEY


Question 1. Did you prepare an agenda with your SMEs, and how many SMEs were in it?

   Foresta Cluster          Yes, 4 SMEs
   Bois Network (BN)        No
   Alpine Saw Cluster       NA

Summary: 1 cluster had an agenda; 4 SMEs were in it.


Question 2. With whom do you cooperate? Please give the type of cooperation and its country.

Cluster | Organisation | Type of organisation | Country | Type of cooperation
Foresta Cluster | Pino SA | Non-EU firm | Peru | Technology transfer
BN | Roble SA | Non-EU firm | Peru | Joint venture


Question 3. With whom was a formal agreement signed, and what is its focus?

Cluster | Organisation | Main focus
Foresta Cluster | Pino SA | A common saw mill


Question 4. Which of your SMEs benefited from the mission?

   Foresta Cluster          Seghe Rossi Srl
   Alpine Saw Cluster       Blattwerk GmbH, Kettenhof

Summary: 3 SMEs benefited.
"""


def found(text: str) -> set[tuple[str, ...]]:
    """Return the facts of a text."""
    return facts(build(read_text(text)))


@pytest.mark.parametrize("gap", ["   ", ": "])
def test_names_and_answers_in_two_columns(gap):
    """Below a question each line is the answer of a cluster; a sum below a blank line is none."""
    text = SURVEY.replace("Cluster          Yes", f"Cluster{gap}Yes").replace("(BN)        No", f"(BN){gap}No")
    text = text.replace("Cluster       NA", f"Cluster{gap}NA")
    said = {each[1:] for each in found(text) if each[0] == "answer"}
    assert {(name.removesuffix("-bn"), *rest) for name, *rest in said} == {
        ("foresta-cluster", "sme-agenda", "yes"),
        ("bois-network", "sme-agenda", "no"),
        ("alpine-saw-cluster", "sme-agenda", "not available"),
    }
    assert ("answer-number", "foresta-cluster", "sme-agenda", "4") in found(text)
    assert not [each for each in found(text) if each[:3] == ("figure", "smes", "4")]


def test_names_alone_are_no_answers():
    """Lines that answer with anything but yes, no or not available are not answers, and none of them is one then."""
    text = SURVEY.replace("       NA", "       Pino SA")
    assert not [each for each in found(text) if each[0] == "answer"]


def test_a_request_behind_a_question_is_of_its_title():
    """Questions go on as titles though a sentence stands behind one of them."""
    assert ("agreement", "foresta-cluster", "pino-sa", "formal", "focus", "a-common-saw-mill") in found(SURVEY)


def test_smes_that_benefited_in_two_columns():
    """The number of a question is no word against the SMEs that are listed below it."""
    assert {("sme", "seghe-rossi-srl", "foresta-cluster"), ("sme", "kettenhof", "alpine-saw-cluster")} <= found(SURVEY)
    assert ("sme-benefited", "blattwerk-gmbh") in found(SURVEY)
