"""A bulletin that tells under "With" who came with whom, and forms whose numbered questions part their cards."""

from documents import read_text
from stated import facts

from clew.graph.build import build

EVENT = """CHAMBER NEWS

Cluster mission to Uruguay, Montevideo, 5-7 March 2020

Three clusters came from three countries, with {counted} SMEs.

WHO CAME
--------

- Lapland Reindeer Cluster, Finland
  Fields: leather, tanning
  With: Poro; Salla Nahka

- Tirol Wool Network, Austria
  Fields: wool
  With: Lodenwerk

- Moravian Hides Ring, Czechia
  Fields: leather
  With: Kozeluh
"""
SURVEY = """Follow-up of the cluster mission to Uruguay (Montevideo, 5-7 March 2020)

{label}: Moravian Hides Ring (Czechia), Friesland Grass Cluster (Netherlands).

############
FORM A
############
Cluster:      Lapland Reindeer Cluster
Filled in by: Aino Salmi, Manager

1. Before the mission, did you prepare an agenda with your SMEs?  YES
   Number of SMEs in the agenda:  2

2. With whom do you cooperate?

   Organisation:         Cueros del Plata S.A.
   Type:                 firm, non-EU
   Country:              Uruguay
   Type of cooperation:  joint venture
   Next steps:           contract signed in May 2020

   Organisation:         Universidad de Rivera
   Type:                 university, non-EU
   Country:              Uruguay
   Type of cooperation:  research and development
   Next steps:           a visit is planned

3. Have you signed formal agreements?  YES
   {signed}:             Cueros del Plata S.A.
   Main focus:           joint tannery

4. SMEs of your cluster that benefited from the mission:
   Poro
   Salla Nahka

############
FORM B
############
Cluster:      Tirol Wool Network
Filled in by: Franz Moser, Director

1. Before the mission, did you prepare an agenda with your SMEs?  NO

2. With whom do you cooperate?

   Organisation:         Lanas Salto
   Type:                 firm, non-EU
   Country:              Uruguay
   Type of cooperation:  imports and exports
   Next steps:           no reply to our letters

3. Have you signed formal agreements?  NO

4. SMEs of your cluster that benefited from the mission:
   n/a
"""


def told(text, *kinds):
    """Return the facts of some kinds in a text."""
    found = facts(build(read_text(text)))
    return {each for each in found if each[0] in kinds}


def survey(*kinds, label="Not returned", signed="With"):
    """Return the facts of some kinds in the survey."""
    return told(SURVEY.format(label=label, signed=signed), *kinds)


def test_those_with_whom_a_cluster_came_are_no_delegates():
    """Under a bare "With" stand SMEs where as many are counted, and nobody where they are not; never the delegates."""
    clusters = ("lapland-reindeer-cluster", "moravian-hides-ring", "tirol-wool-network")
    delegates = {("delegate", each) for each in clusters}
    for counted in ("four", "nine"):
        assert told(EVENT.format(counted=counted), "delegate") == delegates
    assert {each[1] for each in told(EVENT.format(counted="four"), "sme")} == {
        "poro", "salla-nahka", "lodenwerk", "kozeluh",
    }  # fmt: skip
    assert not told(EVENT.format(counted="nine"), "sme")
    assert not told(EVENT.format(counted="four"), "sme-benefited")


def test_a_numbered_question_is_of_no_card_above():
    """What is asked behind the cards of the counterparts is of the cluster of the form, not of the last card."""
    for signed in ("With", "With whom"):
        found = survey("answer", "delegate", "agreement", signed=signed)
        assert {each for each in found if each[2:3] == ("formal-agreement",)} == {
            ("answer", "lapland-reindeer-cluster", "formal-agreement", "yes"),
            ("answer", "tirol-wool-network", "formal-agreement", "no"),
        }
        focus = {each for each in found if "focus" in each}
        assert {each[:4] for each in focus} == {
            ("agreement", "lapland-reindeer-cluster", "cueros-del-plata-s-a", "formal")
        }
        named = {each[1] for each in found if each[0] == "delegate"}
        assert named == {
            "lapland-reindeer-cluster", "tirol-wool-network", "moravian-hides-ring", "friesland-grass-cluster",
        }  # fmt: skip


def test_threads_of_a_form_are_its_clusters():
    """The cards below a numbered question are of the cluster that the form names first."""
    assert {each[1:] for each in survey("thread")} == {
        ("lapland-reindeer-cluster", "cueros-del-plata-s-a"),
        ("lapland-reindeer-cluster", "universidad-de-rivera"),
        ("tirol-wool-network", "lanas-salto"),
    }


def test_names_right_below_a_numbered_label():
    """SMEs stand below the words of a numbered label; "n/a" there names none."""
    benefited = {("sme-benefited", "poro"), ("sme-benefited", "salla-nahka")}
    assert survey("sme-benefited") == benefited


def test_a_label_of_those_who_did_not_return():
    """The label "Not returned" tells by itself who did not answer, where each name has its country."""
    silent = {("delegate-answered", each, "false") for each in ("moravian-hides-ring", "friesland-grass-cluster")}
    for label in ("Not returned", "Questionnaires not answered"):
        assert {each for each in survey("delegate-answered", label=label) if each[2] == "false"} == silent
    assert not {each for each in survey("delegate-answered", label="Not visited") if each[2] == "false"}
