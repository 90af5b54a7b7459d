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
