"""A survey that asks for its counterparts, and once more with whom of them a formal agreement was signed."""

from pathlib import Path

import pytest
from documents import threads
from test_survey import MISSION, saved

from clew.graph.build import build
from clew.loaders import report

ASKED = ["organisation", "type of organisation", "type of cooperation", "next steps"]
GROUPS = ["Cluster", *(f"Partner {number}: {what}" for number in (1, 2) for what in ASKED)]
ROWS = [
    ["Harz Timber Ring", "Quito Sawmills", "non-EU firm", "R&D", "A call in May",
     "Instituto del Roble", "non-EU university", "Staff exchange", "A visit is planned"],
    ["Minho Cork Net", "Corcho Andino", "non-EU firm", "Sales office", "N/A", "", "", "", ""],
    ["Turku Birch Hub", "Abedul SA", "non-EU firm", "Joint venture", "N/A",
     "Madera Norte", "non-EU firm", "R&D", "N/A"],
]  # fmt: skip
PAIRS = {
    ("Harz Timber Ring", "Quito Sawmills"), ("Harz Timber Ring", "Instituto del Roble"),
    ("Minho Cork Net", "Corcho Andino"), ("Turku Birch Hub", "Abedul SA"), ("Turku Birch Hub", "Madera Norte"),
}  # fmt: skip
ONE_EACH = [["Instituto del Roble"], ["Corcho Andino"], [""]]
SIGNED = {"harz-timber-ring--instituto-del-roble", "minho-cork-net--corcho-andino"}


def read(tmp_path: Path, headings: list[str], answers: list[list[str]]) -> tuple[set[tuple[str, str]], set[str]]:
    """Return the pairs of the threads, and the pairs of the formal agreements as their ids have them."""
    rows = [[*GROUPS, *headings], *([*row, *more] for row, more in zip(ROWS, answers, strict=True))]
    graph = build(report.read(saved(tmp_path / "answers.csv", rows), MISSION))
    formal = [
        each for each in graph.nodes.values() if each.label == "Agreement" and each.properties["kind"] == "formal"
    ]
    return set(threads(graph)), {each.id.split("2018-05-03--")[1].split("--formal")[0] for each in formal}


@pytest.mark.parametrize(
    "headings",
    [
        ["Formal agreement signed with"],
        ["With whom was the formal agreement signed?"],
        ["Contract concluded with"],
        ["Co-signatory"],
        ["Was a formal agreement signed?", "Name of the organisation with which it was signed"],
        ["Formal agreement signed?", "How many?", "If yes, with whom?"],
        ["Any formal agreement (yes/no)", "Partner concerned"],
    ],
    ids=len,
)
def test_with_whom_it_was_signed(tmp_path: Path, headings: list[str]) -> None:
    """The agreements are of the counterparts that the cell names, and their threads are read as without it."""
    before = [["Yes", "1"], ["Yes", "1"], ["No", ""]]
    answers = [[*more[: len(headings) - 1], *named] for more, named in zip(before, ONE_EACH, strict=True)]
    assert read(tmp_path, headings, answers) == (PAIRS, SIGNED)


@pytest.mark.parametrize("cell", ["Abedul SA and Madera Norte", "Abedul SA (non-EU firm); Madera Norte (non-EU firm)"])
def test_several_in_one_cell(tmp_path: Path, cell: str) -> None:
    """Each that a cell names is signed with; what kind it is may stand behind it."""
    found = read(tmp_path, ["Formal agreement signed with"], [*ONE_EACH[:2], [cell]])
    assert found == (PAIRS, SIGNED | {"turku-birch-hub--abedul-sa", "turku-birch-hub--madera-norte"})


@pytest.mark.parametrize(
    "cell", ["Both", "Partner 1", "Corcho Andino", "Abedul SA (planned)", "not with Abedul SA", "none"]
)
def test_what_names_no_counterpart_is_no_agreement(tmp_path: Path, cell: str) -> None:
    """A cell that holds anything but names of the cluster's own counterparts says nothing that is understood."""
    assert read(tmp_path, ["Formal agreement signed with"], [*ONE_EACH[:2], [cell]]) == (PAIRS, SIGNED)


def test_a_no_beside_a_name_is_no_agreement(tmp_path: Path) -> None:
    """Who answers that nothing was signed and names somebody has not signed with it."""
    answers = [["Yes", "Instituto del Roble"], ["Yes", "Corcho Andino"], ["No", "Abedul SA"]]
    assert read(tmp_path, ["Formal agreement signed?", "Signed with"], answers) == (PAIRS, SIGNED)


def test_a_name_told_again_for_another_reason(tmp_path: Path) -> None:
    """A favourite among the counterparts is no counterpart more, and nothing was signed with it."""
    assert read(tmp_path, ["Main partner"], ONE_EACH) == (PAIRS, set())


def test_a_row_an_agreement(tmp_path: Path) -> None:
    """Where the answer stands on every row of a cluster, it is one agreement, and every answer counts as read."""
    rows = [["Cluster", "Partner", "Type of cooperation", "Formal agreement signed?", "Signed with"],
            ["Harz Timber Ring", "Quito Sawmills", "R&D", "Yes", "Instituto del Roble"],
            ["Harz Timber Ring", "Instituto del Roble", "Staff exchange", "Yes", "Instituto del Roble"],
            ["Minho Cork Net", "Corcho Andino", "R&D", "No", ""]]  # fmt: skip
    found = report.read(saved(tmp_path / "answers.csv", rows), MISSION)
    graph = build(found)
    formal = [each.id for each in graph.nodes.values() if each.properties.get("kind") == "formal"]
    assert [each.split("2018-05-03--")[1] for each in formal] == ["harz-timber-ring--instituto-del-roble--formal--1"]
    assert len(threads(graph)) == 3
    assert [each.value for each in found if each.subject.label == "Answer" and each.property == "value"] == [
        "yes", "yes", "no",
    ]  # fmt: skip


def test_what_stands_behind_whom_it_was_signed_with(tmp_path: Path) -> None:
    """What the agreement is about, and what is expected of it, is of the formal one and of no cooperation."""
    asked = ["Formal agreement signed?", "With which organisation?", "Main focus of the agreement", "Expected results"]
    answers = [["Yes", "Instituto del Roble", "Oak seeds", "New stands"], ["Yes", "Corcho Andino", "Cork", "Sales"],
               ["No", "", "", ""]]  # fmt: skip
    rows = [[*GROUPS, *asked], *([*row, *more] for row, more in zip(ROWS, answers, strict=True))]
    graph = build(report.read(saved(tmp_path / "answers.csv", rows), MISSION))
    made = [each.properties for each in graph.nodes.values() if each.label == "Agreement"]
    told = {(each["kind"], *each["focus"], *each["expectedResult"]) for each in made if "focus" in each}
    assert told == {("formal", "Oak seeds", "New stands"), ("formal", "Cork", "Sales")}


def test_a_counterpart_that_is_left_unnamed_is_no_answer(tmp_path: Path) -> None:
    """What stands for a counterpart without a name ("N/A") is no name that the answers behind it could repeat."""
    rows = [["Cluster", "Organisation you cooperate with", "Type of cooperation",
             "Has the cluster signed a formal agreement with anyone met?", "Formal agreement signed with"],
            ["Harz Timber Ring", "Quito Sawmills", "R&D", "Yes", "Quito Sawmills"],
            ["Turku Birch Hub", "N/A", "Joint venture", "N/A", ""],
            ["Minho Cork Net", "Corcho Andino", "R&D", "No", ""]]  # fmt: skip
    graph = build(report.read(saved(tmp_path / "answers.csv", rows), MISSION))
    formal = [each.id for each in graph.nodes.values() if each.properties.get("kind") == "formal"]
    assert [each.split("2018-05-03--")[1] for each in formal] == ["harz-timber-ring--quito-sawmills--formal--1"]
    assert {name for name, _ in threads(graph)} == {"Harz Timber Ring", "Turku Birch Hub", "Minho Cork Net"}
