"""Boxes that are drawn around lines of text: they hold figures and words, and are no tables (invented documents)."""

import pytest
from documents import read_text
from stated import facts, figure

from clew.graph.build import build
from clew.loaders.document import parse

TITLE = "Follow-up report: clusters for the harbours of Chile\nValparaíso, Chile, 3-5 April 2019\n\n"
BOX = """+----------------------------------------+
|  THE SURVEY IN BRIEF                   |
|                                        |
|       7   clusters responded           |
|     58%   response rate                |
| about 30  SMEs could benefit indirectly|
|  Formal agreements reported : 4        |
|                                        |
|  Budget for the mission: EUR 71,300    |
+----------------------------------------+

The rest of the report says why.
"""
DRAWN = BOX.replace("+--", "┌──").replace("--+", "──┐").replace("-", "─").replace("|", "│")
FIGURES = {
    figure("respondents", 7, "count", "exactly"),
    figure("response-rate", 58, "percent", "exactly"),
    figure("smes-could-benefit-indirectly", 30, "count", "about"),
    figure("formal-agreements", 4, "count", "exactly"),
    figure("budget", 71300, "EUR", "exactly"),
}


@pytest.mark.parametrize("box", [BOX, DRAWN])
def test_every_line_of_a_box_is_one_of_figures(box):
    """What a number counts stands beside it in its line, and the frame is none of what is printed."""
    text = TITLE + box
    assert {each for each in facts(build(read_text(text))) if each[0] == "figure"} == FIGURES
    lines = text.split("\n")
    document = parse(text, "a.txt")
    assert not document.tables
    assert all(lines[each.line - 1][each.offset - 1 :].startswith(each.raw) for each in document.read if each.raw)


def test_a_frame_with_columns_is_a_table():
    """A pipe within the frame sets cells apart, and rules under every line are those of a table of one column."""
    rows = ("| Cluster      | Country |", "| Vigo Redes   | Spain   |", "| Tartu Optics | Estonia |")
    rule = "+--------------+---------+"
    (table,) = parse(TITLE + "\n".join([rule, rows[0], rule, *rows[1:], rule]), "a.txt").tables
    assert table.headings == ("Cluster", "Country")
    alone = [row[:15] + "|" for row in rows]
    assert parse(TITLE + "\n".join(f"+--------------+\n{row}" for row in alone) + "\n+--------------+", "a.txt").tables
