"""Empty cells that stand for the cell above (invented documents)."""

import pytest
from test_headed_tables import told

TABLE = (
    "Cluster | Partner | Type of partner | Country | Type of cooperation | Next steps\n"
    "Bohemian Glass Ring | Nile Glass | non-EU firm | Egypt | Joint venture | Talks go on\n"
    " | Giza Optics | | | R&D | Contract signed in May 2018\n"
    " | | | | Staff exchange | A visit is planned\n"
    "Murano Furnaces | Delta Kilns | | | Joint venture | No reply\n"
)
NUMBERS = "\nCluster | SMEs agenda | Number of SMEs\nBohemian Glass Ring | Yes | 4\nMurano Furnaces | Yes |\n"
KINDS = {("nile-glass", "firm"), ("giza-optics", "firm"), ("delta-kilns", "firm")}
SAID = (
    "An empty cell means: as in the row above.",
    "Blank: same as above.",
    "Where a cell is left empty, the entry of the row above applies.",
    "Empty cells repeat the entry above.",
    "Entries that would repeat the line above are left out.",
    "(Empty = as above.)",
)


def kinds(text):
    """Return the counterparts with their kinds."""
    return {each[2:] for each in told(text, "thread-kind")}


@pytest.mark.parametrize("said", SAID)
@pytest.mark.parametrize("below", [False, True])
def test_empty_cells_repeat_what_stands_above(said, below):
    """Where the document says so, above the table or right below it, an empty cell is that of the row above."""
    text = f"{TABLE}\n{said}\n" if below else f"{said}\n\n{TABLE}"
    assert kinds(text + NUMBERS) == KINDS
    assert {each[2:] for each in told(text, "thread-country")} == {(name, "EG") for name, _ in KINDS}
    assert not {each for each in told(text + NUMBERS, "answer-number") if each[1] == "murano-furnaces"}


@pytest.mark.parametrize(
    "said",
    [
        "The table above has some empty cells.",
        "A cell is empty where the cluster did not answer, as explained above.",
        "An empty cell does not mean that the entry above holds.",
        "",
    ],
)
def test_empty_cells_of_which_nothing_is_said_are_empty(said):
    """What is not said to repeat is not repeated."""
    assert kinds(f"{TABLE}\n{said}\n") == {("nile-glass", "firm")}


def test_a_row_without_cluster_and_counterpart_goes_on():
    """A further agreement of the same pair is told below it."""
    found = {each[2:] for each in told(TABLE, "thread-type") if each[1] == "bohemian-glass-ring"}
    assert found == {
        ("nile-glass", "joint-venture"), ("giza-optics", "research-and-development"), ("giza-optics", "staff-exchange"),
    }  # fmt: skip
    assert len(told(TABLE, "thread")) == 3


def test_a_row_with_its_cluster_and_no_counterpart_is_of_nobody():
    """Who it is with is not said."""
    text = TABLE.replace(" | | | | Staff", "Bohemian Glass Ring | | | | Staff")
    assert not {each for each in told(text, "thread-type") if each[3] == "staff-exchange"}


ONCE = (
    "Partner | Type of partner | Cluster | Type of cooperation | Next steps\n"
    "Nile Glass | firm | Bohemian Glass Ring | Joint venture | Talks go on\n"
    " | | Murano Furnaces | Staff exchange | \n"
    "Delta Kilns | firm | Murano Furnaces | Joint venture | No reply\n"
)


def test_names_printed_once():
    """Where a name is said to be printed only once, a row that begins with blanks goes on with it."""
    said = "Where several clusters share a partner, its name is given only once.\n\n"
    threads = {each[1:] for each in told(said + ONCE, "thread")}
    assert threads == {
        ("bohemian-glass-ring", "nile-glass"), ("murano-furnaces", "nile-glass"), ("murano-furnaces", "delta-kilns"),
    }  # fmt: skip
    assert ("murano-furnaces", "nile-glass") not in {each[1:] for each in told(ONCE, "thread")}
    assert ("murano-furnaces", "nile-glass") not in {
        each[1:] for each in told(f"Its name is not always printed only once.\n\n{ONCE}", "thread")
    }
    steps = {each for each in told(said + ONCE, "agreement") if each[1:3] == ("murano-furnaces", "nile-glass")}
    assert not any("Talks" in str(part) for each in steps for part in each)


@pytest.mark.parametrize(
    "said",
    [
        "A blank cell in the first column means that the row belongs to the cluster above.",
        "Where the cell of the cluster is empty, the name above applies.",
    ],
)
def test_only_the_cells_that_begin_a_row(said):
    """Where only the first column is said to repeat itself, other empty cells stay empty."""
    assert kinds(f"{said}\n\n{TABLE}{NUMBERS}") == {("nile-glass", "firm")}
    assert ("bohemian-glass-ring", "giza-optics") in {each[1:] for each in told(f"{said}\n\n{TABLE}", "thread")}


def test_empty_cells_of_a_column_that_is_named():
    """What is said of the empty cells of one column is said of no other."""
    said = 'An empty cell in the column "Cluster" means the same cluster as in the row above.'
    text = f"{said}\n\n{TABLE}"
    assert kinds(text) == {("nile-glass", "firm")}
    assert {each[1:] for each in told(text, "thread")} == {each[1:] for each in told(TABLE, "thread")}
    assert kinds(text.replace('"Cluster"', '"Type of partner"')) == KINDS


def test_empty_cells_under_a_heading_that_is_named():
    """What is said of a blank under one heading fills no number of another column."""
    said = 'A blank under "Cluster" means the same cluster as in the line above.'
    text = f"{said}\n\n{TABLE}{NUMBERS}"
    assert kinds(text) == {("nile-glass", "firm")}
    numbers = told(text + "Porcelain Alps | Yes |\n", "answer-number")
    assert {each[1] for each in numbers} == {"bohemian-glass-ring"}


def test_empty_cells_that_stand_for_the_same_cluster():
    """A blank that stands for the same cluster stands for no number and no counterpart."""
    text = f"A blank cell means the same cluster as in the line above.\n\n{TABLE}{NUMBERS}"
    assert kinds(text) == {("nile-glass", "firm")}
    assert {each[1:] for each in told(text, "thread")} == {each[1:] for each in told(TABLE, "thread")}
    said = "Empty cells in all tables stand for the same cluster as above."
    assert {each[1] for each in told(f"{said}\n\n{TABLE}{NUMBERS}", "answer-number")} == {"bohemian-glass-ring"}
