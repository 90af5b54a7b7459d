"""Headings of aligned columns that a single space parts from the next: the other headings and the cells tell where."""

import pytest

from clew.loaders.document import parse

ROWS = """Bohemian Glass Ring   yes       6        yes        2
Murano Furnaces       no        -        no         -
Rhine Crystal         yes       12       yes        1
"""
HEADS = {
    "below": """Cluster               SMEs      SMEs in  Formal     How
                      agenda?   it       agreement? many?
""",
    "above": """                      SMEs      SMEs in  Agreements How
Cluster               agenda?   it       signed?    many?
""",
}


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS)
def test_headings_with_one_space_between_them_are_two(head: str) -> None:
    """Each line of headings is cut where a column and another heading begin, and the table keeps no doubt."""
    (table,) = parse(f"# Answers\n\n{head}{ROWS}", "a.md").tables
    assert not table.doubt
    assert table.headings[0] == "Cluster"
    assert table.headings[-2].endswith("?")
    assert table.headings[-1] == "How many?"
    assert [cell.clean for cell in table.rows[0].cells] == ["Bohemian Glass Ring", "yes", "6", "yes", "2"]


def test_words_of_one_heading_are_not_cut() -> None:
    """Where no other heading begins there, a space is one between words, and the doubt stays."""
    head = "Cluster               SMEs      SMEs in\n                      agenda?   it       agreement? many?\n"
    (table,) = parse(f"# Answers\n\n{head}{ROWS}", "a.md").tables
    assert table.doubt


ONE_SPACE = """No. Cluster Country Main fields
1 Bohemian Glass Ring (BGR) Czechia Lenses, mirrors
2 Murano Furnaces Italy Ovens for glass
{}
The clusters were chosen in May, after an open call.
"""


@pytest.mark.parametrize(
    ("row", "cells"),
    [
        ("3 Malta Marine Lab Malta Windows", ["3", "Malta Marine Lab", "Malta", "Windows"]),
        ("3 Wyspa Lamp Czech Republic Lamps,\nbulbs", ["3", "Wyspa Lamp", "Czech Republic", "Lamps, bulbs"]),
        (
            "3 Upper Austrian Ring of\nthe Lamps Austria Lamps",
            ["3", "Upper Austrian Ring of the Lamps", "Austria", "Lamps"],
        ),
    ],
)
def test_one_space_between_all_columns(row: str, cells: list[str]) -> None:
    """The country of each row tells where its cells end, where no other is named and the numbers go on."""
    (table,) = parse(f"# Who came\n\n{ONE_SPACE.format(row)}", "a.txt").tables
    assert table.headings == ("No.", "Cluster", "Country", "Main fields")
    assert [each.clean for each in table.rows[0].cells] == [
        "1",
        "Bohemian Glass Ring (BGR)",
        "Czechia",
        "Lenses, mirrors",
    ]
    assert [each.clean for each in table.rows[2].cells] == cells


@pytest.mark.parametrize(
    "row", ["3 Friends of Spain Italy Lamps", "3 Rhine Crystal Lamps", "5 Rhine Crystal Germany Lamps"]
)
def test_a_row_that_may_be_cut_elsewhere(row: str) -> None:
    """Two countries in a row, none, or a number that is not the next leave a doubt: then there is no table."""
    assert not parse(f"# Who came\n\n{ONE_SPACE.format(row)}", "a.txt").tables


def test_one_space_and_no_numbers() -> None:
    """Without numbers every line is a row, or there is no table."""
    rows = "Country Cluster\nCzechia Bohemian Glass Ring\nItaly Murano Furnaces\nGermany Rhine Crystal\n"
    (table,) = parse(f"# Who came\n\n{rows}", "a.txt").tables
    assert [each.clean for each in table.rows[2].cells] == ["Germany", "Rhine Crystal"]
    assert not parse(f"# Who came\n\n{rows}They came in May.\n", "a.txt").tables
