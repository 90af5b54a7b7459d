"""A letter that tells cluster by cluster what became of a mission, below whom it is to (an invented document)."""

from documents import read_text, threads

from clew.graph.build import build
from clew.graph.statement import Referent

LETTER = """CHAMBER OF THE NORTHERN COAST
Secretariat

Trujillo, 12 May 2020

To all members

Subject: The European cluster mission to Trujillo, Peru, of 8-10 October
2019 and its results


Dear members,

We wrote to the five clusters in April. Four of the five replied. The Ostsee Fish
Cluster did not reply in spite of two reminders, so we cannot say what has become of its contact
with Pesquera Chicama.


Alpine Water Tech

The Alpine Water Tech had made an agenda with its SMEs, three in all. With Bombas
Santa Rosa, a firm in Peru, the cluster works on technology transfer. Two people
from Santa Rosa were trained in Graz in March 2020.

Porto Cork Makers

No agenda had been prepared with the SMEs. The cluster met Tableros Moche, a firm
in Peru, on imports and exports. It held a fair with it in Porto on 3 February
2020.

Gent Textile Cluster

The Gent Textile Cluster had made no agenda with its SMEs and is in touch with Hilados Viru, a
firm in Peru, about a joint venture; a contract was signed in January 2020.

Vilnius Laser Pool

No agenda had been prepared. With Vidrios Huanchaco, a firm in Peru, a workshop on
research and development was held in February 2020.
"""


def outcomes(text=LETTER):
    """Return what became of the threads of a letter, by the names of both sides."""
    return {pair: each.properties["outcome"] for pair, each in threads(build(read_text(text))).items()}


def test_a_year_on_the_next_line():
    """A day and its month at the end of a full line go on with their year: they tell the days of the mission."""
    held = {s.property: s.value for s in read_text(LETTER) if s.subject.label == "Mission"}
    assert held["startDate"] == "2019-10-08"
    assert held["HELD_IN"] == Referent("Country", ("Peru",))


def test_whom_a_letter_is_to():
    """The lines above the salutation are titles of nothing: what follows is told of the clusters, all of a series."""
    assert outcomes() == {
        ("Alpine Water Tech", "Bombas Santa Rosa"): "active",
        ("Porto Cork Makers", "Tableros Moche"): "active",
        ("Gent Textile Cluster", "Hilados Viru"): "formalised",
        ("Vilnius Laser Pool", "Vidrios Huanchaco"): "active",
    }


def test_who_did_not_reply_of_whom_nobody_can_say_more():
    """That a cluster was silent to several letters, so that nobody knows of its contact, is no end of that contact."""
    assert not [each for each in read_text(LETTER) if "Pesquera Chicama" in str(each.subject)]
