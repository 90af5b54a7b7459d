"""Who is who in running prose: by all that a text says of a name, and by what it counts (invented documents)."""

import pytest
from documents import read_text

PLACE = "Hanoi, Vietnam, 4 to 7 March 2019\n\n"
EVENT = "FOOD, WIND AND CLOTH\nReport of the mission\n" + PLACE
LATER = "FOOD, WIND AND CLOTH\nFollow-up survey report\n" + PLACE
CAME = "WHO CAME ALONG\n\n"
TRAVELLERS = """Nine clusters from seven countries flew to Hanoi. Four of them work on food: the Danish Agro Fyn, the \
Dutch Foodring Twente, Pôle Gourmet Savoie (France) and the Italian cluster Parma Sapori. Energy was represented by \
SolarBaix of Spain, Energie Forum Harz of Germany and Ventos do Norte, a Portuguese network for offshore wind. The \
textile branch sent Tessile Biella from Italy and Lodz Textile Hub from Poland. Agro Fyn met the firm Hong Ha Foods \
and the Red River Food Cluster, a Vietnamese cluster of rice mills.

"""
NINE = {
    "Agro Fyn", "Foodring Twente", "Pôle Gourmet Savoie", "Parma Sapori", "SolarBaix", "Energie Forum Harz",
    "Ventos do Norte", "Tessile Biella", "Lodz Textile Hub",
}  # fmt: skip
ASKED = """Nine clusters got a questionnaire. Eight of them sent it back; Lodz Textile Hub kept silent.

Parma Sapori exports cheese to the firm Hong Ha Foods, and its SMEs Caseificio Taro and Latte Enza have benefited from \
the orders. Odense Is, a member of Agro Fyn, benefited too, as the firm Hong Ha Foods did not.

Before the mission, agendas for the SMEs were prepared at Agro Fyn, Parma Sapori and Tessile Biella. None existed at \
Foodring Twente, Pôle Gourmet Savoie, SolarBaix and Energie Forum Harz, and Ventos do Norte preferred not to say. A \
formal agreement was signed by Agro Fyn and by Tessile Biella; the other clusters have signed none.
"""


def plain(each):
    """Return what a statement is about, names and values alone."""
    return plain(each.parts[-1]) if hasattr(each, "parts") else each


def said(text, name):
    """Return the subjects and values of the statements of a property."""
    return {(plain(s.subject), plain(s.value)) for s in read_text(text) if s.property == name}


def delegates(text):
    """Return who came as a delegate."""
    return {s.subject.parts[0] for s in read_text(text) if s.qualifiers.get("role") == "delegate"}


def answers(text, question):
    """Return the answers to a question by cluster."""
    return {
        s.subject.parts[1].parts[0]: s.value
        for s in read_text(text)
        if (s.subject.label, s.property, s.subject.parts[-1]) == ("Answer", "value", question)
    }


def test_a_text_names_its_delegates_in_many_ways():
    """Counts agree with the names that have a country, and the host's cluster is none of them."""
    assert delegates(EVENT + CAME + TRAVELLERS) == NINE
    homes = dict(said(EVENT + CAME + TRAVELLERS, "LOCATED_IN"))
    assert (homes["Agro Fyn"], homes["Ventos do Norte"], homes["Tessile Biella"]) == ("Denmark", "Portugal", "Italy")


@pytest.mark.parametrize(
    "way",
    [
        "The group consisted of Riga Food Tech from Latvia, which is active in rye, Holz Tirol and Pesca Vigo.",
        "Riga Food Tech from Latvia, active in rye, Holz Tirol (Austria) and Pesca Vigo of Spain formed a group.",
    ],
)
def test_names_that_make_up_the_delegation_are_delegates(way):
    """A text need not count them, and what stands beside a name tells its field."""
    text = f"{EVENT}{CAME}{way}\n"
    assert delegates(text) == {"Riga Food Tech", "Holz Tirol", "Pesca Vigo"}
    assert ("Riga Food Tech", "rye") in said(text, "ACTIVE_IN")


def test_names_of_which_little_is_said_are_nobody():
    """A name with a capital, or one in a story, is no delegate where the text counts another number of them."""
    story = "Nine clusters came. Agro Fyn met the firm Hong Ha Foods. Parma Sapori saw the harbour with SolarBaix.\n"
    assert not delegates(EVENT + "THE FIRST DAY\n\n" + story)


def test_a_follow_up_finds_its_clusters_by_itself():
    """Who answers a question of the survey, or is said not to have answered, is a cluster; a firm is none."""
    assert delegates(LATER + ASKED) == NINE
    silent = {s.subject.parts[0] for s in read_text(LATER + ASKED) if s.qualifiers.get("respondedToSurvey") is False}
    assert silent == {"Lodz Textile Hub"}


def test_answers_stand_on_one_side_of_the_names():
    """Names before the verb or behind it, those who will not say, and the others."""
    agenda, formal = (answers(LATER + ASKED, question) for question in ("sme-agenda", "formal-agreement"))
    yes, no = {"Agro Fyn", "Parma Sapori", "Tessile Biella"}, NINE - {"Ventos do Norte", "Lodz Textile Hub"}
    assert agenda == {name: "yes" if name in yes else "no" for name in no}
    assert {name for name, value in formal.items() if value == "yes"} == {"Agro Fyn", "Tessile Biella"}
    assert {name for name, value in formal.items() if value == "no"} == NINE - {
        "Agro Fyn", "Tessile Biella", "Lodz Textile Hub",
    }  # fmt: skip


def test_smes_belong_to_the_cluster_of_their_paragraph_or_to_the_one_they_name():
    """What is called a member is one; a firm that did not benefit is not said to have."""
    assert said(LATER + ASKED, "MEMBER_OF") == {
        ("Caseificio Taro", "Parma Sapori"), ("Latte Enza", "Parma Sapori"), ("Odense Is", "Agro Fyn"),
    }  # fmt: skip
    benefited = {name for name, _ in said(LATER + ASKED, "BENEFITED_FROM")}
    assert benefited == {"Caseificio Taro", "Latte Enza", "Odense Is"}


def test_titles_with_a_text_about_the_cluster_are_clusters():
    """Where they are as many as are counted; another title is none."""
    text = LATER + "HOW WE ASKED\n\nThree clusters answered our questions.\n\n"
    text += "RIGA FOOD TECH\n\nThe cluster works with the firm Hong Ha Foods. It had an agenda with its five SMEs.\n\n"
    text += (
        "HOLZ TIROL\n\nHolz Tirol had not drawn up an agenda for its SMEs. Tiroler Leim, one of them, came along.\n\n"
    )
    text += "PESCA VIGO\n\nIn Hanoi the Spanish cluster met nobody. An agenda for its SMEs was not developed.\n\n"
    text += "RESULTS\n\nWe shall go again.\n"
    found = {name.upper(): value for name, value in answers(text, "sme-agenda").items()}
    assert found == {"RIGA FOOD TECH": "yes", "HOLZ TIROL": "no", "PESCA VIGO": "no"}


def test_as_many_names_as_are_missing_did_not_answer():
    """They need not be known from elsewhere."""
    text = (
        LATER
        + "Seven of the nine clusters returned the form. Nothing came from Agro Fyn (Denmark) and from Holz Tirol.\n"
    )
    silent = {s.subject.parts[0] for s in read_text(text) if s.qualifiers.get("respondedToSurvey") is False}
    assert silent == {"Agro Fyn", "Holz Tirol"}
    assert not delegates(text.replace("Seven", "Six").replace("Nothing came", "A letter came"))


def test_an_item_gives_all_clusters_of_a_country():
    """Each has its own field in brackets."""
    items = "- Italy: Parma Sapori (cheese) and Tessile Biella (wool)\n- Spain: SolarBaix (solar heat)\n"
    text = f"{EVENT}{CAME}The delegation consisted of these clusters:\n\n{items}"
    assert delegates(text) == {"Parma Sapori", "Tessile Biella", "SolarBaix"}
    assert ("Tessile Biella", "wool") in said(text, "ACTIVE_IN")
    assert ("Tessile Biella", "Italy") in said(text, "LOCATED_IN")


def test_lines_that_begin_with_people_are_a_list_of_them():
    """No mark stands before them."""
    text = (
        EVENT
        + "The speakers were:\n\nMs Lan Pham – Director, Red River Chamber\nMr Jan Smit – Dean, Delta University\n"
    )
    assert said(text, "REPRESENTED") == {("Lan Pham", "Red River Chamber"), ("Jan Smit", "Delta University")}


def test_place_and_days_may_stand_apart():
    """The title says where the mission went, a sentence on which days."""
    text = "An account of the mission to Hanoi, Vietnam, on food, wind power and cloth\n\n"
    text += "Our office sent a mission to the city from 4 to 7 March 2019. Nine clusters came.\n"
    assert {value for _, value in said(text, "startDate")} == {"2019-03-04"}
    assert {value for _, value in said(text, "SUPPORTS")} == {"food", "wind power", "cloth"}


def test_whoever_is_named_with_a_country_may_be_silent_without_a_count():
    """In a text on the clusters that were asked; and "neither of them" is of those named before it."""
    text = LATER + "We asked all clusters of the mission. Holz Tirol (Austria) could not be reached.\n\n"
    text += "Seven of the nine clusters returned it. "
    text += "Agro Fyn has moved, Lodz Hub has closed; neither of them answered.\n"
    silent = {s.subject.parts[0] for s in read_text(text) if s.qualifiers.get("respondedToSurvey") is False}
    assert silent == {"Holz Tirol", "Agro Fyn", "Lodz Hub"}


def test_a_people_before_a_name_and_a_verb_that_is_not_said_again():
    """Four lands: "the Danish participant was A, the Dutch one, B"; "Italy had sent C and France the D"."""
    text = f"{EVENT}{CAME}Four clusters came.\n\nThe Danish participant was Agro Fyn (malt, rye); "
    text += "the Dutch one, Foodring Twente (cheese). Italy had sent Parma Sapori (ham) and "
    text += "France the Pôle Gourmet Savoie, whose field is honey.\n"
    assert said(text, "LOCATED_IN") >= {
        ("Agro Fyn", "Denmark"), ("Foodring Twente", "Netherlands"),
        ("Parma Sapori", "Italy"), ("Pôle Gourmet Savoie", "France"),
    }  # fmt: skip
    assert ("Pôle Gourmet Savoie", "honey") in said(text, "ACTIVE_IN")


def test_a_participant_may_be_a_person():
    """Who is called the delegate of a people and is no more than a name may be a person."""
    text = f"{EVENT}{CAME}Two clusters came.\n\nThe French delegate was Jean Petit; the Danish one, Agro Fyn Cluster.\n"
    assert {home[0] for home in said(text, "LOCATED_IN")} & {"Jean Petit", "Agro Fyn Cluster"} <= {"Agro Fyn Cluster"}
    assert "Jean Petit" not in delegates(text)
