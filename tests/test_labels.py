"""Place, days and fields that stand beside their labels, however these are worded, and whatever else has one."""

import pytest
from documents import read_text
from stated import facts

from clew.graph.build import build
from clew.loaders import mission
from clew.loaders.document import parse

PLACES = ["Place of the mission", "Host city", "Venue", "Where we went", "Location (city, country)", "Held in"]
DAYS = ["Date of the mission", "Mission dates", "When", "Days of the visit", "Took place on", "From – to"]
LAYOUTS = {
    "table": "| | |\n|---|---|\n| {0} | {1} |\n| {2} | {3} |\n| Survey | 3-28 May 2019 |\n| Office | Linz, Austria |\n",
    "row": "| {0} | {2} | Report date |\n|---|---|---|\n| {1} | {3} | 3 June 2019 |\n",
    "lines": "{0}: {1}\n{2}: {3}\nFieldwork: 3-28 May 2019\nPrepared by: Birch Office, Linz, Austria\n",
    "items": "- **{0}:** {1}\n- **{2}:** {3}\n- **Questionnaire:** 3-28 May 2019\n",
    "columns": "{0:<34}{1}\n{2:<34}{3}\nInterviews                        3-28 May 2019\n",
}


def found(text: str) -> tuple[object, ...] | None:
    """Return the mission of a text, with its last day."""
    occasion = mission.find(parse(f"{text}\n## Answers\n\nThe text begins here.\n", "m.txt"))
    return (*occasion.mission.parts, occasion.days.last.isoformat()) if occasion else None


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize(("place", "days"), [*zip(PLACES, DAYS, strict=True)])
def test_labels(layout, place, days):
    """A key word in a label tells, unless the label speaks of something else: a survey, a report, an office."""
    text = LAYOUTS[layout].format(place, "Arequipa, Peru", days, "6.–8.11.2018")
    assert found(f"# Stone & Water\n\nClusters in the Andes\n\n{text}") == (
        "Peru",
        "Arequipa",
        "2018-11-06",
        "2018-11-08",
    )


@pytest.mark.parametrize(
    "text",
    [
        "Place\n\nArequipa, Peru\n\nDates\n\n6-8 November 2018\n",
        "Place: Arequipa, Peru | Dates: 6-8 November 2018 | Survey: 3-28 May 2019\n",
        "When: 6-8 November 2018. Where: Arequipa, Peru.\n",
        "Birch Office, Linz, May 2019. Place: Arequipa, Peru. Dates: 6 to 8 November 2018.\n",
        "Venue: Arequipa, Peru\nFirst day: 6 November 2018\nLast day: 8 November 2018\n",
        "| Arrival | 6 November 2018 |\n|---|---|\n| Departure | 8 November 2018 |\n| City | Arequipa, Peru |\n",
    ],
)
def test_other_ways_to_set_a_label(text):
    """A label may stand above its value, several on one line, and the days may have two."""
    assert found(f"# Stone & Water\n\nClusters abroad\n\n{text}") == ("Peru", "Arequipa", "2018-11-06", "2018-11-08")


@pytest.mark.parametrize(
    "text",
    [
        "Prepared by: Birch Office, Linz, Austria\nSurvey: 3-28 May 2019\n",
        "Place: Linz, Austria\nFieldwork: 3-28 May 2019\n",
        "Place\n\nIt was typed in Arequipa, Peru.\n\nDates\n\nIt was open from 6 to 8 May 2019.\n",
        "Place: Linz, Austria\nReporting period: 1 January 2019 - 30 June 2019\n",
        "Place: Linz, Austria\nPeriod: 1 January 2019 - 30 June 2019\n",
        "Kick-off meeting: Linz, Austria, 3-5 May 2018\n",
        "| Next mission | Arequipa, Peru |\n|---|---|\n| Dates of the next mission | 6-8 May 2020 |\n",
        "| Place of publication | Linz, Austria |\n|---|---|\n| Date of the survey | 3-28 May 2019 |\n",
    ],
)
def test_labels_of_something_else(text):
    """The place of an office and the days of a survey, of a project or of a mission to come are none of the mission."""
    assert found(f"# Figures\n\n{text}") is None


def test_a_title_is_no_label():
    """What stands before a colon in a title says nothing against the place and days behind it."""
    title = "Follow-up report: clusters in Arequipa, Peru, 6-8 November 2018"
    assert found(f"# {title}\n") == ("Peru", "Arequipa", "2018-11-06", "2018-11-08")


def test_fields_beside_their_label():
    """Beside the mission's place and days, a label of fields tells what it supported."""
    text = "| Place | Arequipa, Peru |\n|---|---|\n| Dates | 6-8 May 2018 |\n| Fields of work | Masonry, kilns |\n"
    made = facts(build(read_text(f"# Stone mission\n\n{text}\n## Day one\n\nThe mission went well.\n")))
    assert {each[2] for each in made if each[:2] == ("mission", "field")} == {"masonry", "kilns"}


@pytest.mark.parametrize(
    "line",
    [
        "Arequipa, 6 to 8 November 2018. Stone Guild, May 2019",
        "6-8 November 2018, Arequipa. Results of the survey, May 2019",
        "Stone Guild, May 2019. Arequipa, November 6-8, 2018.",
        "Arequipa, Peru. 6 to 8 November 2018. Stone Guild.",
        "Arequipa. Tuesday 6 to Thursday 8 November 2018. May 2019.",
    ],
)
def test_names_and_days_alone_are_no_sentence(line):
    """A full stop may stand between the days of the mission and what else a title says."""
    assert found(f"# Mission to Peru\n\nFollow-up report\n\n{line}\n") == (
        "Peru",
        "Arequipa",
        "2018-11-06",
        "2018-11-08",
    )


@pytest.mark.parametrize("line", ["Held in Lima, 6 to 8 May 2018. Stone Guild", "From 6 to 8 May 2018 in Lima. 2019"])
def test_that_it_was_there_needs_no_sentence(line):
    """Words that only join a known place and the days say nothing else of them."""
    assert found(f"# Mission to Peru\n\n{line}\n") == ("Peru", "Lima", "2018-05-06", "2018-05-08")


@pytest.mark.parametrize(
    "line",
    [
        "Interviews of 6 to 8 May 2019. Arequipa office.",
        "Printed in Arequipa, 6 to 8 May 2019.",
        "Survey in Arequipa, 6 to 8 May 2019",
        "Interviews in Arequipa, 6 to 8 May 2019.",
        "Arequipa, 6 May 2019.",
    ],
)
def test_what_was_done_there_is_a_sentence(line):
    """Days and a place with other words are of something else, and a single day is the report's."""
    assert found(f"# Mission to Peru\n\nFollow-up report\n\n{line}\n") is None


KILNS = "| Chile | Andes Kilns | Kilns | Ana Ruiz |\n| Peru | Lima Clay | Clay | Ida Holm |\n"


@pytest.mark.parametrize(
    "table",
    [
        f"| Country | Cluster | Fields of work | Who spoke in Arequipa |\n|---|---|---|---|\n{KILNS}",
        f"| Location | Guild | Sector | Led by |\n|---|---|---|---|\n{KILNS}",
        "| Sector | Cluster |\n|---|---|\n| Kilns | Andes Kilns |\n| Clay | Lima Clay |\n",
    ],
)
def test_headings_are_no_labels(table):
    """A heading that might be a label is none where nothing below it might: the next one is no value of it."""
    opening = "# Stone mission\n\n| Place | Arequipa, Peru |\n|---|---|\n| Dates | 6-8 May 2018 |\n"
    made = facts(build(read_text(f"{opening}\n{table}\n## Day one\n\nThe mission went well.\n")))
    assert not {each[2] for each in made if each[:2] == ("mission", "field")}


def test_labels_side_by_side():
    """Two labels in a row may begin a table of them."""
    first, second = "| Where | Arequipa, Peru | When | 6-8 May 2018 |", "| Sectors | Kilns | Place | Arequipa, Peru |"
    text = f"# Stone & Water\n\n{first}\n|---|---|---|---|\n{second}\n"
    assert found(text) == ("Peru", "Arequipa", "2018-05-06", "2018-05-08")


@pytest.mark.parametrize("place", ["Arequipa, Peru", "Arequipa (Cercado), Peru"])
def test_the_head_of_a_memo(place):
    """What a memo is about names its place, and "Held" is the label of its days, be there colons in the cells."""
    head = f"To:\tThe board\nSubject:\tStone cluster mission to {place}\nHeld:\tSunday 6 to Tuesday 8 May 2018\n"
    text = f"HARBOUR & HILL\n\n{head}Written:\t4 June 2018\n\n\nIn short\n\nEight clusters came, and talked of stone.\n"
    assert found(text) == ("Peru", "Arequipa", "2018-05-06", "2018-05-08")


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Survey export: clay cluster mission to Peru (kilns and bricks), Ayaviri, 06/11/2018 to 08/11/2018", True),
        ("Answers: clay cluster mission to Peru, Ayaviri, 06/11/2018 to 08/11/2018", True),
        ("Interviews: by telephone, clay cluster mission to Peru, 06/11/2018 to 08/11/2018", False),
        ("Interviews: after the mission to Peru, Ayaviri, 06/11/2018 to 08/11/2018", False),
        ("Survey: mission to Peru, answered 06/11/2018 to 08/11/2018", False),
    ],
)
def test_a_label_of_something_else_may_lead_to_the_name_of_the_mission(title, told):
    """Behind "Survey export:" stands the name of the mission with its days, and nothing that is of a survey."""
    expected = ("Peru", "Ayaviri", "2018-11-06", "2018-11-08")
    assert found(f"{title}\n") == (expected if told else None)


def test_a_title_in_capitals():
    """In capitals too, "held in" is none of the city, and "and" joins two fields."""
    title = "PROCEEDINGS OF THE EU-PERU CLUSTER MISSION ON KILNS, CLAY AND GLASS-MAKING,\nHELD IN AYAVIRI, PERU, FROM "
    made = facts(build(read_text(f"{title}6 TO 8 NOVEMBER 2018\n\nThe text begins here.\n")))
    assert {each[2] for each in made if each[:2] == ("mission", "field")} == {"kilns", "clay", "glass-making"}
    assert ("mission", "city", "ayaviri") in made
