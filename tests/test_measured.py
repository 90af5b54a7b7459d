"""What numbers in a sentence are said to measure, and of whom: labels, ellipses, negations, the survey itself."""

import pytest

from clew.loaders import document, report

OPENING = "Cluster Mission to Chile\nSantiago, Chile, 4-6 June 2019\n\n1. Results\n\n"


def measured(sentence: str) -> set[tuple[object, ...]]:
    """Return measure, qualifier, value and unit of each figure that a sentence states."""
    found: dict[object, dict[str, object]] = {}
    for each in report.states(document.parse(f"{OPENING}{sentence}\n", "a.txt")):
        if each.subject.label == "StatedFigure":
            found.setdefault(each.subject, {})[each.property] = each.value
    return {(each["measure"], each["qualifier"], each["value"], each["unit"]) for each in found.values()}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The number of meetings was 164.", {("meetings", "exactly", 164, "count")}),
        ("Number of SMEs: about 14", {("smes", "about", 14, "count")}),
        ("SMEs that benefited directly: 9.", {("smes-benefited", "exactly", 9, "count")}),
        ("Room: 12", set()),
        ("Date of the survey: 12 March 2020", set()),
        ("The number of meetings rose from 120 to 164.", set()),
    ],
)
def test_a_number_behind_its_label(sentence, expected):
    """A label with a number behind it is a figure as if the number stood in front; what counts nothing is none."""
    assert measured(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("There were 143 meetings, 37 of which were short.", ("meetings", "exactly", 37, "count")),
        ("We counted 176 meetings. 21 of them were held with labs.", ("meetings", "exactly", 21, "count")),
        ("In the afternoon came the pitches, 14 in number, and all were short.", ("pitches", "exactly", 14, "count")),
        ("The visitors, some 300 in all, came by train.", ("visitors", "about", 300, "count")),
        ("Of the 40 contacts, 17 are still active.", ("contacts", "exactly", 17, "count")),
        ("They began 38 cooperation agreements, 30 of them here.", ("cooperation-agreements", "exactly", 30, "count")),
        ("Of the 27 cooperation agreements, nine were left.", ("cooperation-agreements", "exactly", 9, "count")),
    ],
)
def test_a_number_whose_noun_stands_before(sentence, expected):
    """A number without a noun counts what the number before it counts."""
    assert expected in measured(sentence)


def test_a_noun_that_is_counted_already_has_no_other_number():
    """What a number behind a comma counts is not what has one before it."""
    assert measured("They came from three countries, 14 in all.") == {("countries", "exactly", 3, "count")}


def test_nobody_having_fewer_is_everybody_having_as_many():
    """To have no fewer is to have at least; to have no more, at most."""
    assert measured("No cluster had fewer than twelve meetings.") == {("meetings", "at least", 12, "count")}
    assert measured("None of the clusters held more than 20 meetings.") == {("meetings", "at most", 20, "count")}


@pytest.mark.parametrize(
    "sentence",
    [
        "Eight of the nine clusters sent it back (89%), a form of one page.",
        "Eight out of 9 clusters answered our questions (89%).",
        "The survey was answered by 8 of the 9 clusters (89%).",
    ],
)
def test_who_answered_is_counted(sentence):
    """However the answering is told, how many answered and what share that is are known as such."""
    figures = measured(sentence)
    assert {("respondents", "exactly", 8, "count"), ("response-rate", "exactly", 89, "percent")} <= figures


def test_direct_and_indirect_are_told_apart():
    """Each number of SMEs is of what is said of it, not of what is said of the next."""
    said = "Another 37 SMEs could benefit directly in the future, and more than 70 SMEs could benefit indirectly."
    expected = {
        ("smes-could-benefit-directly", "exactly", 37, "count"), ("smes-could-benefit-indirectly", "over", 70, "count"),
    }  # fmt: skip
    assert measured(said) == expected
    assert ("smes-could-benefit-indirectly", "at least", 80, "count") in measured(
        "30 SMEs could benefit directly, and another 80 to 100 indirectly."
    )


@pytest.mark.parametrize(
    "said", ["in spite of two reminders", "The questionnaire had four parts", "It asked 12 questions"]
)
def test_what_the_survey_consists_of_is_no_figure(said):
    """Reminders and the parts of a questionnaire are counts of paper, not of the mission."""
    assert measured(f"{said}.") == set()


@pytest.mark.parametrize(
    "sentence",
    [
        "The form was short, and each cluster could name up to four partners.",
        "Chile was visited for two of its strengths.",
    ],
)
def test_what_was_offered_or_praised_is_not_counted(sentence):
    """How many a form has room for, and what a country is known for, are no figures."""
    assert measured(sentence) == set()


def test_some_of_clusters_from_countries():
    """Of which of two nouns a part is taken is not said where the second only describes the first."""
    found = measured("Seven clusters from six countries came, four of them by train.")
    assert 4 not in {each[2] for each in found}


def test_something_about_a_number_is_not_about_that_many():
    """What can be said about a number of agreements does not make the number a rough one."""
    said = "In March the clusters could tell us something about 14 cooperation agreements."
    assert measured(said) == {("cooperation-agreements", "exactly", 14, "count")}


@pytest.mark.parametrize(
    "sentence",
    [
        "Five of the six clusters did so (response rate: 83%).",
        "Five out of six clusters have done so, a response rate of 83%.",
        "Five of the six clusters had done so by May (a response rate of 83%).",
    ],
)
def test_what_the_response_rate_says_was_done(sentence):
    """Whoever did so has answered, where the sentence gives the response rate."""
    assert {("respondents", "exactly", 5, "count"), ("response-rate", "exactly", 83, "percent")} <= measured(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Five of the six clusters did so.",
        "Five of the six clusters have since done so.",
        "Of the six clusters, five did so.",
        "Five of the six clusters did the same.",
    ],
)
def test_what_was_done_is_told_elsewhere(sentence):
    """Of a part that "did so" nothing is told here: how many there are in all is."""
    assert measured(sentence) == {("clusters", "exactly", 6, "count")}


@pytest.mark.parametrize(
    ("said", "type_"),
    [
        ("A third of them (33%) are in technology transfer", True),
        ("Of these, 33% are joint ventures", True),
        ("33% of those concern staff exchange", True),
        ("A third of them (33%) are with universities", False),
    ],
)
def test_a_share_of_them_is_of_the_agreements_before(said, type_):
    """What is in a type of cooperation is the agreements of the sentence before, not the clusters."""
    found = measured(f"Seven clusters reported 12 cooperation agreements. {said}.")
    assert (("cooperation-type-share", "exactly", 33, "percent") in found) is type_


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Non-respondents: 2", ("non-respondents", "exactly", 2, "count")),
        ("In May the survey closed. One cluster, the Ural Kiln Forum, did not reply in spite of two letters.",
         ("non-respondents", "exactly", 1, "count")),
        ("Of the 7 clusters 5 took part, which makes a response rate of 71%.", ("respondents", "exactly", 5, "count")),
        ("The survey closed in May. Half of those who answered (50%) had thus drawn up an agenda with their SMEs.",
         ("clusters-with-sme-agenda-share", "exactly", 50, "percent")),
        ("3 clusters (38% of the respondents) signed formal agreements.",
         ("clusters-with-formal-agreements-share", "exactly", 38, "percent")),
    ],
)  # fmt: skip
def test_who_answered_and_what_they_had_done(sentence, expected):
    """Those who did not answer are no respondents, and a share of those who did is of what they had done."""
    found = measured(sentence)
    assert expected in found
    assert not {"share", "respondents"} - {expected[0]} & {each[0] for each in found}


@pytest.mark.parametrize("words", ["not for eight maps", "not eight maps", "instead of eight maps"])
def test_what_is_denied_is_not_counted(words):
    """A number of what something is not is no figure."""
    assert measured(f"The hosts asked for one letter, {words}.") == set()


def test_who_took_part_from_afar():
    """Who listened online took part, as those in the hall did."""
    sentence = "Some 160 people listened in the hall and another 75 online."
    assert ("participants", "exactly", 75, "count") in measured(sentence)


SHARES = "The clusters began 10 cooperation agreements. Of these, 60% are with non-EU firms. "


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (f"{SHARES}Clusters account for 20%, while local universities account for 10% each.",
         {("counterpart-type-share", "exactly", 20, "percent"), ("counterpart-type-share", "exactly", 10, "percent")}),
        (f"{SHARES}Women account for 30% of those who came.", {("share", "exactly", 30, "percent")}),
        ("They began 9 cooperation agreements. Every other type that was named stands at 8%.", set()),
        ("Owing to rounding the shares do not always add up to 100%.", set()),
        ("71% of the respondents still find the mission useful.", {("satisfaction", "exactly", 71, "percent")}),
        ("They held 120 meetings with 64 local organisations, of which 41 were companies.",
         {("companies", "exactly", 41, "count")}),
        ("They held 120 meetings, of which 41 were arranged on the spot.", {("meetings", "exactly", 41, "count")}),
        ("The questionnaire was sent in May. Six clusters answered it, two did not: the Foo Ring and the Bar Ring.",
         {("non-respondents", "exactly", 2, "count")}),
        ("Six European clusters were in Santiago for three days.", {("days", "exactly", 3, "count")}),
        ("Six European clusters were in Santiago for three days and in Talca for two.", set()),
    ],
)  # fmt: skip
def test_what_goes_on_from_another_number(sentence, expected):
    """What goes on from a sentence, or is a part of what another number counts, measures what that says."""
    found = measured(sentence)
    assert expected <= found
    shares = {each for each in found if each[0] in ("share", "counterpart-type-share", "days")} - expected
    assert shares <= {("counterpart-type-share", "exactly", 60, "percent")}
    assert ("meetings", "exactly", 41, "count") not in found - expected


@pytest.mark.parametrize(("label", "many"), [("Mission", 2), ("Weather", 0)])
def test_a_few_numbers_among_what_is_to_be_known_of_the_mission(label, many):
    """Beside place and days of the mission two labelled numbers are figures; among other labels they are none."""
    rows = f"Author\tIda Holm\n{label}\tSantiago, Chile, 4-6 June 2019\nAgreements reported\t10\n"
    rows += "SMEs that benefited\t9\nEditor\tNordic Chamber\nRemark\tAs typed\nPaper\tGreen\n"
    assert len(measured(rows)) == many
    rows = rows.replace("Paper\tGreen", "Responses\t6 of 8 clusters replied (75%)")
    assert ("response-rate", "exactly", 75, "percent") in measured(rows)


@pytest.mark.parametrize(
    ("sentence", "expected", "none"),
    [
        ("They met 61 firms and 3 mayors. Twelve of them came again.", "firms", "mayors"),
        ("40% of the partners are firms. A university and a bank make up 30% each.", "counterpart-type-share", "share"),
        ("40% of the partners are firms. Women make up 30% of the team.", "share", ""),
        ("Two clusters left. Four had drawn up an agenda with their SMEs.", "clusters-with-sme-agenda", ""),
    ],
)
def test_what_numbers_go_back_to(sentence, expected, none):
    """A part is not of what is fewer; shares of partners go on, and who has an agenda with SMEs is a cluster."""
    found = measured(sentence)
    assert {each[0] for each in found} >= {expected}
    assert not {each for each in found if each[0] == none and each[2] in (12, 30)}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Countries of origin: 3 (Austria, Italy and France)", {("countries", "exactly", 3, "count")}),
        ("Meetings: 40 (not held)", set()),
        ("9 SMEs have benefited, and 21 more could benefit directly.",
         {("smes-benefited", "exactly", 9, "count"), ("smes-could-benefit-directly", "exactly", 21, "count")}),
    ],
)  # fmt: skip
def test_what_is_listed_behind_a_number(sentence, expected):
    """Names in brackets behind a labelled number only say who they are; other words there may take it back."""
    assert measured(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Six European clusters and 14 of their SMEs spent three days in Santiago.", {("days", "exactly", 3, "count")}),
        ("Six clusters from the EU and 14 of their SMEs spent three days in Santiago.",
         {("days", "exactly", 3, "count")}),
        ("Six European clusters and 14 of their SMEs spent three days in Santiago and two days in Talca.", set()),
        ("Some of the clusters spent three days in Santiago.", set()),
        ("Three formal agreements were reported. They were signed by 40% of the clusters that answered.",
         {("clusters-with-formal-agreements-share", "exactly", 40, "percent")}),
        ("Three letters were reported. They were signed by 40% of the clusters that answered.", set()),
        ("60% of the clusters had prepared an agenda with their SMEs, 30% had not.",
         {("clusters-with-sme-agenda-share", "exactly", 60, "percent"),
          ("clusters-without-sme-agenda-share", "exactly", 30, "percent")}),
    ],
)  # fmt: skip
def test_days_spent_and_shares_of_those_before(sentence, expected):
    """Days that the delegation spent in one place are the mission's; a share is of what was said just before."""
    kinds = ("days", "clusters-with-formal-agreements-share", "clusters-without-sme-agenda-share",
             "clusters-with-sme-agenda-share")  # fmt: skip
    assert {each for each in measured(sentence) if each[0] in kinds} == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("A seminar, a day of talks and a day of visits made up the three days.", ("days", "exactly", 3, "count")),
        ("They had 207 B2B and C2C meetings in all.", ("meetings", "exactly", 207, "count")),
        ("They held 58 individual and group meetings.", ("meetings", "exactly", 58, "count")),
        ("There are 9 agreements. In 40% of them the counterpart is a local firm.",
         ("counterpart-type-share", "exactly", 40, "percent")),
    ],
)  # fmt: skip
def test_kinds_of_meetings_and_all_the_days(sentence, expected):
    """Two kinds of meetings are counted together, what filled the days says how many, and a share may be of "them"."""
    assert expected in measured(sentence)


@pytest.mark.parametrize("sentence", ["Visits filled three days.", "The visits of 12 and group meetings were held."])
def test_neither_kinds_nor_all_the_days(sentence):
    """Some days are not all of them, and behind a number alone no kinds are counted."""
    assert not {each for each in measured(sentence) if each[0] in ("days", "meetings")}
