"""Host, city and days of a mission, told in different places of the opening."""

import pytest
from documents import read_text

from clew.graph.statement import Referent

TABLE = """
| Cluster | Partner | Type of partner | Next steps |
|---|---|---|---|
| Baltic Amber Ring | Petra Polishing | non-EU firm | Contract signed in May 2020 |
| Tejo Glass Network | Sohar Stone | non-EU firm | A visit is planned |
"""
TOLD = (
    "# One year after Lima\n\nIn spring we came back to the mission of 12-14 March 2019.\n",
    (
        "# Lima, nine months later\n\n*Follow-up to the EU-Peru Cluster Mission of 12-14 March 2019*\n\n"
        "*Harbour Press, Ghent, May 2020*\n"
    ),
    (
        "MEMO\n\nTo:\tSteering group, EU-Peru cluster mission\nDate:\t15 July 2019\n"
        "Re:\tLima mission (12-14 March 2019) - what came of it\n"
    ),
    (
        "EMBASSY OF LITHUANIA\nLIMA\n\nLima, 21 February 2020\n\nTo:       Department of Trade, Vilnius\n"
        "Subject:  EU-Peru cluster mission of 12-14 March 2019: follow-up\n"
    ),
    "# After the mission\n\nFrom 12 to 14 March 2019 a delegation of clusters was in Peru's capital, Lima.\n",
    "# After Lima\n\nWhat became of the contacts made in Peru on 12-14 March 2019\n",
    "# The Lima mission, one year on\n\nLima saw nine European clusters between 12 and 14 March 2019.\n",
    "Subject: cluster mission Peru\n\nFrom 12 to 14 March 2019 eight clusters travelled with us to Lima.\n",
    "Lima welcomed the clusters on 12-14 March 2019. The mission to Peru was the first of its kind.\n",
)
UNTOLD = (
    "# The survey of spring\n\nFrom 2 to 20 March 2020 we asked clusters in Lima and elsewhere. Ghent, May 2020\n",
    "# EU-Peru and EU-Chile missions\n\nThe missions of 12-14 March 2019 were two.\n",
    "# EU-Peru cluster mission\n\nThe mission of 12-14 March 2019, not that of 4-6 May 2019, is meant, or both.\n",
)


def missions(opening: str) -> set[Referent]:
    """Return the missions on which a report with this opening reports."""
    stated = read_text(f"{opening}\nSix of the seven clusters answered the questionnaire.\n{TABLE}")
    return {each.value for each in stated if each.property == "REPORTS_ON" and isinstance(each.value, Referent)}


@pytest.mark.parametrize("opening", TOLD)
def test_put_together_from_where_it_is_told(opening: str):
    """The name of the mission has the host, and a known city of it and the mission's days may stand anywhere."""
    (mission,) = missions(opening)
    assert [str(part).casefold() for part in mission.parts] == ["peru", "lima", "2019-03-12"]


@pytest.mark.parametrize("opening", UNTOLD)
def test_several_are_a_doubt(opening: str):
    """Days of a survey, two hosts and two spans of days tell no mission."""
    assert not missions(opening)
