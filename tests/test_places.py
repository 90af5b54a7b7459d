"""Places, and the mission that place and days make: every layout of a title block, and none that is guessed."""

import time
from datetime import date

import pytest
from documents import name_of, nodes, one, pairs, read_text

from clew.graph.build import build
from clew.loaders import mission
from clew.loaders.document import parse
from clew.loaders.setting import country, places

SPOTS = {
    "in Busan, Korea": ("Busan", "South Korea"),
    "Osaka (Japan)": ("Osaka", "Japan"),
    "Japan (Tokyo)": ("Tokyo", "Japan"),
    "Japan, Tokyo": ("Tokyo", "Japan"),
    "Tokyo – Japan": ("Tokyo", "Japan"),
    "COEX, Seoul, Republic of Korea": ("Seoul", "South Korea"),
    "Tokyo Big Sight, Tokyo, Japan": ("Tokyo", "Japan"),
    "Toronto, Ontario, Canada": ("Toronto", "Canada"),
    "Montréal, Québec, Canada": ("Montréal", "Canada"),
    "Boston, MA, USA": ("Boston", "United States"),
    "Singapore, 4-6 June": ("Singapore", "Singapore"),
    "Dar es Salaam, Tanzania": ("Dar es Salaam", "Tanzania"),
    "the City of Gdańsk (Poland)": ("Gdańsk", "Poland"),
    "Abidjan, Côte d’Ivoire": ("Abidjan", "Côte d'Ivoire"),
    "Taipei, Taiwan (R.O.C.)": ("Taipei", "Taiwan"),
    "The delegation visited Rio de Janeiro, Brazil": ("Rio de Janeiro", "Brazil"),
    "took place in Tokyo from 4": ("Tokyo", "Japan"),
    "Clusters from Europe in Tamale, Northern, Ghana": ("Tamale", "Ghana"),
    "Firms from Europe in Port of Spain, Trinidad and Tobago": ("Port of Spain", "Trinidad and Tobago"),
    "Visitors from Spain in Cusco, Peru": ("Cusco", "Peru"),
    "Spain, Cusco, Peru": ("Cusco", "Peru"),
    "Toronto in Ontario, Canada": ("Toronto", "Canada"),
}


@pytest.mark.parametrize("text", SPOTS)
def test_place(text):
    """A city and its country are read in whatever order and with whatever between."""
    spot = one(places.find(text))
    assert (text[slice(*spot.city)], spot.name) == SPOTS[text]


@pytest.mark.parametrize(
    "text",
    [
        "Austria, Bulgaria, France",
        "EU – Mexico Seminar",
        "Cluster Mission to Japan",
        "from Spain, Italy and Malta",
        "Foo",
    ],
)
def test_words_that_are_no_place(text):
    """Countries one after the other, or a city that nobody can tell, are no place."""
    assert list(places.find(text)) == []


NAMES = {
    "the Netherlands": "NL", "UK": "GB", "U.K.": "GB", "Czech Republic": "CZ", "Czech Rep.": "CZ", "South Korea": "KR",
    "Republic of Korea": "KR", "Korea (Republic of)": "KR",
    "Viet Nam": "VN", "P.R. China": "CN", "Chinese Taipei": "TW",
    "Slovak Republic": "SK", "Macedonia": "MK", "Bosnia": "BA", "DR Congo": "CD", "Brunei": "BN", "Burma": "MM",
    "U.S.A.": "US", "Macau": "MO", "Côte d’Ivoire": "CI", "East Timor": "TL",
}  # fmt: skip


@pytest.mark.parametrize("words", NAMES)
def test_country(words):
    """A country is known by the names that reports use."""
    found = country.find(words)
    assert found and found[1] == NAMES[words]


def test_cities_are_of_countries():
    """Every city of the list is of a country that there is, and of one only."""
    data = country._data("cities.toml")
    cities = [city for each in data["cities"].values() for city in each]
    assert len(cities) == len(set(cities))
    assert [city for city in cities if not country.of_city(city)] == []
    assert [name for name in data["states"] if not country.is_city_state(name)] == []


MISSIONS = {
    "# Cluster Mission to Korea\n\nBusan, 4-6 June 2018": ("South Korea", "Busan", "2018-06-04"),
    "# Outbound report: European clusters in Tokyo, Japan\n\n4 to 6 June 2018": ("Japan", "Tokyo", "2018-06-04"),
    "CLUSTER MISSION TO JAPAN\nEvent report\nDates: 4-6 June 2018\nVenue: Big Sight, Tokyo, Japan":
        ("Japan", "Tokyo", "2018-06-04"),
    "# A\n\nDate: 4 - 6 June 2018  Place: Seoul, Republic of Korea": ("South Korea", "Seoul", "2018-06-04"),
    "# A\n\n| Venue | Seoul, Korea |\n| --- | --- |\n| Dates | 4-6 June 2018 |": ("South Korea", "Seoul", "2018-06-04"),
    "# EU – Canada Mission\n\nWhen: 11 and 12 November 2020\nWhere: Halifax\nReport date: 3 May 2021":
        ("Canada", "Halifax", "2020-11-11"),
    "# EU Clusters in Singapore\n\nSingapore, 4-6 June 2018": ("Singapore", "Singapore", "2018-06-04"),
    "# A\nOsaka (Japan)\n28 May – 1 June 2019\nPublished in Brussels, Belgium, 3 July 2019":
        ("Japan", "Osaka", "2019-05-28"),
    "Final report\n\nCluster Mission to Taipei\n\n2018-06-04 to 2018-06-06": ("Taiwan", "Taipei", "2018-06-04"),
    "# A\n\nThe previous mission was in Lima, Peru, on 3-5 May 2017. The mission was held in Bogotá, Colombia, on "
    "4-6 June 2018.": ("Colombia", "Bogotá", "2018-06-04"),
    "# A\n\nThe mission to Busan, Republic of Korea, organised by the Alliance, was held on 4-6 June 2018.":
        ("South Korea", "Busan", "2018-06-04"),
    "# EU-Fiji Mission of Boat Clusters, Suva, 4-6 June 2018": ("Fiji", "Suva", "2018-06-04"),
    "# A\n\nFrom 4 to 6 June 2018, 12 clusters travelled to Osaka, Japan.": ("Japan", "Osaka", "2018-06-04"),
    "# A\n\nHeld on 4-6 June 2018 at the COEX Centre in Seoul, Korea.": ("South Korea", "Seoul", "2018-06-04"),
    "# Survey of the mission to Kigali (Rwanda), 4 to 6 June 2018\n\nBrussels, Belgium, 3 May 2019":
        ("Rwanda", "Kigali", "2018-06-04"),
    "# A\n\nMontréal, Québec, Canada | 4–6 June 2018": ("Canada", "Montréal", "2018-06-04"),
    "# A\n\nThe mission took place in Tokyo from 4 to 6 June 2018.": ("Japan", "Tokyo", "2018-06-04"),
    "EU-Israel Cluster Matchmaking Event, Tel Aviv, 30 May - 1 June 2018": ("Israel", "Tel Aviv", "2018-05-30"),
    "Cluster mission to the United Arab Emirates (Dubai and Abu Dhabi), 9-12 December 2019":
        ("United Arab Emirates", "Dubai and Abu Dhabi", "2019-12-09"),
    "A delegation abroad\n\nOn 21, 22 and 23 May 2019 ten clusters came to Ho Chi Minh City in Vietnam.":
        ("Vietnam", "Ho Chi Minh City", "2019-05-21"),
    "MISSION TO CANADA – MONTRÉAL – 20-22 MAY 2019": ("Canada", "MONTRÉAL", "2019-05-20"),
    "# A\n\nIn Osaka, Japan, 12 clusters met 40 firms between 4 and 6 June 2018.": ("Japan", "Osaka", "2018-06-04"),
    "# A\n\nHeld in Osaka, Japan, over three days (4–6 June 2018), the mission was a first.":
        ("Japan", "Osaka", "2018-06-04"),
    "# Half a year on: the mission to Chile\n\nReport on the Water Mission (Santiago, 5–7 April 2022)":
        ("Chile", "Santiago", "2022-04-05"),
    "# Mission to New Zealand: half a year on\n\n*Follow-up report. Harbour Lane, 20 October 2023*\n\n"
    "The mission was in Napier from 13 to 15 March 2023.": ("New Zealand", "Napier", "2023-03-13"),
    "Sixth cluster mission: Tokyo (JP), 9.–11. October 2018": ("Japan", "Tokyo", "2018-10-09"),
}  # fmt: skip


@pytest.mark.parametrize("text", MISSIONS)
def test_mission(text):
    """Place and days are found together, on one line or on several, labelled or not."""
    found = mission.find(parse(f"{text}\n\nThe text begins here.\n", "m.txt"))
    assert found and found.mission.parts == MISSIONS[text]


@pytest.mark.parametrize(
    "text",
    [
        "# Survey\n\nThe survey was conducted in Brussels, Belgium, from May 14th to July 1st, 2019.",
        "# Survey\n\nBrussels, 3 May 2019",
        "# Mission to Korea\n\n4/6/2018\nSeoul, Korea",
        "# The Korean mission\n\nAnswers were collected between 3 May 2019 and 30 June 2019 in Brussels, Belgium.",
        "# Figures\n\nThe programme began on 3 May 2018. Its office is in Brussels, Belgium.",
        "# A\n\nThe fair in Lima, Peru, took place from 3 to 5 May 2018.",
        "# A\n\nHalifax, 4-6 June 2018",
        "# Mission to New Zealand: half a year on\n\n*Follow-up report. Harbour Lane, 20 October 2023*",
        "# A\n\nThe mission opened in Osaka, Japan, on 4 June 2018.",
    ],
)
def test_no_mission_is_guessed(text):
    """The days of a survey, of a report or of a fair, a doubtful day, an unknown city, a publisher make no mission."""
    assert mission.find(parse(f"{text}\n", "m.txt")) is None


IN_COUNTRY = {
    "event": "# Mission of Tile Clusters to Jordan: event report\n\nAmman, Jordan, 6-8 May 2019\n\nIt went well.\n",
    "follow-up": "# Mission of Tile Clusters to Jordan: follow-up report\n\n6-8 May 2019\n\nEight clusters answered.\n",
}


def test_a_country_and_days_are_enough():
    """A report that names no city is of the mission in its country on its days; alone it states no city."""
    alone = one(nodes(build(read_text(IN_COUNTRY["follow-up"])), "Mission"))
    assert alone.properties["startDate"] == date(2019, 5, 6)
    assert "city" not in alone.properties
    for order in (("event", "follow-up"), ("follow-up", "event")):
        read = [each for kind in order for each in read_text(IN_COUNTRY[kind], f"{kind}.txt")]
        found = one(nodes(build(read), "Mission"))
        assert (found.id, found.properties["city"]) == ("mission--jordan--amman--2019-05-06", "Amman")


@pytest.mark.parametrize(
    "text",
    [
        "# Mission to Jordan\n\nMay 2019",
        "# Clusters from Spain in Jordan\n\n6-8 May 2019",
        "# The Jordan desk\n\nPeriod: 1 January 2019 - 30 June 2019",
        "# Mission to Jordan\n\nSurvey: 6-28 May 2019",
        "# Mission to Jordan\n\nBirch Office, Linz\n\n6-8 May 2019",
    ],
)
def test_no_country_is_guessed(text):
    """A month, two countries, a long period, the days of a survey, and another city leave the mission open."""
    assert mission.find(parse(f"{text}\n\nThe text begins here.\n", "m.txt")) is None


def test_city_tells_the_country_and_is_the_evidence():
    """Where the country is told by its city, or stands elsewhere in the title, that is what the passage shows."""
    made = build(read_text("# Cluster Mission\n\nTaipei, 4-6 June 2018\n\nThe mission had 12 clusters.\n"))
    assert name_of(one(nodes(made, "Country"))) == "Taiwan"
    assert [land for _, land in pairs(made, "HELD_IN")] == ["Taiwan"]
    held = one(r for r in made.relationships.values() if r.type == "HELD_IN")
    assert {made.nodes[source].properties["line"] for source in held.properties["sources"]} == {3}


def test_place_and_days_on_two_lines_have_a_passage_each():
    """The city is evidenced by its own line, the days by theirs."""
    made = read_text(
        "# Cluster Mission\n\nVenue: Osaka (Japan)\n\nDates: 28 May – 1 June 2019\n\nTwelve clusters came.\n"
    )
    lines = {s.property: s.source.line for s in made if s.subject.label == "Mission"}
    assert (lines["city"], lines["HELD_IN"], lines["startDate"], lines["endDate"]) == (3, 3, 5, 5)


@pytest.mark.parametrize("title", ["Final report", "Event Report", "Mission follow-up report", "Contents", "2018"])
def test_what_stands_above_the_title_is_none(title):
    """A line that only says what kind of paper it is gives the mission no name."""
    made = build(read_text(f"# {title}\n\n# Clusters meet Korea\n\nSeoul, Korea, 4-6 June 2018\n\nAll went well.\n"))
    assert name_of(one(nodes(made, "Mission"))) == "Clusters meet Korea"


@pytest.mark.parametrize("piece", ["4 June 2018, ", "Seoul, Korea, ", "A ", "A", "in ", "( "])
def test_time_grows_with_the_length(piece):
    """A hundred thousand characters of anything are read in seconds."""
    begun = time.monotonic()
    list(places.find((piece * 100_000)[:100_000]))
    assert time.monotonic() - begun < 60


def test_a_line_of_many_countries_does_not_hide_the_host():
    """Where the clusters came from may stand in the title block: the host is the one country named apart."""
    listed = "* 9 clusters\n* 4 countries: Austria, Finland, Italy and Malta\n* 40 meetings\n"
    text = f"CLUSTER MISSION TO JORDAN\n\nIrbid, 6-8 May 2019\n\nIn figures\n==========\n\n{listed}\nThe text begins.\n"
    made = one(nodes(build(read_text(text)), "Mission"))
    assert made.id == "mission--jordan--irbid--2019-05-06"


EVERYDAY = {
    "Ivory Coast": "CI", "Cape Verde": "CV", "Swaziland": "SZ", "Holland": "NL", "Great Britain": "GB", "Britain": "GB",
    "the Emirates": "AE", "Laos": "LA", "Lao PDR": "LA", "Moldova": "MD", "Moldova (Republic of)": "MD",
    "Tanzania (United Republic of)": "TZ", "Congo-Kinshasa": "CD", "Congo (Brazzaville)": "CG", "D.R. Congo": "CD",
    "Republic of the Congo": "CG", "Bosnia-Herzegovina": "BA", "St. Lucia": "LC", "Trinidad & Tobago": "TT",
    "the Vatican": "VA", "Republic of Ireland": "IE", "Guinea-Conakry": "GN", "Guinea Bissau": "GW",
    "Myanmar (Burma)": "MM", "Turkiye": "TR", "Micronesia": "FM",
}  # fmt: skip


@pytest.mark.parametrize("words", EVERYDAY)
def test_everyday_names_of_countries(words):
    """A country is known by what people call it, and by its name with the rest in brackets."""
    found = country.find(words)
    assert found and found[1] == EVERYDAY[words]


@pytest.mark.parametrize("words", ["America", "Antigua", "Salvador", "Columbia", "Reunion", "Spain (South)", "Lao"])
def test_names_that_may_be_of_something_else(words):
    """A city, a continent or a part of a country is no country."""
    assert country.find(words) is None


def test_a_mission_that_somebody_accompanied():
    """A sentence may end with the city, and its subject may be who went along with the mission."""
    said = "From 4 to 6 June 2019 the Agency accompanied a European cluster mission to Lima."
    (found,) = nodes(build(read_text(f"European clusters in Lima, Peru\n\n{said}\n")), "Mission")
    assert "lima" in found.id


@pytest.mark.parametrize(
    ("said", "city"),
    [
        ("Ayaviri (Puno), Peru", "Ayaviri"),
        ("Stone mission to Ayaviri (Melgar), Peru", "Ayaviri"),
        ("Opening in the Grand Hotel (Lima), Peru", "Lima"),
    ],
)
def test_a_part_of_the_country_in_brackets(said, city):
    """What stands before a part of the country is a city; before any other brackets only where a mission goes to it."""
    assert [said[slice(*spot.city)] for spot in places.find(said)] == [city]
