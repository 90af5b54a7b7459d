"""Tables as they are pasted out of a page: captions and headings that run over lines, and what is said below them."""

import pytest

from clew.graph.outcome import Evidence, decide
from clew.graph.statement import Source
from clew.loaders.document import parse
from clew.loaders.prose.names.benefit import is_sure
from clew.loaders.vocabulary import english


def test_a_caption_goes_on_below_its_words():
    """The rest of a caption stands behind a tab, in lower case, and is no row of the table below."""
    rows = "Cluster\tSeat\tCountry\nHopfen Hub\tPlzeň\tCzechia\n"
    found = parse(f"Table A.\tMembers of the delegation,\n\twith their seats\n{rows}", "pasted.txt")
    assert [(table.label, *table.headings) for table in found.tables] == [("Table A", "Cluster", "Seat", "Country")]


@pytest.mark.parametrize(
    ("line", "headings"),
    [
        ("organisation\t\tState", ("Cluster organisation", "Seat", "Member State")),
        ("Hopfen\t\tState", ("Cluster", "Seat", "Member")),
        ("organisation\t\tCzechia", ("Cluster", "Seat", "Member")),
    ],
)
def test_a_heading_goes_on_in_capitals(line: str, headings: tuple[str, ...]):
    """Beside the rest of the first heading, words in capitals are a rest too where both lines make a heading."""
    found = parse(
        f"Cluster\tSeat\tMember\n{line}\nMalt Valley\tBrno\tCzechia\nBryg Vest\tVejle\tDenmark\n", "heads.txt"
    )
    assert found.tables[0].headings == headings


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Brewing day held on 06/03/2018", "active"),
        ("Brewing day held in May 2018", "active"),
        ("Brewing day to be held on 06/03/2018", "intended"),
        ("No brewing day held in May 2018", "unknown"),
    ],
)
def test_a_day_that_was_held(text: str, outcome: str):
    """A day of whatever subject was an act where it was held at a time."""
    assert decide([Evidence(text, Source("report.txt", 1, text))]).outcome == outcome


@pytest.mark.parametrize("none", ["nothing", "none of it"])
def test_who_got_nothing_has_not_benefited(none: str):
    """Who says that a thing brought nothing is none of those that benefited, whatever the title above."""
    assert is_sure(english(), "SMEs that benefited")
    assert not is_sure(english(), f"SMEs that benefited: two say that it brought them {none}")
