"""One form a cluster under a title that only counts, cards counted by a number alone, and a memo above the cards."""

from documents import read_text
from stated import facts

from clew.graph.build import build

SURVEY = """Cluster mission to Jordan (Amman, 3-5 June 2019): follow-up survey

{summary}{opener} 1 OF 3
Cluster:               Baltic Amber Ring
SME agenda:            yes
Contact a
  Partner:             Petra Polishing
  Type of partner:     firm, non-EU
  Type of cooperation: joint venture
  Next steps:          contract signed in May 2020
Contact b
  Partner:             Wadi Rum Institute
  Type of partner:     university, non-EU
  Type of cooperation: R&D
  Next steps:          a visit is planned

{opener} 2 OF 3
Cluster:               Alpine Quartz Cluster
SME agenda:            no
Contact a
  Partner:             Aqaba Glass
  Type of partner:     firm, non-EU
  Type of cooperation: sales office
  Next steps:          no reply since May

{opener} 3 OF 3
Cluster:               Tagus Pebble Cluster
SME agenda:            n/a
"""
EVENT = """EVENT SHEET

Name of the mission:   Clusters and Stone in Jordan
Host country:          Jordan
Host city:             Amman
First day:             3 June 2019
Last day:              5 June 2019

A - NUMBERS

Clusters taking part:  2
SMEs taking part:      9

B - WHO WAS THERE

(1)
Cluster:     Baltic Amber Ring
Country:     Latvia
Fields:      amber, jewellery
(2)
Cluster:     Alpine Quartz Cluster
Country:     Austria
Fields:      quartz

C - OPENING

Speaker:       Ms Rania Haddadin
Function:      President
Organisation:  Jordan Stone Chamber

Speaker:       Dr Lina Masri
Function:      Director
Organisation:  Zarqa Institute

Speaker:       Mr Egils Ozols
Function:      Manager
Organisation:  Baltic Amber Ring
"""
MEMO = """Subject: Mission to Amman (Jordan), 3, 4 and 5 June 2019 - results of the follow-up survey
From: Some Office, Graz
Date: 3 March 2020

ONE - THE SURVEY

The answers came in slowly, and two of them came by telephone.

TWO - FORMAL AGREEMENTS

Two clusters declared a formal agreement.

   Cluster: Baltic Amber Ring
   Signed with: Petra Polishing
   Type of organisation: non-EU firm
   Main focus: Polishing by laser

   Cluster: Alpine Quartz Cluster
   Signed with: Aqaba Glass
   Type of organisation: non-EU firm
   Main focus: Sand for glass
"""


def told(text: str) -> set[tuple[str, ...]]:
    """Return the facts of a report."""
    return facts(build(read_text(text)))


def test_a_title_that_counts_stands_for_the_cluster_of_its_form():
    """What stands below "FORM 2 OF 6" is of the cluster that the form names first, and the count is nobody's name."""
    for opener in ("FORM", "RESPONDENT", "ANSWER SHEET"):
        found = told(SURVEY.format(opener=opener, summary=""))
        assert {each[1:] for each in found if each[0] == "thread"} == {
            ("baltic-amber-ring", "petra-polishing"),
            ("baltic-amber-ring", "wadi-rum-institute"),
            ("alpine-quartz-cluster", "aqaba-glass"),
        }
        assert {each[1] for each in found if each[0] == "delegate"} == {
            "baltic-amber-ring", "alpine-quartz-cluster", "tagus-pebble-cluster",
        }  # fmt: skip


def test_a_title_that_counts_names_nobody_where_its_form_does_not():
    """Forms without a name of their cluster are nobody's, and open no thread of a "FORM 2 OF 6"."""
    nameless = "\n".join(line for line in SURVEY.split("\n") if not line.startswith("Cluster:"))
    assert not [each for each in told(nameless.format(opener="FORM", summary="")) if each[0] == "thread"]


def test_forms_returned_are_respondents():
    """How many forms came back of how many is how many answered, though nobody is said to have sent them."""
    found = told(SURVEY.format(opener="FORM", summary="Forms returned: 2 of 3\n\n"))
    assert ("figure", "respondents", "2", "count", "exactly") in found


def test_a_number_alone_counts_cards():
    """A number in brackets on a line of its own begins a card: it goes on with no value, and hides no title above."""
    found = told(EVENT)
    assert {each[1:] for each in found if each[0] == "delegate-field"} == {
        ("baltic-amber-ring", "amber"), ("baltic-amber-ring", "jewellery"), ("alpine-quartz-cluster", "quartz"),
    }  # fmt: skip
    assert {("figure", "clusters", "2", "count", "exactly"), ("figure", "smes", "9", "count", "exactly")} <= found


def test_speakers_on_cards_are_read_label_by_label():
    """Labels with values in line are cards, though the values begin below one another and name a person."""
    found = told(EVENT)
    assert {each for each in found if each[0].startswith("person")} == {
        ("person", "rania-haddadin"), ("person", "lina-masri"), ("person", "egils-ozols"),
        ("person-role", "rania-haddadin", "president"), ("person-role", "egils-ozols", "manager"),
        ("person-role", "lina-masri", "director"), ("person-organisation", "lina-masri", "zarqa-institute"),
        ("person-organisation", "rania-haddadin", "jordan-stone-chamber"),
        ("person-organisation", "egils-ozols", "baltic-amber-ring"),
    }  # fmt: skip


def test_the_head_of_a_memo_is_no_record():
    """Subject and sender above the prose stay there, whatever labels stand further below."""
    found = told(MEMO)
    assert {("mission", "city", "amman"), ("mission", "start", "2019-06-03")} <= found
    assert {each[1:3] for each in found if each[0] == "thread"} == {
        ("baltic-amber-ring", "petra-polishing"), ("alpine-quartz-cluster", "aqaba-glass"),
    }  # fmt: skip
