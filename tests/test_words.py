"""The words by which reports are read: headings, answers, types, countries, days and numbers of other missions."""

import re
from datetime import date, timedelta

import pytest
from claims import calm
from documents import ROOT, expected, name_of, nodes, one, read_text
from hypothesis import given
from hypothesis import strategies as st

from clew.graph import schema
from clew.graph.build import build
from clew.loaders import mission
from clew.loaders.document import parse
from clew.loaders.numeric import numbers
from clew.loaders.setting import country, dates
from clew.loaders.text.divided import parts
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import column_of, english, mend

WORDS = english()

# ---------------------------------------------------------------- columns

HEADINGS = {
    "cluster": ["Cluster", "Clusters", "CLUSTER:", "Cluster name", "Participants", "Participating clusters"],
    "field": ["Field(s) of activity", "Sectors", "Sector", "Fields of activity", "Main activity"],
    "country": ["Country", "Countries", "Home country", "Country of origin"],
    "organisation": ["Organisation", "Organization name", "Name of the organisation", "Partner", "Counterpart"],
    "organisation type": ["Type of organisation", "Type of organization", "Partner type", "Type of partner"],
    "cooperation type": ["Type of cooperation", "Types of cooperation", "Cooperation type", "Type of collaboration"],
    "ordinal": ["#", "No.", "Nr"],
}
AGREEMENT = {
    "Have you involved SMEs prior to the event?": ("smesInvolvedBefore",),
    "Were SMEs involved before the mission?": ("smesInvolvedBefore",),
    "Have you surveyed your SMEs in preparation?": ("smesSurveyed",),
    "SME benefited": ("smesBenefited",),
    "Number of SMEs that have benefited": ("smesBenefited",),
    "How many SMEs could benefit in the future? Directly": ("smesCouldBenefitDirectly",),
    "How many SMEs could benefit in the future? Indirectly": ("smesCouldBenefitIndirectly",),
    "Benefits identified": ("benefit",),
    "Cooperation objective & next steps": ("objective", "nextSteps"),
    "Objective": ("objective",),
    "Cooperation activity & next steps": ("nextSteps",),
    "Next steps": ("nextSteps",),
    "Status": ("nextSteps",),
    "The type of technology/service involved": ("technology",),
    "Technology": ("technology",),
    "Expected impact on the SMEs": ("expectedImpact",),
    "What are the expected results of the agreement?": ("expectedResult",),
    "What is the main focus of the agreement?": ("focus",),
}


@pytest.mark.parametrize(("concept", "heading"), [(c, h) for c, headings in HEADINGS.items() for h in headings])
def test_heading_of_a_column(concept, heading):
    """A column is known by the words of its heading, in either spelling, with or without marks at its ends."""
    for printed in (heading, f"  {heading.upper()}  "):
        by_words = [column for column in WORDS.columns(printed) if column.cells != "addressed persons"]
        assert by_words[0].concept == concept  # that people stand there only the cells can tell


@pytest.mark.parametrize("heading", AGREEMENT)
def test_heading_of_an_agreement(heading):
    """A column of an agreement tells which properties it states."""
    column = WORDS.column(heading)
    assert (column.concept, column.states) == ("agreement", AGREEMENT[heading])
    assert set(column.states) <= set(schema.properties("Agreement"))


@pytest.mark.parametrize("heading", ["", "Programme", "Time", "Remark on the weather", "Page"])
def test_heading_that_is_none_of_these(heading):
    """A heading that the vocabulary does not have is of no concept."""
    assert WORDS.column(heading) is None


@pytest.mark.parametrize(
    ("heading", "question"),
    [
        ("Has your cluster signed formal agreement(s)?", "formal-agreement"),
        ("Formal agreements signed?", "formal-agreement"),
        ("Did you draw up an SME agenda?", "sme-agenda"),
        ("Agenda with your SMEs", "sme-agenda"),
    ],
)
def test_heading_of_a_question(heading, question):
    """A question is known by its words, and has one slug however it is put; where its cells count, it is a number."""
    found = {(each.concept, each.question) for each in WORDS.columns(heading) if each.cells != "numbers"}
    assert found == {("question", question)}


def test_states_of_the_vocabulary_are_properties():
    """Whatever a column states is a property that an agreement has."""
    columns = [column_of(entry) for table in ("columns", "clues") for entry in WORDS.entries(table)]
    stated = {name for column in columns for name in (*column.states, column.note) if name}
    assert stated <= set(schema.properties("Agreement"))


def test_vocabulary_knows_no_mission():
    """No word of the vocabulary names a cluster, a firm or a counterpart of the two reports."""
    text = (ROOT / "loaders" / "vocabulary.toml").read_text("utf-8").casefold()
    names = {each["name"] for each in expected("delegation")["delegates"]}
    names |= {row["organisation"] for row in expected("threads")["threads"] if "organisation" in row}
    assert [name for name in names if re.search(rf"\b{re.escape(name.casefold())}\b", text)] == []


def test_code_knows_no_mission():
    """Nothing in the code may know this one mission: no name of a cluster, a firm or its host stands in it."""
    names = {each["name"] for each in expected("delegation")["delegates"]}
    names |= {row["organisation"] for row in expected("threads")["threads"] if "organisation" in row} | {"Mexico"}
    files = [path for folder in ("graph", "loaders") for path in (ROOT / folder).glob("*.py")]
    found = [(path.name, name) for path in files for name in names if name in path.read_text("utf-8")]
    assert found == []


# ---------------------------------------------------------------- answers, types, kinds

ANSWERS = {
    "yes": ["Yes", "yes", "YES", "Yes.", " yes ", "Y"],
    "no": ["No", "NO", "no.", "N"],
    "not available": ["N/A", "n/a", "NA", "n.a.", "N. A.", "Not available", "not applicable", "No answer"],
    None: ["", "Yes, two", "Not yet", "None", "nothing", "1", "Nairobi", "n", "No, thanks"],
}


@pytest.mark.parametrize(("answer", "words"), [(a, w) for a, all_ in ANSWERS.items() for w in all_ if w != "n"])
def test_answer(answer, words):
    """An answer is a whole cell: words that only begin like one are none."""
    assert WORDS.meaning("answers", words) == answer


TYPES = {
    "non EU firm": ("non-EU", "firm"),
    "non-EU company": ("non-EU", "firm"),
    "Non EU cluster": ("non-EU", "cluster"),
    "non Eu cluster": ("non-EU", "cluster"),
    "EU cluster": ("EU", "cluster"),
    "European university": ("EU", "university"),
    "EU research centre": ("EU", "research centre"),
    "SME": (None, "SME"),
    "EU SME": ("EU", "SME"),
    "Chamber of Commerce": (None, "association"),
    "non-European association": ("non-EU", "association"),
    "EU": ("EU", None),
    "public authority": (None, "public body"),
    "": (None, None),
    "Lima": (None, None),
    "Clúster d'Eficiència": (None, None),
    "European Commission": (None, None),
    "Third-country firm": ("non-EU", "firm"),
    "university (third country)": ("non-EU", "university"),
    "company from outside the EU": ("non-EU", "firm"),
    "cluster from the EU": ("EU", "cluster"),
    "EU (cluster)": ("EU", "cluster"),
    "Local firm (non-EU)": ("non-EU", "firm"),
    "Georgian association": (None, "association"),
    "Georgian wine": (None, None),
}


@pytest.mark.parametrize("words", TYPES)
def test_type_of_an_organisation(words):
    """Origin and kind are what is printed; what is left out, or means something else, stays absent."""
    assert WORDS.organisation_type(words) == TYPES[words]


COOPERATION = {
    "R&D Tech. transfer Imp/Exports": ["research and development", "technology transfer", "imports and exports"],
    "Joint venture; technology transfer": ["joint venture", "technology transfer"],
    "Exports/Imports": ["imports and exports"],
    "Import & export, FDI": ["imports and exports", "foreign direct investment"],
    "Mergers and acquisitions": ["merger and acquisition"],
    "M&A": ["merger and acquisition"],
    "Exchange of staff": ["staff exchange"],
    "Knowledge sharing & info exchange": ["knowledge sharing and information exchange"],
    "Research and development; academic purposes": ["research and development", "academic purposes"],
    "Establishment of business contacts among members": ["establishment of business contacts"],
    "Establishment of a sales office representation": ["sales office"],
    "Organisation of joint business events": ["joint business events"],
    "Org. of joint events": ["joint business events"],
    "Technology & info transfer": ["technology transfer"],
    "Something else": [],
}


@pytest.mark.parametrize("cell", COOPERATION)
def test_types_of_cooperation(cell):
    """Types of cooperation are found with separators and without, the longest first, none inside another."""
    assert [word.name for word in WORDS.words("cooperation-types", cell)] == COOPERATION[cell]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Smart grids, offshore wind; efficiency", ["Smart grids", "offshore wind", "efficiency"]),
        ("Cleantech, greentech and circular economy", ["Cleantech", "greentech", "circular economy"]),
        ("Water, energy, and waste", ["Water", "energy", "waste"]),
        ("Fresh vegetables & frozen food", ["Fresh vegetables", "frozen food"]),
        ("Sand and gravel", ["Sand", "gravel"]),
        ("Brandy", ["Brandy"]),
        ("", []),
        (" , ; ", []),
    ],
)
def test_parts_of_a_cell(text, found):
    """A cell is cut at commas, semicolons, & and "and", and each part stands where it is printed."""
    cut = parts(Text(text, 3, 7))
    assert [part.clean for part in cut] == found
    assert [text[part.offset - 7 :].startswith(part.raw) for part in cut] == [True] * len(cut)


@pytest.mark.parametrize(
    ("broken", "mended"),
    [
        ("Technolog y & info transfer", "Technology & info transfer"),
        ("Technology transfer", "Technology transfer"),
        ("Vitamin C for children", "Vitamin C for children"),
        ("Plan B is a visit", "Plan B is a visit"),
        ("This is a visit", "This is a visit"),
        ("Cámara de Industria y Comercio", "Cámara de Industria y Comercio"),
        ("acqua e energia", "acqua e energia"),
        ("Hepatitis b vaccines", "Hepatitis b vaccines"),
    ],
)
def test_broken_words_are_mended_and_whole_ones_left(broken, mended):
    """A letter that extraction has torn off is put back; a letter that is a word of its own stays one."""
    elsewhere = {"technology", "transfer", "industria", "hepatitis", "vitamin", "acqua", "this", "a"}
    assert mend(broken, elsewhere) == mended


# ---------------------------------------------------------------- countries

COUNTRIES = {
    "Mexico": "MX", "MX": "MX", "MEX": "MX", "the Netherlands": "NL", "Holland": "NL", "UK": "GB", "USA": "US",
    "United States of America": "US", "Vietnam": "VN", "Viet Nam": "VN", "South Korea": "KR", "Czech Republic": "CZ",
    "Czechia": "CZ", "Turkey": "TR", "Türkiye": "TR", "Côte d'Ivoire": "CI", "Ivory Coast": "CI", "Russia": "RU",
    "Tanzania": "TZ", "Bolivia": "BO", "Iran": "IR", "Moldova": "MD", "Taiwan": "TW", "Slovakia": "SK",
    "North Macedonia": "MK", "Cape Verde": "CV", "Hong Kong": "HK", "United Arab Emirates": "AE", "UAE": "AE",
}  # fmt: skip


@pytest.mark.parametrize("words", COUNTRIES)
def test_country(words):
    """A country is known by its usual name, its official one, and its codes."""
    assert country.find(words)[1] == COUNTRIES[words]


@pytest.mark.parametrize(
    "words", ["", "EU", "in", "no", "it", "us", "Lima", "Europe", "N/A", "Catalunya", "Mexico City"]
)
def test_words_that_are_no_country(words):
    """A city, a region, or a little word that looks like a code is no country."""
    assert country.find(words) is None


def test_one_country_under_two_spellings_is_one():
    """Two spellings of one country are one referent."""
    assert country.referent("the Netherlands") == country.referent("NL") == country.referent("NLD")


# ---------------------------------------------------------------- days

SPANS = {
    "25-27 October 2016": ("2016-10-25", "2016-10-27"),
    "25th – 27th of October 2016": ("2016-10-25", "2016-10-27"),
    "26th – 27th of June 2017": ("2017-06-26", "2017-06-27"),
    "from 4 to 6 June 2018": ("2018-06-04", "2018-06-06"),
    "from the 25th to 27th of October 2016": ("2016-10-25", "2016-10-27"),
    "4 and 5 June 2018": ("2018-06-04", "2018-06-05"),
    "4 June 2018": ("2018-06-04", "2018-06-04"),
    "4th of June, 2018": ("2018-06-04", "2018-06-04"),
    "June 4-6, 2018": ("2018-06-04", "2018-06-06"),
    "June 4, 2018": ("2018-06-04", "2018-06-04"),
    "30 May – 1 June 2019": ("2019-05-30", "2019-06-01"),
    "30 May to 1 June, 2019": ("2019-05-30", "2019-06-01"),
    "May 30 - June 1, 2019": ("2019-05-30", "2019-06-01"),
    "30 December 2019 – 2 January 2020": ("2019-12-30", "2020-01-02"),
    "30 December - 2 January 2020": ("2019-12-30", "2020-01-02"),
    "4–6 Oct. 2018": ("2018-10-04", "2018-10-06"),
    "between 4 and 6 Sept 2018": ("2018-09-04", "2018-09-06"),
    "Monday 4 to Wednesday 6 June 2018": ("2018-06-04", "2018-06-06"),
    "4-6 JUNE 2018": ("2018-06-04", "2018-06-06"),
}


@pytest.mark.parametrize("text", SPANS)
def test_days(text):
    """Days are read in every form in which reports print them."""
    days = one(dates.find(f"It took place {text} in Lima"))
    assert (days.first.isoformat(), days.last.isoformat()) == SPANS[text]


@pytest.mark.parametrize("text", ["", "31 June 2018", "June 2018", "2018", "25-27", "room 4 of May", "may 2018"])
def test_words_that_are_no_days(text):
    """A month, a year, or a day that no calendar has is no span of days."""
    assert list(dates.find(text)) == []


MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
          "December"]  # fmt: skip
ENDINGS = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}


def forms(first: date, last: date) -> list[str]:
    """Return the ways to print a span."""
    one_, two = (f"{MONTHS[day.month - 1]}" for day in (first, last))
    a, b = (f"{day.day}{ENDINGS.get(day.day, 'th')}" for day in (first, last))
    found = [
        f"{first.day} {one_} {first.year} – {last.day} {two} {last.year}",
        f"from the {a} of {one_} {first.year} to the {b} of {two} {last.year}",
    ]
    if first.year == last.year:
        found += [
            f"{first.day} {one_} - {last.day} {two} {last.year}",
            f"{one_} {a} to {two} {b}, {last.year}",
            f"{first.day} {one_[:3]} – {last.day} {two[:3]} {last.year}",
        ]
    if (first.year, first.month) == (last.year, last.month):
        found += [f"{first.day}-{last.day} {two} {last.year}", f"{a} – {b} of {two} {last.year}"]
    return found


@calm
@given(st.dates(date(1990, 1, 1), date(2040, 1, 1)), st.integers(1, 40), st.data())
def test_any_days_in_any_form(first, length, data):
    """Any span of days is read from any form in which it is printed."""
    last = first + timedelta(days=length)
    days = one(dates.find(data.draw(st.sampled_from(forms(first, last)))))
    assert (days.first, days.last) == (first, last)


@calm
@given(st.text())
def test_any_text_may_hold_days_and_numbers(text):
    """Whatever a text holds, days and numbers in it are found without an error, and stand where they say."""
    for days in dates.find(text):
        assert days.first <= days.last and 0 <= days.start < days.end <= len(text)
    for number in numbers.find(text):
        assert 0 <= number.start < number.end <= len(text)


PLACES = {
    "Mexico City, Mexico, 25-27 October 2016": ("Mexico", "Mexico City", "2016-10-25"),
    "Lima, Peru | 3rd – 5th of May 2018": ("Peru", "Lima", "2018-05-03"),
    "São Paulo, Brazil – 5-7 March 2018": ("Brazil", "São Paulo", "2018-03-05"),
    "Nairobi, Kenya, from 26 to 28 March 2019": ("Kenya", "Nairobi", "2019-03-26"),
    "The forum in Hanoi (Vietnam) took place from the 4th to 6th of June 2018.": ("Vietnam", "Hanoi", "2018-06-04"),
    "The mission was held in Ho Chi Minh City (Vietnam) on 4 June 2018.": ("Vietnam", "Ho Chi Minh City", "2018-06-04"),
    "A mission to Accra, Ghana, on 4-5 June 2018": ("Ghana", "Accra", "2018-06-04"),
    "Cluster mission to Nairobi (Kenya), 26th – 28th of March 2019": ("Kenya", "Nairobi", "2019-03-26"),
    "Singapore, Singapore, 4 June 2018": ("Singapore", "Singapore", "2018-06-04"),
    "12-14 March 2019, Nairobi, Kenya": ("Kenya", "Nairobi", "2019-03-12"),
    "The matchmaking took place in Tokyo, Japan, from 4 to 6 June 2018.": ("Japan", "Tokyo", "2018-06-04"),
}


@pytest.mark.parametrize("sentence", PLACES)
def test_place_and_days_of_a_mission(sentence):
    """A mission is known by country, city and first day, wherever a report puts them."""
    found = mission.find(parse(f"# A Mission\n\n{sentence}\n", "m.txt"))
    assert found.mission.parts == PLACES[sentence]


@pytest.mark.parametrize(
    "sentence", ["Lima, Peru", "3-5 May 2018", "The fair (3-5 May 2018, Lima) was large.", "Lima, Spring, 3 May 2018"]
)
def test_no_mission_is_guessed(sentence):
    """Without city, country and days together there is no mission, and none is guessed."""
    assert mission.find(parse(f"# A Mission\n\n{sentence}\n", "m.txt")) is None


# ---------------------------------------------------------------- numbers

NUMBERS = {
    "310 meetings": (310, "count", "exactly"),
    "some 310 meetings": (310, "count", "about"),
    "close to 200 meetings": (200, "count", "about"),
    "more than 200 meetings": (200, "count", "over"),
    "over 200 meetings": (200, "count", "over"),
    "less than 40 firms": (40, "count", "under"),
    "at least 12 meetings": (12, "count", "at least"),
    "at most 12 meetings": (12, "count", "at most"),
    "up to 12 meetings": (12, "count", "at most"),
    "approximately six meetings": (6, "count", "about"),
    "nine clusters": (9, "count", "exactly"),
    "Seven of them": (7, "count", "exactly"),
    "2,180 firms": (2180, "count", "exactly"),
    "2.180 firms": (2180, "count", "exactly"),
    "1 240 firms": (1240, "count", "exactly"),
    "86% of them": (86, "percent", "exactly"),
    "86 % of them": (86, "percent", "exactly"),
    "86 per cent of them": (86, "percent", "exactly"),
    "12.5% of them": (12.5, "percent", "exactly"),
    "half of the clusters": (50, "percent", "exactly"),
    "twenty firms": (20, "count", "exactly"),
    "twenty-one firms": (21, "count", "exactly"),
    "100+ firms": (100, "count", "at least"),
}


@pytest.mark.parametrize("text", NUMBERS)
def test_number(text):
    """A number is read in digits and in words, with its unit and how exact it is called."""
    number = one(numbers.find(text))
    assert (number.value, number.unit, number.qualifier) == NUMBERS[text]


@pytest.mark.parametrize(
    "text",
    [
        "Figure 3 shows",
        "in 2016",
        "Table 2",
        "on 25 October",
        "Horizon 2020",
        "25th of May",
        "B2B",
        "CO2",
        "section 3.1",
    ],
)
def test_number_that_counts_nothing(text):
    """A number that names a thing or a day counts nothing."""
    assert list(numbers.find(text)) == []


# ---------------------------------------------------------------- what stands behind a mission

HEAD = "# Cluster Mission to Peru\n\nLima, Peru, 3-5 May 2018\n\n"
BEHIND = {
    "The mission was organised by the Alpine Alliance.": {("Alpine Alliance", "organiser")},
    "The event was organised by the Alpine Alliance together with Beta Trade.": {
        ("Alpine Alliance", "organiser"),
        ("Beta Trade", "organiser"),
    },
    "The mission was supported by Beta Trade (Government of Peru) and Gamma House (EU).": {
        ("Beta Trade", "supporter"),
        ("Gamma House", "supporter"),
    },
    "The mission was organised by the Alpine Alliance. It was supported by Beta Trade.": {
        ("Alpine Alliance", "organiser"),
        ("Beta Trade", "supporter"),
    },
    "The mission was supported by the DG Trade, Industry and Crafts (European Commission).": {
        ("DG Trade, Industry and Crafts", "supporter"),
    },
    "Three SMEs of the mission were supported by Beta Trade.": set(),
    "The dinner was organised by the hotel.": set(),
    "It was organised by Alpine Alliance with the help of the Beta Union, which lent its rooms.": {
        ("Alpine Alliance", "organiser"),
        ("Beta Union", "supporter"),
    },
    "It was organised by the Alpine Alliance on behalf of the Gamma Programme, together with the Beta Union.": {
        ("Alpine Alliance", "organiser"),
        ("Beta Union", "organiser"),
    },
    "It was organised by the Alpine Alliance with the Beta Union, and paid for by Gamma House.": {
        ("Alpine Alliance", "organiser"),
        ("Beta Union", "organiser"),
    },
    "The mission was organised by the Alpine Alliance, with Beta Trade as our host on the spot.": {
        ("Alpine Alliance", "organiser"),
    },
    "It was organised by Alpine Alliance for the consortium GREAT; the local partner was Beta Trade.": {
        ("Alpine Alliance", "organiser"),
    },
    "The mission was supported by the European Union under its programme for Travelling Firms.": {
        ("European Union", "supporter"),
    },
    "It was supported by Beta Trade and goes on with the work done in Oslo and Turin.": {("Beta Trade", "supporter")},
    "It was organised by the Chamber of Trade and Industry together with the Oslo Glass and Sand Union.": {
        ("Chamber of Trade and Industry", "organiser"),
    },
}


@pytest.mark.parametrize("sentence", BEHIND)
def test_who_stood_behind_a_mission(sentence):
    """Organisers and supporters are those of the mission, not of a dinner or of some firms."""
    made = build(read_text(HEAD + sentence + "\n"))
    found = {(name_of(r.start), r.properties["role"]) for r in made.relationships.values() if r.type == "TOOK_PART_IN"}
    assert found == BEHIND[sentence]


PEOPLE = {
    "The seminar was opened by Ms Ana Ruiz (Director of Beta Trade).": [("Ana Ruiz", "Director", "Beta Trade")],
    "The forum was opened by Ms Ana Ruiz (Director of Beta Trade).": [("Ana Ruiz", "Director", "Beta Trade")],
    "The seminar was opened by Dr Jan de Vries, Secretary General of Beta Trade.": [
        ("Jan de Vries", "Secretary General", "Beta Trade")
    ],
    "Presentations by Mr Ion Pop, expert, and Mrs Eva Lund (Head of Trade at Gamma House) followed.": [
        ("Ion Pop", None, None),
        ("Eva Lund", "Head of Trade", "Gamma House"),
    ],
    "A keynote speech by Prof. Anna-Lena Brück followed.": [("Anna-Lena Brück", None, None)],
}


@pytest.mark.parametrize("sentence", PEOPLE)
def test_people_of_a_programme(sentence):
    """People are named without their form of address, with position and organisation where they are printed."""
    made = build(read_text(HEAD + sentence + "\n"))
    represented = {
        name_of(r.start): (r.properties["role"], name_of(r.end))
        for r in made.relationships.values()
        if r.type == "REPRESENTED"
    }
    found = {name_of(n): represented.get(name_of(n), (None, None)) for n in nodes(made, "Person")}
    assert found == {name: (role, organisation) for name, role, organisation in PEOPLE[sentence]}


def test_session_that_was_opened_is_one_of_the_programme():
    """Whatever was opened, a session is part of the mission and of a kind, or it is no session."""
    made = build(read_text(f"{HEAD}The event was opened by Ms Ana Ruiz (Director of Beta Trade).\n"))
    assert [name_of(n) for n in nodes(made, "Person")] == ["Ana Ruiz"]
    part = {r.start.id for r in made.relationships.values() if r.type == "PART_OF"}
    assert [n.id for n in nodes(made, "Session") if n.id not in part or "kind" not in n.properties] == []


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("On the morning of 4 May the opening seminar was opened by Ms Ana Ruiz.", ["opening seminar"]),
        ("At noon the seminar was opened by Ms Ana Ruiz.", ["seminar"]),
        ("On the second day there were 90 B2B meetings between the clusters and 31 firms.", []),
        ("On the last day there were two workshops.", []),
        ("The programme included a seminar, about 40 bilateral meetings and a reception.", ["reception", "seminar"]),
    ],
)
def test_session_is_called_by_its_name_alone(sentence, names):
    """A day before the name is none of it, and a number of meetings is no session."""
    made = build(read_text(f"{HEAD}{sentence}\n"))
    assert sorted(name_of(n) for n in nodes(made, "Session")) == names


SILENT = {
    "Alpha and Beta did not answer the survey.": {"Alpha", "Beta"},
    "Alpha (Spain) and Beta (Italy) did not respond to the follow-up questionnaire.": {"Alpha", "Beta"},
    "Unfortunately, Alpha never completed the survey.": {"Alpha"},
    "Since Alpha did not answer the questionnaire, it is left out.": {"Alpha"},
    "Alpha, in the end, did not answer the survey.": {"Alpha"},
    "Two clusters got the questionnaire. Despite a reminder, Alpha and the Beta did not return it.": {"Alpha", "Beta"},
    "Most clusters sent back the questionnaire; Beta did not.": {"Beta"},
    "Alpha met a buyer. Beta did not.": set(),
    "Alpha sent an offer to a buyer, and Gamma did not return it.": set(),
    "All clusters answered the survey.": set(),
    "Some did not answer the survey.": set(),
}


@pytest.mark.parametrize("sentence", SILENT)
def test_who_did_not_answer(sentence):
    """Those whom a sentence names did not answer, and nobody else."""
    table = "\n\nTable 1 - Delegation\n\nCluster\tCountry\nAlpha\tSpain\nBeta\tItaly\n"
    made = build(read_text(HEAD.replace("Peru\n", "Peru: Follow-up Survey Report\n", 1) + sentence + table))
    silent = {name_of(r.start) for r in made.relationships.values() if r.properties.get("respondedToSurvey") is False}
    assert silent == SILENT[sentence]
