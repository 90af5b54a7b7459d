"""Headings in any words and any spelling: key words tell them, where the cells bear it out."""

import pytest
from documents import read_text
from stated import facts

from clew.graph.build import build
from clew.loaders.document import parse
from clew.loaders.reading import Reading
from clew.loaders.spelling import any_spelling
from clew.loaders.tabular import tables
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import english

MISSION = "# Mission of Orchard Clusters to Georgia: follow-up report\n\nTbilisi, Georgia, 7-9 May 2018\n\n"


def said(table: str) -> set[tuple[str, ...]]:
    """Return what a report with this table states."""
    return set(facts(build(read_text(MISSION + table))))


def explained(table: str) -> list[str]:
    """Return what each column of a table was taken for."""
    found = tables.explain(Reading(parse(MISSION + table, "x.txt"), english(), None))
    return [line.split('": ', 1)[1] for line in found]


@pytest.mark.parametrize(
    ("heading", "concept"),
    [
        ("Co-operates with", "organisation"),
        ("Cooperation partner organization", "organisation"),
        ("Co‑operation type", "cooperation type"),
        ("Specialization", "field"),
        ("Follow up", "agreement"),
        ("Midterm status", "agreement"),
        ("Mid term status", "agreement"),
        ("E mail", "person"),
        ("EMail", "person"),
    ],
)
def test_any_spelling_of_a_heading(heading, concept):
    """Hyphens and the two sides of the Atlantic make no difference."""
    assert concept in {column.concept for column in english().columns(Text(heading, 1).clean)}


def test_names_of_measures_are_no_patterns():
    """Only patterns are spelled in other ways: what they stand for keeps its name."""
    assert any_spelling("cooperation agreements?") == r"(?:co[- ]?operation|coop\.?(?![\w-])) agreements?"
    assert {each["measure"] for each in english().entries("figures")} >= {"cooperation-agreements"}


ODD = (
    "Table 1: What came of it\n\n"
    "The cluster answering\tOrganisation that you are co-operating with\tPlease tick what sort of organization it is\t"
    "In which country is this organisation based?\tHow do the two cooperate?\tWhat is it that you aim at?\t"
    "Were the SMEs involved ahead of the event?\tSo far, how many of your SMEs have benefited?\t"
    "How many SMEs might directly benefit?\tIndirectly, how many might benefit?\n"
    "Ruhr Pear Ring\tVake Fruit LLC\tnon-EU firm\tGeorgia\tTechnology transfer\tBetter grafting\tYes\t2\t3\t9\n"
    "Tirol Plum House\tKura Press Works\tnon-EU firm\tGeorgia\tJoint venture\tA press for the valley\tNo\t0\t1\t4\n"
    "Volos Peach Hub\tGori Can Makers\tnon-EU firm\tGeorgia\tStaff exchange\tPeaches in smaller cans\tNo\t1\t2\t5\n"
)


def test_headings_in_any_words():
    """No heading of the table stands in the vocabulary as it is worded here."""
    found, pair = said(ODD), ("ruhr-pear-ring", "vake-fruit-llc")
    assert {
        ("thread", *pair),
        ("thread-kind", *pair, "firm"),
        ("thread-country", *pair, "GE"),
        ("thread-type", *pair, "technology-transfer"),
        ("agreement", *pair, "cooperation", "objective", "better-grafting"),
        ("agreement", *pair, "cooperation", "smesInvolvedBefore", "yes"),
        ("agreement", *pair, "cooperation", "smesBenefited", "2"),
        ("agreement", *pair, "cooperation", "smesCouldBenefitDirectly", "3"),
        ("agreement", *pair, "cooperation", "smesCouldBenefitIndirectly", "9"),
    } <= found


ANSWERS = "Cluster\t{}\t{}\nRuhr Pear Ring\tYes\t4\nTirol Plum House\tNo\t\nVolos Peach Hub\tYes\t7\n"


@pytest.mark.parametrize(
    ("question", "number", "slug"),
    [
        ("Did the cluster draw up an agenda of its SMEs?", "SMEs which the agenda covers", "sme-agenda"),
        ("Agenda of the SMEs: developed?", "SMEs (number) in the agenda", "sme-agenda"),
        ("Conclusion of formal agreements (yes/no)", "How many did you sign?", "formal-agreement"),
        ("Was a formal agreement reached?", "Signed agreements, number", "formal-agreement"),
    ],
)
def test_questions_in_any_words(question, number, slug):
    """A question and its number are told apart by their cells."""
    found = said(ANSWERS.format(question, number))
    assert {("answer", "ruhr-pear-ring", slug, "yes"), ("answer-number", "volos-peach-hub", slug, "7")} <= found


SILENT = {
    "Target countries": ("Spain", "Brazil"),
    "Number of meetings": ("12", "9"),
    "SMEs that did not benefit": ("3", "1"),
    "Share of SMEs that benefited": ("30", "10"),
    "Partners sought": ("Buyers of pears", "Growers of plums"),
    "Existing partners": ("Kutaisi Orchards", "Batumi Cold Stores"),
    "Contact person of the partner": ("Nino Lomidze", "Levan Beridze"),
    "Reason for not signing": ("The price of pears", "A change of owner"),
    "Number of cooperation agreements": ("3", "1"),
}


@pytest.mark.parametrize("heading", SILENT)
def test_a_word_that_speaks_against(heading):
    """One key word too many, and the column is not what the others say."""
    one, other = SILENT[heading]
    rows = f"Ruhr Pear Ring\tGermany\tpears\t{one}\nTirol Plum House\tAustria\tplums\t{other}\n"
    table = f"Cluster\tCountry\tField\t{heading}\n{rows}"
    assert explained(table)[3].startswith(("not understood", "person"))


def test_two_columns_of_the_same_words_are_neither():
    """Which of two columns is meant cannot be told; the explanation says so."""
    table = "Cluster\tPartner\tYou aim at\tThey aim at\nRuhr Pear Ring\tVake Fruit\tGraft pears\tSell cans\n"
    assert explained(table)[2:] == ["not understood: its key words say objective, as another column does"] * 2


def test_cells_of_another_kind_speak_against():
    """Key words without the cells that they ask for tell nothing; the explanation says so."""
    rows = "Ruhr Pear Ring\tGermany\tall of them\nTirol Plum House\tAustria\tthe best\n"
    (*_, last) = explained(f"Cluster\tCountry\tSMEs which the agenda covers\n{rows}")
    assert last.startswith("not understood: its key words may say question sme-agenda or number sme-agenda, its cells")


def test_brackets_of_the_heading_are_those_of_the_cells():
    """Where the cells have the kind in brackets, the brackets of the heading say so: "Partner (kind)"."""
    found = said(
        "Cluster\tPartner (kind of organisation)\tType of cooperation\n"
        "Ruhr Pear Ring\tVake Fruit (non-EU firm)\tJoint venture\n"
        "Tirol Plum House\tKura Press (non-EU university)\tStaff exchange\n"
    )
    assert ("thread-kind", "tirol-plum-house", "kura-press", "university") in found


@pytest.mark.parametrize("heading", ["Country of partner", "Partner's country", "Where the counterpart is based"])
def test_the_country_of_a_partner_is_not_the_clusters(heading):
    """Where no column is known to name the partners, their country is nobody's."""
    rows = "Ruhr Pear Ring\tabc\tGeorgia\tpears\nTirol Plum House\tdef\tGeorgia\tplums\n"
    assert not any(each[0] == "delegate-country" for each in said(f"Cluster\tOdd\t{heading}\tPurpose\n{rows}"))


def test_a_survey_in_one_table_is_of_cooperation():
    """A question on formal agreements among all others makes no formal agreements of the threads."""
    found = said(
        "Your cluster\tHave you signed a formal agreement?\tPartner\tType of cooperation\tNext steps\n"
        "Ruhr Pear Ring\tNo\tVake Fruit\tJoint venture\tA visit in May\n"
        "Tirol Plum House\tYes\tKura Press\tStaff exchange\tTwo weeks in Gori\n"
    )
    assert not any(each[0] == "agreement" and each[3] == "formal" for each in found)


def test_a_row_that_denies_an_agreement_has_none():
    """Where a formal agreement is denied, "N/A" for its partner is nobody, and no agreement."""
    found = said(
        "Cluster\tFormal agreement signed?\tSigned with\tFocus of the agreement\n"
        "Ruhr Pear Ring\tNo\tN/A\tN/A\nTirol Plum House\tYes\tN/A\tPlum stones\nVolos Peach Hub\tYes\tGori Can\tCans\n"
    )
    assert {each[1:] for each in found if each[0] == "thread"} == {
        ("tirol-plum-house", ""),
        ("volos-peach-hub", "gori-can"),
    }


@pytest.mark.parametrize(("heading", "stated"), [("On board", True), ("Hosted by", False), ("Interpreter", False)])
def test_persons_with_their_positions(heading, stated):
    """Beside clusters and fields, persons with positions are those who came, unless the heading denies it."""
    table = (
        f"Cluster\tCountry\tField\t{heading}\nRuhr Pear Ring\tGermany\tpears\tUte Kern, Cluster Manager\n"
        "Tirol Plum House\tAustria\tplums\tToni Gruber, Managing Director\n"
    )
    assert (("person-organisation", "ute-kern", "ruhr-pear-ring") in said(table)) == stated


def test_names_before_what_they_are():
    """Names under words that say nothing are the counterparts where what these are stands right behind."""
    table = (
        "Cluster\tOver there\tType of organisation\tObjective\n"
        "Ruhr Pear Ring\tVake Fruit\tnon-EU firm\tgraft pears\nTirol Plum House\tKura Press\tnon-EU firm\tpress plums\n"
    )
    assert ("thread", "ruhr-pear-ring", "vake-fruit") in said(table)


def test_a_heading_that_another_table_explains():
    """A table of one row shows too little of itself; the heading means what it means elsewhere."""
    rows = [
        "Ruhr Pear Ring\tVake Fruit\tJoint venture\n",
        "Tirol Plum House\tKura Press\tStaff exchange\n",
        "Volos Peach Hub\tGori Can\tSales office\n",
    ]
    heading = "Cluster\tPartner\tThe thread they spin\n"
    found = said(
        f"Table 1: Cooperation\n\n{heading}{rows[0]}{rows[1]}\nTable 2: Further cooperation\n\n{heading}{rows[2]}"
    )
    assert ("thread-type", "volos-peach-hub", "gori-can", "sales-office") in found
