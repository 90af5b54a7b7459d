"""What a survey tool exports: one row an agreement, or one row a respondent with numbered groups of columns."""

import csv
from collections.abc import Sequence
from pathlib import Path

import openpyxl
import pytest
from commands import clew
from documents import name_of, outgoing, relationships, threads

from clew.graph.build import build
from clew.graph.content import Graph
from clew.graph.errors import DocumentError
from clew.graph.statement import Referent
from clew.loaders import report

MISSION = Referent("Mission", ("Peru", "Lima", "2018-05-03"))
TITLE = "Cluster mission to Peru, Lima, Peru, 3-5 May 2018"
AGREEMENTS = [
    [
        "Cluster",
        "Partner organisation",
        "Type of organisation",
        "Country of partner",
        "Type of cooperation",
        "Next steps",
    ],
    ["Alpine Water Network", "Pumps SA", "non-EU firm", "Peru", "Technology transfer", "Workshop held in March"],
    ["Alpine Water Network", "Lago Institute", "non-EU university", "Chile", "R&D", "No response"],
    ["Baltic Grain Network", "Molinos Rey", "non-EU firm", "Peru", "Sales office", "A visit is planned"],
]
RESPONDENTS = [
    ["Timestamp", "Name of your cluster", "Country", "Did you set up an agenda for your SMEs?", "How many SMEs?",
     "Partner 1", "Type of partner 1", "Country of partner 1", "Type of cooperation 1", "Next steps 1",
     "Partner 2", "Type of partner 2", "Country of partner 2", "Type of cooperation 2", "Next steps 2"],
    ["2018-11-02 10:11", "Alpine Water Network", "Austria", "yes", "4",
     "Pumps SA", "non-EU firm", "Peru", "Technology transfer", "Workshop held in March",
     "Lago Institute", "non-EU university", "Chile", "R&D", "No response"],
    ["2018-11-03 09:00", "Baltic Grain Network", "Latvia", "no", "",
     "Molinos Rey", "non-EU firm", "Peru", "Sales office", "A visit is planned", "", "", "", "", ""],
    ["2018-11-05 12:30", "Coast Light Cluster", "Ireland", "n/a", "", "", "", "", "", "", "", "", "", "", ""],
]  # fmt: skip
THREADS = {
    ("Alpine Water Network", "Pumps SA"): ("active", "firm", "Peru", "technology transfer"),
    ("Alpine Water Network", "Lago Institute"): ("ended", "university", "Chile", "research and development"),
    ("Baltic Grain Network", "Molinos Rey"): ("intended", "firm", "Peru", "sales office"),
}
HOMES = {"Alpine Water Network": "Austria", "Baltic Grain Network": "Latvia"}


def saved(path: Path, rows: Sequence[Sequence[str]]) -> Path:
    """Write rows as a workbook or as separated values, by the suffix."""
    if path.suffix == ".csv":
        with path.open("w", newline="", encoding="utf-8") as file:
            csv.writer(file).writerows(rows)
        return path
    book = openpyxl.Workbook()
    book.active.title = "Answers"
    for row in rows:
        book.active.append(row)
    book.save(path)
    return path


def told(graph: Graph) -> dict[tuple[str, str], tuple[str, ...]]:
    """Return of each thread its outcome, and kind, country and type of cooperation of the counterpart."""
    found = {}
    for pair, thread in threads(graph).items():
        other, agreement = (outgoing(graph, thread, each)[0].end for each in ("WITH", "HAS_AGREEMENT"))
        ends = ((other, "LOCATED_IN"), (agreement, "COVERS"))
        more = [str(name_of(each.end)) for node, type_ in ends for each in outgoing(graph, node, type_)]
        found[pair] = (str(thread.properties["outcome"]), str(other.properties["kind"]), *more)
    return found


def responded(graph: Graph) -> set[str]:
    """Return who is said to have answered the survey."""
    found = relationships(graph, "TOOK_PART_IN")
    return {str(name_of(each.start)) for each in found if each.properties.get("respondedToSurvey")}


each_file = pytest.mark.parametrize("suffix", [".xlsx", ".csv"])
each_form = pytest.mark.parametrize("rows", [AGREEMENTS, RESPONDENTS], ids=["a row an agreement", "a row a respondent"])


@each_file
@each_form
def test_rows_give_the_threads(tmp_path: Path, suffix: str, rows: list[list[str]]) -> None:
    """Either form, in either kind of file, is a follow-up of the mission given, and gives the same threads."""
    graph = build(report.read(saved(tmp_path / f"answers{suffix}", rows), MISSION))
    assert told(graph) == THREADS
    assert [each.properties["kind"] for each in graph.nodes.values() if each.label == "Report"] == ["follow-up"]
    assert responded(graph) == {row[1 if rows is RESPONDENTS else 0] for row in rows[1:]}


@each_file
@each_form
def test_a_title_tells_the_mission(tmp_path: Path, suffix: str, rows: list[list[str]]) -> None:
    """A line above the table gives place and days; that it calls the mission a mission makes no event report of it."""
    path = saved(tmp_path / f"answers{suffix}", [[TITLE], [], *rows])
    found = build(report.read(path))
    assert told(found) == THREADS
    assert {each.id for each in found.nodes.values() if each.label == "Mission"} == {"mission--peru--lima--2018-05-03"}
    assert [each.properties["kind"] for each in found.nodes.values() if each.label == "Report"] == ["follow-up"]


@each_file
def test_answers_of_respondents(tmp_path: Path, suffix: str) -> None:
    """What a row answers outside the groups is the respondent's, once, whatever its counterparts."""
    graph = build(report.read(saved(tmp_path / f"answers{suffix}", RESPONDENTS), MISSION))
    found = {
        name_of(each.start): (each.end.properties["value"], each.end.properties.get("number"))
        for each in relationships(graph, "ANSWERED")
    }
    assert found == {
        "Alpine Water Network": ("yes", 4),
        "Baltic Grain Network": ("no", None),
        "Coast Light Cluster": ("not available", None),
    }
    homes = {name_of(each.start): name_of(each.end) for each in relationships(graph, "LOCATED_IN")}
    assert {name: homes[name] for name in HOMES} == HOMES


def test_evidence_names_sheet_and_cell(tmp_path: Path) -> None:
    """A value of the second group is shown by its own cell, under its heading as printed."""
    found = report.read(saved(tmp_path / "answers.xlsx", RESPONDENTS), MISSION)
    (step,) = [each for each in found if each.value == "No response"]
    assert (step.source.sheet, step.source.cell, step.source.column, step.source.row) == (
        "Answers",
        "O2",
        "Next steps 2",
        1,
    )
    (number,) = [each for each in found if each.property == "number"]
    assert (number.source.cell, number.value) == ("E2", 4)


def test_what_is_said_of_several_counterparts_is_said_of_none(tmp_path: Path) -> None:
    """One column of next steps beside two counterparts: of which of them it speaks, nothing tells."""
    heading, row = ["Cluster", "Partner 1", "Partner 2", "Next steps"], ["Alpine Water Network", "Pumps SA"]
    rows = [
        heading,
        [*row, "Lago Institute", "Workshop held"],
        ["Baltic Grain Network", "Molinos Rey", "", "A visit is planned"],
    ]
    found = report.read(saved(tmp_path / "answers.csv", rows), MISSION)
    assert [each.value for each in found if each.property == "nextSteps"] == ["A visit is planned"]
    assert sum(each.property == "WITH" for each in found) == 3


@pytest.mark.parametrize(
    "heading",
    [
        ["Cluster", "Partner 1", "Next steps 1", "Partner 1", "Next steps 2"],
        ["Cluster", "Partner 2", "Next steps 2", "Partner 4", "Next steps 4"],
    ],
)
def test_groups_in_doubt_are_not_read(tmp_path: Path, heading: list[str]) -> None:
    """Where the numbers do not count 1, 2, or one heading stands twice, no group is made up."""
    rows = [heading, ["Alpine Water Network", "Pumps SA", "Workshop held", "Lago Institute", "No response"]]
    try:
        found = report.read(saved(tmp_path / "answers.csv", rows), MISSION)
    except DocumentError:
        return
    assert [each for each in found if each.property in ("WITH", "nextSteps")] == []


def test_whom_clusters_met_at_an_event_is_no_survey(tmp_path: Path) -> None:
    """A table of meetings under the title of an event is not taken for answers to a survey."""
    rows = [
        ["Matchmaking event, Lima, Peru, 3-5 May 2018"],
        [],
        ["Cluster", "Organisation"],
        ["Alpine Water Network", "Pumps SA"],
    ]
    graph = build(report.read(saved(tmp_path / "meetings.xlsx", rows)))
    assert [each.properties["kind"] for each in graph.nodes.values() if each.label == "Report"] == ["event"]
    assert responded(graph) == set()


@each_file
def test_without_a_mission_the_error_is_clear(tmp_path: Path, suffix: str) -> None:
    """Rows that no mission is known of ask for --mission; a table that is of nothing known is no report."""
    wanted = 'it names no mission (place and days); read it with --mission "Country, City, 2016-10-25"'
    stock = [["Article", "Price"], ["Bolt", "3"], ["Nut", "4"]]
    for name, rows, why in (
        ("answers", RESPONDENTS, f"no report by itself: {wanted}"),
        ("agreements", AGREEMENTS, f"no report by itself: {wanted}"),
        ("stock", stock, "no report: it names no mission and states no figure"),
    ):
        done = clew("read", str(file := saved(tmp_path / f"{name}{suffix}", rows)))
        assert (done.code, done.err) == (1, f"clew: {file}: {why}\n")


def test_in_a_folder_the_rest_is_read(tmp_path: Path) -> None:
    """Answers that name no mission are named with the reason among the reports of a folder, and these are read."""
    saved(tmp_path / "answers.csv", RESPONDENTS)
    (tmp_path / "report.txt").write_text(f"{TITLE}\n\nThe delegation had 9 clusters.\n", encoding="utf-8")
    done = clew("read", tmp_path)
    assert done.code == 0
    assert f"skipped {tmp_path}/answers.csv: no report by itself: it names no mission" in done.err
    assert "report.txt: 18 statements" in done.err
    both = clew("read", tmp_path, "--mission", "Peru, Lima, 2018-05-03")
    assert both.code == 0
    assert "skipped" not in both.err


STATUS = [
    ["ID", "Status", "Cluster", "Agenda with your SMEs?", "Partner 1: name of the organisation",
     "Partner 1: type of cooperation", "Partner 1: next steps", "Partner 2: name of the organisation",
     "Partner 2: type of cooperation", "Partner 2: next steps"],
    ["1", "Completed", "Alpine Water Network", "yes", "Pumps SA", "R&D", "A visit is planned",
     "Lago Institute", "R&D", "No response"],
    ["2", "Not answered", "Coast Light Cluster", "", "", "", "", "", "", ""],
    ["3", "Completed", "Baltic Grain Network", "no", "Molinos Rey", "Sales office", "N/A", "", "", ""],
]  # fmt: skip


def silent(graph: Graph) -> set[str]:
    """Return who is said not to have answered the survey."""
    found = relationships(graph, "TOOK_PART_IN")
    return {str(name_of(each.start)) for each in found if each.properties.get("respondedToSurvey") is False}


def test_the_status_of_the_answers_is_of_no_cooperation(tmp_path: Path) -> None:
    """Where nothing stands beside "Not answered", the status is that of the questionnaire."""
    graph = build(report.read(saved(tmp_path / "answers.csv", STATUS), MISSION))
    assert silent(graph) == {"Coast Light Cluster"}
    assert {pair[1]: thread.properties["outcome"] for pair, thread in threads(graph).items()} == {
        "Pumps SA": "intended",
        "Lago Institute": "ended",
        "Molinos Rey": "unknown",
    }


def test_a_status_beside_answers_is_nobody_s_silence(tmp_path: Path) -> None:
    """Where something is answered beside it, "Not answered" may be said of a partner, and of the survey nothing is."""
    rows = [*STATUS[:2], [*STATUS[2][:4], "Faro SA", "R&D", "", "", "", ""], STATUS[3]]
    graph = build(report.read(saved(tmp_path / "answers.csv", rows), MISSION))
    assert silent(graph) == set()
    assert threads(graph)["Baltic Grain Network", "Molinos Rey"].properties["outcome"] == "unknown"


@each_file
@pytest.mark.parametrize("said", ["2 of 3 clusters (67%)", "2 of 3 clusters answered (67%)"])
def test_how_many_answered_stands_above_the_answers(tmp_path: Path, suffix: str, said: str) -> None:
    """A line above the answers that says how many there are states it, with a verb or without."""
    above = [["Event", TITLE], ["Open", "from 5 to 23 March 2019"], ["Responses", said], []]
    graph = build(report.read(saved(tmp_path / f"answers{suffix}", [*above, *RESPONDENTS])))
    stated = {
        (str(each.properties["measure"]), each.properties["value"])
        for each in graph.nodes.values()
        if each.label == "StatedFigure"
    }
    assert stated == {("respondents", 2.0), ("clusters", 3.0), ("response-rate", 67.0)}


@pytest.mark.parametrize(
    ("said", "found"),
    [("Not started", {"Coast Light Cluster"}), ("Unanswered", {"Coast Light Cluster"}), ("Partial", set())],
)
def test_what_a_tool_calls_the_answers(tmp_path: Path, said: str, found: set[str]) -> None:
    """A tool for surveys has words of its own; of answers in part nothing is said, and they are no next step."""
    rows = [STATUS[0], *([row[0], said if row[1] == "Not answered" else "Complete", *row[2:]] for row in STATUS[1:])]
    graph = build(report.read(saved(tmp_path / "answers.csv", rows), MISSION))
    assert silent(graph) == found
    assert threads(graph)["Baltic Grain Network", "Molinos Rey"].properties["outcome"] == "unknown"
