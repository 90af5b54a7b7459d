"""Memos: a subject that runs over two lines, speakers in two columns, questions called by letters, a partner signs."""

import pytest
from documents import read_text
from stated import facts

from clew.graph.build import build

MEMO = """Lindholm Office

MEMO

To:       all clusters
Date:     {day} 2019
Subject:  EU-Chile Cluster Mission on fruit, Santiago (Chile), 4-6 {month}
          2019: report on the event

Dear colleagues,

Below is what took place. If something is wrong, tell us.

The speakers were:

   Ms Ana Soto         Director, Andes Fruit Chamber
   Mr Piotr Zielski    President, Moravian Orchard Network ({short})

Cluster                           Country   Field
--------------------------------  --------  ---------
Moravian Orchard Network ({short})    Czechia   apples
Sicily Citrus Cluster             Italy     lemons

With kind regards,

Eva Lindholm
{signed}
"""
FOLLOW_UP = """EU-Chile Cluster Mission on fruit
Santiago, Chile, 4-6 June 2019

FOLLOW-UP REPORT

Question A: Did you prepare an agenda with your SMEs before the mission, {cut}
with how many of them?
Question B: Have you signed formal agreements since the mission, and how many?

Cluster                  | A    | SMEs | B    | {number}
-------------------------+------+------+------+-----------
Moravian Orchard Network | Y    | 5    | Y    | 2
Sicily Citrus Cluster    | N    |      | N    |
Holland Berry Network    | Y    | 3    | Y    | 1
"""


def memo(signed: str = "Director, Lindholm Office", month: str = "June") -> set[tuple[str, ...]]:
    """Return the facts of the memo."""
    return facts(build(read_text(MEMO.format(day="12 July", month=month, signed=signed, short="MON"))))


def test_days_that_a_line_cuts_before_the_year() -> None:
    """The day of a memo is not the mission's where the year of those stands on the next line of the subject."""
    found = memo()
    assert {("mission", "start", "2019-06-04"), ("mission", "end", "2019-06-06")} <= found


def test_an_acronym_behind_a_name_behind_a_position() -> None:
    """The acronym in brackets behind a name stays one, whatever stands before the name."""
    assert ("person-organisation", "piotr-zielski", "moravian-orchard-network-mon") in memo()


@pytest.mark.parametrize(
    ("signed", "role"),
    [("Partner, Lindholm Office", "partner"), ("Director, Lindholm Office", "director"), ("Some friend of yours", "")],
)
def test_a_partner_signs(signed: str, role: str) -> None:
    """Whoever signs may be a partner of the office that is named behind the word."""
    told = {each for each in memo(signed) if each[:2] == ("person-role", "eva-lindholm")}
    assert told == ({("person-role", "eva-lindholm", role)} if role else set())


@pytest.mark.parametrize(("number", "many"), [("Agreements", {"2"}), ("Number", {"2"}), ("Partners", set())])
@pytest.mark.parametrize("cut", ["and", "or"])
def test_questions_by_letters_that_go_on(number: str, many: set[str], cut: str) -> None:
    """A question goes on in the next line, and the number behind its answers is of what it asks for."""
    found = facts(build(read_text(FOLLOW_UP.format(number=number, cut=cut))))
    cluster = "moravian-orchard-network"
    assert {("answer", cluster, each, "yes") for each in ("sme-agenda", "formal-agreement")} <= found
    assert ("answer-number", cluster, "sme-agenda", "5") in found
    assert {each[3] for each in found if each[:3] == ("answer-number", cluster, "formal-agreement")} == many


SUBJECT = "Subject:  EU-Chile Cluster Mission on fruit, Santiago (Chile), 4-6 June\n          2019: report on the event"


@pytest.mark.parametrize(
    "subject",
    [
        "Subject:  EU-Chile Cluster Mission on fruit, Santiago (Chile), 4-6\n          June 2019: report on the event",
        "Subject:  EU-Chile Cluster Mission on fruit, Santiago\n          (Chile), 4-6 June 2019: report on the event",
        "Subject: EU-Chile Cluster Mission on fruit, Santiago (Chile), 4-6 June\n2019: report on the event",
        "Subject:  EU-Chile Cluster Mission on fruit: event\nPlace:    Santiago (Chile)\nDates:    4-6 June 2019",
    ],
)
def test_a_subject_that_runs_on(subject: str) -> None:
    """Wherever a line cuts the subject of a memo, it tells place and days, and is no list of fields."""
    text = MEMO.format(day="12 July", month="June", signed="Director, Lindholm Office", short="MON")
    found = facts(build(read_text(text.replace(SUBJECT, subject))))
    days = {("mission", "start", "2019-06-04"), ("mission", "end", "2019-06-06"), ("mission", "city", "santiago")}
    assert days <= found
    assert not {each for each in found if each[:2] == ("mission", "field") and "mission" in each[2]}


def test_the_day_of_a_memo_is_not_that_of_its_mission() -> None:
    """Where the subject of a memo gives a place and no days, the day beside its date is of the memo alone."""
    text = MEMO.format(day="12 July", month="June", signed="Director, Lindholm Office", short="MON")
    found = facts(build(read_text(text.replace(SUBJECT, SUBJECT.partition(", 4-6")[0]))))
    assert not {each for each in found if each[:2] in {("mission", "start"), ("mission", "end")}}
