"""Clusters that running text introduces with what they do, where they come from, and that did not answer."""

import pytest
from documents import read_text
from stated import facts

from clew.graph.build import build

EVENT = """REPORT ON THE EU-OMAN CLUSTER MISSION

Muscat, 8 to 10 October 2018

The Chamber received in Muscat a delegation of {} European cluster organisations.

Who came

{}
"""
BRACKETS = (
    "Finland sent the Kainuu Timber Network (sawmills, wood drying). The Distretto Legno Umbria (timber houses) "
    "travelled from Italy, the Alpine Larch Cluster (larch oil, shingles) from Austria."
)
TWICE = (
    "Finland sent the Kainuu Timber Network. Germany was represented twice: by the Spessart Oak Cluster, which is at "
    "home in barrels and flooring, and by the Isar Paper Cluster, whose firms deal in paper machines."
)
SILENT = """EU-Oman cluster mission
Muscat, 8-10 October 2018

WHAT BECAME OF IT
Follow-up with the European clusters, May 2019

We asked all the clusters what had become of their contacts. Two clusters answered, a response rate of 67%.

The Kainuu Timber Network ({}) sent no reply, {}

ALPINE LARCH CLUSTER

Agenda prepared with the SMEs: Yes
Partner: Sur Boats
Type of partner: non-EU firm
Type of cooperation: technology transfer
Next steps: Contract signed on 4 March 2019

DISTRETTO LEGNO UMBRIA

Agenda prepared with the SMEs: No
Partner: Nizwa Doors
Type of partner: non-EU firm
Type of cooperation: joint venture
Next steps: n/a
"""
LEFT = "so that we cannot say what became of its talks with Sohar Halls."


def told(text: str, *kinds: str) -> set[tuple[str, ...]]:
    """Return the facts of some kinds that a text tells."""
    return {each for each in facts(build(read_text(text))) if each[0] in kinds}


def test_what_they_do_in_brackets_and_where_they_travelled_from() -> None:
    """Behind the name of each stands in brackets what it does, and behind that the country that it came from."""
    fields = {("kainuu-timber-network", "sawmills"), ("kainuu-timber-network", "wood-drying")}
    fields |= {("distretto-legno-umbria", "timber-houses"), ("alpine-larch-cluster", "larch-oil")}
    homes = {("kainuu-timber-network", "FI"), ("distretto-legno-umbria", "IT"), ("alpine-larch-cluster", "AT")}
    text = EVENT.format("three", BRACKETS)
    assert {each[1:] for each in told(text, "delegate-field")} == fields | {("alpine-larch-cluster", "shingles")}
    assert {each[1:] for each in told(text, "delegate-country")} == homes


def test_a_remark_in_brackets_is_no_field() -> None:
    """A single bracket, or one that does not list what somebody does, tells of no field."""
    remarks = BRACKETS.replace("sawmills, wood drying", "left").replace("larch oil, shingles", "right")
    remarks = remarks.replace("timber houses", "its second journey")
    alone = BRACKETS.replace(" (timber houses)", "").replace(" (larch oil, shingles)", "")
    assert not told(EVENT.format("three", remarks), "delegate-field")
    assert not told(EVENT.format("three", alone), "delegate-field")


def test_a_country_that_was_represented_twice() -> None:
    """Both clusters by which a country was represented are of that country, each with what its own clause says."""
    text = EVENT.format("three", TWICE)
    assert told(text, "delegate-country") == {
        ("delegate-country", "kainuu-timber-network", "FI"),
        ("delegate-country", "spessart-oak-cluster", "DE"),
        ("delegate-country", "isar-paper-cluster", "DE"),
    }
    assert ("delegate-field", "isar-paper-cluster", "paper-machines") in told(text, "delegate-field")


@pytest.mark.parametrize(("home", "silent"), [("Finland", True), ("Oman", False)])
def test_a_silence_that_leaves_the_authors_without_news(home: str, silent: bool) -> None:
    """It is one in the survey, whoever is named beside it, and ends no thread; a bracket with the host tells none."""
    text = SILENT.format(home, LEFT)
    said = ("delegate-answered", "kainuu-timber-network", "false")
    assert (said in told(text, "delegate-answered")) is silent
    assert not any("sohar" in other for _, _, other, *_ in told(text, "thread"))


def test_an_agreement_under_the_title_of_a_programme() -> None:
    """In the programme only such a sentence tells of a contact that says that two agreed on something."""
    text = EVENT.format("three", BRACKETS) + "\nB. PROGRAMME\n\n{}\n"
    met = "In the morning the Kainuu Timber Network met the firm Sohar Halls. Lunch was late."
    agreed = "The Kainuu Timber Network and Sohar Halls agreed on a trial house."
    pair = ("thread", "kainuu-timber-network", "sohar-halls")
    assert (pair in told(text.format(agreed), "thread"), pair in told(text.format(met), "thread")) == (True, False)
