"""Small follow-up reports that tell in prose, in lists and in cells what others put in tables of their own."""

import pytest
from documents import read_text
from stated import facts

from clew.graph.build import build

FOLLOW_UP = """# Mission of Glass Clusters to Egypt: follow-up report

Cairo, Egypt, 7-9 May 2018

{}
"""
TOLD = "## Cluster by cluster\n\n### Crystal Network\n\nCrystal Network cooperates with the firm Nilglas on imports. {}"


def said(text: str, about: str) -> set[tuple[str, ...]]:
    """Return the facts of one kind that a follow-up report with this text states."""
    found = facts(build(read_text(FOLLOW_UP.format(text))))
    return {tuple(map(str, each[1:])) for each in found if each[0] == about}


@pytest.mark.parametrize("heading", ["Names of the SMEs", "SMEs which benefited"])
def test_names_in_a_cell_are_cut_at_commas(heading):
    """Under a heading in the plural, names with commas between them are several; a legal form is part of one."""
    table = (
        f"| Cluster | {heading} |\n|---|---|\n| Crystal Network | Alpha Glas, Beta Oven |\n| Ofen Ost | Gamma, Ltd |"
    )
    found = {each[0] for each in said(table, "sme")}
    assert {"alpha-glas", "beta-oven"} <= found
    assert not {"gamma", "ltd"} & found


def test_clusters_in_brackets_behind_their_smes():
    """An item names an SME, and in brackets the cluster of which the report tells elsewhere."""
    text = (
        TOLD.format("")
        + "\n\n## The SMEs\n\nThese SMEs benefited:\n\n- Alpha Glas (Crystal Network)\n- Beta (Crystal Network)"
    )
    assert said(text, "sme") == {("alpha-glas", "crystal-network"), ("beta", "crystal-network")}


def test_a_list_of_people_speaks_for_itself():
    """Items that give form of address, position and organisation are people in a follow-up report too."""
    text = "We spoke with them again:\n\n- Ms Ida Holm, Manager, Crystal Network\n- Mr Ali Farag, Director, Nilglas Ltd"
    assert said(text, "person-role") == {("ida-holm", "manager"), ("ali-farag", "director")}


@pytest.mark.parametrize(
    ("sentence", "outcome"),
    [
        ("In March 2019 they signed a contract for two ovens.", "formalised"),
        ("Two engineers have been training in Cairo since March 2019.", "active"),
        ("Tests of the first panes are under way.", "active"),
    ],
)
def test_what_came_of_it_stands_in_a_later_sentence(sentence, outcome):
    """The next sentence goes on about the only thread that is open."""
    assert said(TOLD.format(sentence), "thread-outcome") == {("crystal-network", "nilglas", outcome)}


@pytest.mark.parametrize(
    "sentence",
    [
        "Half of what Egypt melts is sold abroad.",
        "Two buses took the delegation to the works.",
        "The participants would do three things otherwise, and go back within six months. Four of them said so.",
        "He told the guests what it takes to heat 300 ovens.",
    ],
)
def test_no_figures_of_the_mission(sentence):
    """What is said in passing is no figure."""
    assert not said(sentence, "figure")


def test_place_on_a_line_below_the_title():
    """A line that begins with a city and its country is no part of the line above it."""
    text = "EU Mission in the Fields of Glass and Sand\nCairo, Egypt, 7-9 May 2018\n\nEvent report\n\nIt was warm.\n"
    found = facts(build(read_text(text)))
    assert ("mission", "city", "cairo") in {tuple(map(str, each)) for each in found}
