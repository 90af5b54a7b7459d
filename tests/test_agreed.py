"""Shares of those who agreed to something, and of the kinds of counterpart, wherever the words for these stand."""

import pytest
from documents import read_text
from small_documents import FOLLOW_UP as HEAD
from stated import facts

from clew.graph.build import build

PUT = """| Statement | {} |
|---|---|
| The matchmaking was useful to us | 93% |
| The seminar was not useful | 12% |
| I would recommend the mission to others | 85% |
| We have a web site | 40% |
"""


def figures(text: str) -> set[tuple[str, str]]:
    """Return measure and value of the figures of a report."""
    return {(each[1], each[2]) for each in facts(build(read_text(HEAD + text))) if each[0] == "figure"}


@pytest.mark.parametrize(("heading", "read"), [("Agree", True), ("Agreed (%)", True), ("Wanted", False)])
def test_statements_to_which_people_agreed(heading: str, read: bool):
    """How many agreed that something was good is how content they were; of other statements nothing is told."""
    found = {value for measure, value in figures(PUT.format(heading)) if measure == "satisfaction"}
    assert found == ({"93", "85"} if read else set())


def test_kinds_of_counterpart_behind_the_word_for_them():
    """Each share of those spoken of before is one of a kind of counterpart; how content they were is not."""
    found = figures("As to the counterparts, 40% were non-EU firms and 20% were EU clusters.\n")
    assert found >= {("counterpart-type-share", "40"), ("counterpart-type-share", "20")}
    assert ("counterpart-type-share", "70") not in figures("Of the partners, 70% were satisfied with the firms.\n")


def test_agreements_that_are_with_a_kind():
    """What the share of these is with says of what kind the counterparts are."""
    listed = "- They reported 10 cooperation agreements.\n- 60% of these are with non-EU firms.\n"
    assert ("counterpart-type-share", "60") in figures(listed)


@pytest.mark.parametrize(
    "said",
    [
        "40% of the partners are non-EU firms, 20% European clusters.\n",
        "By type of partner, non-EU firms represent 40% and EU clusters 20%.\n",
        "Firms account for 40% of the counterparts and European clusters for 20%.\n",
        "Of all, 40% of the partners are firms; a cluster, a university and an association make up 20% each.\n",
    ],
)
def test_the_second_share_is_of_counterparts_too(said):
    """What follows a share of the counterparts with another kind of them is one as well."""
    assert figures(said) >= {("counterpart-type-share", "40"), ("counterpart-type-share", "20")}
