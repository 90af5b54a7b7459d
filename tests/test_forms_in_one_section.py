"""Forms of several clusters below one heading: a colon in a column of its own, a part under a title within a form."""

import pytest
from stated import facts

from clew.graph.build import build
from clew.loaders import report
from clew.loaders.document import parse

RULE = "=" * 50
FORMS = f"""Follow-up of the cluster mission to Lima, Peru, 4-6 June 2018

{RULE}
II.  ANSWERS
{RULE}

Cluster                              : Jaén Press Ring
Agenda prepared with SMEs?           : Yes
   Number of SMEs in the agenda      : 4
Formal agreements signed?            : Yes

   Partner                           : Almazara Sur
   Type of partner                   : firm, non-EU
   Type of cooperation               : technology transfer
   Next steps                        : Contract signed in May

   FORMAL AGREEMENT
   Signed with                       : Almazara Sur
   Main focus of the agreement       : Cold presses

SMEs that benefited from the mission : Prensas Jaén SL

Cluster                              : Crete Grove House
Agenda prepared with SMEs?           : No
Formal agreements signed?            : No

   Partner                           : Olivos del Inca
   Type of partner                   : firm, non-EU
   Type of cooperation               : imports and exports
   Next steps                        : N/A

SMEs that benefited from the mission : none
"""


def test_what_stands_under_a_title_within_a_form_is_of_its_cluster():
    """The formal agreement and the SMEs below it are the cluster's; "none" under the label of names counts nothing."""
    told = facts(build([*report.states(parse(FORMS, "a.txt", "0" * 64))]))
    agreements = {fact[1:] for fact in told if fact[0] == "agreement"}
    assert ("jaen-press-ring", "almazara-sur", "formal", "focus", "cold-presses") in agreements
    assert not [fact for fact in agreements if "smesBenefited" in fact]
    assert {fact[1:] for fact in told if fact[0] == "sme"} == {("prensas-jaen-sl", "jaen-press-ring")}
    assert {fact[1:] for fact in told if fact[0] == "answer"} == {
        ("jaen-press-ring", "sme-agenda", "yes"),
        ("jaen-press-ring", "formal-agreement", "yes"),
        ("crete-grove-house", "sme-agenda", "no"),
        ("crete-grove-house", "formal-agreement", "no"),
    }


def test_a_value_goes_on_below_its_first_word():
    """What stands behind a label that dots lead from may go on right below it, be it a list of fields."""
    text = (
        "MISSION RECORD\n\nMission . . . . . . : EU-Peru Cluster Mission\nHost country . . . . : Peru\n"
        "City . . . . . . . . : Lima\nDates (from / to)  . : 04/06/2018 (Monday) / 16/06/2018 (Saturday)\n"
        "Fields supported . . : olive presses; pharmaceutical packaging; waste\n                       recycling\n"
    )
    told = facts(build([*report.states(parse(text, "a.txt", "0" * 64))]))
    fields = {fact[2] for fact in told if fact[:2] == ("mission", "field")}
    assert fields == {"olive-presses", "pharmaceutical-packaging", "waste-recycling"}


@pytest.mark.parametrize("days", ["4-6 June 2018", "4-6 June\n          2018"])
def test_a_label_of_titles_is_no_part_of_one(days):
    """A memo's subject is the name of the mission, without the word that says that it is a subject."""
    text = (
        f"To:       the board\nSubject:  EU-Peru cluster mission, Lima (Peru), {days}\n\nNine clusters went to Lima.\n"
    )
    names = [
        s.value
        for s in report.states(parse(text, "a.txt", "0" * 64))
        if s.property in ("title", "name") and s.subject.label != "Country"
    ]
    assert names == ["EU-Peru cluster mission, Lima (Peru), 4-6 June 2018"] * 2
