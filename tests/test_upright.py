"""Tables with tabs whose headings stand one below the other (invented documents)."""

import pytest
from test_headed_tables import told

HEADINGS = ("Cluster", "Partner", "Type of partner", "Next steps")
ROWS = (
    "Bohemian Glass Ring\tNile Glass\tnon-EU firm\tContract signed in May 2018\n"
    "Murano Furnaces\tGiza Optics\tnon-EU university\tN/A\n"
)


@pytest.mark.parametrize("above", ["", "What they agreed on is in this table.\n", "Table 1. Agreements\n\n"])
def test_headings_one_below_the_other(above):
    """As many short lines as the rows have cells are their headings, whatever stands above them."""
    found = told(above + "\n".join(HEADINGS) + f"\n{ROWS}", "thread", "thread-kind", "thread-outcome")
    assert {each[1:] for each in found if each[0] == "thread"} == {
        ("bohemian-glass-ring", "nile-glass"),
        ("murano-furnaces", "giza-optics"),
    }
    assert ("thread-outcome", "bohemian-glass-ring", "nile-glass", "formalised") in found
    assert ("thread-kind", "murano-furnaces", "giza-optics", "university") in found


@pytest.mark.parametrize("lines", [HEADINGS[:3], ("We met.", "We spoke.", "We left.", "We came back.")])
def test_lines_that_are_no_headings(lines):
    """Fewer lines than cells, or lines that name no columns, are no headings."""
    assert not told("\n".join(lines) + f"\n{ROWS}", "thread")
