"""What a document counts tells what it names, and what a number without a noun counts."""

import pytest
from documents import pairs, read_text
from stated import facts, figure

from clew.graph.build import build

HEAD = "# Follow-up of the mission to Peru\n\nAyaviri, Peru, 6-8 November 2018\n\n## The firms\n\n"
LISTED = "- from the Tyrol Quartz Net: Alpglas and Inn Optik\n- from Baltic Amber: Bursztyn Works\n"


@pytest.mark.parametrize(
    ("lead", "listed", "as_many"),
    [
        ("The clusters report that 3 SMEs have benefited from the mission so far:", LISTED, True),
        ("The clusters report that 4 SMEs have benefited from the mission so far:", LISTED, False),
        ("Our guides report that 3 SMEs have benefited from the mission so far:", LISTED, False),
        ("The clusters report that 3 SMEs have benefited from the mission so far:",
         LISTED.replace("Baltic Amber", "Poland"), False),
    ],
)  # fmt: skip
def test_names_behind_from_are_clusters_where_as_many_follow(lead, listed, as_many):
    """No other part names the clusters: they are some where their SMEs are as many as these are said to be."""
    made = build(read_text(f"{HEAD}{lead}\n\n{listed}"))
    expected = {("Alpglas", "Tyrol Quartz Net"), ("Inn Optik", "Tyrol Quartz Net"), ("Bursztyn Works", "Baltic Amber")}
    assert set(pairs(made, "MEMBER_OF")) == (expected if as_many else set())
    assert len(pairs(made, "BENEFITED_FROM")) == 3 * as_many


@pytest.mark.parametrize(
    ("sentence", "counted"),
    [
        ("Of the clusters that replied, three had prepared an agenda with their SMEs.", "clusters"),
        ("Of the clusters’ days in Ayaviri, three were spent on the road.", None),
        ("Of the days in Ayaviri, three were spent on the road.", None),
    ],
)
def test_a_part_of_those_that_are_only_named(sentence, counted):
    """A number without its noun counts those of whom the sentence says "of the"."""
    found = {each for each in facts(build(read_text(HEAD + sentence))) if each[0] == "figure"}
    assert found == ({figure(counted, 3, "count", "exactly")} if counted else set())
