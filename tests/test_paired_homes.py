"""Delegations told in a paragraph, a country beside each name in whatever words, and the follow-ups of such offices."""

import pytest
from documents import read_text

PLACE = "Hanoi, Vietnam, 4 to 7 March 2019\n\n"
EVENT = f"A note on the European cluster mission to {PLACE}"
LATER = f"FOOD AND CLOTH\nFollow-up survey report of the mission\n{PLACE}"
COUNTED = "Four clusters and nine SMEs travelled to Hanoi to look for partners in malt and cheese processing.\n\n"
MIXED = (
    "The group was a mixed one. From Denmark came Agro Fyn, whose field is malt. The Netherlands spoke through the "
    "Foodring Twente, which is a specialist in cheese, and Italy through Parma Sapori. The Pôle Savoie, a newcomer, "
    "took the train from France and brought its experience of honey.\n\n"
)
ANSWERS = (
    "Three clusters answered our survey, a response rate of 75%. The Foodring Twente did not answer.\n\n"
    "Agro Fyn has done the most. It had prepared an agenda with its SMEs.\n\n"
    "Parma Sapori had not prepared an agenda with its SMEs.\n\n"
    'The Pôle Savoie replied "not available" when we asked whether it had prepared an agenda with its SMEs.\n'
)


def homes(text):
    """Return the countries of the delegates by their names."""
    return {
        str(each.subject.parts[0]): str(each.value.parts[0])
        for each in read_text(text)
        if each.property == "LOCATED_IN" and each.subject.label == "Organisation"
    }


def delegates(text, *, answered=None):
    """Return who came as a delegate; with `answered`, those only of whom this is said."""
    told = [each for each in read_text(text) if each.qualifiers.get("role") == "delegate"]
    return {
        str(each.subject.parts[0])
        for each in told
        if answered is None or each.qualifiers.get("respondedToSurvey") is answered
    }


def test_names_and_countries_take_turns():
    """As many names as the document counts, each with its country before or behind it in the same sentence."""
    assert homes(EVENT + COUNTED + MIXED) == {
        "Agro Fyn": "Denmark", "Foodring Twente": "Netherlands", "Parma Sapori": "Italy", "Pôle Savoie": "France",
    }  # fmt: skip


def test_another_count_is_of_others():
    """Where the document counts other clusters than the paragraph names, nobody says that these are they."""
    assert homes(EVENT + COUNTED.replace("Four", "Nine") + MIXED) != homes(EVENT + COUNTED + MIXED)


def test_a_country_that_is_left_over_pairs_nothing():
    """With two countries and one name in a sentence, none of them is the name's."""
    doubled = MIXED.replace("spoke through", "and Belgium spoke through")
    assert "Foodring Twente" not in homes(EVENT + COUNTED + doubled)


def test_what_they_work_on_and_what_the_mission_was_for():
    """A specialist, and what a name brought its experience of; what partners were looked for in."""
    found = {(str(each.subject.parts[0]), str(each.value.parts[0])) for each in read_text(EVENT + COUNTED + MIXED)
             if each.property == "ACTIVE_IN"}  # fmt: skip
    assert found >= {("Agro Fyn", "malt"), ("Foodring Twente", "cheese")}
    supported = {str(s.value.parts[0]) for s in read_text(EVENT + COUNTED) if s.property == "SUPPORTS"}
    assert supported == {"malt", "cheese processing"}


def test_who_answered_are_a_share_of_all_clusters():
    """Three are 75% of four: the three that are told of, and the one that is said to be silent."""
    assert delegates(LATER + ANSWERS, answered=False) == {"Foodring Twente"}
    told = {
        str(each.subject.parts[1].parts[0]): each.value
        for each in read_text(LATER + ANSWERS)
        if (each.subject.label, each.property) == ("Answer", "value")
    }
    assert told == {"Agro Fyn": "yes", "Parma Sapori": "no", "Pôle Savoie": "not available"}


@pytest.mark.parametrize(
    "said",
    [
        "Two clusters have returned the form (67%). The following one has not, in spite of a call: Holz Tirol.",
        "All clusters but the Holz Tirol sent it back: 2 replies, that is 67% of those invited.",
    ],
)
def test_who_did_not_answer_in_other_words(said):
    """What goes before says what was sent back; "has not" goes on with it."""
    table = "\n\n|Cluster|SME agenda?|\n|---|---|\n|Agro Fyn|Yes|\n|Parma Sapori|No|\n"
    assert delegates(f"{LATER}A questionnaire was sent to all clusters.\n\n{said}{table}", answered=False) == {
        "Holz Tirol"
    }


def test_a_share_of_those_invited_is_the_response_rate():
    """Wherever the sentence counts replies."""
    found = {(each.property, each.value) for each in read_text(f"{LATER}2 replies came, that is 67% of those asked.\n")
             if "Figure" in each.subject.label}  # fmt: skip
    assert {("measure", "response-rate"), ("value", 67.0)} <= found
