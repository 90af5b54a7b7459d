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
