"""What a table says, told in other containers: sheets below titles, lists, lines of labels, cells with two names."""

import itertools
import random
from collections.abc import Callable, Iterator, Sequence

import layouts
import pytest
from documents import nodes, one, read_text, threads

from clew.graph.build import build
from clew.loaders.document import parse
from clew.loaders.outline.settle import settle
from clew.loaders.vocabulary import current

Rows = Sequence[Sequence[str]]
HEAD = """# Cluster Mission to Chile: Follow-up Survey Report

Santiago, Chile, 4-6 June 2019

"""
DELEGATION = (
    ("Cluster", "Country", "Fields of activity"),
    ("Agri Sud Cluster", "Spain", "Irrigation; olives"),
    ("Wagra Alliance", "Hungary", "Grain"),
    ("Polo Lattiero", "Italy", "Dairy"),
)
ANSWERS = (
    ("Cluster", "SME agenda prepared?", "SMEs in the agenda", "Formal agreement signed?"),
    ("Agri Sud Cluster", "Yes", "12", "No"),
    ("Wagra Alliance", "n.a.", "", "No"),
    ("Polo Lattiero", "Yes", "7", "Yes"),
)
AGREEMENTS = (
    ("Cluster", "Partner", "Type of partner", "Type of cooperation", "Next steps", "SMEs benefited"),
    ("Agri Sud Cluster", "Kemasan Maipo", "non-EU firm", "Technology transfer", "A contract was signed in May", "3"),
    ("Agri Sud Cluster", "Wagra Alliance", "EU cluster", "Joint business events", "Exchange of experience", "0"),
    ("Polo Lattiero", "Universidad del Valle", "non-EU university", "Staff exchange", "No reply since July", "n.a."),
)


def led(rows: Rows) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Yield every row as a title, of both sides where there are two, and its labels with their values."""
    width = 2 if "Partner" in rows[0] else 1
    for row in rows[1:]:
        yield " – ".join(row[:width]), [(a, b) for a, b in zip(rows[0][width:], row[width:], strict=True) if b]


def sheets(rows: Rows) -> str:
    """A sheet of labels and values below a heading."""
    return "\n\n".join(
        f"#### {title}\n\n| Item | Answer |\n|---|---|\n" + "\n".join(f"| {a} | {b} |" for a, b in pairs)
        for title, pairs in led(rows)
    )


def marked_up(rows: Rows) -> str:
    """A sheet in HTML below a heading."""
    return "\n\n".join(
        f"#### {title}\n\n<table>" + "".join(f"<tr><td>{a}</td><td>{b}</td></tr>" for a, b in pairs) + "</table>"
        for title, pairs in led(rows)
    )


def definitions(rows: Rows) -> str:
    """A list of terms with their definitions."""
    return "\n\n".join("\n".join([title, *(f":   {a}: {b}" for a, b in pairs)]) for title, pairs in led(rows))


def nested(rows: Rows) -> str:
    """Lists in a list."""
    return "\n".join("\n".join([f"- {title}", *(f"  - {a}: {b}" for a, b in pairs)]) for title, pairs in led(rows))


def lines(rows: Rows) -> str:
    """A line for every row."""
    return "\n".join(f"- **{title}**: " + "; ".join(f"{a}: {b}" for a, b in pairs) + "." for title, pairs in led(rows))


def cards(rows: Rows) -> str:
    """Labels with their values, a blank line between the rows, in whatever order the columns stand."""
    order = list(range(len(rows[0])))
    random.Random(len(rows[0])).shuffle(order)
    return "\n\n".join("\n".join(f"{rows[0][n]}: {row[n]}" for n in order) for row in rows[1:])


def report(container: Callable[[Rows], str], tables: Sequence[Rows] = (DELEGATION, ANSWERS, AGREEMENTS)) -> str:
    """Return a report of the tables in this container."""
    captions = ("The delegation", "Answers of the clusters", "Cooperation agreements")
    parts = (f"## {caption}\n\n{container(rows)}\n" for caption, rows in zip(captions, tables, strict=False))
    return HEAD + "\n".join(parts) + "\n## Outlook\n\nThe report ends here.\n"


def stated(text: str) -> set[tuple[str, str, str]]:
    """Return what a report states, but for the report itself."""
    found = (each for each in read_text(text) if each.subject.label not in ("Report", "StatedFigure"))
    return {(each.subject.id, each.property, str(getattr(each.value, "id", each.value))) for each in found}


@pytest.mark.parametrize("container", [sheets, marked_up, definitions, nested, lines, cards])
def test_another_container_the_same_facts(container):
    """Whatever a table is put into, it states what it states with pipes."""
    wanted, found = stated(report(layouts.pipes)), stated(report(container))
    assert len(wanted) > 60
    assert (found - wanted, wanted - found) == (set(), set())


def test_every_cell_stands_where_it_says():
    """The places of labels, titles and values are exact."""
    text = report(sheets)
    for each in read_text(text):
        line = text.split("\n")[each.source.line - 1]
        assert line[each.source.offset - 1 :].startswith(each.source.quote.split("\n")[0])


def test_other_titles_lead_no_records():
    """The particulars under two headings are no table where nothing is the same, or nothing is known."""
    text = "# A\n\nCountry: Chile\nVenue: Hotel\n\n# B\n\nPrinted: 2019\nPages: 12\n"
    assert parse(text, "a.txt").tables == []
    text = "# Day 1\n\nTime: 9:00\nRoom: 2\n\n# Day 2\n\nTime: 10:00\nRoom: 3\n"
    assert parse(text, "a.txt").tables == []


def test_numbers_over_records_are_no_clusters():
    """Who cooperates is unknown where the titles only count."""
    rows = [AGREEMENTS[0][2:], *(row[2:] for row in AGREEMENTS[1:])]
    text = "\n\n".join(
        "\n".join([f"### Case {n}", *(f"{a}: {b}" for a, b in zip(rows[0], row, strict=True))])
        for n, row in enumerate(rows[1:], 1)
    )
    assert not [s for s in read_text(f"{HEAD}## Cooperation agreements\n\n{text}\n") if s.property == "OPENED"]


MERGED = """| Cluster | Partner | {heading} |
|---|---|---|
| Agri Sud | Kemasan Maipo | 2 / 5 / 14 |
| Wagra | Maipo Agua | 0 / n/a / 3 |
| Polo Verde | Riego Norte | n.a. |
"""


@pytest.mark.parametrize(
    "heading",
    [
        "SMEs: benefited / could benefit directly / could benefit indirectly",
        "Number of SMEs that benefited / could benefit directly / could benefit indirectly",
    ],
)
def test_several_numbers_in_a_cell(heading):
    """Numbers that one cell holds are told by the order that the heading gives; one answer is that of all."""
    made = build(read_text(f"{HEAD}## Cooperation agreements\n\n{MERGED.format(heading=heading)}"))
    names = ("smesBenefited", "smesCouldBenefitDirectly", "smesCouldBenefitIndirectly")
    found = [tuple(each.properties.get(name) for name in names) for each in nodes(made, "Agreement")]
    assert sorted(found, key=str) == [(0, None, 3), (2, 5, 14), (None, None, None)]
    unavailable = sorted(tuple(each.properties.get("notAvailable", ())) for each in nodes(made, "Agreement"))
    assert unavailable == [(), names, (names[1],)]


@pytest.mark.parametrize("heading", ["SMEs benefited directly / indirectly / otherwise", "Low / middle / high"])
def test_numbers_of_which_the_order_is_in_doubt(heading):
    """Nothing is stated of numbers of which the heading does not say what they are."""
    made = build(read_text(f"{HEAD}## Cooperation agreements\n\n{MERGED.format(heading=heading)}"))
    assert not [each for each in nodes(made, "Agreement") if any(name.startswith("smes") for name in each.properties)]


def test_the_country_of_a_counterpart_behind_its_name():
    """Where the names of a column have their countries behind a comma or a dash, these are no part of them."""
    for sign in (", ", " – "):
        rows = [(*row[:1], row[1] + (f"{sign}Chile" if n else ""), *row[2:]) for n, row in enumerate(AGREEMENTS)]
        made = build(read_text(report(layouts.pipes, [DELEGATION, ANSWERS, rows])))
        assert {name for _, name in threads(made)} == {"Kemasan Maipo", "Wagra Alliance", "Universidad del Valle"}


@pytest.mark.parametrize("mark", ["(as above)", "see above", "id.", '-"-'])
def test_more_marks_for_the_cell_above(mark):
    """However a cell says that it is as the one above, it names no cluster."""
    rows = [AGREEMENTS[0], AGREEMENTS[1], (mark, *AGREEMENTS[2][1:])]
    made = build(read_text(report(layouts.pipes, [DELEGATION, ANSWERS, rows])))
    assert {cluster for cluster, _ in threads(made)} == {"Agri Sud Cluster"}


def test_tables_below_the_names_of_clusters_are_not_one():
    """Names over tables of the same headings part these, though each name stands in two chapters."""

    def chapter(place: int) -> Iterator[str]:
        for cluster, rows in itertools.groupby(AGREEMENTS[1:], key=lambda row: row[0]):
            yield f"\n{cluster}\n"
            yield layouts.tabs([(AGREEMENTS[0][1], *AGREEMENTS[0][place:]), *((r[1], *r[place:]) for r in rows)])

    text = f"{HEAD}## Types\n" + "\n".join(chapter(2)) + "\n\n## Status\n" + "\n".join(chapter(4)) + "\n"
    found = set(threads(build(read_text(report(layouts.pipes, [DELEGATION]) + text.removeprefix(HEAD)))))
    assert found == {(row[0], row[1]) for row in AGREEMENTS[1:]}


def test_a_card_may_begin_with_another_label_than_the_cluster():
    """Blank lines part the cards, and the cluster is that of the labels around it."""
    text = "\n\n".join(
        f"Name of the SME: {sme}\nCluster: {cluster}" for sme, cluster in [("Riegos", "Agri Sud"), ("Tejo", "Wagra")]
    )
    table = one(parse(f"{text}\n", "a.txt").tables)
    assert [[cell.clean for cell in row.cells] for row in table.rows] == [["Riegos", "Agri Sud"], ["Tejo", "Wagra"]]


def test_clusters_alone_in_rows_over_their_own():
    """Where the clusters that are known elsewhere stand over their rows, the columns are told as beside a column."""
    headings = ("Met there", "What it is", *AGREEMENTS[0][3:])
    rows = [headings]
    for cluster, own in itertools.groupby(AGREEMENTS[1:], key=lambda row: row[0]):
        rows += [(cluster, *[""] * (len(headings) - 1)), *(row[1:] for row in own)]
    made = build(read_text(report(layouts.pipes, [DELEGATION, ANSWERS, rows])))
    assert set(threads(made)) == {(row[0], row[1]) for row in AGREEMENTS[1:]}


def test_a_table_on_its_side_may_begin_with_another_row_than_the_clusters():
    """The clusters of a table on its side may stand in its second row, below their countries."""
    rows = [tuple(row[n] for row in DELEGATION) for n in (1, 0, 2)]
    assert stated(report(layouts.pipes, [rows])) == stated(report(layouts.pipes, [DELEGATION]))


def test_a_name_with_a_dash_in_it_beside_its_partner():
    """Of several dashes the one beside a cluster that is known parts the two sides."""
    rows = [tuple(cell.replace("Polo Lattiero", "PLA – Polo Lattiero") for cell in row) for row in AGREEMENTS]
    home = [tuple(cell.replace("Polo Lattiero", "PLA – Polo Lattiero") for cell in row) for row in DELEGATION]
    tables = [home, ANSWERS[:3], rows]
    found = layouts.pipes(home), nested(rows)
    text = f"{HEAD}## The delegation\n\n{found[0]}\n\n## Cooperation agreements\n\n{found[1]}\n"
    wanted = set(threads(build(read_text(report(layouts.pipes, tables)))))
    assert set(threads(build(read_text(text)))) == wanted


def tables_of(text: str) -> list[list[list[str]]]:
    """Return the cells of the tables of a text, and of those that its outline makes."""
    document = parse(text, "a.txt")
    settle(document, current())
    return [[[cell.clean for cell in row.cells] for row in table.rows] for table in document.tables]


def test_a_caption_is_no_label_of_a_card_or_record():
    """What stands below the caption of the next table is not of the last record."""
    own = "\n  - Country: Spain\n  - SME agenda prepared? Yes"
    rows = "\n".join(f"- {name}{own}" for name in ("Agri Sud", "Polo Verde"))
    text = f"{rows}\n\nTable 3: Formal agreements\n\n| Cluster | Partner |\n|---|---|\n| Agri Sud | Maipo |\n"
    assert tables_of(text)[0] == [["Agri Sud", "Spain", "Yes"], ["Polo Verde", "Spain", "Yes"]]
    assert parse(text, "a.txt").tables[-1].caption.clean == "Table 3: Formal agreements"


def test_titles_that_only_count_sheets_are_no_column():
    """A title like "Case 1" over a sheet of labels and values is no name."""
    sheet = "### Case {}\n\n| | |\n|---|---|\n| Cluster | {} |\n| SME | {} |\n"
    text = "\n".join(sheet.format(n, *each) for n, each in enumerate([("Agri Sud", "Riegos"), ("Wagra", "Tejo")], 1))
    assert tables_of(text) == [[["Agri Sud", "Riegos"], ["Wagra", "Tejo"]]]


def test_labels_set_apart_by_dashes():
    """Behind a dash may stand the answer to a question, what a label says that no table has, or nothing."""
    card = "Cluster – {}\nPartner – {}\nSet up an SME agenda? – Yes\nRoom – 3\nBenefits –\nNext steps – A visit\n"
    text = "\n".join(card.format(*each) for each in (("Agri Sud", "Maipo"), ("Wagra", "Kerka"), ("Polo", "Riego")))
    found = tables_of(text)
    assert [row[:2] for row in one(found)] == [["Agri Sud", "Maipo"], ["Wagra", "Kerka"], ["Polo", "Riego"]]
    assert {tuple(row[2:]) for row in one(found)} == {("Yes", "3", "", "A visit")}


def test_headings_without_rows_stop_nothing():
    """A table of agreements of which nothing but the headings is printed states nothing."""
    assert not [
        s for s in read_text(report(layouts.pipes, [DELEGATION, ANSWERS, AGREEMENTS[:1]])) if "OPENED" in s.property
    ]
