"""Who replied, and how many: counts beside answers, and numbers in what is said of the survey."""

from documents import read_text
from stated import facts

from clew.graph.build import build

HEAD = "# Cluster Mission to Oman: Follow-up Report\n\nMuscat, Oman, 4-6 March 2019\n\n"
TABLE = """## Answers

| Cluster | SMEs agenda | SMEs involved | Formal agreement signed |
|---|---|---|---|
| Baltic Amber Ring | yes | 8 | yes, 1 (with Petra Polishing) |
| Alpine Quartz Cluster | no | - | no |
| Tejo Glass Network | yes | 3 | yes, 2 |

"""
REPLIES = """## Replies

A questionnaire was sent to the five clusters of the delegation. It was completed by 3 clusters. Skagen Sand Cluster and
Dolina Glass have not replied, in spite of several reminders by e-mail. In some cases two clusters answered together.
"""
FOUND = facts(build(read_text(HEAD + TABLE + REPLIES)))


def test_smes_involved_are_those_of_the_agenda_before():
    """A number beside the answer says how many, and whom an agreement is with is not of it."""
    assert {each[1:] for each in FOUND if each[0] == "answer-number"} == {
        ("baltic-amber-ring", "sme-agenda", "8"), ("tejo-glass-network", "sme-agenda", "3"),
        ("baltic-amber-ring", "formal-agreement", "1"), ("tejo-glass-network", "formal-agreement", "2"),
    }  # fmt: skip


def test_a_form_is_completed_by_those_who_replied():
    """They are respondents; those of some cases only are counted nowhere."""
    figures = {(each[1], each[2]) for each in FOUND if each[0] == "figure"}
    assert ("respondents", "3") in figures
    assert not {each for each in figures if each[1] == "2"}


def test_reminders_by_letter_are_not_what_was_left_without_reply():
    """As many as are missing are named: they did not answer."""
    silent = {each[1] for each in FOUND if each[0] == "delegate-answered" and each[2] == "false"}
    assert silent == {"skagen-sand-cluster", "dolina-glass"}


def test_who_gave_none_of_the_answers_counted():
    """Who is said to have given none, right behind a count of those who gave answers, did not answer."""
    counted = (
        "Three of the four clusters gave us an answer (75 %). Skagen Sand Cluster gave none: its office is closed.\n"
    )
    known = TABLE + "## Replies\n\n"
    found = facts(build(read_text(HEAD + known + counted)))
    assert ("delegate-answered", "skagen-sand-cluster", "false") in found
    assert ("respondents", "3") in {(each[1], each[2]) for each in found if each[0] == "figure"}
    other = facts(
        build(read_text(f"{HEAD}{known}Prizes were given. Skagen Sand Cluster gave none: it had no money.\n"))
    )
    assert not {each for each in other if each[1] == "skagen-sand-cluster"}


def test_the_number_may_stand_before_the_question_and_signatories_alone_in_a_table():
    """Columns stand in any order; how many each signed is its yes, and sentences tell of those who signed none."""
    table = (
        "## Agenda\n\n| SMEs involved | SMEs agenda | Cluster |\n|---|---|---|\n| 8 | yes | Baltic Amber Ring |\n"
        "|  | no | Alpine Quartz Cluster |\n| 3 | yes | Tejo Glass Network |\n\n## Formal agreements\n\n"
        "| Who signed? | With whom? | Number of formal agreements |\n|---|---|---|\n"
        "| Tejo Glass Network | Muscat Mirrors | 2 |\n| Baltic Amber Ring | Petra Polishing | 1 |\n\n"
        "The question whether a formal agreement had been signed was answered with no by Alpine Quartz Cluster.\n"
    )
    found = facts(build(read_text(HEAD + table)))
    assert {each[1:] for each in found if each[0] == "answer-number"} == {
        ("baltic-amber-ring", "sme-agenda", "8"), ("tejo-glass-network", "sme-agenda", "3"),
        ("tejo-glass-network", "formal-agreement", "2"), ("baltic-amber-ring", "formal-agreement", "1"),
    }  # fmt: skip
    assert {each[1:] for each in found if each[0] == "answer" and each[2] == "formal-agreement"} == {
        ("tejo-glass-network", "formal-agreement", "yes"), ("baltic-amber-ring", "formal-agreement", "yes"),
        ("alpine-quartz-cluster", "formal-agreement", "no"),
    }  # fmt: skip
