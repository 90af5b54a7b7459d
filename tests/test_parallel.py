"""Rows that hold several counterparts, with what is said of each in the cells beside (invented documents)."""

from itertools import product

import pytest
from test_headed_tables import told

HEAD = ("Cluster", "Counterparts", "Type of cooperation", "Technology", "SMEs benefited", "Next steps")
FIRST = (
    ("Bohemian Glass Ring",),
    ("Nile Glass (non-EU firm)", "Giza Optics (non-EU university)"),
    ("Technology transfer", "Joint venture"),
    ("Lenses",),
    ("3", "0"),
    ("Contract signed in May 2018", "No reply since June"),
)
SECOND = (
    ("Murano Furnaces",),
    ("Delta Kilns (non-EU firm)",),
    ("Staff exchange",),
    ("Kilns",),
    ("2",),
    ("Talks go on",),
)
THREADS = {
    ("thread", "bohemian-glass-ring", "nile-glass"),
    ("thread", "bohemian-glass-ring", "giza-optics"),
    ("thread", "murano-furnaces", "delta-kilns"),
}
FACTS = THREADS | {
    ("thread-kind", "bohemian-glass-ring", "nile-glass", "firm"),
    ("thread-kind", "bohemian-glass-ring", "giza-optics", "university"),
    ("thread-kind", "murano-furnaces", "delta-kilns", "firm"),
    ("thread-type", "bohemian-glass-ring", "nile-glass", "technology-transfer"),
    ("thread-type", "bohemian-glass-ring", "giza-optics", "joint-venture"),
    ("thread-type", "murano-furnaces", "delta-kilns", "staff-exchange"),
    ("thread-outcome", "bohemian-glass-ring", "nile-glass", "formalised"),
    ("thread-outcome", "bohemian-glass-ring", "giza-optics", "ended"),
    ("thread-outcome", "murano-furnaces", "delta-kilns", "active"),
}
KINDS = ("thread", "thread-kind", "thread-type", "thread-outcome")
WAYS = {
    "breaks": "<br>".join,
    "semicolons": "; ".join,
    "strokes": " / ".join,
    "numbers": lambda parts: " ".join(f"{n}) {each}" for n, each in enumerate(parts, 1)),
    "points": lambda parts: "<br>".join(f"{n}. {each}" for n, each in enumerate(parts, 1)),
    "letters": lambda parts: "; ".join(f"({n}) {each}" for n, each in zip("abc", parts, strict=False)),
    "bullets": lambda parts: " ".join(f"• {each}" for each in parts),
    "romans": lambda parts: " ".join(f"({n}) {each}" for n, each in zip(("i", "ii"), parts, strict=True)),
    "dashes": lambda parts: "<br>".join(f"- {each}" for each in parts),
}


def piped(rows, way, head=HEAD):
    """Return a table with pipes, the parts of a cell set apart in a way."""
    lines = (" | ".join(way(cell) if len(cell) > 1 else cell[0] for cell in row) for row in rows)
    return "\n".join(f"| {line} |" for line in (" | ".join(head), " | ".join("---" for _ in head), *lines))


@pytest.mark.parametrize("way", WAYS)
def test_each_counterpart_has_its_own(way):
    """However the parts are set apart, each counterpart has those in its place, and one alone is for all."""
    text = piped((FIRST, SECOND), WAYS[way])
    assert told(text, *KINDS) == FACTS
    agreements = told(text, "agreement")
    for partner, number in (("nile-glass", "3"), ("giza-optics", "0")):
        about = ("agreement", "bohemian-glass-ring", partner, "cooperation")
        assert {(*about, "smesBenefited", number), (*about, "technology", "lenses")} <= agreements


def test_a_frame_of_dashes_shows_what_stands_beside():
    """Lines of a cell in a frame are things of their own where numbers stand beside each of them."""
    rows = [[*FIRST], [*SECOND]]
    wide = [max(len(part) for row in (*rows, [(h,) for h in HEAD]) for part in row[n]) for n in range(len(HEAD))]
    rule = "+" + "+".join("-" * (each + 2) for each in wide) + "+"
    lines = [rule]
    for row in ([(h,) for h in HEAD], *rows):
        for line in range(max(map(len, row))):
            cells = (cell[line] if line < len(cell) else "" for cell in row)
            lines.append("|" + "|".join(f" {cell:<{size}} " for cell, size in zip(cells, wide, strict=True)) + "|")
        lines.append(rule)
    assert told("\n".join(lines), *KINDS) == FACTS


def test_types_and_countries_in_columns_of_their_own():
    """What each is may stand in the next columns; a country for all is that of each."""
    text = piped(
        ((("Bohemian Glass Ring",), ("Nile Glass", "Giza Optics"), ("EU cluster", "non-EU firm"), ("Egypt",)),),
        "<br>".join,
        ("Cluster", "Organisation", "Type of organisation", "Country of the organisation"),
    )
    assert {each[2:] for each in told(text, "thread-kind", "thread-country")} == {
        ("nile-glass", "cluster"), ("giza-optics", "firm"), ("nile-glass", "EG"), ("giza-optics", "EG"),
    }  # fmt: skip


def test_one_number_for_all_is_nobodys():
    """It may be the sum of both."""
    text = piped(((*FIRST[:4], ("3",), FIRST[5]), SECOND), "<br>".join)
    assert not {
        each for each in told(text, "agreement") if each[1] == "bohemian-glass-ring" and each[4] == "smesBenefited"
    }
    assert told(text, "thread") == THREADS


def test_parts_that_do_not_match_are_nobodys():
    """Of three texts for two counterparts it cannot be told which is whose: the row states nothing."""
    text = piped(((*FIRST[:5], ("Signed", "Visit planned", "Samples sent")), SECOND), "<br>".join)
    assert told(text, *KINDS) == {each for each in FACTS if each[1] == "murano-furnaces"}


@pytest.mark.parametrize(
    "name",
    ["Nile<br>Glass", "Institute of<br>Glass", "Nile Glass<br>(non-EU firm)", "Nile Glass<br>Ltd", "Nile Glass, Cairo"],
)
def test_a_name_of_two_lines_is_one(name):
    """A break or a comma may stand inside a name, where nothing beside it has two parts."""
    row = (("Murano Furnaces",), (name,), ("Staff exchange", "Joint venture"), ("Kilns",), ("2",), ("Talks go on",))
    assert len(told(piped((row,), "; ".join), "thread")) == 1


def test_types_between_semicolons_may_be_of_all():
    """Where one counterpart has two types elsewhere, two types of two counterparts are nobody's in particular."""
    rows = (
        (("Bohemian Glass Ring",), ("Nile Glass", "Giza Optics"), ("Joint venture", "R&D"), ("Lenses",)),
        (("Murano Furnaces",), ("Delta Kilns",), ("Joint venture", "R&D"), ("Kilns",)),
    )
    found = told(piped(rows, "; ".join, HEAD[:4]), "thread", "thread-type")
    assert {each for each in found if each[0] == "thread"} == THREADS
    assert {each[2] for each in found if each[0] == "thread-type"} == {"delta-kilns"}


def test_several_clusters_in_a_row():
    """Clusters of one country may stand in one row, each with its field."""
    text = piped(
        (
            (("Czechia",), ("Bohemian Glass Ring", "Moravian Steel Ring"), ("Glass", "Steel")),
            (("Italy",), ("Murano Furnaces",), ("Furnaces",)),
        ),
        "<br>".join,
        ("Country", "Cluster", "Field"),
    )
    assert told(text, "delegate-country", "delegate-field", event=True) == {
        ("delegate-country", "bohemian-glass-ring", "CZ"), ("delegate-field", "bohemian-glass-ring", "glass"),
        ("delegate-country", "moravian-steel-ring", "CZ"), ("delegate-field", "moravian-steel-ring", "steel"),
        ("delegate-country", "murano-furnaces", "IT"), ("delegate-field", "murano-furnaces", "furnaces"),
    }  # fmt: skip


def test_a_column_of_two_things_has_them_for_all():
    """Where the heading names two things, two numbers are not those of two counterparts."""
    head = (*HEAD[:4], "SMEs benefited / could benefit directly", HEAD[5])
    text = piped(((*FIRST[:4], ("2 / 5",), FIRST[5]), (*SECOND[:4], ("2 / 4",), SECOND[5])), "<br>".join, head)
    counted = {(each[2], *each[4:]) for each in told(text, "agreement") if each[4].startswith("smes")}
    assert counted == {("delta-kilns", "smesBenefited", "2"), ("delta-kilns", "smesCouldBenefitDirectly", "4")}


def test_members_are_no_counterparts():
    """Two SMEs beside two types of cooperation are both of the cluster, and the agreement is one."""
    head = ("Cluster", "Counterpart", "Type of cooperation", "SMEs benefited", "Names of the SMEs")
    row = (("Murano Furnaces",), ("Delta Kilns",), ("Joint venture", "R&D"), ("2",), ("Fratelli Fuoco", "Vetri Nuovi"))
    text = piped((row,), "; ".join, head)
    assert len(told(text, "thread-type")) == 2
    assert {each[4:] for each in told(text, "agreement")} >= {("smesBenefited", "2")}


KEYED = (
    ("Nile Glass: 3<br>Giza Optics: 0", "Giza Optics: No reply since June<br>Nile Glass: Contract signed in May 2018"),
    ("3 (Nile Glass), 0 (Giza Optics)", "Nile – Contract signed in May 2018; Giza – No reply since June"),
    ("Nile Glass: 3; Giza Optics: 0", "Contract signed in May 2018 (Nile Glass); No reply since June (Giza Optics)"),
)


@pytest.mark.parametrize("cells", KEYED)
def test_names_that_the_cells_repeat(cells):
    """What stands beside a name is of that name, in whatever order."""
    text = piped(((*FIRST[:4], (cells[0],), (cells[1],)), SECOND), "<br>".join)
    assert told(text, *KINDS) == FACTS
    counted = {each[2:] for each in told(text, "agreement") if each[4] == "smesBenefited" and each[1].startswith("b")}
    assert {(name, number) for name, _, _, number in counted} == {("nile-glass", "3"), ("giza-optics", "0")}


def test_what_is_said_of_one_name_is_not_said_of_the_other():
    """A number for one of two counterparts is that one's alone."""
    text = piped(((*FIRST[:4], ("2) 4",), FIRST[5]), SECOND), WAYS["numbers"])
    counted = {each[2:] for each in told(text, "agreement") if each[4] == "smesBenefited"}
    assert {(name, number) for name, _, _, number in counted} == {("giza-optics", "4"), ("delta-kilns", "2")}


@pytest.mark.parametrize("heading", ["Type; country", "Type of partner"])
def test_parts_of_a_heading_are_of_each_name(heading):
    """Where one name has kind and country, two names have both, and the types beside them; else one each."""
    head = ("Cluster", "Counterparts", heading, "Type of cooperation")
    rows = (
        (("Bohemian Glass Ring",), ("Nile Glass", "Giza Optics"), ("non-EU firms", "Egypt"), ("R&D", "Joint venture")),
        (("Murano Furnaces",), ("Delta Kilns",), ("non-EU firm", "Egypt"), ("R&D", "Staff exchange")),
    )
    found = told(piped(rows, "; ".join, head), "thread", "thread-kind", "thread-country", "thread-type")
    of_all = {
        (kind, "bohemian-glass-ring", name, said)
        for name in ("nile-glass", "giza-optics")
        for kind, said in (("thread-kind", "firm"), ("thread-country", "EG"), ("thread-type", "joint-venture"))
    }
    assert found >= THREADS and (of_all <= found) is (heading == "Type; country")


MANY = ("Cluster", "Partner(s)", "Type of partner", "Type of cooperation", "Next steps")
ROWS = (
    ("Bohemian Glass Ring", "Nile Glass; Giza Optics", "firm", "R&D; joint venture", "Trials have run since May 2019"),
    ("Murano Furnaces", "Delta Kilns / Aswan Sand", "firm", "Joint venture", "Contracts signed with both in May 2019"),
    ("Verre Nancy", "Luxor Panes", "firm", "Staff exchange; R&D", "No reply"),
)
SIGNED = "\n| Cluster | Agreement signed with | Main focus |\n|---|---|---|\n| Murano Furnaces | {} | Furnace lines |\n"


def listed(rows, head=MANY):
    """Return a table with pipes of these rows."""
    return "\n".join(f"| {' | '.join(each)} |" for each in (head, ["---"] * len(head), *rows)) + "\n"


@pytest.mark.parametrize(
    ("names", "apart"),
    [
        ("Delta Kilns / Aswan Sand", True),
        ("Aswan University / Faculty of Sand", False),
        ("Delta/Kilns", False),
        ("Sand Institute / Institut de Sable", False),
    ],
)
def test_a_stroke_between_names(names, apart):
    """Where other cells of a column of partners name several, a stroke sets two names apart, but no part of one."""
    text = listed([ROWS[0], (ROWS[1][0], names, *ROWS[1][2:]), ROWS[2]]) + SIGNED.format(names)
    found = {each[2] for each in told(text, "thread") if each[1] == "murano-furnaces"}
    assert (found == {"delta-kilns", "aswan-sand"}) is apart
    assert apart or len(found) == 1
    focus = {each[2] for each in told(text, "agreement") if each[4:] == ("focus", "furnace-lines")}
    assert focus == found


def test_a_stroke_in_a_column_of_single_partners():
    """Where nothing else names several, a stroke may stand inside a name."""
    assert len(told(listed(ROWS[1:]), "thread")) == len(ROWS[1:])


def test_a_row_that_holds_for_each():
    """Two types beside two partners may be one each; the report may say that a row holds for each of them."""
    said = "Where several partners share a cell, the rest of the row holds for each of them.\n\n"
    types = ("joint-venture", "research-and-development")
    pairs = product(("nile-glass", "giza-optics"), types)
    both = {("thread-type", "bohemian-glass-ring", *each) for each in pairs}
    assert told(said + listed(ROWS), "thread-type") >= both
    assert not told(listed(ROWS), "thread-type") & both


@pytest.mark.parametrize("heading", ["Partner from the EU?", "Is the counterpart based in the European Union?"])
def test_a_column_asks_whether_a_partner_is_of_the_union(heading):
    """Yes and no to that question give the origin; a blank and "n.a." give none."""
    rows = [(*row[:2], said, *row[3:]) for row, said in zip(ROWS, ("no", "yes", "n.a."), strict=True)]
    found = told(listed(rows, (*MANY[:2], heading, *MANY[3:])), "thread-origin")
    assert {each[2:] for each in found} == {
        ("nile-glass", "non-EU"), ("giza-optics", "non-EU"), ("delta-kilns", "EU"), ("aswan-sand", "EU"),
    }  # fmt: skip
