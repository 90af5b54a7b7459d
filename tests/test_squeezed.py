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
