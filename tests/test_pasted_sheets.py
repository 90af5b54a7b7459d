"""Sheets pasted under titles of their own: what they are of, what is next, and fields below place and days."""

from documents import read_text
from stated import facts

from clew.graph.build import build

EVENT = """Mission Chile 2018 - event report

Santiago, 4-6 June 2018
{}

We met 40 firms, and the hall was full on both of the days on which we had it.

Cluster\tCountry\tField(s)
Moravian Orchard Ring\tCzechia\tapples
Sicily Citrus Cluster\tItaly\tlemons
"""
AFTER = """Mission Chile 2018 (Santiago, 4-6 June 2018) - follow-up

Asked by e-mail in November 2018. Sheets pasted below.


Sheet 1: cooperation

Cluster\tPartner\tType of cooperation\tNext steps
Moravian Orchard Ring\tMaipo Fruta\timports and exports\tnext: {}
Sicily Citrus Cluster\tAconcagua Packing\tsales office\tn.a.


Sheet 2: {}

Cluster\tOrganisation\tMain focus
Moravian Orchard Ring\tMaipo Fruta\trootstock from the valley
"""


def after(step: str = "invite the partner to Brno", second: str = "formal agreements") -> set[tuple[str, ...]]:
    """Return the facts of the follow-up."""
    return facts(build(read_text(AFTER.format(step, second))))


def test_a_short_title_right_above_a_table_says_of_what_kind_it_is():
    """Without caption and heading, the few words right above tell formal agreements from others."""
    pair = "agreement", "moravian-orchard-ring", "maipo-fruta"
    assert (*pair, "formal", "focus", "rootstock-from-the-valley") in after()
    assert (*pair, "cooperation", "focus", "rootstock-from-the-valley") in after(second="answers without contract")


def test_what_is_next_is_intended():
    """An act behind "next:" is a step not yet taken; that there is nothing next is none."""
    outcome = "thread-outcome", "moravian-orchard-ring", "maipo-fruta"
    for step in ("invite the partner to Brno", "find a date for a workshop", "to send samples"):
        assert (*outcome, "intended") in after(step, "names")
    assert (*outcome, "intended") not in after("nothing at all", "names")


def test_fields_stand_below_place_and_days():
    """Several fields may stand below the line of place and days; a name with what it does is none."""
    found = facts(build(read_text(EVENT.format("Fruit growing, packaging and cold storage"))))
    assert {each[2] for each in found if each[:2] == ("mission", "field")} == {
        "fruit-growing", "packaging", "cold-storage",
    }  # fmt: skip
    for line in ("Anna Berg, rapporteur", "Connecting fruit, packaging and cold storage"):
        other = facts(build(read_text(EVENT.format(line))))
        assert not [each for each in other if each[:2] == ("mission", "field")]


SURVEY = """Mission to Chile (Santiago, 4-6 June 2018) - results of the follow-up survey

ONE - THE QUESTIONS

Question A: "Did you draw up an agenda for your SMEs before the mission, and for how many of them?"
Question B: "Did you sign formal agreements as a result of the mission, and how many?"

Cluster;A;A - number of SMEs;B;B - number of formal agreements
Moravian Orchard Ring;yes;4;no;
Sicily Citrus Cluster;yes;3;yes;1

One cluster declared a formal agreement (50 % of the respondents).

TWO - SMES

The following SMEs benefited from the mission:

Moravian Orchard Ring;Jablko Brno
Moravian Orchard Ring;Hruska Zlin
Sicily Citrus Cluster;Limone Etna
"""


def test_letters_over_answers_are_the_questions_that_the_text_calls_so():
    """What a line calls question A is asked above a column of answers headed "A", in quotation marks or not."""
    for text in (SURVEY, SURVEY.replace('"', "")):
        found = facts(build(read_text(text)))
        assert {each for each in found if each[0] in ("answer", "answer-number")} == {
            ("answer", "moravian-orchard-ring", "sme-agenda", "yes"),
            ("answer", "moravian-orchard-ring", "formal-agreement", "no"),
            ("answer", "sicily-citrus-cluster", "sme-agenda", "yes"),
            ("answer-number", "sicily-citrus-cluster", "sme-agenda", "3"),
            ("answer", "sicily-citrus-cluster", "formal-agreement", "yes"),
            ("answer-number", "moravian-orchard-ring", "sme-agenda", "4"),
            ("answer-number", "sicily-citrus-cluster", "formal-agreement", "1"),
        }


def test_pairs_without_headings_below_a_lead_are_smes():
    """Pairs with a semicolon are a table where a cluster comes again, and the line above says what they are."""
    found = facts(build(read_text(SURVEY)))
    assert {each[1:] for each in found if each[0] == "sme"} == {
        ("jablko-brno", "moravian-orchard-ring"), ("hruska-zlin", "moravian-orchard-ring"),
        ("limone-etna", "sicily-citrus-cluster"),
    }  # fmt: skip


def test_a_declared_agreement_is_one():
    """Who declared a formal agreement is counted with those who signed one."""
    found = facts(build(read_text(SURVEY)))
    assert ("figure", "clusters-with-formal-agreements", "1", "count", "exactly") in found
    assert ("figure", "clusters-with-formal-agreements-share", "50", "percent", "exactly") in found


def test_what_is_under_construction_is_under_way():
    """A thing under construction is an act, as the words of a cell alone."""
    outcome = "thread-outcome", "moravian-orchard-ring", "maipo-fruta"
    text = AFTER.replace("next: {}", "{}").format("Cold store under construction", "names")
    assert (*outcome, "active") in facts(build(read_text(text)))
    assert (*outcome, "active") not in facts(build(read_text(text.replace("Cold store under", "Idea under"))))
