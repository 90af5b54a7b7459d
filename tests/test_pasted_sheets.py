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
    other = facts(build(read_text(EVENT.format("Anna Berg, rapporteur"))))
    assert not [each for each in other if each[:2] == ("mission", "field")]
