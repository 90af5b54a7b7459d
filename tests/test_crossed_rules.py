"""Tables with pipes inside alone: rules that cross them with a plus, and pairs of what is counted and its number."""

import pytest

from clew.loaders import document

OPENING = "CLUSTER MISSION TO CHILE\nSantiago, 4-6 June 2019\n\nA. SOME TITLE\n\n"
COUNTS = "European clusters | 8\nMeetings held | 1 236\nPitches | 22\n"


@pytest.mark.parametrize(
    "rule", ["--------+-----------+--------", "--------|-----------|--------", "-----+-----+-----"]
)
def test_a_rule_may_cross_the_pipes(rule: str) -> None:
    """What stands over it are headings, what stands below it are rows."""
    rows = "Austria | Ring Tirol | Water\nLatvia  | Ring Riga  | Wood\n"
    (table,) = document.parse(f"{OPENING}Country | Cluster | Activities\n{rule}\n{rows}", "a.txt").tables
    assert table.headings == ("Country", "Cluster", "Activities")
    assert [row.cells[1].clean for row in table.rows] == ["Ring Tirol", "Ring Riga"]


def test_lines_that_count() -> None:
    """Three lines of words, a pipe and a number are a table, with nothing over them."""
    (table,) = document.parse(OPENING + COUNTS, "a.txt").tables
    cells = [*table.heading_cells, *(cell for row in table.rows for cell in row.cells)]
    assert [cell.clean for cell in cells] == ["European clusters", "8", "Meetings held", "1 236", "Pitches", "22"]


@pytest.mark.parametrize(
    "lines", [COUNTS.rpartition("Pitches")[0], f"{COUNTS}Ring Tirol | Ring Riga\n", "Ring | 2 | 3\n"]
)
def test_other_lines_count_nothing(lines: str) -> None:
    """Two lines, or lines that go on with something else, are none."""
    assert not document.parse(OPENING + lines, "a.txt").tables
