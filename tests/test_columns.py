"""How tables word their headings, and how aligned columns are cut into rows."""

import pytest
from documents import read_text
from stated import facts

from clew.graph.build import build
from clew.loaders.document import parse
from clew.loaders.tabular.spaced.segments import Line, segments
from clew.loaders.tabular.spaced.stacked import widened
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import english

MISSION = "# Mission of Orchard Clusters to Georgia: follow-up report\n\nTbilisi, Georgia, 7-9 May 2018\n\n"
HEADINGS = {
    "cluster": ["Cluster / network", "Clusters taking part", "Cluster management organisation"],
    "organisation": ["Partner found", "Counterparty", "Organisation met", "Cooperating organisation"],
    "organisation type": [
        "What kind of organisation",
        "Nature of the partner",
        "EU or non-EU",
        "EU or third country",
        "Type of org.",
    ],
    "country": ["Country code", "Country (ISO)"],
    "cooperation type": ["Cooperation in", "What kind of cooperation", "Type of joint activity"],
    "field": [
        "What the cluster does",
        "Specialities",
        "Active in",
        "Key competences",
        "Focus areas",
        "Lines of business",
    ],
    "sme": ["SMEs that took part", "Which SMEs?", "Firms that benefited"],
    "benefited": ["Did the SME benefit from the mission?", "Has the company benefited?"],
}
PROPERTIES = {
    "technology": ["Technology | service involved", "Product or service", "Services / products concerned"],
    "nextSteps": ["Since then", "Latest news", "What became of it", "State of affairs", "Further steps"],
    "smesBenefited": ["SMEs helped", "Nr of SMEs benefited", "Benefited SMEs"],
    "smesCouldBenefitDirectly": ["SMEs to benefit directly", "Potential direct beneficiaries"],
    "smesCouldBenefitIndirectly": ["SMEs to benefit indirectly", "Potential indirect beneficiaries"],
    "smesInvolvedBefore": ["Did you involve SMEs before the mission?", "Prior involvement of SMEs"],
    "smesSurveyed": ["Did you survey your SMEs?", "SMEs asked"],
    "benefit": ["Kind of benefit", "Which benefits?", "Advantages"],
    "expectedImpact": ["Likely impact", "Effects on the SMEs"],
    "focus": ["Content of the agreement", "Scope of the agreement"],
}
QUESTIONS = {
    "formal-agreement": ["Did you sign a formal agreement?", "Did your cluster conclude formal agreements?", "Signed?"],
    "sme-agenda": ["Agenda prepared with SMEs?", "SMEs' agenda", "Agenda?"],
}


@pytest.mark.parametrize(("concept", "heading"), [(c, h) for c, some in HEADINGS.items() for h in some])
def test_headings_of_columns(concept, heading):
    """What a column holds is worded in many ways."""
    assert concept in {column.concept for column in english().columns(heading)}


@pytest.mark.parametrize(("name", "heading"), [(n, h) for n, some in PROPERTIES.items() for h in some])
def test_headings_of_agreements(name, heading):
    """What is said of an agreement is worded in many ways; a bar in a heading stands for a slash."""
    assert (name,) in {column.states for column in english().columns(heading)}


@pytest.mark.parametrize(("question", "heading"), [(q, h) for q, some in QUESTIONS.items() for h in some])
def test_headings_of_questions(question, heading):
    """A question is worded in many ways."""
    assert question in {column.question for column in english().columns(heading) if column.concept == "question"}


def test_state_is_a_country_where_countries_stand_in_it():
    """A column "State" is of countries if its cells are; else it says how things stand."""
    rows = "Ruhr Pear Ring\tVake Fruit LLC\t{}\nTirol Plum House\tKura Press LLC\t{}\n"
    for cells, property_ in ((("Georgia", "Georgia"), None), (("Visit planned", "No reply"), "nextSteps")):
        found = facts(build(read_text(f"{MISSION}Cluster\tPartner\tState\n{rows.format(*cells)}")))
        assert any(each[0] == "agreement" and each[4] == property_ for each in found) == bool(property_)


def test_smes_that_say_whether_they_benefited():
    """Where a column asks whether the SME of the row benefited, it is no question to the cluster."""
    rows_ = "Pomona srl\tRuhr Pear Ring\tyes\nBirnbaum KG\tRuhr Pear Ring\tno\n"
    table = f"SME\tCluster\tDid the SME benefit from the mission?\n{rows_}"
    found = facts(build(read_text(MISSION + table)))
    assert ("sme-benefited", "pomona-srl") in found and ("sme-benefited", "birnbaum-kg") not in found
    assert ("sme", "birnbaum-kg", "ruhr-pear-ring") in found
    assert not any(each[0] == "answer" for each in found)


def test_smes_that_could_benefit_have_not():
    """A list of SMEs that could benefit, or that did not, is none of those that did."""
    for heading in ("SMEs that could benefit", "SMEs that did not benefit"):
        found = facts(
            build(read_text(f"{MISSION}Table 1: {heading}\n\nCluster\tSMEs\nRuhr Pear Ring\tPomona srl; Birnbaum KG\n"))
        )
        assert not any(each[0] == "sme-benefited" for each in found)


def test_greece_by_the_code_of_the_union():
    """The Union's own code of Greece is EL."""
    found = facts(
        build(read_text(f"{MISSION}Cluster\tBased in\tField\nVolos Peach Hub\tEL\tfruit\nRuhr Pear Ring\tDE\tfruit\n"))
    )
    assert ("delegate-country", "volos-peach-hub", "GR") in found


@pytest.mark.parametrize(("caption", "stated"), [("Table 1: The clusters", True), ("Table 1: The delegates", False)])
def test_names_in_a_table_of_clusters(caption, stated):
    """A column "Name" is of clusters where the caption says so; delegates may be persons."""
    table = f"{caption}\n\nName\tCountry\tField\nRuhr Pear Ring\tGermany\tpears\nTirol Plum House\tAustria\tplums\n"
    found = facts(build(read_text(MISSION + table)))
    assert (("delegate", "tirol-plum-house") in found) == stated


def rows(text: str) -> list[list[str]]:
    """Return the cells of the first table; those of which it is not sure whose they are with a question mark."""
    table = parse(text, "x.txt").tables[0]
    assert not table.doubt
    return [[cell.clean + "?" * (n in row.unsure) for n, cell in enumerate(row.cells)] for row in table.rows]


ALIGNED = """Cluster            Partner              SMEs
                                        benefited
Ruhr Pear          Vake Fruit LLC       2
Ring
                   Kura Press LLC       1
Tirol Plum         Mtskheta Jam JSC     0
House
"""


def test_second_line_of_headings_alone():
    """A line that names nobody and goes on with the headings above is one of them."""
    assert rows(ALIGNED)[0] == ["Ruhr Pear Ring", "Vake Fruit LLC", "2"]


CLOSE = """Cluster            Partner              SMEs benefited
Ruhr Pear Ring     Vake Fruit LLC       2
                   Kura Press and       1
                   Barrel LLC
Tirol Plum House   Mtskheta Jam JSC     0
Volos Peach Hub    Gori Can LLC         4
"""


def test_names_that_may_be_one():
    """Two lines of names beside two rows are two names only where the document says each of them elsewhere."""
    assert rows(CLOSE)[2][0] == "Tirol Plum House?"
    elsewhere = "\nThe Tirol Plum House reported one.\n\n- Volos Peach Hub\n"
    assert rows(CLOSE + elsewhere)[2][0] == "Tirol Plum House"
    assert (
        rows(CLOSE + elsewhere + "\nWe met the Tirol Plum House Volos Peach Hub there.\n")[2][0] == "Tirol Plum House?"
    )


STACKED = """Cluster            Partner          SMEs         Could
                                    benefited    benefit
                                                 indirectly
Ruhr Pear Ring     Vake Fruit LLC           2             12
                   Kura Press               1              4
Tirol Plum House   Gori Can LLC             0              8
"""


def test_figures_at_the_right_under_a_heading_at_the_left():
    """A short line of a heading that stands over no figure is none of a further column."""
    assert rows(STACKED)[0] == ["Ruhr Pear Ring", "Vake Fruit LLC", "2", "12"]
    found = facts(build(read_text(f"{MISSION}{STACKED}")))
    assert ("agreement", "ruhr-pear-ring", "kura-press", "cooperation", "smesCouldBenefitIndirectly", "4") in found


BESIDE = "SMEs asked\n now   later"


def test_two_headings_below_one():
    """Of two headings below one, that over no figure is of a column in which nothing stands."""
    head = [Line(segments(Text(line, 1))) for line in BESIDE.split("\n")]
    assert widened(head, [(8, 9)]) == [(8, 9)]
    assert widened([Line(segments(Text("SMEs", 1))), Line(segments(Text("asked later", 2)))], [(8, 9)]) == [(0, 11)]


STANDING = [
    ("Alfa Orchards", "Kura Pumps", "Pumps", "A first order was delivered in March 2019"),
    ("Alfa Orchards", "Rioni Labs", "Sensors", "The partner has withdrawn from the talks"),
    ("Beta Vines", "Kura Pumps", "Valves", "Memorandum of understanding signed"),
    ("Beta Vines", "Tusheti Farms", "n/a", "General exchange of information"),
]


@pytest.mark.parametrize("heading", ["How things stand", "Course so far", "Level of progress", "In the meantime"])
def test_what_became_of_it_is_told_by_the_cells(heading):
    """Under words that say nothing else, sentences on what became of agreements are their status."""
    rows = "\n".join(f"| {' | '.join(row)} |" for row in STANDING)
    table = f"| Cluster | Organisation | Technology | {heading} |\n|---|---|---|---|\n{rows}\n"
    made = facts(build(read_text(f"{MISSION}{table}")))
    assert {each[-1] for each in made if each[0] == "thread-outcome"} == {"active", "ended", "formalised", "nominal"}


DELEGATION = (
    "| Country | Cluster | {} |\n|---|---|---|\n| Spain | Alfa Orchards | Drip lines; soil sensors |\n"
    "| Malta | Beta Vines | Grafting |\n| Italy | Gamma Fruit | Cold stores |\n"
)


def fields(heading: str) -> set[str]:
    """Return the fields of the clusters of a delegation under a heading."""
    event = MISSION.replace("follow-up", "event")
    made = facts(build(read_text(f"{event}## The delegation\n\n{DELEGATION.format(heading)}")))
    return {each[-1] for each in made if each[0] == "delegate-field"}


@pytest.mark.parametrize("heading", ["Specialism", "Know-how", "What they are known for", "Remit", "Technology"])
def test_fields_are_told_by_the_cells(heading):
    """A few common words in each cell of a delegation's table are what its clusters work on."""
    assert fields(heading) == {"drip-lines", "soil-sensors", "grafting", "cold-stores"}


@pytest.mark.parametrize("heading", ["Looking for", "Partners sought", "Remarks", "Expectations", "Wishes to meet"])
def test_what_a_delegate_wants_is_no_field(heading):
    """What somebody wants, expects or remarks is nothing that it works on."""
    assert fields(heading) == set()


def test_names_of_smes_apart_by_slashes():
    """Under a heading in the plural, slashes with space around them set SMEs apart."""
    rows = "| Cluster | SMEs that benefited |\n|---|---|\n| Alfa Orchards | Ribera Pumps / Huerta Nova |\n"
    made = facts(build(read_text(f"{MISSION}{rows}")))
    assert {each[1] for each in made if each[0] == "sme"} == {"ribera-pumps", "huerta-nova"}


@pytest.mark.parametrize(
    "heading", ["Represented in Lima by", "Represented by", "Sent", "Sent to Lima", "Who went to Lima", "In person"]
)
def test_people_with_their_positions_are_those_who_came(heading):
    """Wherever it was that they represented their clusters."""
    rows = (
        f"| Cluster | Country | {heading} |\n|---|---|---|\n| Alfa Orchards | Spain | Ana Soto, Director |\n"
        "| Beta Vines | Malta | Dr Joe Borg, Project Manager |\n"
    )
    made = facts(build(read_text(f"{MISSION.replace('follow-up', 'event')}{rows}")))
    assert {each[1:] for each in made if each[0] == "person-role"} == {
        ("ana-soto", "director"), ("joe-borg", "project-manager"),
    }  # fmt: skip


def test_names_of_delegates_are_told_by_the_cells():
    """A column headed "Who" is of the clusters that another table names; what they work on is not asked again."""
    rows = (
        "| Who | Whom they met | Type of cooperation | Technology |\n|---|---|---|---|\n"
        "| Alfa Orchards | Riego Sur (non-EU firm) | Joint venture | Pumps |\n"
        "| Beta Vines | Campo Alto (non-EU firm) | R&D | Grafting |\n"
    )
    made = facts(build(read_text(f"{MISSION}{DELEGATION.format('Field')}\n\n{rows}")))
    assert {each[1:] for each in made if each[0] == "thread"} == {
        ("alfa-orchards", "riego-sur"), ("beta-vines", "campo-alto"),
    }  # fmt: skip
    assert {each[-1] for each in made if each[0] == "delegate-field"} == {
        "drip-lines", "soil-sensors", "grafting", "cold-stores",
    }  # fmt: skip


def test_who_named_a_benefit_is_not_asked():
    """The benefit is the benefit, whoever named it."""
    rows = (
        "| Cluster | Partner | Type of cooperation | Benefit named by the cluster |\n|---|---|---|---|\n"
        "| Alfa Orchards | Riego Sur | Joint venture | Access to a market |\n"
    )
    made = facts(build(read_text(f"{MISSION}{rows}")))
    assert {each[4:] for each in made if each[0] == "agreement"} == {("benefit", "access-to-a-market")}


def test_smes_that_could_still_benefit():
    """A column of numbers of SMEs that could benefit counts those that could directly, whom nobody calls indirect."""
    head = "Cluster\tPartner\tType of cooperation\tSMEs that have benefited\tSMEs that could still benefit\n"
    rows_ = (
        "Ruhr Pear Ring\tVake Fruit LLC\tJoint venture\t2\t5\nTirol Plum House\tKura Press LLC\tJoint venture\t0\t3\n"
    )
    found = {each[1:] for each in facts(build(read_text(MISSION + head + rows_))) if each[0] == "agreement"}
    assert ("ruhr-pear-ring", "vake-fruit-llc", "cooperation", "smesCouldBenefitDirectly", "5") in found
    assert ("tirol-plum-house", "kura-press-llc", "cooperation", "smesBenefited", "0") in found


def test_a_sum_of_direct_and_indirect_benefits():
    """Beside columns that tell direct from indirect, a column of SMEs that could still benefit may be their sum."""
    head = (
        "Cluster\tPartner\tType of cooperation\tSMEs that could still benefit\tof which directly\tof which indirectly\n"
    )
    rows_ = "Ruhr Pear Ring\tVake Fruit LLC\tJoint venture\t9\t5\t4\n"
    found = facts(build(read_text(MISSION + head + rows_)))
    assert not any(each[0] == "agreement" and each[-1] == "9" for each in found)


def test_smes_with_what_they_have_gained():
    """SMEs beside which stands what they have gained have benefited; beside what they could gain, they have not."""
    rows_ = "Pomona srl\tRuhr Pear Ring\tA new buyer\nBirnbaum KG\tTirol Plum House\tAn order\n"
    for heading, stated in (("What it has gained", True), ("What it could gain", False)):
        found = facts(build(read_text(f"{MISSION}SME\tMember of\t{heading}\n{rows_}")))
        assert (("sme-benefited", "pomona-srl") in found) == stated


@pytest.mark.parametrize("heading", ["What it is", "What they are", "What the counterpart is"])
def test_what_a_counterpart_is(heading):
    """What an organisation is tells its type where types stand below, beside a column of its origin as well."""
    rows_ = (
        f"Cluster\tCounterpart\t{heading}\tOrigin\tType of cooperation\n"
        "Ruhr Pear Ring\tVake Fruit\tfirm\tnon-EU\tJoint venture\n"
        "Tirol Plum House\tKura School\tuniversity\tnon-EU\tR&D\n"
    )
    kinds = {each[1:] for each in facts(build(read_text(MISSION + rows_))) if each[0] == "thread-kind"}
    assert kinds == {("ruhr-pear-ring", "vake-fruit", "firm"), ("tirol-plum-house", "kura-school", "university")}


def test_who_returned_the_form():
    """A cluster of which a column says that its form did not come back has not answered."""
    rows_ = "Cluster\tForm returned\nRuhr Pear Ring\tyes\nTirol Plum House\tno\n"
    found = {each[1:] for each in facts(build(read_text(MISSION + rows_))) if each[0] == "delegate-answered"}
    assert found == {("ruhr-pear-ring", "true"), ("tirol-plum-house", "false")}


def test_numbers_under_a_heading_of_two_lines():
    """What stands over several columns, "before the mission" or "of the cluster", takes nothing from their words."""
    head = "Cluster\tAgenda with SMEs?\tSME agenda before the mission: Number of SMEs in the agenda\n"
    found = facts(build(read_text(f"{MISSION}{head}Ruhr Pear Ring\tyes\t4\nTirol Plum House\tyes\t6\n")))
    assert ("answer-number", "ruhr-pear-ring", "sme-agenda", "4") in found
    head = "Cluster\tPartner\tType of cooperation\tSMEs of the cluster: benefited\n"
    found = facts(build(read_text(f"{MISSION}{head}Ruhr Pear Ring\tVake Fruit\tJoint venture\t2\n")))
    assert ("agreement", "ruhr-pear-ring", "vake-fruit", "cooperation", "smesBenefited", "2") in found


def test_members_that_travelled():
    """The members over a table of homes and fields are the clusters of the delegation."""
    rows_ = "Travelling member\tHome country\tWhat it works on\n"
    rows_ += "Ruhr Pear Ring\tGermany\tpears\nTirol Plum House\tAustria\tplums\n"
    found = facts(build(read_text(f"{MISSION}{rows_}")))
    assert {("delegate", "ruhr-pear-ring"), ("delegate-country", "tirol-plum-house", "AT")} <= found
