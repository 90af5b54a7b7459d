"""Tables of tabs or pipes whose cells are wrapped: which lines are the rest of a row, and which are rows."""

import pytest

from clew.loaders.document import parse

NUMBERED = (
    ("No.", "Cluster", "Partner", "Next steps"),
    ("", "", "(kind)", "agreed upon"),
    ("1", "Bergen Sound", "Universidad Austral", "Joint trial of the"),
    ("", "", "de Loros", "buoys since May"),
    ("", "", "(non-EU university)", ""),
    ("2", "", "Faro SpA", "Contract signed in"),
    ("", "", "(non-EU firm)", "June 2020"),
    ("3", "Tartu Optics", "Lentes del Maule", "n.a."),
)
ANSWERED = (
    ("Cluster", "Partner", "Type of", "SMEs", "Benefits"),
    ("", "", "cooperation", "surveyed?", "identified"),
    ("Bergen Sound", "Universidad Austral", "R&D", "yes", "Access to"),
    ("", "de Loros", "", "", "test sites"),
    ("", "Faro SpA", "Joint venture", "no", "New clients"),
    ("Tartu Optics", "Lentes del Maule", "Sales office", "n.a.", "n.a."),
)
LISTS = (
    ("Cluster", "SMEs that benefited"),
    ("Bergen Sound", "Lydvik, Tonehav, Bølgeverk,"),
    ("", "Ekko Maritim"),
    ("Tartu Optics", "Läätsemeister, Kiirgus"),
    ("", "Optika"),
)


def lines(rows, mark):
    return "\n".join(f"| {' | '.join(row)} |" if mark == "|" else mark.join(row) for row in rows)


def table(rows, mark="\t", more=""):
    """Return the headings and the cells of a table."""
    (found,) = parse(f"Follow-up\n\n{more}\n\nTable 1: Results\n\n{lines(rows, mark)}\n\nThe end.\n", "a.txt").tables
    assert not found.doubt
    return found.headings, [[cell.clean for cell in row.cells] for row in found.rows if not row.unsure]


@pytest.mark.parametrize("mark", ["\t", "|"])
def test_numbered_rows(mark):
    """Where rows are numbered that stand under one cluster, a line without a number is the rest of a row."""
    headings, rows = table(NUMBERED, mark)
    assert headings == ("No.", "Cluster", "Partner (kind)", "Next steps agreed upon")
    assert rows == [
        ["1", "Bergen Sound", "Universidad Austral de Loros (non-EU university)", "Joint trial of the buoys since May"],
        ["2", "", "Faro SpA (non-EU firm)", "Contract signed in June 2020"],
        ["3", "Tartu Optics", "Lentes del Maule", "n.a."],
    ]


@pytest.mark.parametrize("mark", ["\t", "|"])
def test_answered_rows(mark):
    """Where rows under one cluster are answered, a line without an answer is the rest of a row."""
    headings, rows = table(ANSWERED, mark)
    assert headings == ("Cluster", "Partner", "Type of cooperation", "SMEs surveyed?", "Benefits identified")
    assert rows[0][1:] == ["Universidad Austral de Loros", "R&D", "yes", "Access to test sites"]
    assert [row[1] for row in rows[1:]] == ["Faro SpA", "Lentes del Maule"]


def test_words_that_go_on():
    """Without numbers and answers the words tell: a list that ends in a comma goes on, and so do those like it."""
    assert [row[1] for row in table(LISTS)[1]] == [
        "Lydvik, Tonehav, Bølgeverk, Ekko Maritim",
        "Läätsemeister, Kiirgus Optika",
    ]


def test_a_list_that_may_be_two():
    """Where nothing in the table tells that lines go on, a name below a list may be its rest: neither is stated."""
    rows = [LISTS[0], *LISTS[3:], ("Bergen Sound", "Lydvik, Tonehav")]
    assert table(rows)[1] == [["Bergen Sound", "Lydvik, Tonehav"]]


def test_rows_under_one_cluster():
    """A row about the cluster above it is none of that: it fills its cells, or begins anew where there was room."""
    rows = (
        ("Cluster", "Partner", "Type of cooperation"),
        ("Bergen Sound", "Universidad Austral", "Joint business events"),
        ("", "Faro SpA", "Joint venture"),
        ("", "Lentes", ""),
        ("Tartu Optics", "Espejos del Norte", "Sales office"),
    )
    assert len(table(rows)[1]) == len(rows) - 1


def test_the_name_of_a_cluster_is_wrapped():
    """What the document prints elsewhere as one name is one name over two lines; else it is not certain."""
    rows = (
        NUMBERED[0],
        ("1", "Bergen Sound and", "Universidad Austral", "Joint trials"),
        ("", "Sonar Cluster", "de Loros", ""),
        ("2", "", "Faro SpA", "Contract signed"),
    )
    said = "Two answered, Bergen Sound and Sonar Cluster among them."
    assert table(rows, more=said)[1][0][1:3] == ["Bergen Sound and Sonar Cluster", "Universidad Austral de Loros"]
    assert [row[0] for row in table(rows)[1]] == ["2"]


def test_headings_again():
    """Headings of two lines that stand again in the table are no rows, and what was above them does not go on."""
    again = [*NUMBERED[:5], *NUMBERED[:2], *NUMBERED[5:]]
    assert table(again) == table(NUMBERED)


def test_a_row_without_anybody_above():
    """A line below the headings that gives an answer is a row, whoever it is of; one of words goes on with them."""
    rows = (("Cluster", "SMEs surveyed?"), ("", "no"), ("Tartu Optics", "yes"))
    assert table(rows)[0] == ("Cluster", "SMEs surveyed?")


@pytest.mark.parametrize(
    "row", [("", "Faro SpA", "", "", ""), ("", "Faro SpA", "Joint venture", "", ""), ("", "Faro", "", "", "signed")]
)
def test_a_row_without_answers(row):
    """A name below another may be a row without answers: it is never joined with the name above it."""
    rows = table([*ANSWERED[:4], *ANSWERED[5:], row])[1]
    assert not any("Maule Faro" in row[1] or "Loros Faro" in row[1] for row in rows)
    assert rows[0][1] == "Universidad Austral de Loros"


def test_texts_in_lower_case():
    """Where all texts begin in lower case, that is no sign of the rest of a row."""
    rows = (
        ("Cluster", "Partner", "Next steps"),
        ("Bergen Sound", "Universidad Austral", "signed an MoU"),
        ("", "", "talks ended"),
        ("Tartu Optics", "Espejos del Norte", "no reply"),
    )
    assert len(table(rows)[1]) == len(rows) - 1


@pytest.mark.parametrize("withheld", ["-", "–", "n/a", "N/A"])
def test_nothing_to_say_is_no_rest_of_a_cell(withheld):
    """A line that withholds something is a row, though it has no number where all others have one."""
    rows = (
        ("Cluster", "Partner", "Next steps", "SMEs benefited"),
        ("Bergen Sound", "Faro SpA", "Contract signed in June 2020", "3"),
        ("", "Puerto Claro", "Talks go on", "2"),
        ("Tartu Optics", "Universidad Austral", "Joint trial of the buoys since May", "1"),
        ("", "Lentes del Maule", withheld, ""),
    )
    assert len(table(rows)[1]) == len(table(rows, "|")[1]) == 4


def test_words_below_a_number_are_no_rest_of_it():
    """A number is never wrapped: what stands below it begins a line of its own, and each cell stays as printed."""
    rows = (
        ("Clusters", "Organisation", "SMEs benefited", "Could benefit"),
        ("Bergen Sound", "Faro SpA", "3", "2"),
        ("", "Puerto Claro", "0", "0"),
        ("", "", "", "Directly"),
        ("Tartu Optics", "Lentes del Maule", "1", "4"),
    )
    assert [row[3] for row in table(rows)[1]] == ["2", "0", "Directly", "4"]


COUNTED = (
    ("No.", "Cluster", "Country", "Fields"),
    ("1", "Bergen Sound and", "Norway", "Sonar, marine"),
    ("", "Sonar Cluster", "", "acoustics"),
    ("2", "Optics Association", "Estonia", "Lenses"),
    ("", "Tartu County"),
    ("3", "Lydvik", "Norway", "Buoys"),
)


@pytest.mark.parametrize("mark", ["\t", "|"])
def test_the_names_of_clusters_that_are_numbered(mark):
    """Where rows are counted beside the clusters, more of a name without a number is the rest of that above it."""
    rows = table(COUNTED, mark)[1]
    assert [row[:2] for row in rows] == [
        ["1", "Bergen Sound and Sonar Cluster"],
        ["2", "Optics Association Tartu County"],
        ["3", "Lydvik"],
    ]
    assert rows[0][2:] == ["Norway", "Sonar, marine acoustics"]


@pytest.mark.parametrize(
    ("heading", "below"),
    [
        ("Day", ("", "Tartu County Optics", "", "")),
        ("No.", ("", "Tartu County Optics", "Estonia", "")),
        ("No.", ("", "Tartu", "", "")),
    ],
)
def test_other_clusters_beside_no_number(heading, below):
    """Beside the number of a day, with a country of its own, or where there was room above, it is no rest of a name."""
    rows = [(heading, *COUNTED[0][1:]), *COUNTED[1:3], ("2", "Lund", "Norway", "Lenses"), below, COUNTED[-1]]
    assert not any(row[1].startswith("Lund T") for row in table(rows)[1])


@pytest.mark.parametrize("word", ["KK", "Ltd", "S.p.A."])
def test_a_legal_form_alone(word):
    """A legal form alone ends the name above it, and so the line is the rest of that row, whatever else it has."""
    rows = (
        ("Cluster", "Partner", "Main focus", "Expected results"),
        ("Bergen Sound", "Faro Puerto Claro", "Licence for sonar", "Pilot line near Punta"),
        ("", word, "buoys", "Arenas"),
        ("Tartu Optics", "Lentes", "Lenses", "New clients"),
    )
    assert table(rows)[1][0][1:] == [
        f"Faro Puerto Claro {word}",
        "Licence for sonar buoys",
        "Pilot line near Punta Arenas",
    ]


def test_the_last_name_of_a_list_lacks_its_legal_form():
    """Where all names of a list but the last have a legal form, the next line brings it; a name with one is whole."""
    rows = (
        ("Cluster", "SMEs that benefited"),
        ("Bergen Sound", "Lydvik AS; Tonehav AS; Ekko"),
        ("", "Maritim AS"),
        ("Tartu Optics", "Kiirgus AS; Optika AS"),
        ("", "Lumen Valguse AS"),
    )
    told = [row[1] for row in table(rows)[1]]
    assert told[0] == "Lydvik AS; Tonehav AS; Ekko Maritim AS"
    assert "Kiirgus AS; Optika AS Lumen Valguse AS" not in told


ASKED = (
    ("Cluster", "SMEs agenda?", "Formal agreements?"),
    ("Lydvik", "Yes", "No"),
    ("Bergen Sound and", "Yes", "n.a."),
    ("Sonar Cluster",),
    ("Optics Association", "No", "-"),
    ("Tartu County",),
    ("Kiirgus", "Yes", "No"),
)


def test_the_rest_of_a_name_without_tabs():
    """A line without tabs is the rest of a first cell that cannot end, or that numbered rows print so elsewhere."""
    other = parse(
        f"Table 1: Clusters\n\n{lines(COUNTED, chr(9))}\n\nTable 2: Answers\n\n{lines(ASKED, chr(9))}\n", "a.txt"
    )
    assert [row.cells[0].clean for row in other.tables[1].rows] == [
        "Lydvik",
        "Bergen Sound and Sonar Cluster",
        "Optics Association Tartu County",
        "Kiirgus",
    ]


def test_a_line_without_tabs_that_may_be_anything():
    """Where nothing else prints the name so, the row above is unsure, and the table goes on below the line."""
    cells = [
        cell.clean
        for each in parse(f"Table 1: Answers\n\n{lines(ASKED, chr(9))}\n", "a.txt").tables
        for row in each.rows
        if not row.unsure
        for cell in row.cells
    ]
    assert cells[-3:] == ["Kiirgus", "Yes", "No"]
    assert "Bergen Sound and Sonar Cluster" in cells
    assert not any("Optics Association" in cell or "County" in cell for cell in cells)


@pytest.mark.parametrize("line", ["Survey of the clusters, page 3", "Table 2: Agreements", "# Agreements", "It ends."])
def test_a_title_is_no_rest_of_a_name(line):
    """The foot of a page, a caption, a title and a sentence are no rest of a cell, though that cannot end."""
    rows = [*ASKED[:3], (line,), *ASKED[6:]]
    tables = parse(f"Table 1: Answers\n\n{lines(rows, chr(9))}\n", "a.txt").tables
    assert not any(line in cell.clean for each in tables for row in each.rows for cell in row.cells)


def test_unnumbered_names_whose_other_cells_go_on():
    """More of a name is the rest of that above where all beside it goes on: two cells, or one without a country."""
    delegation = [row[1:] for row in (*COUNTED[:3], *COUNTED[5:])]
    assert [row[0] for row in table(delegation)[1]] == ["Bergen Sound and Sonar Cluster", "Lydvik"]
    agreed = (
        ("Cluster", "Partner", "Main focus", "Expected results"),
        ("Tartu Optics", "Lentes", "Supply of rare", "Joint trials with"),
        ("Estonia", "", "lenses", "two clinics"),
        ("Lydvik", "Faro", "Buoys", "New clients"),
    )
    assert [row[0] for row in table(agreed)[1]] == ["Tartu Optics Estonia", "Lydvik"]
    apart = (*agreed[:2], ("Estonia", "", "Lenses", "two clinics"), agreed[3])
    assert "Tartu Optics Estonia" not in [row[0] for row in table(apart)[1]]
