"""Tabs behind the marks of lists, as word processors paste them (invented documents)."""

import pytest
from documents import build, one, outgoing, read_text, threads
from stated import facts

from clew.loaders.document import parse

HEAD = "Blue Valleys\n\nEuropean clusters in Quito, Ecuador, 4 to 6 June 2018\n\nFollow-up report\n\n"
TABLE = (
    "Who works with whom\n\nCluster\tPartner\tThe partner is a\tKind of cooperation\tProduct or service\n"
    "Aqua Minho\tAguas del Valle\tnon-EU firm\tTechnology transfer\tPumps\n"
    "\tUniversidad del Sol\tnon-EU university\tResearch and development\tFilters\n"
    "Wasser Harz\tRío Claro\tnon-EU firm\tJoint venture\tSensors\n\n"
)
LINES = (
    "Where do things stand?\n\nAqua Minho\n{mark}Aguas del Valle: Contract signed in July 2018.\n"
    "{mark}Universidad del Sol: N/A\n\nWasser Harz\n{mark}Río Claro: Stopped in May, the money was missing.\n\n"
)
ASKED = "Have you drawn up an agenda for your SMEs?\n{mark}Aqua Minho: yes (6 SMEs)\n{mark}Wasser Harz: no\n"
MARKS = ["•\t", "o\t", "\uf0b7\t", "\uf0b7 ", "▪\t", "• ", "- "]


@pytest.mark.parametrize("mark", MARKS)
def test_what_a_line_says_behind_a_counterpart_of_a_table_is_what_came_of_it(mark):
    """The table says who and on what; the line below the cluster's name says what became of it, and N/A is no text."""
    made = build(read_text(HEAD + TABLE + LINES.format(mark=mark)))
    told = {
        other: (
            one(outgoing(made, node, "OBSERVED_AS")).end.properties["outcome"],
            one(outgoing(made, node, "HAS_AGREEMENT")).end.properties.get("nextSteps"),
        )
        for (_, other), node in threads(made).items()
    }
    assert told == {
        "Aguas del Valle": ("formalised", ["Contract signed in July 2018."]),
        "Universidad del Sol": ("unknown", None),
        "Río Claro": ("ended", ["Stopped in May, the money was missing."]),
    }


@pytest.mark.parametrize("mark", MARKS)
def test_answers_behind_marks(mark):
    """A list of answers below its question is one, whatever stands between a mark and the name."""
    found = facts(build(read_text(HEAD + TABLE + ASKED.format(mark=mark))))
    assert {("answer", "aqua-minho", "sme-agenda", "yes"), ("answer", "wasser-harz", "sme-agenda", "no")} <= found
    assert ("answer-number", "aqua-minho", "sme-agenda", "6") in found


@pytest.mark.parametrize("mark", ["1.\t", "2)\t", "(a)\t", "(iv)\t", "•\t"])
def test_lines_that_all_have_marks_are_items(mark):
    """Where every line with a tab has a number before it, the lines are a numbered list."""
    found = parse(f"{mark}Aqua Minho\n{mark}Wasser Harz\n", "report.txt")
    assert ([item.text.clean for item in found.items], found.tables) == (["Aqua Minho", "Wasser Harz"], [])


def test_numbers_in_a_table():
    """A number is the first cell of a row where the line of headings has a tab too."""
    (table,) = parse("No.\tCluster\n1.\tAqua Minho\n2.\tWasser Harz\n", "report.txt").tables
    assert [[cell.clean for cell in row.cells] for row in table.rows] == [["1.", "Aqua Minho"], ["2.", "Wasser Harz"]]
