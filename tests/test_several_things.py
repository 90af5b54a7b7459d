"""Columns that hold several things at once, in every cell as many as the heading names."""

import pytest
from test_headed_tables import told

ROWS = (("Bohemian Glass Ring", "Nile Glass"), ("Murano Furnaces", "Delta Kilns"), ("Murano Furnaces", "Giza Sand"))
COUNTS = {
    ("bohemian-glass-ring", "nile-glass"): ("2", "5", "14"),
    ("murano-furnaces", "delta-kilns"): ("0", "3", None),
    ("murano-furnaces", "giza-sand"): (None, None, None),
}
HEADINGS = (
    "SMEs benefited / could benefit directly / could benefit indirectly",
    "Number of SMEs that benefited; could benefit directly; could benefit indirectly",
    "SMEs: benefited, could benefit directly, could benefit indirectly",
    "SMEs (benefited / could benefit directly / could benefit indirectly)",
)
CELLS = (
    ("2 / 5 / 14", "0 / 3 / N/A", "N/A / N/A / N/A"),
    ("2/5/14", "0/3/n/a", "n/a/n/a/n/a"),
    ("2; 5; 14", "0; 3; -", "-"),
    ("2, 5, 14", "0, 3, n/a", "n/a"),
    ("2 - 5 - 14", "0 - 3 - n/a", "n/a"),
)
PROPERTIES = ("smesBenefited", "smesCouldBenefitDirectly", "smesCouldBenefitIndirectly")


def table(heading: str, cells: tuple[str, ...]) -> str:
    """Return a table of agreements with this column."""
    rows = [f"{a}\t{b}\tJoint venture\t{cell}\tNone" for (a, b), cell in zip(ROWS, cells, strict=True)]
    return "\n".join([f"Cluster\tPartner\tType of cooperation\t{heading}\tNext steps", *rows])


@pytest.mark.parametrize("heading", HEADINGS)
@pytest.mark.parametrize("cells", CELLS, ids=[each[0] for each in CELLS])
def test_a_column_of_several_numbers(heading: str, cells: tuple[str, ...]) -> None:
    """Each number is of what stands in its place in the heading; what is not given stays out."""
    found = {each for each in told(table(heading, cells), "agreement") if each[4] in PROPERTIES}
    assert found == {
        ("agreement", *pair, "cooperation", name, value)
        for pair, values in COUNTS.items()
        for name, value in zip(PROPERTIES, values, strict=True)
        if value
    }


@pytest.mark.parametrize("cells", [("2 / 5", "0 / 3 / 4", "1"), ("2", "0", "1"), ("many", "0 / 3 / 4", "2 / 5 / 14")])
def test_cells_of_fewer_parts_are_nothing_in_particular(cells: tuple[str, ...]) -> None:
    """Where a cell has not as many parts as the heading, whose its numbers are is not known."""
    assert not {each for each in told(table(HEADINGS[0], cells), "agreement") if each[4] in PROPERTIES}


EXPLAINED = (
    "The numbers behind each partner are the SMEs that have benefited from it so far, the SMEs that could benefit "
    "directly in the future, and the SMEs that could benefit indirectly."
)


@pytest.mark.parametrize("heading", ["SMEs", "Number of SMEs", "SMEs concerned"])
@pytest.mark.parametrize("cells", CELLS[:2], ids=[each[0] for each in CELLS[:2]])
def test_the_text_says_what_each_of_several_numbers_is(heading: str, cells: tuple[str, ...]) -> None:
    """Each number is of what stands in its place in the sentence, where one says it."""
    text = f"Some words.\n\n{EXPLAINED}\n\n{table(heading, cells)}\n"
    found = {each for each in told(text, "agreement") if each[4] in PROPERTIES}
    assert {each[1:3] for each in found} == {pair for pair, values in COUNTS.items() if values[0]}
    assert (
        "agreement",
        "bohemian-glass-ring",
        "nile-glass",
        "cooperation",
        "smesCouldBenefitIndirectly",
        "14",
    ) in found


@pytest.mark.parametrize("said", ["", f"{EXPLAINED} {EXPLAINED}", EXPLAINED.replace(", and", ". And")])
@pytest.mark.parametrize("cells", [CELLS[0], ("2 / 5", "0 / 3 / 4", "1")])
def test_numbers_of_which_nothing_is_said_once(said: str, cells: tuple[str, ...]) -> None:
    """Without such a sentence, with two, or with one of fewer things, nobody knows what the numbers are."""
    text = f"Some words. {said}\n\n{table('SMEs', cells)}\n"
    assert not {each for each in told(text, "agreement") if each[4] in PROPERTIES}


def test_a_column_of_partner_type_and_country() -> None:
    """The parts may be names and kinds as well as numbers."""
    text = (
        "Cluster\tPartner; type; country\tType of cooperation\n"
        "Bohemian Glass Ring\tNile Glass; non-EU firm; Egypt\tR&D\n"
        "Murano Furnaces\tKreta Sand; EU cluster; Greece\tJoint venture\n"
    )
    assert told(text, "thread", "thread-kind", "thread-country") == {
        ("thread", "bohemian-glass-ring", "nile-glass"),
        ("thread-kind", "bohemian-glass-ring", "nile-glass", "firm"),
        ("thread-country", "bohemian-glass-ring", "nile-glass", "EG"),
        ("thread", "murano-furnaces", "kreta-sand"),
        ("thread-kind", "murano-furnaces", "kreta-sand", "cluster"),
        ("thread-country", "murano-furnaces", "kreta-sand", "GR"),
    }


def test_brackets_of_a_heading_are_told_by_the_cells_that_name_anybody() -> None:
    """Clusters that signed nothing have a dash; the others their counterpart with type and country in brackets."""
    text = (
        "Cluster\tFormal agreement signed?\tOrganisation (type, country)\tMain focus\n"
        "Bohemian Glass Ring\tYes\tNile Glass (non-EU firm, Egypt)\tBottles\nMurano Furnaces\tNo\t-\t-\n"
        "Rede da Cortiça\tN/A\tN/A\tN/A\nNorthern Slate Ring\tNo\t-\t-\n"
    )
    assert ("agreement", "bohemian-glass-ring", "nile-glass", "formal", "focus", "bottles") in told(text, "agreement")
