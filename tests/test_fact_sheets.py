"""Fact sheets of one cluster each: framed titles of two words and a number, contacts counted within the sheet, sums."""

import re

from documents import read_text
from stated import facts

from clew.graph.build import build
from clew.loaders.document import parse

HEAD = """OFFICE FOR CLUSTERS

CLUSTER MISSION TO OMAN
Sohar, Oman, 4-6 March 2019

FOLLOW-UP: FACT SHEETS BY CLUSTER

SUMMARY

Clusters that answered .......................... 2
Response rate ................................... 67%
SMEs that have benefited ........................ 3
SMEs that could benefit directly ................ 9

                                                   - 1 -

"""
SHEET = """======================================================
FACT SHEET {n}            {cluster}
======================================================
Country: {home}
Agenda prepared with SMEs: yes
Number of SMEs in the agenda: {n}
Formal agreements signed: yes

{contacts}
                                                   - {page} -

"""
CONTACT = """Contact {n}.{m}
   Partner: {partner}
   Type of partner: firm (non-EU)
   Country: Oman
   Type of cooperation: technology transfer
   Next steps: {steps}
   SMEs that have benefited: {some}
   SMEs that could benefit directly: {more}

"""
FORMAL = """   Formal agreement with {partner}
   Main focus: {focus}
   Expected results: {result}

"""


def sheet(n, cluster, home, *partners):
    """Return a sheet with a contact for each partner, on the first of which a formal agreement stands."""
    told = [CONTACT.format(n=n, m=m, partner=each, steps="tests in May", some=m, more="-" if m > 1 else 4)
            for m, each in enumerate(partners, 1)]  # fmt: skip
    told[0] += FORMAL.format(partner=partners[0], focus="Valves", result="Sales")
    return SHEET.format(n=n, cluster=cluster, home=home, contacts="".join(told), page=n + 1)


TEXT = HEAD + "".join([
    sheet(1, "NORTHERN VALVE CLUSTER", "Finland", "Batinah Pumps", "Sohar Pipe Works"),
    sheet(2, "LOWER RHINE PORT CLUSTER", "Germany", "Dhofar Cranes", "Muscat Quays"),
])  # fmt: skip


def test_sheets_with_two_words_before_their_number():
    """What stands below a framed title is of the cluster in it, past the formal agreement of its first contact."""
    found = {each[1:] for each in facts(build(read_text(TEXT))) if each[0] == "thread"}
    north, rhine = "northern-valve-cluster", "lower-rhine-port-cluster"
    assert found == {
        (north, "batinah-pumps"),
        (north, "sohar-pipe-works"),
        (rhine, "dhofar-cranes"),
        (rhine, "muscat-quays"),
    }
    formal = {each[1:3] for each in facts(build(read_text(TEXT))) if each[:1] == ("agreement",) and each[3] == "formal"}
    assert formal == {(north, "batinah-pumps"), (rhine, "dhofar-cranes")}


def test_sums_over_labels_that_records_leave_blank():
    """A label that has no number in some records is no less one of numbers: what sums them up is a figure."""
    figures = {(each[1], each[2]) for each in facts(build(read_text(TEXT))) if each[0] == "figure"}
    assert {("smes-benefited", "3"), ("smes-could-benefit-directly", "9")} <= figures


def test_numbers_of_pages_between_dashes():
    """Numbers between two dashes that count on are those of pages; others are what they are."""
    assert not any(re.fullmatch(r"\d -", each.text.clean) for each in parse(TEXT, "x.txt").items)
    odd = TEXT.replace("- 2 -", "- 9 -")
    assert any(re.fullmatch(r"\d -", each.text.clean) for each in parse(odd, "x.txt").items)


def test_the_fields_of_a_mission_that_somebody_was_asked_to_lead():
    """Whoever was asked to lead the mission says in which fields; what these were chosen by ends their list."""
    said = "The Office was asked by a ministry to lead a mission to the north of Oman"
    text = f"{HEAD}PURPOSE\n\n{said} in the fields of port cranes and valves, chosen with care.\n"
    found = {each[2] for each in facts(build(read_text(text))) if each[:2] == ("mission", "field")}
    assert found == {"port-cranes", "valves"}
    later = text.replace("Oman in the fields", "Oman later in the fields")
    assert not any(each[:2] == ("mission", "field") for each in facts(build(read_text(later))))
