"""Forms with boxes to tick and codes before their fields: what is ticked is the value, and the form is a cluster's."""

import pytest
from documents import read_text
from stated import facts

from clew.graph.build import build
from clew.loaders.structure import coded, ticked
from clew.loaders.text.text import Text

HEAD = """EU-Ghana Cluster Mission, Accra (Ghana), 3 to 5 May 2021
FOLLOW-UP QUESTIONNAIRES

"""
FORM = """FORM {number} of 2

   Cluster         {cluster}
   Country         {country}
   Form            {yes} returned   {no} not returned

A  BEFORE
   A1  Did you prepare an agenda with your SMEs?     {yes} Yes   {no} No   {no} N/A
   A2  If yes, how many SMEs were in it?             {smes}

B  COOPERATION - sheet 1 of 1
   B1  Partner               {partner}
   B2  Type of partner       {no} firm   {no} cluster   {no} university
                             {no} public body   {yes} association
   B3  Origin                {no} EU   {yes} non-EU      Country: Ghana
   B4  Type of cooperation   {yes} R&D   {no} Technology transfer
                             {no} Sales office   {yes} Staff exchange
   B5  Next steps            A visit is planned for June
   B6  Expected impact
   B7  SMEs that have benefited    1

"""
CLUSTERS = (
    {"number": 1, "cluster": "Baltic Amber Ring", "country": "Latvia", "smes": 4, "partner": "Volta Growers Union"},
    {"number": 2, "cluster": "Alpine Quartz Cluster", "country": "Austria", "smes": 6, "partner": "Tema Port Forum"},
)


@pytest.mark.parametrize("boxes", [("☒", "☐"), ("[x]", "[ ]"), ("☑", "□")], ids="".join)
def test_what_is_ticked_is_the_value(boxes: tuple[str, str]) -> None:
    """Each form is of the cluster that it names, and has what is ticked on its parts, on several lines perhaps."""
    yes, no = boxes
    told = facts(build(read_text(HEAD + "".join(FORM.format(**each, yes=yes, no=no) for each in CLUSTERS))))
    for each in CLUSTERS:
        cluster, partner = (str(each[name]).lower().replace(" ", "-") for name in ("cluster", "partner"))
        assert ("answer", cluster, "sme-agenda", "yes") in told
        assert ("thread", cluster, partner) in told
        assert ("thread-kind", cluster, partner, "association") in told
        assert ("thread-origin", cluster, partner, "non-EU") in told
        types = {fact[3] for fact in told if fact[:3] == ("thread-type", cluster, partner)}
        assert types == {"research-and-development", "staff-exchange"}


def test_a_box_without_words_stays() -> None:
    """The mark of a cell is no option, and a sentence that explains the boxes is none either."""
    lines = [
        Text(raw, n) for n, raw in enumerate(("Seminar   ☒   ☐", "Type   ☒ firm   ☐ other", "☒ ticked, ☐ not."), 1)
    ]
    assert [line.raw for line in ticked.read(lines)] == ["Seminar   ☒   ☐", "Type:    firm", "☒ ticked, ☐ not."]


def test_options_in_a_cell_are_those_of_the_cell() -> None:
    """Of the options in a cell what is ticked is left, in its place."""
    line = Text("| Some Ltd | [x] firm [ ] cluster | [x] trade, [x] research |", 1)
    assert ticked.read([line])[0].clean == "| Some Ltd | firm | trade; research |"


def test_codes_of_rows_stay() -> None:
    """A code before a label is no part of it; one before the names of a table is what its row is called."""
    fields, rows = ("B1  Partner   Some Ltd", "B2  Country   Malta"), ("T1  Some Ltd   Malta", "T2  Other Ltd   Spain")
    assert [line.clean for line in coded.read([Text(raw, 1) for raw in fields])] == [
        "Partner Some Ltd",
        "Country Malta",
    ]
    assert [line.raw for line in coded.read([Text(raw, 1) for raw in rows])] == list(rows)
