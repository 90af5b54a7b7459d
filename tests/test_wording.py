"""What a report may print otherwise: its days after a dot, its kind in the title, its questionnaires as returned."""

import pytest
from documents import read_text
from stated import facts

from clew.graph.build import build

TOP = "# Glass mission to Egypt: {}\n\n**Cairo, Egypt · 7th – 9th of May 2018**\n\n"


def found(text: str, title: str = "where are they now?") -> set[tuple[str, ...]]:
    """Return the facts of a report under a title."""
    return set(facts(build(read_text(TOP.format(title) + text))))


def kinds(title: str) -> set[str]:
    """Return the kind of the report of this title."""
    return {each[2] for each in found("The trip went well.\n", title) if each[0] == "report"}


@pytest.mark.parametrize("title", ["where are they now?", "what became of it", "what has come of the contacts?"])
def test_a_title_that_looks_back_is_of_a_follow_up(title):
    """The follow-up need not be called one."""
    assert kinds(title) == {"follow-up"}


def test_a_follow_up_to_come_makes_none():
    """An event report may announce a follow-up."""
    assert kinds("how it went\n\nFollow-up of the mission will be sent in autumn") == {"event"}


def test_place_and_days_on_either_side_of_a_dot():
    """A middle dot stands between place and days."""
    assert {("mission", "city", "cairo"), ("mission", "start", "2018-05-07")} <= found("It was hot.\n")


def test_questionnaires_are_returned_or_not():
    """A column of questionnaires says of each whether it came back."""
    said = found(
        "| Cluster | Country | Questionnaire |\n|---|---|---|\n"
        "| Murano Furnaces | Italy | returned |\n| Bohemia Crystal | Czechia | not returned |\n"
    )
    answered = {each[1:] for each in said if each[0] == "delegate-answered"}
    assert answered == {("murano-furnaces", "true"), ("bohemia-crystal", "false")}


@pytest.mark.parametrize("verb", ["did not reply", "never answered"])
def test_silent_ones_among_the_partners(verb):
    """Under a title for replies an EU cluster was silent; one of the host country was never asked."""
    said = found(
        "## Replies\n\nThe Bohemia Crystal " + verb + ". The Nile Glass Council " + verb + ".\n\n## Threads\n\n"
        "| Cluster | Partner organisation | Next steps |\n|---|---|---|\n"
        "| Murano Furnaces | Bohemia Crystal (EU cluster) | A visit |\n"
        "| Murano Furnaces | Nile Glass Council (non-EU cluster) | A visit |\n\nThe questionnaire had ten questions.\n"
    )
    answered = {each[1:] for each in said if each[0] == "delegate-answered"}
    assert answered == {("murano-furnaces", "true"), ("bohemia-crystal", "false")}


def figures(text: str) -> set[tuple[str, ...]]:
    """Return measure and value of every figure."""
    return {each[1:3] for each in found(text) if each[0] == "figure"}


def test_respondents_after_a_sentence_on_the_questionnaire():
    """Who answered is told by the sentence before; without one, no respondents are."""
    answered = "Six clusters answered (75 %)."
    assert {("respondents", "6"), ("response-rate", "75")} <= figures(
        f"The questionnaire went out in May. {answered}\n"
    )
    sheets = "Six of the eight clusters sent back their sheets, a response rate of 75 per cent.\n"
    for returned in (sheets, sheets.replace("sent back", "returned"), sheets.replace("sheets", "two worksheets")):
        assert ("respondents", "6") in figures(returned)
    assert not {("respondents", "6"), ("response-rate", "75")} & figures(f"The fair was large. {answered}\n")


def test_the_share_that_follows():
    """What follows the type named most often is a share of types too."""
    text = "Joint ventures are the type named most often (20 %), staff exchange follows with 10 %.\n"
    assert ("cooperation-type-share", "10") in figures(text)


def test_an_sme_that_benefited_is_no_benefit():
    """Names under a cluster in a list of SMEs are members, even where it has one agreement."""
    said = found(
        "| Cluster | Partner organisation | Next steps |\n|---|---|---|\n| Murano Furnaces | Nile Works | A visit |\n\n"
        "## SMEs that benefited\n\n- Murano Furnaces\n  - Vetreria Uno\n"
    )
    assert ("sme-benefited", "vetreria-uno") in said
    assert not any("benefit" in each for each in said if each[0] == "agreement")


def test_people_in_a_list_of_speakers():
    """Each item is a person, with position and organisation."""
    text = "## Whom we heard\n\n- Ms Ida Holm, Trade Attaché, Nordic Chamber in Cairo\n"
    assert {
        ("person-role", "ida-holm", "trade-attache"),
        ("person-organisation", "ida-holm", "nordic-chamber-in-cairo"),
    } <= found(text, "how it went")


def test_fields_after_a_colon():
    """A colon follows the word for fields without a space."""
    said = found("The mission covered two fields: blown glass and mirrors.\n")
    assert {("mission", "field", "blown-glass"), ("mission", "field", "mirrors")} <= said


INSET = """
Table 1. Cooperation agreements

  Cluster               Partner             Next steps          SMEs benefited

  Murano Furnaces       N/A                 N/A                 N/A

  Bohemia Crystal       Nile Works          A visit to the      2
                                            furnace

The clusters were glad to see that the furnaces of the other side were as hot as they had been told, and hotter.
"""


def test_an_indented_table_ends_before_the_prose_at_the_margin():
    """A sentence left of an indented table is none of its rows, and "N/A" above a row ends its cell."""
    said = found(INSET)
    threads = {each[1:] for each in said if each[0] == "thread"}
    assert threads == {("murano-furnaces", ""), ("bohemia-crystal", "nile-works")}
