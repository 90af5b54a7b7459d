"""Short facts at a glance: labels with numbers under no headings, and answers with a number and a name."""

import pytest
from documents import nodes, read_text
from stated import facts

from clew.graph.build import build
from clew.loaders.tabular.cells import answered
from clew.loaders.vocabulary import english

EVENT = "# Mission of Glass Clusters to Egypt: event report\n\nCairo, Egypt, 7-9 May 2018\n\n{}\n"
ROWS = ("   Meetings held        152", "   European SMEs         16", "   Applications          26")


@pytest.mark.parametrize(
    ("cell", "number"),
    [
        ("Yes, 1 agreement, with Some Ltd", 1),
        ("Yes: one agreement signed with the University of Giza", 1),
        ("Yes – 2 agreements with Foo and Bar", 2),
        ("Yes, one agreement with Foo and another with Bar", None),
    ],
)
def test_with_whom_agreements_were_signed(cell, number):
    """With whom, behind the number of agreements, changes nothing; further ones with others make it unknown."""
    assert answered.number(cell, "formal-agreement", english()) == number


AGENDA = "clusters-with-sme-agenda-share"


def figures(text: str) -> set[tuple[str, ...]]:
    """Return the measures and the values that an event report states."""
    found = facts(build(read_text(EVENT.format(text))))
    return {(each[1], each[2]) for each in found if each[0] == "figure"}


@pytest.mark.parametrize("blank", ["\n", "\n\n"])
@pytest.mark.parametrize("rows", [ROWS, [row.replace("  ", "", 1) for row in ROWS]])
def test_labels_and_numbers_without_headings(rows, blank):
    """Labels and numbers below one another are figures, a blank line between them or none."""
    found = figures(f"2    In brief\n\n{blank.join(rows)}\n\nThese are the final numbers.")
    assert found == {("meetings", "152"), ("smes", "16"), ("applications", "26")}


def test_headings_over_numbers_tell_what_they_are():
    """Numbers under a heading in line with them are what that says, money perhaps; two rows alone are no table."""
    assert figures("\n".join(("   Item                 EUR", *ROWS))) == set()
    assert figures("\n\n".join(ROWS[:2])) == set()


@pytest.mark.parametrize(
    ("sentence", "share"),
    [
        ("Non-EU firms make up 56% of the counterparts.", "counterpart-type-share"),
        ("Of all the partners, 56% are non-EU firms.", "counterpart-type-share"),
        ("56% of the partners who were asked are firms.", "share"),
        ("56% of the counterparts are firms.", "counterpart-type-share"),
        ("The counterparts (56%) who wrote are firms.", "share"),
        ("Most of the counterparts (56%) are firms from outside the EU.", "counterpart-type-share"),
        ("Universities are the counterpart in 56% of them.", "counterpart-type-share"),
        ("Most of the counterparts are firms (56%).", "counterpart-type-share"),
        ("56% of the partners come from outside the EU.", "counterpart-type-share"),
        ("56% of the partners were met at the university.", "share"),
        ("More of the counterparts are firms from outside the EU (56%).", "counterpart-type-share"),
        ("Universities are the commonest partners (56% of all counterparts).", "counterpart-type-share"),
        ("Schools aside, firms are the partner in 56% of the cases.", "counterpart-type-share"),
        ("- **Kinds of partner:** firms account for 56% of them.", "counterpart-type-share"),
        ("56% of the counterparts come from outside the EU.", "counterpart-type-share"),
        ("Of the partners, 56% are firms that nobody had known.", "share"),
        ("Of the partners, 56% would come again.", "share"),
    ],
)
def test_a_share_of_the_counterparts(sentence, share):
    """A share of all counterparts is that of their type, a share of some of them is not."""
    assert figures(sentence) == {(share, "56")}


@pytest.mark.parametrize("part", ["– of which online", "of which: online", "thereof online", "- of these in Cairo"])
def test_part_of_the_row_above(part):
    """A row that begins with "of which" counts a part of what the row above does, and is of that part alone."""
    table = f"| | |\n|---|---:|\n| Clusters | 4 |\n| Meetings | 126 |\n| {part} | 48 |\n| Pitches | 12 |\n"
    assert figures(table) == {("clusters", "4"), ("meetings", "126"), ("meetings", "48"), ("pitches", "12")}
    made = build(read_text(EVENT.format(table)))
    scopes = {n.properties["value"]: n.properties.get("scope") for n in nodes(made, "StatedFigure")}
    assert scopes[48.0] == part.split()[-1] or scopes[48.0] == "in Cairo"
    assert scopes[126.0] != scopes[48.0]


def test_the_other_three():
    """What the others did tells of as many of the same."""
    said = "Five of the clusters travelled; the other three followed from home."
    assert figures(said) == {("clusters", "5"), ("clusters", "3")}


def test_a_share_in_words_and_in_digits_is_one():
    """What brackets say again in digits is no second figure."""
    assert figures("Half of the counterparts (50%) are firms from the EU.") == {("counterpart-type-share", "50")}
    assert figures("Half of the clusters came.") == {("share", "50")}


def test_the_kind_before_a_share_is_that_of_the_share():
    """What stands behind is of the next share, and each share of a list has the kind beside it."""
    text = "Firms from third countries are the partner in 30% of the cases, EU clusters in 20%."
    text += " Of all counterparts, 45% are Egyptian firms, 18% EU clusters and 12% universities."
    found = {s.subject: s.value for s in read_text(EVENT.format(text)) if s.property == "scope"}
    assert {(each.parts[1], scope, each.parts[-1]) for each, scope in found.items()} == {
        ("counterpart-type-share", "non-EU firm", "exactly 30 percent"),
        ("counterpart-type-share", "EU cluster", "exactly 20 percent"),
        ("counterpart-type-share", "Egyptian firm", "exactly 45 percent"),
        ("counterpart-type-share", "EU cluster", "exactly 18 percent"),
        ("counterpart-type-share", "university", "exactly 12 percent"),
    }


def test_figures_in_words_beside_a_label():
    """In the table of what is to be known of a mission cells may hold several; days, places and aims hold none."""
    rows = {
        "Where": "Cairo, Egypt", "When": "7-9 May 2018", "Delegation": "9 clusters and 14 SMEs from 6 countries",
        "Meetings": "77 meetings with 31 Egyptian organisations", "Target": "90 meetings",
        "Venue": "12 halls of the fair",
    }  # fmt: skip
    found = figures("\n".join(f"| {label} | {value} |" for label, value in rows.items()))
    assert {value for _, value in found} == {"9", "14", "6", "77", "31"}
    others = "\n".join(f"| {label} | {value} |" for label, value in rows.items() if label not in ("Where", "When"))
    assert not {("meetings", "77"), ("organisations", "31")} & figures(others)


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Over three days, the delegation held 77 meetings.", {("days", "3"), ("meetings", "77")}),
        ("For three days the delegation had waited for a visa.", set()),
        ("The number of formal agreements is 4, if that of one cluster is counted.", {("formal-agreements", "4")}),
        ("The number of meetings was 77, but more had been asked for.", {("meetings", "77")}),
    ],
)
def test_figures_that_a_clause_goes_on_from(sentence, found):
    """So long as a delegation was busy the mission took; what a clause adds to a number leaves it as it is."""
    assert figures(sentence) == found


@pytest.mark.parametrize(
    ("sentence", "measure"),
    [
        ("Three clusters prepared an agenda with their SMEs, which is 56% of those that answered.", AGENDA),
        ("The clusters had drawn up such an agenda (56% of the respondents), and SMEs were in it.", AGENDA),
        ("56% of the clusters that returned the form had prepared an agenda with their SMEs.", AGENDA),
        ("The clusters had prepared no agenda (56%).", "share"),
        ("The clusters prepared an agenda (56% of the SMEs asked for it).", "share"),
    ],
)
def test_a_share_of_the_clusters_with_an_agenda(sentence, measure):
    """What a bracket or a clause says of the clusters that had an agenda is their share, but not of those without."""
    assert (measure, "56") in figures(sentence)


def test_more_than_half_is_what_the_bracket_says():
    """An inexact share in words is no second figure beside the exact one."""
    assert figures("More than half of the counterparts are non-EU firms (56%).") == {("counterpart-type-share", "56")}


@pytest.mark.parametrize(
    ("sentence", "measure"),
    [
        ("Of those who filled in the form, 56% rated the matchmaking as good or very good.", "satisfaction"),
        ("Overall, 56% of the participants would come again.", "satisfaction"),
        ("The mission was judged useful by 56% of the participants.", "satisfaction"),
        ("56% of the participants were not satisfied with the hotel.", "share"),
        ("56% of the SMEs had never been there.", "share"),
    ],
)
def test_how_many_were_content(sentence, measure):
    """A share of those who were content has a measure of its own; where anything is denied, it is a share as any."""
    assert figures(sentence) == {(measure, "56")}


def scopes(text: str) -> set[tuple[object, ...]]:
    """Return measure, scope and value of the figures of an event report."""
    nodes = build(read_text(EVENT.format(text))).nodes.values()
    found = [each.properties for each in nodes if each.label == "StatedFigure"]
    return {(each["measure"], each["scope"], each["value"]) for each in found}


def test_each_share_is_of_the_kind_beside_it():
    """Several shares in one sentence are each of the kind that stands beside it, with its origin or nationality."""
    text = "Of the counterparts, 45% are non-EU firms, 18% EU clusters and 9% public bodies."
    named = {"non-EU firm": 45, "EU cluster": 18, "public body": 9}
    assert scopes(text) == {("counterpart-type-share", each, value) for each, value in named.items()}
    text = "Firms from third countries are the partner in 30% of the cases, Dutch universities in 20%."
    assert {each[1:] for each in scopes(text)} == {("non-EU firm", 30), ("Dutch university", 20)}


def test_a_share_of_the_counterparts_is_told_in_another_clause_or_of_the_agreements_before():
    """What a share is of may be said in the clause or the sentence before, as long as it goes on about the same."""
    text = "Most of the partners, namely 70%, are non-EU firms; 12% are EU clusters."
    assert {each[1:] for each in scopes(text)} == {("non-EU firm", 70), ("EU cluster", 12)}
    text = "They reported 9 cooperation agreements. Of these, 40% are with non-EU universities."
    assert ("counterpart-type-share", "non-EU university", 40) in scopes(text)
    text = "The agreements followed from 80 meetings. Of these, 40% are with non-EU universities."
    assert "counterpart-type-share" not in {each[0] for each in scopes(text)}


AGENDA, AGREED = "clusters-with-sme-agenda", "clusters-with-cooperation-agreements"


@pytest.mark.parametrize(
    ("sentence", "measured"),
    [
        ("Three clusters drew up an agenda with their SMEs (50%).", {(AGENDA, "3"), (f"{AGENDA}-share", "50")}),
        ("Three clusters (50%) drew up an agenda with their SMEs.", {(AGENDA, "3"), (f"{AGENDA}-share", "50")}),
        (
            "5 of the 7 clusters had an agenda with their SMEs, which is 71% of those asked.",
            {(AGENDA, "5"), ("clusters", "7"), (f"{AGENDA}-share", "71")},
        ),
        ("50% of the clusters that replied made an agenda with their SMEs.", {(f"{AGENDA}-share", "50")}),
        ("Some made an agenda with SMEs, and 14 SMEs had a place in it.", {("smes-in-agenda", "14")}),
        ("The agendas of these clusters are short. The agendas covered 14 SMEs.", {("smes-in-agenda", "14")}),
        ("Some made an agenda before they left, with 14 SMEs in all.", {("smes-in-agenda", "14")}),
        ("Three clusters had no agenda with their SMEs.", {("clusters-without-sme-agenda", "3")}),
        ("Three clusters prepared an agenda with the town, not with SMEs.", {("clusters", "3")}),
        (
            "They reported 9 cooperation agreements. Six clusters have at least one (75%).",
            {("cooperation-agreements", "9"), (AGREED, "6"), (f"{AGREED}-share", "75")},
        ),
        (
            "Two clusters (25%) signed a formal agreement.",
            {("clusters-with-formal-agreements", "2"), ("clusters-with-formal-agreements-share", "25")},
        ),
    ],
)
def test_clusters_with_an_agenda_or_an_agreement(sentence, measured):
    """Clusters that are counted for what they have are measured by it, and so is their share."""
    assert figures(sentence) == measured


@pytest.mark.parametrize(
    ("sentence", "measured"),
    [
        ("Over three days, the delegation held 40 meetings.", {("days", "3"), ("meetings", "40")}),
        ("In the first two days of the mission it rained.", set()),
        ("Budget of the mission ........... EUR 64,500", {("budget", "64500")}),
        ("Then came the pitches, 14 in number, one after the other.", {("pitches", "14")}),
        ("- People at the opening\n- Participants at the opening: approx. 180", {("participants", "180")}),
        ("The number of formal agreements is 4, if that of Glas Ulm is counted.", {("formal-agreements", "4")}),
        ("Six clusters filled it in. Two clusters did not.", {("clusters", "6"), ("non-respondents", "2")}),
        ("On Thursday the delegation visited three places: a kiln, a shop and a school.", {("visits", "3")}),
        ("Glas Ulm visited three places in the town.", set()),
        ("16 European glass clusters came.", {("clusters", "16")}),
        ("During the three days of the mission it rained.", {("days", "3")}),
        ("During the two days of the event in town it rained.", set()),
        ("- **No-shows:** 6% of the meetings", {("no-shows", "6")}),
        ("Six clusters answered yes to this question. Two clusters did not.", {("clusters", "6"), ("clusters", "2")}),
        (
            "Answers came from Glas Ulm and Murano Forni: six clusters, or 75% of the delegation.",
            {("respondents", "6"), ("response-rate", "75")},
        ),
        ("The meetings were short. Every cluster had at least 17 of them.", {("meetings", "17")}),
        ("The buyers were many. Every cluster had at least 17 of them.", set()),
        ("6 Vidrio Norte Spain Flat glass lamps", set()),
        ("60 Danish IT firms came.", {("firms", "60")}),
        (
            "The questionnaire was sent in May. Five clusters took part (83 %).",
            {("respondents", "5"), ("response-rate", "83")},
        ),
        ("The event was held in May. Five clusters took part (83 %).", {("clusters", "5"), ("share", "83")}),
        (
            "In May we asked the clusters in a questionnaire. All six answered (100%).",
            {("respondents", "6"), ("response-rate", "100")},
        ),
        (
            "Formal agreements were signed by 33% of the clusters that answered.",
            {("clusters-with-formal-agreements-share", "33")},
        ),
        ("A mission in figures\nSMEs\t14\nMeetings\t90\nDays\t4", {("smes", "14"), ("meetings", "90"), ("days", "4")}),
    ],
)
def test_numbers_in_other_places(sentence, measured):
    """What is counted may stand before the number, in a label, or in the sentence before."""
    assert figures(sentence) == measured


def test_what_a_table_on_the_mission_says_in_words():
    """Beside a label the cells of such a table say in words how many came, met and answered."""
    rows = ("Where\tCairo, Egypt", "When\t7-9 May 2018", "Delegation\t8 clusters and 23 SMEs",
            "Meetings\t186 meetings with 61 firms of Egypt", "Answers\t6 of 8 clusters answered the survey (75%)",
            "Contact\tLane 12, 3 stairs")  # fmt: skip
    found = figures("\n".join(rows))
    assert found == {
        ("clusters", "8"), ("smes", "23"), ("meetings", "186"), ("firms", "61"), ("respondents", "6"),
        ("response-rate", "75"),
    }  # fmt: skip


def test_a_grid_of_headline_figures():
    """Where every cell is a number with what it counts, each is a figure, those of the first line too."""
    grid = "| 7 European clusters | 9 SMEs |\n|---|---|\n| 104 bilateral meetings | 2 winery visits |\n"
    assert figures(grid) == {("clusters", "7"), ("smes", "9"), ("meetings", "104"), ("visits", "2")}
    assert figures(grid.replace("9 SMEs", "Pitches")) == set()


def test_results_over_labels_of_figures():
    """A heading "Result" over labels is no column of agreements where numbers stand beside them."""
    table = (
        "| Result | Number |\n|---|---|\n| Cooperation agreements reported | 9 |\n| SMEs that have benefited | 7 |\n"
    )
    assert figures(table) == {("cooperation-agreements", "9"), ("smes-benefited", "7")}


def test_how_exact_a_label_calls_its_number():
    """What stands in a bracket at the end of a label is how exact the number beside it is."""
    rows = ("   Meetings of each cluster (at least)   15", "   Visitors (at most)                    90")
    found = facts(build(read_text(EVENT.format("\n".join((*rows, "   European SMEs                         16"))))))
    said = {each[1:] for each in found if each[0] == "figure"}
    assert ("meetings", "15", "count", "at least") in said
    assert ("visitors", "90", "count", "at most") in said
    assert ("smes", "16", "count", "exactly") in said


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        (
            "Firms account for 56% of the cooperations, associations for 21%.",
            {("counterpart-type-share", "56"), ("counterpart-type-share", "21")},
        ),
        ("Joint ventures account for 56% of the cooperations.", {("cooperation-type-share", "56")}),
        ("Firms were by far the most frequent counterparts (56%).", {("counterpart-type-share", "56")}),
        (
            "On average a cluster had 19 meetings, and none left with fewer than 12.",
            {("meetings", "19"), ("meetings", "12")},
        ),
        ("On average a cluster had 19 meetings, and none left with more than 30.", {("meetings", "19")}),
        (
            "Asked whether the mission had been worth the journey, 56% of the clusters said that it had.",
            {("satisfaction", "56")},
        ),
        ("Asked whether the mission had been worth it, 56% of the clusters said that it had not.", {("share", "56")}),
    ],
)
def test_what_is_counted_in_a_clause(sentence, found):
    """Kinds of counterparts, the fewest meetings of each and who was content are told in a clause of their own."""
    assert figures(sentence) == found


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        (
            "The clusters signed 4 formal agreements. One of them is a memorandum of understanding.",
            {("formal-agreements", "4"), ("memoranda-of-understanding", "1")},
        ),
        (
            "The clusters signed 4 formal agreements, of which one is a memorandum of understanding.",
            {("formal-agreements", "4"), ("memoranda-of-understanding", "1")},
        ),
        ("The clusters signed 4 formal agreements. One of them is a surprise.", {("formal-agreements", "4")}),
    ],
)
def test_one_of_the_agreements_is_a_memorandum(sentence, found):
    """One of those counted before is a count, where it is said to be of a kind that is counted."""
    assert figures(sentence) == found


@pytest.mark.parametrize(
    ("sentence", "days"),
    [
        ("In three days the delegation held 77 meetings.", {"3"}),
        ("Over three days they held 77 meetings with 31 Egyptian organisations.", {"3"}),
        ("In the four days of the programme they had 77 meetings.", {"4"}),
        ("In three days they held 77 interviews about the meetings.", set()),
        ("In three days we had 7 follow-up meetings.", set()),
        ("In three days the delegation had lunch.", set()),
        ("In the two days before they had 9 talks at home.", set()),
    ],
)
def test_so_many_days_in_which_they_met(sentence: str, days: set[str]):
    """The days in which the delegation had its meetings are those of the mission; other work has days of its own."""
    assert {value for measure, value in figures(sentence) if measure == "days"} == days
