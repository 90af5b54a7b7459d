"""Numbers in prose: what counts, in all its forms, and what counts nothing, with the reason."""

import re
import time

import pytest
from claims import calm
from documents import one, read_text
from hypothesis import given
from hypothesis import strategies as st

from clew.loaders.document import parse
from clew.loaders.figures import figures
from clew.loaders.numeric import nonfigures, numbers
from clew.loaders.reading import Reading
from clew.loaders.vocabulary import english

COUNTED = {
    "a dozen firms": (12, "exactly"),
    "two dozen companies": (24, "exactly"),
    "half a dozen firms": (6, "exactly"),
    "twenty five SMEs": (25, "exactly"),
    "a hundred meetings": (100, "exactly"),
    "one hundred and twenty meetings": (120, "exactly"),
    "three thousand four hundred and five visitors": (3405, "exactly"),
    "1,25,000 visitors": (125000, "exactly"),
    "12,34,56,789 parts": (123456789, "exactly"),
    "nearly 200 firms": (200, "about"),
    "almost 200 firms": (200, "about"),
    "an estimated 300 visitors": (300, "about"),
    "ca. 30 firms": (30, "about"),
    "30 or so firms": (30, "about"),
    "~30 firms": (30, "about"),
    "just over 200 firms": (200, "over"),
    ">30 firms": (30, "over"),
    "above 30 firms": (30, "over"),
    "fewer than 12 firms": (12, "under"),
    "just under 12 firms": (12, "under"),
    "no fewer than 12 firms": (12, "at least"),
    "a minimum of 12 firms": (12, "at least"),
    "12 or more firms": (12, "at least"),
    "≥ 12 firms": (12, "at least"),
    "no more than 12 firms": (12, "at most"),
    "as many as 12 firms": (12, "at most"),
    "a total of 12 firms": (12, "exactly"),
    "10.000 visitors": (10000, "exactly"),
    "1'200 visitors": (1200, "exactly"),
    "1,234,567 visitors": (1234567, "exactly"),
    "2\u202f180 visitors": (2180, "exactly"),
    "2\u00a0180 visitors": (2180, "exactly"),
    "30 thousand visitors": (30000, "exactly"),
    "over 2000 visitors": (2000, "over"),
    "they consider that more than 12 firms could come": (12, "over"),
    "about two projects": (2, "about"),
    "they spoke about two projects": (2, "exactly"),
    "In 2018 12 clusters": (12, "exactly"),
    "In this section 12 clusters are shown": (12, "exactly"),
    "a three-day event": (3, "exactly"),
    "the mission lasted two days": (2, "exactly"),
}


@pytest.mark.parametrize("text", COUNTED)
def test_count(text):
    """A count is read in digits and in words, and how exact it is called is kept."""
    number = one(numbers.find(text))
    assert (number.value, number.unit, number.qualifier) == (COUNTED[text][0], "count", COUNTED[text][1])


SHARES = {
    "53 per cent of SMEs": 53,
    "53 percent of SMEs": 53,
    "12,5 % of SMEs": 12.5,
    "3.125% of SMEs": 3.125,
    "ten per cent of SMEs": 10,
    "half the clusters": 50,
    "two thirds of the clusters": 66.666667,
    "a third of the clusters": 33.333333,
    "three quarters of the clusters": 75,
    "three out of four clusters": 75,
    "one in four clusters": 25,
    "9 out of 10 clusters": 90,
}


@pytest.mark.parametrize("text", SHARES)
def test_share(text):
    """A share is its printed number; a ratio of a round whole is one, for it is true of any whole."""
    number = one(numbers.find(text))
    assert (number.value, number.unit) == (SHARES[text], "percent")


def test_counts_out_of_a_count_stay_counts():
    """Twelve out of fourteen is two counts, and so is five of the nine."""
    assert [n.value for n in numbers.find("12 out of 14 clusters")] == [12, 14]
    assert [n.value for n in numbers.find("5 of the 9 clusters")] == [5, 9]


MONEY = {
    "EUR 1.2 million": (1_200_000, "EUR"),
    "€ 30 000": (30_000, "EUR"),
    "2.5 million euros": (2_500_000, "EUR"),
    "€1.2m": (1_200_000, "EUR"),
    "€30k": (30_000, "EUR"),
    "$1,200": (1_200, "USD"),
    "1 200,50 EUR": (1_200.5, "EUR"),
    "CHF 1'200": (1_200, "CHF"),
}


@pytest.mark.parametrize("text", MONEY)
def test_money(text):
    """Money is its full value, and its unit the currency."""
    number = one(numbers.find(f"contracts worth {text} were signed"))
    assert (number.value, number.unit) == MONEY[text]


@pytest.mark.parametrize(
    "text",
    ["10-15 meetings", "10 to 15 meetings", "between 10 and 15 meetings", "from 10 to 15 meetings", "10 – 15 talks"],
)
def test_range_is_two_limits(text):
    """A range is no number of its own: at least the first and at most the second are both true."""
    found = [(n.value, n.qualifier, text[n.after :].split()[0]) for n in numbers.find(text)]
    noun = text.split()[-1]
    assert found == [(10, "at least", noun), (15, "at most", noun)]


@pytest.mark.parametrize("text", ["It rose from 10 to 15", "a ratio of 3:1", "15-10 firms", "It fell from 20 to 12"])
def test_change_is_no_range(text):
    """What rises from one number to another was at no time both."""
    assert list(numbers.find(text)) == []


NOTHING = {
    "year": ["in 2016", "since 1998", "2014-2020", "the 1990s", "between 2016 and 2018", "by 2020"],
    "date": ["on 4 June", "June 2018", "04.06.2018", "25-27 October 2016", "Q3 2019"],
    "date, the day and the month not told apart": ["4/6/2018"],
    "time": ["at 09:30", "9.30 am", "14h30", "10 o'clock", "9.00 - 12.30"],
    "name": [
        "Horizon 2020",
        "H2020",
        "5G",
        "Industry 4.0",
        "ISO 9001",
        "COVID-19",
        "CO2",
        "EU-27",
        "B2B",
        "24/7",
        "3D",
    ],
    "reference": ["Table 3", "Figure 2 shows", "Annex 1", "Article 5", "No 1234/2014", "Figures 2 and 3", "[12]"],
    "section number": ["see section 3.2", "chapter 4", "3.3.1"],
    "page number": ["page 12 of 30", "p. 5", "pp. 12-14"],
    "edition": ["the 12th edition", "the 3rd Forum", "edition 2018"],
    "ordinal": ["the 3rd time", "the second day", "its first visit"],
    "telephone number": ["Tel. +32 2 123 45 67", "+52 55 1234 5678"],
    "web address": ["see www.example.eu/2016/12", "https://example.org/a1"],
    "e-mail address": ["write to info12@example.org"],
    "address": ["Rue de la Loi 200", "B-1049 Brussels", "12 Main Street", "P.O. Box 12"],
    "duration": [
        "six months later",
        "24 hours",
        "ten years of work",
        "a two-week stay",
        "5 to 10 minutes",
        "over two days",
    ],
    "measurement": ["35 MW", "14,000 m2", "20 km", "10 percentage points"],
    "version": ["version 2.1", "v2.0 of it"],
    "label": ["phase 2", "on day 2", "Room 4"],
    "turn of phrase": ["of every five pears", "in every 10 talks"],
    "told of elsewhere": [
        "the two clusters had never heard of each other",
        "it had seen more in one hall than in twenty fairs",
        "a walk taught better than from 30 letters",
        "more of them bought than twelve catalogues could tell",
        "a handshake is worth ten letters",
    ],
    "list number": ["1. Aims", "(2) Means"],
    "footnote mark": ["the project Network2 of", "EU SMEs3 and"],
    "rating": ["on a scale from 1 to 5", "4.2 out of 5", "rated 4.2/5"],
    "pronoun": [
        "one of the reasons",
        "on the one hand",
        "no one came",
        "this one",
        "it went from one cluster to another",
    ],
}


@pytest.mark.parametrize(("reason", "text"), [(reason, text) for reason, texts in NOTHING.items() for text in texts])
def test_number_that_counts_nothing(reason, text):
    """What counts nothing is ignored for a reason, and no number is found in it."""
    assert list(numbers.find(text)) == []
    assert reason in {each.reason for each in nonfigures.ignored(text)}


@pytest.mark.parametrize("text", ["2000 visitors came", "the 2016 participants", "phase 2 clusters", "a 4-star hotel"])
def test_doubt_is_neither(text):
    """A number that may be a year or a count, or that describes, is neither found nor ignored."""
    assert list(numbers.find(text)) == []
    assert [each for each in nonfigures.ignored(text) if re.search(r"\d", text[each.start : each.end])] == []


@calm
@given(st.text(alphabet=st.sampled_from("0123456789 .,-–/%€()abcTable one two of the and June"), max_size=60))
def test_found_and_ignored_never_overlap(text):
    """A number is found or ignored, or neither: never both."""
    taken = [(each.start, each.end) for each in nonfigures.ignored(text)]
    for number in numbers.find(text):
        assert not [span for span in taken if span[0] < number.end and number.start < span[1]]


MARKS = {",": "{:,}", ".": "{:,}", " ": "{:,}", "’": "{:,}", "\u202f": "{:,}", "": "{}"}


@calm
@given(st.integers(2, 10**7).filter(lambda n: not 1900 <= n <= 2099), st.sampled_from(sorted(MARKS)))
def test_any_count_in_any_form(value, mark):
    """Any count is read back from any form in which its digits are grouped."""
    printed = MARKS[mark].format(value).replace(",", mark)
    assert one(numbers.find(f"There were {printed} visitors at the fair")).value == value


ONES = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "thirteen",
        "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]  # fmt: skip
TENS = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def in_words(value: int) -> str:
    """Return a number up to 999,999 in words."""
    if value >= 1000:
        rest = value % 1000
        return f"{in_words(value // 1000)} thousand" + (f"{' and' * (rest < 100)} {in_words(rest)}" if rest else "")
    if value >= 100:
        return f"{ONES[value // 100]} hundred" + (f" and {in_words(value % 100)}" if value % 100 else "")
    return ONES[value] if value < 20 else "-".join(filter(None, (TENS[value // 10], ONES[value % 10])))


@calm
@given(st.integers(2, 999_999))
def test_any_count_in_words(value):
    """Any count is read back from its words."""
    assert one(numbers.find(f"There were {in_words(value)} visitors")).value == value


@calm
@given(
    st.decimals(0, 100, places=1), st.sampled_from(["%", " %", " per cent", " percent"]), st.sampled_from([".", ","])
)
def test_any_percentage(value, sign, mark):
    """Any percentage is read back, whatever its mark and sign."""
    found = one(numbers.find(f"It was {str(value).replace('.', mark)}{sign} of them"))
    assert (found.value, found.unit) == (float(value), "percent")


@pytest.mark.parametrize("piece", ["1", "1 ", "a ", "1-", "table 1 ", "one ", "a.", "+1 ", " "])
def test_time_grows_with_the_length(piece):
    """A hundred thousand characters of anything are read in seconds."""
    begun = time.monotonic()
    list(numbers.find((piece * 100_000)[:100_000]))
    assert time.monotonic() - begun < 60


# ---------------------------------------------------------------- measures

HEAD = "# Cluster Mission to Korea\n\nSeoul, Korea, 4-6 June 2018\n\n## Results\n\n"
MEASURES = {
    "The delegation of 12 clusters and 25 innovative European SMEs held over 300 B2B meetings.": [
        ("clusters", "delegation", 12), ("smes", "delegation", 25), ("meetings", "delegation", 300)],
    "The programme included 18 presentations and 3 company visits.": [
        ("presentations", "Results", 18), ("visits", "delegation", 3)],
    "Some 45 delegates from nine countries attended.": [
        ("delegates", "delegation", 45), ("countries", "delegation", 9)],
    "25 innovative European companies met 40 Korean companies.": [
        ("companies", "innovative European", 25), ("companies", "host country", 40)],
    "12 companies held meetings with 3 universities.": [("companies", "Results", 12), ("universities", "Results", 3)],
    "On the first day 120 meetings and on the second day 90 meetings were held.": [
        ("meetings", "first day", 120), ("meetings", "second day", 90)],
    "Each cluster held 8 pre-arranged bilateral meetings.": [("meetings", "each cluster", 8)],
    "5 of the 9 clusters signed an agreement.": [
        ("clusters", "signed an agreement", 5), ("clusters", "delegation", 9)],
    "14 clusters and universities took part.": [("clusters-and-universities", "Results", 14)],
    "Of the 12 clusters, 9 answered the survey (75%).": [
        ("clusters", "delegation", 12), ("respondents", "delegation", 9), ("response-rate", "delegation", 75)],
    "The questionnaire went to all 12 clusters; nine of them replied (75%).": [
        ("clusters", "delegation", 12), ("respondents", "delegation", 9), ("response-rate", "delegation", 75)],
    "Nine of the 12 clusters (75%) filled in the questionnaire.": [
        ("respondents", "delegation", 9), ("clusters", "delegation", 12), ("response-rate", "delegation", 75)],
    "Joint ventures were mentioned most often (40%), followed by staff exchange (20 %).": [
        ("cooperation-type-share", "joint venture", 40), ("cooperation-type-share", "staff exchange", 20)],
    "The response rate was 78 %.": [("response-rate", "delegation", 78)],
    "60% of the SMEs expected technology transfer.": [("share", "of the SMEs expected technology transfer", 60)],
    "Between 10 and 15 follow-up meetings took place.": [
        ("follow-up-meetings", "Results", 10), ("follow-up-meetings", "Results", 15)],
    "The matchmaking produced 150 bilateral talks and 30 matchmaking sessions.": [
        ("talks", "bilateral", 150), ("sessions", "matchmaking", 30)],
    "Three MoUs and two contracts were signed.": [
        ("memoranda-of-understanding", "Results", 3), ("contracts", "Results", 2)],
    "Contracts worth EUR 1.2 million were signed.": [("contracts", "Results", 1_200_000)],
    "Budget of the mission: EUR 40,000": [("budget", "Results", 40_000)],
    "Travel costs: EUR 400": [("amount", "Results", 400)],
    "The total turnover that the clusters expect is EUR 4,000.": [("turnover", "Results", 4000)],
    "The turnover that SMEs owe to the mission is put by them at about EUR 400.": [("turnover", "Results", 400)],
    "The Bank put EUR 48,000 into the mission.": [("contribution", "Results", 48_000)],
    "Participants at the dinner: approx. 90": [("participants", "Results", 90)],
    "On Friday the delegation visited three places: a press, a mill and a port.": [("visits", "delegation", 3)],
    "Five clusters prepared an agenda with their SMEs, and 14 SMEs were part of it; two clusters did not.": [
        ("clusters-with-sme-agenda", "delegation", 5), ("smes-in-agenda", "delegation", 14),
        ("clusters-without-sme-agenda", "delegation", 2)],
    "3 of the 7 clusters had drawn up an agenda, with 9 SMEs in all.": [
        ("clusters-with-sme-agenda", "delegation", 3), ("clusters", "delegation", 7),
        ("smes-in-agenda", "delegation", 9)],
    "A total of 14 SMEs were involved in such an agenda.": [("smes-in-agenda", "delegation", 14)],
    "The forum had a full agenda, with 30 SMEs.": [("smes", "delegation", 30)],
    "The SMEs had at least 5 meetings each.": [("meetings", "each sme", 5)],
    "The companies of the hosts sat down; the clusters had 7 meetings each.": [("meetings", "each cluster", 7)],
    "At least 20 meetings between European clusters were held.": [("meetings", "between clusters", 20)],
    "120 meetings between European clusters and Korean firms were held.": [("meetings", "delegation", 120)],
    "They answered an open call, to which 40 clusters applied.": [("applications", "delegation", 40)],
    "Three clusters reported that they had signed a formal agreement.": [
        ("clusters-with-formal-agreements", "delegation", 3)],
    "The survey was closed in March. Two clusters did not answer, in spite of reminders.": [
        ("non-respondents", "delegation", 2)],
    "Asked for formal agreements, two clusters did not answer; the forms are blank there.": [
        ("clusters", "Results", 2)],
    "Five clusters had no agenda with their SMEs.": [("clusters-without-sme-agenda", "delegation", 5)],
    "6 of 8 clusters answered the survey.": [("respondents", "delegation", 6), ("clusters", "Results", 8)],
    "Responses: 6 of 8 clusters (75%)": [
        ("respondents", "delegation", 6), ("clusters", "Results", 8), ("response-rate", "delegation", 75)],
    "Some of the clusters visited four places.": [("places", "Results", 4)],
    "The two-day event was followed by a two-day visit to Busan.": [("days", "mission", 2)],
    "6 cooperation agreements were still active in March 2019.": [("cooperation-agreements", "mid-term", 6)],
    "Of the 27 cooperation agreements begun in Seoul, nine were still alive.": [
        ("cooperation-agreements", "event", 27), ("cooperation-agreements", "mid-term", 9)],
    "The clusters reported 22 cooperation agreements.": [("cooperation-agreements", "delegation", 22)],
    "Eight of the ten clusters answered (80 %).": [
        ("respondents", "delegation", 8), ("clusters", "delegation", 10), ("response-rate", "delegation", 80)],
    "Replies were received from 9 clusters, i.e. 75 % of the delegation.": [
        ("respondents", "delegation", 9), ("response-rate", "delegation", 75)],
    "Four of the seven respondents (57 %) had prepared it.": [
        ("respondents", "Results", 4), ("respondents", "delegation", 7),
        ("share", "Four of the seven respondents", 57)],
    "12 SMEs have benefited so far and a further 30 could benefit directly.": [
        ("smes-benefited", "delegation", 12), ("smes-could-benefit-directly", "delegation", 30)],
    "They reported three and two contracts respectively.": [("contracts", "Results", 3), ("contracts", "Results", 2)],
    "15 contracts were counted, 9 of them with firms and 6 with schools.": [
        ("contracts", "Results", 15), ("contracts", "with firms and", 9), ("contracts", "with schools", 6)],
    "Staff exchange and joint ventures were named most often, with 17% each.": [
        ("cooperation-type-share", "staff exchange and joint venture", 17)],
    "24 % of the agreements concern technology transfer.": [("cooperation-type-share", "technology transfer", 24)],
    "Joint ventures rank second with 18 %.": [("cooperation-type-share", "joint venture", 18)],
    "SMEs which benefited so far: 14; meetings held: 35.": [
        ("smes-benefited", "delegation", 14), ("meetings", "delegation", 35)],
    "58 companies, utilities and research bodies came.": [("organisations", "Results", 58)],
    "More than half of the SMEs expect orders.": [("share", "the SMEs expect orders", 50)],
    "Hardly more than 60 guests came.": [("guests", "Results", 60)],
    "The plant treats 300 and feeds 2 million inhabitants.": [("inhabitants", "Results", 2_000_000)],
    "The clusters came from nine countries, and twenty-four SMEs with them.": [
        ("countries", "delegation", 9), ("smes", "delegation", 24)],
    "Eleven contracts were reported in March 2019, that is forty-six per cent.": [
        ("contracts", "Results", 11), ("share", "Results", 46)],
    "Fleets from three continents fish there.": [],
    "They stand under the first two headings.": [],
    "The two engineers came back.": [],
    "It works in two places, and three of its chemists have moved there.": [],
    "Of three trials one went well.": [],
    "They may name up to three friends.": [],
    "The ferry suits one cluster and scares another.": [],
    "12 clusters from 9 countries came, five of them by ferry.": [
        ("clusters", "Results", 12), ("countries", "delegation", 9)],
    "Of 20 cooperation agreements many are left, and three of them are now formal agreements.": [
        ("cooperation-agreements", "delegation", 20), ("formal-agreements", "Results", 3)],
    "Twelve SMEs benefited directly, and the clusters hope that 40 SMEs could benefit later.": [
        ("smes-benefited", "delegation", 12), ("smes-could-benefit-directly", "delegation", 40)],
    "Cooperation agreements reported in June 2021: 11": [("cooperation-agreements", "delegation", 11)],
    "Of every five contacts, two can still be traced.": [],
    "The form had two halves.": [],
    "Spain (4), Italy (3) and France (2) sent clusters.": [],
    "Of these, 30 attended meetings.": [],
    "Only one of the clusters was pleased.": [],
}  # fmt: skip


@pytest.mark.parametrize("sentence", MEASURES)
def test_measure(sentence):
    """A figure measures the head noun of what it counts, of the whole only where nothing narrows it."""
    stated: dict[object, dict[str, object]] = {}
    for each in read_text(f"{HEAD}{sentence}\n"):
        if each.subject.label == "StatedFigure":
            stated.setdefault(each.subject, {})[each.property] = each.value
    found = [(f["measure"], f["scope"], f["value"]) for f in stated.values() if "value" in f]
    assert found == MEASURES[sentence]


def test_meetings_of_one_cluster_are_not_those_of_the_delegation():
    """Where a sentence begins with the name of a cluster that had meetings, they are its own."""
    table = "\nTable 1 - Delegation\n\nCluster\tCountry\nAlpha Wood Hub\tSpain\nBeta Glass\tItaly\n"
    text = "Alpha Wood Hub had the longest list of all, with 31 meetings. The delegation had 150 meetings.\n"
    stated = [each for each in read_text(f"{HEAD}{text}{table}") if each.subject.label == "StatedFigure"]
    found = {each.subject: each.value for each in stated if each.property == "scope"}
    values = {found[each.subject]: each.value for each in stated if each.property == "value"}
    assert values == {"Alpha Wood Hub": 31, "delegation": 150}


def test_sentence_before_lends_its_organisation_only_to_this_cluster():
    """A number is said of the cluster named before where "this cluster" says so, and not otherwise."""
    table = "\nTable 1 - Delegation\n\nCluster\tCountry\nAlpha\tSpain\nBeta\tItaly\n"
    text = "The best known is Alpha. {} reported 7 cooperation agreements.\n"
    found = {}
    for subject in ("This cluster", "All"):
        made = read_text(f"{HEAD}{text.format(subject)}{table}")
        found[subject] = {s.value for s in made if s.property == "scope" and s.subject.label == "StatedFigure"}
    assert found == {"This cluster": {"Alpha"}, "All": {"delegation"}}


def test_notes_and_names_of_the_document_are_ignored():
    """A footnote that fell into a sentence, and a number in the name of an organisation, hold no figure."""
    text = f"{HEAD}The 12 clusters met the project Network3 and Amphi 66 Ltd.\n\n3 project Network is a network.\n"
    made = read_text(text + "\nTable 1 - Delegation\n\nCluster\tCountry\nAmphi 66 Ltd\tSpain\nBeta\tItaly\n")
    reading = Reading(parse(text, "r.txt"), english(), None)
    reasons = {(line.clean[i.start : i.end], i.reason) for line, i in figures.ignored(reading, made)}
    assert {("66", "name"), ("3", "footnote mark"), ("Network3", "footnote mark")} <= reasons
    assert {s.value for s in made if s.subject.label == "StatedFigure" and s.property == "value"} == {12}


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("Eight of them talked to us (89%).", {("respondents", 8.0), ("response-rate", 89.0)}),
        ("Seven of them took part (70%).", {("respondents", 7.0), ("response-rate", 70.0)}),
        ("The valley has three thousand kilometres of ditches.", set()),
        ("The guests were greeted in four languages.", set()),
        ("They agreed on it in one or two meetings.", set()),
    ],
)  # fmt: skip
def test_figures_of_the_mission_and_of_nothing_else(text, stated):
    """Who answered is told in many words; what measures the land, or is said in passing, is no figure."""
    report = f"# EU mission to Peru\n\nLima, Peru, 3-5 June 2019\n\n## Survey\n\nWe asked all by letter. {text}\n"
    found = {each.subject.parts for each in read_text(report) if each.subject.label == "StatedFigure"}
    assert {(parts[1], float(str(parts[3]).split()[-2])) for parts in found} == stated


def test_about_of_what_is_told():
    """To tell somebody about 10 firms says of what they told, not how exact the number is."""
    assert [each.qualifier for each in numbers.find("The clusters told us about 10 firms.")] == ["exactly"]


def test_two_numbers_set_apart_are_not_one():
    """Wide space between two numbers of a line makes no thousands of the first."""
    head = "European Cluster Mission to Egypt\nCairo, Egypt, 7-9 May 2018\n\nFollow-up report\n\n"
    found = read_text(f"{head}All clusters answered.\n\nTotal of firms       14         100 %\n")
    assert not any(each.property == "value" and each.value == 14100 for each in found)


def test_a_colon_announces_what_is_counted():
    """Behind the meetings and a colon, how many were held counts these; behind others it does not."""
    head = "Report on the cluster mission to Peru\nLima, 3 to 5 June 2019\n\n"
    said = (
        "Then came the day of the meetings: 97 were held. We looked at the mills of the firms: 12 were held by banks."
    )
    found = {each.subject.parts for each in read_text(head + said) if each.subject.label == "StatedFigure"}
    assert {(parts[1], parts[3]) for parts in found} == {("meetings", "exactly 97 count")}
