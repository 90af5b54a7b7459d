"""Cards under a title that names both sides of an agreement."""

import pytest

from clew.graph.statement import Referent, Statement
from clew.loaders import document, report
from clew.loaders.tabular.grids.table import Table

OPENING = "# Cluster Mission to Chile: follow-up survey\n\nSantiago, Chile, 4-6 June 2019\n\n## What came of it\n\n"

LABELS = """Type of cooperation: technology transfer
Technology: drip irrigation
Status: contract signed
SMEs benefited: {}

"""


def read(text: str) -> list[Statement]:
    """Return what a document states."""
    return list(report.states(document.parse(f"{OPENING}{text}\n", "a.md")))


def threads(text: str) -> set[tuple[str, ...]]:
    """Return the pairs of a document."""
    return {
        tuple(str(part.parts[0]) for part in each.subject.parts[1:] if isinstance(part, Referent))
        for each in read(text)
        if each.property == "WITH"
    }


def table(text: str) -> Table:
    """Return the only table of a document."""
    (only,) = document.parse(text, "a.md").tables
    return only


TITLES = [
    "[{}] {} -- {} (firm, Chile)\n",
    "### {}. {} – {} (firm, Chile)\n\n",
    "- **{}: {} / {}** (firm; Chile)\n",
    "**Agreement {}: {} with {} (Chile, firm)**\n\n",
    "#{} {} × {}, a firm in Chile\n",
    "{}) {} → {} (firm,\n   Chile)\n",
    "{}. {} & {} (firm from Chile)\n-----------------------------\n",
]


@pytest.mark.parametrize("title", TITLES)
def test_title_names_both_sides(title: str) -> None:
    """Whatever stands between the two sides and around them, each card is a row of both."""
    pairs = [("Agri Sud", "Riego Andes"), ("Wagra Network", "Ínsula Verde"), ("Łąka Cluster", "Campo Alto")]
    text = "".join(title.format(n, *pair) + LABELS.format(n) for n, pair in enumerate(pairs, 1))
    assert threads(text) == set(pairs)
    stated = {(each.property, each.value) for each in read(text)}
    assert {("technology", "drip irrigation"), ("nextSteps", "contract signed"), ("smesBenefited", 3)} <= stated
    assert ("kind", "firm") in stated


def test_kind_tells_which_side_is_the_clusters() -> None:
    """The side whose kind is printed everywhere is the other one, first or second."""
    cards = [f"[{n}] {other} (firm, Chile) -- Agri Sud\n{LABELS.format(n)}" for n, other in enumerate("AB")]
    text = "".join(cards).replace("A (", "Riego Andes (").replace("B (", "Campo Alto (")
    assert threads(text) == {("Agri Sud", "Riego Andes"), ("Agri Sud", "Campo Alto")}


def test_labels_may_stand_behind_the_title() -> None:
    """An item is a card too, in sentences or between semicolons, over several lines."""
    text = (
        "- **Agri Sud – Riego Andes** (firm, Chile). Type of cooperation: joint\n  venture. Status: first order sent.\n"
        "- **Wagra – Campo Alto** (firm, Chile); type of cooperation: sales office; status: no answer\n"
    )
    only = table(OPENING + text)
    assert only.headings == ("Cluster", "Partner", "Partner type", "Partner country", "Type of cooperation", "Status")
    assert [row.cells[4].clean for row in only.rows] == ["joint venture", "sales office"]
    assert [row.cells[5].clean for row in only.rows] == ["first order sent", "no answer"]


def test_labels_may_stand_in_a_table() -> None:
    """A table of two columns below the title is its card."""
    rows = "| Type of cooperation | joint venture |\n|---|---|\n| Status | contract signed |\n\n"
    text = f"### Agri Sud – Riego Andes (firm, Chile)\n\n{rows}### Wagra – Campo Alto (firm, Chile)\n\n{rows}"
    assert threads(text) == {("Agri Sud", "Riego Andes"), ("Wagra", "Campo Alto")}


def test_sentence_over_labels_is_no_title() -> None:
    """What is no pair of names makes no card, nor does a single pair of which no kind is printed."""
    assert not threads(f"What we know about partners and their plans\n{LABELS.format(1)}")
    assert not threads(f"Agri Sud - Riego Andes\n{LABELS.format(1)}")


def test_break_of_a_line_is_no_word() -> None:
    """The sign for a break at the end of a line of Markdown is printed, and means nothing."""
    title = "-   **Agri Sud -- Riego Andes** (firm, Chile)\\\n"
    text = f"{title}    Type of cooperation: joint venture\\\n    Status: signed\n"
    only = table(OPENING + text)
    assert [cell.clean for cell in only.rows[0].cells][-2:] == ["joint venture", "signed"]


def test_mark_of_a_heading_is_no_word() -> None:
    """What Markdown prints behind a heading for its links is none of it."""
    (heading,) = document.parse("# Who answered {#who .unnumbered}\n\nAll did.\n", "a.md").headings
    assert heading.section == "Who answered"
