"""Tables whose first column holds labels and whose other columns are records, in many layouts."""

import pytest
from documents import read_text
from stated import facts

from clew.graph.build import build

OPENING = "Cluster Mission to Malta\n\nFollow-up report\n\nValletta, Malta, 6 to 8 May 2019\n\n# 1. Sheets\n\n"
AGENDA, SIGNED = "Had you drawn up an agenda with your SMEs?", "Have you signed a formal agreement?"
LABELS = (
    "Type of organisation",
    "Country",
    "Type of cooperation",
    "State of play and next steps",
    "SMEs that benefited",
)
SHEETS = (
    ("Borealis Dairy Alliance", "Denmark", ("Gozo Churns Ltd", "Non-EU firm", "Malta", "Imports and exports",
     "Supply contract signed on 12 July 2019", "2"), ("University of Mdina", "Non-EU university", "Malta",
     "Research and development", "Joint tests have been under way since September", "1"), ("Yes", "5"), ("No", "")),
    ("Laiterie du Var", "France", ("Sliema Cooling", "Firm (non-EU)", "Malta", "Technology transfer",
     "No answer since June", "0"), ("Malta Milk Cluster", "Cluster (non-EU)", "Malta", "Joint business events",
     "A joint workshop was held in Ulm in October 2019", "3"), ("No", ""), ("Yes", "1")),
)  # fmt: skip
Rows = list[tuple[str, ...]]


def pipes(rows: Rows) -> str:
    """Print a table with pipes."""
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join([lines[0], "|" + "---|" * len(rows[0]), *lines[1:]])


def tabs(rows: Rows) -> str:
    """Print a table with tabs."""
    return "\n".join("\t".join(row) for row in rows)


def aligned(rows: Rows) -> str:
    """Print a table in aligned columns."""
    widths = [max(len(row[place]) for row in rows) + 3 for place in range(len(rows[0]))]
    return "\n".join("".join(c.ljust(w) for c, w in zip(row, widths, strict=True)).rstrip() for row in rows)


def html(rows: Rows) -> str:
    """Print a table in HTML; a title stands in a cell over all columns."""
    cells = ("".join(f"<td>{cell}</td>" for cell in row) for row in rows)
    titled = (f"<td colspan=3>{row[0]}</td>" if len(row) == 1 else each for row, each in zip(rows, cells, strict=True))
    return "<table>" + "".join(f"<tr>{each}</tr>\n" for each in titled) + "</table>"


def sheet(head: tuple[str, ...] | None, first: tuple[str, ...], second: tuple[str, ...]) -> Rows:
    """Return the rows of a sheet; without a head the names stand over the records, where they are no label's."""
    named = [("Partner", first[0], second[0])] if head is None else [head, ("Organisation", first[0], second[0])]
    named = [("", first[0], second[0])] if head == () else named
    return named + list(zip(LABELS, first[1:], second[1:], strict=True))


HEADS = {
    "letters": ("", "Contact A", "Contact B"),
    "numbers": ("Item", "Partner 1", "Partner 2"),
    "ordinals": ("Item", "1st contact", "2nd contact"),
    "blank": ("", "", ""),
    "labels": None,
    "names": (),
}


@pytest.mark.parametrize("head", list(HEADS.values()), ids=list(HEADS))
@pytest.mark.parametrize("printed", [pipes, tabs, html], ids=["pipes", "tabs", "html"])
@pytest.mark.parametrize("title", ["## Sheet {n} - {name} ({home})", "## Profile: {name} ({home})"])
def test_each_column_is_an_agreement_of_the_cluster_above(head, printed, title):
    """Whatever the head row prints over the records, and whichever word leads to the name of the cluster."""
    if printed is tabs and head in ((), ("", "", "")):
        pytest.skip("a line without words begins no table of tabs")
    assert threads("\n\n".join(
        f"{title.format(n=n, name=name, home=home)}\n\n{printed(sheet(head, first, second))}"
        for n, (name, home, first, second, *_) in enumerate(SHEETS, 1)
    )) == EXPECTED  # fmt: skip


def test_aligned_columns_of_records():
    """Where no line above tells what aligned columns are, the labels do; a cell goes on below itself."""
    tables = [aligned(sheet(HEADS["numbers"], *each[2:4])) for each in SHEETS]
    tables[0] = tables[0].replace("SMEs that", " " * tables[0].index("Partner 2") + "2019, in two places\nSMEs that", 1)
    assert (
        threads("\n\n".join(f"## {each[0]} ({each[1]})\n\n{t}" for each, t in zip(SHEETS, tables, strict=True)))
        == EXPECTED
    )


def test_the_cluster_is_named_inside_the_table():
    """In a title over all columns, or in a row whose value is that of every record."""
    inside = [html([(f"{each[0]} ({each[1]})",), *sheet(HEADS["letters"], *each[2:4])]) for each in SHEETS]
    assert threads("\n\n".join(inside)) == EXPECTED
    rows = [html([("Contact", "A", "B"), ("Cluster", each[0], each[0]), *sheet(None, *each[2:4])]) for each in SHEETS]
    assert threads("\n\n".join(rows)) == EXPECTED


@pytest.mark.parametrize("headed", [True, False])
def test_replies_beside_questions(headed):
    """Questions below each other, with the reply and how many beside, are answers of the cluster above."""
    head: Rows = [("Question", "Reply", "If yes, how many?")] if headed else []
    text = "\n\n".join(
        f"## Sheet {n} - {each[0]} ({each[1]})\n\n{html([*head, (AGENDA, *each[4]), (SIGNED, *each[5])])}\n\n"
        f"{html(sheet(HEADS['letters'], *each[2:4]))}"
        for n, each in enumerate(SHEETS, 1)
    )
    assert answers(text) == {
        ("borealis-dairy-alliance", "sme-agenda", "yes"), ("borealis-dairy-alliance", "sme-agenda", "5"),
        ("borealis-dairy-alliance", "formal-agreement", "no"), ("laiterie-du-var", "sme-agenda", "no"),
        ("laiterie-du-var", "formal-agreement", "yes"), ("laiterie-du-var", "formal-agreement", "1"),
    }  # fmt: skip


def test_two_answered_questions_are_a_card_and_no_title():
    """Lines of questions with their answers are those of the cluster above, and the table below is none of them."""
    text = "\n\n".join(
        f"## Sheet {n} - {each[0]} ({each[1]})\n\n{AGENDA} {each[4][0]}\n\n{SIGNED} {each[5][0]}\n\n"
        f"{html(sheet(HEADS['letters'], *each[2:4]))}"
        for n, each in enumerate(SHEETS, 1)
    )
    assert threads(text) == EXPECTED
    assert len(answers(text)) == 4
    assert {each[3] for each in read(text) if each[0] == "agreement"} == {"cooperation"}


def test_who_did_not_answer_is_no_counterpart():
    """A sentence on the survey, before the first cluster of its paragraph, tells of no contact."""
    text = (
        "Two clusters returned the form. Horti Ulm did not return it. Laiterie du Var dictated its answers to us.\n\n"
    )
    sheets = [f"## Sheet {n} - {each[0]}\n\n{html(sheet(None, *each[2:4]))}" for n, each in enumerate(SHEETS, 1)]
    assert threads(text + "\n\n".join(sheets)) == EXPECTED


def test_a_figure_stands_beside_what_was_aimed_at_and_where_it_comes_from():
    """Of several columns of numbers the one that was reached is read; a share in brackets is of the type before it."""
    rows = [("Indicator", "Target", "Achieved", "Source"), ("Meetings held", "90", "126", "Planner"),
            ("Countries represented", "6", "8", "Lists")]  # fmt: skip
    text = f"{pipes(rows)}\n\nAs to the kind, technology transfer (21.4 %) comes before joint ventures (14.3 %)."
    assert {each[1:3] for each in read(text) if each[0] == "figure"} == {
        ("meetings", "126"), ("countries", "8"), ("cooperation-type-share", "21.4"), ("cooperation-type-share", "14.3"),
    }  # fmt: skip


def test_the_seat_of_a_cluster_is_in_its_country():
    """A town with its country, under words for a place, gives the country."""
    rows = [("Cluster", "Seat", "Sectors"), ("Borealis Dairy Alliance", "Aarhus, Denmark", "Butter"),
            ("Laiterie du Var", "Toulon (France)", "Cheese")]  # fmt: skip
    assert {each[1:] for each in read(pipes(rows)) if each[0] == "delegate-country"} == {
        ("borealis-dairy-alliance", "DK"), ("laiterie-du-var", "FR"),
    }  # fmt: skip


def read(text: str) -> set[tuple[str, ...]]:
    """Return the facts of a follow-up report with this text."""
    return set(facts(build(read_text(OPENING + text + "\n"))))


def threads(text: str) -> set[tuple[str, ...]]:
    """Return whose counterparts a text tells, of which kind they are, and what became of it."""
    return {each[1:] for each in read(text) if each[0] in ("thread", "thread-kind", "thread-outcome")}


def answers(text: str) -> set[tuple[str, ...]]:
    """Return the answers and their numbers."""
    return {each[1:] for each in read(text) if each[0] in ("answer", "answer-number")}


EXPECTED = {
    (owner, other, *more)
    for owner, other, kind, outcome in (
        ("borealis-dairy-alliance", "gozo-churns-ltd", "firm", "formalised"),
        ("borealis-dairy-alliance", "university-of-mdina", "university", "active"),
        ("laiterie-du-var", "sliema-cooling", "firm", "ended"),
        ("laiterie-du-var", "malta-milk-cluster", "cluster", "active"),
    )
    for more in ((), (kind,), (outcome,))
}
