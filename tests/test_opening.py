"""What the opening of a report says: its kind, its fields, who travelled, and where and when."""

import pytest
from documents import read_text
from stated import facts

from clew.graph.build import build

PLACE = "Cairo, Egypt, 7-9 May 2018"


def found(text: str, kind: str) -> set[tuple[str, ...]]:
    """Return the facts of a kind."""
    return {each[1:] for each in facts(build(read_text(text))) if each[0] == kind}


@pytest.mark.parametrize(
    ("title", "rest", "kind"),
    [
        ("Event report", "A follow-up survey will be sent in autumn.", "event"),
        ("Report of the mission", "## Follow-up to the mission\n\nWe asked for ideas.", "event"),
        ("Review", "It went well.", "follow-up"),
        ("One year on", "It went well.", "follow-up"),
        ("What became of the contacts (June 2019)", "It went well.", "follow-up"),
        ("Seven months later", "It went well.", "follow-up"),
        ("Stone and glass", "They held 90 meetings. A survey will be made in March 2019.", "event"),
        ("Stone and glass", "On the last day all participants answered a questionnaire.", "event"),
        ("Stone and glass", "In January 2019 we wrote to all, and eight replied.", "follow-up"),
        ("Stone and glass", "Much has changed since the mission. A kiln was sold in October 2018.", "follow-up"),
        ("Event report", "In January 2019 we wrote to all, and eight replied.", "event"),
    ],
)
def test_kind(title, rest, kind):
    """The title decides; what is to come, or a section further down, does not."""
    assert {each[1] for each in found(f"# Glass mission to Egypt\n\n## {title}\n\n{PLACE}\n\n{rest}\n", "report")} == {
        kind
    }


@pytest.mark.parametrize(
    ("title", "fields"),
    [
        ("European Clusters in Egypt: Flat Glass and Solar Panels", {"flat-glass", "solar-panels"}),
        ("Cluster Mission to Egypt on Flat Glass, Kilns and Solar Panels", {"flat-glass", "kilns", "solar-panels"}),
        ("A cluster mission in the fields of flat glass and kilns", {"flat-glass", "kilns"}),
        ("Cluster mission to Egypt (ICT and flat glass)", {"flat-glass", "ict"}),
        ("Cluster mission to Egypt\n\nFlat glass, kilns and solar panels", {"flat-glass", "kilns", "solar-panels"}),
        ("Cluster mission to Egypt\n\nText, tables and photographs", set()),
        ("Cluster Mission to Egypt (Cairo and Luxor)", set()),
        ("Cluster Mission to Egypt: Facts and Figures", set()),
        ("Cluster Mission to Egypt: Cairo and Alexandria", set()),
        ("Glass mission to Egypt: how it went", set()),
    ],
)
def test_fields_of_the_title(title, fields):
    """A title gives fields after a colon or "on", and nothing else that it lists."""
    text = f"# {title}\n\n{PLACE}\n\nThey came to Cairo, the capital, with the support of the Giza Industry League.\n"
    assert {each[1] for each in found(text, "mission") if each[0] == "field"} == fields


def test_delegates_in_running_text():
    """A section on the delegation names as many clusters as it counts, each with its country."""
    text = (
        "Three clusters came. From the north came Glas Ulm (Germany), which makes panes, and Kristall Brno (Czechia). "
    )
    text += "The Murano Forni (Italy) joined them; they saw Nilglas (Egypt) too.\n"
    head = f"# Glass mission to Egypt: event report\n\n{PLACE}\n\n## The delegation\n\n"
    assert found(head + text.replace("; they saw Nilglas (Egypt) too", ""), "delegate") == {
        ("glas-ulm",), ("kristall-brno",), ("murano-forni",),
    }  # fmt: skip
    other = head.replace("The delegation", "Whom they met")
    assert found(other + "Ten clusters came and met Nilglas (Egypt) and Desert Kilns (Sudan).\n", "delegate") == set()


def test_days_and_place_in_two_sentences():
    """One sentence gives the days, the next the city."""
    text = (
        "# Report from Cairo\n\nGlass clusters went to Egypt from 7 to 9 May 2018. The mission took place in Cairo.\n"
    )
    assert {("start", "2018-05-07"), ("city", "cairo")} <= found(text, "mission")


@pytest.mark.parametrize(
    ("sentence", "codes"),
    [
        ("The delegation came from Malta, the Netherlands and Latvia.", {"MT", "NL", "LV"}),
        ("The selected clusters came from three countries: Malta, the Netherlands and Latvia.", {"MT", "NL", "LV"}),
        ("Thus the delegation came from Malta and Latvia, with 20 guests.", {"MT", "LV"}),
        ("Two clusters took part. They had been chosen by a jury, and came from two countries (Malta and Latvia).",
         {"MT", "LV"}),
        ("The delegation was large. It came from two Member States: Malta and Latvia.", {"MT", "LV"}),
        ("The delegation consisted of clusters from Malta, Latvia and Spain. It was fun.", {"MT", "LV", "ES"}),
        ("The seminar was full. They came from Malta and Latvia.", set()),
        ("The visitors came from Malta and Latvia.", set()),
        ("The clusters came from Malta, Latvia and Egypt.", set()),
        ("The clusters came from Lower Saxony and Latvia.", set()),
    ],
)  # fmt: skip
def test_countries_in_a_sentence_on_the_delegation(sentence, codes):
    """The delegation is from the countries from which a sentence says that it came, and from those of nobody else."""
    text = f"# Glass mission to Egypt: event report\n\n{PLACE}\n\n{sentence}\n"
    assert {each[1] for each in found(text, "mission") if each[0] == "delegation"} == codes
