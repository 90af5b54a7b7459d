"""Tables whose columns a rule of dashes shows (invented documents)."""

import pytest

from clew.loaders.document import parse

TABLE = """Cluster               SMEs in  Signed
                      agenda   anything?
--------------------  -------  ---------
Alpine Water Cluster  5        yes
Baltic Grain                   no
Grape & Olive Ring    n/a
"""


def cells(text):
    """Return the rows of the only table."""
    (table,) = parse(text, "t.txt").tables
    assert not table.doubt
    return table.headings, [[cell.clean for cell in row.cells] for row in table.rows]


@pytest.mark.parametrize("mark", ["-", "=", "─", "_"])
@pytest.mark.parametrize("frame", ["{}", "{}\nMore words.\n", "   {}"])
def test_rule_tells_columns(mark, frame):
    """Every column stands where its dashes do, however few cells are filled, and indented or not."""
    text = TABLE.replace("--", mark * 2).replace("-", mark)
    text = text.replace("\n", "\n   ") if frame.startswith(" ") else text
    headings, rows = cells(frame.format(text))
    assert headings == ("Cluster", "SMEs in agenda", "Signed anything?")
    assert rows == [["Alpine Water Cluster", "5", "yes"], ["Baltic Grain", "", "no"], ["Grape & Olive Ring", "n/a", ""]]


def test_single_space_between_columns():
    """One space between the runs of a rule is enough."""
    text = "Code Meaning of it\n---- -------------\nAB   first thing\nCD   second one\nEF   third one\n"
    assert cells(text)[1] == [["AB", "first thing"], ["CD", "second one"], ["EF", "third one"]]


def test_year_alone_on_a_line_goes_on():
    """The rest of a wrapped cell is of the row above, be it a number."""
    text = "Cluster     Next steps\n----------  ------------------------\nGrain Ring  They mean to write in May\n"
    text += "            2019\nWater Ring  They do not answer\n"
    text = text.replace("write in May", "sign in March")
    assert cells(text)[1][0] == ["Grain Ring", "They mean to sign in March 2019"]


def test_word_across_the_gap_is_no_row():
    """A line with a word where the rule has a gap is none of the table."""
    text = TABLE + "\nAll of them answered the questions that were put to them.\n"
    assert len(cells(text)[1]) == 3


def test_title_with_wide_spaces_ends_a_table():
    """A numbered title far below a table is none of its rows, however many spaces stand behind the number."""
    text = "Country    Cluster          Line of work\n"
    text += "Spain      Grain Ring       grain\nItaly      Water Ring       water\n"
    text += "\n\nPART D.  DIARY\n\nThey came.\n"
    assert len(cells(text)[1]) == 2
