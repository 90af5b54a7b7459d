"""A survey told question by question: the question over a table or a list says what the answers below answer."""

import pytest
from documents import read_text
from stated import facts

from clew.graph.build import build
from clew.loaders.containers import web

HEAD = "European Cluster Mission to Egypt\nCairo, Egypt, 7-9 May 2018\n\nFollow-up report\n\n"
COOPERATION = (
    "Cluster\tPartner\tStatus\nBohemian Glass\tNile Glass\tContract signed\nMurano e-Forni\tKilns\tNo reply\n\n"
)
TABLE = "Cluster\tAnswer\tHow many?\nBohemian Glass\tYes\t6\nMurano e-Forni\tNo\t\nKraft Vidrio\tN/A\t\n"
AGENDA = {
    ("answer", "bohemian-glass", "sme-agenda", "yes"),
    ("answer", "murano-e-forni", "sme-agenda", "no"),
    ("answer", "kraft-vidrio", "sme-agenda", "not available"),
    ("answer-number", "bohemian-glass", "sme-agenda", "6"),
}


def told(text: str, *kinds: str) -> set[tuple[str, ...]]:
    """Return the facts of these kinds that a report states."""
    return {each for each in facts(build(read_text(HEAD + text))) if each[0] in kinds}


@pytest.mark.parametrize(
    "lead",
    [
        "Question 4: Have you developed an agenda with your SMEs?\n\nTwo in three answered.\n\nAnswers to question 4\n",
        "## 4. SMEs agenda\n\nHere is what they say.\n\n",
        "Q4. “Did you have an agenda for your SMEs?”\n\n",
        "We asked whether the clusters had drawn up an agenda with their SMEs.\n\n",
        "The answers about the SMEs agenda:\n\n",
        "Table 3: Have you developed an agenda with your SMEs?\n\n",
        "Q1. Did you sign it?\nQ4. Have you developed an agenda with your SMEs?\n\nWe counted.\n\nAnswers to Q4\n\n",
    ],
)
def test_the_question_over_a_table(lead):
    """A column called "Answer" answers the question above, wherever that stands and however it is put."""
    assert told(COOPERATION + lead + TABLE, "answer", "answer-number") == AGENDA


@pytest.mark.parametrize(("who", "answer"), [("Who", "Reply"), ("Respondent", "Yes / no"), ("Cluster", "Q4")])
def test_headings_that_say_nothing(who, answer):
    """Other headings say as little."""
    rows = "Bohemian Glass\tNile Glass\tOK\nMurano e-Forni\tKilns\tOK\nKraft Vidrio\tSand\tOK\n\n"
    text = f"Cluster\tPartner\tStatus\n{rows}Question 4: Have you developed an agenda with your SMEs?\n\n"
    table = TABLE.replace("Cluster\tAnswer", f"{who}\t{answer}")
    assert told(text + table, "answer", "answer-number") == AGENDA


def test_an_answer_is_not_that_the_survey_was_answered():
    """Who says no to a question has answered the survey."""
    found = told(f"{COOPERATION}Question 7: Would you come again?\n\n{TABLE}", "answer", "delegate-answered")
    assert ("answer", "murano-e-forni", "would-you-come-again", "no") in found
    assert ("delegate-answered", "murano-e-forni", "true") in found


def test_a_table_without_headings():
    """Where the first row is one of answers, the table has no headings."""
    table = TABLE.partition("\n")[2]
    text = f"{COOPERATION}Question 4: Have you developed an agenda with your SMEs?\n\n{table}"
    assert told(text, "answer", "answer-number") == AGENDA


def test_smes_under_a_question():
    """Of SMEs in a table the question above says that they benefited."""
    table = "Cluster\tSMEs\nBohemian Glass\tSklo; Vitava Glas\n"
    text = f"{COOPERATION}Question 6: Which of your SMEs benefited from the mission?\n\nAnswers to question 6\n{table}"
    assert {each[1] for each in told(text, "sme-benefited")} == {"sklo", "vitava-glas"}


def test_what_others_will_do_is_no_thread():
    """What the authors mean to do for a cluster is none of its contacts."""
    said = "The agency will take up the case of Murano e-Forni with the Sinai Chamber of Glass.\n"
    assert ("thread", "murano-e-forni", "sinai-chamber-of-glass") not in told(COOPERATION + said, "thread")


def test_an_origin_before_another_kind():
    """Of a hospital outside the Union the origin is told."""
    table = "Cluster\tPartner\tType of partner\tStatus\nBohemian Glass\tNile Clinic\tnon-EU hospital\tContract signed\n"
    table += "Murano e-Forni\tKilns\tnon-EU company\tNo reply\n"
    assert ("thread-origin", "bohemian-glass", "nile-clinic", "non-EU") in told(table, "thread-origin")


def test_what_follows_a_list_of_a_page_is_not_its_last_item():
    """The end of a list ends its last item, however the page is written down."""
    page = b"<html><body><ul><li>Ida Holm, Director of the Glass Agency</li></ul><p>Ms Holm spoke.</p></body></html>"
    lines = web.read(page).text.split("\n")
    assert lines[lines.index("Ms Holm spoke.") - 1] == ""


def test_an_aside_between_those_who_did_not_answer():
    """What is told of one of them by the way does not end the list of the silent."""
    said = "2 of the 4 clusters did not answer: the survey was closed in May. The two which did not answer are "
    text = f"{COOPERATION}{said}Kraft Vidrio (Spain), whose manager has changed, and Lasi Pohjola (Finland).\n"
    silent = {each[1] for each in told(text, "delegate-answered") if each[2] == "false"}
    assert silent == {"kraft-vidrio", "lasi-pohjola"}


def test_how_many_clusters_there_were_is_no_name():
    """Lines of labels with numbers behind them are no card of a cluster."""
    lines = "Cluster organisations          10\nCountries                      9\nSMEs                           24\n"
    assert told(lines, "delegate", "thread", "sme") == set()


@pytest.mark.parametrize("called", ["Question {}", "Q{}", "Item {}"])
@pytest.mark.parametrize("numbers", [("A", "B"), ("1", "2")])
def test_headings_refer_to_questions_above_columns_set_apart_by_spaces(called, numbers):
    """What each heading asks is printed above; the answers below the headings tell that these lines are a table."""
    agenda, signed = (called.format(each) for each in numbers)
    text = (
        f"{agenda}: Did you draw up an agenda with your SMEs, and with\n            how many of them?\n"
        f"{signed}: Did you sign any formal agreement after the mission?\n\n"
        f"Cluster              {agenda:12}     {signed}\n---------------------------------------------------\n"
        "Bohemian Glass       Yes, 6 SMEs      No\nMurano e-Forni       No               Yes, 1\n"
        "Kraft Vidrio         no answer given  No\n---------------------------------------------------\n\n"
        "The rest was asked by telephone.\n"
    )
    found = told(text, "answer", "answer-number", "figure")
    assert {each for each in found if each[2] == "sme-agenda"} == AGENDA
    assert {each[1:] for each in found - AGENDA} == {
        ("bohemian-glass", "formal-agreement", "no"),
        ("murano-e-forni", "formal-agreement", "yes"),
        ("murano-e-forni", "formal-agreement", "1"),
        ("kraft-vidrio", "formal-agreement", "no"),
    }


def test_a_question_that_goes_on_from_another():
    """Answers under two questions, of which the second only asks how many, are to the first, with their numbers."""
    asked = "Did you draw up an agenda with your SMEs before the mission? If so, how many SMEs took part in it?\n\n"
    listed = "- **Bohemian Glass:** yes, 6 SMEs\n- **Murano e-Forni:** no\n- **Kraft Vidrio:** n/a\n"
    assert told(f"{COOPERATION}{asked}{listed}", "answer", "answer-number") == AGENDA
