"""Codes that a legend explains, and cells that say in words what each of their numbers counts."""

import pytest

from clew.graph.statement import Referent
from clew.loaders import document, report

OPENING = "# Cluster Mission to Chile: follow-up survey\n\nSantiago, Chile, 4-6 June 2019\n\n"
ROWS = (
    "Cluster | Partner | Type | Status\n--- | --- | --- | ---\n"
    "Agri Sud | Riego Andes | TT, JV | signed\nWagra | Campo Alto | JV | signed\n"
)

LEGENDS = [
    "    TT  technology transfer\n    JV  joint venture\n",
    "TT = technology transfer; JV = joint venture.\n",
    "- TT: technology transfer\n- JV: joint venture\n",
    "We asked for technology transfer (TT) and for a joint venture (JV).\n",
    "TT stands for technology transfer, JV for joint venture.\n",
    "| Code | Meaning |\n|---|---|\n| TT | technology transfer |\n| JV | joint venture |\n",
]


@pytest.mark.parametrize("legend", LEGENDS)
def test_codes_stand_for_their_words(legend: str) -> None:
    """A cell of codes is of the types that the document says they stand for."""
    found = list(report.states(document.parse(f"{OPENING}{legend}\n{ROWS}", "a.md")))
    types = [each.value.parts[0] for each in found if each.property == "COVERS" and isinstance(each.value, Referent)]
    assert types == ["technology transfer", "joint venture", "joint venture"]


def test_codes_without_a_legend_are_no_types() -> None:
    """What no legend explains is not guessed."""
    found = report.states(document.parse(f"{OPENING}{ROWS}", "a.md"))
    assert not [each for each in found if each.property == "COVERS"]


TALLIES = [
    ("SMEs", "2 benefited; 4 could benefit directly, 9 indirectly"),
    ("SMEs", "benefited: 2; could benefit directly: 4; indirectly: 9"),
    ("SMEs", "benefited (2), could benefit directly (4), could benefit indirectly (9)"),
    ("Benefit", "2 SMEs benefited, 4 SMEs could benefit directly, 9 SMEs could benefit indirectly"),
]


@pytest.mark.parametrize(("heading", "cell"), TALLIES)
def test_numbers_in_one_cell_are_told_apart(heading: str, cell: str) -> None:
    """Each number is of what the words beside it count; a cell without an answer has none for each."""
    head = f"Cluster | Partner | Status | {heading}\n--- | --- | --- | ---\n"
    text = f"{head}Agri Sud | Riego | signed | {cell}\nWagra | Campo | ended | n/a\n"
    found = list(report.states(document.parse(OPENING + text, "a.md")))
    names = ("smesBenefited", "smesCouldBenefitDirectly", "smesCouldBenefitIndirectly")
    assert [(each.property, each.value) for each in found if each.property in names] == [
        *zip(names, (2, 4, 9), strict=True),
        *((name, None) for name in names),
    ]
    assert not [each for each in found if each.property == "MEMBER_OF"]


def test_tally_that_is_not_understood_names_no_smes() -> None:
    """A number with words is no SME, whatever it counts."""
    text = (
        "Cluster | Partner | Status | SMEs\n--- | --- | --- | ---\nAgri Sud | Riego | signed | 2 so far; 4 in a year\n"
    )
    found = report.states(document.parse(OPENING + text, "a.md"))
    assert not [each for each in found if each.property == "MEMBER_OF"]


def test_dots_may_lead_to_figures() -> None:
    """Numbers behind dots are figures; those of pages, beside titles that stand elsewhere, are none."""
    figures = "Clusters ......... 10\nMeetings ........ 171\nSMEs ............. 22\n"
    found = report.states(document.parse(f"{OPENING}{figures}", "a.txt"))
    assert {each.value for each in found if each.property == "value"} == {10.0, 171.0, 22.0}
    contents = "Clusters ........... 2\nMeetings ........... 4\n\n# Clusters\n\nText.\n\n# Meetings\n\nText.\n"
    found = report.states(document.parse(f"{OPENING}{contents}", "a.txt"))
    assert not [each for each in found if each.property == "value"]


def test_wide_space_behind_the_number_of_a_title() -> None:
    """A title that is underlined may have its number far before its words; the table below it has its own headings."""
    head = "2  WHO WENT\n===========\n\nCluster          From\n---------------  --------\n"
    text = f"{head}Agri Sud         Spain\nWagra Cluster    Poland\n"
    parsed = document.parse(OPENING + text, "a.txt")
    assert parsed.tables[0].headings == ("Cluster", "From")
    assert parsed.headings[-1].section == "2 WHO WENT"
