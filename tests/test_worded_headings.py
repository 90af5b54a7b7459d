"""Headings that say too little by themselves, and what the text says that they mean (invented documents)."""

import pytest
from documents import build, read_text
from stated import facts

HEAD = "# Mission of Orchard Clusters to Georgia: follow-up report\n\nTbilisi, Georgia, 7-9 May 2018\n\n"
SHORT = "so far | d | i"
LEGEND = "Last columns: so far = SMEs that have benefited; d = SMEs that could benefit directly; i = {last}.\n\n"
COULD = "In future 7 SMEs could benefit directly, and 9 SMEs could benefit indirectly.\n\n"


def numbers(said: str, headings: str, cells: str = "3 | 2 | 6") -> set[tuple[str, ...]]:
    """Return the numbers of SMEs that a table with these headings states."""
    row = f"| Plum Guild | Kura Dryers | non-EU firm | technology transfer | {cells} |\n"
    top = f"| Cluster | Counterpart | What it is | Type of cooperation | {headings} |\n|---|---|---|---|---|---|---|\n"
    found = facts(build(read_text(f"{HEAD}{said}{top}{row}")))
    return {each[-2:] for each in found if each[0] == "agreement" and str(each[-2]).startswith("smes")}


ALL = {("smesBenefited", "3"), ("smesCouldBenefitDirectly", "2"), ("smesCouldBenefitIndirectly", "6")}


def text(found: set[tuple[str, ...]]) -> set[tuple[str, ...]]:
    """Return numbers as they are printed."""
    return {(name, str(value)) for name, value in found}


def test_a_legend_of_headings():
    """Words that are no codes head columns too, where the text says what they stand for."""
    assert text(numbers(LEGEND.format(last="SMEs that could benefit indirectly"), SHORT)) == ALL


@pytest.mark.parametrize("last", ["SMEs that could benefit directly", "the innovation of the year"])
def test_a_legend_that_is_in_doubt(last):
    """Two headings of one meaning explain nothing, nor does a meaning that is not understood."""
    assert not numbers(LEGEND.format(last=last), SHORT)


def test_who_could_benefit():
    """Behind the SMEs that benefited "directly" is of those that could, where the text tells of these."""
    assert text(numbers(COULD, "Benefited | Directly | Indirectly")) == ALL
    assert text(numbers(COULD, "Benefited | Direct | Indirect")) == ALL


@pytest.mark.parametrize(
    ("said", "cells"),
    [
        ("", "3 | 2 | 6"),
        (f"{COULD}Two SMEs benefited directly.\n\n", "3 | 2 | 6"),
        (COULD, "8 | 2 | 6"),
    ],
)
def test_who_has_benefited_in_two_ways(said, cells):
    """The words may be of those that have benefited: where the text says so, says nothing, or the numbers add up."""
    assert not {name for name, _ in numbers(said, "Benefited | Directly | Indirectly", cells)} - {"smesBenefited"}


@pytest.mark.parametrize("name", ["Plum Growers e.V.", "Plum Growers S.p.A.", "Plum Growers Inc."])
def test_a_title_may_end_in_a_full_stop(name):
    """A name whose legal form ends in one is a title as others are: what stands below is not of the cluster above."""
    top = f"| Cluster | Country |\n|---|---|\n| Kiln Guild | Spain |\n| {name} | Germany |\n\n"
    listed = (
        f"The following SMEs benefited from the mission:\n\n  Kiln Guild\n    - Red Pots\n  {name}\n    - Stone Fruit\n"
    )
    found = {each for each in facts(build(read_text(f"{HEAD}{top}{listed}"))) if each[0] == "sme"}
    assert {each[1]: each[2].split("-")[0] for each in found} == {"red-pots": "kiln", "stone-fruit": "plum"}
