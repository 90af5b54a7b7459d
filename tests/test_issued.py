"""The day of a report and its publisher are stated where they are printed, and never guessed."""

import pytest
from documents import by_name, nodes, read_text

from clew.graph.build import build

TITLE = "European water clusters in Peru\n\nLima, Peru, 4 to 6 June 2019\n\n"
BEGUN = "\n\nNine clusters from eight countries travelled to Lima, where they met 40 organisations in three days.\n"
PRINTED = [
    "Report date: 3 December 2019", "Date of the report: 03.12.2019", "Harbour Lane Office, Ghent, 3 December 2019",
    "Issued on: 2019-12-03", "Version 1.2 of 3 December 2019", "3rd of December 2019",
    "Follow-up report | Harbour Lane Office | 3 December 2019",
    "| Version | 3 December 2019 |\n|---|---|\n| Place | Lima |",
]  # fmt: skip
UNKNOWN = [
    "Harbour Lane Office, December 2019", "Survey: 3 December 2019", "Deadline for answers: 3 December 2019",
    "Lima, 4 June 2019", "Ghent, 3 December 2019\n\nGhent, 5 December 2019", "Next mission: 3 December 2019",
    "Survey from 3 to 7 December 2019",
]  # fmt: skip


def said(text: str, key: str) -> list[object]:
    """Return what a text states of itself."""
    return [each.value for each in read_text(text) if each.subject.label == "Report" and each.property == key]


@pytest.mark.parametrize("line", PRINTED)
def test_day_of_the_report(line):
    """A label or a line of the title block tells the day, after the mission was over."""
    assert said(TITLE + line + BEGUN, "date") == ["2019-12-03"]


@pytest.mark.parametrize("line", UNKNOWN)
def test_no_day_is_guessed(line):
    """A month, a day of something else, a day of the mission, and two days are no day of the report."""
    assert said(TITLE + line + BEGUN, "date") == []


def test_label_goes_before_the_title_block():
    """Where a label tells the day, another day of the title block does not make a doubt of it."""
    text = f"{TITLE}Ghent, 5 December 2019\n\nReport date: 3 December 2019{BEGUN}"
    assert said(text, "date") == ["2019-12-03"]


@pytest.mark.parametrize(
    ("line", "publisher"),
    [("Publisher: Harbour Lane Office", ["Harbour Lane Office"]), ("Prepared by: Harbour Lane Office", [])],
)
def test_publisher(line, publisher):
    """Who is called the publisher is; who prepared a report need not be."""
    assert said(TITLE + line + BEGUN, "publisher") == publisher


def test_day_is_kept_in_the_graph():
    """The day reaches the node of the report, as text in the form of ISO 8601."""
    graph = build(read_text(f"{TITLE}Report date: 3 December 2019{BEGUN}"))
    (report,) = nodes(graph, "Report")
    assert str(report.properties["date"]) == "2019-12-03"
    assert "European water clusters in Peru" in by_name(graph, "Mission")
