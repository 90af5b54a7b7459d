"""Names that begin with a capital beyond the first table of Latin letters: Łódź, Šumava, İzmir."""

import pytest
from stated import facts

from clew.graph.build import build
from clew.loaders import report
from clew.loaders.document import parse
from clew.loaders.glossary.short import ACRONYM
from clew.loaders.tabular.grids.joined import edited, join
from clew.loaders.text.edited import Edit
from clew.loaders.text.text import Text

HEAD = "# Event report\n\n**Cluster matchmaking in İzmir, Turkey, 24.–26.09.2019**\n\n"


def test_a_place_may_begin_with_one():
    """What a mission was about is told behind a city of any letters."""
    text = f"{HEAD}The mission to İzmir was about technical textiles, smart clothing & fibre recycling.\n"
    told = facts(build([*report.states(parse(text, "a.md", "0" * 64))]))
    fields = {fact[2] for fact in told if fact[:2] == ("mission", "field")}
    assert fields == {"technical-textiles", "smart-clothing", "fibre-recycling"}


@pytest.mark.parametrize(("words", "is_one"), [("ŽCC", True), ("ŁKS", True), ("Łódź", False), ("Győr", False)])
def test_an_acronym_has_two_capitals(words, is_one):
    """A small letter beyond the first table is no capital."""
    assert (ACRONYM.fullmatch(words) is not None) is is_one


def test_a_short_name_goes_from_a_cell_in_two_pieces():
    """A name whose rest stands on the next row loses its acronym there, and each piece keeps its place."""
    cell = join([Text("Šumava Timber", 4, 1), Text("Cluster (ŠTC)", 5, 1)])
    assert edited(cell, [Edit(21, 27)]).clean == "Šumava Timber Cluster"
    assert edited(cell, [Edit(0, 27, "Another Name")]).clean == "Another Name"
    assert edited(cell, [Edit(22, 25, "Another Name")]) is cell
    assert edited(cell, []) is cell
