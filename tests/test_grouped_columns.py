"""Groups of columns in a row a respondent, however they are numbered, and what stands above and beside them."""

from pathlib import Path

import pytest
from documents import name_of, outgoing, read_text, relationships, threads
from stated import facts
from test_survey import MISSION, THREADS, responded, saved, told

from clew.graph.build import build
from clew.graph.errors import DocumentError
from clew.loaders import mission, report
from clew.loaders.document import parse

OWN = ["ID", "Cluster"]
ROWS = [
    ["11", "Alpine Water Network", "Pumps SA", "non-EU firm", "Peru", "Technology transfer", "Workshop held in March",
     "Lago Institute", "non-EU university", "Chile", "R&D", "No response"],
    ["12", "Baltic Grain Network", "Molinos Rey", "non-EU firm", "Peru", "Sales office", "A visit is planned",
     "", "", "", "", ""],
]  # fmt: skip
ASKED = ["name of the organisation", "type of organisation", "country", "type of cooperation", "next steps"]
STEMS = {
    "a number behind a question's": lambda n, what: f"2.{n} Partner {n}: {what}",
    "a number behind another": lambda n, what: f"{n + 3}. Partner {n} - {what}",
    "a sign": lambda n, what: f"{what} (partner #{n})",
    "a rank": lambda n, what: f"{('1st', '2nd')[n - 1]} partner: {what}",
    "a rank in words": lambda n, what: f"{('First', 'Second')[n - 1]} partner – {what}",
    "a word": lambda n, what: f"Partner {('one', 'two')[n - 1]}: {what}",
    "a letter": lambda n, what: f"Partner {'AB'[n - 1]}: {what}",
    "a Roman number": lambda n, what: f"Partner {'I' * n}: {what}",
    "questions by themselves": lambda n, what: f"Q{n}{'abcde'[ASKED.index(what)]}. Partner: {what}",
    "no number": lambda _, what: f"Partner: {what}",
    "brackets behind": lambda n, what: f"Partner {n} [{what}]",
    "brackets before": lambda n, what: f"[Partner {n}] {what}",
    "brackets twice": lambda n, what: f"Q5[SQ00{n}]. Your partners [Partner {n}][{what}]",
    "brackets around what is asked": lambda n, what: f"Your cooperation partner {n} ({what})",
    "bars": lambda n, what: f"Whom did you find? [Partner {n} | {what}]",
    "underscores": lambda n, what: f"partner_{n}_{what.replace(' ', '_')}",
    "a path": lambda n, what: f"partners[{n}]/{what}",
    "a number in the question's": lambda n, what: f"Q7_{n} {what.capitalize()}",
    "a letter and a number": lambda n, what: f"P{n} {what}",
    "a number behind the words": lambda n, what: what + ("" if n == 1 else str(n)),
    "a dash before a question": lambda n, what: f"Partner {n} - what is the {what}?",
    "stars": lambda n, what: f"{what} (partner {n}) *",
    "a number behind a question mark": lambda n, what: f"What is the {what}?" + ("" if n == 1 else str(n)),
    "a number that counts what returns": lambda n, what: what + ("" if n == 1 else f".{n - 1}"),
}
NAMED = {
    "alone": lambda n, what: f"{what} {n}",
    "under a stem": lambda n, what: f"Agreement {n} [{what}]",
    "that returns": lambda _, what: what.capitalize(),
}


def headings(stem) -> list[str]:
    """Return the headings of two groups under their stems."""
    return [*OWN, *(stem(n, what) for n in (1, 2) for what in ASKED)]


@pytest.mark.parametrize("stem", STEMS.values(), ids=STEMS)
def test_groups_are_numbered_in_many_manners(tmp_path: Path, stem) -> None:
    """Each group is a thread of its own, whatever its headings are numbered by."""
    found = build(report.read(saved(tmp_path / "answers.csv", [headings(stem), *ROWS]), MISSION))
    assert told(found) == THREADS
    assert responded(found) == {row[1] for row in ROWS}


@pytest.mark.parametrize("stem", NAMED.values(), ids=NAMED)
def test_a_name_beside_a_kind_of_organisation_is_the_counterparts(tmp_path: Path, stem) -> None:
    """Where a group asks for nothing but a name, what else it asks tells whose it is."""
    asked = [*OWN, *(stem(n, "name" if what is ASKED[0] else what) for n in (1, 2) for what in ASKED)]
    assert told(build(report.read(saved(tmp_path / "answers.csv", [asked, *ROWS]), MISSION))) == THREADS


def test_the_country_of_the_respondent_bears_the_heading_of_the_groups(tmp_path: Path) -> None:
    """What returns once more often than the counterparts, before them, is the respondent's."""
    asked = [*OWN, "Country", *(what.capitalize() for what in ASKED), *(what.capitalize() for what in ASKED)]
    asked[7:] = [*asked[7:8], *(f"{each}{3 if each == 'Country' else 2}" for each in asked[8:])]
    asked[5] = "Country2"
    rows = [[*row[:2], home, *row[2:]] for row, home in zip(ROWS, ("Austria", "Latvia"), strict=True)]
    assert told(build(report.read(saved(tmp_path / "answers.csv", [asked, *rows]), MISSION))) == THREADS


@pytest.mark.parametrize("blank", [[], [[]]], ids=["above the headings", "a blank row between"])
@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_rows_of_two_cells_above_the_table(tmp_path: Path, suffix: str, blank: list[list[str]]) -> None:
    """What a survey tool says of itself above the answers is none of them, and tells the mission."""
    above = [["Survey", "What became of it"], ["Mission", "Lima, Peru, 3-5 May 2018"], ["Exported", "2018-12-01"]]
    rows = [*above, *blank, headings(STEMS["a rank"]), *ROWS]
    found = build(report.read(saved(tmp_path / f"answers{suffix}", rows)))
    assert told(found) == THREADS
    assert {each.id for each in found.nodes.values() if each.label == "Mission"} == {"mission--peru--lima--2018-05-03"}


@pytest.mark.parametrize(
    "above",
    [
        ["Survey", "Cluster mission to Peru, Lima, 3-5 May 2018: follow-up survey"],
        ["Title of the questionnaire", "What became of the mission to Lima, Peru, 3-5 May 2018"],
        ["Form name", "European cluster mission, Lima (Peru), 3-5 May 2018"],
    ],
)
def test_the_name_of_the_survey_tells_the_mission(tmp_path: Path, above: list[str]) -> None:
    """A value beside a label of the survey's own may be its title; the day of the export is none of the mission's."""
    rows = [above, ["Exported on", "02.06.2019"], [], headings(STEMS["brackets behind"]), *ROWS]
    found = build(report.read(saved(tmp_path / "answers.csv", rows)))
    assert told(found) == THREADS
    assert {each.id for each in found.nodes.values() if each.label == "Mission"} == {"mission--peru--lima--2018-05-03"}


@pytest.mark.parametrize("answer", ["Open-Ended Response", "Response"])
def test_a_second_row_of_headings_may_say_that_words_were_asked_for(tmp_path: Path, answer: str) -> None:
    """What a tool prints below a question without parts is neither a heading nor anybody's answer."""
    over = ["", "Your cluster", *(f"Tell us of partner {n}" if not place else "" for n in (1, 2) for place in range(5))]
    rows = [over, ["", answer, *ASKED, *ASKED], *ROWS]
    found = build(report.read(saved(tmp_path / "answers.csv", rows), MISSION))
    assert told(found) == THREADS
    rows = [["ID", "Cluster", "Partner", "Partner type", "Type of cooperation"], ["", *4 * [answer]],
            *([*row[:4], row[5]] for row in ROWS)]  # fmt: skip
    found = build(report.read(saved(tmp_path / "answers.csv", rows), MISSION))
    assert {each[:2] for each in threads(found)} == {each[:2] for each in THREADS} - {
        ("Alpine Water Network", "Lago Institute")
    }


@pytest.mark.parametrize(
    ("cluster", "other"),
    [
        ("Which cluster did you represent at the mission to Lima, Peru (3-5 May 2018)?", "Anything else?"),
        ("Your cluster (mission to Lima, Peru, 3-5 May 2018)", "What else came of the mission to Lima, Peru?"),
        ("Cluster that took part in the mission to Lima on 3-5 May 2018", "Remarks"),
        ("Your cluster", "Did you travel to Lima, Peru, from 3 to 5 May 2018 with SMEs?"),
        ("In Lima, Peru (3-5 May 2018), which cluster did you represent?", "What helped you most?"),
    ],
)
def test_a_question_tells_the_mission(tmp_path: Path, cluster: str, other: str) -> None:
    """A survey's own file may name its mission nowhere but in a question, of which the words around it are left."""
    rows = [["ID", cluster, *headings(STEMS["a word"])[2:], other], *([*row, ""] for row in ROWS)]
    found = build(report.read(saved(tmp_path / "answers.csv", rows)))
    assert told(found) == THREADS
    assert {each.id for each in found.nodes.values() if each.label == "Mission"} == {"mission--peru--lima--2018-05-03"}


@pytest.mark.parametrize(
    "other",
    [
        "Will you come to the mission to Quito, Ecuador (3-5 May 2019)?",
        "Will you travel to Lima, Peru, on 3-5 May 2019?",
    ],
)
def test_questions_of_two_missions_tell_none(tmp_path: Path, other: str) -> None:
    """Where questions name two, whose answers these are is not guessed."""
    own = "Your cluster (mission to Lima, Peru, 3-5 May 2018)"
    rows = [["ID", own, *headings(STEMS["a word"])[2:], other], *([*row, ""] for row in ROWS)]
    with pytest.raises(DocumentError, match="names no mission"):
        report.read(saved(tmp_path / "answers.csv", rows))


def test_two_sides_under_the_same_headings_are_no_groups(tmp_path: Path) -> None:
    """Without a cluster before them, headings that return may be those of either party."""
    rows = [["Organisation", "Country", "Organisation", "Country"],
            ["Alpine Water Network", "Austria", "Pumps SA", "Peru"],
            ["Baltic Grain Network", "Latvia", "Molinos Rey", "Peru"]]  # fmt: skip
    title = [["Follow-up survey of the cluster mission, Lima, Peru, 3-5 May 2018"], []]
    assert threads(build(report.read(saved(tmp_path / "answers.csv", [*title, *rows])))) == {}


def test_who_answered_for_the_cluster(tmp_path: Path) -> None:
    """A person between the cluster and the counterparts is the cluster's; one behind a counterpart may be anybody's."""
    people = [["Ada Moser", "Manager"], ["Ilze Kalna", "Director"]]
    rows = [[*row[:2], *person, *row[2:]] for row, person in zip(ROWS, people, strict=True)]
    named = headings(STEMS["a letter"])
    found = build(
        report.read(saved(tmp_path / "a.csv", [[*OWN, "Respondent", "Position", *named[2:]], *rows]), MISSION)
    )
    assert {
        (str(name_of(each.start)), str(name_of(each.end)), each.properties["role"])
        for each in relationships(found, "REPRESENTED")
    } == {("Ada Moser", "Alpine Water Network", "Manager"), ("Ilze Kalna", "Baltic Grain Network", "Director")}
    asked = [*OWN, "Your name", "Your position", *named[2:]]
    assert relationships(build(report.read(saved(tmp_path / "c.csv", [asked, *rows]), MISSION)), "REPRESENTED")
    behind = [[*row[:7], *person] for row, person in zip(ROWS, people, strict=True)]
    rows = [[*OWN, "Partner", *ASKED[1:], "Contact person", "Position"], *behind]
    found = build(report.read(saved(tmp_path / "b.csv", rows), MISSION))
    assert not relationships(found, "REPRESENTED") and outgoing(found, next(iter(threads(found).values())), "WITH")


def test_persons_beside_their_positions() -> None:
    """Persons between the clusters and their positions came for them, wherever the heading says that they were."""
    text = """# Mission of Glass Clusters to Egypt: event report

Cairo, Egypt, 7-9 May 2018

## Participating clusters

| Cluster | Country | Delegate in Cairo | Function |
|---|---|---|---|
| Kiln Network | Austria | Ada Moser | Managing Director |
| Baltic Glass Cluster | Latvia | Ilze Kalna | Cluster Manager |
"""
    said = facts(build(read_text(text)))
    assert ("person-role", "ada-moser", "managing-director") in said
    assert ("person-organisation", "ilze-kalna", "baltic-glass-cluster") in said
    absent = facts(build(read_text(text.replace("Delegate in Cairo", "Guide in Cairo"))))
    assert not {each for each in absent if each[0].startswith("person")}


@pytest.mark.parametrize(
    "line",
    [
        "Mission to Japan (Osaka and online, 3-5 May 2021)",
        "Osaka, Japan, and online, 3-5 May 2021",
        "Cluster mission, online and in Osaka, Japan, 3-5 May 2021",
        "Osaka (Japan) and virtually, 3-5 May 2021",
    ],
)
def test_a_place_and_the_web(line: str) -> None:
    """That part of a mission was online takes nothing from its place."""
    found = mission.find(parse(f"# Report\n\n{line}\n\nThe clusters came.\n", "report.md"))
    assert found and found.mission.parts == ("Japan", "Osaka", "2021-05-03")


@pytest.mark.parametrize("aside", ["if any", "if applicable", "optional"])
def test_a_later_group_need_not_be_filled_in(tmp_path: Path, aside: str) -> None:
    """That a second partner is asked for if there is any takes nothing from what its columns ask."""

    def asked(number: int, what: str) -> str:
        return f"Q{number + 4}. {('First partner', f'Second partner ({aside})')[number - 1]}: {what}"

    found = build(report.read(saved(tmp_path / "answers.csv", [headings(asked), *ROWS]), MISSION))
    assert told(found) == THREADS


@pytest.mark.parametrize(("asked", "answered"), [("together with your SMEs", True), ("with your partners", False)])
def test_an_agenda_for_cooperation(tmp_path: Path, asked: str, answered: bool) -> None:
    """An agenda for cooperation is one of the question about the SMEs where these are named, and not the partners."""
    heading = f"Q3. Before the mission, did you prepare an agenda for international cooperation {asked}?"
    rows = [[*row[:2], answer, *row[2:]] for row, answer in zip(ROWS, ("Yes", "No"), strict=True)]
    asked_all = [*OWN, heading, *headings(lambda n, what: f"2.{n} Partner {n}: {what}")[2:]]
    found = facts(build(report.read(saved(tmp_path / "answers.csv", [asked_all, *rows]), MISSION)))
    agendas = {each[1:] for each in found if each[0] == "answer" and each[2] == "sme-agenda"}
    told_so = {("alpine-water-network", "sme-agenda", "yes"), ("baltic-grain-network", "sme-agenda", "no")}
    assert agendas == (told_so if answered else set())
