"""Headings that go on below, captions that are a number alone, denials, and who is named behind a label."""

import pytest
from documents import read_text
from stated import facts

from clew.graph.build import build
from clew.graph.outcome import Evidence, decide
from clew.graph.statement import Source

TOP = "European Cluster Mission to Egypt\nCairo, Egypt, 7-9 May 2018\n\n{} report\n\n"
EVENT, FOLLOW_UP = TOP.format("Event"), TOP.format("Follow-up")


def told(text: str, *kinds: str) -> set[tuple[str, ...]]:
    """Return the facts of these kinds that a report states."""
    return {each for each in facts(build(read_text(text))) if each[0] in kinds}


def test_the_rest_of_a_heading_is_no_cluster() -> None:
    """A line in lower case under the headings goes on with them, where no name below begins so."""
    table = "Cluster\tCountry\tFields\nof the delegation\t\tof work\n"
    table += "Bohemian Glass Cluster\tCzechia\tGlass\nMurano Ring\tItaly\tSand\n"
    delegates = told(EVENT + table, "delegate")
    assert delegates == {("delegate", "bohemian-glass-cluster"), ("delegate", "murano-ring")}


def test_what_is_said_under_the_number_of_a_table() -> None:
    """The line below a caption that is a number alone tells whether the SMEs of the table have benefited."""
    table = "Table 5\nSMEs that {}\n\nCluster\tSMEs\nBohemian Glass Cluster\tVetro; Lume\nMurano Ring\tSabbia\n"
    benefited = {("sme-benefited", name) for name in ("vetro", "lume", "sabbia")}
    assert told(FOLLOW_UP + table.format("benefited from the mission"), "sme-benefited") == benefited
    assert told(FOLLOW_UP + table.format("could benefit from the mission"), "sme-benefited") == set()


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("Contract signed in May 2019 (on the telephone the firm denied this)", "contested"),
        ("Contract signed in Giza on 9 June 2018; the ministry now denies it", "contested"),
        ("The contract was signed, but the partner disputes this.", "contested"),
        (
            "Contract signed, the cluster says. We rang the firm, and were told that no contract had been signed",
            "contested",
        ),
        ("Contract signed in May; nobody denies it", "formalised"),
        ("Contract signed in May, and the firm did not deny it", "formalised"),
        ("Contract signed in May; the firm denies that it was late", "formalised"),
    ],
)
def test_what_was_signed_and_is_denied(words: str, outcome: str) -> None:
    """A signature that the other side denies, by a word that goes back to it, is contested."""
    assert decide([Evidence(words, Source(document="x.txt", line=1, quote=words))]).outcome == outcome


@pytest.mark.parametrize(
    ("line", "role", "organisation"),
    [
        ("Author of the report: Ida Holm, Team Leader, Nordic Glass Consulting.",
         "team-leader", "nordic-glass-consulting"),
        ("Survey coordinator: Ms Ida Holm, Office for Glass", "survey-coordinator", "office-for-glass"),
        ("Questions about this report: Ms Ida Holm, Project Manager, Holm Glas B.V.",
         "project-manager", "holm-glas-b-v"),
    ],
)  # fmt: skip
def test_who_is_named_behind_a_label(line: str, role: str, organisation: str) -> None:
    """Whoever wrote a report, led a survey or may be asked stands for an organisation."""
    assert told(f"{EVENT}The clusters met many people.\n\n{line}\n", "person-role", "person-organisation") == {
        ("person-role", "ida-holm", role), ("person-organisation", "ida-holm", organisation),
    }  # fmt: skip


CARD = """Ref.: GX-{}
Cluster: {}
Partner: {}
Type of partner: non-EU firm
Type of cooperation: R&D
Next steps: No reply
Benefit for the SMEs:{}

"""
CARDS = "".join(
    (
        CARD.format(1, "Bohemian Glass Cluster", "Nile Glass", " Paid samples"),
        CARD.format(2, "Bohemian Glass Cluster", "Delta Kilns", ""),
        CARD.format(3, "Murano Ring", "Giza Sand", ""),
    )
)


def test_prose_below_a_card_is_not_its_last_value() -> None:
    """A label that has its value beside it on other cards has none apart below; what stands there is prose."""
    text = f"{FOLLOW_UP}Cooperation\n===========\n\n{CARDS}Firms from outside the EU make up 55% of the partners.\n"
    told_ = told(text, "agreement", "figure")
    assert {each[-1] for each in told_ if each[4:5] == ("benefit",)} == {"paid-samples"}
    assert ("figure", "counterpart-type-share", "55", "percent", "exactly") in told_


def test_a_sentence_before_a_colon_is_no_label() -> None:
    """What a paragraph with a colon at its end counts is of the mission, though cards follow that have such labels."""
    said = "Up to now 7 SMEs have benefited from the mission. The companies that benefited are:\n\n"
    cards = "Cluster: Bohemian Glass Cluster\nSMEs that benefited: Vetro, Lume\n\n"
    cards += "Cluster: Murano Ring\nSMEs that benefited: Sabbia\n"
    figures = told(f"{FOLLOW_UP}Cooperation\n===========\n\n{CARDS}\nSMEs\n====\n\n{said}{cards}", "figure")
    assert ("figure", "smes-benefited", "7", "count", "exactly") in figures


def test_the_people_of_a_host_country() -> None:
    """The adjective of a small country tells of a firm that it is one, and from where."""
    text = EVENT.replace("Egypt", "Jamaica").replace("Cairo", "Kingston")
    text += "Cluster\tCountry\nMurano Ring\tItaly\n\n"
    text += "The Murano Ring and the Jamaican firm Blue Kiln agreed to exchange samples.\n"
    assert told(text, "thread-kind", "thread-country") == {
        ("thread-kind", "murano-ring", "blue-kiln", "firm"), ("thread-country", "murano-ring", "blue-kiln", "JM"),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Three formal agreements were thus declared, by 50% of the clusters that replied.",
         {("figure", "clusters-with-formal-agreements-share", "50", "percent", "exactly")}),
        ("Joint ventures account for 21% of the answers and technology transfer for 14%.",
         {("figure", "cooperation-type-share", each, "percent", "exactly") for each in ("21", "14")}),
    ],
)  # fmt: skip
def test_of_what_a_share_is(sentence: str, found: set[tuple[str, ...]]) -> None:
    """The clusters that signed are those by whom agreements were declared; types of cooperation account for answers."""
    assert {each for each in told(f"{FOLLOW_UP}{sentence}\n", "figure") if each[3] == "percent"} == found


@pytest.mark.parametrize("last", ["Other contacts are too young to be told here.", "Nothing else had been settled."])
def test_what_is_said_of_other_contacts(last: str) -> None:
    """Behind a pair that agreed on something, a sentence on all other contacts is not of it."""
    text = f"{EVENT}Cluster\tCountry\nMurano Ring\tItaly\n\n"
    text += f"The Murano Ring and Nile Glass Ltd agreed to exchange samples. {last}\n"
    read = build(read_text(text))
    told_ = [each.properties["nextSteps"] for each in read.nodes.values() if "nextSteps" in each.properties]
    assert told_ == [["The Murano Ring and Nile Glass Ltd agreed to exchange samples."]]


def test_half_of_those_who_replied() -> None:
    """A share of those who replied is of them, where the words do not tell of what; how content they were, they do."""
    half = "Half of those who replied, or 50%, {}."
    for words, measure in (
        ("had done their homework", "respondents-share"),
        ("were satisfied with the meetings", "satisfaction"),
    ):
        found = told(f"{FOLLOW_UP}{half.format(words)}\n", "figure")
        assert ("figure", measure, "50", "percent", "exactly") in found
