"""Tables of semicolons or commas in a text, and pipes inside the cells of tables."""

import pytest
from documents import read_text
from stated import facts

from clew.graph.build import build
from clew.loaders.document import parse

TITLE = "Follow-up report: clusters for the harbours of Chile\nValparaíso, Chile, 3-5 April 2019\n\n"
ROWS = (
    "Cluster{0}Partner{0}Type of cooperation{0}SMEs that benefited",
    "Tartu Optics{0}Lentes del Maule{0}joint venture{0}2",
    "Vigo Redes{0}Redes Quellón{0}staff exchange{0}5",
)
THREADS = {("tartu-optics", "lentes-del-maule"), ("vigo-redes", "redes-quellon")}


def found(text):
    """Return the facts of a follow-up report."""
    return facts(build(read_text(TITLE + text)))


@pytest.mark.parametrize("separator", [";", "; ", " ; ", ",", "\t"])
def test_rows_as_a_spreadsheet_saves_them(separator):
    """Whatever sets the cells apart, every cell stands where it is printed."""
    text = "\n".join(each.format(separator) for each in ROWS)
    assert {each[1:] for each in found(text) if each[0] == "thread"} == THREADS
    lines = (TITLE + text).split("\n")
    cells = [cell for table in parse(TITLE + text, "a.txt").tables for row in table.rows for cell in row.cells]
    assert len(cells) == 8
    assert all(lines[each.line - 1][each.offset - 1 :].startswith(each.raw) for each in cells)


def test_a_quoted_cell_holds_what_would_set_apart():
    """The marks around it are none of it."""
    rows = [*ROWS[:2], 'Vigo Redes{0}"Redes Quellón{0} Hijos"{0}"staff exchange"{0}']
    (table,) = parse(TITLE + "\n".join(each.format(",") for each in rows), "a.txt").tables
    assert [cell.clean for cell in table.rows[1].cells] == ["Vigo Redes", "Redes Quellón, Hijos", "staff exchange", ""]


@pytest.mark.parametrize(
    "text",
    [
        "It rained; nobody came\nWe left; the hall was shut\nThe rest is silence; it is late",
        "Cluster, partner, country and SMEs were asked,\nand they answered, as best they could, in writing,\nat home.",
        "Tartu, Vigo, Gdynia\nand Brest, Porto, Split\nwent along, came back, and wrote.",
    ],
)
def test_sentences_are_no_rows(text):
    """Nor are lists that run over lines."""
    assert not parse(TITLE + text, "a.txt").tables


@pytest.mark.parametrize("mark", [" \\| ", "\\|", "; ", "<br>"])
def test_pipes_inside_a_cell_set_things_apart(mark):
    """As a semicolon or a break does."""
    table = (
        "Table 1. SMEs which benefited\n\n| Cluster | SMEs |\n|---|---|\n"
        f"| Tartu Optics | Peipsi Lens{mark}Emajõgi Glass |\n| Vigo Redes | Rías Nets |\n"
    )
    named = {
        each[1:] for each in found("\n".join(each.format(";") for each in ROWS) + "\n\n" + table) if each[0] == "sme"
    }
    assert named == {("peipsi-lens", "tartu-optics"), ("emajogi-glass", "tartu-optics"), ("rias-nets", "vigo-redes")}


def test_who_led_the_group_represented_its_cluster():
    """With the post that stands beside the name."""
    rows = (
        "Cluster;Country;Head of the group;Position\nTartu Optics;Estonia;Ms Liis Kask;Director\n"
        "Vigo Redes;Spain;Mr Xoán Rial;Coordinator"
    )
    people = {each for each in found(rows) if each[0].startswith("person")}
    assert ("person-organisation", "liis-kask", "tartu-optics") in people
    assert ("person-role", "xoan-rial", "coordinator") in people
