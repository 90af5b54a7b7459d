"""Codes in tables that the document explains (invented documents)."""

import pytest

from clew.loaders.document import parse

TABLE = "\nCluster\tPartner\tType\tQ1\nGrain Ring\tMolinos\tTT, JV\tyes\nWater Ring\tBombas\tJV\tno\n"
QUESTIONS = "Q1  Have you signed a formal agreement since the mission?\nQ2  If yes, how many?\n\n"


def column(text, place=2):
    """Return the heading and the cells of a column."""
    (table,) = parse(text, "t.txt").tables
    return table.headings[place], [row.cells[place].clean for row in table.rows]


@pytest.mark.parametrize(
    "legend",
    [
        "TT = technology transfer\nJV = joint venture\n",
        "- TT: technology transfer\n- JV: joint venture\n",
        "The letters: TT = technology transfer, JV = joint venture.\n",
        "TT  technology transfer\nJV  joint venture\n",
        "TT stands for technology transfer and JV stands for joint venture.\n",
        "(TT) technology transfer\n(JV) joint venture\n".replace(") ", ")  "),
    ],
)
def test_codes_are_written_out(legend):
    """However the codes are explained, cells say what they stand for, and print the code."""
    assert column(legend + TABLE)[1] == ["technology transfer; joint venture", "joint venture"]
    (table,) = parse(legend + TABLE, "t.txt").tables
    assert table.rows[1].cells[2].quote == "JV"


def test_headings_are_written_out():
    """A question that a code stands for heads the column."""
    assert column(QUESTIONS + TABLE, 3)[0] == "Have you signed a formal agreement since the mission?"


@pytest.mark.parametrize(
    "legend",
    [
        "TT = technology transfer\n",
        "TT = technology transfer\nSO = sales office\n",
        "TT = technology transfer\nTT = twinning of towns\nJV = joint venture\nSO = sales office\n",
    ],
)
def test_what_is_not_explained_stays(legend):
    """A column with a code that is not explained, or explained in two ways, stays as printed."""
    assert column(legend + TABLE)[1] == ["TT, JV", "JV"]


def test_numbers_that_count_are_no_codes():
    """A number is a code only in a column of types."""
    text = "1 = technology transfer\n2 = joint venture\n\nCluster\tPartner\tType of cooperation\tSMEs benefited\n"
    text += "Grain Ring\tMolinos\t2\t1\nWater Ring\tBombas\t1\t2\n"
    assert column(text)[1] == ["joint venture", "technology transfer"]
    assert column(text, 3)[1] == ["1", "2"]
