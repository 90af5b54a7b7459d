"""Minutes of a visit and of what came of it: who was present, its fields, shares, and replies in parts (invented)."""

import pytest
from documents import pairs, read_text, threads
from stated import facts

from clew.graph.build import build

MINUTES = """# MINUTES

of the visit of the delegation of European clusters, held in Lima (Peru), 3-5 May 2022, in the fields of food packaging
and cold storage

"""
SURVEY = """# MINUTES OF THE FOLLOW-UP SESSION

concerning the visit of the delegation of European clusters to Lima (Peru), 3-5 May 2022

"""
REPLY = """## Reply of Cluster Alpes Froid

### Part A

Did the cluster prepare an agenda with its SMEs? Yes

Has the cluster signed formal agreements? Yes

### Part B

Name of the partner: Frio Callao

Type of organisation: non-EU firm

Type of cooperation: Technology transfer

Next steps: Contract signed on 2 March 2023

### Part B (second partner)

Name of the partner: Club Callao

Type of organisation: non-EU association

Type of cooperation: Joint business events

Next steps: A stand is planned

### Part C

Name of the partner: Frio Callao

Main focus of the agreement: Supply of doors

Expected results of the agreement: Half the losses

"""


def test_who_was_present():
    """People whom semicolons set apart are each in a position; what they were present for is no organisation."""
    line = "Present for the European side: Mr Ole Dahl, Head of Trade, Danish Embassy; Ms Ana Soto, Director, Frio Sur."
    made = build(read_text(MINUTES + line + "\n"))
    assert [*pairs(made, "REPRESENTED")] == [("Ana Soto", "Frio Sur"), ("Ole Dahl", "Danish Embassy")]


def test_an_undersecretary():
    """An undersecretary is in a position as a secretary is."""
    line = "It was opened by Juan Mora Paz, Undersecretary for Industry of the Province of Lima, who spoke of prices."
    assert [*pairs(build(read_text(MINUTES + line + "\n")), "REPRESENTED")] == [("Juan Mora Paz", "Province of Lima")]


@pytest.mark.parametrize("line", ["", "For: food packaging; cold storage\n"])
def test_the_fields_of_a_visit(line):
    """They stand below the title, behind "the visit of the delegation", or behind "For:" with semicolons between."""
    text = MINUTES if not line else f"# EU clusters in Peru: mission debrief\n\n**Lima, Peru | 3-5 May 2022**\n\n{line}"
    fields = {s.value.parts[0] for s in read_text(text) if s.property == "SUPPORTS"}
    assert fields == {"food packaging", "cold storage"}


@pytest.mark.parametrize(
    ("said", "measure", "value"),
    [
        ("Five of the seven clusters had returned the questionnaire, which is to say 71%.", "response-rate", 71),
        ("- 7 of 8 clusters filled in our form = 88%", "response-rate", 88),
        ("The chair remarked that firms made up 38% of the partners.", "counterpart-type-share", 38),
        ("- 8 cooperation agreements started\n- 20% of them for joint ventures", "cooperation-type-share", 20),
        ("- 8 cooperation agreements started\n- 50% with non-EU firms", "counterpart-type-share", 50),
    ],
)
def test_of_what_a_share_is(said, measure, value):
    """A share is of those who replied, of the partners, or of the cooperation agreements counted above it."""
    found = [
        each for each in facts(build(read_text(SURVEY + said + "\n"))) if each[0] == "figure" and "percent" in each
    ]
    assert [each[1:3] for each in found] == [(measure, str(value))]


def test_a_part_on_what_the_agreement_is_about():
    """Its focus and results are those of the formal agreement, and the reply is of the cluster that its title names."""
    text = SURVEY + REPLY + REPLY.replace("Alpes Froid", "Baltic Ice").replace("Frio Callao", "Hielo Sur")
    made = build(read_text(text))
    assert {pair[0] for pair in threads(made)} == {"Cluster Alpes Froid", "Cluster Baltic Ice"}
    about = {(each.properties.get("kind"), *each.properties.get("focus", ())) for each in made.nodes.values()
             if "Agreement" in each.labels}  # fmt: skip
    assert {each for each in about if len(each) > 1} == {("formal", "Supply of doors")}
