"""Legends of which an entry explains a heading and the codes in the cells below it: "Kd | kind of partner: F firm"."""

import pytest

from clew.graph.statement import Referent
from clew.loaders import document, report

OPENING = "# Cluster Mission to Chile: follow-up survey\n\nSantiago, Chile, 4-6 June 2019\n\n"
LEGEND = """| Short | Means |
|---|---|
| **Cl.** | cluster that gave the answer: GRS Grain Ring Skåne, WVO Water Valley Overijssel |
| Kd | kind of partner: nF non-EU firm, nU non-EU university, F EU firm |
| Type | type of cooperation: TT technology transfer, R&D research and development and JV joint venture |
| Home | country of the partner: CL Chile, F France |
| B / D | number of SMEs that benefited (B), that could benefit directly (D) |

"""
TABLE = """| Cl. | Partner | Kd | Home | Type | B | D |
|---|---|---|---|---|--:|--:|
| GRS | Molinos Sur | nF | CL | TT, R&D | 2 | 4 |
| WVO | Bombas Lyon | F | F | JV | 0 | 1 |
"""


def _stated(text: str, name: str) -> list[object]:
    """Return the values of a property, of a type or country its name."""
    found = [each.value for each in report.states(document.parse(OPENING + text, "a.md")) if each.property == name]
    return [each.parts[0] if isinstance(each, Referent) else each for each in found]


@pytest.mark.parametrize(
    ("printed", "put"),
    [
        ("", ""),
        (
            "kind of partner: nF non-EU firm, nU non-EU university, F EU firm",
            "kind of partner (nF = non-EU firm, nU = non-EU university, F = EU firm)",
        ),
        (
            "type of cooperation: TT technology transfer, R&D research and development and JV joint venture",
            "type of cooperation: TT: technology transfer; R&D: research and development; JV: joint venture.",
        ),
    ],
)
def test_an_entry_explains_a_heading_and_its_cells(printed: str, put: str) -> None:
    """The words before the colon head the column, the codes behind it stand in its cells, and in no other column's."""
    legend = LEGEND.replace(printed, put) if printed else LEGEND
    (_, table) = document.parse(OPENING + legend + TABLE, "a.md").tables
    assert table.headings == (
        "cluster that gave the answer", "Partner", "kind of partner", "country of the partner", "type of cooperation",
        "number of SMEs that benefited", "number of SMEs that could benefit directly",
    )  # fmt: skip
    assert [cell.clean for cell in table.rows[1].cells] == [
        "Water Valley Overijssel", "Bombas Lyon", "EU firm", "France", "joint venture", "0", "1",
    ]  # fmt: skip
    assert table.rows[1].cells[3].quote == "F"
    assert _stated(legend + TABLE, "COVERS") == ["technology transfer", "research and development", "joint venture"]
    assert _stated(legend + TABLE, "smesCouldBenefitDirectly") == [4, 1]


@pytest.mark.parametrize("said", ["type of cooperation: see below", "type of cooperation: TT transfer of what we know"])
def test_words_behind_a_colon_are_no_codes(said: str) -> None:
    """One code alone, or words, are no list of codes: a cell stays as it is printed."""
    legend = LEGEND.replace(LEGEND.splitlines()[4], f"| Type | {said} |")
    (_, table) = document.parse(OPENING + legend + TABLE, "a.md").tables
    assert (table.headings[4], table.rows[0].cells[4].clean) == ("Type", "TT, R&D")


def test_a_code_that_is_not_explained_leaves_its_column() -> None:
    """Below a heading with codes of its own, others say nothing: the heading is what it says by itself."""
    (_, table) = document.parse(OPENING + LEGEND + TABLE.replace("JV", "GRS"), "a.md").tables
    assert (table.headings[4], table.rows[1].cells[4].clean) == ("Type", "Grain Ring Skåne")
    assert "type of cooperation" not in table.headings


@pytest.mark.parametrize("whole", ["All", "Total", "all clusters"])
def test_a_row_of_all_is_nobodys(whole: str) -> None:
    """What stands for all is no cluster of the delegation."""
    text = f"{LEGEND}{TABLE}| **{whole}** | | | | | **2** | **5** |\n"
    assert _stated(text, "smesBenefited") == [2, 0]
    assert whole not in _stated(text, "name")


@pytest.mark.parametrize("form", ["{}\t{}\n", "- {} = {}\n"])
def test_lines_may_explain_headings_too(form: str) -> None:
    """Entries in lines, or in a table without headings of its own, are read as those of a legend with headings."""
    pairs = [line.strip("| ").replace("**", "").split(" | ") for line in LEGEND.splitlines()[2:6]]
    legend = "".join(form.format(*pair) for pair in pairs)
    table = document.parse(f"{OPENING}{legend}\n{TABLE}", "a.txt").tables[-1]
    assert table.headings[:5] == (
        "cluster that gave the answer", "Partner", "kind of partner", "country of the partner", "type of cooperation",
    )  # fmt: skip
    assert [cell.clean for cell in table.rows[0].cells][:3] == ["Grain Ring Skåne", "Molinos Sur", "non-EU firm"]


def test_codes_of_countries_stay() -> None:
    """What everybody understands as it stands is left as it is printed, though a line explains it."""
    line = "MS = Member State: IE Ireland, FR France, EL Greece.\n\n"
    rows = "| Cluster | MS |\n|---|---|\n| Grain Ring | IE |\n| Water Ring | EL |\n"
    (table,) = document.parse(f"{OPENING}{line}{rows}", "a.md").tables
    assert (table.headings[1], [row.cells[1].clean for row in table.rows]) == ("MS", ["IE", "EL"])
