"""What a mail of a mission and the export of its survey print otherwise than reports (invented documents)."""

from documents import read_text
from stated import facts

from clew.graph.build import build

HEAD = "# Cluster mission to Vietnam\n\nHai Phong, Vietnam, 3-5 June 2019\n\n"
MAIL = """## Who came

Four clusters and five of their SMEs came along.

- Upper Rhine Paper Cluster, Germany: paper making, recycled fibres
  with Faser Kehl and Blattwerk GmbH
- Delta Ferry Cluster, Netherlands: harbour ferries, mooring robots
  with Pontveer BV
- Lagune Shrimp Network, France: shrimp feed, water quality control
  with Aliment du Golfe
- Cluster de Salinas, Spain: sea salt, working together on packaging
  with Sal del Este

{close}

{name}

--
Nora Lindqvist
Project officer
Baltic Cluster Office
(Mondays only)
"""


def of(kind, text):
    """Return the facts of a kind that a text states."""
    return {each[1:] for each in facts(build(read_text(HEAD + text))) if each[0] == kind}


def test_who_came_on_a_line_below():
    """A line of its own that begins with "with" names the SMEs of the delegate above, and is none of its fields."""
    text = MAIL.format(close="Best wishes from the rainy Gdansk,", name="Nora")
    assert ("upper-rhine-paper-cluster", "recycled-fibres") in of("delegate-field", text)
    assert not any("with" in field or "blattwerk" in field for _, field in of("delegate-field", text))
    assert of("sme", text) >= {("faser-kehl", "upper-rhine-paper-cluster"), ("pontveer-bv", "delta-ferry-cluster")}


def test_with_whom_somebody_works():
    """A line that goes on with whom somebody works is no list of SMEs."""
    text = MAIL.format(close="", name="").replace("recycled fibres\n", "always working\n")
    assert not any(name == "faser-kehl" for name, _ in of("sme", text))


def test_the_signature_of_a_mail():
    """Below two dashes stand who wrote a mail, in which position and for whom; a remark in brackets is none of it."""
    found = of("person-organisation", MAIL.format(close="Best wishes from the rainy Gdansk,", name="Nora"))
    assert found == {("nora-lindqvist", "baltic-cluster-office")}


EXPORT = (
    "Your cluster,Q2 First contact. Organisation,Q2 First contact. Type of organisation,Q2 First contact. Country,"
    "Q2 First contact. Type of cooperation,Q2 First contact. What are the next steps?,"
    "Q2 First contact. How many of your SMEs have benefited?,Q3 Second contact. Organisation,"
    "Q3 Second contact. Type of organisation,Q3 Second contact. Country,Q3 Second contact. Type of cooperation,"
    "Q3 Second contact. What are the next steps?,Q3 Second contact. How many of your SMEs have benefited?\n"
    "Upper Rhine Paper Cluster,Song Hong Paper,non-EU firm,Vietnam,R&D,Tests are running,2,Cat Ba Mills,non-EU firm,"
    "Vietnam,Joint venture,A visit in May,1\n"
    "Delta Ferry Cluster,Ha Long Boats,non-EU firm,Vietnam,R&D,No answer,0,,,,,,\n"
    "Lagune Shrimp Network,,non-EU firm,Vietnam,Imports/exports,Samples were sent in May,3,,,,,,\n"
)
TITLE = '"Cluster mission to Vietnam, Hai Phong, 3-5 June 2019: follow-up survey"\n\n'


def test_questions_behind_the_number_of_a_contact():
    """A full stop sets the number of a contact apart from what is asked of it, and a blank name is nobody's."""
    made = {each[1:] for each in facts(build(read_text(TITLE + EXPORT, "export.csv")))}
    rhine, ferry, shrimp = "upper-rhine-paper-cluster", "delta-ferry-cluster", "lagune-shrimp-network"
    benefited = {each for each in made if "smesBenefited" in each}
    assert (rhine, "song-hong-paper", "cooperation", "smesBenefited", "2") in benefited
    assert (ferry, "ha-long-boats", "cooperation", "smesBenefited", "0") in benefited
    assert (shrimp, "", "cooperation", "smesBenefited", "3") in benefited
    assert len(benefited) == 4


def test_a_blank_name_may_be_the_one_above():
    """A row of the same cluster as the one above may leave out the counterpart because it is the same."""
    rows = "Cluster,Organisation,Type of organisation,Type of cooperation,Next steps\n"
    rows += "Delta Ferry Cluster,Ha Long Boats,firm,R&D,Tests\nDelta Ferry Cluster,,firm,Joint venture,A visit in May\n"
    made = facts(build(read_text(TITLE + rows, "export.csv")))
    assert {each[1:] for each in made if each[0] == "thread"} == {("delta-ferry-cluster", "ha-long-boats")}


SURVEY = """## Whom we asked

We sent every cluster a page of questions. {lead}: the Upper Rhine Paper Cluster, the Delta Ferry Cluster and Cluster
de Salinas. Lagune Shrimp Network did not, although we tried until the end of May.

## What they did

The Delta Ferry Cluster intends to apply for a European project together with Lagune Shrimp Network.

{share}
"""


def test_who_is_left_out_of_those_who_answered():
    """Where a sentence counts and names the clusters that answered, who "did not" is another, whoever it met."""
    told = SURVEY.format(lead="Three clusters answered", share="")
    made = facts(build(read_text((HEAD + told).replace("to Vietnam", "to Vietnam: follow-up survey", 1))))
    assert ("delegate-answered", "lagune-shrimp-network", "false") in made


def test_the_share_that_answered():
    """A share of the clusters that answered is the response rate; that one would not does not deny who would."""
    share = "75% of the clusters answered us.\n\nOf them, 67% would recommend such a mission, and one would not."
    text = SURVEY.format(lead="Three clusters answered", share=share)
    found = {(each[0], each[1]) for each in of("figure", text)}
    assert {("response-rate", "75"), ("satisfaction", "67")} <= found


def test_a_number_alone_behind_an_answer():
    """A number that says no more goes with the answer right before it, and none with what somebody else said."""
    said = (
        "We asked whether the clusters had prepared an agenda with their SMEs. The Upper Rhine Paper Cluster had, with "
        "three SMEs; the Delta Ferry Cluster had, with five; and so had Lagune Shrimp Network, with two. Cluster de "
        "Salinas had not, one said.\n"
    )
    told = HEAD.replace("Vietnam", "Vietnam: follow-up survey", 1) + MAIL.format(close="", name="")
    made = facts(build(read_text(f"{told}\n## Agendas\n\n{said}")))
    found = {(each[1], each[3]) for each in made if each[0] == "answer-number"}
    numbers = {"upper-rhine-paper-cluster": "3", "delta-ferry-cluster": "5", "lagune-shrimp-network": "2"}
    assert found == {*numbers.items()}
