"""Words and marks that may mean two things: "MS" over a column, a dash for a partner, firms that are SMEs, an ANNEX."""

import pytest
from documents import read_text
from small_documents import FOLLOW_UP as HEAD
from stated import facts

from clew.graph.build import build
from clew.graph.statement import Statement
from clew.loaders import document

PAIR = """| Cluster | Partner | Type of partner | Country | {} |
|---|---|---|---|---|
| Baltic Amber Ring | Petra Polishing | firm | Oman | Contract signed in May |
| Tejo Glass Network | {} | firm | Oman | - |
"""


def found(text: str) -> set[tuple[str, ...]]:
    """Return the facts of a report."""
    return set(facts(build(read_text(HEAD + text))))


@pytest.mark.parametrize("heading", ["MS", "ID"])
def test_a_heading_that_is_a_code_is_no_country(heading: str):
    """The words over a column are no row of it, though "MS" and "ID" are codes of countries."""
    rows = f"ANNEX A - DELEGATION\n\nCluster\t{heading}\nBaltic Amber Ring\tLatvia\nTejo Glass\tPortugal\n"
    homes = {each[-1] for each in found(rows.replace("\t", " | ")) | found(rows) if each[0] == "delegate-country"}
    assert not homes & {"MS", "ID"}


def test_captions_in_capitals():
    """What is a caption is one in capitals too."""
    (table,) = document.parse("ANNEX A - CLUSTERS\n\nCluster\tCountry\nBaltic Amber Ring\tLatvia\n", "a.txt").tables
    assert table.label == "ANNEX A"


@pytest.mark.parametrize(("key", "unnamed"), [("A dash (-) means: no answer given.", True), ("", False)])
def test_a_dash_for_a_partner(key: str, unnamed: bool):
    """Where a dash means that no answer was given, the partner is one without a name; else there is none."""
    threads = {each[1:] for each in found(f"{key}\n\n{PAIR.format('Next steps', '-')}") if each[0] == "thread"}
    assert (("tejo-glass-network", "") in threads) is unnamed
    assert ("baltic-amber-ring", "petra-polishing") in threads


@pytest.mark.parametrize(
    "lead",
    [
        "The SMEs listed here benefited from the mission (not all wished to be named):",
        "So far 3 SMEs have benefited. The clusters mentioned the following firms as having benefited:",
    ],
)
def test_firms_that_benefited(lead: str):
    """Whatever is said of those left out, and whatever they are called, the firms listed are SMEs that benefited."""
    items = "\n\n- Tejo Glass Network: Foo Lda\n- Baltic Amber Ring: Bar SIA, Baz SIA\n"
    stated: list[Statement] = read_text(f"{HEAD}{PAIR.format('Next steps', 'Sohar Stone')}\n## SMEs\n\n{lead}{items}")
    for name in ("MEMBER_OF", "BENEFITED_FROM"):
        assert {each.subject.parts[0] for each in stated if each.property == name} == {"Foo Lda", "Bar SIA", "Baz SIA"}


@pytest.mark.parametrize(
    ("said", "outcome"),
    [
        ("Memorandum signed in May; the agency wrote to us that it has signed nothing", "contested"),
        ("Joint webinar fixed for 14 May 2020", "active"),
    ],
)
def test_denied_in_short_and_fixed_for_a_day(said: str, outcome: str):
    """Who has signed nothing denies it, and what is fixed for a day has a date."""
    table = PAIR.format("Next steps", "Sohar Stone").replace("firm | Oman | - |", f"firm | Oman | {said} |")
    assert ("thread-outcome", "tejo-glass-network", "sohar-stone", outcome) in found(table)
