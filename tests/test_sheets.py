"""Sheets of one cluster each, under a framed title that begins with its part (invented documents)."""

import pytest
from documents import read_text, threads
from stated import facts

from clew.graph.build import build
from clew.loaders.document import parse

HEAD = "# Cluster Mission to Chile: follow-up report\n\nSantiago, Chile, 5-7 April 2022\n\n"
RULE = "-" * 60 + "\n"
SHEET = """{rule}Part {letter}       {cluster}
{rule}Agenda prepared with the SMEs:    {agenda}
Formal agreements signed:         {signed}

{records}
"""
RECORD = """Cooperation {number}
  Partner:               {partner}
  Type of partner:       non-EU firm
  Type of cooperation:   Technology transfer
  Next steps:            {steps}
"""
FORMAL = """
Formal agreement with Gravas Sur SA (non-EU firm, Chile)
  Main focus:            A line for the Quillay plant
  Expected results:      Less dust

SMEs that benefited from the mission: Trommel Works; Sieve and Sons;
Belt Brothers
"""
RECORDS = [
    RECORD.format(number="A.1", partner="Gravas Sur SA", steps="Contract signed on 3 June 2022")
    + "\n"
    + RECORD.format(number="A.2", partner="Piedra SA", steps="No response")
    + FORMAL,
    RECORD.format(number="B.1", partner="Gravas Sur SA", steps="A visit is planned"),
    RECORD.format(number="C.1", partner="n/a", steps="n/a"),
]
NAMES = ["UPLAND WASTE CLUSTER, Austria", "DELTA GRAVEL RING (DGR), Italy", "SABLE NOUVEAU, France"]


def sheets(names=NAMES, word="Part"):
    """Return a report of such sheets."""
    answers = [("Yes", "Yes"), ("No", "No"), ("n/a", "No")]
    made = (
        SHEET.format(rule=RULE, letter=letter, cluster=name, agenda=agenda, signed=signed, records=records)
        for letter, name, (agenda, signed), records in zip("ABC", names, answers, RECORDS, strict=True)
    )
    return (HEAD + "\n".join(made)).replace("Part ", f"{word} ")


@pytest.mark.parametrize("word", ["Part", "SHEET", "Cluster"])
def test_sheets_are_of_their_clusters(word):
    """What stands below a framed title is of the cluster that it names behind the wide space."""
    made = build(read_text(sheets(word=word)))
    found = {each[1:] for each in facts(made) if each[0] == "answer"}
    assert ("delta-gravel-ring-dgr", "sme-agenda", "no") in found
    assert len(found) == 6
    assert {(cluster.upper(), other) for cluster, other in threads(made)} >= {
        ("UPLAND WASTE CLUSTER", "Gravas Sur SA"),
        ("UPLAND WASTE CLUSTER", "Piedra SA"),
    }
    assert len([each for each in facts(made) if each[0] == "thread"]) == 4


def test_formal_agreements_of_a_sheet():
    """A title that says with whom something was signed is over its labels, and names nobody else."""
    made = [*facts(build(read_text(sheets())))]
    assert any(each[0] == "agreement" and "a-line-for-the-quillay-plant" in each for each in made)
    assert not any("quillay" in str(part) for each in made if each[0] == "thread" for part in each)


def test_a_list_goes_on_below_its_semicolon():
    """A list of names that ends in a semicolon goes on in the line below."""
    smes = {each[1] for each in facts(build(read_text(sheets()))) if each[0] == "sme"}
    assert smes == {"trommel-works", "sieve-and-sons", "belt-brothers"}


def test_columns_between_rules_are_no_title():
    """A line between two rules whose words stand over those of the line below is a row of headings."""
    text = f"{RULE}Part A       Some Ring\n{RULE}first        second\nthird        fourth\n"
    assert not parse(text, "t.txt").headings


def test_a_place_and_a_day_are_no_title():
    """Where and when a note was written is no title of the cluster that has the place in its name."""
    lead = "Linz, 30 June 2023\n\nOf the five clusters four answered. Rhine Ring did not reply to our letters.\n\n"
    text = sheets(["LINZ WASTE CLUSTER, Austria", *NAMES[1:]]).replace(HEAD, HEAD + lead)
    assert not any("rhine-ring" in each for each in facts(build(read_text(text))) if each[0] == "thread")
