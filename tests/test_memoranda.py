"""Reports written as memoranda: labels lined up by tabs, contacts in columns, paragraphs with numbers."""

import pytest
from documents import read_text
from stated import facts

from clew.graph.build import build

HEAD = """MEMORANDUM

To:\t\tThe Directorate
Date:\t\t2 July 2019
Subject:\tEuropean cluster mission to Georgia (Tbilisi, 7-9 May 2018): what became of it

"""
TYPES = (
    "Cluster\tContact\tCategory of the contact\tDomicile\tSort of cooperation\n"
    "Ruhr Pear Ring\tVake Orchard Mills\tthird-country firm\tGeorgia\tjoint venture\n"
    "Tirol Plum House\tKura Fruit Press\tthird-country firm\tGeorgia\tstaff exchange\n\n"
)
STEPS = (
    "Cluster\tContact\tTechnology\tNext steps\n"
    "Ruhr Pear Ring\tVake Orchard Mills\tpresses\tA seminar was held on 14 March 2019\n"
    "Tirol Plum House\tKura Fruit Press\tdriers\tNo response\n"
)
PEOPLE = "Cluster\tContact\tTechnology\tNext steps\nRuhr Pear Ring\tMs Anna Holz\tpresses\tA trial is under way\n"


def told(text):
    """Return the facts of a memorandum with these tables."""
    return facts(build(read_text(HEAD + text)))


def test_labels_lined_up_by_tabs():
    """However many tabs stand between a label and its value, they are two cells: the subject names the mission."""
    found = told("1.\tBoth clusters answered.\n")
    assert {("mission", "city", "tbilisi"), ("mission", "start", "2018-05-07")} <= found
    kinds = {each[-1] for each in found if each[0] == "report"}
    assert kinds == {"follow-up"}


def test_a_table_of_three_columns_stays_one():
    """Where any row fills the cell between label and value, the blank one of another row is a cell too."""
    rows_ = "Cluster:\tAgenda with SMEs\tFormal agreement signed?\nRuhr Pear Ring:\t\tNo\nTirol Plum House:\tYes\tNo\n"
    assert ("answer", "ruhr-pear-ring", "sme-agenda", "no") not in told(rows_)


def test_contacts_that_are_counterparts():
    """A contact of which a column says what it is is a counterpart, and so it is in the next table."""
    found = told(TYPES + STEPS)
    outcomes = {each[1:] for each in found if each[0] == "thread-outcome"}
    assert outcomes == {
        ("ruhr-pear-ring", "vake-orchard-mills", "active"),
        ("tirol-plum-house", "kura-fruit-press", "ended"),
    }
    assert not any(each[0] == "person" for each in found)


@pytest.mark.parametrize("rows", [STEPS, PEOPLE])
def test_contacts_of_which_nothing_is_said(rows):
    """Whether contacts are persons or organisations is not known where no table says what they are."""
    assert not any(each[0].startswith("thread") for each in told(rows))


SMES = "SME\tCluster\nPomona srl\tRuhr Pear Ring\nBirnbaum KG\tTirol Plum House\n\n"


@pytest.mark.parametrize(
    ("lead", "stated"),
    [
        ("9.\tThe SMEs below have benefited, as their clusters see it.", True),
        ("9.\tThe SMEs below could benefit, as their clusters see it.", False),
        ("9.\tThe SMEs came from two countries.", False),
    ],
)
def test_a_numbered_paragraph_over_a_table(lead, stated):
    """What a paragraph with a number says of the table below holds for it, as that of any paragraph does."""
    assert (("sme-benefited", "pomona-srl") in told(f"{lead}\n\n{SMES}")) == stated


@pytest.mark.parametrize(
    ("said", "rate"),
    [
        ("The questionnaire was sent out in May. Of the seven clusters, six replied, which is 86%.", True),
        ("We interviewed the clusters in May. Six clusters took part (86%).", True),
        ("We visited the clusters in May. Six clusters took part (86%).", False),
        ("The questionnaire was sent out in May. Of the seven clusters, six met a firm, which is 86%.", False),
    ],
)
def test_the_share_of_those_that_answered(said, rate):
    """Beside how many replied, or took part in the interviews, their share is the rate of response."""
    assert (("figure", "response-rate", "86", "percent", "exactly") in told(f"1.\t{said}\n")) == rate


def test_an_agenda_that_is_not_named_again():
    """Behind an agenda, "had one" says the same of the share of clusters."""
    found = told("1.\tNine SMEs took part in an agenda, and 43% of the clusters which answered had one.\n")
    assert ("figure", "clusters-with-sme-agenda-share", "43", "percent", "exactly") in found


def test_the_fields_of_an_encounter():
    """A label may call the mission an encounter, a journey or a visit."""
    found = told("Fields of the encounter: pears; dried fruit\n\n1.\tBoth clusters answered.\n")
    assert {("mission", "field", "pears"), ("mission", "field", "dried-fruit")} <= found
