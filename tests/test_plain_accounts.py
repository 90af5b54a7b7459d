"""Reports told as a memo, a travel account or a newsletter would tell them: no table, and few words from a form."""

import pytest
from documents import read_text
from stated import facts

from clew.graph.build import build
from clew.graph.outcome import Evidence, decide
from clew.graph.statement import Source

PLACE = "Amman, Jordan, 4 to 6 May 2020\n\n"
EVENT = "STONE AND WATER\nReport of the cluster mission\n" + PLACE
LATER = "STONE AND WATER: half a year on\nWhat came of the cluster mission\n" + PLACE
CAME = """The delegation numbered five clusters. Two came from Austria: the Salz Berg Cluster, known for its work in \
salt mining, and the Inn Quarry District, whose firms make kerbs and tiles. One was Finnish: the Turku Ice Network, \
active in cooling. Latvia's contribution was the Riga Peat Cluster, concerned with soil. Finally, the Evora Cork Forum \
travelled from Portugal; its business is insulation.
"""


def told(text: str, *kinds: str) -> set[tuple[str, ...]]:
    """Return the facts of some kinds that a text tells."""
    return {each[1:] for each in facts(build(read_text(text))) if each[0] in kinds}


def test_a_paragraph_names_who_came():
    """The country stands before the names as a noun, a people or a genitive; the fields behind in many a word."""
    assert told(EVENT + CAME, "delegate-country") == {
        ("salz-berg-cluster", "AT"), ("inn-quarry-district", "AT"), ("turku-ice-network", "FI"),
        ("riga-peat-cluster", "LV"), ("evora-cork-forum", "PT"),
    }  # fmt: skip
    assert told(EVENT + CAME, "delegate-field") == {
        ("salz-berg-cluster", "salt-mining"), ("inn-quarry-district", "kerbs"), ("inn-quarry-district", "tiles"),
        ("turku-ice-network", "cooling"), ("riga-peat-cluster", "soil"), ("evora-cork-forum", "insulation"),
    }  # fmt: skip


SECTIONS = """Bureau of the Far Hills, Graz, November 2020


Salz Berg Cluster

The cluster is testing a pump with Petra Wells, a Jordanian firm. Nothing formal was signed. Hall Sole and Alm Stein, \
SMEs from Salz, have benefited from the mission.

Turku Ice Network

On the agenda with SMEs the Finns wrote "n/a". It intends to visit Zarqa Cold, a Jordanian firm. Aura Oy, one of the \
SMEs of the Network, has not benefited.

Riga Peat Cluster

Three SMEs took part in the agenda which this cluster had prepared. With Balqa Gardens, a Jordanian firm, a contract \
was signed on 2 June 2020. It counts as the cluster's 1 formal agreement. The purpose is the export of peat.


OTHER THINGS

The number of SMEs which have already benefited is 2, while the clusters believe that a further 7 SMEs could \
benefit directly.
"""


def test_titles_of_another_look_are_no_clusters():
    """Neither who wrote it, with a date, nor a title in capitals is one of the clusters whose names are titles."""
    names = {"salz-berg-cluster", "turku-ice-network", "riga-peat-cluster"}
    assert {each[0] for each in told(LATER + SECTIONS, "delegate")} == names


def test_members_by_a_word_of_the_clusters_name():
    """SMEs "from Salz" or "of the Network" are those of the cluster called so, and no counterparts."""
    assert told(LATER + SECTIONS, "sme") == {
        ("hall-sole", "salz-berg-cluster"), ("alm-stein", "salz-berg-cluster"), ("aura-oy", "turku-ice-network"),
    }  # fmt: skip
    assert told(LATER + SECTIONS, "sme-benefited") == {("hall-sole",), ("alm-stein",)}
    assert {each[1] for each in told(LATER + SECTIONS, "thread")} == {"petra-wells", "zarqa-cold", "balqa-gardens"}


def test_answers_in_other_words():
    """What is printed as no answer is none, whatever verb stands beside it."""
    assert told(LATER + SECTIONS, "answer", "answer-number") == {
        ("salz-berg-cluster", "formal-agreement", "no"), ("turku-ice-network", "sme-agenda", "not available"),
        ("riga-peat-cluster", "sme-agenda", "yes"), ("riga-peat-cluster", "sme-agenda", "3"),
        ("riga-peat-cluster", "formal-agreement", "yes"), ("riga-peat-cluster", "formal-agreement", "1"),
    }  # fmt: skip
    assert ("smes-benefited", "2", "count", "exactly") in told(LATER + SECTIONS, "figure")
    assert ("riga-peat-cluster", "balqa-gardens", "imports-and-exports") in told(LATER + SECTIONS, "thread-type")


NEWS = """Three clusters answered our questions.


THE STORY

Turku Ice Network and Zarqa Cold, a Jordanian firm, signed a contract on 2 June 2020. The first to gain from it is \
Aura Oy, an SME of the Finnish cluster which benefited from the mission.

The same cluster also talks to the University of Petra, a university, about research and development. A joint course \
is under way there.


ANSWERS

Did anyone sign formal agreements? Turku Ice Network: yes, 1. Salz Berg Cluster: no. Riga Peat Cluster: N/A.


THANK YOU

Questions go to Anneli Virta, Editor of Cold Front.
"""


def test_a_question_and_its_answers_in_one_paragraph():
    """Behind the question each sentence is a cluster with its answer; those are the clusters that are spoken of."""
    text = LATER + NEWS
    yes = {("turku-ice-network", "formal-agreement", "yes"), ("turku-ice-network", "formal-agreement", "1")}
    others = {
        ("salz-berg-cluster", "formal-agreement", "no"), ("riga-peat-cluster", "formal-agreement", "not available"),
    }  # fmt: skip
    assert told(text, "answer", "answer-number") == yes | others
    found = {("zarqa-cold", "formalised"), ("university-of-petra", "active")}
    assert {each[1:] for each in told(text, "thread-outcome")} == found
    assert told(text, "sme") == {("aura-oy", "turku-ice-network")}
    assert told(text, "person-organisation") == {("anneli-virta", "cold-front")}


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Two young drillers were in Jordan from 6 to 17 November 2020.", "active"),
        ("Two clusters were in Jordan from 4 to 6 May 2020.", "unknown"),
    ],
)
def test_people_who_were_there_between_two_days(text, outcome):
    """So many people who were there from one day to another did something; the clusters only travelled."""
    assert decide([Evidence(text, Source("report.txt", 1, text))]).outcome == outcome
