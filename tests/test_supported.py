"""The fields that a mission is for, as sentences and titles tell it; not those of whoever took part."""

import pytest
from documents import read_text

HEAD = "# Report on the Cluster Mission to Oman\n\nMuscat, Oman, 4-6 March 2019\n\n"
TOLD = (
    "Nine European clusters in the fields of amber, glass and quartz were in Muscat (Oman) from 4 to 6 March 2019.\n",
    "The mission to Muscat (Oman) was about amber, glass and quartz.\n",
    "The mission was set up to help European clusters and their SMEs find partners there in amber, glass and quartz.\n",
    "The mission was designed to support European clusters active in amber, glass and quartz that look for partners.\n",
    "Managers met Omani traders, in a mission devoted to amber, glass and quartz.\n",
    "Here is our account of the mission. It was dedicated to amber, glass and quartz, the three topics of our poll.\n",
    "The mission, organised by our office, was about three fields in which it grows: amber, glass and quartz.\n",
    "The Chamber took European clusters in amber, glass and quartz to Oman.\n",
    "The mission was held in Muscat. It dealt with amber, glass and quartz, the fields in which the Bank lends.\n",
    "The mission supported the fields in which Oman looks for partners: amber, glass and quartz. Others wait.\n",
    "The mission supported European clusters in amber, glass and quartz that are looking for partners in Oman.\n",
    "This report documents the mission, the purpose of which was to foster cooperation in amber, glass and quartz.\n",
    "The mission focused on three themes, namely amber, glass and quartz.\n",
    "The mission’s fields were amber, glass and quartz.\n",
    "Three sectors were chosen: amber, glass and quartz.\n",
    "> The mission was about amber,\n> glass & quartz.\n",
    "The mission was about amber, glass and quartz, and we wanted the clusters to come home with people.\n",
    "The mission took eight clusters along. It supported cooperation in amber, glass and quartz.\n",
)
UNTOLD = (
    "The mission was about people. Nine clusters took part.\n",
    "Nine European clusters in the fields of amber and glass exist in Oman.\n",
    "The mission was set up to help European clusters and their SMEs.\n",
    "The mission was about trust, patience and good coffee.\n",
    "The mission was about trade, growth and jobs.\n",
    "The mission covered travel costs, hotel and meals.\n",
    "The mission addressed barriers, tariffs and standards.\n",
)


def fields(text: str) -> set[str]:
    """Return the fields that the mission of a report supports."""
    return {str(each.value.parts[0]) for each in read_text(HEAD + text) if each.property == "SUPPORTS"}


@pytest.mark.parametrize("text", TOLD)
def test_a_sentence_says_what_a_mission_is_for(text: str):
    """However it is said, the list ends where the sentence goes on."""
    assert fields(text) == {"amber", "glass", "quartz"}


@pytest.mark.parametrize("text", UNTOLD)
def test_no_field_where_none_is_said_to_be_the_missions(text: str):
    """What others do, and whom it helped, are no fields of the mission."""
    assert not fields(text)


def test_a_line_below_the_title():
    """What the title says to support are fields, without the word for them."""
    assert fields("supporting the amber and glass sectors\n\nNine clusters took part.\n") == {"amber", "glass"}


@pytest.mark.parametrize("label", ["Fields supported:", "Sectors covered"])
def test_a_label_that_says_whose_needs_no_others(label: str):
    """Among the labels at the top, that of the fields supported tells without labels for place and days."""
    rows = f"Venue:\tHotel Aurora\nChair:\tMs Nadia Frost\n{label}\tamber, glass and quartz\n"
    assert fields(f"{rows}\nNine clusters took part.\n") == {"amber", "glass", "quartz"}


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("That was it when the EU–Oman Cluster Mission on **amber, glass and quartz** opened its doors.\n", True),
        ("It rained when the Cluster Mission on amber, glass and quartz began.\n", True),
        ("It rained more than when the EU–Peru Cluster Mission on amber, glass and quartz began.\n", False),
        ("It rained when the Cluster Mission on Monday began.\n", False),
    ],
)
def test_what_the_mission_is_called_in_a_sentence(said: str, told: bool):
    """The name of the mission may have its fields, which end before the verb; another mission is none of its own."""
    assert fields(said) == ({"amber", "glass", "quartz"} if told else set())


@pytest.mark.parametrize("line", ["A mission for the amber, glass and quartz industry", "For amber, glass and quartz."])
def test_a_sentence_at_the_top_says_what_the_mission_is_for(line: str):
    """Industries and nothing else follow."""
    assert fields(f"{line}\n\nNine clusters took part.\n") == {"amber", "glass", "quartz"}


@pytest.mark.parametrize("line", ["A mission for growth and jobs", "For friends, and for those who came."])
def test_whom_or_what_a_mission_is_good_for_is_no_field(line: str):
    """None is an industry."""
    assert not fields(f"{line}\n\nNine clusters took part.\n")


def test_the_themes_of_the_journey_that_the_sentence_before_tells_of():
    """Whoever led it stands first."""
    text = "Our Chamber led the cluster journey to Lima from 3 to 5 June 2019. "
    assert fields(f"{text}Its themes were amber, glass and quartz.\n") == {"amber", "glass", "quartz"}


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (
            "From 4 to 6 June 2018 a European cluster mission visited Muscat in support of amber, glass and quartz.\n",
            True,
        ),
        ("It was an honour to receive the European cluster mission on amber, glass and quartz.\n", True),
        ("The mission had three themes: amber, glass and quartz.\n", True),
        ("The mission was well prepared. The three themes were amber, glass and quartz.\n", True),
        ("The mission was well prepared. The aim was to support amber, glass and quartz.\n", True),
        ("The mission, which covered amber, glass and quartz, went well.\n", True),
        ("The mission was dedicated to the topics of amber, glass and quartz.\n", True),
        ("The mission concentrated on three fields, amber, glass and quartz.\n", True),
        ("The mission was held in support of clusters from amber, glass and quartz.\n", True),
        ("An earlier European cluster mission visited Muscat in support of amber, glass and quartz.\n", False),
        ("The delegation met the mission of a bank on amber, glass and quartz.\n", False),
        ("The mission visited three plants in the fields of amber, glass and quartz.\n", False),
        ("The mission had three parts: amber, glass and quartz.\n", False),
        ("In support of amber, glass and quartz, the city has a plan.\n", False),
    ],
)
def test_what_the_mission_is_for_however_it_is_said(said: str, told: bool):
    """A theme or an aim of the mission tells its fields; what an earlier one or a city supports does not."""
    assert fields(said) == ({"amber", "glass", "quartz"} if told else set())


def test_the_fields_below_a_subject():
    """Where the subject of a memo is the mission with its place and days, the label beside it needs no other words."""
    head = "Subject:\tEU–Oman cluster mission, Muscat (Oman), 4–6 June 2018\nFields:\tamber; glass; quartz\n"
    text = f"NOTE TO THE BOARD\n\n{head}\nNine clusters took part.\n"
    assert {each.value.parts[0] for each in read_text(text) if each.property == "SUPPORTS"} == {
        "amber",
        "glass",
        "quartz",
    }
