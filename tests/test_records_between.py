"""Counterparts between what one cluster answers and what the next one does; sheets, codes and contents (invented)."""

import pytest
from stated import facts

from clew.graph.build import build
from clew.loaders import report
from clew.loaders.document import parse

TITLE = "Follow-up of the European cluster mission to Lima, Peru, 4-6 June 2018\n\n"
RULE = "=" * 40
FORM = """Your cluster: {cluster}
Did you prepare an agenda with your SMEs?: {agenda}
If yes, how many SMEs were in it?: {many}

[Partner A]
Name of the organisation: {first}
Type of cooperation: Technology transfer
Next steps: Contract signed in May 2019

[Partner B]
Name of the organisation: {second}
Type of cooperation: Joint venture
Next steps: A visit is planned

Did you sign any formal agreement?: {signed}
Which of your SMEs benefited from the mission?: {sme}
"""
GIVEN = (
    ("Alpine Water Network", "Yes", "3", "Pumps Lima SA", "Molinos Rey", "Yes", "Kaltbach GmbH"),
    ("Baltic Grain Cluster", "No", "", "Andes Mills", "Quinua Norte", "No", ""),
    ("Douro Cork Network", "N/A", "", "Tapones Sur", "Corcho Inca", "Yes", "Rolhas Lda"),
)
KEYS = ("cluster", "agenda", "many", "first", "second", "signed", "sme")
FORMS = (
    TITLE
    + "Empty = question not answered\n\n"
    + "".join(f"{RULE}\n{FORM.format(**dict(zip(KEYS, given, strict=True)))}\n" for given in GIVEN)
)
SHEETS = TITLE + "\n\n".join(
    f"SHEET: {name}\n\n   Agenda prepared with SMEs?    yes, 5 SMEs\n   Formal agreements signed?     no\n\n"
    f"   Contact (a)\n   Counterpart            {partner}\n   Type of cooperation    technology transfer\n"
    "   Next steps             Visit planned for May\n   SMEs later, directly     4\n   SMEs later, indirectly   9\n"
    for name, partner in (("Alpine Water Network", "Pumps Lima SA"), ("Baltic Grain Cluster", "Andes Mills"))
)
CODED = (
    TITLE
    + """Question A1: Did the cluster prepare an agenda with its SMEs?
Question A2: If so, how many SMEs were in the agenda?
Question A3: Did the cluster sign formal agreements?
Question A4: If so, how many?

Cluster                | A1  | A2 | A3  | A4
-----------------------+-----+----+-----+---
Alpine Water Network   | Yes | 5  | Yes | 1
Baltic Grain Cluster   | No  | -  | No  | -
Douro Cork Network     | Yes | 3  | N/A | -
"""
)
LISTED = (
    TITLE
    + """Contents
1   General
2   Formal agreements
3   SMEs that benefited
Annex A   Answers (A-01 to A-03)


1   GENERAL

1.1  The clusters answered in May.


2   FORMAL AGREEMENTS

2.1  Four formal agreements were reported.


3   SMES THAT BENEFITED

3.1  According to the clusters, 5 SMEs have benefited.


ANNEX A   ANSWERS

None.
"""
)


def read(text):
    """Return what a text states."""
    return [*report.states(parse(text, "a.txt", "0" * 64))]


def told(text, kind):
    """Return the facts of a kind."""
    return {fact[1:] for fact in facts(build(read(text))) if fact[0] == kind}


def test_counterparts_below_a_clusters_answers_are_its_own():
    """The form of a cluster goes on until the next one begins, whatever rules and titles divide it."""
    assert {fact[:2] for fact in told(FORMS, "thread")} == {
        ("alpine-water-network", "pumps-lima-sa"),
        ("alpine-water-network", "molinos-rey"),
        ("baltic-grain-cluster", "andes-mills"),
        ("baltic-grain-cluster", "quinua-norte"),
        ("douro-cork-network", "tapones-sur"),
        ("douro-cork-network", "corcho-inca"),
    }
    assert told(FORMS, "sme") == {("kaltbach-gmbh", "alpine-water-network"), ("rolhas-lda", "douro-cork-network")}
    assert {fact for fact in told(FORMS, "answer") if fact[1] == "formal-agreement"} == {
        ("alpine-water-network", "formal-agreement", "yes"),
        ("baltic-grain-cluster", "formal-agreement", "no"),
        ("douro-cork-network", "formal-agreement", "yes"),
    }


def test_what_follows_the_last_form_under_a_title_of_its_own_is_nobodys():
    """A title that neither returns nor counts ends the last form."""
    more = "\nOther contacts\n\nName of the organisation: Lago Frio SA\nNext steps: N/A\n"
    assert "lago-frio-sa" not in {fact[1] for fact in told(FORMS + more, "thread")}


def test_sheet_is_of_the_cluster_that_it_names():
    """The label "Sheet" before a name leads what one cluster answers."""
    assert {fact[:2] for fact in told(SHEETS, "thread")} == {
        ("alpine-water-network", "pumps-lima-sa"),
        ("baltic-grain-cluster", "andes-mills"),
    }
    assert {fact[2:] for fact in told(SHEETS, "agreement") if "Benefit" in fact[3]} == {
        ("cooperation", "smesCouldBenefitDirectly", "4"),
        ("cooperation", "smesCouldBenefitIndirectly", "9"),
    }


@pytest.mark.parametrize("label", ["Sheet", "Record", "Card"])
def test_codes_of_records_name_no_cluster(label):
    """A number or a code under "Record" says which record it is."""
    rows = "| R-01 | Pumps Lima SA | contract signed |\n| 12/A | Andes Mills | none |\n| K3 | Molinos Rey | none |\n"
    table = f"{TITLE}| {label} | Partner | Next steps |\n|---|---|---|\n{rows}"
    assert not [each for each in read(table) if each.property == "OPENED"]


def test_codes_over_answers_mean_the_questions_that_the_text_gives():
    """Each number is of the question before it; "Question A1:" explains a heading as "A1:" does."""
    assert told(CODED, "answer") == {
        ("alpine-water-network", "sme-agenda", "yes"),
        ("alpine-water-network", "formal-agreement", "yes"),
        ("baltic-grain-cluster", "sme-agenda", "no"),
        ("baltic-grain-cluster", "formal-agreement", "no"),
        ("douro-cork-network", "sme-agenda", "yes"),
        ("douro-cork-network", "formal-agreement", "not available"),
    }
    assert {fact[2:] for fact in told(CODED, "answer-number")} == {("5",), ("1",), ("3",)}


def test_contents_without_pages_count_nothing():
    """The titles below "Contents" that stand again over their parts are no figures."""
    found = {(fact[0], fact[1]) for fact in told(LISTED, "figure")}
    assert found == {("formal-agreements", "4"), ("smes-benefited", "5")}
