"""A survey's own file that has its mission in every row: in one column or in several, wherever these stand."""

import csv
from pathlib import Path

import openpyxl
import pytest
from stated import facts

from clew.graph.build import build
from clew.graph.errors import DocumentError
from clew.loaders import report

ASKED = ["Cluster", "Country", "Partner", "Type of partner", "Country of partner", "Type of cooperation", "Next steps"]
ANSWERS = [
    ["Fjord Textiles", "Norway", "Hilados del Sur", "Non-EU firm", "Ecuador", "Joint venture", "A visit is planned"],
    ["Fjord Textiles", "Norway", "Telares Andinos", "Non-EU firm", "Ecuador", "Joint venture", "No reply since May"],
    ["Linen Ring", "Belgium", "", "", "", "", ""],
]  # fmt: skip
CITY = "Santa Rosa de los Andes"
MISSIONS = {
    ",1": [("Mission", "Thread Days"), ("Place", f"{CITY}, Ecuador"), ("Start", "2019-10-07"), ("End", "2019-10-09")],
    ";1": [("Answered", "2020-06-02"), ("Event", "Thread Days"), ("City", CITY), ("Host country", "Ecuador"),
           ("From", "07.10.2019"), ("To", "09.10.2019")],
    "\t0": [("Last day", "2019-10-09"), ("First day", "2019-10-07"), ("Location", f"{CITY} (Ecuador)")],
    ",0": [("Mission", "Thread Days"), ("Mission dates", "7 to 9 October 2019"), ("Mission country", "Ecuador"),
           ("Mission city", CITY)],
    "|1": [("Start date", "2019-10-07 00:00:00"), ("Venue", f"{CITY}, Ecuador"), ("End date", "2019-10-09 00:00:00")],
    ";0": [("Which mission was it?", f"Thread Days, {CITY}, Ecuador, 7-9 October 2019")],
}  # fmt: skip


def saved(path: Path, mission: list[tuple[str, str]], separator: str = ",", *, before: bool = True) -> Path:
    """Write the answers with what each row says of the mission before them, or behind."""
    heads, cells = [head for head, _ in mission], [cell for _, cell in mission]
    rows = [heads + ASKED] + [cells + row for row in ANSWERS]
    if not before:
        rows = [ASKED + heads] + [row + cells for row in ANSWERS]
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file, delimiter=separator).writerows(rows)
    return path


def found(path: Path) -> set[tuple[str, ...]]:
    """Return the facts that a file states; the city is that of the mission, not of a cluster."""
    return {each for each in facts(build(report.read(path))) if each[0] != "report"}


@pytest.mark.parametrize("layout", MISSIONS)
def test_in_every_row(tmp_path, layout):
    """Place and days are read beside the headings of their columns, and are the home of nobody."""
    told = found(saved(tmp_path / "m.csv", MISSIONS[layout], layout[0], before=layout[1] == "1"))
    mission = {each[1:] for each in told if each[0] == "mission"}
    assert {("city", "santa-rosa-de-los-andes"), ("start", "2019-10-07"), ("end", "2019-10-09")} <= mission
    assert {each[1:] for each in told if each[0] == "delegate-country"} == {
        ("fjord-textiles", "NO"),
        ("linen-ring", "BE"),
    }
    assert {each[3] for each in told if each[0] == "thread-country"} == {"EC"}
    assert {each[3] for each in told if each[0] == "thread-outcome"} == {"intended", "ended"}


def test_name_of_the_mission(tmp_path):
    """What a column calls the mission is its name; where none does, its place stands for it, never its days."""
    for layout, name in ((",1", "Thread Days"), ("\t0", f"{CITY} (Ecuador)")):
        path = saved(tmp_path / "m.csv", MISSIONS[layout], layout[0])
        states = report.read(path)
        assert [each.value for each in states if each.subject.label == "Mission" and each.property == "name"] == [name]


OTHERS = {
    "survey": [("Survey opened", "2020-05-04"), ("Survey closed", "2020-05-29"), ("City", "Lima")],
    "project": [("Project start", "2020-05-04"), ("Project end", "2020-05-29"), ("Partner city", "Lima, Peru")],
    "next": [("Mission", "Thread Days"), ("Place of the next mission", "Lima, Peru"), ("From", "4 May 2020")],
    "home": [("Start date", "2020-05-04"), ("End date", "2020-05-29"), ("Country", "Norway")],
    "two": [
        ("Place of mission A", "Lima, Peru"),
        ("From", "2020-05-04"),
        ("To", "2020-05-06"),
        ("Answered", "2021-01-02"),
        ("Place of mission B", "Quito, Ecuador"),
        ("From", "2020-06-04"),
        ("To", "2020-06-06"),
    ],
    "a day": [("Date", "2020-05-04"), ("City", "Bergen"), ("Country", "Norway")],
}


@pytest.mark.parametrize("of", OTHERS)
def test_of_something_else(tmp_path, of):
    """What all rows say of a survey, a project, the clusters' own country, or a single day tells no mission."""
    with pytest.raises(DocumentError, match="names no mission"):
        report.read(saved(tmp_path / "m.csv", OTHERS[of]))


def test_on_a_cover_sheet(tmp_path):
    """City and country, the first day and the last stand below one another on a sheet of their own."""
    book = openpyxl.Workbook()
    for row in (["Thread Days"], ["City", CITY], ["Country", "Ecuador"], ["First day", "7 October 2019"],
                ["Last day", "9 October 2019"]):  # fmt: skip
        book.active.append(row)
    sheet = book.create_sheet("Answers")
    for row in (ASKED, *ANSWERS):
        sheet.append(row)
    book.save(tmp_path / "m.xlsx")
    told = found(tmp_path / "m.xlsx")
    assert ("mission", "city", "santa-rosa-de-los-andes") in told
    assert ("mission", "end", "2019-10-09") in told
