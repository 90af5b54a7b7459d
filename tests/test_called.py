"""How documents call themselves and the mission, whatever stands above the title."""

import pytest
from documents import read_text

BEGUN = "\n\nNine clusters from eight countries travelled to Lima, where they met 40 organisations in three days.\n"
NAMED = "European water clusters in Peru"
PLACED = "Lima, Peru, 4 to 6 June 2019"
TOPS = {
    "letterhead": f"HARBOUR LANE OFFICE\n\nOffice for missions abroad\n\n{NAMED}\n\n{PLACED}\n\nEVENT REPORT",
    "letterhead of a public body": f"European Commission\n\n{NAMED}\n\n{PLACED}",
    "word for the report": f"Event report: {NAMED}\n\n{PLACED}",
    "report on it": f"Final report on the event: {NAMED}\n\n{PLACED}",
    "deliverable": f"Deliverable D4.1 – Report on {NAMED}\n\n{PLACED}",
    "motto": f"DROP BY DROP\n\n{NAMED}\n\n{PLACED}",
    "label": f"FORM B4\n\nTitle of the activity: {NAMED}\n\nPlace: Lima, Peru\n\nDates: 4 to 6 June 2019",
    "table": f"FORM B4\n\n| Activity | {NAMED} |\n|---|---|\n| Place | Lima, Peru |\n| Dates | 4-6 June 2019 |\n",
    "subject of a letter": f"HARBOUR LANE OFFICE\nOffice for missions abroad\n\nSubject: {NAMED},\n{PLACED}",
    "front matter": f'---\ntitle: "{NAMED}"\nsubtitle: Event report, {PLACED}\nauthor: Harbour Lane Office\n---',
    "number of a part": f"{NAMED}\n\n{PLACED}\n\nPART A. IDENTIFICATION",
    "sign": f"# {NAMED}\n\n## {PLACED}",
}


def said(text: str, label: str, key: str) -> list[object]:
    """Return what a text states of the mission or of itself."""
    return [each.value for each in read_text(text) if each.subject.label == label and each.property == key]


@pytest.mark.parametrize("top", TOPS)
def test_mission_is_called_by_what_speaks_of_it(top):
    """A letterhead, a motto, the word for a report or the name of a form is not what the mission is called."""
    assert said(TOPS[top] + BEGUN, "Mission", "name") == [NAMED]


def test_report_keeps_its_title_whole():
    """The word for the report is of its own title, though not of the mission's name."""
    text = f"Event report: {NAMED}\n\n{PLACED}{BEGUN}"
    assert said(text, "Report", "title") == [f"Event report: {NAMED}"]


def test_sign_marks_a_title():
    """What a sign marks as the title is the title, be it a motto."""
    text = f"# Drop by Drop\n\n**{NAMED}, {PLACED}**{BEGUN}"
    assert said(text, "Report", "title") == said(text, "Mission", "name") == ["Drop by Drop"]


def test_who_did_it_is_no_title():
    """Where no line names the place, whom the document says to have done something is passed over."""
    text = f"KESTREL & LANE\n\nDrop by Drop\n\n{PLACED}{BEGUN}\nThe mission was prepared by Kestrel & Lane.\n"
    assert said(text, "Mission", "name") == ["Drop by Drop"]


def test_label_of_something_else_is_no_title():
    """A line that begins with a label of somebody else does not name the mission, though it names the place."""
    text = f"Drop by Drop\n\nHost on the spot: Lima Water Cluster\n\n{PLACED}{BEGUN}"
    assert said(text, "Mission", "name") == ["Drop by Drop"]


@pytest.mark.parametrize("matter", ["", "title: Water\nno label here\n", "title: Water\n" * 50])
def test_rule_at_the_top_is_no_front_matter(matter):
    """Front matter is labels with values between two fences; else a rule is a rule, and nothing is lost."""
    text = f"---\n{matter}\n{NAMED}\n\n{PLACED}{BEGUN}"
    assert said(text, "Mission", "startDate") == ["2019-06-04"]
