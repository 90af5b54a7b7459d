"""Sheets on the members that travelled: what their columns, titles and sentences are called (invented documents)."""

import pytest
from documents import read_text
from stated import facts

from clew.graph.build import build

TITLE = "Minutes of the orchard cluster exchange in Tbilisi (Georgia), 7-9 May 2018\n{}\n\nFour clusters came.\n"
MISSION = "# Mission of Orchard Clusters to Georgia: follow-up report\n\nTbilisi, Georgia, 7-9 May 2018\n\n"


def found(text):
    """Return the facts of a text."""
    return facts(build(read_text(text)))


@pytest.mark.parametrize(("line", "fields"), [
    ("Topics: pear storage, cider and honey", {"pear-storage", "cider", "honey"}),
    ("Speakers: pear growers, cider makers and others", set()),
])  # fmt: skip
def test_topics_below_the_title(line, fields):
    """A line right below the title whose label says that it is of fields, not of people."""
    assert {each[2] for each in found(TITLE.format(line)) if each[:2] == ("mission", "field")} == fields


def test_a_programme_of_the_trip():
    """A programme of the trip that was drawn up with the SMEs is an agenda; who had a place in it is counted."""
    rows = "Travelling member\tProgramme of the trip drawn up with own SMEs? (Y/N)\tIf Y: SMEs that had a place in it\n"
    rows += "Ruhr Pear Cluster\tY\t4\nTirol Plum Network\tN\t\n"
    assert {each[1:] for each in found(MISSION + rows) if each[0].startswith("answer")} == {
        ("ruhr-pear-cluster", "sme-agenda", "yes"),
        ("ruhr-pear-cluster", "sme-agenda", "4"),
        ("tirol-plum-network", "sme-agenda", "no"),
    }


def test_better_off():
    """The SMEs that are better off have benefited; what is expected of an agreement is its result."""
    rows = "Cluster\tPartner\tType of cooperation\tSMEs already better off\n"
    rows += "Ruhr Pear Cluster\tVake Fruit\tJoint venture\t2\n"
    rows += "\nCluster\tFormal agreement signed?\tCo-signatory\tSubject of the agreement\tWhat is expected of it\n"
    rows += "Ruhr Pear Cluster\tyes\tVake Fruit\ta press\tmore juice\n"
    told = {each[3:] for each in found(MISSION + rows) if each[0] == "agreement"}
    assert {("cooperation", "smesBenefited", "2"), ("formal", "expectedResult", "more-juice")} <= told


def test_benefited_from_the_trip():
    """Who benefited from the trip has benefited from the mission."""
    rows = "SME\tMember of\tBenefited from the trip? (Y/N)\nSapori Srl\tRuhr Pear Cluster\tY\n"
    rows += "Ost Most GmbH\tTirol Plum Network\tN\n"
    assert {each for each in found(MISSION + rows) if each[0] == "sme-benefited"} == {("sme-benefited", "sapori-srl")}


def test_who_did_not_in_spite_of_a_reminder():
    """Of four, three wrote back, and one "did not, in spite of a reminder"."""
    text = "Three of the four members wrote back (75%). Delta Cider Cluster did not, in spite of a reminder.\n"
    assert ("delegate-answered", "delta-cider-cluster", "false") in found(MISSION + text)


def test_days_in_which_they_met():
    """The days in which the clusters had meetings are those of the mission, the days before it are not."""
    text = "# Mission of Orchard Clusters to Georgia: event report\n\nTbilisi, Georgia, 7-9 May 2018\n\n"
    text += (
        "Four clusters flew there. In the 3 days they had 40 meetings. In the 2 days before they had 9 talks at home.\n"
    )
    assert [each[2] for each in found(text) if each[:2] == ("figure", "days")] == ["3"]


def test_gains_that_are_told_shortly():
    """What could be gained directly and indirectly, the SMEs named once."""
    text = "Two SMEs have benefited; another 17 SMEs could gain directly and 31 indirectly.\n"
    assert {each[1:3] for each in found(MISSION + text) if "could" in each[1]} == {
        ("smes-could-benefit-directly", "17"),
        ("smes-could-benefit-indirectly", "31"),
    }
