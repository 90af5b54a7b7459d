"""Letters that tell of a mission in numbered paragraphs (invented documents)."""

import pytest
from documents import read_text, threads
from stated import facts

from clew.graph.build import build
from clew.graph.statement import slug
from clew.loaders.document import parse

HEAD = "# Cluster Mission to Ghana: {kind}\n\nAccra, Ghana, 3-5 May 2022\n\n"
EVENT = (
    HEAD.format(kind="event report")
    + """DETAIL

1.  The mission was put together with two other offices. It was composed
of:

    - Oder Cold Chain, Poland: cold stores;
    - Lisboa Frio Cluster (LFC), Portugal: refrigerated lorries;
    - Baltic Seafood Pole, Latvia: smoked fish;

9 SMEs came with them. We mention {smes}.

2.  In the margins of the meetings Oder Cold Chain and the haulage firm Volta Lines agreed to share a
store in Tema for six months.
"""
)
SURVEY = (
    HEAD.format(kind="follow-up report")
    + """DETAIL

1.  The clusters were asked in March. LFC signed a contract with Tema Ice Ltd, a non-EU firm, on 2 June 2022. It is
worth EUR 90 000. The cluster and Oder Cold Chain, which got to know each other on the journey, intend to organise a
joint workshop.

2.  Oder Cold Chain had placed its hopes on Volta Lines, a non-EU firm, with which it wished to set up a joint
venture. The company did not respond to any of the letters.

3.  Two SMEs have benefited so far, namely Stare Lody (Oder Cold Chain) and Gelo Novo (LFC).

ANNEX

| Cluster         | Agenda prepared with SMEs? |
|-----------------|----------------------------|
| LFC             | Yes                        |
| Oder Cold Chain | No                         |
"""
)


def read(text):
    """Return the facts of a report."""
    return facts(build(read_text(text)))


def test_a_paragraph_leads_to_a_list():
    """The items under a numbered paragraph are what its last sentence says, and not part of its own list."""
    found = {each[1] for each in read(EVENT) if each[0] == "delegate"}
    assert found == {"oder-cold-chain", "lisboa-frio-cluster-lfc", "baltic-seafood-pole"}
    assert ("delegate-field", "baltic-seafood-pole", "smoked-fish") in read(EVENT)


@pytest.mark.parametrize("said", ["It was put on show in:", "It called at:"])
def test_other_lists_of_a_paragraph(said):
    """A list that a paragraph leads to with other words is of no delegation."""
    text = EVENT.replace("It was composed\nof:", said).replace("mission", "fair").replace("Cluster (LFC)", "(LFC)")
    assert not [each for each in read(text) if each[0] == "delegate" and "baltic" in each[1]]


def test_a_long_sentence_with_a_number_is_a_paragraph():
    """What a numbered paragraph of one sentence tells is read as that of any other."""
    assert ("Oder Cold Chain", "Volta Lines") in threads(build(read_text(EVENT)))


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("Stare Lody and Gelo Novo, both of the Oder Cold Chain", {"stare-lody", "gelo-novo"}),
        ("the firm Buda Kft., which travelled with the Oder Cold Chain", {"buda-kft"}),
        ("Stare Lody, which travelled with two boxes", set()),
        ("Stare Lody and Gelo Novo, both of Accra", set()),
    ],
)
def test_smes_that_came_along(said, found):
    """Firms are the SMEs of the cluster with which they travelled, or of which all of them are."""
    assert {slug(each[1]) for each in read(EVENT.format(smes=said)) if each[0] == "sme"} == found


def test_a_bracket_with_an_owner_gives_no_short_name():
    """An acronym that stood by itself before is not what a name without its letters is called."""
    found = read(SURVEY)
    assert ("sme", "gelo-novo", "lfc") in found
    assert not any("gelo-novo" in each for each in found if each[0] in ("delegate", "thread"))


def test_an_acronym_may_come_before_its_name():
    """One that the letters of the name hold is given all the same, and one that comes behind the name too."""
    text = "LFC came.\n\nSo did Lisboa Frio Cluster (LFC), and Oder Cold Chain (WXZ). WXZ left.\n"
    assert {*parse(text, "note.txt").glossary.names.known} == {"LFC", "WXZ"}


def test_fellows_who_got_to_know_each_other():
    """Who got to know "each other" are not counted one by one: they deal with one another."""
    found = threads(build(read_text(SURVEY)))
    assert ("LFC", "Oder Cold Chain") in found
    assert ("thread-type", "lfc", "tema-ice-ltd", "joint-business-events") not in read(SURVEY)


def test_hopes_that_were_placed():
    """What a cluster had placed its hopes on, and did not get, is no next step."""
    assert ("thread-outcome", "oder-cold-chain", "volta-lines", "ended") in read(SURVEY)


def test_what_something_is_worth():
    """The sum that something is worth is its value."""
    assert ("figure", "value", "90000", "EUR", "exactly") in read(SURVEY)
