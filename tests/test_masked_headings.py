"""Headings that say nothing: cells, neighbours and the other tables of a document tell the columns, or nothing does."""

import random
from itertools import combinations

import pytest
from documents import read_text
from stated import facts

from clew.graph.build import build
from clew.loaders import report
from clew.loaders.document import parse
from clew.loaders.reading import Reading
from clew.loaders.tabular import tables
from clew.loaders.vocabulary import english

MISSION = "# Mission of Orchard Clusters to Georgia: follow-up report\n\nTbilisi, Georgia, 7-9 May 2018\n\n"
HEADINGS = (
    "Cluster", "Counterpart", "Type of organisation", "Country", "Type of cooperation", "Technology", "Next steps",
    "SMEs that have benefited", "SMEs that could benefit directly",
)  # fmt: skip
ROWS = (
    "Ruhr Pear Ring|Vake Fruit LLC|non-EU firm|Georgia|Technology transfer|grafting|Contract signed in May 2019|2|3",
    "Ruhr Pear Ring|Quince Guild of Kutaisi|non-EU association|Georgia|Staff exchange|pruning|No reply since June|0|1",
    "Drava Plum Cluster|Vake Fruit LLC|non-EU firm|Georgia|R&D|drying|Joint tests are under way|1|4",
    "Mazovia Apple Valley|Drava Plum Cluster|EU cluster|Slovenia|Joint venture|cold stores|A fair is planned|0|2",
)
FORMAL = (
    "Table 2. Formal agreements\n\nCluster\tFormal agreement signed?\tHow many?\tSigned with\tMain purpose\n"
    "Ruhr Pear Ring\tyes\t1\tVake Fruit LLC\tsupply of grafts\n"
    "Drava Plum Cluster\tyes\t1\tVake Fruit LLC\tdried plums\n"
    "Mazovia Apple Valley\tno\t\t\t\n"
)
TOLD = {0, 1, 2, 3, 4, 6}
"""The columns that a careful reader knows without their headings."""


def survey(*masked: int) -> str:
    """Return a report whose first table has nothing to say above these columns."""
    words = [f"Xyzzy{place}" if place in masked else each for place, each in enumerate(HEADINGS)]
    lines = ["\t".join(words), *(row.replace("|", "\t") for row in ROWS)]
    return f"{MISSION}Table 1. Cooperation\n\n" + "\n".join(lines) + f"\n\n{FORMAL}"


def said(text: str) -> set[tuple[str, ...]]:
    """Return what a report states, but for outcomes that nothing tells any more."""
    return {fact for fact in facts(build(read_text(text))) if fact[-1] != "unknown"}


def explained(text: str) -> list[str]:
    """Return what each column of a report was taken for."""
    return [line.split('": ', 1)[1] for line in tables.explain(Reading(parse(text, "x.txt"), english(), None))]


@pytest.mark.parametrize("place", range(len(HEADINGS)))
def test_one_heading_masked(place):
    """Without one heading the same is stated, or what its column alone says is missing; nothing else is stated."""
    whole, masked = said(survey()), said(survey(place))
    assert masked <= whole
    if place in TOLD:
        assert masked == whole
    else:
        assert {fact[0] for fact in whole - masked} == {"agreement"}


def test_two_headings_masked():
    """Without two of them nothing is stated that the whole table does not state."""
    whole, pairs = said(survey()), list(combinations(range(len(HEADINGS)), 2))
    for pair in random.Random(8).sample(pairs, 8):
        assert said(survey(*pair)) <= whole, pair


def test_counterparts_of_another_table():
    """Names that one table has as counterparts are so in another whose heading says nothing."""
    assert said(survey().replace("Signed with", "Xyzzy")) == said(survey())


def test_names_with_their_types():
    """Names with the type of organisation in brackets are counterparts."""
    rows = "Ruhr Pear Ring\tVake Fruit (non-EU firm)\tR&D\nDrava Plum Cluster\tMint Guild (non-EU association)\tR&D\n"
    found = explained(f"{MISSION}Table 1\n\nCluster\tXyzzy\tType of cooperation\n{rows}")
    assert found[1].startswith("organisation, by its cells")


def test_number_behind_answers_that_are_not_told():
    """A number behind answers of which it is not told what they answer is of no question."""
    rows = "Ruhr Pear Ring\tYes\t4\tYes\t1\nDrava Plum Cluster\tNo\t\tYes\t2\n"
    found = said(f"{MISSION}Table 1\n\nCluster\tSME agenda prepared?\tHow many SMEs?\tXyzzy\tHow many?\n{rows}")
    assert {fact for fact in found if fact[0] == "answer-number"} == {
        ("answer-number", "ruhr-pear-ring", "sme-agenda", "4")
    }


@pytest.mark.parametrize(
    ("heading", "plain"),
    [
        ("G3Q1. Name of the organisation", "Name of the organisation"), ("G3Q8[SQ001]. SMEs", "SMEs"),
        ("submitdate. Date submitted", "Date submitted"), ("[Q4a] Country", "Country"), ("Q3 Country", "Country"),
        ("Q1_2: Country", "Country"), ("A1 - Country", "Country"), ("no. of SMEs", "no. of SMEs"),
        ("3D printing", "3D printing"), ("Day 1: visit", "Day 1: visit"), ("B2B meetings", "B2B meetings"),
    ],
)  # fmt: skip
def test_codes_before_headings(heading, plain):
    """What a tool for surveys puts before a question is no word of it."""
    assert english().plain(heading) == plain


DAYS = '"Orchard mission, Tbilisi, Georgia, 7-9 May 2018"'
EXPORT = (
    '"id. Response ID","mission. Mission (hidden)","A1. Name of your cluster",'
    '"B1. Name of the organisation with which you cooperate","B2. What type of organisation is it?",'
    '"B3. Type of cooperation (multiple answers)","C1. Has your cluster signed a formal agreement?",'
    '"C2. Name of the organisation with which it was signed"\n'
    f'"4",{DAYS},"Ruhr Pear Ring","Vake Fruit","non-EU firm","R&D","Yes","Vake Fruit"\n'
    f'"5",{DAYS},"Drava Plum Cluster","Mint Guild","non-EU firm","R&D","No",""\n'
)


def test_export_of_a_survey(tmp_path):
    """A survey's own file names its mission in every row, and its counterparts beside those who signed."""
    (file := tmp_path / "answers.csv").write_text(EXPORT)
    found = set(facts(build(report.read(file))))
    assert {("thread", "ruhr-pear-ring", "vake-fruit"), ("thread", "drava-plum-cluster", "mint-guild")} <= found
    assert ("report", "answers.csv", "follow-up") in found


def test_as_many_names_as_clusters():
    """Names beside countries and fields, as many as there are said to be clusters, are the delegation."""
    rows = "Germany\tRuhr Pear Ring\tpears\nSlovenia\tDrava Plum Cluster\tplums\nPoland\tMazovia Apples\tapples\n"
    told = "The delegation had three clusters, and it rained.\n\n## Faces\n\nWhere from\tWho\tWhat they do\n" + rows
    assert ("delegate-country", "mazovia-apples", "PL") in said(MISSION + told)
    assert not [fact for fact in said(MISSION + told.replace("three", "four")) if fact[0] == "delegate"]
