"""Tables whose columns a line of dashes shows: rows by blank lines, rules or numbers, and captions below."""

import layouts
import pytest

from clew.loaders.document import parse

ROWS = (
    ("No.", "Cluster", "Partner", "Technology or service", "Country"),
    ("1", "Alpha Lamp Cluster", "Puerto Industrial", "Street lamps and their poles", "Peru"),
    ("2", "Alpha Lamp Cluster", "Universidad del Seno Norte", "Lenses", "Peru"),
    ("3", "Beta Mirror Network", "Espejos Lima", "", "Peru"),
)


def tables(text: str):
    """Return the tables of a report with these lines."""
    return parse(f"Follow-up report\n\nThe table shows them.\n\n{text}\n\nThe report ends here.\n", "a.txt").tables


def rows(text: str) -> list[tuple[str, ...]]:
    """Return the headings and the cells of the only table."""
    (table,) = tables(text)
    assert not table.doubt
    return [table.headings, *(tuple(cell.clean for cell in row.cells) for row in table.rows)]


@pytest.mark.parametrize(("over", "blank"), [("all", True), ("each", True), ("", True), ("", False), ("each", False)])
@pytest.mark.parametrize(("sign", "gap"), [("-", 1), ("=", 2), ("─", 1), ("_", 3)])
def test_the_dashes_tell_the_columns(sign, gap, over, blank):
    """Cells and headings are wrapped, and a column may be blank on most lines."""
    text = layouts.dashed(ROWS, 13, sign=sign, gap=gap, over=over, blank=blank)
    assert [tuple(row) for row in rows(text)] == list(ROWS)


def test_rules_between_rows():
    """What stands between two rules is a row."""
    lines = layouts.dashed(ROWS[:3], 13, over="each").split("\n")
    second = next(place for place, line in enumerate(lines) if line.startswith("2"))
    assert rows("\n".join([*lines[:second], lines[0], *lines[second:]])) == list(ROWS[:3])


def test_rows_with_a_code():
    """A code in the first column tells where a row begins, a rule above the table or not."""
    coded = [ROWS[0], *(("K-0" + number, *rest) for number, *rest in ROWS[1:])]
    assert rows(layouts.dashed(coded, 13)) == coded


def test_the_caption_below():
    """A caption stands below behind a colon; it is that of the table above it."""
    other = [row[1:] for row in ROWS]
    first, second = (layouts.dashed(each, over="all", blank=True) for each in (ROWS, other))
    found = tables(f"{first}\n\n: Who works with whom\n\n{second}\n\nTable: Some of them")
    assert [each.caption.clean for each in found] == ["Who works with whom", "Some of them"]


def test_two_partners_between_blank_lines_are_no_name():
    """Names that had room on one line were not wrapped: the lines are rows, or nothing is stated."""
    text = (
        "-------------------------------------------------\n"
        "Cluster              Partner             Kind\n"
        "-------------------- ------------------- --------\n"
        "Alpha Lamp Cluster   Espejos             firm\n"
        "                     Lima Glass          firm\n\n"
        "Beta Mirror Network  Sol                 firm\n"
        "-------------------------------------------------\n"
    )
    assert not any("Espejos Lima" in cell.clean for table in tables(text) for row in table.rows for cell in row.cells)


@pytest.mark.parametrize(
    "text",
    [
        "Some words about it\n-----  ------\nfurther words of the text that reach over both",
        "Title\n-----\n\nWords",
        "Cluster  Partner\n\n----  ----\n\nWords",
    ],
)
def test_what_is_no_table(text):
    """A rule under a title parts no columns, and words that reach over the dashes are none of a table."""
    assert tables(text) == []


def test_cells_that_are_wrapped_in_the_last_column():
    """The last column ends where its dashes or its longest words do: what had no room there goes on below."""
    text = (
        "Cluster           Country   Fields\n"
        "---------------   -------   ----------------\n"
        "Lampe Alpenrand   Austria   Street lamps,\n"
        "                            tunnels at night\n"
        "Espejo Sur        Spain     Mirrors\n"
        "Ljus Norr         Sweden    Lenses, sensors,\n"
        "                            glass fibre\n"
    )
    assert rows(text)[1:] == [
        ("Lampe Alpenrand", "Austria", "Street lamps, tunnels at night"),
        ("Espejo Sur", "Spain", "Mirrors"),
        ("Ljus Norr", "Sweden", "Lenses, sensors, glass fibre"),
    ]


def test_a_blank_line_between_wrapped_rows():
    """Rows between blank lines, in a table that no rule opens, are told as well."""
    text = (
        "Cluster     Partner         Country  Next steps\n"
        "----------  --------------  -------  ---------------------\n"
        "Lampe       Universidad de  Peru     Test of the lamps was\n"
        "Alpenrand   Puerto Seco              made in March 2019\n\n"
        "            Vidrios Lima    Peru     Exchange of notes\n\n"
        "Ljus Norr   Espejos Cuzco   Peru     They plan to hold a\n"
        "                                     common workshop\n"
    )
    assert rows(text)[1:] == [
        ("Lampe Alpenrand", "Universidad de Puerto Seco", "Peru", "Test of the lamps was made in March 2019"),
        ("", "Vidrios Lima", "Peru", "Exchange of notes"),
        ("Ljus Norr", "Espejos Cuzco", "Peru", "They plan to hold a common workshop"),
    ]


def test_the_last_row_above_dashes_that_close_the_table():
    """The dashes once more below the last row, a blank line above it, make no headings of it."""
    dashes = "----  ------------------  -------  -----------\n"
    text = (
        "No    Cluster             Country  Fields\n"
        f"{dashes}"
        "1     Lampe Alpenrand     Austria  Lamps,\n"
        "                                   poles\n\n"
        "2     Ljus Norr           Sweden   Lenses\n\n"
        "3     Espejo Sur          Spain    Mirrors\n"
        f"{dashes}\n\n"
        "HOW THE WEEK BEGAN\n"
    )
    assert rows(text)[1:] == [
        ("1", "Lampe Alpenrand", "Austria", "Lamps, poles"),
        ("2", "Ljus Norr", "Sweden", "Lenses"),
        ("3", "Espejo Sur", "Spain", "Mirrors"),
    ]


def test_rows_between_blank_lines_under_a_cluster_that_stands_once():
    """Where all rows fill the column beside the cluster, its heading need not say that it is of counterparts."""
    text = (
        "Cluster     Contact         Country  Kind       Next steps\n"
        "----------  --------------  -------  ---------  ---------------------\n"
        "Lampe       Universidad de  Peru     school     Test of the lamps was\n"
        "Alpenrand   Puerto Seco                         made in March 2019\n\n"
        "            Talleres del    Peru     firm       Exchange of notes\n"
        "            Litoral\n\n"
        "Ljus Norr   Espejos Cuzco   Peru     firm       They plan to hold a\n"
        "                                                common workshop\n"
    )
    assert rows(text)[1:] == [
        ("Lampe Alpenrand", "Universidad de Puerto Seco", "Peru", "school", "Test of the lamps was made in March 2019"),
        ("", "Talleres del Litoral", "Peru", "firm", "Exchange of notes"),
        ("Ljus Norr", "Espejos Cuzco", "Peru", "firm", "They plan to hold a common workshop"),
    ]


def test_a_paragraph_below_a_blank_line_begins_no_row():
    """Words that go on below a blank line, with nothing beside them, are no row of the cluster above."""
    text = (
        "Cluster     Contact         Country  Next steps\n"
        "----------  --------------  -------  ---------------------\n"
        "Lampe       Vidrios Lima    Peru     Test of the lamps.\n\n"
        "            Again in May             A second test\n\n"
        "Ljus Norr   Espejos Cuzco   Peru     Common workshop\n"
    )
    (table,) = tables(text)
    assert table.doubt
