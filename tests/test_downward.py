"""Tables printed cell by cell, one a line (invented documents)."""

import pytest
from test_headed_tables import told

from clew.loaders.document import parse

CELLS = (
    ("Cluster", "Partner", "Type of partner", "Next steps"),
    ("Bohemian Glass Ring", "Nile Glass", "non-EU firm", "Contract signed in May 2018"),
    ("Murano Furnaces", "Giza Optics", "non-EU university", "N/A"),
    ("Murano Furnaces", "Delta Kilns", "firm (Egypt)", "Talks go on"),
)
THREADS = {
    ("bohemian-glass-ring", "nile-glass"),
    ("murano-furnaces", "giza-optics"),
    ("murano-furnaces", "delta-kilns"),
}


def printed(rows, between="\n"):
    """Return the cells of the rows one below the other."""
    return between.join(cell for row in rows for cell in row) + "\n"


@pytest.mark.parametrize("between", ["\n", "\n\n"])
@pytest.mark.parametrize("above", ["", "Table 1. Agreements\n\n", "Table 1. Agreements\n", "What they agreed on:\n\n"])
def test_cells_one_below_the_other(between, above):
    """Headings and then the cells of each row, with blank lines between them or without, are a table."""
    found = told(f"{above}{printed(CELLS, between)}\nThat is all.\n", "thread", "thread-kind", "thread-outcome")
    assert {each[1:] for each in found if each[0] == "thread"} == THREADS
    assert ("thread-kind", "murano-furnaces", "delta-kilns", "firm") in found
    assert ("thread-outcome", "bohemian-glass-ring", "nile-glass", "formalised") in found


@pytest.mark.parametrize(
    "lines",
    [
        printed(CELLS).replace("non-EU university\n", ""),
        printed(CELLS) + "One line more that nobody knows\n",
        printed(CELLS[:2]),
        printed([row[:2] for row in CELLS]),
    ],
)
def test_lines_that_do_not_bear_the_headings_out(lines):
    """Where a cell is left out, a line is left over, or nothing is due in any column, nothing is a table."""
    assert not parse(f"Follow-up\n\nThe end is near.\n\n{lines}\nThe end.\n", "a.txt").tables


PAIRS = (("Firm", "Came with"), ("Sklo Novak", "Bohemian Glass Ring"), ("Vetro Ferri", "Murano Furnaces"))
CLUSTERS = (("Cluster", "Country"), ("Bohemian Glass Ring", "Czechia"), ("Murano Furnaces", "Italy"))


@pytest.mark.parametrize(("above", "found"), [("Small firms that travelled with their cluster", 2), ("Other firms", 0)])
def test_firms_over_whom_they_came_with(above, found):
    """Firms and the clusters with which they came are a table, cell by cell, where the words above say of what."""
    lines = f"Table 1. Clusters\n\n{printed(CLUSTERS)}\nTable 2. {above}\n\n{printed(PAIRS)}"
    assert len(told(f"{lines}\nThat is all.\n", "sme", event=True)) == found


def test_rows_on_both_sides_of_the_end_of_a_page():
    """The foot of a page between two rows that blank lines set apart ends no table."""
    foot = "\n\nSome Office{0}{1}\n\n"
    rows = ["\n".join(row) + "\n" for row in CELLS]
    gap = " " * 40
    lines = f"Intro.{foot.format(gap, 1)}{rows[0]}\n{rows[1]}{foot.format(gap, 2)[1:]}{rows[2]}\n{rows[3]}"
    found = told(f"{lines}{foot.format(gap, 3)[1:]}That is all.\n", "thread")
    assert {each[1:] for each in found} == THREADS


@pytest.mark.parametrize("number", ["1", "B1", "B.1", "B-1"])
def test_tables_that_a_letter_and_a_number_count(number):
    """A caption may have a letter before its number, and no table begins with it."""
    cells = (("Cluster", "Agenda?", "SMEs in it"), ("Bohemian Glass Ring", "Yes", "6"), ("Murano Furnaces", "No", "-"))
    lines = f"Table {number}. Agenda drawn up with SMEs\n\n{printed(cells)}\nThat is all.\n"
    known = f"Those that answered:\n\n- Bohemian Glass Ring\n- Murano Furnaces\n\n{lines}"
    assert ("answer-number", "bohemian-glass-ring", "sme-agenda", "6") in told(known, "answer-number")


@pytest.mark.parametrize(("place", "pages"), [(2, 2), (4, 3), (8, 2)])
def test_a_page_that_ends_within_cells_one_below_the_other(place, pages):
    """The feet of pages, twice with words of the title page or more often, cut no table; what follows it is none."""
    known = "Some Office, consultants\n\nThose that answered:\n\n- Bohemian Glass Ring\n- Murano Furnaces\n\n"
    cells = ["Cluster", "Agenda?", "SMEs in it", "Bohemian Glass Ring", "Yes", "6", "Murano Furnaces", "No", "-"]
    foot, count = "Some Office" + " " * 40, iter(range(2, 9))
    cells.insert(place + 1, f"\n{foot}{next(count)}\n")
    rest = "".join(f"\n3. What else\n\nThere was no more.\n\n{foot}{next(count)}\n" for _ in range(pages - 1))
    found = told(
        f"{known}Table 1. Agenda drawn up with SMEs\n\n" + "\n".join(cells) + f"\n{rest}", "answer-number", "answer"
    )
    assert ("answer-number", "bohemian-glass-ring", "sme-agenda", "6") in found
    assert ("answer", "murano-furnaces", "sme-agenda", "no") in found
