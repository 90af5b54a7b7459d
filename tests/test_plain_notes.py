"""Notes in plain prose: a list with short names, sections under capitals, and what is told in passing."""

import pytest
from documents import read_text
from stated import facts

from clew.graph.build import build

EVENT = """NOTE TO FILE

Subject:  Cluster mission to Georgia (Tbilisi, 7 to 9 May 2018)

{}
Two clusters with 7 SMEs:

- Ruhr Pear Ring, Germany (pears)
- Tirol Plum House Cluster, short TPHC, Austria (plums, jam)
"""
AFTER = """NOTE TO FILE (2)

Subject:  What became of the Georgia mission (Tbilisi, 7 to 9 May 2018)

The survey went out in May 2019. {counted} I go through the answers one after the other.


RUHR PEAR RING

They had made an agenda with 4 of their SMEs before leaving. With Vake Fruit, a firm in Georgia, they work on imports \
and exports: a contract was signed in March 2019.


TPHC

There was an agenda with 3 SMEs. {tphc}


BOLZANO APPLE HOUSE

They made no agenda with their SMEs and signed no formal agreements. {bolzano}


THE SUM OF IT

{total}
"""


def told(text, **said):
    """Return the facts of a note."""
    blank = {
        "counted": "Three of the four clusters answered.",
        "tphc": "With Kura Press, a firm in Georgia, they work on technology transfer: a trial is under way.",
        "bolzano": "With Gori Mill, a firm in Georgia, they work on staff exchange; they stopped answering in 2019.",
        "total": "It rained.",
    }
    return facts(build(read_text(text.format(**blank | said))))


def test_a_short_name_before_the_country():
    """What a name is in short goes, and the comma before its country stays."""
    found = facts(build(read_text(EVENT.format(""))))
    assert ("delegate", "tirol-plum-house-cluster") in found
    assert ("delegate-country", "tirol-plum-house-cluster", "AT") in found
    assert ("delegate-field", "tirol-plum-house-cluster", "jam") in found


@pytest.mark.parametrize(
    ("said", "fields"),
    [
        ("The mission was for food processing and dairy, as agreed in spring.", {"food-processing", "dairy"}),
        ("The mission was for members of the guild and their friends.", set()),
    ],
)
def test_what_the_mission_was_for(said, fields):
    """A mission is for its fields, where they are such."""
    found = facts(build(read_text(EVENT.format(f"{said}\n"))))
    assert {each[-1] for each in found if each[:2] == ("mission", "field")} == fields


def test_sections_about_an_agenda():
    """Titles over texts that tell of an agenda with SMEs are of clusters, an acronym among them as well."""
    found = {each[1:] for each in told(AFTER) if each[0] == "answer"}
    assert found >= {
        ("ruhr-pear-ring", "sme-agenda", "yes"),
        ("tphc", "sme-agenda", "yes"),
        ("bolzano-apple-house", "sme-agenda", "no"),
    }
    assert not any("sum-of-it" in part for each in found for part in each)


def test_acronyms_that_are_no_clusters():
    """An acronym is no cluster's where the titles are not as many as clusters are counted."""
    found = told(AFTER, counted="Nine of the twelve clusters answered.")
    assert not any("tphc" in each for each in found)


def outcomes(found):
    """Return what became of each counterpart."""
    return {each[2]: each[3] for each in found if each[0] == "thread-outcome"}


def test_having_met_somebody_is_no_act():
    """That a cluster has met a body says who it is, and not what came of it."""
    said = "They have also met the Kura School of Gori, a public body in Georgia; type of cooperation: staff exchange."
    found = told(AFTER, tphc=f"{said} Nothing done yet, but they plan to send a trainer in May 2020.")
    assert outcomes(found)["kura-school-of-gori"] == "intended"


def test_not_available_ends_a_sentence():
    """Behind "N/A." a new sentence begins, and what was not answered stays unknown."""
    said = "They name the Kura Press Agency, a public body in Georgia, for knowledge sharing and information exchange."
    unsaid = "Where they should have told us what happened with the agency they wrote N/A. It rained."
    assert outcomes(told(AFTER, tphc=f"{said} {unsaid}"))["kura-press-agency"] == "unknown"


def test_what_is_told_elsewhere():
    """A cluster that only names again what is told above opens no thread by it."""
    said = "They name the press with Ruhr Pear Ring (see above) and, besides, Kura Press, a firm in Georgia, with which"
    found = told(AFTER, tphc=f"{said} they work on technology transfer: a trial is under way.")
    assert "kura-press" in outcomes(found)
    assert "ruhr-pear-ring" not in outcomes(found)


def test_a_type_and_what_was_written():
    """Beside the type, what a cluster wrote is what came of it, and no type."""
    said = "With Gori Mill, a firm in Georgia, the type is staff exchange"
    found = told(AFTER, bolzano=f'{said}, and all they wrote about it is "exchange of information".')
    types = {each[3] for each in found if each[:3] == ("thread-type", "bolzano-apple-house", "gori-mill")}
    assert types == {"staff-exchange"}


@pytest.mark.parametrize(
    ("said", "stated"),
    [
        ("The SMEs that benefited from the mission are Pomona Srl and Succo Bio.", True),
        ("SMEs that benefited: Pomona Srl and Succo Bio.", True),
        ("The SMEs that could benefit are Pomona Srl and Succo Bio.", False),
    ],
)
def test_smes_of_a_section(said, stated):
    """The SMEs that a section says to have benefited are those of its cluster."""
    usual = "With Gori Mill, a firm in Georgia, they work on staff exchange; they stopped answering in 2019."
    found = told(AFTER, bolzano=f"{usual} {said}")
    assert (("sme-benefited", "succo-bio") in found) == stated
    assert not stated or ("sme", "pomona-srl", "bolzano-apple-house") in found


def test_formal_agreements_among_others():
    """Of cooperation agreements some are formal: their number is one of formal agreements."""
    found = told(AFTER, total="The clusters report 9 cooperation agreements, of which 3 formal agreements.")
    assert ("figure", "formal-agreements", "3", "count", "exactly") in found
    assert ("figure", "cooperation-agreements", "9", "count", "exactly") in found


@pytest.mark.parametrize(
    ("said", "stated"),
    [
        ("It is a formal agreement and their only one.", True),
        ("They count it as 1 formal agreement.", True),
        ("They do not count it as a formal agreement.", False),
        ("It is no formal agreement.", False),
    ],
)
def test_an_agreement_that_is_formal(said, stated):
    """That what was signed is the cluster's only formal agreement, or counts as one, answers the question."""
    usual = "With Kura Press, a firm in Georgia, they work on technology transfer: a contract was signed in 2019."
    found = told(AFTER, tphc=f"{usual} {said}")
    assert (("answer", "tphc", "formal-agreement", "yes") in found) == stated
